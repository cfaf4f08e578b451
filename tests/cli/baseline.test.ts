import {readFileSync, readdirSync, rmSync} from 'node:fs'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {workplace} from './run.ts'

const {folder, write, call, remove} = workplace()
afterAll(remove)

const head = '---\nsource: The Packet\nauthor: Ann Lee\npublished: 2025-05-05\n---\n\n'
const wrong = (place: string) => `The ${place} was opened on Monday, May 4, 2025.`
const words = [
  'bridge',
  'school',
  'station',
  'library',
  'market',
  'harbour',
  'theatre',
  'museum',
  'hospital',
  'garden'
]
const articles = Object.fromEntries(
  Array.from({length: 30}, (_, index) => [
    `articles/${index}.md`,
    `${head}${words.map((word) => `${wrong(`${word} of ward ${index}`)}\n`).join('\n')}`
  ])
)
write(articles)

/** How many findings a run tells, with all that it says beside them. */
async function lint(...more: string[]) {
  const {stdout, stderr, code} = await call(['articles', '--format', 'json', ...more])
  const report =
    stdout === '' ? undefined : (JSON.parse(stdout) as {articles: {findings: {line: number}[]}[]})
  return {findings: report?.articles.flatMap((article) => article.findings).length, stderr, code}
}

const baseline = ['--baseline', 'known.json']

test('300 findings of a folder are known, one more is told, and fixed ones are pruned', async () => {
  expect(await lint()).toEqual({findings: 300, stderr: '', code: 1})
  expect(await lint(...baseline, '--update-baseline')).toEqual({
    findings: 0,
    stderr: 'known.json: 300 known findings (300 added, 0 taken out)\n',
    code: 0
  })
  const first = readFileSync(path.join(folder, 'known.json'), 'utf8')
  expect(first.split('\n').filter((line) => line.includes('"rule"'))).toHaveLength(300)
  expect(await lint(...baseline)).toEqual({findings: 0, stderr: '', code: 0})

  // Lines move and a new error comes in: only that is told.
  write({
    'articles/7.md': articles['articles/7.md']!.replace(head, `${head}Rain again.\n\n${wrong('ferry')}\n\n`)
  })
  expect(await lint(...baseline)).toEqual({findings: 1, stderr: '', code: 1})
  expect((await call(['articles', ...baseline])).stdout).toContain(
    '✗ 1 error in 30 articles (and 300 findings known to the baseline)'
  )

  // Two are mended, a whole article goes: they are named, and taken out when asked.
  write({
    'articles/7.md': articles['articles/7.md']!,
    'articles/8.md': articles['articles/8.md']!.replaceAll(/(school|market)(.*)Monday/g, '$1$2Sunday')
  })
  rmSync(path.join(folder, 'articles/9.md'))
  const {findings, stderr, code} = await lint(...baseline)
  expect({findings, code}).toEqual({findings: 0, code: 0})
  expect(stderr.split('\n').slice(0, 2)).toEqual([
    '12 entries of known.json found nothing any more: `--update-baseline` takes them out',
    '  articles/8.md: date-weekday `Monday, May 4, 2025`'
  ])
  expect((await lint(...baseline, '--update-baseline')).stderr).toBe(
    'known.json: 288 known findings (0 added, 12 taken out)\n'
  )
  expect(await lint(...baseline)).toEqual({findings: 0, stderr: '', code: 0})
  // Nothing is left beside it.
  expect(readdirSync(folder).toSorted()).toEqual(['articles', 'known.json'])
})

test('a run on some articles leaves the entries of the others alone, from any folder', async () => {
  write({...articles})
  await lint(...baseline, '--update-baseline')
  const before = readFileSync(path.join(folder, 'known.json'), 'utf8')
  const {stderr} = await call(['articles/1.md', ...baseline, '--update-baseline'])
  expect(stderr).toBe('known.json: 300 known findings (0 added, 0 taken out)\n')
  expect(readFileSync(path.join(folder, 'known.json'), 'utf8')).toBe(before)
  write({'other/known.json': before.replaceAll('"articles/', '"../articles/')})
  expect(await lint('--baseline', 'other/known.json')).toEqual({findings: 0, stderr: '', code: 0})
})

test('only new findings count for `--max-warnings`', async () => {
  const warn = ['--rule', 'date-weekday=warn', '--max-warnings', '0']
  expect((await lint(...warn)).code).toBe(1)
  expect((await lint(...warn, ...baseline)).code).toBe(0)
})

test('a baseline that is missing, broken or not asked for rightly stops the run with its place', async () => {
  write({
    'broken.json': '{"version": 1, "findings": {"a.md": [{"rule": "x"}]}}',
    'conflict.json': '{\n<<<<<<< HEAD\n'
  })
  expect(await lint('--baseline', 'none.json')).toEqual({
    findings: undefined,
    stderr:
      'reportlint: Unexpected baseline `none.json` that cannot be read (no such file or directory), expected a file; `--update-baseline` makes one\n',
    code: 2
  })
  const broken = await lint('--baseline', 'broken.json')
  expect(broken).toMatchObject({findings: undefined, code: 2})
  expect(broken.stderr).toContain(
    'broken.json:1:38: Unexpected value for `words`, expected the words of a finding'
  )
  expect((await lint('--baseline', 'conflict.json')).stderr).toMatch(
    /^reportlint: conflict\.json:\d+:\d+: Unexpected /
  )
  expect((await lint('--update-baseline')).stderr).toBe(
    'reportlint: Unexpected `--update-baseline`, expected `--baseline FILE` with it\n'
  )
})
