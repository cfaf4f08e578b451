/**
 * What reading and linting cost, against parsing with retext-english alone, in one process and one run.
 *
 * Usage: `npm run bench:speed -- [folder of .txt files]`. Every step is warmed up first; figures are medians of rounds,
 * and ratios are of figures of the same round.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {ParseEnglish} from 'parse-english'
import {extract} from '../src/extract/index.ts'
import {compileFacts} from '../src/facts/compile.ts'
import type {FactBase} from '../src/facts/fact-base.ts'
import {parseFactSheet} from '../src/facts/parse-sheet.ts'
import {rules} from '../src/generated/rules.ts'
import {readArticle} from '../src/read/article.ts'
import type {Article, Reading} from '../src/article.ts'

const folder = process.argv[2] ?? '../shared/data/polnear/dev/text'
const rounds = 9

if (!existsSync(folder)) {
  console.error(`Unexpected folder \`${folder}\` that does not exist, expected one with .txt articles`)
  process.exit(2)
}

const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({name, source: readFileSync(join(folder, name), 'utf8')}))
const size = articles.reduce((sum, {source}) => sum + source.length, 0)
console.log(`${articles.length} articles, ${(size / 1e6).toFixed(2)} MB, ${rounds} rounds`)

/** A sheet of people with made-up names that stand in no article, so that only its size counts. */
function sheetOf(names: number): FactBase {
  const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu']
  const spell = (n: number) =>
    [...String(n).padStart(6, '0')].map((digit) => syllables[Number(digit)]!).join('')
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const people = Array.from(
    {length: names},
    (_, n) => `  p${n}: {name: ${capital(spell(n))} ${capital(spell(names - n))}son}`
  )
  const sheet = parseFactSheet(
    `title: names\nverified: 2016-12-31\npeople:\n${people.join('\n')}\n`,
    'names.yaml'
  ).sheet!
  return compileFacts([sheet]).facts
}

function executive(): FactBase {
  const path = 'facts/canada-us-2025.yaml'
  return compileFacts([parseFactSheet(readFileSync(path, 'utf8'), path).sheet!]).facts
}

const published = {from: 17045, to: 17045, basis: 'configured'} as const
const open = (facts: FactBase) =>
  articles.map(({name, source}) => {
    const extracted = extract(source, 'text')
    return readArticle(name, {...extracted, metadata: {...extracted.metadata, published}}, facts)
  })

const lint = (facts: FactBase) => {
  let judgements = 0
  for (const article of open(facts))
    for (const rule of rules) for (const judgement of rule.judge(article)) if (judgement) judgements++
  return judgements
}

const parser = new ParseEnglish()
const steps: readonly (readonly [string, () => unknown])[] = [
  ['parse with retext-english', () => articles.map(({source}) => parser.parse(source))],
  [
    'extract, read and lint',
    (() => {
      const facts = executive()
      return () => lint(facts)
    })()
  ],
  [
    'the same, 100 names',
    (() => {
      const facts = sheetOf(100)
      return () => lint(facts)
    })()
  ],
  [
    'the same, 100,000 names',
    (() => {
      const facts = sheetOf(100_000)
      return () => lint(facts)
    })()
  ]
]

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
const times = steps.map((): number[] => [])
for (let round = -3; round < rounds; round++) {
  for (const [index, [, run]] of steps.entries()) {
    const start = performance.now()
    run()
    if (round >= 0) times[index]!.push(performance.now() - start)
  }
}
for (const [index, [name]] of steps.entries()) {
  const ratio = median(times[index]!.map((time, round) => time / times[0]![round]!))
  const time = median(times[index]!)
  console.log(
    `${name.padEnd(28)} ${time.toFixed(1).padStart(8)} ms  ${(size / 1e3 / time).toFixed(2).padStart(7)} MB/s  ${ratio.toFixed(2).padStart(5)} × parsing`
  )
}
console.log(
  `100,000 names against 100: ${median(times[3]!.map((time, round) => time / times[2]![round]!)).toFixed(2)} ×`
)

const parts = [
  'tokens',
  'sentences',
  'hits',
  'syntax',
  'names',
  'times',
  'titles',
  'quotations',
  'quantities',
  'events',
  'orders',
  'lengths',
  'vague'
] as const satisfies readonly (keyof Reading)[]
const facts = executive()
const spent = new Map<string, number>()
for (let round = 0; round < rounds; round++) {
  const all: Article[] = open(facts)
  for (const part of parts) {
    const start = performance.now()
    for (const article of all) void article[part]
    spent.set(part, (spent.get(part) ?? 0) + performance.now() - start)
  }
  for (const rule of rules) {
    const start = performance.now()
    for (const article of all) for (const judgement of rule.judge(article)) void judgement
    spent.set(rule.meta.id, (spent.get(rule.meta.id) ?? 0) + performance.now() - start)
  }
}
console.log('\nshares of one run, in ms:')
for (const [part, time] of [...spent].sort((a, b) => b[1] - a[1]).slice(0, 24))
  console.log(`  ${part.padEnd(20)} ${(time / rounds).toFixed(2).padStart(8)}`)
