import path from 'node:path'
import type {AnyRule} from '../define-corpus-rule.ts'
import type {ArticleSettings, RuleSettings} from '../lint/config.ts'
import type {ArticleSource} from './article-source.ts'

/** What a run is asked for, beside the files. */
export interface RunOptions {
  readonly rules: readonly AnyRule[]
  readonly cwd: string
  /** One config for all files, in place of the nearest to each. */
  readonly config?: string
  /** Globs of fact sheets, relative to the working directory, in place of those of the configs. */
  readonly facts?: readonly string[]
  /** The last word: rules and metadata of the command line. */
  readonly last: {readonly rules: RuleSettings; readonly article: ArticleSettings}
  /** Content of `-`, with the name by which it goes. */
  readonly stdin?: {readonly name: string; readonly content: ArticleSource}
  /** Files of records whose content lies elsewhere, by absolute path: their descriptors, which threads share. */
  readonly spooled?: ReadonlyMap<string, number>
  /** Content of files, by absolute path, that counts in place of what lies on the disk: what is staged. */
  readonly contents?: {readonly get: (file: string) => ArticleSource | Promise<ArticleSource> | undefined}
}

/** The absolute path of a file of the run, or the one by which standard input goes. */
export const pathOf = (file: string, {cwd, stdin}: Pick<RunOptions, 'cwd' | 'stdin'>): string =>
  path.resolve(cwd, file === '-' ? (stdin?.name ?? 'stdin.txt') : file)
