import type {Span} from '../../article.ts'
import {roleNouns} from '../../language/en/names.ts'
import type {Tokens} from '../tokens.ts'
import type {Piece} from './pieces.ts'

const openers: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'who',
  'whose',
  'one',
  'his',
  'her',
  'their',
  'its'
])

/** The apposition after a name: “a senior policy advisor at the Canadian Chamber of Commerce”. */
export function describe(
  {norm, kind, start, end}: Tokens,
  {last, run}: Pick<Piece, 'last' | 'run'>
): Span | undefined {
  const stop = run.sentence.last
  if (norm[last] !== ',') return
  let first = last + 1
  // “Ann Bell, 54, a baker”: the age is no part of it.
  if (kind[first] === 'number' && norm[first + 1] === ',') first += 2
  let to = first
  let role = openers.has(norm[first] ?? '')
  while (to < stop && !/^[,.;:!?—–()“”"]$/.test(norm[to]!)) {
    if (to < first + 8 && roleNouns.has(norm[to]!)) role = true
    to++
  }
  if (!role || to === first || to >= stop + 1) return
  if (first >= stop) return
  return {start: start[first]!, end: end[to - 1]!}
}
