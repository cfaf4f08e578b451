import {profileOf} from '../src/score/profile.ts'
import type {ProfiledReport} from '../src/score/scored-article.ts'
import {extract} from '../src/extract/index.ts'
import {lintArticle} from '../src/lint/lint-article.ts'
import {withMetadata} from '../src/lint/metadata.ts'
import {settingsOf} from '../src/lint/settings.ts'
import {readArticle} from '../src/read/article.ts'
import {htmlFormat} from '../src/report/html/format.ts'
import {render, reportArticle, type ArticleReport} from '../src/report/report.ts'
import {compileFacts} from '../src/facts/compile.ts'
import {parseFactSheet} from '../src/facts/parse-sheet.ts'
import {rules} from '../src/generated/rules.ts'

const sheet = parseFactSheet(
  `title: Nordavia
verified: 2025-05-01
sources:
  gazette: {title: New government, publisher: Office of the King, url: https://example.org/government, date: 2025-03-14}
people:
  ada-lindqvist: {name: Ada Lindqvist}
offices:
  prime-minister:
    name: Prime Minister of Nordavia
    titles: [Prime Minister]
    holders:
      - {person: ada-lindqvist, from: 2025-03-14, source: gazette}
events:
  first-call:
    name: first call between Ada Lindqvist and Per Holm
    phrases: [call]
    participants: [ada-lindqvist]
    date: 2025-03-28
    source: gazette
`,
  'facts/nordavia.yaml',
  'ab12'
).sheet!
const {facts} = compileFacts([sheet])
export const sheets = facts.sheets

/** An article as the command line would have it, with all rules of one article on. */
export function reportOf(path: string, content: string, source?: string): ProfiledReport {
  const known = withMetadata(extract(content, 'text'), source === undefined ? {} : {source}, new Map())
  const article = readArticle(path, known, facts)
  const {rules: active} = settingsOf([{preset: 'newsroom'}], rules)
  return {...reportArticle(article, content, lintArticle(article, active)), profile: profileOf(article)}
}

export const htmlOf = (articles: readonly ArticleReport[]): string =>
  render(htmlFormat('0.0.0'), sheets, articles)

/** Three contradictions, one of them in a quotation, what holds, and a speaker nobody knows. */
export const call = `A call in spring

By Ana Ruiz
Posted March 28, 2025 4:42 pm.

Prime Minister Ada Lindqvist took a call on Friday. It was the first since Lindqvist was sworn in on March 9, her office said.

Lindqvist was sworn in on Thursday, March 14, 2025.

“It was a good call,” said Jonas Roye, an adviser. Analysts believe that more will follow.
`
export const quiet = `A quiet day

Posted March 29, 2025.

Nothing happened in the valley, and nobody minded.
`
