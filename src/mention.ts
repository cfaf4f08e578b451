import type {Span} from './extracted.ts'
import type {Interval} from './time/day.ts'

export interface Sentence extends Span {
  /** Tokens `[first, last)`. */
  readonly first: number
  readonly last: number
  /** Index into `blocks`. */
  readonly block: number
}

/** A run of tokens `[first, last)` with its offsets: what every mention has. */
export interface Mention extends Span {
  readonly first: number
  readonly last: number
}

export type Granularity =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century'
  | 'other'

/** A time that the text speaks of. Types and values are TimeML's TIMEX3. */
export interface TimeMention extends Mention {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** `2025-03-28`, `2025-W11`, `2025-Q1`, `P90D`, `PRESENT_REF`, `XXXX-WXX-1` … */
  readonly value: string
  /**
   * The days it may mean: one interval for each reading, the likeliest first. Empty where that is unknown (a
   * duration, or “Friday” in an article without a date). A claim is contradicted only if no reading fits.
   */
  readonly readings: readonly Interval[]
  /** `stated` where year and unit are written; `implied` where any part follows from the context. */
  readonly basis: 'stated' | 'implied'
  readonly granularity: Granularity
  /** The parts that are written, for calendar checks. Month 1–12; weekday 0 is Sunday. */
  readonly parts: {
    readonly year?: number
    readonly month?: number
    readonly day?: number
    readonly weekday?: number
  }
  /** For a duration: how many of which unit, and whether it is a bound. */
  readonly duration?: {
    readonly amount: number
    readonly unit:
      'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'hour' | 'minute' | 'second'
    readonly bound: Bound
  }
  /** “early”, “mid”, “late”, “about”: narrows or loosens; `readings` still hold the whole unit. */
  readonly modifier?: 'early' | 'mid' | 'late' | 'about'
  /** The word before it that says how it is meant: on, in, since, until, by, from, before, after … */
  readonly preposition?: string
  /** For the start of a range (“March 3–5”, “from 2015 to 2019”): index into `times` of the mention that ends it. */
  readonly through?: number
}

/** How exactly a number is meant: “more than 4,000” is `over`, “about 20” `about`. */
export type Bound = 'exact' | 'about' | 'over' | 'under' | 'at-least' | 'at-most'

/** A name of a person, organization or place. */
export interface NameMention extends Mention {
  readonly kind: 'person' | 'organization' | 'place' | 'unknown'
  /** Key in the fact sheet; null for a name that is not on it, or where several fit (then see `candidates`). */
  readonly id: string | null
  readonly candidates: readonly string[]
  readonly form: 'full' | 'surname' | 'given' | 'alias' | 'acronym' | 'demonym' | 'former' | 'unknown'
  /** For an unknown person in apposition: “a senior policy advisor at the Canadian Chamber of Commerce”. */
  readonly description?: Span
  /** Index of the first mention of the same name in the article, its own where it is the first. */
  readonly antecedent: number
}

/** A name spelt otherwise than the article spells it elsewhere: the words that differ, given name or surname. */
export interface VariantMention extends Mention {
  /** Index into `names` of the name that holds it; null for a surname alone that is no name of anyone. */
  readonly name: number | null
  /** The same part of the name, spelt the other way, where it stands first. */
  readonly other: Mention
  /** Index into `names` of the name in the other spelling. */
  readonly otherName: number
}

/** An age that the text gives to a name; the range is that of its number. */
export interface AgeMention extends Mention {
  /** Index into `quantities`. */
  readonly quantity: number
  /** Index into `names`. */
  readonly name: number
  /** “Bell, 58,”; “Bell is 58”; “Bell was 58 in 2020”; “Bell turned 60 on Sunday”; “At 58, Bell”. */
  readonly form: 'apposition' | 'present' | 'past' | 'turn' | 'fronted'
}

