import type {Published, Role} from '../../article.ts'
import {formatDay} from '../../time/day.ts'
import type {ArticleReport} from '../report.ts'
import {card} from './card.ts'
import {markup, idOf, raw, type Html} from './html.ts'
import {kindNames, kinds, markBlocks, type Item, type Kind, type MarkedBlock, type Segment} from './items.ts'

/** An article with its words marked, and beside each paragraph what is said of it. */
export function articlePage(article: ArticleReport, items: readonly Item[]): Html {
  const id = idOf(article.path)
  const {blocks, apart} = markBlocks(article.blocks, items)
  const title = blocks.findIndex(({role}) => role === 'headline')
  const rows = blocks.map((block, index) => row(block, article, id, index === title))
  const heading =
    title < 0 &&
    markup`<h2 id="${id}-title" tabindex="-1" dir="auto">${article.headline ?? article.path}</h2>`
  return markup`<article class="article" id="${id}" aria-labelledby="${id}-title">
<p class="crumb js"><a href="#articles">All articles</a></p>
<p class="meta">${metaOf(article)}</p>
${heading}
${filters(items)}
${apart.length > 0 && markup`<div class="row apart"><p class="lead">About the article as a whole:</p><div class="cards">${apart.map((item) => card(item, id))}</div></div>`}
${rows}
${items.length === 0 && markup`<p class="none">Nothing to say of this article: no claim that the fact sheets settle, and no finding.</p>`}
</article>
`
}

function row(block: MarkedBlock, article: ArticleReport, id: string, isTitle: boolean): Html {
  const words = block.segments.map((segment) => segmentHtml(segment, article.text, id))
  const [open, close] = isTitle
    ? [markup`<h2 id="${id}-title" tabindex="-1" dir="auto">`, raw('</h2>')]
    : tags[block.role]
  const cards = block.segments.flatMap(({ends}) => ends)
  return markup`<div class="row r-${block.role}">${open}${words}${close}${cards.length > 0 && markup`<div class="cards">${cards.map((item) => card(item, id))}</div>`}</div>
`
}

const tag = (name: string, kind = ''): readonly [Html, Html] => [
  raw(`<${name}${kind && ` class="${kind}"`} dir="auto">`),
  raw(`</${name}>`)
]
const tags: Readonly<Record<Role, readonly [Html, Html]>> = {
  headline: tag('h3'),
  heading: tag('h3'),
  byline: tag('p', 'quiet'),
  dateline: tag('p', 'quiet'),
  caption: tag('p', 'caption'),
  body: tag('p'),
  quotation: tag('blockquote'),
  item: tag('p', 'item'),
  boilerplate: tag('p', 'boilerplate')
}

function segmentHtml({start, end, items, ends}: Segment, text: string, id: string): Html {
  const words = text.slice(start, end)
  const [first] = items
  if (!first) return markup`${words}`
  const numbers = ends.map(
    ({number, key, kind}) =>
      markup`<a class="n k-${kind}" href="#${id}~${key}" data-n="${number}" aria-label="${number}: ${kindNames[kind]}"></a>`
  )
  const all = items.map(({number}) => number).join(' ')
  // An element without words between the marked words and their number: a screen reader reads the link after them.
  return markup`<span class="m k-${first.kind}" data-n="${all}">${words}</span>${numbers}`
}

/** Source, day, authors, file. */
function metaOf({source, published, authors, path}: ArticleReport): Html[] {
  const parts = [
    source !== undefined && markup`<b dir="auto">${source}</b>`,
    published && markup`<span>${publishedText(published)}</span>`,
    authors.length > 0 && markup`<span dir="auto">${authors.join(', ')}</span>`,
    markup`<code class="path" dir="ltr">${path}</code>`
  ]
  return parts
    .filter((part) => part !== false && part !== undefined)
    .map((part, index) => markup`${index > 0 && ' · '}${part}`)
}

/** `2025-03-28`, or what is known of it. */
export function publishedText({from, to}: Published): string {
  if (from === to) return formatDay(from)
  if (to === Infinity) return `${formatDay(from)} or later`
  return from === -Infinity ? `${formatDay(to)} or earlier` : `${formatDay(from)} to ${formatDay(to)}`
}

/** Switches for each kind, which are the legend too, and choices of rule and level. */
function filters(items: readonly Item[]): Html | undefined {
  if (items.length === 0) return
  const counted = kinds.map((kind) => [kind, items.filter((item) => item.kind === kind).length] as const)
  const rules = [...new Set(items.map(({rule}) => rule))].toSorted()
  const levels = (['error', 'warn', 'info'] as const).filter((level) =>
    items.some(({finding}) => finding?.level === level)
  )
  return markup`<form class="filters" aria-label="What is shown of this article">
<p class="chips">${counted.map(([kind, count]) => count > 0 && markup`<button type="button" class="chip k-${kind}" data-kind="${kind}" aria-pressed="true"><span class="num">${count}</span> ${kindNames[kind]}</button> `)}</p>
<p class="selects js"><label>Rule ${select('rule', 'all rules', rules)}</label> ${levels.length > 0 && markup`<label>Level ${select('level', 'all levels', levels)}</label>`} <button type="button" class="clear" hidden>Show all</button> <span class="shown" role="status"></span></p>
</form>`
}

export const select = (name: string, all: string, values: readonly string[]): Html =>
  markup`<select name="${name}"><option value="">${all}</option>${values.map((value) => markup`<option value="${value}">${value}</option>`)}</select>`

/**
 * The row of the article in the list of articles.
 *
 * @param sources to which it counts, where that is not its own alone
 */
export function articleRow(article: ArticleReport, items: readonly Item[], sources: readonly string[]): Html {
  const {path, headline, source, published, claims, findings} = article
  const worst = (['error', 'warn', 'info'] as const).filter((level) =>
    items.some(({finding}) => finding?.level === level)
  )
  return markup`<tr data-rules="${[...new Set(items.map(({rule}) => rule))].join(' ')}" data-levels="${worst.join(' ')}" data-kinds="${[...new Set(items.map(({kind}) => kind))].join(' ')}" data-source="${(sources.length > 0 ? sources : [source ?? '']).join('\n')}">
<th scope="row"><a href="#${idOf(path)}" dir="auto">${headline ?? path}</a>${headline !== undefined && markup` <code class="path" dir="ltr">${path}</code>`}</th>
<td dir="auto">${source ?? markup`<span class="unknown">not known</span>`}</td>
<td class="day">${published ? publishedText(published) : markup`<span class="unknown">not known</span>`}</td>
${verdicts.map((verdict) => numberCell(claims[verdict], verdict))}
<td class="number" data-label="Findings">${findings.length}</td>
</tr>
`
}

export const verdicts = ['contradicted', 'unverifiable', 'supported'] as const

const numberCell = (count: number, kind: Kind): Html =>
  markup`<td class="number${count > 0 ? ` k-${kind}` : ' zero'}" data-label="${kindNames[kind]}">${count}</td>`
