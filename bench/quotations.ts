/**
 * Accuracy of quotations and speakers on PolNeAR (Newell et al., LREC 2018).
 *
 * node bench/quotations.ts [train|dev] [--misses N] [--articles N] [--data FOLDER]
 *
 * Gold quotations are the pieces of a Content that stand in quotation marks, of three words or more. A quotation is
 * right where it overlaps one by 0.8 or more (intersection over union); a speaker is right where its words overlap the
 * gold Source. Quotations inside a Content that is partly indirect count neither for nor against. Of several
 * annotators of an article the one counts with whom the reading agrees best.
 */
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import type {Block, Span} from '../src/article.ts'
import type {FactBase} from '../src/facts/fact-base.ts'
import {readNames} from '../src/read/names.ts'
import {readQuotations} from '../src/read/quotations.ts'
import {readSentences} from '../src/read/sentences.ts'
import {readTokens} from '../src/read/tokens.ts'

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    misses: {type: 'string', default: '0'},
    articles: {type: 'string', default: '10000'},
    data: {type: 'string', default: '../shared/data/polnear'}
  }
})
const part = positionals[0] ?? 'dev'
const folder = join(values.data, part)

interface Gold extends Span {
  readonly sources: readonly Span[]
}

const none = new Map<never, never>()
const facts: FactBase = {
  sheets: [],
  people: none,
  organizations: none,
  places: none,
  offices: none,
  events: none,
  periods: none,
  figures: none,
  quotes: [],
  claims: [],
  tenuresOf: () => [],
  quotesOf: () => [],
  find: () => undefined,
  lexicon: {hits: () => []}
}

const overlap = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const agreement = (a: Span, b: Span) => {
  const shared = overlap(a, b)
  return shared / (a.end - a.start + b.end - b.start - shared)
}
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Offsets of the annotation count code points; ours count UTF-16 code units. */
function unitOffsets(text: string): (offset: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (offset) => offset
  const offsets: number[] = []
  let at = 0
  for (const char of text) {
    offsets.push(at)
    at += char.length
  }
  return (offset) => offsets[offset] ?? text.length
}

function readGold(text: string, annotation: string): {gold: Gold[]; contents: Span[]} {
  const toUnit = unitOffsets(text)
  const spans = new Map<string, Span[]>()
  const gold: Gold[] = []
  const contents: Span[] = []
  const lines = annotation.split('\n')
  for (const line of lines) {
    const match = /^(T\d+)\t\w[\w-]* ([\d ;]+)\t/.exec(line)
    if (!match) continue
    const ranges = match[2]!.split(';').map((range) => {
      const [start = 0, end = 0] = range.split(' ').map(Number)
      return {start: toUnit(start), end: toUnit(end)}
    })
    spans.set(match[1]!, ranges)
  }
  for (const line of lines) {
    if (!/^E\d+\tAttribution/.test(line)) continue
    const of = (role: string) =>
      [...line.matchAll(new RegExp(`${role}\\d*:(T\\d+)`, 'g'))].flatMap(([, id]) => spans.get(id!) ?? [])
    for (const content of of('Content')) {
      contents.push(content)
      for (const piece of quotedPieces(text, content)) gold.push({...piece, sources: of('Source')})
    }
  }
  return {gold, contents}
}

/** The pieces of a content that is wholly in quotation marks, paragraph by paragraph, without the marks. */
function quotedPieces(text: string, {start, end}: Span): Span[] {
  const pieces: Span[] = []
  for (const match of text.slice(start, end).matchAll(/[^\n]+/g)) {
    const line = /^[\s,:—-]*["“](.+)["”][\s.,;:]*$/u.exec(match[0])
    if (!line) continue
    let from = start + match.index + match[0].indexOf(line[1]!, 1)
    // “A.” “B.” are two.
    for (const piece of line[1]!.split(/(?<=\S)["”](?:\s+["“])/u)) {
      if (/["”]\s+\w.*\w\s+["“]/.test(piece)) break
      const to = from + piece.length
      if (wordsIn(piece) >= 3) pieces.push({start: from, end: to})
      const rest = /^["”]\s+["“]/u.exec(text.slice(to, to + 6))
      from = to + (rest?.[0].length ?? 0)
    }
  }
  return pieces
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map(({0: line, index}, position) => ({
    role: position === 0 ? ('headline' as const) : ('body' as const),
    start: index,
    end: index + line.length
  }))
}

const counts = {
  gold: 0,
  found: 0,
  right: 0,
  sourced: 0,
  speaker: 0,
  baseline: 0,
  linked: 0
}
const misses = new Map<string, string[]>()
const note = (kind: string, words: string) => misses.set(kind, [...(misses.get(kind) ?? []), words])
let characters = 0
let time = 0

const annotations = new Map<string, string[]>()
for (const file of readdirSync(join(folder, 'attributions')).sort()) {
  const article = file.replace(/_[0-9a-f]+\.ann$/, '')
  annotations.set(article, [...(annotations.get(article) ?? []), file])
}

