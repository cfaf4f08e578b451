import type {NameMention, Speaker, TitleMention} from '../../article.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import {genderedNouns, officeNouns, personalPronouns} from '../../language/en/speakers.ts'
import {focusOf} from './focus.ts'
import type {Frame} from './frame.ts'
import {firstSpot, type Spot, spotsOf} from './people.ts'
import {isPersonNoun, type Profile, profilesOf, roleOf} from './profiles.ts'
import type {Found} from './speakers.ts'
import type {Words} from './words.ts'

export interface ReferentContext {
  readonly names: readonly NameMention[]
  readonly titles: readonly TitleMention[]
  readonly facts: FactBase
}

/**
 * Links speakers: a name to its key; “he”, “the senator” and “the 37-year-old” to the one person whom the article
 * leaves for them. Where two are possible, to none.
 */
export function referentsOf(
  frame: Frame,
  words: Words,
  {names, titles, facts}: ReferentContext
): (speaker: Found) => Speaker {
  const {norm} = frame.tokens
  let reader: ReturnType<typeof readerOf> | undefined

  return (speaker) => {
    const asks = speaker.name === null && (speaker.kind === 'pronoun' || speaker.kind === 'description')
    const name = asks ? (reader ??= readerOf())(speaker) : speaker.name
    const id = name === null ? null : (names[name]?.id ?? null)
    return {...speaker, name, id}
  }

  function readerOf() {
    const profiles = profilesOf(frame.tokens, names, facts)
    const byRole = group(
      [...profiles.values()].flatMap((one) => [...one.roles].map((role) => [role, one] as const))
    )
    const byAge = group([...profiles.values()].flatMap((one) => (one.age ? [[one.age, one] as const] : [])))
    const spots = spotsOf(frame, words, names)
    const unitOf = new Map(spots.map(({unit}) => [frame.units[unit]!, unit]))
    const focus = focusOf(frame, spots, profiles, describe)

    return ({kind, first, last}: Found): number | null => {
      const pronoun = personalPronouns.at(frame.tokens, first)
      if (kind === 'pronoun' && pronoun !== 'he' && pronoun !== 'she') return null
      const unit = unitOf.get(first)
      const known = unit === undefined ? undefined : focus.at(unit)
      const person =
        known ??
        (kind === 'pronoun'
          ? focus.before(unitAt(first), pronoun === 'he' ? 'he' : 'she')
          : described(first, last))
      return person < 0 ? null : (profiles.get(person)?.name ?? null)
    }

    function described(first: number, last: number): number {
      if (norm[first] !== 'the' && norm[first] !== 'this') return -1
      const telling = byWords(first, last)
      if (telling !== undefined) return telling
      return isPersonNoun(norm[last - 1]!)
        ? focus.before(unitAt(first), genderedNouns.at(frame.tokens, last - 1))
        : -1
    }

    function describe({from, to}: Spot): number | undefined {
      return byWords(frame.units[from]!, frame.units[to - 1]! + 1)
    }

    /** Whom a description means by its words: office, age or role; -1 where they mean somebody unknown. */
    function byWords(first: number, last: number): number | undefined {
      const bare = titles.find(
        (title) => title.first >= first && title.last === last && title.holder === null
      )
      const holder = bare?.office ? holderNamed(bare.office, first) : undefined
      if (holder !== undefined) return holder
      // “the 37-year-old Frenchman”
      const age = /^(\d\d)(?:-year|$)/.exec(norm[first + 1] ?? '')?.[1]
      if (age && norm.slice(first + 2, first + 6).includes('old')) return only(byAge.get(age), first)
      const head = roleOf(norm[last - 1]!)
      const candidates = byRole.get(head)?.filter(({name}) => names[name]!.first < first)
      // “the prime minister” beside “the foreign minister”: the other words decide.
      const others = norm.slice(first + 1, last - 1).map(roleOf)
      const telling = others.filter((word) => candidates?.some(({roles}) => roles.has(word)))
      const left = candidates?.filter(({roles}) => telling.every((word) => roles.has(word))) ?? []
      if (left.length === 1) return names[left[0]!.name]!.antecedent
      if (left.length > 1) return nearOf(left, first)
      return officeNouns.has(head) ? -1 : undefined
    }

    /** The only one of several whom the paragraph has named so far. */
    function nearOf(several: readonly Profile[], token: number): number {
      const unit = unitAt(token)
      const here = new Set<number>()
      for (
        let at = firstSpot(spots, unit) - 1;
        at >= 0 && spots[at]!.unit >= frame.paragraphStart[unit]!;
        at--
      )
        if (spots[at]!.kind === 'name') here.add(spots[at]!.person)
      const found = several.map(({name}) => names[name]!.antecedent).filter((person) => here.has(person))
      return found.length === 1 ? found[0]! : -1
    }

    /** The one person of the article, named before, who has held the office. */
    function holderNamed(office: string, before: number): number | undefined {
      const ids = new Set(facts.offices.get(office)?.tenures.map(({person}) => person))
      const found = [...profiles.values()].filter(
        ({name}) => ids.has(names[name]!.id ?? '') && names[name]!.first < before
      )
      return found.length === 1 ? names[found[0]!.name]!.antecedent : undefined
    }

    function only(found: readonly Profile[] | undefined, before: number): number {
      const named = found?.filter(({name}) => names[name]!.first < before) ?? []
      return named.length === 1 ? names[named[0]!.name]!.antecedent : -1
    }
  }

  /** The unit at or after a token; the token stands outside quotations. */
  function unitAt(token: number): number {
    const {units, marks} = frame
    const tokenOf = (unit: number) => (units[unit]! < 0 ? marks[~units[unit]!]!.first : units[unit]!)
    let low = 0
    let high = units.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tokenOf(middle) < token) low = middle + 1
      else high = middle
    }
    return low
  }
}

function group(pairs: readonly (readonly [string, Profile])[]): ReadonlyMap<string, readonly Profile[]> {
  const groups = new Map<string, Profile[]>()
  for (const [key, profile] of pairs) {
    const list = groups.get(key)
    if (list) list.push(profile)
    else groups.set(key, [profile])
  }
  return groups
}
