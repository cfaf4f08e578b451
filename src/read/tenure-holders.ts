import type {Article, EventMention, TitleMention} from '../article.ts'
import type {FactBase} from '../facts/fact-base.ts'
import {determiners, prepositions} from '../language/en/clauses.ts'
import {bodyNouns, placeNouns, seatNouns} from '../language/en/offices.ts'
import {bodiesByTitle, postNouns} from '../language/en/tenure.ts'
import {firstFrom} from './mentions.ts'
import type {Subject} from './subjects.ts'

type Source = Pick<Article, 'sentences' | 'syntax' | 'names' | 'titles' | 'facts' | 'published'>

/** Whose tenure a statement is about, and of which offices. */
export type Holding = Pick<NonNullable<EventMention['tenure']>, 'person' | 'holder' | 'office' | 'candidates'>

/** Person and offices that a statement is about; undefined where nobody is known. */
export function holdingOf(
  article: Source,
  edge: 'start' | 'end',
  {name, title}: Subject,
  office: TitleMention | undefined,
  oath = false
): Holding | undefined {
  const {names, titles, facts} = article
  const offices = office ? (office.office === null ? office.candidates : [office.office]) : []
  if (name !== null) {
    const person = personOf(facts, names[name]!, offices)
    if (person === undefined) return
    // Nobody is sworn in as the leader of a party.
    const held = officesOf(facts, person).filter((id) => !oath || !isPartyOffice(facts, id))
    const candidates = office ? offices.filter((id) => held.includes(id)) : held
    return {
      person,
      holder: name,
      office: candidates.length === 1 ? candidates[0]! : null,
      candidates: office && candidates.length === 0 ? offices : candidates
    }
  }
  if (title === null) return
  const subject = titles[title]!
  const id = subject.office
  if (id === null) return
  const person =
    namedHolder(article, subject, id) ??
    (edge === 'start' && subject.modifier === undefined ? holderNow(article, id) : undefined)
  return person === undefined ? undefined : {person, holder: null, office: id, candidates: [id]}
}

/** The offices that a person has held, each once. */
export const officesOf = (facts: FactBase, person: string): string[] => [
  ...new Set(facts.tenuresOf(person).map(({office}) => office))
]

/** The person of a name; of several namesakes the only one who has held one of the offices. */
function personOf(
  facts: FactBase,
  {id, candidates}: {readonly id: string | null; readonly candidates: readonly string[]},
  offices: readonly string[]
): string | undefined {
  if (id !== null) return id
  const held = candidates.filter((one) => facts.tenuresOf(one).some(({office}) => offices.includes(office)))
  return held.length === 1 ? held[0] : undefined
}

/** “André Silvestre returns to his old job. The interim coach, who …”: the only one named before who held it. */
function namedHolder(
  {names, sentences, facts, syntax}: Source,
  {first}: TitleMention,
  office: string
): string | undefined {
  const sentence = syntax.clauses[syntax.clauseOf[first]!]!.sentence
  const from = sentences[Math.max(0, sentence - 1)]!.first
  const people = new Set<string>()
  for (let index = firstFrom(names, from); index < names.length && names[index]!.first < first; index++) {
    const {id, kind} = names[index]!
    if (kind === 'person' && id !== null) people.add(id)
  }
  const held = [...people].filter((id) => facts.tenuresOf(id).some((tenure) => tenure.office === office))
  return held.length === 1 ? held[0] : undefined
}

/** Whoever holds the office when the article was written. */
function holderNow({facts, published}: Source, office: string): string | undefined {
  if (!published || published.to === Infinity) return
  const holding = facts.offices
    .get(office)
    ?.tenures.filter(
      ({from, to}) => (from?.from ?? -Infinity) <= published.from && (to?.to ?? Infinity) >= published.to
    )
  return holding?.length === 1 ? holding[0]!.person : undefined
}

/** Whether an office is one of a party rather than of a state. */
function isPartyOffice({offices, people}: FactBase, id: string): boolean {
  const office = offices.get(id)
  if (!office) return false
  if (office.organization !== undefined) {
    for (const {parties} of people.values())
      if (parties.some(({party}) => party === office.organization)) return true
  }
  return /\bparty\b/i.test(office.name)
}

/** “the court”, “the country”: whether a noun is what one of the offices is of. */
export function isBodyOf({offices, organizations}: FactBase, word: string, held: readonly string[]): boolean {
  return held.some((id) => {
    const office = offices.get(id)
    if (!office) return false
    // “led the court” of a chief justice
    if (office.name.split(' ').some((title) => bodiesByTitle.get(title.toLowerCase())?.has(word))) return true
    if (office.organization === undefined && office.place !== undefined)
      return placeNouns.has(word) || word === 'government'
    const name = organizations.get(office.organization ?? '')?.name ?? ''
    return (
      bodyNouns.has(word) ||
      `${name} ${office.name}`.toLowerCase().split(' ').includes(word) ||
      // “ran the house”: of whoever has held but one office.
      (held.length === 1 && seatNouns.has(word))
    )
  })
}

/**
 * Behind the object of a verb of leading that begins at the token, where it is what one of the offices is of, or no
 * object stands there: “led the court”, “ran Halden”, “governed”. Undefined for any other: “led an expedition”.
 */
export function heldEnd(
  {tokens, names, facts}: Pick<Article, 'tokens' | 'names' | 'facts'>,
  first: number,
  held: readonly string[],
  stop: number
): number | undefined {
  const {norm} = tokens
  const noun = determiners.at(tokens, first) ? first + 1 : first
  const name = names[firstFrom(names, first)]
  if (name && name.first <= noun + 1 && name.first < stop)
    return name.id !== null && hasOffice(facts, name.id, held) ? name.last : undefined
  const word = norm[noun] ?? ''
  if (postNouns.at(tokens, noun) || isBodyOf(facts, word, held)) return noun + 1
  return noun === first && (word === 'it' || prepositions.at(tokens, noun)) ? first : undefined
}

/** “a coach”, “a former mayor”: a calling, or anybody’s office. */
export function isIndefinite({norm}: Article['tokens'], title: number): boolean {
  const before = norm[title - 1]
  return before === 'a' || before === 'an'
}

/** Whether a place or organization has one of the offices: “took over Halden” of its chief executive. */
export const hasOffice = ({offices}: FactBase, id: string, held: readonly string[]): boolean =>
  held.some((office) => offices.get(office)?.organization === id || offices.get(office)?.place === id)
