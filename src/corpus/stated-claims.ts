import type {Article, EventMention, Mention, QuantityMention, Span, TimeMention} from '../article.ts'
import {evidenceOf, formatInterval} from '../claims/evidence.ts'
import {findFigures} from '../claims/figures.ts'
import {spellFigure} from '../claims/figure-fit.ts'
import {distanceOf, fits, readingsNear} from '../claims/intervals.ts'
import {perArticle} from '../claims/per-article.ts'
import {rangeOf} from '../claims/precision.ts'
import {spellInterval} from '../claims/spell-time.ts'
import type {Tenure} from '../facts/fact-base.ts'
import type {Evidence} from '../finding.ts'
import {quotationAt} from '../read/mentions.ts'
import type {Interval} from '../time/day.ts'

/** A value that an article gives, in its own voice, to an event, an end of a tenure, or a figure of the fact base. */
export interface StatedClaim {
  /** The same for two articles that speak of one thing: `events/summit`, `offices/mayor/ann-lee/2021-01-04 start`. */
  readonly key: string
  /** What the value is of, in the words of the sheet. */
  readonly thing: string
  /** The words of the value. */
  readonly span: Span
  /** Days, or numbers, for which the words may stand: one range for each reading. */
  readonly values: readonly Interval[]
  /** What the sheet says of it; undefined where it leaves it open. */
  readonly holds: boolean | undefined
  /** The value of the sheet in words, and the fact. */
  readonly known: string
  readonly evidence: Evidence
}

/** A day further off speaks of another event or tenure of the same name. */
const longestSlip = 400

/** What an article states of the events, tenures and figures of its fact base. Words of speakers are left out. */
export const findStatedClaims = perArticle((article): readonly StatedClaim[] => {
  const {events, quotations} = article
  const timed = events.flatMap((event) => {
    if (event.time === null || event.status !== 'asserted' || event.quotation !== null) return []
    const claim = event.kind === 'tenure' ? tenureClaim(article, event) : eventClaim(article, event)
    return claim ? [claim] : []
  })
  return [...timed, ...figureClaims(article)].filter(({span}) => quotationAt(quotations, span.start) === null)
})

function eventClaim({facts, times}: Article, {kind, fact, time}: EventMention): StatedClaim | undefined {
  const event = kind === 'event' && fact !== null ? facts.find(fact) : undefined
  const mention = times[time!]!
  if (event?.kind !== 'event' || distanceOf(mention, event.during) > longestSlip) return
  const right = fits(mention, event.during)
  if (right === undefined) return
  return {
    ...timeOf(mention, event.during),
    key: event.fact,
    thing: event.name,
    // One part of a longer or approximate span is meant: which day, the sheet does not say.
    holds: right
      ? event.inexact && mention.granularity === 'day'
        ? undefined
        : true
      : event.inexact
        ? undefined
        : false,
    known: spellInterval(event.during),
    evidence: evidenceOf(event, formatInterval(event.during))
  }
}

function tenureClaim({facts, times}: Article, {tenure, time}: EventMention): StatedClaim | undefined {
  const {edge, person, office, candidates} = tenure!
  const mention = times[time!]!
  if (person === null || tenure!.loose) return
  const dayOf = (held: Tenure) => (edge === 'start' ? held.from : held.to)
  const [nearest] = facts
    .tenuresOf(person)
    .filter((held) => (office === null ? candidates.includes(held.office) : held.office === office))
    .flatMap((held) => {
      const day = dayOf(held)
      return day ? [{held, day, off: distanceOf(mention, day)}] : []
    })
    .toSorted((a, b) => a.off - b.off)
  if (!nearest || nearest.off > longestSlip) return
  const {held, day} = nearest
  const right = fits(mention, day)
  if (right === undefined) return
  const name = facts.people.get(person)?.name ?? person
  return {
    ...timeOf(mention, day),
    key: `${held.fact} ${edge}`,
    thing: `${name} ${edge === 'start' ? 'taking' : 'leaving'} office`,
    holds: right ? (day.from < day.to && mention.granularity === 'day' ? undefined : true) : false,
    known: spellInterval(day),
    evidence: evidenceOf(held, formatInterval(day))
  }
}

const timeOf = (mention: TimeMention, near: Interval) => ({
  span: {start: mention.start, end: mention.end},
  values: readingsNear(mention, near)
})

function figureClaims(article: Article): StatedClaim[] {
  return findFigures(article).map(({figure, quantity, outcome}) => {
    const mention = article.quantities[quantity]!
    return {
      key: figure.fact,
      thing: figure.name,
      span: {start: mention.start, end: mention.end},
      values: [numbersOf(mention)],
      holds: outcome === 'right',
      known: spellFigure(figure),
      evidence: evidenceOf(figure, figure.value)
    }
  })
}

/** The numbers for which a written one may stand, as rounded as it is written. */
export const numbersOf = (quantity: QuantityMention): Interval =>
  quantity.upTo === undefined ? rangeOf(quantity) : {from: quantity.value, to: quantity.upTo}

/** Whether two values of one thing cannot both hold. */
export const conflicts = (
  a: Pick<StatedClaim, 'key' | 'values' | 'holds'>,
  b: Pick<StatedClaim, 'key' | 'values' | 'holds'>
): boolean =>
  a.key === b.key &&
  !(a.holds === true && b.holds === true) &&
  a.values.length > 0 &&
  b.values.length > 0 &&
  !a.values.some((one) => b.values.some((other) => one.from <= other.to && other.from <= one.to))

/** The claim whose value stands in the words. */
export const claimAt = (
  article: Article,
  {start, end}: Pick<Mention, 'start' | 'end'>
): StatedClaim | undefined => findStatedClaims(article).find(({span}) => span.start < end && start < span.end)
