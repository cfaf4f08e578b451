import fc from 'fast-check'
import {expect, test} from 'vitest'
import {hardSplits} from '../../tests/hard-splits.ts'
import type {Block} from '../article.ts'
import {readSentences} from './sentences.ts'
import {readTokens} from './tokens.ts'

const blockOf = (text: string): Block[] => [{start: 0, end: text.length, role: 'body'}]
const split = (text: string, blocks = blockOf(text)) =>
  readSentences(text, blocks, readTokens(text)).map(({start, end}) => text.slice(start, end))

for (const [name, list] of Object.entries(hardSplits)) {
  test(`Sentences are cut as a reader would: ${name}`, () => {
    const lines = list.trim().split('\n')
    const wanted = lines.map((line) => line.trim().split(' | '))
    expect(wanted.map((parts) => split(parts.join(' ')))).toEqual(wanted)
  })
}

test('The list of hard splits is long enough to mean something', () => {
  const lines = Object.values(hardSplits).flatMap((list) => list.trim().split('\n'))
  expect(lines.length).toBeGreaterThanOrEqual(150)
})

test('No sentence crosses a block, and boilerplate has none', () => {
  const text = 'Mayor of Tarnwick\n\nLind resigned. Toll stays\n\nLeave a Reply'
  const blocks: Block[] = [
    {start: 0, end: 17, role: 'headline'},
    {start: 19, end: 44, role: 'body'},
    {start: 46, end: 59, role: 'boilerplate'}
  ]
  expect(readSentences(text, blocks, readTokens(text))).toEqual([
    {start: 0, end: 17, first: 0, last: 3, block: 0},
    {start: 19, end: 33, first: 3, last: 6, block: 1},
    {start: 34, end: 44, first: 6, last: 8, block: 1}
  ])
})

test('A line that was ended on purpose ends its sentence', () => {
  expect(split('Lind resigns\nThe mayor of Tarnwick resigned on Friday.')).toEqual([
    'Lind resigns',
    'The mayor of Tarnwick resigned on Friday.'
  ])
  expect(split('The bill covers:\n• roads\n• schools')).toEqual(['The bill covers:', '• roads', '• schools'])
})

test('A line broken for its width does not', () => {
  const text = 'The mayor of the town of Tarnwick, Ann\nLind, resigned on Friday after nine years\nin office.'
  expect(split(text)).toEqual([text])
})

test('A text without words has no sentences', () => {
  expect(split('')).toEqual([])
  expect(split(' \n ')).toEqual([])
})

test('Sentences of any text stand in order and hold every token once', () => {
  const piece = fc.constantFrom(
    'Mr',
    'U.S.',
    'he',
    'He',
    '.',
    '?',
    '!',
    '…',
    '"',
    '“',
    '”',
    '(',
    ')',
    ' ',
    '\n',
    '5',
    'p.m.',
    '—',
    '📌'
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      const tokens = readTokens(text)
      const sentences = readSentences(text, blockOf(text), tokens)
      let next = 0
      for (const {first, last, start, end} of sentences) {
        expect(first).toBe(next)
        expect(last).toBeGreaterThan(first)
        expect([start, end]).toEqual([tokens.start[first], tokens.end[last - 1]])
        next = last
      }
      expect(next).toBe(tokens.length)
    })
  )
})

test('Long junk is split to its end', () => {
  for (const junk of [
    '. ',
    '"',
    '“a.” ',
    '?! ',
    '1. ',
    'A. B. ',
    "'",
    '\na',
    'a\n\n',
    '…',
    '“Is it?” A ',
    '('
  ]) {
    const text = junk.repeat(1e6 / junk.length)
    const tokens = readTokens(text)
    const sentences = readSentences(text, blockOf(text), tokens)
    expect(sentences.at(-1)?.last ?? 0).toBe(tokens.length)
  }
}, 30_000)
