import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readTokens} from '../read/tokens.ts'
import {enlist, hashOf, numberIn, numberOf, spellingOf, wordMap, wordSet} from './words.ts'

const fruit = wordSet('apple pear plum')
const days = wordMap<number | undefined>([
  ['ember-sunday', 0],
  ['emberday', 3],
  ['embereve', undefined]
])

test('a list answers about the tokens of a text, and about none outside of it', () => {
  const tokens = readTokens('A pear and an APPLE, no plums')
  const found = Array.from({length: tokens.length + 2}, (_, at) => fruit.at(tokens, at - 1))
  expect(found.map((is, at) => (is ? tokens.norm[at - 1] : '')).filter(Boolean)).toEqual(['pear', 'apple'])
})

test('a map tells a key that stands for 0 or for nothing from no key', () => {
  const tokens = readTokens('emberday embereve evening')
  expect([0, 1, 2, 3].map((at) => days.at(tokens, at))).toEqual([3, undefined, undefined, undefined])
  expect([0, 1, 2, 3].map((at) => days.hasAt(tokens, at))).toEqual([true, true, false, false])
  expect(days.of(numberOf('ember-sunday'))).toBe(0)
})

test('a word has one number for all lists, and a word of none has 0', () => {
  expect(enlist('quince')).toBe(numberOf('quince'))
  expect(enlist('quince')).toBe(enlist('quince'))
  expect(spellingOf(numberOf('apple'))).toBe('apple')
  expect(numberOf('no-such-word-anywhere')).toBe(0)
  expect(numberOf('')).toBe(0)
})

test('letters are found as their word is', () => {
  const codesOf = (text: string) => Uint16Array.from(text, (char) => char.charCodeAt(0))
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.boolean(), (word, listed) => {
      if (listed) enlist(word)
      const written = codesOf(`${word}.`)
      expect(numberIn(written, 0, word.length, hashOf(word))).toBe(numberOf(word))
    })
  )
})

test('many more words than a text has are kept apart', () => {
  const words = Array.from({length: 30_000}, (_, index) => `grown${index}`)
  const numbers = words.map(enlist)
  expect(new Set(numbers).size).toBe(words.length)
  expect(words.map(numberOf)).toEqual(numbers)
})
