import type {NameMention} from '../../article.ts'
import {coordinators, prepositions, subordinators} from '../../language/en/clauses.ts'
import {cueAt, nounLikeCues} from '../../language/en/cues.ts'
import {roleNouns} from '../../language/en/names.ts'
import {
  articles,
  betweenSpeakerAndCue,
  groupNouns,
  nounPrepositions,
  possessives,
  speakerPronouns,
  timeWords
} from '../../language/en/speakers.ts'
import {be, doWords, futureModals, have, openModals} from '../../language/en/verbs.ts'
import {wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import {type Frame, lastSign, verbIn} from './frame.ts'

const auxiliaries = wordSet([...be, ...have, ...doWords, ...futureModals, ...openModals])
const notFinite = wordSet(['be', 'been', ...[...auxiliaries].filter((word) => word.endsWith('ing'))])
/** Words in -ly that say nothing of a verb. */
const noAdverbs = wordSet('family ally assembly daily weekly elderly early')
const pauses = wordSet('. , ? !')
/** Words that stand inside no noun phrase, but where they are a name. */
const noNoun = wordSet([
  ...coordinators,
  ...subordinators,
  ...nounPrepositions,
  ...prepositions,
  ...speakerPronouns,
  ...auxiliaries,
  ...articles,
  ...possessives,
  ...wordSet('that who which to about into than')
])
/** Nouns for who speaks: no verbs. */
const speakers = wordSet([...roleNouns, ...groupNouns])
/** Before a word they make it a noun. */
const beforeNoun = wordSet([...articles, ...possessives, "'s", '-'])

/** What a unit may be in its place, without a tagger: by closed-class words, names, capitals and endings. */
export class Words {
  private readonly frame: Frame
  private readonly tokens: Tokens
  private readonly units: Int32Array
  private readonly names: readonly NameMention[]
  /** Of each token the index of the name that it is part of; -1 for no name. */
  private readonly nameAt: Int32Array

  constructor(frame: Frame, names: readonly NameMention[]) {
    this.frame = frame
    this.tokens = frame.tokens
    this.units = frame.units
    this.names = names
    this.nameAt = new Int32Array(frame.tokens.length).fill(-1)
    for (let index = 0; index < names.length; index++)
      for (let token = names[index]!.first; token < names[index]!.last; token++) this.nameAt[token] = index
  }

  isNamedAt(token: number): boolean {
    return this.nameAt[token]! >= 0
  }
  nameIndexOf(unit: number): number {
    return this.isWord(unit) || this.frame.norm(unit) === '.' ? this.nameAt[this.units[unit]!]! : -1
  }
  nameOf(unit: number): NameMention | undefined {
    const index = this.nameIndexOf(unit)
    return index < 0 ? undefined : this.names[index]
  }
  isWord(unit: number): boolean {
    const {tokens} = this
    const token = this.units[unit] ?? -1
    return token >= 0 && tokens.kind[token] !== 'punctuation' && tokens.kind[token] !== 'symbol'
  }
  isCapital(unit: number): boolean {
    const token = this.units[unit] ?? -1
    return token >= 0 && this.tokens.capital[token] === 1
  }
  isLower(unit: number): boolean {
    const {tokens, units} = this
    const token = units[unit] ?? -1
    return token >= 0 && tokens.capital[token] === 0 && tokens.kind[token] === 'word'
  }
  isAdverb(unit: number): boolean {
    const {frame} = this
    const word = frame.norm(unit)
    const size = word.length
    // By code: it is asked of most words.
    const endsAlike = size > 4 && word.charCodeAt(size - 1) === 121 && word.charCodeAt(size - 2) === 108
    return endsAlike && !this.isCapital(unit) && !noAdverbs.at(frame, unit)
  }
  isBetween(unit: number): boolean {
    return betweenSpeakerAndCue.at(this.frame, unit) || this.isAdverb(unit)
  }

  /** “the ‘Daybreak’ host”: a few words that no comma or period ends. */
  private isShort(unit: number): boolean {
    const mark = this.frame.marks[~this.units[unit]!]!
    return mark.last - mark.first <= 6 && !pauses.has(lastSign(this.tokens, mark))
  }
  /** Whether a word may stand inside a noun phrase. */
  isNounish(unit: number): boolean {
    const {frame} = this
    if (frame.isQuotation(unit)) return this.isShort(unit)
    return this.isWord(unit) && (!noNoun.at(frame, unit) || this.nameOf(unit) !== undefined)
  }
  /** Whether a word is surely a verb here, so that no noun phrase runs across it. */
  isVerb(unit: number): boolean {
    const {frame} = this
    if (this.isCapital(unit) || speakers.at(frame, unit)) return false
    if (auxiliaries.at(frame, unit)) return true
    if (beforeNoun.at(frame, unit - 1) || this.isAdverb(unit - 1)) return false
    const cue = cueAt(frame, unit)
    if (cue && !nounLikeCues.at(frame, unit)) return !cue.forms.ing
    const verb = verbIn(frame, unit)
    // “the coach packed”, “Roe rubbished Doe”, but “embattled Roe”
    if (verb?.lemma === '')
      return (
        this.isWord(unit - 1) &&
        this.isNounish(unit - 1) &&
        !cueAt(frame, unit - 1) &&
        (!this.isCapital(unit + 1) || this.nameOf(unit - 1)?.kind === 'person')
      )
    return verb !== undefined && verb.lemma !== '' && verb.forms.past && !verb.forms.base
  }

  isParticiple(unit: number): boolean {
    const {frame} = this
    return this.isVerb(unit) && verbIn(frame, unit)?.forms.participle === true && !auxiliaries.at(frame, unit)
  }
  /** Whether a word is surely a finite verb: “had”, “won”, “praised” but for “the praised plan”. */
  isFinite(unit: number): boolean {
    const {frame} = this
    if (!this.isWord(unit) || this.isCapital(unit)) return false
    if (auxiliaries.at(frame, unit)) return !notFinite.at(frame, unit)
    return this.isVerb(unit) && !this.isBetween(unit - 1) && frame.norm(unit - 1) !== 'to'
  }
  isTime(unit: number): boolean {
    return timeWords.at(this.frame, unit) && !this.nameOf(unit)
  }
}
