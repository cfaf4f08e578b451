import {nameSuffixes} from '../language/en/name-parts.ts'
import {singularOf} from '../language/en/number.ts'
import {wordSet} from '../language/words.ts'
import {isUpper} from '../read/capitals.ts'
import type {Tokens} from '../read/tokens.ts'
import type {Interval} from '../time/day.ts'
import type {Entry} from './fact-base.ts'
import type {Comparison} from './lexicon-forms.ts'
import {createTrie, room, type Trie} from './trie.ts'

/** Forms that are compared alike. */
export interface Table {
  readonly comparison: Comparison
  readonly vocabulary: Map<string, number>
  readonly trie: Trie
  /** First entry of each node; entries of one node are a chain, the last one first. 0 is none. */
  heads: Int32Array
  next: Int32Array
  owner: Int32Array
  form: Uint8Array
  /** Which words need a first capital, and which capitals only: a bit for each of the first 31. */
  initial: Int32Array
  upper: Int32Array
  size: number
  readonly during: Map<number, Interval>
  /** Whether a form begins with a word that needs no capital: then any token may begin one. */
  smallStart: boolean
  /** Numbers of the words that were looked up, by the numbers of the language's words; -2 before. */
  known: Int32Array
  /** Whether forms begin with these words: 0 before it is asked, 1 for no, 2 for yes. */
  begins: Uint8Array
  /** 1 where some word of the forms has this shape: the other words of an article are asked no further. */
  readonly shapes: Uint8Array
  /** Entries by what capitals they need, made for nodes that were met. */
  readonly groups: Map<number, {initial: number; upper: number; entries: Entry[]}[]>
}

export function createTable(comparison: Comparison): Table {
  return {
    comparison,
    vocabulary: new Map(),
    trie: createTrie(),
    heads: new Int32Array(1024),
    next: new Int32Array(1024),
    owner: new Int32Array(1024),
    form: new Uint8Array(1024),
    initial: new Int32Array(1024),
    upper: new Int32Array(1024),
    size: 1,
    during: new Map(),
    smallStart: false,
    known: new Int32Array(0),
    begins: new Uint8Array(0),
    shapes: new Uint8Array(mostShapes),
    groups: new Map()
  }
}

export function addForm(
  table: Table,
  tokens: Tokens,
  from: number,
  to: number,
  owner: number,
  form: number,
  during: Interval | undefined
) {
  let first = from
  let last = to
  while (first < last && isMark(tokens, first)) first++
  while (last > first && isMark(tokens, last - 1)) last--
  if (first === last) return

  let node = 0
  let initial = 0
  let upper = 0
  let position = 0
  for (let at = first; at < last; at++) {
    if (at > first && innerMarks.at(tokens, at) && isInner(tokens, at, table.comparison)) continue
    const word = wordOf(tokens.norm[at]!, table.comparison)
    let number = table.vocabulary.get(word)
    if (number === undefined) {
      number = table.vocabulary.size + 1
      table.vocabulary.set(word, number)
      table.shapes[shapeOf(word)] = 1
    }
    node = table.trie.grow(node, number)
    if (position < 31) {
      initial |= tokens.capital[at]! << position
      if (isUpper(tokens, at)) upper |= 1 << position
      position++
    }
  }
  if (table.comparison === 'phrase') {
    initial = 0
    if (position > 1 || tokens.end[first]! - tokens.start[first]! > 3) upper = 0
  }

  if ((initial & 1) === 0) table.smallStart = true

  table.heads = room(table.heads, node)
  const head = table.heads[node]!
  // A name and an alias that differ in diacritics only; forms of one fact come one after the other.
  if (head > 0 && table.owner[head] === owner && table.initial[head] === initial && table.upper[head] === upper) return
  const entry = table.size++
  table.next = room(table.next, entry)
  table.owner = room(table.owner, entry)
  table.form = room(table.form, entry)
  table.initial = room(table.initial, entry)
  table.upper = room(table.upper, entry)
  table.next[entry] = head
  table.owner[entry] = owner
  table.form[entry] = form
  table.initial[entry] = initial
  table.upper[entry] = upper
  if (during) table.during.set(entry, during)
  table.heads[node] = entry
}

/** In place of a word: a mark that does not count inside a form. */
export const inner = -1

