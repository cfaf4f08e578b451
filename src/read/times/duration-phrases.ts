import {ordinals, readNumberWords} from '../../language/en/number-words.ts'
import {bounds, recurring, timeUnits, weekdays} from '../../language/en/times.ts'
import type {Unit} from '../../language/en/times.ts'
import type {Bound} from '../../article.ts'
import {isDash, wordAt} from './phrase.ts'
import type {Meaning, Phrase, Scan} from './phrase.ts'

const vague = new Set(['several', 'few', 'many', 'couple', 'some', 'various'])

/** An amount in digits or words: “90”, “2.5”, “nine”, “a few” (undefined value), “a”. */
export function readAmount(
  scan: Scan,
  at: number
): {value: number | undefined; last: number; article?: boolean} | undefined {
  if (at >= scan.end) return
  const {tokens} = scan
  if (tokens.kind[at] === 'number') {
    const value = Number(tokens.norm[at]!.replaceAll(',', ''))
    if (Number.isNaN(value)) return
    const half =
      wordAt(scan, at + 1) === 'and' && wordAt(scan, at + 2) === 'a' && wordAt(scan, at + 3) === 'half'
    return half ? {value: value + 0.5, last: at + 4} : {value, last: at + 1}
  }
  const word = wordAt(scan, at)
  const number = readNumberWords(tokens, at, scan.end)
  if (number) return number
  if (vague.has(word)) return {value: undefined, last: wordAt(scan, at + 1) === 'of' ? at + 2 : at + 1}
  if (word !== 'a' && word !== 'an') return
  const next = wordAt(scan, at + 1)
  if (vague.has(next))
    return {value: next === 'couple' ? 2 : undefined, last: wordAt(scan, at + 2) === 'of' ? at + 3 : at + 2}
  return {value: 1, last: at + 1, article: true}
}

/** Words between an amount and its unit: “six straight days”, “two consecutive quarters”, “five trading days”. */
const between = new Set(
  'straight consecutive full more whole long trading business working short additional other calendar'.split(
    ' '
  )
)

/** An amount with its unit: “90-day”, “nine years”, “half a century”; the token after it. */
export function readSpan(
  scan: Scan,
  at: number
): {amount: number | undefined; unit: Unit; last: number; article: boolean} | undefined {
  if (wordAt(scan, at) === 'half' && /^an?$/.test(wordAt(scan, at + 1))) {
    const half = timeUnits.get(wordAt(scan, at + 2))
    if (half && !half.plural) return {amount: 0.5, unit: half.unit, last: at + 3, article: false}
  }
  const amount = readAmount(scan, at)
  if (!amount) return
  let index = amount.last
  if (isDash(wordAt(scan, index)) && scan.tokens.glued[index] === 1) index++
  let gap = 0
  while (gap < 2 && between.has(wordAt(scan, index))) {
    index++
    gap++
  }
  const unit = timeUnits.get(wordAt(scan, index))
  if (!unit) {
    // “a 30-second silence”.
    if (wordAt(scan, index) === 'second' && index > amount.last && amount.value !== undefined && gap === 0) {
      return {amount: amount.value, unit: 'second', last: index + 1, article: false}
    }
    return
  }
  if (amount.article && (unit.plural || gap > 0)) return
  let last = index + 1
  // “two and a half years” is read as an amount; “a year and a half” here.
  let value = amount.value
  if (
    value !== undefined &&
    wordAt(scan, last) === 'and' &&
    wordAt(scan, last + 1) === 'a' &&
    wordAt(scan, last + 2) === 'half'
  ) {
    value += 0.5
    last += 3
  }
  return {amount: value, unit: unit.unit, last, article: amount.article === true}
}

/** “more than”, “nearly”, “at least” before the token. */
export function boundBefore(scan: Scan, at: number): Bound | undefined {
  for (const [words, bound] of bounds) {
    if (words.every((word, index) => wordAt(scan, at - 1 - index) === word)) return bound
  }
  return
}

/** Durations: “nine years”, “a decade”, “90-day”, “decades”, “five-year”. An age (“45-year-old”) is none. */
export function readDuration(scan: Scan, at: number): Phrase | undefined {
  const plain = timeUnits.get(wordAt(scan, at))
  if (plain) {
    if (!plain.plural || plain.unit === 'weekend' || plain.unit === 'second') return
    const before = wordAt(scan, at - 1)
    if (
      ![
        'for',
        'in',
        'over',
        'after',
        'take',
        'within',
        'of',
        'spent',
        'took',
        'taken',
        'lasted',
        'last',
        'many'
      ].includes(before) &&
      !(isDash(wordAt(scan, at + 1)) && wordAt(scan, at + 2) === 'long')
    )
      return
    return {first: at, last: at + 1, meaning: {kind: 'duration', amount: undefined, unit: plain.unit}}
  }
  const span = readSpan(scan, at)
  if (!span || isAge(scan, span.last)) return
  const before = wordAt(scan, at - 1)
  // “15 a year”, “twice a week”, “$40,000 a year”: how often, not how long.
  if (span.article && isRate(scan, at)) {
    return {first: at, last: span.last, meaning: {kind: 'set', value: period(1, span.unit)}}
  }
  const bound = boundBefore(scan, at)
  const first = before === 'the' && bound === undefined ? at : at
  return {
    first,
    last: span.last,
    meaning: {kind: 'duration', amount: span.amount, unit: span.unit},
    ...(bound && {bound})
  }
}

const rateWords = new Set(
  'times once twice percent % million billion dollars euros pounds hours days people'.split(' ')
)
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
  weekend: 'W',
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
  const other = wordAt(scan, at + 1) === 'other'
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

const weekly = (weekday: number): string => `XXXX-WXX-${weekday === 0 ? 7 : weekday}`

/** A mention of a duration on its own, as a phrase of relative times gives it up. */
export const durationMeaning = (amount: number | undefined, unit: Unit): Meaning => ({
  kind: 'duration',
  amount,
  unit
})
