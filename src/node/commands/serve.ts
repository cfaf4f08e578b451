import {availableParallelism} from 'node:os'
import process from 'node:process'
import type {AnyRule} from '../../define-corpus-rule.ts'
import {printable} from '../../report/cells.ts'
import {UsageError, type ExitCode, type Io} from '../io.ts'
import {openOffice} from '../serve/office.ts'
import {startServer, type Server} from '../serve/server.ts'
import type {ArticleOptions} from './options.ts'
import {toRunOptions} from './run-options.ts'

export interface ServeOptions extends ArticleOptions {
  readonly http?: boolean
  readonly host: string
  readonly port: number
  readonly mostBytes: number
  readonly patience: number
  readonly concurrency?: number
}

/** Serves until a signal comes; SIGHUP loads config and sheets anew. */
export async function serve(options: ServeOptions, rules: readonly AnyRule[], io: Io): Promise<ExitCode> {
  if (!options.http)
    throw new UsageError('Unexpected lack of `--http`, expected it: there is no other way to serve')
  const tell = (line: string) => io.stderr.write(`${printable(line)}\n`)
  const runOptions = await toRunOptions([], options, rules, new Map(), io)
  const threads = options.concurrency ?? Math.min(availableParallelism(), 8)
  const opened = await openOffice(runOptions, threads, tell)
  if ('problems' in opened) {
    opened.problems.forEach(tell)
    return 2
  }
  const {office} = opened
  let server: Server
  try {
    server = await startServer(office, {...options, patience: options.patience * 1000})
  } catch (error) {
    await office.close()
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`Unexpected address that cannot be served, expected a free one: ${why}`)
  }
  io.stdout.write(`Serving on ${server.url}\n`)
  const onHangUp = () => void office.reload()
  process.on('SIGHUP', onHangUp)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done())
  })
  process.off('SIGHUP', onHangUp)
  await server.close()
  await office.close()
  return 0
}
