import {abbreviations, gluedUnits} from '../language/en/abbreviations.ts'
import {hashStart, hashWith, numberIn, numberOf, spellingOf, toLower} from '../language/words.ts'

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
  /** The number of `norm[i]` among the words of the language's lists, which answer by it; 0 where none has it. */
  readonly word: Int32Array
  /** 1 where the first letter is a capital. */
  readonly capital: Uint8Array
  /** 1 where no white space stands between the token and the one before. */
  readonly glued: Uint8Array
}

/** Character classes; everything else is 0. */
const Class = {Space: 1, Letter: 2, Digit: 3} as const

const ascii = new Uint8Array(128)
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code)
  ascii[code] = /[a-z]/i.test(char)
    ? Class.Letter
    : /\d/.test(char)
      ? Class.Digit
      : code <= 32
        ? Class.Space
        : 0
}
const wide = new Map<number, number>()

function classOf(code: number): number {
  if (code < 128) return ascii[code]!
  let found = wide.get(code)
  if (found === undefined) {
    const char = String.fromCodePoint(code)
    found = /[\p{L}\p{M}]/u.test(char) ? Class.Letter : /[\s\p{Z}\p{Cf}\p{Cc}]/u.test(char) ? Class.Space : 0
    wide.set(code, found)
  }
  return found
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019 || code === 0x02bc
const isUpper = (char: string) => char !== char.toLowerCase() && char === char.toUpperCase()
/** Capitals of ASCII by code; others are asked of the character. */
const isCapital = (text: string, at: number, code: number) =>
  code < 128 ? code >= 65 && code <= 90 : isUpper(String.fromCodePoint(text.codePointAt(at)!))

const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i'
}

/** Folds case, diacritics, apostrophes and the dots of abbreviations: the form in which words are compared. */
export function normalize(word: string): string {
  let lower = word.toLowerCase()
  if (!/^[\x00-\x7f]*$/.test(lower)) {
    lower = lower
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[‘’ʼ]/g, "'")
      .replace(/[øłßæœđðþı]/g, (char) => letters[char]!)
  }
  return lower.includes('.') ? lower.replaceAll('.', '') : lower
}

const dashes: Readonly<Record<string, string>> = {'‐': '-', '‑': '-', '‒': '–', '−': '–', '―': '—'}

interface Mark {
  readonly kind: 'punctuation' | 'symbol'
  readonly norm: string
}

const marks = new Map<number, Mark>()

function markOf(text: string, at: number, code: number, to: number): Mark {
  const known = marks.get(code)
  if (known) return known
  const written = text.slice(at, to)
  const mark: Mark = {
    kind: /\p{P}/u.test(written) ? 'punctuation' : 'symbol',
    norm: dashes[written] ?? written
  }
  marks.set(code, mark)
  return mark
}

/** The code units of a text: an array is read faster than a string. */
function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let at = 0; at < codes.length; at++) codes[at] = text.charCodeAt(at)
  return codes
}

