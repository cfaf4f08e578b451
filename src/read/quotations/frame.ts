import type {Block, Role} from '../../article.ts'
import type {Tokens} from '../tokens.ts'
import type {Mark} from './marks.ts'
import {wordSet} from '../../language/words.ts'

/**
 * An article with each outermost quotation as one unit: what stands around the quotations, in which speakers and
 * cues are looked for. A unit is a token (≥ 0) or the mark `~unit`.
 */
export interface Frame {
  readonly tokens: Tokens
  readonly marks: readonly Mark[]
  readonly length: number
  readonly units: Int32Array
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

export function frameOf(tokens: Tokens, marks: readonly Mark[], paragraphs: readonly Block[]): Frame {
  const units: number[] = []
  const paragraph: number[] = []
  const unitOf = new Int32Array(marks.length).fill(-1)
  let token = 0
  let mark = 0
  const isUnit = (token: number) => {
    if (tokens.kind[token] === 'word' || tokens.kind[token] === 'number') return true
    const norm = tokens.norm[token]!
    if (!quoteMarks.at(tokens, token)) return true
    return (norm === "'" || norm === '’') && tokens.glued[token] === 1 && tokens.kind[token - 1] === 'word'
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
        unitOf[mark] = units.length
        units.push(~mark)
        paragraph.push(index)
        const {outer} = next
        do mark++
        while (mark < marks.length && marks[mark]!.outer.start < outer.end)
        while (token < tokens.length && tokens.start[token]! < outer.end) token++
        continue
      }
      if (token >= tokens.length || tokens.start[token]! >= end) break
      // A stray mark is no word.
      if (isUnit(token)) {
        units.push(token)
        paragraph.push(index)
      }
      token++
    }
  }
  return {
    tokens,
    marks,
    length: units.length,
    units: Int32Array.from(units),
    norm: (unit) => {
      const value = units[unit]
      if (value === undefined) return ''
      if (value < 0) return '"'
      const form = tokens.norm[value]!
      // “Rogers’ answer”: a possessive without its s.
      return form === '’' || form === "'" ? "'s" : form
    },
    isQuotation: (unit) => (units[unit] ?? 0) < 0,
    paragraph: Int32Array.from(paragraph),
    roles: paragraphs.map(({role}) => role),
    unitOf,
    ...boundsOf(units, paragraph, tokens, marks)
  }
}

const terminal = wordSet(['.', '?', '!'])

/** Last sign of a quotation before its closing mark. */
export function lastSign(tokens: Tokens, {first, last}: Mark): string {
  for (let token = last - 1; token >= Math.max(first, last - 4); token--) {
    const norm = tokens.norm[token]!
    if (!quoteMarks.at(tokens, token)) return norm
  }
  return ''
}

function boundsOf(
  units: readonly number[],
  paragraph: readonly number[],
  tokens: Tokens,
  marks: readonly Mark[]
) {
  const size = units.length
  const bounds = {
    sentenceStart: new Int32Array(size),
    sentenceEnd: new Int32Array(size),
    paragraphStart: new Int32Array(size),
    paragraphEnd: new Int32Array(size)
  }
  let sentence = 0
  let block = 0
  for (let unit = 0; unit < size; unit++) {
    bounds.sentenceStart[unit] = sentence
    bounds.paragraphStart[unit] = block
    const breaks = paragraph[unit + 1] !== paragraph[unit]
    if (breaks || endsSentence(unit)) {
      bounds.sentenceEnd.fill(unit + 1, sentence, unit + 1)
      sentence = unit + 1
    }
    if (breaks) {
      bounds.paragraphEnd.fill(unit + 1, block, unit + 1)
      block = unit + 1
    }
  }
  return bounds

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
