import fc from 'fast-check'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test, vi} from 'vitest'
import {root} from '../../scripts/generate-rules.ts'
import type {Extracted} from '../../src/article.ts'
import {rules} from '../../src/generated/rules.ts'
import {lintSource, type Ground, type LintedSource} from '../../src/editor/lint-source.ts'
import {extract, type ExtractMemo, type Format} from '../../src/extract/index.ts'
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
  '~~~\nopen fence',
  '---\npublished: 2025-05-22\nauthor: Ann Bell\n---',
  'published: 2025-05-19\n'
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

/** A news item with that body: it stays JSON, whatever is written into it. */
const item = (body: string) =>
  JSON.stringify(
    {
      uri: 'https://example.org/1',
      versioncreated: '2025-05-20T08:00:00Z',
      headline: 'A bridge',
      body_text: body
    },
    null,
    2
  )

interface Run {
  readonly format: Format
  readonly text: string
  readonly count: number
  /** The source in which a text stands. */
  readonly write?: (text: string) => string
}

/** Runs of edits; each keeps one memo, as an open document does. */
const runs: Readonly<Record<string, Run>> = {
  text: {format: 'text', text: article, count: 8},
  Markdown: {format: 'markdown', text: article, count: 50},
  'Markdown with CRLF': {format: 'markdown', text: article.replaceAll('\n', '\r\n'), count: 10},
  HTML: {format: 'html', text: html, count: 10},
  JSON: {format: 'ninjs', text: article.replace(/---[^]*?---\n/, ''), count: 4, write: item}
}
const editsOfRun = 125

test('there are ten thousand of them', () => {
  const all = Object.values(runs).reduce((sum, {count}) => sum + count * editsOfRun, 0)
  expect(all).toBeGreaterThanOrEqual(10_000)
})

test.each(Object.keys(runs))(
  'after every one of many edits of %s the findings are those of a fresh lint',
  (name) => {
    const {format, text: first, count, write = (text) => text} = runs[name]!
    fc.assert(
      fc.property(fc.array(edit, {minLength: editsOfRun, maxLength: editsOfRun}), (edits) => {
        const memo: ExtractMemo = createMemo()
        let text = first
        for (const [index, one] of edits.entries()) {
          text = apply(text, one)
          const source = write(text)
          // Findings rest on what is extracted: comparing that each time, and findings every so often, is quicker.
          expect(extracted(extract(source, format, memo))).toEqual(extracted(extract(source, format)))
          if ((index + 1) % 25 > 0) continue
          expect(shown(lintSource('bridge', source, format, ground, memo))).toEqual(
            shown(lintSource('bridge', source, format, ground))
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
