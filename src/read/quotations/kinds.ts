import type {QuotationMention} from '../../article.ts'
import {notNames} from '../../language/en/names.ts'
import {distancing, workNouns} from '../../language/en/speakers.ts'
import {isCue} from '../../language/en/cues.ts'
import type {Frame} from './frame.ts'
import type {Mark} from './marks.ts'

/** Content words: all but closed-class ones. */
export function contentWords({tokens}: Frame, {first, last}: Mark): number {
  let count = 0
  for (let token = first; token < last; token++) {
    if (tokens.kind[token] === 'word' && !notNames.has(tokens.norm[token]!) && tokens.norm[token] !== "'s")
      count++
    else if (tokens.kind[token] === 'number') count++
  }
  return count
}

/** What words in quotation marks are before the words beside them are looked at for a speaker. */
export function kindOf(frame: Frame, mark: Mark, unit: number): QuotationMention['kind'] {
  const {tokens, norm} = frame
  const {first, last} = mark
  let words = 0
  let capitals = 0
  let lower = 0
  for (let token = first; token < last; token++) {
    if (tokens.kind[token] !== 'word') continue
    words++
    if (tokens.capital[token]) capitals++
    else if (!notNames.has(tokens.norm[token]!) && tokens.norm[token] !== "'s") lower++
  }
  const final = last > first ? tokens.norm[last - 1]! : ''
  const sentence = (final === '.' || final === '?' || final === '!') && words > 1
  const introduced =
    [',', ':', 'that'].includes(norm(unit - 1)) || (isCue(norm(unit - 1)) && !distancing.has(norm(unit - 1)))
  const titled = capitals >= 1 && lower === 0 && tokens.capital[first] === 1
  if (titled && (nearWork(frame, unit) || (capitals >= 2 && !sentence && !introduced && final !== ',')))
    return 'work'
  if (sentence || words > 3) return 'speech'
  if (
    unit >= 0 &&
    (introduced || final === ',' || norm(unit + 1) === ',') &&
    !distancing.has(norm(unit - 1)) &&
    words > 1
  )
    return 'speech'
  return 'scare'
}

function nearWork({norm, sentenceStart, sentenceEnd}: Frame, unit: number): boolean {
  if (unit < 0) return false
  for (let at = Math.max(sentenceStart[unit]!, unit - 3); at < unit; at++)
    if (workNouns.has(norm(at))) return true
  const next = unit + 1
  return next < sentenceEnd[unit]! && workNouns.has(norm(next))
}
