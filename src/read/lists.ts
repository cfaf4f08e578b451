import type {Article, QuantityMention, Sentence, Span} from '../article.ts'
import {
  apposing,
  inexact,
  insideNames,
  listVerbs,
  namelyWords,
  nameTails,
  openList,
  otherCounts,
  partialLeads,
  townCounts
} from '../language/en/lists.ts'
import {determiners, prepositions} from '../language/en/clauses.ts'
import {countryNames} from '../language/en/countries.ts'
import {regions} from '../language/en/regions.ts'
import {units} from '../language/en/number-words.ts'
import {be} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import type {CountedList} from '../relations.ts'
import {sentenceAt} from './mentions.ts'
import {placesOf} from './places.ts'
import {isVerb} from './quantities/nouns.ts'
import {singularOf} from '../language/en/number.ts'
import type {Tokens} from './tokens.ts'

type Source = Pick<Article, 'tokens' | 'quantities' | 'sentences'>

/** How far the list may stand from the noun that is counted, in tokens. */
const reach = 8
/** More than this is written in words of its own. */
const most = 15
/** Most tokens of a list. */
const longest = 120

/**
 * Reads numbers with the names that they count: “three senators: A, B and C”, “Three players — A, B and C — left”, “the
 * three-strong committee consists of A, B and C”, “two of the managers — A and B —”. Only whole lists of plain names, with an
 * “and” before the last.
 */
export function readLists(article: Source): readonly CountedList[] {
  const {tokens, quantities, sentences} = article
  const found: CountedList[] = []
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!
    if (!countsNames(tokens, quantity)) continue
    const {value, start, end} = quantity
    const sentence = sentences[sentenceAt(sentences, quantity.first)]!
    add(tokens, sentence, {value, start, end}, quantity.noun!, quantities[index + 1], found)
  }
  for (const at of placesOf(tokens, units)) {
    if (tokens.norm[at + 1] !== 'of') continue
    const sentence = sentences[sentenceAt(sentences, at)]
    const noun = sentence && partAt(tokens, at, sentence)
    if (!noun) continue
    const count = {value: units.at(tokens, at)!, start: tokens.start[at]!, end: tokens.end[at]!}
    add(tokens, sentence, count, noun, undefined, found)
  }
  return found.sort((a, b) => a.first - b.first)
}

/** The noun that says what is counted. */
type Noun = NonNullable<QuantityMention['noun']>

function add(
  tokens: Tokens,
  sentence: Sentence,
  count: CountedList['count'],
  noun: Noun,
  next: QuantityMention | undefined,
  found: CountedList[]
): void {
  const range = listAfter(tokens, noun, next, sentence)
  const items = range && namesOf(tokens, range.first, range.last)
  if (!items) return
  if (townCounts.has(singularOf(tokens.norm[noun.last - 1]!)) && holdRegions(tokens, items)) return
  if (range.plain && !items.some((item) => tokens.text.slice(item.start, item.end).includes(' '))) return
  found.push({
    count,
    items,
    first: range.first,
    last: range.last,
    start: tokens.start[range.first]!,
    end: tokens.end[range.last - 1]!
  })
}

/** “Two of the airline’s managers”, “four of them”: the noun behind the “of”; undefined where the number is no whole count. */
function partAt(tokens: Tokens, at: number, {first, last}: Sentence): Noun | undefined {
  const {norm, kind} = tokens
  if (units.at(tokens, at)! < 2 || units.at(tokens, at)! > most) return
  if (at > first && (inexact.at(tokens, at - 1) || kind[at - 1] === 'number')) return
  let noun = at + 2
  const limit = Math.min(last, noun + reach)
  while (
    noun < limit &&
    (norm[noun] === "'s" || norm[noun] === '-' || (kind[noun] === 'word' && !endsPart(tokens, noun)))
  )
    noun++
  if (noun === at + 2 || noun === limit) return
  const head = singularOf(norm[noun - 1]!)
  return norm[noun - 1] === "'s" || otherCounts.has(head) ? undefined : {first: noun - 1, last: noun}
}

/** “its captains”, “the club’s coaches”: no verb behind these. */
const beforeNouns = wordSet([...determiners, "'s"])

/** Whether a verb or another phrase begins: “four of them | sit in cabinet”. */
const endsPart = (tokens: Tokens, at: number) =>
  be.at(tokens, at) ||
  listVerbs.at(tokens, at) ||
  partialLeads.at(tokens, at) ||
  prepositions.at(tokens, at) ||
  (tokens.capital[at] === 0 && !beforeNouns.at(tokens, at - 1) && isVerb(tokens.norm[at]!))

/** “Austin, Texas, and Salem, Oregon” */
const holdRegions = ({text}: Tokens, items: readonly Span[]) =>
  items.some(({start, end}) => {
    const name = text.slice(start, end).toLowerCase()
    return regions.has(name) || countryNames.has(name)
  })

function countsNames({norm}: Tokens, {value, upTo, bound, noun, last, unit}: QuantityMention): boolean {
  if (!noun || upTo !== undefined || bound !== 'exact' || !Number.isInteger(value)) return false
  if (value < 2 || value > most) return false
  // In “12-mile path” the noun is not what is counted.
  if (noun.first > last && norm[last] !== '-') return false
  const head = singularOf(norm[noun.last - 1]!)
  return unit !== null && !otherCounts.has(head) && !otherCounts.has(unit)
}

interface Range {
  readonly first: number
  readonly last: number
  /** Behind “are” a word with a capital may be an adjective: “the four are Dutch, French and Irish”. */
  readonly plain?: boolean
}

