/**
 * Accuracy of quotations and speakers on PolNeAR (Newell et al., LREC 2018).
 *
 * Gold quotations are the pieces of a Content that stand in quotation marks, of three words or more. A quotation is
 * right where it overlaps one by 0.8 or more (intersection over union); a speaker is right where its words overlap the
 * gold Source. Quotations inside a Content that is partly indirect count neither for nor against. Of several
 * annotators of an article the one counts with whom the reading agrees best.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Article, Span} from '../src/article.ts'
import {compileFacts} from '../src/facts/compile.ts'
import {around, type Measured} from './measure.ts'
import {type Part, polnearArticle} from './polnear.ts'

interface Gold extends Span {
  readonly sources: readonly Span[]
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

type Quotation = Article['quotations'][number]

/** Spans of quotations and their speakers, beside the nearest capitalised word as speaker. */
export function measureQuotations(data: string, part: Part = 'dev'): Measured {
  const folder = join(data, 'polnear', part)
  if (!existsSync(folder)) return {figures: [], misses: []}
  const annotations = Map.groupBy(readdirSync(join(folder, 'attributions')).sort(), (file) =>
    file.replace(/_[0-9a-f]+\.ann$/, '')
  )
  const {facts} = compileFacts([])
  const counts = {gold: 0, found: 0, right: 0, sourced: 0, speaker: 0, nearest: 0}
  const misses: string[] = []
  for (const [name, files] of annotations) {
    const article = polnearArticle(data, part, name, facts)
    const source = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8')
    const scored = files.map((file) =>
      score(article, source, readFileSync(join(folder, 'attributions', file), 'utf8'))
    )
    tally(
      article,
      source,
      scored.reduce((best, one) => (one.f1 > best.f1 ? one : best))
    )
  }
  const {right, found, gold, sourced} = counts
  return {
    figures: [
      {measure: `quotations, span (${part})`, score: {right, found, gold}, least: 96},
      {
        measure: `speakers, source span (${part})`,
        score: {right: counts.speaker, gold: sourced},
        baseline: {name: 'nearest capital', score: {right: counts.nearest, gold: sourced}},
        least: 90
      }
    ],
    misses
  }

  function tally(article: Article, text: string, {pairs, candidates}: ReturnType<typeof score>): void {
    const at = article.toSource
    counts.gold += pairs.length
    counts.found += candidates.length
    for (const candidate of candidates)
      if (!pairs.some(({hit}) => hit === candidate))
        misses.push(`quotations, extra: ${around(text, at(candidate), 160, 120)}`)
    for (const {piece, hit} of pairs) {
      if (!hit) {
        misses.push(`quotations, missed: ${around(text, piece, 160, 120)}`)
        continue
      }
      counts.right++
      const {sources} = piece
      if (sources.length === 0) continue
      counts.sourced++
      const near = nearestCapital(article, hit)
      if (near && sources.some((source) => overlap(source, at(near)) > 0)) counts.nearest++
      const {speaker} = hit
      if (speaker && sources.some((source) => overlap(source, at(speaker)) > 0)) {
        counts.speaker++
        continue
      }
      const said = sources.map(({start, end}) => text.slice(start, end)).join(' … ')
      const read = speaker ? `“${text.slice(at(speaker).start, at(speaker).end)}”` : 'nobody'
      misses.push(`speakers: ${read} for “${said}”  ${around(text, at(hit), 160, 120)}`)
    }
  }
}

/** The annotation speaks of the file: so do the offsets here. */
function score({quotations, toSource}: Article, text: string, annotation: string) {
  const {gold, contents} = readGold(text, annotation)
  const speech = quotations.filter(({kind, inside}) => kind === 'speech' && inside === null)
  const pairs = gold.map((piece) => ({
    piece,
    hit: speech.find((quotation) => agreement(toSource(quotation), piece) >= 0.8)
  }))
  // Three words or more, and nothing that the annotator counts as partly indirect.
  const candidates = speech.filter(
    (quotation) =>
      wordsIn(text.slice(toSource(quotation).start, toSource(quotation).end)) >= 3 &&
      (pairs.some(({hit}) => hit === quotation) ||
        !contents.some((content) => overlap(content, toSource(quotation)) > 0))
  )
  const right = pairs.filter(({hit}) => hit).length
  const all = gold.length + candidates.length
  return {pairs, candidates, f1: all === 0 ? 1 : (2 * right) / all}
}

/** The baseline: the capitalised word nearest to the quotation, outside of quotations and sentence starts. */
function nearestCapital({tokens, quotations, names}: Article, quotation: Quotation): Span | undefined {
  const isNamed = (token: number) => names.some(({first, last}) => token >= first && token < last)
  const isOpen = (token: number) => {
    if (token < 0 || token >= tokens.length || tokens.capital[token] !== 1) return false
    const before = tokens.norm[token - 1]
    return (before !== '.' && before !== undefined) || isNamed(token)
  }
  for (let step = 1; step < 60; step++) {
    for (const token of [quotation.last + step, quotation.first - 1 - step]) {
      if (isOpen(token) && !quotations.some(({first, last}) => token >= first && token < last))
        return {start: tokens.start[token]!, end: tokens.end[token]!}
    }
  }
  return undefined
}
