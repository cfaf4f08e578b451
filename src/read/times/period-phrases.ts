import {timePrepositions, timeUnits} from '../../language/en/times.ts'
import {wordSet} from '../../language/words.ts'
import {readDate} from './date-phrases.ts'
import {isDash, wordAt} from './phrase.ts'
import type {Meaning, Phrase, Scan} from './phrase.ts'

/** Units that business reports by. */
const reported = wordSet('quarter year month half week')
/** “the year to March 31”, “the quarter ended Dec. 31”. */
const spanEnds = wordSet('ended ending to through')
/** “for the quarter”, “on the year”, “the rest of the week”. */
const spanPrepositions = wordSet('for on over')
const remainders = wordSet('rest remainder most much bulk course')

/**
 * Periods of reports: “the year-ago quarter”, “the latest quarter”, “year to date”, “year-end”, “by year's end”, “the
 * quarter ended Dec. 31”, “the year to March 31”, “for the quarter”, “the rest of the week”.
 */
export function readPeriod(scan: Scan, at: number): Phrase | undefined {
  const the = wordAt(scan, at) === 'the'
  const first = the ? at + 1 : at
  const make = (last: number, meaning: Meaning): Phrase => ({first: at, last, meaning})
  const unit = timeUnits.get(wordAt(scan, first))?.unit
  if (unit === undefined || wordAt(scan, first).endsWith('s')) {
    if (wordAt(scan, first) !== 'latest' || !reported.has(wordAt(scan, first + 1))) return
    const latest = timeUnits.get(wordAt(scan, first + 1))!.unit
    return make(first + 2, {kind: 'unit', unit: latest, step: -1, anchor: 'article', vague: true})
  }
  if (!reported.has(unit)) return
  const next = wordAt(scan, first + 1)
  const after = wordAt(scan, first + 2)
  const isGlued = isDash(next) && scan.tokens.glued[first + 1] === 1
  if (unit === 'year' && isGlued && (after === 'ago' || after === 'earlier')) {
    const word = wordAt(scan, first + 3)
    const other = timeUnits.get(word)
    if (other?.plural === false) return make(first + 4, {kind: 'same', years: -1, unit: other.unit})
    return word === 'period' ? make(first + 4, {kind: 'same', years: -1}) : undefined
  }
  const end = isGlued || next === "'s" ? first + 2 : first + 1
  // “year-end”, “year's end”; “at year end”, but not “this year end well”.
  if (wordAt(scan, end) === 'end' && (end > first + 1 || timePrepositions.has(wordAt(scan, at - 1))))
    return make(end + 1, {kind: 'unit', unit, step: 0, anchor: 'article', vague: true, closing: true})
  if (unit === 'year' && !the) {
    const gap = isGlued ? 1 : 0
    const isToDate = wordAt(scan, first + 1 + gap) === 'to' && wordAt(scan, first + 2 + 2 * gap) === 'date'
    return isToDate
      ? make(first + 3 + 2 * gap, {kind: 'unit', unit, step: 0, anchor: 'article', vague: true})
      : undefined
  }
  return the ? readReported(scan, {at, last: first + 1, unit}) : undefined
}

/** “the quarter ended Dec. 31”, “the year to March 31”, “for the quarter”. */
function readReported(
  scan: Scan,
  {at, last, unit}: {at: number; last: number; unit: Extract<Meaning, {kind: 'unit'}>['unit']}
): Phrase | undefined {
  const next = wordAt(scan, last)
  const before = wordAt(scan, at - 1)
  if (spanEnds.has(next)) {
    const on = readDate(scan, wordAt(scan, last + 1) === 'on' ? last + 2 : last + 1)
    if (on?.meaning.kind !== 'date' || on.meaning.month === undefined) return
    const {month, day, year} = on.meaning
    // Of the calendar's quarters only: others end in any month.
    if (unit === 'quarter' && month % 3 === 0 && (day === undefined || day >= 30))
      return {
        first: at,
        last,
        meaning: {kind: 'part', part: 'quarter', which: month / 3, ...(year && {year})}
      }
    return {first: at, last, meaning: {kind: 'duration', amount: 1, unit}}
  }
  const isClosed =
    last >= scan.end ||
    scan.tokens.kind[last] === 'punctuation' ||
    timePrepositions.has(next) ||
    next === 'and'
  const isSpan =
    (spanPrepositions.has(before) && isClosed && next !== 'of') ||
    (before === 'of' && remainders.has(wordAt(scan, at - 2)))
  return isSpan
    ? {first: at, last, meaning: {kind: 'unit', unit, step: 0, anchor: 'article', vague: true}}
    : undefined
}
