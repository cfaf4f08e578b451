import type {FactBase, Quote} from '../facts/fact-base.ts'
import {readTokens, type Tokens} from '../read/tokens.ts'
import {perArticle} from './per-article.ts'

/** How the words of a quotation stand to a record. */
export interface QuoteMatch {
  readonly quote: Quote
  /** Words of the quotation that stand in the record, in its order. */
  readonly matched: number
  /** Words of the quotation in all, without those in brackets. */
  readonly words: number
  /** Matched words that carry meaning. */
  readonly content: number
  /** Runs that differ, in order: token range of the quotation (empty for words left out) and the record’s words. */
  readonly differences: readonly Difference[]
}

export interface Difference {
  readonly first: number
  readonly last: number
  /** What the record has there, as written; empty for words that it lacks. */
  readonly recorded: string
}

interface Record {
  readonly quote: Quote
  readonly tokens: Tokens
  /** Token index of each word. */
  readonly at: readonly number[]
  readonly words: readonly string[]
}

interface Index {
  readonly records: readonly Record[]
  /** Numbers of the words of all records. */
  readonly vocabulary: ReadonlyMap<string, number>
  /** Records by pairs of neighbouring words: `first × size of the vocabulary + second`. */
  readonly pairs: ReadonlyMap<number, readonly number[]>
}

const indexes = new WeakMap<FactBase, Index>()

function indexOf(facts: FactBase): Index {
  const known = indexes.get(facts)
  if (known) return known
  const records: Record[] = []
  const vocabulary = new Map<string, number>()
  for (const quote of facts.quotes) {
    for (const text of [quote.text, ...quote.variants]) {
      const tokens = readTokens(text)
      const at = wordsOf(tokens, 0, tokens.length)
      const words = at.map((token) => sameWord(tokens.norm[token]!))
      for (const word of words) if (!vocabulary.has(word)) vocabulary.set(word, vocabulary.size)
      records.push({quote, tokens, at, words})
    }
  }
  const pairs = new Map<number, number[]>()
  for (const [id, {words}] of records.entries()) {
    for (const pair of pairsOf(words, vocabulary)) {
      const ids = pairs.get(pair)
      if (!ids) pairs.set(pair, [id])
      else if (ids.at(-1) !== id) ids.push(id)
    }
  }
  const index = {records, vocabulary, pairs}
  indexes.set(facts, index)
  return index
}

/** Keys of the pairs of neighbouring words that the records know. */
function* pairsOf(words: readonly string[], vocabulary: ReadonlyMap<string, number>): Iterable<number> {
  let before: number | undefined
  for (const word of words) {
    const id = vocabulary.get(word)
    if (before !== undefined && id !== undefined) yield before * vocabulary.size + id
    before = id
  }
}

function wordsOf({kind, norm}: Tokens, first: number, last: number): number[] {
  const found: number[] = []
  for (let at = first; at < last; at++) {
    if (kind[at] !== 'punctuation' || norm[at] === '…' || norm[at] === '[' || norm[at] === ']') found.push(at)
  }
  return found
}

const numbers = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, String(value)])
)

/** British and American spellings, digits and number words are one word. */
function sameWord(norm: string): string {
  const number = numbers.get(norm)
  if (number !== undefined) return number
  if (norm === '&') return 'and'
  if (norm === '%') return 'percent'
  if (norm.includes(',')) return norm.replaceAll(',', '')
  if (norm.length > 5 && norm.includes('our')) return norm.replace(/^(.{3,})our(s|ed|ing|able)?$/, '$1or$2')
  if (norm.length > 5 && norm.includes('is')) return norm.replace(/^(.{3,})is(e|ed|es|ing|ation)$/, '$1iz$2')
  return norm
}

const empty = new Set(
  `a an the of in on at to for from by with and or but not is are was were be been it its that this these those we i you he
  she they our my your his her their us them as so if have has had do does did will would can could 's there all very what who`.split(
    /\s+/
  )
)

/** Longest quotation and record that are compared word by word; longer ones are cut. */
const longest = 600

/**
 * The record that the tokens `[first, last)` quote, word for word or nearly; undefined where none is like them.
 *
 * An approximate search of the quotation inside the record (Sellers, “The theory and computation of evolutionary
 * distances”, 1980): words left out at either end, at an ellipsis, and in brackets cost nothing. The records to
 * compare are found by shared pairs of words, so that the time does not grow with their number.
 */
export function matchQuote(
  facts: FactBase,
  tokens: Tokens,
  first: number,
  last: number
): QuoteMatch | undefined {
  if (facts.quotes.length === 0) return
  const {records, vocabulary, pairs} = indexOf(facts)
  const at = wordsOf(tokens, first, last).slice(0, longest)
  const words = at.map((token) => sameWord(tokens.norm[token]!))
  const votes = new Map<number, number>()
  for (const pair of pairsOf(words, vocabulary)) {
    for (const id of pairs.get(pair) ?? []) votes.set(id, (votes.get(id) ?? 0) + 1)
  }
  // Three words in five are the record’s where it is quoted at all, so that a fifth of the pairs is.
  const fewest = Math.max(1, Math.floor((words.length - 1) / 5))
  const likely = [...votes]
    .filter(([, count]) => count >= fewest)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 4)
  let best: QuoteMatch | undefined
  for (const [id] of likely) {
    const match = align(records[id]!, words, at)
    if (!best || better(match, best)) best = match
  }
  return best
}

const better = (a: QuoteMatch, b: QuoteMatch) =>
  a.matched - a.differences.length > b.matched - b.differences.length

