import type {Article, Span} from '../article.ts'
import type {Organization, Person} from '../facts/fact-base.ts'
import {distance} from '../facts/nearest.ts'
import {nearNamesOf} from '../facts/near-names.ts'
import {givenNames, shortForms} from '../language/en/names.ts'
import {isInflected, soundAlike} from '../language/en/spellings.ts'
import {isGivenOf} from '../read/names/people.ts'
import {readFullNames, type FullName} from '../read/names/full-names.ts'
import {isSlip} from '../read/near-words.ts'
import {normalize} from '../read/tokens.ts'

/** A word of a name that is a slip away from the sheet's. */
export interface Misspelling {
  readonly span: Span
  readonly expected: string
  readonly fact: Person | Organization
}

/** A given name of fewer letters is too often a name of its own: “Tove” beside “Tova”. */
const oddLength = 5

/** “Fernández de Kirchner”, “Tran-Nelson”: all the same behind the given name, and more than one word. */
function isOfFamily(written: string, {name}: Person): boolean {
  const own = normalize(name.slice(name.indexOf(' ')))
  const words = own.split(/[ -]/).filter((word) => word.length > 2)
  return words.length > 1 && own === normalize(written)
}

/**
 * “Kovalev” and “Kovaleva”, “Robert” and “Roberts” are other names; “Gerasimenko” and “Gerasimenka” with the same given name
 * are one.
 */
const isOtherForm = (surname: string, own: string) =>
  isInflected(surname, own) && !(surname.length === own.length && surname.length > telling)

/** A surname of fewer letters is too often one of other people: James Comey and James Comer. */
const telling = 7

/**
 * Names that are a slip away from a name of the fact sheet, and surely meant for it: the surname with the same given name,
 * the given name or the surname alone with a title that the person has held, or either where the article names the person
 * rightly elsewhere. `known` neighbours and people whom the article introduces otherwise are let be.
 */
