import {isTakenOver} from '../../src/corpus/credit.ts'
import {findDrifts, type Drift} from '../../src/corpus/drifts.ts'
import {findNearCopies, sketchOf} from '../../src/corpus/near-copies.ts'
import {claimAt} from '../../src/corpus/stated-claims.ts'
import {defineCorpusRule} from '../../src/define-corpus-rule.ts'
import {anomaly, contradicted} from '../../src/finding.ts'

const changed = (thing: string) => (words: string, theirs: string, source: string) =>
  `Unexpected ${thing} \`${words}\` in a near copy of \`${source}\`, expected \`${theirs}\``

const messages = {
  date: changed('date'),
  number: changed('number'),
  name: changed('name'),
  title: changed('title'),
  quotation: changed('quoted words'),
  moved: (date: string, clause: string, source: string) =>
    `Unexpected place of \`${date}\` in a near copy of \`${source}\`, expected it in \`${clause}\``
} satisfies Record<Drift['kind'], (...words: string[]) => string>

export const rewriteDrift = defineCorpusRule(
  {
    id: 'rewrite-drift',
    description:
      'Finds dates, numbers, names, titles and quoted words that a near copy has otherwise than its original',
    subject: 'corpus',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    messages
  },
  {
    digest: sketchOf,
    relate: findNearCopies,
    *check(article, [original]) {
      // Versions of an agency’s report are brought up to date: their numbers change by right.
      if (!original || (isTakenOver(article) && isTakenOver(original))) return
      for (const {kind, span, theirs} of findDrifts(article, original)) {
        const claim = claimAt(article, span)
        if (claim?.holds === true) continue
        const words = article.text.slice(span.start, span.end)
        const source = original.text.slice(theirs.start, theirs.end)
        const report = {
          span,
          message: messages[kind](words, source, original.metadata.source ?? original.path),
          related: [{span: theirs, message: 'The original', path: original.path}]
        }
        yield claim?.holds === false
          ? contradicted({
              ...report,
              note: `The fact sheet has \`${claim.known}\` for ${claim.thing}.`,
              evidence: [claim.evidence]
            })
          : anomaly({...report, note: 'Either may be right: check which.'})
      }
    }
  }
)
