/**
 * The beta distribution: density factor, cumulative distribution, quantiles, and the probability that one variable is
 * above another. Accurate to about 1e-12 for parameters up to 1e8.
 */

/** A Beta distribution; both parameters are above 0. */
export interface Beta {
  readonly alpha: number
  readonly beta: number
}

export const meanOf = ({alpha, beta}: Beta): number => alpha / (alpha + beta)

export const varianceOf = ({alpha, beta}: Beta): number => {
  const sum = alpha + beta
  return (alpha / sum) * (beta / sum) * (1 / (sum + 1))
}

/** The Beta distribution with that mean and variance; the variance is below mean × (1 − mean). */
export function betaOf(mean: number, variance: number): Beta {
  const sum = (mean * (1 - mean)) / variance - 1
  return {alpha: mean * sum, beta: (1 - mean) * sum}
}

// Lanczos’ approximation with g = 7 and nine terms (Godfrey, 2001): 1e-15 for arguments above ½.
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
]
const halfLogTau = 0.91893853320467274178

/** The logarithm of Γ for arguments above 0. */
export function logGamma(z: number): number {
  if (z < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * z)) - logGamma(1 - z)
  const x = z - 1
  let sum = lanczos[0]!
  for (let index = 1; index < lanczos.length; index++) sum += lanczos[index]! / (x + index)
  const t = x + 7.5
  return halfLogTau + (x + 0.5) * Math.log(t) - t + Math.log(sum)
}

/** What Stirling’s formula is short of ln Γ(z + 1) (Loader, “Fast and accurate computation of binomial probabilities”, 2000). */
function stirlingError(z: number): number {
  if (z <= 15) return logGamma(z + 1) - (z + 0.5) * Math.log(z) + z - halfLogTau
  const square = z * z
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / z
}

/** Loader’s deviance x ln(x/m) + m − x, without loss where x is near m. */
function deviance(x: number, m: number): number {
  const difference = x - m
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = difference / (x + m)
  let sum = difference * v
  let term = 2 * x * v
  for (let index = 1; index < 1000; index++) {
    term *= v * v
    const next = sum + term / (2 * index + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}

/** ln of x^α (1 − x)^β / B(α, β). */
function logFactor({alpha, beta}: Beta, x: number): number {
  const sum = alpha + beta
  const error = stirlingError(sum) - stirlingError(alpha) - stirlingError(beta)
  const distance = deviance(alpha, sum * x) + deviance(beta, sum * (1 - x))
  return error - distance + 0.5 * Math.log((alpha * beta) / sum) - halfLogTau
}

/** The density at x, between 0 and 1. */
export const density = (distribution: Beta, x: number): number =>
  Math.exp(logFactor(distribution, x)) / (x * (1 - x))

/**
 * The probability of a value below x: the regularized incomplete beta function I_x(α, β), by its continued fraction
 * (DiDonato and Morris, 1992) in the evaluation of Lentz.
 */
export function cumulative({alpha, beta}: Beta, x: number): number {
  if (!(x > 0)) return 0
  if (x >= 1) return 1
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - fraction({alpha: beta, beta: alpha}, 1 - x)
  return fraction({alpha, beta}, x)
}

const tiny = 1e-300

function fraction({alpha, beta}: Beta, x: number): number {
  let c = 1
  let d = 1 - ((alpha + beta) * x) / (alpha + 1)
  d = 1 / (Math.abs(d) < tiny ? tiny : d)
  let value = d
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m))
    d = 1 + even * d
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = 1 + even / c
    if (Math.abs(c) < tiny) c = tiny
    value *= d * c
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1))
    d = 1 + odd * d
    d = 1 / (Math.abs(d) < tiny ? tiny : d)
    c = 1 + odd / c
    if (Math.abs(c) < tiny) c = tiny
    const step = d * c
    value *= step
    if (Math.abs(step - 1) < 1e-15) break
  }
  return Math.min(1, (Math.exp(logFactor({alpha, beta}, x)) / alpha) * value)
}

/** The value below which a share p of the distribution lies, by Newton’s method kept between bounds. */
export function quantile(distribution: Beta, p: number): number {
  if (p <= 0) return 0
  if (p >= 1) return 1
  let low = 0
  let high = 1
  let x = meanOf(distribution)
  for (let step = 0; step < 200; step++) {
    const off = cumulative(distribution, x) - p
    if (off === 0) return x
    if (off > 0) high = x
    else low = x
    const newton = x - off / density(distribution, x)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 1e-16 + 4e-16 * x || next === low || next === high) return next
    x = next
  }
  return x
}

// Nodes and weights of Gauss and Legendre on (0, 1), by Newton’s method from Chebyshev’s nodes.
function gaussLegendre(count: number): {readonly node: number; readonly weight: number}[] {
  return Array.from({length: count}, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (count + 0.5))
    let slope = 0
    for (let step = 0; step < 100; step++) {
      let before = 1
      let value = x
      for (let degree = 2; degree <= count; degree++) {
        const next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree
        before = value
        value = next
      }
      slope = (count * (x * value - before)) / (x * x - 1)
      const change = value / slope
      x -= change
      if (Math.abs(change) < 1e-15) break
    }
    return {node: (1 + x) / 2, weight: 1 / ((1 - x * x) * slope * slope)}
  })
}
// The substitution u = v²(3 − 2v) takes the infinite slope out of quantiles near 0 and 1.
const nodes = gaussLegendre(64).map(({node: v, weight}) => ({
  node: v * v * (3 - 2 * v),
  weight: 6 * v * (1 - v) * weight
}))

const known = new WeakMap<Beta, readonly number[]>()

/** The quantiles at the nodes: a source is compared with all others. */
function quantilesOf(distribution: Beta): readonly number[] {
  const values = known.get(distribution) ?? nodes.map(({node}) => quantile(distribution, node))
  known.set(distribution, values)
  return values
}

/**
 * The probability that a draw of the first is above one of the second, both independent: the integral of the second’s
 * cumulative distribution over the quantiles of the first. The narrower of the two gives the quantiles, so that what is
 * integrated is smooth.
 */
export function probabilityAbove(first: Beta, second: Beta): number {
  if (varianceOf(second) < varianceOf(first)) return 1 - probabilityAbove(second, first)
  if (first.alpha === second.alpha && first.beta === second.beta) return 0.5
  // So far apart the rest is below 1e-12.
  const distance = meanOf(first) - meanOf(second)
  if (distance ** 2 > 400 * (varianceOf(first) + varianceOf(second))) return distance > 0 ? 1 : 0
  const values = quantilesOf(first)
  return nodes.reduce((sum, {weight}, index) => sum + weight * cumulative(second, values[index]!), 0)
}
