import fc from 'fast-check'
import {expect, test} from 'vitest'
import {annotate, PageError, readPage} from './page.ts'

const page = `# event-date

An event has one date.

## Problems

\`\`\`yaml facts
title: Bridges
\`\`\`

\`\`\`text problem published=2025-03-28 source="The Wire" options={"minimumWords": 4, "names": ["a b"]}
The bridge opened on May 3.
                     ^^^^^ Unexpected day \`May 3\`, expected \`May 4\`
    ^^^^^^ Unexpected bridge, expected a ferry
It rained.
| Unverifiable article, expected a date
\`\`\`

## Fine

\`\`\`text fine supported=1
The bridge opened on May 4.

\`\`\`

\`\`\`text
Not an example.
\`\`\`

## Limits

None.
`

test('a page is read with its sections and examples', () => {
  const {title, why, sections, examples} = readPage(page)
  expect({title, why, names: sections.map(({name}) => name)}).toEqual({
    title: 'event-date',
    why: 'An event has one date.',
    names: ['Problems', 'Fine', 'Limits']
  })
  expect(sections[2]).toEqual({name: 'Limits', text: 'None.', line: 30})
  expect(examples).toEqual([
    {
      kind: 'problem',
      text: 'The bridge opened on May 3.\nIt rained.',
      facts: 'title: Bridges\n',
      attributes: new Map([
        ['published', '2025-03-28'],
        ['source', 'The Wire'],
        ['options', '{"minimumWords": 4, "names": ["a b"]}']
      ]),
      findings: [
        '1:22-1:27: Unexpected day `May 3`, expected `May 4`',
        '1:5-1:11: Unexpected bridge, expected a ferry',
        '2:1-2:1: Unverifiable article, expected a date'
      ],
      section: 'Problems',
      line: 11,
      run: 0
    },
    {
      kind: 'fine',
      text: 'The bridge opened on May 4.\n',
      facts: 'title: Bridges\n',
      attributes: new Map([['supported', '1']]),
      findings: [],
      section: 'Fine',
      line: 21,
      run: 1
    }
  ])
})

test('blocks with `article=` and only blank lines between them belong together', () => {
  const block = (info: string) => `\`\`\`text fine ${info}\nA.\n\`\`\`\n`
  const [a, b, alone] = [block('article=a.txt'), block('article=b.txt'), block('')]
  const runs = (source: string) => readPage(source).examples.map(({run}) => run)
  expect(runs(`${a}${b}`)).toEqual([0, 0])
  expect(runs(`${a}\n\n${b}\nBut:\n\n${a}\n${b}`)).toEqual([0, 0, 1, 1])
  expect(runs(`${a}\n${alone}\n${b}`)).toEqual([0, 1, 2])
})

test('a finding that goes on in another line is written with its places', () => {
  const {examples} = readPage('```text problem\n“One\nline\n1:1-2:5: Unexpected mark `“`, expected `”`\n```')
  expect(examples[0]?.findings).toEqual(['1:1-2:5: Unexpected mark `“`, expected `”`'])
  expect(examples[0]?.text).toBe('“One\nline')
})

test.each([
  ['```text fine\nA.\n', 1, 'Unexpected fence without an end, expected one'],
  [
    '\n```text fine\nA.\n^ Unexpected a, expected b\n```',
    2,
    'Unexpected `1` annotations in a `fine` block, expected none'
  ],
  ['```text problem\nA.\n```', 1, 'Unexpected `0` annotations in a `problem` block, expected some'],
  [
    '```text problem\n^ Unexpected a, expected b\n```',
    2,
    'Unexpected annotation, expected a line of text above it'
  ],
  [
    '```text fine level=warn\nA.\n```',
    1,
    'Unexpected attribute `level=warn`, expected `article=`, `published=`, `source=`, `author=`, `format=`, `options=`, `supported=`'
  ],
  ['```text fine source=A source=B\nA.\n```', 1, 'Unexpected second attribute `source`, expected one']
])('a mistake in a page is named with its line: %j', (source, line, message) => {
  expect(() => readPage(source)).toThrow(new PageError(line, message))
})

test('a text with carets of its own keeps them', () => {
  const text = '^ is a caret.\n  ^^ Not an annotation.\n| a | b |'
  expect(readPage(`\`\`\`text fine\n${text}\n\`\`\``).examples[0]?.text).toBe(text)
})

test('annotations of an example read back as its findings', () => {
  const place = fc.tuple(
    fc.integer({min: 1, max: 3}),
    fc.integer({min: 1, max: 9}),
    fc.integer({min: 0, max: 5})
  )
  fc.assert(
    fc.property(fc.array(place, {minLength: 1, maxLength: 5}), (places) => {
      const findings = places
        .toSorted(([a], [b]) => a - b)
        .map(
          ([row, from, width]) => `${row}:${from}-${row}:${from + width}: Unexpected \`a\`, expected \`b\``
        )
      const shown = annotate('One line here.\nAnother one.\nA third.', findings)
      expect(readPage(`\`\`\`text problem\n${shown}\n\`\`\``).examples[0]?.findings).toEqual(findings)
    })
  )
})

test('no page makes the reader throw anything but its own error', () => {
  const line = fc.oneof(
    fc.constantFrom('```', '```text fine', '~~~', '# a', '## b', '^ Un', '```text problem a='),
    fc.string()
  )
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      try {
        readPage(lines.join('\n'))
      } catch (error) {
        expect(error).toBeInstanceOf(PageError)
      }
    })
  )
})
