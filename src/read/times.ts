import type {Article, Block, Sentence, TimeMention} from '../article.ts'
import {ordinals, tens, units} from '../language/en/number-words.ts'
import {
  dayAdverbs,
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
} from '../language/en/times.ts'
import type {Day} from '../time/day.ts'
import {readDate, readMonthDay} from './times/date-phrases.ts'
import {readDirected} from './times/directed-phrases.ts'
import {readDuration, readSet} from './times/duration-phrases.ts'
import {dayAt, isDash, wordAt, yearAt} from './times/phrase.ts'
import type {Phrase, PhraseReader, Scan} from './times/phrase.ts'
import {
  readAdverb,
  readModified,
  readShift,
  readSide,
  readThe,
  readTimeOfDay
} from './times/relative-phrases.ts'
import {resolve} from './times/resolve.ts'
import type {Setting} from './times/resolve.ts'
import {tenseAround} from './times/tense.ts'
import {
  holidayStarts,
  readDecade,
  readDoubleYear,
  readFiscal,
  readHoliday,
  readQuarter,
  readSeason
} from './times/year-part-phrases.ts'
import type {Tokens} from './tokens.ts'

export type TimesContext = Pick<Article, 'tokens' | 'sentences' | 'blocks' | 'published'>

/** The readers that may find a phrase starting with a word; the longest phrase wins, an earlier reader a tie. */
const starters = new Map<string, PhraseReader[]>()
const starts = (words: Iterable<string>, ...readers: PhraseReader[]) => {
  for (const word of words) starters.set(word, [...new Set([...(starters.get(word) ?? []), ...readers])])
}
starts(weekdays.keys(), readDate)
starts(shortWeekdays.keys(), readDate)
starts(months.keys(), readDate)
starts(holidayStarts, readHoliday)
starts(seasons.keys(), readSeason)
starts([...directions.keys(), ...sequences.keys(), 'that'], readDirected)
starts(['the'], readDirected, readModified, readThe)
starts(['early', 'mid', 'late'], readModified)
starts(['earlier', 'later'], readSide)
starts([...dayAdverbs.keys(), 'tonight', ...references.keys()], readAdverb)
starts(
  [...recurring.keys(), 'every', 'each', 'per', ...[...weekdays.keys()].map((word) => `${word}s`)],
  readSet
)
starts(timeUnits.keys(), readDuration)
starts(
  [...units.keys(), ...tens.keys(), 'a', 'an', 'half', 'several', 'few', 'many', 'some'],
  readShift,
  readDuration
)
starts([...ordinals.keys(), 'final'], readQuarter, readDecade)
starts(['q1', 'q2', 'q3', 'q4', 'h1', 'h2', '1q', '2q', '3q', '4q', '1h', '2h'], readQuarter)
starts(['fiscal', 'financial', 'fy'], readFiscal)
starts(
  ['twenty', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'],
  readDecade
)
starts(["'", '’', '‘'], readDecade, readDate)

const numberReaders: readonly PhraseReader[] = [
  readTimeOfDay,
  readDoubleYear,
  readDecade,
  readDate,
  readShift,
  readDuration
]
const mixedReaders: readonly PhraseReader[] = [readDecade, readQuarter]
const ordinalReaders: readonly PhraseReader[] = [readDate, readQuarter, readDecade]
const fiscalReaders: readonly PhraseReader[] = [readFiscal]

function readersAt(tokens: Tokens, at: number): readonly PhraseReader[] | undefined {
  switch (tokens.kind[at]) {
    case 'word': {
      const word = tokens.norm[at]!
      const found = starters.get(word)
      return found ?? (word.startsWith('fy') ? fiscalReaders : undefined)
    }
    case 'number':
      return numberReaders
    case 'mixed':
      return mixedReaders
    case 'ordinal':
      return ordinalReaders
    case 'punctuation':
      return starters.get(tokens.norm[at]!)
    default:
      return
  }
}

/** Reads all phrases of a sentence, left to right, none inside another. */
function readPhrases(scan: Scan): Phrase[] {
  const phrases: Phrase[] = []
  let at = scan.first
  while (at < scan.end) {
    const readers = readersAt(scan.tokens, at)
    let best: Phrase | undefined
    for (const read of readers ?? []) {
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
    phrases.push(end ? {...best, through: true} : best)
    if (end && end.meaning.kind === 'date' && end.last > 0 && end.first >= best.last) phrases.push(end)
    at = end ? end.last : best.last
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

/**
 * Reads the times of an article, as TIMEX3 would mark them, each with the days that it may mean.
 *
 * A range is two mentions, the first with `through`. An impossible date (“November 31”) is a mention with `parts`
 * and no readings. Relative times in a caption that states a full date are read against that date. Without a
 * publication day, or where it is known less exactly than to two days, what is relative to it has no readings.
 */
export function readTimes({tokens, sentences, blocks, published}: TimesContext): readonly TimeMention[] {
  const mentions: TimeMention[] = []
  const written = daysOf(published)
  const names = monthNames(tokens)
  let block = -1
  let days = written
  let read: Phrase[][] = []
  let firstOfBlock = 0
  let recent: Recent | undefined
  let recentDay: Recent | undefined
  let year: {year: number; sentence: number} | undefined
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.block !== block) {
      block = sentence.block
      year = undefined
      firstOfBlock = index
      read = readBlock(tokens, sentences, index, names)
      days = captionDays(blocks[block], read) ?? written
    }
    for (const phrase of read[index - firstOfBlock] ?? []) {
      const setting = (day: Day | undefined): Setting => ({
        day,
        tense: () => tenseAround(tokens, sentence.first, sentence.last, phrase.first, phrase.last),
        recent: recent && index - recent.sentence <= 1 ? recent.mention : undefined,
        recentDay: recentDay && {day: recentDay.mention.readings[0]!.from, away: index - recentDay.sentence},
        year: year && {year: year.year, near: year.sentence === index}
      })
      const mention = toMention(tokens, sentence, phrase, days, setting, mentions.length)
      mentions.push(mention)
      if (mention.type !== 'DURATION' && mention.readings.length > 0) {
        recent = {mention, sentence: index}
        if (mention.granularity === 'day') recentDay = recent
      }
      if (mention.parts.year !== undefined) year = {year: mention.parts.year, sentence: index}
    }
  }
  return mentions
}

interface Recent {
  readonly mention: TimeMention
  readonly sentence: number
}

/** The days on which the article may have been written, where they are known well enough. */
function daysOf(published: TimesContext['published']): readonly Day[] {
  if (!published || !Number.isFinite(published.from) || !Number.isFinite(published.to)) return []
  const length = published.to - published.from
  if (length < 0 || length > 1) return []
  return length === 0 ? [published.from] : [published.from, published.to]
}

/** The phrases of each sentence of the block that starts at a sentence. */
function readBlock(
  tokens: Tokens,
  sentences: readonly Sentence[],
  from: number,
  names: ReadonlySet<string>
): Phrase[][] {
  const phrases: Phrase[][] = []
  for (let at = from; at < sentences.length && sentences[at]!.block === sentences[from]!.block; at++) {
    const {first, last} = sentences[at]!
    const found = readPhrases({tokens, first, end: last, names})
    phrases.push(found.map((phrase, index) => withYearOfEnd(phrase, found[index + 1])))
  }
  return phrases
}

/** “from May 3 to June 5, 2019”: the start takes the year of the end. */
function withYearOfEnd(phrase: Phrase, end: Phrase | undefined): Phrase {
  const {meaning} = phrase
  if (!phrase.through || meaning.kind !== 'date' || meaning.year || meaning.month === undefined) return phrase
  if (end?.meaning.kind !== 'date' || !end.meaning.year) return phrase
  return {...phrase, meaning: {...meaning, year: end.meaning.year}}
}

/** The day that a caption states of itself. */
function captionDays(block: Block | undefined, read: readonly Phrase[][]): readonly Day[] | undefined {
  if (block?.role !== 'caption') return
  for (const {meaning} of read.flat()) {
    if (meaning.kind !== 'date' || meaning.day === undefined || !meaning.year || !('stated' in meaning.year))
      continue
    const {readings} = resolve(meaning, {
      day: undefined,
      tense: () => 'unknown',
      recent: undefined,
      recentDay: undefined,
      year: undefined
    })
    if (readings.length === 1) return [readings[0]!.from]
  }
  return
}

/** Months that are somebody’s name here: a capital before or after them, nowhere near a date. */
function monthNames(tokens: Tokens): ReadonlySet<string> {
  const names = new Set<string>()
  for (let at = 1; at < tokens.length; at++) {
    const word = tokens.norm[at]!
    if (
      (word !== 'may' && word !== 'april' && word !== 'june' && word !== 'august' && word !== 'march') ||
      tokens.capital[at] !== 1
    )
      continue
    const before = tokens.norm[at - 1]!
    // “Theresa May”, “Mrs. May”: a name before, no number after.
    const number = tokens.kind[at + 1] === 'number' || tokens.kind[at + 1] === 'ordinal'
    const named =
      tokens.capital[at - 1] === 1 &&
      !timePrepositions.has(before) &&
      !months.has(before) &&
      !directions.has(before) &&
      !modifiers.has(before) &&
      !weekdays.has(before)
    if (named && !number && tokens.start[at]! - tokens.end[at - 1]! === 1 && word === 'may') names.add(word)
  }
  return names
}

function toMention(
  tokens: Tokens,
  sentence: Sentence,
  phrase: Phrase,
  days: readonly Day[],
  setting: (day: Day | undefined) => Setting,
  index: number
): TimeMention {
  const {first, last} = phrase
  const preposition = prepositionBefore(tokens, sentence.first, first)
  let meaning = phrase.meaning
  // “in two weeks” lies ahead where the verb does; “in two weeks she wrote it” is a span.
  if (
    meaning.kind === 'duration' &&
    preposition === 'in' &&
    meaning.amount !== undefined &&
    setting(undefined).tense() === 'future'
  ) {
    meaning = {kind: 'shift', amount: meaning.amount, unit: meaning.unit, direction: 1, anchor: 'article'}
  }
  const resolved = resolve(meaning, setting(days.at(-1)))
  const readings = [...resolved.readings]
  for (const day of days.slice(0, -1)) {
    for (const reading of resolve(meaning, setting(day)).readings) {
      if (!readings.some((other) => other.from === reading.from && other.to === reading.to))
        readings.push(reading)
    }
  }
  return {
    first,
    last,
    start: tokens.start[first]!,
    end: tokens.end[last - 1]!,
    ...resolved,
    readings,
    ...(meaning.kind === 'duration' && durationOf(meaning, phrase)),
    ...(phrase.modifier && {modifier: phrase.modifier}),
    ...(preposition !== undefined && {preposition}),
    ...(phrase.through && {through: index + 1})
  }
}

/** How many of which unit, where the words say how many. */
function durationOf(
  meaning: Extract<Phrase['meaning'], {kind: 'duration'}>,
  {bound}: Phrase
): Pick<TimeMention, 'duration'> {
  if (meaning.amount === undefined) return {}
  const {unit, amount} = meaning
  const exactly = bound ?? 'exact'
  switch (unit) {
    case 'fortnight':
      return {duration: {amount: amount * 2, unit: 'week', bound: exactly}}
    case 'weekend':
    case 'season':
    case 'half':
      return {}
    default:
      return {duration: {amount, unit, bound: exactly}}
  }
}

/** The preposition that governs a time, over “the” and words of bound: “for more than nine years”. */
function prepositionBefore(tokens: Tokens, first: number, at: number): string | undefined {
  for (let index = at - 1; index >= first && index >= at - 4; index--) {
    const word = tokens.norm[index]!
    if (timePrepositions.has(word) && !(word === 'over' || word === 'around' || word === 'about')) return word
    if (timePrepositions.has(word) && index === at - 1) {
      const outer = index > first ? tokens.norm[index - 1]! : ''
      return timePrepositions.has(outer) ? outer : word
    }
    if (!between.has(word)) return
  }
  return
}
const between = new Set(
  'the a an more than nearly almost about some at least over its his her their just only exactly roughly late early'.split(
    ' '
  )
)
