import {nearIndexOf, isSlip, type NearIndex} from '../read/near-words.ts'
import {surnameOf} from '../read/names/people.ts'
import {normalize} from '../read/tokens.ts'
import {isInflected, isSpelling} from '../language/en/spellings.ts'
import type {FactBase, Organization, Person} from './fact-base.ts'

/** A name of the fact base that differs from written words in one of them. */
export interface NearOrganization {
  readonly organization: Organization
  /** Which word differs, from 0, and how the sheet writes it. */
  readonly at: number
  readonly word: string
}

/** What the fact base has near to words as written. Neither look-up takes longer for more facts. */
export interface NearNames {
  /** People whose surname is a slip away from the normal form. */
  readonly people: (surname: string) => readonly Person[]
  /** People of just this surname. */
  readonly namesakes: (surname: string) => readonly Person[]
  /** Whether the word is one of an organization's name of two words and more. */
  readonly isPart: (word: string) => boolean
  /** The organization whose name has these words but for a slip in one. */
  readonly organization: (words: readonly string[]) => NearOrganization | undefined
}

const known = new WeakMap<FactBase, NearNames>()

/** Near names of a fact base; compiled when it is first asked for. */
export function nearNamesOf(facts: FactBase): NearNames {
  let names = known.get(facts)
  if (!names) {
    names = compile(facts)
    known.set(facts, names)
  }
  return names
}

/** Other gaps than the first of a shared one are not looked at: too many names then differ in that word. */
const mostInGap = 8

function compile(facts: FactBase): NearNames {
  const bySurname = new Map<string, Person[]>()
  for (const person of facts.people.values()) push(bySurname, surnameOf(person).replaceAll(' ', '-'), person)
  const index: NearIndex = nearIndexOf(bySurname.keys())
  const byGap = new Map<string, NearOrganization[]>()
  const parts = new Set<string>()
  for (const organization of facts.organizations.values()) {
    const forms = [organization.name, ...organization.aliases, ...organization.names.map(({name}) => name)]
    for (const form of forms) {
      const written = form.split(/\s+/).filter((word) => !/^the$/i.test(word))
      if (written.length < 2) continue
      const words = written.map(normalize)
      words.forEach((word, at) => {
        parts.add(word)
        if (word.length >= 4) push(byGap, gapped(words, at), {organization, at, word: written[at]!})
      })
    }
  }
  return {
    people: (surname) => index.near(surname).flatMap((near) => bySurname.get(near) ?? []),
    namesakes: (surname) => bySurname.get(surname) ?? [],
    isPart: (word) => parts.has(word),
    organization(words) {
      for (let at = 0; at < words.length; at++) {
        const all = words[at]!.length < 4 ? [] : (byGap.get(gapped(words, at)) ?? [])
        for (const near of all.slice(0, mostInGap)) {
          const word = normalize(near.word)
          if (isSlip(words[at]!, word) && !isInflected(words[at]!, word) && !isSpelling(words[at]!, word)) return near
        }
      }
      return
    }
  }
}

const gapped = (words: readonly string[], gap: number) =>
  words.map((word, at) => (at === gap ? '*' : word)).join(' ')

function push<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const known = groups.get(key)
  if (known) known.push(one)
  else groups.set(key, [one])
}
