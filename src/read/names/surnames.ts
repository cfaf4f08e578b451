import type {Entry, FactBase, Person} from '../../facts/fact-base.ts'
import {commonSurnames, monthNames, notNames} from '../../language/en/names.ts'
import {otherOffices} from '../../language/en/offices.ts'
import {wordSet} from '../../language/words.ts'
import {titleWordsOf} from '../titles/words.ts'
import type {Address} from './addresses.ts'
import {idsOf} from './entries.ts'
import type {Piece} from './pieces.ts'

/** The person whom a name means: one of the sheet, or one whom only the article names. */
export interface Identity {
  /** What two mentions of one person share. */
  readonly key: string
  readonly id: string | null
  readonly candidates: readonly string[]
}

/** A person named in full. */
interface Introduction extends Identity {
  readonly at: number
  readonly sentence: number
  readonly titles: readonly string[]
  pronoun: 'he' | 'she' | 'they' | undefined
}

/** Titles that an office of the sheet would show. */
const rankWords = wordSet(
  'secretary senator representative governor mayor president premier minister chancellor judge justice general'
)

/** Of one surname: a longer list would tell no more. */
const mostIntroductions = 200

/** About two sentences. */
const closeTokens = 40

const none: readonly string[] = []
const noIntroductions: readonly Introduction[] = []

const addressForm = (surname: string, address: Piece['address']) =>
  address ? `${address.words.join(' ')} ${surname}` : surname

/** Who has been named in full, by surname; made from all pieces of the article, then asked in text order. */
export class Introductions {
  private readonly facts: FactBase
  private readonly taken: ReadonlySet<string>
  private readonly bySurname = new Map<string, Introduction[]>()
  private readonly firstOf = new Map<string, number>()
  /** Who bore a surname, with or without a title, before another of the name came. */
  private readonly owners = new Map<string, Identity>()

  /** `taken`: the surnames that are names of places and organizations of the article, too. */
  constructor(facts: FactBase, taken: ReadonlySet<string>) {
    this.facts = facts
    this.taken = taken
  }

  /** Takes a piece that names somebody in full, and the surname under which others are looked up. */
  add({address, first, run}: Piece, {key, id, candidates}: Identity, surname: string): void {
    const {bySurname, firstOf} = this
    const person = id === null ? undefined : this.facts.people.get(id)
    const introduction: Introduction = {
      key,
      id,
      candidates,
      at: first,
      sentence: run.sentence.first,
      titles: address?.words ?? none,
      pronoun: person?.pronoun ?? address?.pronoun
    }
    const known = bySurname.get(surname)
    if (!known) bySurname.set(surname, [introduction])
    else if (known.length < mostIntroductions && known.push(introduction) > 1 && known.at(-2)!.at > first)
      known.sort((a, b) => a.at - b.at)
    if (id !== null && !firstOf.has(id)) firstOf.set(id, first)
  }

  /** Whom a surname alone, or with a title, means; `entries` are those of the sheet that it may be. */
  bearerOf(piece: Piece, entries: readonly Entry[]): Identity | undefined {
    const {surname, address, first} = piece
    const all = this.bySurname.get(surname) ?? noIntroductions
    const ranked = this.holderByRank(address, entries, all)
    if (ranked) return ranked
    const introduced = this.narrow(all, address)
    if (introduced.length > 0) {
      // “a different kind of Roth” before any Roth was named, and the sheet knows two.
      if (!address && areSeveral(entries) && introduced.every((one) => one.at > first))
        return openOf(surname, introduced)
      return this.bearerAmong(introduced, piece) ?? openOf(surname, introduced)
    }
    return all.length > 0 ? undefined : this.unintroduced(piece, entries)
  }

  /** Whether a title before a surname suits none of those named in full: “Mrs. Clinton” beside Bill. */
  isRival({surname, address}: Piece): boolean {
    if (address === undefined) return false
    const all = this.bySurname.get(surname)
    return all !== undefined && this.narrow(all, address).length === 0
  }

  /** Whether the person was named in full before the token. */
  isKnownBefore(id: string, at: number): boolean {
    return (this.firstOf.get(id) ?? Infinity) < at
  }

  /** Introductions that the title before the surname allows. */
  private narrow(all: readonly Introduction[], address: Piece['address']): readonly Introduction[] {
    if (!address || all.length === 0) return all
    const {pronoun, words} = address
    const fitting: Introduction[] = []
    if (pronoun) {
      for (const one of all) if (isOf(one.pronoun, pronoun)) fitting.push(one)
      return fitting
    }
    // “Cllr Byrne” after “councillor Niamh Byrne”: the one who was given the title.
    for (const one of all) if (haveOneOf(one.titles, words)) fitting.push(one)
    if (fitting.length > 0) return fitting
    const {people} = this.facts
    for (const one of all)
      if (one.id === null || !this.isStranger(address, people.get(one.id))) fitting.push(one)
    return fitting
  }

