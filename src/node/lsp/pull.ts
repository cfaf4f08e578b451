import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type TextDocuments,
  type WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {articleFiles} from './article-files.ts'
import type {ClosedArticles} from './closed-articles.ts'
import {pathOfUri, uriOfPath} from './uris.ts'
import type {Workspace} from './workspace.ts'

export interface Pull {
  readonly workspace: Workspace
  readonly documents: TextDocuments<TextDocument>
  readonly closedArticles: ClosedArticles
  /** Changes whenever the diagnostics of a document may, its text aside. */
  readonly stateOf: (document: TextDocument) => string
  readonly diagnosticsOf: (document: TextDocument) => Promise<Diagnostic[]>
  /** Of configs and sheets, by absolute path. */
  readonly problemsOf: () => Promise<ReadonlyMap<string, Diagnostic[]>>
}

/** Answers editors that ask for diagnostics, of a document or of all articles and sheets of the workspace. */
export function registerDiagnostics(
  connection: Connection,
  {workspace, documents, closedArticles, stateOf, diagnosticsOf, problemsOf}: Pull
): void {
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
    for (const file of (await articleFiles(workspace)).files) {
      if (token.isCancellationRequested) break
      const article = open.has(file) ? undefined : await closedArticles(file)
      if (article) give(article.document.uri, null, article.resultId, [...article.items])
    }
    for (const [file, problems] of await problemsOf()) {
      const uri = uriOfPath(file)
      if (!open.has(file)) give(uri, null, `problems ${workspace.generation()}`, problems)
    }
    // Files that had diagnostics and are gone.
    for (const [uri] of before) give(uri, null, `gone ${workspace.generation()}`, [])
    return {items}
  })

  const resultOf = (document: TextDocument): string => `${document.version} ${stateOf(document)}`
}
