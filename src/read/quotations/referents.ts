import type {NameMention, Speaker, TitleMention} from '../../article.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import type {Interval} from '../../time/day.ts'
import {honorifics, organizationHeads} from '../../language/en/names.ts'
import {regionNatives, regions} from '../../language/en/regions.ts'
import {isPersonNoun} from '../../language/en/person-nouns.ts'
import {
  bystanderNouns,
  genderedNouns,
  groupNouns,
  nounPrepositions,
  officeNouns,
  personalPronouns
} from '../../language/en/speakers.ts'
import {type Described, focusOf} from './focus.ts'
import type {Frame} from './frame.ts'
import {mayBeOf, partyWords} from './may-be.ts'
import {spotsOf} from './people.ts'
import {type Profile, profilesOf, roleOf} from './profiles.ts'
import type {Found} from './speakers.ts'
import {firstSpot, type Spot} from './spots.ts'
import type {Words} from './words.ts'

export interface ReferentContext {
  readonly names: readonly NameMention[]
  readonly titles: readonly TitleMention[]
  readonly facts: FactBase
  readonly published: Interval | undefined
}

/**
 * Links speakers: a name to its key; “he”, “the senator” and “the 37-year-old” to the one person whom the article
 * leaves for them. Where two are possible, to none.
 */
