import type {Span} from '../article.ts'
import {lineStarts} from '../report/lines.ts'

/** A key or value of YAML, in quotation marks or not. */
const word = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,:{}[\]#"'](?:[^\s,:{}[\]#]|:(?=\S))*/y

const startsOf = new Map<string, readonly number[]>()

/** Where the lines of a sheet start; the last texts are remembered, for sheets are large and change seldom. */
function linesOf(text: string): readonly number[] {
  const known = startsOf.get(text)
  if (known) return known
  if (startsOf.size >= 16) startsOf.clear()
  const starts = lineStarts(text)
  startsOf.set(text, starts)
  return starts
}

/** The range of the word that stands at a line and column of a sheet, both from 1; else of the rest of the line. */
export function wordAt(text: string, line: number, column: number): Span {
  const starts = linesOf(text)
  const index = Math.min(line, starts.length) - 1
  const lineStart = starts[index] ?? 0
  const lineEnd = lineStart + text.slice(lineStart, starts[index + 1]).trimEnd().length
  const start = Math.max(lineStart, Math.min(lineStart + column - 1, lineEnd))
  word.lastIndex = start
  const found = word.exec(text)
  return {start, end: found ? start + found[0].length : lineEnd}
}

/** Line and column of an offset, both from 0. */
export function pointAt(text: string, offset: number): {readonly line: number; readonly character: number} {
  const starts = linesOf(text)
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return {line: low, character: offset - starts[low]!}
}
