import type {Article, NameMention} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {spellInterval} from '../../src/claims/spell-time.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Fact} from '../../src/facts/fact-base.ts'
import {contradicted, supported, type Judgement} from '../../src/finding.ts'
import {timesWithin} from '../../src/read/time-links.ts'
import {overlaps, spellDay, type Interval} from '../../src/time/day.ts'

const messages = {
  over: (words: string, day: string) =>
    `Unexpected \`${words}\` in the present, expected its end on \`${day}\` to be past`,
  ahead: (words: string, day: string) =>
    `Unexpected \`${words}\` before its time, expected it from \`${day}\` on`
}

/** Words before a name that put it into the past: “the old transit district”. */
const pastWords = new Set(
  'former old ex late then once defunct erstwhile dissolved abolished onetime past previous last'.split(' ')
)

export const anachronism = defineRule(
  {
    id: 'anachronism',
    description: 'Checks that periods, organizations and names are not used outside their time',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['periods', 'organizations'],
    messages
  },
  function* (article) {
    const {events, names, facts} = article
    for (const event of events) {
      if (event.kind !== 'period' || event.fact === null) continue
      const period = facts.find(event.fact)
      if (period?.kind === 'period')
        yield* compare(article, event, period, period.during, period.name, event.quotation)
    }
    for (const name of names) {
      if (name.kind !== 'organization' || name.id === null) continue
      const organization = facts.organizations.get(name.id)
      if (!organization) continue
      const words = article.text.slice(name.start, name.end)
      const former =
        name.form === 'former'
          ? organization.names.find((one) => one.name.toLowerCase() === words.toLowerCase())
          : undefined
      const during = former?.during ?? {
        from: organization.founded?.from ?? -Infinity,
        to: organization.dissolved?.to ?? Infinity
      }
      if (during.from === -Infinity && during.to === Infinity) continue
      if (former && isRenamed(article, name)) continue
      yield* compare(article, name, organization, during, former?.name ?? organization.name, null)
    }
  }
)

/** “Twitter takes the name X”: a sentence with both names tells of the change. */
function isRenamed({names, sentences, syntax}: Article, {first, id}: NameMention): boolean {
  const clause = syntax.clauses[syntax.clauseOf[first] ?? -1]
  const sentence = clause && sentences[clause.sentence]
  return names.some(
    (other) =>
      other.id === id &&
      other.form !== 'former' &&
      sentence !== undefined &&
      other.first >= sentence.first &&
      other.first < sentence.last
  )
}

interface Words {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
}

function* compare(
  article: Article,
  words: Words,
  fact: Fact,
  during: Interval,
  name: string,
  quotation: number | null
): Iterable<Judgement> {
  const {published, syntax, times, sentences, tokens, text} = article
  const clause = syntax.clauses[syntax.clauseOf[words.first] ?? -1]
  if (!clause || !published) return
  const written = text.slice(words.start, words.end)
  const sentence = sentences[clause.sentence]!
  const spoken = timesWithin(times, sentence.first, sentence.last).flatMap((index) => {
    const {type, readings} = times[index]!
    return type === 'DATE' || type === 'TIME' ? [...readings] : []
  })
  const evidence = [evidenceOf(fact, formatInterval(during))]
  if (spoken.some((interval) => overlaps(interval, during))) {
    yield supported(words, evidence)
    return
  }
  if (overlaps(published, during) && published.to !== Infinity) {
    if (clause.tense === 'present') yield supported(words, evidence)
    return
  }
  const current = clause.tense === 'present' || clause.tense === 'future' || clause.status === 'future'
  if (
    !current ||
    clause.status === 'negated' ||
    clause.status === 'hypothetical' ||
    clause.verb?.perfect === true
  )
    return
  if (isPast(tokens.norm, words.first, sentence.first)) return
  const note = `${name}: ${spellInterval(during)}.`
  if (published.from > during.to) {
    yield contradicted({
      span: words,
      message: messages.over(written, spellDay(during.to)),
      note,
      evidence,
      quotation
    })
  } else if (published.to < during.from && clause.tense === 'present' && clause.status === 'asserted') {
    yield contradicted({
      span: words,
      message: messages.ahead(written, spellDay(during.from)),
      note,
      evidence,
      quotation
    })
  }
}

function isPast(norm: readonly string[], first: number, start: number): boolean {
  for (let at = first - 1; at >= start && at >= first - 3; at--) {
    if (pastWords.has(norm[at]!)) return true
    if (/^(?:after|since|during|under|like|unlike|of|history)$/.test(norm[at]!)) return true
  }
  return false
}
