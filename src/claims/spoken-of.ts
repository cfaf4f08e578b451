import type {Article, Clause, TimeMention} from '../article.ts'
import {isCue} from '../language/en/cues.ts'
import {retrospective} from '../language/en/clauses.ts'
import {depictions, momentVerbs, newsVerbs} from '../language/en/life.ts'
import {wordSet} from '../language/words.ts'
import {nearby} from '../read/mentions.ts'
import {timesWithin} from '../read/time-links.ts'
import {overlaps, type Interval} from '../time/day.ts'

/** The days of which some words of an article may speak. */
export interface SpokenOf {
  /** One interval for each reading. */
  readonly readings: readonly Interval[]
  /**
   * What says so: a `time` of the clause; else the article’s own day does, for a clause in the `present` or to come, a
   * `report` of speech, or a `story` that the clause goes on with.
   */
  readonly by: 'time' | 'present' | 'report' | 'story'
  /** The last days before the article, in which it stands. */
  readonly now: Interval | undefined
}

const rangeWords = wordSet(['since', 'until', 'till', 'before', 'after', 'from', 'to', 'by', 'through'])

/** News speaks of the last days without saying so. */
const lately = 3
/** A time further off moves its sentence out of the news. */
const away = 45
/** An article known by its month, or only by what it reports as past, tells no day. */
const widest = 45

/**
 * The time of which a token’s clause speaks: a time of its own, else the article’s day where the clause is in the
 * present or to come, or reports speech, or goes on with what the sentences before told of these days. Undefined
 * where it may speak of any past, or of what is not.
 */
export function spokenOf(article: Article, token: number): SpokenOf | undefined {
  const {syntax, times, sentences} = article
  const index = syntax.clauseOf[token] ?? -1
  if (index < 0) return
  const clause = syntax.clauses[index]!
  const now = nowOf(article)
  const sentence = nearby(sentences[clause.sentence]!, token)
  const inSentence = datesWithin(article, sentence.first, sentence.last).filter(
    (time) => !isOfSubject(article, times[time]!)
  )
  const pointed = inSentence.filter(
    (time) => syntax.clauseOf[times[time]!.first] === index && !rangeWords.has(times[time]!.preposition ?? '')
  )
  if (pointed.length > 0) {
    const readings = pointed.flatMap((time) => onItsSide(article, clause, times[time]!.readings))
    return readings.length > 0 && clause.status !== 'hypothetical' ? {readings, by: 'time', now} : undefined
  }
  if (!now || isDated(article, clause, now)) return
  const present = isPresent(clause)
  // “Rules are expected before Christmas” are expected now.
  const moving = present ? inSentence.filter((time) => !isAhead(times[time]!, now)) : inSentence
  if (isAway(article, moving, now) || isQuotedWork(article, clause, token)) return
  if (present) return {readings: [now], by: 'present', now}
  if (clause.status !== 'asserted' || clause.tense !== 'past' || !clause.verb || clause.verb.perfect) return
  if (looksBack(article, nearby(clause, token), index)) return
  const before = datesBefore(article, clause.sentence)
  const reports =
    isCue(clause.verb.lemma)?.takes === 'speech' &&
    !isAway(article, datesOfParagraph(article, clause.sentence), now)
  const isRecent = (time: number) =>
    times[time]!.readings.some((reading) => overlaps(reading, {from: now.from - 11, to: now.to}))
  // “praised his players after Saturday’s win”
  const own = inSentence.filter((time) => syntax.clauseOf[times[time]!.first] === index)
  const isTold =
    clause.kind === 'main' &&
    (own.some((time) => times[time]!.granularity === 'day' && isRecent(time)) ||
      (before.length > 0
        ? before.every(isRecent)
        : momentVerbs.has(clause.verb.lemma) || newsVerbs.has(clause.verb.lemma)))
  return isTold || reports ? {readings: [now], by: reports ? 'report' : 'story', now} : undefined
}

/** Of the readings of a time those that the tense allows: “in February” is not the next one, “will … in July” not the last. */
function onItsSide(
  {published}: Article,
  {tense, status}: Clause,
  readings: readonly Interval[]
): readonly Interval[] {
  if (!published) return readings
  // “shows how it looked, and opens in June”: a time to come is not that of the past.
  if (tense === 'past') return readings.filter(({from}) => from <= published.to)
  if (status !== 'future') return readings
  const fitting = readings.filter(({to}) => to >= published.from)
  return fitting.length > 0 ? fitting : readings
}

