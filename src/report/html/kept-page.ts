import type {ScoredArticle, ScoredClaim} from '../../score/types.ts'
import {plural} from '../counts.ts'
import {coded, evidenceList} from './card.ts'
import {publishedText, verdicts} from './article-page.ts'
import {idOf, markup, type Html} from './html.ts'
import {kindNames} from './items.ts'

/** An article whose judgements are known and whose text was not read in this run: its claims, by their words. */
export function keptPage({path, headline, source, published, claims, tallies}: ScoredArticle): Html {
  const id = idOf(path)
  const counted = Object.values(tallies).reduce(
    (sum, verdict) => sum + verdict.supported + verdict.contradicted,
    0
  )
  return markup`<article class="article" id="${id}" aria-labelledby="${id}-title">
<p class="crumb js"><a href="#articles">All articles</a></p>
<p class="meta">${source !== undefined && markup`<b dir="auto">${source}</b> · `}${published && `${publishedText(published)} · `}<code class="path" dir="ltr">${path}</code></p>
<h2 id="${id}-title" tabindex="-1" dir="auto">${headline ?? path}</h2>
<p class="lead">The text was not read in this run: these are the claims as the ledger keeps them.</p>
${claims === undefined ? markup`<p class="none">${plural(counted, 'checkable claim')}, without details.</p>` : claims.map((claim, index) => row(claim, index + 1, id))}
</article>
`
}

const row = (
  {rule, verdict, text, message, evidence, leftOut}: ScoredClaim,
  number: number,
  id: string
): Html =>
  markup`<div class="row"><p dir="auto"><span class="m k-${verdict}">${text}</span></p><div class="cards"><section class="card k-${verdict}" id="${id}~${rule}-${number}" tabindex="-1" aria-label="${number}: ${kindNames[verdict]}">
<p class="head"><span class="num">${number}</span> <b class="kind">${kindNames[verdict]}</b> <span class="rule">${rule}</span></p>
${message !== '' && markup`<p class="message" dir="auto">${coded(message)}</p>`}
${evidenceList(evidence, '')}
${leftOut !== undefined && markup`<p class="note">Not counted: ${leftOut === 'disputed' ? 'it is disputed' : 'the words are a speaker’s'}.</p>`}
</section></div></div>
`

/** The row of such an article in the list of articles. */
export function keptRow({path, headline, source, origins, published, tallies}: ScoredArticle): Html {
  const all = Object.entries(tallies)
  const sum = (verdict: (typeof verdicts)[number]) =>
    all.reduce((total, [, counts]) => total + counts[verdict], 0)
  return markup`<tr data-rules="${all.map(([rule]) => rule).join(' ')}" data-levels="" data-kinds="${verdicts.filter((verdict) => sum(verdict) > 0).join(' ')}" data-source="${[source ?? '', ...origins].join('\n')}">
<th scope="row"><a href="#${idOf(path)}" dir="auto">${headline ?? path}</a>${headline !== undefined && markup` <code class="path" dir="ltr">${path}</code>`}</th>
<td dir="auto">${source ?? markup`<span class="unknown">not known</span>`}</td>
<td class="day">${published ? publishedText(published) : markup`<span class="unknown">not known</span>`}</td>
${verdicts.map((verdict) => markup`<td class="number${sum(verdict) > 0 ? ` k-${verdict}` : ' zero'}" data-label="${kindNames[verdict]}">${sum(verdict)}</td>`)}
<td class="number" data-label="Findings">–</td>
</tr>
`
}
