import type {Article, Clause, NameMention, VerbGroup} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {capitalized, spellInterval} from '../../src/claims/spell-time.ts'
import {spokenOf, type SpokenOf} from '../../src/claims/spoken-of.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Fact} from '../../src/facts/fact-base.ts'
import {contradicted, supported, type Judgement} from '../../src/finding.ts'
import {
  bodilyVerbs,
  kinds,
  pastHeads,
  pastWords,
  presentWords,
  speakers,
  towards
} from '../../src/language/en/history.ts'
import {wordSet} from '../../src/language/words.ts'
import {isPersonNoun} from '../../src/language/en/person-nouns.ts'
import {firstFrom, nearby, quotationAt} from '../../src/read/mentions.ts'
import {timesWithin} from '../../src/read/time-links.ts'
import {overlaps, spellDay, type Interval} from '../../src/time/day.ts'

const messages = {
  over: (words: string, day: string) =>
    `Unexpected \`${words}\` in the present, expected its end on \`${day}\` to be past`,
  ahead: (words: string, day: string) =>
    `Unexpected \`${words}\` before its time, expected it from \`${day}\` on`
}

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
      if (isModifier(article, name)) continue
      const quotation = quotationAt(article.quotations, name.start)
      yield* compare(article, name, organization, during, former?.name ?? organization.name, quotation)
    }
  }
)

/** “Twitter takes the name X”: a sentence with both names tells of the change. */
function isRenamed({names, sentences, syntax}: Article, {first, id}: NameMention): boolean {
  const clause = syntax.clauses[syntax.clauseOf[first] ?? -1]
  const sentence = clause && nearby(sentences[clause.sentence]!, first)
  if (!sentence) return false
  for (let index = firstFrom(names, sentence.first); index < names.length; index++) {
    const other = names[index]!
    if (other.first >= sentence.last) break
    if (other.id === id && other.form !== 'former') return true
  }
  return false
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
  // The last word: “critics say the Ministry of Mines did nothing”.
  const described = describedBy(article, words)
  const index = described ?? syntax.clauseOf[words.last - 1] ?? -1
  const clause = syntax.clauses[index]
  if (!clause || !published) return
  const written = text.slice(words.start, words.end)
  const sentence = nearby(sentences[clause.sentence]!, words.first)
  const dates = timesWithin(times, sentence.first, sentence.last).flatMap((time) => {
    const {type, readings} = times[time]!
    return type === 'DATE' || type === 'TIME' ? [...readings] : []
  })
  const evidence = [evidenceOf(fact, formatInterval(during))]
  if (dates.some((interval) => overlaps(interval, during))) {
    yield supported(words, evidence)
    return
  }
  const use = described === undefined ? useOf(tokens, words, sentence, clause) : 'subject'
  if (use === undefined || lifeless.has(clause.verb?.lemma ?? '')) return
  const spoken = spokenOf(article, described === undefined ? words.last - 1 : clause.verb!.head)
  const readings = spoken
    ? isClaimed(spoken, use, clause)
      ? spoken.readings
      : []
    : // An article that only a lower bound dates: what it has in the present is of that day or later.
      published.to === Infinity &&
        clause.tense === 'present' &&
        clause.status === 'asserted' &&
        !clause.verb?.perfect
      ? [published]
      : []
  const note = `${capitalized(name)}: ${spellInterval(during)}.`
  const report = {span: words, note, evidence, quotation}
  if (readings.length === 0) return
  if (readings.every(({from}) => from > during.to)) {
    yield contradicted({...report, message: messages.over(written, spellDay(during.to))})
  } else if (
    // What only a lower bound dates may well be of a later year.
    published.to !== Infinity &&
    readings.every(({to}) => to < during.from) &&
    clause.status === 'asserted'
  ) {
    yield contradicted({...report, message: messages.ahead(written, spellDay(during.from))})
  } else if (spoken?.by === 'present' && readings.some((reading) => overlaps(reading, during))) {
    yield supported(words, evidence)
  }
}

/**
 * “not after Mill Lane Holdings, which still collects the rent”: the clause that tells what it does now; “which is now part of
 * Halden” tells what became of it.
 */
