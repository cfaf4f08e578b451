/** Whether the words stand one behind the other from token `at` on. */
export function standsAt(norm: readonly string[], at: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) if (norm[at + index] !== words[index]) return false
  return true
}

/** Whether the words, the last one first, stand right before token `end`. */
export function standsBefore(norm: readonly string[], end: number, words: readonly string[]): boolean {
  for (let index = 0; index < words.length; index++) if (norm[end - 1 - index] !== words[index]) return false
  return true
}
