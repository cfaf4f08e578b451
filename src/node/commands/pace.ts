import {availableParallelism} from 'node:os'
import {cacheLocation} from '../cache/location.ts'
import {UsageError, type Io} from '../io.ts'
import type {Pace} from '../run-all.ts'

/** Options that say how a run over many files is done. */
export interface PaceOptions {
  readonly cache?: boolean
  readonly cacheLocation?: string
  readonly concurrency?: number
}

/** Fewer files are linted sooner than another thread has loaded its rules and sheets. */
const filesPerThread = 100
/** Beyond that the thread that collects and prints is what others wait for. */
const mostThreads = 8

/** How a run is to be done, by its options. */
export function paceOf(
  {cache = false, cacheLocation: location, concurrency}: PaceOptions,
  files: number,
  {cwd}: Io,
  tell: (note: string) => void
): Pace {
  if (location !== undefined && !cache) {
    throw new UsageError('Unexpected `--cache-location` without `--cache`, expected both')
  }
  const threads = Math.min(availableParallelism(), mostThreads, Math.floor(files / filesPerThread))
  return {
    concurrency: concurrency ?? Math.max(1, threads),
    ...(cache && {cache: cacheLocation(location, cwd)}),
    tell
  }
}
