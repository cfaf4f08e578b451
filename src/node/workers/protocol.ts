import type {SentReport} from '../cache/pack-report.ts'
import type {Outcome, Task} from '../desk.ts'
import type {RunOptions} from '../run-options.ts'

/** What a worker is started with: data only; rules it loads itself. */
export interface WorkerData {
  readonly options: Omit<RunOptions, 'rules' | 'contents'>
  /** Shared: place in its batch of the task that is being done, −1 between batches. Tells which file killed a worker. */
  readonly current: Int32Array
}

export type ToWorker = readonly Task[]

/** An outcome without what the other side can read again. */
export interface SentOutcome extends Omit<Outcome, 'report'> {
  readonly report: SentReport | undefined
}

export type FromWorker = 'ready' | {readonly outcomes: readonly SentOutcome[]}