/** A party that the text gives to a person; the range is that of the label: “R”, “Liberal”. */
export interface PartyMention extends Mention {
  /** Its form in the list of labels: `republican`; empty for a party of the sheet by its name. */
  readonly label: string
  /** Key of the party in the fact sheet, where the label is a name of it. */
  readonly party?: string
  /** Index into `names`. */
  readonly name: number
}

/** A place that the text puts into another, or makes its capital; the range is that of the words that would have to change. */
export interface PlacingMention extends Mention {
  /** “Bratislava, Slovakia”, “the Slovak capital, Bratislava”. */
  readonly what: 'within' | 'capital'
  /** Index into `names` of the town; null where the words are no place of the fact sheet (“the Norwegian capital, Bergen”). */
  readonly place: number | null
  /** Index into `names` of the country or region, maybe by its demonym; null for a country that is not on the sheet. */
  readonly area: number | null
}

/** An acronym beside what the text says that it stands for; the range is that of the expansion. */
export interface AcronymMention extends Mention {
  /** Its normal form: `fbi`. */
  readonly acronym: string
  /** Tokens of the expansion's words, without “of”, “the” and the like. */
  readonly words: readonly number[]
  /** Whether the words begin with the letters. */
  readonly exact: boolean
}

/** A title of an office, with the person to whom the text gives it. */
export interface TitleMention extends Mention {
  /** Key of the office; null where several or none fit. */
  readonly office: string | null
  /** The offices that the words may mean in this article. */
  readonly candidates: readonly string[]
  /** Index into `names` of the person who holds it, in the text's words; null for a bare title. */
  readonly holder: number | null
  /** How title and name stand: “President Biden”, “Biden, the president,”, “as president, Biden”, “Biden is president”. */
  readonly form: 'before' | 'apposition' | 'as' | 'predicate' | 'bare'
  /** “former”, “then”, “late”, “acting”, “elect”, “incoming”, “outgoing”, “interim”, “future”; undefined for a plain title. */
  readonly modifier?: string
  /** “46th” in “the 46th president”. */
  readonly ordinal?: {readonly value: number; readonly span: Span}
  /** The smallest words that would have to change: title and name where they stand together. */
  readonly claim: Span
  /**
   * An office that the holder has held and whose title is the one written but for words put in between: “U.S. Attorney
   * General for New Jersey” beside “U.S. Attorney for New Jersey”. `office` is then null.
   */
  readonly near?: string
}

export interface Speaker extends Mention {
  readonly kind: 'name' | 'pronoun' | 'description' | 'organization'
  /** Index into `names`, where the words are a name or refer back to one. */
  readonly name: number | null
  /** Key of the person or organization in the fact sheet, where known. */
  readonly id: string | null
}

/** Words in quotation marks. The range excludes the marks. */
export interface QuotationMention extends Mention {
  /** The range with its marks. */
  readonly outer: Span
  /** Speech, or words set off for another reason: a title of a work, a term, irony. */
  readonly kind: 'speech' | 'scare' | 'work'
  /** False where the mark is never closed and no paragraph goes on with it. */
  readonly closed: boolean
  /** Index of the quotation that it continues, after its cue or in the next paragraph. */
  readonly continues: number | null
  /** Index of the quotation inside which it stands. */
  readonly inside: number | null
  readonly cue: (Mention & {readonly verb: string}) | null
  readonly speaker: Speaker | null
  /** Content words, for rules that ask for a full sentence. */
  readonly words: number
}

/** A number with its unit. */
export interface QuantityMention extends Mention {
  readonly value: number
  /** For a range (“20 to 25”), the upper end. */
  readonly upTo?: number
  /**
   * `percent`, `percentage-points`, `age`, an ISO 4217 code, a unit of measure (`mile`, `square-mile`) or of time, or the
   * counted noun in its normal form (`vote`).
   */
  readonly unit: string | null
  readonly bound: Bound
  /** The step to which it is written: 0.1 for “12.6”, 1000 for “4,000”, 1e6 for “20 million”, 1 for “50”. */
  readonly step: number
  /** Tokens of the counted noun phrase after the number, without the unit: “valid signatures”. */
  readonly noun: {readonly first: number; readonly last: number} | null
  /** The unit is a guess: “$” for any country’s dollars, “pounds” of money or weight. Rules compare the digits only. */
  readonly guessed?: true
}

