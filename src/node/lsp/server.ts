import path from 'node:path'
import {
  createConnection,
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  MessageType,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult
} from 'vscode-languageserver/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {AnyRule} from '../../define-corpus-rule.ts'
import {createClosedDocuments} from './article-files.ts'
import {createClosedArticles} from './closed-articles.ts'
import {tokenLegend} from './article-features.ts'
import {openPageCommand} from './code-actions.ts'
import {source, toDiagnostics} from './diagnostics.ts'
import {registerFeatures} from './features.ts'
import {registerDiagnostics} from './pull.ts'
import {createGroundDiagnostics} from './ground-diagnostics.ts'
import {createReports, type Report} from './reports.ts'
import {createSchedule} from './schedule.ts'
import {readSettings} from './settings.ts'
import {createSurvey} from './survey.ts'
import {createTeller} from './teller.ts'
import {isConfig, isYaml, pathOfUri, uriOfPath} from './uris.ts'
import {createWorkspace} from './workspace.ts'

/** The counts of an open article, for a status item: sent as `reportlint/status` after each lint. */
export interface StatusParams {
  readonly uri: string
  readonly version: number
  readonly claims: {readonly supported: number; readonly contradicted: number; readonly unverifiable: number}
  readonly findings: {readonly errors: number; readonly warnings: number; readonly infos: number}
  /** Titles of the fact sheets, and whether they are older than what stands in the files. */
  readonly facts: {readonly sheets: readonly string[]; readonly stale: boolean}
  /** Whether the config that holds is older than what stands in its file. */
  readonly config: {readonly stale: boolean}
}

/** Milliseconds after the last keystroke in a fact sheet or config until the articles are held against it. */
const groundDelay = 150
/** Milliseconds of quiet until all articles are read for the sake of hints in an open sheet. */
const surveyDelay = 1500

