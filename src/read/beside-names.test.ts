import fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Article, Mention} from '../article.ts'
import {articleOf} from '../testing/rule-tester.ts'

const facts = `
title: Towns
verified: 2025-06-01
places:
  greece: {name: Greece, demonyms: [Greek], capital: athens}
  athens: {name: Athens, country: greece}
organizations:
  safety-board: {name: Maritime Safety Board, acronym: MSB}
people:
  ann-bell: {name: Ann Bell, born: 1970, parties: [{party: safety-board}]}
`

const written = ({text}: Article, {start, end}: Mention) => text.slice(start, end)
const read = (text: string) => articleOf(text, {facts, published: '2024-07-22'})

test('an age is read with its name and how it stands', () => {
  const article = read('Ann Bell, 58, won. The 58-year-old Ann Bell is 58. Ann Bell turned 54 in May.')
  expect(
    article.ages.map((age) => [written(article, age), written(article, article.names[age.name]!), age.form])
  ).toEqual([
    ['58', 'Ann Bell', 'apposition'],
    ['58', 'Ann Bell', 'apposition'],
    ['58', 'Ann Bell', 'present'],
    ['54', 'Ann Bell', 'turn']
  ])
  expect(read('Ann Bell won 58 votes, 12 seats and 3, as 58-year-olds do.').ages).toEqual([])
})

test('a party is read with its label and name', () => {
  const article = read('Sen. Ann Bell (R-Ohio) and Tory MP Ann Bell met Ann Bell, a Democrat.')
  expect(article.parties.map((party) => [written(article, party), party.label])).toEqual([
    ['R', 'republican'],
    ['Tory', 'tory'],
    ['Democrat', 'democrat']
  ])
  expect(read('The Labor Day of Ann Bell. Former Democrat Ann Bell. Tory-led Ann Bell.').parties).toEqual([])
})

test('a placing is read with town and area', () => {
  const article = read('In Athens, Greece, the Greek capital, Athens, and the Greek city of Athens are one.')
  expect(
    article.placings.map(({what, place, area}) => [
      what,
      written(article, article.names[place!]!),
      written(article, article.names[area!]!)
    ])
  ).toEqual([
    ['capital', 'Athens', 'Greek'],
    ['within', 'Athens', 'Greece'],
    ['within', 'Athens', 'Greek']
  ])
  expect(read('Between Athens, Greece and Rome. In Athens, Greece won. The capital grew.').placings).toEqual(
    []
  )
})

test('an acronym is read with the words that have its letters', () => {
  const article = read('The Maritime Safety Board (MSB) and the RTA (Rail Traffic Authority) met.')
  expect(article.acronyms.map((one) => [one.acronym, written(article, one), one.exact])).toEqual([
    ['msb', 'Maritime Safety Board', true],
    ['rta', 'Rail Traffic Authority', true]
  ])
  expect(read('The board (MSB) met on Monday (EDT). (MSB) () (A)').acronyms).toEqual([])
})

test('a variant is read with the spelling that stands elsewhere', () => {
  const article = read('Tomas Lindqvist left. The board thanked Lindquist.')
  expect(article.variants.map((one) => [written(article, one), written(article, one.other)])).toEqual([
    ['Lindquist', 'Lindqvist']
  ])
})

test('whatever stands beside a name, ranges lie in the text and nothing throws', () => {
  const piece = fc.constantFrom(
    ...[
      'Ann Bell',
      'Athens',
      'Greece',
      'Greek',
      '(',
      ')',
      ',',
      '.',
      '58',
      '-year-old',
      'is',
      'the',
      'capital',
      'of',
      'in'
    ],
    ...[
      'city',
      'Democrat',
      'R-Ohio',
      'MSB',
      'Maritime Safety Board',
      "'s",
      'who',
      'turned',
      'Bel',
      'said',
      '“',
      '”',
      '\n'
    ]
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const {text, ages, parties, placings, acronyms, variants} = read(pieces.join(' '))
      for (const {start, end} of [...ages, ...parties, ...placings, ...acronyms, ...variants]) {
        expect(0 <= start && start < end && end <= text.length).toBe(true)
      }
    })
  )
})
