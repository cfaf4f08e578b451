import fc from 'fast-check'
import {expect, test} from 'vitest'
import {cellsOf, printable, widthOf} from './cells.ts'
import {frameLines} from './frame.ts'
import {indexLines, lineStarts} from './lines.ts'

/** The frame of the first `words` of a content, as two lines of text for each line. */
function frame(content: string, words: string, width = 60): string[] {
  const start = content.indexOf(words)
  const place = indexLines(content)({start, end: start + words.length})
  return frameLines(content, lineStarts(content), place, width).flatMap(
    ({number, before, marked, after, indent, carets}) => [
      `${number ?? ''}|${before}${marked}${after}`,
      `|${' '.repeat(indent)}${'^'.repeat(carets)}`
    ]
  )
}

test('carets stand under the words', () => {
  expect(frame('One.\nShe was sworn in on March 9.\n', 'March 9')).toEqual([
    '2|She was sworn in on March 9.',
    '|                    ^^^^^^^'
  ])
})

test('a long line is cut at words, and the marked ones stay in sight', () => {
  const line = `${'alpha beta '.repeat(20)}on March 9, ${'gamma delta '.repeat(20)}`
  expect(frame(line, 'March 9', 40)).toEqual([
    '1|… alpha beta on March 9, gamma delta …',
    '|                ^^^^^^^'
  ])
})

test('marked words that are longer than the line are cut themselves', () => {
  expect(frame('one two three four five six seven', 'two three four five six', 12)).toEqual([
    '1|…two three …',
    '| ^^^^^^^^^^^'
  ])
})

test('wide characters, emoji and tabs take their columns', () => {
  expect(frame('漢字 👩‍🚀 e\u0301 x', 'x')).toEqual(['1|漢字 👩‍🚀 e\u0301 x', '|          ^'])
  expect(frame('a\tb x', 'x')).toEqual(['1|a  b x', '|     ^'])
  expect(widthOf('ﾊﾝｶｸ')).toBe(4)
  expect(widthOf('🇳🇴')).toBe(2)
})

test('words over several lines are marked on the first and on the last', () => {
  expect(frame('a b\nc d\n  e f\n', 'b\nc d\n  e')).toEqual(['1|a b', '|  ^', '|⋮', '|', '3|e f', '|^'])
  expect(frame('a b\r\nc d\r\n', 'b\r\nc')).toEqual(['1|a b', '|  ^', '2|c d', '|^'])
})

test('indentation of a file is left away', () => {
  expect(frame(`${' '.repeat(80)}<p>On March 9</p>`, 'March 9')).toEqual([
    '1|<p>On March 9</p>',
    '|      ^^^^^^^'
  ])
})

test('escapes, controls and marks of direction never come through', () => {
  expect(printable('\u001B[31mred\u0007\u007F\u009B0m \u202Eleft\u2066\u200F')).toBe('␛[31mred␇␡�0m �left��')
  expect(printable('soft\u00ADhyphen\uFEFF')).toBe('softhyphen')
  expect(printable('مرحبا and 👩‍🚀 stay')).toBe('مرحبا and 👩‍🚀 stay')
  expect(printable('\uD800')).toBe('�')
})

test('whatever a line holds, its cells cover it in order and obey nothing', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (line) => {
      const cells = cellsOf(line)
      expect(cells.map(({start}) => start)).toEqual([0, ...cells.map(({end}) => end)].slice(0, cells.length))
      expect(cells.map(({text}) => text).join('')).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
    })
  )
})

test('no place throws, and no line is wider than asked for', () => {
  fc.assert(
    fc.property(
      fc.string({maxLength: 300}),
      fc.nat(300),
      fc.nat(300),
      fc.integer({min: 10, max: 80}),
      (content, a, b, width) => {
        const start = Math.min(a, b, content.length)
        const end = Math.min(Math.max(a, b), content.length)
        for (const line of frameLines(
          content,
          lineStarts(content),
          indexLines(content)({start, end}),
          width
        )) {
          expect(widthOf(line.before + line.marked + line.after)).toBeLessThanOrEqual(width)
          expect(line.indent).toBe(widthOf(line.before))
        }
      }
    )
  )
})

test('a line of many megabytes is cut to the width', () => {
  const content = 'word '.repeat(4e6)
  const place = indexLines(content)({start: 1e7, end: 1e7 + 4})
  const lines = frameLines(content, lineStarts(content), place, 100)
  expect(lines.length).toBeGreaterThan(0)
})
