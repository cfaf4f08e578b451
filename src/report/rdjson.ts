import {compact} from './json.ts'
import {lineStarts} from './lines.ts'
import {fileOfReport, placeInContent, type ArticleReport, type Format, type PlacedFinding} from './report.ts'
import {toolName, toolUrl} from './tool.ts'

/** Reviewdog Diagnostic Format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf): one object for the run. */
export function rdjsonFormat(): Format {
  let separator = '\n'
  return {
    open: () => `{"source": ${compact({name: toolName, url: toolUrl})}, "diagnostics": [`,
    article: (article) => {
      const pointAt = bytePoints(article.content)
      return article.findings
        .map((finding) => {
          const piece = separator + compact(diagnosticOf(finding, article, pointAt))
          separator = ',\n'
          return piece
        })
        .join('')
    },
    close: () => '\n]}\n'
  }
}

type PointAt = (line: number, column: number) => {readonly line: number; readonly column: number}

/** Columns of that format are bytes of UTF-8, from 1. Points asked for in order are found in one go through a line. */
function bytePoints(content: string): PointAt {
  const starts = lineStarts(content)
  let known = {line: 0, offset: 0, bytes: 0}
  return (line, column) => {
    const start = starts[line - 1]!
    const offset = start + column - 1
    if (known.line !== line || known.offset > offset) known = {line, offset: start, bytes: 0}
    known = {line, offset, bytes: known.bytes + byteLength(content.slice(known.offset, offset))}
    return {line, column: known.bytes + 1}
  }
}

function byteLength(text: string): number {
  let bytes = 0
  for (const char of text) {
    const code = char.codePointAt(0)!
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

function diagnosticOf(
  {rule, level, message, note, url, place, related}: PlacedFinding,
  article: ArticleReport,
  pointAt: PointAt
) {
  const path = fileOfReport(article)
  const rangeOf = (inFile: typeof place, at: PointAt, record: ArticleReport['record']) => {
    const {line, column, endLine, endColumn} = placeInContent(inFile, record)
    const moved = (point: ReturnType<PointAt>) => ({...point, line: point.line + inFile.line - line})
    return {start: moved(at(line, column)), end: moved(at(endLine, endColumn))}
  }
  return {
    message: [message, note].filter(Boolean).join('\n'),
    location: {path, range: rangeOf(place, pointAt, article.record)},
    severity: {error: 'ERROR', warn: 'WARNING', info: 'INFO'}[level],
    code: {value: rule, ...(url !== '' && {url})},
    ...(related.length > 0 && {
      related_locations: related.map((other) => ({
        message: other.message,
        location: {
          path: other.file ? fileOfReport(other.file) : path,
          range: other.file
            ? rangeOf(other.place, bytePoints(other.file.content), other.file.record)
            : rangeOf(other.place, bytePoints(article.content), article.record)
        }
      }))
    })
  }
}
