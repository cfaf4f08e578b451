import type {Article, TimeMention} from '../article.ts'
import {determiners, prepositions} from '../language/en/clauses.ts'
import type {Anchor} from './anchors.ts'
import {isOwnVerb} from './anchors.ts'
import {firstFrom} from './mentions.ts'

type Source = Pick<Article, 'tokens' | 'sentences' | 'syntax' | 'times'>

/** Prepositions with which a time says when something happened. */
const pointed = new Set(['on', 'in', 'at', 'of', 'during', 'over', 'for', 'late', 'early', 'around', 'by'])

/** Verbs that only say that an event took place, so that a time beside them is the event’s. */
const occurrence = new Set(
  'be take happen occur hold come fall begin start open end close conclude finish stage host convene schedule set mark date land play'.split(
    ' '
  )
)

/** Whether a verb only says that an event took place. */
export const isOccurrence = (lemma: string): boolean => occurrence.has(lemma)

/** Words that put a time into a distance from another event: “two days after the vote on March 9”. */
const relating = new Set([
  'after',
  'before',
  'since',
  'until',
  'till',
  'following',
  'ahead',
  'prior',
  'than',
  'unlike',
  'between'
])

/** Whether a time can say when something happened at all: a day or span, not a duration, a set, or “since 2013”. */
export function isPoint({type, preposition}: TimeMention): boolean {
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
  const clause = syntax.clauseOf[first]!
  const sentence = sentences[syntax.clauses[clause]!.sentence]!
  const mine = timesWithin(times, sentence.first, sentence.last).filter(
    (index) => syntax.clauseOf[times[index]!.first] === clause && isPoint(times[index]!)
  )
  const after = mine.filter((index) => times[index]!.first >= last)
  for (const index of after) {
    const time = times[index]!
    if (related(tokens, last, time.first) || owned(last, time.first)) break
    return index
  }
  const before = mine.filter((index) => times[index]!.last <= first).reverse()
  for (const index of before) {
    const time = times[index]!
    // “The March 9 conversation marked …”: a time between a determiner and a noun is the noun’s.
    if (isPremodifier(article, time)) continue
    if (owned(time.last, first) || owned(time.first - 4, time.first)) continue
    return index
  }
  return null
}

function related({norm}: Source['tokens'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (relating.has(norm[at]!) && at < to - 1) return true
  return false
}

/** “the March 9 call”, “last week’s summit”. */
function isPremodifier({tokens}: Source, {first, last, preposition}: TimeMention): boolean {
  if (preposition !== undefined) return false
  const next = tokens.norm[last]
  return determiners.has(tokens.norm[first - 1] ?? '') && next !== undefined && tokens.kind[last] === 'word'
}

/** The time of an event that is named by a noun: right before it, right after it, or with a verb of its own. */
export function timeOfNoun(article: Source, anchor: Anchor): number | null {
  const {tokens, times, syntax} = article
  const {first, last, clause} = anchor
  const near = timesWithin(times, Math.max(0, first - 8), Math.min(tokens.length, last + 9))
  // “the March 9 conversation”, “last week’s summit”, “Friday’s derby”.
  for (const index of near) {
    const time = times[index]!
    if (
      time.last > first ||
      (time.preposition !== undefined && !determiners.has(tokens.norm[time.first - 1] ?? '')) ||
      time.type === 'DURATION' ||
      time.type === 'SET'
    )
      continue
    const between = tokens.norm.slice(time.last, first)
    if (
      between.every(
        (word, offset) => word === "'s" || word === '-' || isModifier(article, time.last + offset)
      ) &&
      between.length <= 3 &&
      syntax.clauseOf[time.first] === clause
    ) {
      if (between.length === 0 || between[0] === "'s" || determiners.has(tokens.norm[time.first - 1] ?? ''))
        return index
    }
  }
  const verb = syntax.clauses[clause]!.verb
  const ownVerb = verb !== null && isOwnVerb(anchor.fact, verb.lemma)
  const occurs =
    verb !== null &&
    (ownVerb ||
      (occurrence.has(verb.lemma) &&
        verb.first >= last &&
        !isGoverned(tokens, first, syntax.clauses[clause]!.first)))
  // “the attack of 18 November”, “the first attempt, on Tuesday,”, “the summit last week”.
  for (const index of near) {
    const time = times[index]!
    if (time.first < last || !isPoint(time) || syntax.clauseOf[time.first] !== clause) continue
    const lead = tokens.norm.slice(last, time.first)
    const tight = lead.every((word) => word === ',' || word === '(' || pointed.has(word) || word === 'the')
    if (!tight || lead.length > 3) break
    // “Kerry had signed the Paris Agreement in 2016”: with another verb only “of” or a comma ties it to the noun.
    const governed = verb !== null && verb.last <= first && !ownVerb && !occurrence.has(verb.lemma)
    if (governed && !lead.includes('of') && lead[0] !== ',' && lead[0] !== '(') break
    return index
  }
  // “the agreement, adopted on December 12”: a participle of its own right behind.
  const following = syntax.clauses[syntax.clauseOf[last + 1] ?? -1]
  if (
    following?.kind === 'participle' &&
    following.verb &&
    following.parent === clause &&
    following.first <= last + 1
  ) {
    if (isOwnVerb(anchor.fact, following.verb.lemma) || occurrence.has(following.verb.lemma)) {
      return timeOfVerb(article, following.verb.first, following.verb.last, () => false)
    }
  }
  if (occurs)
    return timeOfVerb(
      article,
      verb.first,
      verb.last,
      (from, to) => from < last && first < to && verb.last > last
    )
  return null
}

/** “Before the verdict, shares fell on Monday”: the event is no subject of the verb. */
function isGoverned({norm, kind}: Source['tokens'], first: number, start: number): boolean {
  for (let at = first - 1; at >= start && at >= first - 4; at--) {
    if (prepositions.has(norm[at]!)) return true
    if (kind[at] === 'punctuation' && norm[at] !== '-') return false
  }
  return false
}

/** A word that may stand between a time and its noun: “the March 9 phone conversation”. */
function isModifier({tokens, syntax}: Source, at: number): boolean {
  const verb = syntax.clauses[syntax.clauseOf[at] ?? -1]?.verb
  return (
    tokens.kind[at] === 'word' &&
    !(verb && at >= verb.first && at < verb.last) &&
    !pointed.has(tokens.norm[at]!) &&
    tokens.norm[at] !== 'and'
  )
}
