import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Location,
  type Range
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Span} from '../../article.ts'
import {citation} from '../../define-rule.ts'
import {spanOfFinding} from '../../editor/hover.ts'
import type {LintedSource} from '../../editor/lint-source.ts'
import {pointAt, wordAt} from '../../editor/sheet-words.ts'
import {staleFacts, unusedHints, unusedSources} from '../../editor/sheet-hints.ts'
import type {AnyFact, FactBase} from '../../facts/fact-base.ts'
import type {Problem} from '../../facts/problem.ts'
import type {Evidence, Finding} from '../../finding.ts'
import {directiveRule} from '../../lint/directives.ts'
import type {ConfigGround} from './grounds.ts'
import {uriOfPath} from './uris.ts'

export const source = 'reportlint'

/** What a diagnostic carries for code actions and for clients that show more than its message. */
export interface FindingData {
  readonly rule: string
  readonly verdict: Finding['verdict']
  readonly note: string
  readonly expected: readonly string[]
  /** Paths of the facts on which it rests. */
  readonly facts: readonly string[]
}

const severities = {
  error: DiagnosticSeverity.Error,
  warn: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information
} as const

export const rangeOf = (document: TextDocument, {start, end}: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end)
})

export const toDiagnostics = (
  document: TextDocument,
  linted: LintedSource,
  ground: ConfigGround,
  withRelated: boolean
): Diagnostic[] =>
  linted.findings.map((finding) => toDiagnostic(document, linted, ground, withRelated, finding))

export function toDiagnostic(
  document: TextDocument,
  linted: LintedSource,
  ground: ConfigGround,
  withRelated: boolean,
  finding: Finding
): Diagnostic {
  const {rule, level, verdict, message, note, url, expected, evidence, related} = finding
  const data: FindingData = {rule, verdict, note, expected, facts: evidence.map(({fact}) => fact)}
  const inArticle = related.filter(({path}) => path === undefined)
  const elsewhere = withRelated
    ? [
        ...evidence.flatMap((one) => evidenceInformation(one, ground)),
        ...inArticle.map((one) => ({
          message: one.message,
          location: {uri: document.uri, range: rangeOf(document, linted.article.toSource(one.span))}
        }))
      ]
    : []
  return {
    range: rangeOf(document, spanOfFinding(linted, finding)),
    severity: severities[level],
    code: rule,
    ...(url !== '' && {codeDescription: {href: url}}),
    source,
    message,
    // A directive that silences nothing can go.
    ...(rule === directiveRule && /silences nothing/.test(message) && {tags: [DiagnosticTag.Unnecessary]}),
    ...(elsewhere.length > 0 && {relatedInformation: elsewhere}),
    data
  }
}

function evidenceInformation(
  {fact, value, source: cited}: Evidence,
  ground: ConfigGround
): DiagnosticRelatedInformation[] {
  const known = ground.facts.find(fact)
  const location = known && factLocation(known, ground)
  if (!location) return []
  const words = [value, cited && citation(cited)].filter(Boolean).join(' · ')
  return [{location, message: `${fact}: ${words}`}]
}

/** Where a fact stands in its sheet; undefined where the sheet is of another ground. */
export function factLocation({sheet, line, column}: AnyFact, {sheets}: ConfigGround): Location | undefined {
  const file = sheets.find(({shown}) => shown === sheet.path)
  if (!file) return
  return {uri: uriOfPath(file.file), range: placeRange(file.text, line, column)}
}

/** The word of a sheet at a line and column, both from 1, as a range of the protocol. */
export function placeRange(text: string, line: number, column: number): Range {
  const {start, end} = wordAt(text, line, column)
  return {start: pointAt(text, start), end: pointAt(text, end)}
}

/** Problems of a sheet or config at their words. */
export function problemDiagnostics(
  problems: readonly Problem[],
  text: string,
  code: 'facts-check' | 'config'
): Diagnostic[] {
  return problems.map(({line, column, level, message}) => ({
    range: placeRange(text, line, column),
    severity: level === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source,
    code,
    message
  }))
}

/**
 * What the keeper of a sheet may want to know of it.
 *
 * @param unused entries of which no article speaks
 * @param latest the last day on which an article was written, as far as that is known
 */
export const hintDiagnostics = (
  text: string,
  shown: string,
  facts: FactBase,
  unused: ReadonlySet<string>,
  latest: number | undefined
): Diagnostic[] =>
  [...unusedSources(text), ...unusedHints(text, unused), ...staleFacts(text, shown, facts, latest)].map(
    ({span, message, kind}) => ({
      range: {start: pointAt(text, span.start), end: pointAt(text, span.end)},
      severity: DiagnosticSeverity.Hint,
      source,
      code: `${kind}-fact`,
      message,
      ...(kind === 'unused' && {tags: [DiagnosticTag.Unnecessary]})
    })
  )
