/**
 * How well the article is found in a page: F1 over shingles of four words between the blocks that rules read and the
 * article body that a person marked, worst page first, and the time it takes. Method and corpus: “Article Extraction
 * Benchmark”, Zyte, 2020 (https://github.com/scrapinghub/article-extraction-benchmark).
 *
 * node bench/extraction.ts [--readability] [folder of html-articles]
 */
import {readdirSync, readFileSync} from 'node:fs'
import {gunzipSync} from 'node:zlib'
import {Readability} from '@mozilla/readability'
import {parseHTML} from 'linkedom'
import {extract} from '../src/extract/index.ts'

const peer = process.argv.includes('--readability')
const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '../shared/data/html-articles'
const truth: unknown = JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8'))
const read: ReadonlySet<string> = new Set(['body', 'heading', 'item', 'quotation', 'dateline'])

/** Shingles of four words with how often each stands there. */
function shinglesOf(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const shingles = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - 3); at++) {
    const shingle = words.slice(at, at + 4).join(' ')
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1)
  }
  return shingles
}

function overlap(found: string, expected: string) {
  const a = shinglesOf(found)
  const b = shinglesOf(expected)
  const sum = (shingles: Map<string, number>) =>
    [...shingles.values()].reduce((total, count) => total + count, 0)
  let both = 0
  for (const [shingle, count] of a) both += Math.min(count, b.get(shingle) ?? 0)
  const precision = sum(a) === 0 ? 0 : both / sum(a)
  const recall = sum(b) === 0 ? 0 : both / sum(b)
  return {precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall)}
}

function bodyOf(html: string): string {
  if (peer) {
    const {document} = parseHTML(html)
    return new Readability(document).parse()?.textContent ?? ''
  }
  const {text, blocks} = extract(html, 'html')
  return blocks
    .filter((block) => read.has(block.role))
    .map((block) => text.slice(block.start, block.end))
    .join('\n')
}

function expectedOf(id: string): string {
  const entry =
    typeof truth === 'object' && truth !== null
      ? (Object.entries(truth).find(([key]) => key === id)?.[1] as unknown)
      : undefined
  return typeof entry === 'object' && entry !== null && 'articleBody' in entry
    ? String(entry.articleBody)
    : ''
}

const rows: {id: string; precision: number; recall: number; f1: number}[] = []
let bytes = 0
let time = 0
for (const file of readdirSync(`${folder}/html`).sort()) {
  const id = file.split('.')[0]!
  const html = gunzipSync(readFileSync(`${folder}/html/${file}`)).toString('utf8')
  const start = performance.now()
  const found = bodyOf(html)
  time += performance.now() - start
  bytes += html.length
  rows.push({id, ...overlap(found, expectedOf(id))})
}
rows.sort((a, b) => a.f1 - b.f1)
const mean = (pick: (row: (typeof rows)[number]) => number) =>
  rows.reduce((sum, row) => sum + pick(row), 0) / rows.length
for (const {id, precision, recall, f1} of rows.slice(0, 30)) {
  console.log(
    `${id.slice(0, 12)}  F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`
  )
}
const precision = mean((row) => row.precision)
const recall = mean((row) => row.recall)
console.log(
  `${rows.length} pages: F1 ${((2 * precision * recall) / (precision + recall)).toFixed(4)}, precision ${precision.toFixed(3)}, ` +
    `recall ${recall.toFixed(3)}; mean of F1 ${mean((row) => row.f1).toFixed(4)}; ${(time / rows.length).toFixed(1)} ms a page, ` +
    `${(bytes / time / 1000).toFixed(1)} MB/s`
)
