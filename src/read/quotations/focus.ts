import {subordinators} from '../../language/en/clauses.ts'
import {cueAt} from '../../language/en/cues.ts'
import {honorifics} from '../../language/en/names.ts'
import {bystanderNouns, nounPrepositions, youngNouns} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import type {Frame} from './frame.ts'
import {firstSpot, type Gender, type Spot} from './spots.ts'
import type {Profile} from './profiles.ts'
import {storiesOf} from './stories.ts'
import {Weights} from './weights.ts'

/** So many spots, sentences and paragraphs, and no more, are looked at before a pronoun. */
const mostSpots = 40
const mostSentences = 7
const mostParagraphs = 3
/** Who is named so much oftener than another is whom the article is about. */
const topical = 3

/** Somebody whom the text does not name. */
const someone = -1

/**
 * Whom words such as “the senator” mean by themselves: a person; several where the text must tell; nobody known, but for
 * who acted right before if nothing speaks against it; undefined where they do not tell.
 */
export type Described =
  number | ReadonlySet<number> | {readonly mayBe: (person: number) => boolean} | undefined

/**
 * Whom the text is about at each spot: “he”, “she” and “the senator” with the person they mean (the index of the first
 * mention; -1 for nobody sure). A pronoun means the subject of its own sentence who fits, else that of the sentence
 * before; who speaks goes before who acts. A centering of subjects after Grosz, Joshi and Weinstein (1995).
 *
 * `describe` gives whom words such as “the senator” mean by themselves.
 */
