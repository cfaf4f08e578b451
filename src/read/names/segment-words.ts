import type {Sentence} from '../../article.ts'
import {
  beforeMonth,
  honorifics,
  labels,
  monthNames,
  notNames,
  particles,
  roleNouns,
  suffixes
} from '../../language/en/names.ts'
import {wordMap, wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'

/** Words of titles that are also surnames: after another name they are one (“Stephen King”). */
export const surnameTitles = wordSet(
  'king prince bishop dean pope major judge marshal sheriff baron cardinal fisher miller keeper cook'
)

/** Marks around a nickname. */
export const nicknameMarks = wordMap<string>([
  ['“', '”'],
  ['"', '"'],
  ['‘', '’'],
  ["'", "'"],
  ['(', ')']
])

/** Words with a capital after “Christian” that make no name of a person. */
export const afterLabel = wordSet('aid right left science identity evangelical democrat')

/** Marks that open a quotation, an aside, or what follows a colon. */
export const openers = wordSet('“ " ‘ \' ( : …')

/** Words with a capital that may be something else than a plain word of a name. */
export const special = wordSet([
  ...suffixes,
  ...surnameTitles,
  ...honorifics.keys(),
  ...roleNouns,
  ...labels,
  ...monthNames,
  ...notNames
])

/** “May 3”, “since May”, “4 May”: whether the word at a token is a month. */
export function isMonth({norm, kind}: Tokens, at: number): boolean {
  const next = kind[at + 1]
  const before = at > 0 ? norm[at - 1]! : ''
  return (
    next === 'number' ||
    next === 'ordinal' ||
    beforeMonth.has(before) ||
    /^\d/.test(before) ||
    norm[at + 1] === 'of'
  )
}

/** What is known of a form: that the article also writes it without a capital, and that it is a particle of names. */
export const FormIs = {common: 1, particle: 2} as const

/** Of each form what is known of it; at the start of a sentence a common one is no name. */
export function readForms({form, numbers, kind, capital, length}: Tokens): Uint8Array {
  const found = new Uint8Array(numbers.length)
  for (let own = 0; own < found.length; own++) if (particles.is(numbers[own])) found[own] = FormIs.particle
  for (let at = 0; at < length; at++)
    if (capital[at] === 0 && kind[at] === 'word') found[form[at]!]! |= FormIs.common
  return found
}

function isOfLetters(word: string): boolean {
  let at = 0
  while (at < word.length && word.charCodeAt(at) >= 97 && word.charCodeAt(at) <= 122) at++
  return at === word.length || /^\p{L}+$/u.test(word)
}

const smallInTitles = wordSet([...notNames, ...particles])

/** Whether nearly every longer word has a capital: “What the New Cabinet Means for Energy and Trade”. */
export function isTitleCase(tokens: Tokens, {first, last}: Sentence): boolean {
  const {norm, kind, capital} = tokens
  let words = 0
  let capitals = 0
  for (let at = first + 1; at < last; at++) {
    if (kind[at] !== 'word') continue
    const word = norm[at]!
    // “Crown Prince Faisal al-Roe met Ahmed Doe”: a headline would write “Met”.
    if (capital[at] !== 1 && word.length > 1 && !smallInTitles.at(tokens, at) && isOfLetters(word))
      return false
    if (word.length < 4) continue
    words++
    if (capital[at] === 1) capitals++
  }
  return words >= 3 && capitals / words > 0.8
}

export const mostSegments = 24

/** The end of words joined by dashes without a space. */
export function compoundEnd({norm, kind, glued}: Tokens, at: number, end: number): number {
  let last = at + 1
  while (
    last + 1 < end &&
    last < at + mostSegments &&
    norm[last] === '-' &&
    glued[last] === 1 &&
    glued[last + 1] === 1 &&
    kind[last + 1] === 'word'
  )
    last += 2
  return last
}
