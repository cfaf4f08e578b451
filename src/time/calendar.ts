import {addMonths, dayOf, daysInMonth, weekdayOf} from './day.ts'
import type {Day, Interval} from './day.ts'

/** The quarter (1–4) of a year. */
export const quarterOf = (year: number, quarter: number): Interval => monthsOf(year, quarter * 3 - 2, 3)

/** The half (1 or 2) of a year. */
export const halfOf = (year: number, half: number): Interval => monthsOf(year, half * 6 - 5, 6)

/** `count` whole months from a month of a year. */
export function monthsOf(year: number, month: number, count: number): Interval {
  const from = dayOf(year, month, 1)
  return {from, to: addMonths(from, count) - 1}
}

/** Whole years, both ends included: a decade, a century, “2012–13”. */
export const yearsOf = (from: number, to: number): Interval => ({
  from: dayOf(from, 1, 1),
  to: dayOf(to, 12, 31)
})

/** Saturday and Sunday of the ISO week that holds the day. */
export function weekendOf(day: Day): Interval {
  const saturday = day - ((weekdayOf(day) + 6) % 7) + 5
  return {from: saturday, to: saturday + 1}
}

/** The nth weekday (0 is Sunday) of a month; -1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = dayOf(year, month, daysInMonth(year, month))
    return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (nth + 1)
  }
  const first = dayOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}

/** Easter Sunday of the Gregorian calendar, by the “anonymous” algorithm (Nature, 1876; Meeus 1991). */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}
