import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type TextDocuments,
  type WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {articleFiles, type createClosedDocuments} from './article-files.ts'
import {toDiagnostics} from './diagnostics.ts'
import type {Reports} from './reports.ts'
import {pathOfUri, uriOfPath} from './uris.ts'
import type {Workspace} from './workspace.ts'

export interface Pull {
  readonly workspace: Workspace
  readonly documents: TextDocuments<TextDocument>
  readonly reports: Reports
  readonly closed: ReturnType<typeof createClosedDocuments>
  readonly diagnosticsOf: (document: TextDocument) => Promise<Diagnostic[]>
  /** Of configs and sheets, by absolute path. */
  readonly problemsOf: () => Promise<ReadonlyMap<string, Diagnostic[]>>
}

/** Answers editors that ask for diagnostics, of a document or of all articles and sheets of the workspace. */
export function registerDiagnostics(
  connection: Connection,
  {workspace, documents, reports, closed, diagnosticsOf, problemsOf}: Pull
): void {
  /** The diagnostics of closed articles, by file, and of what state they are. */
  const known = new Map<string, {readonly resultId: string; readonly items: Diagnostic[]}>()

  connection.languages.diagnostics.on(async ({textDocument: {uri}, previousResultId}) => {
    const document = documents.get(uri)
    if (!document) return {kind: DocumentDiagnosticReportKind.Full, items: []}
    const resultId = resultOf(document)
    if (previousResultId === resultId) return {kind: DocumentDiagnosticReportKind.Unchanged, resultId}
    return {kind: DocumentDiagnosticReportKind.Full, resultId, items: await diagnosticsOf(document)}
  })

  connection.languages.diagnostics.onWorkspace(async ({previousResultIds}, token, _progress, partial) => {
    const before = new Map(previousResultIds.map(({uri, value}) => [uri, value]))
    const items: WorkspaceDocumentDiagnosticReport[] = []
    const give = (uri: string, version: number | null, resultId: string, found: Diagnostic[]) => {
      const report: WorkspaceDocumentDiagnosticReport =
        before.get(uri) === resultId
          ? {kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId}
          : {kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: found}
      before.delete(uri)
      if (partial) partial.report({items: [report]})
      else items.push(report)
    }
    const open = new Set<string | undefined>()
    for (const document of documents.all()) {
      open.add(pathOfUri(document.uri))
      give(document.uri, document.version, resultOf(document), await diagnosticsOf(document))
    }
    for (const file of await articleFiles(workspace)) {
      if (token.isCancellationRequested) break
      const document = open.has(file) ? undefined : await closed(file)
      if (!document) continue
      const resultId = resultOf(document)
      let one = known.get(file)
      if (one?.resultId !== resultId) {
        const report = await reports.once(document)
        one = {resultId, items: report ? toDiagnostics(document, report.linted, report.ground, true) : []}
        known.set(file, one)
        // What the editor asks meanwhile is answered first.
        await new Promise((resolve) => setImmediate(resolve))
      }
      give(document.uri, null, resultId, one.items)
    }
    for (const [file, problems] of await problemsOf()) {
      const uri = uriOfPath(file)
      if (!open.has(file)) give(uri, null, `problems ${workspace.generation()}`, problems)
    }
    // Files that had diagnostics and are gone.
    for (const [uri] of before) give(uri, null, `gone ${workspace.generation()}`, [])
    return {items}
  })

  const resultOf = ({version}: TextDocument): string => `${version} ${workspace.generation()}`
}
