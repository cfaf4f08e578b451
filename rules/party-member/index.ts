import type {Article, PartyMention} from '../../src/article.ts'
import {evidenceOf} from '../../src/claims/evidence.ts'
import {bearsLabel, isPartyLabel} from '../../src/claims/party-labels.ts'
import {spokenOf} from '../../src/claims/spoken-of.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {Organization} from '../../src/facts/fact-base.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import {overlaps, type Interval} from '../../src/time/day.ts'

const messages = {
  party: (label: string, person: string, party: string) =>
    `Unexpected party \`${label}\` of \`${person}\`, expected \`${party}\``
}

export const partyMember = defineRule(
  {
    id: 'party-member',
    description: 'Checks the party that is written with a name',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['people', 'organizations'],
    messages
  },
  function* (article) {
    const {parties, names, facts, quotations, text} = article
    for (const mention of parties) {
      const person = facts.people.get(names[mention.name]!.id ?? '')
      if (!person || person.parties.length === 0 || !isPartyLabel(facts, mention.label, mention.party))
        continue
      const memberships = person.parties.flatMap(({party, during}) => {
        const organization = facts.organizations.get(party)
        return organization ? [{organization, during}] : []
      })
      const days = daysOf(article, mention)
      const then = memberships.filter(({during}) => days.some((day) => overlaps(day, during)))
      const span = {start: mention.start, end: mention.end}
      const evidence = then.map(({organization}) => evidenceOf(person, organization.name))
      if (then.some(({organization}) => bears(organization, mention))) yield supported(span, evidence)
      else if (then.length > 0) {
        yield contradicted({
          span,
          message: messages.party(
            text.slice(mention.start, mention.end),
            person.name,
            then.map(({organization}) => organization.name).join('` or `')
          ),
          evidence,
          quotation: quotationAt(quotations, mention.start)
        })
      }
    }
  }
)

const bears = (organization: Organization, {label, party}: PartyMention) =>
  party === undefined ? bearsLabel(organization, label) : organization.id === party

/** The days of which the words may speak: any, where that is not known. */
function daysOf(article: Article, {first}: PartyMention): readonly Interval[] {
  return spokenOf(article, first)?.readings ?? [{from: -Infinity, to: Infinity}]
}
