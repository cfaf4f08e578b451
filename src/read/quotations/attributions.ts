import type {Mention} from '../../article.ts'
import {coordinators, subordinators} from '../../language/en/clauses.ts'
import {attributionPhrases, type Cue, cueAt as cueOf, nounLikeCues} from '../../language/en/cues.ts'
import {articles, possessives, speakerPronouns} from '../../language/en/speakers.ts'
import {be} from '../../language/en/verbs.ts'
import {wordSet} from '../../language/words.ts'
import {type Frame, lastSign} from './frame.ts'
import type {Phrase, Phrases} from './phrases.ts'
import type {Found} from './speakers.ts'

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

export interface Attributions {
  /** The attribution in the sentence of the quotation at `unit`. */
  readonly attributionOf: (unit: number) => Attribution | undefined
  /** The attribution with which the units up to `unit` end, from the start of their sentence. */
  readonly leadingTo: (unit: number, sentence: number) => Attribution | undefined
  /** The speaker whom units `[from, to)` without a quotation report: “Roe said the plan had failed.” */
  readonly reporterOf: (from: number, to: number) => Found | undefined
}

const putting = wordSet(['put', 'puts', 'described', 'describes', 'summed', 'phrased', 'explained'])
const dashes = wordSet(['—', '–', '-'])
const connectors = wordSet([',', ':', 'that', ...dashes])

const phrasesByFirst = Map.groupBy(attributionPhrases, ([word]) => word)

/** No cue stands farther from its quotation. */
const reach = 45
/** “called it ‘vague’, ‘late’ and ‘unread’”: so many quotations, and cues without a subject, may stand before the cue. */
const mostCrossed = 4