const mostShapes = 1 << 12

/** A number that words of equal length share that begin with the same two letters. */
function shapeOf(word: string): number {
  const size = word.length
  const second = size > 1 ? word.charCodeAt(1) : 0
  return (size * 1021 + word.charCodeAt(0) * 31 + second) & (mostShapes - 1)
}

/** The number of a token in the vocabulary, 0 for a word that no form has, or `inner`. */
export function wordAt(tokens: Tokens, at: number, table: Table): number {
  if (innerMarks.at(tokens, at) && isInner(tokens, at, table.comparison)) return inner
  return numberOf(tokens.norm[at]!, tokens.word[at]!, table)
}

/** The number in the vocabulary of a word in its normal form, which has a number among the words of the language or 0. */
function numberOf(norm: string, listed: number, table: Table): number {
  // A word of the language is looked up once; the others are names, as a rule.
  if (listed === 0) {
    const word = wordOf(norm, table.comparison, false)
    return table.shapes[shapeOf(word)] === 1 ? (table.vocabulary.get(word) ?? 0) : 0
  }
  if (listed >= table.known.length) {
    const longer = new Int32Array(Math.max(1 << 14, listed + 1)).fill(unasked)
    longer.set(table.known)
    table.known = longer
  }
  const known = table.known[listed]!
  if (known !== unasked) return known
  return (table.known[listed] = table.vocabulary.get(wordOf(norm, table.comparison)) ?? 0)
}

/** Of each normal form of a text the node of the forms of the table that begin with it; 0 where none does. */
export function rootsOf({forms, numbers}: Tokens, table: Table): Int32Array {
  const roots = new Int32Array(forms.length)
  let {begins} = table
  for (let form = 0; form < forms.length; form++) {
    const listed = numbers[form]!
    if (listed >= begins.length) {
      table.begins = new Uint8Array(Math.max(1 << 14, listed + 1))
      table.begins.set(begins)
      begins = table.begins
    }
    if (listed > 0 && begins[listed] === 1) continue
    // No form begins with a mark that may not count.
    const word = innerMarks.is(listed) ? 0 : numberOf(forms[form]!, listed, table)
    const node = word > 0 ? table.trie.child(0, word) : 0
    roots[form] = node
    if (listed > 0) begins[listed] = node > 0 ? 2 : 1
  }
  return roots
}

const unasked = -2

function wordOf(norm: string, comparison: Comparison, isListed = true): string {
  if (norm.length === 1) return marks.get(norm) ?? norm
  return comparison === 'phrase' ? singularOf(norm, isListed) : norm
}

const marks: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['–', '-'],
  ['—', '-'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['“', '"'],
  ['”', '"']
])

const innerMarks = wordSet(['-', '–', '—', ',', "'s", "'", '’'])
/** Whether one of the inner marks does not count. */
function isInner(tokens: Tokens, at: number, comparison: Comparison): boolean {
  const norm = tokens.norm[at]!
  if (norm === ',') return nameSuffixes.at(tokens, at + 1)
  if (norm === '-' || norm === '–' || norm === '—') return tokens.glued[at] === 1 && tokens.glued[at + 1] === 1
  if (comparison === 'name') return false
  return norm === "'s" || tokens.glued[at] === 1
}

const isMark = (tokens: Tokens, at: number) => tokens.kind[at] === 'punctuation'

/** “J.”, “J.R.”, or a single capital; not “I”, nor “A” without its dot. */
export function isInitial(tokens: Tokens, at: number): boolean {
  if (tokens.capital[at] === 0) return false
  const size = tokens.end[at]! - tokens.start[at]!
  if (size === 1) return tokens.norm[at] !== 'i' && tokens.norm[at] !== 'a'
  return size < 6 && tokens.text[tokens.end[at]! - 1] === '.' && tokens.text[tokens.start[at]! + 1] === '.'
}

/** Whether a blank line stands before the token: no form goes over it. */
export function paragraphBefore(tokens: Tokens, at: number): boolean {
  const end = tokens.start[at]!
  let lines = 0
  for (let index = tokens.end[at - 1]!; index < end; index++) {
    if (tokens.text.charCodeAt(index) === 10 && ++lines > 1) return true
  }
  return false
}
