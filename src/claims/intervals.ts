import type {TimeMention} from '../article.ts'
import type {Tenure} from '../facts/fact-base.ts'
import {civilOf, dayOf, isCivil, monthOf, oneDay, overlaps, type Day, type Interval} from '../time/day.ts'

/**
 * Whether any reading of the time meets the interval; undefined where the time has no reading.
 *
 * A day or month without its year, in an article without a date, may be of any year: it fits if it does in one.
 */
export function fits(time: TimeMention, interval: Interval): boolean | undefined {
  const readings = readingsNear(time, interval)
  if (readings.length === 0) return
  return readings.some((reading) => overlaps(reading, interval))
}

/** The readings of a time; of a day or month without any, those of the years around the interval. */
export function readingsNear(
  {readings, parts, type}: TimeMention,
  {from, to}: Interval
): readonly Interval[] {
  const {year, month, day} = parts
  if (readings.length > 0 || type !== 'DATE' || month === undefined || year !== undefined) return readings
  if (from === -Infinity || to === Infinity || to - from > 366) return []
  const near: Interval[] = []
  for (let of = civilOf(from).year - 1; of <= civilOf(to).year + 1; of++) {
    if (day === undefined) near.push(monthOf(of, month))
    else if (isCivil(of, month, day)) near.push(oneDay(dayOf(of, month, day)))
  }
  return near
}

/** Days between two intervals: 0 where they meet. */
export function distance(a: Interval, b: Interval): number {
  return Math.max(0, a.from - b.to, b.from - a.to)
}

/** Days from the nearest reading of the time to the interval; infinite where it has none. */
export function distanceOf(time: TimeMention, interval: Interval): number {
  return readingsNear(time, interval).reduce(
    (least, reading) => Math.min(least, distance(reading, interval)),
    Infinity
  )
}

/** The days on which the tenure surely goes on; an open one ends, as far as is known, on the sheet’s `verified` day. */
export function sureDays({from, to, sheet}: Tenure): Interval | undefined {
  if (!from) return
  return {from: from.to, to: to ? to.from : sheet.verified}
}

/** The days on which the tenure may go on: by months and years the widest, by an open end for ever. */
export function possibleDays({from, to}: Tenure): Interval {
  return {from: from?.from ?? -Infinity, to: to?.to ?? Infinity}
}

/** Days for which a change of office may be known before its day, or not known yet in the newsroom. */
export const grace = 2

/** Whether the day lies after all that the sheet was checked for. */
export const isStale = ({sheet, to}: Tenure, day: Day): boolean => to === undefined && day > sheet.verified
