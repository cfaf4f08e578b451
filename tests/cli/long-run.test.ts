import {Readable} from 'node:stream'
import {afterAll, expect, test} from 'vitest'
import {run as start} from '../../src/node/cli.ts'
import {createProgress} from '../../src/node/progress.ts'
import {workplace} from './run.ts'

const {folder, write, call, remove} = workplace()
afterAll(remove)

write({
  'one.md': 'The bridge opened on Monday, May 4, 2025.\n',
  'two.md': 'The bridge opened on Sunday, May 4, 2025, and the Canadian Chamber of Commerce was there.\n'
})

test('--timing shows what each rule took and found, on standard error', async () => {
  const {stdout, stderr} = await call(['one.md', 'two.md', '--timing', '--format', 'json'])
  expect(stdout).toBe((await call(['one.md', 'two.md', '--format', 'json'])).stdout)
  const rows = stderr
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/\s+/))
  expect(rows[0]).toEqual(['rule', 'ms', 'share', 'findings'])
  expect(rows.find(([rule]) => rule === 'date-weekday')).toEqual([
    'date-weekday',
    expect.stringMatching(/^\d+\.\d$/),
    expect.stringMatching(/^\d+\.\d%$/),
    '1'
  ])
  const names = rows.map(([rule]) => rule)
  expect(names).toContain('(reading)')
  expect(names).toContain('(survey)')
  const shares = rows.slice(1).map(([, , share]) => parseFloat(share!))
  expect(shares).toEqual(shares.toSorted((a, b) => b - a))
})

test('--stats shows how much there was', async () => {
  const {stderr} = await call(['one.md', 'two.md', '--stats'])
  expect(stderr).toMatch(
    /^2 articles, 24 words, 0\.0 MB\n\d+\.\d s, \d+\.\d\d MB\/s, 1 thread\n0 from the cache\n$/
  )
  await call(['one.md', 'two.md', '--cache'])
  write({'two.md': 'It rained.\n'})
  expect((await call(['one.md', 'two.md', '--cache', '--stats'])).stderr).toMatch(/\n1 from the cache\n$/)
})

test('the bar is for people who look at a terminal, and only where there is something to wait for', async () => {
  const shown = async (more: object, env: Record<string, string> = {}, isQuiet = false) => {
    let text = ''
    const stderr = {isTTY: true, columns: 80, write: (piece: string) => (text += piece), ...more}
    const io = {cwd: folder, env, stdin: Readable.from([]), stdout: {write: () => true}, stderr}
    const progress = await createProgress(isQuiet, performance.now() - 5000, io)
    for (let done = 1; done <= 10; done++) progress.update(done, 10)
    progress.stop()
    return text
  }
  expect(await shown({})).toContain('10%')
  expect(await shown({isTTY: false})).toBe('')
  expect(await shown({}, {CI: 'true'})).toBe('')
  expect(await shown({}, {TERM: 'dumb'})).toBe('')
  expect(await shown({}, {}, true)).toBe('')
})

test('a short run on a terminal shows no bar', async () => {
  let told = ''
  const output = {isTTY: true, columns: 80, write: (text: string) => (told += text)}
  const io = {cwd: folder, env: {}, stdin: Readable.from([]), stdout: {write: () => true}, stderr: output}
  expect(await start(['one.md'], io)).toBe(1)
  expect(told).toBe('')
})

test('a run sets the engine, where the process is ours', async () => {
  let settings = 0
  const output = {write: () => true}
  const io = {cwd: folder, env: {}, stdin: Readable.from([]), stdout: output, stderr: output}
  await start(['one.md'], {...io, tuneEngine: () => settings++})
  await start(['read', 'one.md'], {...io, tuneEngine: () => settings++})
  expect(settings).toBe(1)
})