  /**
   * Of several people with one surname, the one who bore it alone before the others came, unless another was just
   * named. Papers give the surname to one and the full name to the rest: “Clinton said … her husband, Bill Clinton”.
   */
  private bearerAmong(
    all: readonly Introduction[],
    {first, surname, address, run}: Piece
  ): Identity | undefined {
    if (isOne(all)) return all[0]
    let last: Introduction | undefined
    let isOneBefore = true
    for (const one of all) {
      if (one.at >= first) continue
      if (last && last.key !== one.key) isOneBefore = false
      last = one
    }
    if (!last) return
    const form = addressForm(surname, address)
    const settled = this.owners.get(form)
    if (isOneBefore) {
      if (!settled) this.owners.set(form, last)
      return last
    }
    if (!settled) return
    const isClose = last.key !== settled.key && last.sentence >= run.sentence.first - closeTokens
    return isClose && !address ? undefined : settled
  }

  /** “President Obama” in an article that names only Michelle Obama in full. */
  private holderByRank(
    address: Piece['address'],
    entries: readonly Entry[],
    all: readonly Introduction[]
  ): Identity | undefined {
    const word = address && rankOf(address)
    if (word === undefined) return
    for (const {titles, id} of all) if (id === null && titles.includes(word)) return
    let only: string | undefined
    for (const id of idsOf(entries)) {
      if (!this.hasHeld(id, word)) continue
      if (only !== undefined) return
      only = id
    }
    return only === undefined ? undefined : {key: only, id: only, candidates: [only]}
  }

  /** “Secretary Byrne” is not the Byrne of the sheet if she was never secretary. */
  private isStranger(address: Piece['address'], person: Person | undefined): boolean {
    if (!address || address.pronoun || !person) return false
    if (this.facts.tenuresOf(person.id).length === 0) return false
    const word = rankOf(address)
    if (word === undefined) return false
    return !this.hasHeld(person.id, word)
  }

  /** Whether the title of an office that the person has held has the word: “president”, not “vice president”. */
  private hasHeld(id: string, word: string): boolean {
    const {facts} = this
    for (const {office: key} of facts.tenuresOf(id)) {
      const office = facts.offices.get(key)
      if (!office) continue
      for (const words of titleWordsOf(office)) {
        const at = words.indexOf(word)
        if (at >= 0 && !otherOffices.has(words[at - 1] ?? '')) return true
      }
    }
    return false
  }

  private unintroduced({address, surname}: Piece, entries: readonly Entry[]): Identity | undefined {
    if (entries.length === 0) return
    const pronoun = address?.pronoun
    let people = 0
    const fitting: Person[] = []
    for (const id of idsOf(entries)) {
      const person = this.facts.people.get(id)
      if (!person) continue
      people++
      if (!pronoun || isOf(person.pronoun, pronoun)) fitting.push(person)
    }
    const [only] = fitting
    if (!only || this.isStranger(address, only)) return
    if (fitting.length > 1) return {key: `?${surname}`, id: null, candidates: fitting.map(({id}) => id)}
    const safe =
      address !== undefined || (people === 1 && !commonSurnames.has(surname) && !this.taken.has(surname))
    if (!safe || monthNames.has(surname) || (notNames.has(surname) && !address)) return
    return {key: only.id, id: only.id, candidates: [only.id]}
  }
}

/** The word of an address that an office of the sheet would show. */
function rankOf({words}: Address): string | undefined {
  for (const word of words) if (rankWords.has(word)) return word
  return
}

const isOf = (known: Person['pronoun'], pronoun: 'he' | 'she') =>
  known === undefined || known === 'they' || known === pronoun

function haveOneOf(titles: readonly string[], words: readonly string[]): boolean {
  for (const word of words) if (titles.includes(word)) return true
  return false
}

function areSeveral(entries: readonly Entry[]): boolean {
  for (const {id} of entries) if (id !== entries[0]!.id) return true
  return false
}

function isOne(all: readonly Introduction[]): boolean {
  for (const {key} of all) if (key !== all[0]!.key) return false
  return true
}

function openOf(surname: string, all: readonly Introduction[]): Identity {
  return {key: `?${surname}`, id: null, candidates: [...new Set(all.flatMap(({candidates}) => candidates))]}
}
