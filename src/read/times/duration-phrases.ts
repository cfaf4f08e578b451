import {ordinals, readNumberWords} from '../../language/en/number-words.ts'
import {
  beforePlurals,
  bounds,
  dayParts,
  directions,
  months,
  recurring,
  seasons,
  timeUnits,
  weekdays
} from '../../language/en/times.ts'
import type {Unit} from '../../language/en/times.ts'
import {wordSet} from '../../language/words.ts'
import type {Bound} from '../../article.ts'
import {isCapital, isDash, wordAt, writtenAt} from './phrase.ts'
import type {Meaning, Phrase, Scan} from './phrase.ts'

export const vagueAmounts = wordSet(['several', 'few', 'many', 'couple', 'some', 'various'])

/** An amount in digits or words: “90”, “2.5”, “nine”, “a few” (undefined value), “a”. */
export function readAmount(
  scan: Scan,
  at: number
): {value: number | undefined; last: number; article?: boolean} | undefined {
  if (at >= scan.end) return
  const {tokens} = scan
  if (tokens.kind[at] === 'number') {
    const value = Number(writtenAt(scan, at).replaceAll(',', ''))
    if (Number.isNaN(value)) return
    const half =
      wordAt(scan, at + 1) === 'and' && wordAt(scan, at + 2) === 'a' && wordAt(scan, at + 3) === 'half'
    return half ? {value: value + 0.5, last: at + 4} : {value, last: at + 1}
  }
  const word = wordAt(scan, at)
  const number = readNumberWords(tokens, at, scan.end)
  if (number) return number
  // “in as many weeks”, “how many days”.
  if (word === 'many' && /^(?:as|how|so|too|that)$/.test(wordAt(scan, at - 1))) return
  if (vagueAmounts.has(word)) return {value: undefined, last: wordAt(scan, at + 1) === 'of' ? at + 2 : at + 1}
  if (word !== 'a' && word !== 'an') return
  const next = wordAt(scan, at + 1)
  if (vagueAmounts.has(next))
    return {value: next === 'couple' ? 2 : undefined, last: wordAt(scan, at + 2) === 'of' ? at + 3 : at + 2}
  return {value: 1, last: at + 1, article: true}
}

/** Words between an amount and its unit: “six straight days”, “two consecutive quarters”, “five trading days”. */
const between = wordSet(
  'straight consecutive full more whole long trading business working short additional other calendar'
)

/** An amount with its unit; of “60 to 90 days” the upper amount is `upTo`, and there is no single one. */
export interface TimeSpan {
  readonly amount: number | undefined
  readonly upTo?: number
  readonly unit: Unit
  /** The token after it. */
  readonly last: number
  /** “a year”: the amount is an article. */
  readonly article: boolean
}

