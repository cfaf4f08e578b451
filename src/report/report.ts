import type {Article, Block, Published, Span} from '../article.ts'
import type {Sheet} from '../facts/fact-base.ts'
import type {Finding} from '../finding.ts'
import type {Claims, Linted, SupportedClaim} from '../lint/lint-article.ts'
import type {ArticleProfile} from '../score/types.ts'
import type {Dispute} from '../lint/disputes.ts'
import {counted} from './counts.ts'
import {fingerprintsOf, sentenceAt, type Mark} from './fingerprint.ts'
import {indexLines, movePlace, type Place} from './lines.ts'

/** A finding with its place in the source file. */
export interface PlacedFinding extends Omit<Finding, 'related' | 'source'> {
  /** The words as the rule saw them: markup and character references resolved. */
  readonly text: string
  readonly place: Place
  readonly related: readonly PlacedRelated[]
  /** The sentences in which they stand; empty for words outside the text, and where there are none. */
  readonly sentence: string
  /** Stays when other parts of the article change; no two findings of an article share it. */
  readonly fingerprint: string
  /** What somebody says against it, and what became of that. */
  readonly disputed?: Dispute
}

/** Another place of which a finding speaks. */
export interface PlacedRelated {
  readonly message: string
  readonly place: Place
  /** The file in which it stands, where that is another one. */
  readonly file?: {readonly path: string; readonly content: string; readonly record?: RecordIn}
}

/** A supported claim with its place in the source file. */
export interface PlacedClaim extends SupportedClaim {
  readonly text: string
  readonly sentence: string
  readonly place: Place
}

/** Where an article lies that is a line of a file: `news.ndjson#3`. */
export interface RecordIn {
  /** As it is shown. */
  readonly file: string
  readonly line: number
  /** Where the line starts in the file, in UTF-16 units. */
  readonly start: number
}

/** An article with the file from which it was read, or the line of one. */
export interface ReadFile {
  readonly article: Article
  readonly content: string
  readonly record?: RecordIn
}

