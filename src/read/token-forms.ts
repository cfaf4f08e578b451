import {hashOfKey, keyOf, type Key} from '../language/word-keys.ts'
import {numberOf, numberOfKey} from '../language/words.ts'

/**
 * The different normal forms of a text, each with its spelling and its number among the words of the lists. Nearly all
 * are found by their keys, without a string.
 */
export class Forms {
  readonly spelled: string[] = []
  number = new Int32Array(1 << 10)
  /** The forms by their keys, by open addressing: the halves of the key, and one more than the form, or 0. */
  #slots = new Int32Array(4 << 10)
  /** The forms without a key: numbers, and words with other signs. */
  readonly #others = new Map<string, number>()
  readonly #key: Key = {low: 0, high: 0}

  /** Makes room for another text. */
  clear(): void {
    this.spelled.length = 0
    this.#slots.fill(0)
    this.#others.clear()
  }

  /** The form with a spelling. */
  of(spelling: string): number {
    const key = this.#key
    if (keyOf(spelling, key)) {
      const known = this.find(key.low, key.high)
      return known >= 0 ? known : this.add(key.low, key.high, spelling, numberOfKey(key.low, key.high))
    }
    const known = this.#others.get(spelling)
    if (known !== undefined) return known
    const form = this.#push(spelling, numberOf(spelling))
    this.#others.set(spelling, form)
    return form
  }

  /** The form with a key; -1 where the text had none so far. */
  find(low: number, high: number): number {
    const slots = this.#slots
    const last = slots.length - 1
    for (let slot = (hashOfKey(low, high) << 2) & last; ; slot = (slot + 4) & last) {
      const form = slots[slot + 2]! - 1
      if (form < 0 || (slots[slot] === low && slots[slot + 1] === high)) return form
    }
  }

  /** Adds the form with a key, which the text does not have yet. */
  add(low: number, high: number, spelling: string, number: number): number {
    const form = this.#push(spelling, number)
    if (this.spelled.length * 8 > this.#slots.length) this.#widen()
    this.#seat(low, high, form + 1)
    return form
  }

  #push(spelling: string, number: number): number {
    const form = this.spelled.push(spelling) - 1
    if (form === this.number.length) {
      const longer = new Int32Array(form * 2)
      longer.set(this.number)
      this.number = longer
    }
    this.number[form] = number
    return form
  }

  #widen(): void {
    const before = this.#slots
    this.#slots = new Int32Array(before.length * 2)
    for (let slot = 0; slot < before.length; slot += 4)
      if (before[slot + 2] !== 0) this.#seat(before[slot]!, before[slot + 1]!, before[slot + 2]!)
  }

  #seat(low: number, high: number, value: number): void {
    const slots = this.#slots
    const last = slots.length - 1
    let slot = (hashOfKey(low, high) << 2) & last
    while (slots[slot + 2] !== 0) slot = (slot + 4) & last
    slots[slot] = low
    slots[slot + 1] = high
    slots[slot + 2] = value
  }
}
