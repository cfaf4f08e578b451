import type {Block, Mention, Span} from '../../article.ts'
import {elisions} from '../../language/en/elisions.ts'
import {type Tokens, tokenAt} from '../tokens.ts'
import {type SetOff, setOffIn} from './blocks.ts'
import {paragraphsOf} from './paragraphs.ts'

/** `double` is "…", “…” and „…“ in any mixture; `guillemet` «…», »…« and ‹…›; `block` has no marks. */
export type Style = 'double' | 'single' | 'guillemet' | 'block'

/** A pair of quotation marks. The range excludes the marks; `[first, last)` are the tokens between them. */
export interface Mark extends Mention {
  /** The range with its marks. */
  readonly outer: Span
  readonly style: Style
  /** False where the mark is never closed and no paragraph goes on with it. */
  readonly closed: boolean
  /** Index of the mark of the paragraph before, where one quotation runs over several. */
  readonly continues: number | null
  /** Index of the pair inside which it stands. */
  readonly inside: number | null
}

export interface MarkContext {
  readonly text: string
  readonly tokens: Tokens
  readonly blocks: readonly Block[]
}

interface Draft {
  readonly style: Style
  /** The opening mark as written, and its offset. */
  readonly opener: string
  readonly open: number
  /** Offset of the closing mark; -1 while there is none. */
  close: number
  /** Offset of a plural’s apostrophe that may be the closing mark: “the ‘leaders’ of the pack”. */
  weak: number
  /** Where its paragraph ends. */
  readonly limit: number
  goesOn: boolean
  continues: Draft | null
  /** Index among the marks that are kept; -1 before, and for one that is not. */
  index: number
}

const singles = new Set("'‘’‚‛")
const closers: Readonly<Record<string, string>> = {'«': '»', '»': '«', '‹': '›', '›': '‹'}

/** " ' « » ‘ ’ ‚ ‛ “ ” „ ‟ ‹ › ＂ */
const isMark = (code: number) =>
  code === 0x22 ||
  code === 0x27 ||
  (code > 0x7f &&
    ((code >= 0x2018 && code <= 0x201f) ||
      code === 0xab ||
      code === 0xbb ||
      code === 0x2039 ||
      code === 0x203a ||
      code === 0xff02))

const isAscii = (char: string) => char < '\u0080'
const isSpace = (char: string) => char <= ' ' || (!isAscii(char) && /[\s\p{Cf}]/u.test(char))
const isWord = (char: string) => (isAscii(char) ? /[a-z0-9]/i.test(char) : /[\p{L}\p{N}]/u.test(char))
const openingContext = new Set('([{/—–―-“"‘«»„‹¿¡…|>*_')
/** “said:"Stay"”: a mark after these opens where none is open, and closes where one is. */
const eitherContext = new Set(':;,=')
const mayOpenAfter = (char: string) => isSpace(char) || openingContext.has(char)

/**
 * Pairs the quotation marks of an article in one pass: straight and curly, double and single, guillemets and
 * German marks, a quotation over several paragraphs; no apostrophes, feet or inches.
 */
export function readMarks(
  {text, tokens, blocks}: MarkContext,
  paragraphs = paragraphsOf(text, blocks)
): readonly Mark[] {
  const drafts: Draft[] = []
  let running: Draft | undefined
  let block: Draft | undefined
  const setOff = setOffIn(text, paragraphs)
  for (const [index, {role, start, end}] of paragraphs.entries()) {
    const stop = trimmedEnd(text, start, end)
    const open = firstMark(text, start, stop)
    const found = open < stop ? pairMarks(text, start, open, stop) : []
    const prose = role === 'body' || role === 'quotation' || role === 'item'
    const first = found[0]
    if (prose && running && first?.open === start && first.style === running.style) {
      running.goesOn = true
      first.continues = running
    }
    if (prose)
      running = found.find((draft) => draft.close < 0 && (draft.style !== 'single' || draft.open === start))
    const words = setOff[index]
    // “> “No,” she said”: its own marks tell.
    const isMarked = words && found.some(({open}) => open === words.start)
    const before = block
    block = words && !isMarked ? toBlock(words, before) : undefined
    if (block) drafts.push(block)
    for (const draft of found) drafts.push(draft)
  }
  return toMarks(drafts, tokens)
}

