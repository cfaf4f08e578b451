import {readFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, expect, test, vi} from 'vitest'
import {formatNames} from '../../src/node/formats.ts'
import {greedyFiles, hostileFiles} from '../hostile-files.ts'
import {workplace} from './run.ts'

vi.setConfig({testTimeout: 240_000})
const {folder, write, call, remove} = workplace()
afterAll(remove)

interface Report {
  readonly articles: readonly {readonly path: string; readonly findings: readonly {readonly rule: string}[]}[]
}

/** All that a terminal or an eye takes for something else than text, but line ends. */
const controls = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

test('of more than a hundred hostile articles each is linted, and none writes into a format', async () => {
  write(hostileFiles)
  const names = Object.keys(hostileFiles)
  expect(names.length).toBeGreaterThan(100)
  const formats = formatNames.flatMap((name) => ['--format', `${name}=out/${name}`])
  write({'out/.keep': ''})
  const {stderr, code} = await call([...names, ...formats])
  expect([stderr, code]).toEqual(['', 1])
  const report = JSON.parse(readFileSync(path.join(folder, 'out/json'), 'utf8')) as Report
  const without = report.articles.filter(
    ({findings}) => findings.filter(({rule}) => rule === 'date-weekday').length !== 1
  )
  expect(without.map((article) => article.path)).toEqual([])
  expect(report.articles.length).toBe(names.length)
  const text = readFileSync(path.join(folder, 'out/text'), 'utf8')
  expect(text.match(controls) ?? []).toEqual([])
  // No other format has a raw control character, whatever is made of it.
  for (const name of formatNames) {
    const written = readFileSync(path.join(folder, 'out', name), 'utf8')
    expect([name, written.match(/[\u0000-\u0008\u000B-\u001F]/g) ?? []]).toEqual([name, []])
    const commands = name === 'github' ? written.match(/^(?!::(?:error|warning|notice) )::/gm) : undefined
    expect(commands ?? []).toEqual([])
  }
})

test('what asks for much, or breaks off, is linted or told', async () => {
  write(greedyFiles)
  const {stdout, stderr} = await call([...Object.keys(greedyFiles), '--format', 'json'])
  const report = JSON.parse(stdout) as Report
  const found = report.articles.filter(({findings}) => findings.some(({rule}) => rule === 'date-weekday'))
  expect(found.map((article) => article.path)).toEqual(Object.keys(greedyFiles))
  expect(stderr).toBe('')
  expect(Reflect.get({}, 'polluted')).toBe(undefined)
})
