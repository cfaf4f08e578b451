import {evidenceOf} from '../../src/claims/evidence.ts'
import {findMisspellings} from '../../src/claims/misspelt.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted} from '../../src/finding.ts'

const messages = {
  spelling: (written: string, name: string) => `Unexpected spelling \`${written}\`, expected \`${name}\``
}

export const nameSpelling = defineRule(
  {
    id: 'name-spelling',
    description: 'Finds names that are a letter or two away from one on the fact sheet',
    subject: 'facts',
    level: 'warn',
    preset: 'recommended',
    needs: ['people', 'organizations'],
    fixable: true,
    messages
  },
  function* (article) {
    for (const {span, expected, fact} of findMisspellings(article)) {
      yield contradicted({
        span,
        message: messages.spelling(article.text.slice(span.start, span.end), expected),
        note: `On the fact sheet: ${fact.name}.`,
        expected: [expected],
        evidence: [evidenceOf(fact, fact.name)]
      })
    }
  }
)
