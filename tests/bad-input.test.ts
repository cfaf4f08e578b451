import {afterAll, expect, test, vi} from 'vitest'
import {workplace} from './cli/run.ts'

vi.setConfig({testTimeout: 60_000})
const {write, call, remove} = workplace()
afterAll(remove)

write({'good.txt': 'The bridge was opened on Monday, May 4, 2025.\n'})

/** The lines on standard error; every one of these runs ends with 2. */
async function errors(...args: string[]): Promise<string[]> {
  const {stderr, code} = await call(args)
  expect(code).toBe(2)
  return stderr.split('\n').filter((line) => line !== '')
}

test('files that cannot be read are named with place and reason, and the others are linted', async () => {
  write({
    'empty.txt': '',
    'blank.md': ' \n\n',
    'binary.txt': Buffer.from([80, 75, 3, 4, 0, 0, 1]),
    'latin.txt': Buffer.concat([
      Buffer.from('One line.\nCaf'),
      Buffer.from([0xe9]),
      Buffer.from(' is Latin-1.\n')
    ]),
    'utf-16.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('It rained.', 'utf16le')]),
    'huge.txt': 'word '.repeat(4_000_001),
    'article.pages': 'x'
  })
  const files = [
    'missing.txt',
    'empty.txt',
    'blank.md',
    'binary.txt',
    'latin.txt',
    'utf-16.txt',
    'huge.txt',
    'article.pages',
    'good.txt'
  ]
  const {stdout, stderr, code} = await call([...files, '--format', 'json'])
  expect(stderr.trim().split('\n')).toEqual([
    'missing.txt: Unexpected path that matches nothing, expected a file, folder or glob',
    'article.pages: Unexpected extension `.pages`, expected a text, Markdown, HTML, JSON or Word file',
    'empty.txt:1:1: Unexpected empty file, expected an article',
    'blank.md:1:1: Unexpected empty file, expected an article',
    'binary.txt:1:5: Unexpected binary data, expected text',
    'latin.txt:2:4: Unexpected bytes, expected text in UTF-8',
    'utf-16.txt:1:1: Unexpected text in UTF-16, expected UTF-8',
    'huge.txt:1:1: Unexpected file of 20 MB, expected an article of at most 16 MB'
  ])
  const report = JSON.parse(stdout) as {articles: {path: string; findings: {rule: string}[]}[]}
  expect(report.articles.map(({path, findings}) => [path, findings.map(({rule}) => rule)])).toEqual([
    ['good.txt', ['date-weekday']]
  ])
  expect(code).toBe(2)
})

test('a broken link, a folder of nothing and a glob of nothing are named', async () => {
  expect(await errors('nothing/**/*.md')).toEqual([
    'nothing/**/*.md: Unexpected glob that matches nothing, expected a file, folder or glob'
  ])
  write({'pictures/a.png': 'x'})
  expect(await errors('pictures')).toContain(
    'pictures: Unexpected folder without articles, expected text, Markdown, HTML, JSON or Word files'
  )
})

test('every mistake of a fact sheet has its line and column, and stops the run', async () => {
  write({
    'sheet.yaml': `title: Bridges
verified: 2025-06-31
people:
  ada-ruiz: {name: Ada Ruiz, bron: 1970-01-01}
offices:
  mayor:
    name: Mayor
    holders:
      - {person: adda-ruiz, from: 2025-01-01, source: https://example.org/}
  mayor: {name: Mayor}
`
  })
  const lines = await errors('good.txt', '--facts', 'sheet.yaml')
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).toMatch(/^sheet\.yaml:\d+:\d+: Unexpected .+, expected .+$/)
  expect(await errors('facts', 'check', 'none/*.yaml')).toEqual([])
})

test('a wrong date, an unknown key, a missing person and a double id are told', async () => {
  const sheet = (rest: string, verified = '2025-06-30') => `title: Bridges\nverified: ${verified}\n${rest}`
  const told = async (content: string) => {
    write({'one.yaml': content})
    return (await errors('good.txt', '--facts', 'one.yaml'))[0]?.replace(/, expected.*/, '')
  }
  expect(await told(sheet('', '2025-06-31'))).toMatch(/^one\.yaml:2:11: Unexpected/)
  expect(await told(sheet('peple: {}\n'))).toMatch(/^one\.yaml:3:1: Unexpected key `peple`/)
  expect(
    await told(
      sheet(
        'offices:\n  mayor:\n    name: Mayor\n    holders:\n      - {person: nobody, from: 2025, source: https://example.org/}\n'
      )
    )
  ).toMatch(/^one\.yaml:7:\d+: Unexpected .*`nobody`/)
  expect(await told(sheet('people:\n  ada: {name: Ada Ruiz}\n  ada: {name: Ada Ruis}\n'))).toMatch(
    /^one\.yaml:5:3: Unexpected second `ada`/
  )
})

