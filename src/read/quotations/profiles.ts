import type {NameMention} from '../../article.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import {cueAt, nounLikeCues} from '../../language/en/cues.ts'
import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {honorifics, notNames, titleSynonyms} from '../../language/en/names.ts'
import {isPersonNounAt} from '../../language/en/person-nouns.ts'
import {regionAbbreviations, regions} from '../../language/en/regions.ts'
import {articles, genderedNouns, genericNouns, nounPrepositions} from '../../language/en/speakers.ts'
import {wordMap, wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'

/** What the article says of a person. */
export interface Profile {
  /** Index of the mention that names the person best: the first. */
  readonly name: number
  pronoun: 'he' | 'she' | 'they' | undefined
  readonly roles: Set<string>
  /** The nouns by which an apposition calls the person: “a volunteer firefighter from Ohio”. */
  readonly heads: string[]
  age: string | undefined
  /** The pronoun that the honorific before the name tells, and whether two of them tell otherwise. */
  honorific: 'he' | 'she' | undefined
  isShared: boolean
  /** How often the words behind the name go on about a man, less how often about a woman. */
  votes: number
  /** Whether a region is among the roles. */
  placed: boolean
}

/** One word for all forms of a title: “Sen.” and “senator”. */
export const roleOf = (word: string) => titleSynonyms.get(word) ?? word

const partyLetters = wordMap<string>([
  ['r', 'republican'],
  ['d', 'democrat'],
  ['i', 'independent']
])

const closing = wordSet(['.', '?', '!', ';', ':', '“', '”', '"', ')'])
const reflexes = wordMap<'he' | 'she'>([
  ['his', 'he'],
  ['himself', 'he'],
  ['her', 'she'],
  ['herself', 'she']
])

/** The last words of regions of several: “York” of “New York”. */
export const regionEnds = wordSet(
  [...regions].flatMap((region) => (region.includes(' ') ? region.split(' ').slice(-1) : []))
)

/** The people of an article, by the index of the first mention of each. */
export const profilesOf = (
  tokens: Tokens,
  names: readonly NameMention[],
  facts: FactBase
): ReadonlyMap<number, Profile> => new ProfileReader(tokens, names, facts).read()

class ProfileReader {
  private readonly tokens: Tokens
  private readonly names: readonly NameMention[]
  private readonly facts: FactBase
  private readonly profiles = new Map<number, Profile>()

  constructor(tokens: Tokens, names: readonly NameMention[], facts: FactBase) {
    this.tokens = tokens
    this.names = names
    this.facts = facts
  }

  read(): ReadonlyMap<number, Profile> {
    const {names, profiles} = this
    for (let index = 0; index < names.length; index++) {
      const mention = names[index]!
      if (mention.kind === 'person' || mention.kind === 'unknown') this.learn(index, mention)
    }
    for (const profile of profiles.values())
      // “Swift may play her songs … Swift said she”: more than once, and never “he”.
      if (profile.pronoun === undefined && !profile.isShared && Math.abs(profile.votes) > 1)
        profile.pronoun = profile.votes > 0 ? 'he' : 'she'
    return profiles
  }

  /** Gathers pronoun, roles and age from the words around one mention. */
  private learn(index: number, {first, last, antecedent, id}: NameMention): void {
    const {tokens} = this
    const {norm} = tokens
    const known = this.profiles.get(antecedent)
    const person = id === null ? undefined : this.facts.people.get(id)
    const profile = known ?? {
      name: index,
      pronoun: person?.pronoun,
      roles: new Set<string>(),
      heads: [],
      age: undefined,
      honorific: undefined,
      isShared: false,
      votes: 0,
      placed: false
    }
    if (!known) this.profiles.set(antecedent, profile)
    this.addTitles(profile, first, last)
    // “Mark-Roe” says nothing of a given name.
    if (profile.pronoun === undefined && last - first > 1 && norm[first + 1] !== '-')
      profile.pronoun = pronounOfGivenAt(tokens, first)
    if (profile.pronoun === undefined) profile.votes += this.voteBehind(last)
    // “Jane Roe, 37, a senator from Ohio,”
    if (norm[last] !== ',') return
    let token = last + 1
    if (/^\d\d$/.test(norm[token] ?? '')) {
      profile.age ??= norm[token]
      if (norm[token + 1] !== ',') return
      token += 2
    }
    if (!articles.at(tokens, token)) return
    let head: string | undefined
    let closed = false
    for (const end = token + 8; token < end && tokens.kind[token] === 'word'; token++) {
      const word = norm[token]!
      this.addRole(profile, token)
      // “one of the plaintiffs in the case”
      if (articles.at(tokens, token) || (word === 'of' && articles.at(tokens, token - 1))) continue
      closed ||= nounPrepositions.at(tokens, token) || word === 'who'
      if (!closed) head = word
    }
    if (head !== undefined) profile.heads.push(roleOf(head))
  }

  /** Whether the words behind a name go on about a man (1) or a woman (-1): “Swift may play her songs”. */
  private voteBehind(last: number): number {
    const {tokens} = this
    const {norm, capital} = tokens
    for (let token = last; token < last + 10 && token < norm.length; token++) {
      if (capital[token] || closing.at(tokens, token)) return 0
      const told = reflexes.at(tokens, token)
      // “Roe told her” is about somebody else.
      if (told === 'she' && norm[token] === 'her' && tokens.kind[token + 1] !== 'word') return 0
      if (told) return told === 'he' ? 1 : -1
    }
    return 0
  }

  /** “Prime Minister Jane Roe”, “firefighter Jane Roe”; an honorific may be part of the mention. */
  private addTitles(profile: Profile, first: number, last: number): void {
    const {tokens} = this
    const {norm, capital} = tokens
    for (let token = last - 1; token >= Math.max(0, first - 5); token--) {
      if (token >= first) {
        if (honorifics.hasAt(tokens, token)) this.addRole(profile, token)
        continue
      }
      // “Secretary of State Jane Roe”
      if (norm[token] === 'of' && capital[token - 1] && capital[token + 1]) continue
      if (!capital[token] && !isPersonNounAt(tokens, token) && !honorifics.hasAt(tokens, token)) break
      // “Former Roe Aide Says Doe Is …”: the headline’s capitals.
      if ((cueAt(tokens, token) && !nounLikeCues.at(tokens, token)) || notNames.at(tokens, token)) break
      this.addRole(profile, token)
    }
    this.addRegion(profile, first, last)
  }

  /** “Ohio Gov. Jane Roe”, “Sen. Jane Roe (R-Ohio)”, “Sen. Jane Roe, R-Ohio,”: where she is from. */
  private addRegion(profile: Profile, first: number, last: number): void {
    const {tokens} = this
    const {norm, capital} = tokens
    for (let token = first - 1; token >= Math.max(0, first - 5) && capital[token]; token--)
      if (regionEnds.at(tokens, token)) this.addPlace(profile, `${norm[token - 1]} ${norm[token]}`)
    if (norm[last] !== '(' && norm[last] !== ',') return
    const party = partyLetters.at(tokens, last + 1)
    if (!party || norm[last + 2] !== '-') return
    profile.roles.add(party)
    const region = regionAbbreviations.get(norm[last + 3] ?? '') ?? norm[last + 3]!
    this.addPlace(profile, region)
    this.addPlace(profile, `${region} ${norm[last + 4]}`)
  }

  private addPlace(profile: Profile, words: string): void {
    if (!regions.has(words)) return
    profile.placed = true
    profile.roles.add(words)
  }

  private addRole(profile: Profile, token: number): void {
    const {tokens} = this
    const word = tokens.norm[token]!
    if (regions.at(tokens, token)) this.addPlace(profile, word)
    profile.roles.add(titleSynonyms.at(tokens, token) ?? word)
    // “Roe spokesman Hope Doe”: some call women so, too.
    if (genericNouns.at(tokens, token)) return
    const isHonorific = honorifics.hasAt(tokens, token)
    const told = genderedNouns.at(tokens, token) ?? (isHonorific ? honorifics.at(tokens, token) : undefined)
    if (told === undefined || profile.isShared) return
    // “Mr. Roe and Mrs. Roe”: the surname is that of two.
    if (isHonorific && profile.honorific !== undefined && profile.honorific !== told) {
      profile.isShared = true
      profile.pronoun = undefined
      return
    }
    if (isHonorific) profile.honorific = told
    profile.pronoun ??= told
  }
}
