import type {Mention} from '../../article.ts'
import {coordinators, subordinators} from '../../language/en/clauses.ts'
import {type Cue, cueAt, verdictNouns} from '../../language/en/cues.ts'
import {possessives} from '../../language/en/speakers.ts'
import {be} from '../../language/en/verbs.ts'
import {wordSet} from '../../language/words.ts'
import {type Frame, lastSign} from './frame.ts'
import type {Phrase} from './phrase-ahead.ts'
import type {Phrases} from './phrases.ts'
import type {Found} from './speakers.ts'
import {VerbCues} from './verb-cues.ts'
import type {Words} from './words.ts'

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

const putting = wordSet(['put', 'puts', 'described', 'describes', 'summed', 'phrased', 'explained'])
const dashes = wordSet(['—', '–', '-'])
const connectors = wordSet([',', ':', 'that', ...dashes])

/** No cue stands farther from its quotation. */
const reach = 45
/** “called it ‘vague’, ‘late’ and ‘unread’”: so many quotations, and cues without a subject, may stand before the cue. */
const mostCrossed = 4

/** Finds who says a quotation, by the words beside it. */
export class Attributions {
  private readonly frame: Frame
  private readonly words: Words
  private readonly phrases: Phrases
  private readonly cues: VerbCues

  constructor(frame: Frame, words: Words, phrases: Phrases) {
    this.frame = frame
    this.words = words
    this.phrases = phrases
    this.cues = new VerbCues(frame, words)
  }

  /** The attribution in the sentence of the quotation at `unit`. */
  attributionOf(unit: number): Attribution | undefined {
    const {frame} = this
    const sign = lastSign(frame.tokens, frame.marks[~frame.units[unit]!]!)
    const runsOn = sign === ',' || frame.norm(unit + 1) === ','
    const mayRunOn = runsOn || sign === '?' || sign === '!' || dashes.has(sign) || dashes.at(frame, unit + 1)
    const ended = sign === '.' || sign === '…'
    const sentence = frame.sentenceStart[unit]!
    const right =
      mayRunOn || !ended || this.words.isLower(unit + 1) || this.isBareCue(unit + 1)
        ? this.rightOf(unit, runsOn)
        : undefined
    if (right && (runsOn || this.words.isLower(unit + 1))) return right
    return (
      this.leadingTo(unit, sentence) ??
      (mayRunOn ? right : undefined) ??
      this.farLeft(unit, sentence) ??
      right
    )
  }

  /** “… are missing.” Roe said. */
  private isBareCue(unit: number): boolean {
    const {frame} = this
    const end = frame.sentenceEnd[unit] ?? 0
    const cue = end - unit <= 6 ? cueAt(frame, end - 2) : undefined
    return cue?.takes === 'speech' && cue.tense !== 'none'
  }

  /** The attribution with which the units up to `unit` end, from the start of their sentence. */
  leadingTo(unit: number, sentence: number): Attribution | undefined {
    const {frame} = this
    const connector = frame.norm(unit - 1)
    const connected = connectors.has(connector)
    // “told reporters on Monday: “…””: behind a colon the cue may stand farther off.
    const distance = connected ? (connector === ':' ? reach : 7) : 1
    for (let at = connected ? unit - 2 : unit - 1; at >= Math.max(sentence, unit - distance); at--) {
      if (frame.isQuotation(at)) break
      const cue = this.cues.at(at)
      const found = cue && cue.takes !== 'label' ? this.fromLeft(at, cue, unit, sentence) : undefined
      if (found) return found
    }
    // “Q: …”, “A. …” name nobody.
    if (/^[qa]$/.test(frame.norm(unit - 2)) && unit - 2 === frame.paragraphStart[unit]) return
    return connector === ':' ? this.fromColon(unit, sentence) : this.inWordsOf(unit, sentence)
  }

