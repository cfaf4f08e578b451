import type {Mention} from '../../article.ts'
import {attributionPhrases, type Cue, cueAt, nounLikeCues} from '../../language/en/cues.ts'
import {articles, possessives, speakerPronouns} from '../../language/en/speakers.ts'
import {be} from '../../language/en/verbs.ts'
import {wordMap} from '../../language/words.ts'
import type {Frame} from './frame.ts'
import type {Words} from './words.ts'

const phrasesByFirst = wordMap(Map.groupBy(attributionPhrases, ([word]) => word!))

/** Finds the cues of an article: verbs of speech where they are verbs, and phrases such as “according to”. */
export class VerbCues {
  private readonly frame: Frame
  private readonly words: Words

  constructor(frame: Frame, words: Words) {
    this.frame = frame
    this.words = words
  }

  /** The cue at a unit, where the word is a verb there. */
  at(unit: number): Cue | undefined {
    const {frame, words} = this
    const cue = cueAt(frame, unit)
    // “the Olin Rail Union said”
    if (!cue || words.nameOf(unit)) return
    const before = frame.norm(unit - 1)
    if (articles.at(frame, unit - 1) || possessives.at(frame, unit - 1)) return
    if (before === "'s" || before === 'of') return
    if (!nounLikeCues.at(frame, unit)) return cue
    // “the Washington Post”
    return words.isCapital(unit) || !this.followsSubject(unit) ? undefined : cue
  }

  /** Whether a word that may be a noun is a verb: “she states”, “Roe reports”, “would demand”. */
  private followsSubject(unit: number): boolean {
    const {frame, words} = this
    const before = unit - 1
    return (
      // “calls the plan”: no noun has an article behind it.
      articles.at(frame, unit + 1) ||
      speakerPronouns.at(frame, before) ||
      frame.norm(before) === 'to' ||
      words.isBetween(before) ||
      words.nameOf(before) !== undefined
    )
  }

  isPassive(at: number, cue: Cue): boolean {
    const {frame} = this
    let before = at - 1
    while (before >= 0 && this.words.isBetween(before) && !be.at(frame, before)) before--
    if (be.at(frame, before) && cue.forms.participle) return true
    // “their first call, described as “…”, lasted an hour”
    const bare = frame.norm(at - 1) === ',' || at === frame.sentenceStart[at]
    return cue.takes === 'label' && frame.norm(at + 1) === 'as' && bare
  }

  mentionOf(from: number, verb: string, to = from + 1): Mention & {readonly verb: string} {
    const {tokens, units} = this.frame
    const first = units[from]!
    const last = units[to - 1]! + 1
    return {first, last, start: tokens.start[first]!, end: tokens.end[last - 1]!, verb}
  }

  /** The words “according to” at `unit`, or others of their kind. */
  phraseAt(unit: number): readonly string[] | undefined {
    const lists = phrasesByFirst.at(this.frame, unit)
    if (lists) for (const list of lists) if (this.standsAt(list, unit)) return list
    return undefined
  }

  private standsAt(words: readonly string[], unit: number): boolean {
    for (let index = 0; index < words.length; index++)
      if (this.frame.norm(unit + index) !== words[index]) return false
    return true
  }
}
