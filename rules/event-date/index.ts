import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {distanceOf, fits} from '../../src/claims/intervals.ts'
import {capitalized, respell, spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'

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
  function* ({events, facts, text, times}) {
    for (const {kind, fact, status, time, quotation, start, end} of events) {
      if (kind !== 'event' || fact === null || time === null || status !== 'asserted') continue
      const event = facts.find(fact)
      const mention = times[time]!
      if (event?.kind !== 'event') continue
      const right = fits(mention, event.during)
      if (right === undefined) continue
      const evidence = [evidenceOf(event, formatInterval(event.during))]
      if (right) {
        yield supported(mention, evidence)
        continue
      }
      if (event.inexact || distanceOf(mention, event.during) > longestSlip) continue
      const written = text.slice(mention.start, mention.end)
      const day = respell(mention, text, event.during)
      yield contradicted({
        span: mention,
        message: messages.otherDay(written, text.slice(start, end), day ?? spellInterval(event.during)),
        note: `${capitalized(event.name)}: ${spellInterval(event.during)}.`,
        expected: day === undefined ? [] : [day],
        evidence,
        quotation
      })
    }
  }
)
