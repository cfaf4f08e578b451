import {honorifics} from '../../language/en/names.ts'
import {bystanderNouns, youngNouns} from '../../language/en/speakers.ts'
import type {Descriptions} from './descriptions.ts'
import type {Frame} from './frame.ts'
import type {Candidates} from './may-be.ts'
import {firstSpot, type Gender, type Spot} from './spots.ts'
import type {Profile} from './profiles.ts'
import {storiesOf} from './stories.ts'
import {someone, Subjects} from './subjects.ts'
import {Weights} from './weights.ts'

/** So many spots, sentences and paragraphs, and no more, are looked at before a pronoun. */
const mostSpots = 40
const mostSentences = 7
const mostParagraphs = 3

/**
 * Whom the text is about at each spot: “he”, “she” and “the senator” with the person they mean (the index of the first
 * mention; -1 for nobody sure). A pronoun means the subject of its own sentence who fits, else that of the sentence
 * before; who speaks goes before who acts. A centering of subjects after Grosz, Joshi and Weinstein (1995).
 */
export class Focus {
  private readonly frame: Frame
  private readonly spots: readonly Spot[]
  private readonly profiles: ReadonlyMap<number, Profile>
  private readonly descriptions: Descriptions
  private readonly stories: Int32Array
  private readonly persons: Int32Array
  private readonly subjects: Subjects
  private readonly weights: Weights
  private readonly byUnit = new Map<number, number>()
  /** Spots whose person only the order of the text tells. */
  private readonly guessed = new Set<number>()
  /** How often “he” meant a person, less how often “she” did. */
  private readonly leaning = new Map<number, number>()
  /** So many spots have their persons: they are found in order, as far as they are asked for. */
  private known = 0

  constructor(
    frame: Frame,
    spots: readonly Spot[],
    profiles: ReadonlyMap<number, Profile>,
    descriptions: Descriptions
  ) {
    this.frame = frame
    this.spots = spots
    this.profiles = profiles
    this.descriptions = descriptions
    this.stories = storiesOf(frame)
    this.persons = new Int32Array(spots.length).fill(someone)
    this.subjects = new Subjects(frame, spots, profiles, this.persons)
    this.weights = new Weights(spots)
    for (let index = 0; index < spots.length; index++) this.byUnit.set(spots[index]!.unit, index)
  }

  /** The person whom the spot at a unit means. */
  at(unit: number): number | undefined {
    const index = this.byUnit.get(unit)
    if (index === undefined) return undefined
    this.readTo(index + 1)
    return this.persons[index]!
  }

  /** The person who fits before a unit. */
  before(unit: number, gender: Gender, among?: ReadonlySet<number>): number {
    this.readTo(this.spots.length)
    return this.lastBefore(firstSpot(this.spots, unit), unit, gender, among !== undefined, among)
  }

  /** The person who acted or spoke right before a unit, where that may be. */
  goesOn(unit: number, gender: Gender, candidates: Candidates): number {
    this.readTo(this.spots.length)
    return this.lastActing(unit, gender, candidates)
  }

  private readTo(end: number): void {
    for (; this.known < end; this.known++)
      this.persons[this.known] = this.personAt(this.known, this.spots[this.known]!)
  }

  private personAt(index: number, {kind, unit, gender, person}: Spot): number {
    if (kind === 'name') return person
    if (kind === 'a') return someone
    if (kind === 'the') return this.described(index, this.spots[index]!)
    const found = this.behindWhat(index, unit, gender) ?? this.lastBefore(index, unit, gender)
    const profile = this.profiles.get(found)
    if (profile && profile.pronoun === undefined && gender) this.learn(found, profile, gender)
    return found
  }

  private described(index: number, spot: Spot): number {
    const {unit, gender, to} = spot
    // “The coach packed his bag” is about somebody else; “…,” the tycoon said is not.
    const noun = this.frame.norm(to - 1)
    const known =
      this.descriptions.describe(spot) ??
      this.sameNoun(index, noun) ??
      (youngNouns.has(noun) || this.isBystander(to, noun) ? someone : undefined)
    if (typeof known === 'number') return known
    if (known !== undefined)
      return 'mayBe' in known
        ? this.lastActing(unit, gender, known)
        : this.lastBefore(index, unit, gender, !this.subjects.isBehindAside(unit), known)
    if (spot.speaks) return this.lastBefore(index, unit, gender, !this.subjects.isBehindAside(unit))
    this.guessed.add(index)
    // “The talker has filled his rallies with it”: whom the article is about, by no title.
    return honorifics.has(noun) ? someone : this.lastActing(unit, gender, this.weights)
  }

