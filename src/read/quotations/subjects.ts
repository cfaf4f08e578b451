import {subordinators} from '../../language/en/clauses.ts'
import {cueAt} from '../../language/en/cues.ts'
import {nounPrepositions} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import type {Frame} from './frame.ts'
import type {Profile} from './profiles.ts'
import type {Gender, Spot} from './spots.ts'

/** Somebody whom the text does not name. */
export const someone = -1

/** Whom each sentence is about, of the spots in it whose persons are known. */
export class Subjects {
  private readonly frame: Frame
  private readonly spots: readonly Spot[]
  private readonly profiles: ReadonlyMap<number, Profile>
  /** The person whom each spot means. */
  private readonly persons: Int32Array

  constructor(
    frame: Frame,
    spots: readonly Spot[],
    profiles: ReadonlyMap<number, Profile>,
    persons: Int32Array
  ) {
    this.frame = frame
    this.spots = spots
    this.profiles = profiles
    this.persons = persons
  }

  private genderOf(index: number): Gender {
    const {kind, gender, person} = this.spots[index]!
    if (kind === 'pronoun' || (gender && this.persons[index] === someone)) return gender
    const own = this.profiles.get(kind === 'name' ? person : this.persons[index]!)?.pronoun
    return own === 'they' ? undefined : own
  }

  suits(index: number, gender: Gender): boolean {
    const own = this.genderOf(index)
    return own === undefined || gender === undefined || own === gender
  }

  suitsPerson(person: number, gender: Gender): boolean {
    const own = this.profiles.get(person)?.pronoun
    return own === undefined || own === 'they' || gender === undefined || own === gender
  }

  /** “Limbaugh said so. It came from Jane Roe. She …”: Roe is a “she”, of Limbaugh nobody knows. */
  isSurer(hint: number | undefined, found: number, gender: Gender): hint is number {
    if (hint === undefined || hint === someone || gender === undefined) return false
    return this.profiles.get(hint)?.pronoun === gender && this.profiles.get(found)?.pronoun === undefined
  }

  /** “When Roe gave no answer, the candidate said”: it may be Roe. */
  isBehindAside(unit: number): boolean {
    return this.frame.norm(unit - 1) === ',' && subordinators.at(this.frame, this.asideStart(unit))
  }

  /** Where the words of a sentence begin, behind “Later,”. */
  asideStart(unit: number): number {
    const start = this.frame.sentenceStart[unit]!
    return this.frame.norm(start + 1) === ',' && start + 2 < unit ? start + 2 : start
  }

  /** Of several subjects before a pronoun in its sentence: the nearest where it hangs on that one’s verb. */
  inSentence(first: number, last: number, unit: number, speaks: boolean): number {
    const {frame} = this
    const before = frame.norm(unit - 1)
    // “He said Roe would win, which he called a disaster”: who spoke goes on.
    if (speaks && before === 'which') return first
    const previous = before === 'that' ? unit - 2 : unit - 1
    const hangs =
      cueAt(frame, previous) !== undefined ||
      subordinators.at(frame, previous) ||
      relative.at(frame, previous)
    return hangs ? last : first
  }

  /** Whom a sentence is about, of those who fit; undefined where nobody acts, speaks or is asked in it. */
  ofSentence(fitting: readonly number[], start: number, gender?: Gender): number | undefined {
    const {spots, persons} = this
    // “A reporter asked Roe about it. “…,” she said”: who is asked answers.
    for (const index of fitting) if (spots[index]!.asked) return persons[index]!
    const subjects: number[] = []
    for (const index of fitting) {
      if (!spots[index]!.subject) continue
      if (spots[index]!.reports) return persons[index]!
      subjects.push(index)
    }
    const first = this.behindAside(subjects, start)
    if (first !== undefined) return persons[first]!
    let isFresh = false
    let isStated = false
    for (const index of fitting) {
      isFresh ||= spots[index]!.fresh
      isStated ||= spots[index]!.stated
    }
    // “Look at Jane Roe. She …”
    if (isFresh && !this.areSeveral(fitting)) return persons[fitting[0]!]!
    // “Roe’s statement surprised them. He …”
    return isStated ? this.hintOf(fitting, gender) : undefined
  }

  /** Whether spots mean more than one person. */
  areSeveral(fitting: readonly number[]): boolean {
    for (const index of fitting) if (this.persons[index] !== this.persons[fitting[0]!]) return true
    return false
  }

  /** The only one of whom a sentence speaks, or of whom it is known to be a “he” or “she”. */
  hintOf(fitting: readonly number[], gender: Gender): number | undefined {
    if (fitting.length === 0) return undefined
    if (!this.areSeveral(fitting)) return this.persons[fitting[0]!]!
    if (gender === undefined) return someone
    let sure = someone
    for (const index of fitting) {
      const person = this.persons[index]!
      if (person === sure || this.profiles.get(person)?.pronoun !== gender) continue
      if (sure !== someone) return someone
      sure = person
    }
    return sure
  }

  /** “After Roe had won, Doe left”: the first subject of the main clause. */
  private behindAside(subjects: readonly number[], start: number): number | undefined {
    const {frame, spots} = this
    if (
      subjects.length < 2 ||
      spots[subjects[0]!]!.topic ||
      !(
        subordinators.at(frame, start) ||
        nounPrepositions.at(frame, start) ||
        frame.norm(start).endsWith('ing')
      )
    )
      return subjects[0]
    let comma = start
    while (comma < start + 60 && frame.norm(comma) !== ',') comma++
    for (const index of subjects) if (spots[index]!.unit > comma) return index
    return subjects[0]
  }
}

const relative = wordSet(['who', 'whom', 'which', 'what', 'that', 'where', 'why', 'how'])
