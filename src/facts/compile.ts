import type {Interval} from '../time/day.ts'
import {checkFacts} from './check-facts.ts'
import {factOf} from './fact-of.ts'
import type {AnyFact, FactBase, Quote, ReviewedClaim, Tenure} from './fact-base.ts'
import {intervalOf, optionalInterval, spanOf} from './interval-of.ts'
import {buildLexicon} from './lexicon.ts'
import {tellForms} from './lexicon-forms.ts'
import {mergeById, type Located} from './merge.ts'
import type {ParsedSheet} from './parse-sheet.ts'
import {byFirstDay, tenuresOfOffice} from './tenures.ts'
import {namePartsOf} from './person-name.ts'
import type {Problem} from './problem.ts'
import type {EventData, FactSheet} from './schema.ts'

/**
 * Makes one fact base of the sheets of a run, and tells what does not fit between facts: references that lead
 * nowhere, too many holders, shared aliases, ids that two sheets use for different things.
 */
export function compileFacts(sheets: readonly ParsedSheet[]): {facts: FactBase; problems: Problem[]} {
  const problems: Problem[] = []

  const people = build('people', (data) => data.people, ({data, ...at}, id) => ({
    kind: 'person' as const,
    ...factOf(at, `people/${id}`, data.source),
    id,
    name: data.name,
    aliases: data.aliases ?? [],
    surname: namePartsOf(data.name).surname,
    pronoun: data.pronoun,
    born: optionalInterval(data.born),
    died: optionalInterval(data.died),
    parties: (data.parties ?? []).map(({party, from, to}) => ({party, during: spanOf(from, to)})),
    known: data.known ?? [],
    wikidata: data.wikidata
  }))
  const organizations = build('organizations', (data) => data.organizations, ({data, ...at}, id) => ({
    kind: 'organization' as const,
    ...factOf(at, `organizations/${id}`, data.source),
    id,
    name: data.name,
    aliases: data.aliases ?? [],
    names: (data.names ?? []).map(({name, from, to}) => ({name, during: spanOf(from, to)})),
    acronym: data.acronym,
    founded: optionalInterval(data.founded),
    dissolved: optionalInterval(data.dissolved)
  }))
  const places = build('places', (data) => data.places, ({data, ...at}, id) => ({
    kind: 'place' as const,
    ...factOf(at, `places/${id}`, data.source),
    id,
    name: data.name,
    aliases: data.aliases ?? [],
    names: (data.names ?? []).map(({name, from, to}) => ({name, during: spanOf(from, to)})),
    demonyms: data.demonyms ?? [],
    capital: data.capital,
    country: data.country,
    within: data.within
  }))
  const tenures = new Map<string, Tenure>()
  const offices = build(
    'offices',
    (data) => data.offices,
    ({data, ...at}, id, all) => ({
      kind: 'office' as const,
      ...factOf(at, `offices/${id}`),
      id,
      name: data.name,
      titles: data.titles ?? [],
      place: data.place,
      organization: data.organization,
      seats: data.seats ?? 1,
      tenures: tenuresOfOffice(id, all, tenures)
    }),
    new Set(['holders'])
  )
  const events = build('events', (data) => data.events, ({data, ...at}, id) => ({
    kind: 'event' as const,
    ...factOf(at, `events/${id}`, data.source),
    id,
    name: data.name,
    phrases: data.phrases ?? [],
    ...eventTime(data),
    participants: data.participants ?? [],
    place: data.place
  }))
  const periods = build('periods', (data) => data.periods, ({data, ...at}, id) => ({
    kind: 'period' as const,
    ...factOf(at, `periods/${id}`, data.source),
    id,
    name: data.name,
    phrases: data.phrases ?? [],
    during: spanOf(data.from, data.to)
  }))
  const figures = build('figures', (data) => data.figures, ({data, ...at}, id) => ({
    kind: 'figure' as const,
    ...factOf(at, `figures/${id}`, data.source),
    id,
    name: data.name,
    phrases: data.phrases ?? [],
    value: data.value,
    tolerance: data.tolerance ?? 0,
    unit: data.unit,
    during: spanOf(data.from, data.to),
    about: data.about ?? []
  }))
  const quotes = buildQuotes(sheets)
  const claims = buildClaims(sheets)

  const base = {
    sheets: sheets.map(({sheet}) => sheet),
    people,
    organizations,
    places,
    offices,
    events,
    periods,
    figures,
    quotes,
    claims
  }
  checkFacts(base, sheets, problems)
  const byPerson = groupBy([...tenures.values()], ({person}) => [person])
  for (const list of byPerson.values()) list.sort(byFirstDay)
  const bySpeaker = groupBy(quotes, ({speakers}) => speakers)
  const facts: FactBase = {
    ...base,
    tenuresOf: (person) => byPerson.get(person) ?? [],
    quotesOf: (speaker) => bySpeaker.get(speaker) ?? [],
    find: finder(base, tenures),
    lexicon: buildLexicon((sink) => {
      tellForms(base, sink)
    })
  }
  return {facts, problems}

  function build<D extends {readonly name: string}, T>(
    part: string,
    of: (data: FactSheet) => Readonly<Record<string, D>> | undefined,
    make: (merged: Located<D>, id: string, all: readonly Located<D>[]) => T,
    ignored: ReadonlySet<string> = new Set()
  ): ReadonlyMap<string, T> {
    const found = new Map<string, Located<D>[]>()
    for (const from of sheets) {
      for (const [id, data] of Object.entries(of(from.data) ?? {})) {
        const one = {data, from, path: [part, id]}
        const others = found.get(id)
        if (others) others.push(one)
        else found.set(id, [one])
      }
    }
    const made = new Map<string, T>()
    for (const [id, all] of found) {
      const merged = all.length > 1 ? mergeById(all, `${part}/${id}`, ignored, problems) : all[0]!
      made.set(id, make(merged, id, all))
    }
    return made
  }
}