/** Reads an amount with its unit: “90-day”, “nine years”, “half a century”, “two or three weeks”. */
export function readSpan(scan: Scan, at: number): TimeSpan | undefined {
  // “2 1/2 years”, “$5 a day”, “1.5–2”: the tail of a number is no amount.
  if (scan.tokens.glued[at] === 1 && /^[/:.,$€£#]$/.test(wordAt(scan, at - 1))) return
  if (wordAt(scan, at) === 'half' && /^an?$/.test(wordAt(scan, at + 1))) {
    const half = timeUnits.get(wordAt(scan, at + 2))
    if (half && !half.plural) return {amount: 0.5, unit: half.unit, last: at + 3, article: false}
  }
  const quarter = readQuarter(scan, at)
  if (quarter) return quarter
  // “half-year results”, “the half year to June”
  if (wordAt(scan, at) === 'half') {
    const year = isDash(wordAt(scan, at + 1)) ? at + 2 : at + 1
    if (wordAt(scan, year) === 'year') return {amount: 0.5, unit: 'year', last: year + 1, article: false}
  }
  const amount = readAmount(scan, at)
  if (!amount) return
  const upper = amount.article ? undefined : readUpper(scan, at, amount.last)
  let index = upper?.last ?? amount.last
  const start = index
  if (isDash(wordAt(scan, index)) && scan.tokens.glued[index] === 1) index++
  let gap = 0
  while (gap < 2 && between.has(wordAt(scan, index))) {
    index++
    gap++
  }
  const word = timeUnits.get(wordAt(scan, index))
  // “a 30-second silence”.
  const second =
    !word && wordAt(scan, index) === 'second' && index > start && gap === 0 && amount.value !== undefined
  const unit = second ? 'second' : word?.unit
  if (unit === undefined || (amount.article && (word?.plural === true || gap > 0))) return
  // “a quarter of the voters”, “three quarters full” are fractions.
  if (
    unit === 'quarter' &&
    (amount.article || gap === 0) &&
    !isDash(wordAt(scan, start)) &&
    !directions.has(wordAt(scan, at - 1)) &&
    !isSince(wordAt(scan, index + 1))
  )
    return
  const rest = upper ? {amount: undefined, upTo: upper.value} : {amount: amount.value}
  const tail = readTail(scan, index + 1)
  if (tail && rest.amount !== undefined) {
    return {
      amount: tail.half ? rest.amount + 0.5 : undefined,
      ...(!tail.half && {upTo: rest.amount}),
      unit,
      last: tail.last,
      article: false
    }
  }
  return {...rest, unit, last: index + 1, article: amount.article === true}
}

/** “a quarter of a century”, “a quarter-century”: 25 years. */
function readQuarter(scan: Scan, at: number): TimeSpan | undefined {
  if (wordAt(scan, at + 1) !== 'quarter' || wordAt(scan, at) !== 'a') return
  let last = at + 2
  if (wordAt(scan, last) === 'of' && wordAt(scan, last + 1) === 'a') last += 2
  else if (isDash(wordAt(scan, last))) last++
  return wordAt(scan, last) === 'century'
    ? {amount: 25, unit: 'year', last: last + 1, article: false}
    : undefined
}

const isSince = (word: string) => word === 'ago' || word === 'earlier' || word === 'later' || word === 'in'

/** “to 90” of “60 to 90 days”. */
function readUpper(scan: Scan, at: number, from: number): {value: number; last: number} | undefined {
  const word = wordAt(scan, from)
  const joined =
    word === 'to' || word === 'or' || isDash(word) || (word === 'and' && wordAt(scan, at - 1) === 'between')
  if (!joined) return
  // “three- to five-year”.
  const index = isDash(word) && wordAt(scan, from + 1) === 'to' ? from + 2 : from + 1
  const upper = readAmount(scan, index)
  return upper?.value === undefined || upper.article ? undefined : {value: upper.value, last: upper.last}
}

/** “and a half”, “or two”, “or so” after a unit. */
function readTail(scan: Scan, at: number): {half: boolean; last: number} | undefined {
  const word = wordAt(scan, at)
  const next = wordAt(scan, at + 1)
  if (word === 'and' && next === 'a' && wordAt(scan, at + 2) === 'half') return {half: true, last: at + 3}
  return word === 'or' && /^(?:two|three|so|more|less|longer)$/.test(next)
    ? {half: false, last: at + 2}
    : undefined
}

/** “more than”, “nearly”, “at least” before the token. */
export function boundBefore(scan: Scan, at: number): Bound | undefined {
  for (const [words, bound] of bounds) {
    if (words.every((word, index) => wordAt(scan, at - 1 - index) === word)) return bound
  }
  return
}

/** Durations: “nine years”, “a decade”, “90-day”, “decades”, “five-year”. An age (“45-year-old”) is none. */
export function toDuration(scan: Scan, at: number, span: TimeSpan): Phrase | undefined {
  if (isAge(scan, span.last) || isIdle(scan, at, span)) return
  // “15 a year”, “twice a week”, “$40,000 a year”: how often, not how long.
  if (span.article && isRate(scan, at)) {
    return {first: at, last: span.last, meaning: {kind: 'set', value: period(1, span.unit)}}
  }
  const {amount, unit, upTo} = span
  const bound = boundBefore(scan, at)
  return {
    first: at,
    last: span.last,
    meaning: {kind: 'duration', amount, unit, ...(upTo !== undefined && {upTo})},
    ...(bound && {bound})
  }
}

const sides: ReadonlyMap<string, string> = new Map([
  ['ago', 'PAST_REF'],
  ['earlier', 'PAST_REF'],
  ['later', 'FUTURE_REF']
])

/** “for years”, “in recent years”, “decades-long”. */
export function readPlural(scan: Scan, at: number): Phrase | undefined {
  const plain = timeUnits.get(wordAt(scan, at))
  if (!plain?.plural) return
  const {unit} = plain
  if (unit === 'weekend' || unit === 'second' || unit === 'quarter') return
  const before = wordAt(scan, at - 1)
  // “It was sold years ago.”
  const value = sides.get(wordAt(scan, at + 1))
  if (value !== undefined) return {first: at, last: at + 2, meaning: {kind: 'reference', value}}
  const meaning: Meaning = {kind: 'duration', amount: undefined, unit}
  if (before === 'recent')
    return {first: at - 1, last: at + 1, meaning: {kind: 'reference', value: 'PAST_REF'}}
  // “in the weeks before the vote”
  const isBeside =
    before === 'the' &&
    /^(?:in|over|for|during)$/.test(wordAt(scan, at - 2)) &&
    /^(?:before|after|since|leading|following|ahead)$/.test(wordAt(scan, at + 1))
  const long = isDash(wordAt(scan, at + 1)) && wordAt(scan, at + 2) === 'long'
  return long || isBeside || beforePlurals.has(before) ? {first: at, last: at + 1, meaning} : undefined
}

/** “on a day rich in symbolism”, “one day”, “some weeks”: no length of time. */
function isIdle(scan: Scan, at: number, span: TimeSpan): boolean {
  const before = wordAt(scan, at - 1)
  const word = wordAt(scan, at)
  if (word === 'some') return before !== 'for'
  if (span.unit !== 'day' || span.amount !== 1 || !/^(?:a|one)$/.test(word) || isRate(scan, at)) return false
  if (isDash(wordAt(scan, span.last)) || word === 'one')
    return !isDash(wordAt(scan, at + 1)) && !/^(?:in|within|for)$/.test(before)
  return (
    !/^(?:in|within|for|after|over|than|about|nearly|almost|just|only)$/.test(before) &&
    !/^(?:after|before)$/.test(wordAt(scan, span.last))
  )
}

const rateWords = wordSet('times once twice percent % million billion dollars euros pounds hours days people')
function isRate(scan: Scan, at: number): boolean {
  if (at <= scan.first) return false
  return scan.tokens.kind[at - 1] === 'number' || rateWords.has(wordAt(scan, at - 1))
}

/** “45 years old”, “6-year-old”, “aged 45 years”. */
function isAge(scan: Scan, last: number): boolean {
  const next = isDash(wordAt(scan, last)) ? wordAt(scan, last + 1) : wordAt(scan, last)
  return next === 'old' || next === 'olds' || next === 'younger' || next === 'older'
}

const codes: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  weekend: 'WE',
  week: 'W',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  season: 'M',
  half: 'M',
  year: 'Y',
  decade: 'Y',
  century: 'Y'
}

/** TIMEX3 period: `P90D`, `PT2H`, `PXY`, `P20Y` for two decades. */
export function period(amount: number | undefined, unit: Unit): string {
  const time = unit === 'second' || unit === 'minute' || unit === 'hour' ? 'T' : ''
  // “half an hour”
  if (unit === 'hour' && amount === 0.5) return 'PT30M'
  if (unit === 'year' && amount === 0.5) return 'P6M'
  const factor = unit === 'decade' ? 10 : unit === 'century' ? 100 : unit === 'fortnight' ? 2 : 1
  return `P${time}${amount === undefined ? 'X' : amount * factor}${codes[unit]}`
}

/** Recurring times: “every Monday”, “each year”, “annual”, “per week”, “Mondays”. */
export function readSet(scan: Scan, at: number): Phrase | undefined {
  const word = wordAt(scan, at)
  const adverb = recurring.get(word)
  if (adverb !== undefined) {
    // “Daily Mail”, “Newsweekly”: names.
    const name = scan.tokens.capital[at] === 1 && at > scan.first
    return name ? undefined : {first: at, last: at + 1, meaning: {kind: 'set', value: adverb}}
  }
  const plural = word.endsWith('s') ? weekdays.get(word.slice(0, -1)) : undefined
  if (plural !== undefined) {
    return {first: at, last: at + 1, meaning: {kind: 'set', value: weekly(plural), weekday: plural}}
  }
  if (word !== 'every' && word !== 'each' && word !== 'per') return
  const weekday = weekdays.get(wordAt(scan, at + 1))
  if (weekday !== undefined)
    return {first: at, last: at + 2, meaning: {kind: 'set', value: weekly(weekday), weekday}}
  const yearly = word === 'per' ? undefined : yearlyAt(scan, at + 1)
  if (yearly !== undefined) return {first: at, last: at + 2, meaning: {kind: 'set', value: yearly}}
  const other = wordAt(scan, at + 1) === 'other'
  const alternate = weekdays.get(wordAt(scan, at + 2))
  // “every other Wednesday”.
  if (alternate !== undefined && (other || wordAt(scan, at + 1) === 'second'))
    return {first: at, last: at + 3, meaning: {kind: 'set', value: weekly(alternate), weekday: alternate}}
  const nth = ordinals.get(wordAt(scan, at + 1))
  const index = other || nth !== undefined ? at + 2 : at + 1
  const unit = timeUnits.get(wordAt(scan, index))
  if (unit && !unit.plural) {
    return {
      first: at,
      last: index + 1,
      meaning: {kind: 'set', value: period(other ? 2 : (nth ?? 1), unit.unit)}
    }
  }
  const span = word === 'every' ? readSpan(scan, at + 1) : undefined
  if (!span) return
  return {first: at, last: span.last, meaning: {kind: 'set', value: period(span.amount, span.unit)}}
}

/** “every November”, “each summer”, “every morning”. */
function yearlyAt(scan: Scan, at: number): string | undefined {
  const word = wordAt(scan, at)
  const month = months.get(word)
  if (month !== undefined && word.length > 2 && isCapital(scan, at))
    return `XXXX-${String(month).padStart(2, '0')}`
  const season = seasons.get(word)
  if (season !== undefined && word !== 'fall') return `XXXX-${season}`
  const part = dayParts.get(word)
  return part === undefined || word.endsWith('s') ? undefined : `XXXX-XX-XXT${part}`
}

const weekly = (weekday: number): string => `XXXX-WXX-${weekday === 0 ? 7 : weekday}`
