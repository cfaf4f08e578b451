import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {isCorpusRule} from '../define-corpus-rule.ts'
import {recordOf} from '../extract/records.ts'
import type {ArticleReport} from '../report/report.ts'
import {originsOf} from '../score/sources.ts'
import {isProfiled, scoredArticle} from '../score/scored-article.ts'
import type {ScoredArticle, SheetVersion} from '../score/types.ts'
import {formatDay} from '../time/day.ts'
import type {LongRun} from './commands/long-run.ts'
import type {ConfigLoader} from './config-files.ts'
import type {Replies, RepliesTo} from './disputes.ts'
import type {Ground, Judged, Known, Ledger} from './ledger/ledger.ts'
import {prepareRun, type Run, type RunOptions} from './lint-files.ts'
import {pathOf} from './run-options.ts'
import {rulesHash} from './rules-hash.ts'
import {createSources, type Sources} from './sources.ts'

/** Articles are recorded in such batches: what a killed process loses at most. */
const batchSize = 200

/** The articles of a run, judged. */
export interface JudgedRun {
  readonly articles: readonly ScoredArticle[]
  readonly files: readonly (ArticleReport | undefined)[]
  readonly failed: boolean
}

/** How files are judged for the score. */
export interface Judging {
  readonly watched: LongRun
  readonly replies: Replies
  readonly keepsFiles: boolean
  readonly tell: (line: string) => void
}

/** Judges files for the score; keeps the whole reports only where a format shows them. */
export async function judgeFiles(
  run: Run,
  files: readonly string[],
  options: RunOptions,
  {watched, replies, keepsFiles, tell}: Judging,
  take: (file: string, article: ScoredArticle) => void = () => undefined
): Promise<JudgedRun> {
  const uncounted = new Set(options.rules.filter(isCorpusRule).map(({meta}) => meta.id))
  const articles: ScoredArticle[] = []
  const reports: (ArticleReport | undefined)[] = []
  let failed = false
  const pace = {...watched.pace, profiled: true, alone: !keepsFiles}
  for await (const {file, report: linted, failures} of watched.follow(run.lintAll(files, pace))) {
    const report = linted && replies.answer(pathOf(file, options), linted)
    failures.forEach(tell)
    failed ||= failures.length > 0
    if (!report || !isProfiled(report)) continue
    const {sources} = run.groundOf(file).settings
    const article = scoredArticle(report, {originsOf: (names) => originsOf(names, sources), uncounted})
    take(file, article)
    articles.push(article)
    reports.push(keepsFiles ? report : undefined)
  }
  return {articles, files: reports, failed}
}

export const sheetVersions = (sheets: Run['sheets']): SheetVersion[] =>
  sheets.map(({path: name, title, verified, sha256}) => ({
    path: name,
    title,
    verified: formatDay(verified),
    sha256
  }))

/** Rules and sheets with which a file is judged, as the ledger keeps them. */
export function createGroundOf(
  run: Run,
  version: string,
  disputed: (file: string) => string = () => ''
): (file: string) => {ground: Ground; settings: string} {
  const grounds = new Map<string, Ground>()
  return (file) => {
    const {sheets, settings} = run.groundOf(file)
    const rules = rulesHash(version, settings.rules)
    const key = hashOf([rules, ...sheets.map(({sha256}) => sha256).sort()].join('\n'))
    const ground = grounds.get(key) ?? {rules, sheets: sheetVersions(sheets), hash: key}
    grounds.set(key, ground)
    return {
      ground,
      settings: hashOf(JSON.stringify([settings.article, [...settings.sources], disputed(file)]))
    }
  }
}

export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** What a run with a ledger left in it. */
export interface LedgerRun {
  readonly files: ReadonlyMap<string, ArticleReport>
  /** Absolute paths of articles judged with other rules or sheets, and out of reach. */
  readonly stale: ReadonlySet<string>
  readonly judged: number
  readonly failed: boolean
}

