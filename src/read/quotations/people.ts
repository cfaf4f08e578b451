import type {NameMention} from '../../article.ts'
import {subordinators} from '../../language/en/clauses.ts'
import {addressingVerbs, cueAt, nounLikeCues, speechNouns} from '../../language/en/cues.ts'
import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {honorifics, nameOpeners, notNames, titleSynonyms} from '../../language/en/names.ts'
import {isPersonNounAt, personNouns} from '../../language/en/person-nouns.ts'
import {genderedNouns, nounPrepositions} from '../../language/en/speakers.ts'
import {be} from '../../language/en/verbs.ts'
import {wordSet} from '../../language/words.ts'
import {type Frame, verbIn} from './frame.ts'
import type {Words} from './words.ts'

export type Gender = 'he' | 'she' | undefined

/** A place outside quotations where the text speaks of a person: by name, by “he” or “she”, or by a noun. */
export interface Spot {
  readonly unit: number
  /** Unit with which its sentence opens. */
  readonly sentence: number
  readonly kind: 'name' | 'pronoun' | 'the' | 'a'
  /** Index of the first mention of the name; -1 for what is no name. */
  readonly person: number
  readonly gender: Gender
  /** Whether it is the subject of a clause; of a verb of speech; of one on which the sentence hangs: “…, Roe said”. */
  readonly subject: boolean
  readonly speaks: boolean
  readonly reports: boolean
  /** Whether the clause stands behind what is said: “The plan is Roe’s, he said.” Then nobody named there is meant. */
  readonly trails: boolean
  /** Whether somebody asks that person: “a reporter asked Roe”. */
  readonly asked: boolean
  /** Whether a name stands here for the first time. */
  readonly fresh: boolean
  /** Whether the words hang on the name: “Roe’s statement”, “joined by Roe”. */
  readonly stated: boolean
  /** The units of its words. */
  readonly from: number
  readonly to: number
}

/** No determiner stands farther before its noun. */
const longestNoun = 8

/** Words without a capital by which the text may speak of a person. */
const spotWords = wordSet(['he', 'she', 'another', 'one', ...personNouns])

