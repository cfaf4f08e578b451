import type {Span} from '../article.ts'
import {lastAtMost, type Piece} from './pieces.ts'

/** A string of a JSON text with the way back to it. */
export interface JsonString {
  readonly value: string
  /** Pieces of the text that spell a range of the value; of a piece that is spelt as a whole, all of it. */
  readonly toPieces: (piece: Piece) => Piece[]
  /** The range of the text that spells a range of the value. */
  readonly toSource: (span: Span) => Span
}

/** Strings that lie deeper are nothing that we read. */
const deepest = 5

/**
 * Finds the strings of a JSON text by their paths: `headlines/0/value`. Of two under one path the last counts, as it does
 * for `JSON.parse`.
 *
 * @param source a text that `JSON.parse` takes
 * @returns ranges between the quotation marks
 */
export function locateStrings(source: string, from = 0): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>()
  const path: (string | number)[] = []
  /** Whether the next string is a key; undefined in a list. One entry for each open brace or bracket. */
  const open: (boolean | undefined)[] = []
  for (let at = from; at < source.length; at++) {
    const char = source[at]
    if (char === '"') {
      const end = endOfString(source, at + 1)
      if (open.at(-1) === true) path[path.length - 1] = source.slice(at + 1, end)
      else if (path.length <= deepest) found.set(path.join('/'), {start: at + 1, end})
      at = end
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? true : undefined)
      path.push(char === '{' ? '' : 0)
    } else if (char === '}' || char === ']') {
      open.pop()
      path.pop()
    } else if (char === ':') open[open.length - 1] = false
    else if (char === ',') {
      const last = path.at(-1)
      if (typeof last === 'number') path[path.length - 1] = last + 1
      else open[open.length - 1] = true
    }
  }
  return found
}

function endOfString(source: string, from: number): number {
  let at = from
  while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1
  return at
}

/** The string between two quotation marks. */
export function readJsonString(source: string, {start, end}: Span): JsonString {
  const parts: string[] = []
  /** Runs that are spelt as they are, and escapes: where each begins in the value, and in the text. */
  const at: number[] = []
  const from: number[] = []
  let length = 0
  const add = (part: string, place: number) => {
    at.push(length)
    from.push(place)
    parts.push(part)
    length += part.length
  }
  for (let place = start; place < end;) {
    const escape = source.indexOf('\\', place)
    const stop = escape < 0 || escape > end ? end : escape
    if (stop > place) add(source.slice(place, stop), place)
    if (stop === end) break
    const width = source[stop + 1] === 'u' ? 6 : 2
    add(String(JSON.parse(`"${source.slice(stop, stop + width)}"`)), stop)
    place = stop + width
  }
  at.push(length)
  from.push(end)
  const place = (offset: number) => {
    const index = lastAtMost(at, offset)
    return isRun(index) ? from[index]! + offset - at[index]! : from[index]!
  }
  /** Whether a part is as long in the value as it is in the text. */
  const isRun = (index: number) =>
    index + 1 < at.length && at[index + 1]! - at[index]! === from[index + 1]! - from[index]!
  const placeOfEnd = (offset: number) => {
    const index = lastAtMost(at, offset - 1)
    return isRun(index) ? from[index]! + offset - at[index]! : (from[index + 1] ?? end)
  }
  const toSource = (span: Span): Span => {
    const first = place(span.start)
    return {start: first, end: span.end > span.start ? placeOfEnd(span.end) : first}
  }
  return {
    value: parts.join(''),
    toSource,
    toPieces(piece) {
      if (piece.text.length !== piece.end - piece.start) return [{text: piece.text, ...toSource(piece)}]
      const pieces: Piece[] = []
      for (
        let index = lastAtMost(at, piece.start);
        at[index]! < piece.end && index + 1 < at.length;
        index++
      ) {
        const first = Math.max(piece.start, at[index]!)
        const last = Math.min(piece.end, at[index + 1]!)
        if (first >= last) continue
        const text = piece.text.slice(first - piece.start, last - piece.start)
        pieces.push({text, ...toSource({start: first, end: last})})
      }
      return pieces
    }
  }
}
