import type {Metadata} from '../article.ts'
import {perArticle} from '../claims/per-article.ts'
import {compareText} from '../compare.ts'
import type {Day} from '../time/day.ts'
import {findShingles} from './shingles.ts'

/** What is remembered of an article to find near copies of it: some kilobytes. */
export interface Sketch {
  /** Its shingles, sorted, each once. */
  readonly shingles: Uint32Array
  /** The publisher in lower case, undefined where nobody is named. */
  readonly source: string | undefined
  /** Whether a person is named as the author. */
  readonly isSigned: boolean
  /** The first and the last day on which it may have been published. */
  readonly from: Day
  readonly to: Day
  readonly path: string
}

/**
 * Share of the shingles of a rewrite that stand in its original. Of 840 political articles of seven outlets none has more
 * than 8 % of another outlet’s, set phrases of polls included; rewrites have 17 % and more (`bench/near-copies.ts`).
 */
export const leastShare = 0.12
/** Fewer runs in common may be a set phrase and a name. */
export const leastShared = 8
/** Originals with which a rewrite is read, the likeliest first. */
const mostOriginals = 3
/** Of the articles that share a shingle, so many earliest ones are looked at: a bucket is never paired with itself. */
const mostInBucket = 6

export const sketchOf = perArticle((article): Sketch => {
  const {metadata, path, published} = article
  const shingles = new Set(findShingles(article).flatMap((one) => one.shingles))
  return {
    shingles: Uint32Array.from(shingles).sort(),
    source: sourceOf(metadata),
    isSigned: metadata.authors.length > 0,
    from: published?.from ?? -Infinity,
    to: published?.to ?? Infinity,
    path
  }
})

/** The publisher in the form in which two are compared. */
export const sourceOf = ({source}: Metadata): string | undefined =>
  source
    ?.trim()
    .toLowerCase()
    .replace(/^the\s+/, '')

/**
 * For each near copy its originals: earlier articles of another source, those with most in common first.
 *
 * An article that names no publisher is a copy only where it names no author and no day either. Buckets by shingle
 * stand in one sorted array, so that time and memory grow with the number of shingles and not with that of pairs.
 */
export function findNearCopies(sketches: readonly Sketch[]): Map<number, readonly number[]> {
  const order = Array.from(sketches.keys()).sort((a, b) => compare(sketches[a]!, sketches[b]!))
  const buckets = fillBuckets(order.map((index) => sketches[index]!))
  const copies = new Map<number, readonly number[]>()
  for (const [rank, index] of order.entries()) {
    const sketch = sketches[index]!
    const shared = countShared(buckets, sketch, rank, sketches.length)
    const originals = [...shared]
      .filter(([other, count]) => {
        const original = sketches[order[other]!]!
        return (
          count >= leastShared && count >= leastShare * sketch.shingles.length && isOriginal(original, sketch)
        )
      })
      .sort(([a, x], [b, y]) => y - x || a - b)
    if (originals.length > 0) {
      copies.set(
        index,
        originals.slice(0, mostOriginals).map(([other]) => order[other]!)
      )
    }
  }
  return copies
}

/** The earlier first; where days do not tell, whoever says more of where the text comes from. */
function compare(a: Sketch, b: Sketch): number {
  return a.to - b.to || a.from - b.from || said(b) - said(a) || compareText(a.path, b.path)
}

/** How much an article says of who stands for it. */
const said = ({source, isSigned}: Sketch): number => (source === undefined ? 0 : 2) + (isSigned ? 1 : 0)

/** Neither publisher nor author, nor a day. */
const isAnonymous = ({source, isSigned, to}: Sketch) => source === undefined && !isSigned && to === Infinity

/** Whether the first may be what the second was made from. */
function isOriginal(original: Sketch, copy: Sketch): boolean {
  if (original.source !== undefined && original.source === copy.source) return false
  // Of unknown publishers two versions of one report may well be of the same: only a text that says nothing of itself is left.
  const bothKnown = original.source !== undefined && copy.source !== undefined
  if (!bothKnown && !isAnonymous(copy)) return false
  // Days that do not tell which came first: a text that says who made it was not made from one that does not.
  return original.to < copy.from || (original.from <= copy.to && said(original) > said(copy))
}

/** Ranks of articles; 2 to the power of 21 of them leave 32 bits of a number to the shingle. */
const ranks = 2 ** 21

/** All shingles, each with the rank of its article, sorted: the articles of one shingle stand side by side, the earliest first. */
function fillBuckets(sketches: readonly Sketch[]): Float64Array {
  const entries = new Float64Array(sketches.reduce((sum, {shingles}) => sum + shingles.length, 0))
  let at = 0
  for (const [rank, {shingles}] of sketches.entries()) {
    for (const shingle of shingles) entries[at++] = shingle * ranks + rank
  }
  return entries.sort()
}

/** How many shingles an article shares with those before it, by their rank. */
function countShared(
  buckets: Float64Array,
  {shingles}: Sketch,
  rank: number,
  all: number
): Map<number, number> {
  const shared = new Map<number, number>()
  // What every twentieth article says, a notice below the text or a set phrase, tells nothing of two of them.
  const common = Math.max(20, Math.floor(all / 20))
  for (const shingle of shingles) {
    const first = firstAt(buckets, shingle * ranks)
    const end = (shingle + 1) * ranks
    if (buckets[first + common]! < end) continue
    for (let at = first; at < first + mostInBucket && buckets[at]! < shingle * ranks + rank; at++) {
      const other = buckets[at]! - shingle * ranks
      shared.set(other, (shared.get(other) ?? 0) + 1)
    }
  }
  return shared
}

/** Place of the first entry that is not below the value. */
function firstAt(entries: Float64Array, value: number): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (entries[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
