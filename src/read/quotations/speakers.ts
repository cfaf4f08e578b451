import type {Speaker} from '../../article.ts'
import {speechNouns} from '../../language/en/cues.ts'
import {organizationHeads} from '../../language/en/names.ts'
import {
  articles,
  groupNouns,
  nounPrepositions,
  possessives,
  speakerPronouns
} from '../../language/en/speakers.ts'
import {wordSet} from '../../language/words.ts'
import type {Frame} from './frame.ts'
import type {Phrase} from './phrases.ts'
import type {Words} from './words.ts'

const ofSpeaker = wordSet('from by of')
const books = wordSet('book memoir poem')

/** What may name a speaker, before pronouns and descriptions are resolved. */
export type Found = Omit<Speaker, 'id'>

/** Tells what kind of speaker a noun phrase names, and which of the article’s names it is. */
export function speakersOf(frame: Frame, words: Words): (phrase: Phrase) => Found {
  const {tokens, units, norm} = frame
  return toSpeaker

  function toSpeaker(phrase: Phrase): Found {
    const {from, to} = withoutSpeechNoun(withoutAdverb(phrase))
    const first = units[from]! < 0 ? frame.marks[~units[from]!]!.first : units[from]!
    const last =
      (units[to - 1]! < 0 ? frame.marks[~units[to - 1]!]!.last : units[to - 1]!) +
      (units[to - 1]! < 0 ? 0 : 1)
    const range = {first, last, start: tokens.start[first]!, end: tokens.end[last - 1]!}
    if (
      to - from === 1 &&
      (speakerPronouns.at(frame, from) || possessives.at(frame, from)) &&
      !words.nameOf(from)
    )
      return {...range, kind: 'pronoun', name: null}
    const head = endsInApposition(from, to) ? to - 1 : headOf(from, to)
    const index = words.nameIndexOf(head)
    const name = words.nameOf(head)
    // “a spokesman for Roe”, “Roe’s lawyer”: the name is not the head.
    if (name && units[head] === name.last - 1) {
      return {
        ...range,
        kind: name.kind === 'organization' || name.kind === 'place' ? 'organization' : 'name',
        name: index
      }
    }
    const noun = norm(head)
    if (groupNouns.has(noun) || organizationHeads.has(noun))
      return {...range, kind: 'organization', name: null}
    // A capital that opens the sentence says nothing: “Critics said”.
    const opens = to - from === 1 && frame.sentenceStart[from] === from
    const named = words.isCapital(head) && !articles.at(frame, from) && !possessives.at(frame, from) && !opens
    return {...range, kind: named ? 'name' : 'description', name: null}
  }

  /** “the nominee also | outlined” */
  function withoutAdverb({from, to}: Phrase): Phrase {
    let end = to
    while (end - 1 > from && words.isBetween(end - 1) && !words.nameOf(end - 1)) end--
    return {from, to: end}
  }

  /** “the chief executive of the Tillage Group, Ada Roe”: she is. */
  function endsInApposition(from: number, to: number): boolean {
    const index = words.nameIndexOf(to - 1)
    if (words.nameOf(to - 1)?.kind !== 'person') return false
    let start = to - 1
    while (start > from && words.nameIndexOf(start - 1) === index) start--
    return start > from && norm(start - 1) === ','
  }

  /** The unit of the head noun: the last before a preposition that does not belong to a title or name. */
  function headOf(from: number, to: number): number {
    for (let unit = from + 1; unit < to - 1; unit++) {
      if (words.isParticiple(unit)) return unit - 1
      if (!nounPrepositions.at(frame, unit) || words.nameOf(unit)) continue
      // “Secretary of State Jane Roe”
      if (
        norm(unit) === 'of' &&
        words.isCapital(unit - 1) &&
        words.isCapital(unit + 1) &&
        !articles.at(frame, from)
      )
        continue
      return unit - 1
    }
    return to - 1
  }

  /** “Roe’s statement”, “a statement from Roe”: the speaker is Roe. */
  function withoutSpeechNoun({from, to}: Phrase): Phrase {
    const head = headOf(from, to)
    if (speechNouns.at(frame, head) && !words.nameOf(head)) {
      if (possessives.at(frame, from)) return {from, to: from + 1}
      for (let unit = head - 1; unit > from; unit--) if (norm(unit) === "'s") return {from, to: unit}
    }
    for (let unit = from; unit < to - 1; unit++) {
      // “the book by Roe calls it a mess”: a book is no speech.
      const speaks = speechNouns.at(frame, unit) && !books.at(frame, unit)
      if (speaks && ofSpeaker.at(frame, unit + 1) && unit + 2 < to && !words.nameOf(unit))
        return {from: unit + 2, to}
    }
    return {from, to}
  }
}
