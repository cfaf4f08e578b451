import {distanceOf} from '../../src/claims/intervals.ts'
import {placesApart} from '../../src/claims/places.ts'
import {evidenceOf} from '../../src/claims/evidence.ts'
import {capitalized} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {timesWithin} from '../../src/read/time-links.ts'

const messages = {
  place: (written: string, event: string, expected: string) =>
    `Unexpected place \`${written}\` of \`${event}\`, expected \`${expected}\``
}

export const eventPlace = defineRule(
  {
    id: 'event-place',
    description: 'Checks the stated place of a known event',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['events', 'places'],
    messages
  },
  function* ({events, names, times, facts, text}) {
    for (const {kind, fact, place, time, status, quotation, start, end} of events) {
      if (kind !== 'event' || fact === null || place === null || status !== 'asserted') continue
      const event = facts.find(fact)
      const name = names[place]!
      if (event?.kind !== 'event' || event.place === undefined || name.id === null) continue
      // “the summit in Paris in 2015” is another one.
      const near = timesWithin(times, name.last, name.last + 4).concat(time ?? [])
      if (near.some((index) => distanceOf(times[index]!, event.during) > 60)) continue
      const right = facts.places.get(event.place)
      const stated = facts.places.get(name.id)
      if (!right || !stated) continue
      const evidence = [evidenceOf(event, right.name)]
      const apart = placesApart(facts, stated, right)
      if (apart === false) yield supported(name, evidence)
      if (apart !== true) continue
      yield contradicted({
        span: name,
        message: messages.place(text.slice(name.start, name.end), text.slice(start, end), right.name),
        note: `${capitalized(event.name)}: ${right.name}.`,
        expected: [right.name],
        evidence,
        quotation
      })
    }
  }
)
