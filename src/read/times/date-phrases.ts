import {honorifics, thingHeads} from '../../language/en/names.ts'
import {ordinals} from '../../language/en/number-words.ts'
import {
  afterMarch,
  dayParts,
  doubtfulMonths,
  monthPrepositions,
  months,
  nameAfterWeekday,
  nameBeforeWeekday,
  shortWeekdays,
  timePrepositions,
  weekdays
} from '../../language/en/times.ts'
import type {DayPart} from '../../language/en/times.ts'
import {century, dayAt, digitsAt, isCapital, isDash, isInitial, wordAt, writtenAt, yearAt} from './phrase.ts'
import type {Phrase, Scan} from './phrase.ts'
import {datePhrase as phrase, readLoneYear, readYear} from './year-phrases.ts'

/** “morning” after a day. */
export function readPart(scan: Scan, at: number): {part: DayPart; last: number} | undefined {
  let index = at
  if (wordAt(scan, index) === 'in' && wordAt(scan, index + 1) === 'the') index += 2
  else if (wordAt(scan, index) === 'at' && wordAt(scan, index + 1) === 'night') index++
  if (['early', 'late', 'mid'].includes(wordAt(scan, index))) index++
  const part = dayParts.get(wordAt(scan, index))
  if (part === undefined) return
  // “Saturday Night Live”, “Friday Night Lights”, “Monday Night Football”.
  if (isCapital(scan, index) && isCapital(scan, index + 1)) return
  return {part, last: index + 1}
}

/** Month, day and year after an optional weekday: “March 28, 2025”, “28 March”, “March 2025”, “the 29th of May”. */
export function readMonthDay(scan: Scan, at: number): Phrase | undefined {
  const month = months.get(wordAt(scan, at))
  if (month !== undefined) return readMonthFirst(scan, at, month)
  const day = dayAt(scan, at) ?? dayOfWord(scan, at)
  if (day === undefined) return
  const index = wordAt(scan, at + 1) === 'of' ? at + 2 : at + 1
  const named = months.get(wordAt(scan, index))
  if (named === undefined || !isCapital(scan, index)) return
  // “at 8 May said”, “the 5 June Carters”: a day before a doubtful month is a date, unless the month is somebody's name.
  const name = doubtfulMonths.has(wordAt(scan, index)) && scan.names.has(wordAt(scan, index))
  if (wordAt(scan, at - 1) === '$' || (name && isName(scan, index))) return
  const year = readYear(scan, index + 1)
  return phrase(at, year?.last ?? index + 1, {day, month: named, ...(year && {year: year.year})})
}

/** “the Fourth of July”; not “a fourth of July sales”, “the first of May’s games”. */
function dayOfWord(scan: Scan, at: number): number | undefined {
  if (wordAt(scan, at - 1) !== 'the' || wordAt(scan, at + 1) !== 'of') return
  if (wordAt(scan, at + 3) === "'s" || isCapital(scan, at + 3)) return
  const day = ordinals.get(wordAt(scan, at))
  return day !== undefined && day <= 31 ? day : undefined
}

function readMonthFirst(scan: Scan, at: number, month: number): Phrase | undefined {
  if (!isCapital(scan, at)) return
  let index = at + 1
  if (wordAt(scan, index) === 'the') index++
  const day = dayAt(scan, index)
  if (day !== undefined && !isQuantity(scan, index)) {
    const year = readYear(scan, index + 1)
    return phrase(at, year?.last ?? index + 1, {month, day, ...(year && {year: year.year})})
  }
  const year = readYear(scan, at + 1)
  if (year) return phrase(at, year.last, {month, year: year.year})
  if (!isMonthAlone(scan, at)) return
  return phrase(at, at + 1, {month})
}

/** “March 9 percent”, “May 5 million”, “March 3.5”: a number that counts. */
function isQuantity(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1)
  return (
    next === '%' ||
    next === 'percent' ||
    next === 'million' ||
    next === 'billion' ||
    (next === ':' && scan.tokens.glued[at + 2] === 1)
  )
}

