import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {extract} from '../../extract/index.ts'
import type {Format} from '../../extract/index.ts'
import {compileFacts} from '../../facts/compile.ts'
import {readArticle} from '../article.ts'

const {facts} = compileFacts([])

/** Words and speaker of each speech. */
function speeches(source: string, format: Format = 'markdown') {
  const {quotations, text} = readArticle('test', extract(source, format), facts)
  return quotations
    .filter(({kind}) => kind === 'speech')
    .map(({start, end, speaker}) => [
      text.slice(start, end),
      speaker ? text.slice(speaker.start, speaker.end) : null
    ])
}

const prose = 'The mayor left the hall on Friday.\n\n'
const after = '\n\nNobody went on about it for long.\n'

describe('a block set off', () => {
  test.each([
    ['with a colon before it', 'Mayor Ada Roe wrote on X:\n\n> I saw it on March 9.', 'Mayor Ada Roe'],
    ['with a signature behind it', '> I saw it on March 9. — Ada Roe, mayor', 'Ada Roe'],
    [
      'with a signature on its own line',
      '> I saw it on March 9.\n> — Ada Roe (@roe) March 28, 2025',
      'Ada Roe'
    ],
    ['with a signature in its own paragraph', '> I saw it on March 9.\n>\n> — Ada Roe', 'Ada Roe'],
    ['with nobody beside it', '> I saw it on March 9.', null],
    [
      'behind speech of somebody else',
      'It was “a great day for us all,” said Tim Poe.\n\n> I saw it on March 9.',
      null
    ]
  ])('is speech: %s', (_, text, speaker) => {
    expect(speeches(prose + text + after).at(-1)).toEqual(['I saw it on March 9.', speaker])
  })

  test('goes on over paragraphs', () => {
    expect(speeches(`${prose}Ada Roe wrote:\n\n> It was late.\n>\n> I saw it.${after}`)).toEqual([
      ['It was late.', 'Ada Roe'],
      ['I saw it.', 'Ada Roe']
    ])
  })

  test('holds what is quoted inside it', () => {
    expect(speeches(`${prose}Ada Roe wrote:\n\n> He said “it is all over now” and left.${after}`)).toEqual([
      ['He said “it is all over now” and left.', 'Ada Roe'],
      ['it is all over now', null]
    ])
  })

  test('with marks of its own has no others', () => {
    expect(speeches(`${prose}> “I saw it on March 9,” Ada Roe said.${after}`)).toEqual([
      ['I saw it on March 9,', 'Ada Roe']
    ])
  })

  test('is a post of a page', () => {
    const page = `<article><p>The mayor left the hall on Friday, and everybody who was there saw it, as the papers wrote.</p>
      <blockquote class="twitter-tweet"><p>I saw it on March 9.</p>&mdash; Ada Roe (@roe) <a href="#">March 28, 2025</a></blockquote>
      <p>Nobody went on about it for long, and all was quiet in the town again, as it had been before.</p></article>`
    expect(speeches(page, 'html')).toEqual([['I saw it on March 9.', 'Ada Roe']])
  })

  test('is none where the whole page is one', () => {
    expect(speeches('> The mayor left the hall on March 9.\n>\n> It rained.\n')).toEqual([])
  })
})

describe('a transcript', () => {
  test('gives each line to who is named before it', () => {
    const lines =
      'POE: Did you see it?\n\nROE: I did. I said “no” to all of it.\n\nPOE: Why?\n\nROE: It was late.'
    expect(speeches(`Ada Roe met the press.\n\n${lines}${after}`, 'text')).toEqual([
      ['Did you see it?', 'POE'],
      ['I did. I said “no” to all of it.', 'ROE'],
      ['Why?', 'POE'],
      ['It was late.', 'ROE']
    ])
  })

  test('may have a line for each, and names in small letters', () => {
    const lines = 'The Ledger: Why?\nAda Roe: I had to.\nThe Ledger: And now?\nAda Roe: I sell pots.'
    expect(speeches(`# Pots\n\n${prose}${lines}${after}`).map(([words]) => words)).toEqual([])
    expect(speeches(`${prose}${lines.replaceAll('\n', '\n\n')}${after}`, 'text')).toEqual([
      ['Why?', 'The Ledger'],
      ['I had to.', 'Ada Roe'],
      ['And now?', 'The Ledger'],
      ['I sell pots.', 'Ada Roe']
    ])
  })

  test.each(['Q: ', 'Q. '])('of questions and answers names nobody: %s', (question) => {
    const answer = question.replace('Q', 'A')
    expect(speeches(`${prose}${question}Why did you go?\n\n${answer}It was late.${after}`, 'text')).toEqual([
      ['Why did you go?', null],
      ['It was late.', null]
    ])
  })

  test.each([
    ['labels of links', 'WATCH: It rains.\n\nRELATED: It snows.\n\nWATCH: It hails.\n\nRELATED: It dries.'],
    ['datelines', 'LONDON: It rains.\n\nPARIS: It snows.'],
    ['a comparison', 'Pros: It rains.\n\nCons: It snows.\n\nPros: It hails.\n\nCons: It dries.'],
    ['one label', 'ROE: It rains.\n\nROE: It snows.\n\nROE: It hails.\n\nROE: It dries.'],
    ['a list of facts', 'Where: the hall.\n\nWhen: noon.\n\nWhere: the pier.\n\nWhen: dusk.'],
    ['an initial', 'A. Roe left.\n\nB. Poe came.']
  ])('is none of %s', (_, lines) => {
    expect(speeches(prose + lines + after, 'text')).toEqual([])
  })
})

test('words without quotation marks lie in their article, in order, and apart but for what is inside', () => {
  const line = fc.constantFrom(
    'ROE: It was late.',
    'POE: No. “Yes,” he said.',
    '> I saw it.',
    '> — Ada Roe',
    '>',
    '',
    'It rained. “So what,” she said.',
    '> “No',
    '— Tim Poe',
    'Q: ',
    'A: Why? — no'
  )
  fc.assert(
    fc.property(
      fc.array(line, {maxLength: 14}),
      fc.constantFrom<Format>('text', 'markdown'),
      (lines, format) => {
        const {quotations, text} = readArticle('test', extract(lines.join('\n'), format), facts)
        for (const [index, {start, end, outer, inside, continues}] of quotations.entries()) {
          expect(outer.start <= start && start < end && end <= outer.end && outer.end <= text.length).toBe(
            true
          )
          if (continues !== null) expect(continues).toBeLessThan(index)
          const before = quotations[index - 1]
          if (before) expect(before.outer.start).toBeLessThanOrEqual(outer.start)
          if (before && inside === null) expect(before.outer.end).toBeLessThanOrEqual(outer.start)
        }
      }
    ),
    {numRuns: 200}
  )
})
