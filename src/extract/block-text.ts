import type {Role} from '../article.ts'
import {trimDraft, type Draft, type Piece} from './pieces.ts'

/** Gathers the text of one block from the pieces of its text nodes, with runs of white space as one space. */
export interface BlockText {
  readonly add: (pieces: readonly Piece[]) => void
  /** A line break of the markup at a place of the source. */
  readonly breakLine: (start: number, end: number) => void
  /** The lines gathered so far, and an empty block again. */
  readonly take: () => {readonly lines: readonly Line[]}
}

export interface Line {
  readonly text: string
  readonly pieces: readonly Piece[]
}

export function gatherText(): BlockText {
  let lines: Line[] = []
  let pieces: Piece[] = []
  /** White space that stands for one space if anything follows. */
  let gap: {start: number; end: number} | undefined

  const word = (piece: Piece) => {
    if (gap) {
      if (pieces.length > 0) pieces.push({text: ' ', ...gap})
      gap = undefined
    }
    pieces.push(piece)
  }
  const space = (start: number, end: number) => {
    gap = gap ? {start: Math.min(gap.start, start), end: Math.max(gap.end, end)} : {start, end}
  }
  const endLine = () => {
    if (pieces.length > 0) lines.push({text: pieces.map((piece) => piece.text).join(''), pieces})
    pieces = []
    gap = undefined
  }
  return {
    add(added) {
      for (const piece of added) {
        const even = piece.text.length === piece.end - piece.start
        let at = 0
        for (const match of piece.text.matchAll(/[ \t\n\r\f]{2,}|^[ \t\n\r\f]|[ \t\n\r\f]$|[\t\n\r\f]/g)) {
          const stop = match.index + match[0].length
          if (match.index > at) word(part(piece, at, match.index))
          space(even ? piece.start + match.index : piece.start, even ? piece.start + stop : piece.end)
          at = stop
        }
        if (at < piece.text.length) word(part(piece, at, piece.text.length))
      }
    },
    breakLine(start, end) {
      space(start, end)
      endLine()
    },
    take() {
      endLine()
      const taken = lines
      lines = []
      return {lines: taken}
    }
  }
}

function part(piece: Piece, from: number, to: number): Piece {
  if (from === 0 && to === piece.text.length) return piece
  const text = piece.text.slice(from, to)
  if (piece.text.length !== piece.end - piece.start) return {text, start: piece.start, end: piece.end}
  return {text, start: piece.start + from, end: piece.start + to}
}

/** One block of several lines, with a space between them. */
export function joinLines(lines: readonly Line[], group: number, role?: Role): Draft | undefined {
  const pieces: Piece[] = []
  for (const line of lines) {
    const last = pieces.at(-1)
    if (last) pieces.push({text: ' ', start: last.end, end: Math.max(last.end, line.pieces[0]!.start)})
    // No spread: a block may have more pieces than a call may have arguments.
    for (const piece of line.pieces) pieces.push(piece)
  }
  if (pieces.length === 0) return
  return trimDraft({text: pieces.map((piece) => piece.text).join(''), pieces, group, role})
}
