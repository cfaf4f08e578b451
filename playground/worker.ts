import './no-eval.ts'
import {createChecker, type Answer, type Question} from './check.ts'

/** What comes back: the answer, or why there is none. */
export type Reply = {readonly answer: Answer} | {readonly failure: string}

const check = createChecker()

self.onmessage = ({data}: MessageEvent<Question>) => {
  self.postMessage(reply(data))
}

function reply(question: Question): Reply {
  try {
    return {answer: check(question)}
  } catch (error) {
    return {failure: String(error)}
  }
}
