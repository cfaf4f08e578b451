import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isSlip, nearIndexOf} from './near-words.ts'

test('a letter left out, added, changed, doubled or swapped is a slip', () => {
  const slips = [
    ['emanuel', 'emanual'],
    ['hanrahan', 'hanarahan'],
    ['lutnick', 'lutnik'],
    ['vogt', 'voigt'],
    ['kowalczyk', 'kowalcyzk'],
    ['schwarzenegger', 'schwartzeneger'],
    ['rahm', 'arhm']
  ] as const
  expect(slips.filter(([a, b]) => !isSlip(a, b) || !isSlip(b, a))).toEqual([])
})

test('other words, short words, other first letters and transliterations are none', () => {
  const others = [
    ['bush', 'bush'],
    ['lee', 'lea'],
    ['don', 'dan'],
    ['baker', 'maker'],
    ['comey', 'conway'],
    ['muller', 'mueller'],
    ['obrien', "o'brien"],
    ['smith', 'smythes']
  ] as const
  expect(others.filter(([a, b]) => isSlip(a, b) || isSlip(b, a))).toEqual([])
})

test('an index finds the words that are a slip away, and no others', () => {
  const index = nearIndexOf(['lindqvist', 'lundqvist', 'lutnick', 'carney'])
  expect(index.near('lindquist')).toEqual(['lindqvist'])
  expect(index.near('lutnik')).toEqual(['lutnick'])
  expect(index.near('carney')).toEqual([])
  expect(index.near('')).toEqual([])
  expect(index.near('x'.repeat(100_000))).toEqual([])
})

test('whatever letter is changed, the index finds the word again', () => {
  const letters = fc.string({unit: fc.constantFrom(...'bcdlnrst'), minLength: 5, maxLength: 12})
  const slip = fc.tuple(letters, fc.nat(), fc.constantFrom(...'bcdlnrst'))
  fc.assert(
    fc.property(slip, ([word, at, letter]) => {
      const place = 1 + (at % (word.length - 1))
      const written = word.slice(0, place) + letter + word.slice(place + 1)
      return written === word || nearIndexOf([word]).near(written).includes(word)
    })
  )
})
