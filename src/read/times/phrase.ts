import type {DayPart, Modifier, Season, Unit} from '../../language/en/times.ts'
import type {Bound} from '../../article.ts'
import type {Tokens} from '../tokens.ts'

/** Where a phrase is read: tokens up to `end`, which is the end of the sentence. */
export interface Scan {
  readonly tokens: Tokens
  readonly first: number
  readonly end: number
  /** Month words that are somebody’s name in this article: “Theresa May”. */
  readonly names: ReadonlySet<string>
}

/** A year as written, counted from the article’s (-1 for “of last year”), or from the one named before (0 for “of that year”). */
export type Year = {readonly stated: number} | {readonly step: number} | {readonly since: number}

/** Whether a relative time is counted from the article’s day or from a time named before it. */
export type Anchor = 'article' | 'mention'

/** What the words of a time say, before any of it is placed in the calendar. */
export type Meaning =
  | {
      readonly kind: 'date'
      readonly year?: Year
      readonly month?: number
      readonly day?: number
      readonly weekday?: number
      /** “last Friday”, “this March”, “next Tuesday”. */
      readonly toward?: -1 | 0 | 1
      /** “the following Tuesday”, “that Friday”: counted from the day named before. */
      readonly sequence?: -1 | 0 | 1
      /** “the week of March 3”. */
      readonly week?: true
      /** “the 15th of next month”: counted from the article’s month. */
      readonly monthStep?: -1 | 0 | 1
      /** “Tuesday of last week”: counted from the article’s week. */
      readonly weekStep?: -1 | 0 | 1
      /** “the second Tuesday of November”, “the last weekend of March”; -1 is the last. */
      readonly nth?: number
      readonly nthUnit?: 'weekend'
      /** The other reading of “9/3/2025”. */
      readonly swapped?: boolean
      readonly part?: DayPart
      readonly clock?: string
    }
  /** “last week”, “the following year”, “that day”. `side` narrows: “earlier this month” is -1. */
  | {
      readonly kind: 'unit'
      readonly unit: Unit
      readonly step: number
      readonly anchor: Anchor
      readonly side?: -1 | 1
      readonly part?: DayPart
      /** “the latest quarter”: which one is likely, not certain. */
      readonly vague?: true
      /** “by year's end”, “at year-end”: after a past verb early in a year, that of the year before. */
      readonly closing?: true
    }
  /**
   * “two days ago”, “in three weeks”, “a year later”. `exact`: “three weeks ago today”, “a year ago this month”;
   * `weekday`: “two weeks ago Tuesday”, “a week from Monday”.
   */
  | {
      readonly kind: 'shift'
      readonly amount: number
      readonly unit: Unit
      readonly direction: -1 | 1
      readonly anchor: Anchor
      readonly exact?: Unit
      readonly weekday?: number
    }
  /** “the same period last year”, “the same month a year ago”. */
  | {readonly kind: 'same'; readonly years: number; readonly unit?: Unit}
  /** “yesterday”, “this morning”; `vague`: “overnight”, the night before or the next. */
  | {
      readonly kind: 'day'
      readonly step: number
      readonly part?: DayPart
      readonly clock?: string
      readonly vague?: true
    }
  /** “the first quarter of 2009”, “summer of 2007”, “this spring”. */
  | {
      readonly kind: 'part'
      readonly part: 'quarter' | 'half' | 'season'
      readonly which: number | Season
      readonly year?: Year
      readonly toward?: -1 | 0 | 1
    }
  /** “fiscal 2024”, “this fiscal year”, “the first quarter of fiscal 2024”. */
  | {readonly kind: 'fiscal'; readonly year: Year; readonly quarter?: number}
  /** “44 BC”, “the 3rd century BC”. */
  | {readonly kind: 'ancient'; readonly value: string; readonly unit: 'year' | 'century'}
  | {
      readonly kind: 'years'
      readonly from: number
      readonly to: number
      readonly unit: Unit
      readonly value: string
    }
  | {readonly kind: 'holiday'; readonly holiday: number; readonly year?: Year; readonly toward?: -1 | 0 | 1}
  | {
      readonly kind: 'duration'
      /** Undefined for “several years”. */
      readonly amount: number | undefined
      /** “two or three years”, “60 to 90 days”: then there is no single amount. */
      readonly upTo?: number
      readonly unit: Unit
    }
  | {readonly kind: 'set'; readonly value: string; readonly weekday?: number}
  /** A time of day, with the day that is named right behind it. */
  | {readonly kind: 'clock'; readonly clock: string; readonly day?: Meaning}
  | {readonly kind: 'reference'; readonly value: string}

