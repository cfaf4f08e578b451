import type {Sheet} from '../../facts/fact-base.ts'
import {formatDay} from '../../time/day.ts'
import type {ArticleReport, Format, Summary} from '../report.ts'
import {articlePage, articleRow} from './article-page.ts'
import {FactsUsed} from './facts.ts'
import {idOf, markup, type Html} from './html.ts'
import {itemsOf} from './items.ts'
import {methodView, type SheetVersion, type Versions} from './method.ts'
import {articlesView, overviewView, Tallies} from './overview.ts'
import {page} from './page.ts'

/**
 * One file that shows everything in a browser, without a network. All that depends on the articles is made here, as
 * markup; the script of the page only shows and hides it.
 */
export function htmlFormat(version: string): Format {
  let sheets: readonly Sheet[] = []
  let versions: Versions = {version}
  const pages = new Pages()
  return {
    open: (opening) => {
      sheets = opening.facts
      if (opening.rules !== undefined) versions = {version, rules: opening.rules}
      return ''
    },
    article: (article) => {
      pages.add(article)
      return ''
    },
    close: (summary) => pages.close(summary, sheets.map(sheetVersion), versions)
  }
}

const sheetVersion = ({verified, ...sheet}: Sheet): SheetVersion => ({
  ...sheet,
  verified: Number.isFinite(verified) ? formatDay(verified) : 'not known'
})

/** Gathers the articles of a report one by one. */
export class Pages {
  readonly #rows: Html[] = []
  readonly #pages: Html[] = []
  readonly #facts = new FactsUsed()
  readonly #tallies = new Tallies()

  /** @param sources to which it counts, where that is not its own alone */
  add(article: ArticleReport, sources: readonly string[] = []): void {
    const items = itemsOf(article)
    this.#facts.add(article.path, article.headline ?? article.path, items)
    this.#tallies.add(article, items)
    this.put(article.path, articleRow(article, items, sources), articlePage(article, items))
  }

  /** A page that was made elsewhere, and its row in the list of articles. */
  put(path: string, row: Html, article: Html): void {
    this.#rows.push(row)
    // A browser that runs the script takes these for text and draws each when it is asked for: a thousand articles cost
    // nothing before. One that runs none shows them all.
    this.#pages.push(markup`<noscript data-article="${idOf(path)}">${article}</noscript>\n`)
  }

  /**
   * The whole file.
   *
   * @param scores on the sources, for the overview and for the method, where they were scored
   */
  close(
    summary: Summary,
    sheets: readonly SheetVersion[],
    versions: Versions,
    scores?: {readonly names: readonly string[]; readonly overview: Html; readonly method: Html}
  ): string {
    return page([
      overviewView(summary, this.#tallies, sheets.length, scores?.overview),
      articlesView(this.#rows, this.#tallies, scores?.names),
      ...this.#pages,
      this.#facts.view(),
      methodView(sheets, versions, scores?.method)
    ]).text
  }
}
