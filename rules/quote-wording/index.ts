import type {Article, QuotationMention} from '../../src/article.ts'
import {evidenceOf} from '../../src/claims/evidence.ts'
import {isAltered, isVerbatim, quoteMatches, type QuoteMatch} from '../../src/claims/quote-match.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'

const messages = {
  altered: (words: string, recorded: string) =>
    `Unexpected words \`${words}\` in a quotation, expected \`${recorded}\``,
  added: (words: string) => `Unexpected words \`${words}\` in a quotation, expected none there`,
  dropped: (word: string, recorded: string) =>
    `Unexpected gap before \`${word}\` in a quotation, expected \`${recorded}\``
}

export const quoteWording = defineRule(
  {
    id: 'quote-wording',
    description: 'Checks the words of a quotation against the record',
    subject: 'quotations',
    level: 'error',
    preset: 'recommended',
    needs: ['quotes'],
    messages
  },
  function* (article) {
    const {quotations, text} = article
    const matches = quoteMatches(article)
    for (const [index, quotation] of quotations.entries()) {
      const match = matches[index]
      if (!match) continue
      const same = isSameSpeaker(quotation, match)
      const evidence = [evidenceOf(match.quote, match.quote.text)]
      if (isVerbatim(match)) {
        // Two or three common words are no quotation of anything.
        if (match.content >= 2 && same === true) yield supported(quotation, evidence)
        continue
      }
      if (quotation.kind === 'scare' || !isAltered(match, same)) continue
      const span = spanOf(article, match)
      const written = text.slice(span.start, span.end)
      const recorded = match.differences.map((difference) => difference.recorded).filter(Boolean)
      const first = match.differences[0]!
      const empty = match.differences.length === 1 && first.first === first.last
      yield contradicted({
        span,
        message: empty
          ? messages.dropped(written, recorded.join(' … '))
          : recorded.length === 0
            ? messages.added(written)
            : messages.altered(written, recorded.join(' … ')),
        note: `On record: “${match.quote.text.trim()}”`,
        evidence
      })
    }
  }
)

/** Undefined where the speaker is not known. */
function isSameSpeaker({speaker}: QuotationMention, {quote}: QuoteMatch): boolean | undefined {
  return speaker?.id ? quote.speakers.includes(speaker.id) : undefined
}

/** From the first to the last changed word; for words left out, the word behind the gap. */
function spanOf({tokens}: Article, {differences}: QuoteMatch): {start: number; end: number} {
  const first = differences[0]!
  const last = differences.at(-1)!
  const end = last.last > last.first ? last.last : last.last + 1
  return {start: tokens.start[first.first]!, end: tokens.end[Math.min(end, tokens.length) - 1]!}
}
