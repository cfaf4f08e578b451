import type {Span} from '../article.ts'
import type {Finding} from '../finding.ts'
import {directiveRule} from '../lint/directives.ts'
import type {LintedSource} from './lint-source.ts'
import {spanOfFinding} from './hover.ts'

/** New text in place of a range of a source file; an empty range is an insertion. */
export interface Edit {
  readonly span: Span
  readonly text: string
}

/** A change of the article that an editor offers beside a finding. */
export interface Fix {
  readonly title: string
  readonly edit: Edit
  /** The one value that is right whoever erred, with which the finding is gone and no other comes. */
  readonly isSafe: boolean
}

/** Lints a changed source with everything else as it is. */
export type Relint = (source: string) => LintedSource

/** What stands where the author is to say why a rule is silenced. */
export const placeholderReason = 'say why this is right'

export const applyEdit = (source: string, {span, text}: Edit): string =>
  source.slice(0, span.start) + text + source.slice(span.end)

/** The canonical values in place of the words of a finding; only where the source spells the words without markup. */
export function replacements(linted: LintedSource, finding: Finding, relint: Relint): Fix[] {
  const {article, source, format} = linted
  const span = spanOfFinding(linted, finding)
  const written = source.slice(span.start, span.end)
  const isPlain = !finding.source && written === article.text.slice(finding.span.start, finding.span.end)
  if (!isPlain || written === '') return []
  return finding.expected.map((value): Fix => {
    const edit = {span, text: escaped(value, format)}
    return {
      title: `Replace with “${value}”`,
      edit,
      isSafe: finding.expected.length === 1 && isMended(linted, finding, relint(applyEdit(source, edit)))
    }
  })
}

/** Whether the finding is gone and every other one was there before. */
function isMended(before: LintedSource, finding: Finding, after: LintedSource): boolean {
  const kinds = new Map<string, number>()
  for (const one of before.findings) kinds.set(kindOf(one), (kinds.get(kindOf(one)) ?? 0) + 1)
  const gone = kindOf(finding)
  kinds.set(gone, kinds.get(gone)! - 1)
  for (const one of after.findings) {
    const left = (kinds.get(kindOf(one)) ?? 0) - 1
    if (left < 0) return false
    kinds.set(kindOf(one), left)
  }
  return true
}

const kindOf = ({rule, message}: Finding): string => `${rule} ${message}`

/** The value as the format spells it: no character of it is markup. */
function escaped(value: string, format: LintedSource['format']): string {
  if (format === 'html')
    return value.replace(/[&<>]/g, (char) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;'})[char]!)
  if (format === 'markdown') return value.replace(/[\\`*_[\]<>]|&(?=#?\w+;)/g, '\\$&')
  return value
}

/**
 * The comment that silences the rule of a finding, above its paragraph. Of the places where it may stand the first is
 * taken with which the finding is gone and nothing else changes; undefined where none is.
 */
export function disabling(linted: LintedSource, finding: Finding, relint: Relint): Fix | undefined {
  if (finding.rule === directiveRule) return
  for (const {kind, edit} of placesFor(linted, finding)) {
    if (!isMended(linted, finding, relint(applyEdit(linted.source, edit)))) continue
    const where = kind === 'disable-file' ? 'in this file' : 'here'
    return {title: `Disable ${finding.rule} ${where}, with a reason`, edit, isSafe: false}
  }
  return
}

function* placesFor(linted: LintedSource, finding: Finding): Iterable<{kind: string; edit: Edit}> {
  const {article, source, format} = linted
  const {blocks, toSource} = article
  const eol = /\r\n|\n|\r/.exec(source)?.[0] ?? '\n'
  const comment = (kind: string) => `<!-- reportlint-${kind} ${finding.rule} -- ${placeholderReason} -->`
  const insert = (kind: string, at: number, text: string) => ({
    kind,
    edit: {span: {start: at, end: at}, text}
  })
  const index = blocks.findIndex(({start, end}) => start <= finding.span.start && finding.span.start <= end)
  if (index >= 0 && !finding.source) {
    const kind = 'disable-next-line'
    const start = toSource(blocks[index]!).start
    const line = lineStart(source, start)
    const before = source.slice(line, start)
    const prefix = /^[\s>]*/.exec(before)![0]
    // A list item keeps its mark; what stands before it in the line is markup or a bullet.
    yield insert(kind, line, `${prefix}${comment(kind)}${eol}`)
    if (format === 'markdown')
      yield insert(kind, line, `${prefix}${comment(kind)}${eol}${prefix.trimEnd()}${eol}`)
    if (format === 'html') {
      const tag = /(?:<[^<>]*>\s*)+$/.exec(source.slice(Math.max(0, start - 2000), start))?.[0].length ?? 0
      yield insert(kind, start - tag, comment(kind))
      yield insert(kind, start, comment(kind))
    }
  }
  const first = blocks[0] ? toSource(blocks[0]).start : source.length
  yield insert(
    'disable-file',
    lineStart(source, first),
    `${comment('disable-file')}${eol}${format === 'markdown' ? eol : ''}`
  )
  yield insert('disable-file', source.length, `${eol}${eol}${comment('disable-file')}${eol}`)
}

const lineStart = (source: string, at: number): number => {
  let start = at
  while (start > 0 && source[start - 1] !== '\n' && source[start - 1] !== '\r') start--
  return start
}
