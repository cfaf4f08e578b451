import {abbreviations, gluedUnits} from '../language/en/abbreviations.ts'
import {hashStart, hashWith, toLower} from '../language/words.ts'
import {kinds, Room, type Tokens} from './token-room.ts'

export {type TokenKind, tokenKinds, type Tokens} from './token-room.ts'

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
  readonly kind: number
  readonly norm: string
}

/** Marks by their code points; those of ASCII, nearly all, in an array. */
const marks = new Map<number, Mark>()
const asciiMarks: (Mark | undefined)[] = Array.from({length: 128}, () => undefined)

function markOf(text: string, at: number, code: number, to: number): Mark {
  const known = code < 128 ? asciiMarks[code] : marks.get(code)
  if (known) return known
  const written = text.slice(at, to)
  const mark: Mark = {
    kind: /\p{P}/u.test(written) ? kinds.punctuation : kinds.symbol,
    norm: dashes[written] ?? written
  }
  if (code < 128) asciiMarks[code] = mark
  else marks.set(code, mark)
  return mark
}

/** The longest text, in UTF-16 code units, whose room is kept for the next one. */
const usual = 1 << 16
let kept: Room | undefined

/** Splits a text into tokens, in one pass over its UTF-16 code units. */
export function readTokens(text: string): Tokens {
  const room = text.length > usual ? new Room(text.length) : (kept ??= new Room(usual))
  room.empty()
  const {codes} = room
  for (let at = 0; at < text.length; at++) codes[at] = text.charCodeAt(at)
  codes[text.length] = space
  scan(text, room)
  return room.take(text)
}

const space = 32

function scan(text: string, room: Room): void {
  const {codes} = room
  const size = text.length
  for (let at = 0; at < size;) {
    const code = codes[at]!
    const what = code < 128 ? ascii[code]! : classOf(codeAt(text, codes, at))
    if (what === Class.Letter) at = word(text, room, at)
    else if (what === Class.Space) at += code < 128 ? 1 : width(codeAt(text, codes, at))
    else if (what === Class.Digit) at = number(text, room, at)
    else if (code === 46 && text.startsWith('...', at)) {
      push(room, at, at + 3, kinds.punctuation, '…')
      at += 3
    } else {
      const whole = codeAt(text, codes, at)
      const to = at + width(whole)
      const mark = markOf(text, at, whole, to)
      // “’24” for a year and “’s” after a quotation mark are left to the readers: an apostrophe is a mark of its own.
      push(room, at, to, mark.kind, mark.norm)
      at = to
    }
  }
}

function push(room: Room, from: number, to: number, kind: number, norm: string): void {
  room.push(from, to, kind, room.formOf(norm), 0)
}

function pushWord(text: string, room: Room, from: number, to: number): void {
  const {codes, small} = room
  let hash = hashStart
  let at = from
  for (; at < to && codes[at]! < 128 && codes[at] !== 46; at++) {
    small[at] = toLower(codes[at]!)
    hash = hashWith(hash, small[at]!)
  }
  const form = at === to ? room.formIn(text, from, to, hash) : room.formOf(normalize(text.slice(from, to)))
  room.push(from, to, kinds.word, form, isCapital(text, from, codes[from]!) ? 1 : 0)
}

/** The code point at an index; a space behind the text. */
function codeAt(text: string, codes: Uint16Array, index: number): number {
  if (index >= text.length) return space
  const code = codes[index]!
  return code < 0xd800 || code > 0xdfff ? code : text.codePointAt(index)!
}

const width = (code: number) => (code > 0xffff ? 2 : 1)

const isInWord = (code: number) => isApostrophe(code) || classOf(code) === Class.Letter

/** The letters by which an abbreviation, or “www.”, begins. */
const dotted = new Uint8Array(128)
let longestDotted = 0
for (const written of ['www', ...abbreviations]) {
  dotted[written.charCodeAt(0)] = 1
  longestDotted = Math.max(longestDotted, written.length)
}

/** Whether the letters `[from, to)` may take the full stop behind them. */
const mayTakeDot = (codes: Uint16Array, from: number, to: number): boolean =>
  to - from === 1 || (to - from <= longestDotted && dotted[codes[from]!] === 1)

