import type {NameMention, Speaker, TitleMention} from '../../article.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import type {Interval} from '../../time/day.ts'
import {isPersonNounAt} from '../../language/en/person-nouns.ts'
import {bystanderNouns, genderedNouns, personalPronouns} from '../../language/en/speakers.ts'
import {Descriptions} from './descriptions.ts'
import {Focus} from './focus.ts'
import type {Frame} from './frame.ts'
import {spotsOf} from './people.ts'
import {type Profile, profilesOf} from './profiles.ts'
import type {Found} from './speakers.ts'
import type {Spot} from './spots.ts'
import {isQuoted, unitAt} from './units.ts'
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
export class Referents {
  private readonly frame: Frame
  private readonly words: Words
  private readonly context: ReferentContext
  private people: People | undefined
  private groups: ReadonlyMap<string, number> | undefined

  constructor(frame: Frame, words: Words, context: ReferentContext) {
    this.frame = frame
    this.words = words
    this.context = context
  }

  link(speaker: Found): Speaker {
    const {first, last, start, end, kind} = speaker
    const name = speaker.name ?? this.nameOf(speaker)
    const id = name === null ? null : (this.context.names[name]?.id ?? null)
    return {first, last, start, end, kind, name, id}
  }

  private nameOf(speaker: Found): number | null {
    const {kind} = speaker
    if (kind === 'organization') return this.groupNamed(speaker)
    if (kind !== 'pronoun' && kind !== 'description') return null
    return (this.people ??= new People(this.frame, this.words, this.context)).nameOf(speaker)
  }

  /** “The ministry” is the one organization named before whose name says so: “the Ministry of Health”. */
  private groupNamed({first, last}: Found): number | null {
    const {norm} = this.frame.tokens
    if (last - first !== 2 || (norm[first] !== 'the' && norm[first] !== 'this')) return null
    const found = (this.groups ??= this.groupsOf()).get(norm[last - 1]!)
    return found !== undefined && found >= 0 && this.context.names[found]!.first < first ? found : null
  }

  /** By each word of the names of organizations the one that bears it; -1 for several. */
  private groupsOf(): ReadonlyMap<string, number> {
    const {norm} = this.frame.tokens
    const found = new Map<string, number>()
    for (const {kind, first, last, antecedent} of this.context.names) {
      if (kind !== 'organization') continue
      for (const word of new Set(norm.slice(first, last))) {
        const other = found.get(word)
        found.set(word, other === undefined || other === antecedent ? antecedent : -1)
      }
    }
    return found
  }
}

/** The people of an article, and where it speaks of them. */
class People {
  private readonly frame: Frame
  private readonly profiles: ReadonlyMap<number, Profile>
  private readonly spotOf = new Map<number, Spot>()
  private readonly descriptions: Descriptions
  private readonly focus: Focus

  constructor(frame: Frame, words: Words, {names, titles, facts, published}: ReferentContext) {
    this.frame = frame
    this.profiles = profilesOf(frame.tokens, names, facts)
    const spots = spotsOf(frame, words, names)
    for (const spot of spots) this.spotOf.set(frame.units[spot.unit]!, spot)
    this.descriptions = new Descriptions(
      frame,
      {profiles: this.profiles, names, facts, published},
      spots,
      titles
    )
    this.focus = new Focus(frame, spots, this.profiles, this.descriptions)
  }

  nameOf({kind, first, last}: Found): number | null {
    const {frame, focus} = this
    const pronoun = personalPronouns.at(frame.tokens, first)
    if (kind === 'pronoun' && pronoun !== 'he' && pronoun !== 'she') return null
    // “He told us, ‘He said: “No.””’: of whom a speaker speaks, the text around does not tell.
    if (isQuoted(frame, first)) return null
    const spot = this.spotOf.get(first)
    // “the mayor’s spokeswoman” is not the mayor.
    const isWhole = spot && (kind === 'pronoun' || frame.units[spot.to - 1] === last - 1)
    const unit = isWhole ? spot.unit : undefined
    const found = unit === undefined ? undefined : focus.at(unit)
    // “The coach has given no details of “the plan””: no verb of speech, and still who is quoted.
    const known = kind === 'description' && found === -1 && spot?.speaks === false ? undefined : found
    const person =
      known ??
      (kind === 'pronoun'
        ? focus.before(unitAt(frame, first), pronoun === 'he' ? 'he' : 'she')
        : this.described(first, last))
    return person < 0 ? null : (this.profiles.get(person)?.name ?? null)
  }

  private described(first: number, last: number): number {
    const {frame, focus} = this
    const {norm} = frame.tokens
    if (norm[first] !== 'the' && norm[first] !== 'this') return -1
    const telling = this.descriptions.byWords(first, last)
    if (typeof telling === 'number') return telling
    // “the former mayor’s spokeswoman” is not the mayor.
    const isOwned = norm.slice(first, last).some((word) => word === "'s" || word === '’')
    if (telling && 'mayBe' in telling)
      return isOwned
        ? -1
        : focus.goesOn(unitAt(frame, first), genderedNouns.at(frame.tokens, last - 1), telling)
    if (telling) return focus.before(unitAt(frame, first), undefined, telling)
    if (isOwned) return -1
    // “The leader of the league” is whoever leads it.
    const noun = last - 1
    return this.descriptions.headEnd(first, last) === last &&
      isPersonNounAt(frame.tokens, noun) &&
      !bystanderNouns.at(frame.tokens, noun)
      ? focus.before(unitAt(frame, first), genderedNouns.at(frame.tokens, noun))
      : -1
  }
}