export type DateMeaning = Extract<Meaning, {kind: 'date'}>

/** A time as written: tokens `[first, last)` and what they say. */
export interface Phrase {
  readonly first: number
  readonly last: number
  readonly meaning: Meaning
  readonly modifier?: Modifier | 'about'
  /** “more than nine years”. */
  readonly bound?: Bound
  /** The next phrase ends the range that this one starts. */
  readonly through?: boolean
}

/** Reads a phrase that starts at a token, if one does. */
export type PhraseReader = (scan: Scan, at: number) => Phrase | undefined

export const wordAt = (scan: Scan, at: number): string =>
  at >= scan.first && at < scan.end ? scan.tokens.norm[at]! : ''

export const isCapital = (scan: Scan, at: number): boolean =>
  at >= scan.first && at < scan.end && scan.tokens.capital[at] === 1

/** Whether the token stands at the start of its sentence, or after an opening quotation mark there. */
export const isInitial = (scan: Scan, at: number): boolean =>
  at <= scan.first || /^["“‘'(:\-–—]$/.test(scan.tokens.norm[at - 1]!)

export const isApostrophe = (word: string): boolean => word === "'" || word === '’' || word === '‘'

export const isDash = (word: string): boolean => word === '-' || word === '–' || word === '—'

/** The whole number that a token of digits writes, or undefined: “2,000” is none. */
export function digitsAt(scan: Scan, at: number): number | undefined {
  if (at < scan.first || at >= scan.end || scan.tokens.kind[at] !== 'number') return
  const word = scan.tokens.norm[at]!
  // The normal form of “20.16” has no dot.
  if (word.length > 4 || word.length !== scan.tokens.end[at]! - scan.tokens.start[at]!) return
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code < 48 || code > 57) return
  }
  return Number(word)
}

/** A token as written: numbers keep their dots. */
export const writtenAt = (scan: Scan, at: number): string =>
  at >= scan.first && at < scan.end ? scan.tokens.text.slice(scan.tokens.start[at], scan.tokens.end[at]) : ''

/** Day of the month as “3”, “03”, “3rd” or “third”. */
export function dayAt(scan: Scan, at: number): number | undefined {
  const kind = at >= scan.first && at < scan.end ? scan.tokens.kind[at] : undefined
  if (kind !== 'number' && kind !== 'ordinal') return
  const number = kind === 'number' ? digitsAt(scan, at) : Number.parseInt(scan.tokens.norm[at]!, 10)
  if (number === undefined || number < 1 || number > 31) return
  return scan.tokens.end[at]! - scan.tokens.start[at]! > 4 ? undefined : number
}

/** A year of four digits that the calendar of news may hold. */
export function yearAt(scan: Scan, at: number): number | undefined {
  const year = digitsAt(scan, at)
  if (year === undefined || year < 1000 || year > 2199) return
  return scan.tokens.norm[at]!.length === 4 ? year : undefined
}

/** Two digits as a year: “’24”, “2015–19”. News does not look further ahead than a few decades. */
export const century = (two: number): number => (two < 50 ? 2000 + two : 1900 + two)

/** Whether the words name one day. */
export function isDay(meaning: Meaning): meaning is Extract<Meaning, {kind: 'day' | 'date'}> {
  if (meaning.kind === 'day') return true
  return meaning.kind === 'date' && (meaning.day !== undefined || meaning.weekday !== undefined)
}
