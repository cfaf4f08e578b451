import {afterAll, expect, test} from 'vitest'
import {workplace} from './run.ts'

const {write, call, remove} = workplace()
afterAll(remove)

const body = [
  'The valley railway will run steam trains again from the first weekend of May, its director said.',
  'Volunteers rebuilt two engines from 1911 with parts that a scrap dealer had kept in a barn.',
  'A ticket to the summit station costs fourteen crowns, and children below the age of six ride for nothing.'
]
const article = (source: string, day: string, text: readonly string[]) =>
  `---\nsource: ${source}\npublished: ${day}\nauthor: Ann Lee\n---\n\n${text.join('\n\n')}\n`
const copy = [body[0]!, body[1]!.replace('1911', '1919'), body[2]!]

write({
  '.reportrc.json': '{"overrides": [{"files": ["archive/**"], "rules": {"rewrite-uncredited": "off"}}]}',
  'first.md': article('Valley News', '2019-04-02', body),
  'copy.md': article('Rail Scroll', '2019-04-05', copy).replace('Ann Lee', 'Bo Moe'),
  'other.md': article('Hill Times', '2019-04-06', ['The lake froze over again.', 'Skaters were warned.'])
})

/** The findings of rules across articles, by file. */
async function across(args: readonly string[]) {
  const {stdout, stderr, code} = await call([...args, '--format', 'json'])
  const {articles} = JSON.parse(stdout) as {
    articles: {
      path: string
      findings: {rule: string; level: string; line: number; related?: {path?: string; line: number}[]}[]
    }[]
  }
  const lines = articles.flatMap(({path, findings}) =>
    findings
      .filter(({rule}) => /^(?:re(?:write|ports)-|directive)/.test(rule))
      .map(({rule, level, line, related = []}) => {
        const others = related.map((place) => ` (${place.path ?? path}:${place.line})`).join('')
        return `${path}:${line} ${level} ${rule}${others}`
      })
  )
  return {lines, stderr, code}
}

test('rules across articles see all files of a run, and name the other place', async () => {
  expect(await across(['.'])).toEqual({
    lines: ['copy.md:7 warn rewrite-uncredited (first.md:7)', 'copy.md:9 warn rewrite-drift (first.md:9)'],
    stderr: '',
    code: 0
  })
  expect((await across(['copy.md', 'other.md'])).lines).toEqual([])
  expect((await across(['copy.md'])).lines).toEqual([])
})

test('the terminal shows the words of the other file under its path', async () => {
  const {stdout} = await call(['first.md', 'copy.md'])
  expect(stdout).toContain('1919')
  expect(stdout).toContain('first.md:9:37')
  expect(stdout).toMatch(/two engines from 1911 with parts[^]*\^{4} The original/)
})

test('levels, overrides and directives hold; what is off for an article still is an original', async () => {
  expect(
    (
      await across([
        'first.md',
        'copy.md',
        '--rule',
        'rewrite-uncredited=error',
        '--rule',
        'rewrite-drift=off'
      ])
    ).lines
  ).toEqual(['copy.md:7 error rewrite-uncredited (first.md:7)'])
  write({
    'archive/copy.md': article('Rail Scroll', '2019-04-05', copy).replace('Ann Lee', 'Bo Moe'),
    'archive/first.md': article('Valley News', '2019-04-02', body),
    'told.md': article('Rail Scroll', '2019-04-05', [
      '<!-- reportlint-disable-file rewrite-uncredited -->',
      ...body
    ]).replace('Ann Lee', 'Bo Moe')
  })
  expect((await across(['archive'])).lines).toEqual([
    'archive/copy.md:9 warn rewrite-drift (archive/first.md:9)'
  ])
  expect((await across(['archive/first.md', 'copy.md'])).lines).toHaveLength(2)
  expect((await across(['first.md', 'told.md'])).lines).toEqual([])
  // Alone it silences nothing, which is no mistake.
  expect((await across(['told.md'])).lines).toEqual([])
})

test('a file that cannot be read is named once', async () => {
  write({'empty.md': ''})
  const {stderr, code} = await call(['first.md', 'copy.md', 'empty.md'])
  expect({stderr, code}).toEqual({
    stderr: 'empty.md:1:1: Unexpected empty file, expected an article\n',
    code: 2
  })
})