  private farLeft(unit: number, sentence: number): Attribution | undefined {
    let crossed = 0
    let failed = 0
    for (
      let at = unit - 1;
      at >= Math.max(sentence, unit - reach) && crossed <= mostCrossed && failed <= mostCrossed;
      at--
    ) {
      if (this.frame.isQuotation(at)) crossed++
      const found = this.attributionPhrase(at, unit, 'left', at)
      if (found) return found
      const cue = this.cues.at(at)
      const attribution = cue && cue.takes !== 'weak' ? this.fromLeft(at, cue, unit, sentence) : undefined
      if (attribution) return attribution
      if (cue) failed++
    }
    return undefined
  }

  /** “according to Roe” at `unit`; the attribution takes up the units from `from`. */
  private attributionPhrase(
    unit: number,
    ceiling: number,
    side: Attribution['side'],
    from: number
  ): Attribution | undefined {
    const {frame, phrases} = this
    const words = this.cues.phraseAt(unit)
    const agent = words && phrases.startingAt(unit + words.length, ceiling)
    // “citing her ‘long record’”
    if (!agent || (agent.to === agent.from + 1 && possessives.at(frame, agent.from))) return
    const cue = this.cues.mentionOf(unit, words.join(' '), unit + words.length)
    return {cue, speaker: phrases.toSpeaker(agent), side, from, to: agent.to}
  }

  /** “in Roe’s words, “…””. */
  private inWordsOf(unit: number, floor: number): Attribution | undefined {
    const {frame, phrases} = this
    const noun = frame.norm(unit - 1) === ',' ? unit - 2 : unit - 1
    if (frame.norm(noun) !== 'words' && frame.norm(noun) !== 'phrase') return
    const owner = noun - 1
    const found = possessives.at(frame, owner)
      ? {from: owner, to: noun}
      : frame.norm(owner) === "'s"
        ? phrases.endingAt(owner - 1, floor)
        : undefined
    if (!found) return
    return {
      cue: this.cues.mentionOf(noun, frame.norm(noun)),
      speaker: phrases.toSpeaker(found),
      side: 'left',
      from: found.from,
      to: noun + 1
    }
  }

  /** The attribution by a cue at `at` before the quotation at `unit`. */
  private fromLeft(at: number, cue: Cue, unit: number, sentence: number): Attribution | undefined {
    const {frame, phrases} = this
    if (cue.forms.participle) {
      // “described by Roe as “…””, “described as “…” by Roe”
      const agent = frame.norm(at + 1) === 'by' ? phrases.startingAt(at + 2, unit) : undefined
      if (agent) return this.byCue(at, cue, agent, at, agent.to)
      if (this.cues.isPassive(at, cue)) {
        const end = frame.isQuotation(unit) ? frame.sentenceEnd[unit]! : unit
        const teller = frame.norm(unit + 1) === 'by' ? phrases.startingAt(unit + 2, end) : undefined
        return this.byCue(at, cue, teller, at, at + 1)
      }
    }
    const subject = this.subjectOf(at, cue, unit, sentence)
    return subject && this.byCue(at, cue, subject, Math.min(subject.from, at), Math.max(at + 1, subject.to))
  }

  /** The attribution by a cue at `at` that takes up units `[from, to)` before the quotation. */
  private byCue(at: number, cue: Cue, speaker: Phrase | undefined, from: number, to: number): Attribution {
    return {
      cue: this.cues.mentionOf(at, cue.lemma),
      speaker: speaker ? this.phrases.toSpeaker(speaker) : null,
      side: 'left',
      from,
      to
    }
  }

  private subjectOf(at: number, cue: Cue, unit: number, sentence: number): Phrase | undefined {
    const {phrases} = this
    if (cue.forms.ing) return phrases.nounBefore(at, sentence) ?? phrases.clauseSubject(sentence, at)
    if (this.frame.norm(at - 1) === 'to') return phrases.clauseSubject(sentence, at)
    // “said Roe: “…””
    const inverts = cue.takes === 'speech' && (cue.tense === 'past' || cue.forms.third) && at + 1 < unit
    return phrases.subjectBefore(at, sentence) ?? (inverts ? phrases.startingAt(at + 1, unit) : undefined)
  }

