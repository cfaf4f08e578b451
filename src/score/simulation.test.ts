import {beforeAll, describe, expect, test} from 'vitest'
import {probabilityAbove, quantile, type Beta} from './beta.ts'
import {correlationOf, designEffect, type Cluster} from './clusters.ts'
import {empiricalPrior, posteriorOf} from './prior.ts'

/** Mulberry32: chance that is the same in each run. */
function createRandom(seed: number) {
  let state = seed
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number) => from + Math.floor((to - from + 1) * uniform())
  /** A draw from Beta(α, β) by the quantile. */
  const beta = (alpha: number, other: number) => quantile({alpha, beta: other}, uniform())
  return {uniform, whole, beta}
}

/** A source that errs in a known share of its claims, and in whole articles rather than here and there. */
function simulate(seed: number, errorRates: readonly number[], correlation: number) {
  const {uniform, whole, beta} = createRandom(seed)
  const spread = 1 / correlation - 1
  return errorRates.map((rate) => {
    const clusters = Array.from({length: whole(15, 50)}, (): Cluster => {
      const size = whole(1, 6)
      // Beta-binomial claims: the chance of an error is the article’s own.
      const own = beta(Math.max(rate * spread, 0.01), (1 - rate) * spread)
      const contradicted = Array.from({length: size}, () => uniform() < own).filter(Boolean).length
      return {supported: size - contradicted, contradicted}
    })
    return {truth: 1 - rate, clusters}
  })
}

const sum = (clusters: readonly Cluster[]) => ({
  supported: clusters.reduce((total, {supported}) => total + supported, 0),
  contradicted: clusters.reduce((total, {contradicted}) => total + contradicted, 0)
})

/** The posteriors of sources as a run has them. */
function posteriorsOf(sources: readonly (readonly Cluster[])[]): Beta[] {
  const correlation = correlationOf(sources)
  const effective = sources.map((clusters) => {
    const {supported, contradicted} = sum(clusters)
    const effect = designEffect(clusters, correlation)
    return {supported: supported / effect, contradicted: contradicted / effect}
  })
  const prior = empiricalPrior(effective)
  return effective.map((counts) => posteriorOf(prior, counts))
}

const covers = (posterior: Beta, truth: number) =>
  quantile(posterior, 0.05) <= truth && truth <= quantile(posterior, 0.95)

/** The interval of introductory courses, of independent claims. */
function naiveCovers(clusters: readonly Cluster[], truth: number): boolean {
  const {supported, contradicted} = sum(clusters)
  const share = supported / (supported + contradicted)
  const error = 1.6449 * Math.sqrt((share * (1 - share)) / (supported + contradicted))
  return share - error <= truth && truth <= share + error
}

describe.each([
  {
    name: 'runs of twenty sources, 1 to 20 % of claims wrong',
    perRun: 20,
    low: 0.01,
    high: 0.2,
    correlation: 0.2
  },
  {
    name: 'runs of seven sources, 5 to 15 % of claims wrong',
    perRun: 7,
    low: 0.05,
    high: 0.15,
    correlation: 0.1
  }
])('$name', ({perRun, low, high, correlation}) => {
  const found = {sources: 0, covered: 0, naive: 0}
  beforeAll(() => {
    const random = createRandom(7)
    for (let run = 0; found.sources < 2000; run++) {
      const rates = Array.from({length: perRun}, () => low + (high - low) * random.uniform())
      const sources = simulate(1000 + run, rates, correlation)
      const posteriors = posteriorsOf(sources.map(({clusters}) => clusters))
      for (const [index, {truth, clusters}] of sources.entries()) {
        found.sources += 1
        if (covers(posteriors[index]!, truth)) found.covered += 1
        if (naiveCovers(clusters, truth)) found.naive += 1
      }
    }
  }, 300_000)

  test('the 90 % interval covers the known share of 2,000 sources in 88 to 92 %', () => {
    expect(found.sources).toBeGreaterThanOrEqual(2000)
    expect(found.covered / found.sources).toBeGreaterThan(0.88)
    expect(found.covered / found.sources).toBeLessThan(0.92)
  })

  test('a binomial interval of the same claims covers it in fewer than 85 %', () => {
    expect(found.naive / found.sources).toBeLessThan(0.85)
  })
})

test('to rank two sources of equal rates is a coin toss', () => {
  let first = 0
  let sure = 0
  const rounds = 1000
  for (let round = 0; round < rounds; round++) {
    const [a, b] = posteriorsOf(simulate(round, [0.08, 0.08], 0.2).map(({clusters}) => clusters))
    const chance = probabilityAbove(a!, b!)
    if (chance > 0.5) first += 1
    if (chance > 0.95 || chance < 0.05) sure += 1
  }
  expect(first / rounds).toBeGreaterThan(0.46)
  expect(first / rounds).toBeLessThan(0.54)
  // At 95 % each way one in ten would be called apart by chance, if the prior did not hold them together.
  expect(sure / rounds).toBeLessThan(0.1)
}, 120_000)

test('sources that differ are told apart', () => {
  let right = 0
  for (let round = 0; round < 200; round++) {
    const [a, b] = posteriorsOf(simulate(round, [0.02, 0.3], 0.2).map(({clusters}) => clusters))
    if (probabilityAbove(a!, b!) > 0.95) right += 1
  }
  expect(right).toBeGreaterThan(180)
}, 120_000)

test('the correlation of articles is found again', () => {
  const sources = simulate(3, new Array<number>(20).fill(0.1), 0.3)
  const found = correlationOf(sources.map(({clusters}) => clusters))
  expect(found).toBeGreaterThan(0.24)
  expect(found).toBeLessThan(0.36)
})
