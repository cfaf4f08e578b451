import {spawn} from 'node:child_process'
import {copyFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterAll, beforeEach, expect, test, vi} from 'vitest'
import {root} from '../../scripts/generate-rules.ts'
import {workplace} from './run.ts'

vi.setConfig({testTimeout: 120_000})
const {folder, write, call, run, remove} = workplace()
afterAll(remove)
beforeEach(() => {
  for (const end of ['', '-wal', '-shm']) rmSync(path.join(folder, `l.ledger${end}`), {force: true})
  rmSync(path.join(folder, 'in'), {recursive: true, force: true})
  write({'harbour.yaml': sheet(4)})
})

const sheet = (day: number) => `title: Harbour
verified: 2025-06-01
events:
  opening: {name: opening of the harbour bridge, date: 2025-05-0${day}, source: "https://example.org/opening"}
`
const article = (source: string, day: number, more = '') => `---
source: ${source}
published: 2025-05-20
---

The opening of the harbour bridge on May ${day} drew thousands.${more}
`
const ground = ['--facts', 'harbour.yaml', '--ledger', 'l.ledger', '--min-claims', '1']

interface Json {
  readonly sources: readonly {
    name: string
    articles: number
    claims: {supported: number; contradicted: number}
  }[]
  readonly stale: number
}
async function totals(paths: readonly string[]) {
  const {stdout, stderr, code} = await call(['score', ...paths, ...ground, '--format', 'json'])
  const {sources, stale} = JSON.parse(stdout) as Json
  const counts = sources.map(({name, articles, claims}) => [
    name,
    articles,
    claims.supported,
    claims.contradicted
  ])
  return {counts: counts.sort(), stale, stderr, code}
}

test('scores grow over runs, and an article counts once', async () => {
  write({'in/a.md': article('Packet', 4), 'in/b.md': article('Scroll', 3)})
  expect((await totals(['in/a.md'])).counts).toEqual([['Packet', 1, 1, 0]])
  const both = [
    ['Packet', 1, 1, 0],
    ['Scroll', 1, 0, 1]
  ]
  expect((await totals(['in/b.md'])).counts).toEqual(both)
  expect((await totals(['in'])).counts).toEqual(both)
  expect((await totals([])).counts).toEqual(both)
})

test('an article that changed replaces its state, and history is kept', async () => {
  write({'in/a.md': article('Packet', 3)})
  await totals(['in'])
  write({'in/a.md': article('Packet', 4)})
  expect((await totals(['in'])).counts).toEqual([['Packet', 1, 1, 0]])
  const {stdout} = await call(['ledger', 'show', 'l.ledger', 'in/a.md'])
  expect(stdout.split('\n')[0]).toBe('6:38  supported  event-date  “May 4”  events/opening')
  expect(stdout).toMatch(
    /\nbefore \d{4}-\d\d-\d\dT\S+ {2}[0-9a-f]{12} {2}0 supported, 1 contradicted, 0 unverifiable\n$/
  )
  expect((await call(['ledger', 'verify', 'l.ledger'])).stdout).toBe(
    '✓ 1 article with 1 claim, and 1 earlier states\n'
  )
})

test('a file that moved does not count twice', async () => {
  write({'in/a.md': article('Packet', 4)})
  await totals(['in'])
  renameSync(path.join(folder, 'in/a.md'), path.join(folder, 'in/c.md'))
  expect((await totals(['in'])).counts).toEqual([['Packet', 1, 1, 0]])
  expect((await call(['ledger', 'list', 'l.ledger'])).stdout).toBe(
    'in/c.md  Packet  1 supported, 0 contradicted, 0 unverifiable\n'
  )
})

test('a changed sheet has articles judged again, and those out of reach are told', async () => {
  write({'in/a.md': article('Packet', 4), 'in/b.md': article('Scroll', 4, ' It was warm.')})
  await totals(['in'])
  write({'harbour.yaml': sheet(3)})
  rmSync(path.join(folder, 'in/b.md'))
  const {counts, stale} = await totals([])
  expect(counts).toEqual([
    ['Packet', 1, 0, 1],
    ['Scroll', 1, 1, 0]
  ])
  expect(stale).toBe(1)
  const {stdout} = await call(['score', ...ground])
  expect(stdout).toContain('1 article judged by earlier fact sheets or rules, and out of reach')
})

