import {decodeHTML, decodeHTMLStrict} from 'entities'
import type {Piece} from './pieces.ts'

/** How a format spells text: with or without backslash escapes and line prefixes, with lenient references or not. */
export type Spelling = 'markdown' | 'html'

const reference = /&(?:#[xX]?[\da-fA-F]{1,8}|[a-zA-Z][a-zA-Z\d]{1,31});?/y
const escape = /\\[!-/:-@[-`{-~]/y
/** The indentation and quotation marks that open a line of a paragraph. */
const linePrefix = /[ \t]*(?:>[ \t]*)*/y

/**
 * Lays the value of a parsed text node along the source `[start, end)` that spells it, and gives the pieces in
 * which they agree. Character references, escapes, line ends and line prefixes become pieces of their own.
 *
 * Where the two cannot be reconciled the rest is one piece, so that a range is too wide, never wrong.
 */
export function align(
  value: string,
  source: string,
  start: number,
  end: number,
  spelling: Spelling
): Piece[] {
  if (value.length === end - start && source.startsWith(value, start)) return [{text: value, start, end}]
  const pieces: Piece[] = []
  const decode = spelling === 'html' ? decodeHTML : decodeHTMLStrict
  let at = 0
  let from = start
  let runAt = 0
  let runFrom = start
  const flush = () => {
    if (at > runAt) pieces.push({text: value.slice(runAt, at), start: runFrom, end: from})
  }
  const take = (length: number, width: number) => {
    flush()
    if (length > 0) pieces.push({text: value.slice(at, at + length), start: from, end: from + width})
    at += length
    from += width
    runAt = at
    runFrom = from
  }
  while (at < value.length && from < end) {
    const written = source[from]!
    const read = value[at]!
    if (written === '&') {
      const found = matchAt(reference, source, from)
      const decoded = found === undefined ? undefined : decode(found)
      if (found !== undefined && decoded !== found && from + found.length <= end) {
        // “&notes” is “¬es”: what is left over is spelt as it stands.
        let rest = 0
        while (rest < decoded!.length - 1 && decoded!.at(-1 - rest) === found.at(-1 - rest)) rest++
        take(decoded!.length - rest, found.length - rest)
        continue
      }
    }
    if (
      spelling === 'markdown' &&
      written === '\\' &&
      source[from + 1] === read &&
      matchAt(escape, source, from)
    ) {
      take(1, 2)
      continue
    }
    if (written === '\r' || written === '\n') {
      const width = written === '\r' && source[from + 1] === '\n' ? 2 : 1
      const prefix = spelling === 'markdown' ? matchAt(linePrefix, source, from + width)!.length : 0
      take(read === '\n' || read === '\r' ? 1 : 0, Math.min(width + prefix, end - from))
      continue
    }
    if (written === read || (written === '\0' && read === '\uFFFD')) {
      at++
      from++
      continue
    }
    // Trailing spaces, a tab that became spaces, a null that the parser dropped.
    if (written === ' ' || written === '\t' || written === '\0' || written === '\f') take(0, 1)
    else if (read === ' ' || read === '\n') take(1, 0)
    else break
  }
  flush()
  if (at < value.length) pieces.push({text: value.slice(at), start: Math.min(from, end), end})
  return pieces
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
