import {abbreviations, gluedUnits} from '../language/en/abbreviations.ts'
import {highWith, letterOf, lowWith, mostLetters} from '../language/word-keys.ts'
import {markOf} from './token-marks.ts'
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

/** The longest text, in UTF-16 code units, whose room is kept for the next one. */
const usual = 1 << 16
let kept: Room | undefined

/** By itself: texts are strings of many kinds to an engine, which would look a method up for each code unit of them. */
const {charCodeAt} = String.prototype

/** Splits a text into tokens, in one pass over its UTF-16 code units. */
export function readTokens(text: string): Tokens {
  const size = text.length
  const room = size > usual ? new Room(size) : (kept ??= new Room(usual))
  room.clear()
  const {codes} = room
  for (let at = 0; at < size; at++) codes[at] = charCodeAt.call(text, at)
  codes[size] = space
  scan(text, room, size)
  room.forms.settle(text, normalize)
  return room.take(text)
}

const space = 32
const stop = 46
const ellipsis = 0x2026

function scan(text: string, room: Room, size: number): void {
  const {codes} = room
  for (let at = 0; at < size;) {
    const code = codes[at]!
    const what = code < 128 ? ascii[code]! : classOf(codeAt(text, codes, at))
    if (what === Class.Letter) at = word(text, room, size, at)
    else if (what === Class.Space) at += code < 128 ? 1 : width(codeAt(text, codes, at))
    else if (what === Class.Digit) at = number(text, room, size, at)
    else if (code === stop && codes[at + 1] === stop && codes[at + 2] === stop) {
      pushMark(room, at, at + 3, ellipsis)
      at += 3
    } else {
      const whole = codeAt(text, codes, at)
      const to = at + width(whole)
      // “’24” for a year and “’s” after a quotation mark are left to the readers: an apostrophe is a mark of its own.
      pushMark(room, at, to, whole)
      at = to
    }
  }
}

function pushMark(room: Room, from: number, to: number, code: number): void {
  const {kind, norm, low, high} = markOf(code)
  room.push(from, to, kind, room.forms.ofKey(low, high, norm), 0)
}

function push(room: Room, from: number, to: number, kind: number, norm: string): void {
  room.push(from, to, kind, room.forms.of(norm), 0)
}

function pushWord(text: string, room: Room, from: number, to: number): void {
  const {codes} = room
  let low = 0
  let high = 0
  let size = 0
  let at = from
  for (; at < to; at++) {
    const code = codes[at]!
    // “U.S.”, “don’t”
    if (code === stop) continue
    const letter = code < 128 ? letterOf(code) : isApostrophe(code) ? letterOf(39) : 0
    if (letter === 0) break
    high = highWith(high, low)
    low = lowWith(low, letter)
    size++
  }
  const form =
    at === to && size <= mostLetters
      ? room.forms.at(low, high, from, to)
      : room.forms.of(normalize(text.slice(from, to)))
  if (codes[to - 1] === stop) room.dotted.push(room.length)
  room.push(from, to, kinds.word, form, isCapital(text, from, codes[from]!) ? 1 : 0)
}

/** The code point at an index; a space right behind the text. */
function codeAt(text: string, codes: Uint16Array, index: number): number {
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

function word(text: string, room: Room, size: number, from: number): number {
  const {codes} = room
  const first = codes[from]!
  let to = from
  let code = first
  let low = 0
  let high = 0
  // Nearly every word is of ASCII letters only, and nearly every one stands in some list.
  do {
    high = highWith(high, low)
    low = lowWith(low, code & 31)
    code = codes[++to]!
  } while (code < 128 && ascii[code] === Class.Letter)
  const mayGoOn =
    first > 127 ||
    to - from > mostLetters ||
    (code < 128 && ascii[code] === Class.Digit) ||
    (code > 127 && isInWord(codeAt(text, codes, to))) ||
    code === 39 ||
    code === 58 ||
    (code === stop && mayTakeDot(codes, from, to))
  if (mayGoOn) return longWord(text, room, size, from)
  room.push(from, to, kinds.word, room.forms.at(low, high, from, to), first < 97 ? 1 : 0)
  return to
}

/** A word that may hold more than letters of ASCII: “Muñoz”, “don’t”, “U.S.”, an address. */
function longWord(text: string, room: Room, size: number, from: number): number {
  const {codes} = room
  const first = codes[from]!
  if ((first | 32) === 104 || (first | 32) === 119) {
    const end = link(text, room, size, from)
    if (end > from) return end
  }
  let to = from
  let clitic = -1
  for (; to < size;) {
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

function link(text: string, room: Room, size: number, from: number): number {
  if (
    !text.startsWith('http://', from) &&
    !text.startsWith('https://', from) &&
    !text.startsWith('www.', from)
  )
    return from
  const {codes} = room
  let to = from
  while (to < size && classOf(codeAt(text, codes, to)) !== Class.Space) to += width(codeAt(text, codes, to))
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

function number(text: string, room: Room, size: number, from: number): number {
  const {codes} = room
  let to = digits(codes, from)
  while (
    (codes[to] === 44 || codes[to] === stop) &&
    isDigit(codes[to + 1]!) &&
    // “May 3,2025” is a slip of the space, not a number.
    (codes[to] === stop || (to - from <= 3 && isGroup(codes, to)) || text.slice(from, to).includes(','))
  )
    to = digits(codes, to + 1)
  let tail = to
  while (tail < size && tail - to < 24) {
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

const isDigit = (code: number) => code >= 48 && code <= 57

/** The end of the digits that begin at `from`. */
function digits(codes: Uint16Array, from: number): number {
  let to = from
  while (isDigit(codes[to]!)) to++
  return to
}

/** Whether exactly three digits follow the comma. */
const isGroup = (codes: Uint16Array, comma: number) => digits(codes, comma + 1) === comma + 4

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
