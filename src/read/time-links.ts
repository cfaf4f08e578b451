import type {Article, TimeMention} from '../article.ts'
import {determiners} from '../language/en/clauses.ts'
import {
  announcedNouns,
  attendingVerbs,
  closingVerbs,
  gatheringVerbs,
  happeningVerbs,
  heldWords,
  openingVerbs,
  recurringNouns,
  relatingWords
} from '../language/en/events.ts'
import {wordSet} from '../language/words.ts'
import type {Anchor} from './anchors.ts'
import {isOwnVerb} from './fact-words.ts'
import {firstFrom, lastBefore} from './mentions.ts'

type Source = Pick<Article, 'tokens' | 'sentences' | 'syntax' | 'times'>

/** The time of an event, and the end of it that is meant, where the text tells: “the summit, which opened on Monday”. */
export interface TimeLink {
  readonly time: number
  readonly edge?: 'start' | 'end'
}

/** Prepositions with which a time says when something happened. */
const pointed = wordSet(['on', 'in', 'at', 'of', 'during', 'over', 'for', 'late', 'early', 'around', 'by'])

/** “took place”, “came on Monday”; not “takes effect”, “came into force”. */
function happens(
  {norm}: Source['tokens'],
  {lemma, last}: {readonly lemma: string; readonly last: number}
): boolean {
  if (lemma === 'take') return norm[last] === 'place'
  return happeningVerbs.has(lemma) && norm[last] !== 'into'
}

/** Whether a verb only says that an event took place. */
export const isOccurrence = (lemma: string): boolean => happeningVerbs.has(lemma)

/** Whether a time can say when something happened at all: a day or span, not a duration, a set, or “since 2013”. */
export function isPoint({type, preposition, value, readings}: TimeMention): boolean {
  // “signed a recent deal on March 3”
  if (value === 'PAST_REF' && readings.length === 0) return false
  return (type === 'DATE' || type === 'TIME') && (preposition === undefined || pointed.has(preposition))
}

/** Indexes of the times whose tokens lie within `[first, last)`. */
export function timesWithin(times: readonly TimeMention[], first: number, last: number): number[] {
  const found: number[] = []
  for (let index = firstFrom(times, first); index < times.length && times[index]!.first < last; index++) {
    if (times[index]!.last <= last) found.push(index)
  }
  return found
}

/**
 * The time of a verb at `[first, last)`: the nearest after it in its clause that nothing nearer owns, else one
 * before it. `owned` tells whether another mention stands between two tokens and takes the time for itself.
 */
export function timeOfVerb(
  article: Source,
  first: number,
  last: number,
  owned: (from: number, to: number) => boolean
): number | null {
  const {tokens, times, syntax, sentences} = article
  const index = syntax.clauseOf[first]!
  const clause = syntax.clauses[index]!
  const sentence = sentences[clause.sentence]!
  const mine = timesWithin(
    times,
    Math.max(sentence.first, first - 60),
    Math.min(sentence.last, last + 60)
  ).filter((time) => syntax.clauseOf[times[time]!.first] === index && isPoint(times[time]!))
  for (const at of mine) {
    const time = times[at]!
    if (time.first < last) continue
    // “took office on a promise to end the dispute of 2019”: of the noun before it.
    if (time.preposition === 'of' && time.first > last + 1) break
    if (related(tokens, last, time.first) || owned(last, time.first)) break
    // “Eight years after Bell took office, on 15 June, the hall opened”: the time of what was measured to.
    if (isMeasured(article, index) && tokens.norm.slice(last, time.first).includes(',')) break
    return at
  }
  for (const at of mine.toReversed()) {
    const time = times[at]!
    if (time.last > first) continue
    // “The March 9 conversation marked …”: a time between a determiner and a noun is the noun’s.
    if (isPremodifier(article, time) || time.preposition === 'of') continue
    // “Two days after the vote on June 11, she opened talks”.
    if (related(tokens, Math.max(clause.first, time.first - 8), time.first)) continue
    if (owned(time.last, first) || owned(time.first - 4, time.first)) continue
    return at
  }
  return timeOfCleft(article, index)
}

/** “It was on 9 May that Bell took office”. */
function timeOfCleft({tokens, times, syntax}: Source, index: number): number | null {
  const {opener, parent, first} = syntax.clauses[index]!
  if ((opener !== 'that' && opener !== 'when') || parent === null) return null
  const {verb, first: start, last} = syntax.clauses[parent]!
  if (verb?.lemma !== 'be' || tokens.norm[start] !== 'it' || verb.negated) return null
  const [time, other] = timesWithin(times, verb.last, Math.min(last, first))
  if (time === undefined || other !== undefined || !isPoint(times[time]!)) return null
  return times[time]!.last >= first - 1 ? time : null
}

