import type {Block, Role} from '../../article.ts'
import {verbNumbered, type VerbWord} from '../../language/en/verbs.ts'
import {enlist, type Numbered, wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import type {Mark} from './marks.ts'

/**
 * An article with each outermost quotation as one unit: what stands around the quotations, in which speakers and
 * cues are looked for. A unit is a token (≥ 0) or the mark `~unit`. Lists answer about a unit as about a token:
 * `articles.at(frame, unit)`.
 */
export interface Frame extends Numbered {
  readonly tokens: Tokens
  readonly marks: readonly Mark[]
  readonly length: number
  readonly units: Int32Array
  /** The number of the normal form of each unit. */
  readonly word: Int32Array
  /** Normal form of a unit; `"` for a quotation, nothing outside. */
  readonly norm: (unit: number) => string
  readonly isQuotation: (unit: number) => boolean
  /** Units `[sentenceStart, sentenceEnd)` of the sentence that holds the unit. */
  readonly sentenceStart: Int32Array
  readonly sentenceEnd: Int32Array
  readonly paragraphStart: Int32Array
  readonly paragraphEnd: Int32Array
  /** Index of the paragraph that holds the unit. */
  readonly paragraph: Int32Array
  /** What each paragraph is for. */
  readonly roles: readonly Role[]
  /** Of each mark its unit; -1 for one inside another. */
  readonly unitOf: Int32Array
}

const quoteMarks = wordSet('"“”„‟＂‘’‚‛«»‹›\''.split(''))
const quotation = enlist('"')
/** “Rogers’ answer”: a possessive without its s. */
const apostrophes = wordSet("' ’")
const possessive = enlist("'s")

export function frameOf(tokens: Tokens, marks: readonly Mark[], paragraphs: readonly Block[]): Frame {
  const most = tokens.length + marks.length
  const units = new Int32Array(most)
  const paragraph = new Int32Array(most)
  const word = new Int32Array(most)
  let length = 0
  const unitOf = new Int32Array(marks.length).fill(-1)
  let token = 0
  let mark = 0
  const isUnit = (token: number) => {
    if (tokens.kind[token] === 'word' || tokens.kind[token] === 'number') return true
    if (!quoteMarks.at(tokens, token)) return true
    return apostrophes.at(tokens, token) && tokens.glued[token] === 1 && tokens.kind[token - 1] === 'word'
  }
  for (const [index, {start, end}] of paragraphs.entries()) {
    while (token < tokens.length && tokens.start[token]! < start) token++
    while (mark < marks.length && marks[mark]!.outer.start < start) mark++
    for (;;) {
      const next = marks[mark]
      if (
        next &&
        next.outer.start < end &&
        (token >= tokens.length || next.outer.start <= tokens.start[token]!)
      ) {
        unitOf[mark] = length
        units[length] = ~mark
        paragraph[length] = index
        word[length++] = quotation
        const {outer} = next
        do mark++
        while (mark < marks.length && marks[mark]!.outer.start < outer.end)
        while (token < tokens.length && tokens.start[token]! < outer.end) token++
        continue
      }
      if (token >= tokens.length || tokens.start[token]! >= end) break
      // A stray mark is no word.
      if (isUnit(token)) {
        const owning = apostrophes.at(tokens, token)
        units[length] = token
        paragraph[length] = index
        word[length++] = owning ? possessive : tokens.word[token]!
      }
      token++
    }
  }
  const size = length
  const own = units.subarray(0, size)
  const {sentenceStart, sentenceEnd, paragraphStart, paragraphEnd} = boundsOf(own, paragraph, tokens, marks)
  return {
    tokens,
    marks,
    length: size,
    units: own,
    word: word.subarray(0, size),
    norm(unit) {
      if (unit < 0 || unit >= size) return ''
      const token = own[unit]!
      if (token < 0) return '"'
      return word[unit] === possessive ? "'s" : tokens.norm[token]!
    },
    isQuotation: (unit) => unit >= 0 && unit < size && own[unit]! < 0,
    paragraph: paragraph.subarray(0, size),
    roles: paragraphs.map(({role}) => role),
    unitOf,
    sentenceStart,
    sentenceEnd,
    paragraphStart,
    paragraphEnd
  }
}

/** The verb that a unit may be. */
export const verbIn = (frame: Frame, unit: number): VerbWord | undefined =>
  verbNumbered(frame, unit, frame.norm(unit))

const terminal = wordSet(['.', '?', '!'])

/** Last sign of a quotation before its closing mark. */
export function lastSign(tokens: Tokens, {first, last}: Mark): string {
  for (let token = last - 1; token >= Math.max(first, last - 4); token--) {
    const norm = tokens.norm[token]!
    if (!quoteMarks.at(tokens, token)) return norm
  }
  return ''
}

function boundsOf(units: Int32Array, paragraph: Int32Array, tokens: Tokens, marks: readonly Mark[]) {
  const size = units.length
  const sentenceStart = new Int32Array(size)
  const sentenceEnd = new Int32Array(size)
  const paragraphStart = new Int32Array(size)
  const paragraphEnd = new Int32Array(size)
  let sentence = 0
  let block = 0
  for (let unit = 0; unit < size; unit++) {
    sentenceStart[unit] = sentence
    paragraphStart[unit] = block
    const breaks = unit + 1 === size || paragraph[unit + 1] !== paragraph[unit]
    if (breaks || endsSentence(unit)) {
      for (; sentence <= unit; sentence++) sentenceEnd[sentence] = unit + 1
    }
    if (breaks) for (; block <= unit; block++) paragraphEnd[block] = unit + 1
  }
  return {sentenceStart, sentenceEnd, paragraphStart, paragraphEnd}

  function endsSentence(unit: number): boolean {
    const value = units[unit]!
    const next = units[unit + 1]!
    if (value >= 0) return tokens.kind[value] !== 'word' && terminal.at(tokens, value) && !isLower(next)
    const sign = lastSign(tokens, marks[~value]!)
    if (!terminal.has(sign) && sign !== '…') return false
    return next < 0 || tokens.capital[next] === 1 || tokens.kind[next] === 'number'
  }

  function isLower(value: number): boolean {
    return value >= 0 && tokens.kind[value] === 'word' && tokens.capital[value] === 0
  }
}
