import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {articleByline} from './index.ts'

const inText = (byline: string) =>
  `The bridge opens\n\n${byline}\n\nMarch 3, 2025\n\nThe bridge opened on Monday after three years of work, the town said.`
const inFrontMatter = (author: string) =>
  `---\nauthor: "${author}"\n---\n\n# The bridge opens\n\nThe bridge opened on Monday.`

const nobodies = [
  'PH Staff',
  'Admin',
  'tidewatch',
  'Staff and agencies',
  'Reuters',
  'newsdesk@coast.example',
  'The Editorial Board',
  'Our Correspondent',
  'Coast News',
  'Associated Press',
  'Press Association',
  'Staff Writer',
  'Guest Contributor',
  '@harbourwatch',
  'AFP',
  'Team Courier',
  'the Courier newsroom',
  'user1234',
  'ChatGPT',
  'News Bot',
  'AI Assistant',
  'Web Desk',
  'Anonymous'
]

test.each(nobodies)('asks for the name of a person beside “%s”', (byline) => {
  const end = 4 + byline.length
  expect(check(articleByline, inText(`By ${byline}`), {format: 'text'})).toEqual([
    `3:4-3:${end}: Unexpected byline \`${byline}\`, expected the name of a person`
  ])
  expect(check(articleByline, inFrontMatter(byline), {format: 'markdown'})).toEqual([
    `2:9-2:${end + 7}: Unexpected byline \`${byline}\`, expected the name of a person`
  ])
})

const people = [
  'Banksy',
  'Ludwig van der Berg',
  'Dr. Ana Luz Ferreira, Health Correspondent',
  'J. R. Smith',
  'Ana Ruiz and agencies',
  'O’Brien',
  "Mary-Jane O'Neil",
  'Ta-Nehisi Coates',
  'Christopher Guest',
  'Maria Lopez, Coast News',
  'Maria Lopez and John Roe',
  'José Ángel Ñíguez',
  'Ana Ruiz, Staff Writer',
  'McAllister'
]

test.each(people)('takes “%s” for a person', (byline) => {
  expect(check(articleByline, inText(`By ${byline}`), {format: 'text'})).toEqual([])
  expect(check(articleByline, inFrontMatter(byline), {format: 'markdown'})).toEqual([])
})

test('takes the publisher for no author', () => {
  const text =
    '---\nauthor: Harbour Weekly\nsource: Harbour Weekly\n---\n\n# The bridge opens\n\nIt opened on Monday.'
  expect(check(articleByline, text, {format: 'markdown'})).toEqual([
    '2:9-2:23: Unexpected byline `Harbour Weekly`, expected the name of a person'
  ])
})

test('says nothing of a text without words', () => {
  expect(check(articleByline, '')).toEqual([])
})
