/**
 * What reading and linting cost, against parsing with retext-english alone, in one process and one run.
 *
 * Usage: `npm run bench:speed -- [folder of .txt files]`. Figures are medians of rounds, and ratios are of figures of the
 * same round. Warm is late: the engine goes on compiling over thousands of articles, longer than the little code that
 * parses needs, so that all steps run for many rounds before the first that counts. Time is that of the main thread's
 * processor, so that other processes count less. No step keeps what it makes; trees that are kept make parsing look
 * slower than it is, and so does a large sheet in memory: those of 100 and 100,000 names are made only after the rest
 * was measured.
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
const rounds = 15
const warmUp = 40

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
function* open(facts: FactBase): Iterable<Article> {
  for (const {name, source} of articles) {
    const extracted = extract(source, 'text')
    yield readArticle(name, {...extracted, metadata: {...extracted.metadata, published}}, facts)
  }
}

const lint = (facts: FactBase) => {
  let judgements = 0
  for (const article of open(facts))
    for (const rule of rules) for (const judgement of rule.judge(article)) if (judgement) judgements++
  return judgements
}

const now = () => {
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1000
}
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** The times of the steps in ms, by round: all steps in each, after rounds to warm up. */
function measure(steps: readonly (() => unknown)[], before = warmUp): readonly (readonly number[])[] {
  const times = steps.map((): number[] => [])
  for (let round = -before; round < rounds; round++) {
    for (const [index, run] of steps.entries()) {
      const start = now()
      run()
      if (round >= 0) times[index]!.push(now() - start)
    }
  }
  return times
}

const ratioOf = (times: readonly number[], base: readonly number[]) =>
  median(times.map((time, round) => time / base[round]!))

const parts = [
  'tokens',
  'sentences',
  'hits',
  'syntax',
  'published',
  'names',
  'times',
  'titles',
  'quotations',
  'quantities',
  'events',
  'orders',
  'lengths',
  'variants',
  'ages',
  'parties',
  'placings',
  'acronyms',
  'timePairs',
  'conversions',
  'differences',
  'elapsed',
  'lists',
  'datings',
  'counts',
  'vitals',
  'vague',
  'placeholders'
] as const satisfies readonly (keyof Reading)[]

const readAll = (article: Article) => {
  for (const part of parts) void article[part]
}

const facts = executive()
const parser = new ParseEnglish()
const names = ['parse with retext-english', 'extract, read and lint', 'extract and read all', 'extract']
const times = measure([
  () => {
    for (const {source} of articles) parser.parse(source)
  },
  () => lint(facts),
  () => {
    for (const article of open(facts)) readAll(article)
  },
  () => {
    for (const article of open(facts)) void article
  }
])
for (const [index, name] of names.entries()) {
  const time = median(times[index]!)
  console.log(
    `${name.padEnd(28)} ${time.toFixed(1).padStart(8)} ms  ${(size / 1e3 / time).toFixed(2).padStart(7)} MB/s  ${ratioOf(times[index]!, times[0]!).toFixed(2).padStart(5)} × parsing`
  )
}
const [parsing, all, read, extracting] = times as [number[], number[], number[], number[]]
const reading = read.map((time, round) => time - extracting[round]!)
const judging = all.map((time, round) => time - read[round]!)
const linting = all.map((time, round) => time - extracting[round]!)
console.log(`reading and linting: ${ratioOf(linting, parsing).toFixed(2)} × parsing`)
console.log(`reading, all mentions: ${ratioOf(reading, parsing).toFixed(2)} × parsing`)
console.log(`all rules: ${(ratioOf(judging, reading) * 100).toFixed(0)} % of reading`)

const spent = new Map<string, number>()
const spend = (name: string, run: () => unknown) => {
  const start = now()
  run()
  spent.set(name, (spent.get(name) ?? 0) + now() - start)
}
for (let round = 0; round < rounds; round++) {
  for (const article of open(facts)) {
    for (const part of parts) spend(part, () => article[part])
    for (const rule of rules) spend(rule.meta.id, () => [...rule.judge(article)])
  }
}
console.log('\nshares of one run, in ms:')
for (const [part, time] of [...spent].sort((a, b) => b[1] - a[1]).slice(0, 24))
  console.log(`  ${part.padEnd(20)} ${(time / rounds).toFixed(2).padStart(8)}`)

const [few, many] = [sheetOf(100), sheetOf(100_000)]
const [withFew, withMany] = measure([() => lint(few), () => lint(many)], 3)
console.log(`\n100,000 names against 100: ${ratioOf(withMany!, withFew!).toFixed(2)} ×`)
