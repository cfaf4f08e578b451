import {spellFigure} from '../claims/figure-fit.ts'
import {spellInterval} from '../claims/spell-time.ts'
import {citation} from '../define-rule.ts'
import type {AnyFact, FactBase, Office, Person, Tenure} from '../facts/fact-base.ts'
import {formatDay, overlaps, yearsBetween, type Interval} from '../time/day.ts'

/** What is shown of a fact or a finding: plain text, which the editor’s side sets as Markdown or as it is. */
export interface Note {
  readonly heading: string
  readonly lines: readonly string[]
  /** The fact, with its place in its sheet. */
  readonly fact?: AnyFact
  /** A page about it. */
  readonly url?: string
}

/** Most holders or terms that are listed. */
const mostListed = 5

/**
 * What the sheets know of a fact.
 *
 * @param on the day of the article that speaks of it: who held an office is told of that day first
 */
export function describe(fact: AnyFact, facts: FactBase, on?: Interval): Note {
  const lines = [...linesOf(fact, facts, on)]
  if (fact.source) lines.push(`Source: ${citation(fact.source)}`)
  lines.push(`${fact.sheet.path}:${fact.line}, verified ${formatDay(fact.sheet.verified)}`)
  return {
    heading: headingOf(fact, facts),
    lines,
    fact,
    ...(fact.source?.url !== undefined && {url: fact.source.url})
  }
}

export function headingOf(fact: AnyFact, facts: FactBase): string {
  switch (fact.kind) {
    case 'tenure':
      return `${nameOf(facts, fact.person)}, ${facts.offices.get(fact.office)?.name ?? fact.office}`
    case 'quote':
      return `On record: ${fact.speakers.map((id) => nameOf(facts, id)).join(', ')}`
    case 'claim':
      return `Reviewed claim: ${fact.verdict ? 'true' : 'false'}`
    default:
      return fact.name
  }
}

const nameOf = (facts: FactBase, id: string): string =>
  (facts.people.get(id) ?? facts.organizations.get(id) ?? facts.places.get(id))?.name ?? id

function* linesOf(fact: AnyFact, facts: FactBase, on: Interval | undefined): Iterable<string> {
  const list = (label: string, values: readonly string[]) =>
    values.length > 0 ? [`${label}: ${values.join(', ')}`] : []
  switch (fact.kind) {
    case 'person':
      yield* list('also', fact.aliases)
      if (fact.born) yield `born ${spellInterval(fact.born)}${ageOn(fact, on)}`
      if (fact.died) yield `died ${spellInterval(fact.died)}`
      yield* list(
        'party',
        fact.parties.map(
          ({party, during}) =>
            `${nameOf(facts, party)}${during.from === -Infinity && during.to === Infinity ? '' : ` (${spellInterval(during)})`}`
        )
      )
      yield* termsOf(
        facts.tenuresOf(fact.id),
        on,
        (tenure) => facts.offices.get(tenure.office)?.name ?? tenure.office
      )
      return
    case 'office':
      yield* holdersOf(fact, facts, on)
      return
    case 'tenure':
      yield spellTenure(fact, '')
      return
    case 'organization':
      yield* list('also', [...fact.aliases, ...(fact.acronym === undefined ? [] : [fact.acronym])])
      yield* list(
        'formerly',
        fact.names.map(({name, during}) => `${name} (${spellInterval(during)})`)
      )
      if (fact.founded) yield `founded ${spellInterval(fact.founded)}`
      if (fact.dissolved) yield `dissolved ${spellInterval(fact.dissolved)}`
      return
    case 'place':
      yield* list('also', fact.aliases)
      for (const [label, id] of Object.entries({
        in: fact.within,
        country: fact.country,
        capital: fact.capital
      }))
        if (id !== undefined) yield `${label}: ${nameOf(facts, id)}`
      return
    case 'event':
      if (Number.isFinite(fact.during.from) || Number.isFinite(fact.during.to))
        yield spellInterval(fact.during)
      if (fact.place !== undefined) yield `in ${nameOf(facts, fact.place)}`
      yield* list(
        'with',
        fact.participants.map((id) => nameOf(facts, id))
      )
      return
    case 'period':
      if (Number.isFinite(fact.during.from) || Number.isFinite(fact.during.to))
        yield spellInterval(fact.during)
      return
    case 'figure':
      yield spellFigure(fact)
      if (Number.isFinite(fact.during.from) || Number.isFinite(fact.during.to))
        yield spellInterval(fact.during)
      return
    case 'quote':
      yield `“${fact.text.trim()}”`
      if (fact.date || fact.medium !== undefined)
        yield [fact.date && spellInterval(fact.date), fact.medium].filter(Boolean).join(', ')
      return
    case 'claim':
      yield fact.text.trim()
      if (fact.reviewed !== undefined) yield `reviewed ${fact.reviewed}`
  }
}

/** “, 64 or 65 then”: the age on the article’s day, as far as both days are known. */
function ageOn({born, died}: Person, on: Interval | undefined): string {
  if (!born || !on || died || !Number.isFinite(on.from) || !Number.isFinite(on.to)) return ''
  const least = yearsBetween(born.to, on.from)
  const most = yearsBetween(born.from, on.to)
  return least < 0 ? '' : `, ${least === most ? least : `${least} or ${most}`} when the article was written`
}

const daysOf = ({from, to}: Tenure): Interval => ({from: from?.from ?? -Infinity, to: to?.to ?? Infinity})

/** Who held the office on the day; then the others, the last first. */
function* holdersOf(office: Office, facts: FactBase, on: Interval | undefined): Iterable<string> {
  yield* termsOf(office.tenures, on, (tenure) => nameOf(facts, tenure.person))
}

function* termsOf(
  tenures: readonly Tenure[],
  on: Interval | undefined,
  spell: (tenure: Tenure) => string
): Iterable<string> {
  const isThen = (tenure: Tenure) =>
    on !== undefined && Number.isFinite(on.to) && overlaps(daysOf(tenure), on)
  const then = tenures.filter(isThen)
  for (const tenure of then) {
    const isLate = tenure.to === undefined && on !== undefined && on.to > tenure.sheet.verified
    const doubt = isLate ? `; known up to ${formatDay(tenure.sheet.verified)}` : ''
    yield `${when(on!)}: ${spellTenure(tenure, spell(tenure))}${doubt}`
  }
  const others = tenures.filter((tenure) => !then.includes(tenure)).toReversed()
  for (const tenure of others.slice(0, mostListed)) yield spellTenure(tenure, spell(tenure))
  if (others.length > mostListed) yield `and ${others.length - mostListed} more`
}

const when = ({from, to}: Interval): string =>
  `on ${spellInterval({from: Number.isFinite(from) ? from : to, to})}`

function spellTenure(tenure: Tenure, name: string): string {
  const {acting, ordinal, from, to} = tenure
  const days =
    from && to
      ? `${spellInterval(from)} to ${spellInterval(to)}`
      : from
        ? `since ${spellInterval(from)}`
        : to
          ? `until ${spellInterval(to)}`
          : ''
  return [
    name && `${name}${acting ? ' (acting)' : ''}`,
    ordinal === undefined ? '' : `number ${ordinal}`,
    days
  ]
    .filter(Boolean)
    .join(', ')
}
