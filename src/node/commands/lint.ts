import {isCorpusRule, type AnyRule} from '../../define-corpus-rule.ts'
import type {Problem} from '../../facts/problem.ts'
import {addArticle, emptySummary, withParts, type ArticleReport, type Summary} from '../../report/report.ts'
import {printable} from '../../report/cells.ts'
import {passedOverNote} from '../articles-of.ts'
import {openBaseline, type BaselineOptions} from '../baseline.ts'
import {loadReplies} from '../disputes.ts'
import {openSinks} from '../formats.ts'
import {prepareRun} from '../lint-files.ts'
import {changedArticles, changesOf, nothingChanged, withStaged, type ChangedOptions} from './changed.ts'
import {watchRun, type LongRunOptions} from './long-run.ts'
import {paceOf, type PaceOptions} from './pace.ts'
import {UsageError, type ExitCode, type Io} from '../io.ts'
import type {ArticleOptions} from './options.ts'
import {pathOf} from '../run-options.ts'
import {parseRules, toRunOptions} from './run-options.ts'
import {runHash} from '../rules-hash.ts'
import {versionOf} from '../version.ts'

export interface LintOptions
  extends ArticleOptions, BaselineOptions, PaceOptions, ChangedOptions, LongRunOptions {
  readonly format?: readonly string[]
  readonly rule?: readonly string[]
  readonly disputes?: readonly string[]
  readonly maxWarnings?: number
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly color?: boolean
}

/**
 * Lints articles one by one, so that many need no more memory than one. Undefined where nothing was named, by paths
 * or config.
 */
export async function lint(
  paths: readonly string[],
  options: LintOptions,
  rules: readonly AnyRule[],
  io: Io
): Promise<ExitCode | undefined> {
  const tell = (line: string) => io.stderr.write(`${printable(line)}\n`)
  const changed = changesOf(options, io)
  const asked = await toRunOptions(paths, options, rules, parseRules(options.rule ?? [], rules), io)
  const runOptions = await withStaged(asked, changed)
  const found = await changedArticles(paths, runOptions, changed)
  if (!found) return
  for (const problem of found.problems) tell(problem)
  const {run, problems} = await prepareRun(found.files, runOptions, found.loader)
  if (!run) {
    for (const problem of problems) tell(problem)
    return 2
  }
  if (run.warnings.length > 0) tell(warningsNote(run.warnings))
  const sheets = new Set(run.sheets.map((sheet) => sheet.path))
  passedOverNote(found.passedOver, sheets).forEach(tell)
  if (found.files.length === 0) {
    if (!changed || found.problems.length > 0) return 2
    tell(nothingChanged(options))
  }
  const named = found.files.map((file) => pathOf(file, runOptions))
  const {replies, problems: wrong} = await loadReplies(named, found.loader, {
    cwd: io.cwd,
    named: options.disputes,
    uncounted: new Set(rules.filter(isCorpusRule).map(({meta}) => meta.id))
  })
  wrong.forEach(tell)
  if (wrong.length > 0) return 2

  const failed = [...found.problems]

  if (options.fix || options.fixDryRun) {
    if (found.files.includes('-'))
      throw new UsageError('Unexpected `-` with `--fix`, expected files to write')
    const {fixFiles, printFixes, writeFixes} = await import('../fix.ts')
    const fixed = await fixFiles(found.files, runOptions, found.loader)
    if (options.fixDryRun) {
      printFixes(fixed, io.stdout)
      return found.problems.length > 0 ? 2 : 0
    }
    const {problems: unwritten, notes} = await writeFixes(fixed, io.cwd)
    for (const line of [...unwritten, ...notes]) tell(line)
    failed.push(...unwritten)
  }
  const baseline = openBaseline(options, io.cwd)
  const watched = await watchRun(options, paceOf(options, found.files.length, io, tell), io)
  const sinks = await openSinks(options.format ?? ['text'], options.color, io)
  const write = (piece: (format: (typeof sinks)[number]['format']) => string) => {
    for (const sink of sinks) {
      const text = piece(sink.format)
      if (text === '') continue
      watched.clear()
      sink.write(text)
    }
  }
  let summary: Summary = {...emptySummary, failures: failed.length, problems: failed}
  let warnings = 0
  const opening = {
    facts: run.sheets,
    // Asked for by reports that people keep.
    get rules() {
      return runHash(
        versionOf(),
        found.files.map((file) => run.groundOf(file).settings)
      )
    }
  }
  write((format) => format.open(opening))
  for await (const {file, report: linted, failures} of watched.follow(
    run.lintAll(found.files, watched.pace)
  )) {
    const answered = linted && replies.answer(pathOf(file, runOptions), linted)
    failures.forEach(tell)
    failed.push(...failures)
    if (failures.length > 0) summary = {...summary, failures: summary.failures + 1}
    if (!answered) continue
    const report = baseline ? baseline.take(answered, failures.length === 0) : answered
    const shown = options.quiet ? onlyErrors(report) : report
    warnings += report.findings.filter(({level}) => level === 'warn').length
    summary = addArticle(summary, shown)
    summary = {...summary, hidden: summary.hidden + report.findings.length - shown.findings.length}
    write((format) => format.article(shown))
  }
  if (baseline) summary = {...summary, known: baseline.known()}
  replies.unfitting().forEach(tell)
  write((format) => format.close(summary))
  for (const sink of sinks) sink.close()
  watched.end(tell)

  baseline?.finish().forEach(tell)
  if (summary.failures > 0) return 2
  if (options.maxWarnings !== undefined && warnings > options.maxWarnings) {
    tell(
      `Unexpected ${warnings === 1 ? 'warning' : `${warnings} warnings`}, expected at most ${options.maxWarnings}`
    )
    return 1
  }
  return summary.errors > 0 ? 1 : 0
}

/** Warnings about fact sheets are for those who keep the sheets: a run on articles only says that there are some. */
function warningsNote(warnings: readonly Problem[]): string {
  const sheets = [...new Set(warnings.map(({path}) => path))].join(', ')
  const count = `${warnings.length} warning${warnings.length === 1 ? '' : 's'}`
  return `${count} about ${sheets}: \`reportlint facts check\` shows ${warnings.length === 1 ? 'it' : 'them'}`
}

const onlyErrors = (report: ArticleReport): ArticleReport =>
  withParts(report, {findings: report.findings.filter(({level}) => level === 'error')})
