import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {articleSource} from './index.ts'

const missing = 'Unexpected article without a publisher, expected a source in its text or metadata'
const body = 'The bridge opened on Monday after three years of work, the town said.'

test.each([
  [`The bridge opens\n\nBy Maria Lopez\n\n${body}`, `1:1-1:17: ${missing}`],
  [`The bridge opens\n\n${body}`, `1:1-1:17: ${missing}`],
  [`The bridge opens\n\nPosted March 3, 2025\n\n${body}`, `1:1-1:17: ${missing}`],
  ['Mayor Imani Reyes wins\n\nBy Casper Dunn\n\nShe got 54 percent of the vote.', `1:1-1:23: ${missing}`],
  ['Orrin Mills cuts 40 jobs\n\nIts shares rose, Bloomberg reported on Monday.', `1:1-1:25: ${missing}`],
  ['Rovers win again\n\nCoach Pia Renner told Harbour Radio that it was luck.', `1:1-1:17: ${missing}`],
  ['Comet seen over Lund\n\nThe study stood in the journal Nature in May.', `1:1-1:21: ${missing}`],
  ['Judge lifts the ban\n\nJudge Adaeze Lind ruled against the Coast News.', `1:1-1:20: ${missing}`],
  [
    'A vaccine for mules\n\nBy Rhea Quill, Science Correspondent\n\nThe trial had 60 mules.',
    `1:1-1:20: ${missing}`
  ],
  ['Strike ends\n\nFollow us on social media.\n\nThe dockers go back to work.', `1:1-1:12: ${missing}`]
])('asks for the publisher of a text without one: %s', (text, finding) => {
  expect(check(articleSource, text, {format: 'text'})).toEqual([finding])
})

test.each([
  `The bridge opens\n\nBy Maria Lopez, Coast News\n\n${body}`,
  `The bridge opens\n\nBy Maria Lopez\n\n${body}\n\n© 2025 Coast News. All rights reserved.`,
  `The bridge opens\n\nBy Reuters\n\n${body}`,
  'Rovers win again\n\nBy Pia Renner, The Marlow Gazette\n\nThe keeper saved two penalties.',
  'Comet seen over Lund\n\nIt returns in 76 years.\n\n© 2024 The Lund Observer. All rights reserved.',
  'Judge lifts the ban\n\nBy Associated Press\n\nThe ban fell on Friday, the court said.'
])('takes the publisher from the text: %s', (text) => {
  expect(check(articleSource, text, {format: 'text'})).toEqual([])
})

test('takes the publisher from front matter and from the settings', () => {
  const text = `---\nsource: Coast News\n---\n\n# The bridge opens\n\n${body}`
  expect(check(articleSource, text, {format: 'markdown'})).toEqual([])
  expect(check(articleSource, body, {source: 'Coast News'})).toEqual([])
})

test('says nothing of a text without words', () => {
  expect(check(articleSource, '')).toEqual([])
})
