import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'

const messages = {
  other: (count: string, names: string) =>
    `Unexpected count \`${count}\` for a list of names, expected \`${names}\``
}

export const countList = defineRule(
  {
    id: 'count-list',
    description: 'Counts the names of a list against the number before it',
    subject: 'article',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* ({lists, quotations, text}) {
    for (const {count, items, end} of lists) {
      const {value, start, end: written} = count
      const names = String(items.length)
      const evidence = [{fact: 'reckoning/count-list', value: names}]
      if (value === items.length) {
        yield supported({start, end: written}, evidence)
        continue
      }
      yield contradicted({
        span: {start, end},
        message: messages.other(text.slice(start, written), names),
        note: `Named are ${items.map((item) => text.slice(item.start, item.end)).join('; ')}.`,
        evidence,
        quotation: quotationAt(quotations, start)
      })
    }
  }
)
