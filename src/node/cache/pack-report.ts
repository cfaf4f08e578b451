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
  let extracted: ReturnType<typeof extract> | undefined
  const read = () => (extracted ??= extract(content, formatOf(rest.path) ?? 'text'))
  return {
    ...rest,
    content,
    get text() {
      return read().text
    },
    get blocks() {
      return read().blocks
    },
    findings: findings.map(({related, ...finding}) => ({
      ...finding,
      related: related.map(({other, record, ...place}) => ({
        ...place,
        ...(other !== undefined && {
          file: {path: other, content: contentOf(other), ...(record && {record})}
        })
      }))
    }))
  }
}