/** “Theresa May”, “April Ryan”, “June Cleaver”. */
function isName(scan: Scan, at: number): boolean {
  const next = wordAt(scan, at + 1)
  return isCapital(scan, at + 1) && !weekdays.has(next) && !months.has(next) && wordAt(scan, at + 2) !== "'s"
}

function isMonthAlone(scan: Scan, at: number): boolean {
  const word = wordAt(scan, at)
  if (!doubtfulMonths.has(word)) return true
  const before = wordAt(scan, at - 1)
  // “Mr. March”
  if (honorifics.has(before) && isCapital(scan, at - 1)) return false
  const shown = monthPrepositions.has(before)
  // “Jan” and its like are names or abbreviations cut short.
  if (scan.names.has(word) || (word.length < 4 && word !== 'may')) return shown
  if (shown || isDash(before)) return true
  if (word === 'may') return before === 'by' || before === 'of' || months.has(wordAt(scan, at - 2))
  if (isCapital(scan, at + 1)) return false
  if (isCapital(scan, at - 1) && !isInitial(scan, at - 1) && !months.has(before)) return false
  // “the March on Washington”, “Women's March”.
  return word !== 'march' || !(before === "'s" || afterMarch.has(wordAt(scan, at + 1)))
}

/** Whether a weekday word is a name: “Black Friday”, “the Sunday Times”, “Joe Friday”. */
function isNamedWeekday(scan: Scan, at: number): boolean {
  const before = wordAt(scan, at - 1)
  const after = wordAt(scan, at + 1)
  // “the Sunday Ledger”; but “on Sunday Ms. Ames said”.
  if (isCapital(scan, at + 1) && (before === 'the' || nameAfterWeekday.has(after) || thingHeads.has(after)))
    return true
  if (isCapital(scan, at - 1) && nameBeforeWeekday.has(before)) return true
  return isCapital(scan, at + 1) && dayParts.has(after) && isCapital(scan, at + 2)
}

const weekSteps: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1]
])

/** A date that starts with a weekday, a month, a day or a year. */
export function readDate(scan: Scan, at: number): Phrase | undefined {
  const word = wordAt(scan, at)
  const full = weekdays.get(word)
  const weekday = full ?? shortWeekdays.get(word)
  if (weekday === undefined) {
    const date = readMonthDay(scan, at) ?? readNumeric(scan, at)
    return date ? withWeekday(scan, date) : readLoneYear(scan, at)
  }
  let index = at + 1
  if (wordAt(scan, index) === ',' || wordAt(scan, index) === '(' || wordAt(scan, index) === '.') index++
  if (wordAt(scan, index) === 'the') index++
  const date = readMonthDay(scan, index)
  if (date?.meaning.kind === 'date' && date.meaning.day !== undefined) {
    return phrase(at, date.last, {...date.meaning, weekday})
  }
  if (full === undefined || isNamedWeekday(scan, at)) return
  // “Friday the 13th”.
  if (scan.tokens.kind[index] === 'ordinal' && wordAt(scan, index - 1) === 'the') {
    const day = dayAt(scan, index)
    if (day !== undefined) return phrase(at, index + 1, {weekday, day})
  }
  if (!isCapital(scan, at) && word !== scan.tokens.text.slice(scan.tokens.start[at], scan.tokens.end[at]))
    return
  // “Tuesday last week”, “Monday of next week”
  const week = wordAt(scan, at + 1) === 'of' ? at + 2 : at + 1
  const weekStep = wordAt(scan, week + 1) === 'week' ? weekSteps.get(wordAt(scan, week)) : undefined
  if (weekStep !== undefined) return phrase(at, week + 2, {weekday: full, weekStep})
  // “Monday week”, “a week on Tuesday”, “the third Monday”: not the next one, nor the last.
  const before = wordAt(scan, at - 1)
  if (
    wordAt(scan, at + 1) === 'week' ||
    wordAt(scan, at - 2) === 'week' ||
    (ordinals.has(before) && before !== 'second')
  ) {
    return {
      first: at,
      last: at + 1,
      meaning: {kind: 'reference', value: `XXXX-WXX-${weekday === 0 ? 7 : weekday}`}
    }
  }
  // “on a Friday” is any; “in a Friday speech” the last one.
  if (
    before === 'a' &&
    (at + 1 >= scan.end || scan.tokens.kind[at + 1] !== 'word' || timePrepositions.has(wordAt(scan, at + 1)))
  ) {
    return {
      first: at,
      last: at + 1,
      meaning: {kind: 'reference', value: `XXXX-WXX-${weekday === 0 ? 7 : weekday}`}
    }
  }
  const part = readPart(scan, at + 1)
  return phrase(at, part?.last ?? at + 1, {weekday, ...(part && {part: part.part})})
}

