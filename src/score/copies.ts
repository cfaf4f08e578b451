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

/** The sketches of many articles, one behind the other; zeros where an article has none. */
export function flatSketches(sketches: readonly (readonly number[])[]): Uint32Array {
  const flat = new Uint32Array(sketches.length * sketchSize)
  for (const [index, sketch] of sketches.entries()) flat.set(sketch, index * sketchSize)
  return flat
}

/**
 * For each article the first one of its text: itself where it is no copy of an earlier one in the list. In about linear
 * time: two values make a band, and an article is compared with the first one that agrees with it in one.
 *
 * @param flat sketches, one behind the other
 */
export function findFamilies(flat: Uint32Array): Uint32Array {
  const count = flat.length / sketchSize
  const parent = Uint32Array.from({length: count}, (_, index) => index)
  const rootOf = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root]!
    for (let at = index; at !== root;) [at, parent[at]] = [parent[at]!, root]
    return root
  }
  // For each value of a band the first article that has it, in a table with open addressing: 0 is free.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 1)))
  const keys = new Uint32Array(slots.length)
  for (let band = 0; band < sketchSize; band += 2) {
    slots.fill(0)
    for (let index = 0; index < count; index++) {
      const at = index * sketchSize + band
      const key = mix(flat[at]!, flat[at + 1]! | 0)
      let slot = key & (slots.length - 1)
      while (slots[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots.length - 1)
      const first = slots[slot]! - 1
      if (first < 0) {
        slots[slot] = index + 1
        keys[slot] = key
      } else if (agreement(flat, first, index) >= least) {
        const [x, y] = [rootOf(first), rootOf(index)]
        parent[Math.max(x, y)] = Math.min(x, y)
      }
    }
  }
  return parent.map((_, index) => rootOf(index))
}

/** In how many values two sketches agree; none where an article has no sketch. */
function agreement(flat: Uint32Array, one: number, other: number): number {
  const [a, b] = [one * sketchSize, other * sketchSize]
  let same = 0
  let seen = 0
  for (let at = 0; at < sketchSize; at++) {
    if (flat[a + at] === flat[b + at]) same++
    seen |= flat[a + at]!
  }
  return seen === 0 ? 0 : same
}
