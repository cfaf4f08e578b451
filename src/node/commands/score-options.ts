import {InvalidArgumentError, Option, type Command} from 'commander'
import type {Beta} from '../../score/beta.ts'
import {addRuleOptions, collect, parseCount, parseFew} from './options.ts'

/** Options of `reportlint score`, beside those of all commands that read articles. */
export const addScoreOptions = (command: Command): Command =>
  addRuleOptions(
    command
      .description('score sources: the share of checkable claims that hold, with its interval')
      .addOption(
        new Option(
          '--format <name[=file]>',
          'text, json, html, csv or markdown, to a file if named (repeatable)'
        ).argParser(collect)
      )
  )
    .addOption(new Option('--by <period>', 'scores over time too').choices(['week', 'month']))
    .option('--min-claims <n>', 'checkable claims below which a source gets no score (30)', parseCount)
    .option('--prior <a,b>', 'a fixed Beta(a, b) prior, in place of the one from the sources', parsePrior)
    .option(
      '--fail-under <n>',
      'exit with 1 if the lower bound of a score is below, in percent',
      parsePercent
    )
    .option('--ledger <file>', 'a file that keeps judgements, and scores over many runs')
    .option('--cache', 'keep what was found, and judge only what changed')
    .option('--cache-location <path>', 'file or folder of the cache')
    .option('--concurrency <n>', 'threads that judge (by default as many as there are cores)', parseFew)
    .option('--color', 'colour, even where no terminal is')
    .option('--no-color', 'no colour')

function parsePrior(value: string): Beta {
  const [alpha, beta, ...rest] = value
    .split(',')
    .map((part) => (/^\d{1,6}(?:\.\d{1,6})?$/.test(part.trim()) ? Number(part) : 0))
  if (rest.length === 0 && alpha && beta) return {alpha, beta}
  throw new InvalidArgumentError('Expected two numbers above 0, such as `9,1`.')
}

function parsePercent(value: string): number {
  if (/^\d{1,3}(?:\.\d{1,6})?$/.test(value) && Number(value) <= 100) return Number(value)
  throw new InvalidArgumentError('Expected a number from 0 to 100.')
}
