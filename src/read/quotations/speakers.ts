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
import type {Tokens} from '../tokens.ts'
import type {Frame} from './frame.ts'
import type {Phrase} from './phrase-ahead.ts'
import type {Words} from './words.ts'

const ofSpeaker = wordSet('from by of')
const books = wordSet('book memoir poem')

/** What may name a speaker, before pronouns and descriptions are resolved. */
export type Found = Omit<Speaker, 'id'>

/** Tells what kind of speaker a noun phrase names, and which of the article’s names it is. */
export class Speakers {
  private readonly frame: Frame
  private readonly words: Words

  constructor(frame: Frame, words: Words) {
    this.frame = frame
    this.words = words
  }

  of(phrase: Phrase): Found {
    const {frame, words} = this
    const {tokens, units, marks} = frame
    const {from, to} = this.withoutSpeechNoun(this.withoutAdverb(phrase))
    const opening = units[from]!
    const closing = units[to - 1]!
    const first = opening < 0 ? marks[~opening]!.first : opening
    const last = closing < 0 ? marks[~closing]!.last : closing + 1
    if (
      to - from === 1 &&
      (speakerPronouns.at(frame, from) || possessives.at(frame, from)) &&
      !words.nameOf(from)
    )
      return foundAt(tokens, first, last, 'pronoun')
    const head = this.endsInApposition(from, to) ? to - 1 : this.headOf(from, to)
    const name = words.nameOf(head)
    // “a spokesman for Roe”, “Roe’s lawyer”: the name is not the head.
    if (name && units[head] === name.last - 1) {
      const isGroup = name.kind === 'organization' || name.kind === 'place'
      return foundAt(tokens, first, last, isGroup ? 'organization' : 'name', words.nameIndexOf(head))
    }
    if (groupNouns.at(frame, head) || organizationHeads.at(frame, head))
      return foundAt(tokens, first, last, 'organization')
    // A capital that opens the sentence says nothing: “Critics said”.
    const opens = to - from === 1 && frame.sentenceStart[from] === from
    const named = words.isCapital(head) && !articles.at(frame, from) && !possessives.at(frame, from) && !opens
    return foundAt(tokens, first, last, named ? 'name' : 'description')
  }

  /** “the nominee also | outlined” */
  private withoutAdverb({from, to}: Phrase): Phrase {
    const {words} = this
    let end = to
    while (end - 1 > from && words.isBetween(end - 1) && !words.nameOf(end - 1)) end--
    return {from, to: end}
  }

  /** “the chief executive of the Tillage Group, Ada Roe”: she is. */
  private endsInApposition(from: number, to: number): boolean {
    const {frame, words} = this
    const index = words.nameIndexOf(to - 1)
    if (words.nameOf(to - 1)?.kind !== 'person') return false
    let start = to - 1
    while (start > from && words.nameIndexOf(start - 1) === index) start--
    return start > from && frame.norm(start - 1) === ','
  }

  /** The unit of the head noun: the last before a preposition that does not belong to a title or name. */
  private headOf(from: number, to: number): number {
    const {frame, words} = this
    for (let unit = from + 1; unit < to - 1; unit++) {
      if (words.isParticiple(unit)) return unit - 1
      if (!nounPrepositions.at(frame, unit) || words.nameOf(unit)) continue
      // “Secretary of State Jane Roe”
      if (
        frame.norm(unit) === 'of' &&
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
  private withoutSpeechNoun({from, to}: Phrase): Phrase {
    const {frame, words} = this
    const head = this.headOf(from, to)
    if (speechNouns.at(frame, head) && !words.nameOf(head)) {
      if (possessives.at(frame, from)) return {from, to: from + 1}
      for (let unit = head - 1; unit > from; unit--) if (frame.norm(unit) === "'s") return {from, to: unit}
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

const foundAt = (
  {start, end}: Tokens,
  first: number,
  last: number,
  kind: Found['kind'],
  name: number | null = null
): Found => ({first, last, start: start[first]!, end: end[last - 1]!, kind, name})
