import type {Evidence, PlacedClaim, PlacedFinding} from '../src/index.ts'
import {counted} from '../src/report/counts.ts'
import {element, link, pressed, withCode} from './words.ts'
import type {Answer} from './check.ts'

/** Level as people say it. */
export const levelWords = {error: 'error', warn: 'warning', info: 'note'} as const

/** What the sheet cites for a fact. A reckoning, such as that of a weekday, has no source and needs none. */
function sourceParts({source}: Evidence): (Node | string)[] {
  if (!source) return []
  const {title, publisher, date, url} = source
  const named = title === undefined ? (url ?? '') : `“${title}”`
  return [
    ' — ',
    link(named, url),
    ...[publisher, date].filter((part) => part !== undefined).map((part) => `, ${part}`)
  ]
}

/** The reason and the evidence of a finding; `factAt` makes of a fact's path the way to it. */
export function explanation(
  {note, evidence}: Pick<PlacedFinding, 'note' | 'evidence'>,
  factAt: (path: string) => Node | string
): HTMLElement[] {
  const why = withoutSources(note)
  const items = evidence.map((one) => {
    // What the reason says already need not be said twice: a long quotation, for one.
    const value = why.includes(one.value) ? [] : [': ', one.value]
    return element('li', {}, factAt(one.fact), ...value, ...sourceParts(one))
  })
  return [
    ...(why === '' ? [] : [element('p', {class: 'note'}, ...withCode(why))]),
    ...(items.length === 0 ? [] : [element('ul', {class: 'evidence'}, ...items)])
  ]
}

/** Sources have a place of their own, with links. */
const withoutSources = (note: string): string =>
  note
    .split('\n')
    .filter((line) => !line.startsWith('Source: '))
    .join(' ')

/** What can be done with a finding. */
interface Ways {
  readonly go: (finding: PlacedFinding) => void
  readonly factAt: (path: string) => Node | string
  readonly valuesFor: (finding: PlacedFinding) => readonly string[]
  readonly put: (finding: PlacedFinding, value: string) => void
}

/** The list of findings; a press on one goes to its words. */
export function findingList(
  findings: readonly PlacedFinding[],
  {go, factAt, valuesFor, put}: Ways
): HTMLElement[] {
  return findings.map((finding) => {
    const {level, message, place, rule, url} = finding
    const words = [element('span', {class: 'level'}, levelWords[level]), ' ']
    return element(
      'li',
      {class: `finding ${level}`},
      pressed('go', () => go(finding), ...words, element('span', {class: 'message'}, ...withCode(message))),
      ...explanation(finding, factAt),
      ...finding.related.map((one) =>
        element('p', {class: 'note'}, ...withCode(one.message), ` (line ${one.place.line})`)
      ),
      ...valuesFor(finding).map((value) => pressed('put', () => put(finding, value), `Put “${value}”`)),
      element('p', {class: 'where'}, `Line ${place.line} · `, link(rule, url))
    )
  })
}

/** Claims that hold, each with its evidence. */
export function claimList(
  claims: readonly PlacedClaim[],
  go: (claim: PlacedClaim) => void,
  factAt: (path: string) => Node | string
): HTMLElement[] {
  return claims.map((claim) => {
    const button = element('button', {type: 'button', class: 'go'}, `“${claim.text}”`)
    button.addEventListener('click', () => go(claim))
    return element(
      'li',
      {class: 'claim'},
      button,
      ...explanation({note: '', evidence: claim.evidence}, factAt)
    )
  })
}

/** What was found, in one sentence. */
export function summary({findings, claims}: Answer): string {
  const count = (level: PlacedFinding['level']) => findings.filter((one) => one.level === level).length
  const found = (['error', 'warn', 'info'] as const)
    .map((level) => [count(level), levelWords[level]] as const)
    .filter(([number]) => number > 0)
    .map(([number, noun]) => counted(number, noun))
  const {supported, contradicted, unverifiable} = claims
  const words = found.length === 0 ? 'Nothing to report' : found.join(', ')
  return `${words}. Claims: ${supported} supported, ${contradicted} contradicted, ${unverifiable} unverifiable.`
}
