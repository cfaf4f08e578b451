import {hashOf, isSpelled, numberIn, numberOf, spellingOf} from '../language/words.ts'

/** What a token is; `ordinal` is “13th”, `mixed` digits with letters (“39B”, “2x”), `link` an address. */
export const tokenKinds = ['word', 'number', 'ordinal', 'mixed', 'punctuation', 'symbol', 'link'] as const
export type TokenKind = (typeof tokenKinds)[number]

/**
 * The tokens of a text as parallel arrays, in order, without white space. All reading rests on them.
 *
 * `text.slice(start[i], end[i])` is token `i` as written; `norm[i]` is its normal form: lower case, diacritics
 * folded, straight apostrophes, abbreviations without their dots (“U.S.” is `us`).
 * “Trump’s” is two tokens, `trump` and `'s`; “post-election” three; “don’t” one.
 */
export interface Tokens {
  readonly text: string
  readonly length: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: readonly TokenKind[]
  readonly norm: readonly string[]
  /** Of each token the index of its normal form in `forms`: equal where, and only where, `norm` is. */
  readonly form: Int32Array
  /** The normal forms of the text, each once, by their first tokens. */
  readonly forms: readonly string[]
  /** The number of `norm[i]` among the words of the language's lists, which answer by it; 0 where none has it. */
  readonly word: Int32Array
  /** 1 where the first letter is a capital. */
  readonly capital: Uint8Array
  /** 1 where no white space stands between the token and the one before. */
  readonly glued: Uint8Array
}

/** The kinds by their numbers. */
export const kinds = {
  word: 0,
  number: 1,
  ordinal: 2,
  mixed: 3,
  punctuation: 4,
  symbol: 5,
  link: 6
} as const satisfies Record<TokenKind, number>

/** Room for the tokens of a text, and for its forms: no token is shorter than one code unit. */
export class Room {
  /** The code units, and a space behind them: an array is read faster than a string. */
  readonly codes: Uint16Array
  /** The same in small letters, of the words of ASCII. */
  readonly small: Uint16Array
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly form: Int32Array
  readonly capital: Uint8Array
  readonly glued: Uint8Array
  /** Of each form: its spelling, the hash of it, and its number among the words of the lists. */
  readonly spelled: string[] = []
  readonly hash: Int32Array
  readonly number: Int32Array
  /** Where the form stands in letters of ASCII, and its length; -1 where it was met otherwise. */
  readonly place: Int32Array
  readonly width: Int32Array
  /** The normal forms and kinds of the tokens, gathered. */
  readonly norms: string[] = []
  readonly kinds: TokenKind[] = []
  /** The forms by the hash, by open addressing: one more than the form, or 0. */
  slots: Int32Array = new Int32Array(1 << 12)
  length = 0

  constructor(size: number) {
    this.codes = new Uint16Array(size + 1)
    this.small = new Uint16Array(size + 1)
    this.start = new Int32Array(size)
    this.end = new Int32Array(size)
    this.kind = new Uint8Array(size)
    this.form = new Int32Array(size)
    this.capital = new Uint8Array(size)
    this.glued = new Uint8Array(size)
    this.hash = new Int32Array(size)
    this.number = new Int32Array(size)
    this.place = new Int32Array(size)
    this.width = new Int32Array(size)
  }

  /** The form with this spelling. */
  formOf(spelling: string): number {
    const hash = hashOf(spelling)
    let slot = this.slotOf(hash)
    for (;;) {
      const form = this.slots[slot]! - 1
      if (form < 0) break
      if (this.hash[form] === hash && this.spelled[form] === spelling) return form
      slot = (slot + 1) & (this.slots.length - 1)
    }
    return this.add(spelling, hash, numberOf(spelling), -1)
  }

  /** The form of the letters `[from, to)` of ASCII, by the hash of their small letters. */
  formIn(text: string, from: number, to: number, hash: number): number {
    const {slots} = this
    const mask = slots.length - 1
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const form = slots[slot]! - 1
      if (form < 0) break
      if (this.hash[form] === hash && this.isForm(form, from, to)) return form
    }
    const number = numberIn(this.small, from, to, hash)
    const spelling = number > 0 ? spellingOf(number) : text.slice(from, to).toLowerCase()
    return this.add(spelling, hash, number, from)
  }

  isForm(form: number, from: number, to: number): boolean {
    const {small} = this
    const place = this.place[form]!
    if (place < 0) return isSpelled(this.spelled[form]!, small, from, to)
    if (this.width[form] !== to - from) return false
    const shift = place - from
    for (let at = from; at < to; at++) if (small[at] !== small[at + shift]) return false
    return true
  }

  add(spelling: string, hash: number, number: number, place: number): number {
    const form = this.spelled.push(spelling) - 1
    this.hash[form] = hash
    this.number[form] = number
    this.place[form] = place
    this.width[form] = spelling.length
    if (this.spelled.length * 2 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 2)
      for (let other = 0; other < form; other++) this.seat(other)
    }
    this.seat(form)
    return form
  }

  slotOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1)
  }

  seat(form: number): void {
    let slot = this.slotOf(this.hash[form]!)
    while (this.slots[slot] !== 0) slot = (slot + 1) & (this.slots.length - 1)
    this.slots[slot] = form + 1
  }

  push(from: number, to: number, kind: number, form: number, capital: number): void {
    const at = this.length++
    this.start[at] = from
    this.end[at] = to
    this.kind[at] = kind
    this.form[at] = form
    this.capital[at] = capital
    this.glued[at] = at > 0 && this.end[at - 1] === from ? 1 : 0
  }

  /** The tokens, in arrays of their own. */
  take(text: string): Tokens {
    const {length} = this
    const buffer = new ArrayBuffer(length * 18)
    const array = (index: number) => new Int32Array(buffer, length * 4 * index, length)
    const [start, end, form, word] = [array(0), array(1), array(2), array(3)]
    const capital = new Uint8Array(buffer, length * 16, length)
    const glued = new Uint8Array(buffer, length * 17, length)
    start.set(this.start.subarray(0, length))
    end.set(this.end.subarray(0, length))
    form.set(this.form.subarray(0, length))
    capital.set(this.capital.subarray(0, length))
    glued.set(this.glued.subarray(0, length))
    const {number, spelled, norms, kinds: names} = this
    for (let at = 0; at < length; at++) {
      const own = form[at]!
      word[at] = number[own]!
      norms[at] = spelled[own]!
      names[at] = tokenKinds[this.kind[at]!]!
    }
    // Copies of arrays that are there already: arrays that grow would be copied over and over.
    const norm = norms.slice(0, length)
    const kind = names.slice(0, length)
    const forms = this.spelled.slice()
    return {text, length, start, end, kind, norm, form, forms, word, capital, glued}
  }

  /** Makes room for another text. */
  empty(): void {
    this.slots.fill(0)
    this.spelled.length = 0
    this.length = 0
  }
}
