import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** A program that serves the editor and lints on the command line. */
export interface Program {
  readonly file: string
  /** A script for the editor's own node, or a program of its own. */
  readonly kind: 'script' | 'program'
  readonly from: 'setting' | 'workspace' | 'extension'
}

export interface Places {
  /** The setting `reportlint.server.path`; empty where there is none. */
  readonly setting: string
  /** Folders of the workspace. */
  readonly folders: readonly string[]
  /** Whether code of the workspace may be run. */
  readonly isTrusted: boolean
  /** Folder of the extension. */
  readonly extension: string
}

/**
 * The program to run: the one of the setting, that of the workspace, or the one that came with the extension.
 *
 * @throws Error where the setting names none
 */
export function findProgram({setting, folders, isTrusted, extension}: Places): Program {
  if (setting.trim() !== '' && isTrusted) {
    const file = path.resolve(folders[0] ?? '.', setting.trim())
    if (!existsSync(file)) {
      throw new Error(
        `Unexpected path \`${setting}\` in the setting \`reportlint.server.path\`, expected a program: \`${file}\` is missing`
      )
    }
    return {file, kind: kindOf(file), from: 'setting'}
  }
  const own = isTrusted ? folders.flatMap((folder) => binOf(folder) ?? []) : []
  const [first] = own
  if (first !== undefined) return {file: first, kind: 'script', from: 'workspace'}
  return {
    file: path.join(extension, 'server/src/node/commands/reportlint.mjs'),
    kind: 'script',
    from: 'extension'
  }
}

const kindOf = (file: string): Program['kind'] => (/\.[cm]?[jt]s$/.test(file) ? 'script' : 'program')

/** The script behind `node_modules/.bin/reportlint`: links and shims of packagers differ, the manifest does not. */
function binOf(folder: string): string | undefined {
  const home = path.join(folder, 'node_modules/reportlint')
  try {
    const manifest: unknown = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'))
    const bin = textAt(manifest, ['bin', 'reportlint']) ?? textAt(manifest, ['bin'])
    const file = bin === undefined ? undefined : path.join(home, bin)
    return file !== undefined && existsSync(file) ? file : undefined
  } catch {
    return undefined
  }
}

function textAt(value: unknown, keys: readonly string[]): string | undefined {
  let found = value
  for (const key of keys) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, key)
  }
  return typeof found === 'string' ? found : undefined
}
