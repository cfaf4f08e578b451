import type {Granularity, TimeMention} from '../../article.ts'
import type {Unit} from '../../language/en/times.ts'
import {formatDay, oneDay} from '../../time/day.ts'
import type {Day, Interval} from '../../time/day.ts'
import type {Tense} from './tense.ts'

/** What a time is read against. */
export interface Setting {
  /** The day on which the words were written; undefined where unknown. */
  readonly day: Day | undefined
  readonly tense: () => Tense
  /** The time named last, where it stands in this sentence or the one before. */
  readonly recent: TimeMention | undefined
  /** The day named last, and how many sentences ago. */
  readonly recentDay: {readonly day: Day; readonly away: number} | undefined
  /** The year written last: in this sentence, or earlier in the block. */
  readonly year: {readonly year: number; readonly near: boolean} | undefined
  /** The start of the range that this time ends: “from Thursday through Saturday”. */
  readonly after: Day | undefined
}

/** Nothing known of the context. */
export const noSetting: Setting = {
  day: undefined,
  tense: () => 'unknown',
  recent: undefined,
  recentDay: undefined,
  year: undefined,
  after: undefined
}

/** A phrase placed in the calendar. */
export type Resolved = Pick<TimeMention, 'type' | 'value' | 'readings' | 'basis' | 'granularity' | 'parts'>

export const two = (value: number) => String(value).padStart(2, '0')
export const year4 = (year: number) => String(year).padStart(4, '0')

/** A resolved time: a date that follows from the context, unless `rest` says more. */
export const time = (
  value: string,
  readings: readonly Interval[],
  granularity: Granularity,
  rest: Partial<Resolved> = nothingMore
): Resolved => ({
  // Written out: a spread over keys that are there already is copied key by key.
  type: rest.type ?? 'DATE',
  value: rest.value ?? value,
  readings: rest.readings ?? readings,
  basis: rest.basis ?? 'implied',
  granularity: rest.granularity ?? granularity,
  parts: rest.parts ?? {}
})

const nothingMore: Partial<Resolved> = {}

/** Days with the part of the day or the time that goes with them. */
export function withTime(
  days: readonly Day[],
  meaning: {part?: string; clock?: string},
  blank: string,
  rest: Partial<Resolved>
): Resolved {
  const first = days[0]
  const value = first === undefined ? blank : formatDay(first)
  const suffix = meaning.clock ?? (meaning.part === undefined ? '' : `T${meaning.part}`)
  const read = time(value + suffix, days.map(oneDay), 'day', rest)
  return suffix === '' ? read : {...read, type: 'TIME'}
}

export const granularities: Readonly<Partial<Record<Unit, Granularity>>> = {
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century'
}

/** A year off by more than this many days is likelier the neighbouring one. */
const far = 300
const near = 62

/** Orders the last occurrence of a yearless date and the next one by likelihood. */
export function order<T>(past: T, next: T, since: number, until: number, when: Tense): T[] {
  if (when === 'gone') return [past, next]
  const futureFirst =
    when === 'past'
      ? since > far && until < near
      : when === 'future' || when === 'ahead'
        ? !(until > far && since < near)
        : until < since
  return futureFirst ? [next, past] : [past, next]
}
