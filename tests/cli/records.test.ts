import {execFileSync} from 'node:child_process'
import path from 'node:path'
import fc from 'fast-check'
import {writeFileSync} from 'node:fs'
import {afterAll, expect, test, vi} from 'vitest'
import {lintFiles} from '../../src/node/index.ts'
import {openRecords, readRecord, spool} from '../../src/node/records.ts'
import {workplace} from './run.ts'

vi.setConfig({testTimeout: 60_000})
const {folder, write, call, run, remove} = workplace()
afterAll(remove)

const wrong = 'It “opened” on Monday, May 4, 2025.'
const right = 'It opened on Sunday, May 4, 2025.'
const item = (text: string, uri = 'urn:x:1') =>
  JSON.stringify({uri, versioncreated: '2025-05-05', headline: 'A bridge', body_text: text})
const page = (text: string) =>
  JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'A ferry',
    datePublished: '2025-05-05',
    articleBody: text
  })

interface Report {
  readonly articles: readonly {
    readonly path: string
    readonly headline: string
    readonly findings: readonly {
      readonly rule: string
      readonly text: string
      readonly line: number
      readonly column: number
      readonly start: number
      readonly end: number
    }[]
  }[]
}
const reportOf = (stdout: string) => JSON.parse(stdout) as Report

test('each line of a file is an article, and its findings lie in that line of the file', async () => {
  const lines = [item(right), '', page(wrong), '  ', item(wrong)]
  write({'feed/news.ndjson': `${lines.join('\n')}\n`})
  const {stdout, stderr, code} = await call(['feed', '--format', 'json'])
  const {articles} = reportOf(stdout)
  expect(stderr).toBe('')
  expect(articles.map((one) => [one.path, one.headline])).toEqual([
    ['feed/news.ndjson#1', 'A bridge'],
    ['feed/news.ndjson#3', 'A ferry'],
    ['feed/news.ndjson#5', 'A bridge']
  ])
  const found = articles.flatMap(({findings}) => findings)
  expect(found.map(({rule, line}) => [rule, line])).toEqual([
    ['date-weekday', 3],
    ['date-weekday', 5]
  ])
  const whole = `${lines.join('\n')}\n`
  for (const {text, line, column, start, end} of found) {
    expect(text).toBe('Monday, May 4, 2025')
    expect(whole.slice(start, end)).toBe(text)
    expect(lines[line - 1]!.slice(column - 1).startsWith(text)).toBe(true)
  }
  expect(code).toBe(1)
})

test('lines may end with CRLF, and the file begin with a byte order mark', async () => {
  const whole = `\uFEFF${item(wrong)}\r\n${item(`😀 ${wrong}`)}\r\n${item(wrong)}`
  write({'bom.jsonl': whole})
  const {stdout} = await call(['bom.jsonl', '--format', 'json'])
  const found = reportOf(stdout).articles.flatMap(({findings}) => findings)
  expect(found.map(({start, end, line}) => [whole.slice(start, end), line])).toEqual([
    ['Monday, May 4, 2025', 1],
    ['Monday, May 4, 2025', 2],
    ['Monday, May 4, 2025', 3]
  ])
})

