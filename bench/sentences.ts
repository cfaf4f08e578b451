import {readSentences} from '../src/read/sentences.ts'
import {readTokens} from '../src/read/tokens.ts'
import {hardSplits} from '../tests/hard-splits.ts'
import type {Measured} from './measure.ts'

/** The list of hard sentence ends, beside a split at every period, question and exclamation mark before a capital. */
export function measureSentences(): Measured {
  const lines = Object.values(hardSplits).flatMap((list) => list.trim().split(/\s*\n\s*/))
  const misses: string[] = []
  let [right, plain] = [0, 0]
  for (const line of lines) {
    const expected = line.split(/\s*\|\s*/)
    const text = expected.join(' ')
    const blocks = [{role: 'body' as const, start: 0, end: text.length}]
    const found = readSentences(text, blocks, readTokens(text)).map(({start, end}) => text.slice(start, end))
    if (text.split(/(?<=[.?!]["”’')\]]*)\s+(?=["“‘'([]*\p{Lu})/u).join('|') === expected.join('|')) plain++
    if (found.join('|') === expected.join('|')) right++
    else misses.push(`sentences: ${found.join(' | ')}  for  ${line}`)
  }
  const gold = lines.length
  return {
    figures: [
      {
        measure: 'sentences, hard splits',
        score: {right, gold},
        baseline: {name: 'mark and capital', score: {right: plain, gold}},
        least: 97
      }
    ],
    misses
  }
}