/** Whether a length of time stands before the word that opens a clause: “eight years after Bell took office”. */
function isMeasured({times, syntax}: Source, index: number): boolean {
  const {opener, first} = syntax.clauses[index]!
  if (opener === undefined || !relatingWords.has(opener)) return false
  const before = times[lastBefore(times, first)]
  return before?.type === 'DURATION' && before.last === first
}

function related(tokens: Source['tokens'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (relatingWords.at(tokens, at) && at < to - 1) return true
  return false
}

/** “the March 9 call”, “last week’s summit”. */
function isPremodifier({tokens}: Source, {first, last, preposition}: TimeMention): boolean {
  if (preposition !== undefined) return false
  const next = tokens.norm[last]
  if (next === "'s" || next === '’s') return true
  return determiners.at(tokens, first - 1) && next !== undefined && tokens.kind[last] === 'word'
}

/** The time of an event that is named by a noun: right before it, right after it, or with a verb of its own. */
export function timeOfNoun(article: Source, anchor: Anchor): TimeLink | null {
  return (
    timeBefore(article, anchor) ??
    timeBehind(article, anchor) ??
    timeByVerb(article, anchor) ??
    timeOfCrowd(article, anchor)
  )
}

/** “Thousands gathered in the square on Sunday for the memorial”. */
function timeOfCrowd({tokens, times, syntax}: Source, {clause, phrase}: Anchor): TimeLink | null {
  const {verb} = syntax.clauses[clause]!
  const {governor} = phrase
  if (!verb || governor < verb.last || !isCrowded(tokens, phrase, verb)) return null
  const index = lastBefore(times, governor)
  const time = times[index]
  return time && time.last === governor && time.first >= verb.last && isPoint(time) ? {time: index} : null
}

const isCrowded = (
  {norm}: Source['tokens'],
  {governor}: Anchor['phrase'],
  {lemma}: {readonly lemma: string}
): boolean => norm[governor] === 'for' && gatheringVerbs.has(lemma)

/** “the March 9 conversation”, “last week’s summit”, “Friday’s derby”. */
function timeBefore({tokens, times, syntax}: Source, {first, clause, phrase}: Anchor): TimeLink | null {
  for (let index = lastBefore(times, first); index >= 0; index--) {
    const time = times[index]!
    if (time.first < phrase.first || time.first < first - 8) break
    if (time.type === 'DURATION' || time.type === 'SET') continue
    if (syntax.clauseOf[time.first] !== clause || first - time.last > 4) continue
    // “by the 24 June vote”: the preposition is that of the noun.
    if (determiners.at(tokens, time.first - 1) || isPossessed(tokens, time)) return {time: index}
    if (time.preposition === undefined && (time.last === first || tokens.norm[time.last] === "'s"))
      return {time: index}
  }
  return null
}

/** “the court’s April 18 ruling”. */
const isPossessed = ({norm}: Source['tokens'], {first}: TimeMention) =>
  norm[first - 1] === "'s" || norm[first - 1] === '’'

/** “the attack of 18 November”, “the first attempt, on Tuesday,”, “the summit last week”. */
function timeBehind(article: Source, anchor: Anchor): TimeLink | null {
  const {tokens, times, syntax} = article
  const {norm} = tokens
  const {last, clause, phrase} = anchor
  for (const from of phrase.last === last ? [last] : [last, phrase.last]) {
    const index = firstFrom(times, from)
    const time = times[index]
    const held = norm[from] === ',' && heldWords.at(tokens, from + 1) ? 1 : 0
    if (!time || time.first > from + 3 + held || !isPoint(time) || syntax.clauseOf[time.first] !== clause)
      continue
    const lead = norm.slice(from + (held && 2), time.first)
    if (!lead.every((word) => word === ',' || word === '(' || word === 'the' || pointed.has(word))) continue
    const apposed = held > 0 || lead[0] === ',' || lead[0] === '('
    if (!isOwn(article, anchor, apposed, lead.includes('of'))) return null
    if (isOtherYear(article, anchor, time)) return null
    return {time: index}
  }
  return null
}

const dayNouns = wordSet(['day', 'week', 'month', 'morning', 'evening', 'night', 'hour', 'afternoon'])

const meanwhile = wordSet(['at', 'during'])

/** Whether a time behind an event is the event’s own, not that of the verb on which both hang. */
function isOwn({tokens, syntax, times}: Source, anchor: Anchor, apposed: boolean, of: boolean): boolean {
  const {fact, clause, phrase} = anchor
  const {verb, opener, first} = syntax.clauses[clause]!
  const connective =
    phrase.governor >= 0
      ? phrase.governor
      : opener !== undefined && relatingWords.has(opener) && first === phrase.first - 1
        ? first
        : -1
  const relating = connective >= 0 && isRelating(tokens, connective)
  // “Ten days after the launch, on 28 September, a valve stuck”.
  if (apposed) return !relating
  if (of || !verb || verb.last > phrase.first) return true
  // “voted at the meeting on Thursday”: what is done at the event is done on its day.
  if (meanwhile.at(tokens, phrase.governor)) return true
  // “Two days after the vote on June 11”, “the first since the vote on June 11”.
  if (relating) {
    const word = tokens.norm[connective]!
    return (
      word === 'since' ||
      word === 'until' ||
      times[lastBefore(times, connective)]?.last === connective ||
      // “the day after her confirmation on April 7”
      (dayNouns.at(tokens, connective - 1) && determiners.at(tokens, connective - 2))
    )
  }
  // “Kerry had signed the Paris Agreement in 2016”: with another verb only “of” or a comma ties it to the noun.
  return (
    isOwnVerb(fact, verb.lemma) ||
    happens(tokens, verb) ||
    isAttended(tokens, anchor, verb) ||
    isCrowded(tokens, phrase, verb)
  )
}

const isRelating = (tokens: Source['tokens'], at: number): boolean =>
  relatingWords.at(tokens, at) ||
  (tokens.norm[at] === 'of' && (relatingWords.at(tokens, at - 1) || tokens.norm[at - 1] === 'wake'))

/** “won the election”, “issued its ruling”, “went to the polls”. */
function isAttended(
  tokens: Source['tokens'],
  {phrase, last}: Anchor,
  verb: {readonly lemma: string; readonly last: number}
): boolean {
  const {norm} = tokens
  // “followed with a vote last Thursday”
  if (verb.lemma === 'follow' && norm[phrase.governor] === 'with' && phrase.governor === verb.last)
    return true
  if (verb.lemma === 'go') return norm[last - 1] === 'polls' && phrase.governor === verb.last
  if (phrase.governor >= 0 || phrase.first !== verb.last) return false
  if (verb.lemma === 'announce') return announcedNouns.at(tokens, last - 1)
  return attendingVerbs.has(verb.lemma)
}

/** “the summit in Rome in 2019”: another of its kind, where only a common noun names it. */
function isOtherYear(
  {tokens}: Source,
  {fact, last, strong}: Anchor,
  {granularity, readings}: TimeMention
): boolean {
  if (granularity !== 'year' || strong || !recurringNouns.at(tokens, last - 1)) return false
  return !readings.some(({from, to}) => from <= fact.during.to && to >= fact.during.from)
}

/** The time beside a verb that says that the event took place, or who took part in it. */
function timeByVerb(article: Source, anchor: Anchor): TimeLink | null {
  const {tokens, syntax} = article
  const {fact, last, clause, phrase} = anchor
  // “the agreement, adopted on December 12”, “the summit, which was held in June”.
  const following = syntax.clauses[syntax.clauseOf[phrase.last] ?? -1] ?? null
  const behind =
    following?.parent === clause ? following : syntax.clauses[syntax.clauseOf[phrase.last + 1] ?? -1]
  if (behind?.verb && behind.parent === clause && behind.first <= phrase.last + 1) {
    const described =
      behind.kind === 'participle'
        ? behind.verb.first <= behind.first + 1
        : behind.kind === 'relative' &&
          (behind.opener === 'which' || behind.opener === 'that') &&
          behind.verb.first === behind.first + 1
    const {lemma, passive} = behind.verb
    if (
      described &&
      (isOwnVerb(fact, lemma) || happens(tokens, behind.verb) || (passive && attendingVerbs.has(lemma)))
    ) {
      const time = timeOfVerb(article, behind.verb.first, behind.verb.last, () => false)
      return time === null || isOtherYear(article, anchor, article.times[time]!)
        ? null
        : {time, ...edgeOf(lemma)}
    }
  }
  const {verb} = syntax.clauses[clause]!
  if (!verb) return null
  const {lemma, passive} = verb
  const isSubject = verb.first >= last && phrase.governor < 0
  const isHeld = isSubject && (happens(tokens, verb) || (passive && attendingVerbs.has(lemma)))
  if (!isHeld && !isOwnVerb(fact, lemma) && !isAttended(tokens, anchor, verb)) return null
  const from = verb.last <= phrase.first ? Math.max(verb.last, phrase.last) : verb.last
  const time = timeOfVerb(
    article,
    verb.first,
    from,
    (low, high) => low < last && anchor.first < high && verb.last > last
  )
  if (time === null || isOtherYear(article, anchor, article.times[time]!)) return null
  // “The derby was on Saturday”; not “The derby was a farewell for the captain on Saturday”.
  if (lemma === 'be' && article.times[time]!.first > verb.last + 1 && article.times[time]!.last < verb.first)
    return null
  return {time, ...edgeOf(lemma)}
}

const edgeOf = (lemma: string): Pick<TimeLink, 'edge'> =>
  openingVerbs.has(lemma) ? {edge: 'start'} : closingVerbs.has(lemma) ? {edge: 'end'} : {}
