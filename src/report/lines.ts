import type {Span} from '../article.ts'

/** A range of a file; lines and columns count from 1, columns in UTF-16 units. */
export interface Place extends Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The place so many lines and UTF-16 units further on. */
export const movePlace = (place: Place, lines: number, units: number): Place => ({
  ...place,
  start: place.start + units,
  end: place.end + units,
  line: place.line + lines,
  endLine: place.endLine + lines
})

/** Where the lines of a text start; lines end with LF, CRLF or CR. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (const {0: end, index} of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return starts
}

/** Indexes a text once; each place after that takes a binary search. */
export function indexLines(text: string): (span: Span) => Place {
  const starts = lineStarts(text)
  const pointOf = (offset: number) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return {line: low + 1, column: offset - starts[low]! + 1}
  }
  return ({start, end}) => {
    const from = pointOf(start)
    const to = pointOf(end)
    return {start, end, ...from, endLine: to.line, endColumn: to.column}
  }
}
