import {afterAll, expect, test, vi} from 'vitest'
import {workplace} from './run.ts'

vi.setConfig({testTimeout: 60_000})
const {write, call, remove} = workplace()
afterAll(remove)

const sheet = `title: Harbour
verified: 2025-06-01
events:
  opening: {name: opening of the harbour bridge, date: 2025-05-04, source: "https://example.org/opening"}
`
const article = (source: string, day: string) => `---
title: The bridge
source: ${source}
published: 2025-05-20
---

The opening of the harbour bridge on May ${day} drew thousands.
`
write({
  'harbour.yaml': sheet,
  'one.md': article('The Packet', '4'),
  'two.md': article('The Packet', '4'),
  'three.md': article('Daily Scroll', '3'),
  'nobody.txt': 'The opening of the harbour bridge on May 4, 2025 drew thousands.\n'
})
const ground = ['--facts', 'harbour.yaml']

interface Json {
  readonly sources: readonly {
    name: string
    articles: number
    claims: Record<string, number>
    score: {mean: number; low: number; high: number} | null
    why: string | null
  }[]
  readonly unknown: {articles: number; claims: Record<string, number>}
  readonly articles: readonly {path: string; claims: {verdict: string; evidence: {fact: string}[]}[]}[]
}

test('sources are scored, and every number lists the claims behind it', async () => {
  const {stdout, stderr, code} = await call([
    'score',
    '.',
    ...ground,
    '--min-claims',
    '1',
    '--format',
    'json'
  ])
  expect({stderr, code}).toEqual({stderr: '', code: 0})
  const {sources, unknown, articles} = JSON.parse(stdout) as Json
  expect(sources.map(({name, articles: count, claims}) => [name, count, claims])).toEqual([
    ['The Packet', 2, {supported: 2, contradicted: 0, unverifiable: 0}],
    ['Daily Scroll', 1, {supported: 0, contradicted: 1, unverifiable: 0}]
  ])
  expect(unknown).toEqual({articles: 1, claims: {supported: 1, contradicted: 0, unverifiable: 0}})
  expect(
    articles.map(({path, claims}) => [
      path,
      claims.map(({verdict, evidence}) => [verdict, evidence[0]!.fact])
    ])
  ).toEqual([
    ['nobody.txt', [['supported', 'events/opening']]],
    ['one.md', [['supported', 'events/opening']]],
    ['three.md', [['contradicted', 'events/opening']]],
    ['two.md', [['supported', 'events/opening']]]
  ])
})

test('too few claims are no score, and it says so', async () => {
  const {stdout} = await call(['score', 'one.md', ...ground])
  expect(stdout).toContain('1 checkable claim, expected at least 30')
  expect(stdout).not.toContain('●')
})

test('a lower bound below the limit is exit 1, a source without a score is not', async () => {
  const args = ['score', '.', ...ground, '--fail-under', '99']
  expect((await call(args)).code).toBe(0)
  const {code, stderr} = await call([...args, '--min-claims', '1'])
  expect(code).toBe(1)
  expect(stderr).toMatch(/^Unexpected lower bound \d+\.\d of `The Packet`, expected at least 99$/m)
})

test('what cannot be scored is told, with exit 2', async () => {
  expect(await call(['score', 'missing.md'])).toMatchObject({code: 2})
  expect(await call(['score', 'one.md', '--format', 'jso'])).toEqual({
    stdout: '',
    stderr: 'reportlint: Unexpected format `jso`, expected `json`\n',
    code: 2
  })
  expect((await call(['score', '.', '--by', 'day'])).code).toBe(2)
  expect((await call(['score', '.', '--prior', '1,0'])).code).toBe(2)
})

test('threads and cache change nothing of a score, whether it or linting came first', async () => {
  const args = ['score', '.', ...ground, '--min-claims', '1', '--format', 'json']
  const alone = await call([...args, '--concurrency', '1'])
  expect(JSON.parse(alone.stdout)).toMatchObject({sources: [{name: 'The Packet'}, {name: 'Daily Scroll'}]})
  expect(await call([...args, '--concurrency', '2'])).toEqual(alone)
  const kept = ['--cache', '--cache-location', '.kept']
  const linted = await call(['.', ...ground, ...kept, '--stats'])
  expect(linted.stderr).toContain('0 from the cache')
  expect(await call([...args, ...kept])).toEqual(alone)
  expect(await call([...args, ...kept])).toEqual(alone)
  // What the score left there does for linting, too, but for the article that contradicts another.
  const again = await call(['.', ...ground, ...kept, '--stats'])
  expect(again.stderr).toContain('4 articles')
  expect(again.stderr).toContain('3 from the cache')
  expect(again.stdout).toBe(linted.stdout)
})

test('a page of scores has what rules across articles say, too', async () => {
  const text = [
    'The council voted on Tuesday to close the ferry landing at the old mill after a long debate about its cost to the town.',
    'Residents of the lower village had asked the council to keep the landing open until a new bridge stands across the river.'
  ].join('\n\n')
  const told = (source: string, day: string) => `---\nsource: ${source}\npublished: ${day}\n---\n\n${text}\n`
  write({
    'pair/a.md': told('The Packet', '2024-09-11'),
    'pair/b.md': told('Daily Scroll', '2024-09-12')
  })
  const {stdout} = await call(['score', 'pair', ...ground, '--format', 'html'])
  expect(stdout).toContain('rewrite-uncredited')
})
