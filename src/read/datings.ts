import type {Article, Clause, TimeMention} from '../article.ts'
import {determiners, prepositions} from '../language/en/clauses.ts'
import {singularOf} from '../language/en/number.ts'
import {
  onceNouns,
  onceVerbs,
  otherOnes,
  owning,
  pointing,
  recurringThemes,
  subjectVerbs
} from '../language/en/once.ts'
import type {Dating} from '../relations.ts'
import {firstFrom, sentenceAt} from './mentions.ts'
import {placesOf} from './places.ts'
import {isPoint, timeOfVerb, timesWithin} from './time-links.ts'
import type {Tokens} from './tokens.ts'

type Source = Pick<Article, 'tokens' | 'times' | 'clauses' | 'syntax' | 'sentences'>

/** Most words of the noun phrase that says what something happened to. */
const longest = 5
/** A sentence with more times is a chronicle, and which belongs to what is not certain. */
const mostTimes = 8

/**
 * Reads when things happened that happen once: “The Mill Lane campus, which opened on 12 March 2009”, “the opening of
 * the campus on 21 March 2009”. Only dates with a month or year, only statements that are asserted.
 */
export function readDatings(article: Source): readonly Dating[] {
  const found: Dating[] = []
  const {clauses} = article
  for (let index = 0; index < clauses.length; index++) {
    const dating = datingOfVerb(article, clauses[index]!, index)
    if (dating) found.push(dating)
  }
  found.push(...datingsOfNouns(article))
  return found.sort((a, b) => a.start - b.start)
}

/** “The campus opened on 12 March 2009”, “was opened”, “which opened”; “Ames opened the campus on …”. */
function datingOfVerb(article: Source, clause: Clause, index: number): Dating | undefined {
  const {tokens, times} = article
  const {verb, status} = clause
  if (!verb || status !== 'asserted' || !onceVerbs.is(verb.number) || clause.tense !== 'past') return
  const {first, last} = article.sentences[clause.sentence]!
  if (firstFrom(times, last) - firstFrom(times, first) > mostTimes) return
  const time = timeOfVerb(article, verb.first, verb.last, () => false)
  if (time === null || !isDated(times[time]!)) return
  const object =
    verb.passive || subjectVerbs.is(verb.number) ? undefined : phraseFrom(tokens, verb.last, clause.last)
  const theme = object ?? subjectBefore(article, clause, index)
  return theme && toDating(tokens, verb.lemma, theme, time, verb.start, verb.end)
}

/** “the opening of the campus on 21 March 2009”, “the campus's opening in March 2009”. */
function datingsOfNouns({tokens, times, sentences}: Source): Dating[] {
  const found: Dating[] = []
  for (const at of placesOf(tokens, onceNouns)) {
    const verb = onceNouns.at(tokens, at)!
    const sentence = sentences[sentenceAt(sentences, at)]
    if (!sentence || at < sentence.first) continue
    const {first, last} = sentence
    const of = tokens.norm[at + 1] === 'of' ? phraseFrom(tokens, at + 2, last) : undefined
    const owner = tokens.norm[at - 1] === "'s" ? phraseTo(tokens, at - 1, first) : undefined
    const theme = of ?? owner
    if (!theme) continue
    const from = of ? of.last : at + 1
    const [time] = timesWithin(times, from, Math.min(last, from + 7))
    if (time === undefined || !isDated(times[time]!)) continue
    const between = tokens.norm.slice(from, times[time]!.first)
    if (!between.every((word) => word === 'on' || word === 'in' || word === ',' || word === '(')) continue
    const dating = toDating(tokens, verb, theme, time, tokens.start[at]!, tokens.end[at]!)
    if (dating) found.push(dating)
  }
  return found
}

interface Range {
  readonly first: number
  readonly last: number
}

function toDating(
  tokens: Tokens,
  verb: string,
  {first, last}: Range,
  time: number,
  start: number,
  end: number
): Dating | undefined {
  const named = tokens.capital[last - 1] === 1
  const definite = named || pointing.at(tokens, first)
  const words = tokens.norm.slice(first, last).filter((word) => !determiners.has(word))
  const head = words.at(-1)
  if (head === undefined) return
  const theme = [...words.slice(0, -1), singularOf(head)]
  if (recurringThemes.has(theme.at(-1)!)) return
  // Plurals are several things: “the stores opened in May”.
  if (singularOf(head) !== head && tokens.capital[last - 1] !== 1) return
  const apart = owning.at(tokens, first) || words.some((word) => otherOnes.has(word))
  return {verb, theme, definite, named, apart, time, start, end}
}

/** The subject of a clause: the noun phrase before its verb, or before its “which”. */
function subjectBefore(
  {tokens, syntax, sentences}: Source,
  clause: Clause,
  index: number
): Range | undefined {
  const {first} = sentences[clause.sentence]!
  const relative = clause.kind === 'relative' || clause.kind === 'participle'
  if (!relative) {
    let at = clause.verb!.first
    while (at > clause.first && tokens.norm[at - 1] === ',') at--
    return syntax.clauseOf[at - 1] === index ? phraseTo(tokens, at, clause.first) : undefined
  }
  let at = clause.first
  while (at > first && (tokens.norm[at - 1] === ',' || tokens.norm[at - 1] === '(')) at--
  return phraseTo(tokens, at, first)
}

/** The noun phrase that ends before a token: “The Mill Lane campus”. */
function phraseTo(tokens: Tokens, end: number, from: number): Range | undefined {
  let at = end
  while (at > from && end - at < longest && isPart(tokens, at - 1)) {
    at--
    if (determiners.at(tokens, at)) break
  }
  if (at === end || (at > from && tokens.norm[at - 1] === 'of')) return
  return {first: at, last: end}
}

/** The noun phrase that starts at a token: “the new campus”; undefined where none does, or it goes on. */
function phraseFrom(tokens: Tokens, from: number, limit: number): Range | undefined {
  let at = from
  if (determiners.at(tokens, at)) at++
  while (at < limit && at - from < longest && isPart(tokens, at) && !determiners.at(tokens, at)) at++
  if (at === from || tokens.kind[at - 1] !== 'word' || tokens.norm[at] === 'of') return
  return determiners.at(tokens, at - 1) ? undefined : {first: from, last: at}
}

const isPart = (tokens: Tokens, at: number) =>
  tokens.kind[at] === 'word' &&
  !prepositions.at(tokens, at) &&
  tokens.norm[at] !== 'and' &&
  tokens.norm[at] !== 'or' &&
  tokens.norm[at] !== "'s"

/** Whether a time says the month or the year. */
const isDated = (time: TimeMention): boolean =>
  isPoint(time) &&
  time.modifier === undefined &&
  time.through === undefined &&
  time.readings.length > 0 &&
  (time.parts.year !== undefined || (time.parts.month !== undefined && time.parts.day !== undefined))
