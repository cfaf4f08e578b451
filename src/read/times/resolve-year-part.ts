import {holidays} from '../../language/en/times.ts'
import type {HolidayRule, Season} from '../../language/en/times.ts'
import {easterOf, halfOf, monthsOf, nthWeekday, quarterOf} from '../../time/calendar.ts'
import {civilOf, dayOf, formatDay, oneDay} from '../../time/day.ts'
import type {Interval} from '../../time/day.ts'
import type {Meaning} from './phrase.ts'
import {yearFrom} from './resolve-date.ts'
import {order, time, year4} from './setting.ts'
import type {Resolved, Setting} from './setting.ts'

export function resolvePart(meaning: Extract<Meaning, {kind: 'part'}>, setting: Setting): Resolved {
  const {part, which, year, toward} = meaning
  const {day} = setting
  const stated = year && 'stated' in year ? year.stated : undefined
  const code = typeof which === 'string' ? which : `${part === 'quarter' ? 'Q' : 'H'}${which}`
  const rest: Partial<Resolved> = {
    basis: stated === undefined ? 'implied' : 'stated',
    parts: stated === undefined ? {} : {year: stated}
  }
  const at = (y: number) =>
    typeof which === 'string'
      ? seasonReadings(which, y)
      : [part === 'quarter' ? quarterOf(y, which) : halfOf(y, which)]
  let years: number[]
  if (stated !== undefined) years = [stated]
  else if (year && 'since' in year) years = yearFrom(year, setting)
  else if (day === undefined) years = []
  else {
    const now = civilOf(day).year
    if (year && 'step' in year) years = [now + year.step]
    else {
      const begun = at(now)[0]!.from <= day
      const ended = at(now)[0]!.to < day
      if (toward === 0) years = [now]
      else if (toward === -1) years = ended ? [now, now - 1] : [now - 1, now]
      else if (toward === 1) years = begun ? [now + 1] : [now, now + 1]
      else if (setting.tense() === 'future') years = ended ? [now + 1, now] : [now, now + 1]
      else if (begun) years = [now, now - 1]
      else {
        const next = at(now)[0]!
        const past = at(now - 1)[0]!
        // “Sales fell in the third quarter”: one that has not begun has no past.
        const tense = setting.tense()
        years = order(now - 1, now, day - past.to, next.from - day, tense === 'past' ? 'gone' : tense)
      }
    }
  }
  const value = `${years[0] === undefined ? 'XXXX' : year4(years[0])}-${code}`
  return time(value, years.flatMap(at), part, rest)
}

/** First month of a season and how many it may take, north and south. */
const seasonMonths: Readonly<Record<Season, readonly [number, number]>> = {
  SP: [3, 9],
  SU: [6, 12],
  FA: [9, 3],
  WI: [12, 6]
}

function seasonReadings(season: Season, year: number): Interval[] {
  const [north, south] = seasonMonths[season]
  const readings = [north, south].map((month) => monthsOf(year, month, 4))
  // The winter of 2007 is that which began or that which ended in it.
  return [
    ...readings,
    ...[north, south].filter((month) => month === 12).map((month) => monthsOf(year - 1, month, 4))
  ]
}

export function resolveHoliday(meaning: Extract<Meaning, {kind: 'holiday'}>, setting: Setting): Resolved {
  const [, ...rules] = holidays[meaning.holiday]!
  const {day} = setting
  const stated = meaning.year && 'stated' in meaning.year ? meaning.year.stated : undefined
  const rest: Partial<Resolved> = {
    basis: stated === undefined ? 'implied' : 'stated',
    parts: stated === undefined ? {} : {year: stated}
  }
  let readings: Interval[] = []
  if (stated !== undefined) readings = rules.map((rule) => holidayIn(rule, stated))
  else if (day !== undefined) {
    const now = civilOf(day).year
    const years =
      meaning.year && !('stated' in meaning.year) ? yearFrom(meaning.year, setting) : [now - 1, now, now + 1]
    if (years.length === 0) return time('XXXX-XX-XX', [], 'day', rest)
    readings = rules.flatMap((rule) => {
      const all = years.map((y) => holidayIn(rule, y))
      if (all.length === 1) return all
      const past = all.filter((i) => i.from <= day).at(-1)!
      const next = all.find((i) => i.from > day)!
      if (meaning.toward === -1) return [past]
      if (meaning.toward === 1) return [next]
      return order(past, next, day - past.from, next.from - day, setting.tense())
    })
  }
  const first = readings[0]
  const value = first ? formatDay(Math.round((first.from + first.to) / 2)) : 'XXXX-XX-XX'
  return time(value, readings, 'day', rest)
}

function holidayIn(rule: HolidayRule, year: number): Interval {
  if ('easter' in rule) return oneDay(easterOf(year) + rule.easter)
  if ('nth' in rule) return oneDay(nthWeekday(year, rule.month, rule.weekday, rule.nth) + (rule.plus ?? 0))
  const day = dayOf(year, rule.month, rule.day)
  return {from: day - (rule.spread ?? 0), to: day + (rule.spread ?? 0)}
}
