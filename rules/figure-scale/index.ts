import {evidenceOf} from '../../src/claims/evidence.ts'
import {spellFigure} from '../../src/claims/figure-fit.ts'
import {findFigures} from '../../src/claims/figures.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'

const messages = {
  scale: (stated: string, value: string) => `Unexpected scale of \`${stated}\`, expected \`${value}\``
}

export const figureScale = defineRule(
  {
    id: 'figure-scale',
    description: 'Finds the right digits of a known figure with the wrong thousand, million or billion',
    subject: 'facts',
    level: 'warn',
    preset: 'recommended',
    needs: ['figures'],
    messages
  },
  function* (article) {
    const {quantities, quotations, text} = article
    for (const {figure, quantity, outcome} of findFigures(article)) {
      if (outcome !== 'scale') continue
      const mention = quantities[quantity]!
      yield contradicted({
        span: mention,
        message: messages.scale(text.slice(mention.start, mention.end), spellFigure(figure)),
        note: `The ${figure.name}: ${spellFigure(figure)}.`,
        evidence: [evidenceOf(figure, figure.value)],
        quotation: quotationAt(quotations, mention.start)
      })
    }
  }
)