test('a broken line is told with its number, and the others are linted', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${item(wrong)}\n{"uri": "urn:x:2", \n[]\n"a"\n{"name": "data"}\n`),
    Buffer.from([0x22, 0xff, 0x22, 0x0a]),
    Buffer.from(`{"uri": 1} {}\n${item(wrong)}`)
  ])
  write({'broken.ndjson': bytes})
  for (const threads of ['1', '2']) {
    const {stdout, stderr, code} = await call(['broken.ndjson', '--format', 'json', '--concurrency', threads])
    const none = 'Unexpected JSON that is no article, expected a news item in ninjs or a `NewsArticle`'
    expect(stderr.trim().split('\n')).toEqual([
      'broken.ndjson:2:20: Unexpected text that is no JSON (Expected double-quoted property name), expected an article in a line',
      `broken.ndjson:3:1: ${none}`,
      `broken.ndjson:4:1: ${none}`,
      `broken.ndjson:5:1: ${none}`,
      'broken.ndjson:6:2: Unexpected bytes, expected text in UTF-8',
      'broken.ndjson:7:12: Unexpected text that is no JSON (Unexpected non-whitespace character after JSON), expected an article in a line'
    ])
    const {articles} = reportOf(stdout)
    expect(articles.map((one) => [one.path, one.findings.map(({line}) => line)])).toEqual([
      ['broken.ndjson#1', [1]],
      ['broken.ndjson#8', [8]]
    ])
    expect(code).toBe(2)
  }
})

test('articles come on standard input line by line, by format or name', () => {
  const input = `${item(right)}\n${item(wrong)}\nnone\n`
  const byFormat = run(['-', '--stdin-format', 'ndjson'], {input})
  expect(byFormat.stdout).toContain('stdin.ndjson#2')
  expect(byFormat.stdout).toContain(`2:${item(wrong).indexOf('Monday') + 1}  error`)
  expect(byFormat.stdout).toContain('   2 │')
  expect(byFormat.stderr).toBe(
    "stdin.ndjson:3:1: Unexpected text that is no JSON (Unexpected token 'o'), expected an article in a line\n"
  )
  expect(byFormat.code).toBe(2)
  const byName = run(
    ['-', '--stdin-filename', 'wire/feed.jsonl', '--concurrency', '2', '--format', 'ndjson'],
    {
      input
    }
  )
  expect(byName.stdout).toContain('"path":"wire/feed.jsonl#2"')
  const both = run(['-', '--stdin-filename', 'a.ndjson', '--stdin-format', 'ndjson'], {input})
  expect(both.stderr).toContain('Unexpected `--stdin-format` beside `--stdin-filename`, expected one of them')
  expect(both.code).toBe(2)
  const empty = run(['-', '--stdin-format', 'ndjson'], {input: '\n \n'})
  expect(empty.stderr).toBe('stdin.ndjson:1:1: Unexpected empty file, expected an article in each line\n')
  expect(empty.code).toBe(2)
})

test('the config of its folder holds for each line, with overrides by the name of the file', async () => {
  write({
    'own/.reportrc.json': JSON.stringify({
      rules: {'article-byline': 'info', 'article-source': 'off'},
      overrides: [{files: ['wire.ndjson'], article: {source: 'The Wire'}, rules: {'date-weekday': 'info'}}]
    }),
    'own/wire.ndjson': `${item(wrong)}\n`
  })
  const {stdout, code} = await call(['own/wire.ndjson', '--format', 'json'])
  expect(JSON.parse(stdout)).toMatchObject({
    articles: [{source: 'The Wire', findings: [{}, {level: 'info'}]}]
  })
  expect(code).toBe(0)
})

test('formats for platforms name the file and the line, and every format takes it', async () => {
  write({'all.ndjson': `${item(right)}\n${item(`Ünder “way”: ${wrong}`)}\n`})
  const formats =
    'sarif github gitlab junit checkstyle rdjson markdown html claimreview ndjson json text'.split(' ')
  const args = formats.flatMap((name) => ['--format', `${name}=out/all.${name}`])
  write({'out/none': ''})
  const {code, stderr} = await call(['all.ndjson', ...args])
  expect([stderr, code]).toEqual(['', 1])
  const {readFileSync} = await import('node:fs')
  const out = (name: string) => readFileSync(path.join(folder, `out/all.${name}`), 'utf8')
  const column = item(`Ünder “way”: ${wrong}`).indexOf('Monday') + 1
  expect(JSON.parse(out('sarif'))).toMatchObject({
    runs: [
      {
        results: [
          {
            locations: [
              {
                physicalLocation: {
                  artifactLocation: {uri: 'all.ndjson'},
                  region: {startLine: 2, startColumn: column, charLength: 19}
                }
              }
            ]
          }
        ]
      }
    ]
  })
  expect(out('github')).toContain(`file=all.ndjson,line=2,endLine=2,col=${column}`)
  expect(JSON.parse(out('gitlab'))).toMatchObject([
    {location: {path: 'all.ndjson', lines: {begin: 2, end: 2}}}
  ])
  expect(out('junit')).toContain('file="all.ndjson" line="2"')
  expect(out('checkstyle')).toContain('<file name="all.ndjson">')
  // Bytes before the words: Ü has two, “ and ” have three each, in the words and before `opened`.
  expect(JSON.parse(out('rdjson'))).toMatchObject({
    diagnostics: [{location: {path: 'all.ndjson', range: {start: {line: 2, column: column + 1 + 4 + 4}}}}]
  })
  expect(out('markdown')).toContain(`ndjson&#58;2&#58;${column}`)
  expect(out('text')).toContain(`2:${column}`)
  expect(out('html')).toContain('all.ndjson#2')
})