/** Serves an editor on two streams until it says `exit`, or is gone. */
export function serve(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  rules: readonly AnyRule[],
  version: string
): void {
  const connection = createConnection(ProposedFeatures.all, input, output)
  const documents = new TextDocuments(TextDocument)
  let capabilities: ClientCapabilities = {}
  let isPull = false

  /** Editors spell URIs in their own ways: what counts is the path. */
  const openAt = (file: string) => documents.all().find(({uri}) => pathOfUri(uri) === file)
  const uriAt = (file: string) => openAt(file)?.uri ?? uriOfPath(file)
  const workspace = createWorkspace(rules, {
    text: (file) => openAt(file)?.getText(),
    files: () =>
      documents
        .all()
        .filter(isYaml)
        .flatMap(({uri}) => pathOfUri(uri) ?? [])
  })
  const reports = createReports(workspace, onLint)
  const closed = createClosedDocuments()
  const lints = createSchedule(publish)
  const grounds = createSchedule(async () => {
    await publishProblems()
    await refresh()
  })
  /** A fact sheet or a config, or what may become one. */
  const isGround = (document: TextDocument): boolean => {
    if (isYaml(document)) return true
    const file = pathOfUri(document.uri)
    return file !== undefined && (isConfig(file) || workspace.isRead(file))
  }
  const teller = createTeller(connection)
  const closedArticles = createClosedArticles(workspace, reports, closed)
  const survey = createSurvey({workspace, documents, reports, closedArticles, isGround})
  const groundDiagnostics = createGroundDiagnostics({
    workspace,
    documents,
    reports,
    survey,
    teller,
    openAt,
    isGround
  })
  const surveys = createSchedule(async () => {
    if (!documents.all().some(isYaml) || !(await survey.take())) return
    if (isPull) refreshDiagnostics()
    else await publishProblems()
  })
  /** Files with problems that were published and are open in no window maybe. */
  let troubled = new Set<string>()

  connection.onInitialize((params): InitializeResult => {
    ;({capabilities} = params)
    isPull = capabilities.textDocument?.diagnostic !== undefined
    workspace.setFolders(foldersOf(params))
    workspace.setSettings(readSettings(params.initializationOptions, warn))
    return {
      serverInfo: {name: 'reportlint', version},
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: false},
        ...(isPull && {
          diagnosticProvider: {identifier: source, interFileDependencies: true, workspaceDiagnostics: true}
        }),
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        documentSymbolProvider: true,
        codeActionProvider: {codeActionKinds: [CodeActionKind.QuickFix]},
        completionProvider: {triggerCharacters: [' ', '“', '"', ':']},
        semanticTokensProvider: {legend: tokenLegend, full: true},
        inlayHintProvider: true,
        executeCommandProvider: {commands: [openPageCommand]},
        workspace: {workspaceFolders: {supported: true, changeNotifications: true}}
      }
    }
  })

  connection.onInitialized(async () => {
    const {workspace: own} = capabilities
    if (own?.didChangeWatchedFiles?.dynamicRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          {globPattern: '**/{.reportrc,.reportrc.*,package.json}'},
          {globPattern: '**/*.{yaml,yml,json}'}
        ]
      })
    }
    if (own?.didChangeConfiguration?.dynamicRegistration)
      await connection.client.register(DidChangeConfigurationNotification.type, {section: 'reportlint'})
    if (own?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        const gone = new Set(removed.map(({uri}) => pathOfUri(uri)))
        const more = added.flatMap(({uri}) => pathOfUri(uri) ?? [])
        workspace.setFolders([...workspace.folders().filter((folder) => !gone.has(folder)), ...more])
        grounds.soon('')
      })
    }
    if (own?.configuration) await pullSettings()
    grounds.soon('')
  })

  connection.onDidChangeConfiguration(async ({settings}) => {
    if (capabilities.workspace?.configuration) await pullSettings()
    else workspace.setSettings(readSettings((settings as {reportlint?: unknown} | null)?.reportlint, warn))
    grounds.soon('')
  })
  connection.onDidChangeWatchedFiles(({changes}) => {
    // Data of other tools may be written all the time; a new file may be a sheet that a glob names.
    const counts = changes.some(({uri, type}) => {
      const file = pathOfUri(uri)
      return (
        type !== FileChangeType.Changed || isConfig(uri) || (file !== undefined && workspace.isRead(file))
      )
    })
    if (!counts) return
    workspace.invalidate()
    grounds.soon('')
  })

  documents.onDidOpen(({document}) => {
    if (isGround(document)) changeGround()
  })
  documents.onDidChangeContent(({document}) => {
    surveys.soon('', surveyDelay)
    if (isGround(document)) changeGround()
    else if (!isPull) lints.soon(document.uri)
  })
  documents.onDidClose(({document}) => {
    lints.cancel(document.uri)
    reports.forget(document.uri)
    if (isGround(document)) changeGround()
    else if (!isPull) void connection.sendDiagnostics({uri: document.uri, diagnostics: []})
  })

  registerDiagnostics(connection, {
    workspace,
    documents,
    closedArticles,
    stateOf: (document) => `${workspace.generation()}${isGround(document) ? ` ${survey.revision()}` : ''}`,
    diagnosticsOf,
    problemsOf: groundDiagnostics.all
  })
  registerFeatures(connection, {
    workspace,
    documents,
    reports,
    closed,
    rules: rules.map(({meta}) => meta.id),
    client: () => capabilities,
    openAt
  })

  documents.listen(connection)
  connection.listen()

  function changeGround(): void {
    workspace.invalidate()
    grounds.soon('', groundDelay)
  }

  async function pullSettings(): Promise<void> {
    const given: unknown = await connection.workspace.getConfiguration('reportlint')
    workspace.setSettings(readSettings(given, warn))
  }

  async function diagnosticsOf(document: TextDocument): Promise<Diagnostic[]> {
    const file = pathOfUri(document.uri)
    if (file !== undefined && isGround(document)) return groundDiagnostics.of(document, file)
    const report = await reports.of(document)
    if (!report) return []
    const withRelated = capabilities.textDocument?.publishDiagnostics?.relatedInformation !== false
    return toDiagnostics(document, report.linted, report.ground, withRelated)
  }

  async function publish(uri: string): Promise<void> {
    const document = documents.get(uri)
    if (!document) return
    const diagnostics = await diagnosticsOf(document)
    await connection.sendDiagnostics({uri, version: document.version, diagnostics})
  }

  async function publishProblems(): Promise<void> {
    const now = await groundDiagnostics.all()
    if (isPull) return
    for (const [file, diagnostics] of now) await connection.sendDiagnostics({uri: uriAt(file), diagnostics})
    for (const file of troubled) {
      if (!now.has(file)) await connection.sendDiagnostics({uri: uriAt(file), diagnostics: []})
    }
    troubled = new Set(now.keys())
  }

  function refreshDiagnostics(): void {
    if (capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh()
  }

  /** Looks again at all open articles. */
  async function refresh(): Promise<void> {
    if (isPull) refreshDiagnostics()
    const {semanticTokens, inlayHint} = capabilities.workspace ?? {}
    if (semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh()
    if (inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh()
    if (isPull) return
    for (const document of documents.all()) if (!isGround(document)) lints.soon(document.uri)
  }

  function onLint({document, version: linted, linted: {claims, findings, failures}, ground}: Report): void {
    const count = (level: string) => findings.filter((finding) => finding.level === level).length
    const status: StatusParams = {
      uri: document.uri,
      version: linted,
      claims,
      findings: {errors: count('error'), warnings: count('warn'), infos: count('info')},
      facts: {sheets: ground.facts.sheets.map(({title}) => title), stale: ground.stale},
      config: {stale: ground.broken.length > 0}
    }
    void connection.sendNotification('reportlint/status', status)
    for (const {rule, error} of failures) {
      teller.once(`rule ${rule}`, () => {
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
        connection.console.error(
          `Unexpected failure of rule \`${rule}\` in ${document.uri}, expected findings: ${why}`
        )
        teller.show(
          MessageType.Error,
          `Reportlint: rule ${rule} broke; the others go on. The log of the language server says how.`
        )
      })
    }
  }

  function warn(message: string): void {
    teller.once(message, () => {
      connection.console.warn(message)
      teller.show(MessageType.Warning, `Reportlint: ${message}`)
    })
  }
}

function foldersOf({workspaceFolders, rootUri}: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
  return uris.flatMap((uri) => {
    const file = pathOfUri(uri)
    return file === undefined ? [] : [path.resolve(file)]
  })
}
