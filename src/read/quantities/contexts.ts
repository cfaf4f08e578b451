import {
  beforeCounts,
  beforeOver,
  birthdays,
  boundsAfter,
  boundsBefore,
  labels,
  parts
} from '../../language/en/units.ts'
import {units as numerals} from '../../language/en/number-words.ts'
import {verbAt} from '../../language/en/verbs.ts'
import type {Bound} from '../../article.ts'
import type {Tokens} from '../tokens.ts'
import {standsAt, standsBefore} from '../word-runs.ts'
import type {Amount} from './amounts.ts'
import {readCounted} from './nouns.ts'

/** The sentence in which a number stands, and what is known of its tokens. */
export class Setting {
  readonly tokens: Tokens
  readonly first: number
  readonly last: number
  /** 1 for the tokens that a date or clock time covers. */
  private readonly timed: Uint8Array
  private titleCase: boolean | undefined

  constructor(tokens: Tokens, first: number, last: number, timed: Uint8Array) {
    this.tokens = tokens
    this.first = first
    this.last = last
    this.timed = timed
    this.titleCase = undefined
  }

  /** Headline style: Most Words Begin with a Capital. */
  isTitleCase(): boolean {
    return (this.titleCase ??= isTitleCase(this.tokens, this.first, this.last))
  }

  /** Whether a date or clock time covers the token. */
  isTimed(index: number): boolean {
    return this.timed[index] === 1
  }

  /** The normal form of a token of the sentence; none outside. */
  word(index: number): string {
    return index >= this.first && index < this.last ? this.tokens.norm[index]! : ''
  }
}

/** Whether nearly all longer words begin with a capital, as in headlines. */
function isTitleCase({kind, capital, start, end}: Tokens, first: number, last: number): boolean {
  let capitals = 0
  let words = 0
  for (let at = first; at < last; at++) {
    if (kind[at] !== 'word' || end[at]! - start[at]! < 4) continue
    words++
    capitals += capital[at]!
  }
  return words > 2 && capitals >= words * 0.8
}

/**
 * How exactly the amount of tokens `[from, to)` is meant, by the words before and behind it. `spans`: whether it is a
 * length of time.
 */
export function readBound({tokens, first, last}: Setting, from: number, to: number, spans: boolean): Bound {
  const {norm} = tokens
  for (const [words, bound] of boundsBefore.at(tokens, from - 1) ?? []) {
    const before = from - 1 - words.length
    if (before + 1 < first || !standsBefore(norm, from, words)) continue
    // “$374 billion over 10 years” is a span, “for over 10 years” a bound; this is true of both.
    if (spans && words[0] === 'over' && (before < first || !beforeOver.at(tokens, before))) return 'at-least'
    return bound
  }
  for (const [words, bound] of boundsAfter.at(tokens, to) ?? []) {
    if (to + words.length <= last && standsAt(norm, to, words)) return bound
  }
  return 'exact'
}

/** Whether a number is part of a name, a label, a version, a telephone number, a fraction: anything but an amount. */
export function isNoAmount(setting: Setting, amount: Amount): boolean {
  const {tokens, first, last} = setting
  const {glued, kind} = tokens
  const {number} = amount
  const at = amount.first
  if (setting.isTimed(number.first)) return true
  const before = setting.word(at - 1)
  if (at > first && glued[at]) {
    const opens = ['"', '“', '‘', '(', '[', '—', '~'].includes(before)
    if (['"', "'"].includes(before) && glued[at - 1] && ['=', ':'].includes(setting.word(at - 2))) return true
    const dash = (before === '–' || before === '-') && at - 1 > first && !glued[at - 1]
    if (!opens && !dash) return true
  }
  const next = number.last
  if (
    setting.word(next) === '-'
      ? glued[next] && parts.has(setting.word(next + 1))
      : parts.has(setting.word(next))
  )
    return true
  if (['am', 'pm', "o'clock", 'st', 's'].includes(setting.word(next)) && amount.unit === undefined)
    return true
  if (glued[next] && ["'", '’', '/', ':', '_', '@', '&', '='].includes(setting.word(next)) && glued[next + 1])
    return true
  // The number of an item of a list: “1.”, “2)”.
  if (
    at === first &&
    (setting.word(next) === '.' || setting.word(next) === ')') &&
    glued[next] &&
    next + 1 < last
  )
    return true
  if (amount.unit !== undefined) return isNamed(setting, amount) && !isMoneyOrShare(amount.unit)
  if (labels.has(before) || (before === '.' && ['no', 'nos', 'vol'].includes(setting.word(at - 2))))
    return true
  if (before === '#' || before === '№') return true
  // “one in five”, “9 out of 10”, “per 100,000”
  if (setting.word(next) === 'out' && setting.word(next + 1) === 'of') return true
  if (before === 'per' || (before === 'of' && setting.word(at - 2) === 'out')) return true
  const counted = at - 2 >= first && (kind[at - 2] === 'number' || numerals.has(setting.word(at - 2)))
  if ((before === 'in' || before === 'of') && counted) return true
  return isNamed(setting, amount) || isYear(tokens, amount) || isCapitalized(setting, amount)
}

