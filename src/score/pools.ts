import type {Cluster} from './clusters.ts'
import type {Member, ScoredArticle, ScoredClaim, SourceScore, Verdicts} from './types.ts'
import {sourceKey} from './sources.ts'
import {weightOf} from './weights.ts'

/** What has to be known of a claim to count it once. */
export type ClaimKey = Pick<ScoredClaim, 'key' | 'rule' | 'verdict' | 'leftOut'>
export type KeysOf = (article: number) => readonly ClaimKey[]

/** The articles of a source, or of one of its periods, with what their claims come to. */
export interface Pool {
  readonly members: readonly Member[]
  readonly claims: Verdicts
  /** One for each text, its copies included; weighted. */
  readonly clusters: readonly Cluster[]
  readonly leftOut: SourceScore['leftOut']
}

/** By source the indexes of its articles: those that it published, and those of others that are its report. */
export function membersOf(articles: readonly ScoredArticle[]): (readonly [string, readonly number[]])[] {
  const members = new Map<string, {indexes: number[]; spelt: Map<string, number>}>()
  for (const [index, {source, origins}] of articles.entries()) {
    for (const name of source === undefined ? origins : [source, ...origins]) {
      const key = sourceKey(name)
      const known = members.get(key) ?? {indexes: [], spelt: new Map<string, number>()}
      known.spelt.set(name, (known.spelt.get(name) ?? 0) + 1)
      if (known.indexes.at(-1) !== index) known.indexes.push(index)
      members.set(key, known)
    }
  }
  // As it is spelt most often, the first of those that are even.
  return [...members.values()].map(({indexes, spelt}) => {
    const [name] = [...spelt].reduce((best, one) => (one[1] > best[1] ? one : best))
    return [name, indexes] as const
  })
}

/**
 * Counts the claims of articles; what a copy says again of one text counts once.
 *
 * @param families for each article the first one of its text
 * @param keysOf the claims of an article; asked only for articles of which there are copies
 */
export function countMembers(
  articles: readonly ScoredArticle[],
  members: readonly number[],
  families: ArrayLike<number>,
  weights: Readonly<Record<string, number>>,
  keysOf: KeysOf,
  sumOf = createSums(weights)
): Pool {
  const claims = {supported: 0, contradicted: 0, unverifiable: 0}
  const leftOut = {quotation: 0, disputed: 0, repeated: 0, weightless: 0}
  const clusters: Cluster[] = []
  const counted: Member[] = []
  const count = (index: number, repeated: readonly number[], own: Sum) => {
    const article = articles[index]!
    leftOut.quotation += article.leftOut.quotation ?? 0
    leftOut.disputed += article.leftOut.disputed ?? 0
    leftOut.repeated += repeated.length
    leftOut.weightless += own.weightless
    claims.supported += own.claims.supported
    claims.contradicted += own.claims.contradicted
    claims.unverifiable += own.claims.unverifiable
    counted.push({article: index, repeated})
  }
  for (const [, family] of Map.groupBy(members, (index) => families[index]!)) {
    const [first] = family
    if (family.length === 1) {
      const own = sumOf(articles[first!]!.tallies)
      count(first!, noneRepeated, own)
      clusters.push(own.weighted)
      continue
    }
    const cluster = {supported: 0, contradicted: 0}
    const seen = new Set<string>()
    for (const index of family) {
      const claimsOf = keysOf(index)
      const repeated = repeatedIn(claimsOf, seen)
      const {tallies} = articles[index]!
      const own =
        repeated.length === 0 ? sumOf(tallies) : summed(withoutRepeated(tallies, claimsOf, repeated), weights)
      count(index, repeated, own)
      cluster.supported += own.weighted.supported
      cluster.contradicted += own.weighted.contradicted
    }
    clusters.push(cluster)
  }
  return {members: counted.toSorted((a, b) => a.article - b.article), claims, clusters, leftOut}
}

const noneRepeated: readonly number[] = []

interface Sum {
  readonly claims: Verdicts
  readonly weighted: Cluster
  readonly weightless: number
}

/** Sums by weights, each made once: many articles of a ledger share their numbers. */
export function createSums(
  weights: Readonly<Record<string, number>>
): (tallies: ScoredArticle['tallies']) => Sum {
  const known = new Map<ScoredArticle['tallies'], Sum>()
  return (tallies) => {
    const sum = known.get(tallies) ?? summed(tallies, weights)
    known.set(tallies, sum)
    return sum
  }
}

function summed(tallies: ScoredArticle['tallies'], weights: Readonly<Record<string, number>>): Sum {
  const claims = {supported: 0, contradicted: 0, unverifiable: 0}
  const weighted = {supported: 0, contradicted: 0}
  let weightless = 0
  for (const [rule, {supported, contradicted, unverifiable}] of Object.entries(tallies)) {
    const weight = weightOf(weights, rule)
    if (weight === 0) {
      weightless += supported + contradicted + unverifiable
      continue
    }
    claims.supported += supported
    claims.contradicted += contradicted
    claims.unverifiable += unverifiable
    weighted.supported += weight * supported
    weighted.contradicted += weight * contradicted
  }
  return {claims, weighted, weightless}
}

/** Indexes of claims that were seen before in the same text; notes the others. */
function repeatedIn(claims: readonly ClaimKey[], seen: Set<string>): number[] {
  const repeated: number[] = []
  for (const [index, {key, leftOut}] of claims.entries()) {
    if (leftOut) continue
    if (seen.has(key)) repeated.push(index)
    else seen.add(key)
  }
  return repeated
}

function withoutRepeated(
  tallies: ScoredArticle['tallies'],
  claims: readonly ClaimKey[],
  repeated: readonly number[]
) {
  const left: Record<string, {supported: number; contradicted: number; unverifiable: number}> = {}
  for (const [rule, tally] of Object.entries(tallies)) left[rule] = {...tally}
  for (const index of repeated) {
    const {rule, verdict} = claims[index]!
    left[rule]![verdict] -= 1
  }
  return left
}
