import type {Io} from './io.ts'

/** The bar of a long run. */
export interface Progress {
  readonly update: (done: number, all: number) => void
  /** Takes the bar away while something else is written to the terminal. */
  readonly clear: () => void
  readonly stop: () => void
}

/** Milliseconds after which a run is a long one: a bar that flashes up tells nothing. */
const longRun = 700

const none: Progress = {update: () => undefined, clear: () => undefined, stop: () => undefined}

/**
 * A bar on standard error, where that is a terminal and somebody looks at it: not in CI, and not where less is asked for.
 *
 * @param start milliseconds, as `performance.now` has them
 */
export async function createProgress(isQuiet: boolean, start: number, {stderr, env}: Io): Promise<Progress> {
  const isCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false'
  if (isQuiet || stderr.isTTY !== true || isCi || env.TERM === 'dumb') return none
  const {default: cliProgress} = await import('cli-progress')
  const bar = new cliProgress.SingleBar(
    {
      // What it needs of a stream is what standard error has wherever it is a terminal.
      stream: stderr as NodeJS.WritableStream,
      format: '{bar} {percentage}% | {value} of {total} steps | {eta_formatted} left',
      clearOnComplete: true,
      hideCursor: true,
      etaBuffer: 200
    },
    cliProgress.Presets.shades_classic
  )
  let isShown = false
  return {
    update(done, all) {
      if (isShown) bar.update(done)
      else if (performance.now() - start > longRun && done < all) {
        bar.start(all, done)
        isShown = true
      }
    },
    clear() {
      if (isShown) stderr.write('\r\x1b[K')
    },
    stop() {
      if (isShown) bar.stop()
      isShown = false
    }
  }
}
