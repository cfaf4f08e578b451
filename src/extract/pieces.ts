import type {Block, Role, Span} from '../article.ts'

/**
 * A run of extracted text and the range of the source that spells it. Where both are equally long they match unit
 * by unit; otherwise the piece is one whole (`&amp;` for `&`, a line break with its indentation for a space).
 */
export interface Piece extends Span {
  readonly text: string
}

/** A block in the making. `role` is undefined where the markup does not tell it. */
export interface Draft {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly role?: Role | undefined
  /** Blocks with the same number stood together, without an empty line between them. */
  readonly group: number
  /** What the markup calls it, where it does: class, id, `itemprop`, `rel`; lower case. */
  readonly hint?: string
}

/** The draft without white space at its ends; undefined where nothing is left. */
export function trimDraft<T extends Draft>(draft: T): T | undefined {
  const {text} = draft
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  if (start >= end) return
  return start === 0 && end === text.length ? draft : sliceDraft(draft, start, end)
}

/** The part `[start, end)` of a draft's text. */
export function sliceDraft<T extends Draft>(draft: T, start: number, end: number): T {
  const pieces: Piece[] = []
  let at = 0
  for (const piece of draft.pieces) {
    const from = Math.max(start - at, 0)
    const to = Math.min(end - at, piece.text.length)
    if (from < to) pieces.push(slicePiece(piece, from, to))
    at += piece.text.length
    if (at >= end) break
  }
  return {...draft, text: draft.text.slice(start, end), pieces}
}

function slicePiece(piece: Piece, from: number, to: number): Piece {
  const text = piece.text.slice(from, to)
  if (piece.text.length !== piece.end - piece.start) return {text, start: piece.start, end: piece.end}
  return {text, start: piece.start + from, end: piece.start + to}
}

/** What stands between two blocks of the text. */
export const separator = '\n\n'

export interface Assembled {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly toSource: (span: Span) => Span
  /** The offset in the text of the first word that stands at or after an offset of the source. */
  readonly toText: (source: number) => number
}

/** Joins blocks to one text and keeps the way back to the source. */
export function assemble(drafts: readonly (Draft & {readonly role: Role})[]): Assembled {
  const blocks: Block[] = []
  const parts: string[] = []
  /** The pieces as parallel arrays: the range of each in the text, and in the source. */
  const at: number[] = []
  const until: number[] = []
  const from: number[] = []
  const to: number[] = []
  let length = 0
  for (const draft of drafts) {
    if (blocks.length > 0) {
      parts.push(separator)
      length += separator.length
    }
    const start = length
    for (const piece of draft.pieces) {
      at.push(length)
      from.push(piece.start)
      to.push(piece.end)
      length += piece.text.length
      until.push(length)
    }
    parts.push(draft.text)
    blocks.push({role: draft.role, start, end: length})
  }

  const aligned = (index: number) => until[index]! - at[index]! === to[index]! - from[index]!
  const startOf = (offset: number) => {
    const index = Math.max(lastAtMost(at, offset), 0)
    if (offset >= until[index]!) return to[index]!
    return aligned(index) ? from[index]! + offset - at[index]! : from[index]!
  }
  const endOf = (offset: number) => {
    const index = Math.max(lastAtMost(at, offset - 1), 0)
    if (offset >= until[index]! || !aligned(index)) return to[index]!
    return from[index]! + offset - at[index]!
  }
  const toSource = ({start, end}: Span): Span => {
    if (at.length === 0) return {start: 0, end: 0}
    const first = startOf(start)
    const last = end > start ? endOf(end) : first
    // Broken markup may move text: then the range is what holds both ends.
    return {start: Math.min(first, last), end: Math.max(first, last)}
  }
  const toText = (offset: number) => {
    const index = lastAtMost(to, offset) + 1
    if (index >= at.length) return length
    return aligned(index) ? at[index]! + Math.max(0, offset - from[index]!) : at[index]!
  }
  return {text: parts.join(''), blocks, toSource, toText}
}

/** Index of the last entry of a sorted list that is at most `value`; -1 where none is. */
export function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
