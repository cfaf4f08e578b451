import {coordinators, prepositions, subordinators} from '../../language/en/clauses.ts'
import {speechNouns} from '../../language/en/cues.ts'
import {notNames, organizationHeads} from '../../language/en/names.ts'
import {
  articles,
  nounPrepositions,
  possessives,
  speakerPronouns,
  timeWords
} from '../../language/en/speakers.ts'
import {enlist, wordSet} from '../../language/words.ts'
import {type Frame, lastSign} from './frame.ts'
import {type Found, speakersOf} from './speakers.ts'
import type {Words} from './words.ts'

/** Words that name a speaker: units `[from, to)`. */
export interface Phrase {
  readonly from: number
  readonly to: number
}

/** Words before a name or title that belong to it, even where they open the sentence. */
const opensTitle = wordSet(['former', 'acting', 'interim', 'late', 'new', 'old', 'first', 'second', 'dear'])

/** Words with which a clause hangs on another: its subject is not that of the sentence. */
const embedding = wordSet('that what which who whom whose how why where when because if whether')

const determiners = wordSet([...articles, ...possessives])

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

/** No noun phrase that names a speaker is longer. */
const longest = 40

/** Finds the noun phrases that name speakers, from a cue to its left and right. */
export interface Phrases {
  /** The subject of the cue at `cue`, looked for from it to the left, not before `floor`. */
  readonly subjectBefore: (cue: number, floor: number) => Phrase | undefined
  /** The noun phrase that opens at `unit`. */
  readonly startingAt: (unit: number, ceiling: number) => Phrase | undefined
  readonly endingAt: (unit: number, floor: number) => Phrase | undefined
  /** The subject of the sentence that opens at `floor`. */
  readonly sentenceSubject: (floor: number, ceiling: number) => Phrase | undefined
  /** The subject of the verb nearest before `unit`: of “saying” and “but said”. */
  readonly clauseSubject: (floor: number, unit: number) => Phrase | undefined
  /** The noun right before “saying”: “footage of Roe saying”. */
  readonly nounBefore: (unit: number, floor: number) => Phrase | undefined
  readonly isName: (unit: number) => boolean
  readonly toSpeaker: (phrase: Phrase) => Found
  readonly isBetween: (unit: number) => boolean
}

