import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync} from 'node:zlib'
import {Readability} from '@mozilla/readability'
import {parseHTML} from 'linkedom'
import {extract} from '../src/extract/index.ts'
import type {Measured, Score} from './measure.ts'

interface Page {
  readonly id: string
  readonly html: string
  /** The article as a person marked it. */
  readonly body: string
}

/**
 * How well the article is found in a page: shingles of four words between the blocks that rules read and the body that
 * a person marked, means over the pages; beside Readability.js. Method and corpus: “Article Extraction Benchmark”,
 * Zyte, 2020 (https://github.com/scrapinghub/article-extraction-benchmark).
 */
export function measureExtraction(data: string): Measured {
  const folder = join(data, 'html-articles')
  if (!existsSync(folder)) return {figures: [], misses: []}
  const truth: unknown = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8'))
  const pages = readdirSync(join(folder, 'html'))
    .sort()
    .map((file): Page => {
      const id = file.split('.')[0]!
      const html = gunzipSync(readFileSync(join(folder, 'html', file))).toString('utf8')
      return {id, html, body: expectedOf(truth, id)}
    })
  const own = compare(pages, bodyOf)
  const peer = compare(pages, bodyOfPeer)
  // Means of shares, in thousandths of a page.
  const scoreOf = ({precision, recall}: {precision: number; recall: number}): Score => ({
    means: {precision, recall},
    right: 0,
    gold: pages.length
  })
  return {
    figures: [
      {
        measure: 'article in HTML, four-word shingles',
        score: scoreOf(own),
        baseline: {name: 'Readability.js', score: scoreOf(peer)}
      }
    ],
    misses: own.rows.map(
      ({id, precision, recall, f1}) =>
        `extraction: ${id.slice(0, 12)}  F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`
    )
  }
}

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

function bodyOfPeer(html: string): string {
  const {document} = parseHTML(html)
  return new Readability(document).parse()?.textContent ?? ''
}

function bodyOf(html: string): string {
  const {text, blocks} = extract(html, 'html')
  return blocks
    .filter((block) => read.has(block.role))
    .map((block) => text.slice(block.start, block.end))
    .join('\n')
}

function expectedOf(truth: unknown, id: string): string {
  const entry =
    typeof truth === 'object' && truth !== null
      ? (Object.entries(truth).find(([key]) => key === id)?.[1] as unknown)
      : undefined
  return typeof entry === 'object' && entry !== null && 'articleBody' in entry
    ? String(entry.articleBody)
    : ''
}

function compare(pages: readonly Page[], read: (html: string) => string) {
  const rows = pages
    .map(({id, html, body}) => ({id, ...overlap(read(html), body)}))
    .sort((a, b) => a.f1 - b.f1)
  const mean = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + pick(row), 0) / rows.length
  return {rows, precision: mean((row) => row.precision), recall: mean((row) => row.recall)}
}
