import type {FactBase} from '../facts/fact-base.ts'
import {tens, units} from '../language/en/number-words.ts'
import {readTokens, type Tokens} from '../read/tokens.ts'
import type {Record} from './quote-align.ts'
import {fillers, mayBeSpelled, partsAt, quoteWords, stage} from './quote-words.ts'

/** The quotations on record, by their words. */
export interface QuoteIndex {
  readonly records: readonly Record[]
  /** Numbers of the words of all records. */
  readonly vocabulary: ReadonlyMap<string, number>
  /** Records by pairs of neighbouring words: `first × size of the vocabulary + second`. */
  readonly pairs: ReadonlyMap<number, readonly number[]>
  /** A bit for each pair, at its hash: most pairs of words are in no record, and this is one look. */
  readonly bits: Int32Array
  /** By their first letters a bit for each length of the words of all records. */
  readonly lengths: Int32Array
  /** Of each word of the language's lists, by its number, the one in the vocabulary, as it is met. */
  readonly codes: (number | undefined)[]
  /** The same of those of several parts: “don’t”. */
  readonly parts: Map<number, readonly number[]>
}

const lengthBit = (word: string) => 1 << Math.min(word.length, 31)

const indexes = new WeakMap<FactBase, QuoteIndex>()

/** The index of a fact base, made once. */
export function quoteIndexOf(facts: FactBase): QuoteIndex {
  const known = indexes.get(facts)
  if (known) return known
  const records = facts.quotes.flatMap((quote) =>
    [quote.text, ...quote.variants].map((text): Record => {
      const tokens = readTokens(text)
      const {words, at} = quoteWords(tokens, 0, tokens.length)
      return {quote, tokens, words, at, opens: sentenceStarts(tokens.text, tokens, at)}
    })
  )
  const vocabulary = new Map<string, number>()
  for (const {words} of records) {
    for (const word of words) if (!vocabulary.has(word)) vocabulary.set(word, vocabulary.size)
  }
  const pairs = new Map<number, number[]>()
  for (const [id, {words}] of records.entries()) {
    for (const pair of pairsOf(words, vocabulary)) {
      const ids = pairs.get(pair)
      if (!ids) pairs.set(pair, [id])
      else if (ids.at(-1) !== id) ids.push(id)
    }
  }
  let size = 64
  while (size < pairs.size) size *= 2
  const bits = new Int32Array(size)
  for (const pair of pairs.keys()) bits[wordOfBit(bits, pair)]! |= 1 << (hashOfPair(pair) & 31)
  const lengths = new Int32Array(128)
  for (const word of vocabulary.keys()) lengths[word.charCodeAt(0) & 127]! |= lengthBit(word)
  const index = {
    records,
    vocabulary,
    pairs,
    bits,
    lengths,
    codes: [],
    parts: new Map<number, readonly number[]>()
  }
  indexes.set(facts, index)
  return index
}

/** Before which words a sentence begins: the first, and each behind a full stop, question or exclamation mark. */
function sentenceStarts(text: string, {start, end}: Record['tokens'], at: readonly number[]): Uint8Array {
  const opens = new Uint8Array(at.length + 1)
  for (let word = 1; word < at.length; word++) {
    if (/[.!?\n]/.test(text.slice(end[at[word - 1]!]!, start[at[word]!]!))) opens[word] = 1
  }
  opens[0] = 1
  opens[at.length] = 1
  return opens
}

/** The keys of the pairs of neighbouring words that the records know. */
export function pairsOf(words: readonly string[], vocabulary: ReadonlyMap<string, number>): number[] {
  const pairs: number[] = []
  let before: number | undefined
  for (const word of words) {
    const id = vocabulary.get(word)
    if (before !== undefined && id !== undefined) pairs.push(before * vocabulary.size + id)
    before = id
  }
  return pairs
}

const hashOfPair = (pair: number) => Math.imul(pair, 0x9e3779b1) >>> 8
/** Where in the bits that of a pair lies: 32 in each number. */
const wordOfBit = (bits: Int32Array, pair: number) => (hashOfPair(pair) >>> 5) & (bits.length - 1)

