import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync, statSync} from 'node:fs'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, expect, test} from 'vitest'
import {root} from '../../scripts/generate-rules.ts'
import {workplace} from './run.ts'

const {folder, write, call, remove} = workplace()
afterAll(remove)

for (let n = 0; n < 400; n++) {
  const text = Array.from(
    {length: 20},
    (_, line) =>
      `Bus ${n} of line ${line} was late on Monday, May ${(n % 27) + 1}, 2025, for the ${line + 2}th time.`
  )
  write({[`articles/${n}.md`]: `${text.join('\n\n')}\n`})
}

const args = ['articles', '--format', 'json', '--cache', '--cache-location', 'kept']
const start = () =>
  spawn(process.execPath, [path.join(root, 'src/node/bin.ts'), ...args, '--concurrency', '2'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe']
  })
const log = path.join(folder, 'kept-wal')
const undisturbed = await call([...args.slice(0, 3), '--concurrency', '1'])

test('a run that is killed while it writes its cache leaves nothing wrong to the next', async () => {
  for (const least of [30_000, 150_000]) {
    const child = start()
    const ended = once(child, 'exit')
    while (!(existsSync(log) && statSync(log).size > least) && child.exitCode === null) await wait(5)
    expect(child.exitCode).toBe(null)
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
  }
  expect(await call(args)).toEqual(undisturbed)
  const {stderr} = await call([...args, '--stats'])
  expect(stderr).toMatch(/\n400 from the cache\n$/)
})

test('two runs may share a cache', async () => {
  write({'articles/new.md': 'The bridge opened on Monday, May 4, 2025.\n'})
  const fresh = await call([...args.slice(0, 3), '--concurrency', '1'])
  const both = [start(), start()].map(async (child) => {
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (text) => (stdout += String(text)))
    child.stderr.on('data', (text) => (stderr += String(text)))
    const [code] = (await once(child, 'close')) as [number]
    return {stdout, stderr, code}
  })
  for (const result of await Promise.all(both)) expect(result).toEqual(fresh)
})
