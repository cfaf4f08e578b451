import {existsSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, expect, test, vi} from 'vitest'
import {root} from '../../scripts/generate-rules.ts'
import {workplace} from './run.ts'

vi.setConfig({testTimeout: 60_000})
const {folder, write, run, remove} = workplace()
afterAll(remove)

const clean = 'The bridge was opened on Sunday, May 4, 2025.\n'
const wrong = 'The bridge was opened on Monday, May 4, 2025.\n'
const sheet = `title: Bridges
verified: 2025-06-01
sources:
  council: {title: Minutes, publisher: Town Council, url: https://example.org/minutes, date: 2025-05-05}
events:
  opening: {name: opening of the bridge, phrases: [bridge opening], date: 2025-05-04, source: council}
`
write({
  'clean.txt': clean,
  'wrong.md': wrong,
  'sub/deep/other.md': wrong,
  'sub/picture.png': 'x',
  'facts/bridges.yaml': sheet
})

test('exit 0 without errors, 1 with them', () => {
  expect(run(['clean.txt', '--rule', 'article-byline=off']).code).toBe(0)
  const {stdout, stderr, code} = run(['wrong.md', '--published', '2025-05-05'])
  expect({stderr, code}).toEqual({stderr: '', code: 1})
  expect(stdout).toBe(`wrong.md  2025-05-05

  1:26  error  Unexpected weekday \`Monday\` for \`Monday, May 4, 2025\`, expected \`Sunday\`
               date-weekday
      │
    1 │ The bridge was opened on Monday, May 4, 2025.
      │                          ^^^^^^^^^^^^^^^^^^^
      │ May 4, 2025 was a Sunday. Either the weekday or the date is off: check which.

✗ 1 error in 1 article
  No fact sheet given: articles were checked against themselves only
`)
})

test('folders and globs are looked through in a fixed order, and what is passed over is named', () => {
  const {stdout, stderr} = run(['.', '--format', 'json', '--facts', 'facts/*.yaml'])
  const report = JSON.parse(stdout) as {facts: {path: string}[]; articles: {path: string}[]}
  expect(report.articles.map((article) => article.path)).toEqual([
    'clean.txt',
    'sub/deep/other.md',
    'wrong.md'
  ])
  expect(report.facts.map((fact) => fact.path)).toEqual(['facts/bridges.yaml'])
  expect(stderr).toBe('Passed over, of no format that is read: sub/picture.png\n')
  const some = JSON.parse(run(['**/*.md', 'wrong.md', '--format', 'json']).stdout) as typeof report
  expect(some.articles.map((article) => article.path)).toEqual(['sub/deep/other.md', 'wrong.md'])
})

test('`-` is standard input, by the name that it is given', () => {
  const {stdout, code} = run(['-', '--stdin-filename', 'draft.md', '--format', 'json'], {input: wrong})
  const report = JSON.parse(stdout) as {articles: {path: string; findings: {rule: string}[]}[]}
  expect(code).toBe(1)
  expect(report.articles.map(({path: name, findings}) => [name, findings[0]?.rule])).toEqual([
    ['draft.md', 'date-weekday']
  ])
})

test('several formats at once go to their own places', () => {
  const {stdout, code} = run(['wrong.md', '--format', 'text', '--format', 'json=out.json'])
  expect(code).toBe(1)
  expect(stdout).toContain('✗ 1 error in 1 article')
  expect(readFileSync(path.join(folder, 'out.json'), 'utf8')).toBe(
    run(['wrong.md', '--format', 'json']).stdout
  )
  expect(run(['wrong.md', '--format', 'text', '--format', 'json'])).toEqual({
    stdout: '',
    stderr:
      'reportlint: Unexpected second format for standard output, expected one: `--format text=FILE` writes to a file\n',
    code: 2
  })
})

test('colour follows the switches, then the environment', () => {
  const escapes = (args: string[], env: Record<string, string> = {}) =>
    run(['wrong.md', ...args], {env}).stdout.includes('\u001B[')
  expect(escapes([])).toBe(false)
  expect(escapes(['--color'], {NO_COLOR: '1'})).toBe(true)
  expect(escapes([], {FORCE_COLOR: '1'})).toBe(true)
  expect(escapes(['--no-color'], {FORCE_COLOR: '1'})).toBe(false)
})

