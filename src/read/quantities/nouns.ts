import {determiners, prepositions} from '../../language/en/clauses.ts'
import {isPlural, singularOf} from '../../language/en/number.ts'
import {describing, modifyingPlurals, nounStops} from '../../language/en/units.ts'
import {verbOf, verbAt} from '../../language/en/verbs.ts'
import type {Tokens} from '../tokens.ts'

export interface NounPhrase {
  readonly first: number
  readonly last: number
  /** Normal form of its head, singular. */
  readonly head: string
}

/** Longest noun phrase that is read, in tokens. */
const longest = 6

/** The plural noun counted by the number before token `at`: up to its head, “valid signatures”. */
export function readCounted(tokens: Tokens, at: number, end: number): NounPhrase | undefined {
  const limit = Math.min(end, at + longest)
  for (let index = at; index < limit; index++) {
    const form = tokens.norm[index]!
    if (isHyphen(tokens, index)) continue
    if (!isNominal(tokens, index)) return
    if (!isPlural(form)) {
      // “12 signed letters” may be twelve who signed.
      if (index === at && isVerb(form) && !describing.at(tokens, index)) return
      continue
    }
    const next = index + 1 < end ? tokens.norm[index + 1]! : ''
    // “five workers’ homes”, “two men’s names”: not the workers are counted.
    if (next === "'s" || ((next === '’' || next === "'") && tokens.glued[index + 1])) return
    if (isHyphen(tokens, index + 1)) continue
    if (modifyingPlurals.at(tokens, index) && index + 1 < limit && isPlural(next)) continue
    return {first: at, last: index + 1, head: singularOf(form)}
  }
  return undefined
}

/** The noun phrase that goes on from a unit or from “one”: “rocket”, “aid package”. Its head is its last word. */
export function readNoun(tokens: Tokens, at: number, end: number): NounPhrase | undefined {
  // “5 percent prefer Keane”, “5 percent support the plan”, but “a 5 percent increase”, “a $5 million deal fell through”.
  const next = at + 1 < end ? tokens.norm[at + 1]! : ''
  const acts = determiners.has(next) || (at + 1 < end && isNominal(tokens, at + 1) && !isVerb(next))
  if (acts && verbAt(tokens, at)?.forms.base) return
  const limit = Math.min(end, at + longest)
  let last = at
  while (last < limit) {
    if (last > at && isHyphen(tokens, last)) {
      last++
      continue
    }
    if (!isNominal(tokens, last) || isVerb(tokens.norm[last]!)) break
    last++
    if (isPlural(tokens.norm[last - 1]!)) break
  }
  while (last > at && isHyphen(tokens, last - 1)) last--
  if (last === at || tokens.norm[last] === "'s") return
  if (last === limit && limit < end && isNominal(tokens, last)) return
  return {first: at, last, head: singularOf(tokens.norm[last - 1]!)}
}

export function isHyphen({norm, glued, length}: Tokens, index: number): boolean {
  return norm[index] === '-' && index + 1 < length && glued[index] === 1 && glued[index + 1] === 1
}

export function isNominal(tokens: Tokens, index: number): boolean {
  const form = tokens.norm[index]!
  if (tokens.kind[index] !== 'word') return false
  // “12 high-profile cases”
  if (isHyphen(tokens, index + 1)) return true
  return !nounStops.at(tokens, index) && !prepositions.at(tokens, index) && !form.startsWith("'")
}

/** A past form or third person: more likely the verb than a part of the noun phrase. */
export function isVerb(form: string): boolean {
  const forms = verbOf(form)?.forms
  return forms !== undefined && (forms.third || (forms.past && !forms.base))
}
