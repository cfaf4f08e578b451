import type {FileResult, Pace} from '../lint-files.ts'
import type {Io} from '../io.ts'
import {createProgress} from '../progress.ts'
import {createRunStats} from '../run-stats.ts'

/** Options that say what is told of a run beside its findings. */
export interface LongRunOptions {
  readonly quiet?: boolean
  readonly timing?: boolean
  readonly stats?: boolean
}

/** Watches a run: the bar while it goes on, figures when it is over. */
export interface LongRun {
  readonly pace: Pace
  /** Hands the results on. */
  readonly follow: (results: AsyncIterable<FileResult>) => AsyncGenerator<FileResult>
  /** Makes room on the terminal for what is about to be written. */
  readonly clear: () => void
  /** Tells the figures that were asked for. */
  readonly end: (tell: (line: string) => void) => void
}

export async function watchRun(
  {quiet = false, timing = false, stats = false}: LongRunOptions,
  pace: Pace,
  io: Io
): Promise<LongRun> {
  const start = performance.now()
  io.tuneEngine?.()
  const progress = await createProgress(quiet, start, io)
  const collected = createRunStats()
  return {
    pace: {...pace, timed: timing, progress: progress.update},
    async *follow(results) {
      try {
        for await (const result of results) {
          if (timing || stats) collected.add(result)
          yield result
        }
      } finally {
        progress.stop()
      }
    },
    clear: progress.clear,
    end(tell) {
      if (timing) collected.timing().forEach(tell)
      if (stats) collected.summary(performance.now() - start, pace.concurrency ?? 1).forEach(tell)
    }
  }
}
