import {subordinators} from '../../language/en/clauses.ts'
import {isCue} from '../../language/en/cues.ts'
import {nounPrepositions} from '../../language/en/speakers.ts'
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
 * `describe` gives whom words such as “the senator” mean by themselves, undefined where they do not tell.
 */
export function focusOf(
  frame: Frame,
  spots: readonly Spot[],
  profiles: ReadonlyMap<number, Profile>,
  describe: (spot: Spot) => number | undefined
) {
  const {norm, paragraph} = frame
  const persons = new Int32Array(spots.length).fill(someone)
  const byUnit = new Map<number, number>()
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
    before: (unit: number, gender: Gender): number => before(firstSpot(spots, unit), unit, gender)
  }

  function personAt(index: number, {kind, unit, gender, person}: Spot & {readonly person: number}): number {
    if (kind === 'name') return person
    if (kind === 'a') return someone
    if (kind === 'the') {
      // “The coach packed his bag” is about somebody else; “…,” the tycoon said is not.
      return describe(spots[index]!) ?? (spots[index]!.speaks ? before(index, unit, gender, true) : someone)
    }
    const found = before(index, unit, gender)
    const profile = profiles.get(found)
    if (profile) profile.pronoun ??= gender
    return found
  }

  function genderOf(index: number): Gender {
    const {kind, gender, person} = spots[index]!
    if (kind === 'pronoun' || (gender && persons[index] === someone)) return gender
    const own = profiles.get(kind === 'name' ? person : persons[index]!)?.pronoun
    return own === 'they' ? undefined : own
  }

  function fits(index: number, gender: Gender): boolean {
    const own = genderOf(index)
    return own === undefined || gender === undefined || own === gender
  }

  function before(end: number, unit: number, gender: Gender, elsewhere = false): number {
    const sentence = frame.sentenceStart[unit]!
    let at = end - 1
    const lowest = Math.max(0, end - mostSpots)
    const own: number[] = []
    for (; at >= lowest && spots[at]!.sentence === sentence; at--)
      if (fits(at, gender) && (spots[at]!.subject || spots[at]!.kind === 'name')) own.unshift(at)
    const asked = own.find((index) => spots[index]!.asked)
    const subjects = own.filter((index) => spots[index]!.subject)
    // “Roe asked Doe whether he would go”
    if (asked !== undefined && !elsewhere) return persons[asked]!
    if (subjects.length > 0 && !elsewhere) return persons[inSentence(subjects, unit)]!
    let hint: number | undefined
    for (let sentences = 0; at >= lowest && sentences < mostSentences; sentences++) {
      const {sentence: start} = spots[at]!
      if (paragraph[start]! < paragraph[unit]! - mostParagraphs) break
      const group: number[] = []
      for (; at >= lowest && spots[at]!.sentence === start; at--) group.unshift(at)
      const fitting = group.filter((index) => fits(index, gender))
      const found = ofSentence(fitting, start)
      // “Roe was met by her aide Jane Doe. She …”: the subject does not fit.
      if (found === undefined && fitting.length > 0 && group.some((index) => spots[index]!.subject))
        return hintOf(fitting)!
      if (found !== undefined) return found
      hint ??= hintOf(fitting)
    }
    return hint ?? someone
  }

  /** Of several subjects before a pronoun in its sentence: the nearest where it hangs on that one’s verb. */
  function inSentence(fitting: readonly number[], unit: number): number {
    const previous = norm(unit - 1) === 'that' ? norm(unit - 2) : norm(unit - 1)
    const hangs = isCue(previous) !== undefined || subordinators.has(previous) || relative.has(previous)
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
      !(subordinators.has(word) || nounPrepositions.has(word) || word.endsWith('ing'))
    )
      return subjects
    let comma = start
    while (comma < start + 60 && norm(comma) !== ',') comma++
    const behind = subjects.filter((index) => spots[index]!.unit > comma)
    return behind.length > 0 ? behind : subjects
  }
}

const relative = wordSet(['who', 'whom', 'which', 'what', 'that', 'where', 'why', 'how'])
