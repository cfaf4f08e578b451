import type {Article} from '../article.ts'
import type {Interval} from '../time/day.ts'
import {overlaps} from '../time/day.ts'
import {timesWithin} from '../read/time-links.ts'

/** The days of which some words of an article may speak. */
export interface SpokenOf {
  /** One interval for each reading. */
  readonly readings: readonly Interval[]
  /** `time`: a time of the clause says so; `article`: the article’s own day does. */
  readonly by: 'time' | 'article'
}

const rangeWords = new Set(['since', 'until', 'till', 'before', 'after', 'from', 'to', 'by', 'through'])

/**
 * The time of which a token’s clause speaks: a time of its own, else the article’s day where the clause is in the
 * present, or reports speech. Undefined where it may speak of any past.
 */
export function spokenOf(article: Article, token: number): SpokenOf | undefined {
  const {syntax, times, sentences, published} = article
  const index = syntax.clauseOf[token] ?? -1
  if (index < 0) return
  const clause = syntax.clauses[index]!
  const sentence = sentences[clause.sentence]!
  const inSentence = timesWithin(times, sentence.first, sentence.last).filter((time) => {
    const {type} = times[time]!
    return type === 'DATE' || type === 'TIME'
  })
  const own = inSentence.filter((time) => syntax.clauseOf[times[time]!.first] === index)
  const pointed = own.filter((time) => !rangeWords.has(times[time]!.preposition ?? ''))
  if (pointed.length > 0) {
    const readings = pointed.flatMap((time) => [...times[time]!.readings])
    return readings.length > 0 ? {readings, by: 'time'} : undefined
  }
  // A range, or a time of another clause, may move the sentence to another year.
  if (!published || published.to - published.from > 45) return
  const now: Interval = {from: published.from - 3, to: published.to}
  if (
    inSentence.some(
      (time) =>
        !times[time]!.readings.some((reading) => overlaps(reading, {from: now.from - 45, to: now.to + 45}))
    )
  )
    return
  if (clause.status !== 'asserted' || clause.verb?.perfect === true) return
  if (clause.tense === 'present') return {readings: [now], by: 'article'}
  if (clause.tense !== 'past' || !clause.verb) return
  if (isReporting(clause.verb.lemma) || (clause.kind === 'main' && isTold(article, clause.sentence, now))) {
    return {readings: [now], by: 'article'}
  }
}

/** How many sentences back a day carries on: “… on Tuesday. The chief opened the session.” */
const reach = 3

/** Whether the sentences before tell of these days, and of no others. */
function isTold({times, sentences}: Article, sentence: number, {from, to}: Interval): boolean {
  const before = timesWithin(
    times,
    sentences[Math.max(0, sentence - reach)]!.first,
    sentences[sentence]!.first
  )
  const readings = before.flatMap((time) =>
    times[time]!.type === 'DATE' || times[time]!.type === 'TIME' ? [times[time]!.readings] : []
  )
  return (
    readings.length > 0 &&
    readings.every((one) => one.some((reading) => overlaps(reading, {from: from - 14, to})))
  )
}

const reporting = new Set(
  'say tell add announce warn argue insist note declare state comment ask reply reiterate stress vow pledge'.split(
    ' '
  )
)
const isReporting = (lemma: string) => reporting.has(lemma)
