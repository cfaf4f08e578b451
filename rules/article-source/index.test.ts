import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {articleSource} from './index.ts'

const missing = 'Unexpected article without a publisher, expected a source in its text or metadata'
const body = 'The bridge opened on Monday after three years of work, the town said.'

test.each([
  [`The bridge opens\n\nBy Maria Lopez\n\n${body}`, `1:1-1:17: ${missing}`],
  [`The bridge opens\n\n${body}`, `1:1-1:17: ${missing}`],
  [`The bridge opens\n\nPosted March 3, 2025\n\n${body}`, `1:1-1:17: ${missing}`]
])('asks for the publisher of a text without one: %s', (text, finding) => {
  expect(check(articleSource, text, {format: 'text'})).toEqual([finding])
})

test.each([
  `The bridge opens\n\nBy Maria Lopez, Coast News\n\n${body}`,
  `The bridge opens\n\nBy Maria Lopez\n\n${body}\n\n© 2025 Coast News. All rights reserved.`,
  `The bridge opens\n\nBy Reuters\n\n${body}`
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
