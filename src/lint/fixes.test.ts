import fc from 'fast-check'
import {expect, test} from 'vitest'
import {extract, type Format} from '../extract/index.ts'
import {rules} from '../generated/rules.ts'
import {readArticle} from '../read/article.ts'
import {reportArticle} from '../report/report.ts'
import {factsOf} from '../testing/facts.ts'
import {applyFixes, fixesOf} from './fixes.ts'
import {lintArticle} from './lint-article.ts'

const facts = factsOf(`
title: Harbour
verified: 2025-06-01
people:
  howard-lindqvist: {name: Howard Lindqvist}
  ann-oconnor: {name: Ann O'Connor}
organizations:
  smith: {name: Bell & Wainwright Shipping}
`)
const fixable = new Set(rules.filter(({meta}) => meta.fixable).map(({meta}) => meta.id))
const active = rules.map((rule) => ({rule, level: rule.meta.level, options: {}}))

/** The file after one pass. */
function fix(source: string, format: Format): string {
  const article = readArticle('a', extract(source, format), facts)
  const {findings} = reportArticle(article, source, lintArticle(article, active))
  return applyFixes(source, fixesOf(article, source, format, findings, fixable))
}

test('only spellings of names are written by themselves', () => {
  expect([...fixable]).toEqual(['name-consistency', 'name-spelling'])
})

test.each<[string, Format, string, string]>([
  ['text', 'text', 'Howard Lindqist spoke.', 'Howard Lindqvist spoke.'],
  ['a name in capitals', 'text', 'HOWARD LINDQIST spoke.', 'HOWARD LINDQVIST spoke.'],
  ['a possessive', 'markdown', 'It was Howard **Lindqist’s** plan.', 'It was Howard **Lindqvist’s** plan.'],
  [
    'HTML',
    'html',
    '<p>Howard <b>Lindqist</b> &amp; co. spoke.</p>',
    '<p>Howard <b>Lindqvist</b> &amp; co. spoke.</p>'
  ],
  ['letters as references', 'html', '<p>Howard &#76;indqist spoke.</p>', '<p>Howard Lindqvist spoke.</p>']
])('%s', (_, format, source, expected) => {
  expect(fix(source, format)).toBe(expected)
  expect(fix(expected, format)).toBe(expected)
})

test.each<[string, Format, string]>([
  ['markup between the letters', 'html', '<p>Howard Lind<i>qist</i> spoke.</p>'],
  ['a quotation', 'text', '“Howard Lindqist is here,” said Ann Bell.'],
  ['a quotation block', 'markdown', '> Howard Lindqist is here.\n\nThus the letter.'],
  ['a date, which is a suggestion', 'text', 'It opened on Monday, May 4, 2025.'],
  ['the right name', 'text', 'Howard Lindqvist spoke.']
])('%s is left alone', (_, format, source) => {
  expect(fix(source, format)).toBe(source)
})

const filler = fc.constantFrom(
  '🚢 & 📌',
  'a\u00ADb',
  'e\u0301',
  'tea < coffee',
  'A *star* here',
  '1. first',
  'x_y_z',
  '"so"'
)
const line = fc.constantFrom('\n', '\r\n')
const kept = fc.array(filler, {maxLength: 4})

test.each<Format>(['text', 'markdown', 'html'])('bytes outside the words never change: %s', (format) => {
  const wrap = (text: string) =>
    format === 'html'
      ? `<p class="a&amp;b">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`
      : text
  fc.assert(
    fc.property(kept, kept, line, fc.boolean(), (before, after, eol, bom) => {
      const page = (name: string) =>
        (bom ? '\uFEFF' : '') +
        [...before, `Trade Secretary Howard ${name} spoke & left.`, ...after]
          .map((text) => wrap(text) + eol + eol)
          .join('')
      const encoded = page('Lindqist')
      const fixed = fix(encoded, format)
      // Either the word alone is another, or nothing is.
      if (fixed !== encoded) expect(fixed).toBe(page('Lindqvist'))
      else expect(before.some((text) => text.startsWith('1.') || text.includes('so'))).toBe(true)
    }),
    {numRuns: 60}
  )
})