  /** “the moderator”, but “the man who built his career on it” */
  private isBystander(to: number, noun: string): boolean {
    return bystanderNouns.has(noun) && this.frame.norm(to) !== 'who'
  }

  /** “In what he called a mistake, Roe said no”: who is named behind it. */
  private behindWhat(index: number, unit: number, gender: Gender): number | undefined {
    const {frame, spots} = this
    const start = frame.sentenceStart[unit]!
    if (frame.norm(unit - 1) !== 'what' || frame.norm(unit - 2) !== 'in' || start !== unit - 2) return
    for (let at = index + 1; at < Math.min(spots.length, index + 4) && spots[at]!.sentence === start; at++) {
      const {kind, subject, person} = spots[at]!
      if (kind !== 'name' || !subject) continue
      const own = this.profiles.get(person)?.pronoun
      return own === undefined || own === 'they' || own === gender ? person : someone
    }
    return
  }

  /** Two pronouns for somebody tell the gender; one may be misread. */
  private learn(person: number, profile: Profile, gender: 'he' | 'she'): void {
    const sum = (this.leaning.get(person) ?? 0) + (gender === 'he' ? 1 : -1)
    this.leaning.set(person, sum)
    if (Math.abs(sum) === 2) profile.pronoun = gender
  }

  /** Whom “the spokesman” means behind “a spokesman for Roe”; “the Ohio senator” is not “the Texas senator”. */
  private sameNoun(end: number, noun: string): number | undefined {
    const {spots, persons} = this
    const {from, to: last} = spots[end]!
    if (last - from > 2) return undefined
    for (let at = end - 1; at >= Math.max(0, end - mostSpots); at--) {
      const {kind, to} = spots[at]!
      if (kind === 'name' || kind === 'pronoun' || this.frame.norm(to - 1) !== noun) continue
      if (kind === 'a' || (persons[at] !== someone && !this.guessed.has(at))) return persons[at]!
    }
    return undefined
  }

  /** Whom “he” in “The plan is Roe’s, he said” does not mean. */
  private namedInSpeech(end: number, unit: number): readonly number[] {
    const {spots} = this
    const spot = spots[end]
    if (spot?.unit !== unit || !spot.trails) return none
    const found: number[] = []
    for (let at = end - 1; at >= Math.max(0, end - mostSpots) && spots[at]!.sentence === spot.sentence; at--)
      // “Roe’s remarks were about critics, he said”: the writer names him.
      if (spots[at]!.kind === 'name' && !spots[at]!.reports && !(spots[at]!.stated && spots[at]!.subject))
        found.push(spots[at]!.person)
    return found
  }