function describedBy({tokens, syntax}: Article, {last}: Words): number | undefined {
  if (tokens.norm[last] !== ',' || tokens.norm[last + 1] !== 'which') return
  const index = syntax.clauseOf[last + 1] ?? -1
  const {kind, status, tense, verb} = syntax.clauses[index] ?? {}
  if (kind !== 'relative' || status !== 'asserted' || tense !== 'present' || !verb) return
  const isActive =
    !verb.passive && !verb.perfect && verb.lemma !== 'be' && verb.lemma !== 'have' && !stands.has(verb.lemma)
  return isActive && verb.first <= last + 3 && (verb.first === last + 2 || isNow.at(tokens, last + 2))
    ? index
    : undefined
}
/** What names of the past still do. */
const stands = new Set(['stand', 'mean', 'represent', 'live', 'serve', 'give', 'bear', 'lend'])
const isNow = wordSet('still now also currently')

/** “Halden founder on trial”: an organization that only says which founder. */
function isModifier({tokens, syntax}: Article, {last}: Words): boolean {
  if (tokens.kind[last] !== 'word' || tokens.capital[last] === 1) return false
  const {verb} = syntax.clauses[syntax.clauseOf[last] ?? -1] ?? {}
  return isPersonNoun(tokens.norm[last]!) && last !== verb?.first
}

/** Verbs by which what is no more is rightly the subject: “no longer exists”. */
const lifeless = new Set([
  'exist',
  'belong',
  'remember',
  'recall',
  'commemorate',
  'become',
  'call',
  'rename',
  'dissolve'
])

/** In the past only what the subject did at a stated time, or said, or where it went then, is out of its time; in the present any use is. */
function isClaimed({by, readings}: SpokenOf, use: Use, {tense, verb}: Clause): boolean {
  if (readings.length === 0) return false
  if (by === 'present' || tense !== 'past') return tense !== 'past' && verb?.perfect !== true
  if (use === 'mention' || (use === 'place' && by !== 'time')) return false
  return tense === 'past' && !verb?.passive && verb?.perfect !== true
}

/** The words act, or are a place where somebody was, or only stand there. */
type Use = 'subject' | 'place' | 'mention'

/** Whether the words act (“X said”, “a spokeswoman for X said”) or only stand there; undefined where they stand for the past. */
function useOf(
  tokens: Article['tokens'],
  {first, last}: Words,
  sentence: {readonly first: number},
  {verb}: Clause
): Use | undefined {
  const {norm} = tokens
  let at = first - 1
  for (; at >= sentence.first && at >= first - 3; at--) {
    const word = norm[at]!
    if (pastWords.at(tokens, at) || (kinds.at(tokens, at) && norm[at] !== 'the')) return
    if (presentWords.at(tokens, at)) return 'mention'
    if (word === 'of' && (pastHeads.at(tokens, at - 1) || isFormer(tokens, at - 1, sentence.first))) return
  }
  if (!verb) return 'mention'
  const start = norm[first - 1] === 'the' ? first - 1 : first
  if (last === verb.first) {
    const before = norm[start - 1] ?? ''
    if (!/^(?:of|for|from|at|with)$/.test(before) || start === sentence.first) return 'subject'
    return speakers.at(tokens, start - 2) ? 'subject' : 'mention'
  }
  if (verb.last === start && verb.lemma === 'say') return 'subject'
  return isBodily(tokens, start, verb) ? 'place' : 'mention'
}

/** “drove out to X”: to which somebody really went, with nothing but particles between. */
function isBodily(tokens: Article['tokens'], start: number, {lemma, last}: VerbGroup): boolean {
  if (!bodilyVerbs.has(lemma) || start < last || start > last + 3) return false
  if (lemma !== 'visit' && !towards.at(tokens, start - 1)) return false
  for (let at = last; at < start; at++) if (tokens.kind[at] !== 'word') return false
  return true
}

/** “a former official of”, “the late head of”. */
function isFormer(tokens: Article['tokens'], from: number, stop: number): boolean {
  for (let at = from; at >= stop && at > from - 5; at--) if (pastWords.at(tokens, at)) return true
  return false
}
