import type {Article, QuantityMention, Sentence} from '../article.ts'
import {
  changes,
  marginNouns,
  marginVerbs,
  otherMargins,
  seatVerbs,
  pairBreaks,
  sideJoins,
  voters
} from '../language/en/arithmetic.ts'
import {boundsBefore} from '../language/en/units.ts'
import {timeUnits} from '../language/en/times.ts'
import {verbAt} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import type {Difference, Figure} from '../relations.ts'
import {readScore} from './scores.ts'
import type {Tokens} from './tokens.ts'
import {standsBefore} from './word-runs.ts'

type Source = Pick<Article, 'tokens' | 'quantities' | 'sentences'>

/** How far the stated difference may stand from the two amounts, and they from each other, in tokens. */
const reach = 10
const apart = 14

/** Reads what the text says lies between two amounts of a sentence: “rose 25 percent, from 40 to 50”. */
export function readDifferences({tokens, quantities, sentences}: Source): readonly Difference[] {
  const found: Difference[] = []
  let next = 0
  let before = 0
  for (let index = 0; index < sentences.length; index++) {
    const sentence = sentences[index]!
    const from = next
    while (next < quantities.length && quantities[next]!.first < sentence.last) next++
    const earlier = from - before
    before = from
    // Long lists of numbers relate in more ways than are read here.
    if (next - from < 1 || next - from > 8) continue
    const scene = {tokens, quantities, sentence, from, to: next}
    const last = sentences[index - 1]
    // “She won by 52 percent to 40. It was a margin of 15 points.”
    const wide = next - from === 1 && earlier === 2 && last?.block === sentence.block
    const read =
      readChange(scene) ??
      readMargin(scene) ??
      (wide
        ? readMargin({...scene, from: from - 2, sentence: {...sentence, first: last.first}}, from)
        : undefined)
    if (read) found.push(read)
  }
  return found
}

interface Scene {
  readonly tokens: Tokens
  readonly quantities: readonly QuantityMention[]
  readonly sentence: Sentence
  /** Quantities `[from, to)` stand in the sentence. */
  readonly from: number
  readonly to: number
}

/** “rose 25 percent to 50 from 40”, “a rise of 25 percent, from 40 to 50”. */
function readChange(scene: Scene): Difference | undefined {
  const {tokens, quantities, from: first} = scene
  const starts = endsWith(scene, 'from')
  // Two changes in one sentence: which belongs to which is not certain.
  if (starts.length !== 1) return
  const targets = [...endsWith(scene, 'to'), ...comparedTo(tokens, quantities, first, starts[0]!)]
  if (targets.length !== 1) return
  const [a, b] = [starts[0]!, targets[0]!]
  if (Math.abs(a - b) !== 1 && !(a - b === 2 && isShare(quantities[a - 1]!))) return
  const [from, to] = [quantities[a]!, quantities[b]!]
  const [low, high] = [Math.min(from.first, to.first), Math.max(from.last, to.last)]
  if (high - low > apart || from.upTo !== undefined || to.upTo !== undefined) return
  const [one, two] = alike(from, to) ?? []
  if (!one || !two || isSpan(one.unit)) return
  const stated = sharesBeside(scene, a, b)
  if (stated.length !== 1) return
  const share = quantities[stated[0]!]!
  const [gapFrom, gapTo] = share.first < low ? [share.last, low] : [high, share.first]
  // “from 600 to 690, or 15 percent”
  const restates = tokens.norm[gapTo - 1] === 'or' && gapTo - gapFrom <= 3
  if (gapTo - gapFrom > reach || (!restates && breaks(tokens, gapFrom, gapTo)) || breaks(tokens, low, high))
    return
  // “5 percent of the rise from $40 to $50”
  if (tokens.norm[share.last] === 'of') return
  // “a 20 percent stake, from $40 to $50”: something must be said to change by it.
  if (!near(tokens, Math.min(share.first, gapFrom) - 6, Math.max(share.last, gapTo) + 3, changes)) return
  if (share.noun && !near(tokens, share.noun.first, share.noun.last, changes)) return
  return {kind: 'change', amount: stated[0]!, from: one, to: two}
}

