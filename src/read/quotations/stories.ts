import {wordSet} from '../../language/words.ts'
import type {Frame} from './frame.ts'

/** Of each paragraph the story that it belongs to: a line of signs, or a clock time alone, opens the next. */
export function storiesOf({tokens, units, paragraph, length}: Frame): Int32Array {
  const count = length === 0 ? 0 : paragraph[length - 1]! + 1
  const words = new Int32Array(count)
  const signs = new Int32Array(count)
  for (let unit = 0; unit < length; unit++) {
    const token = units[unit]!
    const isWord = token < 0 || (tokens.kind[token] === 'word' && !clock.at(tokens, token))
    ;(isWord ? words : signs)[paragraph[unit]!]!++
  }
  const stories = new Int32Array(count)
  for (let at = 1; at < count; at++)
    stories[at] = stories[at - 1]! + (words[at] === 0 && signs[at]! > 0 ? 1 : 0)
  return stories
}

const clock = wordSet('am pm a.m. p.m. a m p et est edt ct cst pt pst gmt bst cet noon midnight')
