import type {Fact, Source} from './fact-base.ts'
import type {ParsedSheet} from './parse-sheet.ts'
import type {Path} from './read-yaml.ts'

/** The part that all facts share; `path` leads to it in its sheet, `source` is what the sheet cites. */
export function factOf({from, path}: {from: ParsedSheet; path: Path}, fact: string, source?: string): Fact {
  return {fact, sheet: from.sheet, source: sourceOf(from, source), ...from.locate(path, 'key')}
}

function sourceOf({data}: ParsedSheet, source: string | undefined): Source | undefined {
  if (source === undefined) return
  if (/^https?:/.test(source)) return {url: source}
  if (!data.sources || !Object.hasOwn(data.sources, source)) return
  const {title, publisher, url, date} = data.sources[source]!
  return {
    ...(title !== undefined && {title}),
    ...(publisher !== undefined && {publisher}),
    ...(url !== undefined && {url}),
    ...(date !== undefined && {date: String(date)})
  }
}
