import type {Article, EventMention} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {capitalized, spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Fact} from '../../src/facts/fact-base.ts'
import {contradicted, supported} from '../../src/finding.ts'
import type {Interval} from '../../src/time/day.ts'

const messages = {
  reversed: (words: string, later: string, day: string) =>
    `Unexpected order \`${words}\`, expected \`${later}\` first, on \`${day}\``
}

export const eventOrder = defineRule(
  {
    id: 'event-order',
    description: 'Checks the stated order of two known events',
    subject: 'facts',
    level: 'warn',
    preset: 'recommended',
    needs: ['events'],
    messages
  },
  function* (article) {
    const {orders, events, text} = article
    for (const order of orders) {
      if (order.status !== 'asserted') continue
      const earlier = when(article, events[order.earlier]!)
      const later = when(article, events[order.later]!)
      if (!earlier || !later) continue
      const evidence = [later, earlier].map(({fact, during}) => evidenceOf(fact, formatInterval(during)))
      if (earlier.during.to < later.during.from) {
        yield supported(order, evidence)
        continue
      }
      if (later.during.to >= earlier.during.from) continue
      yield contradicted({
        span: order,
        message: messages.reversed(
          text.slice(order.start, order.end),
          later.name,
          spellInterval(later.during)
        ),
        note: `${capitalized(later.name)}: ${spellInterval(later.during)}. ${capitalized(earlier.name)}: ${spellInterval(earlier.during)}.`,
        evidence,
        quotation: events[order.later]!.quotation
      })
    }
  }
)

interface Dated {
  readonly fact: Fact
  readonly name: string
  readonly during: Interval
}

/** The day of an event, or of the only change of office that a statement can mean. */
function when({facts}: Article, {fact, tenure}: EventMention): Dated | undefined {
  if (tenure) {
    const {edge, person, office, candidates} = tenure
    if (person === null) return
    const held = facts
      .tenuresOf(person)
      .filter((one) => (office === null ? candidates.includes(one.office) : one.office === office))
    const [only] = held
    const during = only?.[edge === 'start' ? 'from' : 'to']
    if (held.length !== 1 || !only || !during) return
    const name = facts.people.get(person)!.name
    return {fact: only, name: `${name} ${edge === 'start' ? 'taking' : 'leaving'} office`, during}
  }
  const event = fact === null ? undefined : facts.find(fact)
  return event?.kind === 'event' ? {fact: event, name: event.name, during: event.during} : undefined
}
