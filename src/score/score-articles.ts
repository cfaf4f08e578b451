import {compareText} from '../compare.ts'
import {cumulative, meanOf, probabilityAbove, quantile, type Beta} from './beta.ts'
import {correlationOf, designEffect, type Cluster} from './clusters.ts'
import {findFamilies, flatSketches} from './copies.ts'
import {disclosureOf} from './disclosure.ts'
import {periodOf} from './periods.ts'
import {empiricalPrior, fixedPrior, posteriorOf, statedPrior, type Counts, type Prior} from './prior.ts'
import {membersOf, countMembers, createSums, type KeysOf, type Pool} from './pools.ts'
import {sourceKey} from './sources.ts'
import {noClaims} from './scored-article.ts'
import type {
  Counted,
  Estimate,
  PeriodScore,
  ScoredArticle,
  ScoreReport,
  SheetVersion,
  SourceScore,
  Verdicts
} from './types.ts'

/** How a run is scored. */
export interface ScoreOptions {
  /** Of the package. */
  readonly version: string
  /** A hash of the rules that are on, with levels and options. */
  readonly rules: string
  readonly sheets: readonly SheetVersion[]
  /** In place of the one from the sources of the run. */
  readonly prior?: Beta
  readonly minimumClaims?: number
  readonly by?: 'week' | 'month'
  /** By rule; 1 where none is given, 0 for rules that only find what does not fit. */
  readonly weights?: Readonly<Record<string, number>>
  /** For each article the first one of its text, where it is known already. */
  readonly families?: ArrayLike<number>
  /** The claims of articles that do not hold them themselves. */
  readonly keysOf?: KeysOf
}

/**
 * Claims below which a source gets no score: with thirty that all hold, nine to one its true share is above 92 %, which is about
 * as much as an estimate should leave open.
 */
export const usualMinimum = 30
/** A week or month shows its estimate from so many claims on: it is read with its interval, beside others. */
const periodMinimum = 10
/** Mass of the interval. */
export const interval = 0.9
/** Sources that are compared in pairs; of more, each is compared with the mean. */
const mostCompared = 60

/** The scores of all sources of a run. Pure: the same articles give the same numbers. */
export function scoreArticles(articles: readonly ScoredArticle[], options: ScoreOptions): ScoreReport {
  const {weights = {}, minimumClaims = usualMinimum, by} = options
  const families = options.families ?? findFamilies(flatSketches(articles.map(({profile}) => profile.sketch)))
  const keysOf: KeysOf = (index) => articles[index]!.claims ?? options.keysOf?.(index) ?? []
  const sumOf = createSums(weights)
  const pools = membersOf(articles).map(([name, members]) => ({
    name,
    pool: countMembers(articles, members, families, weights, keysOf, sumOf)
  }))
  const correlation = correlationOf(pools.map(({pool}) => pool.clusters))
  const effective = pools.map(({pool}) => effectiveCounts(pool.clusters, correlation))
  const prior = options.prior ? fixedPrior(options.prior) : empiricalPrior(effective)
  const stated = statedPrior(prior)
  const scored = pools.map(({name, pool}): SourceScore => {
    const counted = estimate(pool, correlation, prior, minimumClaims)
    return {
      name,
      ...counted,
      words: pool.members.reduce((sum, {article}) => sum + articles[article]!.profile.words, 0),
      syndicated: pool.members.filter(({article}) => isSyndicated(articles[article]!, name)).length,
      weighted: total(pool.clusters),
      designEffect: designEffect(pool.clusters, correlation),
      leftOut: pool.leftOut,
      above: [],
      aboveMean: counted.score && 1 - cumulative(counted.score.posterior, meanOf(stated)),
      disclosure: disclosureOf(pool.members.map(({article}) => articles[article]!.profile)),
      periods: by
        ? periodsOf(articles, pool, by, {families, weights, keysOf, correlation, prior, minimumClaims})
        : [],
      members: pool.members
    }
  })
  const unknown = articles.filter(({source, origins}) => source === undefined && origins.length === 0)
  return {
    method: {
      version: options.version,
      rules: options.rules,
      prior: {
        kind: options.prior ? 'fixed' : 'empirical',
        beta: stated,
        mean: meanOf(stated),
        weight: stated.alpha + stated.beta
      },
      correlation,
      interval,
      minimumClaims,
      by,
      weights
    },
    sheets: options.sheets,
    sources: compared(scored).toSorted(byScore),
    unknown: {articles: unknown.length, claims: unknown.map(verdictsOf).reduce(added, noClaims)},
    articles,
    stale: articles.filter(({isStale}) => isStale).length
  }
}