export function findMisspellings(article: Article): readonly Misspelling[] {
  const {facts, names, titles, variants, text, tokens} = article
  if (facts.people.size === 0 && facts.organizations.size === 0) return []
  const near = nearNamesOf(facts)
  const fulls = readFullNames(article)
  let officesOf: ReadonlyMap<number, ReadonlySet<string>> | undefined
  const found = new Map<number, Misspelling>()

  for (const full of fulls) if (isOpen(full.name)) readFull(full)
  for (let index = 0; index < names.length; index++) {
    const {kind, first, last} = names[index]!
    if (kind === 'place' || !isOpen(index)) continue
    if (kind === 'person') {
      if (last === first + 1) readSurname(index)
    } else if (last > first + 1) readOrganization(index)
  }
  for (const {start, end, other, otherName} of variants) {
    const person = facts.people.get(names[otherName]!.id ?? '')
    if (person) add({start, end}, text.slice(other.start, other.end), person)
  }
  return [...found.values()]

  function isOpen(index: number): boolean {
    const {id, candidates} = names[index]!
    return id === null && candidates.length === 0
  }

  /** The offices whose titles stand beside each name. */
  function titledNames(): ReadonlyMap<number, ReadonlySet<string>> {
    const offices = new Map<number, Set<string>>()
    for (const {holder, candidates, office} of titles) {
      if (holder === null) continue
      const all = offices.get(holder) ?? new Set()
      for (const id of office === null ? candidates : [office]) all.add(id)
      offices.set(holder, all)
    }
    return offices
  }

  /** Whether a title beside the name is one that the person has held; undefined where no title stands there. */
  function hasTitle(name: number, person: Person): boolean | undefined {
    const offices = (officesOf ??= titledNames()).get(name)
    if (!offices || offices.size === 0) return
    return facts.tenuresOf(person.id).some(({office}) => offices.has(office))
  }

  function readFull({name, given, surname, givenAt, surnameAt}: FullName): void {
    for (const person of near.people(surname)) {
      if (!isGivenOf(person, [given]) || given.length < 2 || isKnown(person, name)) continue
      const titled = hasTitle(name, person)
      if (
        titled === false ||
        (titled === undefined &&
          Math.max(surname.length, person.surname.length) < telling &&
          !isNamed(person))
      )
        continue
      if (isOtherForm(surname, normalize(person.surname)) && titled !== true && !isNamed(person)) continue
      add(surnameAt, person.surname, person)
      return
    }
    for (const person of near.namesakes(surname)) {
      const own = normalize(person.name.split(/\s+/)[0] ?? '')
      if (!isGivenSlip(given, own) || isKnown(person, name)) continue
      const titled = hasTitle(name, person)
      if (
        titled === false ||
        (titled === undefined &&
          !isOfFamily(text.slice(givenAt.end, surnameAt.end), person) &&
          !isOdd(given, own))
      )
        continue
      add(givenAt, person.name.split(/\s+/)[0]!, person)
      return
    }
    readBoth({name, given, surname, givenAt, surnameAt})
  }

  /** “Project scientist Mat Tayler”: both words are off, but the title is of one person only. */
  function readBoth({name, given, surname, givenAt, surnameAt}: Omit<FullName, 'id'>): void {
    const meant = near.people(surname).filter((person) => {
      const own = normalize(person.name.split(/\s+/)[0] ?? '')
      return isGivenSlip(given, own) && hasTitle(name, person) === true && !isKnown(person, name)
    })
    const [person] = meant
    if (person && meant.length === 1) add({start: givenAt.start, end: surnameAt.end}, person.name, person)
  }

  /** “Commerce Secretary Lutnik”. */
  function readSurname(index: number): void {
    const {first, start, end} = names[index]!
    const surname = tokens.norm[first]!
    const people = near.people(surname).filter((person) => hasTitle(index, person) === true)
    const [person] = people
    if (!person || fulls.some((full) => full.surname === surname)) return
    if (people.length > 1 || isKnown(person, index)) return
    add({start, end}, person.surname, person)
  }

  function readOrganization(index: number): void {
    const {first, last} = names[index]!
    // All words but one have to be those of some organization.
    let others = 0
    for (let token = first; token < last; token++)
      if (tokens.norm[token] !== 'the' && !near.isPart(tokens.norm[token]!) && ++others > 1) return
    const at: number[] = []
    for (let token = first; token < last; token++) if (tokens.norm[token] !== 'the') at.push(token)
    if (at.length > 12) return
    const hit = near.organization(at.map((token) => tokens.norm[token]!))
    const token = hit && at[hit.at]
    if (hit && token !== undefined)
      add({start: tokens.start[token]!, end: tokens.end[token]!}, hit.word, hit.organization)
  }

  /**
   * “Dafyd” for Dafydd: a given name that nobody bears, of the only person on the sheet with the surname. Endings are those of
   * other languages (“Philippe”, “Andrei”).
   */
  function isOdd(given: string, own: string): boolean {
    if (Math.min(given.length, own.length) < oddLength || givenNames.has(given) || soundAlike(given, own))
      return false
    const [end, other] = [given.at(-1), own.at(-1)]
    return distance(given, own, 2) === 1 && end === other
  }

  function isGivenSlip(a: string, b: string): boolean {
    return soundAlike(a, b) || (isSlip(a, b) && shortForms.get(a)?.has(b) !== true && !isInflected(a, b))
  }

  /** Whether the article names the person rightly, in full or by the surname. */
  function isNamed({id}: Person): boolean {
    return names.some((name) => name.id === id && name.form !== 'given')
  }

  function isKnown({known}: Person, index: number): boolean {
    const written = normalize(text.slice(names[index]!.start, names[index]!.end))
    return known.some(
      (name) => ` ${normalize(name)}`.endsWith(` ${written}`) || written.endsWith(normalize(name))
    )
  }

  function add({start, end}: Span, expected: string, fact: Person | Organization): void {
    if (!found.has(start)) found.set(start, {span: {start, end}, expected, fact})
  }
}
