import type {Article} from '../article.ts'
import {dayAdverbs, directions} from '../language/en/times.ts'
import {be, futureModals} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import type {Conversion, TimePair} from '../relations.ts'
import {lastBefore} from './mentions.ts'
import {isVerb} from './quantities/nouns.ts'

const opening = wordSet(['(', '[', ',', '—', '–', '/'])
/** What may stand between an amount or time and what restates it, behind the mark. */
const within = wordSet('or about around roughly approximately some nearly almost just over under more than')
const timeJoins = wordSet(', ( [ — – - on in the')
const closing = wordSet(') ] , . ; : — – ? !')

/**
 * Amounts that the text gives twice, in two units: “12-mile (19-kilometer)”, “12 miles, or about 19 km,”.
 * Between them stand a mark and words of bound; a comma needs its “or”.
 */
export function readConversions({
  tokens,
  quantities,
  sentences
}: Pick<Article, 'tokens' | 'quantities' | 'sentences'>): readonly Conversion[] {
  const found: Conversion[] = []
  for (const [index, quantity] of quantities.entries()) {
    const next = quantities[index + 1]
    if (!next || next.first - quantity.last > 5 || next.first <= quantity.last) continue
    // “a 12-mile path (19 km)”: the noun of the amount may stand before the bracket.
    const from = tokens.norm[quantity.last] === '(' ? quantity.last : (quantity.noun?.last ?? quantity.last)
    const mark = tokens.norm[from]!
    if (!opening.at(tokens, from) || from >= next.first) continue
    const between = tokens.norm.slice(from + 1, next.first)
    if (!between.every((word) => within.has(word))) continue
    if (mark === ',' && between[0] !== 'or') continue
    const behind = tokens.norm[next.last] ?? '.'
    if ((mark === '(' || mark === '[') && !closing.has(behind) && behind !== 'or') continue
    const sentence = sentences[lastBefore(sentences, quantity.first) + 1]
    if (sentence && next.first >= sentence.last) continue
    found.push({from: index, to: index + 1})
  }
  return found
}

/**
 * Relative times with the date beside them: “next month, in June 2022”, “on March 3, two days ago”. The relative one
 * is counted from the article; what is counted from another time of the story (“the following day”) is left out.
 */
export function readTimePairs({
  tokens,
  times,
  sentences
}: Pick<Article, 'tokens' | 'times' | 'sentences'>): readonly TimePair[] {
  const {norm} = tokens
  const isRelative = (index: number) => {
    const {type, parts, readings, first, last, through} = times[index]!
    if (type === 'DURATION' || type === 'SET' || readings.length === 0 || through !== undefined) return false
    if (parts.year !== undefined || parts.month !== undefined || parts.day !== undefined) return false
    if (norm[first] === 'the') return false
    for (let at = first; at < last; at++) {
      const word = norm[at]!
      if (word === 'ago' || word === 'tonight' || dayAdverbs.has(word) || directions.has(word)) return true
    }
    return false
  }
  const isStated = (index: number) => {
    const {type, parts, readings} = times[index]!
    return (
      (type === 'DATE' || type === 'TIME') &&
      readings.length > 0 &&
      (parts.month !== undefined || parts.year !== undefined)
    )
  }
  /** A mark, and no other words than prepositions. */
  const joined = (a: number, b: number) => {
    const [from, to] = [times[a]!.last, times[b]!.first]
    if (to <= from || to - from > 4) return false
    const words = norm.slice(from, to)
    return opening.has(words[0]!) && words.every((word) => timeJoins.has(word))
  }
  const pairs: TimePair[] = []
  let sentence = 0
  for (let index = 0; index + 1 < times.length; index++) {
    const [one, two] = [times[index]!, times[index + 1]!]
    while (sentence < sentences.length && sentences[sentence]!.last <= one.first) sentence++
    if (two.first >= (sentences[sentence]?.last ?? 0) || !joined(index, index + 1)) continue
    const forward = isRelative(index) && isStated(index + 1)
    if (!forward && !(isStated(index) && isRelative(index + 1))) continue
    // “today, tomorrow and March 3”, “on March 3, last year’s winner”: a list, or the time of something else.
    const behind = norm[two.last] ?? ''
    if (behind === "'s" || behind === '’' || behind === 'and' || behind === 'or') continue
    // “Last month, September 30 was set as the deadline”
    if (
      forward &&
      two.preposition === undefined &&
      (be.at(tokens, two.last) || futureModals.at(tokens, two.last) || isVerb(behind))
    )
      continue
    if (norm[one.first - 1] === 'and' || norm[one.first - 1] === 'or') continue
    if ((index > 0 && joined(index - 1, index)) || (index + 2 < times.length && joined(index + 1, index + 2)))
      continue
    pairs.push(forward ? {relative: index, stated: index + 1} : {relative: index + 1, stated: index})
  }
  return pairs
}
