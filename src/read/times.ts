import type {Article, Sentence, TimeMention} from '../article.ts'
import {directions, modifiers, months, timePrepositions, weekdays} from '../language/en/times.ts'
import {wordSet} from '../language/words.ts'
import type {Day} from '../time/day.ts'
import {placesOf} from './places.ts'
import {readPhrases} from './times/grammar.ts'
import type {Phrase} from './times/phrase.ts'
import {resolve} from './times/resolve.ts'
import {noSetting} from './times/setting.ts'
import type {Setting} from './times/setting.ts'
import {tenseAround} from './times/tense.ts'
import type {TokenKind, Tokens} from './tokens.ts'

export type TimesContext = Pick<Article, 'tokens' | 'sentences' | 'blocks' | 'published'>

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
  let recent: Recent | undefined
  let recentDay: Recent | undefined
  let year: {year: number; sentence: number} | undefined
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!
    if (sentence.block !== block) {
      block = sentence.block
      year = undefined
      days = (blocks[block]?.role === 'caption' && captionDays(tokens, sentences, index, names)) || written
    }
    let origin: Phrase | undefined
    for (const phrase of readSentence(tokens, sentence, names)) {
      // The end of a range lies on the side of its start.
      const ends = origin?.through === true
      const {first, last} = origin?.through ? origin : phrase
      origin = phrase
      const setting = (day: Day | undefined): Setting => ({
        day,
        tense: () => tenseAround(tokens, sentence.first, sentence.last, first, last),
        recent: recent && index - recent.sentence <= 1 ? recent.mention : undefined,
        recentDay: recentDay && {day: recentDay.mention.readings[0]!.from, away: index - recentDay.sentence},
        year: year && {year: year.year, near: year.sentence === index},
        after: ends ? mentions.at(-1)?.readings[0]?.from : undefined
      })
      const mention = toMention(tokens, sentence, phrase, days, setting, mentions.length)
      mentions.push(mention)
      if (mention.type !== 'DURATION' && mention.readings.length > 0) {
        recent = {mention, sentence: index}
        // “9/11” stands for what happened; nobody goes on from it to “that day”.
        if (mention.granularity === 'day' && phrase.meaning.kind !== 'holiday' && !isBygone(mention, days))
          recentDay = recent
      }
      // “The scheme, launched in fiscal 2022, ends in March”: in any year.
      if (mention.parts.year !== undefined && phrase.meaning.kind !== 'fiscal')
        year = {year: mention.parts.year, sentence: index}
    }
  }
  return mentions
}

/** Whether a day lies so far back that a report of days does not go on from it. */
const isBygone = (mention: TimeMention, days: readonly Day[]): boolean =>
  days.length > 0 && mention.basis === 'stated' && days[0]! - mention.readings[0]!.to > 3650

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

function readSentence(
  tokens: Tokens,
  {first, last}: Sentence,
  names: ReadonlySet<string>
): readonly Phrase[] {
  const found = readPhrases({tokens, first, end: last, names})
  return found.length > 1 ? withSharedYears(tokens, found) : found
}

/** “from May 3 to June 5, 2019”, “in June, July and August 2023”: all take the year of the last. */
function withSharedYears(tokens: Tokens, found: readonly Phrase[]): readonly Phrase[] {
  const phrases = [...found]
  for (let index = phrases.length - 2; index >= 0; index--) {
    const phrase = phrases[index]!
    const next = phrases[index + 1]!
    const {meaning} = phrase
    const {meaning: end} = next
    if (meaning.kind !== 'date' || meaning.year || meaning.month === undefined) continue
    if (end.kind !== 'date' || !end.year || end.month === undefined) continue
    if (phrase.through) {
      phrases[index] = {...phrase, meaning: {...meaning, year: end.year}}
      continue
    }
    const isListed = next.first - phrase.last === 1 && listed.at(tokens, phrase.last)
    const isLike = (meaning.day === undefined) === (end.day === undefined)
    if (!isListed || !isLike || !('stated' in end.year)) continue
    // “in December and January 2023”.
    const stated = end.year.stated - (meaning.month > end.month ? 1 : 0)
    phrases[index] = {...phrase, meaning: {...meaning, year: {stated}}}
  }
  return phrases
}
const listed = wordSet(', and or &')

