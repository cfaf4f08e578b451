import {isAltered, isVerbatim, quoteMatches} from '../../src/claims/quote-match.ts'
import {defineRule} from '../../src/define-rule.ts'
import {unverifiable} from '../../src/finding.ts'
import {count} from '../../src/options.ts'

const messages = {
  missing: (speaker: string) =>
    `Unverifiable quotation of \`${speaker}\`, expected it among the quotations on record`
}

export const quoteRecord = defineRule(
  {
    id: 'quote-record',
    description: 'Asks for a record of what a person is quoted with, where the sheet has quotations of them',
    subject: 'quotations',
    level: 'warn',
    preset: 'recommended',
    needs: ['quotes'],
    options: {minimumWords: count(2, 'Fewest words of a quotation that is looked up.')},
    messages
  },
  function* (article, {minimumWords}) {
    const {facts, quotations} = article
    const matches = quoteMatches(article)
    for (const [index, {speaker, kind, words, continues, start, end}] of quotations.entries()) {
      // What goes on after its cue is one quotation: its first part is reported.
      if (kind === 'work' || !speaker?.id || words < minimumWords || continues !== null) continue
      if (facts.quotesOf(speaker.id).length === 0) continue
      const match = matches[index]
      if (match && (isVerbatim(match) || isAltered(match))) continue
      const name = facts.people.get(speaker.id)?.name ?? facts.organizations.get(speaker.id)!.name
      yield unverifiable({
        span: {start, end},
        message: messages.missing(name),
        note: `The fact sheet has ${facts.quotesOf(speaker.id).length} quotations of ${name}, none like this one.`
      })
    }
  }
)
