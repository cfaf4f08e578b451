import {ordinals, scales, tens, units} from '../../language/en/number-words.ts'
import {
  dayAdverbs,
  dayParts,
  directions,
  modifiers,
  months,
  recurring,
  references,
  seasons,
  sequences,
  shortWeekdays,
  timePrepositions,
  timeUnits,
  weekdays
} from '../../language/en/times.ts'
import {type WordSet, wordMap, wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import {readAdverb} from './adverb-phrases.ts'
import {readDate, readMonthDay} from './date-phrases.ts'
import {readDirected} from './directed-phrases.ts'
import {readPlural, readSet, vagueAmounts} from './duration-phrases.ts'
import {readPeriod} from './period-phrases.ts'
import {dayAt, isDash, wordAt, yearAt} from './phrase.ts'
import type {Phrase, PhraseReader, Scan} from './phrase.ts'
import {readAtPresent, readLength, readModified, readSide, readTimeOfDay} from './relative-phrases.ts'
import {readThe} from './the-phrases.ts'
import {
  holidayStarts,
  readDecade,
  readDoubleYear,
  readFiscal,
  readFiscalYear,
  readHoliday,
  readMonthQuarter,
  readQuarter,
  readSeason
} from './year-part-phrases.ts'

/** The readers that may find a phrase starting with a word; the longest phrase wins, an earlier reader a tie. */
const starters = new Map<string, PhraseReader[]>()
const starts = (words: Iterable<string>, ...readers: PhraseReader[]) => {
  for (const word of words) starters.set(word, [...new Set([...(starters.get(word) ?? []), ...readers])])
}
starts(weekdays.keys(), readDate)
starts(shortWeekdays.keys(), readDate)
starts(months.keys(), readDate, readMonthQuarter)
starts(holidayStarts, readHoliday)
starts(seasons.keys(), readSeason)
starts([...directions.keys(), ...sequences.keys(), 'that'], readDirected)
starts(['the'], readDirected, readModified, readThe, readPeriod)
starts(['latest', 'year', 'month', 'quarter', 'week'], readPeriod)
starts(['early', 'mid', 'late'], readModified)
starts(['earlier', 'later'], readSide)
starts(['noon', 'midday', 'midnight'], readTimeOfDay)
starts(['at'], readAtPresent)
starts([...dayAdverbs.keys(), 'tonight', 'overnight', 'recent', ...references.keys()], readAdverb)
starts(
  [...recurring.keys(), 'every', 'each', 'per', ...[...weekdays.keys()].map((word) => `${word}s`)],
  readSet
)
starts(timeUnits.keys(), readPlural)
starts([...units.keys(), ...tens.keys(), 'a', 'an', 'half', 'several', 'few', 'many', 'some'], readLength)
starts([...ordinals.keys(), 'final'], readQuarter, readDecade)
starts(ordinals.keys(), readDate)
starts(['q1', 'q2', 'q3', 'q4', 'h1', 'h2', '1q', '2q', '3q', '4q', '1h', '2h'], readQuarter)
starts(['fiscal', 'financial', 'fy'], readFiscal, readFiscalYear)
starts(
  ['twenty', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'],
  readDecade
)
starts(["'", '’', '‘'], readDecade, readDate)

const readersOf = wordMap<readonly PhraseReader[]>(starters)

const numberReaders: readonly PhraseReader[] = [
  readTimeOfDay,
  readDoubleYear,
  readDecade,
  readDate,
  readLength
]
const mixedReaders: readonly PhraseReader[] = [readDecade, readQuarter]
const ordinalReaders: readonly PhraseReader[] = [readDate, readQuarter, readDecade]
const fiscalReaders: readonly PhraseReader[] = [readFiscal]

/** What must follow the commonest words for a time to start with them. */
const followers = wordMap<WordSet>([
  [
    'the',
    wordSet([
      ...directions.keys(),
      ...sequences.keys(),
      ...modifiers.keys(),
      ...ordinals.keys(),
      ...dayParts.keys(),
      ...'day week weekend month quarter year final future latest near immediate foreseeable distant other'.split(
        ' '
      )
    ])
  ],
  ['a', wordSet([...timeUnits.keys(), ...scales.keys(), ...vagueAmounts])],
  ['an', wordSet(timeUnits.keys())],
  ['that', wordSet([...timeUnits.keys(), ...dayParts.keys(), ...weekdays.keys()])],
  [
    'this',
    wordSet([
      ...timeUnits.keys(),
      ...dayParts.keys(),
      ...weekdays.keys(),
      ...months.keys(),
      ...seasons.keys(),
      ...units.keys(),
      ...tens.keys(),
      ...vagueAmounts,
      ...'past coming upcoming fiscal financial half a an'.split(' ')
    ])
  ],
  ['at', wordSet(['present', 'the'])]
])

/** “fy2024”; by code first, as it is asked of every word by which no time begins. */
const isFiscal = (word: string) => word.charCodeAt(0) === 102 && word.startsWith('fy')

function readersAt(tokens: Tokens, at: number): readonly PhraseReader[] | undefined {
  switch (tokens.kind[at]) {
    case 'word':
      return readersOf.at(tokens, at) ?? fiscalReaders
    case 'number':
      return numberReaders
    case 'mixed':
      return mixedReaders
    case 'ordinal':
      return ordinalReaders
    default:
      return readersOf.at(tokens, at)
  }
}

/** The next token in `[from, end)` with which a time may start; `end` where there is none. */
export function nextStart(tokens: Tokens, from: number, end: number): number {
  const {kind, word} = tokens
  for (let at = from; at < end; at++) {
    switch (kind[at]) {
      case 'word':
        if (readersOf.is(word[at]) ? mayFollow(tokens, at) : word[at] === 0 && isFiscal(tokens.norm[at]!))
          return at
        break
      case 'punctuation':
        // “’60s”
        if (readersOf.is(word[at]) && kind[at + 1] === 'number' && tokens.glued[at + 1] === 1) return at
        break
      case 'number':
      case 'mixed':
      case 'ordinal':
        return at
    }
  }
  return end
}

function mayFollow(tokens: Tokens, at: number): boolean {
  const needed = followers.at(tokens, at)
  return !needed || tokens.kind[at + 1] !== 'word' || needed.at(tokens, at + 1)
}

const none: readonly Phrase[] = []

/** Reads all phrases of a sentence, left to right, none inside another. */
export function readPhrases(scan: Scan): readonly Phrase[] {
  const {tokens, end: stop} = scan
  let at = nextStart(tokens, scan.first, stop)
  if (at === stop) return none
  const phrases: Phrase[] = []
  for (; at < stop; at = nextStart(tokens, at, stop)) {
    const readers = readersAt(tokens, at)
    if (!readers) {
      at++
      continue
    }
    let best: Phrase | undefined
    for (const read of readers) {
      const found = read(scan, at)
      if (found && found.last > (best?.last ?? at)) best = found
    }
    if (!best) {
      const range = readDayRange(scan, at)
      if (range) {
        phrases.push(...range)
        at = range[1].last
      } else at++
      continue
    }
    const previous = phrases.at(-1)
    if (previous && previous.last > best.first) phrases.pop()
    const end = readRangeEnd(scan, best)
    const other = end ? undefined : readListedDay(scan, best)
    phrases.push(end ? {...best, through: true} : best)
    if (other) phrases.push(other)
    if (end && end.meaning.kind === 'date' && end.last > 0 && end.first >= best.last) phrases.push(end)
    at = (end ?? other ?? best).last
  }
  return phrases
}

/** What joins the ends of a range: “3–5”, “3 to 5”, “between 3 and 5”. */
function joinAfter(scan: Scan, phrase: Phrase): number | undefined {
  const word = wordAt(scan, phrase.last)
  if (isDash(word) || word === 'to' || word === 'through' || word === 'until' || word === 'till')
    return phrase.last + 1
  return word === 'and' && wordAt(scan, phrase.first - 1) === 'between' ? phrase.last + 1 : undefined
}

/** The end of a range whose start has just been read: “March 3–5”, “2015 to 2019”, “Monday to Friday”. */
function readRangeEnd(scan: Scan, start: Phrase): Phrase | undefined {
  if (start.meaning.kind !== 'date') return
  const index = joinAfter(scan, start)
  if (index === undefined) return
  const dashed = isDash(wordAt(scan, index - 1))
  if (dashed && scan.tokens.glued[index - 1] !== scan.tokens.glued[index]) return
  const {month, day, year, weekday} = start.meaning
  // “2015–19”.
  if (
    year &&
    month === undefined &&
    weekday === undefined &&
    'stated' in year &&
    dashed &&
    scan.tokens.glued[index] === 1
  ) {
    const short = /^\d\d$/.test(wordAt(scan, index)) ? Number(wordAt(scan, index)) : undefined
    const to = short === undefined ? yearAt(scan, index) : Math.floor(year.stated / 100) * 100 + short
    if (to === undefined || to <= year.stated) return
    return {first: index, last: index + 1, meaning: {kind: 'date', year: {stated: to}}}
  }
  const next = readDate(scan, index)
  if (next?.meaning.kind === 'date') {
    const same =
      (day !== undefined) === (next.meaning.day !== undefined) &&
      (month !== undefined) === (next.meaning.month !== undefined)
    return same || (next.meaning.weekday !== undefined) === (weekday !== undefined)
      ? same
        ? next
        : undefined
      : undefined
  }
  if (month === undefined || day === undefined) {
    const end = year && month === undefined ? yearAt(scan, index) : undefined
    return end === undefined
      ? undefined
      : {first: index, last: index + 1, meaning: {kind: 'date', year: {stated: end}}}
  }
  // “March 3–5, 2025”: the month of the start, the year of the end.
  const last = dayAt(scan, index)
  if (last === undefined) return
  const comma = wordAt(scan, index + 1) === ',' ? index + 2 : index + 1
  const ending = yearAt(scan, comma)
  return {
    first: index,
    last: ending === undefined ? index + 1 : comma + 1,
    meaning: {
      kind: 'date',
      month,
      day: last,
      ...(ending !== undefined ? {year: {stated: ending}} : year && {year})
    }
  }
}

/** “5, 2020” of “March 3 and 5, 2020”. */
function readListedDay(scan: Scan, {last, meaning}: Phrase): Phrase | undefined {
  if (meaning.kind !== 'date' || meaning.month === undefined || meaning.day === undefined || meaning.year)
    return
  if (!/^(?:and|or)$/.test(wordAt(scan, last))) return
  const day = dayAt(scan, last + 1)
  if (day === undefined) return
  const next = last + 2
  const year = wordAt(scan, next) === ',' ? yearAt(scan, next + 1) : undefined
  // “on March 3 and 5 others”
  const isClosed =
    next >= scan.end || scan.tokens.kind[next] === 'punctuation' || timePrepositions.at(scan.tokens, next)
  if (!isClosed || /^[-–—:/%]$/.test(wordAt(scan, next)) || wordAt(scan, next) === 'of') return
  return {
    first: last + 1,
    last: year === undefined ? next : next + 2,
    meaning: {kind: 'date', month: meaning.month, day, ...(year !== undefined && {year: {stated: year}})}
  }
}

/** “3–5 March 2025”: the start has neither month nor year of its own. */
function readDayRange(scan: Scan, at: number): [Phrase, Phrase] | undefined {
  const kind = scan.tokens.kind[at]
  if (kind !== 'number' && kind !== 'ordinal') return
  const day = dayAt(scan, at)
  if (day === undefined) return
  const join = wordAt(scan, at + 1)
  if (!isDash(join) && join !== 'to') return
  const end = readMonthDay(scan, at + 2)
  if (end?.meaning.kind !== 'date' || end.meaning.day === undefined || end.meaning.month === undefined) return
  if (months.has(wordAt(scan, at + 2))) return
  const {month, year} = end.meaning
  return [
    {first: at, last: at + 1, through: true, meaning: {kind: 'date', day, month, ...(year && {year})}},
    end
  ]
}
