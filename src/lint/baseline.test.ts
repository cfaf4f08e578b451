import fc from 'fast-check'
import {expect, test} from 'vitest'
import {entryOf, formatBaseline, parseBaseline, partFindings} from './baseline.ts'

const print = (digit: string) => digit.repeat(32)
const finding = (rule: string, text: string, fingerprint: string) => ({rule, text, fingerprint})
const problemsOf = (source: string) =>
  parseBaseline(source, 'known.json').problems.map(
    ({line, column, message}) => `${line}:${column}: ${message}`
  )

test('a baseline has a finding in each line, in one order', () => {
  const entries = [finding('b', 'x', print('2')), finding('a', 'May “9”', print('1'))].map(entryOf)
  const baseline = new Map([
    ['b.md', entries],
    ['a.md', entries.slice(0, 1)],
    ['none.md', []]
  ])
  const text = formatBaseline(baseline)
  expect(text).toBe(`{
  "version": 1,
  "findings": {
    "a.md": [
      {"rule": "b", "words": "x", "fingerprint": "${print('2')}"}
    ],
    "b.md": [
      {"rule": "a", "words": "May \\"9\\"", "fingerprint": "${print('1')}"},
      {"rule": "b", "words": "x", "fingerprint": "${print('2')}"}
    ]
  }
}
`)
  expect(formatBaseline(new Map())).toBe('{\n  "version": 1,\n  "findings": {}\n}\n')
})

test('whatever words and paths there are, a baseline is read as it was written', () => {
  const word = fc.oneof(
    fc.string({unit: 'binary', maxLength: 6}),
    fc.constantFrom('","', '":"', '__proto__x', '#', "'")
  )
  const entry = fc.record({
    rule: word.map((text) => `r${text.trim()}`),
    words: word,
    fingerprint: fc.constant(print('a'))
  })
  const path = word.map((text) => `a/${text}.md`)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(path, fc.array(entry, {minLength: 1, maxLength: 3})), {
        selector: ([name]) => name
      }),
      (articles) => {
        const wellFormed = articles.filter(
          (one) => JSON.stringify(one).isWellFormed() && !JSON.stringify(one).includes('\\ud')
        )
        const baseline = new Map(wellFormed)
        const read = parseBaseline(formatBaseline(baseline), 'known.json')
        expect(read.problems).toEqual([])
        const sorted = (entries: Iterable<[string, readonly object[]]>) =>
          [...entries]
            .map(([name, all]) => [name, all.map((one) => JSON.stringify(one)).toSorted()] as const)
            .toSorted()
        expect(sorted(read.baseline)).toEqual(sorted(baseline))
      }
    )
  )
})

test('what is no baseline is named at its place', () => {
  expect(problemsOf('{"version": 2, "findings": {}}')).toEqual([
    '1:13: Unexpected value for `version`, expected `1`'
  ])
  expect(problemsOf('{"version": 1}')).toEqual([
    '1:1: Unexpected value for `findings`, expected a map of articles to findings'
  ])
  expect(problemsOf('{"version": 1, "findings": {}, "files": {}}')).toEqual([
    '1:32: Unexpected key `files`, expected `version` or `findings`'
  ])
  expect(
    problemsOf(
      '{"version": 1, "findings": {\n  "a.md": [\n    {"rule": "x", "words": "y", "fingerprint": "12"}\n]}}'
    )
  ).toEqual(['3:48: Unexpected value for `fingerprint`, expected a fingerprint of 32 hexadecimal digits'])
  expect(problemsOf('{"version": 1,\n<<<<<<< HEAD\n')).not.toEqual([])
  expect(problemsOf('[]')).toEqual(['1:1: Unexpected value, expected a map of `version` and `findings`'])
})

const part = (findings: ReturnType<typeof finding>[], known: ReturnType<typeof finding>[]) => {
  const {known: old, fresh, unused} = partFindings(findings, known.map(entryOf))
  const names = (all: readonly {rule: string; fingerprint: string}[]) =>
    all.map((one) => one.rule + one.fingerprint[0]!)
  return {old: names(old), fresh: names(fresh), unused: names(unused)}
}

test('a finding is known by its fingerprint, and by rule and words where its sentence was edited', () => {
  const [a, b] = [finding('r', 'x', print('1')), finding('r', 'x', print('2'))]
  expect(part([a, b], [b])).toEqual({old: ['r2'], fresh: ['r1'], unused: []})
  expect(part([finding('r', 'x', print('9'))], [a])).toEqual({old: ['r9'], fresh: [], unused: []})
  expect(part([finding('s', 'x', print('1'))], [a])).toEqual({old: [], fresh: ['s1'], unused: ['r1']})
  expect(part([finding('r', 'y', print('9'))], [a])).toEqual({old: [], fresh: ['r9'], unused: ['r1']})
  expect(part([], [a, b])).toEqual({old: [], fresh: [], unused: ['r1', 'r2']})
  expect(part([a, b], [])).toEqual({old: [], fresh: ['r1', 'r2'], unused: []})
})
