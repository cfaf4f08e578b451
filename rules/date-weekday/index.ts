import type {Article, TimeMention} from '../../src/article.ts'
import {spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import {dayOf, formatDay, isCivil, weekdayOf, type Day} from '../../src/time/day.ts'

const messages = {
  other: (weekday: string, date: string, right: string) =>
    `Unexpected weekday \`${weekday}\` for \`${date}\`, expected \`${right}\``
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const

/** A date this near to the article, in days, is not the one of another year. */
const near = 65
/** Nor is one to come this soon, whatever the tense. */
const soon = 35

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
  function* (article) {
    const {times, text, quotations} = article
    for (const time of times) {
      const {weekday} = time.parts
      const days = weekday === undefined ? [] : daysOf(article, time)
      const [first] = days
      if (weekday === undefined || first === undefined) continue
      const right = weekdays[weekdayOf(first)]!
      const evidence = [{fact: `calendar/${formatDay(first)}`, value: right}]
      if (days.some((day) => weekdayOf(day) === weekday)) {
        yield supported(time, evidence)
        continue
      }
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

/** The days that a date may mean. Without a year: of the years that the text allows, unless one is near the article. */
function daysOf({published, syntax}: Article, {parts, readings, first}: TimeMention): readonly Day[] {
  const {day, month, year} = parts
  if (day === undefined || month === undefined) return []
  if (year !== undefined) return isCivil(year, month, day) ? [dayOf(year, month, day)] : []
  const days = readings.filter(({from, to}) => from === to).map(({from}) => from)
  if (!published) return days
  const ahead = syntax.clauses[syntax.clauseOf[first] ?? -1]?.status === 'future'
  const away = (one: Day) => (ahead ? one - published.from : published.to - one)
  // “will be Thursday, June 10”, in March: what is to come is of no year before.
  const coming = ahead ? days.filter((one) => one >= published.from - 1) : []
  if (coming.length > 0) return coming
  // “will vote on Wednesday, April 28”, in March: a year ago it was one, but that is not what is meant.
  return days.some((one) => away(one) >= (ahead ? -1 : -soon) && away(one) <= near)
    ? days.filter((one) => Math.abs(away(one)) <= near || Math.abs(away(one)) > 400)
    : days
}
