import {defineRule} from '../../src/define-rule.ts'
import {anomaly} from '../../src/finding.ts'

const messages = {
  open: (words: string) => `Unexpected quotation mark in \`${words}\` without an end, expected a closing one`
}

export const quoteBalance = defineRule(
  {
    id: 'quote-balance',
    description: 'Finds quotation marks that are opened and never closed',
    subject: 'quotations',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* ({quotations, text}) {
    for (const {closed, outer} of quotations) {
      if (closed) continue
      const written = text.slice(outer.start, outer.end).trimEnd()
      yield anomaly({
        span: {start: outer.start, end: outer.start + written.length},
        message: messages.open(firstWords(written)),
        note: 'Readers cannot tell where the words of the speaker end and those of the article go on.'
      })
    }
  }
)

/** The mark and the words behind it, so that the message stays one line. */
function firstWords(quotation: string): string {
  const words = quotation.split(/\s+/)
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ')
}
