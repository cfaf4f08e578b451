import {always, parseEdtf, type Interval} from '../time/day.ts'

/** A day as a sheet gives it: text, or a number for a bare year. */
export type SheetDay = string | number

/**
 * The days that a day of a sheet may mean. “About” (`~`) has no measure in EDTF; here a day is off by up to a month,
 * a month by up to a quarter, a year by up to a year.
 */
export function intervalOf(day: SheetDay): Interval & {readonly inexact: boolean} {
  const text = String(day).padStart(4, '0')
  const parsed = parseEdtf(text)
  if (!parsed) return {...always, inexact: true}
  const {interval, approximate} = parsed
  if (!approximate) return {...interval, inexact: interval.from !== interval.to}
  const off = text.length > 8 ? 31 : text.length > 5 ? 92 : 366
  return {from: interval.from - off, to: interval.to + off, inexact: true}
}

/** The days as the contract of facts has them, or undefined where the sheet gives none. */
export function optionalInterval(day: SheetDay | undefined): Interval | undefined {
  if (day === undefined) return
  const {from, to} = intervalOf(day)
  return {from, to}
}

/** From the first of the days that `from` may mean to the last of those of `to`. */
export function spanOf(from: SheetDay | undefined, to: SheetDay | undefined): Interval {
  return {
    from: from === undefined ? -Infinity : intervalOf(from).from,
    to: to === undefined ? Infinity : intervalOf(to).to
  }
}
