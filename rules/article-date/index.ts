import {headlineOf} from '../../src/claims/headline.ts'
import {spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import {anomaly} from '../../src/finding.ts'
import {overlaps} from '../../src/time/day.ts'

const messages = {
  missing: () => 'Unexpected article without a publication date, expected one in its text or metadata',
  differing: (day: string, where: string, other: string, elsewhere: string) =>
    `Unexpected date \`${day}\` in the ${where}, expected \`${other}\` as in the ${elsewhere}`
}

/** Print dates and time zones lie a day or two apart. */
const slack = 2
/** A dateline tells where and when the reporter was, which may be long before. */
const datelineSlack = 14

export const articleDate = defineRule(
  {
    id: 'article-date',
    description: 'Asks when the article was published, and that its own dates agree',
    subject: 'article',
    level: 'info',
    preset: 'newsroom',
    needs: [],
    messages
  },
  function* (article) {
    const {published, dates} = article.metadata
    if (article.text.trim() === '') return
    if (!published) {
      yield anomaly({
        span: headlineOf(article),
        message: messages.missing(),
        note: 'Without a date, “Friday” and “last week” say nothing, and what was true when it was written cannot be checked.'
      })
      return
    }
    const [first] = dates
    if (!first) return
    for (const {where, interval, span, source} of dates.slice(1)) {
      const before = where === 'dateline' ? datelineSlack : slack
      if (overlaps(interval, {from: first.interval.from - before, to: first.interval.to + slack})) continue
      yield anomaly({
        span: span ?? headlineOf(article),
        ...(!span && source && {source}),
        level: 'warn',
        message: messages.differing(
          spellInterval(interval),
          where,
          spellInterval(first.interval),
          first.where
        ),
        note: 'Both cannot be the day of publication.'
      })
      return
    }
  }
)