/** The day that a caption, which begins at a sentence, states of itself. */
function captionDays(
  tokens: Tokens,
  sentences: readonly Sentence[],
  from: number,
  names: ReadonlySet<string>
): readonly Day[] | undefined {
  for (let at = from; at < sentences.length && sentences[at]!.block === sentences[from]!.block; at++) {
    for (const {meaning} of readSentence(tokens, sentences[at]!, names)) {
      if (
        meaning.kind !== 'date' ||
        meaning.day === undefined ||
        !meaning.year ||
        !('stated' in meaning.year)
      )
        continue
      const {readings} = resolve(meaning, noSetting)
      if (readings.length === 1) return [readings[0]!.from]
    }
  }
  return
}

const givenMonths = wordSet(['may', 'april', 'june', 'august'])

/** Months that are somebody’s name in this article: “Theresa May”, “June Cleaver”. */
function monthNames(tokens: Tokens): ReadonlySet<string> {
  const {length, norm, capital, kind, start, end} = tokens
  const names = new Set<string>()
  for (const at of placesOf(tokens, givenMonths)) {
    if (at === 0 || capital[at] !== 1) continue
    if (isNumeral(kind[at + 1]) || isNumeral(kind[at - 1])) continue
    const word = norm[at]!
    const isName = (other: number) =>
      capital[other] === 1 && !timeWords.some((words) => words.at(tokens, other)) && kind[other] === 'word'
    const apart = (left: number) => start[left + 1]! - end[left]! === 1
    // “Before May ends”: a month after a word with the capital of its sentence.
    const surname = word === 'may' && isName(at - 1) && apart(at - 1)
    const given =
      word !== 'may' && at + 1 < length && isName(at + 1) && apart(at) && !timePrepositions.at(tokens, at - 1)
    if (surname || given) names.add(word)
  }
  return names
}
/** “June 24” and “the 24 June Brexit vote” are dates. */
const isNumeral = (kind: TokenKind | undefined) => kind === 'number' || kind === 'ordinal'
const timeWords = [timePrepositions, months, directions, modifiers, weekdays]

function toMention(
  tokens: Tokens,
  sentence: Sentence,
  phrase: Phrase,
  days: readonly Day[],
  setting: (day: Day | undefined) => Setting,
  index: number
): TimeMention {
  const {first, last} = phrase
  let preposition = prepositionBefore(tokens, sentence.first, first)
  // “Officials weighed in Friday”.
  if (preposition === 'in' && phrase.meaning.kind === 'date' && phrase.meaning.weekday !== undefined)
    preposition = undefined
  let meaning = phrase.meaning
  // “in two weeks” lies ahead where the verb does; “in two weeks she wrote it” is a span.
  if (
    meaning.kind === 'duration' &&
    tokens.norm[first - 1] === 'in' &&
    !directions.at(tokens, first) &&
    tokens.norm[first] !== 'the' &&
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
  const {type, value, basis, granularity, parts} = resolved
  const [start, end] = [tokens.start[first]!, tokens.end[last - 1]!]
  const mention: Draft = {first, last, start, end, type, value, readings, basis, granularity, parts}
  const duration = meaning.kind === 'duration' ? durationOf(meaning, phrase) : undefined
  if (duration) mention.duration = duration
  if (phrase.modifier) mention.modifier = phrase.modifier
  if (preposition !== undefined) mention.preposition = preposition
  if (phrase.through) mention.through = index + 1
  return mention
}

type Draft = {-readonly [K in keyof TimeMention]: TimeMention[K]}

/** How many of which unit, where the words say how many. */
function durationOf(
  meaning: Extract<Phrase['meaning'], {kind: 'duration'}>,
  {bound}: Phrase
): TimeMention['duration'] {
  if (meaning.amount === undefined) return
  const {unit, amount} = meaning
  const exactly = bound ?? 'exact'
  switch (unit) {
    case 'fortnight':
      return {amount: amount * 2, unit: 'week', bound: exactly}
    case 'weekend':
    case 'season':
    case 'half':
      return
    default:
      return {amount, unit, bound: exactly}
  }
}

/** The preposition that governs a time, over “the” and words of bound: “for more than nine years”. */
function prepositionBefore(tokens: Tokens, first: number, at: number): string | undefined {
  for (let index = at - 1; index >= first && index >= at - 4; index--) {
    const word = tokens.norm[index]!
    if (timePrepositions.at(tokens, index) && !(word === 'over' || word === 'around' || word === 'about'))
      return word
    if (timePrepositions.at(tokens, index) && index === at - 1) {
      const outer = index > first ? tokens.norm[index - 1]! : ''
      return timePrepositions.has(outer) ? outer : word
    }
    if (!between.at(tokens, index)) return
  }
  return
}
const between = wordSet(
  'the a an more than nearly almost about some at least over its his her their just only exactly roughly late early'
)
