import {formatDay, type Interval} from '../time/day.ts'
import type {AnyFact, FactBase, Tenure} from './fact-base.ts'

/**
 * A fact in plain text for people: what it is, its values, when it holds, what it rests on, and where it stands.
 * Takes the path of a fact or a bare id; undefined where the fact base has none, or several of that id.
 */
export function explainFact(facts: FactBase, id: string): string | undefined {
  const fact = facts.find(id)
  if (!fact) return
  const rows = [...rowsOf(fact, facts), ...sourceRows(fact)].filter(([, value]) => value !== '')
  const lines = rows.map(([label, value]) => `  ${`${label}:`.padEnd(14)}${value}`)
  const {path, verified} = fact.sheet
  return [
    fact.fact,
    ...lines,
    `  ${'stands in:'.padEnd(14)}${path}:${fact.line} (verified ${formatDay(verified)})`
  ].join('\n')
}

type Row = readonly [label: string, value: string]

function rowsOf(fact: AnyFact, facts: FactBase): readonly Row[] {
  const nameOf = (id: string) =>
    (facts.people.get(id) ?? facts.organizations.get(id) ?? facts.places.get(id))?.name ?? id
  const names = (ids: readonly string[]) => ids.map(nameOf).join(', ')
  const place = (id: string | undefined) => (id === undefined ? '' : nameOf(id))
  switch (fact.kind) {
    case 'person':
      return [
        ['name', fact.name],
        ['also', fact.aliases.join(', ')],
        ['born', spell(fact.born)],
        ['died', spell(fact.died)],
        ['party', fact.parties.map(({party, during}) => `${nameOf(party)}${validity(during)}`).join(', ')],
        ...facts.tenuresOf(fact.id).map((tenure): Row => ['office', tenureText(tenure, facts.offices.get(tenure.office)?.name)])
      ]
    case 'organization':
      return [
        ['name', fact.name],
        ['also', [...fact.aliases, ...(fact.acronym === undefined ? [] : [fact.acronym])].join(', ')],
        ['formerly', fact.names.map(({name, during}) => `${name}${validity(during)}`).join(', ')],
        ['founded', spell(fact.founded)],
        ['dissolved', spell(fact.dissolved)]
      ]
    case 'place':
      return [
        ['name', fact.name],
        ['also', [...fact.aliases, ...fact.demonyms].join(', ')],
        ['formerly', fact.names.map(({name, during}) => `${name}${validity(during)}`).join(', ')],
        ['capital', place(fact.capital)],
        ['within', place(fact.within)],
        ['country', place(fact.country)]
      ]
    case 'office':
      return [
        ['name', fact.name],
        ['titles', fact.titles.join(', ')],
        ['place', place(fact.place)],
        ['organization', place(fact.organization)],
        ...fact.tenures.map((tenure): Row => ['holder', tenureText(tenure, nameOf(tenure.person))])
      ]
    case 'tenure':
      return [
        ['person', nameOf(fact.person)],
        ['office', facts.offices.get(fact.office)?.name ?? fact.office],
        ['from', spell(fact.from)],
        ['to', spell(fact.to)],
        ['number', fact.ordinal === undefined ? '' : String(fact.ordinal)],
        ['acting', fact.acting ? 'yes' : '']
      ]
    case 'event':
      return [
        ['name', fact.name],
        ['phrases', fact.phrases.join(', ')],
        ['date', Number.isFinite(fact.during.from + fact.during.to) ? spell(fact.during) : validity(fact.during).trim()],
        ['place', place(fact.place)],
        ['participants', names(fact.participants)]
      ]
    case 'period':
      return [
        ['name', fact.name],
        ['phrases', fact.phrases.join(', ')],
        ['holds', validity(fact.during).trim()]
      ]
    case 'quote':
      return [
        ['speaker', names(fact.speakers)],
        ['date', spell(fact.date)],
        ['medium', fact.medium ?? ''],
        ['text', fact.text.trim()],
        ...fact.variants.map((variant): Row => ['also', variant.trim()])
      ]
    case 'figure':
      return [
        ['name', fact.name],
        ['phrases', fact.phrases.join(', ')],
        ['value', [String(fact.value), fact.unit ?? ''].join(' ').trim()],
        ['tolerance', fact.tolerance > 0 ? String(fact.tolerance) : ''],
        ['holds', validity(fact.during).trim()],
        ['about', names(fact.about)]
      ]
    case 'claim':
      return [
        ['text', fact.text.trim()],
        ['verdict', fact.verdict ? 'true' : 'false'],
        ['reviewed', fact.reviewed ?? '']
      ]
  }
}

function sourceRows({source}: AnyFact): readonly Row[] {
  if (!source) return []
  const {title, publisher, date, url} = source
  const cited = [title, publisher, date].filter((part) => part !== undefined).join(', ')
  return [
    ['source', cited],
    [cited === '' ? 'source' : 'read at', url ?? '']
  ]
}

function tenureText({from, to, ordinal, acting}: Tenure, name: string | undefined): string {
  const number = ordinal === undefined ? '' : `, number ${ordinal}`
  const span = `${from ? `, from ${spell(from)}` : ''}${to ? `, to ${spell(to)}` : ''}`
  return `${name ?? ''}${acting ? ' (acting)' : ''}${number}${span}`
}

/** One day, or the first and the last that it may be. */
function spell(days: Interval | undefined): string {
  if (!days) return ''
  if (days.from === days.to) return formatDay(days.from)
  return `between ${formatDay(days.from)} and ${formatDay(days.to)}`
}

function validity({from, to}: Interval): string {
  const start = Number.isFinite(from) ? ` from ${formatDay(from)}` : ''
  return `${start}${Number.isFinite(to) ? ` to ${formatDay(to)}` : ''}`
}
