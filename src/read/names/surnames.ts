import type {FactBase, Person} from '../../facts/fact-base.ts'
import {commonSurnames, monthNames, notNames} from '../../language/en/names.ts'
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
  readonly titles: Set<string>
  pronoun: 'he' | 'she' | 'they' | undefined
}

/** Who has been named in full, by surname; made from all pieces of the article, then asked in text order. */
export interface Introductions {
  readonly add: (piece: Piece, identity: Identity) => void
  /** Whom a surname alone, or with a title, means. */
  readonly bearerOf: (piece: Piece) => Identity | undefined
  /** Whether the person was named in full before the token. */
  readonly isKnownBefore: (id: string, at: number) => boolean
}

export function introductionsOf(facts: FactBase, taken: (surname: string) => boolean): Introductions {
  const bySurname = new Map<string, Introduction[]>()
  const firstOf = new Map<string, number>()
  /** Whom “Ms Byrne” meant last. */
  const addressed = new Map<string, Identity>()

  return {
    add(piece, identity) {
      const {surname, address, first, run} = piece
      const person = identity.id === null ? undefined : facts.people.get(identity.id)
      const introduction: Introduction = {
        ...identity,
        at: first,
        sentence: run.sentence.first,
        titles: new Set(address?.words),
        pronoun: person?.pronoun ?? address?.pronoun
      }
      const known = bySurname.get(surname)
      if (known) known.push(introduction)
      else bySurname.set(surname, [introduction])
      if (identity.id !== null && !firstOf.has(identity.id)) firstOf.set(identity.id, first)
    },

    bearerOf(piece) {
      const {surname, address, first, entries} = piece
      const all = bySurname.get(surname) ?? []
      const honorific = address ? `${address.words.join(' ')} ${surname}` : undefined
      const introduced = narrow(all, address)
      if (introduced.length > 0) {
        // “a different kind of Roth” before any Roth was named, and the sheet knows two.
        const rivals = new Set(entries.map(({id}) => id)).size > 1
        if (rivals && !address && introduced.every((one) => one.at > first)) return openOf(introduced)
        const found = nearest(introduced, first, honorific)
        if (found && honorific !== undefined && found.id !== null) addressed.set(honorific, found)
        return found ?? openOf(introduced)
      }
      if (all.length > 0) return
      return unintroduced(piece)
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
    const titled = pronoun ? [] : byPronoun.filter(({titles}) => words.some((word) => titles.has(word)))
    return titled.length > 0 ? titled : byPronoun
  }

  function nearest(
    all: readonly Introduction[],
    at: number,
    honorific: string | undefined
  ): Identity | undefined {
    const keys = new Set(all.map(({key}) => key))
    if (keys.size === 1) return all[0]
    const before = all.filter((one) => one.at < at)
    const distinct = new Set(before.map(({key}) => key))
    if (before.length === 0) return
    const last = before.at(-1)!
    if (distinct.size === 1) return last
    // An address that was settled before the other was named keeps its meaning.
    const settled = honorific === undefined ? undefined : addressed.get(honorific)
    if (settled) return settled
    const rival = before.findLast(({key}) => key !== last.key)
    return rival && rival.sentence === last.sentence ? undefined : last
  }

  function unintroduced(piece: Piece): Identity | undefined {
    const {address, surname, entries} = piece
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
    if (!only) return
    if (fitting.length > 1) return {key: `?${surname}`, id: null, candidates: fitting.map(({id}) => id)}
    const safe =
      address !== undefined || (people.length === 1 && !commonSurnames.has(surname) && !taken(surname))
    if (!safe || monthNames.has(surname) || (notNames.has(surname) && !address)) return
    return {key: only.id, id: only.id, candidates: [only.id]}
  }
}

function openOf(all: readonly Introduction[]): Identity {
  const ids = [...new Set(all.flatMap(({candidates}) => candidates))]
  return {key: `?${ids.join(' ')}`, id: null, candidates: ids}
}
