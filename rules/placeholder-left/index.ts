import {defineRule} from '../../src/define-rule.ts'
import {anomaly} from '../../src/finding.ts'

const messages = {
  blank: (words: string) => `Unexpected placeholder \`${words}\`, expected what it stands for`,
  chatbot: (words: string) => `Unexpected words of a chatbot \`${words}\`, expected none`,
  tracking: (parameter: string) =>
    `Unexpected parameter \`${parameter}\` of a chatbot in a link, expected none`
}
const notes = {
  blank: 'It was to be filled in before the article was published.',
  chatbot: 'They answer whoever asked for the text, not its readers.',
  tracking:
    'The link was copied from the answer of a chatbot: check that the page says what the article says.'
}

export const placeholderLeft = defineRule(
  {
    id: 'placeholder-left',
    description: 'Finds what was to be filled in, and what the tool left that wrote the text',
    subject: 'article',
    level: 'error',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* ({placeholders}) {
    for (const {kind, words, start, end} of placeholders) {
      yield anomaly({span: {start, end}, message: messages[kind](words), note: notes[kind]})
    }
  }
)
