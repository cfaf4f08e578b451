import type {Article} from './article.ts'
import type {Meta, Rule} from './define-rule.ts'
import type {Judgement} from './finding.ts'
import {resolveOptions, type Options, type Values} from './options.ts'

/**
 * A check of an article against the others of its run, in two steps, so that a run needs the memory of its digests and
 * not of its articles: `digest` and `relate` say which articles are to be read side by side, `check` then judges one.
 */
export interface CorpusCheck<D, O extends Options> {
  /** What has to be remembered of an article: small, plain data, none of its text. */
  readonly digest: (article: Article) => D
  /**
   * For the index of a digest those of the articles that it has to be read with, the likeliest first. Everything in it
   * has to be about linear: never all pairs.
   */
  readonly relate: (digests: readonly D[]) => ReadonlyMap<number, readonly number[]>
  /** Judges an article that has others; pure, as every check. */
  readonly check: (article: Article, others: readonly Article[], options: Values<O>) => Iterable<Judgement>
}

/** Goes through all articles of a run once. */
export interface Survey {
  /** Takes an article in, and keeps its digest. */
  readonly add: (article: Article) => void
  /** By its place in the order of `add`, the places of the articles with which one has to be judged. */
  readonly related: () => ReadonlyMap<number, readonly number[]>
}

/** A rule over several articles. It is no plugin: a pipeline sees one file. */
export interface CorpusRule<O extends Options = Options> {
  readonly meta: Meta<O>
  readonly survey: () => Survey
  /**
   * The two steps of a survey, for runs that make digests in several threads or keep them. Rules that share both
   * functions share the work.
   */
  readonly digest: (article: Article) => unknown
  /** @param digests what `digest` gave, for each article */
  readonly relate: (digests: readonly unknown[]) => ReadonlyMap<number, readonly number[]>
  /**
   * Judgements over one article beside the others that the survey named, in no particular order.
   *
   * @throws RangeError where an option is unknown or of the wrong type.
   */
  readonly judge: (article: Article, others: readonly Article[], options?: unknown) => Iterable<Judgement>
}

/** A rule of either kind: what presets, configs and pages are made from. */
export type AnyRule = Rule | CorpusRule

export const isCorpusRule = (rule: AnyRule): rule is CorpusRule => 'survey' in rule

/** Makes a rule of a check over several articles. */
export function defineCorpusRule<D, const O extends Options = Record<never, never>>(
  meta: Meta<O>,
  {digest, relate, check}: CorpusCheck<D, O>
): CorpusRule<O> {
  return {
    meta,
    digest,
    // What comes back is what `digest` gave: between the two it is nobody's business.
    relate: relate as CorpusRule['relate'],
    survey() {
      const digests: D[] = []
      return {
        add: (article) => void digests.push(digest(article)),
        related: () => relate(digests)
      }
    },
    judge(article, others, options) {
      const values = resolveOptions(meta.id, meta.options ?? ({} as O), options)
      return others.length === 0 ? [] : check(article, others, values)
    }
  }
}