  /** “…,” was the verdict of Roe; “…,” was her reply; “…,” came the answer from Roe. */
  private verdictOf(at: number, end: number, from: number): Attribution | undefined {
    const {frame, phrases} = this
    if (!be.at(frame, at) && frame.norm(at) !== 'came') return
    const isPossessive = possessives.at(frame, at + 1)
    const owner = isPossessive ? {from: at + 1, to: at + 2} : phrases.startingAt(at + 1, end)
    // “was Roe’s blunt verdict”, “was the verdict of Roe”
    const isOwned = owner !== undefined && (isPossessive || frame.norm(owner.to) === "'s")
    let noun = !isOwned ? at + 2 : isPossessive ? owner.to : owner.to + 1
    if (!verdictNouns.at(frame, noun)) noun++
    if (noun >= end || !verdictNouns.at(frame, noun)) return
    const isBehind = frame.norm(noun + 1) === 'of' || frame.norm(noun + 1) === 'from'
    const speaker = isOwned ? owner : isBehind ? phrases.startingAt(noun + 2, end) : undefined
    if (!speaker) return
    return {
      cue: this.cues.mentionOf(noun, frame.norm(noun)),
      speaker: phrases.toSpeaker(speaker),
      side: 'right',
      from,
      to: Math.max(noun + 1, speaker.to)
    }
  }

  /** “Roe on trade: “…””, “Her answer: “…””, “Turnout is up – Jane Roe: “…””. */
  private fromColon(unit: number, sentence: number): Attribution | undefined {
    const {phrases} = this
    const last = phrases.endingAt(unit - 2, sentence)
    const near =
      last && (this.words.nameOf(unit - 2) || dashes.at(this.frame, last.from - 1)) ? last : undefined
    const found = near ?? phrases.sentenceSubject(sentence, unit - 1)
    return found && {cue: null, speaker: phrases.toSpeaker(found), side: 'left', from: sentence, to: unit}
  }

