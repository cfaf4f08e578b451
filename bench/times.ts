/**
 * Accuracy of the times reader on the MEANTIME corpus (English, TIMEX3), beside chrono-node, and its speed.
 *
 * `node bench/times.ts [folder] [--misses N] [--text]`; the folder defaults to `../shared/data/meantime`.
 * Only the sentences that carry annotations (the first six of each article) are scored; gold mentions without
 * words of their own are left out. Spans match relaxed where they share a token; a value is right where the
 * match is relaxed and the strings are equal (zone marks `Z` apart).
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import * as chrono from 'chrono-node'
import type {Published, Sentence} from '../src/article.ts'
import {readTimes} from '../src/read/times.ts'
import {readTokens, tokenAt} from '../src/read/tokens.ts'
import {parseEdtf} from '../src/time/day.ts'

interface Found {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly type?: string
}
interface Sample {
  readonly name: string
  readonly text: string
  /** Offsets of the annotated sentences. */
  readonly sentences: readonly {readonly start: number; readonly end: number}[]
  readonly created: string
  readonly gold: readonly Found[]
}

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {misses: {type: 'string'}, text: {type: 'boolean'}}
})
const folder = positionals[0] ?? '../shared/data/meantime'
const misses = Number(options.misses ?? 0)

const references: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}
const decode = (text: string) =>
  text.replace(/&(#?\w+);/g, (all, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (references[name] ?? all)
  )
const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Tokens as the treebank writes them, back to text as an editor would. */
function readSample(path: string): Sample | undefined {
  const xml = readFileSync(path, 'utf8')
  const at = new Map<string, {start: number; end: number; sentence: number}>()
  let text = ''
  let previous = -1
  let open = false
  const sentences: {start: number; end: number}[] = []
  for (const [, tag, written] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const id = attribute(` ${tag!}`, 't_id')
    const sentence = Number(attribute(` ${tag!}`, 'sentence'))
    const word = decode(written!).replace(/^(``|'')$/, '"')
    if (sentence > 5) break
    const closes = /^(?:[,.;:?!)%\]]|'s|'S|n't|'re|'ll|'ve|')$/.test(word)
    const quote = word === '"'
    if (sentence !== previous) text += text === '' ? '' : '\n\n'
    else if (
      !closes &&
      !(quote && open) &&
      !/(?:[($#[]|\/|US\$)$/.test(text) &&
      !(open && text.endsWith('"') && !quote)
    )
      text += ' '
    if (quote) open = !open
    at.set(id, {start: text.length, end: text.length + word.length, sentence})
    if (sentence !== previous) sentences.push({start: text.length, end: 0})
    text += word
    sentences.at(-1)!.end = text.length
    if (sentence !== previous) open = quote
    previous = sentence
  }
  const gold: Found[] = []
  let created = ''
  for (const [, tag, inner] of xml.matchAll(/<TIMEX3([^>]*[^/])>([\s\S]*?)<\/TIMEX3>/g)) {
    const anchors = [...inner!.matchAll(/t_id="(\d+)"/g)].map(([, id]) => at.get(id!))
    const value = attribute(tag!, 'value')
    if (attribute(tag!, 'functionInDocument') === 'CREATION_TIME') created = value
    const known = anchors.filter((anchor) => anchor !== undefined)
    if (known.length === 0 || known.length < anchors.length) continue
    gold.push({
      start: Math.min(...known.map((anchor) => anchor.start)),
      end: Math.max(...known.map((anchor) => anchor.end)),
      value,
      type: attribute(tag!, 'type')
    })
  }
  const turned = /^(\d\d)-(\d\d)-(\d{4})$/.exec(created)
  if (turned) created = `${turned[3]!}-${turned[2]!}-${turned[1]!}`
  return {name: path, text, sentences, created, gold: gold.sort((a, b) => a.start - b.start)}
}

function ours({text, sentences, created}: Sample): Found[] {
  const tokens = readTokens(text)
  const published = parseEdtf(created)?.interval
  const when: Published | undefined = published && {...published, basis: 'stated'}
  const split: Sentence[] = sentences.map(({start, end}, block) => ({
    start,
    end,
    first: tokenAt(tokens, start),
    last: tokenAt(tokens, end),
    block
  }))
  const blocks = sentences.map((span) => ({...span, role: 'body' as const}))
  return readTimes({tokens, sentences: split, blocks, published: when}).map(({start, end, value, type}) => ({
    start,
    end,
    value,
    type
  }))
}

/** chrono-node with the publication day at noon as reference; a value as exact as what it holds for certain. */
function theirs({text, created}: Sample): Found[] {
  const [year, month, day] = created.split('-').map(Number)
  const reference = new Date(year!, month! - 1, day, 12)
  return chrono.parse(text, reference).map((result) => {
    const {start} = result
    const has = (part: 'day' | 'weekday' | 'month' | 'year' | 'hour') => start.isCertain(part)
    const two = (value: number | null) => String(value).padStart(2, '0')
    const values = [String(start.get('year')), two(start.get('month')), two(start.get('day'))]
    const length = has('day') || has('weekday') || has('hour') ? 3 : has('month') ? 2 : 1
    const clock = has('hour') ? `T${two(start.get('hour'))}:${two(start.get('minute'))}` : ''
    return {
      start: result.index,
      end: result.index + result.text.length,
      value: values.slice(0, length).join('-') + clock
    }
  })
}

const same = (a: string, b: string) => a.replace(/Z$/, '') === b.replace(/Z$/, '')
const percent = (value: number) => (100 * value).toFixed(1).padStart(5)
const scoreOf = (right: number, found: number, gold: number) => {
  const precision = right / Math.max(1, found)
  const recall = right / Math.max(1, gold)
  return {precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall)}
}

function measure(name: string, samples: readonly Sample[], read: (sample: Sample) => Found[], show: number) {
  let [relaxed, strict, value, found, gold] = [0, 0, 0, 0, 0]
  const wrong: string[] = []
  for (const sample of samples) {
    const open = [...sample.gold]
    const mentions = read(sample)
    gold += open.length
    found += mentions.length
    const around = ({start, end}: Found) =>
      `${sample.text.slice(Math.max(0, start - 50), start)}[${sample.text.slice(start, end)}]${sample.text.slice(end, end + 30)}`.replaceAll(
        '\n',
        ' '
      )
    for (const mention of mentions) {
      const touching = open.filter((other) => other.start < mention.end && mention.start < other.end)
      const match =
        touching.find((other) => other.start === mention.start && other.end === mention.end) ??
        touching.find((other) => same(other.value, mention.value)) ??
        touching[0]
      if (!match) {
        wrong.push(`extra  ${mention.value.padEnd(14)} ${around(mention)}`)
        continue
      }
      open.splice(open.indexOf(match), 1)
      relaxed++
      if (match.start === mention.start && match.end === mention.end) strict++
      if (same(match.value, mention.value)) value++
      else
        wrong.push(
          `value  ${`${mention.value} ≠ ${match.value}`.padEnd(26)} ${around(mention)} (${sample.created})`
        )
    }
    for (const other of open) wrong.push(`missed ${other.value.padEnd(14)} ${around(other)}`)
  }
  const spans = scoreOf(relaxed, found, gold)
  console.log(
    `${name.padEnd(12)} relaxed P ${percent(spans.precision)} R ${percent(spans.recall)} F1 ${percent(spans.f1)}` +
      `   strict F1 ${percent(scoreOf(strict, found, gold).f1)}   value F1 ${percent(scoreOf(value, found, gold).f1)}` +
      `   (${gold} gold, ${found} found)`
  )
  for (const line of wrong.sort().slice(0, show)) console.log(`  ${line}`)
}

const samples = readdirSync(join(folder, 'intra_cross-doc_annotation'), {recursive: true, encoding: 'utf8'})
  .filter((name) => name.endsWith('.xml'))
  .sort()
  .map((name) => readSample(join(folder, 'intra_cross-doc_annotation', name)))
  .filter((sample) => sample !== undefined)
const dated = samples.filter(({created}) => /^\d{4}-\d\d-\d\d$/.test(created))
console.log(`${dated.length} articles with a creation date, ${samples.length - dated.length} without`)
measure('reportlint', dated, ours, misses)
measure('chrono-node', dated, theirs, 0)

const long = dated
  .map(({text}) => text)
  .join('\n\n')
  .repeat(20)
const tokens = readTokens(long)
const sentences: Sentence[] = []
let first = 0
for (let at = 0; at < tokens.length; at++) {
  if (tokens.norm[at] !== '.' && at + 1 < tokens.length) continue
  sentences.push({
    start: tokens.start[first]!,
    end: tokens.end[at]!,
    first,
    last: at + 1,
    block: sentences.length >> 2
  })
  first = at + 1
}
const blocks = Array.from({length: (sentences.length >> 2) + 1}, () => ({
  start: 0,
  end: 0,
  role: 'body' as const
}))
const published: Published = {from: 20000, to: 20000, basis: 'stated'}
let best = Infinity
for (let run = 0; run < 8; run++) {
  // Time of the processor, not of the wall: the machine may be busy.
  const started = process.cpuUsage()
  readTimes({tokens, sentences, blocks, published})
  const used = process.cpuUsage(started)
  best = Math.min(best, (used.user + used.system) / 1e3)
}
console.log(
  `speed ${(long.length / 1e3 / best).toFixed(1)} MB/s after tokens, on ${(long.length / 1e6).toFixed(1)} MB`
)
