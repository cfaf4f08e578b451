import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {Readable} from 'node:stream'
import {root} from '../../scripts/generate-rules.ts'
import {run} from '../../src/node/cli.ts'

export interface Result {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
}

/** A folder of its own in which the command line runs, as a process of its own. */
export interface Workplace {
  readonly folder: string
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void
  readonly run: (
    args: readonly string[],
    more?: {input?: string | Uint8Array; env?: Record<string, string>}
  ) => Result
  /** The same within this process: no colour, no standard input, and fast. */
  readonly call: (args: readonly string[]) => Promise<Result>
  readonly remove: () => void
}

export function workplace(): Workplace {
  const folder = mkdtempSync(path.join(tmpdir(), 'reportlint-'))
  return {
    folder,
    write: (files) => {
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(folder, name)
        mkdirSync(path.dirname(file), {recursive: true})
        writeFileSync(file, content)
      }
    },
    run: (args, {input = '', env = {}} = {}) => {
      const {FORCE_COLOR: _, NO_COLOR: __, ...own} = process.env
      const {stdout, stderr, status} = spawnSync(
        process.execPath,
        [path.join(root, 'src/node/bin.ts'), ...args],
        {
          cwd: folder,
          encoding: 'utf8',
          input,
          env: {...own, ...env}
        }
      )
      return {stdout, stderr, code: status}
    },
    call: async (args) => {
      const told = {stdout: '', stderr: ''}
      const code = await run(args, {
        cwd: folder,
        env: {},
        stdin: Readable.from([]),
        stdout: {write: (text) => (told.stdout += text)},
        stderr: {write: (text) => (told.stderr += text)}
      })
      return {...told, code}
    },
    remove: () => rmSync(folder, {recursive: true, force: true})
  }
}