/** Words in square brackets and ellipses stand for any words of the record. */
function freeWords(words: readonly string[]): boolean[] {
  let inside = false
  return words.map((word) => {
    if (word === '[') inside = true
    const free = inside || word === '…'
    if (word === ']') inside = false
    return free
  })
}

function align(record: Record, words: readonly string[], at: readonly number[]): QuoteMatch {
  const theirs = record.words.slice(0, longest)
  const free = freeWords(words)
  const rows = words.length + 1
  const columns = theirs.length + 1
  const cost = new Int32Array(rows * columns)
  for (let row = 1; row < rows; row++) {
    const skip = free[row - 1]!
    // After an ellipsis the record may go on anywhere further on, at no cost.
    let least = Infinity
    for (let column = 0; column < columns; column++) {
      const above = cost[(row - 1) * columns + column]!
      if (skip) {
        least = Math.min(least, above)
        cost[row * columns + column] = least
        continue
      }
      let value = above + 2
      if (column > 0) {
        const same = words[row - 1] === theirs[column - 1]
        value = Math.min(
          value,
          cost[(row - 1) * columns + column - 1]! + (same ? 0 : 2),
          cost[row * columns + column - 1]! + 2
        )
      }
      cost[row * columns + column] = value
    }
  }
  let column = 0
  for (let end = 1; end < columns; end++) {
    // Of equal ends the last: a changed tail then stands against the record’s own words.
    if (cost[(rows - 1) * columns + end]! <= cost[(rows - 1) * columns + column]!) column = end
  }
  return trace(record, words, at, free, cost, columns, column)
}

function trace(
  record: Record,
  words: readonly string[],
  at: readonly number[],
  free: readonly boolean[],
  cost: Int32Array,
  columns: number,
  end: number
): QuoteMatch {
  const theirs = record.words
  let row = words.length
  let column = end
  let matched = 0
  let content = 0
  const changed: {row: number; from: number; to: number; theirs: number[]}[] = []
  const note = (from: number, to: number, word: number | undefined) => {
    const last = changed.at(-1)
    if (last?.from === to && last.row === 1) {
      last.from = from
      if (word !== undefined) last.theirs.unshift(word)
    } else changed.push({row: 1, from, to, theirs: word === undefined ? [] : [word]})
  }
  const close = () => {
    const last = changed.at(-1)
    if (last) last.row = 0
  }
  while (row > 0) {
    const here = cost[row * columns + column]!
    if (free[row - 1]) {
      close()
      while (column > 0 && cost[(row - 1) * columns + column]! !== here) column--
      row--
    } else if (
      column > 0 &&
      words[row - 1] === theirs[column - 1] &&
      cost[(row - 1) * columns + column - 1]! === here
    ) {
      close()
      matched++
      if (!empty.has(words[row - 1]!)) content++
      row--
      column--
    } else if (
      column > 0 &&
      cost[(row - 1) * columns + column - 1]! + 2 === here &&
      words[row - 1] !== theirs[column - 1]
    ) {
      note(row - 1, row, column - 1)
      row--
      column--
    } else if (column > 0 && cost[row * columns + column - 1]! + 2 === here) {
      note(row, row, column - 1)
      column--
    } else {
      note(row - 1, row, undefined)
      row--
    }
  }
  const differences = changed.reverse().map(({from, to, theirs: recorded}) => ({
    first: from < at.length ? at[from]! : at[at.length - 1]! + 1,
    last: to > from ? at[to - 1]! + 1 : from < at.length ? at[from]! : at[at.length - 1]! + 1,
    recorded: spell(record, to === words.length && recorded.length > 0 ? tail(record, recorded) : recorded)
  }))
  return {
    quote: record.quote,
    matched,
    words: words.filter((_, index) => !free[index]).length,
    content,
    differences
  }
}

/** Words changed at the end of a quotation: the record’s own end of the sentence tells what was said. */
function tail({tokens, at}: Record, words: readonly number[]): readonly number[] {
  const longer = [...words]
  for (let word = words.at(-1)! + 1; word < at.length && longer.length < 20; word++) {
    const between = tokens.text.slice(tokens.end[at[word - 1]!]!, tokens.start[at[word]!]!)
    if (/[.!?]/.test(between)) break
    longer.push(word)
  }
  return longer
}

function spell({tokens, at}: Record, words: readonly number[]): string {
  if (words.length === 0) return ''
  return tokens.text.slice(tokens.start[at[words[0]!]!]!, tokens.end[at[words.at(-1)!]!]!)
}

/** Whether nothing but ends, ellipses and brackets sets the quotation apart from the record. */
export const isVerbatim = ({differences}: QuoteMatch): boolean => differences.length === 0

/**
 * Whether the words are the record’s, altered: most of them, in its order, and enough that carry meaning. More is
 * asked where the speaker is not known, and most where somebody else is said to have spoken.
 */
export function isAltered(
  {matched, words, content, differences}: QuoteMatch,
  sameSpeaker: boolean | undefined
): boolean {
  if (differences.length === 0 || words < 4) return false
  const share = matched / words
  if (sameSpeaker) return share >= 0.6 && content >= 2 && matched >= 3
  if (sameSpeaker === undefined) return share >= 0.8 && content >= 3 && matched >= 8
  return share >= 0.8 && content >= 4 && matched >= 8
}

/** For each quotation of the article, by index, the record that it quotes. */
export const quoteMatches = perArticle(({facts, tokens, quotations}) =>
  quotations.map(({kind, words, first, last}) =>
    kind === 'work' || words < 2 ? undefined : matchQuote(facts, tokens, first, last)
  )
)
