import type {Article} from '../../src/article.ts'
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
    for (let index = 0; index < quotations.length; index++) {
      const match = matches[index]
      if (!match) continue
      const quotation = quotations[index]!
      const {differences, quote, content, own} = match
      const evidence = [evidenceOf(quote, quote.text)]
      if (isVerbatim(match)) {
        // Two or three common words are no quotation of anything.
        if (content >= 2 && own === true) yield supported(quotation, evidence)
        continue
      }
      if (quotation.kind === 'scare' || !isAltered(match)) continue
      const span = spanOf(article, match)
      const written = shortened(text.slice(span.start, span.end))
      const recorded = differences.map((difference) => difference.recorded).filter(Boolean)
      const gap = differences.every((difference) => difference.first === difference.last)
      yield contradicted({
        span,
        message:
          recorded.length === 0
            ? messages.added(written)
            : (gap ? messages.dropped : messages.altered)(written, shortened(recorded.join(' … '))),
        note: `On record: “${quote.text.trim()}”`,
        evidence
      })
    }
  }
)

/** From the first to the last changed word; for words left out, the word behind the gap. */
function spanOf({tokens}: Article, {differences}: QuoteMatch): {start: number; end: number} {
  const first = differences[0]!
  const last = differences.at(-1)!
  const end = last.last > last.first ? last.last : last.last + 1
  return {start: tokens.start[first.first]!, end: tokens.end[Math.min(end, tokens.length) - 1]!}
}

/** The first and the last words, so that the message stays one line. */
function shortened(words: string): string {
  const all = words.trim().split(/\s+/)
  return all.length > 10 ? [...all.slice(0, 6), '…', ...all.slice(-3)].join(' ') : all.join(' ')
}
