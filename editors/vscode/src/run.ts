import {spawn} from 'node:child_process'
import type {Program} from './server.ts'

/** What a run of the command line said; `code` 2 is a run that could not be done. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** The command line with these arguments, as a process to start; the editor's own node runs scripts. */
export function commandOf(
  {file, kind}: Program,
  args: readonly string[]
): {command: string; args: string[]; env: NodeJS.ProcessEnv} {
  return kind === 'script'
    ? {command: process.execPath, args: [file, ...args], env: {...process.env, ELECTRON_RUN_AS_NODE: '1'}}
    : {command: file, args: [...args], env: process.env}
}

/** Runs the command line in a folder; never rejects. */
export function runProgram(
  program: Program,
  args: readonly string[],
  cwd: string,
  cancel: AbortSignal
): Promise<Ran> {
  const {command, args: all, env} = commandOf(program, args)
  return new Promise((resolve) => {
    const out: Buffer[] = []
    const err: Buffer[] = []
    const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8')
    const child = spawn(command, all, {cwd, env, signal: cancel})
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', (error) => resolve({code: 2, stdout: '', stderr: error.message}))
    child.on('close', (code) => resolve({code: code ?? 2, stdout: text(out), stderr: text(err)}))
  })
}