test('`--rule` sets levels, `--quiet` hides what is no error, `--max-warnings` still counts it', () => {
  expect(run(['wrong.md', '--rule', 'date-weekday=off']).code).toBe(0)
  const quiet = run(['wrong.md', '--rule', 'date-weekday=warn', '--quiet'])
  expect(quiet.code).toBe(0)
  expect(quiet.stdout).toContain('✓ No errors in 1 article (and 1 finding not shown)')
  expect(run(['wrong.md', '--rule', 'date-weekday=warn', '--quiet', '--max-warnings', '0'])).toMatchObject({
    stderr: 'Unexpected warning, expected at most 0\n',
    code: 1
  })
  expect(run(['wrong.md', '--rule', 'date-weekday=warn', '--max-warnings', '1']).code).toBe(0)
})

test('warnings about fact sheets are counted in a run and shown by `facts check`', () => {
  write({
    'bare.yaml':
      'title: Bridges\nverified: 2025-06-01\nperiods:\n  thaw: {name: Thaw, from: 2001}\n  flood: {name: Flood, from: 2002}\n'
  })
  expect(run(['clean.txt', '--facts', 'bare.yaml'])).toMatchObject({
    stderr: '2 warnings about bare.yaml: `reportlint facts check` shows them\n',
    code: 0
  })
  expect(run(['facts', 'check', 'bare.yaml']).stdout.split('\n').slice(0, 2)).toEqual([
    'bare.yaml:4:3: Unexpected period `thaw` without a source, expected `source` (warning)',
    'bare.yaml:5:3: Unexpected period `flood` without a source, expected `source` (warning)'
  ])
})

test('the nearest config counts, its globs are its own, and overrides set rules and metadata', () => {
  write({
    'paper/.reportrc.json': JSON.stringify({
      extends: ['./house/base.yaml'],
      overrides: [
        {
          files: ['wire/**'],
          article: {source: 'The Wire', published: '2025-05-05', author: 'Ana Ruiz'},
          rules: {'date-weekday': 'warn'}
        }
      ]
    }),
    'paper/house/base.yaml': 'extends: recommended\nfacts: facts/*.yaml\nrules: {date-weekday: error}\n',
    'paper/house/facts/bridges.yaml': sheet,
    'paper/wire/a.txt': wrong,
    'paper/b.txt': wrong,
    'paper/inner/package.json': '{"name": "x", "reportrc": {"rules": {"date-weekday": "off"}}}',
    'paper/inner/c.txt': wrong
  })
  const {stdout} = run(['paper', '--format', 'json'])
  const {articles, facts} = JSON.parse(stdout) as {
    facts: {path: string}[]
    articles: {
      path: string
      source: string | null
      published: unknown
      authors: string[]
      findings: {rule: string; level: string}[]
    }[]
  }
  const weekday = (findings: {rule: string; level: string}[]) =>
    findings.filter(({rule}) => rule === 'date-weekday').map(({level}) => level)
  expect(facts.map((fact) => fact.path)).toEqual(['paper/house/facts/bridges.yaml'])
  expect(articles.map(({path: name, source, findings}) => [name, source, weekday(findings)])).toEqual([
    ['paper/b.txt', null, ['error']],
    ['paper/inner/c.txt', null, []],
    ['paper/wire/a.txt', 'The Wire', ['warn']]
  ])
  expect(articles[2]).toMatchObject({
    authors: ['Ana Ruiz'],
    published: {from: '2025-05-05', to: '2025-05-05', basis: 'configured'}
  })
})

test('without paths the articles of the config are linted, and without those the help tells what to name', () => {
  const {stdout, stderr, code} = run([])
  expect({stdout, code}).toEqual({stdout: '', code: 2})
  expect(stderr).toContain('Usage: reportlint')
  write({'.reportrc.yaml': 'articles: ["*.txt"]\n'})
  expect(run(['--format', 'json']).stdout).toContain('"path": "clean.txt"')
  write({'.reportrc.yaml': 'articles: ["*.txt", "none/*.md"]\n'})
  expect(run([])).toMatchObject({
    code: 2,
    stderr: '.reportrc.yaml:1:21: Unexpected glob `none/*.md` that matches nothing, expected articles\n'
  })
  write({'.reportrc.yaml': ''})
})

