import {execFileSync} from 'node:child_process'
import path from 'node:path'
import {decodeArticle} from './article-source.ts'
import {UsageError, type Io} from './io.ts'
import type {RunOptions} from './run-options.ts'

/** Files that changed in a repository, with their content where it is not that on the disk. */
export interface Changed {
  /** Absolute; deleted ones are not among them, renamed ones by their new name. */
  readonly files: ReadonlySet<string>
  /** For what is staged: the content that would be committed. */
  readonly contents?: RunOptions['contents']
  /** The same as it is, of a file of any length. */
  readonly bytesOf?: (file: string) => Uint8Array | undefined
}

type Git = (...args: readonly string[]) => Buffer

/**
 * What changed since a commit left the line of the present one, what is not committed and new files with it.
 *
 * @throws UsageError where there is no repository or no such commit.
 */
export function changedSince(ref: string, io: Pick<Io, 'cwd' | 'env'>): Changed {
  const {git, root} = openRepository(io)
  let commit: string
  try {
    // What stands behind `--end-of-options` is no option, whatever it looks like.
    commit = lineOf(git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`))
  } catch {
    throw new UsageError(
      `Unexpected revision \`${ref}\` that is not in the repository, expected a branch, tag or commit`
    )
  }
  let base = commit
  try {
    base = lineOf(git('merge-base', commit, 'HEAD'))
  } catch {
    // No common past, or a clone that does not reach back to it: then all that differs counts.
  }
  const changed = git('diff', ...plainDiff, base, '--')
  const added = git('-C', root, 'ls-files', '--others', '--exclude-standard', '-z')
  return {files: new Set([...pathsOf(changed, root), ...pathsOf(added, root)])}
}

/**
 * What is staged, with its content in the index.
 *
 * @throws UsageError where there is no repository.
 */
export function stagedFiles(io: Pick<Io, 'cwd' | 'env'>): Changed {
  const {git, root} = openRepository(io)
  const files = new Set(pathsOf(git('diff', '--cached', ...plainDiff, '--'), root))
  const blobs = new Map<string, string>()
  for (const entry of git('-C', root, 'ls-files', '--stage', '-z').toString('utf8').split('\0')) {
    // `100644 <blob> 0\t<path>`
    const [, blob, file] = /^\d+ ([0-9a-f]+) 0\t([^]+)$/.exec(entry) ?? []
    if (blob !== undefined && file !== undefined) blobs.set(path.resolve(root, file), blob)
  }
  const bytesOf = (file: string): Uint8Array | undefined => {
    const blob = files.has(file) ? blobs.get(file) : undefined
    return blob === undefined ? undefined : git('cat-file', 'blob', blob)
  }
  return {
    files,
    bytesOf,
    contents: {
      get(file) {
        const bytes = bytesOf(file)
        return bytes && decodeArticle(file, bytes)
      }
    }
  }
}

/** Names alone, as they are, whatever is configured; deleted files are left out. */
const plainDiff = ['--name-only', '-z', '--no-ext-diff', '--no-relative', '--diff-filter=d']

const lineOf = (output: Buffer): string => output.toString('utf8').trim()

const pathsOf = (output: Buffer, root: string): string[] =>
  output
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '')
    .map((file) => path.resolve(root, file))

function openRepository({cwd, env}: Pick<Io, 'cwd' | 'env'>): {readonly git: Git; readonly root: string} {
  const git: Git = (...args) =>
    // No shell; a program that the repository's own config names is not started.
    execFileSync('git', ['-c', 'core.fsmonitor=false', ...args], {
      cwd,
      env,
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe']
    })
  try {
    return {git, root: lineOf(git('rev-parse', '--show-toplevel'))}
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new UsageError(
      isMissing
        ? 'Unexpected lack of `git`, expected it to be installed'
        : `Unexpected folder \`${cwd}\` outside of a repository, expected one of git`
    )
  }
}