/** The quantities of a sentence with a preposition, by their indexes. */
function endsWith({tokens, quantities, from, to}: Scene, word: string): number[] {
  const found: number[] = []
  for (let index = from; index < to; index++)
    if (prepositionOf(tokens, quantities[index]!) === word) found.push(index)
  return found
}

/** The shares of a sentence besides its two amounts, by their indexes. */
function sharesBeside({quantities, from, to}: Scene, a: number, b: number): number[] {
  const found: number[] = []
  for (let index = from; index < to; index++) {
    const share = quantities[index]!
    if (index !== a && index !== b && isShare(share) && share.upTo === undefined) found.push(index)
  }
  return found
}

/** “cost $1.2 million, up from $800,000”: the amount before says to what it changed. */
function comparedTo(
  {norm}: Tokens,
  quantities: readonly QuantityMention[],
  first: number,
  start: number
): readonly number[] {
  const {first: at} = quantities[start]!
  if (start === first || norm[at - 1] !== 'from') return []
  const [amount, share] = [quantities[start - 2], quantities[start - 1]!]
  // “148,000 visitors, down 26 percent from 200,000”
  if (start - 2 >= first && amount && isShare(share) && !isShare(amount)) {
    const words = norm.slice(amount.noun?.last ?? amount.last, share.first)
    const joined =
      share.last === at - 1 && words.some((word) => changes.has(word) || /^(?:up|down)$/.test(word))
    return joined && words.every((word) => /^(?:,|—|–|\(|an?|of|or|up|down)$/.test(word) || changes.has(word))
      ? [start - 2]
      : []
  }
  const words = norm.slice(share.noun?.last ?? share.last, at - 1)
  return words.every((word) => /^(?:,|up|down)$/.test(word)) && words.some((word) => word !== ',')
    ? [start - 1]
    : []
}

/**
 * “by 12 points, 52% to 40%”, “18,204 voted for and 15,321 against, a gap of 2,883 votes”, “by 13 points, 98-85”. `own`: the first
 * quantity that may be the margin, where the two sides stand in the sentence before.
 */
function readMargin(scene: Scene, own = scene.from): Difference | undefined {
  const {tokens, quantities, from, to} = scene
  let amount = -1
  for (let index = own; index < to; index++) {
    if (!isMargin(scene, quantities[index]!)) continue
    if (amount >= 0) return
    amount = index
  }
  if (amount < 0) return
  const margin = quantities[amount]!
  if (margin.upTo !== undefined) return
  const others = range(from, to)
    .map((index) => quantities[index]!)
    .filter((other) => other !== margin && !isSpan(other.unit) && other.unit !== 'age')
  if (others.length < 2) {
    const score = readScore(tokens, scene.sentence, margin)
    return score && {kind: 'margin', amount, from: score[0], to: score[1]}
  }
  const [a, b] = others
  if (others.length !== 2 || !a || !b || a.upTo !== undefined || b.upTo !== undefined) return
  const sides = alike(a, b)
  if (!sides || !isUnitOf(margin, sides[0])) return
  const between = range(a.last, b.first)
  const wide = own > from
  if (between.length > (wide ? 3 : apart) || margin.first > a.first === margin.first < b.first) return
  if (!between.some((at) => sideJoins.at(tokens, at)) || between.some((at) => stops.at(tokens, at))) return
  const preposition = [prepositionOf(tokens, a), prepositionOf(tokens, b)]
  if (preposition.includes('from') || preposition.includes('of') || preposition[0] === 'to') return
  // The difference stands right beside the two, or behind a comma.
  const [gapFrom, gapTo] = margin.first < a.first ? [margin.last, a.first] : [b.last, margin.first]
  if (
    gapTo - gapFrom > (wide ? 2 * reach : reach) ||
    range(gapFrom, gapTo).some((at) => asides.at(tokens, at))
  )
    return
  return {kind: 'margin', amount, from: sides[0], to: sides[1]}
}
const asides = wordSet([';', 'while', 'after', 'before', 'when'])
const stops = wordSet([...asides, ':', 'compared', 'from'])

/** “won by 15 points”, “a lead of 15 points”, “a 15-point lead”, “a margin of 15 points”. */
function isMargin({tokens, sentence}: Scene, {first, last, noun, unit}: QuantityMention): boolean {
  const {norm, kind} = tokens
  if (isSpan(unit) || otherMargins.has(unit ?? '') || unit === 'age') return false
  const at = boundStart(tokens, first, sentence.first)
  const before = norm[at - 1] ?? ''
  if (before === 'of' && marginNouns.at(tokens, at - 2) && at - 2 >= sentence.first)
    return norm[at - 2] !== 'majority' || unit === 'vote'
  if (unit === null) return false
  const head = noun ? norm[noun.last - 1] : undefined
  const behind = norm[noun ? noun.last : first + 1] ?? ''
  if (head !== undefined && marginNouns.has(head)) return true
  if (marginNouns.at(tokens, noun ? noun.last : first + 1) && behind !== 'majority') return true
  if (before !== 'by') return false
  // “won by 52 percent to 40”: one of the two sides.
  const end = noun?.last ?? last
  if (norm[end] === 'to' && kind[end + 1] === 'number') return false
  const from = Math.max(sentence.first, at - 8)
  return near(tokens, from, at - 1, marginVerbs) || (unit === 'vote' && near(tokens, from, at - 1, seatVerbs))
}

/** Both amounts with the unit that either has: “from 40 to 50 percent”. */
function alike(a: QuantityMention, b: QuantityMention): [Figure, Figure] | undefined {
  if (a.unit !== null && b.unit !== null && a.unit !== b.unit) return
  const unit = a.unit ?? b.unit
  return [inUnit(a, unit), inUnit(b, unit)]
}

const inUnit = ({start, end, value, step, bound}: QuantityMention, unit: string | null): Figure => ({
  start,
  end,
  value,
  step,
  bound,
  unit
})

/** Whether a margin in its unit can lie between amounts of the other: points between shares, votes between votes. */
function isUnitOf({unit}: QuantityMention, side: Figure): boolean {
  if (unit === 'point' || unit === 'percentage-points' || unit === 'percent') return side.unit === 'percent'
  return unit === null
    ? side.unit !== 'percent'
    : side.unit === null || side.unit === unit || (unit === 'vote' && voters.has(side.unit))
}

const isShare = ({unit}: QuantityMention) => unit === 'percent' || unit === 'percentage-points'
const isSpan = (unit: string | null) => timeUnits.has(unit ?? '')

/** The preposition of an amount, over words of bound: “to nearly 50”. */
function prepositionOf(tokens: Tokens, {first}: QuantityMention): string | undefined {
  const at = boundStart(tokens, first, 0)
  const word = tokens.norm[at - 1]
  return word === 'a' || word === 'the' ? tokens.norm[at - 2] : word
}

/** Where the words of bound before an amount begin. */
function boundStart(tokens: Tokens, first: number, from: number): number {
  const {norm} = tokens
  for (const [words] of boundsBefore.at(tokens, first - 1) ?? []) {
    const start = first - words.length
    if (start >= from && standsBefore(norm, first, words)) return start
  }
  return first
}

function isCue(tokens: Tokens, at: number, words: ReadonlySet<string>): boolean {
  const {norm} = tokens
  const word = norm[at]!
  return (
    words.has(word) ||
    words.has(verbAt(tokens, at)?.lemma ?? '') ||
    (word.endsWith('s') && words.has(word.slice(0, -1)))
  )
}

function near(tokens: Tokens, from: number, to: number, words: ReadonlySet<string>): boolean {
  const last = Math.min(tokens.length, to)
  for (let at = Math.max(0, from); at < last; at++) if (isCue(tokens, at, words)) return true
  return false
}

function breaks(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (pairBreaks.at(tokens, at)) return true
  return false
}

const range = (from: number, to: number): number[] =>
  Array.from({length: Math.max(0, to - from)}, (_, index) => from + index)
