import type {Article, Bound, QuantityMention} from '../article.ts'
import {nextBeginning, readAmount, type Amount} from './quantities/amounts.ts'
import {isNoAmount, readAge, readBound, Setting} from './quantities/contexts.ts'
import {isHyphen, isNominal, isVerb, readCounted, readNoun, type NounPhrase} from './quantities/nouns.ts'
import {marginNouns} from '../language/en/arithmetic.ts'
import {timeUnits} from '../language/en/times.ts'
import type {Tokens} from './tokens.ts'

export type QuantitiesContext = Pick<Article, 'tokens' | 'sentences' | 'times'>

/**
 * Reads the amounts of an article, each with its unit or what it counts. Dates and clock times are none, nor are
 * numbers in names (“Apollo 17”), labels (“page 5”), scores (“4-1”) and fractions (“two-thirds”).
 *
 * A range is one mention with `upTo`; “from 20 to 25 percent” is two, for the value may have moved.
 */
export function readQuantities({tokens, sentences, times}: QuantitiesContext): readonly QuantityMention[] {
  const timed = new Uint8Array(tokens.length)
  for (const time of times) {
    if (time.type !== 'DURATION') timed.fill(1, time.first, time.last)
  }
  const mentions: QuantityMention[] = []
  for (const {first, last} of sentences) {
    let at = nextBeginning(tokens, first, last)
    if (at === last) continue
    const setting = new Setting(tokens, first, last, timed)
    for (; at < last; at = nextBeginning(tokens, at, last)) at = readAt(setting, at, mentions)
  }
  return mentions
}

/** Reads what starts at token `at` into `mentions`; gives the token to go on from. */
function readAt(setting: Setting, at: number, mentions: QuantityMention[]): number {
  const {tokens, last} = setting
  const {kind, norm} = tokens
  if (kind[at] === 'punctuation' || kind[at] === 'ordinal' || kind[at] === 'link') return at + 1
  const amount = readAmount(tokens, at, last)
  if (!amount) return at + 1
  if (isNoAmount(setting, amount)) return afterChain(setting, amount)
  const joined = readJoined(setting, amount)
  if (!joined) {
    pushOne(setting, amount, mentions)
    return amount.last
  }
  const {second, how} = joined
  if (how === 'range') pushRange(setting, amount, second, mentions)
  if (how === 'both') {
    pushOne(setting, {...amount, unit: second.unit, guessed: second.guessed}, mentions)
    pushOne(setting, second, mentions)
  }
  return norm[second.last] === '-' ? afterChain(setting, second) : second.last
}

/** Behind a run of numbers and marks without white space: a telephone number, a score, “9/11”. */
function afterChain({tokens, last}: Setting, {number}: Amount): number {
  const {glued, kind} = tokens
  let at = number.last
  while (
    at + 1 < last &&
    glued[at] &&
    kind[at] === 'punctuation' &&
    glued[at + 1] &&
    kind[at + 1] === 'number'
  ) {
    at += 2
  }
  return at
}

interface Joined {
  readonly second: Amount
  /** A range, two values of one unit, or a score, which is no amount. */
  readonly how: 'range' | 'both' | 'score'
}

/** “20 to 25”, “20–25”, “between 20 and 25”: what a second number makes of the first. */
function readJoined(setting: Setting, amount: Amount): Joined | undefined {
  const {tokens, first, last} = setting
  const {norm, glued} = tokens
  let at = amount.last
  // “18- to 24-year-olds”
  if (norm[at] === '-' && norm[at + 1] === 'to' && !glued[at + 1]) at++
  if (at + 1 >= last) return
  const before = amount.first > first ? norm[amount.first - 1]! : ''
  const between = before === 'between' || (before === 'some' && norm[amount.first - 2] === 'between')
  const mark = norm[at]!
  const dash = (mark === '-' || mark === '–' || mark === '—') && glued[at] === 1 && glued[at + 1] === 1
  if (!dash && mark !== 'to' && !(mark === 'and' && between)) return
  const second = readAmount(tokens, at + 1, last)
  if (!second || setting.isTimed(at + 1)) return
  if (dash && amount.number.spelled !== second.number.spelled) return
  const chained =
    dash && (norm[second.last] === '-' || norm[second.last] === '–') && glued[second.last + 1] === 1
  if (chained && tokens.kind[second.last + 1] === 'number') return {second, how: 'score'}
  const unit = second.unit ?? amount.unit
  if (amount.unit !== undefined && second.unit !== undefined && amount.unit !== second.unit) return
  const rises = scaled(amount, second) < second.number.value
  const counted = unit !== undefined || readCounted(tokens, second.last, last) !== undefined
  if (mark === 'to' && before === 'from') return unit === undefined ? undefined : {second, how: 'both'}
  if (rises && (counted || between)) return {second: {...second, unit}, how: 'range'}
  // “by 57.5 percent to 42.5”
  if (mark === 'to' && amount.unit === 'percent' && second.unit === undefined)
    return {second: {...second, unit: 'percent'}, how: 'both'}
  if (mark === 'to' && second.unit !== undefined)
    return amount.unit === undefined ? {second, how: 'both'} : undefined
  return {second, how: 'score'}
}

