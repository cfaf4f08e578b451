import type {Event, Period} from '../facts/fact-base.ts'
import {prepositions} from '../language/en/clauses.ts'
import {verbOfNoun} from '../language/en/deverbal.ts'
import {tokenStem} from './stems.ts'
import {readTokens} from './tokens.ts'

/** The words by which a sheet names an event or a period. */
export interface FactWords {
  /** Normal forms of all words of its name and phrases. */
  readonly all: ReadonlySet<string>
  /** Those that are written with a capital, or with digits. */
  readonly proper: ReadonlySet<string>
  /** The proper ones of its name. */
  readonly named: ReadonlySet<string>
  /** Stems of all words of four letters and more. */
  readonly stems: ReadonlySet<string>
  /** The nouns that say what it is, its name’s first: “opening” of “opening of the North Stand”. */
  readonly heads: readonly string[]
  /** The proper words of its name that say what of, in order, without the head: `north`, `stand`. */
  readonly complement: readonly string[]
}

const words = new WeakMap<Event | Period, FactWords>()

/** The words of an event or period, found once. */
export function wordsOf(fact: Event | Period): FactWords {
  const known = words.get(fact)
  if (known) return known
  const all = new Set<string>()
  const proper = new Set<string>()
  const named = new Set<string>()
  const stems = new Set<string>()
  const heads = new Set<string>()
  const complement: string[] = []
  for (const written of [fact.name, ...fact.phrases]) {
    const tokens = readTokens(written)
    const {length, norm, capital, kind} = tokens
    const inName = written === fact.name
    let head: string | undefined
    let headed = false
    for (let at = 0; at < length; at++) {
      const word = norm[at]!
      all.add(word)
      if (word.length >= 4) stems.add(tokenStem(word))
      const verb = verbOfNoun(word)
      if (verb !== undefined) stems.add(tokenStem(verb))
      if (!headed && prepositions.at(tokens, at)) headed = true
      if (capital[at] === 1 || kind[at] === 'mixed') {
        proper.add(word)
        if (inName && word.length > 2) named.add(word)
        if (inName) complement.push(word)
      } else if (kind[at] === 'number' && inName) complement.push(word)
      else if (!headed && kind[at] === 'word') head = word
    }
    if (head !== undefined) heads.add(head)
  }
  const found = {all, proper, named, stems, heads: [...heads], complement}
  words.set(fact, found)
  return found
}

/** Whether a verb is the event’s own: “adopted” of the “adoption of the pact”, “launched” of a launch. */
export function isOwnVerb(fact: Event | Period, lemma: string): boolean {
  return fact.kind === 'event' && lemma.length >= 4 && wordsOf(fact).stems.has(tokenStem(lemma))
}
