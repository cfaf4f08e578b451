import type {Block, Mention, Span} from '../../article.ts'
import {wordSet} from '../../language/words.ts'
import {type Tokens, tokenAt} from '../tokens.ts'
import {type SetOff, setOffIn} from './blocks.ts'
import {type Draft, pairMarks, type Style} from './pairs.ts'
import {paragraphsOf} from './paragraphs.ts'

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

/** All quotation marks, and apostrophes. */
export const quoteMarks = wordSet('"“”„‟＂‘’‚‛«»‹›\''.split(''))

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
  const places = placesOf(tokens)
  let next = 0
  for (let index = 0; index < paragraphs.length; index++) {
    const {role, start, end} = paragraphs[index]!
    while (next < places.length && places[next]! < start) next++
    const from = next
    while (next < places.length && places[next]! < end) next++
    const found =
      next > from ? pairMarks(text, start, places.slice(from, next), trimmedEnd(text, start, end)) : none
    const prose = role === 'body' || role === 'quotation' || role === 'item'
    const first = found[0]
    if (prose && running && first?.open === start && first.style === running.style) {
      running.goesOn = true
      first.continues = running
    }
    if (prose) running = unclosedIn(found, start)
    const words = setOff?.[index]
    // “> “No,” she said”: its own marks tell.
    const isMarked = words && found.some(({open}) => open === words.start)
    const before = block
    block = words && !isMarked ? toBlock(words, before) : undefined
    if (block) drafts.push(block)
    for (const draft of found) drafts.push(draft)
  }
  return toMarks(drafts, tokens)
}

const none: readonly Draft[] = []

/** The first mark of a paragraph that is not closed in it; a single one, only where the paragraph opens with it. */
function unclosedIn(found: readonly Draft[], start: number): Draft | undefined {
  for (const draft of found)
    if (draft.close < 0 && (draft.style !== 'single' || draft.open === start)) return draft
  return undefined
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

/** Where quotation marks stand, but for apostrophes inside words. */
function placesOf(tokens: Tokens): readonly number[] {
  const {length, text, start, end, kind} = tokens
  const places: number[] = []
  for (let at = 0; at < length; at++) {
    if (quoteMarks.at(tokens, at)) places.push(start[at]!)
    else if (kind[at] === 'link') {
      // “<a href="http://…">”: what is left of markup.
      for (let next = start[at]!; next < end[at]!; next++) if (quoteMarks.has(text[next]!)) places.push(next)
    }
  }
  return places
}

/** Marks with their ends and nesting. A single mark without an end was an apostrophe, a guillemet an arrow. */
function toMarks(drafts: readonly Draft[], tokens: Tokens): readonly Mark[] {
  const kept: Draft[] = []
  for (const draft of drafts)
    if (draft.close >= 0 || draft.goesOn || draft.style === 'double') kept.push(draft)
  const stops = stopsOf(kept)
  const result: Mark[] = []
  const around: number[] = []
  for (let position = 0; position < kept.length; position++) {
    const draft = kept[position]!
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
function stopsOf(drafts: readonly Draft[]): Float64Array {
  const next: Record<Style, number> = {
    double: Infinity,
    single: Infinity,
    guillemet: Infinity,
    block: Infinity
  }
  const stops = new Float64Array(drafts.length)
  for (let position = drafts.length - 1; position >= 0; position--) {
    const draft = drafts[position]!
    const paragraphEnd = draft.limit
    stops[position] = draft.goesOn ? paragraphEnd : Math.min(paragraphEnd, next[draft.style])
    next[draft.style] = draft.open
  }
  return stops
}
