import {readNumberWords, scales, tens, units} from '../../language/en/number-words.ts'
import {plurals} from '../../language/en/number.ts'
import {fractions, scaleLetters, scaleWords} from '../../language/en/units.ts'
import {wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import {standsAt} from '../word-runs.ts'

/** A number as written: tokens `[first, last)`. */
export interface NumberPhrase {
  readonly first: number
  readonly last: number
  readonly value: number
  readonly step: number
  /** In words: “twenty-five”. */
  readonly spelled: boolean
  /** “a dozen”, “half a million”: seldom meant to the unit. */
  readonly loose: boolean
  /** With “million” or another scale behind its digits. */
  readonly scale: number
}

const grouped = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})(?:\.\d+)?$/
/** Longest number that is read, in characters: what a double holds to the unit, with its commas. */
const longest = 19

const andHalf = ['and', 'a', 'half']

/** Reads the number at token `at`, in digits or words. `money`: whether the sign of a currency stands before it. */
export function readNumber(
  tokens: Tokens,
  at: number,
  end: number,
  money: boolean
): NumberPhrase | undefined {
  const kind = tokens.kind[at]
  if (kind === 'number' || (kind === 'mixed' && money)) return readDigits(tokens, at, end, money)
  return kind === 'word' ? readSpelled(tokens, at, end) : undefined
}

function readDigits(tokens: Tokens, at: number, end: number, money: boolean): NumberPhrase | undefined {
  const {text, start, norm, glued} = tokens
  if (tokens.end[at]! - start[at]! > longest) return
  let raw = text.slice(start[at], tokens.end[at])
  let scale = 1
  if (tokens.kind[at] === 'mixed') {
    // “$39B”
    const letter = scaleLetters.get(raw.at(-1)!.toLowerCase())
    if (letter === undefined) return
    scale = letter
    raw = raw.slice(0, -1)
  }
  if (!grouped.test(raw) || /^0\d/.test(raw)) return
  const decimals = raw.length - 1 - (raw.includes('.') ? raw.indexOf('.') : raw.length - 1)
  let value = Number(raw.replaceAll(',', ''))
  let step = decimals > 0 ? Number(`1e-${decimals}`) : roundness(value)
  let last = at + 1
  const fraction = last < end && glued[last] ? fractions.at(tokens, last) : undefined
  if (fraction !== undefined) {
    value += fraction
    step = fraction
    last++
  } else if (last + 2 < end && standsAt(norm, last, andHalf)) {
    value += 0.5
    step = 0.5
    last += 3
  }
  const scaled = scale === 1 ? readScale(tokens, last, end, money) : undefined
  if (scaled) {
    scale = scaled.scale
    last = scaled.last
  }
  if (scale > 1) {
    // “12.6 million” is written to a tenth of a million, “20 million” to a million.
    step = (decimals > 0 || step < 1 ? step : 1) * scale
    value = tidy(value * scale)
  }
  return {first: at, last, value, step, spelled: false, loose: false, scale}
}

/** “million”, “-million”, “bn”; “m” and “k” only with money, or where counted things follow: “5m people”. */
function readScale(
  tokens: Tokens,
  at: number,
  end: number,
  money: boolean
): {scale: number; last: number} | undefined {
  const {norm, glued} = tokens
  if (at >= end) return
  const index = norm[at] === '-' && glued[at] && glued[at + 1] && at + 1 < end ? at + 1 : at
  const scale = scaleWords.at(tokens, index)
  if (scale !== undefined) {
    const next = norm[index + 1]
    // “12 hundred thousand” is rare, “5 million million” a slip: one scale is read.
    return next !== undefined && scaleWords.has(next) ? undefined : {scale, last: index + 1}
  }
  if (index > at || !glued[at]) return
  const letter = scaleLetters.at(tokens, at)
  if (letter === undefined) return
  const next = at + 1 < end ? norm[at + 1]! : ''
  return money || plurals.has(next) || /^[a-z]{3,}s$/.test(next) ? {scale: letter, last: at + 1} : undefined
}

/** The words by which a number in words may begin. */
export const numberWords = wordSet(['a', 'an', 'half', ...units.keys(), ...tens.keys()])

function readSpelled(tokens: Tokens, at: number, end: number): NumberPhrase | undefined {
  const {norm} = tokens
  // Most words are none; asked first, this costs a third of trying to read each.
  if (!numberWords.at(tokens, at)) return
  const word = norm[at]!
  if ((word === 'a' || word === 'an') && !(at + 1 < end && scales.at(tokens, at + 1))) return
  const found = readNumberWords(tokens, at, end)
  if (!found) return
  let {value, last} = found
  let scale = 1
  // “two and a half million”
  if (!Number.isInteger(value) && last < end) {
    scale = scaleWords.at(tokens, last) ?? 1
    if (scale > 1) last++
    value *= scale
  }
  const loose = norm[at] === 'half' || norm[at] === 'a' || norm[last - 1] === 'dozen'
  const step = Number.isInteger(value) ? roundnessOfWords(value, norm[at] === 'half') : 0.5
  return {first: at, last, value, step, spelled: true, loose, scale}
}

/** Largest power of ten that divides it, from 1,000 up; smaller numbers are meant to the unit, or to ten where round. */
function roundness(value: number): number {
  if (value < 100) return 1
  if (value < 1000) return value % 10 === 0 ? 10 : 1
  let step = 1
  while (step < 1e15 && value % (step * 10) === 0) step *= 10
  return step
}

function roundnessOfWords(value: number, half: boolean): number {
  if (value < 100) return 1
  let step = 1
  while (value % (step * 10) === 0 && step < 1e15) step *= 10
  if (half) return step
  // “twenty million” is written to a million.
  const scale = value >= 1e12 ? 1e12 : value >= 1e9 ? 1e9 : value >= 1e6 ? 1e6 : value >= 1000 ? 1000 : 100
  return Math.min(step, scale)
}

/** 1.1 × 1,000,000 without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(15))
}
