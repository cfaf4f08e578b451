import {articleJson, compact, sheetsJson} from './json.ts'
import type {Format} from './report.ts'

/** JSON Lines for other programs: what `json` has, an article in each line as it is done; the last is the summary. */
export function ndjsonFormat(): Format {
  let facts: readonly unknown[] = []
  return {
    open: (opening) => {
      facts = sheetsJson(opening.facts)
      return ''
    },
    article: (article) => `${compact(articleJson(article))}\n`,
    close: ({articles, errors, warnings, infos, problems}) =>
      `${compact({version: 1, facts, summary: {articles, errors, warnings, infos}, problems})}\n`
  }
}
