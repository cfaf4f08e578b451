import {defineRule} from '../../src/define-rule.ts'
import {anomaly} from '../../src/finding.ts'
import {count} from '../../src/options.ts'

const messages = {
  nobody: (words: string) =>
    `Unexpected quotation \`${words}\` without a speaker, expected one in or beside its sentence`
}

export const quoteAttribution = defineRule(
  {
    id: 'quote-attribution',
    description: 'Finds quotations that nobody says',
    subject: 'quotations',
    level: 'info',
    preset: 'newsroom',
    needs: [],
    options: {minimumWords: count(6, 'Fewest words of a quotation that needs a speaker.')},
    messages
  },
  function* ({quotations, text}, {minimumWords}) {
    for (const {kind, speaker, words, continues, inside, closed, start, end, outer} of quotations) {
      if (
        kind !== 'speech' ||
        speaker ||
        words < minimumWords ||
        continues !== null ||
        inside !== null ||
        !closed
      )
        continue
      yield anomaly({
        span: outer,
        message: messages.nobody(shortened(text.slice(start, end))),
        note: 'No speaker stands in its sentence, its paragraph or the one before.'
      })
    }
  }
)

/** The first words, so that the message stays one line. */
function shortened(quotation: string): string {
  const words = quotation.split(/\s+/)
  return words.length > 6 ? `${words.slice(0, 6).join(' ')} …` : quotation
}
