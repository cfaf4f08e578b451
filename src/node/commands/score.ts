import path from 'node:path'
import {isCorpusRule, type AnyRule} from '../../define-corpus-rule.ts'
import {settingsOf} from '../../lint/settings.ts'
import {printable} from '../../report/cells.ts'
import type {Beta} from '../../score/beta.ts'
import {findFamilies} from '../../score/copies.ts'
import type {KeysOf} from '../../score/pools.ts'
import {scoreArticles} from '../../score/score-articles.ts'
import type {ScoredArticle, ScoreReport} from '../../score/types.ts'
import {articlesOf, passedOverNote, type Articles} from '../articles-of.ts'
import {createConfigLoader} from '../config-files.ts'
import {loadReplies, type RepliesTo} from '../disputes.ts'
import type {ExitCode, Io} from '../io.ts'
import {openLedger, type Ledger} from '../ledger/ledger.ts'
import {prepareRun, type RunOptions} from '../lint-files.ts'
import {pathOf} from '../run-options.ts'
import {rulesHash} from '../rules-hash.ts'
import type {Scored} from '../score-formats.ts'
import {judgeFiles, judgeInto, sheetVersions} from '../score-run.ts'
import {openScoreSinks, type ScoreSink} from '../score-sinks.ts'
import {watchRun, type LongRun} from './long-run.ts'
import type {ArticleOptions} from './options.ts'
import {paceOf, type PaceOptions} from './pace.ts'
import {parseRules, toRunOptions} from './run-options.ts'

export interface ScoreCommandOptions extends ArticleOptions, PaceOptions {
  readonly format?: readonly string[]
  readonly rule?: readonly string[]
  readonly disputes?: readonly string[]
  readonly by?: 'week' | 'month'
  readonly minClaims?: number
  readonly prior?: Beta
  readonly failUnder?: number
  readonly ledger?: string
  readonly color?: boolean
}

interface Job {
  readonly found: Articles
  readonly runOptions: RunOptions
  readonly sinks: readonly ScoreSink[]
  readonly version: string
  readonly repliesTo: RepliesTo
  readonly watch: (files: number) => Promise<LongRun>
  readonly tell: (line: string) => void
}

interface Done {
  readonly articles: readonly ScoredArticle[]
  readonly files: Scored['files']
  readonly failed: boolean
  readonly families?: ArrayLike<number>
  readonly keysOf?: KeysOf
}

/** Scores the sources of articles. Undefined where nothing was named, by paths, config or ledger. */
export async function score(
  paths: readonly string[],
  options: ScoreCommandOptions,
  rules: readonly AnyRule[],
  version: string,
  io: Io
): Promise<ExitCode | undefined> {
  const tell = (line: string) => io.stderr.write(`${printable(line)}\n`)
  const runOptions = await toRunOptions(paths, options, rules, parseRules(options.rule ?? [], rules), io)
  const named = await articlesOf(paths, runOptions)
  if (!named && options.ledger === undefined) return
  const loader = named?.loader ?? createConfigLoader(rules, io.cwd, options.config)
  const found = named ?? {files: [], problems: [], passedOver: [], loader}
  found.problems.forEach(tell)
  // A config that is broken is told, and a ledger is then not touched.
  if (found.files.length === 0 && (options.ledger === undefined || found.problems.length > 0)) {
    passedOverNote(found.passedOver).forEach(tell)
    return 2
  }
  const first = found.files[0] ?? path.join(io.cwd, 'article')
  const ground = await prepareRun([first], runOptions, loader)
  if (!ground.run) {
    ground.problems.forEach(tell)
    return 2
  }
  const sinks = await openScoreSinks(options.format ?? ['text'], options.color, io)
  const repliesTo: RepliesTo = (files) =>
    loadReplies(
      files.map((file) => pathOf(file, runOptions)),
      loader,
      {
        cwd: io.cwd,
        named: options.disputes,
        uncounted: new Set(rules.filter(isCorpusRule).map(({meta}) => meta.id))
      }
    )
  const watch = (files: number) => watchRun({}, paceOf(options, files, io, tell), io)
  const job: Job = {found, runOptions, sinks, version, repliesTo, watch, tell}
  const ledger = options.ledger === undefined ? undefined : openLedger(options.ledger, io.cwd)
  try {
    const done = ledger ? await scoreLedger(ledger, job) : await scoreRun(job)
    if (!done) return 2
    const settings = settingsOf(
      loader.configFor(first).layersFor(path.resolve(io.cwd, first)),
      rules,
      runOptions.last
    )
    const report = scoreArticles(done.articles, {
      version,
      rules: rulesHash(version, settings.rules),
      sheets: sheetVersions(ground.run.sheets),
      ...(options.by && {by: options.by}),
      ...(options.prior && {prior: options.prior}),
      ...settings.score,
      ...(options.minClaims !== undefined && {minimumClaims: options.minClaims}),
      ...(done.families && {families: done.families}),
      ...(done.keysOf && {keysOf: done.keysOf})
    })
    for (const {format, style, write} of sinks) write(format.render({report, files: done.files}, style))
    return exitCode(report, done.failed || found.problems.length > 0, options.failUnder, tell)
  } finally {
    ledger?.close()
  }
}

async function scoreRun({found, runOptions, sinks, repliesTo, watch, tell}: Job): Promise<Done | undefined> {
  const {run, problems} = await prepareRun(found.files, runOptions, found.loader)
  if (!run) {
    problems.forEach(tell)
    return
  }
  const sheets = new Set(run.sheets.map((sheet) => sheet.path))
  passedOverNote(found.passedOver, sheets).forEach(tell)
  const {replies, problems: wrong} = await repliesTo(found.files)
  wrong.forEach(tell)
  if (wrong.length > 0) return
  const watched = await watch(found.files.length)
  const keepsFiles = sinks.some(({format}) => format.needsFiles)
  const judged = await judgeFiles(run, found.files, runOptions, {watched, replies, keepsFiles, tell})
  replies.unfitting().forEach(tell)
  return judged
}

async function scoreLedger(
  ledger: Ledger,
  {found, runOptions, sinks, version, repliesTo, watch, tell}: Job
): Promise<Done | undefined> {
  const keepsFiles = sinks.some(({format}) => format.needsFiles)
  const now = () => new Date().toISOString()
  const done = await judgeInto(ledger, found.files, runOptions, found.loader, {
    version,
    watch,
    repliesTo,
    keepsFiles,
    now,
    tell
  })
  if ('problems' in done) {
    done.problems.forEach(tell)
    return
  }
  const {articles: rows, sketches, keysOf} = ledger.articles(sinks.some(({format}) => format.needsClaims))
  const articles =
    done.stale.size === 0
      ? rows
      : rows.map((one) => ({...one, isStale: done.stale.has(path.resolve(runOptions.cwd, one.path))}))
  return {
    articles,
    files: keepsFiles ? articles.map((one) => done.files.get(one.path)) : [],
    failed: done.failed,
    families: findFamilies(sketches),
    keysOf
  }
}

function exitCode(
  {sources}: ScoreReport,
  failed: boolean,
  failUnder: number | undefined,
  tell: (line: string) => void
): ExitCode {
  if (failed) return 2
  const below = sources.filter(({score: own}) => own && failUnder !== undefined && own.low * 100 < failUnder)
  for (const {name, score: own} of below) {
    tell(
      `Unexpected lower bound ${(own!.low * 100).toFixed(1)} of \`${name}\`, expected at least ${failUnder}`
    )
  }
  return below.length > 0 ? 1 : 0
}
