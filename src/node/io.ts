import type {Readable} from 'node:stream'

/** What the command line has of the world; in tests anything of that shape. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  /** Settings of the engine for a run of many files; where the process is not ours, none are made. */
  readonly tuneEngine?: () => void
}

export interface Output {
  readonly write: (text: string) => unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** 0: nothing at level `error`; 1: findings; 2: the run could not be done. */
export type ExitCode = 0 | 1 | 2

/** What the user asked for cannot be done: told in one line on standard error, exit 2. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** All of standard input. */
export async function readAll(stdin: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk)))
  return Buffer.concat(chunks)
}

/** Whether an output gets colour: as told, or as the conventions have it (https://no-color.org, https://force-color.org). */
export function wantsColor(told: boolean | undefined, output: Output, env: Io['env']): boolean {
  if (told !== undefined) return told
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0'
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  return output.isTTY === true && env.TERM !== 'dumb'
}
