import {addArticle, emptySummary, type ArticleReport} from '../report.ts'
import type {ScoreReport} from '../../score/types.ts'
import {Pages} from './format.ts'
import {keptPage, keptRow} from './kept-page.ts'
import {scoresView, scoringMethod} from './scores.ts'

/**
 * The report with the scores of its sources: one file, as without them.
 *
 * @param files by index of `report.articles`, those that were read in this run
 */
export function scoreHtml(report: ScoreReport, files: readonly (ArticleReport | undefined)[]): string {
  const pages = new Pages()
  let summary = emptySummary
  for (const [index, article] of report.articles.entries()) {
    const file = files[index]
    if (file) {
      pages.add(file, [article.source ?? '', ...article.origins])
      summary = addArticle(summary, file)
    } else {
      pages.put(article.path, keptRow(article), keptPage(article))
      summary = {...summary, articles: summary.articles + 1}
    }
  }
  return pages.close(
    summary,
    report.sheets,
    {version: report.method.version},
    {
      names: report.sources.map(({name}) => name),
      overview: scoresView(report),
      method: scoringMethod(report)
    }
  )
}
