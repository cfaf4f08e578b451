import {evidenceOf} from '../../src/claims/evidence.ts'
import {countryOf, holdersOf, liesIn, parentOf} from '../../src/claims/placed.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Place} from '../../src/facts/fact-base.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {homeNations} from '../../src/language/en/countries.ts'
import {quotationAt} from '../../src/read/mentions.ts'

const messages = {
  area: (area: string, place: string, right: string) =>
    `Unexpected country \`${area}\` of \`${place}\`, expected \`${right}\``,
  capital: (place: string, area: string, right: string) =>
    `Unexpected capital \`${place}\` of \`${area}\`, expected \`${right}\``
}

export const placeCountry = defineRule(
  {
    id: 'place-country',
    description: 'Checks the country written with a place, and what is called a capital',
    subject: 'facts',
    level: 'warn',
    preset: 'recommended',
    needs: ['places'],
    messages
  },
  function* ({placings, names, facts, quotations, text}) {
    for (const {start, end, what, place, area} of placings) {
      const town = place === null ? undefined : facts.places.get(names[place]!.id ?? '')
      const country = area === null ? undefined : facts.places.get(names[area]!.id ?? '')
      const span = {start, end}
      const written = text.slice(start, end)
      const quotation = quotationAt(quotations, start)
      if (town && area === null) {
        const nation = homeNations.has(written.toLowerCase())
        const right = nation
          ? holdersOf(facts, town).find(({name}) => homeNations.has(name.toLowerCase()))
          : countryOf(facts, town)
        if (!right || right.name.toLowerCase() === written.toLowerCase()) continue
        yield contradicted({
          span,
          message: messages.area(written, town.name, right.name),
          expected: [right.name],
          evidence: [evidenceOf(town, right.name)],
          quotation
        })
        continue
      }
      if (!country) continue
      if (what === 'within') {
        if (!town) continue
        const inside = liesIn(facts, town, country)
        const right = inside === false ? rightHolder(holdersOf(facts, town), country) : country
        const evidence = [evidenceOf(town, right.name)]
        if (inside === true) yield supported(span, evidence)
        else if (inside === false) {
          yield contradicted({
            span,
            message: messages.area(written, town.name, right.name),
            ...(names[area!]!.form !== 'demonym' && {expected: [right.name]}),
            evidence,
            quotation
          })
        }
        continue
      }
      const capital = facts.places.get(country.capital ?? '')
      if (!capital) continue
      const evidence = [evidenceOf(country, capital.name)]
      if (capital.id === town?.id) yield supported(span, evidence)
      else if (
        !town ||
        (!isPart(holdersOf(facts, town), capital) && !isPart(holdersOf(facts, capital), town))
      ) {
        yield contradicted({
          span,
          message: messages.capital(written, country.name, capital.name),
          evidence,
          quotation
        })
      }
    }
  }
)

/** What holds the town in place of the area: its sister, or the country. */
const rightHolder = (holders: readonly Place[], area: Place): Place =>
  holders.find((one) => parentOf(one) === parentOf(area)) ?? holders.at(-1)!

const isPart = (holders: readonly Place[], place: Place) => holders.some(({id}) => id === place.id)
