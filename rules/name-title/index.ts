import type {Article, Clause, TitleMention} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {distance, grace, isStale, possibleDays} from '../../src/claims/intervals.ts'
import {capitalized, spellInterval} from '../../src/claims/spell-time.ts'
import {nowOf, spokenOf, type SpokenOf} from '../../src/claims/spoken-of.ts'
import {subjectsOf} from '../../src/read/subjects.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Office, Person, Tenure} from '../../src/facts/fact-base.ts'
import {contradicted, supported, type Judgement} from '../../src/finding.ts'
import {lifelongTitles} from '../../src/language/en/offices.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import {partOf} from '../../src/read/parts.ts'
import {timesWithin} from '../../src/read/time-links.ts'
import {overlaps, spellDay, type Interval} from '../../src/time/day.ts'

const messages = {
  holder: (title: string, person: string, day: string, holder: string) =>
    `Unexpected title \`${title}\` of \`${person}\` on \`${day}\`, expected \`${holder}\``,
  over: (title: string, person: string, day: string) =>
    `Unexpected title \`${title}\` of \`${person}\`, expected its end on \`${day}\` to be past`,
  office: (title: string, person: string, office: string) =>
    `Unexpected title \`${title}\` of \`${person}\`, expected \`${office}\``
}

export const nameTitle = defineRule(
  {
    id: 'name-title',
    description: 'Checks that a person held the title written with the name at the time spoken of',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['offices'],
    messages
  },
  function* (article) {
    for (const title of article.titles) {
      const person =
        title.holder === null ? undefined : article.facts.people.get(article.names[title.holder]!.id ?? '')
      if (!person) continue
      if (title.near !== undefined) yield* nearly(article, title, person, title.near)
      else if (title.office !== null)
        yield* held(article, title, person, article.facts.offices.get(title.office)!)
    }
  }
)

/** “US Attorney General for New Jersey” for the U.S. Attorney: the words of an office with others among them. */
function* nearly(article: Article, title: TitleMention, person: Person, id: string): Iterable<Judgement> {
  const {facts, text} = article
  const office = facts.offices.get(id)
  const tenure = facts.tenuresOf(person.id).find((one) => one.office === id)
  if (!office || !tenure) return
  yield contradicted({
    span: title,
    message: messages.office(text.slice(title.start, title.end), person.name, office.name),
    note: `${person.name}: ${office.name}, ${spellInterval(possibleDays(tenure))}.`,
    evidence: [evidenceOf(tenure, office.name)],
    quotation: quotationAt(article.quotations, title.start)
  })
}

/** Titles that say nothing else than a plain one: held now. */
const present = new Set(['acting', 'interim', 'outgoing', 'longtime'])

/** Those whose holder left longer ago keep their title: “President Lincoln”. */
const courtesy = 8 * 365

function* held(article: Article, title: TitleMention, person: Person, office: Office): Iterable<Judgement> {
  const {facts, text, names, syntax} = article
  if (title.modifier !== undefined && !present.has(title.modifier)) return
  const name = title.holder!
  if (isSpan(article, title)) return
  const token = title.form === 'predicate' ? title.first : names[name]!.first
  const isSource = isNamedSource(article, title)
  const spoken =
    spokenNow(article, title) ??
    spokenOf(article, token) ??
    (isSource ? sourceNow(article, token) : undefined)
  if (!spoken) return
  const own = facts.tenuresOf(person.id).filter((tenure) => tenure.office === office.id)
  const {readings, by, now} = spoken
  const fitting = own.find((tenure) => readings.some((reading) => overlaps(reading, possibleDays(tenure))))
  if (fitting) {
    if (readings.every(({to}) => !isStale(fitting, to))) {
      yield supported(title.claim, [evidenceOf(fitting, formatInterval(possibleDays(fitting)))])
    }
    return
  }
  const clause = syntax.clauses[syntax.clauseOf[token]!]!
  if (title.form === 'as' && clause.tense !== 'present') return
  // “became mayor in 2017” is the matter of `tenure-date`.
  if (title.form === 'predicate' && !isState(clause)) return
  // “has been provost and now, for eight days, interim president”
  if (title.form === 'predicate' && clause.verb?.perfect && own.length > 0) return
  if (retired.has(clause.verb?.lemma ?? '')) return
  const last = own.at(-1)
  const [reading] = readings
  if (last && possibleDays(last).to < reading!.from - courtesy) return
  if (title.form === 'before' || title.form === 'apposition') {
    // Titles are those of the day on which the article is written.
    const {published} = article
    if (published && own.some((tenure) => overlaps(published, possibleDays(tenure)))) return
    // “President Obama won the state in 2008”; but nobody is called by a title that comes after the article.
    const written = published ? published.to + grace : Infinity
    if (own.some(({from}) => from !== undefined && from.from > reading!.to && from.from <= written)) return
  }
  const part =
    title.form === 'predicate' || isSource
      ? 'subject'
      : partOf(article, subjectsOf(article), name, title.first)
  const isNear = by === 'time' && now !== undefined && readings.every((one) => distance(one, now) < 15)
  if (part !== 'subject' && part !== 'agent' && !(part === 'object' && isNear)) return
  const quotation = quotationAt(article.quotations, title.start)
  // In speech a former holder keeps the title by courtesy.
  if (quotation !== null && !isNear) return
  // Who held it on every day that may be meant: only then it cannot have been this person.
  const holders = own.length > 0 ? holdersThroughout(office, readings) : holdersBeside(office, readings)
  if (
    holders.length === 0 &&
    (hasSuccessor(office, last, reading!) ||
      isDissolved(article, office, reading!) ||
      (by !== 'time' && hasJustLeft(article, title, last, reading!)))
  ) {
    if (!last?.to) return
    yield contradicted({
      span: title.claim,
      message: messages.over(text.slice(title.start, title.end), person.name, spellDay(last.to.to)),
      note: `${person.name}: ${spellInterval(possibleDays(last))}.`,
      evidence: [evidenceOf(last, formatInterval(possibleDays(last)))],
      quotation
    })
    return
  }
  if (holders.length < office.seats || office.seats === 0) return
  const holderNames = holders.map((tenure) => facts.people.get(tenure.person)!.name)
  const past = own.map((tenure) => `${person.name}: ${spellInterval(possibleDays(tenure))}.`)
  yield contradicted({
    span: title.claim,
    message: messages.holder(
      text.slice(title.start, title.end),
      person.name,
      spellDay(reading!.to),
      holderNames.join('`, `')
    ),
    note: [`${capitalized(office.name)}: ${holders.map(sinceWhen(article)).join('; ')}.`, ...past].join(' '),
    evidence: [...holders, ...own].map((tenure) => evidenceOf(tenure, formatInterval(possibleDays(tenure)))),
    quotation
  })
}

