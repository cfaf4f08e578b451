import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {dateRelative} from './index.ts'

const run = (text: string) => check(dateRelative, text, {published: '2025-03-28'})

const problems: readonly (readonly [text: string, finding: string])[] = [
  [
    'On February 3, two weeks ago, the union walked out.',
    '1:4-1:14: Unexpected date `February 3` for `two weeks ago`, expected `March 10–18, 2025`'
  ],
  [
    'The merger closes this week, on April 14.',
    '1:33-1:41: Unexpected date `April 14` for `this week`, expected `March 23–30, 2025`'
  ],
  ['She retires next year, in 2028.', '1:27-1:31: Unexpected date `2028` for `next year`, expected `2026`'],
  [
    'He was arrested last month, in November.',
    '1:32-1:40: Unexpected date `November` for `last month`, expected `February 2025`'
  ],
  [
    'The trial opens tomorrow, April 29, in Lyon.',
    '1:27-1:35: Unexpected date `April 29` for `tomorrow`, expected `March 29, 2025`'
  ],
  [
    'The bill passed last week — on Monday, March 3 — by two votes.',
    '1:32-1:47: Unexpected date `Monday, March 3` for `last week`, expected `March 16–23, 2025`'
  ],
  [
    'They met last Tuesday, March 11, in Doha.',
    '1:24-1:32: Unexpected date `March 11` for `last Tuesday`, expected `March 25, 2025`'
  ]
]

test('What does not fit is found, in many wordings', () => {
  expect(problems.map(([text]) => [text, ...run(text)])).toEqual(problems)
})

const fine: readonly string[] = [
  'On March 14, two weeks ago, the union walked out.',
  'The merger closes this week, on March 28.',
  'She retires next year, in 2026.',
  'He was arrested last month, in February.',
  'The trial opens tomorrow, March 29.',
  'The following day, March 5, he left.',
  'That week, on June 3, 1968, he was in Paris.',
  'They met last Tuesday, March 25, or last Tuesday, March 18.',
  'It rose last month and in June 2022.',
  'Last month, September 30 was set as the deadline.',
  'Last year, on March 3, he won.',
  'He had promised to go next week, on May 4.'
]

test('What fits, or may fit, is silent', () => {
  expect(fine.filter((text) => run(text).length > 0)).toEqual([])
})
