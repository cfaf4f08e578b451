import {expect, test} from 'vitest'
import {defineRule} from '../define-rule.ts'
import {contradicted, supported, type Judgement} from '../finding.ts'
import {count} from '../options.ts'
import {pageTests} from './page-tester.ts'
import {articleOf, check, judge} from './rule-tester.ts'

const messages = {rain: (word: string) => `Unexpected weather \`${word}\`, expected \`sun\``}

/** Contradicts rain, and supports the sun. */
const weather = defineRule(
  {
    id: 'weather-report',
    description: 'Weather',
    subject: 'article',
    level: 'error',
    preset: 'strict',
    needs: [],
    options: {minimumLetters: count(1, 'Letters.')},
    messages
  },
  function* ({text}, {minimumLetters}): Generator<Judgement> {
    for (const {0: word, index} of text.matchAll(/\b(?:rain|snow|sun)\b/g)) {
      const span = {start: index, end: index + word.length}
      const evidence = [{fact: 'reckoning/weather', value: 'sun'}]
      if (word === 'sun') yield supported(span, evidence)
      else if (word.length >= minimumLetters) {
        yield contradicted({span, message: messages.rain(word), evidence})
      }
    }
  }
)

test('findings are lines with places in the text, in order', () => {
  expect(check(weather, 'After rain\n\ncomes sun, and snow.')).toEqual([
    '1:7-1:11: Unexpected weather `rain`, expected `sun`',
    '3:16-3:20: Unexpected weather `snow`, expected `sun`'
  ])
  expect(check(weather, 'rain', {options: {minimumLetters: 5}})).toEqual([])
})

test('places are those of the source where a format is given', () => {
  expect(check(weather, '# Rain\n\nAfter *rain* &amp; rain.', {format: 'markdown'})).toEqual([
    '3:8-3:12: Unexpected weather `rain`, expected `sun`',
    '3:20-3:24: Unexpected weather `rain`, expected `sun`'
  ])
})

test('claims that hold are told apart', () => {
  const {findings, supported} = judge(weather, 'rain, sun, sun')
  expect(findings.map(({message}) => message)).toEqual(['Unexpected weather `rain`, expected `sun`'])
  expect(supported).toEqual(['sun', 'sun'])
})

test('an article has the metadata of its setting, and a block for each line', () => {
  const {metadata, blocks} = articleOf('One.\n\n  Two. ', {
    published: '2025-03',
    source: 'The Wire',
    author: 'Ann Lee'
  })
  expect(metadata).toEqual({
    authors: ['Ann Lee'],
    dates: [],
    credits: [],
    source: 'The Wire',
    published: {from: 20148, to: 20178, basis: 'configured'}
  })
  expect(blocks).toEqual([
    {role: 'body', start: 0, end: 4},
    {role: 'body', start: 8, end: 12}
  ])
})

test('a wrong setting is an error that names it', () => {
  expect(() => check(weather, '', {published: 'Friday'})).toThrow(
    new RangeError('Unexpected day `Friday` for `published`, expected `YYYY-MM-DD`')
  )
  expect(() => check(weather, '', {facts: 'title: A\nverified: 2025-01-01\npeeple: {}\n'})).toThrow(
    new RangeError('Unexpected fact sheet:\n3:1: Unexpected key `peeple`, expected `people`')
  )
  expect(() => check(weather, '', {options: {nonsense: 1}})).toThrow(
    new RangeError('Unexpected option `nonsense` for `weather-report`, expected `minimumLetters`')
  )
})

/** What the examples of a page say, `fine` where they pass. */
function outcomes(page: string): string[] {
  return pageTests(weather, page).map(({run}) => {
    try {
      run()
      return 'fine'
    } catch (error) {
      return String(error)
    }
  })
}

test('a page whose examples are true passes', () => {
  const page = [
    '```text problem',
    'After rain comes snow.',
    '      ^^^^ Unexpected weather `rain`, expected `sun`',
    '                 ^^^^ Unexpected weather `snow`, expected `sun`',
    '```',
    '```text fine supported=1',
    'The sun.',
    '```',
    '```text fine options={"minimumLetters": 5}',
    'The rain.',
    '```'
  ].join('\n')
  expect(outcomes(page)).toEqual(['fine', 'fine', 'fine'])
})

test('an example that differs is shown as the rule would have it', () => {
  expect(
    outcomes('```text problem\nAfter rain.\n^^^^^ Unexpected weather `After`, expected `sun`\n```')
  ).toEqual([
    `Error: line 1 of the page: the rule says

After rain.
      ^^^^ Unexpected weather \`rain\`, expected \`sun\`

and the page

After rain.
^^^^^ Unexpected weather \`After\`, expected \`sun\`
`
  ])
  expect(outcomes('```text fine supported=2\nThe sun.\n```')).toEqual([
    'Error: line 1 of the page: expected 2 supported claims, got 1: ["sun"]'
  ])
  expect(outcomes('```text fine format=pdf\nThe sun.\n```')).toEqual([
    'RangeError: Unexpected format `pdf`, expected `text`, `markdown`, `html`, `ninjs`, `paragraphs`'
  ])
})

test('an example that stands twice on a page is a mistake of the page', () => {
  const example = '```text fine\nThe sun.\n```\n'
  expect(outcomes(example + example)).toEqual([
    'fine',
    'Error: line 4 of the page: stands on it before, in line 1'
  ])
})

test('a message against the grammar fails, whatever the page says', () => {
  const rude = defineRule(weather.meta, function* () {
    yield contradicted({
      span: {start: 0, end: 3},
      message: 'Unexpected lie `The`, expected `A`',
      evidence: [{fact: 'a', value: 'A'}]
    })
  })
  const [example] = pageTests(rude, '```text fine\nThe sun.\n```')
  expect(() => example?.run()).toThrow(
    'line 1 of the page: the message “Unexpected lie `The`, expected `A`” blames or asks'
  )
})
