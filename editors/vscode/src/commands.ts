import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import * as vscode from 'vscode'
import {dayOf, firstConfig, sheetName, sheetSnippet} from './fact-sheet.ts'
import {runProgram, type Ran} from './run.ts'
import type {Program} from './server.ts'
import {acrossArticles, readReport, summaryOf, type Finding} from './workspace-findings.ts'

/** What commands need of the extension. */
export interface Tools {
  readonly program: () => Program
  readonly log: vscode.LogOutputChannel
  /** Findings of a run that the server does not tell of. */
  readonly found: vscode.DiagnosticCollection
  /** Whether the server tells what it finds in that file. */
  readonly isServed: (uri: vscode.Uri) => boolean
}

/** Lints the articles that the configs of all folders name, or else all, and lists what is found. */
export async function lintWorkspace(tools: Tools): Promise<void> {
  const folders = folderList()
  if (folders.length === 0) return
  await vscode.workspace.saveAll()
  tools.found.clear()
  const linted = await inProgress('Checking the articles of the workspace', async (cancel) => {
    const articles = []
    for (const folder of folders) {
      const ran = await runIn(tools, folder, ['--format', 'json'], cancel)
      if (cancel.aborted) return
      const report = readReport(ran.stdout)
      if (!report) {
        tellFailure(tools, folder, ran)
        continue
      }
      if (ran.stderr !== '') tools.log.warn(ran.stderr.trim())
      for (const article of report) {
        const uri = vscode.Uri.joinPath(folder.uri, article.path)
        const isServed = tools.isServed(uri)
        const untold = article.findings.filter(({rule}) => !isServed || acrossArticles.has(rule))
        tools.found.set(uri, untold.map(toDiagnostic))
      }
      articles.push(...report)
    }
    return articles
  })
  if (!linted || linted.length === 0) return
  await vscode.commands.executeCommand('workbench.actions.view.problems')
  void vscode.window.setStatusBarMessage(`Reportlint: ${summaryOf(linted)}`, 10_000)
}

const severities = {
  error: vscode.DiagnosticSeverity.Error,
  warn: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information
} as const

function toDiagnostic(finding: Finding): vscode.Diagnostic {
  const {line, column, endLine, endColumn, level, message, rule, url} = finding
  const range = new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1)
  const diagnostic = new vscode.Diagnostic(range, message, severities[level])
  diagnostic.source = 'reportlint'
  diagnostic.code = url === '' ? rule : {value: rule, target: vscode.Uri.parse(url)}
  return diagnostic
}

/** Shows the report of a folder beside the text. */
export async function openReport(tools: Tools): Promise<void> {
  const folder = await pickFolder()
  if (!folder) return
  await vscode.workspace.saveAll()
  const temporary = await mkdtemp(path.join(tmpdir(), 'reportlint-'))
  try {
    const file = path.join(temporary, 'report.html')
    const ran = await inProgress('Writing the report', (cancel) =>
      runIn(tools, folder, ['--format', `html=${file}`], cancel)
    )
    const html = await readFile(file, 'utf8').catch(() => undefined)
    if (html === undefined) {
      tellFailure(tools, folder, ran)
      return
    }
    const panel = vscode.window.createWebviewPanel(
      'reportlint.report',
      `Report: ${folder.name}`,
      vscode.ViewColumn.Active,
      {enableScripts: true, enableFindWidget: true, localResourceRoots: []}
    )
    panel.webview.html = html
  } finally {
    await rm(temporary, {recursive: true, force: true})
  }
}

/** Writes the first lines of a fact sheet into `facts/`, and a config where no folder above has one. */
export async function newFactSheet(): Promise<void> {
  const folder = await pickFolder()
  if (!folder) return
  const title = await vscode.window.showInputBox({
    title: 'New fact sheet',
    prompt: 'What are its facts about?',
    placeHolder: 'Town council, 2025',
    validateInput: (value) => (value.trim() === '' ? 'Expected a title' : undefined)
  })
  if (title === undefined) return
  const uri = vscode.Uri.joinPath(folder.uri, 'facts', sheetName(title))
  if (await exists(uri)) {
    await vscode.window.showTextDocument(uri)
    return
  }
  // It is no file before it is saved: an empty one would be a broken sheet.
  const editor = await vscode.window.showTextDocument(uri.with({scheme: 'untitled'}))
  await editor.insertSnippet(new vscode.SnippetString(sheetSnippet(title.trim(), dayOf(new Date()))))
  const configs = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/.reportrc{,.json,.yaml,.yml,.js,.mjs,.cjs}'),
    '**/node_modules/**',
    1
  )
  if (configs.length > 0) return
  const write = 'Write .reportrc.json'
  const answer = await vscode.window.showInformationMessage(
    'No config names the sheets in facts/ yet: articles are checked without them.',
    write
  )
  if (answer !== write) return
  const config = vscode.Uri.joinPath(folder.uri, '.reportrc.json')
  if (!(await exists(config)))
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(firstConfig))
}

const exists = (uri: vscode.Uri): Thenable<boolean> =>
  vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false
  )

function folderList(): readonly vscode.WorkspaceFolder[] {
  const folders = (vscode.workspace.workspaceFolders ?? []).filter(({uri}) => uri.scheme === 'file')
  if (folders.length === 0) {
    void vscode.window.showWarningMessage('Reportlint: open a folder first: its config says what to check.')
  }
  return folders
}

async function pickFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = folderList()
  if (folders.length < 2) return folders[0]
  const active = vscode.window.activeTextEditor?.document.uri
  return (
    (active && vscode.workspace.getWorkspaceFolder(active)) ?? (await vscode.window.showWorkspaceFolderPick())
  )
}

/** The config of the settings counts here as it does for the server. */
function runIn(
  {program, log}: Tools,
  folder: vscode.WorkspaceFolder,
  args: readonly string[],
  cancel: AbortSignal
): Promise<Ran> {
  const config = vscode.workspace.getConfiguration('reportlint', folder).get('config', '').trim()
  const all = [...args, ...(config === '' ? [] : ['--config', config])]
  log.info(`reportlint ${all.join(' ')} in ${folder.uri.fsPath}`)
  return runProgram(program(), all, folder.uri.fsPath, cancel)
}

function inProgress<T>(title: string, run: (cancel: AbortSignal) => Promise<T>): Thenable<T> {
  return vscode.window.withProgress(
    {location: vscode.ProgressLocation.Notification, title, cancellable: true},
    (_progress, token) => {
      const controller = new AbortController()
      token.onCancellationRequested(() => controller.abort())
      return run(controller.signal)
    }
  )
}

function tellFailure({log}: Tools, folder: vscode.WorkspaceFolder, {stderr}: Ran): void {
  log.error(stderr)
  const [first = 'the run could not be done'] = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  void vscode.window.showErrorMessage(`Reportlint, ${folder.name}: ${first}`, 'Show log').then((answer) => {
    if (answer) log.show()
  })
}
