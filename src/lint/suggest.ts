/**
 * The known word that a misspelt one is most likely meant to be: the nearest by edits and swaps of neighbours
 * (optimal string alignment), if no more than a third of its letters differ. Undefined where none is near.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  // Longer than any id: not worth the square of its length.
  if (word.length > 100) return
  let best: string | undefined
  let least = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const edits = editsBetween(word.toLowerCase(), candidate.toLowerCase())
    if (edits >= least) continue
    best = candidate
    least = edits
  }
  return best
}

function editsBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, beforeLast[j - 2]! + 1)
      }
      row.push(edits)
    }
    beforeLast = last
    last = row
  }
  return last[b.length]!
}

/** `` `a`, `b`, or `c` ``. */
export function list(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``)
  if (quoted.length < 3) return quoted.join(' or ')
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)}`
}

/** What stands after “expected”: the near miss where there is one, else the whole list or its description. */
export function expected(word: string, known: readonly string[], otherwise = list(known)): string {
  const near = suggest(word, known)
  return near === undefined ? otherwise : `\`${near}\``
}
