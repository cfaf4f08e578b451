import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readTokens} from '../read/tokens.ts'
import {keyOf} from './word-keys.ts'
import {enlist, numberOf, numberOfKey, spellingOf, wordMap, wordSet} from './words.ts'

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

test('two words of few letters have one key where, and only where, they are the same', () => {
  const short = fc.stringMatching(/^[a-z']{1,12}$/)
  const keyed = (word: string) => {
    const key = {low: 0, high: 0}
    expect(keyOf(word, key)).toBe(true)
    return `${key.low} ${key.high}`
  }
  fc.assert(
    fc.property(short, short, (one, other) => {
      expect(keyed(one) === keyed(other)).toBe(one === other)
      expect(keyed(one)).toBe(keyed(one))
    })
  )
})

test('a mark has a key of its own', () => {
  const marks = ['…', '-', '“', '😀', '5', 'é', 'A', "'"].map((mark) => {
    const key = {low: 0, high: 0}
    return keyOf(mark, key) && `${key.low} ${key.high}`
  })
  expect(new Set(marks).size).toBe(marks.length)
  expect(marks).not.toContain(false)
})

test('long words, capitals, digits and other signs have no key', () => {
  const keyed = ['abcdefghijklm', 'Ann', '13th', 'co-op', 'né', '--'].filter((word) =>
    keyOf(word, {low: 0, high: 0})
  )
  expect(keyed).toEqual([])
})

test('the number of a word is found by its key', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), fc.boolean(), (word, listed) => {
      if (listed) enlist(word)
      const key = {low: 0, high: 0}
      keyOf(word, key)
      expect(numberOfKey(key.low, key.high)).toBe(numberOf(word))
    })
  )
})

test('many more words than a text has are kept apart', () => {
  const letters = (index: number) => [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]!).join('')
  const words = Array.from({length: 30_000}, (_, index) => [`grown${index}`, `grown${letters(index)}`]).flat()
  const numbers = words.map(enlist)
  expect(new Set(numbers).size).toBe(words.length)
  expect(words.map(numberOf)).toEqual(numbers)
})
