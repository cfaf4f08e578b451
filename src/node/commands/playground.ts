import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {reason} from '../config-files.ts'
import {displayPath} from '../paths.ts'
import {UsageError, type ExitCode, type Io} from '../io.ts'

/** Writes the playground, a page that needs nothing else; an older one is replaced, any other file is not. */
export function playground(name: string | undefined, io: Io): ExitCode {
  const file = path.resolve(io.cwd, name ?? 'playground.html')
  const shown = displayPath(file, io.cwd)
  if (existsSync(file) && !isPlayground(file)) {
    throw new UsageError(
      `Unexpected file \`${shown}\`, expected none, or an older playground: nothing was written`
    )
  }
  try {
    mkdirSync(path.dirname(file), {recursive: true})
    writePage(file)
  } catch (error) {
    throw new UsageError(`Unexpected failure to write \`${shown}\`: ${reason(error)}`)
  }
  io.stdout.write(`Wrote ${shown}: open it in a browser\n`)
  return 0
}

function isPlayground(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').slice(0, 2000).includes('content="reportlint playground ')
  } catch {
    return false
  }
}

/** The package holds the page; the sources make it. */
function writePage(file: string): void {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
  const made = path.join(root, 'playground/playground.html')
  if (existsSync(made)) return copyFileSync(made, file)
  const script = path.join(root, 'scripts/build-playground.ts')
  if (!existsSync(script)) throw new Error(`Unexpected lack of \`${made}\`, expected it in the package`)
  const {status, stderr} = spawnSync(process.execPath, [script, file], {encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
}
