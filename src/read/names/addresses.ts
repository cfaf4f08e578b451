import type {Mention} from '../../article.ts'
import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {honorifics, roleNouns, titleSynonyms} from '../../language/en/names.ts'
import type {Tokens} from '../tokens.ts'

/** The title before a name: its words, each in its common form, and the pronoun that it tells. */
export interface Address {
  readonly words: readonly string[]
  readonly pronoun: 'he' | 'she' | undefined
}

/** The address of the tokens `[first, last)`. */
export function addressOf(tokens: Tokens, first: number, last: number): Address {
  const words: string[] = []
  let pronoun: 'he' | 'she' | undefined
  for (let at = first; at < last; at++) {
    const word = tokens.norm[at]!
    words.push(titleSynonyms.at(tokens, at) ?? word)
    pronoun ??= honorifics.at(tokens, at)
  }
  return {words, pronoun}
}

/**
 * “launch director Ann Bell”, “councillor Niamh Byrne”: a title in lower case before a name; “the reporter, Ann Bell”,
 * where a given name shows that the list goes on with nobody else.
 */
export function lowerAddress(tokens: Tokens, first: number, sentence: Mention): Address | undefined {
  const isAside = tokens.norm[first - 1] === ',' && pronounOfGivenAt(tokens, first) !== undefined
  const at = isAside ? first - 2 : first - 1
  if (at < sentence.first || tokens.kind[at] !== 'word') return
  return roleNouns.at(tokens, at) || honorifics.hasAt(tokens, at) ? addressOf(tokens, at, first) : undefined
}

/** Both titles: “Vice President and Senator”. */
export const joinAddresses = (a: Address | undefined, b: Address): Address =>
  a ? {words: [...a.words, ...b.words], pronoun: a.pronoun ?? b.pronoun} : b
