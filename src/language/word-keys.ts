/** The most letters of a word that has a key. */
export const mostLetters = 12

/**
 * The key of a word of few letters, `a` to `z` and apostrophes: two whole numbers of 30 bits, five for each letter. Two words
 * are the same where both numbers are, so that no string is made to look one up. A mark has a key, too: its code point and -1.
 */
export interface Key {
  low: number
  high: number
}

/** What stands for a code unit in a key: its place among the letters; 0 for one that no key holds. */
export const letterOf = (code: number): number =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? code & 31 : code === 39 ? 27 : 0

/** Puts the key of a word in its normal form into `key`; false where it has none. */
export function keyOf(word: string, key: Key): boolean {
  const size = word.length
  if (size > mostLetters) return false
  let low = 0
  let high = 0
  for (let at = 0; at < size; at++) {
    const code = word.charCodeAt(at)
    const letter = code < 97 && code !== 39 ? 0 : letterOf(code)
    if (letter === 0) return at === 0 && isMark(word, key)
    high = highWith(high, low)
    low = lowWith(low, letter)
  }
  key.low = low
  key.high = high
  return true
}

function isMark(word: string, key: Key): boolean {
  const code = word.codePointAt(0)!
  if (word.length !== (code > 0xffff ? 2 : 1)) return false
  key.low = code
  key.high = -1
  return true
}

/** The halves of a key with one letter more; the high one first, which takes what the low one loses. */
export const highWith = (high: number, low: number): number => (high << 5) | (low >>> 25)
export const lowWith = (low: number, letter: number): number => ((low << 5) & 0x3fffffff) | letter

/** Spreads a key over the places of a table. */
export function hashOfKey(low: number, high: number): number {
  const hash = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)
  return hash ^ (hash >>> 15)
}
