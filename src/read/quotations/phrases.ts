import {coordinators, prepositions, subordinators} from '../../language/en/clauses.ts'
import {notNames} from '../../language/en/names.ts'
import {articles, nounPrepositions, speakerPronouns, timeWords} from '../../language/en/speakers.ts'
import {enlist, wordSet} from '../../language/words.ts'
import {type Frame, lastSign} from './frame.ts'
import {determiners, isNounPhrase, longest, type Phrase, phraseFrom} from './phrase-ahead.ts'
import {type Found, Speakers} from './speakers.ts'
import type {Words} from './words.ts'

/** Words before a name or title that belong to it, even where they open the sentence. */
const opensTitle = wordSet(['former', 'acting', 'interim', 'late', 'new', 'old', 'first', 'second', 'dear'])

/** Words with which a clause hangs on another: its subject is not that of the sentence. */
const embedding = wordSet('that what which who whom whose how why where when because if whether')

/** Behind a comma they say more of the noun before it, or when and where. */
const asideOpeners = wordSet(
  `who whose which where when in on at during after before speaking and with from for as by of now then himself herself too
  however meanwhile`
)
/** With these a sentence opens before its subject. */
const leadingAsides = wordSet([
  ...subordinators,
  ...nounPrepositions,
  ...timeWords,
  ...wordSet('asked during according while despite when')
])
const leadingMarks = wordSet(', — • -')

const [comma, bracket] = [enlist(','), enlist(')')]

/** Finds the noun phrases that name speakers, from a cue to its left and right. */
export class Phrases {
  private readonly frame: Frame
  private readonly words: Words
  private readonly speakers: Speakers

  constructor(frame: Frame, words: Words) {
    this.frame = frame
    this.words = words
    this.speakers = new Speakers(frame, words)
  }

  toSpeaker(phrase: Phrase): Found {
    return this.speakers.of(phrase)
  }

  endingAt(unit: number, floor: number): Phrase | undefined {
    const {frame, words} = this
    let end = unit
    while (end >= floor && frame.norm(end) === ')') end = this.openingOf(end, floor) - 1
    if (end < floor) return
    if (speakerPronouns.at(frame, end) && words.isWord(end)) return {from: end, to: end + 1}
    if (!words.isNounish(end) || words.isVerb(end)) return
    const lowest = Math.max(floor, end - longest)
    let from = this.coreFrom(end, lowest)
    // “a spokesman for the firm”, “the letter posted on his door”: the noun before the preposition is the head.
    while (from - 2 >= lowest && nounPrepositions.at(frame, from - 1)) {
      const noun = words.isParticiple(from - 2) ? from - 3 : from - 2
      if (
        noun < lowest ||
        !words.isNounish(noun) ||
        words.isVerb(noun) ||
        words.isAdverb(noun) ||
        timeWords.at(frame, noun)
      )
        break
      from = this.coreFrom(noun, lowest)
    }
    return {from, to: end + 1}
  }

  /** Start of the noun phrase without prepositions that ends at `end`. */
  private coreFrom(end: number, lowest: number): number {
    const {frame, words} = this
    let from = end
    while (from > lowest) {
      const left = from - 1
      const word = frame.norm(left)
      // “said that Canada”, “However Roe”
      if (words.isCapital(from) && word === 'that') break
      if (
        words.isCapital(left) &&
        notNames.at(frame, left) &&
        !determiners.at(frame, left) &&
        !opensTitle.at(frame, left)
      )
        break
      if (determiners.at(frame, left)) {
        from = left
        // “one of the”, “all the”
        if (articles.at(frame, left - 1) && left - 1 >= lowest) from = left - 1
        break
      }
      const joins =
        word === '-' ||
        word === '–' ||
        word === '&' ||
        word === '/' ||
        (word === '.' && words.nameOf(left) !== undefined)
      const titled = word === 'of' && words.isCapital(from) && words.isCapital(left - 1) && left - 1 >= lowest
      if (
        !joins &&
        !titled &&
        (!words.isNounish(left) || words.isVerb(left) || words.isAdverb(left) || words.isTime(left))
      )
        break
      from = left
    }
    return from
  }

  private openingOf(closing: number, floor: number): number {
    const lowest = Math.max(floor, closing - longest)
    for (let unit = closing - 1; unit >= lowest; unit--) if (this.frame.norm(unit) === '(') return unit
    return closing
  }

  /** The subject of the cue at `cue`, looked for from it to the left, not before `floor`. */
  subjectBefore(cue: number, floor: number): Phrase | undefined {
    const {frame} = this
    let unit = cue - 1
    while (unit > floor && this.words.isBetween(unit)) unit--
    // “praised the plan but said”
    if (coordinators.at(frame, unit) || frame.norm(unit) === 'to') return this.clauseSubject(floor, unit)
    return this.subjectOfVerb(cue, floor)
  }

