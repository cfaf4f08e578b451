import {hashOfKey, keyOf, type Key} from './word-keys.ts'

/**
 * The words that the lists of a language hold, each with a number, so that a text is looked up once, word by word, and
 * every list then answers from an array. Lists are made as their modules load, before any text is read; their words are
 * in normal form.
 */

/** The words by their numbers. */
const spellings: string[] = ['']
/**
 * The numbers of short words by their keys, by open addressing, with what is asked of a word side by side, as most of the time
 * goes into fetching it: both halves of the key, the number (0 for a free place), and nothing.
 */
let slots = new Int32Array(4 << 15)
/** The numbers of all other words. */
const others = new Map<string, number>()

/** What lists need of the tokens of a text: of each token the number of its normal form. */
export interface Numbered {
  readonly word: Int32Array
}

/** A list of words, in their normal forms. */
export interface WordSet extends ReadonlySet<string> {
  /** Whether token `at` is one of them, by one look into an array; there is none outside of the text. */
  readonly at: (tokens: Numbered, at: number) => boolean
  /** Whether the word with this number is one of them. */
  readonly is: (number: number | undefined) => boolean
  /** The numbers of its words. */
  readonly numbers: Int32Array
}

/** Words, in their normal forms, and what they stand for. */
export interface WordMap<V> extends ReadonlyMap<string, V> {
  /** Whether the word with this number stands for anything. */
  readonly is: (number: number | undefined) => boolean
  /** Whether token `at` stands for anything, be it 0 or undefined. */
  readonly hasAt: (tokens: Numbered, at: number) => boolean
  /** What token `at` stands for, by one look into an array. */
  readonly at: (tokens: Numbered, at: number) => V | undefined
  /** What the word with this number stands for. */
  readonly of: (number: number | undefined) => V | undefined
  /** The numbers of its words. */
  readonly numbers: Int32Array
}

const own: Key = {low: 0, high: 0}

/** The number of a word in its normal form; 0, for every word that no list holds. */
export const numberOf = (word: string): number =>
  keyOf(word, own) ? numberOfKey(own.low, own.high) : (others.get(word) ?? 0)

/** The number of the word with a key: what is looked up for each word of each article. */
export function numberOfKey(low: number, high: number): number {
  for (let slot = slotOf(low, high); ; slot = nextOf(slot)) {
    const number = slots[slot + 2]!
    if (number === 0 || (slots[slot] === low && slots[slot + 1] === high)) return number
  }
}

const slotOf = (low: number, high: number) => (hashOfKey(low, high) << 2) & (slots.length - 1)
const nextOf = (slot: number) => (slot + 4) & (slots.length - 1)

/** The word of a number above 0: the same string for every token, so that its hash is computed once. */
export const spellingOf = (number: number): string => spellings[number]!

/** A list from words, or from a text of words that white space parts. */
export const wordSet = (words: string | Iterable<string>): WordSet =>
  new ListedWords(typeof words === 'string' ? words.split(/\s+/).filter(Boolean) : words)

export const wordMap = <V>(entries: Iterable<readonly [string, V]>): WordMap<V> => new MappedWords(entries)

/** The number of a word, which gets one where it has none: for words that are compared without a list. */
export function enlist(word: string): number {
  const known = numberOf(word)
  if (known > 0) return known
  const number = spellings.push(internalOf(word)) - 1
  if (!keyOf(word, own)) others.set(word, number)
  else {
    if (spellings.length * 8 > slots.length) widen()
    place(own.low, own.high, number)
  }
  return number
}

/** The word as engines keep the names of properties, once for all: unlike others it differs from another by its place. */
const internalOf = (word: string): string => Object.keys({[word]: true})[0]!

function widen(): void {
  const before = slots
  slots = new Int32Array(before.length * 2)
  for (let slot = 0; slot < before.length; slot += 4)
    if (before[slot + 2] !== 0) place(before[slot]!, before[slot + 1]!, before[slot + 2]!)
}

function place(low: number, high: number, number: number): void {
  let slot = slotOf(low, high)
  while (slots[slot + 2] !== 0) slot = nextOf(slot)
  slots[slot] = low
  slots[slot + 1] = high
  slots[slot + 2] = number
}

/** Whole numbers of 32 bits in a row: a bit for each list, and lists of one module side by side. */
const rowSize = 24
/**
 * A row for each word with a bit for each list that holds it: the readers ask many lists of one word, and find all
 * answers in one place.
 */
let rows = new Int32Array(rowSize << 14)
let lists = 0

class ListedWords extends Set<string> implements WordSet {
  readonly numbers: Int32Array
  readonly #column: number
  readonly #bit: number

  constructor(words: Iterable<string>) {
    super(words)
    const list = lists++
    this.#column = list >> 5
    this.#bit = 1 << (list & 31)
    if (this.#column >= rowSize)
      throw new RangeError(`Unexpected list of words, expected at most ${rowSize * 32}`)
    this.numbers = Int32Array.from(this, enlist)
    for (const number of this.numbers) {
      const at = number * rowSize + this.#column
      if (at >= rows.length) {
        const longer = new Int32Array(rows.length * 2)
        longer.set(rows)
        rows = longer
      }
      rows[at]! |= this.#bit
    }
  }

  at({word}: Numbered, at: number): boolean {
    return this.is(word[at])
  }

  is(number = 0): boolean {
    return (rows[number * rowSize + this.#column]! & this.#bit) !== 0
  }
}

class MappedWords<V> extends Map<string, V> implements WordMap<V> {
  readonly numbers: Int32Array
  readonly #keys: ListedWords
  readonly #values: (V | undefined)[]

  constructor(entries: Iterable<readonly [string, V]>) {
    super(entries)
    this.#keys = new ListedWords(this.keys())
    this.numbers = this.#keys.numbers
    const all = [...this].map(([word, value]) => [enlist(word), value] as const)
    // Filled: an array with holes is looked up like a map.
    this.#values = Array.from({length: Math.max(0, ...all.map(([number]) => number)) + 1}, () => undefined)
    for (const [number, value] of all) this.#values[number] = value
  }

  is(number: number | undefined): boolean {
    return this.#keys.is(number)
  }

  hasAt(tokens: Numbered, at: number): boolean {
    return this.#keys.at(tokens, at)
  }

  at({word}: Numbered, at: number): V | undefined {
    return this.of(word[at])
  }

  of(number: number | undefined): V | undefined {
    // Most words are none of the keys: the row of a word, of which other lists are asked too, is at hand.
    return number !== undefined && this.#keys.is(number) ? this.#values[number] : undefined
  }
}
