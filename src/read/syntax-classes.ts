import {coordinators, participleOpeners, relatives, subordinators} from '../language/en/clauses.ts'
import {be, doWords, futureModals, have, openModals, unlistedVerb, verbOf} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import type {Tokens} from './tokens.ts'

/** What a word or mark may be for the clauses of a sentence, as bits. */
export const SyntaxClass = {
  /** It may begin a verb group. */
  verb: 1,
  /** It opens or joins clauses. */
  joining: 2,
  comma: 4,
  dash: 8,
  bracket: 16,
  stop: 32,
  /** All at which a sentence may be cut. */
  edge: 2 | 4 | 8 | 16 | 32,
  /** Of a word of the lists: its class is known. */
  known: 128
} as const

export const auxiliaries = wordSet([...be, ...have, ...doWords, ...futureModals, ...openModals])

export const opening = wordSet([...subordinators, ...relatives])
/** All words at which a sentence may be cut. */
const joining = wordSet([...opening, ...participleOpeners, ...coordinators])

const commas = wordSet([',', '“', '”', '"', '«', '»', '„'])
const dashes = wordSet(['–', '—', '-', '•'])
const brackets = wordSet(['(', ')', '[', ']'])
export const stops = wordSet([';', ':', '…', '|'])

/** The classes of the words of the lists, by their numbers; 0 where they are not known yet. */
let listed = new Uint8Array(1 << 14)

/** Of each normal form of a text its class: most words are nothing at all, and asked no further. */
export function classesOf({forms, numbers}: Tokens): Uint8Array {
  const classes = new Uint8Array(forms.length)
  for (let form = 0; form < classes.length; form++) {
    const number = numbers[form]!
    if (number === 0) {
      if (unlistedVerb(forms[form]!)) classes[form] = SyntaxClass.verb
      continue
    }
    if (number >= listed.length) {
      const longer = new Uint8Array(number * 2)
      longer.set(listed)
      listed = longer
    }
    if (listed[number] === 0) listed[number] = classOf(forms[form]!) | SyntaxClass.known
    classes[form] = listed[number]!
  }
  return classes
}

function classOf(word: string): number {
  if (commas.has(word)) return SyntaxClass.comma
  if (dashes.has(word)) return SyntaxClass.dash
  if (brackets.has(word)) return SyntaxClass.bracket
  if (stops.has(word)) return SyntaxClass.stop
  const verb = word === 'to' || auxiliaries.has(word) || verbOf(word) !== undefined
  return (verb ? SyntaxClass.verb : 0) | (joining.has(word) ? SyntaxClass.joining : 0)
}
