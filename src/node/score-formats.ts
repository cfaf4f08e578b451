import type {ArticleReport, Style} from '../report/report.ts'
import type {ScoreReport} from '../score/types.ts'

/** What formats are made from. */
export interface Scored {
  readonly report: ScoreReport
  /** By index of `report.articles`, the articles that were linted in this run; empty unless a format asks for them. */
  readonly files: readonly (ArticleReport | undefined)[]
}

export interface ScoreFormat {
  readonly render: (scored: Scored, style: Style) => string
  /** Shows the articles themselves: they are kept until the end. */
  readonly needsFiles?: true
  /** Shows single claims: they are loaded from a ledger too. */
  readonly needsClaims?: true
}

/** Formats of `reportlint score` by name, each loaded when it is asked for. */
export const scoreFormats: Readonly<Record<string, () => Promise<ScoreFormat>>> = {
  csv: async () => {
    const {scoreCsv} = await import('../report/score-csv.ts')
    return {render: ({report}) => scoreCsv(report)}
  },
  html: async () => {
    const {scoreHtml} = await import('../report/html/scored.ts')
    return {render: ({report, files}) => scoreHtml(report, files), needsFiles: true, needsClaims: true}
  },
  json: async () => {
    const {scoreJson} = await import('../report/score-json.ts')
    return {render: ({report}) => scoreJson(report), needsClaims: true}
  },
  markdown: async () => {
    const {scoreMarkdown} = await import('../report/score-markdown.ts')
    return {render: ({report}) => scoreMarkdown(report)}
  },
  text: async () => {
    const {scoreText} = await import('../report/score-text.ts')
    return {render: ({report}, style) => scoreText(report, style)}
  }
}
