import type {Article, TimeMention} from '../../src/article.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted} from '../../src/finding.ts'
import {lastingVerbs, servingVerbs} from '../../src/language/en/spans.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import {daysInMonth, isCivil} from '../../src/time/day.ts'

const messages = {
  missing: (date: string, days: string) => `Unexpected date \`${date}\`, expected a day up to \`${days}\``,
  reversed: (end: string, start: string) => `Unexpected end \`${end}\`, expected a date after \`${start}\``
}

export const dateExists = defineRule(
  {
    id: 'date-exists',
    description: 'Finds dates that no calendar has, and ranges that end before they start',
    subject: 'article',
    level: 'error',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* (article) {
    const {times, text, quotations} = article
    for (const time of times) {
      const {start, end} = time
      const quotation = quotationAt(quotations, start)
      const days = daysOfMonth(time)
      if (days !== undefined) {
        yield contradicted({
          span: {start, end},
          message: messages.missing(text.slice(start, end), String(days)),
          note: `The month has ${days} days.`,
          evidence: [{fact: `calendar/${spellMonth(time)}`, value: String(days)}],
          quotation
        })
      }
      const through = time.through === undefined ? undefined : times[time.through]
      if (!through || !endsBefore(article, time, through)) continue
      const [from, to] = [text.slice(start, end), text.slice(through.start, through.end)]
      yield contradicted({
        span: {start, end: through.end},
        message: messages.reversed(to, from),
        note: `The range ends before it starts. Either end may be off.`,
        evidence: [{fact: 'calendar/range', value: `${from}/${to}`}],
        quotation
      })
    }
  }
)

/** How many days the month of a date has, where the date has more; undefined for a date that exists. */
function daysOfMonth({type, parts: {day, month, year}}: TimeMention): number | undefined {
  if (type !== 'DATE' || day === undefined || month === undefined || month < 1 || month > 12) return
  // Without a year, 29 February may be one of a leap year.
  return isCivil(year ?? 2000, month, day) ? undefined : daysInMonth(year ?? 2000, month)
}

function spellMonth({parts: {year, month}}: TimeMention): string {
  return `${year === undefined ? '' : `${year}-`}${String(month).padStart(2, '0')}`
}

/** Whether a range runs backwards: within one month, or by years and months that are written at both ends. */
function endsBefore(article: Article, from: TimeMention, to: TimeMention): boolean {
  const {tokens, syntax} = article
  const dashed = tokens.kind[to.first - 1] === 'punctuation'
  const verb = syntax.clauses[syntax.clauseOf[from.first] ?? -1]?.verb
  // “brought forward from June 12 to June 4”: no range, but a change.
  if (!dashed && verb && !lastingVerbs.has(verb.lemma)) return false
  const [a, b] = [from.parts, to.parts]
  if ((a.day === undefined) !== (b.day === undefined) || (a.month === undefined) !== (b.month === undefined))
    return false
  if (a.year === undefined || b.year === undefined) {
    return a.year === b.year && a.month === b.month && a.month !== undefined && (a.day ?? 0) > (b.day ?? 0)
  }
  // “from 2016 to 2009” may count back: prices, a chart, a list of seasons.
  if (a.month === undefined)
    return !dashed && verb !== null && servingVerbs.has(verb?.lemma ?? '') && b.year < a.year
  const order = (one: typeof a) => one.year! * 400 + one.month! * 32 + (one.day ?? 0)
  return order(b) < order(a)
}