test('what was read once is not read again', async () => {
  write({'in/a.md': article('Packet', 4)})
  await totals(['in'])
  // The claims of the ledger are those that are counted, not those of the file.
  const database = new DatabaseSync(path.join(folder, 'l.ledger'))
  database.exec(`UPDATE article SET tallies = replace(tallies, '[1,0,0]', '[7,0,0]')`)
  database.close()
  expect((await totals(['in'])).counts).toEqual([['Packet', 1, 7, 0]])
  const {stdout, code} = await call(['ledger', 'verify', 'l.ledger'])
  expect({stdout, code}).toEqual({
    stdout: 'Unexpected numbers of `in/a.md`, expected those of its 1 claims\n',
    code: 2
  })
})

test('forget and export', async () => {
  write({'in/a.md': article('Packet', 4), 'in/b.md': article('"Scroll", the', 3)})
  await totals(['in'])
  const csv = (await call(['ledger', 'export', 'l.ledger', '--format', 'csv'])).stdout.split('\r\n')
  expect(csv.slice(0, 2)).toEqual([
    'path,source,published_from,published_to,rule,verdict,text,line,column,facts,left_out',
    'in/a.md,Packet,2025-05-20,2025-05-20,event-date,supported,May 4,6,38,events/opening,'
  ])
  const lines = (await call(['ledger', 'export', 'l.ledger'])).stdout.trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as {path: string}).path)).toEqual(['in/a.md', 'in/b.md'])
  expect(await call(['ledger', 'forget', 'l.ledger', 'in/a.md'])).toMatchObject({
    stdout: 'Forgot in/a.md\n',
    code: 0
  })
  expect(await call(['ledger', 'forget', 'l.ledger', 'in/a.md'])).toMatchObject({code: 2})
  expect((await call(['ledger', 'list', 'l.ledger'])).stdout.split('\n').length).toBe(2)
})

test('what is no ledger is told, with exit 2, and let be', async () => {
  write({'in/a.md': article('Packet', 4), 'text.ledger': 'no database at all, only words\n'})
  const other = new DatabaseSync(path.join(folder, 'other.ledger'))
  other.exec('CREATE TABLE t (a)')
  other.close()
  await totals(['in'])
  const bytes = path.join(folder, 'broken.ledger')
  const database = new DatabaseSync(path.join(folder, 'l.ledger'))
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  copyFileSync(path.join(folder, 'l.ledger'), bytes)
  const {readFileSync} = await import('node:fs')
  const content = readFileSync(bytes)
  content.fill(0x5a, 4096)
  writeFileSync(bytes, content)
  for (const [name, words] of [
    ['text.ledger', 'Unexpected file `text.ledger`, expected a ledger that `reportlint score --ledger` made'],
    ['other.ledger', 'of another program, expected a ledger'],
    ['broken.ledger', 'Unexpected damage of the ledger `'],
    ['missing.ledger', 'Unexpected lack of the ledger `']
  ] as const) {
    const {code, stderr} = await call(['ledger', 'list', name])
    expect(code).toBe(2)
    expect(stderr.replaceAll(`${folder}/`, '')).toContain(words)
  }
})

test('no warning of Node is shown', () => {
  write({'in/a.md': article('Packet', 4)})
  const {stderr, code} = run(['score', 'in', ...ground])
  expect({stderr, code}).toEqual({stderr: '', code: 0})
})

test('killed in the middle of a run the file is whole, and two processes may write', async () => {
  const files = Object.fromEntries(
    Array.from({length: 400}, (_, index) => [
      `in/${index}.md`,
      article('Packet', 4, ` Visitor ${index} came.`)
    ])
  )
  write(files)
  const start = () =>
    spawn(process.execPath, [path.join(root, 'src/node/bin.ts'), 'score', 'in', ...ground], {
      cwd: folder,
      stdio: 'ignore'
    })
  for (const wait of [900, 1500, 2500]) {
    const child = start()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    await new Promise((resolve) => setTimeout(resolve, wait))
    child.kill('SIGKILL')
    await ended
    const {code, stderr} = await call(['ledger', 'verify', 'l.ledger'])
    // Killed before there was a file at all, there is nothing to be whole.
    expect(code === 0 || stderr.includes('lack of the ledger')).toBe(true)
  }
  const pair = [start(), start()].map((child) => new Promise((resolve) => child.once('exit', resolve)))
  expect(await Promise.all(pair)).toEqual([0, 0])
  expect((await totals(['in'])).counts).toEqual([['Packet', 400, 400, 0]])
  expect((await call(['ledger', 'verify', 'l.ledger'])).stdout).toBe(
    '✓ 400 articles with 400 claims, and 0 earlier states\n'
  )
})
