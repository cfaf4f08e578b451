import {expect, test} from 'vitest'
import {checkCorpus, type CorpusArticle} from '../../src/testing/corpus-tester.ts'
import {rewriteUncredited} from './index.ts'

const body = [
  'The orchestra of Lindholm will move into the old grain market on the first Sunday of October.',
  'Carpenters spent eighteen months lining the brick hall with panels of spruce from the Vassen valley.',
  'The city paid nine million euros for the work, and a foundation of three families added four more.',
  'Tickets for the opening concert, a mass by a local composer, sold out within two hours.'
]
const text = body.join('\n')
const original: CorpusArticle = {
  text,
  source: 'The Lindholm Ledger',
  published: '2021-09-20',
  author: 'Ida Falk'
}
const rewrite: CorpusArticle = {
  text: [
    'On the first Sunday of October, the orchestra of Lindholm will move into the old grain market.',
    'Carpenters needed eighteen months to line the brick hall with panels of spruce from the Vassen valley.',
    'The city paid nine million euros for the work; a foundation of three families added four more.'
  ].join('\n'),
  source: 'Culture Loop',
  published: '2021-09-22'
}
const lines = (copy: Partial<CorpusArticle>, first: Partial<CorpusArticle> = {}) =>
  checkCorpus(rewriteUncredited, {'first.txt': {...original, ...first}, 'copy.txt': {...rewrite, ...copy}})
const found = (name = 'The Lindholm Ledger', end = 95) => [
  `copy.txt:1:1-1:${end}: Unexpected near copy of \`${name}\`, expected a credit`
]

test('a near copy of an earlier article is found, whatever the order of the files', () => {
  expect(lines({})).toEqual(found())
  expect(checkCorpus(rewriteUncredited, {'copy.txt': rewrite, 'first.txt': original})).toEqual(found())
})

test('a word-for-word copy is found', () => {
  expect(lines({text})).toEqual(found('The Lindholm Ledger', body[0]!.length + 1))
})

test('a copy inside of a longer article is found at its first copied sentence', () => {
  const longer = `Autumn brings music to the north.\n${body.slice(1).join('\n')}\nThe season ends in May.`
  expect(lines({text: longer})).toEqual([
    `copy.txt:2:1-2:${body[1]!.length + 1}: Unexpected near copy of \`The Lindholm Ledger\`, expected a credit`
  ])
})

test.each<[string, Partial<CorpusArticle>]>([
  ['on the same day, without a byline where the other has one', {published: '2021-09-20'}],
  ['within a month that came later', {published: '2021-10'}],
  ['a year later', {published: '2022-10-02'}],
  ['with an author of its own', {author: 'Bo Lund'}],
  ['that names another paper', {text: `${rewrite.text}\nThe Vassen Courier reviewed the opening.`}]
])('a copy %s', (_, copy) => {
  expect(lines(copy)).toEqual(found())
})

test('of unknown publishers only a text without author and day is a copy', () => {
  const {source: _, published: __, ...bare} = rewrite
  const {source: ___, ...unknown} = original
  const run = (first: CorpusArticle, copy: CorpusArticle) =>
    checkCorpus(rewriteUncredited, {'first.txt': first, 'copy.txt': copy})
  expect(run(original, {text: bare.text})).toEqual(found())
  expect(run(original, {...bare, published: '2021-09-22'})).toEqual([])
  expect(run(original, {text: bare.text, author: 'Bo Lund'})).toEqual([])
  expect(run(unknown, rewrite)).toEqual([])
})

test('of two originals the likest is named', () => {
  const half = {text: body.slice(0, 2).join('\n'), source: 'Harbour Post', published: '2021-09-19'}
  expect(
    checkCorpus(rewriteUncredited, {'half.txt': half, 'first.txt': original, 'copy.txt': rewrite})
  ).toContain(found()[0])
})

test.each<[string, Partial<CorpusArticle>]>([
  ['named in full', {text: `${rewrite.text}\nThe Lindholm Ledger reported it first.`}],
  ['named in short', {text: `${rewrite.text}\nThis is what the Ledger found out.`}],
  ['named by its initials', {text: `${rewrite.text}\n(LL)`}],
  ['named as the publisher of the copy', {source: 'Lindholm Ledger'}],
  ['of the same author', {author: 'Ida Falk'}],
  ['called a reprint', {text: `${rewrite.text}\nRepublished under a licence.`}],
  ['of an agency', {text: `${rewrite.text}\nReporting by Reuters.`}],
  [
    'linked',
    {
      format: 'markdown',
      text: `${rewrite.text}\n\n[More](https://ledger.example/market) on the Ledger’s page.`
    }
  ]
])('an original that is %s has its credit', (_, copy) => {
  expect(lines(copy)).toEqual([])
})

test('who was first is known by days, and is left open where they do not tell', () => {
  expect(lines({published: '2021-09-18'}).map((line) => line.split(':')[0])).toEqual(['first.txt'])
  expect(lines({published: '2021-09', author: 'Bo Lund'})).toEqual([])
  expect(lines({published: '2021-09-20', author: 'Bo Lund'})).toEqual([])
})

test('a sentence or two in common make no copy', () => {
  expect(
    lines({text: `${body[0]!}\nThe mayor will speak.\nHotels are full.`}, {text: `${body[0]!}\nIt rains.`})
  ).toEqual([])
  expect(
    lines({text: 'The grain market reopens in October as a concert hall for the city orchestra.'})
  ).toEqual([])
})

test('what every article carries is no copy', () => {
  const notice =
    'Readers keep this paper alive: support independent local journalism with a small monthly gift and receive our weekly letter on Fridays, news from your street, recipes, reviews and the crossword.'
  const corpus = Object.fromEntries(
    Array.from({length: 30}, (_, index) => [
      `${index}.txt`,
      {
        text: `Story number ${index}.\n${notice}`,
        source: `Paper ${index}`,
        published: `2021-09-${index % 9 === 0 ? '01' : '02'}`
      }
    ])
  )
  expect(checkCorpus(rewriteUncredited, corpus)).toEqual([])
})

test('the least share is an option', () => {
  expect(lines({options: {share: 0.99}})).toEqual([])
})
