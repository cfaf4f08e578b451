import {
  futureCues,
  notPast,
  pastCues,
  scheduledVerbs,
  timePrepositions,
  timeUnits,
  weekdays,
  months
} from '../../language/en/times.ts'
import {wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'

/** `gone` is past for certain (“since Friday”); `ahead` is not certain: “until Friday” mostly looks forward, whatever the verb. */
export type Tense = 'past' | 'gone' | 'future' | 'ahead' | 'unknown'

/** How far a verb may stand from the time that it governs; a bound, so that a text without sentences stays linear. */
const reach = 16

/**
 * The tense that the words around `[from, to)` give to a time, within the sentence `[first, last)`: the nearest
 * verb with a closed-class cue, the one before winning a tie. “said Friday” is past, “will meet Friday” future.
 */
export function tenseAround(tokens: Tokens, first: number, last: number, from: number, to: number): Tense {
  const before = from > first ? tokens.norm[from - 1]! : ''
  if (before === 'since') return 'gone'
  const tense = nearestTense(tokens, first, last, from, to)
  if (tense === 'future') return tense
  // “Sales fell in the year to March 31.”
  if (before === 'to' && from - 2 >= first && timeUnits.at(tokens, from - 2))
    return tense === 'past' ? 'gone' : tense
  if (aheadPrepositions.has(before) || (before === 'by' && tense === 'unknown')) return 'ahead'
  // “He prepared for the Monday vote”, “before Monday's vote”: the verb is not the vote's.
  // “Sales fell in the third quarter.”
  const governed =
    before === 'the' &&
    from - 2 >= first &&
    /^(?:in|during|over|by)$/.test(tokens.norm[from - 2]!) &&
    (to >= last || tokens.kind[to] === 'punctuation' || timePrepositions.has(tokens.norm[to]!))
  if (governed) return tense
  const attributive = (to < last && tokens.norm[to] === "'s") || looseBefore.has(before)
  return attributive ? 'unknown' : tense
}

/** “until Friday”, “called an election for May 4” look ahead, whatever the verb. */
const aheadPrepositions = wordSet(['until', 'till', 'for'])
const looseBefore = wordSet(['before', 'of', 'to', 'the', 'a'])

function nearestTense(tokens: Tokens, first: number, last: number, from: number, to: number): Tense {
  for (let distance = 1; distance <= reach; distance++) {
    const before = from - distance
    if (before >= first) {
      const tense = cueAt(tokens, before, first, last)
      if (tense) return tense
    }
    const after = to - 1 + distance
    if (after < last) {
      const tense = cueAt(tokens, after, first, last)
      if (tense) return tense
    }
  }
  return 'unknown'
}

const infinitiveHeads = wordSet(
  'expected scheduled set due planned slated going plans plan hopes vowed poised likely ready is are expects expect aims intends'
)
const isPointed = wordSet(['at', 'on', ...weekdays.keys(), ...months.keys()])
const auxiliaries = wordSet("will would shall won't wouldn't 'll".split(' '))
const modals = wordSet('should may might must can')

function cueAt(tokens: Tokens, at: number, first: number, last: number): Tense | undefined {
  if (tokens.kind[at] !== 'word') return
  const word = tokens.norm[at]!
  if (futureCues.at(tokens, at)) return 'future'
  if (tokens.capital[at] === 1 && at > first) return
  if (modals.at(tokens, at)) return 'future'
  if (word === 'to' && at + 1 < last && tokens.kind[at + 1] === 'word' && tokens.capital[at + 1] === 0) {
    const before = at > first ? tokens.norm[at - 1]! : ''
    if (infinitiveHeads.has(before)) return 'future'
    return
  }
  // “The law takes effect Jan. 1.”
  if (scheduledVerbs.at(tokens, at) && !(word === 'takes' && tokens.norm[at + 1] !== 'effect')) return 'ahead'
  // “The hearing is on Friday.”
  if (word === 'is' || word === 'are') return isPointed.at(tokens, at + 1) ? 'ahead' : undefined
  // “expects to cut”: not the past of a verb that has one form.
  if (at > first && tokens.norm[at - 1] === 'to' && !word.endsWith('ed')) return
  const isPast =
    pastCues.at(tokens, at) || (word.length > 4 && word.endsWith('ed') && !notPast.at(tokens, at))
  if (!isPast) return
  // “will have passed”, “is set to be named”: the auxiliary before decides.
  for (let back = at - 1; back >= first && back >= at - 3; back--) {
    const helper = tokens.norm[back]!
    // “Mrs May resigned”.
    if (tokens.capital[back] === 1) break
    if (auxiliaries.at(tokens, back) || modals.at(tokens, back)) return 'future'
    if (helper === 'to' && infinitiveHeads.has(back > first ? tokens.norm[back - 1]! : '')) return 'future'
    if (tokens.kind[back] !== 'word') break
  }
  return 'past'
}