/** “March 9, 2025 (a Sunday)”, “Oct. 2, 2016, Sunday.”: the weekday may stand behind the date. */
export function withWeekday(scan: Scan, date: Phrase): Phrase {
  const {meaning, last} = date
  if (meaning.kind !== 'date' || meaning.day === undefined) return date
  const open = wordAt(scan, last)
  if (open !== ',' && open !== '(') return date
  const index = wordAt(scan, last + 1) === 'a' ? last + 2 : last + 1
  const weekday = weekdays.get(wordAt(scan, index))
  const closed = open === '(' ? wordAt(scan, index + 1) === ')' : /^[.,;)]?$/.test(wordAt(scan, index + 1))
  if (weekday === undefined || !closed) return date
  return {...date, last: index + 1, meaning: {...meaning, weekday}}
}

/** “2016-10-24”, “24.10.2016”, “9/3/2025”, “7/8/07”, “9/11”. */
export function readNumeric(scan: Scan, at: number): Phrase | undefined {
  const {tokens} = scan
  if (at >= scan.end || tokens.kind[at] !== 'number') return
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(writtenAt(scan, at))
  if (dotted) {
    const [day, month, year] = [Number(dotted[1]), Number(dotted[2]), Number(dotted[3])]
    return month > 12 ? undefined : phrase(at, at + 1, {day, month, year: {stated: year}})
  }
  const mark = wordAt(scan, at + 1)
  if (mark !== '/' && mark !== '-') return
  const glued = (index: number) => index < scan.end && tokens.glued[index] === 1
  if (!glued(at + 1) || !glued(at + 2)) return
  const a = digitsAt(scan, at)
  const b = digitsAt(scan, at + 2)
  if (a === undefined || b === undefined) return
  const three = wordAt(scan, at + 3) === mark && glued(at + 3) && glued(at + 4)
  const c = three ? digitsAt(scan, at + 4) : undefined
  if (c === undefined) {
    return mark === '/' && a === 9 && b === 11 && !three
      ? phrase(at, at + 3, {year: {stated: 2001}, month: 9, day: 11})
      : undefined
  }
  if (glued(at + 5) && wordAt(scan, at + 5) === mark) return
  const width = wordAt(scan, at + 4).length
  if (yearAt(scan, at) !== undefined && b <= 12)
    return phrase(at, at + 5, {year: {stated: a}, month: b, day: c})
  if (mark !== '/' || (width !== 4 && width !== 2) || a < 1 || b < 1) return
  const year = {stated: width === 4 ? c : century(c)}
  if (a > 12 && b <= 12) return phrase(at, at + 5, {year, month: b, day: a})
  if (b > 31 || a > 12) return
  // “9/3/2025” is September in the United States, March elsewhere: both are read.
  return phrase(at, at + 5, {year, month: a, day: b, ...(b <= 12 && a !== b && {swapped: true})})
}
