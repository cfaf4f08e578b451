import {defineRule} from '../../src/define-rule.ts'
import {anomaly} from '../../src/finding.ts'

const messages = {
  nobody: (words: string) => `Unexpected vague attribution \`${words}\`, expected who says so`
}

export const attributionVague = defineRule(
  {
    id: 'attribution-vague',
    description: 'Finds statements that are hung on nobody',
    subject: 'quotations',
    level: 'info',
    preset: 'newsroom',
    needs: [],
    messages
  },
  function* ({vague, text}) {
    for (const {start, end} of vague) {
      yield anomaly({
        span: {start, end},
        message: messages.nobody(text.slice(start, end)),
        note: 'Readers cannot weigh a source that has no name.'
      })
    }
  }
)
