import type {Article} from '../../src/article.ts'
import {conflicts, findStatedClaims, type StatedClaim} from '../../src/corpus/stated-claims.ts'
import {defineCorpusRule} from '../../src/define-corpus-rule.ts'
import {anomaly, contradicted} from '../../src/finding.ts'

const messages = {
  settled: (value: string, thing: string, other: string, source: string, known: string) =>
    `Unexpected value \`${value}\` for \`${thing}\` against \`${other}\` of \`${source}\`, expected \`${known}\``,
  open: (value: string, thing: string, other: string, source: string) =>
    `Unexpected value \`${value}\` for \`${thing}\` against \`${other}\` of \`${source}\`, expected one value`
}

/** What is remembered of a claim. */
type Value = Pick<StatedClaim, 'key' | 'values' | 'holds'>

/** Articles with which one is read at most. */
const mostOthers = 4

export const reportsConflict = defineCorpusRule(
  {
    id: 'reports-conflict',
    description: 'Finds values of one event, tenure or figure that differ between articles',
    subject: 'corpus',
    level: 'warn',
    preset: 'recommended',
    needs: ['events', 'offices', 'figures'],
    messages
  },
  {
    digest: (article): readonly Value[] =>
      findStatedClaims(article).map(({key, values, holds}) => ({key, values, holds})),
    relate: findConflicts,
    *check(article, others) {
      for (const claim of findStatedClaims(article)) {
        // What the sheet supports needs no second look: the finding is that of the other article.
        if (claim.holds === true) continue
        const found = others.flatMap((other) => {
          const theirs = findStatedClaims(other).find((one) => conflicts(claim, one))
          return theirs ? [{other, theirs}] : []
        })
        const [first] = found.toSorted((a, b) => rank(a.theirs) - rank(b.theirs))
        if (!first) continue
        const {other, theirs} = first
        const {span, evidence, known} = claim
        const words = [
          article.text.slice(span.start, span.end),
          claim.thing,
          other.text.slice(theirs.span.start, theirs.span.end),
          nameOf(other)
        ] as const
        const related = [{span: theirs.span, message: 'The other value', path: other.path}]
        if (claim.holds === undefined) {
          const note = `The fact sheet leaves open which: it has \`${known}\`.`
          yield anomaly({span, message: messages.open(...words), note, related})
          continue
        }
        const note = theirs.holds
          ? `The fact sheet supports \`${words[2]}\`.`
          : 'The fact sheet supports neither.'
        yield contradicted({
          span,
          message: messages.settled(...words, known),
          note,
          evidence: [evidence],
          related
        })
      }
    }
  }
)

/** What the sheet supports first, then what it leaves open. */
const rank = ({holds}: Value): number => (holds === true ? 0 : holds === undefined ? 1 : 2)

const nameOf = ({metadata, path}: Article): string => metadata.source ?? path

/** Values of one thing that are remembered, of each rank: one that conflicts is among the first, or there is hardly one. */
const mostValues = 16

/** For each article that gives a value which the sheet does not support, articles that give another one. */
function findConflicts(digests: readonly (readonly Value[])[]): Map<number, readonly number[]> {
  // One article stands for all that give a thing the same value. Values may be as many as articles, of a figure that
  // everybody has otherwise: then the first stand for all.
  const values = new Map<string, Map<string, {readonly article: number; readonly value: Value}>[]>()
  for (const [article, digest] of digests.entries()) {
    for (const value of digest) {
      const ranks = values.get(value.key) ?? [new Map(), new Map(), new Map()]
      values.set(value.key, ranks)
      const known = ranks[rank(value)]!
      const spelled = JSON.stringify(value.values)
      if (known.size < mostValues && !known.has(spelled)) known.set(spelled, {article, value})
    }
  }
  const others = new Map<number, readonly number[]>()
  for (const [article, digest] of digests.entries()) {
    const found = digest.flatMap((value) => {
      if (value.holds === true) return []
      const first = values
        .get(value.key)!
        .flatMap((known) => [...known.values()])
        .find((one) => one.article !== article && conflicts(value, one.value))
      return first ? [first.article] : []
    })
    if (found.length > 0) others.set(article, [...new Set(found)].slice(0, mostOthers))
  }
  return others
}
