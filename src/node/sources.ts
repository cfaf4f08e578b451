import {statSync} from 'node:fs'
import {isArticleJson, jsonFault} from '../extract/index.ts'
import {recordOf} from '../extract/records.ts'
import {
  decodeArticleSource,
  mostBytes,
  readArticleSource,
  readArticleSourceSync,
  tooLong,
  type ArticleSource
} from './article-source.ts'
import {reason} from './config-files.ts'
import {isDocx} from './docx.ts'
import {openRecords, type Records} from './records.ts'
import {pathOf, type RunOptions} from './run-options.ts'

/** Where the articles of a run are read from. */
export interface Sources {
  /** Never rejects. What is a file of text is there at once: waiting for each costs more than reading it. */
  readonly read: (file: string) => ArticleSource | Promise<ArticleSource>
  /** In bytes; 0 where it cannot be told. */
  readonly sizeOf: (file: string) => number
}

export function createSources(options: Pick<RunOptions, 'cwd' | 'stdin' | 'contents' | 'spooled'>): Sources {
  const opened = new Map<string, Records>()
  const recordsOf = (file: string): Records => {
    const records = opened.get(file) ?? openRecords(options.spooled?.get(file) ?? file)
    opened.set(file, records)
    return records
  }
  return {
    read(file) {
      if (file === '-') return options.stdin!.content
      const full = pathOf(file, options)
      const record = recordOf(full)
      if (record) return readRecordSource(() => recordsOf(record.file), record.line)
      return (
        options.contents?.get(full) ?? (isDocx(full) ? readArticleSource(full) : readArticleSourceSync(full))
      )
    },
    sizeOf(file) {
      const full = pathOf(file, options)
      const record = recordOf(full)
      if (!record) return statSync(full, {throwIfNoEntry: false})?.size ?? 0
      try {
        return recordsOf(record.file).at(record.line)?.length ?? 0
      } catch {
        // Reading it will say so.
        return 0
      }
    }
  }
}

/** An article in a line: whatever is wrong with it is told with that line, and keeps the others from nothing. */
function readRecordSource(open: () => Records, line: number): ArticleSource {
  const fail = (message: string, column = 1): ArticleSource => ({problem: `${line}:${column}: ${message}`})
  try {
    const records = open()
    const place = records.at(line)
    if (!place) return fail('Unexpected end of the file, expected an article in JSON')
    const decoded =
      place.length > mostBytes ? tooLong(place.length, 'line') : decodeArticleSource(records.read(place))
    if ('problem' in decoded) return {problem: decoded.problem.replace(/^\d+/, String(line))}
    const fault = jsonFault(decoded.source)
    if (fault)
      return fail(
        `Unexpected text that is no JSON (${fault.message}), expected an article in a line`,
        fault.column
      )
    if (!isArticleJson(decoded.source))
      return fail('Unexpected JSON that is no article, expected a news item in ninjs or a `NewsArticle`')
    return {...decoded, record: {line, start: place.start}}
  } catch (error) {
    return fail(`Unexpected file that cannot be read (${reason(error)}), expected articles in JSON`)
  }
}
