import type {NameMention, TitleMention} from '../../article.ts'
import {honorifics, organizationHeads, titleSynonyms} from '../../language/en/names.ts'
import {isPersonNounAt} from '../../language/en/person-nouns.ts'
import {regionNatives, regions} from '../../language/en/regions.ts'
import {groupNouns, nounPrepositions, officeNouns} from '../../language/en/speakers.ts'
import type {Frame} from './frame.ts'
import {Ageless, type Candidates, Fitting, type Known, partyWords} from './may-be.ts'
import {type Profile, regionEnds} from './profiles.ts'
import {firstSpot, type Spot} from './spots.ts'
import {unitAt} from './units.ts'

/**
 * Whom words such as “the senator” mean by themselves: a person; several where the text must tell; nobody known, but for
 * who acted right before if nothing speaks against it; undefined where they do not tell.
 */
export type Described = number | ReadonlySet<number> | Candidates | undefined

/** Tells whom descriptions mean by their words alone. */
export class Descriptions {
  private readonly frame: Frame
  private readonly norm: readonly string[]
  private readonly known: Known
  private readonly names: readonly NameMention[]
  private readonly profiles: ReadonlyMap<number, Profile>
  private readonly spots: readonly Spot[]
  private readonly bareTitles = new Map<number, TitleMention>()
  private readonly holders = new Map<string, readonly Profile[]>()
  private byRole: ReadonlyMap<string, readonly Profile[]> | undefined
  private byAge: ReadonlyMap<string, readonly Profile[]> | undefined

  constructor(frame: Frame, known: Known, spots: readonly Spot[], titles: readonly TitleMention[]) {
    this.frame = frame
    this.norm = frame.tokens.norm
    this.known = known
    this.names = known.names
    this.profiles = known.profiles
    this.spots = spots
    for (const title of titles) if (title.holder === null) this.bareTitles.set(title.last, title)
  }

  private profilesByRole(): ReadonlyMap<string, readonly Profile[]> {
    const groups = new Map<string, Profile[]>()
    for (const profile of this.profiles.values())
      for (const role of profile.roles) addTo(groups, role, profile)
    return groups
  }

  private profilesByAge(): ReadonlyMap<string, readonly Profile[]> {
    const groups = new Map<string, Profile[]>()
    for (const profile of this.profiles.values()) if (profile.age) addTo(groups, profile.age, profile)
    return groups
  }

  describe({from, to}: Spot): Described {
    const {units} = this.frame
    return this.byWords(units[from]!, units[to - 1]! + 1)
  }

  /** Whom a description means by its words: office, age or role. */
  byWords(first: number, last: number): Described {
    const {tokens} = this.frame
    const {norm} = this
    const ends = this.bareTitles.get(last)
    const bare = ends && ends.first >= first ? ends : undefined
    const holder = bare?.office ? this.holderNamed(bare.office, first) : undefined
    if (holder !== undefined) return holder
    // “the 37-year-old Frenchman”
    const age = /^(\d\d)(?:-year|$)/.exec(norm[first + 1] ?? '')?.[1]
    if (age && norm.slice(first + 2, first + 6).includes('old'))
      return this.only((this.byAge ??= this.profilesByAge()).get(age), first) ?? new Ageless(this.profiles)
    const end = this.headEnd(first, last)
    const native = regionNatives.get(norm[end - 1]!)
    const head = native ?? titleSynonyms.at(tokens, end - 1) ?? norm[end - 1]!
    const isPerson =
      native !== undefined || isPersonNounAt(tokens, end - 1) || honorifics.hasAt(tokens, end - 1)
    const candidates = this.bearersOf(head, first, isPerson)
    // “the prime minister” beside “the foreign minister”: the other words decide.
    const others: string[] = []
    for (let at = first + 1; at < last; at++)
      if (at !== end - 1) others.push(titleSynonyms.at(tokens, at) ?? norm[at]!)
    const telling = tellingOf(others, candidates)
    const left = withRoles(candidates, telling)
    const place = this.regionIn(first + 1, last - 1)
    const fitting = place ? withRoles(left, [place]) : left
    if (fitting.length === 1) return this.names[fitting[0]!.name]!.antecedent
    if (fitting.length > 1) return this.nearOf(fitting, first)
    // “the Ohio governor” is not the one of Texas, “the Republican candidate” not who was named last.
    const party = partyIn(others, head)
    const isFormer = others.includes('former')
    if (officeNouns.has(head) && !isFormer) return -1
    // “the Lincoln actor”, “the Roe ally”
    if (telling.length === 0 && this.namesOther(first + 1, end - 1, place)) return -1
    // “the former aide to President Roe”: that is for the text to say.
    const isWhole = end === last && (isPerson || partyWords.has(head))
    if (place || ((party || isFormer) && isWhole))
      return new Fitting(this.known, {head, place, party, isFormer})
    return undefined
  }

