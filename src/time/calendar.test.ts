import {expect, test} from 'vitest'
import {easterOf, halfOf, monthsOf, nthWeekday, quarterOf, weekendOf, yearsOf} from './calendar.ts'
import {dayOf, formatDay} from './day.ts'

const spell = ({from, to}: {from: number; to: number}) => `${formatDay(from)}/${formatDay(to)}`

test('quarters, halves and runs of months end on their last day', () => {
  expect(spell(quarterOf(2024, 1))).toBe('2024-01-01/2024-03-31')
  expect(spell(quarterOf(2023, 4))).toBe('2023-10-01/2023-12-31')
  expect(spell(halfOf(2023, 2))).toBe('2023-07-01/2023-12-31')
  expect(spell(monthsOf(2023, 12, 3))).toBe('2023-12-01/2024-02-29')
  expect(spell(yearsOf(1990, 1999))).toBe('1990-01-01/1999-12-31')
})

test('a weekend is that of the ISO week', () => {
  expect(spell(weekendOf(dayOf(2024, 5, 13)))).toBe('2024-05-18/2024-05-19')
  expect(spell(weekendOf(dayOf(2024, 5, 19)))).toBe('2024-05-18/2024-05-19')
})

test('Easter Sunday is that of the tables', () => {
  expect([1818, 1943, 2000, 2008, 2024, 2025, 2038].map((year) => formatDay(easterOf(year)))).toEqual([
    '1818-03-22',
    '1943-04-25',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2038-04-25'
  ])
})

test('the nth weekday counts from either end of the month', () => {
  expect(formatDay(nthWeekday(2024, 11, 4, 4))).toBe('2024-11-28')
  expect(formatDay(nthWeekday(2024, 9, 1, 1))).toBe('2024-09-02')
  expect(formatDay(nthWeekday(2024, 5, 1, -1))).toBe('2024-05-27')
  expect(formatDay(nthWeekday(2023, 1, 0, 1))).toBe('2023-01-01')
})
