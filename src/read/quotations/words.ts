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
import {type Frame, lastSign, verbIn} from './frame.ts'

export type Words = ReturnType<typeof wordsOf>

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
export function wordsOf(frame: Frame, names: readonly NameMention[]) {
  const {tokens, units, norm, isQuotation} = frame
  const nameAt = new Int32Array(tokens.length).fill(-1)
  for (let index = 0; index < names.length; index++)
    for (let token = names[index]!.first; token < names[index]!.last; token++) nameAt[token] = index

  return {
    nameIndexOf,
    isNamedAt: (token: number) => nameAt[token]! >= 0,
    nameOf,
    isWord,
    isCapital,
    isAdverb,
    isBetween,
    isNounish,
    isVerb,
    isFinite,
    isParticiple,
    isTime
  }

  function nameIndexOf(unit: number): number {
    return isWord(unit) || norm(unit) === '.' ? nameAt[units[unit]!]! : -1
  }
  function nameOf(unit: number): NameMention | undefined {
    return names[nameIndexOf(unit)]
  }
  function isWord(unit: number): boolean {
    const token = units[unit] ?? -1
    return token >= 0 && tokens.kind[token] !== 'punctuation' && tokens.kind[token] !== 'symbol'
  }
  function isCapital(unit: number): boolean {
    const token = units[unit] ?? -1
    return token >= 0 && tokens.capital[token] === 1
  }
  function isAdverb(unit: number): boolean {
    const word = norm(unit)
    const size = word.length
    // By code: it is asked of most words.
    const endsAlike = size > 4 && word.charCodeAt(size - 1) === 121 && word.charCodeAt(size - 2) === 108
    return endsAlike && !isCapital(unit) && !noAdverbs.at(frame, unit)
  }
  function isBetween(unit: number): boolean {
    return betweenSpeakerAndCue.at(frame, unit) || isAdverb(unit)
  }

  /** “the ‘Daybreak’ host”: a few words that no comma or period ends. */
  function isShort(unit: number): boolean {
    const mark = frame.marks[~units[unit]!]!
    return mark.last - mark.first <= 6 && !pauses.has(lastSign(tokens, mark))
  }
  /** Whether a word may stand inside a noun phrase. */
  function isNounish(unit: number): boolean {
    if (isQuotation(unit)) return isShort(unit)
    return isWord(unit) && (!noNoun.at(frame, unit) || nameOf(unit) !== undefined)
  }
  /** Whether a word is surely a verb here, so that no noun phrase runs across it. */
  function isVerb(unit: number): boolean {
    if (isCapital(unit) || speakers.at(frame, unit)) return false
    if (auxiliaries.at(frame, unit)) return true
    if (beforeNoun.at(frame, unit - 1) || isAdverb(unit - 1)) return false
    const cue = cueAt(frame, unit)
    if (cue && !nounLikeCues.at(frame, unit)) return !cue.forms.ing
    const verb = verbIn(frame, unit)
    // “the coach packed”, “Roe rubbished Doe”, but “embattled Roe”
    if (verb?.lemma === '')
      return (
        isWord(unit - 1) &&
        isNounish(unit - 1) &&
        !cueAt(frame, unit - 1) &&
        (!isCapital(unit + 1) || nameOf(unit - 1)?.kind === 'person')
      )
    return verb !== undefined && verb.lemma !== '' && verb.forms.past && !verb.forms.base
  }

  function isParticiple(unit: number): boolean {
    return isVerb(unit) && verbIn(frame, unit)?.forms.participle === true && !auxiliaries.at(frame, unit)
  }
  /** Whether a word is surely a finite verb: “had”, “won”, “praised” but for “the praised plan”. */
  function isFinite(unit: number): boolean {
    if (!isWord(unit) || isCapital(unit)) return false
    if (auxiliaries.at(frame, unit)) return !notFinite.at(frame, unit)
    return isVerb(unit) && !isBetween(unit - 1) && norm(unit - 1) !== 'to'
  }
  function isTime(unit: number): boolean {
    return timeWords.at(frame, unit) && !nameOf(unit)
  }
}
