import type {Block, Span} from '../../article.ts'
import type {Evidence} from '../../finding.ts'
import type {ArticleReport, PlacedFinding} from '../report.ts'

/** How an item looks and by what it is filtered; `editorial` is a finding without a claim. */
export const kinds = ['contradicted', 'unverifiable', 'editorial', 'supported'] as const
export type Kind = (typeof kinds)[number]

export const kindNames: Readonly<Record<Kind, string>> = {
  contradicted: 'Contradicted',
  unverifiable: 'Unverifiable',
  editorial: 'Editorial',
  supported: 'Supported'
}

/** A finding or a supported claim, with the number by which words and evidence are told to belong together. */
export interface Item {
  readonly number: number
  /** Part of the address of the item in the page; no two of an article are equal. */
  readonly key: string
  readonly kind: Kind
  readonly rule: string
  readonly span: Span
  readonly line: number
  readonly evidence: readonly Evidence[]
  /** The words are a speaker’s, and what holds or not is no claim of the article. */
  readonly isQuoted: boolean
  /** Undefined for a supported claim. */
  readonly finding: PlacedFinding | undefined
}

/** All that an article is marked with, in the order of the text. What is wrong comes before what holds at the same words. */
export function itemsOf({findings, supported, text}: ArticleReport): Item[] {
  const isInText = ({span, text: words}: PlacedFinding) => text.slice(span.start, span.end) === words
  const all = [
    ...findings.map((finding) => ({
      key: finding.fingerprint,
      kind: finding.verdict ?? ('editorial' as const),
      rule: finding.rule,
      // Words in front matter stand in no block.
      span: isInText(finding) ? finding.span : nowhere,
      line: finding.place.line,
      evidence: finding.evidence,
      // A note says so.
      isQuoted: false,
      finding
    })),
    ...supported.map(({rule, span, place, evidence, isQuoted = false}) => ({
      key: `${rule}-${span.start}-${span.end}`,
      kind: 'supported' as const,
      rule,
      span,
      line: place.line,
      evidence,
      isQuoted,
      finding: undefined
    }))
  ]
  return all
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || rank(a.kind) - rank(b.kind))
    .map((item, index) => ({...item, number: index + 1}))
}

const nowhere: Span = {start: 0, end: 0}

const rank = (kind: Kind): number => kinds.indexOf(kind)

/** A run of text with the same items on all of it, the gravest first; `ends` are those whose last words it holds. */
export interface Segment extends Span {
  readonly items: readonly Item[]
  readonly ends: readonly Item[]
}

/** A block with the items on it, cut where items begin and end: together the segments are the block, without a gap. */
export interface MarkedBlock extends Block {
  readonly segments: readonly Segment[]
}

/** Marks the blocks of a text; `apart` are the items that have no words in any block. */
export function markBlocks(
  blocks: readonly Block[],
  items: readonly Item[]
): {blocks: MarkedBlock[]; apart: Item[]} {
  const marked = new Set<Item>()
  const worded = items.filter(({span}) => span.end > span.start)
  let next = 0
  let open: Item[] = []
  const done = blocks.map((block): MarkedBlock => {
    open = open.filter(({span}) => span.end > block.start)
    for (; next < worded.length && worded[next]!.span.start < block.end; next++) {
      if (worded[next]!.span.end > block.start) open.push(worded[next]!)
    }
    for (const item of open) marked.add(item)
    return {...block, segments: segmentsOf(block, open)}
  })
  return {blocks: done, apart: items.filter((item) => !marked.has(item))}
}

/** @param items those that have words in the block, by their start */
function segmentsOf(block: Span, items: readonly Item[]): Segment[] {
  const inBlock = (offset: number) => Math.max(block.start, Math.min(offset, block.end))
  const cuts = new Set([block.start, block.end])
  for (const {span} of items) cuts.add(inBlock(span.start)).add(inBlock(span.end))
  const at = [...cuts].toSorted((a, b) => a - b)
  let next = 0
  let open: Item[] = []
  return at.slice(1).map((end, index) => {
    const start = at[index]!
    open = open.filter(({span}) => span.end > start)
    for (; next < items.length && items[next]!.span.start <= start; next++) open.push(items[next]!)
    return {
      start,
      end,
      items: open.toSorted((a, b) => rank(a.kind) - rank(b.kind) || a.number - b.number),
      // An item over several blocks ends in the last of them.
      ends: open.filter(({span}) => span.end === end)
    }
  })
}