export function attributionsOf(frame: Frame, phrases: Phrases): Attributions {
  const {tokens, units, norm, isQuotation} = frame
  return {attributionOf, leadingTo: nearLeft, reporterOf}

  function attributionOf(unit: number): Attribution | undefined {
    const sign = lastSign(tokens, frame.marks[~units[unit]!]!)
    const runsOn = sign === ',' || norm(unit + 1) === ','
    const mayRunOn = runsOn || sign === '?' || sign === '!' || dashes.has(sign) || dashes.at(frame, unit + 1)
    const ended = sign === '.' || sign === '…'
    const sentence = frame.sentenceStart[unit]!
    const right =
      mayRunOn || !ended || isLower(unit + 1) || isBareCue(unit + 1) ? rightOf(unit, runsOn) : undefined
    if (right && (runsOn || isLower(unit + 1))) return right
    return nearLeft(unit, sentence) ?? (mayRunOn ? right : undefined) ?? farLeft(unit, sentence) ?? right
  }

  /** “… are missing.” Roe said. */
  function isBareCue(unit: number): boolean {
    const end = frame.sentenceEnd[unit] ?? 0
    const cue = end - unit <= 6 ? cueOf(frame, end - 2) : undefined
    return cue?.takes === 'speech' && cue.tense !== 'none'
  }

  function isLower(unit: number): boolean {
    const token = units[unit] ?? -1
    return token >= 0 && tokens.capital[token] === 0 && tokens.kind[token] === 'word'
  }

  function isCapital(unit: number): boolean {
    return tokens.capital[units[unit] ?? -1] === 1
  }

  /** The cue at a unit, where the word is a verb there. */
  function cueAt(unit: number): Cue | undefined {
    const cue = cueOf(frame, unit)
    // “the Olin Rail Union said”
    if (!cue || phrases.isName(unit)) return
    const before = norm(unit - 1)
    if (articles.has(before) || possessives.has(before) || before === "'s" || before === 'of') return
    if (!nounLikeCues.at(frame, unit)) return cue
    // “the Washington Post”
    return isCapital(unit) || !followsSubject(unit) ? undefined : cue
  }

  /** Whether a word that may be a noun is a verb: “she states”, “Roe reports”, “would demand”. */
  function followsSubject(unit: number): boolean {
    const before = unit - 1
    return (
      // “calls the plan”: no noun has an article behind it.
      articles.at(frame, unit + 1) ||
      speakerPronouns.at(frame, before) ||
      norm(before) === 'to' ||
      phrases.isBetween(before) ||
      phrases.isName(before)
    )
  }

  function mentionOf(from: number, verb: string, to = from + 1): Attribution['cue'] {
    const first = units[from]!
    const last = units[to - 1]! + 1
    return {first, last, start: tokens.start[first]!, end: tokens.end[last - 1]!, verb}
  }

  function nearLeft(unit: number, sentence: number): Attribution | undefined {
    const connector = norm(unit - 1)
    const connected = connectors.has(connector)
    // “told reporters on Monday: “…””: behind a colon the cue may stand farther off.
    const distance = connected ? (connector === ':' ? reach : 7) : 1
    for (let at = connected ? unit - 2 : unit - 1; at >= Math.max(sentence, unit - distance); at--) {
      if (isQuotation(at)) break
      const cue = cueAt(at)
      const found = cue && cue.takes !== 'label' ? fromLeft(at, cue, unit, sentence) : undefined
      if (found) return found
    }
    // “Q: …”, “A. …” name nobody.
    if (/^[qa]$/.test(norm(unit - 2)) && unit - 2 === frame.paragraphStart[unit]) return
    return connector === ':' ? fromColon(unit, sentence) : inWordsOf(unit, sentence)
  }

  function farLeft(unit: number, sentence: number): Attribution | undefined {
    let crossed = 0
    let failed = 0
    for (
      let at = unit - 1;
      at >= Math.max(sentence, unit - reach) && crossed <= mostCrossed && failed <= mostCrossed;
      at--
    ) {
      if (isQuotation(at)) crossed++
      const found = attributionPhrase(at, unit)
      if (found) return {...found, side: 'left'}
      const cue = cueAt(at)
      const attribution = cue && cue.takes !== 'weak' ? fromLeft(at, cue, unit, sentence) : undefined
      if (attribution) return attribution
      if (cue) failed++
    }
    return undefined
  }

  /** “according to Roe” at `unit`. */
  function attributionPhrase(unit: number, ceiling: number): Omit<Attribution, 'side'> | undefined {
    const words = phrasesByFirst
      .get(norm(unit))
      ?.find((list) => list.every((word, index) => norm(unit + index) === word))
    const agent = words && phrases.startingAt(unit + words.length, ceiling)
    // “citing her ‘long record’”
    if (!agent || (agent.to === agent.from + 1 && possessives.at(frame, agent.from))) return
    const cue = mentionOf(unit, words.join(' '), unit + words.length)
    return {cue, speaker: phrases.toSpeaker(agent), from: unit, to: agent.to}
  }

  /** “in Roe’s words, “…””. */
  function inWordsOf(unit: number, floor: number): Attribution | undefined {
    const noun = norm(unit - 1) === ',' ? unit - 2 : unit - 1
    if (norm(noun) !== 'words' && norm(noun) !== 'phrase') return
    const owner = noun - 1
    const found = possessives.at(frame, owner)
      ? {from: owner, to: noun}
      : norm(owner) === "'s"
        ? phrases.endingAt(owner - 1, floor)
        : undefined
    if (!found) return
    return {
      cue: mentionOf(noun, norm(noun)),
      speaker: phrases.toSpeaker(found),
      side: 'left',
      from: found.from,
      to: noun + 1
    }
  }

  /** The attribution by a cue at `at` before the quotation at `unit`. */
  function fromLeft(at: number, cue: Cue, unit: number, sentence: number): Attribution | undefined {
    const attribution = (speaker: Phrase | undefined, from = at, to = at + 1): Attribution => ({
      cue: mentionOf(at, cue.lemma),
      speaker: speaker ? phrases.toSpeaker(speaker) : null,
      side: 'left',
      from,
      to
    })
    if (cue.forms.participle) {
      // “described by Roe as “…””, “described as “…” by Roe”
      const agent = norm(at + 1) === 'by' ? phrases.startingAt(at + 2, unit) : undefined
      if (agent) return attribution(agent, at, agent.to)
      if (isPassive(at, cue)) {
        const end = isQuotation(unit) ? frame.sentenceEnd[unit]! : unit
        return attribution(norm(unit + 1) === 'by' ? phrases.startingAt(unit + 2, end) : undefined)
      }
    }
    const subject = subjectOf(at, cue, unit, sentence)
    return subject && attribution(subject, Math.min(subject.from, at), Math.max(at + 1, subject.to))
  }

  function subjectOf(at: number, cue: Cue, unit: number, sentence: number): Phrase | undefined {
    if (cue.forms.ing) return phrases.nounBefore(at, sentence) ?? phrases.clauseSubject(sentence, at)
    if (norm(at - 1) === 'to') return phrases.clauseSubject(sentence, at)
    // “said Roe: “…””
    const inverts = cue.takes === 'speech' && (cue.tense === 'past' || cue.forms.third) && at + 1 < unit
    return phrases.subjectBefore(at, sentence) ?? (inverts ? phrases.startingAt(at + 1, unit) : undefined)
  }

  function isPassive(at: number, cue: Cue): boolean {
    let before = at - 1
    while (before >= 0 && phrases.isBetween(before) && !be.at(frame, before)) before--
    if (be.at(frame, before) && cue.forms.participle) return true
    // “their first call, described as “…”, lasted an hour”
    const bare = norm(at - 1) === ',' || at === frame.sentenceStart[at]
    return cue.takes === 'label' && norm(at + 1) === 'as' && bare
  }

  /** “Roe on trade: “…””, “Her answer: “…””, “Turnout is up – Jane Roe: “…””. */
  function fromColon(unit: number, sentence: number): Attribution | undefined {
    const last = phrases.endingAt(unit - 2, sentence)
    const near = last && (phrases.isName(unit - 2) || dashes.at(frame, last.from - 1)) ? last : undefined
    const found = near ?? phrases.sentenceSubject(sentence, unit - 1)
    return found && {cue: null, speaker: phrases.toSpeaker(found), side: 'left', from: sentence, to: unit}
  }

  /** “…,” Roe said; “…,” said Roe; “…,” according to Roe; “…” — Jane Roe. `runsOn`: there is a comma. */
  function rightOf(unit: number, runsOn: boolean): Attribution | undefined {
    const paragraphEnd = frame.paragraphEnd[unit]!
    let at = unit + 1
    while (at < paragraphEnd && (norm(at) === ',' || dashes.at(frame, at))) at++
    if (at >= paragraphEnd) return signedBelow(unit, at)
    if (isQuotation(at)) return
    const end = Math.min(frame.sentenceEnd[at]!, at + reach)
    const place = {side: 'right', from: unit + 1} as const
    const phrase = attributionPhrase(at, end)
    if (phrase) return {...phrase, ...place}
    const signed = dashes.at(frame, at - 1) ? signature(at, paragraphEnd) : undefined
    if (signed) return {cue: null, speaker: phrases.toSpeaker(signed), ...place, to: signed.to}
    // “…,” as Roe put it
    if (norm(at) === 'as') at++
    else if (coordinators.at(frame, at) || subordinators.at(frame, at)) return

    // “…,” was how Roe put it
    if (be.has(norm(at)) && norm(at + 1) === 'how') {
      const teller = phrases.startingAt(at + 2, end)
      const verb = teller && putting.has(norm(teller.to)) ? teller.to : undefined
      if (verb !== undefined)
        return {cue: mentionOf(verb, norm(verb)), speaker: phrases.toSpeaker(teller!), ...place, to: verb + 1}
    }

    // “…,” drawing jeers
    if (norm(at).endsWith('ing') && isLower(at) && !cueOf(frame, at)) return
    let verb = at
    while (verb < end && phrases.isBetween(verb)) verb++
    const inverted = cueOf(frame, verb)
    // Of “who called it “good,” publicly admitted” the subject stands before.
    if (inverted && inverted.takes !== 'label') {
      const found = inverted.forms.ing || verb > at ? undefined : phrases.startingAt(verb + 1, end)
      if (!found) return
      return {cue: mentionOf(verb, inverted.lemma), speaker: phrases.toSpeaker(found), ...place, to: found.to}
    }
    for (let next = verb + 1; next < end && !isQuotation(next); next++) {
      const cue = runsOn && next > verb + 1 && isClauseEnd(next + 1) ? cueOf(frame, next) : cueAt(next)
      // “…,” Roe is quoted as saying.
      const quoted = cue?.lemma === 'quote' && norm(next + 1) === 'as' && /^say/.test(norm(next + 2))
      if (!cue || cue.takes === 'label' || cue.forms.ing || (cue.takes === 'weak' && !runsOn)) continue
      if (!quoted && be.has(norm(next - 1)) && cue.forms.participle && cue.lemma === 'quote') continue
      const subject = phrases.subjectBefore(next, at)
      const whole =
        subject && subject.from <= verb ? subject : runsOn ? phrases.startingAt(at, next) : undefined
      if (whole)
        return {cue: mentionOf(next, cue.lemma), speaker: phrases.toSpeaker(whole), ...place, to: next + 1}
      // “the ‘small’ plan, in June, said Roe.”
      const agent = norm(next - 1) === ',' ? phrases.startingAt(next + 1, end) : undefined
      if (agent)
        return {cue: mentionOf(next, cue.lemma), speaker: phrases.toSpeaker(agent), ...place, to: agent.to}
    }
    return undefined
  }

  /** The signature of a block on a line of its own. */
  function signedBelow(unit: number, next: number): Attribution | undefined {
    if (frame.marks[~units[unit]!]!.style !== 'block' || isQuotation(next)) return
    if (frame.roles[frame.paragraph[next] ?? -1] !== 'quotation') return
    let at = next
    while (dashes.at(frame, at)) at++
    const end = frame.paragraphEnd[next]!
    const found = isCapital(at) ? phrases.startingAt(at, end) : undefined
    return (
      found && {cue: null, speaker: phrases.toSpeaker(found), side: 'right', from: unit + 1, to: found.to}
    )
  }

  function isClauseEnd(unit: number): boolean {
    return ['.', ',', 'in', 'on', 'at', ''].includes(norm(unit))
  }

  /** “— Jane Roe, Ohio” behind a dash. */
  function signature(unit: number, end: number): Phrase | undefined {
    const found = isCapital(unit) ? phrases.startingAt(unit, end) : undefined
    return found && (found.to >= end || ['.', ',', '('].includes(norm(found.to))) ? found : undefined
  }

  function reporterOf(from: number, to: number): Found | undefined {
    for (let at = to - 1; at >= Math.max(from, to - 80); at--) {
      const cue = cueAt(at)
      if (!cue || cue.takes !== 'speech' || cue.channel === 'cognition' || cue.tense === 'none') continue
      if (cue.tense === 'present' && !cue.forms.third) continue
      if (isPassive(at, cue)) continue
      const subject = phrases.subjectBefore(at, from) ?? phrases.startingAt(at + 1, to)
      if (subject) return phrases.toSpeaker(subject)
    }
    return undefined
  }
}
