import type {Article, Extracted} from '../article.ts'
import {toFinding, type Rule} from '../define-rule.ts'
import {extract, type Format} from '../extract/index.ts'
import type {FactBase} from '../facts/fact-base.ts'
import type {Finding, Judgement} from '../finding.ts'
import {withMetadata} from '../lint/metadata.ts'
import {readArticle} from '../read/article.ts'
import {parseEdtf} from '../time/day.ts'
import {factsOf} from './facts.ts'

/** What an example says beside its text. */
export interface Setting {
  /** A fact sheet as YAML, or a fact base. */
  readonly facts?: string | FactBase
  /** `2025-03-28`, or a month or year. */
  readonly published?: string
  readonly source?: string
  readonly author?: string
  /** How the text is extracted. Without it each line that is not empty is a block of the body. */
  readonly format?: Format
  readonly options?: unknown
}

/** What a rule says of a text. */
export interface Judged {
  readonly findings: readonly Finding[]
  /** The words of each claim that holds. */
  readonly supported: readonly string[]
}

/**
 * Runs a rule on a text and gives its findings as lines, in the order of the text:
 * ``1:53-1:60: Unexpected day `March 9` …, expected `March 14` ``. Lines and columns count from 1, in the text as
 * given; the end is exclusive.
 *
 * @throws RangeError where a setting, an option or the fact sheet is wrong.
 */
export function check(rule: Rule, text: string, setting: Setting = {}): string[] {
  const article = articleOf(text, setting)
  return linesOf(text, article, judgeArticle(rule, article, setting.options).findings)
}

/** Runs a rule on a text and gives its findings whole, with the claims that hold. */
export function judge(rule: Rule, text: string, setting: Setting = {}): Judged {
  return judgeArticle(rule, articleOf(text, setting), setting.options)
}

/** Findings by place, and the words of the claims that hold. */
export function judgeArticle(rule: Rule, article: Article, options?: unknown): Judged {
  return sortJudgements(rule, article, [...rule.judge(article, options)])
}

/** The judgements of a rule on an article, as findings by place and words that hold. */
export function sortJudgements(
  {meta}: Pick<Rule, 'meta'>,
  article: Article,
  judgements: readonly Judgement[]
): Judged {
  return {
    findings: judgements
      .flatMap((judgement) => toFinding(meta, meta.level, article, judgement) ?? [])
      .toSorted(
        (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.message < b.message ? -1 : 1)
      ),
    supported: judgements
      .filter(({verdict}) => verdict === 'supported')
      .map(({span}) => article.text.slice(span.start, span.end))
  }
}

/** Findings as lines `1:53-1:60: message`, with places in the source text. */
export function linesOf(source: string, article: Article, findings: readonly Finding[]): string[] {
  return findings.map(({span, source: place, message}) => {
    const {start, end} = place ?? article.toSource(span)
    return `${pointOf(source, start)}-${pointOf(source, end)}: ${message}`
  })
}

function pointOf(source: string, offset: number): string {
  const lines = source.slice(0, offset).split('\n')
  return `${lines.length}:${lines.at(-1)!.length + 1}`
}

/** The article of an example. */
export function articleOf(
  text: string,
  {facts = '', published, source, author, format}: Setting = {},
  path = 'example'
): Article {
  if (published !== undefined && !parseEdtf(published)) {
    throw new RangeError(`Unexpected day \`${published}\` for \`published\`, expected \`YYYY-MM-DD\``)
  }
  const extracted = withMetadata(format === undefined ? linesAsBlocks(text) : extract(text, format), {
    ...(published !== undefined && {published}),
    ...(source !== undefined && {source}),
    ...(author !== undefined && {authors: [author]})
  })
  return readArticle(path, extracted, typeof facts === 'string' ? factsOf(facts) : facts)
}

/** A text without any format: each line that is not empty is a block of the body. */
function linesAsBlocks(text: string): Extracted {
  const blocks = [...text.matchAll(/\S(?:.*\S)?/g)].map(({0: line, index}) => ({
    role: 'body' as const,
    start: index,
    end: index + line.length
  }))
  return {
    text,
    blocks,
    metadata: {authors: [], dates: [], credits: []},
    links: [],
    directives: [],
    problems: [],
    toSource: (span) => span
  }
}
