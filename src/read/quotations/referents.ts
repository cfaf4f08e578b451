import type {NameMention, Speaker, TitleMention} from '../../article.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import {honorifics, roleNouns, titleSynonyms} from '../../language/en/names.ts'
import {articles, genderedNouns, personalPronouns} from '../../language/en/speakers.ts'
import type {Frame} from './frame.ts'
import type {Phrases} from './phrases.ts'
import type {Found} from './speakers.ts'

export interface ReferentContext {
  readonly names: readonly NameMention[]
  readonly titles: readonly TitleMention[]
  readonly facts: FactBase
}

/** What the article says of a person, by the index of the first mention. */
interface Profile {
  /** Index of the mention that names the person best: the first. */
  readonly name: number
  pronoun: 'he' | 'she' | 'they' | undefined
  readonly roles: Set<string>
  age: string | undefined
}

const roleOf = (word: string) => titleSynonyms.get(word) ?? word

/** So many mentions, and no more, are looked at before a pronoun. */
const memory = 24

/**
 * Links speakers: a name to its key; “he”, “the senator” and “the 37-year-old” to the one person whom the article
 * leaves for them. Where two are possible, to none.
 */
export function referentsOf(
  frame: Frame,
  phrases: Phrases,
  {names, titles, facts}: ReferentContext
): (speaker: Found) => Speaker {
  const {tokens} = frame
  const {norm, capital} = tokens
  const place = placesOf(frame)
  const profiles = new Map<number, Profile>()
  const people: number[] = []
  for (const [index, mention] of names.entries()) {
    if (mention.kind !== 'person' || place.unit[mention.first]! < 0) continue
    people.push(index)
    learn(index, mention)
  }
  const byRole = group(
    [...profiles.values()].flatMap((profile) => [...profile.roles].map((role) => [role, profile]))
  )
  const byAge = group(
    [...profiles.values()].flatMap((profile) => (profile.age ? [[profile.age, profile]] : []))
  )

  return (speaker) => {
    const name = speaker.name ?? referent(speaker)
    const id = name === null ? null : (names[name]?.id ?? null)
    return {...speaker, name, id}
  }

  function referent(speaker: Found): number | null {
    if (speaker.kind === 'pronoun') return ofPronoun(speaker)
    return speaker.kind === 'description' ? ofDescription(speaker) : null
  }

  /** Gathers pronoun, roles and age from the words around one mention. */
  function learn(index: number, {first, last, antecedent, id}: NameMention): void {
    const known = profiles.get(antecedent)
    const person = id === null ? undefined : facts.people.get(id)
    const profile = known ?? {name: index, pronoun: person?.pronoun, roles: new Set<string>(), age: undefined}
    if (!known) profiles.set(antecedent, profile)
    // “Prime Minister Jane Roe”, “firefighter Jane Roe”; an honorific may be part of the mention.
    for (let token = last - 1; token >= Math.max(0, first - 5); token--) {
      const word = norm[token]!
      if (
        token < first &&
        !(capital[token] || roleNouns.has(word) || honorifics.has(word) || genderedNouns.has(word))
      )
        break
      if (token < first || honorifics.has(word)) addRole(profile, word)
    }
    // “Jane Roe, 37, a senator from Ohio,”
    if (norm[last] !== ',') return
    let token = last + 1
    if (/^\d\d$/.test(norm[token] ?? '')) {
      profile.age ??= norm[token]
      if (norm[token + 1] !== ',') return
      token += 2
    }
    if (!articles.has(norm[token] ?? '')) return
    for (const end = token + 8; token < end && tokens.kind[token] === 'word'; token++)
      addRole(profile, norm[token]!)
  }

  function addRole(profile: Profile, word: string): void {
    profile.roles.add(roleOf(word))
    profile.pronoun ??= genderedNouns.get(word) ?? honorifics.get(word)
  }

  /** The person whom “he” or “she” means: the only one who fits nearby, or the subject of what went before. */
  function ofPronoun({first}: Found): number | null {
    const pronoun = personalPronouns.get(norm[first]!)
    if (pronoun !== 'he' && pronoun !== 'she') return null
    const subject = describedBefore(first)
    if (subject) return ofDescription(subject)
    const paragraph = place.paragraph[first]!
    const fitting = new Map<number, number>()
    const subjects = new Set<number>()
    let nearest: number | undefined
    const before = upperBound(people, names, first)
    for (let at = before - 1; at >= Math.max(0, before - memory); at--) {
      const mention = names[people[at]!]!
      if (place.paragraph[mention.first]! < paragraph - 1) break
      const {pronoun: own} = profiles.get(mention.antecedent)!
      if (own !== undefined && own !== pronoun) continue
      fitting.set(mention.antecedent, people[at]!)
      if (!isSubject(mention)) continue
      subjects.add(mention.antecedent)
      nearest ??= mention.antecedent
    }
    if (fitting.size === 1) return [...fitting.values()][0]!
    if (nearest === undefined) return null
    const sure = profiles.get(nearest)!.pronoun === pronoun || subjects.size === 1
    return sure ? fitting.get(nearest)! : null
  }

  /** “The coach packed his bag. “…,” he said”: the words without a name that open the sentence before. */
  function describedBefore(token: number): Found | undefined {
    const unit = place.unit[token]!
    if (unit < 0) return
    const start = frame.sentenceStart[unit]!
    if (start === 0 || start === frame.paragraphStart[unit]) return
    const from = frame.sentenceStart[start - 1]!
    const phrase = articles.has(frame.norm(from)) ? phrases.startingAt(from, start) : undefined
    const found = phrase && phrases.toSpeaker(phrase)
    const head = found && norm[found.last - 1]!
    return found?.kind === 'description' && head && (roleNouns.has(head) || genderedNouns.has(head))
      ? found
      : undefined
  }

  /** Whether a name opens its sentence, titles aside, or a clause after a comma, and is no possessive. */
  function isSubject({first, last}: NameMention): boolean {
    if (norm[last] === "'s") return false
    const unit = place.unit[first]!
    let from = unit
    const start = frame.sentenceStart[unit]!
    while (from > start && from > unit - 6) {
      const token = frame.units[from - 1]!
      if (token < 0) return true
      if (!capital[token] && !roleNouns.has(norm[token]!) && !articles.has(norm[token]!)) break
      from--
    }
    const before = frame.norm(from - 1)
    return from === start || before === ',' || before === 'but' || before === 'and'
  }

  function ofDescription({first, last}: Found): number | null {
    if (norm[first] !== 'the' && norm[first] !== 'this') return null
    const bare = titles.find((title) => title.first >= first && title.last === last && title.holder === null)
    const holder = bare?.office ? holderNamed(bare.office, first) : undefined
    if (holder !== undefined) return holder
    // “the 37-year-old Frenchman”
    const age = /^(\d\d)(?:-year|$)/.exec(norm[first + 1] ?? '')?.[1]
    if (age && norm.slice(first + 2, first + 6).includes('old')) return only(byAge.get(age), first)
    const candidates = byRole.get(roleOf(norm[last - 1]!))
    // “the prime minister” beside “the foreign minister”: the other words decide.
    const words = norm.slice(first + 1, last - 1).map(roleOf)
    const telling = words.filter((word) => candidates?.some(({roles}) => roles.has(word)))
    return only(
      candidates?.filter(({roles}) => telling.every((word) => roles.has(word))),
      first
    )
  }

  /** The one person of the article, named before, who has held the office. */
  function holderNamed(office: string, before: number): number | undefined {
    const ids = new Set(facts.offices.get(office)?.tenures.map(({person}) => person))
    const found = [...profiles.values()].filter(
      ({name}) => ids.has(names[name]!.id ?? '') && names[name]!.first < before
    )
    return found.length === 1 ? found[0]!.name : undefined
  }

  function only(found: readonly Profile[] | undefined, before: number): number | null {
    const named = found?.filter(({name}) => names[name]!.first < before) ?? []
    return named.length === 1 ? named[0]!.name : null
  }
}

function group(
  pairs: readonly (readonly [string, Profile] | (string | Profile)[])[]
): ReadonlyMap<string, readonly Profile[]> {
  const groups = new Map<string, Profile[]>()
  for (const [key, profile] of pairs) {
    if (typeof key !== 'string' || typeof profile === 'string' || !profile) continue
    const list = groups.get(key)
    if (list) list.push(profile)
    else groups.set(key, [profile])
  }
  return groups
}

/** Of each token outside quotations its unit and paragraph; -1 inside. */
function placesOf({units, paragraph, tokens}: Frame) {
  const unit = new Int32Array(tokens.length).fill(-1)
  const paragraphOf = new Int32Array(tokens.length).fill(-1)
  for (const [index, token] of units.entries()) {
    if (token < 0) continue
    unit[token] = index
    paragraphOf[token] = paragraph[index]!
  }
  return {unit, paragraph: paragraphOf}
}

/** How many of the mentions begin before the token. */
function upperBound(people: readonly number[], names: readonly NameMention[], token: number): number {
  let low = 0
  let high = people.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[people[middle]!]!.first < token) low = middle + 1
    else high = middle
  }
  return low
}
