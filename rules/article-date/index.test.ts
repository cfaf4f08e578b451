import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {articleDate} from './index.ts'

const article = (published: string, line: string) =>
  `---\npublished: ${published}\n---\n\n# The bridge opens\n\n${line}\n\nThe bridge opened last Friday, and the town came to see it.`

const differing: readonly (readonly [published: string, line: string, finding: string])[] = [
  [
    '2025-03-28',
    'Posted April 12, 2025',
    '7:8-7:22: Unexpected date `April 12, 2025` in the text, expected `March 28, 2025` as in the front matter'
  ],
  [
    '2025-03-28',
    'Published: 28 March 2024',
    '7:12-7:25: Unexpected date `March 28, 2024` in the text, expected `March 28, 2025` as in the front matter'
  ],
  [
    '2025-03-28',
    'March 21, 2025',
    '7:1-7:15: Unexpected date `March 21, 2025` in the text, expected `March 28, 2025` as in the front matter'
  ],
  [
    '2024-06-11',
    'Published June 1, 2024',
    '7:11-7:23: Unexpected date `June 1, 2024` in the text, expected `June 11, 2024` as in the front matter'
  ],
  [
    '2023-11-05',
    'Sunday, November 12, 2023',
    '7:9-7:26: Unexpected date `November 12, 2023` in the text, expected `November 5, 2023` as in the front matter'
  ],
  [
    '2022-09-30',
    'LUND BAY, Aug. 2 (Harbour Wire) – The appeals court let the fine against the shipping line stand on Tuesday.',
    '7:11-7:17: Unexpected date `August 2, 2022` in the dateline, expected `September 30, 2022` as in the front matter'
  ]
]

test.each(differing)('finds two days that cannot both be right: %s, “%s”', (published, line, finding) => {
  expect(check(articleDate, article(published, line), {format: 'markdown'})).toEqual([finding])
})

test.each([
  ['2025-03-28', 'Posted March 28, 2025'],
  ['2025-03-28', 'Posted March 29, 2025'],
  ['2025-03-28', 'March 27, 2025'],
  ['2025-03-28', 'Updated April 12, 2025'],
  ['2025-03', 'Posted March 28, 2025'],
  ['2025-03-28', 'PORT OLIN, March 27 (Coast News) – The bridge is open, the mayor said on Thursday.'],
  ['2025-01-02', 'PORT OLIN, Dec. 30 (Coast News) – The bridge is open, the mayor said on Thursday.'],
  ['2025-03-28', 'The old bridge fell on June 3, 1998, and was never built again in that place.']
])('lets be what fits, or is no day of publication: %s, “%s”', (published, line) => {
  expect(check(articleDate, article(published, line), {format: 'markdown'})).toEqual([])
})

const missing = 'Unexpected article without a publication date, expected one in its text or metadata'

test.each([
  ['It rained.', `1:1-1:1: ${missing}`],
  ['The bridge opened on Monday.', `1:1-1:1: ${missing}`],
  ['The old bridge fell on June 3, 1998.', `1:1-1:1: ${missing}`],
  ['Shares of Orrin Mills fell by 4 percent in early trading.', `1:1-1:1: ${missing}`],
  ['Coach Imani Reyes will name her squad next week.', `1:1-1:1: ${missing}`],
  ['The trial of Casper Dunn resumes in January 2031.', `1:1-1:1: ${missing}`]
])('asks for a day where none is stated: “%s”', (text, finding) => {
  expect(check(articleDate, text)).toEqual([finding])
})

test('takes a day that is configured', () => {
  expect(check(articleDate, 'It rained.', {published: '2025-03-28'})).toEqual([])
})
