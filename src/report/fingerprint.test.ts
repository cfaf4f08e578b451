import {createHash} from 'node:crypto'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {extract} from '../extract/index.ts'
import {emptyFacts} from '../facts/compile.ts'
import {rules} from '../generated/rules.ts'
import {lintArticle} from '../lint/lint-article.ts'
import {readArticle} from '../read/article.ts'
import {fingerprintsOf, hashOf} from './fingerprint.ts'
import {reportArticle} from './report.ts'

const active = rules.map((rule) => ({rule, level: rule.meta.level, options: {}}))

/** The findings of an article in plain text, as `rule words` and fingerprint. */
function marksOf(paragraphs: readonly string[]): [string, string][] {
  const content = paragraphs.join('\n\n')
  const article = readArticle('a.txt', extract(content, 'text'), emptyFacts)
  return reportArticle(article, content, lintArticle(article, active)).findings.map(
    ({rule, text, fingerprint}) => [`${rule} ${text}`, fingerprint]
  )
}

const headline = 'The bridge at last'
const wrong = [
  'The bridge was opened on Monday, May 4, 2025, after a year of work.',
  'The toll rose 50% from 20 to 25 crowns. It had been closed on June 31, 2019.',
  'The bridge was opened on Monday, May 4, 2025. The bridge was opened on Monday, May 4, 2025.'
]
const harmless = ['Ferries still run.', 'The mayor cut a ribbon, and a band played.', 'Tolls pay for it.']

test('a finding keeps its fingerprint when paragraphs are put in or taken out elsewhere', () => {
  const before = new Map(marksOf([headline, ...wrong]).map(([name, print]) => [print, name]))
  expect([...before.values()].filter((name) => name.startsWith('date-'))).toEqual([
    'date-weekday Monday, May 4, 2025',
    'date-exists June 31, 2019',
    'date-weekday Monday, May 4, 2025',
    'date-weekday Monday, May 4, 2025'
  ])
  const anyParagraphs = fc.array(fc.constantFrom(...harmless), {maxLength: 3})
  fc.assert(
    fc.property(
      fc.tuple(anyParagraphs, anyParagraphs, anyParagraphs, anyParagraphs),
      fc.subarray([0, 1, 2]),
      (fill, kept) => {
        const text = [headline, ...fill[3], ...kept.flatMap((index) => [...fill[index]!, wrong[index]!])]
        const after = marksOf(text)
        for (const index of kept) {
          const own = marksOf([headline, wrong[index]!]).filter(([name]) => /^(?:date-|percent)/.test(name))
          expect(own.length).toBeGreaterThan(0)
          expect(after).toEqual(expect.arrayContaining(own))
        }
        for (const [name, print] of after) {
          if (/^(?:date-|percent)/.test(name)) expect(before.get(print)).toBe(name)
        }
      }
    ),
    {numRuns: 40}
  )
})

test('spaces and the signs that a publishing system sets change nothing', () => {
  const print = (text: string) => marksOf([headline, text]).find(([name]) => name.startsWith('date-w'))?.[1]
  const first = print('It’s “open” – since Monday, May 4, 2025 – to all.')
  expect(print(`It's "open" - since Monday, May 4, 2025 - to all.`)).toBe(first)
  expect(print('It’s  “open” – since Monday,\u00A0May 4, 2025 – to all.')).toBe(first)
  expect(print('It’s “closed” – since Monday, May 4, 2025 – to all.')).not.toBe(first)
})

test('no two findings of an article share one, whatever their words', () => {
  const mark = fc.record({
    rule: fc.constantFrom('a', 'b'),
    text: fc.oneof(fc.constantFrom('x', 'x ', '“x”', '"x"'), fc.string({unit: 'binary', maxLength: 3})),
    sentence: fc.constantFrom('', 'x', 'x y')
  })
  fc.assert(
    fc.property(fc.array(mark, {maxLength: 30}), (marks) => {
      const prints = fingerprintsOf(marks)
      expect(new Set(prints).size).toBe(marks.length)
      for (const print of prints) expect(print).toMatch(/^[0-9a-f]{32}$/)
    })
  )
})

test('the hash is SHA-256, so that other programs can make it', () => {
  const expected = createHash('sha256').update('["é","x"]').digest('hex').slice(0, 32)
  expect(hashOf(['é', 'x'])).toBe(expected)
})
