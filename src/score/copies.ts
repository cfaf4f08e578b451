/** How many values a sketch has: pairs of them make the bands by which candidates are found. */
export const sketchSize = 16
/** Texts of fewer shingles are too short to tell a copy from a set phrase. */
const fewest = 12
/** Copies of one text agree in as many values, of sixteen: about half of their shingles are the same. */
const least = 8

/**
 * The MinHash of an article’s shingles (Broder, “On the resemblance and containment of documents”, 1997): the smallest of
 * sixteen mixings of them. Two texts agree in a value as often as they share a shingle. Empty for a text too short to tell.
 */
export function minHash(shingles: Iterable<number> & {readonly length: number}): number[] {
  if (shingles.length < fewest) return []
  const smallest = new Array<number>(sketchSize).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let index = 0; index < sketchSize; index++) {
      const value = mix(shingle, index)
      if (value < smallest[index]!) smallest[index] = value
    }
  }
  return smallest
}

/** A mixing of 32 bits (Wang’s constants as in MurmurHash3), another one for each index. */
function mix(shingle: number, index: number): number {
  let hash = shingle ^ Math.imul(index + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * For each article the first one of its text: itself where it is no copy of an earlier one in the list. In about linear
 * time: articles are compared that agree in both values of a band.
 */
export function findFamilies(sketches: readonly (readonly number[])[]): number[] {
  const parent = Array.from(sketches.keys())
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root]!
    for (let at = index; at !== root;) [at, parent[at]] = [parent[at]!, root]
    return root
  }
  for (let band = 0; band < sketchSize; band += 2) {
    const buckets = new Map<number, number>()
    for (const [index, sketch] of sketches.entries()) {
      if (sketch.length === 0) continue
      // 53 bits of the two: a collision only makes one comparison more.
      const key = (sketch[band]! % 2 ** 21) * 2 ** 32 + sketch[band + 1]!
      const first = buckets.get(key)
      if (first === undefined) buckets.set(key, index)
      else if (agreement(sketches[first]!, sketch) >= least) {
        const [a, b] = [rootOf(first), rootOf(index)]
        parent[Math.max(a, b)] = Math.min(a, b)
      }
    }
  }
  return parent.map((_, index) => rootOf(index))
}

function agreement(a: readonly number[], b: readonly number[]): number {
  let same = 0
  for (let index = 0; index < sketchSize; index++) if (a[index] === b[index]) same++
  return same
}