export function focusOf(
  frame: Frame,
  spots: readonly Spot[],
  profiles: ReadonlyMap<number, Profile>,
  describe: (spot: Spot) => Described
) {
  const {norm, paragraph} = frame
  const stories = storiesOf(frame)
  const persons = new Int32Array(spots.length).fill(someone)
  /** Spots whose person only the order of the text tells. */
  const guessed = new Set<number>()
  const weights = new Weights(spots)
  /** How often “he” meant a person, less how often “she” did. */
  const leaning = new Map<number, number>()
  const byUnit = new Map<number, number>()
  for (let index = 0; index < spots.length; index++) byUnit.set(spots[index]!.unit, index)
  /** So many spots have their persons: they are found in order, as far as they are asked for. */
  let known = 0
  return {
    /** The person whom the spot at a unit means. */
    at: (unit: number): number | undefined => {
      const index = byUnit.get(unit)
      if (index === undefined) return undefined
      readTo(index + 1)
      return persons[index]!
    },
    /** The person who fits before a unit. */
    before: (unit: number, gender: Gender, among?: ReadonlySet<number>): number => {
      readTo(spots.length)
      return before(firstSpot(spots, unit), unit, gender, among !== undefined, among)
    },
    /** The person who acted or spoke right before a unit, where that may be. */
    goesOn: (unit: number, gender: Gender, mayBe: (person: number) => boolean): number => {
      readTo(spots.length)
      return goesOn(unit, gender, mayBe)
    }
  }

  function readTo(end: number): void {
    for (; known < end; known++) persons[known] = personAt(known, spots[known]!)
  }

  function personAt(index: number, {kind, unit, gender, person}: Spot & {readonly person: number}): number {
    if (kind === 'name') return person
    if (kind === 'a') return someone
    if (kind === 'the') {
      // “The coach packed his bag” is about somebody else; “…,” the tycoon said is not.
      const noun = norm(spots[index]!.to - 1)
      const known =
        describe(spots[index]!) ??
        sameNoun(index, noun) ??
        (youngNouns.has(noun) || isBystander(spots[index]!.to, noun) ? someone : undefined)
      if (typeof known === 'number') return known
      if (known !== undefined)
        return 'mayBe' in known
          ? goesOn(unit, gender, known.mayBe)
          : before(index, unit, gender, !isBehindAside(unit), known)
      if (spots[index]!.speaks) return before(index, unit, gender, !isBehindAside(unit))
      guessed.add(index)
      // “The talker has filled his rallies with it”: whom the article is about, by no title.
      return honorifics.has(noun)
        ? someone
        : goesOn(unit, gender, (found) => weights.of(found) >= Math.max(topical, weights.most / 2))
    }
    const found = behindWhat(index, unit, gender) ?? before(index, unit, gender)
    const profile = profiles.get(found)
    if (profile && profile.pronoun === undefined && gender) learn(found, profile, gender)
    return found
  }

  /** “the moderator”, but “the man who built his career on it” */
  function isBystander(to: number, noun: string): boolean {
    return bystanderNouns.has(noun) && norm(to) !== 'who'
  }

  /** “In what he called a mistake, Roe said no”: who is named behind it. */
  function behindWhat(index: number, unit: number, gender: Gender): number | undefined {
    const start = frame.sentenceStart[unit]!
    if (norm(unit - 1) !== 'what' || norm(unit - 2) !== 'in' || start !== unit - 2) return
    for (let at = index + 1; at < Math.min(spots.length, index + 4) && spots[at]!.sentence === start; at++) {
      const {kind, subject, person} = spots[at]!
      if (kind !== 'name' || !subject) continue
      const own = profiles.get(person)?.pronoun
      return own === undefined || own === 'they' || own === gender ? person : someone
    }
    return
  }

  /** Two pronouns for somebody tell the gender; one may be misread. */
  function learn(person: number, profile: Profile, gender: 'he' | 'she'): void {
    const sum = (leaning.get(person) ?? 0) + (gender === 'he' ? 1 : -1)
    leaning.set(person, sum)
    if (Math.abs(sum) === 2) profile.pronoun = gender
  }

  /** Whom “the spokesman” means behind “a spokesman for Roe”; “the Ohio senator” is not “the Texas senator”. */
  function sameNoun(end: number, noun: string): number | undefined {
    const {from, to: last} = spots[end]!
    if (last - from > 2) return undefined
    for (let at = end - 1; at >= Math.max(0, end - mostSpots); at--) {
      const {kind, to} = spots[at]!
      if (kind === 'name' || kind === 'pronoun' || norm(to - 1) !== noun) continue
      if (kind === 'a' || (persons[at] !== someone && !guessed.has(at))) return persons[at]!
    }
    return undefined
  }

  function genderOf(index: number): Gender {
    const {kind, gender, person} = spots[index]!
    if (kind === 'pronoun' || (gender && persons[index] === someone)) return gender
    const own = profiles.get(kind === 'name' ? person : persons[index]!)?.pronoun
    return own === 'they' ? undefined : own
  }

  function suits(index: number, gender: Gender): boolean {
    const own = genderOf(index)
    return own === undefined || gender === undefined || own === gender
  }

  /** Whom “he” in “The plan is Roe’s, he said” does not mean. */
  function namedInSpeech(end: number, unit: number): ReadonlySet<number> {
    const spot = spots[end]
    if (spot?.unit !== unit || !spot.trails) return none
    const found = new Set<number>()
    for (let at = end - 1; at >= Math.max(0, end - mostSpots) && spots[at]!.sentence === spot.sentence; at--)
      // “Roe’s remarks were about critics, he said”: the writer names him.
      if (spots[at]!.kind === 'name' && !spots[at]!.reports && !(spots[at]!.stated && spots[at]!.subject))
        found.add(spots[at]!.person)
    return found
  }

  function before(
    end: number,
    unit: number,
    gender: Gender,
    elsewhere = false,
    among?: ReadonlySet<number>
  ): number {
    const sentence = frame.sentenceStart[unit]!
    const excluded = namedInSpeech(end, unit)
    const fits = (index: number, wanted: Gender) =>
      suits(index, wanted) && !excluded.has(persons[index]!) && (!among || among.has(persons[index]!))
    let at = end - 1
    const lowest = Math.max(0, end - mostSpots)
    const own: number[] = []
    let isOther = false
    for (; at >= lowest && spots[at]!.sentence === sentence; at--) {
      if (fits(at, gender) && (spots[at]!.subject || spots[at]!.kind === 'name')) own.unshift(at)
      isOther ||= !suits(at, gender) && spots[at]!.subject
    }
    const asked = own.find((index) => spots[index]!.asked)
    const isNoun = spots[end]?.unit === unit && spots[end].kind === 'the'
    // “When the moderator pressed Roe, the candidate said”: two nouns are seldom one person.
    const subjects = own.filter((index) => spots[index]!.subject && !(isNoun && persons[index] === someone))
    // “praised Roe for what he did”
    const last = own.at(-1)
    if (
      last !== undefined &&
      norm(unit - 1) === 'what' &&
      norm(unit - 2) === 'for' &&
      spots[last]!.to === unit - 2
    )
      return persons[last]!
    // “Roe asked Doe whether he would go”
    if (asked !== undefined && !elsewhere) return persons[asked]!
    if (subjects.length > 0 && !elsewhere)
      return persons[inSentence(subjects, unit, spots[end]?.unit === unit && spots[end].speaks)]!
    // “When I wrote to Roe, he said”, “She met Roe, and said that he was late”
    const only =
      elsewhere || (!isOther && !isBehindAside(unit)) || norm(asideStart(unit) + 1).endsWith('ing')
        ? undefined
        : hintOf(own, gender)
    if (only !== undefined && only !== someone) return only
    const adds = spots[end]?.unit === unit && spots[end].adds
    let silent: number | undefined
    let hint: number | undefined
    for (let sentences = 0; at >= lowest && sentences < mostSentences; sentences++) {
      const {sentence: start} = spots[at]!
      if (paragraph[start]! < paragraph[unit]! - mostParagraphs) break
      if (stories[paragraph[start]!] !== stories[paragraph[unit]!]) break
      const group: number[] = []
      for (; at >= lowest && spots[at]!.sentence === start; at--) group.unshift(at)
      // Who stands in a picture is not whom the text behind it is about.
      if (frame.roles[paragraph[start]!] === 'caption') continue
      const fitting = group.filter((index) => fits(index, gender))
      // “Sen. Roe met Sen. Doe. …,” the senator said.
      if (among && new Set(fitting.map((index) => persons[index]!)).size > 1) return someone
      const found = ofSentence(fitting, start, gender)
      // “Roe said no. Doe held up the plan. “…,” he added”: who spoke before.
      if (
        found !== undefined &&
        found !== someone &&
        adds &&
        !group.some((at) => persons[at] === found && spots[at]!.speaks)
      ) {
        silent ??= found
        continue
      }
      // “Roe was met by her aide Jane Doe. She …”: the subject does not fit.
      if (found === undefined && fitting.length > 0 && group.some((index) => spots[index]!.subject))
        return hintOf(fitting, gender)!
      if (found !== undefined) return isSurer(hint, found, gender) ? hint : found
      hint ??= hintOf(fitting, gender)
    }
    return silent ?? hint ?? someone
  }

  /**
   * “Roe led. “…,” the nominee said”: who acted or spoke right before, where that may be; but whoever the article is about,
   * if the paragraph is about both.
   */
  function goesOn(unit: number, gender: Gender, mayBe: (person: number) => boolean): number {
    let at = firstSpot(spots, unit) - 1
    const lowest = Math.max(0, at - mostSpots)
    let found = someone
    let speaks = false
    while (at >= lowest) {
      const {sentence: start} = spots[at]!
      if (paragraph[start]! < paragraph[unit]! - 1) break
      if (stories[paragraph[start]!] !== stories[paragraph[unit]!]) break
      const group: number[] = []
      for (; at >= lowest && spots[at]!.sentence === start; at--) group.unshift(at)
      if (start === frame.sentenceStart[unit] || frame.roles[paragraph[start]!] === 'caption') continue
      const acts = ofSentence(group, start) ?? someone
      const fits = acts !== someone && suitsPerson(acts, gender) && mayBe(acts)
      if (found === someone && !fits) return someone
      const isTold = found === someone || (!speaks && weights.of(acts) >= topical * weights.of(found))
      if (fits && isTold) found = acts
      speaks ||= group.some((at) => persons[at] === found && spots[at]!.speaks)
    }
    return found
  }

  function suitsPerson(person: number, gender: Gender): boolean {
    const own = profiles.get(person)?.pronoun
    return own === undefined || own === 'they' || gender === undefined || own === gender
  }

  /** “Limbaugh said so. It came from Jane Roe. She …”: Roe is a “she”, of Limbaugh nobody knows. */
  function isSurer(hint: number | undefined, found: number, gender: Gender): hint is number {
    if (hint === undefined || hint === someone || gender === undefined) return false
    return profiles.get(hint)?.pronoun === gender && profiles.get(found)?.pronoun === undefined
  }

  /** “When Roe gave no answer, the candidate said”: it may be Roe. */
  function isBehindAside(unit: number): boolean {
    return norm(unit - 1) === ',' && subordinators.at(frame, asideStart(unit))
  }

  /** Where the words of a sentence begin, behind “Later,”. */
  function asideStart(unit: number): number {
    const start = frame.sentenceStart[unit]!
    return norm(start + 1) === ',' && start + 2 < unit ? start + 2 : start
  }

  /** Of several subjects before a pronoun in its sentence: the nearest where it hangs on that one’s verb. */
  function inSentence(fitting: readonly number[], unit: number, speaks: boolean): number {
    // “He said Roe would win, which he called a disaster”: who spoke goes on.
    if (speaks && norm(unit - 1) === 'which') return fitting[0]!
    const previous = norm(unit - 1) === 'that' ? unit - 2 : unit - 1
    const hangs =
      cueAt(frame, previous) !== undefined ||
      subordinators.at(frame, previous) ||
      relative.at(frame, previous)
    return hangs ? fitting.at(-1)! : fitting[0]!
  }

  /** Whom a sentence is about, of those who fit; undefined where nobody acts, speaks or is asked in it. */
  function ofSentence(fitting: readonly number[], start: number, gender?: Gender): number | undefined {
    // “A reporter asked Roe about it. “…,” she said”: who is asked answers.
    const asked = fitting.find((index) => spots[index]!.asked)
    if (asked !== undefined) return persons[asked]!
    const subjects = fitting.filter((index) => spots[index]!.subject)
    const speaking = subjects.filter((index) => spots[index]!.reports)
    const [first] = speaking.length > 0 ? speaking : behindAside(subjects, start)
    if (first !== undefined) return persons[first]!
    // “Look at Jane Roe. She …”
    const people = new Set(fitting.map((index) => persons[index]!))
    if (people.size === 1 && fitting.some((index) => spots[index]!.fresh)) return [...people][0]!
    // “Roe’s statement surprised them. He …”
    return fitting.some((index) => spots[index]!.stated) ? hintOf(fitting, gender) : undefined
  }

  /** The only one of whom a sentence speaks, or of whom it is known to be a “he” or “she”. */
  function hintOf(fitting: readonly number[], gender: Gender): number | undefined {
    const others = [...new Set(fitting.map((index) => persons[index]!))]
    if (others.length < 2) return others[0]
    const sure = gender ? others.filter((person) => profiles.get(person)?.pronoun === gender) : []
    return sure.length === 1 ? sure[0]! : someone
  }

  /** “After Roe had won, Doe left”: the subjects of the main clause. */
  function behindAside(subjects: readonly number[], start: number): readonly number[] {
    const word = norm(start)
    if (
      subjects.length < 2 ||
      spots[subjects[0]!]!.topic ||
      !(subordinators.at(frame, start) || nounPrepositions.at(frame, start) || word.endsWith('ing'))
    )
      return subjects
    let comma = start
    while (comma < start + 60 && norm(comma) !== ',') comma++
    const behind = subjects.filter((index) => spots[index]!.unit > comma)
    return behind.length > 0 ? behind : subjects
  }
}

const none: ReadonlySet<number> = new Set()

const relative = wordSet(['who', 'whom', 'which', 'what', 'that', 'where', 'why', 'how'])