function word(text: string, room: Room, from: number): number {
  const {codes, small} = room
  const first = codes[from]!
  let to = from
  let hash = hashStart
  let code = first
  // Nearly every word is of ASCII letters only, and nearly every one stands in some list.
  do {
    const letter = toLower(code)
    small[to] = letter
    hash = hashWith(hash, letter)
    code = codes[++to]!
  } while (code < 128 && ascii[code]! >= Class.Letter)
  const mayGoOn =
    first > 127 ||
    (code > 127 && isInWord(codeAt(text, codes, to))) ||
    code === 39 ||
    code === 58 ||
    (code === 46 && mayTakeDot(codes, from, to))
  if (mayGoOn) return longWord(text, room, from)
  const form = room.formIn(text, from, to, hash)
  room.push(from, to, kinds.word, form, first < 97 ? 1 : 0)
  return to
}

/** A word that may hold more than letters of ASCII: “Muñoz”, “don’t”, “U.S.”, an address. */
function longWord(text: string, room: Room, from: number): number {
  const {codes} = room
  const first = codes[from]!
  if ((first | 32) === 104 || (first | 32) === 119) {
    const end = link(text, room, from)
    if (end > from) return end
  }
  let to = from
  let clitic = -1
  for (; to < text.length;) {
    const code = codeAt(text, codes, to)
    const what = classOf(code)
    if (what === Class.Letter || what === Class.Digit) to += width(code)
    else if (isApostrophe(code) && classOf(codeAt(text, codes, to + 1)) === Class.Letter) clitic = to++
    else break
  }
  // “Trump’s”: the clitic is a token of its own; “O’Brien” and “don’t” stay whole.
  if (clitic > from && to === clitic + 2 && (codes[clitic + 1]! | 32) === 115) {
    pushWord(text, room, from, clitic)
    push(room, clitic, to, kinds.word, "'s")
    return to
  }
  const end = codes[to] === 46 ? abbreviation(text, codes, from, to) : to
  pushWord(text, room, from, end)
  return end
}

function link(text: string, room: Room, from: number): number {
  if (
    !text.startsWith('http://', from) &&
    !text.startsWith('https://', from) &&
    !text.startsWith('www.', from)
  )
    return from
  const {codes} = room
  let to = from
  while (to < text.length && classOf(codeAt(text, codes, to)) !== Class.Space)
    to += width(codeAt(text, codes, to))
  // A full stop or bracket after an address belongs to the sentence.
  while (to > from + 1 && '.,;:!?)]}"”’'.includes(text[to - 1]!)) to--
  push(room, from, to, kinds.link, text.slice(from, to))
  return to
}

/** The end of an abbreviation whose first word stands before a full stop at `to`; `to` where it is none. */
function abbreviation(text: string, codes: Uint16Array, from: number, to: number): number {
  const isLetter = (index: number) => classOf(codeAt(text, codes, index)) === Class.Letter
  // “U.S.”, “a.m.”, “J.”: single letters with dots.
  if (to - from === 1 && (isLetter(to + 1) || isUpper(text[from]!))) {
    let end = to + 1
    while (isLetter(end) && codes[end + 1] === 46) end += 2
    // “a.b.com” is no abbreviation.
    if (!isLetter(end)) return end
  }
  return to - from < 8 && abbreviations.has(text.slice(from, to)) ? to + 1 : to
}

function number(text: string, room: Room, from: number): number {
  const {codes} = room
  const isDigit = (index: number) => classOf(codeAt(text, codes, index)) === Class.Digit
  let to = from
  while (isDigit(to)) to++
  while (
    (codes[to] === 44 || codes[to] === 46) &&
    isDigit(to + 1) &&
    // “May 3,2025” is a slip of the space, not a number.
    (codes[to] === 46 || (to - from <= 3 && isGroup(text, to)) || text.slice(from, to).includes(','))
  ) {
    to++
    while (isDigit(to)) to++
  }
  let tail = to
  while (tail < text.length && tail - to < 24) {
    const code = codeAt(text, codes, tail)
    const what = classOf(code)
    if (what !== Class.Letter && what !== Class.Digit) break
    tail += width(code)
  }
  if (tail === to) {
    push(room, from, to, kinds.number, text.slice(from, to))
    return to
  }
  const suffix = text.slice(to, tail)
  if (/^(?:st|nd|rd|th)$/i.test(suffix))
    push(room, from, tail, kinds.ordinal, normalize(text.slice(from, tail)))
  else if (gluedUnits.has(suffix)) {
    push(room, from, to, kinds.number, text.slice(from, to))
    pushWord(text, room, to, tail)
  } else push(room, from, tail, kinds.mixed, normalize(text.slice(from, tail)))
  return tail
}

/** Whether exactly three digits follow the comma. */
const isGroup = (text: string, comma: number) => /^,\d{3}(?!\d)/.test(text.slice(comma, comma + 5))

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
