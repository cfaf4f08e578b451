import {ordinals} from '../../language/en/number-words.ts'
import {dayParts, modifiers, months, timeUnits, weekdays} from '../../language/en/times.ts'
import type {Unit} from '../../language/en/times.ts'
import {readAdverb} from './adverb-phrases.ts'
import {readClock} from './clock-phrases.ts'
import {readDate} from './date-phrases.ts'
import {readDirected} from './directed-phrases.ts'
import {boundBefore, readAmount, readSpan, toDuration} from './duration-phrases.ts'
import type {TimeSpan} from './duration-phrases.ts'
import {isCapital, isDash, isDay, wordAt} from './phrase.ts'
import type {Anchor, Meaning, Phrase, Scan} from './phrase.ts'
import {readDecade, readFiscalYear, readHoliday, readQuarter, readSeason} from './year-part-phrases.ts'

/** A length of time, or a day so far away: “nine years”, “two days ago”, “a year earlier”, “two weeks from now”, “three weeks ago today”. */
export function readLength(scan: Scan, at: number): Phrase | undefined {
  const span = readSpan(scan, at)
  return span ? (toShift(scan, at, span) ?? toDuration(scan, at, span)) : readDaysAgo(scan, at)
}

/** “two nights ago”, “two Fridays ago”. */
function readDaysAgo(scan: Scan, at: number): Phrase | undefined {
  const amount = readAmount(scan, at)
  if (!amount?.value || amount.article || !Number.isInteger(amount.value)) return
  if (wordAt(scan, amount.last + 1) !== 'ago') return
  const word = wordAt(scan, amount.last)
  const last = amount.last + 2
  const part = word.endsWith('s') ? dayParts.get(word) : undefined
  if (part !== undefined) return {first: at, last, meaning: {kind: 'day', step: -amount.value, part}}
  const weekday = word.endsWith('s') ? weekdays.get(word.slice(0, -1)) : undefined
  if (weekday === undefined) return
  const meaning: Meaning = {
    kind: 'shift',
    amount: amount.value - 1,
    unit: 'week',
    direction: -1,
    anchor: 'article',
    weekday
  }
  return {first: at, last, meaning}
}