  /** “…,” Roe said; “…,” said Roe; “…,” according to Roe; “…” — Jane Roe. `runsOn`: there is a comma. */
  private rightOf(unit: number, runsOn: boolean): Attribution | undefined {
    const {frame, phrases} = this
    const paragraphEnd = frame.paragraphEnd[unit]!
    let at = unit + 1
    while (at < paragraphEnd && (frame.norm(at) === ',' || dashes.at(frame, at))) at++
    if (at >= paragraphEnd) return this.signedBelow(unit, at)
    if (frame.isQuotation(at)) return
    const end = Math.min(frame.sentenceEnd[at]!, at + reach)
    const from = unit + 1
    const phrase = this.attributionPhrase(at, end, 'right', from)
    if (phrase) return phrase
    const signed = dashes.at(frame, at - 1) ? this.signature(at, paragraphEnd) : undefined
    if (signed) return {cue: null, speaker: phrases.toSpeaker(signed), side: 'right', from, to: signed.to}
    // “…,” as Roe put it
    if (frame.norm(at) === 'as') at++
    else if (coordinators.at(frame, at) || subordinators.at(frame, at)) return

    // “…,” was how Roe put it
    if (be.at(frame, at) && frame.norm(at + 1) === 'how') {
      const teller = phrases.startingAt(at + 2, end)
      const verb = teller && putting.at(frame, teller.to) ? teller.to : undefined
      if (verb !== undefined)
        return {
          cue: this.cues.mentionOf(verb, frame.norm(verb)),
          speaker: phrases.toSpeaker(teller!),
          side: 'right',
          from,
          to: verb + 1
        }
    }

    const verdict = this.verdictOf(at, end, from)
    if (verdict) return verdict

    // “…,” drawing jeers
    if (frame.norm(at).endsWith('ing') && this.words.isLower(at) && !cueAt(frame, at)) return
    let verb = at
    while (verb < end && this.words.isBetween(verb)) verb++
    const inverted = cueAt(frame, verb)
    // Of “who called it “good,” publicly admitted” the subject stands before.
    if (inverted && inverted.takes !== 'label') {
      const found = inverted.forms.ing || verb > at ? undefined : phrases.startingAt(verb + 1, end)
      if (!found) return
      return {
        cue: this.cues.mentionOf(verb, inverted.lemma),
        speaker: phrases.toSpeaker(found),
        side: 'right',
        from,
        to: found.to
      }
    }
    for (let next = verb + 1; next < end && !frame.isQuotation(next); next++) {
      const cue =
        runsOn && next > verb + 1 && this.isClauseEnd(next + 1) ? cueAt(frame, next) : this.cues.at(next)
      // “…,” Roe is quoted as saying.
      const quoted =
        cue?.lemma === 'quote' && frame.norm(next + 1) === 'as' && /^say/.test(frame.norm(next + 2))
      if (!cue || cue.takes === 'label' || cue.forms.ing || (cue.takes === 'weak' && !runsOn)) continue
      if (!quoted && be.at(frame, next - 1) && cue.forms.participle && cue.lemma === 'quote') continue
      const subject = phrases.subjectBefore(next, at)
      const whole =
        subject && subject.from <= verb ? subject : runsOn ? phrases.startingAt(at, next) : undefined
      if (whole)
        return {
          cue: this.cues.mentionOf(next, cue.lemma),
          speaker: phrases.toSpeaker(whole),
          side: 'right',
          from,
          to: next + 1
        }
      // “the ‘small’ plan, in June, said Roe.”
      const agent = frame.norm(next - 1) === ',' ? phrases.startingAt(next + 1, end) : undefined
      if (agent)
        return {
          cue: this.cues.mentionOf(next, cue.lemma),
          speaker: phrases.toSpeaker(agent),
          side: 'right',
          from,
          to: agent.to
        }
    }
    return undefined
  }

  /** The signature of a block on a line of its own. */
  private signedBelow(unit: number, next: number): Attribution | undefined {
    const {frame, phrases} = this
    if (frame.marks[~frame.units[unit]!]!.style !== 'block' || frame.isQuotation(next)) return
    if (frame.roles[frame.paragraph[next] ?? -1] !== 'quotation') return
    let at = next
    while (dashes.at(frame, at)) at++
    const end = frame.paragraphEnd[next]!
    const found = this.words.isCapital(at) ? phrases.startingAt(at, end) : undefined
    return (
      found && {cue: null, speaker: phrases.toSpeaker(found), side: 'right', from: unit + 1, to: found.to}
    )
  }

  private isClauseEnd(unit: number): boolean {
    return ['.', ',', 'in', 'on', 'at', ''].includes(this.frame.norm(unit))
  }

  /** “— Jane Roe, Ohio” behind a dash. */
  private signature(unit: number, end: number): Phrase | undefined {
    const found = this.words.isCapital(unit) ? this.phrases.startingAt(unit, end) : undefined
    return found && (found.to >= end || ['.', ',', '('].includes(this.frame.norm(found.to)))
      ? found
      : undefined
  }

  /** The speaker whom units `[from, to)` without a quotation report: “Roe said the plan had failed.” */
  reporterOf(from: number, to: number): Found | undefined {
    const {phrases} = this
    for (let at = to - 1; at >= Math.max(from, to - 80); at--) {
      const cue = this.cues.at(at)
      if (!cue || cue.takes !== 'speech' || cue.channel === 'cognition' || cue.tense === 'none') continue
      if (cue.tense === 'present' && !cue.forms.third) continue
      if (this.cues.isPassive(at, cue)) continue
      const subject = phrases.subjectBefore(at, from) ?? phrases.startingAt(at + 1, to)
      if (subject) return phrases.toSpeaker(subject)
    }
    return undefined
  }
}
