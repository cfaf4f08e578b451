import {Option, type Command} from 'commander'
import type {ExitCode, Io} from '../io.ts'

/** `reportlint ledger list|show|forget|export|verify` */
export function addLedgerCommands(program: Command, io: Io, finish: (code: ExitCode) => void): void {
  const ledger = program.command('ledger').description('look at and work on the file that keeps judgements')
  ledger
    .command('list <file>')
    .description('list its articles')
    .action(async (file: string) => finish((await load()).listLedger(file, io)))
  ledger
    .command('show <file> <article>')
    .description('show the claims of an article, and its earlier states')
    .action(async (file: string, name: string) => finish((await load()).showLedger(file, name, io)))
  ledger
    .command('forget <file> <articles...>')
    .description('forget articles with their history')
    .action(async (file: string, names: string[]) => finish((await load()).forgetLedger(file, names, io)))
  ledger
    .command('export <file>')
    .description('write all claims to standard output')
    .addOption(
      new Option('--format <name>', 'form of the lines').choices(['ndjson', 'csv']).default('ndjson')
    )
    .action(async (file: string, {format}: {format: 'ndjson' | 'csv'}) =>
      finish((await load()).exportLedger(file, format, io))
    )
  ledger
    .command('verify <file>')
    .description('check that the file is whole and its numbers are right')
    .action(async (file: string) => finish((await load()).verifyCommand(file, io)))
}

const load = () => import('./ledger.ts')
