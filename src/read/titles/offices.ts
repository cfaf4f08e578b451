import type {NameMention} from '../../article.ts'
import type {FactBase, Office} from '../../facts/fact-base.ts'
import {placeNouns} from '../../language/en/offices.ts'
import {readTokens} from '../tokens.ts'
import type {Phrase} from './phrases.ts'
import {titleWordsOf} from './words.ts'

/** Which office a title means. */
export interface Meaning {
  readonly office: string | null
  readonly candidates: readonly string[]
}

/**
 * The offices that a title may mean: all that bear it, less those that a place or organization beside it rules out;
 * among several, the one that its holder has held. `office` is null with candidates where it stays open.
 */
export function officesOf(facts: FactBase, phrase: Phrase, holder: NameMention | undefined): Meaning {
  if (phrase.other) return {office: null, candidates: []}
  const fitting: string[] = []
  for (const {kind, id} of phrase.hit.entries) {
    if (kind !== 'office' || fitting.includes(id)) continue
    const office = facts.offices.get(id)
    if (office && isOfAll(facts, office, phrase.qualifiers) && isIn(office, phrase.domain)) fitting.push(id)
  }
  const person = holder?.id
  if (fitting.length <= 1) {
    const [id] = fitting
    const isOpen = id !== undefined && typeof person === 'string' && isForeign(facts, phrase, id, person)
    return {office: isOpen ? null : (id ?? null), candidates: fitting}
  }
  if (typeof person === 'string') {
    const held = new Set(facts.tenuresOf(person).map(({office}) => office))
    const own = fitting.filter((id) => held.has(id))
    if (own.length === 1) return {office: own[0]!, candidates: own}
  }
  return {office: null, candidates: fitting}
}

/**
 * “President Putin” beside a sheet of another country's presidents: of somebody who holds no office on the sheet, a
 * plain title that every country has says nothing.
 */
function isForeign(facts: FactBase, {qualifiers, hit, domain}: Phrase, id: string, person: string): boolean {
  const place = facts.places.get(facts.offices.get(id)?.place ?? '')
  if (!place || place.country !== undefined || place.within !== undefined) return false
  const isPlain = qualifiers.length === 0 && domain === undefined && hit.last - hit.first <= 2
  return isPlain && facts.tenuresOf(person).length === 0
}

/** “president of the company” is no president of a country, and “president of the country” none of a firm. */
function isIn(office: Office, domain: string | undefined): boolean {
  if (domain === undefined || wordsOf(office).has(domain)) return true
  if (placeNouns.has(domain)) return office.organization === undefined
  return office.organization !== undefined || office.place === undefined
}

const wordsOfOffice = new WeakMap<Office, ReadonlySet<string>>()

function isOfAll(facts: FactBase, office: Office, names: readonly NameMention[]): boolean {
  for (const name of names) if (!isOf(facts, office, name)) return false
  return true
}

/** Whether an office is of a place or organization, by its key or by its own words. */
function isOf(facts: FactBase, office: Office, name: NameMention): boolean {
  for (const id of name.candidates) {
    if (office.place === id || office.organization === id) return true
    const owner = facts.places.get(id) ?? facts.organizations.get(id)
    if (!owner) continue
    const forms = [owner.name, ...owner.aliases]
    if (owner.kind === 'place') forms.push(...owner.demonyms)
    else if (owner.acronym !== undefined) forms.push(owner.acronym)
    const known = wordsOf(office)
    for (const form of forms) if (known.has(readTokens(form).norm.join(' '))) return true
  }
  return false
}

/** Every run of words in the names of an office. */
function wordsOf(office: Office): ReadonlySet<string> {
  const known = wordsOfOffice.get(office)
  if (known) return known
  const found = new Set<string>()
  for (const norm of titleWordsOf(office)) {
    for (let from = 0; from < norm.length; from++)
      for (let to = from + 1; to <= Math.min(norm.length, from + 8); to++)
        found.add(norm.slice(from, to).join(' '))
  }
  wordsOfOffice.set(office, found)
  return found
}
