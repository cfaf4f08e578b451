import {spawnSync} from 'node:child_process'
import {chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync} from 'node:fs'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {workplace} from './run.ts'

const {folder, write, call, remove} = workplace()
afterAll(remove)

const read = (name: string) => readFileSync(path.join(folder, name), 'utf8')
const sheet = `title: Harbour
verified: 2025-06-01
people:
  howard-lindqvist: {name: Howard Lindqvist}
  adelina-kowalczyk: {name: Adelina Kowalczyk}
`
const head = '---\r\nsource: The Packet\r\nauthor: Ann Lee\r\npublished: 2025-05-05\r\n---\r\n\r\n'
const bad = `${head}Howard Lindqist spoke on Monday, May 4, 2025, and Adelina Kowalzyk left.\r\n\r\n📌 “Howard Lindqist is here,” she said.\r\n`
const good = `${head}Howard Lindqvist spoke on Monday, May 4, 2025, and Adelina Kowalczyk left.\r\n\r\n📌 “Howard Lindqist is here,” she said.\r\n`
const files = {
  'facts.yaml': sheet,
  'a.md': bad,
  'b.html': '\uFEFF<p>Howard Lindqist &amp; co.&nbsp;left.</p>\n',
  'c.txt': 'Howard Lindqvist left.\n'
}
const facts = ['--facts', 'facts.yaml']

test('`--fix` writes spellings, leaves dates and quotations, and reports what is left', async () => {
  write(files)
  chmodSync(path.join(folder, 'a.md'), 0o640)
  symlinkSync('b.html', path.join(folder, 'link.html'))
  const {stderr, stdout, code} = await call([
    'a.md',
    'link.html',
    'c.txt',
    ...facts,
    '--fix',
    '--format',
    'json'
  ])
  expect({stderr, code}).toEqual({stderr: 'Fixed 3 words in 2 files\n', code: 1})
  expect(read('a.md')).toBe(good)
  expect(read('b.html')).toBe('\uFEFF<p>Howard Lindqvist &amp; co.&nbsp;left.</p>\n')
  expect(read('c.txt')).toBe(files['c.txt'])
  expect(statSync(path.join(folder, 'a.md')).mode & 0o777).toBe(0o640)
  expect(lstatSync(path.join(folder, 'link.html')).isSymbolicLink()).toBe(true)
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  const {articles} = JSON.parse(stdout) as {articles: {findings: {rule: string; line: number}[]}[]}
  expect(articles[0]!.findings.map(({rule, line}) => [rule, line])).toEqual([
    ['date-weekday', 7],
    ['name-consistency', 9],
    ['name-spelling', 9]
  ])
  // A second run has nothing to write.
  expect((await call(['a.md', 'link.html', ...facts, '--fix', '--format', 'json=o.json'])).stderr).toBe('')
})

test('`--fix-dry-run` prints a diff that git applies, and writes nothing', async () => {
  write(files)
  const {stdout, stderr, code} = await call(['a.md', 'b.html', 'c.txt', ...facts, '--fix-dry-run'])
  expect({code, stderr}).toEqual({code: 0, stderr: ''})
  expect(stdout.split('\n').filter((line) => /^(?:---|\+\+\+|@@|[-+])/.test(line))).toEqual([
    '--- a/a.md',
    '+++ b/a.md',
    '@@ -3,7 +3,7 @@',
    '-Howard Lindqist spoke on Monday, May 4, 2025, and Adelina Kowalzyk left.\r',
    '+Howard Lindqvist spoke on Monday, May 4, 2025, and Adelina Kowalczyk left.\r',
    '--- a/b.html',
    '+++ b/b.html',
    '@@ -1,1 +1,1 @@',
    '-\uFEFF<p>Howard Lindqist &amp; co.&nbsp;left.</p>',
    '+\uFEFF<p>Howard Lindqvist &amp; co.&nbsp;left.</p>'
  ])
  expect(read('a.md')).toBe(bad)
  const applied = spawnSync('git', ['apply', '-'], {cwd: folder, input: stdout, encoding: 'utf8'})
  expect(applied).toMatchObject({status: 0, stderr: ''})
  expect(read('a.md')).toBe(good)
})

test('a rule that is off, or silenced, fixes nothing', async () => {
  write(files)
  expect((await call(['a.md', ...facts, '--fix-dry-run', '--rule', 'name-spelling=off'])).stdout).toBe('')
  write({
    'a.md': bad.replace(
      'Howard',
      '<!-- reportlint-disable-next-line name-spelling -- their spelling -->\r\nHoward'
    )
  })
  expect((await call(['a.md', ...facts, '--fix-dry-run'])).stdout).toBe('')
  // Without any rule that fixes, nothing goes wrong either.
  write({'.reportrc.json': '{"extends": [], "rules": {"date-weekday": "error"}}'})
  expect(await call(['a.md', ...facts, '--fix', '--format', 'json=o.json'])).toMatchObject({
    stderr: '',
    code: 1
  })

  // Standard input is no file: nothing would be written, and nothing is skipped in silence.
  expect(await call(['-', ...facts, '--fix'])).toEqual({
    stdout: '',
    stderr: 'reportlint: Unexpected `-` with `--fix`, expected files to write\n',
    code: 2
  })
})
