import fc from 'fast-check'
import {expect, test} from 'vitest'
import {wordSet} from '../language/words.ts'
import {placesOf} from './places.ts'
import {readTokens} from './tokens.ts'

const fruit = wordSet('apple pear plum')

test('the tokens that a list holds are found in order, whatever their capitals', () => {
  expect(placesOf(readTokens('A pear, an APPLE and a pear. No plums!'), fruit)).toEqual([1, 4, 7])
})

test('nothing is found where the text has no word of the list', () => {
  expect(placesOf(readTokens('Only apples and pears here'), fruit)).toEqual([])
  expect(placesOf(readTokens(''), fruit)).toEqual([])
})

test('places are the tokens of which the list says so, in texts of any length one after the other', () => {
  const word = fc.constantFrom('apple', 'Pear', 'plum', 'the', 'quince', '4', ',', 'apples')
  fc.assert(
    fc.property(fc.array(word, {maxLength: 60}), fc.nat(40), (words, more) => {
      const others = Array.from({length: more * 40}, (_, index) => `w${index}`)
      const tokens = readTokens([...words, ...others].join(' '))
      const asked = Array.from({length: tokens.length}, (_, at) => at).filter((at) => fruit.at(tokens, at))
      expect(placesOf(tokens, fruit)).toEqual(asked)
    })
  )
})
