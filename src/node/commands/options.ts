import {InvalidArgumentError, Option, type Command} from 'commander'
import {parseEdtf} from '../../time/day.ts'

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
  readonly stdinFormat?: keyof typeof stdinFormats
}

/** What `-` may be, each with the ending of a file of that kind. */
export const stdinFormats = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  json: 'json',
  ndjson: 'ndjson',
  docx: 'docx'
} as const

/** Of an option that may be given several times. */
export const collect = (value: string, before: readonly string[] = []) => [...before, value]

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
    .addOption(
      new Option('--stdin-format <format>', 'format of `-`, where it goes by no name').choices(
        Object.keys(stdinFormats)
      )
    )

/** Options of the commands that judge articles. */
export const addRuleOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--rule <id=level>', 'level of a rule: off, info, warn or error (repeatable)').argParser(
        collect
      )
    )
    .addOption(
      new Option(
        '--disputes <file>',
        'disputed findings, in place of those of the config (repeatable)'
      ).argParser(collect)
    )

function parseDay(value: string): string {
  if (parseEdtf(value)) return value
  throw new InvalidArgumentError('Expected a day such as `2025-03-28`.')
}

/** A whole number from 0 on. */
export function parseCount(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Expected a number from 0 on.')
}

/** A small number from 1 on: of threads, of seconds. */
export function parseFew(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('Expected a number from 1 to 999.')
}

export function parsePort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65536) return Number(value)
  throw new InvalidArgumentError('Expected a port from 0 to 65535.')
}
