import type {Tokens} from '../../read/tokens.ts'
import {wordMap, wordSet} from '../words.ts'

/** Numbers below twenty and the tens. */
export const units = wordMap<number>(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const)
)

export const tens = wordMap<number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index] as const)
)

export const scales = wordMap<number>([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12]
])

export const ordinals = wordMap<number>(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
    'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index) => [word, index + 1] as const)
)

const articles = wordSet('a an')

/** A number in words: its value and the token after it. */
export interface NumberWords {
  readonly value: number
  readonly last: number
}

/**
 * Reads a number in words that starts at token `at`: “twenty-five”, “a hundred”, “two hundred and six”, “half a
 * million”, “two and a half”. Undefined where there is none; a lone “a” or “half” is none.
 */
export function readNumberWords(tokens: Tokens, at: number, end = tokens.length): NumberWords | undefined {
  const {norm} = tokens
  if (at + 1 < end && norm[at] === 'half' && articles.at(tokens, at + 1)) {
    const scale = at + 2 < end ? scales.at(tokens, at + 2) : undefined
    return scale === undefined ? undefined : {value: scale / 2, last: at + 3}
  }
  let index = at
  let total = 0
  /** The part below the next scale word; undefined until something is read. */
  let part: number | undefined
  /** Scales must fall: “two million three thousand”, not “two thousand three million”. */
  let ceiling = Infinity
  if (at + 1 < end && articles.at(tokens, at) && scales.hasAt(tokens, at + 1)) {
    part = 1
    index = at + 1
  }
  for (;;) {
    const small = readSmall(tokens, index, end)
    if (small && (part === undefined || (part >= 100 && part % 100 === 0))) {
      part = (part ?? 0) + small.value
      index = small.last
      continue
    }
    const scale = index < end ? scales.at(tokens, index) : undefined
    if (scale !== undefined && part !== undefined && scale <= 100 && part * scale < ceiling) {
      if (part >= 100) break
      part *= scale
      index++
      continue
    }
    if (scale !== undefined && part !== undefined && scale < ceiling) {
      total += part * scale
      part = undefined
      ceiling = scale
      index++
      continue
    }
    // “two hundred and six”, not “two and six”.
    const open = part === undefined ? total > 0 : part >= 100 && part % 100 === 0
    if (index < end && norm[index] === 'and' && open && readSmall(tokens, index + 1, end)) {
      index++
      continue
    }
    break
  }
  if (part === undefined && total === 0) return
  const value = total + (part ?? 0)
  if (
    index + 2 < end &&
    norm[index] === 'and' &&
    norm[index + 1] === 'a' &&
    norm[index + 2] === 'half' &&
    value < 100
  ) {
    return {value: value + 0.5, last: index + 3}
  }
  return {value, last: index}
}

/** Below a hundred: “nine”, “twenty”, “twenty-five”. */
function readSmall(tokens: Tokens, from: number, end: number): NumberWords | undefined {
  if (from >= end) return
  const unit = units.at(tokens, from)
  if (unit !== undefined) return {value: unit, last: from + 1}
  const ten = tens.at(tokens, from)
  if (ten === undefined) return
  const behind = from + 1 < end && tokens.norm[from + 1] === '-' ? from + 2 : from + 1
  const one = behind < end ? units.at(tokens, behind) : undefined
  if (one === undefined || one === 0 || one > 9) return {value: ten, last: from + 1}
  return {value: ten + one, last: behind + 1}
}