/** A quotation without marks. */
function toBlock({start, end, continues}: SetOff, before: Draft | undefined): Draft {
  if (continues && before) before.goesOn = true
  return {
    style: 'block',
    opener: '',
    open: start,
    close: end,
    weak: -1,
    limit: end,
    goesOn: false,
    continues: continues && before ? before : null,
    index: -1
  }
}

/** Where the range ends without the white space behind it. */
function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}

/** The first quotation mark of a range, or its end. */
function firstMark(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isMark(text.charCodeAt(at))) at++
  return at
}

/** The pairs of one paragraph, by their opening marks, from the first; those without an end have `close` -1. */
function pairMarks(text: string, start: number, first: number, end: number): Draft[] {
  const drafts: Draft[] = []
  const stack: Draft[] = []
  const depth: Record<Style, number> = {double: 0, single: 0, guillemet: 0, block: 0}
  const topOf = (style: Style) =>
    depth[style] ? stack.findLast((draft) => draft.style === style) : undefined

  const push = (style: Style, opener: string, open: number) => {
    const draft: Draft = {
      style,
      opener,
      open,
      close: -1,
      weak: -1,
      limit: end,
      goesOn: false,
      continues: null,
      index: -1
    }
    drafts.push(draft)
    stack.push(draft)
    depth[style]++
  }
  /** Takes the draft from the stack, with all that was opened inside it and never closed. */
  const pop = (draft: Draft, close: number) => {
    for (;;) {
      const top = stack.pop()!
      depth[top.style]--
      if (top === draft) break
      top.close = top.weak
    }
    draft.close = close
  }

  for (let at = first; at < end; at++) {
    if (!isMark(text.charCodeAt(at))) continue
    const mark = text[at]!
    const previous = at > start ? text[at - 1]! : ''
    const next = at + 1 < end ? text[at + 1]! : ''
    if (singles.has(mark)) single(at, mark, previous, next)
    else if (closers[mark]) {
      const open = topOf('guillemet')
      if (open && closers[open.opener] === mark) pop(open, at)
      // “Home » News » Local” is a path.
      else if (mark !== '»' || !isSpace(next)) push('guillemet', mark, at)
    } else double(at, mark, previous, next)
  }
  for (const draft of stack) if (draft.style === 'single' && draft.weak >= 0) draft.close = draft.weak
  return drafts

  function double(at: number, mark: string, previous: string, next: string): void {
    const open = topOf('double')
    const looksOpening = mayOpenAfter(previous) && !isSpace(next) && !',.;:!?)'.includes(next)
    if (!open) {
      const opens =
        (eitherContext.has(previous) && !isSpace(next)) ||
        mark === '“' ||
        mark === '„' ||
        ((mayOpenAfter(previous) || previous === "'") && next !== '')
      // “"I said "no" and left,"”: the mark that closes what was opened before the inner pair.
      const outer =
        mark === '"' && !opens ? drafts.findLast(({opener, close}) => opener === '"' && close < 0) : undefined
      if (outer) outer.close = at
      // “<post date="March 9, 2016">”: a tag that was left in the text, or the end of one.
      if (mark === '"' && (next === '>' || (previous === '=' && isInTag(at)))) return
      if (opens && (mark !== '”' || looksOpening)) push('double', mark, at)
      return
    }
    if (mark === '„') push('double', mark, at)
    else if (mark === '“') {
      // „…“ is German; “…“ a slip.
      if (open.opener === '„' || (!isSpace(previous) && (isSpace(next) || '<,.;:!?)'.includes(next))))
        pop(open, at)
      else push('double', mark, at)
    } else if (mark === '”' || !looksOpening) {
      // “6'2" tall” inside a quotation.
      if (
        previous >= '0' &&
        previous <= '9' &&
        /\d['’]\s?\d{1,2}$/.test(text.slice(Math.max(start, at - 5), at))
      )
        return
      pop(open, at)
    } else {
      // A straight mark inside straight marks: the first was never closed.
      if (open.opener === '"') pop(open, -1)
      push('double', mark, at)
    }
  }

  function isInTag(at: number): boolean {
    return /<[a-z][^<>]*$/i.test(text.slice(Math.max(start, at - 200), at))
  }

  function single(at: number, mark: string, previous: string, next: string): void {
    // “don’t”
    if (isWord(previous) && isWord(next)) return
    const open = topOf('single')
    if (open && stack.at(-1) === open && !isSpace(previous) && !isWord(next) && at > open.open + 1) {
      if (!mayBeApostrophe(at, previous, next)) pop(open, at)
      else if (open.weak < 0) open.weak = at
      return
    }
    if (mark === '‚' && !isWord(next)) return
    const opens =
      (mayOpenAfter(previous) || previous === '"') && (isWord(next) || '"“[$…'.includes(next || ' '))
    if (!opens || isElision(at)) return
    // A second opening mark: the first was an apostrophe, or ended at one.
    if (open && stack.at(-1) === open) pop(open, open.weak)
    push('single', mark, at)
  }

  /** “leaders’ summit”, “goin’ home”: a plural or a dropped g, with the sentence going on. */
  function mayBeApostrophe(at: number, previous: string, next: string): boolean {
    if (!isSpace(next) || next === '') return false
    if (!/[a-z0-9]/i.test(text[at + 2] ?? '')) return false
    return /[sxz]/i.test(previous) || /in$/i.test(text.slice(at - 2, at))
  }

  /** “’24”, “’90s”, “’tis”. */
  function isElision(at: number): boolean {
    const word = /^(?:\d\d(?:['’]?s)?(?![\d%$,.]\d|\d|%)|[a-z]{1,5}(?![a-z]))/i.exec(
      text.slice(at + 1, Math.min(end, at + 9))
    )
    return word !== null && (/^\d/.test(word[0]) || elisions.has(word[0].toLowerCase()))
  }
}

/** Marks with their ends and nesting. A single mark without an end was an apostrophe, a guillemet an arrow. */
function toMarks(drafts: readonly Draft[], tokens: Tokens): readonly Mark[] {
  const kept = drafts.filter(({close, style, goesOn}) => close >= 0 || goesOn || style === 'double')
  const stops = stopsOf(kept)
  const result: Mark[] = []
  const around: number[] = []
  for (const [position, draft] of kept.entries()) {
    // Marks that cross are not nested.
    const reached = Math.max(draft.open + 1, draft.close)
    while (around.length && result[around.at(-1)!]!.end < reached) around.pop()
    const inside = around.at(-1)
    const width = draft.style === 'block' ? 0 : 1
    const start = draft.open + width
    const stop = Math.min(stops[position]!, inside === undefined ? Infinity : result[inside]!.end)
    const end = Math.max(start, draft.close >= 0 ? draft.close : stop)
    // Nothing between the marks.
    if (end === start) continue
    draft.index = result.length
    const outer = {start: draft.open, end: draft.close >= 0 ? end + width : end}
    result.push({
      start,
      end,
      first: tokenAt(tokens, start),
      last: tokenAt(tokens, end),
      outer,
      style: draft.style,
      closed: draft.close >= 0 || draft.goesOn,
      continues: draft.continues && draft.continues.index >= 0 ? draft.continues.index : null,
      inside: inside ?? null
    })
    around.push(draft.index)
  }
  return result
}

/** Where an unclosed mark ends: with its paragraph, or before the next mark of its style. */
function stopsOf(drafts: readonly Draft[]): readonly number[] {
  const next: Record<Style, number> = {
    double: Infinity,
    single: Infinity,
    guillemet: Infinity,
    block: Infinity
  }
  const stops: number[] = []
  for (let position = drafts.length - 1; position >= 0; position--) {
    const draft = drafts[position]!
    const paragraphEnd = draft.limit
    stops[position] = draft.goesOn ? paragraphEnd : Math.min(paragraphEnd, next[draft.style])
    next[draft.style] = draft.open
  }
  return stops
}
