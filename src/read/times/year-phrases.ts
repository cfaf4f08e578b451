import {
  ancientYearPrepositions,
  beforeCounts,
  countedNouns,
  currencies,
  directions,
  months,
  numberedNames,
  timePrepositions,
  yearPrepositions
} from '../../language/en/times.ts'
import {wordSet} from '../../language/words.ts'
import {century, digitsAt, isApostrophe, isCapital, isDash, wordAt, yearAt} from './phrase.ts'
import type {DateMeaning, Phrase, Scan, Year} from './phrase.ts'

/** A phrase that is a date of the calendar. */
export const datePhrase = (first: number, last: number, meaning: Omit<DateMeaning, 'kind'>): Phrase => ({
  first,
  last,
  meaning: {kind: 'date', ...meaning}
})

/** “2025”, “’24”, or “of next year” after a month; the token after it. */
export function readYear(scan: Scan, at: number, comma = true): {year: Year; last: number} | undefined {
  let index = at
  if (comma && wordAt(scan, index) === ',') index++
  // “May 3, 2000 people”: rare enough; a year after a month is a year.
  const year = yearAt(scan, index)
  if (year !== undefined && !isDecimal(scan, index)) return {year: {stated: year}, last: index + 1}
  if (isApostrophe(wordAt(scan, index)) && scan.tokens.glued[index + 1] === 1) {
    const short = digitsAt(scan, index + 1)
    if (short !== undefined && wordAt(scan, index + 1).length === 2) {
      return {year: {stated: century(short)}, last: index + 2}
    }
  }
  index = at
  if (wordAt(scan, index) === ',') index++
  if (wordAt(scan, index) === 'of') index++
  if (yearAt(scan, index) !== undefined && index > at) {
    return {year: {stated: yearAt(scan, index)!}, last: index + 1}
  }
  if (wordAt(scan, index) === 'the' && index > at) index++
  const step = directions.get(wordAt(scan, index))
  if (step !== undefined && wordAt(scan, index + 1) === 'year') return {year: {step}, last: index + 2}
  return
}

/** “$2000”, “No. 1984”, “2008.5”. */
function isDecimal(scan: Scan, at: number): boolean {
  return wordAt(scan, at + 1) === '%' || wordAt(scan, at - 1) === '$'
}

/** A bare year: “in 2013”, “the 2008 election”, “(1998)”, “since ’82”. */
export function readLoneYear(scan: Scan, at: number): Phrase | undefined {
  const before = wordAt(scan, at - 1)
  const year = yearAt(scan, at)
  if (year === undefined) {
    if (!isApostrophe(wordAt(scan, at)) || !/^(?:since|in|of)$/.test(before)) return
    const short = readYear(scan, at, false)
    return short && 'stated' in short.year ? datePhrase(at, short.last, {year: short.year}) : undefined
  }
  const {glued, kind} = scan.tokens
  const next = at + 1 < scan.end
  const after = wordAt(scan, at + 1)
  if (glued[at] === 1 && !/^[-("“‘[/–—]$/.test(before)) return
  if (next && glued[at + 1] === 1 && /^[%°/:]$/.test(after)) return
  if (countedNouns.has(after) || beforeCounts.has(before)) return
  if (year >= 1900 && year <= 2060) {
    if (!yearPrepositions.has(before) && !isBareYear(scan, at, year)) return
  } else {
    // “in 1215,” but not “in 1500 homes” or “of 1200 voters”.
    if (!ancientYearPrepositions.has(before)) return
    if (next && kind[at + 1] === 'word' && !isClosing(after)) return
  }
  return datePhrase(at, at + 1, {year: {stated: year}})
}

const closing = wordSet("and when but as he she it was the 's that is".split(' '))
const isClosing = (word: string) => timePrepositions.has(word) || closing.has(word)

const determiners = wordSet("the a an this that his her its their our my 's".split(' '))

/** “the 2008 election”, “the 2015–19 plan”; “Union 1911” is a club, “Russell 2000” an index. */
function isBareYear(scan: Scan, at: number, year: number): boolean {
  const before = wordAt(scan, at - 1)
  const after = wordAt(scan, at + 1)
  if (isDash(after) && scan.tokens.glued[at + 1] === 1) {
    const range = /^\d\d(?:\d\d)?$/.test(wordAt(scan, at + 2)) || months.has(wordAt(scan, at + 2))
    return range && !isDash(wordAt(scan, at + 3))
  }
  if (isCapital(scan, at - 1) && !determiners.has(before)) return year >= 1960 && !numberedNames.has(before)
  return !currencies.has(before)
}
