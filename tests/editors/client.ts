import {spawn, type ChildProcess} from 'node:child_process'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams
} from 'vscode-languageserver/node'
import {root} from '../../scripts/generate-rules.ts'

/** A real editor’s end of the protocol: a server in a process of its own, and what it said. */
export interface Client {
  readonly connection: ProtocolConnection
  readonly process: ChildProcess
  readonly result: InitializeResult
  /** Everything that came unasked, in order. */
  readonly heard: {readonly method: string; readonly params: unknown}[]
  readonly open: (uri: string, languageId: string, text: string) => Promise<void>
  readonly change: (uri: string, text: string) => Promise<void>
  readonly close: (uri: string) => Promise<void>
  /** The next diagnostics of a document for which the test holds; fails after some seconds. */
  readonly diagnostics: (
    uri: string,
    isWanted?: (found: PublishDiagnosticsParams) => boolean
  ) => Promise<Diagnostic[]>
  /** The next notification or request of a method that fits. */
  readonly next: <T>(method: string, isWanted?: (params: T) => boolean) => Promise<T>
  readonly stop: () => Promise<number | null>
}

export interface ClientOptions {
  readonly folders: readonly string[]
  readonly capabilities?: ClientCapabilities
  readonly settings?: unknown
  /** What `workspace/configuration` answers. */
  readonly processId?: number
}

export const uriOf = (...parts: string[]): string => pathToFileURL(path.join(...parts)).href
export const fileOf = (uri: string): string => fileURLToPath(uri)

const patience = 20_000

export async function startClient({
  folders,
  capabilities = {},
  settings,
  processId
}: ClientOptions): Promise<Client> {
  const server = spawn(process.execPath, [path.join(root, 'src/node/bin.ts'), 'lsp', '--stdio'], {
    cwd: folders[0] ?? root,
    stdio: ['pipe', 'pipe', 'pipe']
  })
  let stderr = ''
  server.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin)
  )
  const heard: Client['heard'] = []
  const waiting = new Set<() => void>()
  const hear = (method: string, params: unknown) => {
    heard.push({method, params})
    for (const look of [...waiting]) look()
  }
  connection.onUnhandledNotification(({method, params}) => hear(method, params))
  const answers: Readonly<Record<string, unknown>> = {
    'workspace/configuration': [settings ?? null],
    'workspace/applyEdit': {applied: true},
    'window/showDocument': {success: true},
    'client/registerCapability': null,
    'workspace/diagnostic/refresh': null,
    'workspace/semanticTokens/refresh': null,
    'workspace/inlayHint/refresh': null,
    'window/showMessageRequest': null
  }
  for (const [method, answer] of Object.entries(answers)) {
    connection.onRequest(method, (params: unknown) => {
      hear(method, params)
      return answer
    })
  }
  connection.listen()

  /** Looks at what was heard since the last answer of this kind. */
  const seen = new Map<string, number>()
  function next<T>(method: string, isWanted: (params: T) => boolean = () => true, key = method): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look)
        reject(new Error(`No ${key} in time. Heard: ${JSON.stringify(heard.slice(-5), null, 1)}\n${stderr}`))
      }, patience)
      const look = () => {
        for (let at = seen.get(key) ?? 0; at < heard.length; at++) {
          const one = heard[at]!
          if (one.method !== method || !isWanted(one.params as T)) continue
          seen.set(key, at + 1)
          clearTimeout(timer)
          waiting.delete(look)
          resolve(one.params as T)
          return
        }
      }
      waiting.add(look)
      look()
    })
  }

  const result = await connection.sendRequest<InitializeResult>('initialize', {
    processId: processId ?? process.pid,
    rootUri: folders[0] === undefined ? null : uriOf(folders[0]),
    workspaceFolders: folders.map((folder) => ({uri: uriOf(folder), name: path.basename(folder)})),
    capabilities,
    initializationOptions: settings
  })
  await connection.sendNotification('initialized', {})
  const versions = new Map<string, number>()
  return {
    connection,
    process: server,
    result,
    heard,
    open(uri, languageId, text) {
      versions.set(uri, 1)
      return connection.sendNotification('textDocument/didOpen', {
        textDocument: {uri, languageId, version: 1, text}
      })
    },
    change(uri, text) {
      const version = (versions.get(uri) ?? 0) + 1
      versions.set(uri, version)
      return connection.sendNotification('textDocument/didChange', {
        textDocument: {uri, version},
        contentChanges: [{text}]
      })
    },
    close: (uri) => connection.sendNotification('textDocument/didClose', {textDocument: {uri}}),
    async diagnostics(uri, isWanted = () => true) {
      const {diagnostics} = await next<PublishDiagnosticsParams>(
        'textDocument/publishDiagnostics',
        (params) => params.uri === uri && isWanted(params),
        `diagnostics ${uri}`
      )
      return diagnostics
    },
    next,
    async stop() {
      if (server.exitCode !== null) return server.exitCode
      const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
      await connection.sendRequest('shutdown')
      await connection.sendNotification('exit')
      const code = await ended
      connection.dispose()
      return code
    }
  }
}