const isSyndicated = ({source, origins}: ScoredArticle, name: string): boolean =>
  source !== undefined && sourceKey(source) === sourceKey(name) ? origins.length > 0 : true

function total(clusters: readonly Cluster[]): Counts {
  let [supported, contradicted] = [0, 0]
  for (const cluster of clusters) {
    supported += cluster.supported
    contradicted += cluster.contradicted
  }
  return {supported, contradicted}
}

function effectiveCounts(clusters: readonly Cluster[], correlation: number): Counts {
  const {supported, contradicted} = total(clusters)
  const effect = designEffect(clusters, correlation)
  return {supported: supported / effect, contradicted: contradicted / effect}
}

function estimate(pool: Pool, correlation: number, prior: Prior, minimum: number): Counted {
  const effective = effectiveCounts(pool.clusters, correlation)
  const checkable = pool.claims.supported + pool.claims.contradicted
  const isEnough = checkable >= minimum && effective.supported + effective.contradicted > 0
  return {
    articles: pool.members.length,
    claims: pool.claims,
    effective,
    score: isEnough ? estimateOf(posteriorOf(prior, effective)) : undefined,
    why: isEnough ? undefined : tooFew(checkable, minimum)
  }
}

const tooFew = (claims: number, minimum: number): string =>
  `${claims === 0 ? 'no checkable claim' : `${claims} checkable claim${claims === 1 ? '' : 's'}`}, expected at least ${minimum}`

const estimateOf = (posterior: Beta): Estimate => ({
  posterior,
  mean: meanOf(posterior),
  low: quantile(posterior, (1 - interval) / 2),
  high: quantile(posterior, (1 + interval) / 2)
})

interface Ground {
  readonly families: ArrayLike<number>
  readonly keysOf: KeysOf
  readonly weights: Readonly<Record<string, number>>
  readonly correlation: number
  readonly prior: Prior
  readonly minimumClaims: number
}

function periodsOf(
  articles: readonly ScoredArticle[],
  {members}: Pool,
  by: 'week' | 'month',
  {families, weights, keysOf, correlation, prior, minimumClaims}: Ground
): PeriodScore[] {
  const periods = Map.groupBy(members, ({article}) => periodOf(articles[article]!.published, by))
  return [...periods]
    .flatMap(([period, own]): PeriodScore[] => {
      if (period === undefined) return []
      const pool = countMembers(
        articles,
        own.map(({article}) => article),
        families,
        weights,
        keysOf
      )
      return [{period, ...estimate(pool, correlation, prior, Math.min(periodMinimum, minimumClaims))}]
    })
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
}

function compared(sources: readonly SourceScore[]): SourceScore[] {
  const scored = sources.flatMap(({name, score}) => (score ? [{name, posterior: score.posterior}] : []))
  if (scored.length > mostCompared) return [...sources]
  const chances = new Map<string, number>()
  for (const [index, one] of scored.entries()) {
    for (const other of scored.slice(index + 1)) {
      const chance = probabilityAbove(one.posterior, other.posterior)
      chances.set(`${one.name}\n${other.name}`, chance)
      chances.set(`${other.name}\n${one.name}`, 1 - chance)
    }
  }
  return sources.map((source) => ({
    ...source,
    above: scored.flatMap(({name}) => {
      const probability = chances.get(`${source.name}\n${name}`)
      return probability === undefined ? [] : [{source: name, probability}]
    })
  }))
}

/** Those with a score first, the best first; then by name. */
function byScore(a: SourceScore, b: SourceScore): number {
  return (b.score?.mean ?? -1) - (a.score?.mean ?? -1) || compareText(a.name, b.name)
}

const verdictsOf = ({tallies}: ScoredArticle): Verdicts => Object.values(tallies).reduce(added, noClaims)

const added = (a: Verdicts, b: Verdicts): Verdicts => ({
  supported: a.supported + b.supported,
  contradicted: a.contradicted + b.contradicted,
  unverifiable: a.unverifiable + b.unverifiable
})
