import {evidenceOf} from '../../src/claims/evidence.ts'
import {defineRule} from '../../src/define-rule.ts'
import {anomaly, contradicted} from '../../src/finding.ts'

const messages = {
  spelling: (written: string, other: string) =>
    `Unexpected spelling \`${written}\`, expected \`${other}\` as elsewhere`
}

export const nameConsistency = defineRule(
  {
    id: 'name-consistency',
    description: 'Finds one name that is spelt in two ways in an article',
    subject: 'article',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    fixable: true,
    messages
  },
  function* ({variants, names, facts, text}) {
    for (const {start, end, other, otherName} of variants) {
      const written = text.slice(start, end)
      const elsewhere = text.slice(other.start, other.end)
      const report = {
        span: {start, end},
        message: messages.spelling(written, elsewhere),
        related: [{span: {start: other.start, end: other.end}, message: 'Spelt otherwise here'}]
      }
      const person = facts.people.get(names[otherName]!.id ?? '')
      if (!person) yield anomaly({...report, note: `The article also writes “${elsewhere}”.`})
      else
        yield contradicted({
          ...report,
          note: `On the fact sheet: ${person.name}.`,
          expected: [elsewhere],
          evidence: [evidenceOf(person, person.name)]
        })
    }
  }
)
