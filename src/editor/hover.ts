import type {Span} from '../article.ts'
import type {Finding} from '../finding.ts'
import {describe, type Note} from './describe.ts'
import type {LintedSource} from './lint-source.ts'
import {mentionAt} from './mentions.ts'

/** What is told of a place of an article. */
export interface Hover {
  /** In the source file. */
  readonly span: Span
  readonly notes: readonly Note[]
}

/** The range of a finding in the source file. */
export const spanOfFinding = ({article}: Pick<LintedSource, 'article'>, {span, source}: Finding): Span =>
  source ?? article.toSource(span)

const touches = ({start, end}: Span, offset: number): boolean => start <= offset && offset <= end

/** Findings whose words hold an offset of the source file, or touch a range of it. */
export const findingsAt = (linted: LintedSource, {start, end}: Span): Finding[] =>
  linted.findings.filter((finding) => {
    const span = spanOfFinding(linted, finding)
    return span.start <= end && start <= span.end
  })

/**
 * The findings at an offset of the source file with their whole notes, and what the sheets know of the words there.
 *
 * @param isTold whether the editor shows the messages of findings there by itself
 */
export function hoverAt(linted: LintedSource, offset: number, isTold = false): Hover | undefined {
  const {article} = linted
  const findings = findingsAt(linted, {start: offset, end: offset})
  const notes = findings.map((finding) => noteOf(finding, linted, isTold))
  const claim = linted.supported.find(({span}) => touches(article.toSource(span), offset))
  if (claim && findings.length === 0) {
    const words = claim.evidence.map(({fact, value}) => `${fact}: ${value}`)
    notes.push({heading: 'Fits the fact sheet', lines: words})
  }
  const at = offsetInText(linted, offset)
  const mention = at === undefined ? undefined : mentionAt(article, at)
  const told =
    mention?.facts.slice(0, mostFacts).map((fact) => describe(fact, article.facts, article.published)) ?? []
  const spans = [
    ...findings.map((finding) => spanOfFinding(linted, finding)),
    ...(mention ? [article.toSource(mention.span)] : []),
    ...(claim ? [article.toSource(claim.span)] : [])
  ].sort((a, b) => a.end - a.start - (b.end - b.start))
  if (!spans[0] || notes.length + told.length === 0) return
  return {span: spans[0], notes: [...notes, ...told]}
}

const mostFacts = 4

function noteOf(finding: Finding, {article}: LintedSource, isTold: boolean): Note {
  const {rule, message, note, evidence, url} = finding
  const [first] = evidence
  const fact = first && article.facts.find(first.fact)
  const lines = note.split('\n').filter(Boolean)
  return {
    ...(isTold ? {heading: rule, lines} : {heading: message, lines: [...lines, rule]}),
    ...(fact && {fact}),
    ...(url !== '' && {url})
  }
}

/** The offset of the text whose words stand at an offset of the source file; undefined between blocks. */
export function offsetInText({article}: Pick<LintedSource, 'article'>, offset: number): number | undefined {
  const {blocks, toSource} = article
  const block = blocks.find(({start, end}) => touches(toSource({start, end}), offset))
  if (!block) return
  // The map is monotonic within a block.
  let low = block.start
  let high = block.end
  while (low < high) {
    const middle = (low + high) >> 1
    if (toSource({start: middle, end: middle + 1}).end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
