import {cellsOf, type Cell} from './cells.ts'
import type {Place} from './lines.ts'

/** One line of a file with some of its words marked, fit for a terminal. */
export interface FrameLine {
  /** Counts from 1; undefined for lines left out. */
  readonly number: number | undefined
  readonly before: string
  readonly marked: string
  readonly after: string
  /** Columns before the mark, and of it: at least one. */
  readonly indent: number
  readonly carets: number
}

/**
 * The lines around a place, cut to a width: the marked words stay in sight, and `…` stands where a line goes on.
 *
 * @param starts where the lines of the content start
 */
export function frameLines(
  content: string,
  starts: readonly number[],
  place: Place,
  width: number
): FrameLine[] {
  const lineAt = (number: number): string => {
    const end = starts[number] ?? content.length
    return content.slice(starts[number - 1], end).replace(/[\r\n]+$/, '')
  }
  const {line, column, endLine, endColumn} = place
  if (line === endLine) return [frameLine(line, lineAt(line), column - 1, endColumn - 1, width)]
  const first = lineAt(line)
  const last = lineAt(endLine)
  const skipped: FrameLine = {number: undefined, before: '⋮', marked: '', after: '', indent: 0, carets: 0}
  return [
    frameLine(line, first, column - 1, first.length, width),
    ...(endLine - line > 1 ? [skipped] : []),
    frameLine(endLine, last, last.length - last.trimStart().length, endColumn - 1, width)
  ]
}

/** So much of a line, on each side of the mark, fills any terminal; a line may be the whole file. */
const reach = 1000

function frameLine(number: number, line: string, from: number, to: number, width: number): FrameLine {
  const low = Math.max(0, from - reach)
  const high = Math.min(line.length, Math.max(from, Math.min(to, from + reach)) + reach)
  const cells = cellsOf(line.slice(low, high))
  const before = cells.filter(({end}) => end <= from - low)
  const marked = cells.filter(({start, end}) => end > from - low && start < to - low)
  const after = cells.slice(before.length + marked.length)
  // The indentation of a file says nothing here.
  while (before[0]?.text.trim() === '') before.shift()

  const [shownBefore, shownMark, shownAfter] = fit(before, marked, after, width, low > 0, high < line.length)
  return {
    number,
    before: textOf(shownBefore),
    marked: textOf(shownMark),
    after: textOf(shownAfter),
    indent: columns(shownBefore),
    carets: Math.max(columns(shownMark), 1)
  }
}

type Cells = readonly Cell[]

/** Cuts the three parts of a line to a width; the words that are marked come first. */
function fit(
  before: Cells,
  marked: Cells,
  after: Cells,
  width: number,
  moreBefore: boolean,
  moreAfter: boolean
): [Cells, Cells, Cells] {
  const room = width - columns(marked)
  if (room < 2) {
    const lead = before.length > 0 ? [ellipsis] : []
    return [lead, firstOf(marked, width - lead.length, false), []]
  }
  const left = Math.min(columns(before), Math.max(Math.floor(room / 2), room - columns(after)))
  return [lastOf(before, left, moreBefore), marked, firstOf(after, room - left, moreAfter)]
}

const columns = (cells: Cells): number => cells.reduce((sum, {width}) => sum + width, 0)
const textOf = (cells: Cells): string => cells.map(({text}) => text).join('')
const ellipsis: Cell = {text: '…', width: 1, start: 0, end: 0}

/** As many of the first cells as fit, up to the end of a word where one is near. */
function firstOf(cells: Cells, width: number, more: boolean): Cell[] {
  if (columns(cells) <= width && !more) return [...cells]
  const fit: Cell[] = []
  let free = width - 1
  for (const cell of cells) {
    if (cell.width > free) break
    free -= cell.width
    fit.push(cell)
  }
  if (free < 0) return []
  const space = fit.findLastIndex(({text}) => text === ' ')
  return [...(fit.length - space <= nearby && space >= 0 ? fit.slice(0, space + 1) : fit), ellipsis]
}

/** As many of the last cells as fit. */
function lastOf(cells: Cells, width: number, more: boolean): Cell[] {
  return firstOf(cells.toReversed(), width, more).toReversed()
}

/** A cut goes back to the end of a word within so many cells. */
const nearby = 15
