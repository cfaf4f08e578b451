import type {Article} from '../../src/article.ts'
import {evidenceOf} from '../../src/claims/evidence.ts'
import {isStale} from '../../src/claims/intervals.ts'
import {subjectsOf} from '../../src/read/subjects.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported, type Judgement} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'

const messages = {
  number: (ordinal: string, office: string, person: string, expected: string) =>
    `Unexpected number \`${ordinal}\` of \`${person}\` as \`${office}\`, expected \`${expected}\``
}

export const officeOrdinal = defineRule(
  {
    id: 'office-ordinal',
    description: 'Checks the number by which a person is counted among the holders of an office',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['offices'],
    messages
  },
  function* (article) {
    const {titles, names, facts, text, quotations, syntax} = article
    for (let index = 0; index < titles.length; index++) {
      const {ordinal, office: id, holder, modifier, first} = titles[index]!
      if (!ordinal) continue
      const of = holder ?? subjectOf(article, index)
      if (of === null) yield* beyond(article, index)
      if (id === null || of === null || modifier === 'acting' || modifier === 'interim') continue
      const person = facts.people.get(names[of]!.id ?? '')
      const office = facts.offices.get(id)
      const status = syntax.clauses[syntax.clauseOf[first] ?? -1]?.status
      if (!person || !office || status === 'hypothetical' || status === 'negated' || status === 'question')
        continue
      const own = facts.tenuresOf(person.id).filter((tenure) => tenure.office === id && !tenure.acting)
      const right = own.find((tenure) => tenure.ordinal === ordinal.value)
      if (right) {
        yield supported(ordinal.span, [evidenceOf(right, ordinal.value)])
        continue
      }
      // A tenure without its number may be the one that is meant.
      const known = own.flatMap(({ordinal}) => ordinal ?? [])
      if (known.length === 0 || known.length < own.length) continue
      const numbers = known.map(spellOrdinal).join('`, `')
      const written = text.slice(ordinal.span.start, ordinal.span.end)
      yield contradicted({
        span: ordinal.span,
        message: messages.number(written, office.name, person.name, numbers),
        note: `${person.name}: ${known.map(spellOrdinal).join(' and ')} ${office.name}.`,
        evidence: own.map((tenure) => evidenceOf(tenure, tenure.ordinal!)),
        quotation: quotationAt(quotations, ordinal.span.start)
      })
    }
  }
)

/**
 * “She crossed the square and took over as the ninth mayor”, “She is 51, the state’s 39th premier”: of whom the clause
 * speaks, where the title has no name beside it.
 */
function subjectOf(article: Article, index: number): number | null {
  const {titles, syntax} = article
  const {form, first} = titles[index]!
  const clause = syntax.clauseOf[first] ?? -1
  const {verb, status} = syntax.clauses[clause] ?? {}
  if (!verb || status !== 'asserted' || verb.first > first) return null
  const isPredicate = form === 'bare' && verb.lemma === 'be' && first - verb.last < 7
  return form === 'as' || form === 'predicate' || isPredicate ? subjectsOf(article)(clause).name : null
}

/** “Valdara’s ninth prime minister had hoped”: of eight, the last of whom holds the office. */
function* beyond(article: Article, index: number): Iterable<Judgement> {
  const {titles, facts, text, quotations, syntax, published} = article
  const {ordinal, office: id, first, form, modifier} = titles[index]!
  const office = id === null ? undefined : facts.offices.get(id)
  const clause = syntax.clauseOf[first] ?? -1
  const {status, tense} = syntax.clauses[clause] ?? {}
  if (!ordinal || !office || form !== 'bare' || modifier !== undefined || !published) return
  if (status !== 'asserted' || (tense !== 'past' && tense !== 'present')) return
  if (subjectsOf(article)(clause).title !== index) return
  const last = office.tenures.toSorted((a, b) => (a.ordinal ?? 0) - (b.ordinal ?? 0)).at(-1)
  if (!last || last.ordinal !== ordinal.value - 1 || last.to || isStale(last, published.to)) return
  const {name} = facts.people.get(last.person)!
  yield contradicted({
    span: ordinal.span,
    message: messages.number(
      text.slice(ordinal.span.start, ordinal.span.end),
      office.name,
      name,
      spellOrdinal(last.ordinal)
    ),
    note: `${name}: ${spellOrdinal(last.ordinal)} ${office.name}, and the last.`,
    evidence: [evidenceOf(last, last.ordinal)],
    quotation: quotationAt(quotations, ordinal.span.start)
  })
}

/** `21st`, `112th`. */
function spellOrdinal(value: number): string {
  const tens = value % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}
