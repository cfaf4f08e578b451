import {readQuantities} from '../src/read/quantities.ts'
import {readTimes} from '../src/read/times.ts'
import {readTokens, tokenAt} from '../src/read/tokens.ts'
import {around, type Measured} from './measure.ts'
import {readMeantime} from './meantime.ts'

/** Numbers, amounts and percentages (VALUE) of MEANTIME, where they share a word with ours; the baseline is any digits. */
export function measureQuantities(data: string): Measured {
  const misses: string[] = []
  const own = {right: 0, found: 0, gold: 0}
  const digits = {right: 0, found: 0, gold: 0}
  for (const {text, sentences: spans, values, times: dates} of readMeantime(data)) {
    const tokens = readTokens(text)
    const blocks = spans.map((span) => ({...span, role: 'body' as const}))
    const sentences = spans.map(({start, end}, block) => ({
      start,
      end,
      first: tokenAt(tokens, start),
      last: tokenAt(tokens, end),
      block
    }))
    const times = readTimes({tokens, sentences, blocks, published: undefined})
    const isTime = ({start, end}: {start: number; end: number}) =>
      dates.some((date) => date.start < end && start < date.end)
    const quantities = readQuantities({tokens, sentences, times}).filter((one) => !isTime(one))
    tally(own, quantities, true)
    const runs = [...text.matchAll(/\d[\d,.]*/g)].map(({0: run, index}) => ({
      start: index,
      end: index + run.length
    }))
    tally(
      digits,
      runs.filter((run) => !isTime(run)),
      false
    )

    function tally(counts: typeof own, found: readonly {start: number; end: number}[], show: boolean): void {
      const open = [...values]
      counts.gold += open.length
      for (const one of found) {
        counts.found++
        const match = open.findIndex(({start, end}) => start < one.end && one.start < end)
        if (match >= 0) open.splice(match, 1)
        if (match >= 0) counts.right++
        else if (show) misses.push(`quantities, extra: ${around(text, one, 50, 30)}`)
      }
      if (show) for (const value of open) misses.push(`quantities, missed: ${around(text, value, 50, 30)}`)
    }
  }
  return {
    figures: [{measure: 'quantities, relaxed span', score: own, baseline: {name: 'digits', score: digits}}],
    misses: misses.sort()
  }
}
