import type {Article, TitleMention} from '../../src/article.ts'
import {evidenceOf, formatInterval} from '../../src/claims/evidence.ts'
import {isStale, possibleDays} from '../../src/claims/intervals.ts'
import {spellInterval} from '../../src/claims/spell-time.ts'
import {spokenOf} from '../../src/claims/spoken-of.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Office, Person, Tenure} from '../../src/facts/fact-base.ts'
import {contradicted, supported, type Judgement} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import {overlaps, spellDay, type Interval} from '../../src/time/day.ts'

const messages = {
  holder: (title: string, person: string, day: string, holder: string) =>
    `Unexpected title \`${title}\` of \`${person}\` on \`${day}\`, expected \`${holder}\``,
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

/** Titles that say by themselves that they are not, or no longer, or not quite held. */
const present = new Set(['acting', 'interim', 'incumbent', 'current', 'new'])

function* held(article: Article, title: TitleMention, person: Person, office: Office): Iterable<Judgement> {
  const {facts, text} = article
  if (title.modifier !== undefined && !present.has(title.modifier)) return
  if (title.form === 'as' || title.form === 'bare') return
  const spoken = spokenOf(article, title.first)
  if (!spoken) return
  const own = facts.tenuresOf(person.id).filter((tenure) => tenure.office === office.id)
  const fitting = own.find((tenure) =>
    spoken.readings.some((reading) => overlaps(reading, possibleDays(tenure)))
  )
  if (fitting) {
    if (spoken.readings.every(({to}) => !isStale(fitting, to))) {
      yield supported(title.claim, [evidenceOf(fitting, formatInterval(possibleDays(fitting)))])
    }
    return
  }
  // Who held it on every day that may be meant: only then it cannot have been this person.
  const holders = holdersThroughout(office, spoken.readings)
  if (holders.length < office.seats || office.seats === 0) return
  const [reading] = spoken.readings
  const names = holders.map((tenure) => facts.people.get(tenure.person)!.name)
  const past = own.map((tenure) => `${person.name}: ${spellInterval(possibleDays(tenure))}.`)
  yield contradicted({
    span: title.claim,
    message: messages.holder(
      text.slice(title.start, title.end),
      person.name,
      spellDay(reading!.from),
      names.join('`, `')
    ),
    note: [
      `${office.name}: ${names.join(', ')}, since ${holders.map(({from}) => (from ? spellInterval(from) : '')).join(', ')}.`,
      ...past
    ].join(' '),
    evidence: [...holders, ...own].map((tenure) => evidenceOf(tenure, formatInterval(possibleDays(tenure)))),
    quotation: quotationAt(article.quotations, title.start)
  })
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