for (const [article, files] of [...annotations].slice(0, Number(values.articles))) {
  const text = readFileSync(join(folder, 'text', `${article}.txt`), 'utf8')
  const blocks = blocksOf(text)
  const tokens = readTokens(text)
  const sentences = readSentences(text, blocks, tokens)
  const names = readNames({text, tokens, sentences, blocks, hits: [], facts})
  const started = process.cpuUsage()
  const quotations = readQuotations({text, tokens, blocks, names, facts})
  time += process.cpuUsage(started).user / 1000
  characters += text.length
  const speech = quotations.filter(({kind, inside}) => kind === 'speech' && inside === null)

  const scored = files.map((file) =>
    score(readGold(text, readFileSync(join(folder, 'attributions', file), 'utf8')))
  )
  const best = scored.reduce((a, b) => (b.f > a.f ? b : a))
  best.apply()

  function score({gold, contents}: {gold: Gold[]; contents: Span[]}) {
    const pairs = gold.map((piece) => ({
      piece,
      hit: speech.find((quotation) => agreement(quotation, piece) >= 0.8)
    }))
    const right = pairs.filter(({hit}) => hit).length
    // Three words or more, and nothing that the annotator counts as partly indirect.
    const candidates = speech.filter(
      (quotation) =>
        wordsIn(text.slice(quotation.start, quotation.end)) >= 3 &&
        (pairs.some(({hit}) => hit === quotation) ||
          !contents.some((content) => overlap(content, quotation) > 0))
    )
    const f = gold.length + candidates.length === 0 ? 1 : (2 * right) / (gold.length + candidates.length)
    return {f, apply: () => tally(pairs, candidates)}
  }

  function show({start, end}: Span): string {
    return `${article.slice(0, 24)}: ${text.slice(Math.max(0, start - 160), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 120)}`.replaceAll(
      '\n',
      '¶'
    )
  }

  function tally(
    pairs: readonly {piece: Gold; hit: (typeof speech)[number] | undefined}[],
    candidates: readonly Span[]
  ) {
    counts.gold += pairs.length
    counts.found += candidates.length
    for (const candidate of candidates)
      if (!pairs.some(({hit}) => hit === candidate)) note('extra', show(candidate))
    for (const {piece, hit} of pairs) {
      if (!hit) {
        note('missed', show(piece))
        continue
      }
      counts.right++
      if (piece.sources.length === 0) continue
      counts.sourced++
      const near = nearestCapital(hit)
      if (near && piece.sources.some((source) => overlap(source, near) > 0)) counts.baseline++
      const {speaker} = hit
      const said = piece.sources.map(({start, end}) => text.slice(start, end)).join(' … ')
      if (speaker && piece.sources.some((source) => overlap(source, speaker) > 0)) {
        counts.speaker++
        if (speaker.name !== null) counts.linked++
      } else if (speaker)
        note('other speaker', `[gold ${said} | read ${text.slice(speaker.start, speaker.end)}] ${show(hit)}`)
      else note('no speaker', `[gold ${said}] ${show(hit)}`)
    }
  }

  /** The baseline: the capitalised word run nearest to the quotation, outside of quotations. */
  function nearestCapital(quotation: (typeof speech)[number]): Span | undefined {
    const isOpen = (token: number) =>
      token >= 0 && token < tokens.length && tokens.capital[token] === 1 && !startsSentence(token)
    for (let step = 1; step < 60; step++) {
      for (const token of [quotation.last + step, quotation.first - 1 - step]) {
        if (isOpen(token) && !quotations.some(({first, last}) => token >= first && token < last))
          return {start: tokens.start[token]!, end: tokens.end[token]!}
      }
    }
    return undefined
  }
  function startsSentence(token: number): boolean {
    const before = tokens.norm[token - 1]
    return (
      (before === '.' || before === undefined) &&
      !names.some(({first, last}) => token >= first && token < last)
    )
  }
}

const percent = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '–')
const precision = counts.right / counts.found
const recall = counts.right / counts.gold
console.log(`${part}: ${annotations.size} articles, ${counts.gold} gold quotations`)
console.log(
  `spans     precision ${percent(counts.right, counts.found)}  recall ${percent(counts.right, counts.gold)}  F1 ${percent(2 * precision * recall, precision + recall)}`
)
console.log(
  `speakers  ${percent(counts.speaker, counts.sourced)} of ${counts.sourced}; linked to a name ${percent(counts.linked, counts.speaker)}`
)
console.log(`baseline  ${percent(counts.baseline, counts.sourced)} (nearest capitalised word)`)
console.log(`speed     ${(characters / 1e6 / (time / 1000)).toFixed(1)} MB/s`)
for (const [kind, list] of misses) {
  console.log(`${kind}: ${list.length}`)
  const step = Math.max(1, Math.floor(list.length / Number(values.misses)))
  for (const words of Number(values.misses)
    ? list.filter((_, index) => index % step === 0).slice(0, Number(values.misses))
    : [])
    console.log(`  ${words}`)
}
