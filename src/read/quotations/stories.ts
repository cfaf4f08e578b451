import {wordSet} from '../../language/words.ts'
import type {Frame} from './frame.ts'

/** Of each paragraph the story that it belongs to: a line of signs, or a clock time alone, opens the next. */
export function storiesOf(frame: Frame): Int32Array {
  const {paragraph, paragraphEnd, length} = frame
  const count = length === 0 ? 0 : paragraph[length - 1]! + 1
  const opens = new Uint8Array(count)
  for (let unit = 0; unit < length; unit = paragraphEnd[unit]!) {
    if (!hasWords(frame, unit, paragraphEnd[unit]!)) opens[paragraph[unit]!] = 1
  }
  const stories = new Int32Array(count)
  for (let at = 1; at < count; at++) stories[at] = stories[at - 1]! + opens[at]!
  return stories
}

function hasWords({tokens, units}: Frame, from: number, to: number): boolean {
  for (let unit = from; unit < to; unit++) {
    const token = units[unit]!
    if (token < 0 || (tokens.kind[token] === 'word' && !clock.at(tokens, token))) return true
  }
  return false
}

const clock = wordSet('am pm a.m. p.m. a m p et est edt ct cst pt pst gmt bst cet noon midnight')
