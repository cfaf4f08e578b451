import path from 'node:path'
import type {AnyRule} from '../../define-corpus-rule.ts'
import {isRecords} from '../../extract/records.ts'
import {listOf} from '../../facts/problem.ts'
import {levels, type Level} from '../../finding.ts'
import type {ArticleSettings, RuleSettings} from '../../lint/config.ts'
import {unknownLevel, unknownRule} from '../../lint/config-problems.ts'
import {decodeArticle} from '../article-source.ts'
import {readAll, UsageError, type Io} from '../io.ts'
import type {RunOptions} from '../lint-files.ts'
import {spool} from '../records.ts'
import {stdinFormats, type ArticleOptions} from './options.ts'

/**
 * The rules of `--rule ID=LEVEL`.
 *
 * @throws UsageError where a rule or level is unknown.
 */
export function parseRules(specs: readonly string[], rules: readonly AnyRule[]): RuleSettings {
  const ids = rules.map(({meta}) => meta.id)
  return new Map(
    specs.map((spec) => {
      const at = spec.indexOf('=')
      if (at < 0)
        throw new UsageError(
          `Unexpected rule \`${spec}\`, expected \`ID=LEVEL\` with a level of ${listOf(levels)}`
        )
      const id = spec.slice(0, at)
      const level = spec.slice(at + 1)
      if (!ids.includes(id)) throw new UsageError(unknownRule(id, ids))
      if (!isLevel(level)) throw new UsageError(unknownLevel(level, id))
      return [id, {level}]
    })
  )
}

const isLevel = (word: string): word is Level => levels.some((level) => level === word)

/** What a run is asked for by the options; reads standard input where a path is `-`. */
export async function toRunOptions(
  paths: readonly string[],
  options: ArticleOptions,
  rules: readonly AnyRule[],
  chosen: RuleSettings,
  io: Io
): Promise<RunOptions> {
  const article: ArticleSettings = {
    ...(options.published !== undefined && {published: options.published}),
    ...(options.source !== undefined && {source: options.source})
  }
  return {
    rules,
    cwd: io.cwd,
    ...(options.config !== undefined && {config: options.config}),
    ...(options.facts && {facts: options.facts}),
    last: {rules: chosen, article},
    ...(paths.includes('-') && (await readStdin(options, io)))
  }
}

async function readStdin(
  {stdinFilename, stdinFormat}: ArticleOptions,
  io: Io
): Promise<Pick<RunOptions, 'stdin' | 'spooled'>> {
  if (stdinFilename !== undefined && stdinFormat !== undefined) {
    throw new UsageError(
      'Unexpected `--stdin-format` beside `--stdin-filename`, expected one of them: the ending of the name says the format'
    )
  }
  const name = stdinFilename ?? `stdin.${stdinFormat === undefined ? 'txt' : stdinFormats[stdinFormat]}`
  if (!isRecords(name)) return {stdin: {name, content: await decodeArticle(name, await readAll(io.stdin))}}
  // How much comes in is nobody's guess: it goes to the disk, and an article at a time into memory.
  const spooled = new Map([[path.resolve(io.cwd, name), await spool(io.stdin)]])
  return {stdin: {name, content: {problem: '1:1: Unexpected lines, expected an article'}}, spooled}
}
