import {readFileSync, truncateSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {workplace} from './run.ts'

const {folder, write, call, run, remove} = workplace()
afterAll(remove)

const body = (year: number) => [
  'The valley railway will run steam trains again from the first weekend of May, its director said.',
  `Volunteers rebuilt two engines from ${year} with parts that a scrap dealer had kept in a barn.`,
  'A ticket to the summit station costs fourteen crowns, and children below the age of six ride for nothing.'
]
const article = (source: string, day: string, text: readonly string[]) =>
  `---\nsource: ${source}\npublished: ${day}\nauthor: Ann Lee\n---\n\n${text.join('\n\n')}\n`
const sheet = (day: string) => `title: Bridges
verified: 2025-06-01
events:
  opening: {name: opening of the bridge, date: ${day}, source: "https://example.org/opening"}
`

write({
  '.reportrc.json': '{"extends": ["strict"], "facts": ["facts/*.yaml"]}',
  'facts/bridges.yaml': sheet('2025-05-04'),
  'a/first.md': article('Valley News', '2019-04-02', body(1911)),
  'a/empty.txt': '',
  'z/copy.md': article('Rail Scroll', '2019-04-05', body(1919))
})
for (let n = 0; n < 30; n++) {
  const text = [
    `Bus ${n} was late.`,
    'The opening of the bridge on May 3 drew thousands on Friday, May 3, 2025.'
  ]
  write({[`m/${String(n).padStart(2, '0')}.md`]: article('Hill Times', '2025-05-20', text)})
}

const all = ['a', 'm', 'z', '--format', 'json']
const plain = await call([...all, '--concurrency', '1'])

test('what is said depends on neither threads nor cache', async () => {
  expect(plain.code).toBe(2)
  expect(plain.stderr).toBe('a/empty.txt:1:1: Unexpected empty file, expected an article\n')
  expect(plain.stdout.match(/"rule": "event-date"/g)).toHaveLength(30)
  expect(plain.stdout).toContain('"rule": "rewrite-drift"')
  expect(await call([...all, '--concurrency', '3'])).toEqual(plain)
  expect(await call([...all, '--concurrency', '2', '--cache'])).toEqual(plain)
  expect(await call([...all, '--cache'])).toEqual(plain)
  const text = await call(['a', 'm', 'z', '--concurrency', '1'])
  expect(await call(['a', 'm', 'z', '--cache'])).toEqual(text)
})

test.each(['text', 'html', 'claimreview'])(
  'the format %s is the same through threads and the cache, also where findings are left out',
  async (format) => {
    const args = ['a', 'm', 'z', '--format', format]
    const alone = await call([...args, '--concurrency', '1'])
    const errors = await call([...args, '--concurrency', '1', '--quiet'])
    expect(alone.stdout).toContain('event-date')
    const cache = ['--cache', '--cache-location', '.formats']
    expect(await call([...args, '--concurrency', '2', ...cache])).toEqual(alone)
    expect(await call([...args, ...cache])).toEqual(alone)
    expect(await call([...args, ...cache, '--quiet'])).toEqual(errors)
  }
)

test('what changed is linted again: an article, one beside it, a sheet, a level', async () => {
  const kept = async () => {
    const cached = await call([...all, '--cache'])
    expect(cached).toEqual(await call([...all, '--concurrency', '1']))
    return cached.stdout
  }
  await kept()
  write({'m/07.md': article('Hill Times', '2025-05-20', ['The bridge opened on Monday, May 4, 2025.'])})
  expect(await kept()).toContain('Unexpected weekday `Monday`')
  write({'a/first.md': article('Valley News', '2019-04-02', body(1919))})
  expect(await kept()).not.toContain('"rule": "rewrite-drift"')
  write({'facts/bridges.yaml': sheet('2025-05-02')})
  expect(await kept()).toContain('expected `May 2')
  const off = [...all, '--rule', 'event-date=off']
  expect(await call([...off, '--cache'])).toEqual(await call([...off, '--concurrency', '1']))
})

test('a damaged cache is told and made anew', async () => {
  const fresh = await call([...all, '--concurrency', '1'])
  const cache = path.join(folder, 'kept/cache')
  const cached = () => call([...all, '--cache', '--cache-location', 'kept/cache'])
  const bytes = async (change: (all: Buffer) => Buffer) => {
    await cached()
    writeFileSync(cache, change(readFileSync(cache)))
    return cached()
  }
  expect(await cached()).toEqual(fresh)
  const note = `Unexpected damage of the cache \`${cache}\`, expected none: it is made anew\n`
  const mended = await bytes((whole) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(8192, 7)]))
  expect(mended).toEqual({...fresh, stderr: note + fresh.stderr})
  expect(await cached()).toEqual(fresh)
  await cached()
  truncateSync(cache, 5000)
  const short = await cached()
  expect({...short, stderr: short.stderr.replace(note, '')}).toEqual(fresh)
  // A byte of a value: the database does not notice, the sum does.
  expect(
    await bytes((whole) => {
      const at = whole.lastIndexOf('event-date')
      expect(at).toBeGreaterThan(0)
      whole[at] = 0x45
      return whole
    })
  ).toEqual(fresh)
  expect(await bytes(() => Buffer.alloc(0))).toEqual(fresh)
})

test('a file that is no cache is left alone', async () => {
  const fresh = await call([...all, '--concurrency', '1'])
  write({'notes.txt': 'Buy milk.'})
  const {stderr, ...said} = await call([...all, '--cache', '--cache-location', 'notes.txt'])
  expect({...said, stderr: fresh.stderr}).toEqual(fresh)
  expect(stderr).toContain('notes.txt` that is no cache, expected another place: it was left alone\n')
  expect(readFileSync(path.join(folder, 'notes.txt'), 'utf8')).toBe('Buy milk.')
  expect((await call([...all, '--cache-location', 'x'])).stderr).toBe(
    'reportlint: Unexpected `--cache-location` without `--cache`, expected both\n'
  )
})

test('a thread that dies is told with its file, and the others go on', () => {
  write({
    'deadly/.reportrc.json': '{"plugins": ["./plugin.mjs"]}',
    'deadly/plugin.mjs':
      'export default () => (tree, file) => {if (String(file).includes("Bomb")) process.exit(7)}\n',
    'deadly/05.md': 'A Bomb went off.\n'
  })
  for (const n of ['01', '02', '03', '04', '06', '07', '08', '09']) {
    write({[`deadly/${n}.md`]: 'The bridge opened on Monday, May 4, 2025.\n'})
  }
  const {stdout, stderr, code} = run(['deadly', '--format', 'json', '--concurrency', '2'])
  const {articles} = JSON.parse(stdout) as {articles: {path: string; findings: {rule: string}[]}[]}
  expect(articles.map((one) => one.path)).toEqual(
    ['01', '02', '03', '04', '06', '07', '08', '09'].map((n) => `deadly/${n}.md`)
  )
  expect(articles.every(({findings}) => findings.some(({rule}) => rule === 'date-weekday'))).toBe(true)
  expect(stderr.split('\n').slice(1).join('\n')).toBe(
    'deadly/05.md: Unexpected end of the worker thread that linted it, expected findings: exit code 7\n'
  )
  expect(code).toBe(2)
})
