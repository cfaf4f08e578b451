import {availableParallelism} from 'node:os'
import {setFlagsFromString} from 'node:v8'

/**
 * Settings of V8 for a long run. They hold for the whole process, so that only a program that is nothing but this run may
 * make them. Found by `bench/scale.ts`; reasons in `docs/decisions/cache-and-threads.md`.
 *
 * @param threads that lint
 */
export function tuneEngine(threads: number): void {
  // Else to twice of what is alive and more, in each thread; most of what an article leaves behind is garbage at once.
  setFlagsFromString('--heap-growing-percent=50')
  // Where threads lint on all cores, those that help a collector only take turns from them.
  if (threads >= availableParallelism()) setFlagsFromString('--no-parallel-scavenge')
}
