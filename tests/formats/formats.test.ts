import {readFileSync} from 'node:fs'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {formatNames} from '../../src/node/formats.ts'
import {workplace} from '../cli/run.ts'
import {breaches, isCodeQuality, isDiagnosticResult, isSarif, parseCommand, parseXml} from './shapes.ts'

const {folder, write, call, remove} = workplace()
afterAll(remove)

const wrong = 'The bridge was opened on Monday, May 4, 2025.\n'
const head = '---\nsource: The Packet\nauthor: Ann Lee\npublished: 2025-05-05\n---\n\n'
write({
  'wrong.md': `${head}${wrong}`,
  'clean.md': `${head}The bridge was opened on Sunday, May 4, 2025.\n`,
  'a::b, 50%.md': `${head}# Fares:: up by 20% in May, from $40 to $50\n\nAll of it is new.\n`,
  'é 📌.md': `${head}Zoë’s 📌 bridge was opened on Monday, May 4, 2025.\n`,
  'empty.md': ''
})
const outputs = formatNames.filter((name) => name !== 'html')

/** All formats of one run, each from its own file. */
async function all(paths: readonly string[]) {
  const args = outputs.flatMap((name) => ['--format', `${name}=out/${name}`])
  write({'out/.keep': ''})
  const result = await call([...paths, ...args])
  return {...result, read: (name: string) => readFileSync(path.join(folder, 'out', name), 'utf8')}
}

const json = <T>(text: string): T => JSON.parse(text) as T

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly partialFingerprints: Readonly<Record<string, string>>
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: {readonly uri: string}
          readonly region: Readonly<Record<string, number>>
        }
      }[]
    }[]
    readonly tool: {readonly driver: {readonly rules: readonly {readonly id: string}[]}}
    readonly invocations: readonly {
      readonly executionSuccessful: boolean
      readonly toolExecutionNotifications?: readonly {readonly message: {readonly text: string}}[]
    }[]
  }[]
}

