import {
  CompletionItemKind,
  InlayHintKind,
  InsertTextFormat,
  MarkupKind,
  SemanticTokensBuilder,
  SymbolKind,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type Location,
  type Position,
  type Range,
  type SemanticTokens
} from 'vscode-languageserver'
import {completionsAt, directiveWordAt} from '../../editor/completion.ts'
import {hoverAt, offsetInText} from '../../editor/hover.ts'
import {mentionAt} from '../../editor/mentions.ts'
import {symbolsOf, type ArticleSymbol} from '../../editor/symbols.ts'
import {factLocation, rangeOf} from './diagnostics.ts'
import {toMarkup} from './notes.ts'
import type {Report} from './reports.ts'

/** The one type of semantic tokens, and its modifier. */
export const tokenLegend = {tokenTypes: ['claim'], tokenModifiers: ['supported']}

/** Whether an editor says that its hovers show diagnostics by themselves: those of the protocol do not tell. */
function showsMessages({experimental}: ClientCapabilities): boolean {
  const {reportlint} = (experimental ?? {}) as {reportlint?: {diagnosticsInHover?: unknown}}
  return reportlint?.diagnosticsInHover === true
}

export function hover(
  {document, linted, ground}: Report,
  position: Position,
  client: ClientCapabilities
): Hover | null {
  const found = hoverAt(linted, document.offsetAt(position), showsMessages(client))
  if (!found) return null
  const formats = client.textDocument?.hover?.contentFormat
  const isMarkdown = formats?.includes(MarkupKind.Markdown) ?? false
  return {range: rangeOf(document, found.span), contents: toMarkup(found.notes, ground, isMarkdown)}
}

/** Where the facts stand of which the words at a place speak. */
export function definition({document, linted, ground}: Report, position: Position): Location[] {
  return factsAt({document, linted, ground}, position).flatMap((fact) => factLocation(fact, ground) ?? [])
}

export function factsAt(
  {document, linted}: Pick<Report, 'document' | 'linted' | 'ground'>,
  position: Position
) {
  const at = offsetInText(linted, document.offsetAt(position))
  return at === undefined ? [] : (mentionAt(linted.article, at)?.facts ?? [])
}

const kinds = {
  name: CompletionItemKind.Reference,
  title: CompletionItemKind.Class,
  quotation: CompletionItemKind.Text
} as const

export function completion(
  {document, linted, ground}: Report,
  position: Position,
  rules: readonly string[]
): CompletionList {
  const source = document.getText()
  const offset = document.offsetAt(position)
  const word = directiveWordAt(source, offset)
  if (word) {
    const range = rangeOf(document, word)
    const items = rules.map((label) => ({
      label,
      kind: CompletionItemKind.Constant,
      textEdit: {range, newText: label}
    }))
    return {isIncomplete: false, items}
  }
  const {items} = completionsAt(source, offset, ground.facts, linted.article.published)
  return {
    // What fits is decided here, diacritics aside: with the next letter the editor is to ask again.
    isIncomplete: true,
    items: items.map(({label, text, kind, detail, span}, index): CompletionItem => ({
      label,
      kind: kinds[kind],
      detail,
      insertTextFormat: InsertTextFormat.PlainText,
      filterText: source.slice(span.start, span.end),
      sortText: String(index).padStart(3, '0'),
      textEdit: {range: rangeOf(document, span), newText: text}
    }))
  }
}

const symbolKinds: Readonly<Record<ArticleSymbol['kind'], SymbolKind>> = {
  heading: SymbolKind.Namespace,
  quotation: SymbolKind.String,
  claim: SymbolKind.Boolean
}

/** The outline: what stands under a heading belongs to it, claims inside a quotation to that. */
export function documentSymbols({document, linted}: Report): DocumentSymbol[] {
  const roots: DocumentSymbol[] = []
  let heading: DocumentSymbol | undefined
  let quotation: DocumentSymbol | undefined
  for (const {kind, name, detail, span} of symbolsOf(linted)) {
    const range = rangeOf(document, span)
    const symbol: DocumentSymbol = {
      name,
      detail,
      kind: symbolKinds[kind],
      range,
      selectionRange: range,
      children: []
    }
    if (kind === 'heading') {
      roots.push(symbol)
      heading = symbol
      continue
    }
    if (kind === 'claim' && quotation && holds(quotation.range, range)) {
      quotation.children!.push(symbol)
      continue
    }
    if (kind === 'quotation') quotation = symbol
    // The range of a heading has to hold what is under it.
    if (heading) heading.range = {start: heading.range.start, end: later(heading.range.end, range.end)}
    ;(heading?.children ?? roots).push(symbol)
  }
  return roots
}

const isBefore = (a: Position, b: Position) =>
  a.line < b.line || (a.line === b.line && a.character <= b.character)
const later = (a: Position, b: Position) => (isBefore(a, b) ? b : a)
const holds = (outer: Range, inner: Range) =>
  isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end)

/** Claims that hold, line by line: editors take no token over a line end. */
export function semanticTokens({document, linted}: Report): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  for (const {span} of linted.supported) {
    const {start, end} = rangeOf(document, linted.article.toSource(span))
    for (let line = start.line; line <= end.line; line++) {
      const from = line === start.line ? start.character : 0
      const text = document.getText({start: {line, character: 0}, end: {line: line + 1, character: 0}})
      const to = line === end.line ? end.character : text.replace(/[\r\n]+$/, '').length
      if (to > from) builder.push(line, from, to - from, 0, 1)
    }
  }
  return builder.build()
}

export function inlayHints({document, linted, ground}: Report, range: Range): InlayHint[] {
  return linted.supported.flatMap(({span, evidence}): InlayHint[] => {
    const {end} = rangeOf(document, linted.article.toSource(span))
    if (!isBefore(range.start, end) || !isBefore(end, range.end)) return []
    const [first] = evidence
    const fact = first && ground.facts.find(first.fact)
    const location = fact && factLocation(fact, ground)
    const tooltip = evidence.map((one) => `${one.fact}: ${one.value}`).join('\n')
    const label = [{value: '✓', tooltip, ...(location && {location})}]
    return [{position: end, label, kind: InlayHintKind.Parameter, paddingLeft: true}]
  })
}
