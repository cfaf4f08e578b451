import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {
  createConnection,
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  MessageType,
  ProposedFeatures,
  ShowMessageNotification,
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
import {tokenLegend} from './article-features.ts'
import {openPageCommand} from './code-actions.ts'
import {hintDiagnostics, problemDiagnostics, source, toDiagnostics} from './diagnostics.ts'
import {registerFeatures} from './features.ts'
import {registerDiagnostics} from './pull.ts'
import type {ConfigGround} from './grounds.ts'
import {createReports, type Report} from './reports.ts'
import {createSchedule} from './schedule.ts'
import {readSettings} from './settings.ts'
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
}

/** Milliseconds after the last keystroke in a fact sheet until the articles are held against it. */
const sheetDelay = 150

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
  const sheets = createSchedule(async () => {
    await publishProblems()
    await refresh()
  })
  /** What was told once is not told again: rules that broke, sheets with errors. */
  const told = new Set<string>()
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
        sheets.soon('')
      })
    }
    if (own?.configuration) await pullSettings()
    sheets.soon('')
  })

  connection.onDidChangeConfiguration(async ({settings}) => {
    if (capabilities.workspace?.configuration) await pullSettings()
    else workspace.setSettings(readSettings((settings as {reportlint?: unknown} | null)?.reportlint, warn))
    sheets.soon('')
  })
  connection.onDidChangeWatchedFiles(({changes}) => {
    const hasConfig = changes.some(({uri}) => isConfig(uri))
    workspace.invalidate(hasConfig ? 'configs' : 'sheets')
    sheets.soon('')
  })

  documents.onDidOpen(({document}) => {
    if (isYaml(document)) changeSheet()
  })
  documents.onDidChangeContent(({document}) => {
    if (isYaml(document)) changeSheet()
    else if (!isPull) lints.soon(document.uri)
  })
  documents.onDidClose(({document}) => {
    lints.cancel(document.uri)
    reports.forget(document.uri)
    if (isYaml(document)) changeSheet()
    else if (!isPull) void connection.sendDiagnostics({uri: document.uri, diagnostics: []})
  })

  registerDiagnostics(connection, {workspace, documents, reports, diagnosticsOf, problemsOf, closed})
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

  function changeSheet(): void {
    workspace.invalidate('sheets')
    sheets.soon('', sheetDelay)
  }

  async function pullSettings(): Promise<void> {
    const given: unknown = await connection.workspace.getConfiguration('reportlint')
    workspace.setSettings(readSettings(given, warn))
  }

  async function diagnosticsOf(document: TextDocument): Promise<Diagnostic[]> {
    const file = pathOfUri(document.uri)
    if (file !== undefined && (isYaml(document) || isConfig(file))) {
      const ground = await workspace.groundFor(file)
      const text = document.getText()
      const sheet = ground.sheets.find((one) => one.file === file)
      const hints =
        sheet && !sheet.stale ? hintDiagnostics(text, sheet.shown, ground.facts, await latestDay(ground)) : []
      return [...problemDiagnostics(ground.problems.get(file) ?? [], text), ...hints]
    }
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

  /** The last day on which an open article of the ground was written, as far as that is known. */
  async function latestDay({config}: ConfigGround): Promise<number | undefined> {
    let latest: number | undefined
    for (const document of documents.all()) {
      if (isYaml(document)) continue
      const report = await reports.of(document)
      const day = report?.ground.config === config ? report.linted.article.published?.to : undefined
      if (day !== undefined && Number.isFinite(day) && (latest === undefined || day > latest)) latest = day
    }
    return latest
  }

  /** Problems of configs and sheets, which are told whether the file is open or not. */
  async function problemsOf(): Promise<ReadonlyMap<string, Diagnostic[]>> {
    const all = new Map<string, Diagnostic[]>()
    for (const ground of await workspace.grounds()) {
      for (const [file, problems] of ground.problems) {
        const sheet = ground.sheets.find((one) => one.file === file)
        const text = openAt(file)?.getText() ?? sheet?.text ?? (await textOf(file))
        all.set(file, problemDiagnostics(problems, text))
      }
      const broken = ground.sheets.filter(({stale}) => stale).map(({shown}) => shown)
      const isBroken = broken.length > 0
      if (!isBroken) told.delete(`sheets ${ground.cwd}`)
      else {
        const what = ground.complete
          ? 'articles are held against the last state without'
          : 'rules that need facts wait until they are mended'
        once(`sheets ${ground.cwd}`, () =>
          show(MessageType.Warning, `Reportlint: errors in ${broken.join(', ')}: ${what}`)
        )
      }
    }
    for (const document of documents.all()) {
      const file = isYaml(document) ? pathOfUri(document.uri) : undefined
      if (file !== undefined) all.set(file, await diagnosticsOf(document))
    }
    return all
  }

  async function publishProblems(): Promise<void> {
    const now = await problemsOf()
    if (isPull) return
    for (const [file, diagnostics] of now) await connection.sendDiagnostics({uri: uriAt(file), diagnostics})
    for (const file of troubled) {
      if (!now.has(file)) await connection.sendDiagnostics({uri: uriAt(file), diagnostics: []})
    }
    troubled = new Set(now.keys())
  }

  /** Looks again at all open articles. */
  async function refresh(): Promise<void> {
    if (isPull) {
      if (capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh()
    }
    const {semanticTokens, inlayHint} = capabilities.workspace ?? {}
    if (semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh()
    if (inlayHint?.refreshSupport) void connection.languages.inlayHint.refresh()
    if (isPull) return
    for (const document of documents.all()) if (!isYaml(document)) lints.soon(document.uri)
  }

  function onLint({document, version: linted, linted: {claims, findings, failures}, ground}: Report): void {
    const count = (level: string) => findings.filter((finding) => finding.level === level).length
    const status: StatusParams = {
      uri: document.uri,
      version: linted,
      claims,
      findings: {errors: count('error'), warnings: count('warn'), infos: count('info')},
      facts: {sheets: ground.facts.sheets.map(({title}) => title), stale: ground.stale}
    }
    void connection.sendNotification('reportlint/status', status)
    for (const {rule, error} of failures) {
      once(`rule ${rule}`, () => {
        const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
        connection.console.error(
          `Unexpected failure of rule \`${rule}\` in ${document.uri}, expected findings: ${why}`
        )
        show(
          MessageType.Error,
          `Reportlint: rule ${rule} broke; the others go on. The log of the language server says how.`
        )
      })
    }
  }

  function once(key: string, tell: () => void): void {
    if (told.has(key)) return
    told.add(key)
    tell()
  }

  /** A notification: a request would keep some editors waiting for an answer. */
  function show(type: MessageType, message: string): void {
    void connection.sendNotification(ShowMessageNotification.type, {type, message})
  }

  function warn(message: string): void {
    once(message, () => {
      connection.console.warn(message)
      show(MessageType.Warning, `Reportlint: ${message}`)
    })
  }
}

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

function foldersOf({workspaceFolders, rootUri}: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : [])
  return uris.flatMap((uri) => {
    const file = pathOfUri(uri)
    return file === undefined ? [] : [path.resolve(file)]
  })
}
