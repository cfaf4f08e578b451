import type {QuotationMention} from '../../article.ts'
import type {Attribution} from './attributions.ts'
import {type Frame, lastSign} from './frame.ts'
import type {Mark} from './marks.ts'
import type {Found, Phrases} from './phrases.ts'

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
export function withChains(frame: Frame, phrases: Phrases, drafts: readonly Draft[]): readonly Attributed[] {
  const {units, norm, tokens, isQuotation, paragraphStart, paragraphEnd, paragraph} = frame
  const result: Attributed[] = []
  let previous = -1

  for (const [index, {mark, unit, kind, attribution}] of drafts.entries()) {
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

  function chained(
    unit: number,
    own: Attributed,
    attribution: Attribution | undefined
  ): Attributed {
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
        kind: said.kind === 'speech' && own.kind === 'scare' ? 'speech' : own.kind,
        cue: said.cue,
        speaker: said.speaker,
        continues: previous
      }
    if (attribution)
      return {
        ...own,
        kind:
          own.kind === 'scare' && attribution.speaker && attribution.side === 'right' ? 'speech' : own.kind
      }
    if (own.kind !== 'speech') return own
    if (own.continues !== null) {
      const first = result[own.continues]
      return {...own, cue: first?.cue ?? null, speaker: first?.speaker ?? null}
    }
    const opens = tokens.capital[own.mark.first] === 1
    if (said && sameParagraph && (opens ? unit - before.unit <= 40 : unit - before.unit <= 60)) {
      const subject = opens ? sentenceBefore(unit, before) : undefined
      return {...own, cue: said.cue, speaker: subject ?? said.speaker}
    }
    if (!opens) return own
    const subject = sentenceBefore(unit, undefined)
    if (subject) return {...own, speaker: subject}
    if (!onlyQuotations(unit)) return own
    const last = unit > 0 ? paragraph[unit]! - 1 : -1
    if (said && before && paragraph[before.unit] === last)
      return {...own, cue: said.cue, speaker: said.speaker}
    return own
  }

  /** The subject of the sentence that leads to the quotation, where it is none that attributes another quotation. */
  function sentenceBefore(unit: number, before: Draft | undefined): Found | undefined {
    let start = frame.sentenceStart[unit]!
    if (start === 0) return
    const sameParagraph = start > paragraphStart[unit]!
    const end = start
    if (!sameParagraph && !(norm(end - 1) === ':')) return
    start = frame.sentenceStart[end - 1]!
    if (before && (before.unit >= start || (before.attribution?.to ?? 0) > start)) return
    for (let at = start; at < end; at++) if (isQuotation(at)) return
    const phrase = phrases.sentenceSubject(start, end)
    const found = phrase && phrases.toSpeaker(phrase)
    return found && (found.kind === 'pronoun' || found.kind === 'name') ? found : undefined
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
