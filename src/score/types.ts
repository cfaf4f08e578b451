import type {Published, Span} from '../article.ts'
import type {Evidence, Verdict} from '../finding.ts'
import type {Place} from '../report/lines.ts'
import type {Beta} from './beta.ts'

/** Why a claim is shown and not counted: it is a speaker’s and not the article’s, or somebody disputes the finding. */
export type LeftOut = 'quotation' | 'disputed'

/** One claim of an article, as a rule judged it. */
export interface ScoredClaim {
  readonly rule: string
  readonly verdict: Verdict
  /** The words, as they were read. */
  readonly text: string
  /** In the extracted text. */
  readonly span: Span
  /** In the file. */
  readonly place: Place
  /** What is told of it; empty for one that holds. */
  readonly message: string
  readonly evidence: readonly Evidence[]
  /** What is claimed in which words: the same claim in a copy of the text has the same key. */
  readonly key: string
  /** Stands for a contradicted claim over versions of the article, where the report has one: disputes name it. */
  readonly fingerprint?: string
  readonly leftOut?: LeftOut
}

/** Numbers of claims by verdict. */
export type Verdicts = Readonly<Record<Verdict, number>>

/** What an article shows of how it was made. Never part of the score. */
export interface ArticleProfile {
  /** Words of headline and body, without boilerplate. */
  readonly words: number
  /** A person is named as the author. */
  readonly isSigned: boolean
  /** The article itself says when it was published. */
  readonly isDated: boolean
  /** Quotations of somebody’s speech. */
  readonly quotations: number
  /** Those of them whose speaker is named. */
  readonly named: number
  /** Statements hung on nobody. */
  readonly vague: number
  /** It says that it was corrected. */
  readonly isCorrected: boolean
  /** MinHash of its shingles, by which copies of one text are found; empty for a text too short to tell. */
  readonly sketch: readonly number[]
}

/** One article with its judgements. */
export interface ScoredArticle {
  readonly path: string
  readonly url: string | undefined
  readonly headline: string | undefined
  readonly published: Published | undefined
  /** The publisher; undefined where nobody is named. */
  readonly source: string | undefined
  /** Agencies and papers whose report it is; the article counts for each of them too. */
  readonly origins: readonly string[]
  readonly profile: ArticleProfile
  /** By rule, the claims that count. */
  readonly tallies: Readonly<Record<string, Verdicts>>
  /** How many claims are shown and not counted. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, number>>>
  /** Undefined where they are known (to the ledger) and were not asked for. */
  readonly claims: readonly ScoredClaim[] | undefined
  /** Known from the ledger, and judged by other fact sheets or rules than those of the run. */
  readonly isStale: boolean
}

/** An estimate of the share of claims that hold. */
export interface Estimate {
  /** The Beta posterior that mean and interval are those of. */
  readonly posterior: Beta
  readonly mean: number
  /** Ends of the 90 % interval. */
  readonly low: number
  readonly high: number
}

/** Claims of a source or of one of its periods: each counted once, unweighted. */
export interface Counted {
  readonly articles: number
  readonly claims: Verdicts
  /** Weighted numbers divided by the design effect: what the estimate rests on. */
  readonly effective: {readonly supported: number; readonly contradicted: number}
  /** Undefined where there are too few claims. */
  readonly score: Estimate | undefined
  /** Why there is no score: `12 checkable claims, expected at least 30`. */
  readonly why: string | undefined
}

/** A week or month of a source. */
export interface PeriodScore extends Counted {
  /** `2025-W13` or `2025-03`. */
  readonly period: string
}

/** Disclosure: how the articles of a source say who speaks, and when. Shares are undefined where there is nothing to share. */
export interface Disclosure {
  readonly signed: number | undefined
  readonly dated: number | undefined
  readonly quotations: number
  readonly namedSpeakers: number | undefined
  readonly vaguePerThousandWords: number | undefined
  readonly corrections: number
}

/** An article of a source: an index into `articles`, and which of its claims repeat one of another of its articles. */
export interface Member {
  readonly article: number
  /** Indexes into the claims of the article, where they are loaded. */
  readonly repeated: readonly number[]
}

/** One source: who published, or whose report others published. */
export interface SourceScore extends Counted {
  readonly name: string
  readonly words: number
  /** Articles that are another’s report, or of this source in another’s pages. */
  readonly syndicated: number
  /** Weighted numbers of claims. */
  readonly weighted: {readonly supported: number; readonly contradicted: number}
  readonly designEffect: number
  /** Claims shown and not counted: those of copies of one text, and of rules that weigh nothing, beside the reasons above. */
  readonly leftOut: Readonly<Record<LeftOut | 'repeated' | 'weightless', number>>
  /** The probability that its share is above that of another source with a score, by name; empty in a run of very many. */
  readonly above: readonly {readonly source: string; readonly probability: number}[]
  /** The probability that it is above the mean of the sources; undefined without a score. */
  readonly aboveMean: number | undefined
  readonly disclosure: Disclosure
  /** Oldest first; empty where no periods were asked for. */
  readonly periods: readonly PeriodScore[]
  readonly members: readonly Member[]
}

/** What the numbers were made with. */
export interface Method {
  /** Of the package. */
  readonly version: string
  /** Of the rules that are on, with levels and options. */
  readonly rules: string
  readonly prior: {
    readonly kind: 'empirical' | 'fixed'
    /** The Beta distribution of like mean and variance. */
    readonly beta: Beta
    readonly mean: number
    /** How many claims it weighs as much as. */
    readonly weight: number
  }
  /** Intra-article correlation. */
  readonly correlation: number
  readonly interval: number
  readonly minimumClaims: number
  readonly by: 'week' | 'month' | undefined
  /** Of rules whose claims weigh other than 1. */
  readonly weights: Readonly<Record<string, number>>
}

/** A fact sheet with which articles were judged. */
export interface SheetVersion {
  readonly path: string
  readonly title: string
  readonly verified: string
  readonly sha256: string
}

/** Everything that `reportlint score` knows: plain data, from which all of its formats are made. */
export interface ScoreReport {
  readonly method: Method
  readonly sheets: readonly SheetVersion[]
  /** Those with a score first, the best first; then by name. */
  readonly sources: readonly SourceScore[]
  /** Articles of which nobody says who published them. */
  readonly unknown: {readonly articles: number; readonly claims: Verdicts}
  readonly articles: readonly ScoredArticle[]
  /** Articles judged by other sheets or rules than those of the run, and out of reach. */
  readonly stale: number
}
