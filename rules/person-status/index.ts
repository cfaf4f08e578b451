import type {Article, TitleMention, VitalMention} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {grace, isStale, possibleDays} from '../../src/claims/intervals.ts'
import {spellInterval} from '../../src/claims/spell-time.ts'
import {nowOf, spokenOf} from '../../src/claims/spoken-of.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Person} from '../../src/facts/fact-base.ts'
import {contradicted, supported, type Judgement} from '../../src/finding.ts'
import {literaryVerbs, momentVerbs} from '../../src/language/en/life.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import type {Interval} from '../../src/time/day.ts'

const messages = {
  dead: (act: string, person: string, day: string) =>
    `Unexpected act \`${act}\` of \`${person}\`, expected none after death on \`${day}\``,
  living: (words: string, person: string) => `Unexpected \`${words}\`, expected \`${person}\` to be alive`,
  former: (title: string, person: string, office: string) =>
    `Unexpected \`${title}\` of \`${person}\`, expected the incumbent \`${office}\``
}

export const personStatus = defineRule(
  {
    id: 'person-status',
    description: 'Checks that the dead do not act, the living are not “late” and incumbents not “former”',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['people', 'offices'],
    messages
  },
  function* (article) {
    for (const vital of article.vitals) {
      const person = article.facts.people.get(article.names[vital.name]!.id ?? '')
      if (!person) continue
      yield* vital.kind === 'dead' ? late(article, vital, person) : acting(article, vital, person)
    }
    for (const title of article.titles) yield* former(article, title)
  }
)

/** “the late Ann Bell”, of someone who lives on the day of the article. */
function* late(
  {published, text, quotations}: Article,
  vital: VitalMention,
  person: Person
): Iterable<Judgement> {
  if (!published) return
  const {died} = person
  if (died && died.from <= published.to) {
    yield supported(vital, [evidenceOf(person, formatInterval(died))])
    return
  }
  // Without a day of death someone lives as far as the sheet was checked.
  if (died ? published.to >= died.from : published.to > person.sheet.verified) return
  yield contradicted({
    span: vital,
    message: messages.living(text.slice(vital.start, vital.end), person.name),
    note: died ? `${person.name} died ${spellInterval(died)}.` : `${person.name}: no day of death on record.`,
    evidence: [evidenceOf(person, died ? formatInterval(died) : 'alive')],
    quotation: quotationAt(quotations, vital.start)
  })
}

/** “Ann Bell watched on Monday”, years after her death. */
function* acting(article: Article, vital: VitalMention, person: Person): Iterable<Judgement> {
  const {died} = person
  const {syntax, text, quotations} = article
  const clause = syntax.clauses[syntax.clauseOf[vital.head] ?? -1]
  if (!died || !clause) return
  const spoken = spokenOf(article, vital.head)
  if (!spoken || !spoken.readings.every(({from}) => from > died.to)) return
  const lemma = clause.verb?.lemma ?? ''
  if (spoken.by === 'report' || (spoken.by === 'story' && !momentVerbs.has(lemma))) return
  // “still says”: so do the works of the dead not.
  const still = article.tokens.norm[(clause.verb?.first ?? 0) - 1] === 'still'
  const goesOn = article.tokens.norm[clause.verb?.head ?? vital.head]!.endsWith('ing')
  const isLiterary = literaryVerbs.has(lemma) && !still && !goesOn
  if (spoken.by === 'present' && (isLiterary || isPictured(article, clause.sentence))) return
  const quotation = quotationAt(quotations, vital.start)
  if (quotation !== null) return
  const act = text.slice(Math.max(vital.start, clause.verb?.start ?? 0), vital.end)
  yield contradicted({
    span: vital,
    message: messages.dead(act, person.name, spellInterval(died)),
    note: `${person.name} died ${spellInterval(died)}.`,
    evidence: [evidenceOf(person, formatInterval(died))]
  })
}

/** A caption shows the dead alive, in the present tense. */
const isPictured = ({blocks, sentences}: Article, sentence: number) =>
  blocks[sentences[sentence]!.block]?.role === 'caption'

/** “former mayor Ann Bell”, of the one who is mayor. */
function* former(article: Article, title: TitleMention): Iterable<Judgement> {
  const {facts, names, text, quotations, syntax} = article
  if (title.modifier !== 'former' || title.office === null || title.holder === null) return
  const person = facts.people.get(names[title.holder]!.id ?? '')
  const office = facts.offices.get(title.office)
  const now = nowOf(article)
  if (!person || !office || !now) return
  const clause = syntax.clauses[syntax.clauseOf[title.first] ?? -1]
  // “Former mayor Ann Bell is to run again”; not “once Obama is former president Obama”.
  const isSubject =
    clause?.kind === 'main' && title.form === 'before' && title.last <= (clause.verb?.first ?? 0)
  if (clause?.status !== 'asserted' && !(clause?.status === 'future' && isSubject)) return
  const own = facts.tenuresOf(person.id).filter((tenure) => tenure.office === office.id)
  const [tenure] = own
  // Who has left the office once is a former holder for ever.
  if (!tenure || own.some(({to}) => to !== undefined && to.from <= now.to)) return
  const {from, to} = possibleDays(tenure)
  if (tenure.from === undefined || from > now.from - grace || to < now.to || isStale(tenure, now.to)) return
  const past: Interval = {from, to}
  yield contradicted({
    span: title.claim,
    message: messages.former(text.slice(title.start, title.end), person.name, office.name),
    note: `${person.name}: ${office.name}, ${spellInterval(past)}.`,
    evidence: [evidenceOf(tenure, formatInterval(past))],
    quotation: quotationAt(quotations, title.start)
  })
}
