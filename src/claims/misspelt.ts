import type {Article, Span} from '../article.ts'
import type {Organization, Person} from '../facts/fact-base.ts'
import {distance} from '../facts/nearest.ts'
import {nearNamesOf, type NearNames} from '../facts/near-names.ts'
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

interface FirstName {
  readonly written: string
  readonly norm: string
}

const firstNames = new WeakMap<Person, FirstName>()

/** The first word of a person's name, found once for the sheet. */
function firstNameOf(person: Person): FirstName {
  const known = firstNames.get(person)
  if (known) return known
  const written = person.name.split(/\s+/)[0]!
  const found = {written, norm: normalize(written)}
  firstNames.set(person, found)
  return found
}

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
  const {people, organizations} = article.facts
  return people.size === 0 && organizations.size === 0 ? [] : new MisspellingFinder(article).find()
}

class MisspellingFinder {
  private readonly article: Article
  private readonly facts: Article['facts']
  private readonly names: Article['names']
  private readonly text: string
  private readonly tokens: Article['tokens']
  private readonly near: NearNames
  private readonly fulls: readonly FullName[]
  private readonly found = new Map<number, Misspelling>()
  private officesOf: ReadonlyMap<number, ReadonlySet<string>> | undefined

  constructor(article: Article) {
    this.article = article
    this.facts = article.facts
    this.names = article.names
    this.text = article.text
    this.tokens = article.tokens
    this.near = nearNamesOf(article.facts)
    this.fulls = readFullNames(article)
    this.officesOf = undefined
  }

  find(): readonly Misspelling[] {
    const {facts, names, text} = this
    for (const full of this.fulls) if (this.isOpen(full.name)) this.readFull(full)
    for (let index = 0; index < names.length; index++) {
      const {kind, first, last} = names[index]!
      if (kind === 'place' || !this.isOpen(index)) continue
      if (kind === 'person') {
        if (last === first + 1) this.readSurname(index)
      } else if (last > first + 1) this.readOrganization(index)
    }
    for (const {start, end, other, otherName} of this.article.variants) {
      const person = facts.people.get(names[otherName]!.id ?? '')
      if (person) this.add({start, end}, text.slice(other.start, other.end), person)
    }
    return [...this.found.values()]
  }

  private isOpen(index: number): boolean {
    const {id, candidates} = this.names[index]!
    return id === null && candidates.length === 0
  }

  /** The offices whose titles stand beside each name. */
  private titledNames(): ReadonlyMap<number, ReadonlySet<string>> {
    const offices = new Map<number, Set<string>>()
    for (const {holder, candidates, office} of this.article.titles) {
      if (holder === null) continue
      const all = offices.get(holder) ?? new Set()
      for (const id of office === null ? candidates : [office]) all.add(id)
      offices.set(holder, all)
    }
    return offices
  }

  /** Whether a title beside the name is one that the person has held; undefined where no title stands there. */
  private hasTitle(name: number, person: Person): boolean | undefined {
    const offices = (this.officesOf ??= this.titledNames()).get(name)
    if (!offices || offices.size === 0) return
    for (const {office} of this.facts.tenuresOf(person.id)) if (offices.has(office)) return true
    return false
  }

  private readFull(full: FullName): void {
    const {name, given, surname, givenAt, surnameAt} = full
    const people = this.near.people(surname)
    for (const person of people) {
      if (!isGivenOf(person, [given]) || given.length < 2 || this.isKnown(person, name)) continue
      const titled = this.hasTitle(name, person)
      if (
        titled === false ||
        (titled === undefined &&
          Math.max(surname.length, person.surname.length) < telling &&
          !this.isNamed(person))
      )
        continue
      if (isOtherForm(surname, normalize(person.surname)) && titled !== true && !this.isNamed(person))
        continue
      this.add(surnameAt, person.surname, person)
      return
    }
    for (const person of this.near.namesakes(surname)) {
      const {norm: own, written} = firstNameOf(person)
      if (!this.isGivenSlip(given, own) || this.isKnown(person, name)) continue
      const titled = this.hasTitle(name, person)
      if (
        titled === false ||
        (titled === undefined &&
          !isOfFamily(this.text.slice(givenAt.end, surnameAt.end), person) &&
          !this.isOdd(given, own))
      )
        continue
      this.add(givenAt, written, person)
      return
    }
    this.readBoth(full, people)
  }

  /** “Project scientist Mat Tayler”: both words are off, but the title is of one person only. */
  private readBoth({name, given, givenAt, surnameAt}: FullName, people: readonly Person[]): void {
    let meant: Person | undefined
    for (const person of people) {
      if (!this.isGivenSlip(given, firstNameOf(person).norm)) continue
      if (this.hasTitle(name, person) !== true || this.isKnown(person, name)) continue
      if (meant) return
      meant = person
    }
    if (meant) this.add({start: givenAt.start, end: surnameAt.end}, meant.name, meant)
  }

  /** “Commerce Secretary Lutnik”. */
  private readSurname(index: number): void {
    const {first, start, end} = this.names[index]!
    const surname = this.tokens.norm[first]!
    let person: Person | undefined
    for (const one of this.near.people(surname)) {
      if (this.hasTitle(index, one) !== true) continue
      if (person) return
      person = one
    }
    if (!person || this.fulls.some((full) => full.surname === surname)) return
    if (this.isKnown(person, index)) return
    this.add({start, end}, person.surname, person)
  }

  private readOrganization(index: number): void {
    const {near, tokens} = this
    const {first, last} = this.names[index]!
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
      this.add({start: tokens.start[token]!, end: tokens.end[token]!}, hit.word, hit.organization)
  }

  /**
   * “Dafyd” for Dafydd: a given name that nobody bears, of the only person on the sheet with the surname. Endings are those of
   * other languages (“Philippe”, “Andrei”).
   */
  private isOdd(given: string, own: string): boolean {
    if (Math.min(given.length, own.length) < oddLength || givenNames.has(given) || soundAlike(given, own))
      return false
    const [end, other] = [given.at(-1), own.at(-1)]
    return distance(given, own, 2) === 1 && end === other
  }

  private isGivenSlip(a: string, b: string): boolean {
    return soundAlike(a, b) || (isSlip(a, b) && shortForms.get(a)?.has(b) !== true && !isInflected(a, b))
  }

  /** Whether the article names the person rightly, in full or by the surname. */
  private isNamed({id}: Person): boolean {
    return this.names.some((name) => name.id === id && name.form !== 'given')
  }

  private isKnown({known}: Person, index: number): boolean {
    const {start, end} = this.names[index]!
    const written = normalize(this.text.slice(start, end))
    return known.some(
      (name) => ` ${normalize(name)}`.endsWith(` ${written}`) || written.endsWith(normalize(name))
    )
  }

  private add({start, end}: Span, expected: string, fact: Person | Organization): void {
    if (!this.found.has(start)) this.found.set(start, {span: {start, end}, expected, fact})
  }
}
