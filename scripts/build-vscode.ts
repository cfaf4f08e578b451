import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {build, type Rolldown} from 'vite'
import {generateRules, root} from './generate-rules.ts'

const source = join(root, 'editors/vscode')
/** What goes into the package, and the package itself: not committed. */
export const stage = join(source, 'dist/package')
export const vsix = join(source, 'dist/reportlint.vsix')

/** Bundles the extension and the server that it brings, with all that they need, into one folder. */
export async function stageExtension(): Promise<void> {
  generateRules()
  rmSync(stage, {recursive: true, force: true})
  await bundle({extension: 'editors/vscode/src/extension.ts'}, stage, {
    format: 'cjs',
    entryFileNames: 'extension.cjs'
  })
  // The server looks for its version and its pages from where its commands lie in the sources.
  const commands = 'src/node/commands'
  const entries = {'reportlint.mjs': 'src/node/bin.ts', 'worker.js': 'src/node/workers/work.ts'}
  await bundle(entries, join(stage, 'server'), {
    format: 'es',
    // Threads start what lies beside the code that asks for them.
    entryFileNames: `${commands}/[name]`,
    chunkFileNames: `${commands}/[name]-[hash].mjs`
  })
  for (const page of globSync('rules/*/readme.md', {cwd: root})) copy(page, join('server', page))
  for (const schema of globSync('schema/*.json', {cwd: root})) copy(schema, join('server', schema))
  const {version, license} = manifest(root)
  writeFileSync(
    join(stage, 'server/package.json'),
    JSON.stringify({name: 'reportlint', version, license, type: 'module'}, null, 2)
  )
  copy('schema/reportrc.schema.json', 'schemas/reportrc.schema.json')
  copy('LICENSE', 'LICENSE')
  copy('editors/vscode/README.md', 'README.md')
  copy('editors/vscode/icon.png', 'icon.png')
  const {devDependencies: _, ...own} = manifest(source)
  writeFileSync(join(stage, 'package.json'), JSON.stringify({...own, files: ['**']}, null, 2))
}

/** Makes the `.vsix`; the packer is installed where it is not yet. */
export function packExtension(): void {
  const vsce = join(source, 'node_modules/@vscode/vsce/vsce')
  // Bundling sets NODE_ENV to `production`, with which npm would leave the packer out.
  if (!existsSync(vsce))
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--ignore-scripts'], source)
  run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix], stage)
}

/** Bundles files of the sources, each under its name. */
async function bundle(
  entries: Readonly<Record<string, string>>,
  folder: string,
  output: Rolldown.OutputOptions
): Promise<void> {
  const input = Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, join(root, entry)]))
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: {noExternal: true},
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      target: 'node22',
      minify: true,
      rolldownOptions: {input, external: ['vscode'], output}
    }
  })
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(join(stage, to)), {recursive: true})
  copyFileSync(join(root, from), join(stage, to))
}

const manifest = (folder: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>

function run(command: string, args: readonly string[], cwd: string): void {
  const {status} = spawnSync(command, args, {cwd, stdio: 'inherit'})
  if (status !== 0) throw new Error(`Unexpected failure of ${command} ${args.join(' ')}`)
}

if (import.meta.main) {
  await stageExtension()
  packExtension()
}
