import type {Root} from 'nlcst'
import type {Plugin} from 'unified'
import type {VFile} from 'vfile'
import type {Article} from './article.ts'
import {emptyFacts} from './facts/compile.ts'
import type {FactBase, Source} from './facts/fact-base.ts'
import type {Evidence, Finding, Judgement, Level, Verdict} from './finding.ts'
import {resolveOptions, type Options, type Values} from './options.ts'
import {formatOf, extract} from './extract/index.ts'
import {readArticle} from './read/article.ts'

/** What a rule says of itself. Pages, presets and configuration are made from it. */
export interface Meta<O extends Options = Options> {
  /** Folder, config key, `ruleId` and end of the URL: `tenure-date`. */
  readonly id: string
  /** Address of the rule's page; that of our own pages if not given. */
  readonly url?: string
  /** One line, without a final period. */
  readonly description: string
  /** Part of the catalogue under which the rule is listed. */
  readonly subject: 'facts' | 'quotations' | 'article' | 'corpus'
  /** Level in a preset that has it on. */
  readonly level: Exclude<Level, 'off'>
  /** The narrowest preset that has it on. */
  readonly preset: 'recommended' | 'newsroom' | 'strict'
  /** What the fact sheet must hold for the rule to say anything; empty where it needs none. */
  readonly needs: readonly string[]
  readonly options?: O
  /** A single `expected` is the one canonical spelling, right whoever erred: `--fix` may write it. */
  readonly fixable?: true
  /** Every message of the rule as a function of the words that it shows. */
  readonly messages: Readonly<Record<string, (...words: string[]) => string>>
}

export type Check<O extends Options> = (article: Article, options: Values<O>) => Iterable<Judgement>

/** Options of the plugin: the fact base, and those of the rule. */
export type PluginOptions = Readonly<Record<string, unknown>> & {readonly facts?: FactBase}

/** A rule: an ordinary unified plugin that also carries its check. */
export interface Rule<O extends Options = Options> extends Plugin<[PluginOptions?], Root> {
  readonly meta: Meta<O>
  /**
   * Judgements over one article, in no particular order.
   *
   * @throws RangeError where an option is unknown or of the wrong type.
   */
  readonly judge: (article: Article, options?: unknown) => Iterable<Judgement>
}

const pages = 'https://github.com/reportlint/reportlint/tree/main/rules/'

/** The one bridge from a pure check to a unified plugin. */
export function defineRule<const O extends Options = Record<never, never>>(
  meta: Meta<O>,
  check: Check<O>
): Rule<O> {
  const declared = meta.options ?? ({} as O)
  const judge = (article: Article, options?: unknown) =>
    check(article, resolveOptions(meta.id, declared, options))
  const plugin: Plugin<[PluginOptions?], Root> = (settings = {}) => {
    const {facts = emptyFacts, ...options} = settings
    // A bad setting is an error of the pipeline, not of an article: it throws when the plugin is used.
    resolveOptions(meta.id, declared, options)
    return (_tree, file) => {
      const article = articleOf(file, facts)
      for (const judgement of judge(article, options)) {
        const finding = toFinding(meta, meta.level, article, judgement)
        if (finding) message(file, article, finding)
      }
    }
  }
  return Object.assign(plugin, {meta, judge})
}

const articles = new WeakMap<VFile, Article>()

/** All rules of a pipeline share one reading of the file. */
function articleOf(file: VFile, facts: FactBase): Article {
  const known = articles.get(file)
  if (known?.facts === facts) return known
  const path = file.path ?? ''
  const article = readArticle(path, extract(String(file), formatOf(path) ?? 'text'), facts)
  articles.set(file, article)
  return article
}

/** The judgement as a finding at the level, undefined where it is silent. */
export function toFinding(
  meta: Meta,
  level: Exclude<Level, 'off'>,
  article: Article,
  judgement: Judgement
): Finding | undefined {
  if (judgement.verdict === 'supported') return
  const quotation =
    judgement.quotation === undefined || judgement.quotation === null
      ? undefined
      : article.quotations[judgement.quotation]
  const own = judgement.level ?? level
  const notes = [judgement.note ?? '']
  // Inside a quotation the claim is the speaker's: the article reports it rightly or not, but does not make it.
  if (quotation) notes.push('The words are those of the speaker, not of the article.')
  notes.push(...cite(judgement.evidence ?? []))
  const verdict: Exclude<Verdict, 'supported'> | null = judgement.verdict
  return {
    rule: meta.id,
    level: quotation && verdict === 'contradicted' ? 'info' : own,
    verdict,
    message: judgement.message,
    note: notes.filter(Boolean).join('\n'),
    url: meta.url ?? pages + meta.id,
    span: judgement.span,
    ...(judgement.source && {source: judgement.source}),
    expected: judgement.expected ?? [],
    evidence: judgement.evidence ?? [],
    related: judgement.related ?? [],
    ...(quotation && {isQuoted: true})
  }
}

/** `Source: “Title”, Publisher, 2025-03-14, https://…`, each source once. */
function cite(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.flatMap(({source}) => (source ? [`Source: ${citation(source)}`] : [])))]
}

/** A source in one line, by the parts that the sheet gives. */
export function citation({title, publisher, date, url}: Source): string {
  return [title && `“${title}”`, publisher, date, url].filter(Boolean).join(', ')
}

function message(file: VFile, article: Article, finding: Finding): void {
  const {start, end} = finding.source ?? article.toSource(finding.span)
  const source = String(file)
  const place = {start: pointAt(source, start), end: pointAt(source, end)}
  const report = file.message(finding.message, {place, source: 'reportlint', ruleId: finding.rule})
  report.fatal = finding.level === 'error' ? true : finding.level === 'warn' ? false : null
  report.actual = source.slice(start, end)
  report.expected = [...finding.expected]
  report.note = finding.note
  report.url = finding.url
}

function pointAt(source: string, offset: number): {line: number; column: number; offset: number} {
  const before = source.slice(0, offset)
  const line = before.split(/\r\n|\n|\r/)
  return {line: line.length, column: line[line.length - 1]!.length + 1, offset}
}
