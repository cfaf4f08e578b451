import {statSync} from 'node:fs'
import path from 'node:path'
import {jsonFormat} from '../../report/json.ts'
import {render} from '../../report/report.ts'
import type {Sheet} from '../../facts/fact-base.ts'
import {prepareRun, type RunOptions} from '../lint-files.ts'
import {createPool, type Lane} from '../workers/pool.ts'
import {RequestError} from './request-error.ts'
import type {Submission} from './submission.ts'

/** Lints what is sent in, in threads of its own, against the sheets as they are now. */
export interface Office {
  /** @returns what `--format json` prints for one article */
  readonly lint: (submission: Submission) => Promise<string>
  readonly sheets: () => readonly Sheet[]
  /** Loads config and sheets anew. Where they are broken the former ones hold on. */
  readonly reload: () => Promise<void>
  readonly close: () => Promise<void>
}

/** One state of config and sheets, with the threads that have loaded it. */
interface Shift {
  readonly lane: Lane
  readonly sheets: readonly Sheet[]
  readonly stamp: string
  underWay: number
}

/** How often the sheets are looked at, at most: what is answered rests on no sheet that is older. */
const lookAgain = 1000
/** More articles that wait are turned away. */
const mostWaiting = 1000

/**
 * @param threads how many lint
 * @returns the office, or what is wrong with config or sheets
 */
export async function openOffice(
  options: RunOptions,
  threads: number,
  tell: (line: string) => void
): Promise<{readonly office: Office} | {readonly problems: readonly string[]}> {
  const article = path.join(options.cwd, 'article.txt')
  const load = async (): Promise<Shift | {readonly problems: readonly string[]}> => {
    const {run, problems} = await prepareRun([article], options)
    if (!run) return {problems}
    return {
      lane: createPool(options, threads, 1, (file) => path.relative(options.cwd, file)),
      sheets: run.sheets,
      stamp: stampOf(run.sheets, options.cwd),
      underWay: 0
    }
  }
  const first = await load()
  if ('problems' in first) return first
  let shift: Shift = first
  let looked = performance.now()
  let loading: Promise<void> | undefined
  /** A stamp that is broken is told once. */
  let refused = ''

  const replace = async () => {
    const next = await load()
    if ('problems' in next) {
      next.problems.forEach(tell)
      tell('The former fact sheets hold on')
      return
    }
    const former = shift
    shift = next
    tell('Fact sheets were loaded anew')
    if (former.underWay === 0) await former.lane.close()
  }
  const reload = () => (loading ??= replace().finally(() => (loading = undefined)))
  const refresh = async () => {
    if (loading) return loading
    const now = performance.now()
    if (now - looked < lookAgain) return
    looked = now
    const stamp = stampOf(shift.sheets, options.cwd)
    if (stamp === shift.stamp || stamp === refused) return
    refused = stamp
    await reload()
  }
  return {
    office: {
      sheets: () => shift.sheets,
      reload,
      async lint({name, content, article: known}) {
        await refresh()
        const own = shift
        if (own.underWay >= mostWaiting) {
          throw new RequestError(503, 'Unexpected number of articles, expected fewer at once', {
            'retry-after': '1'
          })
        }
        own.underWay++
        try {
          const {report, failures} = await own.lane.run({
            file: path.join(options.cwd, name),
            beside: [],
            digests: [],
            timed: false,
            given: {content, article: known}
          })
          if (!report || failures.length > 0) throw new RequestError(500, failures.join('\n'))
          return render(jsonFormat(), own.sheets, [report])
        } finally {
          own.underWay--
          if (own !== shift && own.underWay === 0) await own.lane.close()
        }
      },
      close: () => shift.lane.close()
    }
  }
}

/** Changes with every file of the sheets. */
const stampOf = (sheets: readonly Sheet[], cwd: string): string =>
  sheets
    .map((sheet) => {
      const stats = statSync(path.resolve(cwd, sheet.path), {throwIfNoEntry: false})
      return `${stats?.mtimeMs ?? ''}:${stats?.size ?? ''}`
    })
    .join(' ')
