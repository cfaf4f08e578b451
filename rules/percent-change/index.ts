import {rangeOf, spellNumber} from '../../src/claims/precision.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import type {Figure} from '../../src/relations.ts'
import {overlaps, type Interval} from '../../src/time/day.ts'

const messages = {
  share: (written: string, from: string, to: string, right: string) =>
    `Unexpected change \`${written}\` from \`${from}\` to \`${to}\`, expected \`${right}\``
}

export const percentChange = defineRule(
  {
    id: 'percent-change',
    description: 'Checks a change in percent against the old and the new value',
    subject: 'article',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* ({differences, quantities, quotations, text}) {
    for (const {kind, amount, from, to} of differences) {
      if (kind !== 'change' || from.value === 0) continue
      const change = quantities[amount]!
      const [relative, points] = [relativeChange(from, to), pointChange(from, to)]
      const isPoints = change.unit === 'percentage-points'
      if (isPoints && from.unit !== 'percent') continue
      const right = `${spellNumber(Math.abs((to.value - from.value) / from.value) * 100)} percent`
      const value = isPoints ? `${spellNumber(Math.abs(to.value - from.value))} percentage points` : right
      const evidence = [{fact: 'reckoning/percent-change', value}]
      // “rose 5 percent, from 20 percent to 25”: points are meant, which is a matter of style.
      const fitting = isPoints ? [points] : from.unit === 'percent' ? [relative, points] : [relative]
      const stated = rangeOf({...change, value: Math.abs(change.value)})
      if (fitting.some((range) => overlaps(range, stated))) {
        yield supported(change, evidence)
        continue
      }
      const words = ({start, end}: Figure) => text.slice(start, end)
      yield contradicted({
        span: change,
        message: messages.share(text.slice(change.start, change.end), words(from), words(to), value),
        note: `From ${words(from)} to ${words(to)} is ${value}. Either the change or one of the two values is off.`,
        evidence,
        quotation: quotationAt(quotations, change.start)
      })
    }
  }
)

/** The changes in percent that the two values allow as they are rounded, whatever the direction. */
function relativeChange(from: Figure, to: Figure): Interval {
  const [a, b] = rangesOf(from, to)
  const low = Math.max(a.from, Number.MIN_VALUE)
  return sizes((b.from / Math.max(a.to, Number.MIN_VALUE) - 1) * 100, (b.to / low - 1) * 100)
}

/** “from $1 million to $750,000”: beside a more precise value a round one is not as loose as it looks. */
function rangesOf(from: Figure, to: Figure): readonly [Interval, Interval] {
  const least = Math.min(from.step, to.step)
  const precise = (one: Figure) => rangeOf({...one, step: Math.max(least, one.step / 10)})
  return from.step === to.step ? [rangeOf(from), rangeOf(to)] : [precise(from), precise(to)]
}

function pointChange(from: Figure, to: Figure): Interval {
  const [a, b] = rangesOf(from, to)
  return sizes(b.from - a.to, b.to - a.from)
}

/** A range of changes by their size. */
function sizes(from: number, to: number): Interval {
  if (from <= 0 && to >= 0) return {from: 0, to: Math.max(-from, to)}
  return from > 0 ? {from, to} : {from: -to, to: -from}
}
