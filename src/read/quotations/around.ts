import {coordinators, prepositions} from '../../language/en/clauses.ts'
import {addressingVerbs, type Cue, cueAt, nounLikeCues, speechNouns} from '../../language/en/cues.ts'
import {honorifics, notNames, titleSynonyms} from '../../language/en/names.ts'
import {isPersonNounAt} from '../../language/en/person-nouns.ts'
import {nounPrepositions} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import {type Frame, verbIn} from './frame.ts'
import type {Words} from './words.ts'

/** No aside has more words. */
const longestAside = 30

/** What stands around a name or noun: titles before it, what is put in behind it, the verb whose subject it is. */
export class Around {
  private readonly frame: Frame
  private readonly words: Words

  constructor(frame: Frame, words: Words) {
    this.frame = frame
    this.words = words
  }

  /** “…” – of which Roe knew – “…,” he said: between two quotations of one sentence. */
  endsTale(opening: number, sentence: number): boolean {
    const {frame} = this
    return frame.isQuotation(opening - 1) && frame.isQuotation(sentence) && opening - 1 > sentence
  }

  /**
   * “Jane Roe, 66, said”, “Roe (R-Ohio) met”, “Roe — who had left — told”: where the clause of a name goes on behind what
   * is put in; right behind the name where nothing is.
   */
  resumesAt(opening: number, to: number): number {
    const {frame} = this
    if (
      prepositions.at(frame, opening - 1) ||
      nounPrepositions.at(frame, opening - 1) ||
      this.words.isFinite(opening - 1)
    )
      return to
    let at = to
    for (let asides = 0; asides < 3; asides++) {
      const open = frame.norm(at)
      const isDash =
        dashes.at(frame, at) && !(hyphens.at(frame, at) && frame.tokens.glued[frame.units[at]!] === 1)
      const close = open === '(' ? ')' : open === ',' || isDash ? open : undefined
      if (close === undefined || (open === ',' && !this.explains(at + 1, opening))) return to
      const end = this.closing(at + 1, close)
      if (end === undefined) return to
      if (this.verbAfter(end + 1) !== undefined)
        // “Doe thanked Roe, a lawyer, said Poe”
        return frame.norm(end) === ',' && this.isNamed(end + 2) ? to : end + 1
      at = close === ',' ? end : end + 1
    }
    return to
  }

  /** Whether an aside that begins at a unit says more of the name before it; behind a comma most do: “Then, Roe, in a hat, said”. */
  private explains(unit: number, opening: number): boolean {
    const {frame} = this
    return (
      (frame.norm(opening - 1) === ',' && !coordinators.at(frame, unit)) ||
      frame.tokens.kind[frame.units[unit] ?? -1] === 'number' ||
      asideOpeners.at(frame, unit) ||
      isPersonNounAt(frame, unit)
    )
  }

  /** The next unit of a sentence that closes an aside. */
  private closing(from: number, mark: string): number | undefined {
    const {frame} = this
    const end = Math.min(from + longestAside, frame.sentenceEnd[from] ?? 0)
    for (let at = from; at < end; at++) if (frame.norm(at) === mark) return at
    return
  }

  /** Where the titles before a name begin. */
  withTitles(from: number): number {
    const {frame, words} = this
    const start = Math.max(frame.sentenceStart[from]!, from - 6)
    let at = from
    while (
      at > start &&
      ((words.isCapital(at - 1) && !(at - 1 === start && notNames.at(frame, at - 1))) ||
        isPersonNounAt(frame, at - 1) ||
        (frame.norm(at - 1) === '.' && words.isCapital(at - 2)))
    )
      at--
    return at
  }

  /** “the firm’s director, Jane Roe of Ohio, said”: the unit behind the comma. */
  asideEnd(to: number): number {
    const {frame} = this
    for (let at = to; at < to + 5; at++) {
      if (frame.norm(at) === ',') return at + 1
      if (at > to ? !this.words.isCapital(at) : frame.norm(at) !== 'of') break
    }
    return to
  }