/**
 * Judges what the ledger does not know as it is now: files that are new or changed, and articles in the ledger whose rules or
 * sheets changed, where their files can be reached.
 */
export async function judgeInto(
  ledger: Ledger,
  named: readonly string[],
  options: RunOptions,
  loader: ConfigLoader,
  {
    version,
    watch,
    repliesTo,
    keepsFiles,
    now,
    tell
  }: Pick<Judging, 'keepsFiles' | 'tell'> & {
    version: string
    /** For so many files. */
    watch: (files: number) => Promise<LongRun>
    repliesTo: RepliesTo
    now: () => string
  }
): Promise<LedgerRun | {readonly problems: readonly string[]}> {
  const known = ledger.known()
  const sources = createSources(options)
  const isNamed = new Set(named.map((file) => path.resolve(options.cwd, file)))
  const files = [...named]
  const missing: string[] = []
  // What the config of the working directory holds is what articles out of reach are compared with.
  const here = path.join(options.cwd, 'article')
  const first = await prepareRun(named.length > 0 ? named : [here], options, loader)
  if (!first.run) return {problems: first.problems}
  const firstGround = createGroundOf(first.run, version)
  const current = new Set((named.length > 0 ? named : [here]).map((file) => firstGround(file).ground.hash))
  for (const [file, {ground}] of known) {
    if (isNamed.has(file) || current.has(ground)) continue
    if (recordOf(file) ? sources.sizeOf(file) > 0 : existsSync(file)) files.push(file)
    else missing.push(file)
  }
  const {run, problems} = files.length > named.length ? await prepareRun(files, options, loader) : first
  if (!run) return {problems}
  const {replies, problems: wrong} = await repliesTo(files)
  if (wrong.length > 0) return {problems: wrong}
  const groundOf = createGroundOf(run, version, (file) => replies.stateOf(pathOf(file, options)))
  const reports = new Map<string, ArticleReport>()
  let batch: Judged[] = []
  let judged = 0
  const flush = () => {
    if (batch.length > 0) ledger.record(batch, now())
    batch = []
  }
  const states = new Map<string, Omit<Judged, 'article'>>()
  const due: string[] = []
  for (const file of files) {
    const state = await stateOf(file, options, sources, groundOf)
    if (state) states.set(file, state)
    const isShown = keepsFiles && isNamed.has(path.resolve(options.cwd, file))
    if (!state || isShown || isNew(state, known.get(state.file))) due.push(file)
  }
  const judging = {watched: await watch(due.length), replies, keepsFiles, tell}
  const done = await judgeFiles(run, due, options, judging, (file, article) => {
    const state = states.get(file)
    if (!state) return
    batch.push({...state, article})
    judged++
    if (batch.length >= batchSize) flush()
  })
  flush()
  for (const [index, report] of done.files.entries()) {
    if (report) reports.set(done.articles[index]!.path, report)
  }
  return {files: reports, stale: new Set(missing), judged, failed: done.failed}
}

const isNew = (state: Omit<Judged, 'article'>, known: Known | undefined): boolean =>
  known?.content !== state.content || known.settings !== state.settings || known.ground !== state.ground.hash

/** The file as it is now; undefined where it cannot be read, which linting it tells. */
async function stateOf(
  file: string,
  {cwd, stdin}: RunOptions,
  sources: Sources,
  groundOf: ReturnType<typeof createGroundOf>
): Promise<Omit<Judged, 'article'> | undefined> {
  const full = path.resolve(cwd, file === '-' ? (stdin?.name ?? 'stdin.txt') : file)
  if (recordOf(full)) {
    const found = await sources.read(full)
    return 'problem' in found ? undefined : {file: full, content: hashOf(found.source), ...groundOf(file)}
  }
  try {
    const bytes = file === '-' ? JSON.stringify(stdin?.content) : readFileSync(full)
    return {file: full, content: hashOf(bytes), ...groundOf(file)}
  } catch {
    return
  }
}
