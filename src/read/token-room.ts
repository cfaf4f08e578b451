import {Forms} from './token-forms.ts'

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
  /** The numbers of the forms among the words of the language's lists, which answer by them; 0 for one that none has. */
  readonly numbers: Int32Array
  /** A bit for each number: whether a form has it. */
  readonly present: Int32Array
  /** The number of `norm[i]` among the words of the language's lists, which answer by it; 0 where none has it. */
  readonly word: Int32Array
  /** 1 where the first letter is a capital. */
  readonly capital: Uint8Array
  /** 1 where no white space stands between the token and the one before. */
  readonly glued: Uint8Array
  /** 1 for a word that has its full stop: “Dr.”, “U.S.”. */
  readonly dotted: Uint8Array
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
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  readonly form: Int32Array
  readonly capital: Uint8Array
  readonly glued: Uint8Array
  /** The words that have their full stop. */
  readonly dotted: number[] = []
  readonly forms = new Forms()
  /** The normal forms and kinds of the tokens, gathered. */
  readonly norms: string[] = []
  readonly kinds: TokenKind[] = []
  length = 0

  constructor(size: number) {
    this.codes = new Uint16Array(size + 1)
    this.start = new Int32Array(size)
    this.end = new Int32Array(size)
    this.kind = new Uint8Array(size)
    this.form = new Int32Array(size)
    this.capital = new Uint8Array(size)
    this.glued = new Uint8Array(size)
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
    const buffer = new ArrayBuffer(length * 19)
    const array = (index: number) => new Int32Array(buffer, length * 4 * index, length)
    const [start, end, form, word] = [array(0), array(1), array(2), array(3)]
    const capital = new Uint8Array(buffer, length * 16, length)
    const glued = new Uint8Array(buffer, length * 17, length)
    const dotted = new Uint8Array(buffer, length * 18, length)
    start.set(this.start.subarray(0, length))
    end.set(this.end.subarray(0, length))
    form.set(this.form.subarray(0, length))
    capital.set(this.capital.subarray(0, length))
    glued.set(this.glued.subarray(0, length))
    const {norms, kinds: names} = this
    const {number, spelled} = this.forms
    for (let at = 0; at < length; at++) {
      const own = form[at]!
      word[at] = number[own]!
      norms[at] = spelled[own]!
      names[at] = tokenKinds[this.kind[at]!]!
    }
    for (const at of this.dotted) dotted[at] = 1
    // Copies of arrays that are there already: arrays that grow would be copied over and over.
    const norm = norms.slice(0, length)
    const kind = names.slice(0, length)
    const forms = spelled.slice()
    const numbers = number.slice(0, forms.length)
    const present = bitsOf(numbers)
    return {text, length, start, end, kind, norm, form, forms, numbers, present, word, capital, glued, dotted}
  }

  /** Makes room for another text. */
  clear(): void {
    this.forms.clear()
    this.dotted.length = 0
    this.length = 0
  }
}

function bitsOf(numbers: Int32Array): Int32Array {
  let most = 0
  for (let form = 0; form < numbers.length; form++) if (numbers[form]! > most) most = numbers[form]!
  const bits = new Int32Array((most >> 5) + 1)
  for (let form = 0; form < numbers.length; form++) bits[numbers[form]! >> 5]! |= 1 << (numbers[form]! & 31)
  return bits
}
