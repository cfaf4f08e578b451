import type {QuotationMention} from '../../article.ts'
import {prepositions} from '../../language/en/clauses.ts'
import {cueAt} from '../../language/en/cues.ts'
import {notNames} from '../../language/en/names.ts'
import {distancing, workNouns} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import type {Attribution} from './attributions.ts'
import {type Frame, lastSign} from './frame.ts'
import type {Mark} from './marks.ts'
import type {Tokens} from '../tokens.ts'

const closedClass = wordSet([...notNames, "'s"])

/** How many content words each mark has: all but closed-class ones. */
export function contentWordsOf(tokens: Tokens, marks: readonly Mark[]): Int32Array {
  const {kind} = tokens
  /** Of each token of a quotation, how many stand before it since the first of all. */
  const before = new Int32Array(tokens.length + 1)
  let count = 0
  let token = 0
  for (const {first, last} of marks) {
    // Marks stand in order; those inside others have been counted.
    for (token = Math.max(token, first); token < last; token++) {
      before[token] = count
      if (kind[token] === 'word' ? !closedClass.at(tokens, token) : kind[token] === 'number') count++
    }
    if (token === last) before[last] = count
  }
  const counts = new Int32Array(marks.length)
  for (let index = 0; index < marks.length; index++)
    counts[index] = before[marks[index]!.last]! - before[marks[index]!.first]!
  return counts
}

/** No term, and no irony, has more words. */
const longestTerm = 3
/** No title of a work has more. */
const longestTitle = 12

/**
 * What words in quotation marks are: the title of a work (capitals throughout, a word such as “film” beside it, or no
 * cue before it), a term or irony (a few words that nobody says), or speech.
 */
export function kindOf(
  frame: Frame,
  mark: Mark,
  unit: number,
  attribution: Attribution | undefined
): QuotationMention['kind'] {
  const {tokens} = frame
  const {first, last, style} = mark
  if (style === 'block') return 'speech'
  let words = 0
  let capitals = 0
  let lower = 0
  for (let token = first; token < last && words <= longestTitle; token++) {
    if (tokens.kind[token] !== 'word' || tokens.norm[token] === "'s") continue
    words++
    // “I did what I could.”: always a capital.
    if (tokens.norm[token] === 'i') continue
    if (tokens.capital[token]) capitals++
    else if (!notNames.at(tokens, token)) lower++
  }
  const sign = lastSign(tokens, mark)
  const inverted = attribution?.side === 'right'
  const isTitle = words <= longestTitle && capitals > 0 && lower === 0 && tokens.capital[first] === 1
  // “In her memoir “The Long Way Home”, Roe writes that …”: the cue on its right is not its own.
  if (isTitle && capitals > 1 && unit > 0 && workNouns.at(frame, unit - 1)) return 'work'
  if (
    isTitle &&
    !inverted &&
    (nearWork(frame, unit) || (capitals > 1 && sign !== '?' && sign !== '!' && !introduced(frame, unit)))
  )
    return 'work'
  // “on “Morning With Dora,” he said”
  if (isTitle && capitals > 1 && prepositions.at(frame, unit - 1)) return 'work'
  if (words > longestTerm) return 'speech'
  if (unit >= 0 && distancing.at(frame, unit - 1)) return 'scare'
  const {speaker, to = 0} = attribution ?? {}
  // “the visits, dismissed as “theatre””: of few words only a person or an organization is sure to be the speaker.
  if (speaker && (inverted || (speaker.kind !== 'description' && unit - to <= 8))) return 'speech'
  return words > 1 && (sign === '?' || sign === '!' || sign === '.') && isAlone(frame, unit)
    ? 'speech'
    : 'scare'
}

/** Whether a cue, comma or colon before it announces speech: “said, “Stand Up America.”” but “told “Face the Day,””. */
function introduced(frame: Frame, unit: number): boolean {
  const before = frame.norm(unit - 1)
  return (
    before === ',' ||
    before === ':' ||
    (cueAt(frame, unit - 1) !== undefined && before !== 'told' && !distancing.at(frame, unit - 1))
  )
}

/** Whether it is a sentence of its own. */
function isAlone({sentenceStart}: Frame, unit: number): boolean {
  return unit >= 0 && sentenceStart[unit] === unit
}

function nearWork(frame: Frame, unit: number): boolean {
  const {sentenceStart, sentenceEnd} = frame
  if (unit < 0) return false
  for (let at = Math.max(sentenceStart[unit]!, unit - 3); at < unit; at++)
    if (workNouns.at(frame, at)) return true
  return unit + 1 < sentenceEnd[unit]! && workNouns.at(frame, unit + 1)
}
