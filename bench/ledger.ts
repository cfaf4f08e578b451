/**
 * The ledger with the judgements of many articles: time to append and to score, and the memory that it takes.
 *
 * `node bench/ledger.ts [articles]`; the kill test is in `tests/cli/ledger.test.ts`.
 */
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {findFamilies} from '../src/score/copies.ts'
import {scoreArticles} from '../src/score/score-articles.ts'
import {talliesOf} from '../src/score/scored-article.ts'
import type {ScoredArticle, ScoredClaim} from '../src/score/types.ts'
import {openLedger, type Judged} from '../src/node/ledger/ledger.ts'
import {verifyLedger} from '../src/node/ledger/verify.ts'

const [first, size = '100000', file] = process.argv.slice(2)
const articles = Number(/^\d+$/.test(first ?? '') ? first : size)
const sourceCount = 50
const rules = ['name-title', 'tenure-date', 'event-date', 'figure-value', 'quote-wording', 'person-status']
const ground = {
  rules: 'rules',
  sheets: [{path: 'a.yaml', title: 'A', verified: '2025-05-01', sha256: 'a'}],
  hash: 'g'
}

/** The same numbers in each run (Numerical Recipes). */
let state = 1
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

/** An article with twelve claims; one in ten is a copy of the agency report before it, in another outlet. */
function judgedArticle(index: number): Judged {
  const isCopy = index % 10 === 9
  const isAgency = index % 10 >= 8
  const text = isCopy ? index - 1 : index
  const claims = Array.from({length: 12}, (_, at): ScoredClaim => ({
    rule: rules[at % rules.length]!,
    verdict: random() < 0.06 ? 'contradicted' : random() < 0.1 ? 'unverifiable' : 'supported',
    text: `claim ${at} of text ${text}`,
    span: {start: at * 80, end: at * 80 + 20},
    place: {start: at * 80, end: at * 80 + 20, line: at, column: 1, endLine: at, endColumn: 21},
    message: '',
    evidence: [
      {
        fact: `offices/president/${at}`,
        value: '2025-01-20',
        source: {title: 'A record', url: 'https://example.org/record'}
      }
    ],
    key: `${at}|offices/president|claim ${at} of text ${text}`
  }))
  const article: ScoredArticle = {
    path: `articles/${index}.md`,
    url: `https://example.org/${index}`,
    headline: `Headline of the article number ${index}`,
    published: {from: 20_000 + (index % 365), to: 20_000 + (index % 365), basis: 'stated'},
    source: `Source ${index % sourceCount}`,
    origins: isAgency ? ['The Associated Press'] : [],
    profile: {
      words: 600,
      isSigned: true,
      isDated: true,
      quotations: 5,
      named: 4,
      vague: 1,
      isCorrected: false,
      sketch: Array.from({length: 16}, (_, at) => Math.imul(text * 16 + at + 1, 0x9e3779b1) >>> 0)
    },
    ...talliesOf(claims),
    claims,
    isStale: false
  }
  return {file: article.path, content: `content ${index}`, settings: 's', ground, article}
}

function fill(folder: string, from: number, to: number, tell: () => void = () => undefined) {
  const ledger = openLedger('bench.ledger', folder)
  for (let at = from; at < to; at += 200) {
    ledger.record(
      Array.from({length: Math.min(200, to - at)}, (_, index) => judgedArticle(at + index)),
      '2025-06-01T00:00:00.000Z'
    )
    tell()
  }
  ledger.close()
}

/** A process of its own, so that its memory is that of the step alone. */
async function step(name: string, folder: string, killAfter?: number): Promise<string> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), name, String(articles), folder], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
    // In the middle of the batch that follows.
    if (killAfter !== undefined && told.split('batch').length > killAfter) child.kill('SIGKILL')
  })
  await new Promise((resolve) => child.once('close', resolve))
  return told.replaceAll('batch\n', '').trim()
}

const seconds = (from: number) => ((performance.now() - from) / 1000).toFixed(2)
const cpu = () => {
  const {user, system} = process.cpuUsage()
  return ((user + system) / 1e6).toFixed(2)
}
const memory = () => `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`

if (first === 'append') {
  const from = performance.now()
  fill(file!, articles, articles + 1000, () => console.log('batch'))
  console.log(`append 1,000: ${seconds(from)} s, processor ${cpu()} s, peak memory ${memory()}`)
} else if (first === 'fill') {
  fill(file!, 0, articles)
  console.log(`filled, peak memory ${memory()}`)
} else if (first === 'score') {
  const from = performance.now()
  const ledger = openLedger('bench.ledger', file!)
  const {articles: rows, sketches, keysOf} = ledger.articles(false)
  const read = seconds(from)
  const {sources} = scoreArticles(rows, {
    version: '0',
    rules: 'r',
    sheets: [],
    families: findFamilies(sketches),
    keysOf
  })
  console.log(
    `score of ${sources.length} sources, ${rows.length} articles: ${seconds(from)} s (rows ${read} s), processor ${cpu()} s, peak memory ${memory()}`
  )
  ledger.close()
} else {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const from = performance.now()
  console.log(await step('fill', folder), `in ${seconds(from)} s`)
  console.log(
    `${Math.round(statSync(join(folder, 'bench.ledger')).size / 2 ** 20)} MB for ${articles} articles`
  )
  console.log(await step('score', folder))
  for (let kill = 1; kill <= 10; kill++) {
    await step('append', folder, 1 + (kill % 4))
    const ledger = openLedger('bench.ledger', folder)
    const {contents, problems} = verifyLedger(ledger.database)
    console.log(`kill ${kill}: ${problems.length} problems, ${contents.articles} articles`, ...problems)
    // As if they had never been there, so that the next one is killed in the middle too.
    if (kill < 10) ledger.database.exec(`DELETE FROM article WHERE id > ${articles}`)
    ledger.close()
  }
  console.log(await step('append', folder))
  const ledger = openLedger('bench.ledger', folder)
  const {contents, problems} = verifyLedger(ledger.database)
  console.log(
    `verify: ${problems.length} problems, ${contents.articles} articles, ${contents.states - contents.articles} earlier states`
  )
  ledger.close()
  rmSync(folder, {recursive: true, force: true})
}
