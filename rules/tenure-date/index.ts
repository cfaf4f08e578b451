import type {Article, EventMention, TimeMention} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {distanceOf, fits} from '../../src/claims/intervals.ts'
import {respell, spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Tenure} from '../../src/facts/fact-base.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {isOwnVerb} from '../../src/read/fact-words.ts'
import type {Interval} from '../../src/time/day.ts'

const messages = {
  start: (time: string, person: string, day: string) =>
    `Unexpected time \`${time}\` of \`${person}\` taking office, expected \`${day}\``,
  end: (time: string, person: string, day: string) =>
    `Unexpected time \`${time}\` of \`${person}\` leaving office, expected \`${day}\``
}

/** Without the office in words, a day further off speaks of an office that the sheet does not have. */
const longestSlip = 800
/** Longest time between the choice or the resignation of a person and the change itself, in days. */
const longestNotice = 250

export const tenureDate = defineRule(
  {
    id: 'tenure-date',
    description: 'Checks the stated day, month or year of taking or leaving office',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['offices'],
    messages
  },
  function* (article) {
    const {events, facts, text, times} = article
    for (const event of events) {
      const {tenure, time, status, quotation} = event
      if (!tenure?.person || time === null || (status !== 'asserted' && status !== 'future')) continue
      const person = facts.people.get(tenure.person)
      const mention = times[time]!
      if (!person) continue
      const ends = endsOf(article, event)
      const right = ends.find(({interval}) => fits(mention, interval))
      if (right) {
        yield supported(mention, [evidenceOf(right.tenure, formatInterval(right.interval))])
        continue
      }
      const nearest = ends.toSorted(
        (a, b) => distanceOf(mention, a.interval) - distanceOf(mention, b.interval)
      )[0]
      if (!nearest || status === 'future' || ends.some(({known}) => !known)) continue
      if (fits(mention, nearest.interval) === undefined) continue
      if (tenure.office === null && distanceOf(mention, nearest.interval) > longestSlip) continue
      if (tenure.loose && mention.readings.some(({to}) => to >= nearest.interval.from)) continue
      if (tenure.announced && isAnnounced(mention, nearest.interval)) continue
      if (tenure.edge === 'end' && isOtherEvent(article, event)) continue
      const day = respell(mention, text, nearest.interval)
      const office = facts.offices.get(nearest.tenure.office)
      yield contradicted({
        span: mention,
        message: messages[tenure.edge](
          text.slice(mention.start, mention.end),
          person.name,
          day ?? spellInterval(nearest.interval)
        ),
        note: `${person.name}, ${office?.name ?? nearest.tenure.office}: ${tenure.edge === 'start' ? 'from' : 'until'} ${spellInterval(nearest.interval)}.`,
        expected: day === undefined ? [] : [day],
        evidence: [evidenceOf(nearest.tenure, formatInterval(nearest.interval))],
        quotation
      })
    }
  }
)

interface End {
  readonly tenure: Tenure
  readonly interval: Interval
  /** False where the sheet does not say, or cannot know any more. */
  readonly known: boolean
}

/** The ends of all tenures that the statement may be about. */
function endsOf({facts}: Article, {tenure}: EventMention): readonly End[] {
  const {edge, person, office, candidates} = tenure!
  return facts
    .tenuresOf(person!)
    .filter((held) => (office === null ? candidates.includes(held.office) : held.office === office))
    .map((held) => {
      const interval = edge === 'start' ? held.from : held.to
      if (interval) return {tenure: held, interval, known: true}
      // Still in office when the sheet was checked, or since a day that it does not give.
      const open =
        edge === 'start'
          ? {from: -Infinity, to: held.sheet.verified}
          : {from: held.sheet.verified + 1, to: Infinity}
      return {tenure: held, interval: open, known: false}
    })
}

/** “Cameron resigned on June 24”: he announced it then, and left weeks later. */
function isAnnounced({readings}: TimeMention, {from}: Interval): boolean {
  return readings.some((reading) => reading.from <= from && reading.to >= from - longestNotice)
}

/** Nouns of an event by which its day may be taken for that of leaving. */
const leaving = [
  'resign',
  'announce',
  'withdraw',
  'depart',
  'dismiss',
  'oust',
  'sack',
  'retire',
  'quit',
  'remove'
]

/** The day on which somebody announced it stands on the sheet as an event of his own. */
function isOtherEvent({facts, times}: Article, {tenure, time}: EventMention): boolean {
  for (const event of facts.events.values()) {
    if (!event.participants.includes(tenure!.person!) || !fits(times[time!]!, event.during)) continue
    if (leaving.some((lemma) => isOwnVerb(event, lemma))) return true
  }
  return false
}
