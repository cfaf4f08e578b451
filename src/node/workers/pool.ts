import {Worker} from 'node:worker_threads'
import {withReading} from '../cache/pack-report.ts'
import type {Outcome, Task} from '../desk.ts'
import {UsageError} from '../io.ts'
import type {RunOptions} from '../run-options.ts'
import type {FromWorker, WorkerData} from './protocol.ts'

/** Where the tasks of a run are done, in this thread or in others. */
export interface Lane {
  /** Tasks that may be under way or wait; more would wait in vain. */
  readonly ahead: number
  /** Never rejects because of an article. */
  readonly run: (task: Task) => Promise<Outcome>
  readonly close: () => Promise<void>
}

/** Tasks that go to a worker at once: fewer messages, none that is large, and few results that wait for their turn. */
const mostInBatch = 8
/** Batches that a worker has: one under way, one that waits, so that it is never idle. */
const mostBatches = 2

interface Pending {
  readonly task: Task
  readonly done: (outcome: Outcome) => void
  readonly failed: (error: Error) => void
}

interface Member {
  readonly worker: Worker
  readonly current: Int32Array
  readonly batches: Pending[][]
  isReady: boolean
}

/**
 * Worker threads that lint. One that dies takes the file with it on which it died: that is told, its other files go to a
 * new one.
 *
 * @param size how many
 * @param files how many files there are at most: a small run is cut into small batches
 */
export function createPool(
  {rules: _, contents: __, ...options}: RunOptions,
  size: number,
  files: number,
  nameOf: (file: string) => string
): Lane {
  const inBatch = Math.max(1, Math.min(mostInBatch, Math.ceil(files / (size * mostBatches * 2))))
  const queue: Pending[] = []
  const members = new Set<Member>()
  let isClosing = false
  let isScheduled = false

  const hire = () => {
    const current = new Int32Array(new SharedArrayBuffer(4)).fill(-1)
    const data: WorkerData = {options, current}
    const worker = new Worker(entry, {workerData: data, name: 'reportlint', resourceLimits})
    const member: Member = {worker, current, batches: [], isReady: false}
    let last: unknown
    worker.on('message', (message: FromWorker) => {
      if (message === 'ready') member.isReady = true
      else {
        for (const [index, {done}] of member.batches.shift()!.entries()) {
          const outcome = message.outcomes[index]!
          done({...outcome, report: outcome.report && withReading(outcome.report)})
        }
      }
      dispatch()
    })
    worker.on('error', (error) => {
      last = error
    })
    worker.on('exit', (code) => {
      members.delete(member)
      if (!isClosing) bury(member, last instanceof Error ? last.message : `exit code ${code}`)
    })
    members.add(member)
  }
  const bury = ({current, batches, isReady}: Member, why: string) => {
    if (!isReady) {
      // It did not get as far as to take a task: no other would.
      const error = new UsageError(
        `Unexpected end of a worker thread before it began, expected it to lint: ${why}`
      )
      for (const {failed} of [...batches.flat(), ...queue.splice(0)]) failed(error)
      return
    }
    const [broken, ...rest] = batches
    const culprit = broken?.splice(Math.max(0, Atomics.load(current, 0)), 1)[0]
    queue.unshift(...(broken ?? []), ...rest.flat())
    culprit?.done(lost(culprit.task, nameOf, why))
    if (queue.length > 0) dispatch()
  }
  const dispatch = () => {
    while (queue.length > 0) {
      if (members.size < size) hire()
      const free = [...members].reduce((a, b) => (b.batches.length < a.batches.length ? b : a))
      if (free.batches.length >= mostBatches) return
      const batch = queue.splice(0, inBatch)
      free.batches.push(batch)
      free.worker.postMessage(batch.map(({task}) => task))
    }
  }
  return {
    ahead: size * (mostBatches + 1) * inBatch,
    run: (task) =>
      new Promise((done, failed) => {
        queue.push({task, done, failed})
        if (isScheduled) return
        isScheduled = true
        // After all that is asked for at once: else the first batches would hold one task each.
        queueMicrotask(() => {
          isScheduled = false
          dispatch()
        })
      }),
    close: async () => {
      isClosing = true
      await Promise.all([...members].map(({worker}) => worker.terminate()))
    }
  }
}

/**
 * What an article leaves behind is garbage at once; with room for gigabytes of it a thread takes them before it cleans up.
 * Below 2 GB V8 lets the old generation grow to twice of what is alive, from there on to four times. A smaller young
 * generation than this one is cleaned for a tenth of the time.
 */
const resourceLimits = {maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 2000}

/** From source the module is TypeScript, in the package it is built. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)

const lost = ({file}: Task, nameOf: (file: string) => string, why: string): Outcome => ({
  report: undefined,
  failures: [
    `${nameOf(file)}: Unexpected end of the worker thread that linted it, expected findings: ${why}`
  ],
  digests: [],
  words: 0,
  times: [],
  ground: '',
  isLost: true
})
