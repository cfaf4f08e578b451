import type {Article, TimeMention} from '../../src/article.ts'
import {formatInterval} from '../../src/claims/evidence.ts'
import {fits} from '../../src/claims/intervals.ts'
import {spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {firstFrom, quotationAt, sentenceAt} from '../../src/read/mentions.ts'
import type {TimePair} from '../../src/relations.ts'

const messages = {
  other: (stated: string, relative: string, right: string) =>
    `Unexpected date \`${stated}\` for \`${relative}\`, expected \`${right}\``
}

/** Days by which a time counted from the article may be off: papers print what was written the day before. */
const slack = 1
/** A time longer before the article than this, in days, may be what “next week” is counted from. */
const near = 10
/** A sentence with more times may count from any of them. */
const mostTimes = 12

export const dateRelative = defineRule(
  {
    id: 'date-relative',
    description: 'Checks “next week” or “yesterday” against the date beside it',
    subject: 'article',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* (article) {
    const {timePairs, times, text, quotations, published} = article
    if (!published || !Number.isFinite(published.from) || !Number.isFinite(published.to)) return
    for (const pair of timePairs) {
      const [relative, stated] = [times[pair.relative]!, times[pair.stated]!]
      if (isToldElsewhere(article, pair)) continue
      const [first] = relative.readings
      const evidence = [{fact: 'calendar/article', value: formatInterval(first!)}]
      const loose = relative.granularity === 'day' ? slack : 0
      if (
        relative.readings.some(
          ({from, to}) => fits(anyYear(stated), {from: from - loose, to: to + loose}) !== false
        )
      ) {
        yield supported(stated, evidence)
        continue
      }
      const words = ({start, end}: TimeMention) => text.slice(start, end)
      yield contradicted({
        span: stated,
        message: messages.other(words(stated), words(relative), spellInterval(first!)),
        note: `Counted from ${spellInterval(published)}, the day of the article. Either the date or the words beside it are off.`,
        evidence,
        quotation: quotationAt(quotations, stated.start)
      })
    }
  }
)

/** “Last year, on March 3”: the year is that of the other time. */
const anyYear = (time: TimeMention): TimeMention =>
  time.parts.year === undefined ? {...time, readings: []} : time

/** “They had said in May that it would open next month, in June”: counted from another time than the article’s. */
function isToldElsewhere({times, syntax, sentences, published, tokens}: Article, pair: TimePair): boolean {
  const at = times[pair.relative]!.first
  const verb = syntax.clauses[syntax.clauseOf[at] ?? -1]?.verb
  const index = sentenceAt(sentences, at)
  // What an earlier sentence dates may be where the story stands.
  const from =
    verb?.modal === 'would' || verb?.perfect ? sentences[Math.max(0, index - 1)]! : sentences[index]!
  const {last} = sentences[index]!
  if (verb?.perfect && tokens.norm[verb.first] === 'had') return true
  const [start, end] = [firstFrom(times, from.first), firstFrom(times, last)]
  if (end - start > mostTimes) return true
  return times
    .slice(start, end)
    .some(
      (time) =>
        time !== times[pair.relative] &&
        time !== times[pair.stated] &&
        (time.type === 'DATE' || time.type === 'TIME') &&
        time.readings.length > 0 &&
        time.readings.every(({to}) => to < published!.from - near)
    )
}
