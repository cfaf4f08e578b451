import {speechNouns} from '../../language/en/cues.ts'
import {organizationHeads} from '../../language/en/names.ts'
import {
  articles,
  nounPrepositions,
  possessives,
  speakerPronouns,
  timeWords
} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import type {Frame} from './frame.ts'
import type {Words} from './words.ts'

/** Words that name a speaker: units `[from, to)`. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

export const determiners = wordSet([...articles, ...possessives])

/** No noun phrase that names a speaker is longer. */
export const longest = 40

/** The noun phrase that opens at `unit`. */
export function phraseFrom(frame: Frame, words: Words, unit: number, ceiling: number): Phrase | undefined {
  const highest = Math.min(ceiling, unit + longest)
  if (unit >= highest) return
  if (speakerPronouns.at(frame, unit) && !articles.at(frame, unit)) return {from: unit, to: unit + 1}
  let to = unit
  let named = false
  while (to < highest) {
    const word = frame.norm(to)
    const name = words.nameOf(to)
    if (name && !named) {
      while (to < highest && frame.units[to]! >= 0 && frame.units[to]! < name.last) to++
      const next = frame.norm(to)
      if (next === "'s" || next === '-' || next === '’') {
        to++
        continue
      }
      if (name.kind === 'person' || !words.isNounish(to) || words.isVerb(to)) {
        named = name.kind === 'person'
        if (named) break
      }
      continue
    }
    if (determiners.at(frame, to)) {
      if (to > unit && !nounPrepositions.at(frame, to - 1) && !articles.at(frame, to - 1)) break
      to++
      continue
    }
    if (word === '-' || word === '&' || word === "'s" || (word === '.' && words.nameOf(to))) {
      to++
      continue
    }
    // “according to a statement by Roe”; else who did something is no speaker.
    const joins = word !== 'on' && (word !== 'by' || speechNouns.at(frame, to - 1))
    if (to > unit && nounPrepositions.at(frame, to) && joins && isNounPhrase(frame, words, to + 1)) {
      if (word !== 'of' && words.isCapital(to - 1) && !organizationHeads.at(frame, to - 1)) break
      if ((word === 'in' || word === 'at' || word === 'to') && speechOrTime(frame, to + 1)) break
      to++
      continue
    }
    if (
      !words.isNounish(to) ||
      frame.isQuotation(to) ||
      (to > unit && words.isVerb(to)) ||
      words.isAdverb(to) ||
      words.isTime(to)
    )
      break
    to++
  }
  if (to === unit) return
  // “said the firm’s director, Jane Roe”
  const name = frame.norm(to) === ',' ? words.nameOf(to + 1) : undefined
  if (name?.kind === 'person' && !named && frame.units[to + 1] === name.first) {
    let end = to + 1
    while (end < highest && frame.units[end]! >= 0 && frame.units[end]! < name.last) end++
    if (end > to + 1 && [',', '.', ''].includes(frame.norm(end))) return {from: unit, to: end}
  }
  return {from: unit, to}
}

export function isNounPhrase(frame: Frame, words: Words, unit: number): boolean {
  return words.isNounish(unit) || determiners.at(frame, unit)
}

/** “in a statement”, “in an interview”, “at the time”. */
function speechOrTime(frame: Frame, unit: number): boolean {
  for (let at = unit; at < unit + 4; at++)
    if (speechNouns.at(frame, at) || timeWords.at(frame, at)) return true
  return false
}
