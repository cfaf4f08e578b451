import type {QuantityMention, Sentence} from '../article.ts'
import {afterScores, marginNouns, scoreLeads} from '../language/en/arithmetic.ts'
import type {Figure} from '../relations.ts'
import {isDash} from './times/phrase.ts'
import type {Tokens} from './tokens.ts'

/** A score right behind its margin or before it: “by 13 points, 98-85”. */
export function readScore(
  tokens: Tokens,
  sentence: Sentence,
  {first, last, noun}: QuantityMention
): [Figure, Figure] | undefined {
  const {kind, norm} = tokens
  let at = noun?.last ?? last
  if (norm[at] === ',' || norm[at] === '(') at++
  while (at < sentence.last && scoreLeads.at(tokens, at)) at++
  const joined = isDash(norm[at + 1] ?? '') && tokens.glued[at + 1] && tokens.glued[at + 2]
  if (at + 3 > sentence.last || kind[at] !== 'number' || kind[at + 2] !== 'number')
    return scoreBefore(tokens, sentence, first)
  if ((!joined && norm[at + 1] !== 'to') || (isDash(norm[at + 3] ?? '') && tokens.glued[at + 3])) return
  return sidesAt(tokens, at)
}

function figure({norm, start, end}: Tokens, index: number): Figure {
  const value = Number(norm[index]!.replaceAll(',', ''))
  return {start: start[index]!, end: end[index]!, value, step: 1, bound: 'exact', unit: null}
}

function sidesAt(tokens: Tokens, index: number): [Figure, Figure] | undefined {
  const sides: [Figure, Figure] = [figure(tokens, index), figure(tokens, index + 2)]
  return sides.every(({value}) => Number.isInteger(value)) ? sides : undefined
}

/** “the 53-47 vote, a margin of six” */
function scoreBefore(tokens: Tokens, sentence: Sentence, first: number): [Figure, Figure] | undefined {
  const {kind, norm} = tokens
  for (let back = first - 1; back >= sentence.first + 2 && back > first - 9; back--) {
    if (kind[back] === 'number') {
      const isDashed =
        isDash(norm[back - 1]!) &&
        tokens.glued[back - 1] === 1 &&
        tokens.glued[back] === 1 &&
        !isDash(norm[back - 3] ?? '')
      // “voted 10 to 2, a margin of six”
      const isVote = norm[back - 1] === 'to' && /^(?:vote|voted|votes)$/.test(norm[back - 3] ?? '')
      const isScore = kind[back - 2] === 'number' && (isDashed || isVote)
      return isScore ? sidesAt(tokens, back - 2) : undefined
    }
    if (!afterScores.at(tokens, back) && !marginNouns.at(tokens, back)) return
  }
  return
}
