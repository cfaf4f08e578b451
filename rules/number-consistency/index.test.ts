import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {numberConsistency} from './index.ts'

const run = (text: string) => check(numberConsistency, text)

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'It has 12 branches. The 13 branches close at noon.',
    '1:25-1:27: Unexpected count `13`, expected `12` as elsewhere'
  ],
  [
    'He owns 40 red tractors. His 44 red tractors need fuel.',
    '1:30-1:32: Unexpected count `44`, expected `40` as elsewhere'
  ],
  [
    'The fleet of 22 ferries is old. Its 23 ferries burn oil.',
    '1:37-1:39: Unexpected count `23`, expected `22` as elsewhere'
  ],
  [
    'They planted 120 elms. All 150 elms died.',
    '1:28-1:31: Unexpected count `150`, expected `120` as elsewhere'
  ],
  [
    'The board has 1,234 shares. She sold 1,243 shares.',
    '1:38-1:43: Unexpected count `1,243`, expected `1,234` as elsewhere'
  ],
  [
    'Eleven castles are for sale. These 12 castles need roofs.',
    '1:36-1:38: Unexpected count `12`, expected `Eleven` as elsewhere'
  ],
  [
    'It runs six vineyards. The seven vineyards cover the hill.',
    '1:28-1:33: Unexpected count `seven`, expected `six` as elsewhere'
  ],
  [
    'It has 9 lighthouses. All 8 lighthouses are lit.',
    '1:27-1:28: Unexpected count `8`, expected `9` as elsewhere'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'It has 12 branches. The 12 branches close at noon.',
  'It has 12 branches. Another 13 branches close at noon.',
  'It has 12 branches. It had 13 branches.',
  'It has 12 branches; two close. The 10 branches stay.',
  'It has 12 branches. The 13 branches that closed were small.',
  'It has 12 branches. The 13 branches in Wales were small.',
  'They planted 120 elms and 40 oaks. All 150 beeches died.',
  'The 12 branches close. The 13 branches open.',
  'He owns 40 red tractors. His 44 new tractors need fuel.',
  'It has 12 branches. “The 13 branches are lit,” he said.',
  'They lost by 12 goals. The 13 goals hurt.',
  'About 120 elms grew. All 123 elms died.'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})

test('A headline is held against the text under it', () => {
  const article = (headline: string, body: string) =>
    check(numberConsistency, `# ${headline}\n\n${body}\n`, {format: 'markdown'})
  expect(article('Storm sinks 12 trawlers', 'A storm sank 14 trawlers on Monday.')).toEqual([
    '1:15-1:17: Unexpected count `12`, expected `14` as elsewhere'
  ])
  expect(article('Storm sinks 12 trawlers', 'A storm sank 12 trawlers on Monday.')).toEqual([])
  expect(article('Storm sinks nearly 3,000 boats', 'A storm sank 2,883 boats on Monday.')).toEqual([])
  expect(article('Storm sinks 12 trawlers', 'A storm threatened 14 trawlers on Monday.')).toEqual([])
})
