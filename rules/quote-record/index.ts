import type {QuotationMention} from '../../src/article.ts'
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
    /** What of each quotation, by its first part, is not on record: what goes on after its cue is one with it. */
    const missing = new Map<number, {first: QuotationMention; words: number}>()
    const headOf: number[] = []
    for (let index = 0; index < quotations.length; index++) {
      const quotation = quotations[index]!
      const {speaker, kind, words, continues} = quotation
      const head = (headOf[index] = continues === null ? index : (headOf[continues] ?? index))
      const match = matches[index]
      if (kind === 'work' || !speaker?.id || facts.quotesOf(speaker.id).length === 0) continue
      if (match && (isVerbatim(match) || isAltered(match))) continue
      const known = missing.get(head)
      if (known) known.words += words
      else missing.set(head, {first: quotation, words})
    }
    for (const {first, words} of missing.values()) {
      if (words < minimumWords) continue
      const id = first.speaker!.id!
      const {name} = (facts.people.get(id) ?? facts.organizations.get(id))!
      yield unverifiable({
        span: {start: first.start, end: first.end},
        message: messages.missing(name),
        note: `The fact sheet has ${facts.quotesOf(id).length} quotations of ${name}, none like this one.`
      })
    }
  }
)
