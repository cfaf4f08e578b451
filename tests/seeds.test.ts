import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {basename, extname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {root} from '../scripts/generate-rules.ts'

/** What this test reads of the JSON output. */
interface Output {
  readonly articles: readonly {
    readonly path: string
    readonly claims: Readonly<Record<string, number>>
    readonly findings: readonly {
      readonly rule: string
      readonly level: string
      readonly message: string
      readonly start: number
      readonly end: number
      readonly line: number
      readonly column: number
    }[]
  }[]
}

// Through the command line, as anyone would run it: one process for all articles.
const {stdout, stderr} = spawnSync(
  process.execPath,
  ['src/node/bin.ts', 'seeds', '--config', 'tests/seeds/all-rules.json', '--format', 'json'],
  {cwd: root, encoding: 'utf8', maxBuffer: 1e8}
)

test('the seeds are linted without a complaint about the run itself', () => {
  expect(stderr).toBe('')
  expect((JSON.parse(stdout) as Output).articles.length).toBeGreaterThan(0)
})

/** `npm run seeds` records anew; what has changed is then a readable difference. */
describe('every rule on every seed says what is recorded', () => {
  const {articles} = stdout.startsWith('{') ? (JSON.parse(stdout) as Output) : {articles: []}
  for (const article of articles) {
    const name = basename(article.path, extname(article.path))
    test(name, async () => {
      await expect(recordOf(article)).toMatchFileSnapshot(join(root, 'tests/seeds', `${name}.txt`))
    })
  }
})

/** Each finding with the words around it. */
function recordOf({path, findings, claims}: Output['articles'][number]): string {
  const source = readFileSync(join(root, path), 'utf8')
  const shown = findings.map(({rule, level, message, start, end, line, column}) => {
    const before = source.slice(Math.max(0, start - 40), start).replace(/^[^]*\n/, '')
    const after = source.slice(end, end + 40).replace(/\n[^]*$/, '')
    return `${line}:${column} ${level} ${rule}\n  ${before}»${source.slice(start, end)}«${after}\n  ${message}\n`
  })
  const {supported = 0, contradicted = 0, unverifiable = 0} = claims
  return `${shown.join('\n')}\nclaims: ${supported} supported, ${contradicted} contradicted, ${unverifiable} unverifiable\n`
}
