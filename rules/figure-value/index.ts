import {evidenceOf} from '../../src/claims/evidence.ts'
import {spellFigure} from '../../src/claims/figure-fit.ts'
import {findFigures} from '../../src/claims/figures.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'

const messages = {
  value: (stated: string, value: string) => `Unexpected figure \`${stated}\`, expected \`${value}\``
}

export const figureValue = defineRule(
  {
    id: 'figure-value',
    description: 'Checks a stated figure of a known measure',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['figures'],
    messages
  },
  function* (article) {
    const {quantities, quotations, text} = article
    for (const {figure, quantity, outcome} of findFigures(article)) {
      const mention = quantities[quantity]!
      const evidence = [evidenceOf(figure, figure.value)]
      if (outcome === 'right') yield supported(mention, evidence)
      if (outcome !== 'value') continue
      yield contradicted({
        span: mention,
        message: messages.value(text.slice(mention.start, mention.end), spellFigure(figure)),
        note: `The ${figure.name}: ${spellFigure(figure)}.`,
        evidence,
        quotation: quotationAt(quotations, mention.start)
      })
    }
  }
)
