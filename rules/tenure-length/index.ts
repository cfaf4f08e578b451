import type {Article, LengthMention, TimeMention} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {possibleDays} from '../../src/claims/intervals.ts'
import {spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Tenure} from '../../src/facts/fact-base.ts'
import {contradicted, supported} from '../../src/finding.ts'
import type {Day} from '../../src/time/day.ts'

const messages = {
  length: (length: string, person: string, years: string) =>
    `Unexpected length \`${length}\` of \`${person}\` in office, expected \`${years}\``
}

/** Mean lengths in days of the Gregorian calendar. */
const days = {day: 1, week: 7, month: 30.436875, year: 365.2425, decade: 3652.425} as const

export const tenureLength = defineRule(
  {
    id: 'tenure-length',
    description: 'Checks the stated length of a tenure',
    subject: 'facts',
    level: 'warn',
    preset: 'recommended',
    needs: ['offices'],
    messages
  },
  function* (article) {
    const {lengths, times, facts, text, tokens} = article
    for (const length of lengths) {
      const time = times[length.time]!
      if (length.status !== 'asserted' && !isEnding(article, length, time)) continue
      const spans = spansOf(article, length)
      if (!spans) continue
      const isNearly = /^(?:nearly|almost)$/.test(tokens.norm[time.first - 1] ?? '')
      const fitting = [...spans, unionOf(spans)].find(({from, to}) =>
        isNearly ? isNear(time, to - from + 1) : fitsLength(time, to - from + 1)
      )
      if (fitting) {
        yield supported(length, [evidenceOf(fitting.tenure, formatInterval(possibleDays(fitting.tenure)))])
        continue
      }
      const person = facts.people.get(length.person)!
      const meant = nearest(spans, time)
      if (!meant) continue
      yield contradicted({
        span: time,
        message: messages.length(
          text.slice(time.start, time.end),
          person.name,
          spellLength(meant.to - meant.from + 1)
        ),
        note: `${person.name}, ${facts.offices.get(meant.tenure.office)!.name}: ${spellInterval(possibleDays(meant.tenure))}.`,
        evidence: [evidenceOf(meant.tenure, formatInterval(possibleDays(meant.tenure)))]
      })
    }
  }
)

/** “will leave on Friday, after seven years in the post”: how long it will have been is known where its end is. */
const isEnding = ({facts}: Article, {status, person, offices}: LengthMention, {preposition}: TimeMention) =>
  status === 'future' &&
  preposition === 'after' &&
  facts.tenuresOf(person).every(({office, to}) => !offices.includes(office) || to !== undefined)

interface Span {
  readonly tenure: Tenure
  readonly from: Day
  readonly to: Day
}

/**
 * The lengths that the words may mean: of each tenure up to its end, up to the article, and up to any time of the
 * sentence. Undefined where an end is unknown.
 */
function spansOf(
  {facts, published, times, sentences, syntax}: Article,
  {person, offices, clause}: LengthMention
): readonly Span[] | undefined {
  const held = facts.tenuresOf(person).filter(({office}) => offices.includes(office))
  if (held.length === 0 || held.some(({from}) => !from)) return
  const sentence = sentences[syntax.clauses[clause]!.sentence]!
  const until = times
    .filter(({first}) => first >= sentence.first && first < sentence.last)
    .flatMap(({readings}) => readings.map(({to}) => to))
  const spans: Span[] = []
  const now = published && published.to !== Infinity ? published.to : undefined
  for (const tenure of held) {
    const from = tenure.from!.from
    const ends = [...until, ...(tenure.to ? [tenure.to.to] : []), ...(now === undefined ? [] : [now])]
    for (const to of ends) if (to > from && to <= (tenure.to?.to ?? Infinity)) spans.push({tenure, from, to})
  }
  return spans.length > 0 ? spans : undefined
}

/** From the first day of all to the last: “seventeen years” in two offices. */
const unionOf = (spans: readonly Span[]): Span => ({
  tenure: spans[0]!.tenure,
  from: Math.min(...spans.map(({from}) => from)),
  to: Math.max(...spans.map(({to}) => to))
})

/** Of the tenures that may be meant, each as long as it can be, the one whose length is nearest to the stated one. */
function nearest(spans: readonly Span[], {duration}: TimeMention): Span | undefined {
  const {amount, unit} = duration!
  const stated = amount * days[unit as keyof typeof days]
  const lengthOf = ({from, to}: Span) => to - from + 1
  const far = (span: Span) => Math.abs(lengthOf(span) - stated)
  const whole = new Map<Tenure, Span>()
  for (const span of spans) {
    const known = whole.get(span.tenure)
    if (!known || lengthOf(known) < lengthOf(span)) whole.set(span.tenure, span)
  }
  return [...whole.values()].toSorted((a, b) => far(a) - far(b))[0]
}

/** “nine years” fits from eight and a half to under ten; bounds and larger units are taken as generously. */
function fitsLength({duration}: TimeMention, length: number): boolean {
  const {amount, unit, bound} = duration!
  const size = days[unit as keyof typeof days]
  const units = length / size
  switch (bound) {
    case 'over':
    case 'at-least':
      return units > amount - 0.1 && units < amount * 1.5 + 1
    case 'under':
    case 'at-most':
      return units < amount + 0.1 && units > amount * 0.75 - 0.5
    case 'about':
      return Math.abs(units - amount) <= Math.max(1, amount * 0.2)
    case 'exact':
      return units > amount - 0.6 && units < amount + 1.1
  }
}

/** “nearly seven years” fits from under six on: less is no longer near. */
function isNear({duration}: TimeMention, length: number): boolean {
  const {amount, unit} = duration!
  const units = length / days[unit as keyof typeof days]
  return units < amount + 0.1 && units > Math.min(amount - 1, amount * 0.85) - 0.25
}

function spellLength(length: number): string {
  const years = length / days.year
  if (years >= 1.5) return `about ${Math.round(years)} years`
  const months = Math.round(length / days.month)
  return months >= 2 ? `about ${months} months` : `${length} days`
}
