import type {Article, EventMention, TimeMention} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {distanceOf, fits} from '../../src/claims/intervals.ts'
import {capitalized, respell, spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {civilOf, type Interval} from '../../src/time/day.ts'

const messages = {
  otherDay: (time: string, event: string, day: string) =>
    `Unexpected time \`${time}\` of \`${event}\`, expected \`${day}\``
}

/** An event of a common name (“the summit”) that is further off is another one of its kind. */
const longestSlip = 400

export const eventDate = defineRule(
  {
    id: 'event-date',
    description: 'Checks the stated or implied time of a known event',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['events'],
    messages
  },
  function* ({events, facts, text, times, tokens}) {
    let off = -1
    for (const {kind, fact, status, time, edge, quotation, start, end} of events) {
      if (kind !== 'event' || fact === null || time === null || status !== 'asserted') continue
      const event = facts.find(fact)
      const mention = times[time]!
      if (event?.kind !== 'event') continue
      const during = endOf(event.during, edge)
      const right = fits(mention, during)
      if (right === undefined) continue
      const evidence = [evidenceOf(event, formatInterval(event.during))]
      if (right) {
        yield supported(mention, evidence)
        continue
      }
      if (event.inexact) continue
      // “made his offer on April 4 and signed eleven days later”: as far off as the day from which it is counted.
      if (off >= 0 && off === time - 1 && isCounted(tokens, mention)) continue
      off = time
      if (distanceOf(mention, during) > longestSlip && !isYearSlip(mention, during)) continue
      const written = text.slice(mention.start, mention.end)
      const day = respell(mention, text, during)
      yield contradicted({
        span: mention,
        message: messages.otherDay(written, text.slice(start, end), day ?? spellInterval(during)),
        note: `${capitalized(event.name)}: ${spellInterval(event.during)}.`,
        expected: day === undefined ? [] : [day],
        evidence,
        quotation
      })
    }
  }
)

/** “The trial, which opened on February 11”: the first day alone, “ended on Friday” the last. */
const endOf = ({from, to}: Interval, edge: EventMention['edge']): Interval =>
  edge === 'start' ? {from, to: from} : edge === 'end' ? {from: to, to} : {from, to}

/** “eleven days later”, “the day before” */
const isCounted = ({norm}: Article['tokens'], {last}: TimeMention) =>
  /^(?:later|earlier|before|after|afterwards)$/.test(norm[last - 1]!)

/** “October 17, 1946” for 1964, “in 1998” for 1988: the day of the year is right, or none is given, and digits slipped. */
function isYearSlip({parts}: TimeMention, {from, to}: Interval): boolean {
  const right = civilOf(from)
  if (parts.year === undefined || civilOf(to).year !== right.year) return false
  if (parts.month !== undefined && parts.month !== right.month) return false
  if (parts.day !== undefined && parts.day !== right.day) return false
  const [a, b] = [[...String(parts.year)], [...String(right.year)]]
  if (a.length !== b.length) return false
  const other = a.flatMap((digit, index) => (digit === b[index] ? [] : [Number(digit) - Number(b[index])]))
  return other.length === 1
    ? Math.abs(other[0]!) === 1
    : other.length === 2 && a.toSorted().join('') === b.toSorted().join('')
}
