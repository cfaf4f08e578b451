import type {Nodes, Root} from 'nlcst'
import {ParseEnglish} from 'parse-english'
import type {Block} from '../article.ts'

/**
 * The longest text that one call of the parser gets, in UTF-16 code units: it is superlinear in what it is given, and
 * overflows the stack on 64,000 times “a.b.c.d”.
 */
const longest = 2000

interface Place {
  readonly line: number
  readonly column: number
  readonly offset: number
}

/**
 * Parses an article into one nlcst tree, block by block, without boilerplate; positions are those of the whole text.
 * A block longer than {@link longest} is parsed in pieces, cut where a sentence seems to end, and gives several
 * paragraphs.
 */
export function parseTree(text: string, blocks: readonly Block[]): Root {
  const parser = new ParseEnglish()
  const root: Root = {type: 'RootNode', children: []}
  let place: Place = {line: 1, column: 1, offset: 0}
  for (const block of blocks) {
    if (block.role === 'boilerplate') continue
    for (let from = block.start; from < block.end;) {
      const to = cut(text, from, block.end)
      place = walk(text, place, from)
      for (const child of parser.parse(text.slice(from, to)).children) {
        shift(child, place)
        root.children.push(child)
      }
      from = to
    }
  }
  return root
}

/** Where the piece that starts at `from` ends: behind a stop, else behind white space, else anywhere. */
function cut(text: string, from: number, end: number): number {
  const limit = from + longest
  if (limit >= end) return end
  let space = 0
  for (let at = limit; at > from + longest / 2; at--) {
    if (!isSpace(text.charCodeAt(at))) continue
    if ('.?!”"'.includes(text[at - 1]!)) return at
    space ||= at
  }
  if (space) return space
  const code = text.charCodeAt(limit)
  const inPair = code >= 0xdc00 && code <= 0xdfff
  return inPair ? limit + 1 : limit
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0xa0

/** The place of `offset`, counted on from an earlier one; line ends as the parser counts them. */
function walk(text: string, {line, column, offset}: Place, to: number): Place {
  for (; offset < to; offset++) {
    const code = text.charCodeAt(offset)
    if (code === 13 || (code === 10 && text.charCodeAt(offset - 1) !== 13)) {
      line++
      column = 1
    } else if (code !== 10) column++
  }
  return {line, column, offset}
}

/** Moves a node and all in it from the start of the text to `base`. Nodes share points, so each gets its own. */
function shift(node: Nodes, base: Place): void {
  if (node.position) {
    const {start, end} = node.position
    node.position = {start: moved(start, base), end: moved(end, base)}
  }
  if ('children' in node) for (const child of node.children) shift(child, base)
}

function moved(
  {line, column, offset = 0}: {line: number; column: number; offset?: number | undefined},
  base: Place
) {
  return {
    line: base.line + line - 1,
    column: line === 1 ? base.column + column - 1 : column,
    offset: base.offset + offset
  }
}