const isMoneyOrShare = (unit: string) => /^[A-Z]{3}$/.test(unit) || unit.startsWith('percent')

/** “Apollo 17”, “Loomdesk 4.2”, “Title 42”: a number that goes on a name. */
function isNamed(setting: Setting, {first: at, number}: Amount): boolean {
  const {tokens, first} = setting
  const before = at - 1
  if (before < first || number.spelled || tokens.kind[before] !== 'word') {
    return before >= first && (tokens.kind[before] === 'mixed' || tokens.kind[before] === 'ordinal')
  }
  // “iPhone 4”
  const name =
    tokens.capital[before] === 1 ||
    /\p{Lu}/u.test(tokens.text.slice(tokens.start[before], tokens.end[before]))
  if (!name || beforeCounts.at(tokens, before)) return false
  // “On Tuesday 40 people”
  if (setting.isTimed(before)) return false
  const verb = before === first || setting.isTitleCase() ? verbAt(tokens, before) : undefined
  return !verb || !(verb.forms.third || verb.forms.past)
}

/** Four digits without a comma that may be a year: “the 2016 election”, but “more than 2000 people” are none. */
function isYear({text, start, end}: Tokens, {first, number}: Amount): boolean {
  if (number.spelled || number.scale > 1 || number.last !== first + 1) return false
  return /^(?:1[0-9]|20|21)\d\d$/.test(text.slice(start[first], end[first]))
}

/** “the Big Three”, “Six Flags”: number words with a capital that is not the sentence’s. */
function isCapitalized(setting: Setting, {first: at, number}: Amount): boolean {
  const {tokens, first, last} = setting
  const {norm, kind, capital} = tokens
  if (!number.spelled || !capital[at] || setting.isTitleCase()) return false
  // “4. Four villages were cut off”
  const isItem =
    at === first + 2 && kind[first] === 'number' && (norm[first + 1] === '.' || norm[first + 1] === ')')
  if (at === first || isItem || (at === first + 1 && kind[first] === 'punctuation')) {
    // “Ten Democratic senators”
    const noun = capital[number.last] ? readCounted(tokens, number.last, last) : undefined
    return capital[number.last] === 1 && (!noun || capital[noun.last - 1] === 1)
  }
  return norm[at - 1] !== '“' && norm[at - 1] !== '"' && norm[at - 1] !== ':'
}

/** Where the age that the amount states ends; undefined where it states none. */
export function readAge(setting: Setting, amount: Amount): number | undefined {
  const {tokens, first, last} = setting
  const {kind, capital, glued} = tokens
  const {number} = amount
  if (number.value < 1 || number.value > 120 || number.value % 1 !== 0 || number.scale > 1) return
  const next = amount.last
  if (amount.unit === 'year') {
    const at = setting.word(next) === '-' && glued[next] ? next + 1 : next
    if (setting.word(at) === 'old' || setting.word(at) === 'olds') return at + 1
    return undefined
  }
  if (amount.unit !== undefined) return
  const ends = next >= last || [',', '.', ';', ')', '?', '!', '—', '–'].includes(setting.word(next))
  const before = setting.word(amount.first - 1)
  if (before === 'aged' || before === 'age' || (before === 'of' && setting.word(amount.first - 2) === 'age'))
    return next
  // “Keane, 47, of Leeds”
  const named = amount.first - 2
  if (before === ',' && ends && !number.spelled && named >= first && kind[named] === 'word') {
    return (capital[named] || setting.word(named) === 'jr') && !setting.isTimed(named) ? next : undefined
  }
  const clausal =
    ends || ['on', 'in', 'at', 'when', 'this', 'next', 'last', 'and'].includes(setting.word(next))
  if (birthdays.has(before) && clausal) return next
  if (['is', 'was'].includes(before) && setting.word(amount.first - 2) === 'who' && clausal) return next
  return undefined
}
