import {
  dayParts,
  directions,
  months,
  seasons,
  sequences,
  timeUnits,
  weekdays
} from '../../language/en/times.ts'
import type {Unit} from '../../language/en/times.ts'
import {readPart} from './date-phrases.ts'
import {boundBefore, readSpan} from './duration-phrases.ts'
import {dayAt, isCapital, isDash, wordAt} from './phrase.ts'
import type {Meaning, Phrase, Scan} from './phrase.ts'
import {readFiscalYear} from './year-part-phrases.ts'

const references = ['PAST_REF', 'PRESENT_REF', 'FUTURE_REF']

/** “last week”, “this morning”, “next Friday”, “the past decade”, “the following day”, “that month”. */
export function readDirected(scan: Scan, at: number): Phrase | undefined {
  const the = wordAt(scan, at) === 'the'
  let index = the ? at + 1 : at
  let word = wordAt(scan, index)
  // “this past Friday”, “this coming week”.
  if (word === 'this' && /^(?:past|coming|upcoming)$/.test(wordAt(scan, index + 1))) {
    index++
    word = wordAt(scan, index)
  }
  const last = index + 2
  const make = (meaning: Meaning, end = last): Phrase => ({first: at, last: end, meaning})
  const next = wordAt(scan, index + 1)
  const unit = timeUnits.get(next)
  const single = unit && !unit.plural && !/^(?:second|minute|hour)$/.test(unit.unit) ? unit.unit : undefined
  const sequence = word === 'that' ? 0 : sequences.get(word)
  if (sequence !== undefined) {
    if (word === 'same') {
      const years = yearsBack(scan, last)
      if (years && (single || next === 'period' || next === 'time'))
        return make({kind: 'same', years: -1, ...(single && {unit: single})}, years)
      // “at the same time”.
      if (!the) return
    }
    if (word === 'that' && single === 'quarter') return
    // “that morning”, “the same evening”.
    const part = dayParts.get(next)
    if (
      part !== undefined &&
      !next.endsWith('s') &&
      !isCapital(scan, index + 1) &&
      !isDash(wordAt(scan, last))
    )
      return make({kind: 'unit', unit: 'day', step: sequence, anchor: 'mention', part})
    const weekday = weekdays.get(next)
    if (weekday !== undefined && word !== 'same') return make({kind: 'date', weekday, sequence})
    return single && inSequence(scan, {at, last, unit: single, step: sequence})
  }
  const toward = directions.get(word)
  if (toward === undefined) return
  if (next === 'fiscal' || next === 'financial') {
    const fiscal = readFiscalYear(scan, index)
    return fiscal && {...fiscal, first: at}
  }
  if (single) return directedUnit({at, last, the, word, toward, unit: single})
  // “last season”: of which sport, the article does not say. “The last season” is the end of a series.
  if (
    next === 'season' &&
    !isCapital(scan, index + 1) &&
    !(word === 'last' && wordAt(scan, index - 1) === 'the') &&
    word !== 'past'
  )
    return make({kind: 'reference', value: references[toward + 1]!})
  // “the last two weeks”, “the next few days” are spans.
  const span = readSpan(scan, index + 1)
  if (span && !span.article) {
    // “over the past year” lasts all of it.
    const bound = the ? undefined : boundBefore(scan, at)
    const meaning: Meaning = {
      kind: 'duration',
      amount: span.amount,
      unit: span.unit,
      ...(span.upTo && {upTo: span.upTo})
    }
    return {first: at, last: span.last, meaning, ...(bound && {bound})}
  }
  // “in the coming weeks”, “over the past months”.
  if (unit?.plural && word !== 'this' && word !== 'current' && unit.unit !== 'weekend')
    return {first: at, last, meaning: {kind: 'duration', amount: undefined, unit: unit.unit}}
  // “The next morning she was gone.”
  const nextPart = the && word === 'next' ? dayParts.get(next) : undefined
  if (nextPart !== undefined && !next.endsWith('s') && !isDash(wordAt(scan, last)))
    return make({kind: 'unit', unit: 'day', step: 1, anchor: 'mention', part: nextPart})
  if (the || word === 'current') return
  const weekday = weekdays.get(next)
  if (weekday !== undefined) {
    const part = readPart(scan, last)
    return make({kind: 'date', weekday, toward, ...(part && {part: part.part})}, part?.last)
  }
  const month = months.get(next)
  if (month !== undefined && isCapital(scan, index + 1)) {
    const day = dayAt(scan, last)
    return make(
      {kind: 'date', month, toward, ...(day !== undefined && {day})},
      day === undefined ? last : last + 1
    )
  }
  const season = seasons.get(next)
  // “this fall in prices”.
  if (season !== undefined && !(season === 'FA' && wordAt(scan, last) === 'in')) {
    return make({kind: 'part', part: 'season', which: season, toward})
  }
  const part = dayParts.get(next)
  // “CBS This Morning”.
  const title = isCapital(scan, at) && isCapital(scan, index + 1)
  if (part !== undefined && !title && (word === 'this' || word === 'last'))
    return make({kind: 'day', step: toward, part})
  return
}

/** “a year ago”, “last year”, “of the last year”, “the year before” after “the same period”: the token after it. */
function yearsBack(scan: Scan, at: number): number | undefined {
  const index = wordAt(scan, at) === 'of' || wordAt(scan, at) === 'in' ? at + 1 : at
  const [a, b, c] = [wordAt(scan, index), wordAt(scan, index + 1), wordAt(scan, index + 2)]
  if (a === 'last' && b === 'year') return index + 2
  if (a === 'the' && /^(?:last|previous|prior)$/.test(b) && c === 'year') return index + 3
  if (a === 'the' && b === 'year' && /^(?:before|earlier|previous)$/.test(c)) return index + 3
  return a === 'a' && b === 'year' && /^(?:ago|earlier|before)$/.test(c) ? index + 3 : undefined
}

/** “the following day”, “that year”, “the previous month”: counted from a time named before. */
function inSequence(scan: Scan, found: {at: number; last: number; unit: Unit; step: number}): Phrase {
  const {at, last, unit, step} = found
  const part = unit === 'day' ? readPart(scan, last) : undefined
  return {
    first: at,
    last: part?.last ?? last,
    meaning: {kind: 'unit', unit, step, anchor: 'mention', ...(part && {part: part.part})}
  }
}

function directedUnit(found: {
  at: number
  last: number
  the: boolean
  word: string
  toward: -1 | 0 | 1
  unit: Unit
}): Phrase | undefined {
  const {at, last, the, word, toward, unit} = found
  const make = (meaning: Meaning): Phrase => ({first: at, last, meaning})
  const here: Meaning = {kind: 'unit', unit, step: toward, anchor: 'article'}
  // “the past week”, “this past year”, “the last month”: a span up to now, or the calendar's last one.
  if (word === 'past' && unit === 'weekend') return make(here)
  if (word === 'past') return at < last - 2 ? make({kind: 'duration', amount: 1, unit}) : undefined
  if (the && word === 'last') {
    return unit === 'quarter' || unit === 'weekend' || unit === 'year'
      ? make(here)
      : make({kind: 'duration', amount: 1, unit})
  }
  // “this day”, “the current day” say little; “next day” tells a story.
  if (unit === 'day' && !the) return word === 'this' ? make(here) : undefined
  // “the next day” is counted from the time of the story.
  return make(the && word === 'next' ? {...here, anchor: 'mention'} : here)
}
