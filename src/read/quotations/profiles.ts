import type {NameMention} from '../../article.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import {pronounOfGiven} from '../../language/en/given-names.ts'
import {honorifics, roleNouns, titleSynonyms} from '../../language/en/names.ts'
import {articles, genderedNouns, personNouns} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'

/** What the article says of a person. */
export interface Profile {
  /** Index of the mention that names the person best: the first. */
  readonly name: number
  pronoun: 'he' | 'she' | 'they' | undefined
  readonly roles: Set<string>
  age: string | undefined
}

/** One word for all forms of a title: “Sen.” and “senator”. */
export const roleOf = (word: string) => titleSynonyms.get(word) ?? word

/** Whether a noun, in its normal form, names a person by work, part or kin. */
const nouns = wordSet([...roleNouns, ...genderedNouns.keys(), ...personNouns])
export const isPersonNoun = (word: string) => nouns.has(word)

/** The people of an article, by the index of the first mention of each. */
export function profilesOf(
  tokens: Tokens,
  names: readonly NameMention[],
  facts: FactBase
): ReadonlyMap<number, Profile> {
  const {norm, capital} = tokens
  const profiles = new Map<number, Profile>()
  for (const [index, mention] of names.entries()) {
    if (mention.kind === 'person' || mention.kind === 'unknown') learn(index, mention)
  }
  return profiles

  /** Gathers pronoun, roles and age from the words around one mention. */
  function learn(index: number, {first, last, antecedent, id}: NameMention): void {
    const known = profiles.get(antecedent)
    const person = id === null ? undefined : facts.people.get(id)
    const profile = known ?? {name: index, pronoun: person?.pronoun, roles: new Set<string>(), age: undefined}
    if (!known) profiles.set(antecedent, profile)
    addTitles(profile, first, last)
    if (profile.pronoun === undefined && last - first > 1) profile.pronoun = pronounOfGiven(norm[first]!)
    // “Jane Roe, 37, a senator from Ohio,”
    if (norm[last] !== ',') return
    let token = last + 1
    if (/^\d\d$/.test(norm[token] ?? '')) {
      profile.age ??= norm[token]
      if (norm[token + 1] !== ',') return
      token += 2
    }
    if (!articles.at(tokens, token)) return
    for (const end = token + 8; token < end && tokens.kind[token] === 'word'; token++)
      addRole(profile, norm[token]!)
  }

  /** “Prime Minister Jane Roe”, “firefighter Jane Roe”; an honorific may be part of the mention. */
  function addTitles(profile: Profile, first: number, last: number): void {
    for (let token = last - 1; token >= Math.max(0, first - 5); token--) {
      const word = norm[token]!
      if (token >= first) {
        if (honorifics.has(word)) addRole(profile, word)
        continue
      }
      if (!capital[token] && !isPersonNoun(word) && !honorifics.has(word)) break
      addRole(profile, word)
    }
  }

  function addRole(profile: Profile, word: string): void {
    profile.roles.add(roleOf(word))
    profile.pronoun ??= genderedNouns.get(word) ?? honorifics.get(word)
  }
}
