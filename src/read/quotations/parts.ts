import {coordinators, subordinators} from '../../language/en/clauses.ts'
import {cueAt, speechNouns} from '../../language/en/cues.ts'
import {notNames} from '../../language/en/names.ts'
import {nounPrepositions} from '../../language/en/speakers.ts'
import {be} from '../../language/en/verbs.ts'
import {wordSet} from '../../language/words.ts'
import type {Around} from './around.ts'
import type {Frame} from './frame.ts'
import type {LazySpot, Part, Parts, Spot} from './spots.ts'
import type {Words} from './words.ts'

const topicOpeners = wordSet('for to')
export const determiners = wordSet([
  ...wordSet('the this a an one another some his her their my our your'),
  "'s"
])

/** Reads the parts that spots have in their sentences. */
export class PartReader implements Parts {
  private readonly frame: Frame
  private readonly words: Words
  private readonly around: Around

  constructor(frame: Frame, words: Words, around: Around) {
    this.frame = frame
    this.words = words
    this.around = around
  }

  /** The part that a spot has in its sentence. */
  partOf({kind, from, to, sentence, previous}: LazySpot): Part {
    const {frame, around} = this
    const opening = around.withTitles(from)
    const near = frame.norm(opening - 1) === ',' ? around.asideEnd(to) : to
    const close = around.verbAfter(near)
    const aside = close === undefined ? around.resumesAt(opening, to) : near
    const after = aside === near ? close : around.verbAfter(aside)
    const inverted = after === undefined && around.isInverted(opening)
    // “As for Roe, he …”, “For Roe, the plan is …”
    const isTopic =
      topicOpeners.at(frame, opening - 1) &&
      (opening - 1 === sentence || (frame.norm(opening - 2) === 'as' && opening - 2 === sentence)) &&
      frame.norm(to) === ','
    const named =
      kind === 'pronoun' ||
      (kind === 'name' && (isTopic || this.opens(opening, to) || this.isPresented(opening, to)))
    // “The rise of Roe gave Doe hope”, “Roe, Poe and Doe left”: not one of them.
    const isPart = kind === 'name' && !inverted && (this.isOwned(opening) || this.isJoined(opening, previous))
    const acts = kind === 'a' && frame.norm(to) === 'who' && around.verbAfter(to + 1) !== undefined
    const unnamed = kind === 'a' && (from === sentence || acts)
    const cue = around.cueAfter(aside)
    const pauses = frame.norm(opening - 1) === ',' || frame.isQuotation(opening - 1)
    // “Roe’s letter attacked Doe. He …”
    const writes =
      kind === 'name' && opening === sentence && frame.norm(to) === "'s" && this.isSpeechNoun(to + 1)
    return {
      subject: unnamed || named || inverted || writes || (after !== undefined && !isPart),
      // “Roe, who told the board: “…””
      speaks:
        inverted ||
        (frame.norm(to) === ',' && frame.norm(to + 1) === 'who' ? around.cueAfter(to + 2) : cue) !==
          undefined,
      trails:
        after === 'cue' &&
        (frame.norm(opening - 1) === ',' || around.endsTale(opening, sentence)) &&
        this.isTrailing(opening, aside),
      reports: inverted || (after === 'cue' && pauses),
      topic: isTopic,
      adds: kind === 'pronoun' && (cue?.lemma === 'add' || cue?.lemma === 'continue'),
      asked: kind === 'name' && cueAt(frame, opening - 1)?.lemma === 'ask',
      stated: frame.norm(to) === "'s" || frame.norm(opening - 1) === 'by'
    }
  }

  /** “the rise of Roe”; not “Secretary of State Jane Roe”. */
  private isOwned(opening: number): boolean {
    const {frame, words} = this
    let at = opening - 1
    // “by talent manager Jane Roe”
    while (at > opening - 4 && words.isNounish(at) && !words.isCapital(at) && !words.isVerb(at)) at--
    if (!nounPrepositions.at(frame, at) || at <= frame.sentenceStart[opening]!) return false
    // “owned by Roe earlier this year”
    if (frame.norm(at) === 'by' && words.isVerb(at - 1)) return true
    return words.isNounish(at - 1) && !words.isCapital(at - 1) && !words.isVerb(at - 1)
  }

  /** “Roe, Poe and | Doe left” */
  private isJoined(opening: number, previous: Spot | undefined): boolean {
    return this.frame.norm(opening - 1) === 'and' && previous?.to === opening - 1 && previous.kind === 'name'
  }

  private isSpeechNoun(unit: number): boolean {
    const {frame} = this
    return speechNouns.at(frame, unit) || (this.words.isNounish(unit) && speechNouns.at(frame, unit + 1))
  }

  /** Whether “he said” ends its sentence, or is put into it, behind what was said and not behind an aside. */
  private isTrailing(opening: number, verb: number): boolean {
    const {frame, words} = this
    const from = frame.sentenceStart[opening]!
    // “Later, when I wrote to Roe, he said”
    const start = frame.norm(from + 1) === ',' && from + 2 < opening ? from + 2 : from
    const first = frame.norm(start)
    // “… led Roe on, and luckily, he said, “…””
    if (words.isAdverb(opening - 2) && coordinators.at(frame, opening - 3)) return false
    if (
      subordinators.at(frame, start) ||
      nounPrepositions.at(frame, start) ||
      first.endsWith('ing') ||
      first.endsWith('ed')
    )
      return false
    let at = verb
    while (at < verb + 4 && (words.isBetween(at) || cueAt(frame, at) !== undefined)) at++
    return ['.', ',', ':', ''].includes(frame.norm(at))
  }

  /** “On stage was Jane Roe, a lawyer”, “from Jane Roe, who had left”. */
  private isPresented(opening: number, to: number): boolean {
    const {frame} = this
    if (frame.norm(to) !== ',') return false
    return (
      be.at(frame, opening - 1) ||
      (frame.norm(to + 1) === 'who' && this.around.verbAfter(to + 2) !== undefined)
    )
  }

  /** Whether a name opens its sentence, or a clause before an aside; titles aside. */
  private opens(opening: number, to: number): boolean {
    const {frame} = this
    if (frame.norm(to) === "'s") return false
    const start = frame.sentenceStart[opening]!
    const at = determiners.at(frame, opening - 1) && opening > start ? opening - 1 : opening
    // “And Roe, for all that, …”; not “For Roe, the plan …”
    return (
      at === start || (at === start + 1 && notNames.at(frame, start) && !nounPrepositions.at(frame, start))
    )
  }
}
