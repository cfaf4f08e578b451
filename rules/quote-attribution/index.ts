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
    preset: 'strict',
    needs: [],
    options: {minimumWords: count(5, 'Fewest words of a quotation that needs a speaker.')},
    messages
  },
  function* ({quotations, text, tokens}, {minimumWords}) {
    for (const quotation of quotations) {
      const {kind, speaker, words, continues, inside, closed, first, start, end, outer} = quotation
      if (kind !== 'speech' || speaker || words < minimumWords || !closed) continue
      if (continues !== null || inside !== null) continue
      // A block set off without marks may be a pull quote, or a line of an interview.
      if (outer.start === start) continue
      // “Standards that bar whoever “took part personally”…”: a part of the article’s own sentence.
      if (tokens.capital[first] !== 1) continue
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