/** The article’s last days; undefined where its day is not known. */
export function nowOf({published}: Pick<Article, 'published'>): Interval | undefined {
  if (!published || published.to - published.from > widest) return
  return {from: published.from - lately, to: published.to}
}

/** “says”, “will open”, “can write”, “has named”; not “may”, “had she stayed”. */
function isPresent({status, tense, verb}: Clause): boolean {
  if (status === 'future') return tense !== 'past'
  if (status === 'open') return !verb?.perfect && (verb?.modal === 'can' || verb?.modal === 'must')
  if (status !== 'asserted' || (tense !== 'present' && tense !== 'future')) return false
  return !(verb?.perfect && verb.passive)
}

/** “In his memoir, Bell says …”: a work may be of any time. */
function isQuotedWork({tokens, sentences}: Article, {sentence, tense, verb}: Clause, token: number): boolean {
  if (tense !== 'present' || isCue(verb?.lemma ?? '') === undefined) return false
  const {first, last} = nearby(sentences[sentence]!, token)
  for (let at = first; at < last; at++) if (depictions.at(tokens, at)) return true
  return false
}

function datesWithin({times}: Article, first: number, last: number): number[] {
  return timesWithin(times, first, last).filter((time) => {
    const {type, value} = times[time]!
    // “currently” says no more than the tense.
    return (type === 'DATE' || type === 'TIME') && value !== 'PRESENT_REF'
  })
}

/** How many sentences back a day carries on: “… on Tuesday. The chief opened the session.” */
const reach = 3

function datesBefore(article: Article, sentence: number): number[] {
  const {sentences, times} = article
  const {first: token} = sentences[sentence]!
  const {first} = nearby({first: sentences[Math.max(0, sentence - reach)]!.first, last: token}, token)
  // “who has held the office since 2019”, “who took over in August” move no story there.
  return datesWithin(article, first, token).filter(
    (time) => !isOpenEnded(times[time]!) && !isAside(article, times[time]!)
  )
}

/** Whether a time stands in a clause that only tells who somebody is. */
const isAside = ({syntax}: Article, {first}: TimeMention) => {
  const {kind, opener} = syntax.clauses[syntax.clauseOf[first] ?? -1] ?? {}
  return kind === 'relative' && (opener === 'who' || opener === 'whose')
}

/** “Grell, mayor until 2004, applauded”: how long the subject was something. */
const isOfSubject = ({tokens, syntax}: Article, {first, last, preposition}: TimeMention) => {
  const {verb} = syntax.clauses[syntax.clauseOf[first] ?? -1] ?? {}
  return (
    /^(?:until|till|since|from)$/.test(preposition ?? '') &&
    tokens.norm[last] === ',' &&
    last < (verb?.first ?? 0)
  )
}

const isOpenEnded = ({preposition}: TimeMention) => preposition === 'since'

/** The times of the sentence before, in the same paragraph. */
function datesOfParagraph(article: Article, sentence: number): number[] {
  const {sentences} = article
  const before = sentences[sentence - 1]
  if (before?.block !== sentences[sentence]!.block) return []
  return datesWithin(article, nearby(before, before.last).first, before.last)
}

/** Whether one of the times lies outside the weeks around the article. */
function isAway({times}: Article, dates: readonly number[], {from, to}: Interval): boolean {
  const around = {from: from - away, to: to + away}
  return dates.some((time) => !times[time]!.readings.some((reading) => overlaps(reading, around)))
}

/** Whether a time is likeliest to come. */
const isAhead = ({readings: [likeliest]}: TimeMention, {to}: Interval) => (likeliest?.from ?? to) > to

/** A caption speaks of the day that it gives, in all its sentences. */
function isDated(article: Article, {sentence}: Clause, now: Interval): boolean {
  const {blocks, sentences, tokens} = article
  const block = blocks[sentences[sentence]!.block]
  if (block?.role !== 'caption') return false
  const middle = sentences[sentence]!.first
  const window = nearby({first: 0, last: tokens.length}, middle)
  let first = middle
  while (first > window.first && tokens.start[first - 1]! >= block.start) first--
  let last = middle
  while (last < window.last && tokens.start[last]! < block.end) last++
  return isAway(article, datesWithin(article, first, last), now)
}

/** “once said”, “two years later”: words that take a clause out of the news. */
function looksBack(
  {tokens, syntax}: Article,
  {first, last}: Pick<Clause, 'first' | 'last'>,
  index: number
): boolean {
  for (let at = first; at < last; at++) {
    if (syntax.clauseOf[at] === index && retrospective.at(tokens, at)) return true
  }
  return false
}
