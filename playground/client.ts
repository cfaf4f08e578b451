import type {Answer, Question} from './check.ts'
import type {Reply} from './worker.ts'

/** Milliseconds after the last key, so that typing does not ask at every letter. */
const pause = 120
/** Milliseconds after which a newer question need not wait for the answer to an old one. */
const patience = 4000

export interface Client {
  /** Asks soon; only the newest question is answered. */
  readonly ask: (question: () => Question) => void
}

/**
 * Lints in a worker, made from its source: a page that was opened as a file can load no other.
 *
 * @param tell gets each answer that is still to the newest question
 */
export function createClient(
  source: string,
  tell: (reply: Reply) => void,
  isBusy: (busy: boolean) => void
): Client {
  const url = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}))
  let worker: Worker | undefined
  let timer: number | undefined
  let asked = 0
  /** When the question was asked that is not answered yet. */
  let since: number | undefined
  let waiting: (() => Question) | undefined

  const start = (): Worker => {
    const made = new Worker(url)
    made.onmessage = ({data}: MessageEvent<Reply>) => {
      since = undefined
      if (waiting) return send()
      isBusy(false)
      tell(data)
    }
    made.onerror = (event) => {
      since = undefined
      isBusy(false)
      tell({failure: event.message || 'the worker of this page could not be started'})
    }
    return made
  }
  const send = () => {
    const question = waiting
    if (!question) return
    // Stuck in a text of megabytes: what it would say is of no interest any more.
    if (since !== undefined && performance.now() - since > patience) {
      worker?.terminate()
      worker = undefined
      since = undefined
    }
    if (since !== undefined) return
    waiting = undefined
    since = performance.now()
    isBusy(true)
    worker ??= start()
    worker.postMessage(question())
  }
  return {
    ask: (question) => {
      waiting = question
      clearTimeout(timer)
      timer = setTimeout(send, asked++ === 0 ? 0 : pause)
    }
  }
}

export type {Answer, Question, Reply}