/** “The current chief executive, Ann Bell,”: of the day of the article, whatever the verb says. */
function spokenNow(article: Article, {first}: TitleMention): SpokenOf | undefined {
  const {norm} = article.tokens
  const now = nowOf(article)
  if (!now || !/^(?:current|incumbent|sitting)$/.test(norm[first - 1] ?? '')) return
  return {readings: [now], by: 'present', now}
}

/** “according to chief executive Ann Bell” */
const isNamedSource = ({tokens}: Article, {form, first}: TitleMention) =>
  form === 'before' && tokens.norm[first - 1] === 'to' && tokens.norm[first - 2] === 'according'

/** Who is named as the source speaks on the day of the article, where the sentence tells of no other. */
function sourceNow(article: Article, token: number): SpokenOf | undefined {
  const {syntax, sentences, times} = article
  const now = nowOf(article)
  const clause = syntax.clauses[syntax.clauseOf[token] ?? -1]
  if (!now || !clause) return
  const {first, last} = sentences[clause.sentence]!
  return timesWithin(times, first, last).length > 0 ? undefined : {readings: [now], by: 'report', now}
}

/** Whether somebody followed who has left as well: the office is empty, or no more, and not this person’s. */
const hasSuccessor = ({tenures}: Office, last: Tenure | undefined, {from}: Interval) =>
  last?.to !== undefined &&
  last.to.to < from - 30 &&
  tenures.every(({to}) => to !== undefined && to.to < from) &&
  tenures.some((other) => other.person !== last.person && (other.from?.from ?? -Infinity) >= last.to!.from)

/**
 * Whether the person has left an office of which no successor is on record, some weeks to a year before, and its title is none
 * that is kept for life: “Governor Bell”.
 */
const hasJustLeft = ({tokens}: Article, title: TitleMention, last: Tenure | undefined, {from}: Interval) =>
  last?.to !== undefined &&
  last.to.to < from - 14 &&
  last.to.to > from - 365 &&
  !lifelongTitles.at(tokens, title.last - 1)

/** Whether what the office was of is no more. */
function isDissolved({facts}: Article, {organization}: Office, {from}: Interval): boolean {
  const dissolved = facts.organizations.get(organization ?? '')?.dissolved
  return dissolved !== undefined && dissolved.to < from - 30
}

/** “Ada Ruiz, since May 4, 2025” */
const sinceWhen =
  ({facts}: Article) =>
  ({person, from}: Tenure): string =>
    `${facts.people.get(person)!.name}, since ${spellInterval(from!)}`

/** “Bell, coach until October,”: the title has a time of its own. */
const isSpan = ({times}: Article, {last, form}: TitleMention) =>
  form !== 'before' &&
  timesWithin(times, last, last + 7).some((time) =>
    /^(?:until|till|from|between|before|in)$/.test(times[time]!.preposition ?? '')
  )

/** “is”, “was”, “remains”: not “became”, “would be”. */
const isState = ({status, verb}: Clause) =>
  status === 'asserted' && (verb?.lemma === 'be' || verb?.lemma === 'remain')

/** What is said of former holders under their title. */
const retired = new Set([
  'die',
  'bury',
  'bear',
  'retire',
  'resign',
  'leave',
  'step',
  'quit',
  'lose',
  'succeed'
])

/**
 * Of an office that the person never held, all who may have: “at the end of March” covers a change, and it is neither of
 * the two.
 */
function holdersBeside(office: Office, readings: readonly Interval[]): Tenure[] {
  const throughout = holdersThroughout(office, readings)
  const [reading] = readings
  if (throughout.length > 0 || office.seats !== 1 || !reading || readings.length > 1) return throughout
  const beside = office.tenures.filter((tenure) => overlaps(reading, possibleDays(tenure)))
  const [first] = beside
  const isKnown =
    first?.from !== undefined &&
    possibleDays(first).from <= reading.from &&
    !beside.some((tenure) => isStale(tenure, reading.to))
  return isKnown ? beside : []
}

/** The tenures that cover all readings, on days that the sheet can know. */
function holdersThroughout(office: Office, readings: readonly Interval[]): Tenure[] {
  return office.tenures.filter((tenure) =>
    readings.every((reading) => {
      const {from, to} = possibleDays(tenure)
      return (
        tenure.from !== undefined && from <= reading.from && reading.to <= to && !isStale(tenure, reading.to)
      )
    })
  )
}
