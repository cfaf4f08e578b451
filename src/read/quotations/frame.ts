import type {Block, Role} from '../../article.ts'
import {verbNumbered, type VerbWord} from '../../language/en/verbs.ts'
import {enlist, type Numbered, wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import {type Mark, quoteMarks} from './marks.ts'

/**
 * An article with each outermost quotation as one unit: what stands around the quotations, in which speakers and
 * cues are looked for. A unit is a token (≥ 0) or the mark `~unit`. Lists answer about a unit as about a token:
 * `articles.at(frame, unit)`.
 */
export class Frame implements Numbered {
  readonly tokens: Tokens
  readonly marks: readonly Mark[]
  readonly length: number
  readonly units: Int32Array
  /** The number of the normal form of each unit. */
  readonly word: Int32Array
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

  constructor(fields: Omit<Frame, 'norm' | 'isQuotation'>) {
    this.tokens = fields.tokens
    this.marks = fields.marks
    this.length = fields.length
    this.units = fields.units
    this.word = fields.word
    this.sentenceStart = fields.sentenceStart
    this.sentenceEnd = fields.sentenceEnd
    this.paragraphStart = fields.paragraphStart
    this.paragraphEnd = fields.paragraphEnd
    this.paragraph = fields.paragraph
    this.roles = fields.roles
    this.unitOf = fields.unitOf
  }

  /** Normal form of a unit; `"` for a quotation, nothing outside. */
  norm(unit: number): string {
    if (unit < 0 || unit >= this.length) return ''
    const token = this.units[unit]!
    if (token < 0) return '"'
    return this.word[unit] === possessive ? "'s" : this.tokens.norm[token]!
  }

  isQuotation(unit: number): boolean {
    return unit >= 0 && unit < this.length && this.units[unit]! < 0
  }
}

const quotation = enlist('"')
/** “Rogers’ answer”: a possessive without its s. */
const apostrophes = wordSet("' ’")
const possessive = enlist("'s")

export function frameOf(tokens: Tokens, marks: readonly Mark[], paragraphs: readonly Block[]): Frame {
  const {start: starts, kind} = tokens
  const most = tokens.length + marks.length
  // One room for all: each array made by itself costs more than what is written into it.
  const room = new Int32Array(7 * most)
  const [atWord, atParagraph] = [most, 2 * most]
  let length = 0
  const unitOf = new Int32Array(marks.length).fill(-1)
  let token = 0
  let mark = 0
  for (let index = 0; index < paragraphs.length; index++) {
    const {start, end} = paragraphs[index]!
    while (token < tokens.length && starts[token]! < start) token++
    while (mark < marks.length && marks[mark]!.outer.start < start) mark++
    for (;;) {
      const opening = mark < marks.length ? marks[mark]!.outer.start : end
      for (; token < tokens.length && starts[token]! < end && starts[token]! < opening; token++) {
        let word = tokens.word[token]!
        if (kind[token] === 'punctuation' && quoteMarks.is(word)) {
          // A stray mark is no word.
          if (!isPossessive(tokens, token)) continue
          word = possessive
        }
        room[length] = token
        room[atWord + length] = word
        room[atParagraph + length++] = index
      }
      if (opening >= end) break
      unitOf[mark] = length
      room[length] = ~mark
      room[atWord + length] = quotation
      room[atParagraph + length++] = index
      const outerEnd = marks[mark]!.outer.end
      do mark++
      while (mark < marks.length && marks[mark]!.outer.start < outerEnd)
      while (token < tokens.length && starts[token]! < outerEnd) token++
    }
  }
  const size = length
  const array = (index: number) => room.subarray(index * most, index * most + size)
  const [units, word, paragraph] = [array(0), array(1), array(2)]
  const bounds = {
    sentenceStart: array(3),
    sentenceEnd: array(4),
    paragraphStart: array(5),
    paragraphEnd: array(6)
  }
  markBounds(bounds, units, paragraph, tokens, marks)
  const roles = paragraphs.map(({role}) => role)
  return new Frame({tokens, marks, length: size, units, word, paragraph, roles, unitOf, ...bounds})
}

const isPossessive = (tokens: Tokens, at: number): boolean =>
  apostrophes.at(tokens, at) && tokens.glued[at] === 1 && tokens.kind[at - 1] === 'word'

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

type Bounds = Pick<Frame, 'sentenceStart' | 'sentenceEnd' | 'paragraphStart' | 'paragraphEnd'>

function markBounds(
  {sentenceStart, sentenceEnd, paragraphStart, paragraphEnd}: Bounds,
  units: Int32Array,
  paragraph: Int32Array,
  tokens: Tokens,
  marks: readonly Mark[]
): void {
  const size = units.length
  let sentence = 0
  let block = 0
  for (let unit = 0; unit < size; unit++) {
    sentenceStart[unit] = sentence
    paragraphStart[unit] = block
    const breaks = unit + 1 === size || paragraph[unit + 1] !== paragraph[unit]
    if (breaks || endsSentence(tokens, marks, units[unit]!, units[unit + 1]!)) {
      for (; sentence <= unit; sentence++) sentenceEnd[sentence] = unit + 1
    }
    if (breaks) for (; block <= unit; block++) paragraphEnd[block] = unit + 1
  }
}

/** Whether a sentence ends with the first of two units. */
function endsSentence(tokens: Tokens, marks: readonly Mark[], value: number, next: number): boolean {
  if (value >= 0)
    return tokens.kind[value] === 'punctuation' && terminal.at(tokens, value) && !isLower(tokens, next)
  const sign = lastSign(tokens, marks[~value]!)
  if (!terminal.has(sign) && sign !== '…') return false
  return next < 0 || tokens.capital[next] === 1 || tokens.kind[next] === 'number'
}

const isLower = (tokens: Tokens, value: number): boolean =>
  value >= 0 && tokens.kind[value] === 'word' && tokens.capital[value] === 0
