import {
  ancientYearPrepositions,
  beforeCounts,
  countedNouns,
  currencies,
  directions,
  months,
  numberedNames,
  sequences,
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
  // “in March of that year”, “in March of the following year”.
  const article = wordAt(scan, index) === 'the' ? index + 1 : index
  const since = wordAt(scan, index) === 'that' ? 0 : sequences.get(wordAt(scan, article))
  if (since !== undefined && index > at && wordAt(scan, article + 1) === 'year')
    return {year: {since}, last: article + 2}
  if (wordAt(scan, index) === 'the' && index > at) index++
  const step = directions.get(wordAt(scan, index))
  if (step !== undefined && wordAt(scan, index + 1) === 'year') return {year: {step}, last: index + 2}
  return
}

/** “$2000”, “No. 1984”, “2008.5”. */
function isDecimal(scan: Scan, at: number): boolean {
  return wordAt(scan, at + 1) === '%' || wordAt(scan, at - 1) === '$'
}

/** “BC” is a province, too. */
export const beforeChrist = wordSet('bc bce')
const afterChrist = wordSet('ad ce')

/** “44 BC”, “79 AD”, “in A.D. 79”. */
function readOldYear(scan: Scan, at: number): Phrase | undefined {
  const number = digitsAt(scan, at)
  if (number === undefined || number === 0) return
  const after = wordAt(scan, at + 1)
  if (beforeChrist.has(after) && !(number >= 1900 && number <= 2100) && isCapital(scan, at + 1)) {
    // “in 8 BC towns”.
    if (scan.tokens.kind[at + 2] === 'word' && at + 2 < scan.end && !isClosing(wordAt(scan, at + 2))) return
    const value = `BC${String(number).padStart(4, '0')}`
    return {first: at, last: at + 2, meaning: {kind: 'ancient', value, unit: 'year'}}
  }
  const isAfter = afterChrist.has(after) && isCapital(scan, at + 1)
  const isBefore = wordAt(scan, at - 1) === 'ad' && isCapital(scan, at - 1)
  if (
    !isAfter &&
    !(isBefore && /^(?:in|by|since|of|from|until|around|about|circa)$/.test(wordAt(scan, at - 2)))
  )
    return
  return datePhrase(isBefore ? at - 1 : at, isAfter ? at + 2 : at + 1, {year: {stated: number}})
}

/** A bare year: “in 2013”, “the 2008 election”, “(1998)”, “since ’82”. */
export function readLoneYear(scan: Scan, at: number): Phrase | undefined {
  const before = wordAt(scan, at - 1)
  const year = yearAt(scan, at)
  const old = readOldYear(scan, at)
  if (old) return old
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
  // “the 2019 financial year”
  if (/^(?:fiscal|financial|tax)$/.test(after) && wordAt(scan, at + 2) === 'year')
    return {first: at, last: at + 3, meaning: {kind: 'fiscal', year: {stated: year}}}
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
