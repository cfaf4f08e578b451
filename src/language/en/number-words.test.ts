import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readTokens} from '../../read/tokens.ts'
import {readNumberWords} from './number-words.ts'

const read = (text: string, at = 0) => readNumberWords(readTokens(text), at)

test('numbers in words are read to their end', () => {
  for (const [text, value, last] of [
    ['nine years', 9, 1],
    ['twenty-five boats', 25, 3],
    ['twenty five boats', 25, 2],
    ['a hundred boats', 100, 2],
    ['two hundred and six boats', 206, 4],
    ['one thousand two hundred', 1200, 4],
    ['two thousand and one', 2001, 4],
    ['half a million crowns', 500_000, 3],
    ['half a dozen eggs', 6, 3],
    ['a dozen eggs', 12, 2],
    ['three dozen eggs', 36, 2],
    ['two and a half years', 2.5, 4],
    ['three hundred thousand', 300_000, 3],
    ['zero', 0, 1]
  ] as const) {
    expect([text, read(text)]).toEqual([text, {value, last}])
  }
})

test('a number ends where the next one starts', () => {
  expect(read('two three')).toEqual({value: 2, last: 1})
  expect(read('ten and six')).toEqual({value: 10, last: 1})
  expect(read('two thousand three million')).toEqual({value: 2003, last: 3})
})

test('words that are no number give none', () => {
  for (const text of ['a boat', 'half the boats', 'hundred', 'second', 'and a half', 'ones', '']) {
    expect([text, read(text)]).toEqual([text, undefined])
  }
})

test('any run of number words is read within its tokens', () => {
  const word = fc.constantFrom(
    'a',
    'and',
    'half',
    'one',
    'twenty',
    '-',
    'hundred',
    'thousand',
    'dozen',
    'million'
  )
  fc.assert(
    fc.property(fc.array(word, {maxLength: 12}), (words) => {
      const tokens = readTokens(words.join(' '))
      const found = readNumberWords(tokens, 0)
      return (
        found === undefined || (found.last > 0 && found.last <= tokens.length && Number.isFinite(found.value))
      )
    })
  )
})
