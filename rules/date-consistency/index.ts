import {spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import {anomaly} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import type {Dating} from '../../src/relations.ts'
import {overlaps, type Interval} from '../../src/time/day.ts'

const messages = {
  other: (date: string, event: string, first: string) =>
    `Unexpected date \`${date}\` for \`${event}\`, expected \`${first}\` as before`
}

export const dateConsistency = defineRule(
  {
    id: 'date-consistency',
    description: 'Finds one event with two dates in an article',
    subject: 'article',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* ({datings, times, text, quotations}) {
    const byEvent = Map.groupBy(datings, ({verb, theme}) => `${verb} ${theme.at(-1)!}`)
    for (const group of byEvent.values()) {
      // Several of them, or one of which too little is said: which is meant is not certain.
      const [first, ...later] = group
      if (!first || group.some(({apart}) => apart) || later.some((one) => !isSame(first, one))) continue
      const known = times[first.time]!
      for (const one of later) {
        const time = times[one.time]!
        if (quotationAt(quotations, time.start) !== quotationAt(quotations, known.start)) continue
        if (meet(time.readings, known.readings)) continue
        const [date, before] = [text.slice(time.start, time.end), text.slice(known.start, known.end)]
        yield anomaly({
          span: time,
          message: messages.other(date, text.slice(one.start, one.end), before),
          note: `The article dates it ${spellInterval(known.readings[0]!)} and ${spellInterval(time.readings[0]!)}. One of the two is off.`,
          related: [{span: known, message: 'First dated here'}]
        })
        break
      }
    }
  }
)

/** Whether the words can only mean the same thing: a name, or a noun that points back to it with no word of its own. */
function isSame(first: Dating, later: Dating): boolean {
  const [a, b] = [new Set(first.theme), new Set(later.theme)]
  return later.definite && (isSubset(b, a) || (first.named && later.named && isSubset(a, b)))
}

const isSubset = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].every((word) => b.has(word))

const meet = (some: readonly Interval[], others: readonly Interval[]) =>
  some.some((a) => others.some((b) => overlaps(a, b)))
