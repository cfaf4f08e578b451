import {
  currencySigns,
  dollarsOf,
  fractions,
  gluedOnly,
  guessed,
  longestUnit,
  measures
} from '../../language/en/units.ts'
import {scales} from '../../language/en/number-words.ts'
import {enlist, wordSet} from '../../language/words.ts'
import {readTokens, type Tokens} from '../tokens.ts'
import {numberWords, readNumber, type NumberPhrase} from './numbers.ts'

/** A number with the sign or unit that is written with it, not with what it counts: tokens `[first, last)`. */
export interface Amount extends Unit {
  readonly first: number
  readonly number: NumberPhrase
}

interface Unit {
  readonly last: number
  readonly unit: string | undefined
  readonly guessed: boolean
}

const dollar = enlist('$')
const [a, an] = [enlist('a'), enlist('an')]
const beginnings = wordSet([...currencySigns.keys(), ...numberWords])

/**
 * The next token in `[from, end)` at which an amount may begin: a number, the sign of a currency, or what stands before “$”;
 * `end` where there is none.
 */
export function nextBeginning(tokens: Tokens, from: number, end: number): number {
  const {word, kind} = tokens
  for (let at = from; at < end; at++) {
    const number = word[at]!
    // “a hundred”; not every “a”.
    if (number === a || number === an ? scales.at(tokens, at + 1) : beginnings.is(number)) return at
    if (kind[at] === 'number' || word[at + 1] === dollar) return at
  }
  return end
}

/** Reads “$12.6 million”, “612 million euros”, “25%”, “322-foot”, “4,000” at token `at`. */
export function readAmount(tokens: Tokens, at: number, end: number): Amount | undefined {
  const sign = readSign(tokens, at, end)
  const number = readNumber(tokens, sign?.last ?? at, end, sign !== undefined)
  if (!number) return
  const own = sign ? whose(tokens, sign, number.last, end) : readUnit(tokens, number, end)
  return {first: at, number, last: own.last, unit: own.unit, guessed: own.guessed}
}

/** “$”, “C$”, “US$”, “EUR” in front of a number. */
function readSign(tokens: Tokens, at: number, end: number): Unit | undefined {
  const {norm, glued, kind, capital} = tokens
  if (at + 1 >= end) return
  const first = norm[at]!
  if (norm[at + 1] === '$' && glued[at + 1]) {
    const unit = currencySigns.get(`${first}$`)
    if (unit !== undefined && at + 2 < end) return {last: at + 2, unit, guessed: false}
  }
  const unit = currencySigns.at(tokens, at)
  if (unit === undefined || kind[at + 1] === 'punctuation') return
  if (kind[at] === 'word') {
    return capital[at] && kind[at + 1] === 'number'
      ? {last: at + 1, unit, guessed: guessed.at(tokens, at)}
      : undefined
  }
  return {last: at + 1, unit, guessed: guessed.at(tokens, at)}
}

/** The unit of money behind its number, with “Canadian” where that ends the phrase. */
function whose(tokens: Tokens, sign: Unit, last: number, end: number): Unit {
  const {norm, kind, glued} = tokens
  const named = sign.guessed && last < end ? dollarsOf.at(tokens, last) : undefined
  if (named === undefined) return {last, unit: sign.unit, guessed: sign.guessed}
  const next = last + 1
  const closed = next >= end || (kind[next] === 'punctuation' && !glued[next + 1]) || norm[next] === 'in'
  return closed ? {last: next, unit: named, guessed: false} : {last, unit: sign.unit, guessed: sign.guessed}
}

/** The words by which units begin. */
const unitStarts = wordSet([...measures.keys()].map((unit) => readTokens(unit).norm[0]!))

/** The unit behind a number: the longest that fits, hyphens read as spaces. */
function readUnit(tokens: Tokens, number: NumberPhrase, end: number): Unit {
  const {norm, glued} = tokens
  const none: Unit = {last: number.last, unit: undefined, guessed: false}
  const hyphen = norm[number.last] === '-' && glued[number.last] === 1
  if (!unitStarts.at(tokens, hyphen ? number.last + 1 : number.last)) return none
  let phrase = ''
  let found = none
  let at = number.last
  for (let words = 0; words < longestUnit && at < end; words++) {
    if (norm[at] === '-') {
      if (!glued[at] || !glued[at + 1] || at + 1 >= end) break
      at++
    }
    // A half of a unit: “2 ½ miles”.
    if (words === 0 && fractions.hasAt(tokens, at)) break
    // “km/h” and “°C” are written without spaces, “per cent” may be.
    const joined = words > 0 && glued[at] && (phrase === '°' || phrase === 'km' || phrase.endsWith('/'))
    phrase += words > 0 && !joined ? ` ${norm[at]!}` : norm[at]!
    const unit = measures.get(phrase)
    at++
    if (unit !== undefined && isWritten(tokens, number, phrase, at - 1)) {
      // “500 pounds” may be weight, “500 million pounds” is money as a rule; “8 million pounds of thrust” is neither.
      const money = unit === 'pound' && number.scale >= 1e6 && norm[at] !== 'of'
      found = {last: at, unit: money ? 'GBP' : unit, guessed: guessed.has(phrase)}
    }
  }
  return found
}

function isWritten(
  {glued, capital, norm}: Tokens,
  number: NumberPhrase,
  phrase: string,
  at: number
): boolean {
  if (gluedOnly.has(phrase)) return glued[at] === 1 && !number.spelled
  // “10 Mile Road”, “40 Acres”: part of a name; but “25 Percent” in a headline, “20 MW”, “5 EUR”.
  if (!capital[at] || norm[at - 1] === 'degrees' || norm[at - 1] === '°') return true
  const unit = measures.get(phrase)!
  return unit === 'percent' || /^[A-Z]{3}$/.test(unit) || phrase.length <= 3
}