/** The lower value of a range; “20 to 25 million” starts at 20 million. */
function scaled({number}: Amount, {number: second}: Amount): number {
  return number.scale === 1 && second.scale > 1 && number.value < 1000
    ? number.value * second.scale
    : number.value
}

function pushRange(setting: Setting, amount: Amount, second: Amount, mentions: QuantityMention[]): void {
  const {start, end} = setting.tokens
  const low = scaled(amount, second)
  const unit = amount.unit ?? second.unit
  const noun = readNounOf(setting, {...second, unit})
  const age = readAge(setting, {...second, first: amount.first})
  const last = age ?? second.last
  const mention: Draft = {
    start: start[amount.first]!,
    end: end[last - 1]!,
    first: amount.first,
    last,
    value: low,
    upTo: second.number.value,
    unit: age === undefined ? (unit ?? noun?.head ?? null) : 'age',
    bound: readBound(setting, amount.first, last, timeUnits.has(unit ?? '')),
    step: Math.max(second.number.step, low === amount.number.value ? amount.number.step : 0),
    noun: noun && age === undefined ? {first: noun.first, last: noun.last} : null
  }
  if (amount.guessed || second.guessed) mention.guessed = true
  mentions.push(mention)
}

function pushOne(setting: Setting, amount: Amount, mentions: QuantityMention[]): void {
  const {tokens, first} = setting
  const {number} = amount
  const sign = amount.first - 1
  const negative =
    sign >= first &&
    tokens.glued[amount.first] &&
    ['-', '–'].includes(tokens.norm[sign]!) &&
    !tokens.glued[sign]
  const from = negative ? sign : amount.first
  const age = readAge(setting, amount)
  const noun = age === undefined ? readNounOf(setting, amount) : undefined
  const last = age ?? amount.last
  const bound = readBound(setting, from, last, timeUnits.has(amount.unit ?? ''))
  if (age === undefined && amount.unit === undefined && !noun && isBare(setting, amount, bound)) return
  const mention: Draft = {
    start: tokens.start[from]!,
    end: tokens.end[last - 1]!,
    first: from,
    last,
    value: negative ? -number.value : number.value,
    unit: age === undefined ? (amount.unit ?? noun?.head ?? null) : 'age',
    bound: bound === 'exact' && number.loose ? 'about' : bound,
    step: number.step,
    noun: noun ? {first: noun.first, last: noun.last} : null
  }
  if (amount.guessed) mention.guessed = true
  mentions.push(mention)
}

/** A mention in the making. */
type Draft = {-readonly [Key in keyof QuantityMention]: QuantityMention[Key]}

/** What the amount counts, or what stands in its unit: “valid signatures”, “322-foot rocket”. */
function readNounOf({tokens, last}: Setting, amount: Amount): NounPhrase | undefined {
  const {norm, glued} = tokens
  const hyphen = norm[amount.last] === '-' && glued[amount.last] && glued[amount.last + 1]
  const at = hyphen ? amount.last + 1 : amount.last
  if (at >= last) return
  if (amount.unit !== undefined) return readNoun(tokens, at, last)
  // “a five-judge panel”: the judges are counted. “four-and-a-half” and “one-on-one” count nothing.
  if (hyphen) return isHyphen(tokens, at + 1) ? undefined : readNoun(tokens, at, Math.min(last, at + 1))
  return amount.number.value === 1 ? readNoun(tokens, at, last) : readCounted(tokens, at, last)
}

/**
 * Whether a number without unit and noun says nothing: “one” and its like are pronouns then, and before a noun in the
 * singular a number is a name (“the 787 jet”, “Harlow’s 500 index”).
 */
function isBare({tokens, last}: Setting, {number, first}: Amount, bound: Bound): boolean {
  const {norm} = tokens
  if (number.spelled) return number.value < 1000 && !isMarginOf(tokens, first)
  const next = number.last
  // “Harlow’s 500 index”, but “to Bell’s 15,321”
  if (norm[first - 1] === "'s") return number.value < 1000 || number.step === number.value
  // “4,000-plus”, but “a 5-under round”
  if (norm[next] === '-') return bound === 'exact'
  return next < last && isNominal(tokens, next) && !isVerb(norm[next]!)
}

/** “by a margin of eight”: of whatever was counted. */
const isMarginOf = (tokens: Tokens, first: number): boolean =>
  tokens.norm[first - 1] === 'of' && marginNouns.at(tokens, first - 2)
