import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test, vi} from 'vitest'
import {root} from '../../scripts/generate-rules.ts'
import type {Extracted} from '../../src/article.ts'
import {rules} from '../../src/generated/rules.ts'
import {lintSource, type Ground, type LintedSource} from '../../src/editor/lint-source.ts'
import {extract, type ExtractMemo} from '../../src/extract/index.ts'
import {createMemo} from '../../src/extract/memo.ts'
import {compileFacts} from '../../src/facts/compile.ts'
import {parseFactSheet} from '../../src/facts/parse-sheet.ts'
import {settingsOf} from '../../src/lint/settings.ts'
import {article, sheet} from './harbour.ts'

vi.setConfig({testTimeout: 300_000})

const {facts} = compileFacts([parseFactSheet(sheet, 'harbour.yaml').sheet!])
const ground: Ground = {
  facts,
  complete: true,
  settings: settingsOf([{preset: 'newsroom'}], rules),
  ids: rules.map(({meta}) => meta.id),
  extras: []
}

/** Paragraphs that are pasted, with markup that acts on what stands around it. */
const pasted = [
  'The opening of the Harbour Bridge on May 3 drew thousands.',
  '“It is a fine bridge,” said Jane Doe.\r\n\r\nMayor Ann Bell spoke on Monday, May 5, 2025.',
  '- one\n\n- two\n\n    more of two',
  '> A quotation\n\n> and another',
  '```\nno article\n\nat all\n```',
  '<div>\n\nraw *HTML*\n\n</div>',
  '[here]: https://example.org\n\nLook [here].',
  '1. first\n\n2. second\n\nThird.',
  '# A heading\n\n## And another',
  '| a | b |\n| - | - |\n| May 3 | May 4 |',
  'A line\n===\n\n---\n\nAnother.',
  '<!-- reportlint-disable-next-line event-date -- it was repeated -->\n\nThe opening of the Harbour Bridge on May 3 drew thousands.',
  '    indented code\n\n    and more',
  'A note[^1].\n\n[^1]: The note.',
  '**Bold** start 🌉 and an emoji\u200d.',
  '~~~\nopen fence'
]
const piece = fc.oneof(
  fc.constantFrom(...pasted).map((text) => `\n\n${text}\n\n`),
  fc.constantFrom(...pasted),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\n\n',
    '\r',
    ' ',
    '\t',
    '🌉',
    '\ud83c',
    '-',
    '>',
    '`',
    '*',
    '#',
    '<',
    '[',
    ']',
    ':',
    '.',
    'May',
    '3'
  ),
  fc.string({maxLength: 4})
)
const edit = fc.record({
  at: fc.double({min: 0, max: 1, noNaN: true}),
  cut: fc.integer({min: 0, max: 12}),
  piece
})

/** Puts the piece in place of some characters, at a share of the text. */
function apply(text: string, {at, cut, piece: put}: {at: number; cut: number; piece: string}): string {
  const start = Math.floor(at * text.length)
  const edited = text.slice(0, start) + put + text.slice(start + cut)
  // A text that only grows tests less and less of it.
  return edited.length > 3000 ? edited.slice(0, 2000) : edited
}

const html = `<html><body><article>${article
  .replace(/---[^]*?---\n/, '')
  .split('\n\n')
  .map((one) => `<p>${one}</p>`)
  .join('\n')}</article></body></html>`

/** Runs of edits for each format; each run keeps one memo, as an open document does. */
const runs = {text: 10, markdown: 60, html: 10}
const starts: Readonly<Record<keyof typeof runs, string>> = {text: article, markdown: article, html}
const editsOfRun = 125

test.each(Object.entries(runs))(
  'after every one of many edits of %s the findings are those of a fresh lint',
  (format: string, count: number) => {
    const kind = format as keyof typeof starts
    fc.assert(
      fc.property(fc.array(edit, {minLength: editsOfRun, maxLength: editsOfRun}), (edits) => {
        const memo: ExtractMemo = createMemo()
        let text = starts[kind]
        for (const [index, one] of edits.entries()) {
          text = apply(text, one)
          // Findings rest on what is extracted: comparing that each time, and findings every so often, is quicker.
          expect(extracted(extract(text, kind, memo))).toEqual(extracted(extract(text, kind)))
          if ((index + 1) % 25 > 0) continue
          expect(shown(lintSource('bridge', text, kind, ground, memo))).toEqual(
            shown(lintSource('bridge', text, kind, ground))
          )
        }
      }),
      {numRuns: count, endOnFailure: true}
    )
  }
)

const extracted = ({toSource, ...rest}: Extracted) => ({
  ...rest,
  sources: rest.blocks.map((block) => toSource(block))
})

const shown = ({findings, supported, claims, article: {toSource}}: LintedSource) => ({
  findings: findings.map((one) => [one.rule, one.message, one.source ?? toSource(one.span)]),
  supported: supported.map((one) => [one.rule, toSource(one.span)]),
  claims
})

test('an edit of one paragraph parses that one alone', () => {
  const text = readFileSync(path.join(root, 'seeds/canada/after-the-call.md'), 'utf8')
  const parsed: string[] = []
  const memo: ExtractMemo = createMemo()
  const counting: ExtractMemo = {
    settle: memo.settle,
    get: (part, make) =>
      memo.get(part, (one) => {
        parsed.push(one)
        return make(one)
      })
  }
  extract(text, 'markdown', counting)
  expect(parsed.join('')).toBe(text)
  const before = parsed.length
  expect(before).toBeGreaterThan(5)
  const last = text.lastIndexOf('.')
  extract(`${text.slice(0, last)} again${text.slice(last)}`, 'markdown', counting)
  expect(parsed.slice(before)).toHaveLength(1)
})
