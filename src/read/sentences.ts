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
  const cutBlock = cutterOf(text, tokens)
  let token = 0
  for (const [index, block] of blocks.entries()) {
    while (token < tokens.length && tokens.start[token]! < block.start) token++
    let last = token
    while (last < tokens.length && tokens.end[last]! <= block.end) last++
    if (block.role !== 'boilerplate') {
      cutBlock(block, token, last, (from, to) => {
        sentences.push({
          start: tokens.start[from]!,
          end: tokens.end[to - 1]!,
          first: from,
          last: to,
          block: index
        })
      })
    }
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

/** Gives what visits the sentences of a block as ranges of tokens. */
function cutterOf(text: string, tokens: Tokens) {
  const {start, end, norm, word, kind, capital, glued, dotted} = tokens
  let block: Block
  let wide = 0
  let last = 0
  /** Whether a straight double quotation mark is open. */
  let straight = false
  return cutBlock

  function cutBlock(
    within: Block,
    first: number,
    behind: number,
    visit: (from: number, to: number) => void
  ): void {
    block = within
    last = behind
    const lineEnd = text.indexOf('\n', block.start)
    const broken = lineEnd >= 0 && lineEnd < block.end
    if (broken) wide = widestLine(text, block)
    straight = false
    let from = first
    for (let at = first; at < last;) {
      let to = at + 1
      // Nearly every token: a word without a stop, in the middle of a line.
      if (!broken && dotted[at] === 0 && kind[at] === 'word') {
        at = to
        continue
      }
      if (word[at] === straightMark) straight = !straight
      let ends = false
      if (isStop(at)) {
        while (to < last && isStop(to) && glued[to]) to++
        const stop = to
        while (to < last && isCloser(to)) {
          if (norm[to] === '"') straight = false
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
        ends = to < last && endsHere(from, at, stop, to)
      }
      if (broken && !ends && to < last) ends = breaksLine(to)
      if (ends) {
        visit(from, to)
        from = to
      }
      at = to
    }
    if (from < last) visit(from, last)
  }

  function written(index: number): string {
    return text.slice(start[index], end[index])
  }

  function isStop(index: number): boolean {
    return stops.at(tokens, index) || isDotted(index)
  }

  function isDotted(index: number): boolean {
    return dotted[index] === 1
  }

  /** A mark that closes what the sentence holds: glued to it, and not the opening of the next (`. "We`). */
  function isCloser(index: number): boolean {
    if (!glued[index] || !closers.at(tokens, index)) return false
    return norm[index] !== '"' || straight || index + 1 === last || !glued[index + 1]
  }

  /**
   * Whether the sentence from token `from` ends before `next`. Its stop is token `at`, its marks reach to `stop`, its
   * closing quotation marks and brackets to `next`.
   */
  function endsHere(from: number, at: number, stop: number, next: number): boolean {
    const opening = openingMarks.at(tokens, next) || leading.at(tokens, next)
    const quoted = next > stop
    if (glued[next] && !(quoted && capital[next]) && !(opening && norm[next] !== '"' && norm[next] !== "'"))
      return false
    let word = next
    while (word < last && (openingMarks.at(tokens, word) || leading.at(tokens, word))) word++
    if (word >= last) return false
    const upper = capital[word] === 1 || isBrand(word)
    if (isDotted(at) && stop === at + 1) return upper && endsAbbreviation(at, word, quoted, opening)
    if (kind[word] === 'punctuation' && !opening && !bullets.at(tokens, word)) return false
    // “I never left.” – Ann Keane, or: He paid – he always did.
    if (norm[word] === '—' || norm[word] === '–' || norm[word] === '-') return false
    if (kind[word] === 'word' && !upper && !opening && !isItemLetter(word)) return false
    const mark = norm[stop - 1]!
    if (mark === '.') return !isShortened(from, at, word)
    if (mark === '…') return upper || kind[word] !== 'word'
    // “Who Dares?” Tuesday
    if (quoted && afterClock.at(tokens, word) && !openers.has(written(word))) return false
    if (quoted && !opening) return !isAttribution(word)
    if (mark === '!' && at > from && exclaimed.at(tokens, at - 1)) return openers.has(written(word))
    return true
  }

  /** Whether a stop that belongs to the abbreviation `at` ends the sentence too. */
  function endsAbbreviation(at: number, word: number, quoted: boolean, opening: boolean): boolean {
    const raw = written(at).slice(0, -1)
    if (bound.has(raw)) return false
    if (clock.at(tokens, at)) return !afterClock.at(tokens, word) || openers.has(written(word))
    if (quoted) return true
    if (norm[at] === 'etc' || norm[at] === 'al') return true
    const next = written(word)
    // “Eugene, Ore. Police said”: in the middle of a sentence a comma would follow.
    if (states.has(raw) && norm[at - 1] === ',') return true
    if (raw.length === 1 && norm[word + 1] === '.') return false
    if (opening && !open.has(raw)) return openers.has(next) && norm[word - 1] !== '('
    return openers.has(next) && !goesOnName(word)
  }

  /** “the U.S. Under Secretary”, “Elm St. Two Rivers”: an opener that goes on a name all the same. */
  function goesOnName(word: number): boolean {
    return (
      norm[word] === 'under' && word + 1 < last && (norm[word + 1] === 'secretary' || norm[word + 1] === '-')
    )
  }

  /** A full stop that its word needs, though the tokenizer has parted them: “No. 10”, “Brig. Gen.”, “1. Read this”. */
  function isShortened(from: number, stop: number, word: number): boolean {
    const before = stop - 1
    if (before < from) return true
    if (!glued[stop]) return false
    const raw = written(before)
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
    return open.has(raw) && !openers.has(written(word))
  }

  /** “Is it over?” Keane asked. / “No!” Chief Ann Keane said in court. */
  function isAttribution(word: number): boolean {
    const limit = Math.min(last, word + 8)
    for (let index = word; index < limit; index++) {
      if (speech.at(tokens, index) && index > word) {
        const after = index + 1
        // “Is it over?” Keane said that it was: a sentence of its own.
        if (after < last && (norm[after] === 'that' || capital[after] || kind[after] === 'number'))
          return false
        return !openers.has(written(word))
      }
      if (kind[index] !== 'word' || (!capital[index] && norm[index] !== 'of' && norm[index] !== 'de'))
        return false
    }
    return false
  }

  /** “b) It is far.” */
  function isItemLetter(index: number): boolean {
    return end[index]! - start[index]! === 1 && norm[index + 1] === ')' && glued[index + 1] === 1
  }

  /** “iPhone”, “eBay”: a lower-case name that may open a sentence. */
  function isBrand(index: number): boolean {
    return kind[index] === 'word' && /^[a-z]\p{Lu}/u.test(written(index))
  }

  /**
   * Whether the line ends before token `index`, and with it the sentence: before a bullet, or where the first word of
   * the next line would still have had room in this one (a headline, an item), so that the line was ended on purpose.
   */
  function breaksLine(index: number): boolean {
    if (glued[index]) return false
    if (!hasLineEnd(text, end[index - 1]!, Math.min(start[index]!, end[index - 1]! + 64))) return false
    if (bullets.at(tokens, index) && !glued[index + 1]) return true
    if (kind[index] === 'word' && !capital[index]) return false
    if (norm[index - 1] === ',') return false
    const lineStart = text.lastIndexOf('\n', end[index - 1]! - 1) + 1
    const used = end[index - 1]! - Math.max(lineStart, block.start)
    return used + 1 + (end[index]! - start[index]!) <= wide
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
