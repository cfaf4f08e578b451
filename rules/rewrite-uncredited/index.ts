import type {Article} from '../../src/article.ts'
import {headlineOf} from '../../src/claims/headline.ts'
import {givesCredit, isTakenOver} from '../../src/corpus/credit.ts'
import {findNearCopies, leastShare, leastShared, sketchOf} from '../../src/corpus/near-copies.ts'
import {findShingles, type SentenceShingles} from '../../src/corpus/shingles.ts'
import {defineCorpusRule} from '../../src/define-corpus-rule.ts'
import {anomaly} from '../../src/finding.ts'
import {count} from '../../src/options.ts'
import {formatDay} from '../../src/time/day.ts'

const messages = {
  copy: (original: string) => `Unexpected near copy of \`${original}\`, expected a credit`
}

/** Share of the runs of a sentence that makes it a copied one. */
const copied = 0.5

export const rewriteUncredited = defineCorpusRule(
  {
    id: 'rewrite-uncredited',
    description: 'Finds near copies of an earlier article of another source that give no credit',
    subject: 'corpus',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    options: {
      share: count(
        leastShare,
        'Share of its runs of four content words that a near copy has from the original.'
      )
    },
    messages
  },
  {
    digest: sketchOf,
    relate: findNearCopies,
    *check(article, others, {share}) {
      if (isTakenOver(article) || others.some((other) => givesCredit(article, other))) return
      const all = new Set(findShingles(article).flatMap(({shingles}) => shingles))
      const [original] = others
      const theirs = new Set(findShingles(original!).flatMap(({shingles}) => shingles))
      const shared = [...all].filter((shingle) => theirs.has(shingle)).length
      if (shared < leastShared || shared < share * all.size) return
      const name = original!.metadata.source ?? original!.path
      const from = original!.published?.from
      const day = from !== undefined && Number.isFinite(from) ? `, published ${formatDay(from)}` : ''
      const first = firstCopied(article, theirs)
      const source = first && likest(original!, first)
      yield anomaly({
        span: first ? spanOf(first) : headlineOf(article),
        message: messages.copy(name),
        note: `${shared} of its ${all.size} runs of four content words stand in \`${original!.path}\`${day}.`,
        related: source
          ? [{span: spanOf(source), message: 'Published here before', path: original!.path}]
          : []
      })
    }
  }
)

const spanOf = ({sentence: {start, end}}: SentenceShingles) => ({start, end})

/** The first sentence most of which the other article has too. */
function firstCopied(article: Article, theirs: ReadonlySet<number>): SentenceShingles | undefined {
  return findShingles(article).find(
    ({shingles}) =>
      shingles.length > 1 &&
      shingles.filter((shingle) => theirs.has(shingle)).length >= copied * shingles.length
  )
}

/** The sentence that has most of the other one. */
function likest(article: Article, {shingles}: SentenceShingles): SentenceShingles | undefined {
  const wanted = new Set(shingles)
  const shared = (one: SentenceShingles) => one.shingles.filter((shingle) => wanted.has(shingle)).length
  return findShingles(article).reduce<SentenceShingles | undefined>(
    (best, one) => (shared(one) > (best ? shared(best) : 0) ? one : best),
    undefined
  )
}
