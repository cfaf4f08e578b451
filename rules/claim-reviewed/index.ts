import {findRepeats} from '../../src/claims/reviewed.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'

const messages = {
  repeated: (statement: string) =>
    `Unexpected statement \`${statement}\`, expected none that was reviewed as false`
}

export const claimReviewed = defineRule(
  {
    id: 'claim-reviewed',
    description: 'Finds statements that repeat one already reviewed as false',
    subject: 'facts',
    level: 'error',
    preset: 'recommended',
    needs: ['claims'],
    messages
  },
  function* (article) {
    const {text, tokens} = article
    for (const {claim, first, last} of findRepeats(article)) {
      const span = {start: tokens.start[first]!, end: tokens.end[last - 1]!}
      const source = claim.source ?? {
        ...(claim.review !== undefined && {url: claim.review}),
        ...(claim.reviewed !== undefined && {date: claim.reviewed})
      }
      const evidence = [{fact: claim.fact, value: String(claim.verdict), source}]
      if (claim.verdict) yield supported(span, evidence)
      else {
        yield contradicted({
          span,
          message: messages.repeated(text.slice(span.start, span.end)),
          note: `Reviewed as false: “${claim.text.trim()}”`,
          evidence
        })
      }
    }
  }
)
