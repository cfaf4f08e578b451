/**
 * A trie over whole numbers in typed arrays: 20 bytes a node and no object, so that a million names fit. Node 0 is
 * the root and, as an answer, “none”.
 */
export interface Trie {
  /** The child, made where there is none. */
  readonly grow: (node: number, token: number) => number
  /** The child, or 0. */
  readonly child: (node: number, token: number) => number
  /** Number of nodes, the root included. */
  readonly size: () => number
}

export function createTrie(): Trie {
  let parent = new Int32Array(1024)
  let label = new Int32Array(1024)
  let size = 1
  // Open addressing; a slot holds a node, 0 is free.
  let slots = new Int32Array(4096)
  let mask = slots.length - 1

  function slotOf(node: number, token: number): number {
    let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    let slot = (hash ^ (hash >>> 13)) & mask
    for (;;) {
      const found = slots[slot]!
      if (found === 0 || (parent[found] === node && label[found] === token)) return slot
      slot = (slot + 1) & mask
    }
  }

  function rehash() {
    slots = new Int32Array(slots.length * 2)
    mask = slots.length - 1
    for (let node = 1; node < size; node++) slots[slotOf(parent[node]!, label[node]!)] = node
  }

  return {
    child: (node, token) => slots[slotOf(node, token)]!,
    grow(node, token) {
      const slot = slotOf(node, token)
      if (slots[slot] !== 0) return slots[slot]!
      const made = size++
      parent = room(parent, made)
      label = room(label, made)
      parent[made] = node
      label[made] = token
      slots[slot] = made
      if (size * 2 > slots.length) rehash()
      return made
    },
    size: () => size
  }
}

/** The array, or a longer copy where it has no place for the index. */
export function room<T extends Int32Array | Uint8Array>(array: T, index: number): T
export function room(array: Int32Array | Uint8Array, index: number): Int32Array | Uint8Array {
  if (index < array.length) return array
  const length = Math.ceil(Math.max(array.length, 512) * 1.6)
  const longer = array instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length)
  longer.set(array)
  return longer
}
