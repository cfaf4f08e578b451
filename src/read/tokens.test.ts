import fc from 'fast-check'
import {expect, test} from 'vitest'
import {normalize, readTokens, tokenAt} from './tokens.ts'

const words = (text: string) => {
  const {length, start, end, norm} = readTokens(text)
  return Array.from({length}, (_, at) => [text.slice(start[at], end[at]), norm[at]])
}
const norms = (text: string) => [...readTokens(text).norm]

test('a possessive is a token of its own, other apostrophes stay in the word', () => {
  expect(norms('Okafor’s ship didn’t reach O’Brien’s pier')).toEqual([
    'okafor',
    "'s",
    'ship',
    "didn't",
    'reach',
    "o'brien",
    "'s",
    'pier'
  ])
})

test('abbreviations keep their full stop and lose it in the normal form', () => {
  expect(words('the U.S. and Dr. Abara at 9 a.m. today.')).toEqual([
    ['the', 'the'],
    ['U.S.', 'us'],
    ['and', 'and'],
    ['Dr.', 'dr'],
    ['Abara', 'abara'],
    ['at', 'at'],
    ['9', '9'],
    ['a.m.', 'am'],
    ['today', 'today'],
    ['.', '.']
  ])
})

test('it is told which words have their full stop', () => {
  const {length, norm, dotted} = readTokens('Dr. Abara of the U.S. left No. 10 at 9 a.m. today.')
  const found = Array.from({length}, (_, at) => (dotted[at] === 1 ? norm[at]! : '')).filter(Boolean)
  expect(found).toEqual(['dr', 'us', 'am'])
})

test('a full stop after an ordinary word is a mark of its own', () => {
  expect(norms('He sat. Plan B. She may.')).toEqual(['he', 'sat', '.', 'plan', 'b', 'she', 'may', '.'])
})

test('numbers keep their grouping and decimals, and part from their unit', () => {
  expect(norms('4,200 people, 2.5 km, 25km, 13th, 39B, 1960s, $5, 50%')).toEqual([
    '4,200',
    'people',
    ',',
    '2.5',
    'km',
    ',',
    '25',
    'km',
    ',',
    '13th',
    ',',
    '39b',
    ',',
    '1960',
    's',
    ',',
    '$',
    '5',
    ',',
    '50',
    '%'
  ])
})

test('a comma after a day is none of the number', () => {
  expect(norms('May 3,2025 and 1,2,3')).toEqual(['may', '3', ',', '2025', 'and', '1', ',', '2', ',', '3'])
})

test('hyphens and dashes are tokens, told apart in their normal form', () => {
  expect(norms('post-election – 90‑day — end')).toEqual([
    'post',
    '-',
    'election',
    '–',
    '90',
    '-',
    'day',
    '—',
    'end'
  ])
})

test('diacritics and letters of other alphabets fold', () => {
  expect(['Brückner', 'Dušek', 'Øst', 'Łódź', 'STRAẞE', 'Ærø'].map(normalize)).toEqual([
    'bruckner',
    'dusek',
    'ost',
    'lodz',
    'strasse',
    'aero'
  ])
})

test('an address is one token without the mark that ends the sentence', () => {
  expect(words('See https://example.org/a?b=c.').at(1)).toEqual([
    'https://example.org/a?b=c',
    'https://example.org/a?b=c'
  ])
})

test('the token at an offset is the one that holds it, or the next', () => {
  const tokens = readTokens('one  two')
  expect([0, 2, 3, 4, 5, 7, 8].map((offset) => tokenAt(tokens, offset))).toEqual([0, 0, 1, 1, 1, 1, 2])
})

test('tokens stand in order, do not overlap, and leave out only white space and what cannot be seen', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme', maxLength: 200}), (text) => {
      const {length, start, end, norm, kind, capital, glued} = readTokens(text)
      let at = 0
      let between = ''
      for (let token = 0; token < length; token++) {
        expect(start[token]).toBeGreaterThanOrEqual(at)
        expect(end[token]).toBeGreaterThan(start[token]!)
        between += text.slice(at, start[token])
        expect(glued[token]).toBe(token > 0 && start[token] === at ? 1 : 0)
        at = end[token]!
      }
      between += text.slice(at)
      expect(between).toMatch(/^[\s\p{Z}\p{C}]*$/u)
      expect([norm.length, kind.length, capital.length]).toEqual([length, length, length])
    })
  )
})

test.each([
  ['only full stops', '.'],
  ['letters with full stops', 'a.'],
  ['only apostrophes', '’'],
  ['letters with apostrophes', 'a’'],
  ['digits with commas', '1,'],
  ['addresses', 'http://'],
  ['surrogates', '\ud83d'],
  ['one word', 'x']
])('one megabyte of %s is read', (_, unit) => {
  const text = unit.repeat(Math.floor(1e6 / unit.length))
  expect(readTokens(text).end.at(-1)).toBe(text.length)
})

test('tokens have one form where, and only where, their normal forms are equal', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'The',
      'the',
      'THE',
      'Muñoz',
      'munoz',
      "don't",
      'don’t',
      'U.S.',
      'us',
      '3',
      '3rd',
      '—',
      '’s',
      '\u0301'
    ),
    fc.stringMatching(/^[A-Za-z]{1,3}$/),
    fc.string({unit: 'binary', maxLength: 3})
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), (pieces) => {
      const {length, norm, form, forms} = readTokens(pieces.join(' '))
      for (let at = 0; at < length; at++) expect(forms[form[at]!]).toBe(norm[at])
      expect(new Set(forms).size).toBe(forms.length)
      expect(new Set(norm)).toEqual(new Set(forms))
    })
  )
})

test('a text leaves nothing behind for the next one', () => {
  const long = Array.from({length: 40_000}, (_, index) => `word${index}`).join(' ')
  const first = readTokens('Okafor met the board.')
  readTokens(long)
  expect(readTokens('Okafor met the board.')).toEqual(first)
})