  /** Who has a role, named before a token; by an apposition, where the noun may be no person’s. */
  private bearersOf(role: string, before: number, isPerson: boolean): readonly Profile[] {
    const all = (this.byRole ??= this.profilesByRole()).get(role)
    if (!all) return none
    const found: Profile[] = []
    for (const profile of all) {
      const isNamed = this.names[profile.name]!.first < before
      if (isNamed && (isPerson || profile.heads.includes(role))) found.push(profile)
    }
    return found
  }

  /** Behind the head of a description: “the secretary | of state”. */
  headEnd(first: number, last: number): number {
    const {tokens} = this.frame
    for (let at = first + 2; at < last; at++) if (nounPrepositions.at(tokens, at)) return at
    return last
  }

  /** Whether tokens `[from, to)` hold a name that is neither that region nor a party. */
  private namesOther(from: number, to: number, region: string | undefined): boolean {
    const {tokens} = this.frame
    const {norm, capital, kind} = tokens
    const known = region?.split(' ')
    for (let at = from; at < to; at++) {
      if (capital[at] !== 1 || kind[at] !== 'word') continue
      const word = norm[at]!
      // “the Senate leader”
      const isGroup = groupNouns.at(tokens, at) || organizationHeads.at(tokens, at)
      if (!isGroup && !partyWords.hasAt(tokens, at) && !regionNatives.has(word) && !known?.includes(word))
        return true
    }
    return false
  }

  /** The region that tokens `[from, to)` name: “Ohio”, “New York”. */
  private regionIn(from: number, to: number): string | undefined {
    const {norm} = this
    const {tokens} = this.frame
    for (let at = from; at < to; at++) {
      const two = at + 1 < to && regionEnds.at(tokens, at + 1) ? `${norm[at]} ${norm[at + 1]}` : undefined
      if (two !== undefined && regions.has(two)) return two
      if (regions.at(tokens, at)) return norm[at]
    }
    return undefined
  }

  /** The only one of several whom the paragraph has named so far; else all of them. */
  private nearOf(several: readonly Profile[], token: number): number | ReadonlySet<number> {
    const {frame, names, spots} = this
    const unit = unitAt(frame, token)
    const here = new Set<number>()
    for (let at = firstSpot(spots, unit) - 1; at >= 0 && spots[at]!.unit >= frame.paragraphStart[unit]!; at--)
      if (spots[at]!.kind === 'name') here.add(spots[at]!.person)
    const all = new Set<number>()
    const near: number[] = []
    for (const {name} of several) {
      const person = names[name]!.antecedent
      all.add(person)
      if (here.has(person)) near.push(person)
    }
    return near.length === 1 ? near[0]! : all
  }

  /** The one person of the article, named before, who has held the office when it was written. */
  private holderNamed(office: string, before: number): number | undefined {
    return this.only(this.holdersOf(office), before)
  }

  /** The people of the article who have held an office when it was written. */
  private holdersOf(office: string): readonly Profile[] {
    const known = this.holders.get(office)
    if (known) return known
    const {facts, published} = this.known
    const ids = new Set(
      facts.offices
        .get(office)
        ?.tenures.filter(({from}) => !published || !from || from.from <= published.to)
        .map(({person}) => person)
    )
    const found = [...this.profiles.values()].filter(({name}) => ids.has(this.names[name]!.id ?? ''))
    this.holders.set(office, found)
    return found
  }

  /** The only one of some people who is named before a token. */
  private only(found: readonly Profile[] | undefined, before: number): number | undefined {
    let only: number | undefined
    for (const {name} of found ?? none) {
      const {first, antecedent} = this.names[name]!
      if (first >= before) continue
      if (only !== undefined) return undefined
      only = antecedent
    }
    return only
  }
}

const none: readonly Profile[] = []

function addTo(groups: Map<string, Profile[]>, key: string, profile: Profile): void {
  const list = groups.get(key)
  if (list) list.push(profile)
  else groups.set(key, [profile])
}

/** The words that are a role of any of some people. */
function tellingOf(words: readonly string[], people: readonly Profile[]): readonly string[] {
  const telling: string[] = []
  for (const word of words)
    for (const {roles} of people)
      if (roles.has(word)) {
        telling.push(word)
        break
      }
  return telling
}

/** Those people who have all of some roles. */
function withRoles(people: readonly Profile[], wanted: readonly string[]): readonly Profile[] {
  if (wanted.length === 0) return people
  const found: Profile[] = []
  for (const profile of people) if (hasAll(profile.roles, wanted)) found.push(profile)
  return found
}

function hasAll(roles: ReadonlySet<string>, wanted: readonly string[]): boolean {
  for (const role of wanted) if (!roles.has(role)) return false
  return true
}

/** The party that a description names, by its head last. */
function partyIn(others: readonly string[], head: string): string | undefined {
  for (const word of others) {
    const party = partyWords.get(word)
    if (party !== undefined) return party
  }
  return partyWords.get(head)
}
