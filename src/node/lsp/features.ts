import type {ClientCapabilities, Connection, Location, TextDocuments} from 'vscode-languageserver'
import {CompletionItemKind, MarkupKind, MessageType, ShowMessageNotification} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {idAt} from '../../editor/sheet-ids.ts'
import {sheetCompletions, sheetHover} from '../../editor/sheet-help.ts'
import {articleFiles, type createClosedDocuments} from './article-files.ts'
import {
  completion,
  definition,
  documentSymbols,
  factsAt,
  hover,
  inlayHints,
  semanticTokens
} from './article-features.ts'
import {codeActions, openPageCommand} from './code-actions.ts'
import {rangeOf} from './diagnostics.ts'
import {toMarkup} from './notes.ts'
import {articleReferences, configDefinition, pathsOf, sheetDefinition, sheetReferences} from './references.ts'
import type {Reports} from './reports.ts'
import {isConfig, isYaml, pathOfUri, uriOfPath} from './uris.ts'
import type {Workspace} from './workspace.ts'

export interface Features {
  readonly workspace: Workspace
  readonly documents: TextDocuments<TextDocument>
  readonly reports: Reports
  readonly closed: ReturnType<typeof createClosedDocuments>
  /** Ids of all rules. */
  readonly rules: readonly string[]
  readonly client: () => ClientCapabilities
  readonly openAt: (file: string) => TextDocument | undefined
}

/** Answers what an editor asks about a place of a document. */
export function registerFeatures(
  connection: Connection,
  {workspace, documents, reports, closed, rules, client, openAt}: Features
): void {
  const articleAt = async (uri: string) => {
    const document = documents.get(uri)
    return document && !isYaml(document) ? reports.of(document) : undefined
  }
  /** A fact sheet of its config, open or not. */
  const sheetAt = async (uri: string) => {
    const document = documents.get(uri)
    const file = pathOfUri(uri)
    if (!document || file === undefined || isConfig(file)) return
    const ground = await workspace.groundFor(file)
    return ground.sheets.some((sheet) => sheet.file === file) ? {document, ground} : undefined
  }

  connection.onHover(async ({textDocument: {uri}, position}) => {
    const sheet = await sheetAt(uri)
    if (sheet) {
      const {document, ground} = sheet
      const found = sheetHover(document.getText(), document.offsetAt(position), ground.facts)
      if (!found) return null
      const isMarkdown = client().textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false
      return {range: rangeOf(document, found.span), contents: toMarkup(found.notes, ground, isMarkdown)}
    }
    const report = await articleAt(uri)
    return report ? hover(report, position, client()) : null
  })

  connection.onCompletion(async ({textDocument: {uri}, position}) => {
    const sheet = await sheetAt(uri)
    if (sheet) {
      const {document, ground} = sheet
      const items = sheetCompletions(document.getText(), document.offsetAt(position), ground.facts)
      const kinds = {
        key: CompletionItemKind.Property,
        value: CompletionItemKind.Value,
        id: CompletionItemKind.Reference
      }
      return items.map(({label, text, kind, detail, span}) => ({
        label,
        kind: kinds[kind],
        detail,
        textEdit: {range: rangeOf(document, span), newText: text}
      }))
    }
    const report = await articleAt(uri)
    return report ? completion(report, position, rules) : null
  })

  connection.onDefinition(async ({textDocument: {uri}, position}) => {
    const document = documents.get(uri)
    const file = pathOfUri(uri)
    if (document && file !== undefined && isConfig(file))
      return configDefinition(document, file, position, workspace)
    const sheet = await sheetAt(uri)
    if (sheet) return sheetDefinition(sheet.document, position, sheet.ground)
    const report = await articleAt(uri)
    return report ? definition(report, position) : null
  })

  connection.onReferences(async ({textDocument: {uri}, position, context}, token) => {
    const sheet = await sheetAt(uri)
    const report = sheet ? undefined : await articleAt(uri)
    const ground = sheet?.ground ?? report?.ground
    if (!ground) return null
    const facts = sheet
      ? (idAt(sheet.document.getText(), sheet.document.offsetAt(position))?.facts ?? [])
      : factsAt(report!, position).flatMap(pathsOf)
    if (facts.length === 0) return null
    const found: Location[] = sheetReferences(facts, ground.sheets, context.includeDeclaration)
    for (const document of await everyArticle()) {
      if (token.isCancellationRequested) return null
      const other = documents.get(document.uri) ? await reports.of(document) : await reports.once(document)
      if (other?.ground.config === ground.config) found.push(...articleReferences(other, facts))
    }
    return found
  })

  /** The open documents, and the articles of the workspace that are not open. */
  async function everyArticle(): Promise<TextDocument[]> {
    const all = documents.all().filter((document) => !isYaml(document))
    for (const file of (await articleFiles(workspace)).files) {
      const document = openAt(file) ? undefined : await closed(file)
      if (document) all.push(document)
    }
    return all
  }

  connection.onDocumentSymbol(async ({textDocument: {uri}}) => {
    const report = await articleAt(uri)
    return report ? documentSymbols(report) : null
  })

  connection.onCodeAction(async (params) => {
    const report = await articleAt(params.textDocument.uri)
    if (!report) return null
    return codeActions(params, {
      report,
      documentAt: (file) => {
        const open = openAt(file)
        return {uri: open?.uri ?? uriOfPath(file), version: open?.version ?? null}
      },
      hasDocumentChanges: client().workspace?.workspaceEdit?.documentChanges ?? false
    })
  })

  connection.onExecuteCommand(async ({command, arguments: [url] = []}) => {
    if (command !== openPageCommand || typeof url !== 'string' || !/^https:\/\//.test(url)) return
    if (client().window?.showDocument?.support)
      await connection.window.showDocument({uri: url, external: true})
    else
      await connection.sendNotification(ShowMessageNotification.type, {type: MessageType.Info, message: url})
  })

  connection.languages.semanticTokens.on(async ({textDocument: {uri}}) => {
    const {supportedClaims} = workspace.settings()
    const report =
      supportedClaims === 'tokens' || supportedClaims === 'both' ? await articleAt(uri) : undefined
    return report ? semanticTokens(report) : {data: []}
  })

  connection.languages.inlayHint.on(async ({textDocument: {uri}, range}) => {
    const {supportedClaims} = workspace.settings()
    const report =
      supportedClaims === 'hints' || supportedClaims === 'both' ? await articleAt(uri) : undefined
    return report ? inlayHints(report, range) : []
  })
}
