import {setFlagsFromString} from 'node:v8'

/**
 * Settings of V8 for a long run. They hold for the whole process, so that only a program that is nothing but this run may
 * make them. Found by `bench/scale.ts`; reasons in `docs/decisions/cache-and-threads.md`.
 */
export function tuneEngine(): void {
  // Else to twice of what is alive and more, in each thread; most of what an article leaves behind is garbage at once.
  setFlagsFromString('--heap-growing-percent=50')
}