/** What a range of tokens has in common with the records. */
export interface Likeness {
  readonly words: number
  /** How many of its pairs of neighbouring words may be those of a record. */
  readonly pairs: number
}

interface Tally extends Likeness {
  words: number
  pairs: number
  /** The last word. */
  before: number
}

/** In place of the number of a word. */
const absent = -1
const skipped = -3
const several = -4
const special = -5

/**
 * Tells what ranges of a text have in common with the records, without a string for each word: most quotations have too
 * little to be looked up. Undefined where they have to be read one by one (“twenty-five”, “per cent”).
 */
export class LikenessReader {
  private readonly index: QuoteIndex
  private readonly tokens: Tokens

  constructor(index: QuoteIndex, tokens: Tokens) {
    this.index = index
    this.tokens = tokens
  }

  read(first: number, last: number): Likeness | undefined {
    const {codes, parts} = this.index
    const {word, norm} = this.tokens
    const tally: Tally = {words: 0, pairs: 0, before: absent}
    for (let token = first; token < last; token++) {
      const number = word[token]!
      const id = number === 0 ? this.idOf(token) : (codes[number] ?? this.codeOf(number, token))
      if (id >= absent) this.count(tally, id)
      else if (id === several)
        for (const part of parts.get(number) ?? this.idsOf(token)) this.count(tally, part)
      else if (id === special) {
        if (this.isRun(token, last)) return
        if (norm[token] !== '.' && norm[token] !== '(')
          for (const part of this.idsOf(token)) this.count(tally, part)
      }
    }
    return tally
  }

  private count(tally: Tally, id: number): void {
    const {bits, vocabulary} = this.index
    const {before} = tally
    tally.words++
    if (before >= 0 && id >= 0 && isMarked(bits, before * vocabulary.size + id)) tally.pairs++
    tally.before = id
  }

  private idsOf(token: number): readonly number[] {
    const {vocabulary} = this.index
    return partsAt(this.tokens, token).map((part) => vocabulary.get(part) ?? absent)
  }

  /** The number, among the words of the records, of a word that is on no list of the language. */
  private idOf(token: number): number {
    const {tokens} = this
    const {norm, kind} = tokens
    const {vocabulary, lengths} = this.index
    if (kind[token] === 'punctuation') return skipped
    const own = norm[token]!
    if (mayBeSpelled(own)) {
      const all = partsAt(tokens, token)
      return all.length === 1 ? (vocabulary.get(all[0]!) ?? absent) : several
    }
    return (lengths[own.charCodeAt(0) & 127]! & lengthBit(own)) === 0
      ? absent
      : (vocabulary.get(own) ?? absent)
  }

  private codeOf(number: number, token: number): number {
    const {codes} = this.index
    while (codes.length <= number) codes.push(undefined)
    return (codes[number] = this.readCode(number, token))
  }

  private readCode(number: number, token: number): number {
    const {norm, kind} = this.tokens
    if (opensRun.has(norm[token]!) || tens.of(number) !== undefined) return special
    if (kind[token] === 'punctuation' && !isCompared.has(norm[token]!)) return skipped
    if (fillers.is(number)) return skipped
    const ids = this.idsOf(token)
    if (ids.length === 1) return ids[0]!
    this.index.parts.set(number, ids)
    return several
  }

  /** Whether tokens stand for something else together than one by one: “. .”, “(applause)”, “per cent”, “twenty-five”. */
  private isRun(token: number, last: number): boolean {
    const {tokens} = this
    const {norm} = tokens
    const own = norm[token]!
    if (own === '.') return norm[token + 1] === '.' && token + 1 < last
    if (own === '(' || own === '[') return stage.at(tokens, token + 1)
    if (own === 'per') return norm[token + 1] === 'cent'
    return units.hasAt(tokens, norm[token + 1] === '-' ? token + 2 : token + 1)
  }
}

/** Words and marks that may begin a run of what is one for the comparison. */
const opensRun: ReadonlySet<string> = new Set(['.', '(', '[', 'per'])
const isCompared: ReadonlySet<string> = new Set(['%', '&', '…', ']'])

const isMarked = (bits: Int32Array, pair: number) =>
  (bits[wordOfBit(bits, pair)]! & (1 << (hashOfPair(pair) & 31))) !== 0
