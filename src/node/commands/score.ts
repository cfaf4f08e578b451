import {isCorpusRule, type AnyRule} from '../../define-corpus-rule.ts'
import {printable} from '../../report/cells.ts'
import type {ArticleReport} from '../../report/report.ts'
import type {Beta} from '../../score/beta.ts'
import {scoreArticles} from '../../score/score-articles.ts'
import {scoredArticle} from '../../score/scored-article.ts'
import type {ScoredArticle} from '../../score/types.ts'
import {formatDay} from '../../time/day.ts'
import {articlesOf, passedOverNote} from '../articles-of.ts'
import type {ExitCode, Io} from '../io.ts'
import {prepareRun} from '../lint-files.ts'
import {openScoreSinks} from '../score-sinks.ts'
import type {ArticleOptions} from './options.ts'
import {parseRules, toRunOptions} from './run-options.ts'

export interface ScoreCommandOptions extends ArticleOptions {
  readonly format?: readonly string[]
  readonly rule?: readonly string[]
  readonly by?: 'week' | 'month'
  readonly minClaims?: number
  readonly prior?: Beta
  readonly failUnder?: number
  readonly color?: boolean
}

/** Scores the sources of articles. Undefined where nothing was named, by paths or config. */
export async function score(
  paths: readonly string[],
  options: ScoreCommandOptions,
  rules: readonly AnyRule[],
  version: string,
  io: Io
): Promise<ExitCode | undefined> {
  const tell = (line: string) => io.stderr.write(`${printable(line)}\n`)
  const runOptions = await toRunOptions(paths, options, rules, parseRules(options.rule ?? [], rules), io)
  const found = await articlesOf(paths, runOptions)
  if (!found) return
  found.problems.forEach(tell)
  const {run, problems} = await prepareRun(found.files, runOptions, found.loader)
  if (!run) {
    problems.forEach(tell)
    return 2
  }
  const sheetPaths = new Set(run.sheets.map((sheet) => sheet.path))
  passedOverNote(found.passedOver.filter((file) => !sheetPaths.has(file))).forEach(tell)
  if (found.files.length === 0) return 2

  const sinks = await openScoreSinks(options.format ?? ['text'], options.color, io)
  const keepsFiles = sinks.some(({format}) => format.needsFiles)
  const uncounted = new Set(rules.filter(isCorpusRule).map(({meta}) => meta.id))
  const articles: ScoredArticle[] = []
  const files: (ArticleReport | undefined)[] = []
  let failed = found.problems.length > 0
  for (const file of found.files) {
    const {report, failures} = await run.lint(file)
    failures.forEach(tell)
    failed ||= failures.length > 0
    if (!report) continue
    articles.push(scoredArticle(report, {originsOf: (credits) => credits, uncounted}))
    files.push(keepsFiles ? report : undefined)
  }
  const report = scoreArticles(articles, {
    version,
    rules: '',
    sheets: run.sheets.map(({path, title, verified, sha256}) => ({
      path,
      title,
      verified: formatDay(verified),
      sha256
    })),
    ...(options.by && {by: options.by}),
    ...(options.prior && {prior: options.prior}),
    ...(options.minClaims !== undefined && {minimumClaims: options.minClaims})
  })
  for (const {format, style, write} of sinks) write(format.render({report, files}, style))
  if (failed) return 2
  const {failUnder} = options
  const below =
    failUnder === undefined
      ? []
      : report.sources.filter((one) => one.score && one.score.low * 100 < failUnder)
  for (const one of below) {
    tell(
      `Unexpected lower bound ${(one.score!.low * 100).toFixed(1)} of \`${one.name}\`, expected at least ${failUnder}`
    )
  }
  return below.length > 0 ? 1 : 0
}
