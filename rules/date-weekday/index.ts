import {spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import {dayOf, formatDay, isCivil, weekdayOf} from '../../src/time/day.ts'

const messages = {
  other: (weekday: string, date: string, right: string) =>
    `Unexpected weekday \`${weekday}\` for \`${date}\`, expected \`${right}\``
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** Without a year in words, days; the same date of a year far off fits some weekday always. */
const widestGuess = 400

export const dateWeekday = defineRule(
  {
    id: 'date-weekday',
    description: 'Checks a weekday beside a date',
    subject: 'article',
    level: 'error',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* ({times, text, quotations}) {
    for (const time of times) {
      const {weekday, day, month, year} = time.parts
      if (weekday === undefined || day === undefined || month === undefined) continue
      // Without a year the readings say which years may be meant.
      const days =
        year === undefined
          ? time.readings.filter(({from, to}) => from === to).map(({from}) => from)
          : isCivil(year, month, day)
            ? [dayOf(year, month, day)]
            : []
      const [first] = days
      if (first === undefined) continue
      const near = days.filter((one) => Math.abs(one - first) <= widestGuess)
      const evidence = [{fact: `calendar/${formatDay(first)}`, value: weekdays[weekdayOf(first)]!}]
      if (near.some((one) => weekdayOf(one) === weekday)) {
        yield supported(time, evidence)
        continue
      }
      const right = weekdays[weekdayOf(first)]!
      yield contradicted({
        span: time,
        message: messages.other(weekdays[weekday]!, text.slice(time.start, time.end), right),
        note: `${spellInterval({from: first, to: first})} was a ${right}. Either the weekday or the date is off: check which.`,
        evidence,
        quotation: quotationAt(quotations, time.start)
      })
    }
  }
)
