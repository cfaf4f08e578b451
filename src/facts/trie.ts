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

export const createTrie = (): Trie => new HashedTrie()

class HashedTrie implements Trie {
  private parent: Int32Array
  private label: Int32Array
  private nodes: number
  // Open addressing; a slot holds a node, 0 is free.
  private slots: Int32Array

  constructor() {
    this.parent = new Int32Array(1024)
    this.label = new Int32Array(1024)
    this.nodes = 1
    this.slots = new Int32Array(4096)
  }

  child(node: number, token: number): number {
    return this.slots[this.slotOf(node, token)]!
  }

  grow(node: number, token: number): number {
    const slot = this.slotOf(node, token)
    if (this.slots[slot] !== 0) return this.slots[slot]!
    const made = this.nodes++
    this.parent = room(this.parent, made)
    this.label = room(this.label, made)
    this.parent[made] = node
    this.label[made] = token
    this.slots[slot] = made
    if (this.nodes * 2 > this.slots.length) this.rehash()
    return made
  }

  size(): number {
    return this.nodes
  }

  private slotOf(node: number, token: number): number {
    const {parent, label, slots} = this
    const mask = slots.length - 1
    let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
    let slot = (hash ^ (hash >>> 13)) & mask
    for (;;) {
      const found = slots[slot]!
      if (found === 0 || (parent[found] === node && label[found] === token)) return slot
      slot = (slot + 1) & mask
    }
  }

  private rehash(): void {
    const {parent, label, nodes} = this
    const slots = new Int32Array(this.slots.length * 2)
    this.slots = slots
    for (let node = 1; node < nodes; node++) slots[this.slotOf(parent[node]!, label[node]!)] = node
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