/** A fact base that knows nothing. */
export const emptyFacts: FactBase = compileFacts([]).facts

function eventTime({date, from, to}: EventData): {during: Interval; inexact: boolean} {
  if (date !== undefined) {
    const {inexact, ...during} = intervalOf(date)
    return {during, inexact}
  }
  const inexact = [from, to].some((day) => day !== undefined && intervalOf(day).inexact)
  return {during: spanOf(from, to), inexact}
}

function buildQuotes(sheets: readonly ParsedSheet[]): readonly Quote[] {
  const quotes: Quote[] = []
  const used = new Map<string, number>()
  for (const from of sheets) {
    from.data.quotes?.forEach(({speaker, date, medium, text, variants, source}, index) => {
      const speakers = typeof speaker === 'string' ? [speaker] : speaker
      // The id holds when a quotation is added elsewhere in the list.
      const slug = date === undefined ? speakers[0]! : `${speakers[0]!}-${String(date).replace('~', '')}`
      const times = (used.get(slug) ?? 0) + 1
      used.set(slug, times)
      const id = times === 1 ? slug : `${slug}-${times}`
      quotes.push({
        kind: 'quote',
        ...factOf({from, path: ['quotes', index]}, `quotes/${id}`, source),
        id,
        speakers,
        date: optionalInterval(date),
        medium,
        text,
        variants: variants ?? []
      })
    })
  }
  return quotes
}

function buildClaims(sheets: readonly ParsedSheet[]): readonly ReviewedClaim[] {
  const claims: ReviewedClaim[] = []
  for (const from of sheets) {
    from.data.claims?.forEach(({text, verdict, reviewed, review}, index) => {
      const id = String(claims.length + 1)
      claims.push({
        kind: 'claim',
        ...factOf({from, path: ['claims', index]}, `claims/${id}`, review),
        id,
        text,
        verdict,
        reviewed: reviewed === undefined ? undefined : String(reviewed),
        review
      })
    })
  }
  return claims
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  }
  return groups
}

type Base = Omit<FactBase, 'lexicon' | 'find' | 'tenuresOf' | 'quotesOf'>

function finder(base: Base, tenures: ReadonlyMap<string, Tenure>): (id: string) => AnyFact | undefined {
  const quotes = new Map(base.quotes.map((quote) => [quote.id, quote]))
  const claims = new Map(base.claims.map((claim) => [claim.id, claim]))
  const parts = new Map<string, ReadonlyMap<string, AnyFact>>([
    ['people', base.people],
    ['organizations', base.organizations],
    ['places', base.places],
    ['offices', base.offices],
    ['events', base.events],
    ['periods', base.periods],
    ['figures', base.figures],
    ['quotes', quotes],
    ['claims', claims]
  ])
  return (id) => {
    const slash = id.indexOf('/')
    if (slash >= 0) return parts.get(id.slice(0, slash))?.get(id.slice(slash + 1)) ?? tenures.get(id)
    const found = [...parts.values()].flatMap((part) => part.get(id) ?? [])
    return found.length === 1 ? found[0] : undefined
  }
}
