import path from 'node:path'
import {formatOf} from '../../extract/index.ts'
import {articlesOf, type Articles} from '../articles-of.ts'
import {changedSince, stagedFiles, type Changed} from '../git.ts'
import {UsageError, type Io} from '../io.ts'
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
  const found = await articlesOf(paths, options)
  if (!changed) return found
  if (found) return narrow(found, paths, changed, options.cwd)
  const all = await articlesOf(['.'], options)
  // That there is no article at all is no mistake of who names none.
  return all && narrow({...all, problems: []}, ['.'], changed, options.cwd)
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
    ? [...files]
        .filter((file) => !named.has(file) && formatOf(file) !== undefined && isNamed(file))
        .toSorted()
    : []
  return {
    ...found,
    files: [...found.files.filter((file) => file === '-' || files.has(file)), ...gone],
    passedOver: []
  }
}

/** The options of a run, with the content of what is staged. */
export const withStaged = (options: RunOptions, changed: Changed | undefined): RunOptions =>
  changed?.contents ? {...options, contents: changed.contents} : options

/** Nothing to do is said, and is no error: a commit need not touch an article. */
export const nothingChanged = ({since}: ChangedOptions): string =>
  since === undefined ? 'No article is staged' : `No article has changed since \`${since}\``