test('a line that is too long is told, and the others are linted', async () => {
  write({'long.ndjson': `${item(wrong)}\n{"uri": "${'x'.repeat(17 * 1024 * 1024)}"}\n${item(wrong)}\n`})
  const {stdout, stderr, code} = await call(['long.ndjson', '--format', 'json'])
  expect(stderr).toBe('long.ndjson:2:1: Unexpected line of 18 MB, expected an article of at most 16 MB\n')
  expect(reportOf(stdout).articles.map((one) => one.path)).toEqual(['long.ndjson#1', 'long.ndjson#3'])
  expect(code).toBe(2)
})

test('the cache keeps what was found of a line, and its place where lines before it changed', async () => {
  const args = ['kept.ndjson', '--cache', '--cache-location', 'kept.sqlite', '--stats', '--format', 'json']
  write({'kept.ndjson': `${item(right)}\n${item(wrong)}\n`})
  const first = await call(args)
  const again = await call(args)
  expect(again.stdout).toBe(first.stdout)
  expect(again.stderr).toContain('2 from the cache')
  write({'kept.ndjson': `${item(`${right} It is long.`)}\n${item(wrong)}\n`})
  const moved = reportOf((await call(args)).stdout)
  const before = reportOf(first.stdout)
  const startOf = ({articles}: Report) => articles[1]!.findings[0]!.start
  expect(startOf(moved) - startOf(before)).toBe(' It is long.'.length)
})

test('lines are compared with each other by rules across articles', async () => {
  const text =
    'The council voted on Tuesday to close the ferry landing at the old mill after a long debate about its cost to the town. ' +
    'Residents of the lower village had asked the council to keep the landing open until a new bridge stands across the river. ' +
    'Engineers warned that the piles below the landing were rotten and might give way under the weight of a crowded boat. '
  const said = (source: string, day: string, id: string) =>
    JSON.stringify({
      uri: id,
      headline: 'Landing',
      versioncreated: day,
      copyrightholder: source,
      body_text: text
    })
  write({
    'pair.ndjson': `${said('The Packet', '2024-09-11', 'a:1')}\n${said('Daily Scroll', '2024-09-12', 'a:2')}\n`
  })
  for (const threads of ['1', '2']) {
    const {stdout} = await call(['pair.ndjson', '--format', 'sarif', '--concurrency', threads])
    const {runs} = JSON.parse(stdout) as {
      runs: {results: {ruleId: string; locations: unknown; relatedLocations?: unknown}[]}[]
    }
    const copy = runs[0]!.results.find(({ruleId}) => ruleId === 'rewrite-uncredited')
    expect(copy).toMatchObject({
      locations: [{physicalLocation: {artifactLocation: {uri: 'pair.ndjson'}, region: {startLine: 2}}}],
      relatedLocations: [{physicalLocation: {artifactLocation: {uri: 'pair.ndjson'}, region: {startLine: 1}}}]
    })
  }
})

test('what is staged of a file of articles is linted, not what lies on the disk', () => {
  const git = (...args: string[]) => execFileSync('git', args, {cwd: folder, stdio: 'pipe'})
  git('init', '-q')
  write({'desk/staged.ndjson': `${item(right)}\n${item(wrong)}\n`})
  git('add', 'desk/staged.ndjson')
  write({'desk/staged.ndjson': `${item(right)}\n`})
  const {stdout, code} = run(['desk', '--staged'])
  expect(stdout).toContain('desk/staged.ndjson#2')
  expect(code).toBe(1)
})

