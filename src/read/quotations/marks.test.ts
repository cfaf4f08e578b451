import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Block, Role} from '../../article.ts'
import {readTokens} from '../tokens.ts'
import {readMarks} from './marks.ts'

function read(text: string, role: Role = 'body') {
  return readMarks({text, tokens: readTokens(text), blocks: [{role, start: 0, end: text.length}]})
}
const words = (text: string) => read(text).map(({start, end}) => text.slice(start, end))

test.each([
  ['straight', '"Stay," he said. "Now."', ['Stay,', 'Now.']],
  ['curly', '“Stay,” he said. “Now.”', ['Stay,', 'Now.']],
  ['curly single', '‘Stay,’ he said. ‘Now.’', ['Stay,', 'Now.']],
  ['straight single', "'Stay,' he said. 'Now.'", ['Stay,', 'Now.']],
  ['single around a few words', "It was 'extremely productive,' he said.", ['extremely productive,']],
  ['guillemets', '«Bleibt», sagte er.', ['Bleibt']],
  ['guillemets that point inwards', '»Bleibt«, sagte er.', ['Bleibt']],
  ['German', '„Bleibt“, sagte er.', ['Bleibt']],
  ['a mixture', '“no evidence" and "more hours”', ['no evidence', 'more hours']],
  ['behind brackets and dashes', '(“Stay”)—“Go”', ['Stay', 'Go']],
  ['with a space inside', 'He said " stay " again.', [' stay ']],
  ['a plural at the end', "the 'leaders' of the pack", ['leaders']],
  ['a plural inside', '‘The leaders’ aides left,’ he said.', ['The leaders’ aides left,']],
  ['a contraction inside', "'We don't know,' he said.", ["We don't know,"]],
  ['a possessive after the mark', '“Frost”’s star left.', ['Frost']],
  ['an ending in closing marks side by side', '“He said ‘no.’”', ['He said ‘no.’', 'no.']]
])('%s marks are paired', (_, text, expected) => {
  expect(words(text)).toEqual(expected)
})

test.each([
  ['a plural', 'The leaders’ summit and the workers’ union.'],
  ['a plural with straight marks', "The leaders' summit and the workers' union."],
  ['a year', 'The class of ’24 met the class of ‘23.'],
  ['a decade', "Music of the '60s and '70s."],
  ['letters left out', "'Tis rock 'n' roll for 'em."],
  ['a name', 'O’Brien met D’Arcy.'],
  ['feet and inches', `She is 5'10" or 5' 10".`],
  ['inches', 'A 12" record.'],
  ['a lone closing mark', 'It ended.” So it goes.'],
  ['a path of arrows', 'Home » News » Local'],
  ['primes', 'It is 6′2″ tall.'],
  ['an opening apostrophe without an end', 'He saw ‘the one and left.']
])('%s opens no quotation', (_, text) => {
  expect(read(text)).toEqual([])
})

test('inches inside a quotation do not close it', () => {
  expect(words(`"He is 6'2" tall," she said.`)).toEqual([`He is 6'2" tall,`])
  expect(words('“He is, like, 6’2”,” she said.')).toEqual(['He is, like, 6’2”,'])
})

test.each([
  ['a curly opening mark as the closing one', '“Hardly,“ he said. “Not now.”', ['Hardly,', 'Not now.']],
  ['no space before', 'He said:"Not now."', ['Not now.']],
  ['no space behind', '"Not now,"he said.', ['Not now,']],
  ['nothing between', 'He said "" and left.', []]
])('a slip of the keys is borne: %s', (_, text, expected) => {
  expect(words(text)).toEqual(expected)
})

test('a nested quotation knows the one around it', () => {
  const text = '“He told me ‘never’ and left,” she said.'
  expect(read(text).map(({inside, style}) => [inside, style])).toEqual([
    [null, 'double'],
    [0, 'single']
  ])
})

test('a quotation over paragraphs is one chain, and every part counts as closed', () => {
  const text = '“One.\n\n“Two.\n\n“Three,” he said.'
  expect(words(text)).toEqual(['One.', 'Two.', 'Three,'])
  expect(read(text).map(({closed, continues}) => [closed, continues])).toEqual([
    [true, null],
    [true, 0],
    [true, 1]
  ])
})

test('a quotation goes on past a caption', () => {
  const text = '“One.\nA photo.\n“Two.”'
  const blocks: Block[] = [
    {role: 'body', start: 0, end: 5},
    {role: 'caption', start: 6, end: 14},
    {role: 'body', start: 15, end: 21}
  ]
  const marks = readMarks({text, tokens: readTokens(text), blocks})
  expect(marks.map(({closed, continues}) => [closed, continues])).toEqual([
    [true, null],
    [true, 0]
  ])
})

test('a mark that is never closed ends with its paragraph', () => {
  const text = '“One and two.\n\nThree, he said.'
  expect(read(text).map(({closed, start, end}) => [closed, text.slice(start, end)])).toEqual([
    [false, 'One and two.']
  ])
})

test('a mark that is never closed ends before the next one', () => {
  const text = '"One, he said. "Two," he said.'
  expect(read(text).map(({closed, start, end}) => [closed, text.slice(start, end)])).toEqual([
    [false, 'One, he said. '],
    [true, 'Two,']
  ])
})

test('boilerplate is not read', () => {
  expect(read('“One,” he said.', 'boilerplate')).toEqual([])
})

test('marks stand in order, inside the text, nested or apart', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '„',
    '«',
    '»',
    'a',
    's',
    ' ',
    '\n\n',
    '.',
    ',',
    '6',
    '\u{1f600}'
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 80}), (pieces) => {
      const text = pieces.join('')
      const marks = read(text)
      for (const [index, {start, end, outer, inside, continues}] of marks.entries()) {
        expect([outer.start < start, start <= end, end <= outer.end, outer.end <= text.length]).toEqual([
          true,
          true,
          true,
          true
        ])
        if (inside !== null) expect([inside < index, marks[inside]!.end >= end]).toEqual([true, true])
        if (continues !== null) expect(marks[continues]!.outer.end).toBeLessThanOrEqual(outer.start)
        if (index > 0) expect(outer.start).toBeGreaterThan(marks[index - 1]!.outer.start)
      }
    }),
    {numRuns: 500}
  )
})

test('marks that close nothing, over one that never closes, are all looked at once', () => {
  const marks = read(`'a ${'“'.repeat(60_000)}${"x' ".repeat(60_000)}`)
  expect(marks.map(({style, closed}) => [style, closed])).toEqual([['double', false]])
})

test('a straight mark closes the last one that another opened over', () => {
  expect(words('"I said "no" and left," he added.')).toEqual(['I said "no" and left,', 'no'])
  expect(words('“Stay” go" '.repeat(30_000))).toHaveLength(30_000)
})
