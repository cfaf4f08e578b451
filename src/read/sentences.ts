import type {Block, Sentence} from '../article.ts'
import {
  afterClock,
  beforeNumber,
  bound,
  clock,
  exclaimed,
  measures,
  open,
  openers,
  shortDays,
  shortMonths,
  speech,
  states
} from '../language/en/sentences.ts'
import {enlist, wordSet} from '../language/words.ts'
import type {Tokens} from './tokens.ts'

/**
 * Cuts the blocks of an article into sentences, boilerplate left out. Works on the tokens in one pass: each stop is
 * judged by the few tokens around it. Where a stop may or may not end a sentence, it does not: two sentences read as
 * one cost less than a name cut in two.
 */
export function readSentences(text: string, blocks: readonly Block[], tokens: Tokens): readonly Sentence[] {
  const sentences: Sentence[] = []
  const cutter = new SentenceCutter(text, tokens, sentences)
  let token = 0
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!
    while (token < tokens.length && tokens.start[token]! < block.start) token++
    let last = token
    while (last < tokens.length && tokens.end[last]! <= block.end) last++
    if (block.role !== 'boilerplate') cutter.cutBlock(block, index, token, last)
    token = last
  }
  return sentences
}

const straightMark = enlist('"')
const stops = wordSet('. ? ! … ‽')
const closers = wordSet(['"', '”', '’', "'", '»', ')', ']', '}', '*'])
const openingMarks = wordSet(['"', '“', '‘', "'", '«', '(', '['])
/** Marks with which a sentence may begin besides the opening ones. */
const leading = wordSet(['#', '@', '¿', '¡'])
const bullets = wordSet(['•', '◦', '▪', '●', '■', '‣', '·', '–', '—', '-', '*'])

/** Cuts one block after another. */
class SentenceCutter {
  private readonly text: string
  private readonly tokens: Tokens
  private readonly sentences: Sentence[]
  /** The block, by its index, and where it starts. */
  private block: number
  private start: number
  private wide: number
  private last: number
  /** Whether a straight double quotation mark is open. */
  private straight: boolean

  constructor(text: string, tokens: Tokens, sentences: Sentence[]) {
    this.text = text
    this.tokens = tokens
    this.sentences = sentences
    this.block = 0
    this.start = 0
    this.wide = 0
    this.last = 0
    this.straight = false
  }

  cutBlock(block: Block, index: number, first: number, last: number): void {
    const {text, tokens} = this
    const {norm, word, kind, glued, dotted} = tokens
    this.block = index
    this.start = block.start
    this.last = last
    const lineEnd = text.indexOf('\n', block.start)
    const broken = lineEnd >= 0 && lineEnd < block.end
    if (broken) this.wide = widestLine(text, block)
    this.straight = false
    let from = first
    for (let at = first; at < last;) {
      let to = at + 1
      // Nearly every token: a word without a stop, in the middle of a line.
      if (!broken && dotted[at] === 0 && kind[at] === 'word') {
        at = to
        continue
      }
      if (word[at] === straightMark) this.straight = !this.straight
      let ends = false
      if (this.isStop(at)) {
        while (to < last && this.isStop(to) && glued[to]) to++
        const stop = to
        while (to < last && this.isCloser(to)) {
          if (norm[to] === '"') this.straight = false
          to++
        }
        // “He left.[1] She stayed.”
        while (
          to + 2 < last &&
          norm[to] === '[' &&
          glued[to] &&
          kind[to + 1] === 'number' &&
          norm[to + 2] === ']'
        )
          to += 3
        ends = to < last && this.endsHere(from, at, stop, to)
      }
      if (broken && !ends && to < last) ends = this.breaksLine(to)
      if (ends) {
        this.add(from, to)
        from = to
      }
      at = to
    }
    if (from < last) this.add(from, last)
  }

  private add(from: number, to: number): void {
    const {start, end} = this.tokens
    this.sentences.push({start: start[from]!, end: end[to - 1]!, first: from, last: to, block: this.block})
  }

  private written(index: number): string {
    const {start, end} = this.tokens
    return this.text.slice(start[index], end[index])
  }

  private isStop(index: number): boolean {
    return stops.at(this.tokens, index) || this.isDotted(index)
  }

  private isDotted(index: number): boolean {
    return this.tokens.dotted[index] === 1
  }

  /** A mark that closes what the sentence holds: glued to it, and not the opening of the next (`. "We`). */
  private isCloser(index: number): boolean {
    const {tokens, last} = this
    const {norm, glued} = tokens
    if (!glued[index] || !closers.at(tokens, index)) return false
    return norm[index] !== '"' || this.straight || index + 1 === last || !glued[index + 1]
  }

  /**
   * Whether the sentence from token `from` ends before `next`. Its stop is token `at`, its marks reach to `stop`, its
   * closing quotation marks and brackets to `next`.
   */
  private endsHere(from: number, at: number, stop: number, next: number): boolean {
    const {tokens, last} = this
    const {norm, kind, capital, glued} = tokens
    const opening = openingMarks.at(tokens, next) || leading.at(tokens, next)
    const quoted = next > stop
    if (glued[next] && !(quoted && capital[next]) && !(opening && norm[next] !== '"' && norm[next] !== "'"))
      return false
    let word = next
    while (word < last && (openingMarks.at(tokens, word) || leading.at(tokens, word))) word++
    if (word >= last) return false
    const upper = capital[word] === 1 || this.isBrand(word)
    if (this.isDotted(at) && stop === at + 1) return upper && this.endsAbbreviation(at, word, quoted, opening)
    if (kind[word] === 'punctuation' && !opening && !bullets.at(tokens, word)) return false
    // “I never left.” – Ann Keane, or: He paid – he always did.
    if (norm[word] === '—' || norm[word] === '–' || norm[word] === '-') return false
    if (kind[word] === 'word' && !upper && !opening && !this.isItemLetter(word)) return false
    const mark = norm[stop - 1]!
    if (mark === '.') return !this.isShortened(from, at, word)
    if (mark === '…') return upper || kind[word] !== 'word'
    // “Who Dares?” Tuesday
    if (quoted && afterClock.at(tokens, word) && !openers.has(this.written(word))) return false
    if (quoted && !opening) return !this.isAttribution(word)
    if (mark === '!' && at > from && exclaimed.at(tokens, at - 1)) return openers.has(this.written(word))
    return true
  }