test('plugins named in a config run on the same text; directives silence them too', () => {
  write({
    'plug/.reportrc.json': '{"plugins": [["./no-bridge.js", {"word": "bridge"}]], "extends": []}',
    'plug/no-bridge.js': `export default (options) => (tree, file) => {
      const start = String(file).indexOf(options.word)
      if (start >= 0) file.message('Unexpected word', {place: {start: {line: 1, column: 1, offset: start}, end: {line: 1, column: 1, offset: start + options.word.length}}})
    }\n`,
    'plug/a.md': clean,
    'plug/b.md': `<!-- reportlint-disable-next-line no-bridge -- it is one -->\n\n${clean}`
  })
  const {articles} = JSON.parse(run(['plug', '--format', 'json']).stdout) as {
    articles: {findings: {rule: string; level: string; text: string; start: number}[]}[]
  }
  expect(
    articles.map(({findings}) => findings.map(({rule, level, text, start}) => [rule, level, text, start]))
  ).toEqual([[['no-bridge', 'warn', 'bridge', 4]], []])
})

test('the same bytes in every time zone', () => {
  const outputs = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map(
    (zone) =>
      run(['wrong.md', 'sub', '--format', 'json', '--facts', 'facts/*.yaml'], {env: {TZ: zone}}).stdout
  )
  expect(new Set(outputs).size).toBe(1)
})

test('`explain` shows a fact, `facts check` the state of the sheets', () => {
  expect(run(['explain', 'opening', '--facts', 'facts/*.yaml'])).toEqual({
    stdout: `events/opening
  kind: event
  name: opening of the bridge
  phrases: bridge opening
  during: 2025-05-04
  source: “Minutes”, Town Council, 2025-05-05, https://example.org/minutes
  sheet: facts/bridges.yaml:6:3
`,
    stderr: '',
    code: 0
  })
  expect(run(['explain', 'date-weekdy'])).toEqual({
    stdout: '',
    stderr: 'reportlint: Unexpected id `date-weekdy`, expected `date-weekday`\n',
    code: 2
  })
  expect(run(['facts', 'check', 'facts/bridges.yaml'])).toEqual({
    stdout: '✓ 1 fact sheet: 1 event\n',
    stderr: '',
    code: 0
  })
})

const paged = readdirSync(path.join(root, 'rules')).find((id) =>
  existsSync(path.join(root, 'rules', id, 'readme.md'))
)

test.skipIf(paged === undefined)('`explain` shows the page of a rule', () => {
  const id = String(paged)
  const page = readFileSync(path.join(root, 'rules', id, 'readme.md'), 'utf8')
  const {stdout, stderr, code} = run(['explain', id])
  expect({stderr, code}).toEqual({stderr: '', code: 0})
  expect(stdout.startsWith(`# ${id}\n\n`)).toBe(true)
  expect(stdout).not.toContain('<!--')
  expect(stdout.split('## Problems')[1]).toBe(page.split('## Problems')[1])
})

test('`init` writes what passes its own check, and overwrites nothing', () => {
  const own = workplace()
  expect(own.run(['init']).code).toBe(0)
  expect(own.run(['facts', 'check']).stdout).toBe('✓ 1 fact sheet: 1 person, 1 event\n')
  own.write({'articles/a.md': clean})
  expect(own.run([]).stderr).toBe('')
  expect(own.run(['init'])).toEqual({
    stdout: '',
    stderr: 'reportlint: Unexpected file `.reportrc.json`, expected none: nothing was written\n',
    code: 2
  })
  own.remove()
  const other = workplace()
  other.write({'facts/first.yaml': 'mine'})
  expect(other.run(['init']).code).toBe(2)
  expect(existsSync(path.join(other.folder, '.reportrc.json'))).toBe(false)
  other.remove()
})

test('`read` shows what was read, with the keys of the format', () => {
  const {stdout, code} = run(['read', 'wrong.md'])
  const {version, articles} = JSON.parse(stdout) as {version: number; articles: Record<string, unknown>[]}
  expect({code, version}).toEqual({code: 0, version: 1})
  expect(Object.keys(articles[0]!)).toEqual(
    'path headline source authors published blocks sentences times names titles quotations quantities events'.split(
      ' '
    )
  )
  expect(articles[0]!.times).toEqual([
    {
      text: 'Monday, May 4, 2025',
      start: 25,
      end: 44,
      type: 'DATE',
      value: '2025-05-04',
      from: '2025-05-04',
      to: '2025-05-04',
      basis: 'stated'
    }
  ])
})

test('many files need no more memory than one', () => {
  const text = `${wrong}\n`.repeat(200)
  for (let index = 0; index < 100; index++)
    writeFileSync(path.join(folder, `sub/deep/many-${index}.txt`), text)
  const {stdout, code} = run(['sub/deep/many-*.txt', '--format', 'json=many.json'], {
    env: {NODE_OPTIONS: '--max-old-space-size=64'}
  })
  expect({stdout, code}).toEqual({stdout: '', code: 1})
})
