import {subordinators} from '../../language/en/clauses.ts'
import {cueAt} from '../../language/en/cues.ts'
import {bystanderNouns, nounPrepositions, youngNouns} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import type {Frame} from './frame.ts'
import {firstSpot, type Gender, type Spot} from './people.ts'
import type {Profile} from './profiles.ts'

/** So many spots, sentences and paragraphs, and no more, are looked at before a pronoun. */
const mostSpots = 40
const mostSentences = 7
const mostParagraphs = 3

/** Somebody whom the text does not name. */
const someone = -1

/**
 * Whom the text is about at each spot: “he”, “she” and “the senator” with the person they mean (the index of the first
 * mention; -1 for nobody sure). A pronoun means the subject of its own sentence who fits, else that of the sentence
 * before; who speaks goes before who acts. A centering of subjects after Grosz, Joshi and Weinstein (1995).
 *
 * `describe` gives whom words such as “the senator” mean by themselves, several where the text must tell, undefined
 * where they do not tell.
 */
export function focusOf(
  frame: Frame,
  spots: readonly Spot[],
  profiles: ReadonlyMap<number, Profile>,
  describe: (spot: Spot) => number | ReadonlySet<number> | undefined
) {
  const {norm, paragraph} = frame
  const stories = storiesOf(frame)
  const persons = new Int32Array(spots.length).fill(someone)
  const byUnit = new Map<number, number>()
  /** How often “he” meant a person, less how often “she” did. */
  const leaning = new Map<number, number>()
  for (const [index, spot] of spots.entries()) {
    byUnit.set(spot.unit, index)
    persons[index] = personAt(index, spot)
  }
  return {
    /** The person whom the spot at a unit means. */
    at: (unit: number): number | undefined => {
      const index = byUnit.get(unit)
      return index === undefined ? undefined : persons[index]!
    },
    /** The person who fits before a unit. */
    before: (unit: number, gender: Gender, among?: ReadonlySet<number>): number =>
      before(firstSpot(spots, unit), unit, gender, among !== undefined, among)
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
        (youngNouns.has(noun) || bystanderNouns.has(noun) ? someone : undefined)
      if (typeof known === 'object') return before(index, unit, gender, !isBehindAside(unit), known)
      return known ?? (spots[index]!.speaks ? before(index, unit, gender, !isBehindAside(unit)) : someone)
    }
    const found = behindWhat(index, unit, gender) ?? before(index, unit, gender)
    const profile = profiles.get(found)
    if (profile && profile.pronoun === undefined && gender) learn(found, profile, gender)
    return found
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
      if ((kind === 'a' || kind === 'the') && norm(to - 1) === noun) return persons[at]!
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
      if (spots[at]!.kind === 'name') found.add(spots[at]!.person)
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
    for (; at >= lowest && spots[at]!.sentence === sentence; at--)
      if (fits(at, gender) && (spots[at]!.subject || spots[at]!.kind === 'name')) own.unshift(at)
    const asked = own.find((index) => spots[index]!.asked)
    const subjects = own.filter((index) => spots[index]!.subject)
    // “Roe asked Doe whether he would go”
    if (asked !== undefined && !elsewhere) return persons[asked]!
    if (subjects.length > 0 && !elsewhere)
      return persons[inSentence(subjects, unit, spots[end]?.unit === unit && spots[end].speaks)]!
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
      const found = ofSentence(fitting, start)
      // “Roe was met by her aide Jane Doe. She …”: the subject does not fit.
      if (found === undefined && fitting.length > 0 && group.some((index) => spots[index]!.subject))
        return hintOf(fitting)!
      if (found !== undefined) return found
      hint ??= hintOf(fitting)
    }
    return hint ?? someone
  }

  /** “When Roe gave no answer, the candidate said”: it may be Roe. */
  function isBehindAside(unit: number): boolean {
    return norm(unit - 1) === ',' && subordinators.at(frame, frame.sentenceStart[unit]!)
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
  function ofSentence(fitting: readonly number[], start: number): number | undefined {
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
    return fitting.some((index) => spots[index]!.stated) ? hintOf(fitting) : undefined
  }

  /** The only one of whom a sentence speaks. */
  function hintOf(fitting: readonly number[]): number | undefined {
    const others = new Set(fitting.map((index) => persons[index]!))
    return others.size === 0 ? undefined : others.size === 1 ? [...others][0]! : someone
  }

  /** “After Roe had won, Doe left”: the subjects of the main clause. */
  function behindAside(subjects: readonly number[], start: number): readonly number[] {
    const word = norm(start)
    if (
      subjects.length < 2 ||
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

/** Of each paragraph the story that it belongs to: a line of signs, or a clock time alone, opens the next. */
function storiesOf({tokens, units, paragraph, length}: Frame): Int32Array {
  const count = length === 0 ? 0 : paragraph[length - 1]! + 1
  const words = new Int32Array(count)
  const signs = new Int32Array(count)
  for (let unit = 0; unit < length; unit++) {
    const token = units[unit]!
    const isWord = token < 0 || (tokens.kind[token] === 'word' && !clock.at(tokens, token))
    ;(isWord ? words : signs)[paragraph[unit]!]!++
  }
  const stories = new Int32Array(count)
  for (let at = 1; at < count; at++)
    stories[at] = stories[at - 1]! + (words[at] === 0 && signs[at]! > 0 ? 1 : 0)
  return stories
}

const clock = wordSet('am pm a.m. p.m. a m p et est edt ct cst pt pst gmt bst cet noon midnight')

const relative = wordSet(['who', 'whom', 'which', 'what', 'that', 'where', 'why', 'how'])