  /** Whether a stop that belongs to the abbreviation `at` ends the sentence too. */
  private endsAbbreviation(at: number, word: number, quoted: boolean, opening: boolean): boolean {
    const {tokens} = this
    const {norm} = tokens
    const raw = this.written(at).slice(0, -1)
    if (bound.has(raw)) return false
    if (clock.at(tokens, at)) return !afterClock.at(tokens, word) || openers.has(this.written(word))
    if (quoted) return true
    if (norm[at] === 'etc' || norm[at] === 'al') return true
    const next = this.written(word)
    // “Eugene, Ore. Police said”: in the middle of a sentence a comma would follow.
    if (states.has(raw) && norm[at - 1] === ',') return true
    if (raw.length === 1 && norm[word + 1] === '.') return false
    if (opening && !open.has(raw)) return openers.has(next) && norm[word - 1] !== '('
    return openers.has(next) && !this.goesOnName(word)
  }

  /** “the U.S. Under Secretary”, “Elm St. Two Rivers”: an opener that goes on a name all the same. */
  private goesOnName(word: number): boolean {
    const {last} = this
    const {norm} = this.tokens
    return (
      norm[word] === 'under' && word + 1 < last && (norm[word + 1] === 'secretary' || norm[word + 1] === '-')
    )
  }

  /** A full stop that its word needs, though the tokenizer has parted them: “No. 10”, “Brig. Gen.”, “1. Read this”. */
  private isShortened(from: number, stop: number, word: number): boolean {
    const {tokens} = this
    const {kind, glued} = tokens
    const before = stop - 1
    if (before < from) return true
    if (!glued[stop]) return false
    const raw = this.written(before)
    if (bound.has(raw)) return true
    // “6 ft. 2 in. tall”, “On Sat. Jan. 4 he left”.
    if (measures.at(tokens, before) && kind[before - 1] === 'number' && kind[word] === 'number') return true
    if (shortDays.has(raw) && shortMonths.at(tokens, word)) return true
    if (beforeNumber.at(tokens, before) && (kind[word] === 'number' || kind[word] === 'mixed')) {
      // “He said no. 12 others agreed.”
      return before === from || !speech.at(tokens, before - 1)
    }
    // The number or letter of an item of a list.
    const enumerates = kind[before] === 'number' ? raw.length <= 2 : raw.length === 1
    if (enumerates && before === from) return true
    return open.has(raw) && !openers.has(this.written(word))
  }

  /** “Is it over?” Keane asked. / “No!” Chief Ann Keane said in court. */
  private isAttribution(word: number): boolean {
    const {tokens, last} = this
    const {norm, kind, capital} = tokens
    const limit = Math.min(last, word + 8)
    for (let index = word; index < limit; index++) {
      if (speech.at(tokens, index) && index > word) {
        const after = index + 1
        // “Is it over?” Keane said that it was: a sentence of its own.
        if (after < last && (norm[after] === 'that' || capital[after] || kind[after] === 'number'))
          return false
        return !openers.has(this.written(word))
      }
      if (kind[index] !== 'word' || (!capital[index] && norm[index] !== 'of' && norm[index] !== 'de'))
        return false
    }
    return false
  }

  /** “b) It is far.” */
  private isItemLetter(index: number): boolean {
    const {start, end, norm, glued} = this.tokens
    return end[index]! - start[index]! === 1 && norm[index + 1] === ')' && glued[index + 1] === 1
  }

  /** “iPhone”, “eBay”: a lower-case name that may open a sentence. */
  private isBrand(index: number): boolean {
    return this.tokens.kind[index] === 'word' && /^[a-z]\p{Lu}/u.test(this.written(index))
  }

  /**
   * Whether the line ends before token `index`, and with it the sentence: before a bullet, or where the first word of
   * the next line would still have had room in this one (a headline, an item), so that the line was ended on purpose.
   */
  private breaksLine(index: number): boolean {
    const {tokens, text} = this
    const {start, end, norm, kind, capital, glued} = tokens
    if (glued[index]) return false
    if (!hasLineEnd(text, end[index - 1]!, Math.min(start[index]!, end[index - 1]! + 64))) return false
    if (bullets.at(tokens, index) && !glued[index + 1]) return true
    if (kind[index] === 'word' && !capital[index]) return false
    if (norm[index - 1] === ',') return false
    const lineStart = text.lastIndexOf('\n', end[index - 1]! - 1) + 1
    const used = end[index - 1]! - Math.max(lineStart, this.start)
    return used + 1 + (end[index]! - start[index]!) <= this.wide
  }
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true
  return false
}

function widestLine(text: string, block: Block): number {
  let wide = 0
  for (let at = block.start; at < block.end;) {
    let stop = text.indexOf('\n', at)
    if (stop < 0 || stop > block.end) stop = block.end
    wide = Math.max(wide, stop - at)
    at = stop + 1
  }
  return wide
}
