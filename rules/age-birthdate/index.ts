import type {AgeMention, Article} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {findMisspellings} from '../../src/claims/misspelt.ts'
import {spellInterval} from '../../src/claims/spell-time.ts'
import {spokenOf} from '../../src/claims/spoken-of.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Person} from '../../src/facts/fact-base.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import {timesWithin} from '../../src/read/time-links.ts'
import {yearsBetween, type Interval} from '../../src/time/day.ts'

const messages = {
  age: (age: string, person: string, expected: string) =>
    `Unexpected age \`${age}\` of \`${person}\`, expected \`${expected}\``
}

/** Days before its publication on which an article may have been written. */
const leadTime = 7

export const ageBirthdate = defineRule(
  {
    id: 'age-birthdate',
    description: 'Checks a stated age against the birth date',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['people'],
    messages
  },
  function* (article) {
    const {ages, names, quantities, quotations, facts, text} = article
    // A surname alone is too often another person’s: half of the ages so matched were.
    const inFull = new Set(
      names.flatMap(({id, form}) => (id !== null && (form === 'full' || form === 'alias') ? [id] : []))
    )
    for (const {fact} of findMisspellings(article)) if (fact.kind === 'person') inFull.add(fact.id)
    for (const age of ages) {
      const person = facts.people.get(names[age.name]!.id ?? '')
      if (!person?.born || !inFull.has(person.id)) continue
      const days = daysOf(article, age, person)
      if (!days) continue
      const {value} = quantities[age.quantity]!
      const evidence = [evidenceOf(person, formatInterval(person.born))]
      const span = {start: age.start, end: age.end}
      if (days.likely.some((day) => isAge(person, value, day))) yield supported(span, evidence)
      else if (!days.possible.some((day) => isAge(person, value, day))) {
        const right = agesOf(person, days.likely[0]!)
        const [only] = right
        yield contradicted({
          span,
          message: messages.age(text.slice(age.start, age.end), person.name, right.join('` or `')),
          note: `Born ${spellInterval(person.born)}.`,
          ...(right.length === 1 &&
            /^\d+$/.test(text.slice(span.start, span.end)) && {expected: [String(only)]}),
          evidence,
          quotation: quotationAt(quotations, age.start)
        })
      }
    }
  }
)

/** The days of which an age may speak: those of its clause or article, and all that could be meant. */
function daysOf(
  article: Article,
  {first, form}: AgeMention,
  {died}: Person
): {readonly likely: readonly Interval[]; readonly possible: readonly Interval[]} | undefined {
  const {published, sentences, blocks, times, syntax} = article
  const spoken = spokenOf(article, first)
  const clause = syntax.clauses[syntax.clauseOf[first] ?? -1]
  if (
    !clause ||
    clause.status === 'hypothetical' ||
    clause.status === 'negated' ||
    clause.status === 'question'
  )
    return
  if (form === 'past' || form === 'turn') {
    return spoken?.by === 'time' ? {likely: spoken.readings, possible: spoken.readings} : undefined
  }
  if (!published || published.from === -Infinity || published.to === Infinity) return
  if (form === 'fronted' && clause.tense !== 'present') return
  const now: Interval = {from: published.from - leadTime, to: published.to}
  const likely = [now, ...(spoken?.by === 'time' ? spoken.readings : [])]
  // “In 1999 … Bell, 35, took over the firm”: the age may be that of any day of which the paragraph speaks.
  const block = blocks[sentences[clause.sentence]!.block]!
  const told = timesWithin(times, 0, Infinity).flatMap((index) => {
    const {start, end, readings} = times[index]!
    if (start < block.start || end > block.end) return []
    // “Bell, 52, takes her seat this summer”: an age in apposition is none to come.
    return readings.flatMap(({from, to}) =>
      from > published.to ? [] : [{from, to: Math.min(to, published.to)}]
    )
  })
  // In an obituary the age is that at death.
  const atDeath = died && died.from <= published.to ? [died] : []
  return {likely, possible: [...likely, ...told, ...atDeath]}
}

function isAge(person: Person, age: number, {from, to}: Interval): boolean {
  const {born} = person
  if (!born || from === -Infinity || to === Infinity) return true
  return yearsBetween(born.to, from) <= age && age <= yearsBetween(born.from, to)
}

/** The ages that fit the end of an interval. */
function agesOf({born}: Person, {to}: Interval): readonly number[] {
  const [least, most] = [yearsBetween(born!.to, to), yearsBetween(born!.from, to)]
  return least === most ? [most] : [least, most]
}
