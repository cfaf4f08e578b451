import fc from 'fast-check'
import {expect, test} from 'vitest'
import {betaOf, cumulative, logGamma, meanOf, probabilityAbove, quantile, varianceOf} from './beta.ts'

/** The probability that of `n` independent trials with chance p at least k succeed, in exact fractions: I_p(k, n − k + 1). */
function exact(k: number, n: number, numerator: bigint, denominator: bigint): number {
  let sum = 0n
  let choose = 1n
  for (let index = 0; index <= n; index++) {
    const term = choose * numerator ** BigInt(index) * (denominator - numerator) ** BigInt(n - index)
    if (index >= k) sum += term
    choose = (choose * BigInt(n - index)) / BigInt(index + 1)
  }
  const scale = 10n ** 18n
  return Number((sum * scale) / denominator ** BigInt(n)) / 1e18
}

test.each([
  [1, 10, 1n, 10n],
  [3, 7, 2n, 5n],
  [40, 50, 9n, 10n],
  [95, 100, 19n, 20n],
  [2, 400, 1n, 100n]
])('of whole parameters it is the tail of a binomial distribution: %i of %i', (k, n, p, q) => {
  expect(
    Math.abs(cumulative({alpha: k, beta: n - k + 1}, Number(p) / Number(q)) - exact(k, n, p, q))
  ).toBeLessThan(1e-12)
})

// Computed with 30 digits by integrating the density.
test.each([
  [0.5, 0.5, 0.3, 0.36901011956554536],
  [2, 3, 0.4, 0.5248],
  [0.1, 7, 0.001, 0.6354602696289334],
  [30, 2, 0.9, 0.16956463310086492],
  [1000, 50, 0.95, 0.3445098229915554],
  [12345.6, 789.1, 0.94, 0.51062003505],
  [1e6, 2e4, 0.98, 0.002252798685707155],
  [3, 1e5, 2e-5, 0.32333441073884156],
  [0.05, 0.05, 0.9, 0.5505309088521864],
  [400, 400, 0.51, 0.7141553201963861]
])('the incomplete beta function of %f and %f at %f', (alpha, beta, x, value) => {
  expect(Math.abs(cumulative({alpha, beta}, x) - value)).toBeLessThan(1e-10)
  expect(Math.abs(quantile({alpha, beta}, value) - x)).toBeLessThan(1e-10)
})

test('Γ of whole numbers and halves', () => {
  expect(logGamma(1)).toBeCloseTo(0, 14)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14)
  expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 13)
})

const parameter = fc.double({min: 0.3, max: 1e5, noNaN: true})

test('a quantile is where the distribution holds that share', () => {
  fc.assert(
    fc.property(parameter, parameter, fc.double({min: 0.001, max: 0.999, noNaN: true}), (alpha, beta, p) => {
      const x = quantile({alpha, beta}, p)
      // Near 1 a step of the last digit may be worth more than that of the share.
      fc.pre(x > 1e-12 && x < 1 - 1e-6)
      return Math.abs(cumulative({alpha, beta}, x) - p) < 1e-10
    })
  )
})

test('the distribution of the complement is the complement', () => {
  fc.assert(
    fc.property(parameter, parameter, fc.double({min: 0.01, max: 0.99, noNaN: true}), (alpha, beta, x) => {
      const sum = cumulative({alpha, beta}, x) + cumulative({alpha: beta, beta: alpha}, 1 - x)
      return Math.abs(sum - 1) < 1e-10
    })
  )
})

test('nothing lies outside 0 and 1', () => {
  expect([cumulative({alpha: 2, beta: 3}, -1), cumulative({alpha: 2, beta: 3}, 2)]).toEqual([0, 1])
  expect([quantile({alpha: 2, beta: 3}, 0), quantile({alpha: 2, beta: 3}, 1)]).toEqual([0, 1])
})

test('mean and variance make the distribution again', () => {
  const {alpha, beta} = betaOf(meanOf({alpha: 3, beta: 9}), varianceOf({alpha: 3, beta: 9}))
  expect([alpha, beta].map((value) => value.toFixed(10))).toEqual(['3.0000000000', '9.0000000000'])
})

/** P(A > B) for whole parameters of A, in closed form (Miller, “Formulas for Bayesian A/B testing”, 2015). */
function closedForm(a: {alpha: number; beta: number}, b: {alpha: number; beta: number}): number {
  const logBeta = (x: number, y: number) => logGamma(x) + logGamma(y) - logGamma(x + y)
  let sum = 0
  for (let i = 0; i < a.alpha; i++) {
    sum += Math.exp(
      logBeta(b.alpha + i, a.beta + b.beta) -
        Math.log(a.beta + i) -
        logBeta(1 + i, a.beta) -
        logBeta(b.alpha, b.beta)
    )
  }
  return sum
}

test.each([
  [2, 1, 1, 2],
  [20, 3, 200, 30],
  [200, 30, 20, 3],
  [95, 5, 90, 10],
  [500, 2, 480, 22],
  [3, 3, 3, 3]
])('one above another: Beta(%i, %i) and Beta(%i, %i)', (alpha, beta, otherAlpha, otherBeta) => {
  const one = {alpha, beta}
  const other = {alpha: otherAlpha, beta: otherBeta}
  expect(Math.abs(probabilityAbove(one, other) - closedForm(one, other))).toBeLessThan(1e-7)
  expect(probabilityAbove(one, other) + probabilityAbove(other, one)).toBeCloseTo(1, 12)
})
