import {expect, test} from 'vitest'
import {findFamilies, flatSketches, minHash} from './copies.ts'

/** Shingles of a text, of which the last ones are its own. */
const shingles = (text: number, size: number, own = 0, by = 0) =>
  Array.from({length: size}, (_, index) =>
    index < size - own ? text * 100_000 + index : by * 7_000_000 + index
  )
const familiesOf = (texts: readonly (readonly number[])[]) => [
  ...findFamilies(flatSketches(texts.map((text) => minHash(text))))
]

test('copies are of the family of the first one', () => {
  expect(
    familiesOf([shingles(1, 100), shingles(2, 100), shingles(1, 100), shingles(2, 100), shingles(3, 90)])
  ).toEqual([0, 1, 0, 1, 4])
})

test('a copy with some sentences of its own is one, a text with a set phrase in common is none', () => {
  expect(familiesOf([shingles(1, 100), shingles(1, 100, 10, 5), shingles(1, 100, 92, 6)])).toEqual([0, 0, 2])
})

test('texts too short to tell are copies of nothing', () => {
  expect(familiesOf([shingles(1, 8), shingles(1, 8), []])).toEqual([0, 1, 2])
})

test('of many texts none is a copy of another', () => {
  const families = familiesOf(Array.from({length: 3000}, (_, index) => shingles(index + 1, 60)))
  expect(families.filter((family, index) => family !== index)).toEqual([])
})