/** The spots of an article in order. */
export function spotsOf(frame: Frame, words: Words, names: readonly NameMention[]): readonly Spot[] {
  const {units, norm, isQuotation, sentenceStart} = frame
  const {nameIndexOf, isNamedAt, isCapital, isNounish, isVerb, isFinite, isBetween} = words
  const spots: Spot[] = []
  for (let unit = 0; unit < units.length; unit++) {
    const token = units[unit]!
    if (token < 0 || (!isCapital(unit) && !isNamedAt(token) && !spotWords.at(frame, unit))) continue
    const index = nameIndexOf(unit)
    if (index >= 0) {
      const {last, kind, antecedent} = names[index]!
      let to = unit + 1
      while (to < units.length && units[to]! >= 0 && units[to]! < last) to++
      // “Ada Fisher said”: who speaks is a person, or is treated so.
      const isPerson =
        kind === 'person' ||
        (kind === 'unknown' &&
          ((verbAfter(to) === 'cue' && !nameOpeners.at(frame, unit)) ||
            (to - unit > 1 && isSource(unit)) ||
            pronounOfGivenAt(frame, unit) !== undefined))
      if (isPerson && !isModifier(to)) push('name', unit, to, antecedent)
      unit = to - 1
      continue
    }
    if (frame.tokens.kind[token] !== 'word') continue
    const word = norm(unit)
    if (isUnnamed(unit, word)) push('a', unit, unit + 1, -1)
    else if (word === 'he' || word === 'she') push('pronoun', unit, unit + 1, -1, word)
    else if (isPersonNounAt(frame, unit) && !isCapital(unit)) noun(unit)
  }
  return spots

  function push(kind: Spot['kind'], from: number, to: number, person: number, gender?: Gender): void {
    const sentence = sentenceStart[from]!
    const opening = withTitles(from)
    const aside = norm(opening - 1) === ',' ? asideEnd(to) : to
    const after = verbAfter(aside)
    const inverted = after === undefined && isInverted(opening)
    // “As for Roe, he …”
    const isTopic =
      norm(opening - 1) === 'for' &&
      norm(opening - 2) === 'as' &&
      opening - 2 === sentence &&
      norm(to) === ','
    const named =
      kind === 'pronoun' || (kind === 'name' && (isTopic || opens(opening, to) || isPresented(opening, to)))
    const unnamed = kind === 'a' && from === sentence
    const cue = cueAfter(aside)
    const pauses = norm(opening - 1) === ',' || isQuotation(opening - 1)
    // “Roe’s letter attacked Doe. He …”
    const writes = kind === 'name' && opening === sentence && norm(to) === "'s" && isSpeechNoun(to + 1)
    spots.push({
      unit: from,
      sentence,
      kind,
      person,
      gender,
      subject: unnamed || named || inverted || writes || after !== undefined,
      speaks: inverted || cue !== undefined,
      trails: after === 'cue' && norm(opening - 1) === ',' && isTrailing(opening, aside),
      reports: inverted || (after === 'cue' && pauses),
      asked: kind === 'name' && cueAt(frame, opening - 1)?.lemma === 'ask',
      fresh: kind === 'name' && names[person]!.first === units[from],
      stated: norm(to) === "'s" || norm(opening - 1) === 'by',
      from,
      to
    })
  }

  function isSpeechNoun(unit: number): boolean {
    return speechNouns.at(frame, unit) || (isNounish(unit) && speechNouns.at(frame, unit + 1))
  }

  /** Whether “he said” ends its sentence, or is put into it, behind what was said and not behind an aside. */
  function isTrailing(opening: number, verb: number): boolean {
    const start = sentenceStart[opening]!
    const first = norm(start)
    if (
      subordinators.at(frame, start) ||
      nounPrepositions.at(frame, start) ||
      first.endsWith('ing') ||
      first.endsWith('ed')
    )
      return false
    let at = verb
    while (at < verb + 4 && (isBetween(at) || cueAt(frame, at) !== undefined)) at++
    return ['.', ',', ':', ''].includes(norm(at))
  }

  /** Where the titles before a name begin. */
  function withTitles(from: number): number {
    const start = Math.max(sentenceStart[from]!, from - 6)
    let at = from
    while (
      at > start &&
      (isCapital(at - 1) || isPersonNounAt(frame, at - 1) || (norm(at - 1) === '.' && isCapital(at - 2)))
    )
      at--
    return at
  }

  /** “the firm’s director, Jane Roe of Ohio, said”: the unit behind the comma. */
  function asideEnd(to: number): number {
    for (let at = to; at < to + 5; at++) {
      if (norm(at) === ',') return at + 1
      if (at > to ? !isCapital(at) : norm(at) !== 'of') break
    }
    return to
  }

  /** “On stage was Jane Roe, a lawyer”, “from Jane Roe, who had left”. */
  function isPresented(opening: number, to: number): boolean {
    if (norm(to) !== ',') return false
    return be.at(frame, opening - 1) || (norm(to + 1) === 'who' && verbAfter(to + 2) !== undefined)
  }

  /** “One operative tried to …”, “Another said”, and a surname that is no name of the article: “Roe said”. */
  function isUnnamed(unit: number, word: string): boolean {
    const opening = sentenceStart[unit] === unit
    if (opening && (word === 'another' || (word === 'one' && norm(unit + 1) !== 'of')))
      return isSomebody(unit)
    if (
      !isCapital(unit) ||
      notNames.at(frame, unit) ||
      isPersonNounAt(frame, unit) ||
      genderedNouns.hasAt(frame, unit)
    )
      return false
    if (opening && norm(unit + 1) === ',' && norm(unit + 2) === 'who') return true
    const verb = verbAfter(unit + 1)
    return verb === 'cue' && (opening ? !word.endsWith('s') : !isCapital(unit - 1))
  }

  /** “Another said”; not “One local voter, Jane Roe, …” or “Another great crowd, …”. */
  function isSomebody(unit: number): boolean {
    for (let at = unit + 1; at < unit + 5 && verbAfter(at) === undefined; at++)
      if (norm(at) === ',') return isPersonNounAt(frame, at - 1) && !isNamed(at + 1)
    return true
  }

  /** “the senator said”, “a narrator says”, “Roe’s wife is”: nouns that are the subject of a verb. */
  function noun(unit: number): void {
    const next = norm(unit + 1)
    const named = next === ',' && isNamed(unit + 2)
    // “The nominee’s plan”: whose it is, he may be.
    if (next === "'s" && norm(determinerBefore(unit)) === 'the') {
      push('the', determinerBefore(unit), unit + 1, -1, genderedNouns.at(frame, unit))
      return
    }
    if (named || (verbAfter(unit + 1) === undefined && next !== ',' && !isInverted(determinerBefore(unit))))
      return
    const from = determinerBefore(unit)
    const determiner = norm(from)
    if (from === unit) return
    // “Jane Roe, Doe’s friend, said”
    const owner = determiner === "'s" ? withTitles(from) : from
    if (next === ',' && norm(owner - 1) === ',') return
    const kind = determiner === 'the' || determiner === 'this' ? 'the' : 'a'
    push(kind, from, unit + 1, -1, genderedNouns.at(frame, unit))
  }

  /** Whether a name, titles aside, begins at a unit. */
  function isNamed(unit: number): boolean {
    let at = unit
    while (
      at < unit + 4 &&
      nameIndexOf(at) < 0 &&
      (isPersonNounAt(frame, at) ||
        honorifics.hasAt(frame, at) ||
        titleSynonyms.at(frame, at) ||
        norm(at) === '.')
    )
      at++
    return nameIndexOf(at) >= 0
  }

  /** The unit of the determiner with which the noun phrase that ends at a noun opens; the noun itself without one. */
  function determinerBefore(unit: number): number {
    for (let at = unit - 1; at >= Math.max(sentenceStart[unit]!, unit - longestNoun); at--) {
      if (determiners.at(frame, at)) return at
      if (isQuotation(at) || isVerb(at) || (!isNounish(at) && norm(at) !== '-' && norm(at) !== 'and'))
        return unit
    }
    return unit
  }

  /** “the Roe campaign said”, “Roe contracts”: no person. */
  function isModifier(after: number): boolean {
    if (isContracted(after)) return false
    // “Roe campaign chairman Paul Doe said”
    for (let at = after; at < after + 4 && isNounish(at) && nameIndexOf(at) < 0 && !isFinite(at); at++)
      if (isPersonNounAt(frame, at) && !isCapital(at) && nameIndexOf(at + 1) >= 0) return true
    if (isQuotation(after) || isCapital(after) || !isNounish(after) || notNames.at(frame, after)) return false
    if (isFinite(after) || isBetween(after) || cueAt(frame, after)) return false
    return verbAfter(after + 1) !== undefined || isCapital(after + 1)
  }

  function isContracted(unit: number): boolean {
    return norm(unit) === "'s" && contracted.at(frame, unit + 1)
  }

  function cueAfter(unit: number) {
    let at = unit
    while (at < unit + 4 && isBetween(at) && cueAt(frame, at) === undefined) at++
    return cueAt(frame, at)
  }

  function verbAfter(unit: number): 'cue' | 'verb' | undefined {
    let at = unit
    // “Roe’s been saying so for weeks.”
    if (norm(at) === "'s") return isContracted(at) ? 'verb' : undefined
    while (at < unit + 4 && !isFinite(at) && isBetween(at) && cueAt(frame, at) === undefined) at++
    const cue = cueAt(frame, at)
    if (cue && cue.takes === 'speech' && !cue.forms.ing) return 'cue'
    // “when Roe plays”
    const present = nameIndexOf(at - 1) >= 0 && verbIn(frame, at)?.forms.third && !nounLikeCues.at(frame, at)
    return isFinite(at) || cue || present || isBetween(at - 1) ? 'verb' : undefined
  }

  /** “…,” said Roe; “…,” said master of ceremonies Jane Roe; according to Roe. */
  function isInverted(start: number): boolean {
    let opening = start
    const lowest = Math.max(sentenceStart[start]!, start - 7)
    while (opening > lowest && cueAt(frame, opening - 1) === undefined && isTitular(opening - 1)) opening--
    if (cueAt(frame, opening - 1) === undefined) opening = start
    const cue = cueAt(frame, opening - 1)
    if (isSource(opening)) return true
    if (norm(opening - 1) === 'to') return norm(opening - 2) === 'according'
    const pauses = isQuotation(opening - 2) || norm(opening - 2) === ','
    if (cue && addressingVerbs.has(cue.lemma)) return false
    return pauses && cue?.takes === 'speech' && cue.tense !== 'none'
  }

  /** “according to a statement from Roe” */
  function isSource(unit: number): boolean {
    const before = norm(unit - 1)
    if ((before !== 'from' && before !== 'by') || !speechNouns.at(frame, unit - 2)) return false
    for (let at = unit - 3; at >= unit - 6; at--) if (norm(at) === 'to') return norm(at - 1) === 'according'
    return false
  }

  /** Whether a unit may stand between a cue and the name of who speaks. */
  function isTitular(unit: number): boolean {
    return !isQuotation(unit) && nameIndexOf(unit) < 0 && (isNounish(unit) || insideTitle.at(frame, unit))
  }

  /** Whether a name opens its sentence, or a clause before an aside; titles aside. */
  function opens(opening: number, to: number): boolean {
    if (norm(to) === "'s") return false
    const start = sentenceStart[opening]!
    const at = determiners.at(frame, opening - 1) && opening > start ? opening - 1 : opening
    return at === start || (norm(opening - 1) === ',' && norm(to) === ',')
  }
}

/** Behind a name and “’s” that stands for “is” or “has”. */
const contracted = wordSet(['been', 'not', 'going', 'trying', 'getting', 'got', 'never', 'a', 'an'])

const insideTitle = wordSet("of and the - 's for")
const determiners = wordSet(['the', 'this', 'a', 'an', 'one', 'another', 'some', 'his', 'her', 'their', "'s"])

/** Index of the first spot at or after a unit. */
export function firstSpot(spots: readonly Spot[], unit: number): number {
  let low = 0
  let high = spots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spots[middle]!.unit < unit) low = middle + 1
    else high = middle
  }
  return low
}
