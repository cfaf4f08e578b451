import {defineRule} from '../../src/define-rule.ts'
import {contradicted} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import {daysInMonth, isCivil} from '../../src/time/day.ts'

const messages = {
  missing: (date: string, days: string) => `Unexpected date \`${date}\`, expected a day from 1 to \`${days}\``
}

export const dateExists = defineRule(
  {
    id: 'date-exists',
    description: 'Finds dates that no calendar has',
    subject: 'article',
    level: 'error',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* ({times, text, quotations}) {
    for (const {type, parts, start, end} of times) {
      const {day, month, year} = parts
      if (type !== 'DATE' || day === undefined || month === undefined || month < 1 || month > 12) continue
      // Without a year, 29 February may be one of a leap year.
      if (isCivil(year ?? 2000, month, day)) continue
      const days = String(daysInMonth(year ?? 2000, month))
      yield contradicted({
        span: {start, end},
        message: messages.missing(text.slice(start, end), days),
        note: `The month has ${days} days.`,
        evidence: [
          {
            fact: `calendar/${year === undefined ? '' : `${String(year)}-`}${String(month).padStart(2, '0')}`,
            value: days
          }
        ],
        quotation: quotationAt(quotations, start)
      })
    }
  }
)
