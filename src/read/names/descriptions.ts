import type {Span} from '../../article.ts'
import {roleNouns} from '../../language/en/names.ts'
import {wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import type {Piece} from './pieces.ts'

const openers = wordSet(['a', 'an', 'the', 'who', 'whose', 'one', 'his', 'her', 'their', 'its'])

const closing = wordSet(', . ; : ! ? — – ( ) “ ” "')
const breaking = wordSet('the a an is was has had and said')

/** The apposition after a name: “a senior policy advisor at the Canadian Chamber of Commerce”. */
export function describe(tokens: Tokens, {last, run}: Pick<Piece, 'last' | 'run'>): Span | undefined {
  const {norm, kind} = tokens
  const stop = run.sentence.last
  if (norm[last] !== ',') return
  let first = last + 1
  // “Ann Bell, 54, a baker”: the age is no part of it.
  if (kind[first] === 'number' && norm[first + 1] === ',') first += 2
  const opener = norm[first] ?? ''
  let role = opener === 'who' || opener === 'whose'
  // “a baker from Cork”, “president of the union”; not “said the baker”.
  const reach = first + (openers.at(tokens, first) ? 8 : 4)
  let open = true
  let to = first
  while (to < stop && !closing.at(tokens, to)) {
    if (to > first && breaking.at(tokens, to)) open = false
    if (open && to < reach && roleNouns.at(tokens, to)) role = true
    to++
  }
  if (!role || to === first || /^(?:and|but|or)$/.test(opener)) return
  return {start: tokens.start[first]!, end: tokens.end[to - 1]!}
}
