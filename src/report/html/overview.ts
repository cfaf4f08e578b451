import type {Verdict} from '../../finding.ts'
import {plural, thousands} from '../counts.ts'
import type {ArticleReport, Summary} from '../report.ts'
import {select, verdicts} from './article-page.ts'
import {markup, type Html} from './html.ts'
import {kindNames, kinds, type Item, type Kind} from './items.ts'

type Claims = Record<Verdict, number>
type Counts = Record<Kind, number>
const noCounts = (): Counts => ({contradicted: 0, unverifiable: 0, editorial: 0, supported: 0})

/** Counts over all articles, by source and by rule. */
export class Tallies {
  readonly bySource = new Map<string | undefined, Claims & {articles: number}>()
  readonly byRule = new Map<string, Counts>()

  add({source, claims}: ArticleReport, items: readonly Item[]): void {
    const ofSource = this.bySource.get(source) ?? {
      supported: 0,
      contradicted: 0,
      unverifiable: 0,
      articles: 0
    }
    this.bySource.set(source, ofSource)
    ofSource.articles++
    for (const verdict of verdicts) ofSource[verdict] += claims[verdict]
    for (const {kind, rule} of items) {
      const ofRule = this.byRule.get(rule) ?? noCounts()
      this.byRule.set(rule, ofRule)
      ofRule[kind]++
    }
  }
}

/** What the whole run found, for whoever has never seen a report. */
export function overviewView(
  summary: Summary,
  tallies: Tallies,
  sheets: number,
  scores: Html | undefined
): Html {
  const {articles, errors, warnings, infos, claims, failures, hidden} = summary
  return markup`<section class="view" id="overview" aria-labelledby="overview-title">
<h2 id="overview-title" tabindex="-1">Overview</h2>
<p class="lead">${plural(articles, 'article')} held against ${sheets === 0 ? 'themselves only, without a fact sheet' : plural(sheets, 'fact sheet')}. The report shows which words fit a recorded fact and which do not. It measures consistency with the fact ${sheets === 1 ? 'sheet' : 'sheets'}, not truth.</p>
<dl class="figures">
${figure('contradicted', claims.contradicted, 'contradicted', 'claims that do not fit a recorded fact')}
${figure('unverifiable', claims.unverifiable, 'unverifiable', 'claims that nothing on record settles')}
${figure('supported', claims.supported, 'supported', 'claims that fit a recorded fact')}
</dl>
<p class="levels">${plural(errors, 'error')}, ${plural(warnings, 'warning')}, ${plural(infos, 'note')}${hidden > 0 && `, and ${plural(hidden, 'finding')} below \`error\` not shown`}.${failures > 0 && markup` <strong>${plural(failures, 'file')} could not be checked in full.</strong>`}</p>
${scores ?? sourcesTable(tallies)}
${rulesTable(tallies)}
</section>
`
}

const figure = (kind: Kind, count: number, word: string, meaning: string): Html =>
  markup`<div class="figure k-${kind}"><dt>${word}</dt><dd><b>${thousands(count)}</b> <span>${meaning}</span></dd></div>`

/** Links into the list of articles. */
export const listLink = (filter: Readonly<Record<string, string>>): string =>
  `#articles?${Object.entries(filter)
    .map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`)
    .join('&')}`

function sourcesTable({bySource}: Tallies): Html {
  const rows = [...bySource].toSorted(([, a], [, b]) => b.articles - a.articles)
  return markup`<h3>Sources</h3>
<p>Who published the articles, and how many claims of each were judged how. This is no score: <code>reportlint score</code> gives each source with enough claims a score and how sure it is.</p>
<div class="scroll"><table class="list"><thead><tr><th scope="col">Source</th><th scope="col" class="number">Articles</th>${verdicts.map((kind) => markup`<th scope="col" class="number">${kindNames[kind]}</th>`)}</tr></thead><tbody>${rows.map(
    ([
      source,
      counts
    ]) => markup`<tr><th scope="row" dir="auto">${source === undefined ? markup`<span class="unknown">not known</span>` : markup`<a href="${listLink({source})}">${source}</a>`}</th><td class="number" data-label="Articles">${thousands(counts.articles)}</td>${verdicts.map((kind) => markup`<td class="number${counts[kind] > 0 ? ` k-${kind}` : ' zero'}" data-label="${kindNames[kind]}">${thousands(counts[kind])}</td>`)}</tr>
`
  )}</tbody></table></div>
`
}

function rulesTable({byRule}: Tallies): Html | undefined {
  if (byRule.size === 0) return
  const rows = [...byRule].toSorted(
    ([a, x], [b, y]) =>
      y.contradicted - x.contradicted ||
      y.unverifiable - x.unverifiable ||
      y.editorial - x.editorial ||
      (a < b ? -1 : 1)
  )
  return markup`<h3>Findings by rule</h3>
<p>What each rule found. Two rules may find fault with the same words, and some compare articles, so these are more than the claims above.</p>
<div class="scroll"><table class="list"><thead><tr><th scope="col">Rule</th>${kinds.map((kind) => markup`<th scope="col" class="number">${kindNames[kind]}</th>`)}</tr></thead><tbody>${rows.map(
    ([
      rule,
      counts
    ]) => markup`<tr><th scope="row"><a href="${listLink({rule})}">${rule}</a></th>${kinds.map((kind) => markup`<td class="number${counts[kind] > 0 ? ` k-${kind}` : ' zero'}" data-label="${kindNames[kind]}">${thousands(counts[kind])}</td>`)}</tr>
`
  )}</tbody></table></div>
`
}

/** The list of articles with its filters; the script pages it, without one all rows stand in it. */
export function articlesView(
  rows: readonly Html[],
  tallies: Tallies,
  names: readonly string[] = [...tallies.bySource.keys()].filter((source) => source !== undefined)
): Html {
  return markup`<section class="view" id="articles" aria-labelledby="articles-title">
<h2 id="articles-title" tabindex="-1">Articles</h2>
<form class="filters js" aria-label="Which articles are listed" role="search">
<p class="selects"><label>Find <input type="search" name="q" placeholder="headline or file" autocomplete="off"></label>
<label>Source ${select('source', 'all sources', names.toSorted())}</label>
<label>Rule ${select('rule', 'all rules', [...tallies.byRule.keys()].toSorted())}</label>
<label>Level ${select('level', 'all levels', ['error', 'warn', 'info'])}</label>
<label>Verdict <select name="kind"><option value="">all verdicts</option>${kinds.map((kind) => markup`<option value="${kind}">${kindNames[kind].toLowerCase()}</option>`)}</select></label>
<button type="button" class="clear" hidden>Show all</button></p>
</form>
<p class="shown" role="status"></p>
<div class="scroll"><table class="list" id="article-list"><thead><tr><th scope="col">Article</th><th scope="col">Source</th><th scope="col">Published</th>${verdicts.map((kind) => markup`<th scope="col" class="number">${kindNames[kind]}</th>`)}<th scope="col" class="number">Findings</th></tr></thead><tbody>${rows}</tbody></table></div>
<nav class="pager js" aria-label="Pages of the list"><button type="button" data-step="-1">Previous</button> <span class="page"></span> <button type="button" data-step="1">Next</button></nav>
</section>
`
}
