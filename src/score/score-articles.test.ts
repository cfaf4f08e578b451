import {expect, test} from 'vitest'
import type {Verdict} from '../finding.ts'
import {dayOf} from '../time/day.ts'
import {minHash} from './copies.ts'
import {scoreArticles} from './score-articles.ts'
import {talliesOf} from './scored-article.ts'
import {originsOf} from './sources.ts'
import type {ScoredArticle, ScoredClaim} from './types.ts'

interface Given {
  readonly source?: string
  readonly origins?: readonly string[]
  /** `s`, `c` and `u` for the verdicts of its claims; in capitals they are a speaker’s. */
  readonly claims: string
  readonly rule?: string
  /** Articles of one text have the same. */
  readonly text?: number
  readonly day?: number
}

const verdicts: Readonly<Record<string, Verdict>> = {s: 'supported', c: 'contradicted', u: 'unverifiable'}

let count = 0
function article({
  source,
  origins = [],
  claims,
  rule = 'event-date',
  text = 1000 + count,
  day
}: Given): ScoredArticle {
  count++
  const made = Array.from(claims, (letter, index): ScoredClaim => ({
    rule,
    verdict: verdicts[letter.toLowerCase()]!,
    text: 'May 4',
    span: {start: index, end: index + 1},
    place: {start: index, end: index + 1, line: 1, column: 1, endLine: 1, endColumn: 2},
    message: '',
    evidence: [{fact: 'events/opening', value: '2025-05-04'}],
    key: `${rule}|events/opening|may 4|${index}`,
    ...(letter !== letter.toLowerCase() && {leftOut: 'quotation' as const})
  }))
  return {
    path: `${count}.md`,
    url: undefined,
    headline: undefined,
    published: day === undefined ? undefined : {from: day, to: day, basis: 'stated'},
    source,
    origins,
    profile: {
      words: 100,
      isSigned: count % 2 === 0,
      isDated: true,
      quotations: 0,
      named: 0,
      vague: 1,
      isCorrected: false,
      sketch: minHash(Array.from({length: 40}, (_, index) => text * 1000 + index))
    },
    ...talliesOf(made),
    claims: made,
    isStale: false
  }
}

const options = {version: '0', rules: '', sheets: [], minimumClaims: 1}
const score = (given: readonly Given[], more = {}) => scoreArticles(given.map(article), {...options, ...more})
const countsOf = (given: readonly Given[], more = {}) =>
  score(given, more).sources.map(({name, articles, claims}) => [
    name,
    articles,
    claims.supported,
    claims.contradicted,
    claims.unverifiable
  ])

test('claims are counted by source, whatever the case and the article of its name', () => {
  expect(
    countsOf([
      {source: 'The Packet', claims: 'ssu'},
      {source: 'Packet', claims: 'sc'},
      {source: 'PACKET', claims: ''},
      {source: 'The Packet', claims: 's'}
    ])
  ).toEqual([['The Packet', 4, 4, 1, 1]])
})

test('what a speaker says is left out, and told', () => {
  const [source] = score([{source: 'Packet', claims: 'ssCS'}]).sources
  expect(source).toMatchObject({claims: {supported: 2, contradicted: 0}, leftOut: {quotation: 2}})
})

test('an agency report counts for both, and each of its claims once however many copies there are', () => {
  const copies = ['Packet', 'Scroll', 'Courier'].map((source) => ({
    source,
    origins: ['AP'],
    claims: 'ssc',
    text: 1
  }))
  const {sources} = score([...copies, {source: 'Packet', claims: 's', text: 2}])
  const ap = sources.find(({name}) => name === 'AP')!
  expect(ap).toMatchObject({
    articles: 3,
    syndicated: 3,
    claims: {supported: 2, contradicted: 1},
    leftOut: {repeated: 6}
  })
  expect(ap.members.map(({repeated}) => repeated)).toEqual([[], [0, 1, 2], [0, 1, 2]])
  expect(sources.find(({name}) => name === 'Packet')).toMatchObject({
    articles: 2,
    syndicated: 1,
    claims: {supported: 3, contradicted: 1}
  })
})