  private lastBefore(
    end: number,
    unit: number,
    gender: Gender,
    elsewhere = false,
    among?: ReadonlySet<number>
  ): number {
    const {frame, spots, persons, subjects, stories} = this
    const {paragraph} = frame
    const sentence = frame.sentenceStart[unit]!
    const excluded = this.namedInSpeech(end, unit)
    const here = spots[end]?.unit === unit ? spots[end] : undefined
    const lowest = Math.max(0, end - mostSpots)
    let to = end
    let from = this.sentenceFrom(to, lowest, sentence)
    const own: number[] = []
    let isOther = false
    let asked: number | undefined
    let first: number | undefined
    let last: number | undefined
    for (let at = from; at < to; at++) {
      const spot = spots[at]!
      if (!subjects.suits(at, gender)) {
        isOther ||= spot.subject
        continue
      }
      if (!isAmong(persons[at]!, excluded, among) || !(spot.subject || spot.kind === 'name')) continue
      own.push(at)
      if (spot.asked) asked ??= at
      // “When the moderator pressed Roe, the candidate said”: two nouns are seldom one person.
      if (!spot.subject || (here?.kind === 'the' && persons[at] === someone)) continue
      first ??= at
      last = at
    }
    // “praised Roe for what he did”
    const nearest = own.at(-1)
    if (
      nearest !== undefined &&
      frame.norm(unit - 1) === 'what' &&
      frame.norm(unit - 2) === 'for' &&
      spots[nearest]!.to === unit - 2
    )
      return persons[nearest]!
    // “Roe asked Doe whether he would go”
    if (asked !== undefined && !elsewhere) return persons[asked]!
    if (first !== undefined && last !== undefined && !elsewhere)
      return persons[subjects.inSentence(first, last, unit, here?.speaks === true)]!
    // “When I wrote to Roe, he said”, “She met Roe, and said that he was late”
    const only =
      elsewhere ||
      (!isOther && !subjects.isBehindAside(unit)) ||
      frame.norm(subjects.asideStart(unit) + 1).endsWith('ing')
        ? undefined
        : subjects.hintOf(own, gender)
    if (only !== undefined && only !== someone) return only
    let silent: number | undefined
    let hint: number | undefined
    for (let sentences = 0; from > lowest && sentences < mostSentences; sentences++) {
      to = from
      const {sentence: start} = spots[to - 1]!
      if (paragraph[start]! < paragraph[unit]! - mostParagraphs) break
      if (stories[paragraph[start]!] !== stories[paragraph[unit]!]) break
      from = this.sentenceFrom(to, lowest, start)
      // Who stands in a picture is not whom the text behind it is about.
      if (frame.roles[paragraph[start]!] === 'caption') continue
      const fitting: number[] = []
      for (let at = from; at < to; at++)
        if (subjects.suits(at, gender) && isAmong(persons[at]!, excluded, among)) fitting.push(at)
      // “Sen. Roe met Sen. Doe. …,” the senator said.
      if (among && subjects.areSeveral(fitting)) return someone
      const found = subjects.ofSentence(fitting, start, gender)
      // “Roe said no. Doe held up the plan. “…,” he added”: who spoke before.
      if (found !== undefined && found !== someone && here?.adds && !this.speaks(found, from, to)) {
        silent ??= found
        continue
      }
      // “Roe was met by her aide Jane Doe. She …”: the subject does not fit.
      if (found === undefined && fitting.length > 0 && this.hasSubject(from, to))
        return subjects.hintOf(fitting, gender)!
      if (found !== undefined) return subjects.isSurer(hint, found, gender) ? hint : found
      hint ??= subjects.hintOf(fitting, gender)
    }
    return silent ?? hint ?? someone
  }

  /** The first of the spots up to `end`, not below `lowest`, that stand in a sentence. */
  private sentenceFrom(end: number, lowest: number, sentence: number): number {
    let from = end
    while (from > lowest && this.spots[from - 1]!.sentence === sentence) from--
    return from
  }

  /** Whether a person speaks at one of the spots `[from, to)`. */
  private speaks(person: number, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.persons[at] === person && this.spots[at]!.speaks) return true
    return false
  }

  private hasSubject(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.spots[at]!.subject) return true
    return false
  }

  /**
   * “Roe led. “…,” the nominee said”: who acted or spoke right before, where that may be; but whoever the article is about,
   * if the paragraph is about both.
   */
  private lastActing(unit: number, gender: Gender, candidates: Candidates): number {
    const {frame, spots, subjects, stories, weights} = this
    const {paragraph} = frame
    let from = firstSpot(spots, unit)
    const lowest = Math.max(0, from - 1 - mostSpots)
    let found = someone
    let speaks = false
    while (from > lowest) {
      const to = from
      const {sentence: start} = spots[to - 1]!
      if (paragraph[start]! < paragraph[unit]! - 1) break
      if (stories[paragraph[start]!] !== stories[paragraph[unit]!]) break
      from = this.sentenceFrom(to, lowest, start)
      if (start === frame.sentenceStart[unit] || frame.roles[paragraph[start]!] === 'caption') continue
      const group: number[] = []
      for (let at = from; at < to; at++) group.push(at)
      const acts = subjects.ofSentence(group, start) ?? someone
      const fits = acts !== someone && subjects.suitsPerson(acts, gender) && candidates.mayBe(acts)
      if (found === someone && !fits) return someone
      const isTold = found === someone || (!speaks && weights.outweighs(acts, found))
      if (fits && isTold) found = acts
      speaks ||= this.speaks(found, from, to)
    }
    return found
  }
}

const none: readonly number[] = []

/** Whether a person is one of some, where only they may be meant, and not excluded. */
const isAmong = (person: number, excluded: readonly number[], among?: ReadonlySet<number>): boolean =>
  !excluded.includes(person) && (!among || among.has(person))
