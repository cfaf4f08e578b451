import path from 'node:path'
import {isReadable} from '../../extract/index.ts'
import {isRecords} from '../../extract/records.ts'
import {filesOf, withRecords, type Articles} from '../articles-of.ts'
import {changedSince, stagedFiles, type Changed} from '../git.ts'
import {UsageError, type Io} from '../io.ts'
import {spool} from '../records.ts'
import type {RunOptions} from '../run-options.ts'

/** Options that narrow a run to what changed. */
export interface ChangedOptions {
  readonly since?: string
  readonly staged?: boolean
}

/**
 * The changes to which a run is narrowed; undefined where it is not.
 *
 * @throws UsageError where git does not know them.
 */
export function changesOf({since, staged = false}: ChangedOptions, io: Io): Changed | undefined {
  if (since !== undefined && staged)
    throw new UsageError('Unexpected `--staged` beside `--since`, expected one of them')
  if (staged) return stagedFiles(io)
  return since === undefined ? undefined : changedSince(since, io)
}

/** The articles of a run: all, or where it is narrowed those that changed, of all there are where none are named. */
export async function changedArticles(
  paths: readonly string[],
  options: RunOptions,
  changed: Changed | undefined
): Promise<Articles | undefined> {
  const found = await filesOf(paths, options)
  if (!changed) return found && withRecords(found, options)
  if (found) return withRecords(narrow(found, paths, changed, options.cwd), options)
  const all = await filesOf(['.'], options)
  // That there is no article at all is no mistake of who names none.
  return all && withRecords(narrow({...all, problems: []}, ['.'], changed, options.cwd), options)
}

/** In their order, with those that are staged and not on the disk any more. */
function narrow(
  found: Articles,
  paths: readonly string[],
  {files, contents}: Changed,
  cwd: string
): Articles {
  const named = new Set(found.files)
  const folders = paths.map((name) => path.resolve(cwd, name))
  const isNamed = (file: string) => folders.some((one) => file === one || file.startsWith(one + path.sep))
  const gone = contents
    ? [...files].filter((file) => !named.has(file) && isReadable(file) && isNamed(file)).toSorted()
    : []
  return {
    ...found,
    files: [...found.files.filter((file) => file === '-' || files.has(file)), ...gone],
    passedOver: []
  }
}

/** The options of a run, with the content of what is staged. */
export async function withStaged(options: RunOptions, changed: Changed | undefined): Promise<RunOptions> {
  if (!changed?.contents) return options
  const spooled = new Map(options.spooled)
  for (const file of [...changed.files].filter(isRecords)) {
    const bytes = changed.bytesOf?.(file)
    if (bytes) spooled.set(file, await spool([bytes]))
  }
  return {...options, contents: changed.contents, spooled}
}

/** Nothing to do is said, and is no error: a commit need not touch an article. */
export const nothingChanged = ({since}: ChangedOptions): string =>
  since === undefined ? 'No article is staged' : `No article has changed since \`${since}\``
