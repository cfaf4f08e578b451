import type {QuotationMention} from '../../article.ts'
import type {Attribution, Attributions} from './attributions.ts'
import {type Frame, lastSign} from './frame.ts'
import type {Mark} from './marks.ts'
import type {Phrases} from './phrases.ts'
import type {Found} from './speakers.ts'

export interface Draft {
  readonly mark: Mark
  /** -1 inside another quotation. */
  readonly unit: number
  readonly kind: QuotationMention['kind']
  readonly attribution: Attribution | undefined
}

export interface Attributed {
  readonly mark: Mark
  readonly kind: QuotationMention['kind']
  readonly cue: Attribution['cue']
  readonly speaker: Found | null
  readonly continues: number | null
}

/**
 * Gives quotations without a cue of their own the speaker of the one that they go on from: in the next paragraph,
 * after the cue, or in a paragraph of quotations only; or the subject of the sentence before.
 */
export function withChains(
  frame: Frame,
  phrases: Phrases,
  attributions: Attributions,
  drafts: readonly Draft[]
): readonly Attributed[] {
  const {units, norm, tokens, isQuotation, paragraphStart, paragraphEnd, paragraph} = frame
  const result: Attributed[] = []
  let previous = -1

  for (let index = 0; index < drafts.length; index++) {
    const {mark, unit, kind, attribution} = drafts[index]!
    const own = {
      mark,
      kind,
      cue: attribution?.cue ?? null,
      speaker: attribution?.speaker ?? null,
      continues: mark.continues
    }
    if (unit < 0) {
      result.push(own)
      continue
    }
    result.push(chained(unit, own, attribution))
    if (result[index]!.kind === 'speech') previous = index
  }
  return backwards(result)

  function chained(unit: number, own: Attributed, attribution: Attribution | undefined): Attributed {
    const before = previous >= 0 ? drafts[previous] : undefined
    const said = previous >= 0 ? result[previous] : undefined
    const sameParagraph = before !== undefined && paragraph[before.unit] === paragraph[unit]
    // “I did not ask for this,” she said, “and …”
    const splits =
      sameParagraph &&
      before.attribution?.side === 'right' &&
      before.attribution.to <= unit &&
      [',', '—', '–'].includes(norm(unit - 1)) &&
      frame.sentenceStart[unit] === frame.sentenceStart[unit - 1] &&
      before.unit >= frame.sentenceStart[unit]! - 1 &&
      unit - before.attribution.to <= 25
    if (splits && said && (!attribution || attribution.cue?.first === said.cue?.first))
      return {
        ...own,
        kind: own.kind === 'scare' ? 'speech' : own.kind,
        cue: said.cue,
        speaker: said.speaker,
        continues: previous
      }
    // A term or a title is nobody’s speech, whoever uses it.
    if (own.kind !== 'speech') return {...own, cue: null, speaker: null}
    if (attribution) return own
    if (own.continues !== null) {
      const first = result[own.continues]
      return {...own, cue: first?.cue ?? null, speaker: first?.speaker ?? null}
    }
    const opens = tokens.capital[own.mark.first] === 1 || tokens.kind[own.mark.first] !== 'word'
    const inherited = said && {...own, cue: said.cue, speaker: said.speaker}
    const start = frame.sentenceStart[unit]!
    if (!opens) return inherited && sameParagraph && unit - before.unit <= 60 ? inherited : own
    if (start > paragraphStart[unit]!) {
      const from = frame.sentenceStart[start - 1]!
      const leads = sameParagraph && (before.unit >= from || (before.attribution?.to ?? 0) > from)
      const found = leads && said?.speaker ? undefined : subjectOf(from, start, sameParagraph)
      if (found) return {...own, speaker: found}
      return inherited && sameParagraph ? inherited : own
    }
    const after = afterParagraph(unit, own)
    if (after) return after
    const next = before && paragraph[before.unit] === paragraph[unit]! - 1
    if (own.mark.style === 'block') return own
    return inherited && next && onlyQuotations(unit) ? inherited : own
  }

  /** Who speaks in the paragraph before: “Roe put it bluntly:”, or “Roe argued that it had failed.” */
  function afterParagraph(unit: number, own: Attributed): Attributed | undefined {
    const end = paragraphStart[unit]!
    if (end === 0 || paragraph[end - 1] !== paragraph[unit]! - 1) return
    if (norm(end - 1) === ':') {
      const found = attributions.leadingTo(end, frame.sentenceStart[end - 1]!)
      return found?.speaker ? {...own, cue: found.cue, speaker: found.speaker} : undefined
    }
    if (!onlyQuotations(unit) || own.mark.style === 'block') return
    const from = frame.sentenceStart[end - 1]!
    const speaker = hasQuotation(from, end) ? undefined : attributions.reporterOf(from, end)
    return speaker && {...own, speaker}
  }

  /** Who acts in the sentence before a quotation: who reports something there, or a person who is its subject. */
  function subjectOf(from: number, to: number, chained: boolean): Found | undefined {
    const reporter = attributions.reporterOf(from, to)
    if (reporter || hasQuotation(from, to)) return reporter
    const phrase = phrases.sentenceSubject(from, to)
    const found = phrase && phrases.toSpeaker(phrase)
    if (!found) return
    if (found.kind !== 'pronoun') return found.kind === 'name' && found.name !== null ? found : undefined
    // “Roe said. He did not smile. “…””: he is Roe.
    const word = tokens.norm[found.first]
    return !chained && (word === 'he' || word === 'she') ? found : undefined
  }

  function hasQuotation(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (isQuotation(at)) return true
    return false
  }

  function onlyQuotations(unit: number): boolean {
    for (let at = paragraphStart[unit]!; at < paragraphEnd[unit]!; at++)
      if (!isQuotation(at) && units[at]! >= 0 && tokens.kind[units[at]!] === 'word') return false
    return true
  }

  /** “…?” “…,” Roe said: a quotation without a speaker takes that of the one right after it. */
  function backwards(list: readonly Attributed[]): readonly Attributed[] {
    const filled = [...list]
    for (let index = filled.length - 2; index >= 0; index--) {
      const here = drafts[index]!
      const next = drafts[index + 1]!
      const own = filled[index]!
      const after = filled[index + 1]!
      if (own.speaker || own.cue || own.kind !== 'speech' || here.unit < 0 || next.unit < 0 || !after.speaker)
        continue
      const multi = next.mark.continues === index
      const touching = next.unit === here.unit + 1 && paragraph[next.unit] === paragraph[here.unit]
      if (multi || (touching && lastSign(tokens, here.mark) !== ''))
        filled[index] = {...own, cue: after.cue, speaker: after.speaker}
    }
    return filled
  }
}