export function referentsOf(
  frame: Frame,
  words: Words,
  {names, titles, facts, published}: ReferentContext
): (speaker: Found) => Speaker {
  const {norm} = frame.tokens
  let reader: ReturnType<typeof readerOf> | undefined
  let groups: ReadonlyMap<string, number> | undefined

  return (speaker) => {
    const asks = speaker.name === null && (speaker.kind === 'pronoun' || speaker.kind === 'description')
    const isGroup = speaker.name === null && speaker.kind === 'organization'
    const name = asks ? (reader ??= readerOf())(speaker) : isGroup ? groupNamed(speaker) : speaker.name
    const id = name === null ? null : (names[name]?.id ?? null)
    return {...speaker, name, id}
  }

  /** “The ministry” is the one organization named before whose name says so: “the Ministry of Health”. */
  function groupNamed({first, last}: Found): number | null {
    if (last - first !== 2 || (norm[first] !== 'the' && norm[first] !== 'this')) return null
    const found = (groups ??= groupsOf()).get(norm[last - 1]!)
    return found !== undefined && found >= 0 && names[found]!.first < first ? found : null
  }

  /** By each word of the names of organizations the one that bears it; -1 for several. */
  function groupsOf(): ReadonlyMap<string, number> {
    const found = new Map<string, number>()
    for (const {kind, first, last, antecedent} of names) {
      if (kind !== 'organization') continue
      for (const word of new Set(norm.slice(first, last))) {
        const other = found.get(word)
        found.set(word, other === undefined || other === antecedent ? antecedent : -1)
      }
    }
    return found
  }

  function readerOf() {
    const profiles = profilesOf(frame.tokens, names, facts)
    let byRole: ReadonlyMap<string, readonly Profile[]> | undefined
    let byAge: ReadonlyMap<string, readonly Profile[]> | undefined
    const bareTitles = new Map<number, TitleMention>()
    for (const title of titles) if (title.holder === null) bareTitles.set(title.last, title)
    const holders = new Map<string, readonly Profile[]>()
    const mayBe = mayBeOf(profiles, {names, facts, published})
    const spots = spotsOf(frame, words, names)
    const spotOf = new Map<number, Spot>()
    for (const spot of spots) spotOf.set(frame.units[spot.unit]!, spot)
    const focus = focusOf(frame, spots, profiles, describe)

    return ({kind, first, last}: Found): number | null => {
      const pronoun = personalPronouns.at(frame.tokens, first)
      if (kind === 'pronoun' && pronoun !== 'he' && pronoun !== 'she') return null
      // “He told us, ‘He said: “No.””’: of whom a speaker speaks, the text around does not tell.
      if (isQuoted(first)) return null
      const spot = spotOf.get(first)
      // “the mayor’s spokeswoman” is not the mayor.
      const isWhole = spot && (kind === 'pronoun' || frame.units[spot.to - 1] === last - 1)
      const unit = isWhole ? spot.unit : undefined
      const found = unit === undefined ? undefined : focus.at(unit)
      // “The coach has given no details of “the plan””: no verb of speech, and still who is quoted.
      const known = kind === 'description' && found === -1 && spot?.speaks === false ? undefined : found
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
      if (typeof telling === 'number') return telling
      // “the former mayor’s spokeswoman” is not the mayor.
      const isOwned = norm.slice(first, last).some((word) => word === "'s" || word === '’')
      if (telling && 'mayBe' in telling)
        return isOwned ? -1 : focus.goesOn(unitAt(first), genderedNouns.get(norm[last - 1]!), telling.mayBe)
      if (telling) return focus.before(unitAt(first), undefined, telling)
      if (isOwned) return -1
      // “The leader of the league” is whoever leads it.
      const noun = norm[last - 1]!
      return headEnd(first, last) === last && isPersonNoun(noun) && !bystanderNouns.has(noun)
        ? focus.before(unitAt(first), genderedNouns.get(noun))
        : -1
    }

    function profilesByRole(): ReadonlyMap<string, readonly Profile[]> {
      return group(
        [...profiles.values()].flatMap((one) => [...one.roles].map((role) => [role, one] as const))
      )
    }

    function profilesByAge(): ReadonlyMap<string, readonly Profile[]> {
      return group([...profiles.values()].flatMap((one) => (one.age ? [[one.age, one] as const] : [])))
    }

    function describe({from, to}: Spot): Described {
      return byWords(frame.units[from]!, frame.units[to - 1]! + 1)
    }

    /** Whom a description means by its words: office, age or role. */
    function byWords(first: number, last: number): Described {
      const ends = bareTitles.get(last)
      const bare = ends && ends.first >= first ? ends : undefined
      const holder = bare?.office ? holderNamed(bare.office, first) : undefined
      if (holder !== undefined) return holder
      // “the 37-year-old Frenchman”
      const age = /^(\d\d)(?:-year|$)/.exec(norm[first + 1] ?? '')?.[1]
      if (age && norm.slice(first + 2, first + 6).includes('old')) {
        const known = only((byAge ??= profilesByAge()).get(age), first)
        return known >= 0 ? known : {mayBe: (person) => profiles.get(person)?.age === undefined}
      }
      const end = headEnd(first, last)
      const word = norm[end - 1]!
      const head = regionNatives.get(word) ?? roleOf(word)
      const isPerson = isPersonNoun(word) || honorifics.has(word) || regionNatives.has(word)
      const candidates = (byRole ??= profilesByRole())
        .get(head)
        ?.filter(({name, heads}) => names[name]!.first < first && (isPerson || heads.includes(head)))
      // “the prime minister” beside “the foreign minister”: the other words decide.
      const others = [...norm.slice(first + 1, end - 1), ...norm.slice(end, last)].map(roleOf)
      const telling = others.filter((word) => candidates?.some(({roles}) => roles.has(word)))
      const left = candidates?.filter(({roles}) => telling.every((word) => roles.has(word))) ?? []
      const place = regionIn(first + 1, last - 1)
      const fitting = place ? left.filter(({roles}) => roles.has(place)) : left
      if (fitting.length === 1) return names[fitting[0]!.name]!.antecedent
      if (fitting.length > 1) return nearOf(fitting, first)
      // “the Ohio governor” is not the one of Texas, “the Republican candidate” not who was named last.
      const party = partyWords.get(others.find((word) => partyWords.has(word)) ?? head)
      const isFormer = others.includes('former')
      if (officeNouns.has(head) && !isFormer) return -1
      if (left.length > 0 && left.every(({placed}) => placed) && !place) return -1
      // “the Lincoln actor”, “the Roe ally”
      if (telling.length === 0 && namesOther(first + 1, end - 1, place)) return -1
      // “the former aide to President Roe”: that is for the text to say.
      const isWhole = end === last && (isPerson || partyWords.has(head))
      if (place || ((party || isFormer) && isWhole))
        return {mayBe: (person) => mayBe(person, {head, place, party, isFormer})}
      return undefined
    }

    /** Behind the head of a description: “the secretary | of state”. */
    function headEnd(first: number, last: number): number {
      for (let at = first + 2; at < last; at++) if (nounPrepositions.at(frame.tokens, at)) return at
      return last
    }

    /** Whether tokens `[from, to)` hold a name that is neither that region nor a party. */
    function namesOther(from: number, to: number, region: string | undefined): boolean {
      const {capital, kind} = frame.tokens
      const known = region?.split(' ') ?? []
      for (let at = from; at < to; at++) {
        if (capital[at] !== 1 || kind[at] !== 'word') continue
        const word = norm[at]!
        // “the Senate leader”
        const isGroup = groupNouns.has(word) || organizationHeads.has(word)
        if (!isGroup && !partyWords.has(word) && !regionNatives.has(word) && !known.includes(word))
          return true
      }
      return false
    }

    /** The region that tokens `[from, to)` name: “Ohio”, “New York”. */
    function regionIn(from: number, to: number): string | undefined {
      for (let at = from; at < to; at++) {
        const two = `${norm[at]} ${norm[at + 1]}`
        if (at + 1 < to && regions.has(two)) return two
        if (regions.at(frame.tokens, at)) return norm[at]
      }
      return undefined
    }

    /** The only one of several whom the paragraph has named so far; else all of them. */
    function nearOf(several: readonly Profile[], token: number): number | ReadonlySet<number> {
      const unit = unitAt(token)
      const here = new Set<number>()
      for (
        let at = firstSpot(spots, unit) - 1;
        at >= 0 && spots[at]!.unit >= frame.paragraphStart[unit]!;
        at--
      )
        if (spots[at]!.kind === 'name') here.add(spots[at]!.person)
      const found = several.map(({name}) => names[name]!.antecedent).filter((person) => here.has(person))
      return found.length === 1 ? found[0]! : new Set(several.map(({name}) => names[name]!.antecedent))
    }

    /** The one person of the article, named before, who has held the office when it was written. */
    function holderNamed(office: string, before: number): number | undefined {
      const found = holdersOf(office).filter(({name}) => names[name]!.first < before)
      return found.length === 1 ? names[found[0]!.name]!.antecedent : undefined
    }

    /** The people of the article who have held an office when it was written. */
    function holdersOf(office: string): readonly Profile[] {
      const known = holders.get(office)
      if (known) return known
      const ids = new Set(
        facts.offices
          .get(office)
          ?.tenures.filter(({from}) => !published || !from || from.from <= published.to)
          .map(({person}) => person)
      )
      const found = [...profiles.values()].filter(({name}) => ids.has(names[name]!.id ?? ''))
      holders.set(office, found)
      return found
    }

    function only(found: readonly Profile[] | undefined, before: number): number {
      const named = found?.filter(({name}) => names[name]!.first < before) ?? []
      return named.length === 1 ? names[named[0]!.name]!.antecedent : -1
    }
  }

  /** Whether a token stands inside a quotation. */
  function isQuoted(token: number): boolean {
    const {units, marks} = frame
    const before = unitAt(token) - 1
    return before >= 0 && units[before]! < 0 && marks[~units[before]!]!.last > token
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
