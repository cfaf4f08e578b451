import * as vscode from 'vscode'
import {LanguageClient, type LanguageClientOptions, type ServerOptions} from 'vscode-languageclient/node'
import {lintWorkspace, newFactSheet, openReport, type Tools} from './commands.ts'
import {commandOf} from './run.ts'
import {findProgram, type Program} from './server.ts'
import {statusWords, type Status} from './status.ts'

/** JSON may be a news item or a config: the server leaves the rest alone. */
const languages = ['plaintext', 'markdown', 'html', 'yaml', 'json']

let client: LanguageClient | undefined

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel('Reportlint', {log: true})
  const found = vscode.languages.createDiagnosticCollection('reportlint')
  const status = createStatus()
  const program = (): Program =>
    findProgram({
      setting: vscode.workspace.getConfiguration('reportlint').get('server.path', ''),
      folders: (vscode.workspace.workspaceFolders ?? []).map(({uri}) => uri.fsPath),
      isTrusted: vscode.workspace.isTrusted,
      extension: context.extensionPath
    })
  const tools: Tools = {
    program,
    log,
    found,
    isServed: (uri) =>
      servesWorkspace() ||
      vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())
  }
  const restart = async () => {
    await client?.stop().catch(() => undefined)
    client = undefined
    status.clear()
    await start(tools, status)
  }
  const command = (name: string, run: () => unknown) =>
    vscode.commands.registerCommand(`reportlint.${name}`, run)

  context.subscriptions.push(
    log,
    found,
    status,
    command('lintWorkspace', () => lintWorkspace(tools)),
    command('openReport', () => openReport(tools)),
    command('newFactSheet', newFactSheet),
    command('restartServer', restart),
    command('showLog', () => log.show()),
    // What a run found holds no more, and the server tells of the file from now on.
    vscode.workspace.onDidOpenTextDocument(({uri}) => found.delete(uri)),
    vscode.workspace.onDidChangeTextDocument(({document: {uri}, contentChanges}) => {
      if (contentChanges.length > 0) found.delete(uri)
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('reportlint.server.path')) void restart()
    })
  )
  await start(tools, status)
}

export async function deactivate(): Promise<void> {
  await client?.stop()
}

async function start({program, log}: Tools, status: ReturnType<typeof createStatus>): Promise<void> {
  try {
    const found = program()
    log.info(`Starting ${found.file} (${found.from})`)
    const created = new LanguageClient('reportlint', 'Reportlint', serverOptions(found), clientOptions(log))
    created.registerFeature({
      fillClientCapabilities: (capabilities) => {
        // Else each message would stand twice in a hover.
        capabilities.experimental = {reportlint: {diagnosticsInHover: true}}
      },
      initialize: () => {},
      getState: () => ({kind: 'static'}),
      clear: () => {}
    })
    created.onNotification('reportlint/status', (params: Status) => status.show(params))
    client = created
    await created.start()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    log.error(message)
    void vscode.window.showErrorMessage(`Reportlint: ${message}`)
  }
}

/** Whether the server tells of files too that are not open. */
function servesWorkspace(): boolean {
  const provider = client?.initializeResult?.capabilities.diagnosticProvider
  return provider?.workspaceDiagnostics === true
}

function serverOptions(program: Program): ServerOptions {
  const {command, args, env} = commandOf(program, ['lsp', '--stdio'])
  return {command, args, options: {env}}
}

function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: languages.flatMap((language) => [
      {scheme: 'file', language},
      {scheme: 'untitled', language}
    ]),
    outputChannel: log,
    initializationOptions: settings(),
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const given = await next(params, token)
          if (vscode.workspace.isTrusted || !Array.isArray(given)) return given
          return given.map((one: unknown, index) =>
            params.items[index]?.section === 'reportlint' ? {...Object(one), plugins: false} : one
          )
        }
      }
    }
  }
}

/** What the server may be told before it can ask. */
function settings(): object {
  const given = vscode.workspace.getConfiguration('reportlint')
  const names = ['config', 'documents', 'supportedClaims', 'plugins'] as const
  return {
    ...Object.fromEntries(names.map((name) => [name, given.get(name)])),
    // Plugins are code of the workspace.
    ...(vscode.workspace.isTrusted ? {} : {plugins: false})
  }
}

/** The item that counts the claims of the article in front. */
function createStatus() {
  const item = vscode.window.createStatusBarItem('reportlint.claims', vscode.StatusBarAlignment.Right, 100)
  item.name = 'Reportlint: claims'
  item.command = 'workbench.actions.view.problems'
  const known = new Map<string, Status>()
  const draw = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString()
    const status = uri === undefined ? undefined : known.get(uri)
    if (!status) {
      item.hide()
      return
    }
    const {text, tooltip, label, isStale} = statusWords(status)
    item.text = text
    item.tooltip = tooltip
    item.accessibilityInformation = {label, role: 'button'}
    item.backgroundColor = isStale ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined
    item.show()
  }
  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.workspace.onDidCloseTextDocument(({uri}) => known.delete(uri.toString()))
  ]
  return {
    show(status: Status) {
      // Editor and server may spell a URI in two ways.
      known.set(vscode.Uri.parse(status.uri).toString(), status)
      draw()
    },
    clear() {
      known.clear()
      draw()
    },
    dispose() {
      for (const one of [...listeners, item]) one.dispose()
    }
  }
}