  /** The subject that stands before a verb; none where the verb shares that of another. */
  private subjectOfVerb(cue: number, floor: number): Phrase | undefined {
    const {frame, words} = this
    let unit = cue - 1
    const lowest = Math.max(floor, cue - longest)
    while (unit >= lowest && words.isBetween(unit)) unit--
    // “Roe, who has in the past called it …”
    if (frame.norm(unit) === 'past' && frame.norm(unit - 1) === 'the' && frame.norm(unit - 2) === 'in') {
      unit -= 3
      while (unit >= lowest && words.isBetween(unit)) unit--
    }
    if (unit < lowest) return
    if (frame.norm(unit) === ')') unit = this.openingOf(unit, lowest) - 1
    const word = frame.norm(unit)
    if (word === 'who' || word === 'which' || word === 'that') {
      const before = frame.norm(unit - 1) === ',' ? unit - 2 : unit - 1
      return this.endingAt(before, floor)
    }
    const pause = frame.isQuotation(unit) && lastSign(frame.tokens, frame.marks[~frame.units[unit]!]!) === ','
    if (pause || word === ',' || word === '—' || word === '–') return this.beforeApposition(unit, floor)
    if (coordinators.at(frame, unit) || word === 'to') return
    return this.overRelative(this.endingAt(unit, floor), unit, floor)
  }

  /** “an aide who spoke to reporters on Monday said”: the noun before “who”. */
  private overRelative(phrase: Phrase | undefined, unit: number, floor: number): Phrase | undefined {
    const {frame} = this
    if (
      phrase &&
      (speakerPronouns.at(frame, phrase.from) || this.words.nameOf(phrase.to - 1)?.kind === 'person')
    )
      return phrase
    for (let at = unit - 1; at > Math.max(floor, unit - 25); at--) {
      const word = frame.norm(at)
      if (word === ',' || word === '"' || word === ':') break
      if (word === 'who') return this.endingAt(at - 1, floor) ?? phrase
    }
    return phrase
  }

  /** “Jane Roe, a lawyer from Ohio, said”: over the commas to the noun that they explain. */
  private beforeApposition(pause: number, floor: number): Phrase | undefined {
    const {frame, words} = this
    const {word} = frame
    const sign = frame.isQuotation(pause) ? comma : word[pause]!
    const lowest = Math.max(floor, pause - 2 * longest)
    let last = pause
    let phrase: Phrase | undefined
    for (let unit = pause - 1; unit >= lowest; unit--) {
      if (word[unit] === bracket) {
        unit = this.openingOf(unit, lowest)
        continue
      }
      if (word[unit] !== sign) continue
      if (!this.explains(unit + 1, last)) break
      const found = this.endingAt(unit - 1, floor)
      // “In a letter to the board, Roe, …”: the aside before the subject.
      if (!found || (last !== pause && prepositions.at(frame, found.from - 1))) break
      // “the firm’s director, Jane Roe, said”: the name belongs to the words that name the speaker.
      const name = words.nameOf(unit + 1)
      const whole = name?.kind === 'person' && frame.units[last - 1] === name.last - 1
      phrase = whole && words.nameOf(found.to - 1)?.kind !== 'person' ? {from: found.from, to: last} : found
      last = unit
    }
    return phrase
  }

  /** Whether the words between two commas say more of the noun before them. */
  private explains(from: number, to: number): boolean {
    const {frame} = this
    if (to <= from) return false
    if (asideOpeners.at(frame, from)) return true
    if (
      coordinators.at(frame, from) ||
      subordinators.at(frame, from) ||
      (speakerPronouns.at(frame, from) && !articles.at(frame, from))
    )
      return false
    return isNounPhrase(frame, this.words, from)
  }

  /** The noun right before “saying”: “footage of Roe saying”. */
  nounBefore(unit: number, floor: number): Phrase | undefined {
    const {words} = this
    if (unit - 1 < floor || !words.isNounish(unit - 1) || words.isVerb(unit - 1)) return
    const from = this.coreFrom(unit - 1, Math.max(floor, unit - longest))
    // “emailed supporters saying”: they do not speak.
    return words.nameOf(unit - 1)?.kind === 'person' || articles.at(this.frame, from)
      ? {from, to: unit}
      : undefined
  }

  /** The subject of the verb nearest before `unit`: of “saying” and “but said”. */
  clauseSubject(floor: number, unit: number): Phrase | undefined {
    const {frame} = this
    let tries = 0
    let embedded: Phrase | undefined
    for (let at = unit - 1; at > Math.max(floor, unit - 2 * longest) && tries < 6; at--) {
      if (!this.words.isFinite(at)) continue
      tries++
      const subject = this.subjectOfVerb(at, floor)
      if (!subject || frame.norm(subject.from) === 'it') continue
      // “he said that Canada would … and called”: he did.
      if (!embedding.at(frame, subject.from - 1)) return subject
      embedded ??= subject
    }
    return embedded ?? this.sentenceSubject(floor, unit)
  }

  /** The subject of the sentence that opens at `floor`. */
  sentenceSubject(floor: number, ceiling: number): Phrase | undefined {
    const {frame, words} = this
    let unit = floor
    const highest = Math.min(ceiling, floor + 2 * longest)
    // “After the vote, Roe …”, “But Roe …”: the subject stands after the comma, or the conjunction.
    for (let tries = 0; tries < 4 && unit < highest; tries++) {
      while (
        unit < highest &&
        (coordinators.at(frame, unit) || words.isAdverb(unit) || leadingMarks.at(frame, unit))
      )
        unit++
      const opensAside = leadingAsides.at(frame, unit) || frame.norm(unit).endsWith('ing')
      if (!opensAside || words.nameOf(unit)) {
        const phrase = this.startingAt(unit, highest)
        if (phrase) return phrase
      }
      while (unit < highest && frame.norm(unit) !== ',') unit++
      unit++
    }
    return undefined
  }

  /** The noun phrase that opens at `unit`. */
  startingAt(unit: number, ceiling: number): Phrase | undefined {
    return phraseFrom(this.frame, this.words, unit, ceiling)
  }
}
