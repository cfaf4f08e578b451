import {dayAdverbs, dayParts, timePrepositions, timeUnits} from '../../language/en/times.ts'
import type {Unit} from '../../language/en/times.ts'
import {wordSet} from '../../language/words.ts'
import {readDate, withWeekday} from './date-phrases.ts'
import {dayAt, isCapital, isDay, wordAt} from './phrase.ts'
import type {Meaning, Phrase, Scan} from './phrase.ts'

const monthSteps: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1]
])
const lastUnits: ReadonlySet<Unit> = new Set(['day', 'week', 'weekend', 'month', 'year'])

/** “late in the day”, “the rest of the day”. */
const partsOfDay = wordSet('later earlier late early end rest start')
const weekendPrepositions = wordSet('over during on at for of into through before until by since')
/** “in the near future”. */
const futures = wordSet('near immediate foreseeable distant')
/** “on the 29th”, “by the 3rd and …”. */
const dayPrepositions = wordSet('on until by since before after')
const afterDay = wordSet('and when at in to')
const dayEnds = wordSet(
  'end ending ended finish finished finishing close closed closing start started began begin'
)

/** “the 29th”, “the day before”, “the weekend”, “the past”, “the day” at whose end markets close. */
export function readThe(scan: Scan, at: number): Phrase | undefined {
  if (wordAt(scan, at) !== 'the') return
  const next = wordAt(scan, at + 1)
  const before = wordAt(scan, at - 1)
  const make = (last: number, meaning: Meaning): Phrase => ({first: at, last, meaning})
  if (scan.tokens.kind[at + 1] === 'ordinal' && at + 1 < scan.end) {
    const day = dayAt(scan, at + 1)
    // “the 15th of next month”
    const monthStep = wordAt(scan, at + 2) === 'of' ? monthSteps.get(wordAt(scan, at + 3)) : undefined
    if (day !== undefined && monthStep !== undefined && wordAt(scan, at + 4) === 'month')
      return make(at + 5, {kind: 'date', day, monthStep})
    const open =
      at + 2 >= scan.end || scan.tokens.kind[at + 2] === 'punctuation' || afterDay.has(wordAt(scan, at + 2))
    if (day === undefined || !open || !dayPrepositions.has(before)) return
    return withWeekday(scan, make(at + 2, {kind: 'date', day}))
  }
  const after = wordAt(scan, at + 2)
  // “the night before last”, “the week before last”
  if (after === 'before' && wordAt(scan, at + 3) === 'last') {
    const nightly = dayParts.get(next)
    if (nightly !== undefined && !next.endsWith('s'))
      return make(at + 4, {kind: 'day', step: -2, part: nightly})
    const unit = timeUnits.get(next)
    if (unit && !unit.plural && lastUnits.has(unit.unit))
      return make(at + 4, {kind: 'unit', unit: unit.unit, step: -2, anchor: 'article'})
  }
  // “the other day”; not “the other day care”
  if (next === 'other' && after === 'day' && isClosing(scan, at + 3))
    return make(at + 3, {kind: 'reference', value: 'PAST_REF'})
  if (next === 'day' || next === 'week' || next === 'month' || next === 'year') {
    const adverb = next === 'day' ? dayAdverbs.get(wordAt(scan, at + 3)) : undefined
    if (after === 'before' && adverb === -1) return make(at + 4, {kind: 'day', step: -2})
    if (after === 'after' && adverb === 1) return make(at + 4, {kind: 'day', step: 2})
    if (/^(?:before|previous|earlier|prior)$/.test(after))
      return make(at + 3, {kind: 'unit', unit: next, step: -1, anchor: 'mention'})
    if (after === 'after' || after === 'later') {
      // “the day after the vote” is no day of the calendar.
      const last = wordAt(scan, at + 3)
      if (after === 'after' && !/^[,.;:!?)]?$/.test(last)) return
      return make(at + 3, {kind: 'unit', unit: next, step: 1, anchor: 'mention'})
    }
    if (next !== 'day') return
    if (dayEnds.has(before) || (/^(?:in|of|for)$/.test(before) && partsOfDay.has(wordAt(scan, at - 2)))) {
      return make(at + 2, {kind: 'unit', unit: 'day', step: 0, anchor: 'mention'})
    }
    return
  }
  if (next === 'weekend' && weekendPrepositions.has(before) && !isCapital(scan, at + 1)) {
    return make(at + 2, {kind: 'unit', unit: 'weekend', step: 0, anchor: 'article'})
  }
  if (
    next === 'past' &&
    before === 'in' &&
    (at + 2 >= scan.end || scan.tokens.kind[at + 2] === 'punctuation' || timePrepositions.has(after))
  )
    return make(at + 2, {kind: 'reference', value: 'PAST_REF'})
  const future = futures.has(next) ? at + 2 : at + 1
  if (wordAt(scan, future) === 'future' && /^(?:in|for|of)$/.test(before))
    return make(future + 1, {kind: 'reference', value: 'FUTURE_REF'})
  const part = dayParts.get(next)
  // “the night of March 7”, “the morning of Tuesday, May 6”
  if (part !== undefined && !next.endsWith('s') && after === 'of') {
    const date = readDate(scan, at + 3)
    if (date && isDay(date.meaning)) return {...date, first: at, meaning: {...date.meaning, part}}
  }
  // “the night before”; not “the night before the vote”.
  if (
    part !== undefined &&
    !next.endsWith('s') &&
    /^(?:before|earlier)$/.test(after) &&
    isClosing(scan, at + 3)
  )
    return make(at + 3, {kind: 'unit', unit: 'day', step: -1, anchor: 'mention', part})
  return
}

/** Whether nothing follows that “before” or “after” could govern. */
const isClosing = (scan: Scan, at: number): boolean => /^[,.;:!?)]?$/.test(wordAt(scan, at))
