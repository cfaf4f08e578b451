import {expect, test} from 'vitest'
import {checkCorpus} from '../../src/testing/corpus-tester.ts'
import {reportsConflict} from './index.ts'

const facts = `
title: Courts and clubs
verified: 2024-06-01
sources: {record: {title: Record, url: "https://record.example/"}}
people: {iris-moreau: {name: Iris Moreau, pronoun: she}}
offices:
  chief-prosecutor:
    name: Chief Prosecutor
    titles: [Chief Prosecutor]
    holders: [{person: iris-moreau, from: 2018-04-09, to: 2024-01-31, source: record}]
events:
  verdict: {name: Harlan verdict, date: 2023-11-20, source: record}
  cup-final: {name: Ostsee Cup final, date: 2024-05-11, source: record}
  trade-fair: {name: Mendel Trade Fair, from: 2024-03-04, to: 2024-03-08, source: record}
  hearing: {name: Brandt hearing, date: 2023-09, source: record}
figures:
  fine: {name: Harlan fine, phrases: [fine], value: 12000000, unit: EUR, source: record}
  crowd: {name: attendance at the Ostsee Cup final, phrases: [attendance], value: 48210, unit: spectators, source: record}
`
const conflicts = (...texts: string[]) =>
  checkCorpus(
    reportsConflict,
    Object.fromEntries(
      texts.map((text, index) => [`${index + 1}.txt`, {text, facts, published: '2024-05-20'}])
    )
  )

test.each([
  [
    'the day of an event',
    'The Harlan verdict on November 20, 2023, ended the trial.',
    'The trial ended with the Harlan verdict of November 22, 2023.',
    [
      '2.txt:1:44-1:61: Unexpected value `November 22, 2023` for `Harlan verdict` against `November 20, 2023` of `1.txt`, expected `November 20, 2023`'
    ]
  ],
  [
    'a day in front',
    'The May 12 Ostsee Cup final went to penalties.',
    'The Ostsee Cup final on May 11 was dull.',
    [
      '1.txt:1:5-1:11: Unexpected value `May 12` for `Ostsee Cup final` against `May 11` of `2.txt`, expected `May 11, 2024`'
    ]
  ],
  [
    'the end of a tenure',
    'Iris Moreau left office on January 31, 2024.',
    'Iris Moreau resigned on January 13, 2024.',
    [
      '2.txt:1:25-1:41: Unexpected value `January 13, 2024` for `Iris Moreau leaving office` against `January 31, 2024` of `1.txt`, expected `January 31, 2024`'
    ]
  ],
  [
    'a figure',
    'The Harlan fine of €12 million was paid.',
    'The Harlan fine of €21 million was paid.',
    [
      '2.txt:1:20-1:31: Unexpected value `€21 million` for `Harlan fine` against `€12 million` of `1.txt`, expected `€12 million`'
    ]
  ]
])('%s: the value that the sheet contradicts is marked', (_, one, other, expected) => {
  expect(conflicts(one, other)).toEqual(expected)
})

test('where both are wrong, both are marked', () => {
  const text = (day: number) => `The Ostsee Cup final on May ${day} went to penalties.`
  expect(conflicts(text(12), text(13))).toEqual([
    '1.txt:1:25-1:31: Unexpected value `May 12` for `Ostsee Cup final` against `May 13` of `2.txt`, expected `May 11, 2024`',
    '2.txt:1:25-1:31: Unexpected value `May 13` for `Ostsee Cup final` against `May 12` of `1.txt`, expected `May 11, 2024`'
  ])
})

test('where the sheet has the month only, neither is refuted', () => {
  const text = (day: number) => `The Brandt hearing on September ${day}, 2023, was brief.`
  expect(conflicts(text(5), text(7))).toEqual([
    '1.txt:1:23-1:40: Unexpected value `September 5, 2023` for `Brandt hearing` against `September 7, 2023` of `2.txt`, expected one value',
    '2.txt:1:23-1:40: Unexpected value `September 7, 2023` for `Brandt hearing` against `September 5, 2023` of `1.txt`, expected one value'
  ])
})

test.each([
  [
    'the same day',
    'The Ostsee Cup final on May 11 was dull.',
    'On Saturday, May 11, the Ostsee Cup final was dull.'
  ],
  [
    'a day and its month',
    'The Harlan verdict on November 20, 2023, ended it.',
    'The Harlan verdict in November 2023 ended it.'
  ],
  [
    'two days of one fair',
    'The Mendel Trade Fair on March 4 drew crowds.',
    'The Mendel Trade Fair on March 8 drew crowds.'
  ],
  [
    'two events',
    'The Ostsee Cup final on May 11 was dull.',
    'The Harlan verdict on November 20, 2023, ended it.'
  ],
  ['one error without another report', 'The Ostsee Cup final on May 12 was dull.', 'It rained.'],
  ['the same error', 'The Ostsee Cup final on May 12 was dull.', 'The Ostsee Cup final on May 12 was long.'],
  [
    'words of a speaker',
    '“The Ostsee Cup final on May 12 was dull,” she said.',
    'The Ostsee Cup final on May 11 was dull.'
  ],
  ['a plan', 'The Ostsee Cup final might be moved to May 12.', 'The Ostsee Cup final on May 11 was dull.'],
  [
    'a rounded figure',
    'The Harlan fine of €12 million was paid.',
    'The company paid a fine of nearly €12 million.'
  ],
  ['another figure', 'The company paid a fine of €12 million.', 'The company paid its lawyers €21 million.'],
  [
    'both ends of a tenure',
    'Iris Moreau took office on April 9, 2018.',
    'Iris Moreau left office on January 31, 2024.'
  ],
  ['nothing known', 'The Baltic Bowl on May 12 was dull.', 'The Baltic Bowl on May 11 was dull.']
])('%s: no conflict', (_, one, other) => {
  expect(conflicts(one, other)).toEqual([])
})

test('many articles with few values are held against one each', () => {
  const texts = Array.from(
    {length: 40},
    (_, index) => `The Ostsee Cup final on May ${index % 20 === 0 ? 12 : 11} was dull.`
  )
  expect(conflicts(...texts).map((line) => line.split(':')[0])).toEqual(['1.txt', '21.txt'])
})

const stated = (day: number, holds: boolean | undefined) => ({
  key: 'events/opening',
  values: [{from: day, to: day}],
  holds
})

test('an article is read with one that the sheet supports, however many values there are', () => {
  const digests = Array.from({length: 500}, (_, day) => [stated(day, day === 300)])
  const related = reportsConflict.relate(digests)
  expect(related.get(0)).toEqual([300])
  expect(related.get(499)).toEqual([300])
  expect(related.has(300)).toBe(false)
})

test('without one, with the first that says otherwise; what the sheet leaves open comes before what it contradicts', () => {
  const related = reportsConflict.relate([
    [stated(1, false)],
    [stated(2, false)],
    [stated(2, false)],
    [stated(3, undefined)]
  ])
  expect([...related]).toEqual([
    [0, [3]],
    [1, [3]],
    [2, [3]],
    [3, [0]]
  ])
  expect([...reportsConflict.relate([[stated(1, false)], [stated(1, false)], []])]).toEqual([])
})
