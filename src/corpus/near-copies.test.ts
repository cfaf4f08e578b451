import fc from 'fast-check'
import {expect, test} from 'vitest'
import {articleOf} from '../testing/rule-tester.ts'
import {findDrifts} from './drifts.ts'
import {findNearCopies, sketchOf, type Sketch} from './near-copies.ts'

const sketch = (path: string, from: number, shingles: readonly number[], source?: string): Sketch => ({
  shingles: Uint32Array.from(new Set(shingles)).sort(),
  source,
  isSigned: false,
  from,
  to: from,
  path
})
const range = (from: number, to: number) => Array.from({length: to - from}, (_, index) => from + index)

test('the earlier article of another source is the original', () => {
  const [a, b, c] = [
    sketch('a', 10, range(0, 20), 'x'),
    sketch('b', 12, range(0, 20), 'y'),
    sketch('c', 11, range(0, 20), 'x')
  ]
  expect([...findNearCopies([b, a])]).toEqual([[0, [1]]])
  expect([...findNearCopies([a, c])]).toEqual([])
})

test('the original with most in common comes first', () => {
  const all = [
    sketch('half', 1, range(0, 10), 'x'),
    sketch('whole', 2, range(0, 20), 'y'),
    sketch('copy', 3, range(0, 20), 'z')
  ]
  expect(findNearCopies(all).get(2)).toEqual([1, 0])
})

test('nothing in common, little in common, no words at all: no copies', () => {
  expect([...findNearCopies([])]).toEqual([])
  expect([...findNearCopies([sketch('a', 1, [], 'x'), sketch('b', 2, [], 'y')])]).toEqual([])
  expect([...findNearCopies([sketch('a', 1, range(0, 7), 'x'), sketch('b', 2, range(0, 7), 'y')])]).toEqual(
    []
  )
  expect([
    ...findNearCopies([sketch('a', 1, range(0, 100), 'x'), sketch('b', 2, range(90, 190), 'y')])
  ]).toEqual([])
})

test('no article is a copy of itself, of its source, or of a later one, whatever their order', () => {
  const any = fc.record({
    from: fc.integer({min: 0, max: 3}),
    start: fc.integer({min: 0, max: 30}),
    source: fc.constantFrom('x', 'y', undefined)
  })
  fc.assert(
    fc.property(fc.array(any, {maxLength: 12}), (given) => {
      const all = given.map(({from, start, source}, index) =>
        sketch(`${index}`, from, range(start, start + 20), source)
      )
      const pathsOf = (sketches: readonly Sketch[]) =>
        [...findNearCopies(sketches)]
          .map(([copy, originals]) => [sketches[copy]!, originals.map((index) => sketches[index]!)] as const)
          .toSorted(([a], [b]) => Number(a.path) - Number(b.path))
      const found = pathsOf(all)
      for (const [copy, originals] of found) {
        for (const original of originals) {
          expect(original).not.toBe(copy)
          expect(original.from).toBeLessThanOrEqual(copy.from)
          expect(original.source === undefined || original.source !== copy.source).toBe(true)
        }
      }
      const pathsIn = (pairs: typeof found) =>
        pairs.map(([{path}, others]) => [path, others.map((one) => one.path)])
      expect(pathsIn(pathsOf(all.toReversed()))).toEqual(pathsIn(found))
    })
  )
})

test('a shingle of the highest number has its bucket too', () => {
  const high = range(2 ** 32 - 20, 2 ** 32)
  expect([...findNearCopies([sketch('a', 1, high, 'x'), sketch('b', 2, high, 'y')])]).toEqual([[1, [0]]])
})

test('the same text many times over takes no longer than it is', () => {
  const all = range(0, 4000).map((index) => sketch(`${index}`, index, range(0, 60), `source ${index}`))
  // What every article has tells nothing of two.
  expect(findNearCopies(all).size).toBe(0)
})

test.each([
  ['numbers', (index: number) => `It sold ${index} tons of copper ore to smelters in the north.`],
  [
    'dates',
    (index: number) =>
      `On May ${(index % 28) + 1}, ${1900 + (index % 99)}, ships carried copper ore north again.`
  ],
  [
    'names',
    (index: number) =>
      `Captain Anna Berg${'abcdefghij'[index % 10]!}sen carried copper ore to smelters far north.`
  ],
  ['quotation marks', () => '“Copper “ore for “smelters in “the far north,'],
  ['one endless sentence', () => 'copper ore and smelters and ships and the far north and']
])(
  'long hostile texts of %s are compared in time',
  (_, line) => {
    const [a, b] = [0, 7].map((shift) =>
      articleOf(Array.from({length: 2000}, (_, index) => line(index * 3 + shift)).join('\n'), {
        published: '2020-01-01'
      })
    )
    expect(sketchOf(a!).shingles.length).toBeLessThan(40_000)
    expect(Array.isArray(findDrifts(a!, b!))).toBe(true)
  },
  10_000
)
