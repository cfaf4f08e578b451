import {dayAdverbs, references, timePrepositions, weekdays} from '../../language/en/times.ts'
import {readPart} from './date-phrases.ts'
import {isCapital, isDash, wordAt} from './phrase.ts'
import type {Phrase, Scan} from './phrase.ts'

/** “today”, “tomorrow night”, “tonight”, “recently”, “overnight”. */
export function readAdverb(scan: Scan, at: number): Phrase | undefined {
  const word = wordAt(scan, at)
  const step = dayAdverbs.get(word)
  if (step !== undefined) {
    // “USA Today”; “a brighter tomorrow”.
    if (isCapital(scan, at) && at > scan.first && isCapital(scan, at - 1)) return
    if (step !== 0 && /^(?:a|an|the|of|better|brighter|new|our|their|your)$/.test(wordAt(scan, at - 1)))
      return
    const part = readPart(scan, at + 1)
    return {
      first: at,
      last: part?.last ?? at + 1,
      meaning: {kind: 'day', step, ...(part && {part: part.part})}
    }
  }
  if (word === 'tonight') {
    return isCapital(scan, at) && at > scan.first && isCapital(scan, at + 1)
      ? undefined
      : {first: at, last: at + 1, meaning: {kind: 'day', step: 0, part: 'NI'}}
  }
  if (word === 'recent') {
    // “recent losses”; “the most recent one” only puts things in order.
    if (/^(?:most|more|less|as|too)$/.test(wordAt(scan, at - 1)) || scan.tokens.kind[at + 1] !== 'word')
      return
    if (isCapital(scan, at) && isCapital(scan, at + 1)) return
    return at + 1 < scan.end
      ? {first: at, last: at + 1, meaning: {kind: 'reference', value: 'PAST_REF'}}
      : undefined
  }
  if (word === 'overnight') return readOvernight(scan, at)
  const value = references.get(word)
  // “as soon as”, “too soon”; “soon-to-open”.
  if (value === undefined || /^(?:as|too)$/.test(wordAt(scan, at - 1))) return
  if (isDash(wordAt(scan, at + 1)) && scan.tokens.glued[at + 1] === 1) return
  return {
    first: wordAt(scan, at - 1) === 'very' || wordAt(scan, at - 1) === 'more' ? at - 1 : at,
    last: at + 1,
    meaning: {kind: 'reference', value}
  }
}

/** “Snow fell overnight”; “overnight success” and “an overnight stay” are no night. */
function readOvernight(scan: Scan, at: number): Phrase | undefined {
  if (
    isDash(wordAt(scan, at - 1)) ||
    /^(?:a|an|the|this|that|his|her|its|their|of)$/.test(wordAt(scan, at - 1))
  )
    return
  const weekday = weekdays.get(wordAt(scan, at + 1))
  if (weekday !== undefined) return {first: at, last: at + 2, meaning: {kind: 'date', weekday, part: 'NI'}}
  const isClosed =
    at + 1 >= scan.end ||
    scan.tokens.kind[at + 1] === 'punctuation' ||
    timePrepositions.at(scan.tokens, at + 1) ||
    /^(?:and|as|but|when|while)$/.test(wordAt(scan, at + 1))
  if (!isClosed || isDash(wordAt(scan, at + 1))) return
  return {first: at, last: at + 1, meaning: {kind: 'day', step: -1, part: 'NI', vague: true}}
}
