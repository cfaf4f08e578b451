import type {Bound, Mention, QuantityMention, Span} from './article.ts'

/** What the text says of its own numbers, times and events in relation to each other. */

/** A relative time and the date beside it: “next month, in June 2022”. Indexes into `times`. */
export interface TimePair {
  readonly relative: number
  readonly stated: number
}

/** An amount given twice, in two units: “12 miles (19 km)”. Indexes into `quantities`. */
export interface Conversion {
  readonly from: number
  readonly to: number
}

/** A number of a reckoning, with the precision in which it is written. */
export type Figure = Span & Pick<QuantityMention, 'value' | 'step' | 'bound' | 'unit'>

/** Two amounts and what lies between them: “rose 25 percent, from 40 to 50”, “by 12 points, 52% to 40%”. */
export interface Difference {
  readonly kind: 'change' | 'margin'
  /** Index into `quantities` of the stated difference. */
  readonly amount: number
  readonly from: Figure
  readonly to: Figure
}

/** A length of time with both of its ends: an age and a birth, “20 years after the attacks of 2001”. */
export interface Elapsed extends Span {
  readonly kind: 'age' | 'anniversary' | 'period'
  /** In years, with the words of bound. */
  readonly amount: number
  readonly bound: Bound
  /** To how many years it is written: 10 for decades. */
  readonly step: number
  /** Index into `times` of its start, and of its end; null where that is the article’s own day. */
  readonly from: number
  readonly to: number | null
  /** Whether the length runs back from its time: “two years before the Games of 2012”. */
  readonly backwards?: true
}

/** A number and the names that it counts: “three senators: A, B and C”. */
export interface CountedList extends Mention {
  /** The number, with its place. */
  readonly count: Span & {readonly value: number}
  readonly items: readonly Span[]
}

/** An event that happens once, by its verb or noun and what it happened to, with the time that the text gives it. */
export interface Dating extends Span {
  /** Base form of the verb: `open` for “opened”, “the opening”. */
  readonly verb: string
  /** What it happened to: the words of its noun phrase, the head last, in normal form. */
  readonly theme: readonly string[]
  /** Whether the words are a name, or point back: “the campus”. */
  readonly definite: boolean
  /** Whether its head is written with a capital. */
  readonly named: boolean
  /** Whether the words set it apart from others of its kind: “a second campus”, “her campus”. */
  readonly apart: boolean
  /** Index into `times`. */
  readonly time: number
}

/** A number of things that are counted, by the words of the noun phrase: “15,400 valid signatures”. */
export interface Count {
  /** Index into `quantities`. */
  readonly quantity: number
  /** The noun phrase in normal form, its head in the singular. */
  readonly noun: readonly string[]
  /** “the 21 countries”, “all 21 countries”: those named before. */
  readonly definite: boolean
  /** Whether other words say which ones are meant: “the other 21”, “21 countries that”, “21 countries in May”. */
  readonly narrowed: 'before' | 'behind' | null
  readonly headline: boolean
  /** Base form of the verb of its clause. */
  readonly verb: string | undefined
}
