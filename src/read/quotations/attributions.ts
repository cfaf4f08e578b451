import type {Mention} from '../../article.ts'
import {attributionPhrases, type Cue, isCue, nounLikeCues} from '../../language/en/cues.ts'
import {articles, possessives} from '../../language/en/speakers.ts'
import {be} from '../../language/en/verbs.ts'
import {type Frame, lastSign} from './frame.ts'
import type {Found, Phrase, Phrases} from './phrases.ts'

/** Who says a quotation, by the words beside it. `speaker` is null for “was described as …”. */
export interface Attribution {
  readonly cue: (Mention & {readonly verb: string}) | null
  readonly speaker: Found | null
  /** Where the cue stands, seen from the quotation. */
  readonly side: 'left' | 'right'
  /** The units that it takes up. */
  readonly from: number
  readonly to: number
}

/** No cue stands farther from its quotation. */
const reach = 45

export function attributionsOf(frame: Frame, phrases: Phrases) {
  const {tokens, units, norm, isQuotation} = frame

  return {attributionOf}

  /** The attribution in the sentence of the quotation at `unit`. */
  function attributionOf(unit: number): Attribution | undefined {
    const mark = frame.marks[~units[unit]!]!
    const sign = lastSign(tokens, mark)
    const expectsRight =
      sign === ',' || sign === '?' || sign === '!' || sign === '—' || sign === '–' || norm(unit + 1) === ','
    const close = leftOf(unit, true)
    if (close) return close
    const ended = sign === '.' || sign === '…'
    const right = expectsRight || !ended || startsLower(unit + 1) ? rightOf(unit, sign) : undefined
    if (right && (expectsRight || right.to - right.from < 4)) return right
    return leftOf(unit, false) ?? right
  }

  function startsLower(unit: number): boolean {
    return units[unit]! >= 0 && tokens.capital[units[unit]!] === 0 && tokens.kind[units[unit]!] === 'word'
  }

  /** The cue at a unit, where the word is a verb there. */
  function cueAt(unit: number): Cue | undefined {
    const token = units[unit] ?? -1
    if (token < 0 || tokens.kind[token] !== 'word') return
    const cue = isCue(tokens.norm[token]!)
    if (!cue) return
    const before = norm(unit - 1)
    if (
      nounLikeCues.has(norm(unit)) &&
      (articles.has(before) || possessives.has(before) || before === "'s" || before === 'of')
    )
      return
    if (articles.has(before) || possessives.has(before)) return
    return cue
  }

  function mentionOf(unit: number, lemma: string, to = unit + 1) {
    const first = units[unit]!
    const last = units[to - 1]! + 1
    return {first, last, start: tokens.start[first]!, end: tokens.end[last - 1]!, verb: lemma}
  }

  function isConnector(unit: number): boolean {
    return [',', ':', 'that', '—', '–', '-'].includes(norm(unit))
  }

  /** `adjacent`: only a cue that stands right before the quotation. */
  function leftOf(unit: number, adjacent: boolean): Attribution | undefined {
    const start = Math.max(frame.sentenceStart[unit]!, unit - reach)
    if (adjacent) {
      const connected = isConnector(unit - 1)
      let at = connected ? unit - 2 : unit - 1
      // “told reporters on Monday, “…”” is not adjacent, “said on Monday: “…”” is.
      const lowest = Math.max(start, at - (norm(unit - 1) === ':' ? reach : connected ? 5 : 0))
      for (; at >= lowest; at--) {
        if (isQuotation(at)) return
        const cue = cueAt(at)
        if (
          cue &&
          cue.takes !== 'label' &&
          !(norm(unit - 1) === ',' && cue.takes === 'weak' && at < unit - 3)
        )
          return fromLeft(at, cue, unit, start)
      }
      return norm(unit - 1) === ':' ? fromColon(unit, start) : undefined
    }
    for (let at = unit - 1; at >= start; at--) {
      const phrase = attributionPhraseAt(at)
      if (phrase) {
        const found = phrases.startingAt(at + phrase, unit)
        if (found)
          return {
            cue: mentionOf(at, joined(at, phrase), at + phrase),
            speaker: phrases.toSpeaker(found),
            side: 'left',
            from: at,
            to: found.to
          }
      }
      const cue = cueAt(at)
      if (!cue || cue.takes === 'weak') continue
      if (cue.forms.has('base') && !cue.forms.has('past') && nounLikeCues.has(norm(at))) continue
      const found = fromLeft(at, cue, unit, start)
      if (found) return found
    }
    return undefined
  }

  function joined(at: number, length: number): string {
    return Array.from({length}, (_, index) => norm(at + index)).join(' ')
  }

  function attributionPhraseAt(unit: number): number | undefined {
    return attributionPhrases.find((words) => words.every((word, index) => norm(unit + index) === word))
      ?.length
  }

  /** The speaker of a cue before the quotation. */
  function fromLeft(at: number, cue: Cue, unit: number, start: number): Attribution | undefined {
    const mention = mentionOf(at, cue.lemma)
    const side = 'left' as const
    if (cue.forms.has('participle') || cue.forms.has('past')) {
      // “described by Roe as “…””
      const agent = norm(at + 1) === 'by' ? phrases.startingAt(at + 2, unit) : undefined
      if (agent) return {cue: mention, speaker: phrases.toSpeaker(agent), side, from: at, to: agent.to}
      if (isPassive(at, cue)) {
        const by =
          norm(unit + 1) === 'by' ? phrases.startingAt(unit + 2, frame.sentenceEnd[unit]!) : undefined
        return {cue: mention, speaker: by ? phrases.toSpeaker(by) : null, side, from: at, to: at + 1}
      }
    }
    let subject: Phrase | undefined
    if (cue.forms.has('ing') || norm(at - 1) === 'to') subject = phrases.sentenceSubject(start, at)
    else {
      subject = phrases.subjectBefore(at, start)
      // “said Roe: “…””
      if (!subject && at + 1 < unit) subject = phrases.startingAt(at + 1, unit)
    }
    return (
      subject && {
        cue: mention,
        speaker: phrases.toSpeaker(subject),
        side,
        from: Math.min(subject.from, at),
        to: Math.max(at + 1, subject.to)
      }
    )
  }

  function isPassive(at: number, cue: Cue): boolean {
    let before = at - 1
    while (before >= 0 && phrases.isBetween(before) && !be.has(norm(before))) before--
    if (be.has(norm(before)) && cue.forms.has('participle'))
      return !['told', 'quoted'].includes(norm(at)) || norm(at + 1) !== '"'
    return (
      cue.takes === 'label' &&
      norm(at + 1) === 'as' &&
      (norm(at - 1) === ',' || at === frame.sentenceStart[at])
    )
  }

  /** “Roe on trade: “…””, “Her answer: “…””. */
  function fromColon(unit: number, start: number): Attribution | undefined {
    const found = phrases.startingAt(start, unit - 1) ?? phrases.sentenceSubject(start, unit - 1)
    return found && {cue: null, speaker: phrases.toSpeaker(found), side: 'left', from: start, to: unit}
  }

  /** “…,” Roe said; “…,” said Roe; “…,” according to Roe. */
  function rightOf(unit: number, sign: string): Attribution | undefined {
    const paragraphEnd = frame.paragraphEnd[unit]!
    let at = unit + 1
    while (at < paragraphEnd && [',', '—', '–', '-'].includes(norm(at))) at++
    if (at >= paragraphEnd || isQuotation(at)) return
    const end = Math.min(frame.sentenceEnd[at]!, at + reach)
    const side = 'right' as const
    const phrase = attributionPhraseAt(at)
    if (phrase) {
      const found = phrases.startingAt(at + phrase, end)
      return (
        found && {
          cue: mentionOf(at, joined(at, phrase), at + phrase),
          speaker: phrases.toSpeaker(found),
          side,
          from: unit + 1,
          to: found.to
        }
      )
    }
    let verb = at
    while (verb < end && phrases.isBetween(verb)) verb++
    const inverted = cueAt(verb)
    if (inverted && inverted.takes !== 'label') {
      const found = inverted.forms.has('ing') ? undefined : phrases.startingAt(verb + 1, end)
      if (found)
        return {
          cue: mentionOf(verb, inverted.lemma),
          speaker: phrases.toSpeaker(found),
          side,
          from: unit + 1,
          to: found.to
        }
      return undefined
    }
    for (let next = at + 1; next < end && !isQuotation(next); next++) {
      const cue = cueAt(next)
      if (!cue || cue.takes === 'label' || cue.forms.has('ing')) continue
      if (cue.takes === 'weak' && sign !== ',' && sign !== '?') continue
      const subject = phrases.subjectBefore(next, at)
      if (!subject) continue
      if (subject.from > at + 1 && sign !== ',' && norm(unit + 1) !== ',') return
      return {
        cue: mentionOf(next, cue.lemma),
        speaker: phrases.toSpeaker(subject),
        side,
        from: unit + 1,
        to: next + 1
      }
    }
    return undefined
  }
}
