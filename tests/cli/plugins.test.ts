import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, expect, test} from 'vitest'
import {root} from '../../scripts/generate-rules.ts'
import {workplace} from './run.ts'

const {folder, write, call, remove} = workplace()
afterAll(remove)
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))

const library = pathToFileURL(join(root, 'src/index.ts')).href

/** A newsroom's rule in one file: what the sheet has of an event must be told on the day of the article or after it. */
const houseRule = `import {contradicted, count, defineRule, supported} from '${library}'
const messages = {early: (name) => \`Unexpected event \\\`\${name}\\\` under embargo, expected it later\`}
export default defineRule(
  {
    id: 'embargo-day', description: 'Holds events back', subject: 'facts', level: 'error', preset: 'strict', needs: ['events'],
    options: {days: count(0, 'Days after the event')}, messages
  },
  function* ({events, facts, published}, {days}) {
    for (const {fact, start, end} of events) {
      const event = fact === null ? undefined : facts.find(fact)
      if (!event || event.kind !== 'event' || !event.during || !published) continue
      const evidence = [{fact: event.pointer ?? fact, value: event.name, source: event.source}]
      if (published.from >= event.during.to + days) yield supported({start, end}, evidence)
      else yield contradicted({span: {start, end}, message: messages.early(event.name), evidence})
    }
  }
)
`
const sheet = `title: Marlow
verified: 2025-06-01
sources:
  register: {title: Register of companies, publisher: Marlow, url: https://example.org/register}
events:
  merger: {name: merger of the two clinics, phrases: [merger of the two clinics], date: 2025-03-28, source: register}
`
const article = (published: string, text: string) =>
  `---\npublished: ${published}\n---\n\n# The clinics of Marlow\n\n${text}\n`

interface Report {
  readonly articles: readonly {
    readonly findings: readonly {rule: string; level: string; text: string; message: string; line: number}[]
    readonly claims: Readonly<Record<string, number>>
  }[]
}
const report = (stdout: string) =>
  (JSON.parse(stdout) as Report).articles.map(({findings, claims}) => ({
    findings: findings.map(({rule, level, text, message}) => [rule, level, text, message]),
    claims
  }))

const early = 'Unexpected event `merger of the two clinics` under embargo, expected it later'
const text = 'Nadia Brek announced the merger of the two clinics.'

test('a house rule in one file sees the sheet and the day of the article, and its claims count', async () => {
  write({
    'house/embargo.js': houseRule,
    'house/sheet.yaml': sheet,
    'house/.reportrc.json': '{"extends": [], "facts": "sheet.yaml", "plugins": ["./embargo.js"]}',
    'house/early.md': article('2025-03-20', text),
    'house/later.md': article('2025-03-29', text),
    'house/let.md': article(
      '2025-03-20',
      `<!-- reportlint-disable-next-line embargo-day -- agreed -->\n\n${text}`
    )
  })
  const {stdout, stderr, code} = await call(['house/*.md', '--format', 'json'])
  expect(stderr).toBe('')
  expect(report(stdout)).toEqual([
    {
      findings: [['embargo-day', 'error', 'merger of the two clinics', early]],
      claims: {supported: 0, contradicted: 1, unverifiable: 0}
    },
    {findings: [], claims: {supported: 1, contradicted: 0, unverifiable: 0}},
    {findings: [], claims: {supported: 0, contradicted: 0, unverifiable: 0}}
  ])
  expect(code).toBe(1)
})

test('a house rule takes its options from the config, and a bad one is an error of the config', async () => {
  const config = (options: string) =>
    `{"extends": [], "facts": "sheet.yaml", "plugins": [["./embargo.js", ${options}]]}`
  write({'house/.reportrc.json': config('{"days": 2}')})
  expect(report((await call(['house/later.md', '--format', 'json'])).stdout)).toMatchObject([
    {findings: [['embargo-day', 'error', 'merger of the two clinics', early]]}
  ])
  write({'house/.reportrc.json': config('{"dais": 2}')})
  expect((await call(['house/later.md', '--format', 'json'])).stderr).toContain(
    'house/.reportrc.json:1:52: Unexpected options for plugin `./embargo.js`, expected others: Unexpected option `dais`'
  )
})

test('a plain retext plugin from npm runs, at its place in the text', async () => {
  write({
    'npm/.reportrc.json': '{"extends": [], "plugins": ["retext-repeated-words"]}',
    'npm/a.md': article(
      '2025-03-20',
      'Nadia Brek said the *merger* had had a good start.\n\nThe the ward is full.'
    ),
    'npm/b.md': article('2025-03-20', 'Nadia Brek said the merger was good.')
  })
  const {stdout, stderr} = await call(['npm', '--format', 'json'])
  expect(stderr).toBe('')
  expect(report(stdout).map(({findings}) => findings)).toEqual([
    [['retext-repeated-words', 'warn', 'The the', 'Unexpected repeated `the`, remove one occurrence']],
    []
  ])
})
