import {spawn, spawnSync, type ChildProcess} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {homedir, tmpdir} from 'node:os'
import path from 'node:path'

/** VS Code's workbench, served to a browser: the packages that test extensions by other ways download builds of it. */
const version = '4.139.1'
const cache = path.join(
  process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'),
  `reportlint/code-server-${version}`
)
const program = path.join(cache, 'node_modules/code-server/out/node/entry.js')

/** It is compiled for, and started by, the first `node` of the path. */
const env: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter)
}
// Set by the terminal of an editor, it would make this server hand over to that one.
delete env['VSCODE_IPC_HOOK_CLI']

/** Installs it where it is not yet: some minutes and 800 MB, with a compiler and the headers of Kerberos (libkrb5-dev). */
function install(): void {
  if (existsSync(program)) return
  mkdirSync(cache, {recursive: true})
  writeFileSync(path.join(cache, 'package.json'), '{"private": true, "name": "cache", "version": "1.0.0"}')
  console.log(`installing code-server ${version} into ${cache}: this takes some minutes`)
  const npm = spawnSync('npm', ['install', `code-server@${version}`, '--no-audit', '--no-fund'], {
    cwd: cache,
    env,
    stdio: ['ignore', 'inherit', 'inherit']
  })
  if (npm.status !== 0 || !existsSync(program)) {
    rmSync(cache, {recursive: true, force: true})
    throw new Error('Unexpected failure to install code-server, expected a compiler and libkrb5-dev')
  }
}

export interface Workbench {
  readonly url: string
  /** Where settings, extensions and the like are. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** Serves a folder with one extension on the loopback interface. */
export async function serveWorkbench(vsix: string, workspace: string, settings: object): Promise<Workbench> {
  install()
  const folder = mkdtempSync(path.join(tmpdir(), 'reportlint-workbench-'))
  const own = [
    '--user-data-dir',
    path.join(folder, 'data'),
    '--extensions-dir',
    path.join(folder, 'extensions')
  ]
  mkdirSync(path.join(folder, 'data/User'), {recursive: true})
  writeFileSync(path.join(folder, 'data/User/settings.json'), JSON.stringify(settings))
  // A config of the user says nothing here.
  const config = ['--config', path.join(folder, 'config.yaml')]
  writeFileSync(path.join(folder, 'config.yaml'), '')
  const added = spawnSync(process.execPath, [program, ...config, ...own, '--install-extension', vsix], {
    env,
    encoding: 'utf8'
  })
  if (added.status !== 0) throw new Error(`Unexpected failure to install the extension: ${added.stderr}`)

  const port = await freePort()
  const flags = [
    '--auth',
    'none',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-workspace-trust'
  ]
  const child = spawn(
    process.execPath,
    [program, ...config, ...own, ...flags, '--bind-addr', `127.0.0.1:${port}`, workspace],
    {env, stdio: ['ignore', 'pipe', 'pipe'], detached: true}
  )
  const said: string[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const url = `http://127.0.0.1:${port}/`
  const stop = async () => {
    await end(child)
    rmSync(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 200})
  }
  for (let tries = 0; tries < 240; tries++) {
    const answer = await fetch(`${url}healthz`).catch(() => undefined)
    if (answer?.ok) return {url, folder, stop}
    if (child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  await stop()
  throw new Error(`Unexpected silence of code-server: ${said.join('')}`)
}

/** Ends a process and those that it started: they are a group of their own. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const {pid} = child
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-pid, name)
    } catch {
      // Gone already.
    }
  }
  signal('SIGTERM')
  const timer = setTimeout(() => signal('SIGKILL'), 5000)
  await gone
  clearTimeout(timer)
  signal('SIGKILL')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
