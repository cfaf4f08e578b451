import {InvalidArgumentError, Option, type Command} from 'commander'
import type {Rule} from '../../define-rule.ts'
import {levels, type Level} from '../../finding.ts'
import {listOf} from '../../facts/problem.ts'
import type {ArticleSettings, RuleSettings} from '../../lint/config.ts'
import {unknownLevel, unknownRule} from '../../lint/config-problems.ts'
import {parseEdtf} from '../../time/day.ts'
import {decodeArticleSource} from '../article-source.ts'
import {readAll, UsageError, type Io} from '../io.ts'
import type {RunOptions} from '../lint-files.ts'

/** Options that say what the articles are held against. */
export interface GroundOptions {
  readonly config?: string
  readonly facts?: readonly string[]
}

/** Options of the commands that read articles. */
export interface ArticleOptions extends GroundOptions {
  readonly published?: string
  readonly source?: string
  readonly stdinFilename?: string
}

const collect = (value: string, before: readonly string[] = []) => [...before, value]

export const addGroundOptions = (command: Command): Command =>
  command
    .option('--config <file>', 'one config for all articles, in place of the nearest to each')
    .addOption(
      new Option('--facts <glob>', 'fact sheets, in place of those of the config (repeatable)').argParser(
        collect
      )
    )

export const addArticleOptions = (command: Command): Command =>
  addGroundOptions(command)
    .option('--published <day>', 'the day of publication, in place of what the articles say', parseDay)
    .option('--source <name>', 'the publisher, in place of what the articles say')
    .option('--stdin-filename <name>', 'name by which `-` goes; its ending says the format')

function parseDay(value: string): string {
  if (parseEdtf(value)) return value
  throw new InvalidArgumentError('Expected a day such as `2025-03-28`.')
}

/** A whole number from 0 on. */
export function parseCount(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Expected a number from 0 on.')
}

/**
 * The rules of `--rule ID=LEVEL`.
 *
 * @throws UsageError where a rule or level is unknown.
 */
export function parseRules(specs: readonly string[], rules: readonly Rule[]): RuleSettings {
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
  rules: readonly Rule[],
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
    ...(paths.includes('-') && {stdin: await readStdin(options.stdinFilename, io)})
  }
}

const readStdin = async (name = 'stdin.txt', io: Io) => ({
  name,
  content: decodeArticleSource(await readAll(io.stdin))
})
