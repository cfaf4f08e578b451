import {rangeOf, spellNumber} from '../../src/claims/precision.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import type {Figure} from '../../src/relations.ts'

const messages = {
  other: (written: string, one: string, two: string, right: string) =>
    `Unexpected margin \`${written}\` between \`${one}\` and \`${two}\`, expected \`${right}\``
}

export const marginArithmetic = defineRule(
  {
    id: 'margin-arithmetic',
    description: 'Checks a margin against the two results beside it',
    subject: 'article',
    level: 'error',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* ({differences, quantities, quotations, text}) {
    for (const {kind, amount, from, to} of differences) {
      if (kind !== 'margin') continue
      const margin = quantities[amount]!
      // Shares are rounded: 52 and 40 percent may be 13 points apart. Votes and goals are not.
      const counted = from.unit !== 'percent'
      const [a, b] = [rangeOf(from, counted), rangeOf(to, counted)]
      const stated = rangeOf(margin, counted)
      const right = spellNumber(Math.abs(from.value - to.value), 6)
      const evidence = [{fact: 'reckoning/margin', value: right}]
      const [least, most] = [a.from - b.to, a.to - b.from]
      const fits = (low: number, high: number) => low <= stated.to + tiny && stated.from <= high + tiny
      if (fits(least, most) || fits(-most, -least)) {
        yield supported(margin, evidence)
        continue
      }
      const words = ({start, end}: Figure) => text.slice(start, end)
      const written = text.slice(margin.start, margin.end)
      yield contradicted({
        span: margin,
        message: messages.other(written, words(from), words(to), right),
        note: `The difference of ${words(from)} and ${words(to)} is ${right}. Either the margin or one of the two is off.`,
        evidence,
        quotation: quotationAt(quotations, margin.start)
      })
    }
  }
)

/** What binary fractions add: 52.3 − 40.1 is not quite 12.2. */
const tiny = 1e-6