/** The tokens of the list that follows the noun, without the marks around it. */
function listAfter(
  tokens: Tokens,
  noun: Noun,
  next: QuantityMention | undefined,
  {last}: Sentence
): Range | undefined {
  const {norm} = tokens
  const limit = Math.min(last, noun.last + reach, next?.first ?? Infinity)
  let verb = false
  for (let at = noun.last; at < limit; at++) {
    const word = norm[at]!
    // “Three senators, A, B and C, voted”: all of them, where the sentence goes on behind.
    if (word === ',' && at === noun.last && tokens.capital[at + 1] === 1)
      return apposedList(tokens, at + 1, last)
    // “Three schools sent classes, namely A, B and C.”
    if (word === ',' && namelyWords.at(tokens, at + 1))
      return {first: at + 2, last: endOf(tokens, at + 2, last, '.')}
    if (word === ',' || word === ';' || partialLeads.at(tokens, at)) return
    if (word === ':') return {first: at + 1, last: endOf(tokens, at + 1, last, '.')}
    if ((word === '—' || word === '–' || word === '(') && !verb) {
      const end = endOf(tokens, at + 1, last, word === '(' ? ')' : word)
      return end < last ? {first: at + 1, last: end} : undefined
    }
    if (be.at(tokens, at) || listVerbs.at(tokens, at)) {
      const first = norm[at + 1] === 'of' ? at + 2 : at + 1
      if (word === 'be' || word === 'been' || word === 'being' || norm[at - 1] === 'that') return
      // “are still with us: A, B and C”
      const whole = listVerbs.at(tokens, at)
      if (tokens.capital[first] !== 1 && !whole) {
        verb = true
        continue
      }
      return {first, last: endOf(tokens, first, last, '.'), plain: !whole}
    }
    verb ||= isVerb(word)
  }
  return
}

/** A list between commas, with the verb of the sentence behind it. */
function apposedList({norm, capital, kind}: Tokens, from: number, last: number): Range | undefined {
  let joined = false
  for (let at = from; at < last && at < from + longest; at++) {
    if (norm[at] === 'and' && capital[at + 1] === 1) joined = true
    if (norm[at] === ';' || norm[at] === ':' || norm[at] === '(') return
    if (norm[at] !== ',' || !joined) continue
    const next = norm[at + 1] ?? ''
    return kind[at + 1] === 'word' && (be.has(next) || isVerb(next)) ? {first: from, last: at} : undefined
  }
  return
}

/** The token that closes the list: the mark, or the end of the sentence. */
function endOf({norm, glued, capital}: Tokens, from: number, last: number, mark: string): number {
  for (let at = from; at < last && at < from + longest; at++) {
    // “St. Brendan’s”: the sentence goes on.
    if (norm[at] === '.' && glued[at] === 1 && at + 1 < last && capital[at + 1] === 1) continue
    if (norm[at] === mark || norm[at] === ';' || norm[at] === '.' || norm[at] === '?') return at
  }
  return last <= from + longest ? last : from
}

/** The names of a list “A, B and C”, undefined where it is anything else. */
function namesOf(tokens: Tokens, first: number, last: number): readonly Span[] | undefined {
  const {norm, kind} = tokens
  const items: Range[] = []
  let from = first
  let joined = -1
  for (let at = first; at <= last; at++) {
    const word = at < last ? norm[at]! : ','
    if (openList.has(word) || word === ':' || word === '(') return
    if (word !== ',' && word !== 'and') continue
    if (at > from) items.push({first: from, last: at})
    // “A, B and C”: one “and”, before the last.
    if (word === 'and' && at < last) {
      if (joined >= 0) return
      joined = at
    }
    // “…, Cy Dunn and Ed Foy, who came late”: the list has ended.
    if (word === ',' && joined >= 0 && at > joined + 1 && at < last && isAside(tokens, at + 1)) break
    from = at + 1
  }
  if (joined < 0) return
  const names = items.filter(
    (item) =>
      !(item.last - item.first === 1 && (kind[item.first] === 'number' || nameTails.at(tokens, item.first)))
  )
  // Nothing may follow the name behind the “and”.
  const behind = names.filter((item) => item.first > joined).length
  if (behind !== 1 || names.length < 2 || !names.every((item) => isName(tokens, item))) return
  return names.map(({first: a, last: b}) => ({start: tokens.start[a]!, end: tokens.end[b - 1]!}))
}

/** Whether lower case goes on behind a comma, with no further name of the list to come. */
const isAside = ({capital, kind}: Tokens, at: number) => kind[at] === 'word' && capital[at] !== 1

/** A name, with its title before it: “Ann Lee”, “general counsel Orla Keane”, “the Netherlands”. */
function isName(tokens: Tokens, {first, last}: Range): boolean {
  const {norm, capital, kind} = tokens
  const end = norm[last - 1] === "'s" ? last - 1 : last
  if (capital[end - 1] !== 1) return false
  let lower = 0
  for (let at = first; at < last; at++) {
    if (kind[at] === 'number' || kind[at] === 'symbol') return false
    // “the NCP, the Finns Party”
    const article = at === first && norm[at] === 'the' && capital[at + 1] === 1
    if (kind[at] === 'word' && !capital[at] && !article && !insideNames.at(tokens, at)) lower++
  }
  if (lower > 3) return false
  const opening = norm[first]!
  return !(apposing.at(tokens, first) && (opening !== 'the' || lower > 0))
}
