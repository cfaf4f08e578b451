/** How often something was right: of what was found, and of what there was to find. */
export interface Score {
  readonly right: number
  /** Absent where every question has one answer: then `right` of `gold` is a share. */
  readonly found?: number
  readonly gold: number
  /** Means over the articles, where each has its own precision and recall; `gold` then counts the articles. */
  readonly means?: {readonly precision: number; readonly recall: number}
}

/** One line of the table. */
export interface Figure {
  readonly measure: string
  readonly score: Score
  /** A simpler way, measured in the same run. */
  readonly baseline?: {readonly name: string; readonly score: Score}
  /** What the project wants at least, in percent. */
  readonly least?: number
}

export interface Measured {
  readonly figures: readonly Figure[]
  /** What went wrong, one line each: the class, then the words around it. */
  readonly misses: readonly string[]
}

/** A share where there is one, else precision, recall and their harmonic mean; each from 0 to 1. */
export function ratesOf({right, found, gold, means}: Score): {
  precision?: number
  recall?: number
  f1: number
} {
  if (means) return {...means, f1: (2 * means.precision * means.recall) / (means.precision + means.recall)}
  const recall = gold === 0 ? 0 : right / gold
  if (found === undefined) return {f1: recall}
  const precision = found === 0 ? 0 : right / found
  return {precision, recall, f1: found + gold === 0 ? 1 : (2 * right) / (found + gold)}
}

/** A repeatable choice without repetition: a shuffle by a linear congruential generator (Numerical Recipes). */
export function sample<T>(all: readonly T[], size: number, seed = 1): T[] {
  const left = [...all]
  const chosen: T[] = []
  let state = seed
  while (chosen.length < size && left.length > 0) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    // The low bits of the generator repeat soon.
    chosen.push(...left.splice(Math.floor((state / 2 ** 32) * left.length), 1))
  }
  return chosen
}

/** The words at a range between brackets, with some before and behind, in one line. */
export function around(text: string, {start, end}: {start: number; end: number}, before = 90, after = 60) {
  const line = `${text.slice(Math.max(0, start - before), start)}[${text.slice(start, end)}]${text.slice(end, end + after)}`
  return line.replaceAll(/\s+/g, ' ')
}