test('a fact sheet that is missing, binary or no UTF-8 is named', async () => {
  write({'binary.yaml': Buffer.from([0, 1, 2]), 'latin.yaml': Buffer.from([0x74, 0x3a, 0x20, 0xe9])})
  expect(await errors('good.txt', '--facts', 'none.yaml')).toEqual([
    'none.yaml: Unexpected glob `none.yaml` that matches nothing, expected fact sheets'
  ])
  expect((await errors('good.txt', '--facts', 'binary.yaml'))[0]).toMatch(/^binary\.yaml:1:1: Unexpected/)
  expect((await errors('good.txt', '--facts', 'latin.yaml'))[0]).toMatch(/^latin\.yaml:1:1: Unexpected/)
})

test('mistakes of a config have their places', async () => {
  const told = async (content: string) => {
    write({'my.json': content})
    return await errors('good.txt', '--config', 'my.json')
  }
  expect(await told('{"rules": {"date-weekdy": "warn"}}')).toEqual([
    'my.json:1:12: Unexpected rule `date-weekdy`, expected `date-weekday`'
  ])
  expect(await told('{"rules": {"date-weekday": "wran"}}')).toEqual([
    'my.json:1:28: Unexpected level `wran` for `date-weekday`, expected `off`, `info`, `warn`, or `error`'
  ])
  expect((await told('{"rules": {"date-weekday": ["warn", {"depth": 1}]}}'))[0]).toMatch(
    /^my\.json:1:38: Unexpected option `depth` for `date-weekday`/
  )
  expect(await told('{"fakts": []}')).toEqual(['my.json:1:2: Unexpected key `fakts`, expected `facts`'])
  expect(await told('{"extends": ["recomended"]}')).toEqual([
    'my.json:1:14: Unexpected name `recomended` in `extends`, expected `recommended`'
  ])
  expect(await told('{"extends": ["./my.json"]}')).toEqual([
    'my.json:1:14: Unexpected `extends` of `my.json` by itself, expected no circle'
  ])
  expect(await told('{"extends": ["./none.json"]}')).toEqual([
    'my.json:1:14: Unexpected config that cannot be read, expected a file: no such file or directory'
  ])
  expect(await told('{"facts": ["none/*.yaml"]}')).toEqual([
    'my.json:1:12: Unexpected glob `none/*.yaml` that matches nothing, expected fact sheets'
  ])
  expect(await told('{"plugins": ["retext-none"]}')).toEqual([
    'my.json:1:14: Unexpected plugin `retext-none`, expected an installed package, or a file whose path starts with `./`'
  ])
  write({'throws.js': 'throw new Error("at home")\n', 'number.js': 'export default 3\n'})
  expect(await told('{"plugins": ["./throws.js", "./number.js"]}')).toEqual([
    'my.json:1:14: Unexpected plugin `./throws.js`, expected a module that loads: at home',
    'my.json:1:29: Unexpected plugin `./number.js`, expected a module whose default export is a plugin'
  ])
  expect(await errors('good.txt', '--config', 'absent.json')).toEqual([
    'absent.json:1:1: Unexpected config that cannot be read, expected a file: no such file or directory'
  ])
})

test('two configs in a folder, and a config that turns every rule off, are mistakes', async () => {
  write({
    'two/.reportrc.json': '{}',
    'two/.reportrc.yaml': '',
    'two/a.txt': 'x',
    'off/.reportrc': 'extends: []',
    'off/a.txt': 'x'
  })
  expect(await errors('two/a.txt')).toEqual([
    'two/.reportrc.yaml:1:1: Unexpected second config beside `.reportrc.json`, expected one in a folder'
  ])
  expect(await errors('off/a.txt')).toEqual([
    'off/.reportrc:1:1: Unexpected config with no rule on, expected a preset in `extends`, or levels in `rules`'
  ])
})

test('a plugin that throws is named, and the rules go on', async () => {
  write({
    'bad/.reportrc': 'plugins: [./boom.js]',
    'bad/boom.js': 'export default () => () => { throw new Error("no") }\n',
    'bad/a.txt': 'It rained on Monday, May 4, 2025.\n'
  })
  const {stdout, stderr, code} = await call(['bad/a.txt'])
  expect(stderr).toBe('bad/a.txt: Unexpected failure of rule `boom`, expected findings: Error: no\n')
  expect(stdout).toContain('date-weekday')
  expect(code).toBe(2)
})

test('mistakes on the command line are told in one line, with what was meant', async () => {
  expect(await errors('good.txt', '--rule', 'date-weekdy=off')).toEqual([
    'reportlint: Unexpected rule `date-weekdy`, expected `date-weekday`'
  ])
  expect((await errors('good.txt', '--rule', 'date-weekday'))[0]).toMatch(/expected `ID=LEVEL`/)
  expect(await errors('good.txt', '--format', 'jsn')).toEqual([
    'reportlint: Unexpected format `jsn`, expected `json`'
  ])
  expect((await errors('good.txt', '--format', 'json=no/such/folder.json'))[0]).toMatch(
    /^reportlint: Unexpected output file/
  )
  expect((await errors('good.txt', '--published', '2025-02-30'))[0]).toMatch(/'2025-02-30' is invalid/)
  expect((await errors('good.txt', '--max-warnings', '-1'))[0]).toMatch(/invalid/)
  expect((await errors('good.txt', '--frmat', 'json'))[1]).toMatch(/--format/)
})
