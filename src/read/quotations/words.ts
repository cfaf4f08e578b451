import type {NameMention} from '../../article.ts'
import {coordinators, prepositions, subordinators} from '../../language/en/clauses.ts'
import {isCue, nounLikeCues} from '../../language/en/cues.ts'
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
import {be, doWords, futureModals, have, openModals, verbOf} from '../../language/en/verbs.ts'
import {type Frame, lastSign} from './frame.ts'

export type Words = ReturnType<typeof wordsOf>

/** What a unit may be in its place, without a tagger: by closed-class words, names, capitals and endings. */
export function wordsOf(frame: Frame, names: readonly NameMention[]) {
  const {tokens, units, norm, isQuotation} = frame
  const nameAt = new Int32Array(tokens.length).fill(-1)
  for (const [index, {first, last}] of names.entries()) nameAt.fill(index, first, last)

  return {
    nameIndexOf,
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
  function isAuxiliary(word: string): boolean {
    return (
      be.has(word) || have.has(word) || doWords.has(word) || futureModals.has(word) || openModals.has(word)
    )
  }
  function isAdverb(unit: number): boolean {
    const word = norm(unit)
    return (
      word.length > 4 &&
      word.endsWith('ly') &&
      !isCapital(unit) &&
      !['family', 'ally', 'assembly', 'daily', 'weekly', 'elderly', 'early'].includes(word)
    )
  }
  function isBetween(unit: number): boolean {
    return betweenSpeakerAndCue.has(norm(unit)) || isAdverb(unit)
  }

  /** “the ‘Daybreak’ host”: a few words that no comma or period ends. */
  function isShort(unit: number): boolean {
    const mark = frame.marks[~units[unit]!]!
    return mark.last - mark.first <= 6 && !['.', ',', '?', '!'].includes(lastSign(tokens, mark))
  }
  /** Whether a word may stand inside a noun phrase. */
  function isNounish(unit: number): boolean {
    if (isQuotation(unit)) return isShort(unit)
    if (!isWord(unit)) return false
    const word = norm(unit)
    if (nameOf(unit)) return true
    if (
      coordinators.has(word) ||
      subordinators.has(word) ||
      nounPrepositions.has(word) ||
      prepositions.has(word)
    )
      return false
    if (speakerPronouns.has(word) && !articles.has(word)) return false
    if (
      isAuxiliary(word) ||
      articles.has(word) ||
      possessives.has(word) ||
      ['that', 'who', 'which', 'to', 'about', 'into', 'than'].includes(word)
    )
      return false
    return true
  }
  /** Whether a word is surely a verb here, so that no noun phrase runs across it. */
  function isVerb(unit: number): boolean {
    const word = norm(unit)
    if (isCapital(unit) || roleNouns.has(word) || groupNouns.has(word)) return false
    if (isAuxiliary(word)) return true
    const before = norm(unit - 1)
    if (
      articles.has(before) ||
      possessives.has(before) ||
      before === "'s" ||
      before === '-' ||
      isAdverb(unit - 1)
    )
      return false
    const cue = isCue(word)
    if (cue && !nounLikeCues.has(word)) return !cue.forms.ing
    const verb = verbOf(word)
    // “the coach packed”, but “embattled Roe”
    if (verb?.lemma === '')
      return isWord(unit - 1) && isNounish(unit - 1) && !isCue(before) && !isCapital(unit + 1)
    return verb !== undefined && verb.lemma !== '' && verb.forms.past && !verb.forms.base
  }

  function isParticiple(unit: number): boolean {
    return isVerb(unit) && verbOf(norm(unit))?.forms.participle === true && !isAuxiliary(norm(unit))
  }
  /** Whether a word is surely a finite verb: “had”, “won”, “praised” but for “the praised plan”. */
  function isFinite(unit: number): boolean {
    if (!isWord(unit) || isCapital(unit)) return false
    const word = norm(unit)
    if (isAuxiliary(word)) return !word.endsWith('ing') && word !== 'be' && word !== 'been'
    return isVerb(unit) && !isBetween(unit - 1) && norm(unit - 1) !== 'to'
  }
  function isTime(unit: number): boolean {
    return timeWords.has(norm(unit)) && !nameOf(unit)
  }
}
