/**
 * Runs a task soon, and never more than half of the time: at once where it has not run for as long as it takes, so that
 * one keystroke is answered without delay, and once for a burst of them.
 */
export function createSchedule(run: (key: string) => Promise<void>) {
  const pending = new Map<string, NodeJS.Timeout>()
  const last = new Map<string, {ended: number; took: number}>()
  return {
    soon(key: string, atLeast = 0) {
      if (pending.has(key) && atLeast === 0) return
      clearTimeout(pending.get(key))
      const {ended, took} = last.get(key) ?? {ended: -Infinity, took: 0}
      const delay = Math.max(atLeast, Math.min(ended + took - performance.now(), 1000), 0)
      pending.set(
        key,
        setTimeout(() => {
          pending.delete(key)
          const started = performance.now()
          void run(key).finally(() => {
            const now = performance.now()
            last.set(key, {ended: now, took: now - started})
          })
        }, delay)
      )
    },
    cancel(key: string) {
      clearTimeout(pending.get(key))
      pending.delete(key)
      last.delete(key)
    }
  }
}
