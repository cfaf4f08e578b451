import {hashOfKey, keyOf, type Key} from '../language/word-keys.ts'
import {numberOf, numberOfKey, spellingOf} from '../language/words.ts'

/** In place of the high half of a key. */
const noKey = -2

/**
 * The different normal forms of a text, each with its spelling and its number among the words of the lists. Nearly all
 * are found by their keys, without a string.
 *
 * Spellings and numbers are there after {@link settle}: all forms are looked up one right after the other, so that a
 * processor fetches what it needs for many of them at once.
 */
export class Forms {
  readonly spelled: string[] = []
  /** The numbers of the forms. */
  number = new Int32Array(1 << 10)
  /** The forms by their keys, by open addressing: the halves of the key, and one more than the form, or 0. */
  #slots = new Int32Array(4 << 10)
  /** Of each form the halves of its key, and where it stands in the text; the end is 0 where its spelling is known. */
  #keys = new Int32Array(4 << 10)
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
    if (keyOf(spelling, key)) return this.ofKey(key.low, key.high, spelling)
    const known = this.#others.get(spelling)
    if (known !== undefined) return known
    const form = this.#push(spelling)
    this.#others.set(spelling, form)
    return form
  }

  /** The form with a key and its spelling. */
  ofKey(low: number, high: number, spelling: string): number {
    const known = this.#find(low, high)
    return known >= 0 ? known : this.#add(low, high, spelling, 0, 0)
  }

  /** The form with a key, which stands at `[from, to)`, maybe with capitals and full stops. */
  at(low: number, high: number, from: number, to: number): number {
    const known = this.#find(low, high)
    return known >= 0 ? known : this.#add(low, high, '', from, to)
  }

  /** Finds numbers and spellings of all forms; `normalize` gives the normal form of what no list has. */
  settle(text: string, normalize: (word: string) => string): void {
    const {spelled, number} = this
    const keys = this.#keys
    const size = spelled.length
    for (let form = 0; form < size; form++)
      if (keys[form * 4 + 1] !== noKey) number[form] = numberOfKey(keys[form * 4]!, keys[form * 4 + 1]!)
    for (let form = 0; form < size; form++) {
      const to = keys[form * 4 + 3]!
      if (keys[form * 4 + 1] === noKey) number[form] = numberOf(spelled[form]!)
      else if (number[form]! > 0) spelled[form] = spellingOf(number[form]!)
      else if (to > 0) spelled[form] = normalize(text.slice(keys[form * 4 + 2], to))
    }
  }

  #find(low: number, high: number): number {
    const slots = this.#slots
    const last = slots.length - 1
    for (let slot = (hashOfKey(low, high) << 2) & last; ; slot = (slot + 4) & last) {
      const form = slots[slot + 2]! - 1
      if (form < 0 || (slots[slot] === low && slots[slot + 1] === high)) return form
    }
  }

  #add(low: number, high: number, spelling: string, from: number, to: number): number {
    const form = this.#push(spelling)
    const keys = this.#keys
    keys[form * 4] = low
    keys[form * 4 + 1] = high
    keys[form * 4 + 2] = from
    keys[form * 4 + 3] = to
    if (this.spelled.length * 8 > this.#slots.length) this.#widen()
    this.#seat(low, high, form + 1)
    return form
  }

  #push(spelling: string): number {
    const form = this.spelled.push(spelling) - 1
    if (form === this.number.length) {
      this.number = new Int32Array(form * 2)
      this.#keys = longer(this.#keys)
    }
    this.#keys[form * 4 + 1] = noKey
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

function longer(array: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(array.length * 2)
  twice.set(array)
  return twice
}