export function phrasesOf(frame: Frame, words: Words): Phrases {
  const {tokens, units, word, norm, isQuotation} = frame
  const {nameOf, isWord, isCapital, isAdverb, isBetween, isNounish, isVerb, isFinite, isParticiple, isTime} =
    words

  return {
    subjectBefore,
    startingAt,
    endingAt,
    sentenceSubject,
    clauseSubject,
    nounBefore,
    isName: (unit) => nameOf(unit) !== undefined,
    toSpeaker: speakersOf(frame, words),
    isBetween
  }

  function endingAt(unit: number, floor: number): Phrase | undefined {
    let end = unit
    while (end >= floor && norm(end) === ')') end = openingOf(end, floor) - 1
    if (end < floor) return
    if (speakerPronouns.at(frame, end) && isWord(end)) return {from: end, to: end + 1}
    if (!isNounish(end) || isVerb(end)) return
    const lowest = Math.max(floor, end - longest)
    let from = coreFrom(end, lowest)
    // “a spokesman for the firm”, “the letter posted on his door”: the noun before the preposition is the head.
    while (from - 2 >= lowest && nounPrepositions.at(frame, from - 1)) {
      const noun = isParticiple(from - 2) ? from - 3 : from - 2
      if (noun < lowest || !isNounish(noun) || isVerb(noun) || isAdverb(noun) || timeWords.at(frame, noun))
        break
      from = coreFrom(noun, lowest)
    }
    return {from, to: end + 1}
  }

  /** Start of the noun phrase without prepositions that ends at `end`. */
  function coreFrom(end: number, lowest: number): number {
    let from = end
    while (from > lowest) {
      const left = from - 1
      const word = norm(left)
      // “said that Canada”, “However Roe”
      if (isCapital(from) && word === 'that') break
      if (
        isCapital(left) &&
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
        (word === '.' && nameOf(left) !== undefined)
      const titled = word === 'of' && isCapital(from) && isCapital(left - 1) && left - 1 >= lowest
      if (!joins && !titled && (!isNounish(left) || isVerb(left) || isAdverb(left) || isTime(left))) break
      from = left
    }
    return from
  }

  function openingOf(closing: number, floor: number): number {
    const lowest = Math.max(floor, closing - longest)
    for (let unit = closing - 1; unit >= lowest; unit--) if (norm(unit) === '(') return unit
    return closing
  }

  function subjectBefore(cue: number, floor: number): Phrase | undefined {
    let unit = cue - 1
    while (unit > floor && isBetween(unit)) unit--
    // “praised the plan but said”
    if (coordinators.at(frame, unit) || norm(unit) === 'to') return clauseSubject(floor, unit)
    return subjectOfVerb(cue, floor)
  }

  /** The subject that stands before a verb; none where the verb shares that of another. */
  function subjectOfVerb(cue: number, floor: number): Phrase | undefined {
    let unit = cue - 1
    const lowest = Math.max(floor, cue - longest)
    while (unit >= lowest && isBetween(unit)) unit--
    // “Roe, who has in the past called it …”
    if (norm(unit) === 'past' && norm(unit - 1) === 'the' && norm(unit - 2) === 'in') {
      unit -= 3
      while (unit >= lowest && isBetween(unit)) unit--
    }
    if (unit < lowest) return
    if (norm(unit) === ')') unit = openingOf(unit, lowest) - 1
    const word = norm(unit)
    if (word === 'who' || word === 'which' || word === 'that') {
      const before = norm(unit - 1) === ',' ? unit - 2 : unit - 1
      return endingAt(before, floor)
    }
    const pause = isQuotation(unit) && lastSign(tokens, frame.marks[~units[unit]!]!) === ','
    if (pause || word === ',' || word === '—' || word === '–') return beforeApposition(unit, floor)
    if (coordinators.at(frame, unit) || word === 'to') return
    return overRelative(endingAt(unit, floor), unit, floor)
  }

  /** “an aide who spoke to reporters on Monday said”: the noun before “who”. */
  function overRelative(phrase: Phrase | undefined, unit: number, floor: number): Phrase | undefined {
    if (phrase && (speakerPronouns.at(frame, phrase.from) || nameOf(phrase.to - 1)?.kind === 'person'))
      return phrase
    for (let at = unit - 1; at > Math.max(floor, unit - 25); at--) {
      const word = norm(at)
      if (word === ',' || word === '"' || word === ':') break
      if (word === 'who') return endingAt(at - 1, floor) ?? phrase
    }
    return phrase
  }

  /** “Jane Roe, a lawyer from Ohio, said”: over the commas to the noun that they explain. */
  function beforeApposition(pause: number, floor: number): Phrase | undefined {
    const sign = isQuotation(pause) ? comma : word[pause]!
    const lowest = Math.max(floor, pause - 2 * longest)
    let last = pause
    let phrase: Phrase | undefined
    for (let unit = pause - 1; unit >= lowest; unit--) {
      if (word[unit] === bracket) {
        unit = openingOf(unit, lowest)
        continue
      }
      if (word[unit] !== sign) continue
      if (!explains(unit + 1, last)) break
      const found = endingAt(unit - 1, floor)
      // “In a letter to the board, Roe, …”: the aside before the subject.
      if (!found || (last !== pause && prepositions.at(frame, found.from - 1))) break
      // “the firm’s director, Jane Roe, said”: the name belongs to the words that name the speaker.
      const name = nameOf(unit + 1)
      const whole = name?.kind === 'person' && units[last - 1] === name.last - 1
      phrase = whole && nameOf(found.to - 1)?.kind !== 'person' ? {from: found.from, to: last} : found
      last = unit
    }
    return phrase
  }

  /** Whether the words between two commas say more of the noun before them. */
  function explains(from: number, to: number): boolean {
    if (to <= from) return false
    if (asideOpeners.at(frame, from)) return true
    if (
      coordinators.at(frame, from) ||
      subordinators.at(frame, from) ||
      (speakerPronouns.at(frame, from) && !articles.at(frame, from))
    )
      return false
    return isNounPhrase(from)
  }

  function nounBefore(unit: number, floor: number): Phrase | undefined {
    if (unit - 1 < floor || !isNounish(unit - 1) || isVerb(unit - 1)) return
    const from = coreFrom(unit - 1, Math.max(floor, unit - longest))
    // “emailed supporters saying”: they do not speak.
    return nameOf(unit - 1)?.kind === 'person' || articles.at(frame, from) ? {from, to: unit} : undefined
  }

  function clauseSubject(floor: number, unit: number): Phrase | undefined {
    let tries = 0
    let embedded: Phrase | undefined
    for (let at = unit - 1; at > Math.max(floor, unit - 2 * longest) && tries < 6; at--) {
      if (!isFinite(at)) continue
      tries++
      const subject = subjectOfVerb(at, floor)
      if (!subject || norm(subject.from) === 'it') continue
      // “he said that Canada would … and called”: he did.
      if (!embedding.at(frame, subject.from - 1)) return subject
      embedded ??= subject
    }
    return embedded ?? sentenceSubject(floor, unit)
  }

  function sentenceSubject(floor: number, ceiling: number): Phrase | undefined {
    let unit = floor
    const highest = Math.min(ceiling, floor + 2 * longest)
    // “After the vote, Roe …”, “But Roe …”: the subject stands after the comma, or the conjunction.
    for (let tries = 0; tries < 4 && unit < highest; tries++) {
      while (
        unit < highest &&
        (coordinators.at(frame, unit) || isAdverb(unit) || leadingMarks.at(frame, unit))
      )
        unit++
      const opensAside = leadingAsides.at(frame, unit) || norm(unit).endsWith('ing')
      if (!opensAside || nameOf(unit)) {
        const phrase = startingAt(unit, highest)
        if (phrase) return phrase
      }
      while (unit < highest && norm(unit) !== ',') unit++
      unit++
    }
    return undefined
  }

  function startingAt(unit: number, ceiling: number): Phrase | undefined {
    const highest = Math.min(ceiling, unit + longest)
    if (unit >= highest) return
    if (speakerPronouns.at(frame, unit) && !articles.at(frame, unit)) return {from: unit, to: unit + 1}
    let to = unit
    let named = false
    while (to < highest) {
      const word = norm(to)
      const name = nameOf(to)
      if (name && !named) {
        while (to < highest && units[to]! >= 0 && units[to]! < name.last) to++
        const next = norm(to)
        if (next === "'s" || next === '-' || next === '’') {
          to++
          continue
        }
        if (name.kind === 'person' || !isNounish(to) || isVerb(to)) {
          named = name.kind === 'person'
          if (named) break
        }
        continue
      }
      if (determiners.at(frame, to)) {
        if (to > unit && !nounPrepositions.at(frame, to - 1) && !articles.at(frame, to - 1)) break
        to++
        continue
      }
      if (word === '-' || word === '&' || word === "'s" || (word === '.' && nameOf(to))) {
        to++
        continue
      }
      // “according to a statement by Roe”; else who did something is no speaker.
      const joins = word !== 'on' && (word !== 'by' || speechNouns.at(frame, to - 1))
      if (to > unit && nounPrepositions.at(frame, to) && joins && isNounPhrase(to + 1)) {
        if (word !== 'of' && isCapital(to - 1) && !organizationHeads.at(frame, to - 1)) break
        if ((word === 'in' || word === 'at' || word === 'to') && speechOrTime(to + 1)) break
        to++
        continue
      }
      if (!isNounish(to) || isQuotation(to) || (to > unit && isVerb(to)) || isAdverb(to) || isTime(to)) break
      to++
    }
    if (to === unit) return
    // “said the firm’s director, Jane Roe”
    const name = norm(to) === ',' ? nameOf(to + 1) : undefined
    if (name?.kind === 'person' && !named && units[to + 1] === name.first) {
      let end = to + 1
      while (end < highest && units[end]! >= 0 && units[end]! < name.last) end++
      if (end > to + 1 && [',', '.', ''].includes(norm(end))) return {from: unit, to: end}
    }
    return {from: unit, to}
  }

  function isNounPhrase(unit: number): boolean {
    return isNounish(unit) || determiners.at(frame, unit)
  }
  /** “in a statement”, “in an interview”, “at the time”. */
  function speechOrTime(unit: number): boolean {
    for (let at = unit; at < unit + 4; at++)
      if (speechNouns.at(frame, at) || timeWords.at(frame, at)) return true
    return false
  }
}