/** What the text says of a statement: whether it is claimed at all. */
export type Status =
  | 'asserted'
  | 'negated'
  | 'hypothetical'
  /** Plans, expectations, promises: what is to come, or was. */
  | 'future'
  | 'question'
  /** “unlike in 2021”, “as a prime minister may do”: no statement about this event. */
  | 'open'

/** A run of words with one verb group: the unit in which a time, a person and an event belong together. */
export interface Clause extends Mention {
  /** Index into `sentences`. */
  readonly sentence: number
  /** Index of the clause on which it hangs; null for a main clause. */
  readonly parent: number | null
  readonly kind: 'main' | 'subordinate' | 'relative' | 'complement' | 'participle' | 'parenthesis'
  /** Normal form of the word that opens it: “since”, “who”, “that”; undefined for a main clause. */
  readonly opener: string | undefined
  /** Its verb group, with auxiliaries; null for a verbless phrase (a headline, “Photo by …”). */
  readonly verb: VerbGroup | null
  readonly status: Status
  readonly tense: 'past' | 'present' | 'future' | 'unknown'
}

export interface VerbGroup extends Mention {
  /** Token of the main verb. */
  readonly head: number
  /** Base form of the main verb; of the last auxiliary where it stands alone (`be`). */
  readonly lemma: string
  /** The number of the lemma among the words of the language's lists, which answer by it; 0 where none has it. */
  readonly number: number
  readonly passive: boolean
  readonly perfect: boolean
  readonly negated: boolean
  readonly modal: string | undefined
}

/** Something of the fact base that the text says happened, or is going on; or a change of office. */
export interface EventMention extends Mention {
  readonly kind: 'event' | 'period' | 'tenure'
  /** Path of the event or period; null where two fit, and for a tenure. */
  readonly fact: string | null
  /** For a tenure: which end of it, whose, and of which office (where the text or the facts tell). */
  readonly tenure?: {
    readonly edge: 'start' | 'end'
    readonly person: string | null
    /** Index into `names`. */
    readonly holder: number | null
    readonly office: string | null
    /** The offices that the words allow. */
    readonly candidates: readonly string[]
    /** The words tell of the choice of the person, which comes before the first day: “was appointed head coach”. */
    readonly announced?: true
    /** The words tell of leaving what the office is of, maybe later than the office: “left the bank”. */
    readonly loose?: true
  }
  /** Index into `clauses`. */
  readonly clause: number
  readonly status: Status
  readonly tense: 'past' | 'present' | 'future' | 'unknown'
  /** Index into `times` of the time that belongs to it; null where none does. */
  readonly time: number | null
  /** Which end of the event that time is, where the text says so: “the summit opened on Monday”. */
  readonly edge?: 'start' | 'end'
  /** Index into `names` of the place that belongs to it. */
  readonly place: number | null
  /** Index into `quotations` of the speech that holds it: then the claim is the speaker's. */
  readonly quotation: number | null
}

/** A stated length of a tenure: “nine years in power”. */
export interface LengthMention extends Mention {
  /** Index into `times` of the duration. */
  readonly time: number
  /** Index into `names`. */
  readonly holder: number
  readonly person: string
  /** The offices that may be meant: all of the person where the words name none. */
  readonly offices: readonly string[]
  readonly clause: number
  readonly status: Status
}

/** What the text says of a person’s being dead (“the late Ann Bell”) or alive (“Ann Bell watched”). */
export interface VitalMention extends Mention {
  readonly kind: 'dead' | 'alive'
  /** Index into `names`. */
  readonly name: number
  /** Token of the verb, or of “late”. */
  readonly head: number
}

/** “A after B”: two events in a stated order. `earlier` and `later` are indexes into `events`. */
export interface OrderMention extends Mention {
  readonly earlier: number
  readonly later: number
  readonly status: Status
}
