import path from 'node:path'
import {allRules} from '../generated/rules.ts'
import type {ArticleReport} from '../report/report.ts'
import type {CacheLocation} from './cache/location.ts'
import {programIdentity} from './cache/program-identity.ts'
import {createShelf, type Shelf} from './cache/shelf.ts'
import {openStore, type Store} from './cache/store.ts'
import type {Desk, Outcome, Task} from './desk.ts'
import {inOrder} from './in-order.ts'
import {groupKin, rulesOn, surveyFiles, type Beside, type Team} from './survey.ts'
import {createPool, type Lane} from './workers/pool.ts'

/** How a run over many files is to be done; what it says of them does not depend on it. */
export interface Pace {
  /** Threads that lint; 1 is this one. More than one, and a cache, go with the rules of the package only. */
  readonly concurrency?: number
  readonly cache?: CacheLocation
  /** Whether the time of each rule is measured. */
  readonly timed?: boolean
  /** Whether reports have the profile of their article, for the score. */
  readonly profiled?: boolean
  /** Whether rules across articles are left out: where their findings are not asked for. */
  readonly alone?: boolean
  /** What went wrong with the cache, and stops nothing. */
  readonly tell?: (note: string) => void
  /** Steps that are done, of all. */
  readonly progress?: (done: number, all: number) => void
}

/** What came of one file. */
export interface FileResult {
  readonly file: string
  /** Undefined where it could not be read. */
  readonly report: ArticleReport | undefined
  /** All that failed, as lines. */
  readonly failures: readonly string[]
  readonly words: number
  /** It stood in the cache. */
  readonly isKept: boolean
  /** Milliseconds by rule, with those of the survey of all files at the first file. */
  readonly times: readonly (readonly [rule: string, ms: number])[]
}

/** What of the files that are being linted may be in memory at once, in bytes. */
const mostBytes = 8 * 1024 * 1024

/**
 * Lints files, and gives the results in their order, whoever is done first. Where rules across articles are on, all files
 * are gone through once before: each is linted on the way, and only those that have others beside them are again.
 */
export async function* runAll(
  files: readonly string[],
  team: Team,
  {
    concurrency = 1,
    cache,
    timed = false,
    profiled = false,
    alone = false,
    tell = () => undefined,
    progress = () => undefined
  }: Pace = {}
): AsyncGenerator<FileResult> {
  const {options, desk} = team
  const isOwn = options.rules === allRules
  const groups = alone || files.length < 2 ? [] : groupKin(rulesOn(files, team))
  const store = await openStores(isOwn ? cache : undefined, groups.length > 0, tell)
  const shelf = store && createShelf(store.store, team, store.isCache ? programIdentity() : '', store.home)
  const lane =
    isOwn && concurrency > 1 && !options.contents
      ? createPool(options, concurrency, files.length, desk.nameOf)
      : local(desk)
  const ahead = {
    most: lane.ahead,
    heaviest: mostBytes,
    weigh: (file: string) => (lane.ahead === 1 ? 0 : desk.sources.sizeOf(file))
  }
  const steps = files.length * (groups.length > 0 ? 2 : 1)
  let done = 0
  const times = new Map<string, number>()
  const spent = (rule: string, ms: number) => times.set(rule, (times.get(rule) ?? 0) + ms)
  const lost = new Map<string, readonly string[]>()
  const broken = new Set<string>()
  /** Linted in this run, while the files were surveyed. */
  const fresh = new Set<string>()
  const digests = groups.map(([{meta}]) => meta.id)
  const task = (file: string, more: Partial<Task>): Task => ({
    file,
    beside: [],
    digests: [],
    timed,
    profiled,
    ...more
  })
  try {
    let beside: Beside = new Map()
    if (groups.length > 0) {
      const survey = surveyFiles(groups)
      const start = (file: string) => digest(task(file, {digests}), lane, shelf!, store!.isCache)
      for await (const [file, one] of inOrder(files, start, ahead)) {
        if (!one.isKept) fresh.add(file)
        if (one.isLost) lost.set(file, one.failures)
        else if (one.failures.length > 0) broken.add(file)
        survey.add(file, one.digests)
        for (const [rule, ms] of one.times) spent(rule, ms)
        progress(++done, steps)
      }
      const from = performance.now()
      beside = survey.related()
      spent('(survey)', performance.now() - from)
    }
    const start = (file: string) => {
      const failures = lost.get(file)
      if (failures) return Promise.resolve<FileResult>({...nothing, file, failures})
      // A rule that could not make its digest says so again.
      const again = broken.has(file) ? digests : []
      return lintOne(task(file, {beside: beside.get(file) ?? [], digests: again}), lane, shelf)
    }
    for await (const [, result] of inOrder(files, start, ahead)) {
      progress(++done, steps)
      const all = [...times, ...result.times]
      times.clear()
      yield {...result, isKept: result.isKept && !fresh.has(result.file), times: all}
    }
    if (store?.isCache) shelf!.prune()
  } finally {
    store?.store.close()
    await lane.close()
  }
}

const nothing = {report: undefined, failures: [], words: 0, isKept: false, times: []} as const

/** The digests of a file, from the cache, or made by linting it. */
async function digest(
  task: Task,
  lane: Lane,
  shelf: Shelf,
  isCache: boolean
): Promise<Pick<Outcome, 'digests' | 'times' | 'failures' | 'isLost'> & {readonly isKept: boolean}> {
  const kept = isCache ? await shelf.digestsOf(task.file, task.digests) : undefined
  if (kept) return {digests: kept, times: [], failures: [], isKept: true}
  const outcome = await lane.run(task)
  await shelf.keep(task, outcome)
  return {...outcome, isKept: false}
}

async function lintOne(task: Task, lane: Lane, shelf: Shelf | undefined): Promise<FileResult> {
  const {file} = task
  const kept = await shelf?.reportOf(task)
  if (kept) return {...nothing, ...kept, file, isKept: true}
  const outcome = await lane.run(task)
  await shelf?.keep(task, outcome)
  const {report, failures, words, times} = outcome
  return {file, report, failures, words, times, isKept: false}
}

/** The cache, or where rules across articles need to put reports aside a private store; undefined for neither. */
async function openStores(
  cache: CacheLocation | undefined,
  isNeeded: boolean,
  tell: (note: string) => void
): Promise<{readonly store: Store; readonly isCache: boolean; readonly home: string} | undefined> {
  const kept = cache && (await openStore(cache.file, cache.isOurs, tell))
  if (kept) return {store: kept, isCache: true, home: path.dirname(cache.file)}
  const aside = isNeeded ? await openStore(undefined, true, tell) : undefined
  return aside && {store: aside, isCache: false, home: '/'}
}

const local = ({look}: Desk): Lane => ({ahead: 1, run: look, close: () => Promise.resolve()})
