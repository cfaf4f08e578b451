import type {Span} from './article.ts'
import type {Source} from './facts/fact-base.ts'

export const levels = ['off', 'info', 'warn', 'error'] as const
/** How much a finding weighs; `off` is a rule that does not run. */
export type Level = (typeof levels)[number]

/** The three verdicts of the fact-checking literature. */
export type Verdict = 'supported' | 'contradicted' | 'unverifiable'

/** The fact on which a verdict rests. */
export interface Evidence {
  /** Path of the fact (`events/first-carney-trump-call`), or of the reckoning (`calendar/2025-03-14`). */
  readonly fact: string
  /** Its value, as the sheet has it: `2025-03-14`, `25`. */
  readonly value: string
  readonly source?: Source
}

/** Another place that a finding speaks of: “First said here”. */
export interface Related {
  readonly span: Span
  readonly message: string
  /** Path of the article in which it stands, where that is another one: for rules across articles. */
  readonly path?: string
}

/** A claim that holds: silent, and counted for the score. */
export interface Supported {
  readonly verdict: 'supported'
  readonly span: Span
  readonly evidence: readonly Evidence[]
}

/** What a rule has to say about some words. */
export interface Report {
  /** The smallest words that would have to change. */
  readonly span: Span
  /** Where the words stand in the source file, for those outside the text: front matter. */
  readonly source?: Span
  /** One line in the grammar of messages, without a final period. */
  readonly message: string
  /** Why: the reasoning, in one or two sentences. Sources are added from the evidence. */
  readonly note?: string
  /** Values that may be put in place of the words; only where that is right whoever erred. */
  readonly expected?: readonly string[]
  readonly evidence?: readonly Evidence[]
  readonly related?: readonly Related[]
  /** Index of the quotation whose speaker makes the claim; null and undefined for the article's own words. */
  readonly quotation?: number | null | undefined
  /** Where it differs from the rule's own. */
  readonly level?: Exclude<Level, 'off'>
}

export type Judgement =
  | Supported
  | (Report & {readonly verdict: 'contradicted'; readonly evidence: readonly Evidence[]})
  | (Report & {readonly verdict: 'unverifiable'})
  /** An editorial finding without a claim. */
  | (Report & {readonly verdict: null})

export const supported = (span: Span, evidence: readonly Evidence[]): Judgement => ({
  verdict: 'supported',
  span,
  evidence
})
export const contradicted = (report: Report & {readonly evidence: readonly Evidence[]}): Judgement => ({
  ...report,
  verdict: 'contradicted'
})
export const unverifiable = (report: Report): Judgement => ({...report, verdict: 'unverifiable'})
export const anomaly = (report: Report): Judgement => ({...report, verdict: null})

/** What is reported of an article: a judgement that is not silent, with its rule and level. */
export interface Finding {
  readonly rule: string
  readonly level: Exclude<Level, 'off'>
  readonly verdict: Exclude<Verdict, 'supported'> | null
  readonly message: string
  readonly note: string
  readonly url: string
  /** In the extracted text; `Extracted.toSource` gives the range in the file. */
  readonly span: Span
  /** The range in the file, for what stands outside the text: a directive. */
  readonly source?: Span
  readonly expected: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly related: readonly Related[]
  /** The words are a speaker’s: the article reports the claim and does not make it. */
  readonly isQuoted?: true
}
