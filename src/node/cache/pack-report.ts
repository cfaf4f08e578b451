import {extract, formatOf} from '../../extract/index.ts'
import type {ArticleReport, PlacedFinding, PlacedRelated, RecordIn} from '../../report/report.ts'

/** A report without what its file says anyway. */
export interface PackedReport extends Omit<ArticleReport, 'content' | 'text' | 'blocks' | 'findings'> {
  readonly findings: readonly PackedFinding[]
  readonly words: number
}
interface PackedFinding extends Omit<PlacedFinding, 'related'> {
  readonly related: readonly (Omit<PlacedRelated, 'file'> & {
    readonly other?: string
    readonly record?: RecordIn
  })[]
}

export function packReport(report: ArticleReport, words: number): PackedReport {
  const {content: _, text: __, blocks: ___, findings, ...rest} = report
  return {
    ...rest,
    words,
    findings: findings.map(({related, ...finding}) => ({
      ...finding,
      related: related.map(({file, ...place}) => ({
        ...place,
        ...(file && {other: file.path}),
        ...(file?.record && {record: file.record})
      }))
    }))
  }
}

/**
 * The report again, beside the file's content. What was read of the file is read anew when a format asks for it: most
 * do not, and it would be the larger part of what is kept.
 *
 * @param contentOf content of another article of the run, by the path by which it is shown
 */
export function unpackReport(
  {words: _, findings, ...rest}: PackedReport,
  content: string,
  contentOf: (path: string) => string
): ArticleReport {
  return withReading({
    ...rest,
    content,
    findings: findings.map(({related, ...finding}) => ({
      ...finding,
      related: related.map(({other, record, ...place}) => ({
        ...place,
        ...(other !== undefined && {
          file: {path: other, content: contentOf(other), ...(record && {record})}
        })
      }))
    }))
  })
}

/** A report without what can be read of the file again: most formats do not ask for it, and it is the larger part. */
export type SentReport = Omit<ArticleReport, 'text' | 'blocks'>

export function toSent({text: _, blocks: __, ...report}: ArticleReport): SentReport {
  return report
}

/** The report again: text and blocks are read of its content when they are asked for. */
export function withReading(sent: SentReport): ArticleReport {
  let extracted: ReturnType<typeof extract> | undefined
  const read = () => (extracted ??= extract(sent.content, formatOf(sent.path) ?? 'text'))
  return {
    ...sent,
    get text() {
      return read().text
    },
    get blocks() {
      return read().blocks
    }
  }
}
