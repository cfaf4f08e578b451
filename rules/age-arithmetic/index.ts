import type {Article, Clause} from '../../src/article.ts'
import {formatInterval} from '../../src/claims/evidence.ts'
import {spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {firstFrom, quotationAt, sentenceAt} from '../../src/read/mentions.ts'
import {tokenAt} from '../../src/read/tokens.ts'
import type {Elapsed} from '../../src/relations.ts'
import {overlaps, yearsBetween, type Interval} from '../../src/time/day.ts'

const messages = {
  age: (age: string, born: string, right: string) =>
    `Unexpected age \`${age}\` for a birth in \`${born}\`, expected \`${right}\``,
  length: (length: string, from: string, right: string) =>
    `Unexpected length \`${length}\` from \`${from}\`, expected \`${right}\``
}

/** A year of the Gregorian calendar in days, on average. */
const year = 365.2425
/** Days by which the day of writing may differ from that of publication. */
const slack = 7
/** A time further from the article than this, in days, is another one. */
const near = 60
/** A paragraph with more times than this tells a story in which an age may be of any. */
const mostTimes = 20
/** Part of a year by which people round. */
const rounding = 0.4

export const ageArithmetic = defineRule(
  {
    id: 'age-arithmetic',
    description: 'Checks ages and anniversaries against the years beside them',
    subject: 'article',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* (article) {
    const {elapsed, times, text, quotations} = article
    for (const span of elapsed) {
      const until = endOf(article, span)
      if (!until) continue
      const from = times[span.from]!
      const since = from.readings[0]!
      const [start, end] = span.backwards ? [until, since] : [since, until]
      const [least, most] = span.kind === 'age' ? agesOf(start, end) : lengthOf(start, end)
      const right = least === most ? String(least) : `${least} to ${most}`
      const evidence = [{fact: `calendar/${formatInterval(start)}/${formatInterval(end)}`, value: right}]
      // “Nine years after the opening in 2009, it closed”: past, but at what time? Only too many years cannot be.
      const open = span.kind === 'anniversary' && span.to === null && isNarrated(article, span)
      if (fits(span, open ? 0 : least, most)) {
        yield supported(span, evidence)
        continue
      }
      const [written, stated] = [text.slice(span.start, span.end), text.slice(from.start, from.end)]
      yield contradicted({
        span,
        message:
          span.kind === 'age'
            ? messages.age(written, stated, right)
            : messages.length(written, stated, `${right} years`),
        note: `From ${spellInterval(start)} to ${spellInterval(end)} it is ${right} years.`,
        evidence,
        quotation: quotationAt(quotations, span.start)
      })
    }
  }
)

/** The time at which the length ends: the one named, else the article's; undefined where that is not certain. */
function endOf(article: Article, span: Elapsed): Interval | undefined {
  const {to, from, start, kind} = span
  const {times, published, sentences, blocks, tokens} = article
  if (to !== null) return times[to]!.readings[0]
  if (!published || !Number.isFinite(published.from) || !Number.isFinite(published.to)) return
  const clause = clauseAt(article, start)
  // “Two years after the flood of 2005, the town still has no bridge”: what is negated is not the length.
  const told = clause?.status === 'asserted' || (kind === 'anniversary' && clause?.status === 'negated')
  if (kind === 'anniversary' && clause?.tense !== 'past' && isOfVerb(article, span)) return
  if (clause && (!told || clause.tense === 'future')) return
  const sentence = sentences[sentenceAt(sentences, tokenAt(tokens, start))]!
  // An age far from its birth is of the time of which the paragraph speaks.
  const birth = times[from]!
  const away = birth.first < sentence.first || birth.first >= sentence.last
  const scope = away ? blocks[sentence.block]! : sentence
  const first = firstFrom(times, tokenAt(tokens, scope.start))
  const last = firstFrom(times, tokenAt(tokens, scope.end))
  if (last - first > mostTimes) return
  const elsewhere = times.slice(first, last).some(
    (time) =>
      kind === 'age' &&
      time !== birth &&
      time.type !== 'DURATION' &&
      // “78, born in 1932, secretary since 2006”: still so now.
      time.preposition !== 'since' &&
      time.readings.length > 0 &&
      !time.readings.some((days) => overlaps(days, {from: published.from - near, to: published.to + near}))
  )
  if (elsewhere) return
  return {from: published.from - slack, to: published.to + slack}
}

function clauseAt({tokens, syntax}: Article, offset: number): Clause | undefined {
  return syntax.clauses[syntax.clauseOf[tokenAt(tokens, offset)] ?? -1]
}

/** “It expires ten years after the law of 2020”: counted to what the verb says, not to the day of the article. */
function isOfVerb(article: Article, {start}: Elapsed): boolean {
  const clause = clauseAt(article, start)
  if (!clause?.verb) return clause !== undefined && clause.start < start
  return clause.verb.end <= start && !arrivals.has(clause.verb.lemma)
}
const arrivals = new Set(['be', 'come', 'arrive', 'follow'])

const isNarrated = (article: Article, {start}: Elapsed) => clauseAt(article, start)?.tense !== 'present'

/** Whole years of age that a birth allows. */
const agesOf = (born: Interval, at: Interval): [number, number] => [
  yearsBetween(born.to, at.from),
  yearsBetween(born.from, at.to)
]

/** Years that lie between two times, the incomplete ones at both ends counted or not. */
function lengthOf(from: Interval, to: Interval): [number, number] {
  const [least, most] = [(to.from - from.to) / year, (to.to - from.from + 1) / year]
  return [Math.max(0, Math.floor(least)), Math.floor(most + rounding)]
}

/** Whether the words allow a number of years from `least` to `most`. */
function fits({kind, amount, bound, step}: Elapsed, least: number, most: number): boolean {
  // “Fifty years after the landing of 1969”, in 2022: tens are round.
  const wide = step > 1 ? step / 2 : kind === 'anniversary' && amount % 10 === 0 ? amount / 20 : 0
  const round = Math.max(1, amount * 0.15)
  const more = bound === 'under' || bound === 'at-most' ? 0 : bound === 'exact' ? 0 : round
  const less = bound === 'over' || bound === 'at-least' ? 0 : bound === 'exact' ? 0 : round
  return amount - wide - less <= most && amount + wide + more >= least
}