test('all formats of one run say the same, each in its own shape', async () => {
  const {stdout, code, read} = await all(['wrong.md', 'clean.md', 'a::b, 50%.md', 'é 📌.md', 'empty.md'])
  expect({stdout, code}).toEqual({stdout: '', code: 2})

  const sarif = json<Sarif>(read('sarif'))
  expect(breaches(isSarif, sarif)).toEqual([])
  const [run] = sarif.runs
  expect(run!.results.map(({ruleId, ruleIndex}) => [ruleId, run!.tool.driver.rules[ruleIndex]!.id])).toEqual([
    ['date-weekday', 'date-weekday'],
    ['percent-change', 'percent-change'],
    ['date-weekday', 'date-weekday']
  ])
  expect(run!.results.map(({locations}) => locations[0]!.physicalLocation.artifactLocation.uri)).toEqual([
    'wrong.md',
    'a%3A%3Ab%2C%2050%25.md',
    '%C3%A9%20%F0%9F%93%8C.md'
  ])
  expect(run!.results[2]!.locations[0]!.physicalLocation.region).toMatchObject({
    startLine: 7,
    startColumn: 31,
    endColumn: 50,
    charLength: 19
  })
  expect(run!.invocations).toEqual([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [
        {level: 'error', message: {text: 'empty.md:1:1: Unexpected empty file, expected an article'}}
      ]
    }
  ])

  const issues = json<{fingerprint: string; location: object}[]>(read('gitlab'))
  expect(breaches(isCodeQuality, issues)).toEqual([])
  expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(3)
  expect(issues[0]!.location).toEqual({path: 'wrong.md', lines: {begin: 7, end: 7}})

  const {diagnostics} = json<{diagnostics: {location: object}[]}>(read('rdjson'))
  expect(breaches(isDiagnosticResult, json(read('rdjson')))).toEqual([])
  // Bytes of UTF-8: “ë” is two, “’” three, the pin four.
  expect(diagnostics[2]!.location).toEqual({
    path: 'é 📌.md',
    range: {start: {line: 7, column: 36}, end: {line: 7, column: 55}}
  })

  const suites = parseXml(read('junit')).children
  expect(
    suites.map(({attributes}) => [attributes['name'], attributes['failures'], attributes['errors']])
  ).toEqual([
    ['wrong.md', '1', '0'],
    ['clean.md', '0', '0'],
    ['a::b, 50%.md', '0', '0'],
    ['é 📌.md', '1', '0'],
    ['reportlint', '0', '1']
  ])
  expect(suites[0]!.children[0]!.children[0]!.attributes['message']).toBe(
    'Unexpected weekday `Monday` for `Monday, May 4, 2025`, expected `Sunday`'
  )

  const files = parseXml(read('checkstyle')).children
  expect(files.map(({attributes, children}) => [attributes['name'], children.length])).toEqual([
    ['wrong.md', 1],
    ['clean.md', 0],
    ['a::b, 50%.md', 1],
    ['é 📌.md', 1],
    ['reportlint', 1]
  ])

  const lines = read('ndjson').trimEnd().split('\n')
  const {articles} = json<{articles: unknown[]}>(read('json'))
  expect(lines.slice(0, -1).map((line) => json<unknown>(line))).toEqual(articles)
  expect(json<object>(lines.at(-1)!)).toMatchObject({
    summary: {articles: 4, errors: 2, warnings: 1, infos: 0}
  })

  const markdown = read('markdown')
  expect(markdown.split('\n')[0]).toBe('## ❌ Reportlint: 2 errors, 1 warning in 4 articles')
  expect(markdown.match(/^\| (?:error|warn) /gm)).toHaveLength(3)

  const {'@graph': reviews} = json<{'@graph': Record<string, unknown>[]}>(read('claimreview'))
  expect(reviews[0]).toEqual({
    '@type': 'ClaimReview',
    creativeWorkStatus: 'Draft',
    abstract:
      'A draft by a linter for a fact-check desk, not for publication: it has no rating and no author.',
    claimReviewed: wrong.trimEnd(),
    itemReviewed: {
      '@type': 'Claim',
      text: wrong.trimEnd(),
      appearance: {
        '@type': 'NewsArticle',
        identifier: 'wrong.md',
        publisher: {'@type': 'Organization', name: 'The Packet'},
        author: [{'@type': 'Person', name: 'Ann Lee'}],
        datePublished: '2025-05-05'
      }
    },
    reviewAspect: 'date-weekday: Monday, May 4, 2025',
    keywords: ['verdict by the fact sheet: contradicted'],
    reviewBody:
      'Unexpected weekday `Monday` for `Monday, May 4, 2025`, expected `Sunday`\nMay 4, 2025 was a Sunday. Either the weekday or the date is off: check which.',
    isBasedOn: [{'@type': 'CreativeWork', identifier: 'calendar/2025-05-04', text: 'Sunday'}]
  })
})

test('a fingerprint in SARIF is the same after a paragraph is put in above', async () => {
  const printsOf = async (name: string) => {
    const {stdout} = await call([name, '--format', 'sarif'])
    return json<Sarif>(stdout).runs[0]!.results.map(({partialFingerprints, locations}) => [
      partialFingerprints['reportlintFinding/v1'],
      locations[0]!.physicalLocation.region['startLine']
    ])
  }
  write({'moved.md': `${head}${wrong}`})
  const [[print, line]] = (await printsOf('moved.md')) as [[string, number]]
  expect(print).toMatch(/^[0-9a-f]{32}$/)
  write({'moved.md': `${head}A paragraph more, about the weather.\n\n${wrong}`})
  expect(await printsOf('moved.md')).toEqual([[print, line + 2]])
})

test('annotations of GitHub keep `%` and `::` of a headline and of a file', async () => {
  const {stdout} = await call(['a::b, 50%.md', '--format', 'github'])
  const [line, count] = stdout.trimEnd().split('\n')
  const {command, properties, data} = parseCommand(line!)
  expect({command, properties}).toMatchObject({
    command: 'warning',
    properties: {file: 'a::b, 50%.md', line: '7', title: 'percent-change'}
  })
  expect(data.split('\n')[0]).toBe('Unexpected change `20%` from `$40` to `$50`, expected `25 percent`')
  expect(line).toContain('file=a%3A%3Ab%2C 50%25.md')
  expect(line).toContain('`20%25`')
  expect(count).toBe('1 warning in 1 article')
})

test('a format that does not exist is answered with the one that was meant, and the help names all', async () => {
  expect((await call(['wrong.md', '--format', 'sariff'])).stderr).toBe(
    'reportlint: Unexpected format `sariff`, expected `sarif`\n'
  )
  const help = (await call(['--help'])).stdout.replace(/\s+/g, ' ')
  for (const name of formatNames) expect(help).toContain(name)
})
