import type {Span} from '../article.ts'
import type {LintedSource} from './lint-source.ts'
import {spanOfFinding} from './hover.ts'

/** A part of an article for an outline. */
export interface ArticleSymbol {
  readonly kind: 'heading' | 'quotation' | 'claim'
  readonly name: string
  readonly detail: string
  /** In the source file. */
  readonly span: Span
}

/** Headline and headings, quotations with their speakers, and claims with their verdicts, in the order of the file. */
export function symbolsOf(linted: LintedSource): ArticleSymbol[] {
  const {article, findings, supported} = linted
  const {blocks, quotations, text, toSource} = article
  const symbols: ArticleSymbol[] = []
  for (const {role, start, end} of blocks) {
    if (role !== 'headline' && role !== 'heading') continue
    symbols.push({
      kind: 'heading',
      name: shorten(text.slice(start, end)),
      detail: role,
      span: toSource({start, end})
    })
  }
  for (const {kind, start, end, outer, speaker} of quotations) {
    if (kind !== 'speech') continue
    const who = speaker ? text.slice(speaker.start, speaker.end) : 'nobody named'
    symbols.push({
      kind: 'quotation',
      name: `“${shorten(text.slice(start, end))}”`,
      detail: who,
      span: toSource({start: outer.start, end: outer.end})
    })
  }
  for (const finding of findings) {
    if (finding.verdict === null || finding.source) continue
    const {start, end} = finding.span
    symbols.push({
      kind: 'claim',
      name: `${finding.verdict === 'contradicted' ? '✗' : '?'} ${shorten(text.slice(start, end))}`,
      detail: `${finding.verdict}, ${finding.rule}`,
      span: spanOfFinding(linted, finding)
    })
  }
  for (const {span, rule} of supported) {
    symbols.push({
      kind: 'claim',
      name: `✓ ${shorten(text.slice(span.start, span.end))}`,
      detail: `supported, ${rule}`,
      span: toSource(span)
    })
  }
  return symbols
    .filter(({name}) => /[\p{L}\p{N}]/u.test(name))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

const shorten = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