  /** Whether a name, titles aside, begins at a unit. */
  isNamed(unit: number): boolean {
    const {frame, words} = this
    let at = unit
    while (
      at < unit + 4 &&
      words.nameIndexOf(at) < 0 &&
      (isPersonNounAt(frame, at) ||
        honorifics.hasAt(frame, at) ||
        titleSynonyms.at(frame, at) ||
        frame.norm(at) === '.')
    )
      at++
    return words.nameIndexOf(at) >= 0
  }

  isContracted(unit: number): boolean {
    const {frame} = this
    return frame.norm(unit) === "'s" && contracted.at(frame, unit + 1)
  }

  cueAfter(unit: number): Cue | undefined {
    const {frame} = this
    let at = unit
    while (at < unit + 4 && this.words.isBetween(at) && cueAt(frame, at) === undefined) at++
    return cueAt(frame, at)
  }

  verbAfter(unit: number): 'cue' | 'verb' | undefined {
    const {frame, words} = this
    let at = unit
    // “Roe’s been saying so for weeks.”
    if (frame.norm(at) === "'s") return this.isContracted(at) ? 'verb' : undefined
    while (at < unit + 4 && !words.isFinite(at) && words.isBetween(at) && cueAt(frame, at) === undefined) at++
    const cue = cueAt(frame, at)
    if (cue && cue.takes === 'speech' && !cue.forms.ing) return 'cue'
    // “when Roe plays”
    const present =
      words.nameIndexOf(at - 1) >= 0 && verbIn(frame, at)?.forms.third && !nounLikeCues.at(frame, at)
    return words.isFinite(at) || cue || present || words.isBetween(at - 1) ? 'verb' : undefined
  }

  /** “…,” said Roe; “…,” said master of ceremonies Jane Roe; according to Roe. */
  isInverted(start: number): boolean {
    const {frame} = this
    let opening = start
    const lowest = Math.max(frame.sentenceStart[start]!, start - 7)
    while (opening > lowest && cueAt(frame, opening - 1) === undefined && this.isTitular(opening - 1))
      opening--
    if (cueAt(frame, opening - 1) === undefined) opening = start
    const cue = cueAt(frame, opening - 1)
    if (this.isSource(opening)) return true
    if (frame.norm(opening - 1) === 'to') return frame.norm(opening - 2) === 'according'
    const pauses = frame.isQuotation(opening - 2) || frame.norm(opening - 2) === ','
    if (cue && addressingVerbs.has(cue.lemma)) return false
    return pauses && cue?.takes === 'speech' && cue.tense !== 'none'
  }

  /** “according to a statement from Roe” */
  isSource(unit: number): boolean {
    const {frame} = this
    const before = frame.norm(unit - 1)
    if ((before !== 'from' && before !== 'by') || !speechNouns.at(frame, unit - 2)) return false
    for (let at = unit - 3; at >= unit - 6; at--)
      if (frame.norm(at) === 'to') return frame.norm(at - 1) === 'according'
    return false
  }

  /** Whether a unit may stand between a cue and the name of who speaks. */
  private isTitular(unit: number): boolean {
    const {frame, words} = this
    // “noted NBC’s Jane Roe”
    const isNamed = words.nameOf(unit)?.kind === 'person'
    return !frame.isQuotation(unit) && !isNamed && (words.isNounish(unit) || insideTitle.at(frame, unit))
  }
}

/** Behind a name and “’s” that stands for “is” or “has”. */
const contracted = wordSet(['been', 'not', 'going', 'trying', 'getting', 'got', 'never', 'a', 'an'])

const dashes = wordSet(['—', '–', '-', '―', '--'])
/** Those that join words as well. */
const hyphens = wordSet(['–', '-'])
const asideOpeners = wordSet('who whose a an the one his her their himself herself then now r d')
const insideTitle = wordSet("of and the - 's for")
