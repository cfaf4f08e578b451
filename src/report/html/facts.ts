import type {Evidence} from '../../finding.ts'
import {plural} from '../counts.ts'
import {cite, isReckoning, spellValue} from './card.ts'
import {factId, idOf, markup, raw, type Html} from './html.ts'
import {kinds, kindNames, type Item, type Kind} from './items.ts'

/** A fact that verdicts of the run rest on. */
interface Used {
  readonly evidence: Evidence
  readonly values: Set<string>
  /** By path of the article, how many items of which kind rest on the fact. */
  readonly articles: Map<string, {readonly title: string; readonly counts: Record<Kind, number>}>
}

/** Gathers, article by article, the facts that verdicts rest on. */
export class FactsUsed {
  readonly #used = new Map<string, Used>()

  add(path: string, title: string, items: readonly Item[]): void {
    for (const {evidence, kind} of items) {
      for (const one of evidence) {
        const used = this.#used.get(one.fact) ?? {evidence: one, values: new Set(), articles: new Map()}
        this.#used.set(one.fact, used)
        used.values.add(one.value)
        const entry = used.articles.get(path) ?? {
          title,
          counts: {contradicted: 0, unverifiable: 0, editorial: 0, supported: 0}
        }
        entry.counts[kind]++
        used.articles.set(path, entry)
      }
    }
  }

  /** Facts of sheets, those with most contradictions first, then reckonings, which rest on no sheet. */
  view(): Html {
    const all = [...this.#used.values()].toSorted(byWeight)
    const facts = all.filter(({evidence}) => !isReckoning(evidence.fact))
    const reckonings = all.filter(({evidence}) => isReckoning(evidence.fact))
    return markup`<section class="view" id="facts" aria-labelledby="facts-title">
<h2 id="facts-title" tabindex="-1">Facts used</h2>
<p class="lead">Every verdict rests on a fact that a person recorded in a fact sheet, with its source, or on arithmetic and the calendar. A fact that is wrong makes every verdict on it wrong: check here what many articles rest on.</p>
${facts.length === 0 && markup`<p class="none">No verdict of this run rests on a fact of a sheet.</p>`}
${facts.length > 0 && markup`<p class="count">${plural(facts.length, 'fact')}</p>${facts.map((one) => entry(one, 'h3'))}`}
${reckonings.length > 0 && markup`<h3>Calendar and arithmetic</h3><p>These are settled by reckoning alone.</p>${reckonings.map((one) => entry(one, 'h4'))}`}
</section>
`
  }
}

const weightOf = ({articles}: Used): number =>
  [...articles.values()].reduce((sum, {counts}) => sum + counts.contradicted * 1000 + counts.supported, 0)
const byWeight = (a: Used, b: Used): number =>
  weightOf(b) - weightOf(a) || (a.evidence.fact < b.evidence.fact ? -1 : 1)

/** Articles that are listed with a fact before the rest is folded. */
const shownArticles = 5

function entry({evidence, values, articles}: Used, heading: 'h3' | 'h4'): Html {
  const {fact, source} = evidence
  const rows = [...articles].map(
    ([path, {title, counts}]) =>
      markup`<li><a href="#${idOf(path)}" dir="auto">${title}</a> <span class="counts">${kinds.filter((kind) => counts[kind] > 0).map((kind) => markup`<span class="tally k-${kind}">${counts[kind]} ${kindNames[kind].toLowerCase()}</span> `)}</span></li>`
  )
  return markup`<section class="fact-entry" id="${factId(fact)}" tabindex="-1">
${raw(`<${heading}>`)}<code>${fact}</code>${raw(`</${heading}>`)}
<p class="values" dir="auto">${[...values].slice(0, 8).map(spellValue).join(' · ')}</p>
${source ? markup`<p class="cited">${cite(source)}</p>` : !isReckoning(fact) && markup`<p class="cited unknown">No source recorded</p>`}
<ul class="resting" aria-label="Articles that rest on it">${rows.slice(0, shownArticles)}</ul>
${rows.length > shownArticles && markup`<details><summary>${plural(rows.length - shownArticles, 'more article')}</summary><ul class="resting">${rows.slice(shownArticles)}</ul></details>`}
</section>
`
}
