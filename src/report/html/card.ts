import type {Evidence} from '../../finding.ts'
import type {Source} from '../../facts/fact-base.ts'
import type {PlacedFinding, PlacedRelated} from '../report.ts'
import {factId, link, markup, safeUrl, type Html} from './html.ts'
import {kindNames, type Item} from './items.ts'

/** What stands beside the words: what is said of them, and what it rests on. */
export function card(item: Item, articleId: string): Html {
  const {number, key, kind, rule, finding, evidence, line, isQuoted} = item
  const id = `${articleId}~${key}`
  const about = finding
    ? findingPart(finding)
    : markup`<span class="vh">The words hold by the fact sheet.</span>`
  return markup`<section class="card k-${kind}${finding?.disputed && ' is-disputed'}" id="${id}" tabindex="-1" aria-label="${number}: ${kindNames[kind]}" data-kind="${kind}" data-rule="${rule}" data-level="${finding?.level ?? 'none'}" data-n="${number}">
<p class="head"><span class="num">${number}</span> <b class="kind">${kindNames[kind]}</b>${finding && markup` <span class="level l-${finding.level}">${finding.level}</span>`} <span class="rule">${link(finding?.url, rule)}</span></p>
${about}
${evidenceList(evidence, finding?.note ?? '')}
${isQuoted && markup`<p class="note">The words are a speaker’s: not counted for a score.</p>`}
${finding && markup`<p class="foot"><span>Line ${line}</span> <a href="#${id}" aria-label="Link to finding ${number}">Link</a> <span>Fingerprint <code>${finding.fingerprint}</code></span> <button type="button" class="copy js" data-copy="${finding.fingerprint}" aria-label="Copy the fingerprint of finding ${number}">Copy</button></p>`}
</section>
`
}

const findingPart = (
  finding: PlacedFinding
): Html => markup`<p class="message" dir="auto">${coded(finding.message)}</p>
${finding.expected.length > 0 && markup`<p class="expected">Expected <b dir="auto">${finding.expected.join(' or ')}</b></p>`}
${notesOf(finding).map((note) => markup`<p class="note" dir="auto">${coded(note)}</p>`)}
${finding.related.map(related)}
${finding.disputed && dispute(finding.disputed)}`

/** The evidence below says what is cited, with links. */
const notesOf = ({note}: PlacedFinding): string[] =>
  note.split('\n').filter((line) => line !== '' && !line.startsWith('Source: '))

/** What stands in backticks is data. */
export function coded(text: string): Html[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : markup`${part}`))
}

const related = ({message, place, file}: PlacedRelated): Html =>
  markup`<p class="related">${message}: ${file && markup`<bdi>${file.path}</bdi>, `}line ${place.line}</p>`

const dispute = ({
  who,
  when,
  why,
  resolution,
  note,
  resolved
}: NonNullable<PlacedFinding['disputed']>): Html =>
  markup`<p class="dispute"><b>Disputed</b> by <bdi>${who}</bdi> on ${when}: <span dir="auto">${why}</span> <br><b>${resolutions[resolution]}</b>${resolved !== undefined && ` on ${resolved}`}${note !== undefined && markup`: <span dir="auto">${note}</span>`}</p>`

const resolutions = {
  open: 'Not resolved; not counted until then',
  upheld: 'Upheld; not counted',
  rejected: 'Rejected; counted'
}

/** @param note what was said above: a quotation in it is not shown again */
export const evidenceList = (evidence: readonly Evidence[], note: string): Html | undefined =>
  evidence.length === 0
    ? undefined
    : markup`<ul class="evidence">${evidence.map((one) => evidenceItem(one, note))}</ul>`

function evidenceItem({fact, value, source}: Evidence, note: string): Html {
  const isLong = value.length > longValue
  const isSaid = isLong && note.includes(value.trim())
  return markup`<li>${!isSaid && markup`<span class="label">${isReckoning(fact) ? 'Reckoned' : 'On record'}</span> <span class="${isLong ? 'long' : 'value'}" dir="auto">${spellValue(value)}</span>`}${source && markup` <span class="cited"><span class="label">Source</span> ${cite(source)}</span>`} <a class="fact" href="#${factId(fact)}">${fact}</a></li>`
}

/** Characters of a value that is no figure, name or day but a whole quotation. */
const longValue = 60

/** Whether something follows from the calendar or from arithmetic, and from no fact sheet. */
export const isReckoning = (fact: string): boolean => /^(?:calendar|reckoning)\//.test(fact)

/** Intervals of EDTF in words: “from 2025-03-14” for `2025-03-14/..`. */
export const spellValue = (value: string): string =>
  value.replace(/^(\.\.|[\d~-]+)\/(\.\.|[\d~-]+)$/, (_, from: string, to: string) =>
    from === '..' ? `until ${to}` : to === '..' ? `from ${from}` : `${from} to ${to}`
  )

/** “Title”, publisher, day, with a link to what is cited. */
export function cite({title, publisher, date, url}: Source): Html {
  const safe = safeUrl(url)
  const words = title ?? (safe === undefined ? url : hostOf(safe)) ?? publisher ?? 'source'
  const more = [title === undefined && safe === undefined ? undefined : publisher, date].filter(
    (part) => part !== undefined
  )
  return markup`<cite dir="auto">${link(safe, words)}</cite>${more.length > 0 && markup`, <bdi>${more.join(', ')}</bdi>`}`
}

/** `example.org/path`: what a reader sees of an address without a title. */
const hostOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#]+$/, '')