/** One article in a report. */
export interface ArticleReport {
  readonly path: string
  readonly headline: string | undefined
  readonly source: string | undefined
  readonly authors: readonly string[]
  readonly published: Published | undefined
  readonly url: string | undefined
  /** Agencies and publishers whose report it says it is. */
  readonly credits: readonly string[]
  /** What it shows of how it was made, where the score asked for it. */
  readonly profile?: ArticleProfile
  /** The file as it is, or the line of a file of many articles, for frames around the words. */
  readonly content: string
  /** Places count from the start of its file, whose path is another one than that of the article. */
  readonly record?: RecordIn
  /** What was read of it, for a report that shows the article; `span` of findings and claims are offsets into it. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly findings: readonly PlacedFinding[]
  readonly supported: readonly PlacedClaim[]
  readonly claims: Claims
}

/** What is known before the first article. */
export interface Opening {
  readonly facts: readonly Sheet[]
  /** A hash of the rules that are on, with levels and options. */
  readonly rules?: string
}

/** What is known after the last. */
export interface Summary {
  readonly articles: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly claims: Claims
  /** Files that could not be read, or on which a rule broke. */
  readonly failures: number
  /** What was wrong with them, and with the paths that were named: a line each. */
  readonly problems: readonly string[]
  /** Findings below `error` that were asked not to be shown. */
  readonly hidden: number
  /** Findings that a baseline knows: not shown. */
  readonly known: number
}

/**
 * One output format: pieces of text in order, so that a report of any length needs the memory of one article.
 * A format that needs all articles at once keeps them and gives everything in `close`.
 */
export interface Format {
  readonly open: (opening: Opening) => string
  readonly article: (article: ArticleReport) => string
  readonly close: (summary: Summary) => string
}

/** How the output is to look, where it is meant for people. */
export interface Style {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width: number
}

/**
 * Gives the findings of an article their places in the file.
 *
 * @param others by path, the articles that findings of rules across articles speak of
 * @param record where the content lies, if it is a line of a file
 */
export function reportArticle(
  article: Article,
  content: string,
  {findings, supported, claims}: Omit<Linted, 'failures'>,
  others: ReadonlyMap<string, ReadFile> = new Map(),
  record?: RecordIn
): ArticleReport {
  const {headline, source, authors, url, credits} = article.metadata
  const placeOf = findings.length + supported.length > 0 ? placesIn(content, record) : undefined
  const toPlace = (span: Span, inSource?: Span): Place => placeOf!(inSource ?? article.toSource(span))
  const wordsOf = ({span, source: inSource}: Finding): string =>
    inSource ? content.slice(inSource.start, inSource.end) : article.text.slice(span.start, span.end)
  const sentenceOf = placeOf ? sentenceAt(article) : undefined
  const marks = findings.map((finding): Mark => {
    const {rule, span, source: inSource} = finding
    // What stands outside the text is in no sentence, and an article may lack the words altogether.
    const isInText = !inSource && span.end > span.start
    return {rule, text: wordsOf(finding), sentence: isInText ? sentenceOf!(span) : ''}
  })
  const fingerprints = fingerprintsOf(marks)
  return {
    path: article.path,
    headline,
    source,
    authors,
    published: article.published,
    url,
    credits,
    content,
    ...(record && {record}),
    text: article.text,
    blocks: article.blocks,
    findings: findings.map(({source: inSource, related, ...finding}, index) => ({
      ...finding,
      text: marks[index]!.text,
      sentence: marks[index]!.sentence,
      fingerprint: fingerprints[index]!,
      place: toPlace(finding.span, inSource),
      related: related.map(({message, span, path}) => {
        const other = path === undefined ? undefined : others.get(path)
        if (!other) return {message, place: toPlace(span)}
        const {content: text, article: elsewhere, record: itsRecord} = other
        return {
          message,
          place: placesIn(text, itsRecord)(elsewhere.toSource(span)),
          file: {path: elsewhere.path, content: text, ...(itsRecord && {record: itsRecord})}
        }
      })
    })),
    supported: supported.map((claim) => ({
      ...claim,
      text: article.text.slice(claim.span.start, claim.span.end),
      sentence: sentenceOf!(claim.span),
      place: toPlace(claim.span)
    })),
    claims
  }
}

/** Gives places in the file, of offsets into its text or into one line of it. */
function placesIn(content: string, record?: RecordIn): (span: Span) => Place {
  const placeOf = indexLines(content)
  return record ? (span) => movePlace(placeOf(span), record.line - 1, record.start) : placeOf
}

/** The file in which an article lies, for those who look it up. */
export const fileOfReport = ({path, record}: Pick<ArticleReport, 'path' | 'record'>): string =>
  record?.file ?? path

/** The report with other parts; what is read only when it is asked for stays so, which a spread would read. */
export function withParts(report: ArticleReport, parts: Partial<ArticleReport>): ArticleReport {
  const all = {...Object.getOwnPropertyDescriptors(report), ...Object.getOwnPropertyDescriptors(parts)}
  return Object.defineProperties({}, all) as ArticleReport
}

/** A place in the file as one in the content that is shown. */
export const placeInContent = (place: Place, record: RecordIn | undefined): Place =>
  record ? movePlace(place, 1 - record.line, -record.start) : place

export const emptySummary: Summary = {
  articles: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  claims: {supported: 0, contradicted: 0, unverifiable: 0},
  failures: 0,
  problems: [],
  hidden: 0,
  known: 0
}

/** The summary with one more article. */
export function addArticle(summary: Summary, {findings, claims}: ArticleReport): Summary {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length
  return {
    ...summary,
    articles: summary.articles + 1,
    errors: summary.errors + count('error'),
    warnings: summary.warnings + count('warn'),
    infos: summary.infos + count('info'),
    claims: {
      supported: summary.claims.supported + claims.supported,
      contradicted: summary.claims.contradicted + claims.contradicted,
      unverifiable: summary.claims.unverifiable + claims.unverifiable
    }
  }
}

/** What was found, in words: `1 error, 2 warnings`; `no findings`. */
export function findingCounts({
  errors,
  warnings,
  infos
}: Pick<Summary, 'errors' | 'warnings' | 'infos'>): string {
  const parts = [
    errors > 0 && counted(errors, 'error'),
    warnings > 0 && counted(warnings, 'warning'),
    infos > 0 && counted(infos, 'note')
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(', ') : 'no findings'
}

/** A whole report as one string. */
export function render(format: Format, facts: readonly Sheet[], articles: readonly ArticleReport[]): string {
  const pieces = [format.open({facts}), ...articles.map((article) => format.article(article))]
  return pieces.join('') + format.close(articles.reduce(addArticle, emptySummary))
}