test('the same words in another text are another claim', () => {
  expect(
    countsOf([
      {source: 'Packet', claims: 's', text: 1},
      {source: 'Packet', claims: 's', text: 2}
    ])
  ).toEqual([['Packet', 2, 2, 0, 0]])
})

test('who is unknown counts for nobody', () => {
  const {sources, unknown} = score([{claims: 'sc'}])
  expect({sources, unknown}).toEqual({
    sources: [],
    unknown: {articles: 1, claims: {supported: 1, contradicted: 1, unverifiable: 0}}
  })
})

test('rules that only find what does not fit weigh nothing, unless a weight says so', () => {
  const given = [{source: 'Packet', claims: 'c', rule: 'name-spelling'}]
  expect(score(given).sources[0]).toMatchObject({
    claims: {contradicted: 0},
    leftOut: {weightless: 1},
    score: undefined
  })
  expect(score(given, {weights: {'name-spelling': 2}}).sources[0]).toMatchObject({
    claims: {contradicted: 1},
    weighted: {contradicted: 2}
  })
})

test('below the minimum there is no score, and it says why', () => {
  const [source] = score([{source: 'Packet', claims: 'sssu'}], {minimumClaims: 4}).sources
  expect(source).toMatchObject({
    score: undefined,
    why: '3 checkable claims, expected at least 4',
    aboveMean: undefined
  })
})

test('a fixed prior is taken as it is', () => {
  const {sources, method} = score(
    [
      {source: 'Packet', claims: 's'},
      {source: 'Packet', claims: 'c'}
    ],
    {prior: {alpha: 9, beta: 1}}
  )
  expect(sources[0]!.score!.posterior).toEqual({alpha: 10, beta: 2})
  expect(method.prior).toEqual({kind: 'fixed', beta: {alpha: 9, beta: 1}, mean: 0.9, weight: 10})
})

test('weeks and months have estimates of their own; a day that is not known is in none', () => {
  const given = [
    {source: 'Packet', claims: 'ss', day: dayOf(2025, 3, 30)},
    {source: 'Packet', claims: 'sc', day: dayOf(2025, 3, 31)},
    {source: 'Packet', claims: 'c', day: dayOf(2025, 4, 1)},
    {source: 'Packet', claims: 's'}
  ]
  const periodsOf = (by: string) =>
    score(given, {by}).sources[0]!.periods.map(({period, claims}) => [
      period,
      claims.supported,
      claims.contradicted
    ])
  expect(periodsOf('month')).toEqual([
    ['2025-03', 3, 1],
    ['2025-04', 0, 1]
  ])
  expect(periodsOf('week')).toEqual([
    ['2025-W13', 2, 0],
    ['2025-W14', 1, 2]
  ])
})

test('disclosure does not touch the score', () => {
  const made = [article({source: 'Packet', claims: 'sssc'})]
  const bare = made.map((one) => ({
    ...one,
    profile: {...one.profile, isSigned: false, vague: 50, isCorrected: true}
  }))
  expect(scoreArticles(bare, options).sources[0]!.score).toEqual(
    scoreArticles(made, options).sources[0]!.score
  )
  expect(scoreArticles(bare, options).sources[0]!.disclosure).toMatchObject({
    signed: 0,
    vaguePerThousandWords: 500,
    corrections: 1
  })
})

test('thirty claims without an error leave room for one in twenty', () => {
  const {sources} = score(
    ['A', 'B', 'C', 'D'].flatMap((source) => Array.from({length: 30}, () => ({source, claims: 's'})))
  )
  for (const {score: own} of sources) {
    expect(own!.low).toBeLessThan(0.985)
    expect(own!.low).toBeGreaterThan(0.9)
  }
  expect(sources[0]!.above.map(({probability}) => probability)).toEqual([0.5, 0.5, 0.5])
})

test('only agencies and publishers of the config are origins', () => {
  const sources = new Map([['coast', 'Coast News']])
  expect(
    originsOf(['The Associated Press', 'Associated Press', 'COAST', 'Metro Desk', 'Ann Roe'], sources)
  ).toEqual(['The Associated Press', 'Coast News'])
  expect(originsOf(['News Agency', 'Wire Reports'], sources)).toEqual([])
})
