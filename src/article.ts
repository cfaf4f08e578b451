import type {Root} from 'nlcst'
import type {Extracted, Published} from './extracted.ts'
import type {FactBase, Hit} from './facts/fact-base.ts'
import type {
  Sentence,
  Mention,
  TimeMention,
  NameMention,
  VariantMention,
  AgeMention,
  PartyMention,
  PlacingMention,
  AcronymMention,
  TitleMention,
  QuotationMention,
  QuantityMention,
  Clause,
  EventMention,
  LengthMention,
  VitalMention,
  OrderMention
} from './mention.ts'
import type {Clauses} from './read/clauses.ts'
import type {Placeholder} from './read/placeholders.ts'
import type {Tokens} from './read/tokens.ts'
import type {Conversion, Count, CountedList, Dating, Difference, Elapsed, TimePair} from './relations.ts'

export * from './extracted.ts'
export type * from './mention.ts'

/** What was read in an article; each part is made once, when it is first asked for. */
export interface Reading {
  readonly tokens: Tokens
  /** The nlcst tree of the text, for plugins; offsets are those of the text. */
  readonly tree: Root
  readonly sentences: readonly Sentence[]
  readonly hits: readonly Hit[]
  readonly syntax: Clauses
  readonly clauses: readonly Clause[]
  readonly names: readonly NameMention[]
  readonly variants: readonly VariantMention[]
  readonly ages: readonly AgeMention[]
  readonly parties: readonly PartyMention[]
  readonly placings: readonly PlacingMention[]
  readonly acronyms: readonly AcronymMention[]
  readonly times: readonly TimeMention[]
  readonly titles: readonly TitleMention[]
  readonly quotations: readonly QuotationMention[]
  readonly quantities: readonly QuantityMention[]
  readonly events: readonly EventMention[]
  readonly orders: readonly OrderMention[]
  readonly lengths: readonly LengthMention[]
  readonly timePairs: readonly TimePair[]
  readonly conversions: readonly Conversion[]
  readonly differences: readonly Difference[]
  readonly elapsed: readonly Elapsed[]
  readonly lists: readonly CountedList[]
  readonly datings: readonly Dating[]
  readonly counts: readonly Count[]
  readonly vitals: readonly VitalMention[]
  /** Statements hung on nobody: “analysts suggest”. */
  readonly vague: readonly Mention[]
  /** What was to be filled in, or a chatbot left: “[INSERT NAME]”. */
  readonly placeholders: readonly Placeholder[]
  /** When the article was written: from its metadata, or a lower bound from the events it reports as past. */
  readonly published: Published | undefined
}

/** An article, extracted and read against a fact base. */
export interface Article extends Extracted, Reading {
  readonly path: string
  readonly facts: FactBase
}
