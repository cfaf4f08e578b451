import {Command, CommanderError, Option} from 'commander'
import type {AnyRule} from '../define-corpus-rule.ts'
import {printable} from '../report/cells.ts'
import {
  addArticleOptions,
  addGroundOptions,
  addRuleOptions,
  collect,
  parseCount,
  parsePort,
  parseFew,
  type ArticleOptions,
  type GroundOptions
} from './commands/options.ts'
import type {LintOptions} from './commands/lint.ts'
import type {ScoreCommandOptions} from './commands/score.ts'
import {addLedgerCommands} from './commands/ledger-options.ts'
import {addScoreOptions} from './commands/score-options.ts'
import type {ServeOptions} from './commands/serve.ts'
import {UsageError, type ExitCode, type Io} from './io.ts'
import {versionOf} from './version.ts'

/** Rules bring all that reads articles with them: half of the start of the program. */
const loadRules = async (): Promise<readonly AnyRule[]> => (await import('../generated/rules.ts')).allRules

const formatHelp =
  'text, json, ndjson, sarif, github, gitlab, junit, checkstyle, rdjson, markdown, html or claimreview, to a file if named (repeatable)'

/** Runs a command line and gives its exit code; what is wrong is told on standard error. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = createProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync(argv, {from: 'user'})
    return code
  } catch (error) {
    // The parser of the command line has told its errors already; asking for help is none.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (!(error instanceof UsageError)) throw error
    io.stderr.write(`reportlint: ${printable(error.message)}\n`)
    return 2
  }
}

function createProgram(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('reportlint')
    .description('Checks news articles against fact sheets and cites the evidence of every finding.')
    .version(versionOf(), '--version', 'show the version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text)
    })
    .showHelpAfterError('(reportlint --help shows all commands and options)')
  // Where nothing is named there is nothing to lint: the help says what to name.
  const finishOrHelp = (code: ExitCode | undefined) => {
    if (code === undefined) program.outputHelp({error: true})
    finish(code ?? 2)
  }

  const lintCommand = program.command('lint [paths...]', {isDefault: true})
  addArticleOptions(lintCommand)
    .description('lint files, folders, globs, or - for standard input (the default command)')
    .addOption(new Option('--format <name[=file]>', formatHelp).argParser(collect))
  addRuleOptions(lintCommand)
    .option('--max-warnings <n>', 'exit with 1 if there are more warnings', parseCount)
    .option('--baseline <file>', 'known findings, which are not reported')
    .option('--update-baseline', 'write the findings of this run to the baseline, and report none')
    .option('--fix', 'write what has one canonical spelling into the articles, and report the rest')
    .option('--fix-dry-run', 'show what --fix would write as a unified diff, and do nothing else')
    .option('--quiet', 'report errors only')
    .option('--cache', 'keep what was found, and lint only what changed')
    .option('--cache-location <path>', 'file or folder of the cache')
    .option('--concurrency <n>', 'threads that lint (by default as many as there are cores)', parseFew)
    .option('--since <ref>', 'only articles that changed since a branch, tag or commit')
    .option('--staged', 'only articles that are staged, as they are staged')
    .option('--timing', 'show the time of each rule')
    .option('--stats', 'show how many articles, words and megabytes were linted, and how fast')
    .option('--color', 'colour, even where no terminal is')
    .option('--no-color', 'no colour')
    .action(async (paths: string[], options: LintOptions) => {
      const {lint} = await import('./commands/lint.ts')
      finishOrHelp(await lint(paths, options, await loadRules(), io))
    })
  const scoreCommand = addArticleOptions(program.command('score [paths...]'))
  addScoreOptions(scoreCommand).action(async (paths: string[], options: ScoreCommandOptions) => {
    const {score} = await import('./commands/score.ts')
    finishOrHelp(await score(paths, options, await loadRules(), versionOf(), io))
  })
  addLedgerCommands(program, io, finish)
  addGroundOptions(program.command('explain <id>'))
    .description("show a rule's page, or a fact with its source")
    .action(async (id: string, options: GroundOptions) => {
      const {explain} = await import('./commands/explain.ts')
      finish(await explain(id, options, await loadRules(), io))
    })
  const facts = program.command('facts').description('work on fact sheets')
  addGroundOptions(facts.command('check [paths...]'))
    .description('check the fact sheets themselves')
    .action(async (paths: string[], options: GroundOptions) => {
      const {checkFacts} = await import('./commands/facts-check.ts')
      finish(await checkFacts(paths, options, await loadRules(), io))
    })
  addArticleOptions(program.command('read [paths...]'))
    .description('show what was read in articles, as JSON')
    .action(async (paths: string[], options: ArticleOptions) => {
      const {read} = await import('./commands/read.ts')
      finishOrHelp(await read(paths, options, await loadRules(), io))
    })
  addArticleOptions(program.command('serve'))
    .description('lint what is sent in, until a signal comes')
    .option('--http', 'over HTTP: POST /lint takes ninjs or JSON, GET /health')
    .option('--host <name>', 'address to listen on', '127.0.0.1')
    .option('--port <n>', 'port to listen on; 0 for any that is free', parsePort, 7878)
    .option('--most-bytes <n>', 'longest article that is taken', parseCount, 2_000_000)
    .option('--patience <seconds>', 'time in which a request has to be there', parseFew, 30)
    .option('--concurrency <n>', 'threads that lint (by default as many as there are cores)', parseFew)
    .action(async (options: ServeOptions) => {
      const {serve} = await import('./commands/serve.ts')
      finish(await serve(options, await loadRules(), io))
    })
  program
    .command('lsp')
    .description('serve an editor on standard input and output (language server protocol)')
    .option('--stdio', 'the only way there is; editors name it')
    .option('--clientProcessId <id>', 'told by some editors, and not needed')
    .action(async () => {
      const {lsp} = await import('./commands/lsp.ts')
      await lsp(await loadRules(), versionOf())
    })
  program
    .command('init')
    .description('write .reportrc.json and a first fact sheet')
    .action(async () => {
      const {init} = await import('./commands/init.ts')
      finish(init(io))
    })
  program
    .command('playground [file]')
    .description('write a page for trying articles and fact sheets in a browser, without a network')
    .action(async (file: string | undefined) => {
      const {playground} = await import('./commands/playground.ts')
      finish(playground(file, io))
    })
  return program.addHelpText('after', () => lintHelp(lintCommand))
}

/** The default command needs no name, so its options stand in the general help. */
function lintHelp(command: Command): string {
  const help = command.createHelp()
  const options = help.visibleOptions(command).filter(({long}) => long !== '--help')
  const width = Math.max(...options.map((option) => help.optionTerm(option).length)) + 2
  const lines = options.map(
    (option) => `  ${help.optionTerm(option).padEnd(width)}${help.optionDescription(option)}`
  )
  return ['', 'Options of lint:', ...lines].join('\n')
}
