import type {Tokens} from '../read/tokens.ts'
import type {Day, Interval} from '../time/day.ts'

/** One fact sheet of the run. */
export interface Sheet {
  readonly path: string
  readonly title: string
  /** The day on which a person last checked the sheet: what is open-ended is known up to it. */
  readonly verified: Day
  /** Of the file's bytes, in lower-case hexadecimal; empty where the sheet came from no file. */
  readonly sha256: string
}

/** What a fact rests on, as the sheet cites it. */
export interface Source {
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  readonly date?: string
}

/** Part of every fact: where it stands and what it rests on. */
export interface Fact {
  /** Path of the fact: `people/mark-carney`, `offices/prime-minister-of-canada/mark-carney/2025-03-14`. */
  readonly fact: string
  readonly sheet: Sheet
  readonly source: Source | undefined
  /** Position in the sheet; both count from 1. */
  readonly line: number
  readonly column: number
}

export interface Person extends Fact {
  readonly kind: 'person'
  /** The key in the sheet: `mark-carney`. */
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Last name, with particles: `Carney`, `van der Berg`; the whole name where it is one word. */
  readonly surname: string
  readonly pronoun: 'he' | 'she' | 'they' | undefined
  /** The day, or the month or year that holds it. */
  readonly born: Interval | undefined
  readonly died: Interval | undefined
  readonly parties: readonly {readonly party: string; readonly during: Interval}[]
  /** Names of other real people that are a letter or two away: no misspellings. */
  readonly known: readonly string[]
  readonly wikidata: string | undefined
}

/** A name with the days on which it was borne. */
export interface DatedName {
  readonly name: string
  readonly during: Interval
}

export interface Organization extends Fact {
  readonly kind: 'organization'
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly names: readonly DatedName[]
  readonly acronym: string | undefined
  readonly founded: Interval | undefined
  readonly dissolved: Interval | undefined
}

export interface Place extends Fact {
  readonly kind: 'place'
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly names: readonly DatedName[]
  readonly demonyms: readonly string[]
  readonly capital: string | undefined
  readonly country: string | undefined
  readonly within: string | undefined
}

export interface Office extends Fact {
  readonly kind: 'office'
  readonly id: string
  readonly name: string
  readonly titles: readonly string[]
  readonly place: string | undefined
  readonly organization: string | undefined
  readonly seats: number
  /** In order of their first day. */
  readonly tenures: readonly Tenure[]
}

/** One person's time in one office. */
export interface Tenure extends Fact {
  readonly kind: 'tenure'
  readonly person: string
  readonly office: string
  /** The first day, or the month or year that holds it; undefined where the sheet does not say. */
  readonly from: Interval | undefined
  /** The last day; undefined for one that goes on (as far as the sheet's `verified` day knows). */
  readonly to: Interval | undefined
  readonly acting: boolean
  readonly ordinal: number | undefined
}

export interface Event extends Fact {
  readonly kind: 'event'
  readonly id: string
  readonly name: string
  readonly phrases: readonly string[]
  /** From its first to its last day; for a day known by month or year only, that month or year. */
  readonly during: Interval
  /** True where `during` is one span of which only a part is meant (`date: 2024-05`), or approximate. */
  readonly inexact: boolean
  readonly participants: readonly string[]
  readonly place: string | undefined
}

export interface Period extends Fact {
  readonly kind: 'period'
  readonly id: string
  readonly name: string
  readonly phrases: readonly string[]
  readonly during: Interval
}

export interface Quote extends Fact {
  readonly kind: 'quote'
  readonly id: string
  /** Ids of the people or organizations to whom it may be given. */
  readonly speakers: readonly string[]
  readonly date: Interval | undefined
  readonly medium: string | undefined
  readonly text: string
  readonly variants: readonly string[]
}

export interface Figure extends Fact {
  readonly kind: 'figure'
  readonly id: string
  readonly name: string
  readonly phrases: readonly string[]
  readonly value: number
  /** Absolute. */
  readonly tolerance: number
  /** `percent`, `percentage-points`, an ISO 4217 code, or the counted noun. */
  readonly unit: string | undefined
  readonly during: Interval
  /** Ids that must be named with it. */
  readonly about: readonly string[]
}

export interface ReviewedClaim extends Fact {
  readonly kind: 'claim'
  readonly id: string
  readonly text: string
  readonly verdict: boolean
  readonly reviewed: string | undefined
  readonly review: string | undefined
}

export type AnyFact =
  | Person
  | Organization
  | Place
  | Office
  | Tenure
  | Event
  | Period
  | Quote
  | Figure
  | ReviewedClaim

/** How a form of the fact base names its fact. */
export const forms = [
  'name',
  'alias',
  'surname',
  'given',
  'acronym',
  'demonym',
  'former',
  'title',
  'phrase'
] as const
export type Form = (typeof forms)[number]

/** What a run of tokens may name. */
export interface Entry {
  readonly kind: 'person' | 'organization' | 'place' | 'office' | 'event' | 'period' | 'figure'
  readonly id: string
  readonly form: Form
  /** For a former name, the days on which it was borne. */
  readonly during?: Interval
}

/** A run of tokens `[first, last)` that spells something of the fact base. */
export interface Hit {
  readonly first: number
  readonly last: number
  readonly entries: readonly Entry[]
}

/** All names, titles and phrases of the fact base as one automaton over tokens. */
export interface Lexicon {
  /**
   * Every form that stands in the text, overlapping ones too, by first token, then longest first. One pass: the
   * time does not grow with the number of facts.
   */
  readonly hits: (tokens: Tokens) => readonly Hit[]
}

/** All fact sheets of a run, compiled for look-up. */
export interface FactBase {
  readonly sheets: readonly Sheet[]
  readonly people: ReadonlyMap<string, Person>
  readonly organizations: ReadonlyMap<string, Organization>
  readonly places: ReadonlyMap<string, Place>
  readonly offices: ReadonlyMap<string, Office>
  readonly events: ReadonlyMap<string, Event>
  readonly periods: ReadonlyMap<string, Period>
  readonly figures: ReadonlyMap<string, Figure>
  readonly quotes: readonly Quote[]
  readonly claims: readonly ReviewedClaim[]
  /** All tenures of a person, by first day; empty for someone who held no office. */
  readonly tenuresOf: (person: string) => readonly Tenure[]
  /** Quotations on record of a person or organization. */
  readonly quotesOf: (speaker: string) => readonly Quote[]
  /** The fact of a path such as `events/first-carney-trump-call`, or of a bare id where only one has it. */
  readonly find: (id: string) => AnyFact | undefined
  readonly lexicon: Lexicon
}