function toShift(scan: Scan, at: number, span: TimeSpan): Phrase | undefined {
  const make = (last: number, direction: -1 | 1, anchor: Anchor, exact?: Unit): Phrase => {
    const bound = boundBefore(scan, at)
    return {
      first: at,
      last,
      meaning:
        span.amount === undefined
          ? {kind: 'reference', value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF'}
          : {kind: 'shift', amount: span.amount, unit: span.unit, direction, anchor, ...(exact && {exact})},
      ...(bound && {bound})
    }
  }
  const next = wordAt(scan, span.last)
  const after = wordAt(scan, span.last + 1)
  if (next === 'ago') {
    if (after === 'today') return make(span.last + 2, -1, 'article', 'day')
    const weekday = weekdays.get(after)
    if (weekday !== undefined && isWhole.has(span.unit))
      return toWeekday(make(span.last + 2, -1, 'article'), weekday)
    const unit = after === 'this' ? timeUnits.get(wordAt(scan, span.last + 2)) : undefined
    if (unit) return make(span.last + 3, -1, 'article', unit.unit)
    return make(span.last + 1, -1, 'article')
  }
  if (next === 'from' && (after === 'now' || after === 'today'))
    return make(span.last + 2, 1, 'article', after === 'today' ? 'day' : undefined)
  const day = next === 'from' ? weekdays.get(after) : undefined
  if (day !== undefined && (span.unit === 'week' || span.unit === 'fortnight'))
    return toWeekday(make(span.last + 2, 1, 'article'), day)
  if (next === 'hence') return make(span.last + 1, 1, 'article')
  if ((next === 'earlier' || next === 'later') && after !== 'than')
    return make(span.last + 1, next === 'later' ? 1 : -1, 'mention')
  return
}

const isWhole: ReadonlySet<Unit> = new Set(['week', 'fortnight', 'month', 'year'])
const toWeekday = (phrase: Phrase, weekday: number): Phrase | undefined =>
  phrase.meaning.kind === 'shift' ? {...phrase, meaning: {...phrase.meaning, weekday}} : undefined

/** “earlier this month”, “later today”, “later in the year”. */
export function readSide(scan: Scan, at: number): Phrase | undefined {
  const word = wordAt(scan, at)
  if (word !== 'earlier' && word !== 'later') return
  const side = word === 'earlier' ? -1 : 1
  if (wordAt(scan, at + 1) === 'today') return {first: at, last: at + 2, meaning: {kind: 'day', step: 0}}
  const index = wordAt(scan, at + 1) === 'in' ? at + 2 : at + 1
  const determiner = wordAt(scan, index)
  const unit = timeUnits.get(wordAt(scan, index + 1))
  if (
    unit &&
    !unit.plural &&
    (determiner === 'this' || determiner === 'that' || (determiner === 'the' && index > at + 1))
  ) {
    const anchor = determiner === 'this' || unit.unit === 'year' ? 'article' : 'mention'
    return {
      first: at,
      last: index + 2,
      meaning: {
        kind: 'unit',
        unit: unit.unit,
        step: 0,
        anchor: determiner === 'that' ? 'mention' : anchor,
        side
      }
    }
  }
  if (determiner === 'this') {
    const inner = readDirected(scan, index)
    return inner && {...inner, first: at}
  }
  // “earlier on Monday”, “later Friday”.
  const day = wordAt(scan, at + 1) === 'on' ? at + 2 : at + 1
  if (!weekdays.has(wordAt(scan, day))) return
  const inner = readDate(scan, day)
  return inner && {...inner, first: at}
}

/** “early 2015”, “mid-June”, “late last year”, “the end of the year”, “the first week of March”. */
export function readModified(scan: Scan, at: number): Phrase | undefined {
  const word = wordAt(scan, at)
  const modifier = modifiers.get(word)
  if (modifier !== undefined && (word === 'early' || word === 'mid' || word === 'late')) {
    let index = at + 1
    if (isDash(wordAt(scan, index))) index++
    else if (wordAt(scan, index) === 'in') index++
    const inner = readInner(scan, index)
    return inner && {...inner, first: at, modifier}
  }
  if (word !== 'the') return
  const next = wordAt(scan, at + 1)
  const edge = modifiers.get(next)
  if (edge !== undefined && wordAt(scan, at + 2) === 'of') {
    const inner = readInner(scan, at + 3)
    return inner && {...inner, first: at, modifier: edge}
  }
  // “the week of March 3”.
  if (/^week(?:end)?$/.test(next) && /^(?:of|beginning|starting)$/.test(wordAt(scan, at + 2))) {
    const date = readDate(scan, at + 3)
    if (date?.meaning.kind !== 'date' || date.meaning.day === undefined) return
    return {...date, first: at, meaning: {...date.meaning, week: true}}
  }
  // “the first week of March”, “the third Monday in May”, “the final days of October”.
  const which = ordinals.get(next) ?? (next === 'last' || next === 'final' ? -1 : undefined)
  if (
    which === undefined ||
    !(weekdays.has(wordAt(scan, at + 2)) || /^(?:weeks?|days|weekend)$/.test(wordAt(scan, at + 2))) ||
    !/^(?:of|in)$/.test(wordAt(scan, at + 3))
  )
    return
  const inner = readInner(scan, at + 4)
  if (!inner || inner.meaning.kind !== 'date' || inner.meaning.day !== undefined) return
  // “the second Tuesday of November”, “the last weekend of March”: one of its month.
  const weekday = weekdays.get(wordAt(scan, at + 2))
  const isWeekend = wordAt(scan, at + 2) === 'weekend'
  const isMonth = inner.meaning.month !== undefined && inner.meaning.weekday === undefined
  if ((weekday !== undefined || isWeekend) && isMonth && which <= 5)
    return {
      ...inner,
      first: at,
      meaning: {
        ...inner.meaning,
        nth: which,
        ...(weekday === undefined ? {nthUnit: 'weekend' as const} : {weekday})
      }
    }
  // “the first day of May”.
  if (wordAt(scan, at + 2) === 'day' && which > 0 && inner.meaning.month !== undefined)
    return {...inner, first: at, meaning: {...inner.meaning, day: which}}
  return {...inner, first: at, modifier: which < 0 || which > 3 ? 'late' : which === 1 ? 'early' : 'mid'}
}

function readInner(scan: Scan, at: number): Phrase | undefined {
  const the = wordAt(scan, at) === 'the' ? at + 1 : at
  const unit = the > at ? timeUnits.get(wordAt(scan, the)) : undefined
  if (
    unit &&
    !unit.plural &&
    ['day', 'week', 'month', 'year', 'decade', 'century', 'season', 'weekend'].includes(unit.unit)
  ) {
    const anchor = unit.unit === 'day' ? 'mention' : 'article'
    return {first: at, last: the + 1, meaning: {kind: 'unit', unit: unit.unit, step: 0, anchor}}
  }
  return (
    readFiscalYear(scan, the) ??
    readDirected(scan, at) ??
    readQuarter(scan, the) ??
    readDecade(scan, the) ??
    readSeason(scan, the) ??
    readDate(scan, the) ??
    readMonthWord(scan, at) ??
    readHoliday(scan, at) ??
    readAdverb(scan, at)
  )
}

/** A month that a modifier shows to be one: “mid-May”. */
function readMonthWord(scan: Scan, at: number): Phrase | undefined {
  const month = months.get(wordAt(scan, at))
  if (month === undefined || !isCapital(scan, at)) return
  return {first: at, last: at + 1, meaning: {kind: 'date', month}}
}

/** “at present”, “at the moment”. */
export function readAtPresent(scan: Scan, at: number): Phrase | undefined {
  const [a, b] = [wordAt(scan, at + 1), wordAt(scan, at + 2)]
  const last = a === 'present' ? at + 2 : a === 'the' && b === 'moment' ? at + 3 : undefined
  if (last === undefined) return
  // “at the moment of the crash”
  if (wordAt(scan, last) === 'of') return
  return {first: at, last, meaning: {kind: 'reference', value: 'PRESENT_REF'}}
}

/** A time of day, with the day it belongs to where that follows: “1:47 a.m. on Wednesday”, “12:00 UTC today”. */
export function readTimeOfDay(scan: Scan, at: number): Phrase | undefined {
  const clock = readClock(scan, at)
  if (!clock) return
  const near = clock.last
  const index = wordAt(scan, near) === 'on' || wordAt(scan, near) === ',' ? near + 1 : near
  const day = readAdverb(scan, index) ?? readDate(scan, index) ?? readDirected(scan, index)
  const meaning = day?.meaning
  if (day && meaning && isDay(meaning)) {
    // “7:30 on Tuesday evening” is 19:30.
    const {part, ...whole} = meaning
    const hour = Number(clock.clock.slice(1, 3))
    const late = (part === 'AF' || part === 'EV' || part === 'NI') && hour < 12
    if (part !== undefined)
      return {
        first: at,
        last: day.last,
        meaning: {...whole, clock: late ? `T${hour + 12}${clock.clock.slice(3)}` : clock.clock}
      }
    // “16:15 UTC, June 1” is a time and a date, “12:00 UTC Monday” one time.
    return index > near
      ? {first: at, last: near, meaning: {kind: 'clock', clock: clock.clock, day: meaning}}
      : {first: at, last: day.last, meaning: {...meaning, clock: clock.clock}}
  }
  return {first: at, last: near, meaning: {kind: 'clock', clock: clock.clock}}
}
