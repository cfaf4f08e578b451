import {evidenceOf} from '../../src/claims/evidence.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
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
  function* ({titles, names, facts, text, quotations, syntax}) {
    for (const {ordinal, office: id, holder, modifier, first} of titles) {
      if (!ordinal || id === null || holder === null || modifier === 'acting' || modifier === 'interim')
        continue
      const person = facts.people.get(names[holder]!.id ?? '')
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

/** `21st`, `112th`. */
function spellOrdinal(value: number): string {
  const tens = value % 100
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}
