import type {Article} from '../src/article.ts'

/**
 * Freezes an article with all that was read in it, so that a change throws, and gives a copy of what cannot be
 * frozen: the numbers of typed arrays.
 */
export function freeze(article: Article): readonly (readonly number[])[] {
  const numbers: number[][] = []
  visit(article, (value) => {
    if (isNumbers(value)) numbers.push([...value])
    else Object.freeze(value)
  })
  return numbers
}

/** The numbers of the typed arrays of an article. */
export function thaw(article: Article): readonly (readonly number[])[] {
  const numbers: number[][] = []
  visit(article, (value) => {
    if (isNumbers(value)) numbers.push([...value])
  })
  return numbers
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array

const isNumbers = (value: object): value is Numbers => ArrayBuffer.isView(value)

/** All objects of an article but its fact base, which examples share. */
function visit(article: Article, look: (value: object) => void): void {
  const seen = new Set<unknown>([article.facts])
  const open: unknown[] = [article]
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value !== 'object' || value === null || seen.has(value)) continue
    seen.add(value)
    // Reading happens when a part is asked for, by a getter of the article's class: ask before freezing.
    if (!isNumbers(value)) for (const key in value) open.push(Reflect.get(value, key))
    look(value)
  }
}
