import type {FactBase, Person} from '../../facts/fact-base.ts'
import {commonSurnames, monthNames, notNames} from '../../language/en/names.ts'
import {otherOffices} from '../../language/en/offices.ts'
import {wordSet} from '../../language/words.ts'
import {titleWordsOf} from '../titles/words.ts'
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

/** Who has been named in full, by surname; made from all pieces of the article, then asked in text order. */
export interface Introductions {
  /** A piece that names somebody in full, and the surname under which others are looked up. */
  readonly add: (piece: Piece, identity: Identity, surname: string) => void
  /** Whom a surname alone, or with a title, means. */
  readonly bearerOf: (piece: Piece) => Identity | undefined
  /** Whether a title before a surname suits none of those named in full: “Mrs. Clinton” beside Bill. */
  readonly isRival: (piece: Piece) => boolean
  /** Whether the person was named in full before the token. */
  readonly isKnownBefore: (id: string, at: number) => boolean
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

const addressForm = (surname: string, address: Piece['address']) =>
  address ? `${address.words.join(' ')} ${surname}` : surname

export function introductionsOf(facts: FactBase, taken: (surname: string) => boolean): Introductions {
  const bySurname = new Map<string, Introduction[]>()
  const firstOf = new Map<string, number>()
  /** Who bore a surname, with or without a title, before another of the name came. */
  const owners = new Map<string, Identity>()

  return {
    add({address, first, run}, {key, id, candidates}, surname) {
      const person = id === null ? undefined : facts.people.get(id)
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
    },

    bearerOf(piece) {
      const {surname, address, first, entries} = piece
      const all = bySurname.get(surname) ?? []
      const ranked = holderByRank(piece, all)
      if (ranked) return ranked
      const introduced = narrow(all, address)
      if (introduced.length > 0) {
        // “a different kind of Roth” before any Roth was named, and the sheet knows two.
        const rivals = entries.some(({id}) => id !== entries[0]!.id)
        if (rivals && !address && introduced.every((one) => one.at > first))
          return openOf(surname, introduced)
        return bearerAmong(introduced, piece) ?? openOf(surname, introduced)
      }
      if (all.length > 0) return
      return unintroduced(piece)
    },

    isRival({surname, address}) {
      const all = bySurname.get(surname) ?? []
      return address !== undefined && all.length > 0 && narrow(all, address).length === 0
    },

    isKnownBefore: (id, at) => (firstOf.get(id) ?? Infinity) < at
  }

  /** Introductions that the title before the surname allows. */
  function narrow(all: readonly Introduction[], address: Piece['address']): readonly Introduction[] {
    if (!address) return all
    const {pronoun, words} = address
    const byPronoun = pronoun
      ? all.filter((one) => one.pronoun === undefined || one.pronoun === 'they' || one.pronoun === pronoun)
      : all
    // “Cllr Byrne” after “councillor Niamh Byrne”: the one who was given the title.
    const titled = pronoun ? [] : byPronoun.filter(({titles}) => words.some((word) => titles.includes(word)))
    if (titled.length > 0) return titled
    return byPronoun.filter(({id}) => id === null || !isStranger(address, facts.people.get(id)))
  }

  /**
   * Of several people with one surname, the one who bore it alone before the others came, unless another was just
   * named. Papers give the surname to one and the full name to the rest: “Clinton said … her husband, Bill Clinton”.
   */
  function bearerAmong(
    all: readonly Introduction[],
    {first, surname, address, run}: Piece
  ): Identity | undefined {
    if (isOne(all)) return all[0]
    const before = all.filter((one) => one.at < first)
    const last = before.at(-1)
    if (!last) return
    const form = addressForm(surname, address)
    const settled = owners.get(form)
    if (isOne(before)) {
      if (!settled) owners.set(form, last)
      return last
    }
    if (!settled) return
    const isClose = last.key !== settled.key && last.sentence >= run.sentence.first - closeTokens
    return isClose && !address ? undefined : settled
  }

  /** “President Obama” in an article that names only Michelle Obama in full. */
  function holderByRank({address, entries}: Piece, all: readonly Introduction[]): Identity | undefined {
    const word = address?.words.find((one) => rankWords.has(one))
    if (word === undefined || all.some(({titles, id}) => id === null && titles.includes(word))) return
    const people = [...new Set(entries.map(({id}) => id))].filter((id) => hasHeld(id, word))
    const [id] = people
    return people.length === 1 && id !== undefined ? {key: id, id, candidates: [id]} : undefined
  }

  /** “Secretary Byrne” is not the Byrne of the sheet if she was never secretary. */
  function isStranger(address: Piece['address'], person: Person | undefined): boolean {
    if (!address || address.pronoun || !person) return false
    if (facts.tenuresOf(person.id).length === 0) return false
    const word = address.words.find((one) => rankWords.has(one))
    if (word === undefined) return false
    return !hasHeld(person.id, word)
  }

  /** Whether the title of an office that the person has held has the word: “president”, not “vice president”. */
  function hasHeld(id: string, word: string): boolean {
    return facts.tenuresOf(id).some(({office: key}) => {
      const office = facts.offices.get(key)
      return (
        office !== undefined &&
        titleWordsOf(office).some((words) => {
          const at = words.indexOf(word)
          return at >= 0 && !otherOffices.has(words[at - 1] ?? '')
        })
      )
    })
  }

  function unintroduced(piece: Piece): Identity | undefined {
    const {address, surname, entries} = piece
    if (entries.length === 0) return
    const people = [...new Set(entries.map(({id}) => id))].flatMap((id): Person[] => {
      const person = facts.people.get(id)
      return person ? [person] : []
    })
    const pronoun = address?.pronoun
    const fitting = pronoun
      ? people.filter(
          (person) => person.pronoun === undefined || person.pronoun === 'they' || person.pronoun === pronoun
        )
      : people
    const [only] = fitting
    if (!only || isStranger(address, only)) return
    if (fitting.length > 1) return {key: `?${surname}`, id: null, candidates: fitting.map(({id}) => id)}
    const safe =
      address !== undefined || (people.length === 1 && !commonSurnames.has(surname) && !taken(surname))
    if (!safe || monthNames.has(surname) || (notNames.has(surname) && !address)) return
    return {key: only.id, id: only.id, candidates: [only.id]}
  }
}

const isOne = (all: readonly Introduction[]): boolean => all.every(({key}) => key === all[0]!.key)

function openOf(surname: string, all: readonly Introduction[]): Identity {
  return {key: `?${surname}`, id: null, candidates: [...new Set(all.flatMap(({candidates}) => candidates))]}
}
