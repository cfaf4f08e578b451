import type {NameMention} from '../../article.ts'
import {coordinators, prepositions} from '../../language/en/clauses.ts'
import {addressingVerbs, cueAt, nounLikeCues, speechNouns} from '../../language/en/cues.ts'
import {honorifics, notNames, titleSynonyms} from '../../language/en/names.ts'
import {isPersonNounAt} from '../../language/en/person-nouns.ts'
import {nounPrepositions} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import {type Frame, verbIn} from './frame.ts'
import type {Words} from './words.ts'

/** No aside has more words. */
const longestAside = 30

export type Around = ReturnType<typeof aroundOf>

/** What stands around a name or noun: titles before it, what is put in behind it, the verb whose subject it is. */
export function aroundOf(frame: Frame, words: Words, names: readonly NameMention[]) {
  const {units, norm, isQuotation, sentenceStart} = frame
  const {nameIndexOf, isCapital, isNounish, isFinite, isBetween} = words
  return {
    endsTale,
    resumesAt,
    withTitles,
    asideEnd,
    isNamed,
    isContracted,
    cueAfter,
    verbAfter,
    isInverted,
    isSource
  }

  /** “…” – of which Roe knew – “…,” he said: between two quotations of one sentence. */
  function endsTale(opening: number, sentence: number): boolean {
    return isQuotation(opening - 1) && isQuotation(sentence) && opening - 1 > sentence
  }

  /**
   * “Jane Roe, 66, said”, “Roe (R-Ohio) met”, “Roe — who had left — told”: where the clause of a name goes on behind what
   * is put in; right behind the name where nothing is.
   */
  function resumesAt(opening: number, to: number): number {
    if (
      prepositions.at(frame, opening - 1) ||
      nounPrepositions.at(frame, opening - 1) ||
      isFinite(opening - 1)
    )
      return to
    let at = to
    for (let asides = 0; asides < 3; asides++) {
      const open = norm(at)
      const isDash = dashes.at(frame, at) && !(hyphens.at(frame, at) && frame.tokens.glued[units[at]!] === 1)
      const close = open === '(' ? ')' : open === ',' || isDash ? open : undefined
      if (close === undefined || (open === ',' && !explains(at + 1, opening))) return to
      const end = closing(at + 1, close)
      if (end === undefined) return to
      if (verbAfter(end + 1) !== undefined)
        // “Doe thanked Roe, a lawyer, said Poe”
        return norm(end) === ',' && isNamed(end + 2) ? to : end + 1
      at = close === ',' ? end : end + 1
    }
    return to
  }

  /** Whether an aside that begins at a unit says more of the name before it; behind a comma most do: “Then, Roe, in a hat, said”. */
  function explains(unit: number, opening: number): boolean {
    return (
      (norm(opening - 1) === ',' && !coordinators.at(frame, unit)) ||
      frame.tokens.kind[units[unit] ?? -1] === 'number' ||
      asideOpeners.at(frame, unit) ||
      isPersonNounAt(frame, unit)
    )
  }

  /** The next unit of a sentence that closes an aside. */
  function closing(from: number, mark: string): number | undefined {
    const end = Math.min(from + longestAside, frame.sentenceEnd[from] ?? 0)
    for (let at = from; at < end; at++) if (norm(at) === mark) return at
    return
  }

  /** Where the titles before a name begin. */
  function withTitles(from: number): number {
    const start = Math.max(sentenceStart[from]!, from - 6)
    let at = from
    while (
      at > start &&
      ((isCapital(at - 1) && !(at - 1 === start && notNames.at(frame, at - 1))) ||
        isPersonNounAt(frame, at - 1) ||
        (norm(at - 1) === '.' && isCapital(at - 2)))
    )
      at--
    return at
  }

  /** “the firm’s director, Jane Roe of Ohio, said”: the unit behind the comma. */
  function asideEnd(to: number): number {
    for (let at = to; at < to + 5; at++) {
      if (norm(at) === ',') return at + 1
      if (at > to ? !isCapital(at) : norm(at) !== 'of') break
    }
    return to
  }

  /** Whether a name, titles aside, begins at a unit. */
  function isNamed(unit: number): boolean {
    let at = unit
    while (
      at < unit + 4 &&
      nameIndexOf(at) < 0 &&
      (isPersonNounAt(frame, at) ||
        honorifics.hasAt(frame, at) ||
        titleSynonyms.at(frame, at) ||
        norm(at) === '.')
    )
      at++
    return nameIndexOf(at) >= 0
  }

  function isContracted(unit: number): boolean {
    return norm(unit) === "'s" && contracted.at(frame, unit + 1)
  }

  function cueAfter(unit: number) {
    let at = unit
    while (at < unit + 4 && isBetween(at) && cueAt(frame, at) === undefined) at++
    return cueAt(frame, at)
  }

  function verbAfter(unit: number): 'cue' | 'verb' | undefined {
    let at = unit
    // “Roe’s been saying so for weeks.”
    if (norm(at) === "'s") return isContracted(at) ? 'verb' : undefined
    while (at < unit + 4 && !isFinite(at) && isBetween(at) && cueAt(frame, at) === undefined) at++
    const cue = cueAt(frame, at)
    if (cue && cue.takes === 'speech' && !cue.forms.ing) return 'cue'
    // “when Roe plays”
    const present = nameIndexOf(at - 1) >= 0 && verbIn(frame, at)?.forms.third && !nounLikeCues.at(frame, at)
    return isFinite(at) || cue || present || isBetween(at - 1) ? 'verb' : undefined
  }

  /** “…,” said Roe; “…,” said master of ceremonies Jane Roe; according to Roe. */
  function isInverted(start: number): boolean {
    let opening = start
    const lowest = Math.max(sentenceStart[start]!, start - 7)
    while (opening > lowest && cueAt(frame, opening - 1) === undefined && isTitular(opening - 1)) opening--
    if (cueAt(frame, opening - 1) === undefined) opening = start
    const cue = cueAt(frame, opening - 1)
    if (isSource(opening)) return true
    if (norm(opening - 1) === 'to') return norm(opening - 2) === 'according'
    const pauses = isQuotation(opening - 2) || norm(opening - 2) === ','
    if (cue && addressingVerbs.has(cue.lemma)) return false
    return pauses && cue?.takes === 'speech' && cue.tense !== 'none'
  }

  /** “according to a statement from Roe” */
  function isSource(unit: number): boolean {
    const before = norm(unit - 1)
    if ((before !== 'from' && before !== 'by') || !speechNouns.at(frame, unit - 2)) return false
    for (let at = unit - 3; at >= unit - 6; at--) if (norm(at) === 'to') return norm(at - 1) === 'according'
    return false
  }

  /** Whether a unit may stand between a cue and the name of who speaks. */
  function isTitular(unit: number): boolean {
    // “noted NBC’s Jane Roe”
    const isNamed = nameIndexOf(unit) >= 0 && names[nameIndexOf(unit)]!.kind === 'person'
    return !isQuotation(unit) && !isNamed && (isNounish(unit) || insideTitle.at(frame, unit))
  }
}

/** Behind a name and “’s” that stands for “is” or “has”. */
const contracted = wordSet(['been', 'not', 'going', 'trying', 'getting', 'got', 'never', 'a', 'an'])

const dashes = wordSet(['—', '–', '-', '―', '--'])
/** Those that join words as well. */
const hyphens = wordSet(['–', '-'])
const asideOpeners = wordSet('who whose a an the one his her their himself herself then now r d')
const insideTitle = wordSet("of and the - 's for")