test('reading, scoring and programs take lines as they take files', async () => {
  write({'more.ndjson': `${item(right)}\n${item(wrong)}\n`})
  const read = await call(['read', 'more.ndjson'])
  expect((JSON.parse(read.stdout) as Report).articles.map((one) => one.path)).toEqual([
    'more.ndjson#1',
    'more.ndjson#2'
  ])
  const score = () =>
    call(['score', 'more.ndjson', '--source', 'The Wire', '--ledger', 'more.ledger', '--format', 'json'])
  const scored = await score()
  expect(JSON.parse(scored.stdout)).toMatchObject({sources: [{name: 'The Wire', articles: 2}]})
  write({'more.ndjson': `${item(right)}\n${item(right)}\n${item(wrong)}\n`})
  const later = await score()
  expect(JSON.parse(later.stdout)).toMatchObject({sources: [{name: 'The Wire', articles: 3}]})
  const {articles, problems} = await lintFiles(['-'], {
    cwd: folder,
    stdin: {name: 'given.ndjson', content: {source: `${item(wrong)}\n`}}
  })
  expect([articles.map((one) => one.path), problems]).toEqual([['given.ndjson#1'], []])
})

test('a folder says once and with the reason which JSON is none of its articles', async () => {
  write({
    'mixed/a.json': item(right),
    'mixed/b.json': '{"name": "data"}',
    'mixed/c.json': '{',
    'mixed/d.csv': 'a,b',
    'mixed/e.ndjson': '{"level": "info"}\n{"level": "warn"}\n',
    'mixed/f.jsonl': `{"level": "info"}\n${item(right)}\n`
  })
  for (let n = 0; n < 40; n++) write({[`mixed/more/${n}.json`]: '[]'})
  const {stderr, stdout, code} = await call(['mixed', '--format', 'json'])
  expect(stderr.trim().split('\n')).toEqual([
    'Passed over, JSON without a news item: mixed/b.json, mixed/e.ndjson, mixed/more/0.json, mixed/more/1.json, mixed/more/10.json and 37 more',
    'Passed over, JSON that cannot be read: mixed/c.json',
    'Passed over, of no format that is read: mixed/d.csv',
    'mixed/f.jsonl:1:1: Unexpected JSON that is no article, expected a news item in ninjs or a `NewsArticle`'
  ])
  expect(reportOf(stdout).articles.map((one) => one.path)).toEqual(['mixed/a.json', 'mixed/f.jsonl#2'])
  expect(code).toBe(2)
})

test('lines of any length and any text are found where they are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({unit: 'binary', maxLength: 30}).map((text) => text.replaceAll('\n', ' '))),
      fc.constantFrom('\n', '\r\n'),
      async (lines, end) => {
        const whole = lines.map((line) => line.replaceAll('\r', ' ').toWellFormed()).join(end)
        const file = path.join(folder, 'any.ndjson')
        writeFileSync(file, whole)
        const bytes = Buffer.from(whole)
        const expected = whole.split(end).flatMap((text, index, all) => {
          // Only what JSON and terminals take for white space makes an empty line.
          if (!/[^\t-\r ]/.test(text)) return []
          const start = all.slice(0, index).reduce((sum, one) => sum + one.length + end.length, 0)
          return [{line: index + 1, start, text}]
        })
        for (const source of [file, await spool([bytes.subarray(0, 7), bytes.subarray(7)])]) {
          const {places, at} = openRecords(source)
          expect(
            places.map((place) => ({
              line: place.line,
              start: place.start,
              text: readRecord(source, place).toString('utf8')
            }))
          ).toEqual(expected)
          for (const place of places) expect(at(place.line)).toBe(place)
          expect(at(lines.length + 2)).toBeUndefined()
        }
      }
    ),
    {numRuns: 40}
  )
})
