import type {Tokens} from '../../read/tokens.ts'
import {wordMap} from '../words.ts'

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
  const word = (index: number) => (index < end ? norm[index]! : '')
  if (word(at) === 'half' && (word(at + 1) === 'a' || word(at + 1) === 'an')) {
    const scale = scales.get(word(at + 2))
    return scale === undefined ? undefined : {value: scale / 2, last: at + 3}
  }
  let index = at
  let total = 0
  /** The part below the next scale word; undefined until something is read. */
  let part: number | undefined
  /** Scales must fall: “two million three thousand”, not “two thousand three million”. */
  let ceiling = Infinity
  if ((word(at) === 'a' || word(at) === 'an') && scales.has(word(at + 1))) {
    part = 1
    index = at + 1
  }
  for (;;) {
    const here = word(index)
    const small = readSmall(index)
    if (small && (part === undefined || (part >= 100 && part % 100 === 0))) {
      part = (part ?? 0) + small.value
      index = small.last
      continue
    }
    const scale = scales.get(here)
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
    if (here === 'and' && open && readSmall(index + 1)) {
      index++
      continue
    }
    break
  }
  if (part === undefined && total === 0) return
  const value = total + (part ?? 0)
  if (word(index) === 'and' && word(index + 1) === 'a' && word(index + 2) === 'half' && value < 100) {
    return {value: value + 0.5, last: index + 3}
  }
  return {value, last: index}

  /** Below a hundred: “nine”, “twenty”, “twenty-five”. */
  function readSmall(from: number): NumberWords | undefined {
    const unit = units.get(word(from))
    if (unit !== undefined) return {value: unit, last: from + 1}
    const ten = tens.get(word(from))
    if (ten === undefined) return
    const hyphen = word(from + 1) === '-' ? 1 : 0
    const one = units.get(word(from + 1 + hyphen))
    if (one === undefined || one === 0 || one > 9) return {value: ten, last: from + 1}
    return {value: ten + one, last: from + 2 + hyphen}
  }
}
