/**
 * Days as integers: the number of days since 1970-01-01 in the proleptic Gregorian calendar.
 *
 * No `Date`: the answer must not depend on a clock or a zone. The reckoning is Howard Hinnant's
 * `days_from_civil` (http://howardhinnant.github.io/date_algorithms.html), exact for all years used here.
 */
export type Day = number

/** Inclusive range of days; `-Infinity` and `Infinity` stand for an open end. */
export interface Interval {
  readonly from: Day
  readonly to: Day
}

/** Year, month (1–12), day of the month (1–31). */
export interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Every day there is. */
export const always: Interval = {from: -Infinity, to: Infinity}

export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function civilOf(day: Day): Civil {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1
  }
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isCivil(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export const oneDay = (day: Day): Interval => ({from: day, to: day})
export const monthOf = (year: number, month: number): Interval => ({
  from: dayOf(year, month, 1),
  to: dayOf(year, month, daysInMonth(year, month))
})
export const yearOf = (year: number): Interval => ({from: dayOf(year, 1, 1), to: dayOf(year, 12, 31)})

/** Monday to Sunday of the ISO week that holds the day. */
export function weekOf(day: Day): Interval {
  const monday = day - ((weekdayOf(day) + 6) % 7)
  return {from: monday, to: monday + 6}
}

/** ISO 8601 week-numbering year and week. */
export function isoWeek(day: Day): {year: number; week: number} {
  const thursday = weekOf(day).from + 3
  const {year} = civilOf(thursday)
  return {year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1}
}

/** The same day `months` later, or the last day of that month where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const c = civilOf(day)
  const index = c.year * 12 + (c.month - 1) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return dayOf(year, month, Math.min(c.day, daysInMonth(year, month)))
}

/** Whole years from one day to another, as ages are counted: 0 on the day itself. */
export function yearsBetween(from: Day, to: Day): number {
  const a = civilOf(from)
  const b = civilOf(to)
  const before = b.month < a.month || (b.month === a.month && b.day < a.day)
  return b.year - a.year - (before ? 1 : 0)
}

const two = (n: number) => String(n).padStart(2, '0')

/** `2025-03-28`. */
export function formatDay(day: Day): string {
  const {year, month, day: d} = civilOf(day)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(d)}`
}

/** Names of the months, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
] as const

/** `March 28, 2025`, or without the year. */
export function spellDay(day: Day, year = true): string {
  const c = civilOf(day)
  return `${monthNames[c.month - 1]} ${c.day}${year ? `, ${c.year}` : ''}`
}

export const overlaps = (a: Interval, b: Interval): boolean => a.from <= b.to && b.from <= a.to
export const contains = (a: Interval, b: Interval): boolean => a.from <= b.from && b.to <= a.to

/**
 * Reads a day of a fact sheet: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, each with an optional `~` (EDTF level 1,
 * approximate). Undefined where it is none, or no day of the calendar.
 */
export function parseEdtf(value: string): {interval: Interval; approximate: boolean} | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~)?$/.exec(value)
  if (!match) return
  const year = Number(match[1])
  const month = match[2] === undefined ? undefined : Number(match[2])
  const day = match[3] === undefined ? undefined : Number(match[3])
  const approximate = match[4] === '~'
  if (month === undefined) return {interval: yearOf(year), approximate}
  if (month < 1 || month > 12) return
  if (day === undefined) return {interval: monthOf(year, month), approximate}
  if (!isCivil(year, month, day)) return
  return {interval: oneDay(dayOf(year, month, day)), approximate}
}