/** Splits a text into tokens, in one pass over its UTF-16 code units. */
export function readTokens(text: string): Tokens {
  const size = text.length
  const codes = codesOf(text)
  // No token is shorter than one code unit; what is not used is cut off at the end.
  const starts = new Int32Array(size)
  const ends = new Int32Array(size)
  const capitals = new Uint8Array(size)
  const glue = new Uint8Array(size)
  const kind: TokenKind[] = []
  const norm: string[] = []
  const words = new Int32Array(size)
  let length = 0
  let last = -1

  const push = (from: number, to: number, what: TokenKind, form: string, number = numberOf(form)) => {
    starts[length] = from
    ends[length] = to
    kind.push(what)
    words[length] = number
    norm.push(number > 0 ? spellingOf(number) : form)
    if (what === 'word' && isCapital(text, from, codes[from]!)) capitals[length] = 1
    if (last === from) glue[length] = 1
    last = to
    length++
  }
  const codeAt = (index: number) => {
    if (index >= size) return 32
    const code = codes[index]!
    return code < 0xd800 || code > 0xdfff ? code : text.codePointAt(index)!
  }
  const width = (code: number) => (code > 0xffff ? 2 : 1)

  let at = 0
  while (at < size) {
    const code = codeAt(at)
    const what = classOf(code)
    if (what === Class.Space) at += width(code)
    else if (what === Class.Letter) at = word(at)
    else if (what === Class.Digit) at = number(at)
    else if (code === 46 && text.startsWith('...', at)) {
      push(at, at + 3, 'punctuation', '…')
      at += 3
    } else {
      const to = at + width(code)
      const mark = markOf(text, at, code, to)
      // “’24” for a year and “’s” after a quotation mark are left to the readers: an apostrophe is a mark of its own.
      push(at, to, mark.kind, mark.norm)
      at = to
    }
  }

  return {
    text,
    length,
    start: starts.slice(0, length),
    end: ends.slice(0, length),
    kind,
    norm,
    word: words.slice(0, length),
    capital: capitals.slice(0, length),
    glued: glue.slice(0, length)
  }

  function word(from: number): number {
    const first = codes[from]!
    if ((first | 32) === 104 || (first | 32) === 119) {
      const end = link(from)
      if (end > from) return end
    }
    let to = from
    let clitic = -1
    let plain = true
    let hash = hashStart
    for (;;) {
      // Nearly every word is of ASCII letters only, and nearly every one stands in some list.
      while (to < size && codes[to]! < 128 && ascii[codes[to]!]! >= Class.Letter)
        hash = hashWith(hash, toLower(codes[to++]!))
      const code = codeAt(to)
      const what = classOf(code)
      if ((what === Class.Letter || what === Class.Digit) && to < size) {
        to += width(code)
        if (code > 127) plain = false
      } else if (isApostrophe(code) && to < size && classOf(codeAt(to + 1)) === Class.Letter) {
        clitic = to
        plain = false
        to++
      } else break
    }
    // “Trump’s”: the clitic is a token of its own; “O’Brien” and “don’t” stay whole.
    if (clitic > from && to === clitic + 2 && (codes[clitic + 1]! | 32) === 115) {
      push(from, clitic, 'word', normalize(text.slice(from, clitic)))
      push(clitic, to, 'word', "'s")
      return to
    }
    if (codes[to] === 46) {
      const end = abbreviation(from, to)
      if (end > to) {
        push(from, end, 'word', normalize(text.slice(from, end)))
        return end
      }
    }
    const number = plain ? numberIn(codes, from, to, hash) : 0
    if (number > 0) push(from, to, 'word', '', number)
    else if (plain) push(from, to, 'word', text.slice(from, to).toLowerCase(), 0)
    else push(from, to, 'word', normalize(text.slice(from, to)))
    return to
  }

  function link(from: number): number {
    if (
      !text.startsWith('http://', from) &&
      !text.startsWith('https://', from) &&
      !text.startsWith('www.', from)
    )
      return from
    let to = from
    while (to < size && classOf(codeAt(to)) !== Class.Space) to += width(codeAt(to))
    // A full stop or bracket after an address belongs to the sentence.
    while (to > from + 1 && '.,;:!?)]}"”’'.includes(text[to - 1]!)) to--
    push(from, to, 'link', text.slice(from, to))
    return to
  }

  /** The end of an abbreviation whose first word stands before a full stop at `to`; `to` where it is none. */
  function abbreviation(from: number, to: number): number {
    // “U.S.”, “a.m.”, “J.”: single letters with dots.
    if (to - from === 1 && (classOf(codeAt(to + 1)) === Class.Letter || isUpper(text[from]!))) {
      let end = to + 1
      while (classOf(codeAt(end)) === Class.Letter && text.charCodeAt(end + 1) === 46 && end < size) end += 2
      // “a.b.com” is no abbreviation.
      if (classOf(codeAt(end)) !== Class.Letter || end >= size) return end
    }
    return to - from < 8 && abbreviations.has(text.slice(from, to)) ? to + 1 : to
  }

  function number(from: number): number {
    let to = from
    while (classOf(codeAt(to)) === Class.Digit && to < size) to++
    while (
      (text[to] === ',' || text[to] === '.') &&
      classOf(codeAt(to + 1)) === Class.Digit &&
      to + 1 < size &&
      // “May 3,2025” is a slip of the space, not a number.
      (text[to] === '.' || (to - from <= 3 && group(to)) || text.slice(from, to).includes(','))
    ) {
      to++
      while (classOf(codeAt(to)) === Class.Digit && to < size) to++
    }
    let tail = to
    while (tail < size && tail - to < 24) {
      const what = classOf(codeAt(tail))
      if (what !== Class.Letter && what !== Class.Digit) break
      tail += width(codeAt(tail))
    }
    if (tail === to) {
      push(from, to, 'number', text.slice(from, to))
      return to
    }
    const suffix = text.slice(to, tail)
    if (/^(?:st|nd|rd|th)$/i.test(suffix)) push(from, tail, 'ordinal', normalize(text.slice(from, tail)))
    else if (gluedUnits.has(suffix)) {
      push(from, to, 'number', text.slice(from, to))
      push(to, tail, 'word', normalize(suffix))
    } else push(from, tail, 'mixed', normalize(text.slice(from, tail)))
    return tail
  }

  /** Whether exactly three digits follow the comma. */
  function group(comma: number): boolean {
    return /^,\d{3}(?!\d)/.test(text.slice(comma, comma + 5))
  }
}

/** The token that holds the offset, or the first one after it; `tokens.length` behind the last. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return low
}
