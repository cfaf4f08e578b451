import {parentPort, workerData} from 'node:worker_threads'
import {allRules} from '../../generated/rules.ts'
import {createConfigLoader} from '../config-files.ts'
import {toSent} from '../cache/pack-report.ts'
import {createDesk} from '../desk.ts'
import {createGrounds} from '../grounds.ts'
import type {FromWorker, SentOutcome, ToWorker, WorkerData} from './protocol.ts'

const {options, current} = workerData as WorkerData
const whole = {...options, rules: allRules}
const loader = createConfigLoader(allRules, whole.cwd, whole.config)
const desk = createDesk(whole, createGrounds(whole, loader))
const post = (message: FromWorker) => parentPort!.postMessage(message)

/** Batches are done one after the other, though the next one waits here already. */
let before = Promise.resolve()
parentPort!.on('message', (batch: ToWorker) => {
  before = before.then(async () => {
    const outcomes: SentOutcome[] = []
    for (const [index, task] of batch.entries()) {
      Atomics.store(current, 0, index)
      const outcome = await desk.look(task)
      outcomes.push({...outcome, report: outcome.report && toSent(outcome.report)})
    }
    Atomics.store(current, 0, -1)
    post({outcomes})
  })
})
post('ready')
