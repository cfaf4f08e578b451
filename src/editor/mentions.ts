import type {Article, Span} from '../article.ts'
import {findFigures} from '../claims/figures.ts'
import {perArticle} from '../claims/per-article.ts'
import {isAltered, isVerbatim, quoteMatches} from '../claims/quote-match.ts'
import type {AnyFact, Entry, FactBase} from '../facts/fact-base.ts'

/** Words of an article that speak of facts of the sheets: one, or several where the words do not say which. */
export interface FactMention {
  /** In the extracted text. */
  readonly span: Span
  readonly facts: readonly AnyFact[]
}

/** Every known name, office, event, figure and quotation of an article, in the order of the text. */
export const factMentions = perArticle((article): readonly FactMention[] => {
  const {facts, names, titles, events, quotations, quantities} = article
  const found: FactMention[] = []
  const add = ({start, end}: Span, known: readonly (AnyFact | undefined)[]) => {
    const told = known.filter((fact) => fact !== undefined)
    if (told.length > 0) found.push({span: {start, end}, facts: told})
  }
  for (const name of names) {
    add(
      name,
      (name.id === null ? name.candidates : [name.id]).map((id) => namedFact(facts, id))
    )
  }
  for (const {office, candidates, start, end} of titles) {
    add(
      {start, end},
      (office === null ? candidates : [office]).map((id) => facts.offices.get(id))
    )
  }
  for (const {fact, tenure, start, end} of events) {
    if (fact !== null) add({start, end}, [facts.find(fact)])
    else if (tenure && tenure.person !== null) {
      const held = facts
        .tenuresOf(tenure.person)
        .filter(({office}) => tenure.office === null || office === tenure.office)
      add({start, end}, held)
    }
  }
  for (const {figure, quantity} of findFigures(article)) add(quantities[quantity]!, [figure])
  for (const [index, match] of quoteMatches(article).entries()) {
    if (match && (isVerbatim(match) || isAltered(match))) add(quotations[index]!, [match.quote])
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
})

/** The person, organization or place of an id. */
export const namedFact = (facts: FactBase, id: string): AnyFact | undefined =>
  facts.people.get(id) ?? facts.organizations.get(id) ?? facts.places.get(id)

/** The words around an offset that speak of facts: the shortest; else a phrase of the sheets, which claims nothing. */
export function mentionAt(article: Article, offset: number): FactMention | undefined {
  const holding = factMentions(article).filter(({span}) => span.start <= offset && offset <= span.end)
  const read = shortest(holding)
  return read ?? shortest(phrasesAt(article, offset))
}

/** Forms that name a thing whole; a surname or given name alone may be anyone’s. */
const whole = new Set<Entry['form']>(['name', 'alias', 'acronym', 'former', 'title', 'phrase'])

function phrasesAt({hits, tokens, facts}: Article, offset: number): FactMention[] {
  return hits.flatMap(({first, last, entries}) => {
    const span = {start: tokens.start[first]!, end: tokens.end[last - 1]!}
    if (offset < span.start || offset > span.end) return []
    const known = entries.filter(({form}) => whole.has(form)).map((entry) => factOfEntry(facts, entry))
    const told = known.filter((fact) => fact !== undefined)
    return told.length > 0 ? [{span, facts: told}] : []
  })
}

/** The part of a sheet in which entries of a kind stand. */
export const partOfKind = {
  person: 'people',
  organization: 'organizations',
  place: 'places',
  office: 'offices',
  event: 'events',
  period: 'periods',
  figure: 'figures'
} as const

export const factOfEntry = (facts: FactBase, {kind, id}: Entry): AnyFact | undefined =>
  facts[partOfKind[kind]].get(id)

const shortest = (mentions: readonly FactMention[]): FactMention | undefined =>
  mentions.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]
