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
export const withChains = (
  frame: Frame,
  phrases: Phrases,
  attributions: Attributions,
  drafts: readonly Draft[]
): readonly Attributed[] => new Chains(frame, phrases, attributions, drafts).read()

class Chains {
  private readonly frame: Frame
  private readonly phrases: Phrases
  private readonly attributions: Attributions
  private readonly drafts: readonly Draft[]
  private readonly result: Attributed[] = []
  private previous = -1

  constructor(frame: Frame, phrases: Phrases, attributions: Attributions, drafts: readonly Draft[]) {
    this.frame = frame
    this.phrases = phrases
    this.attributions = attributions
    this.drafts = drafts
  }

  read(): readonly Attributed[] {
    const {drafts, result} = this
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
      result.push(this.chained(unit, own, attribution))
      if (result[index]!.kind === 'speech') this.previous = index
    }
    this.fillBackwards()
    return result
  }

  private chained(unit: number, own: Attributed, attribution: Attribution | undefined): Attributed {
    const {frame, previous, result} = this
    const {tokens, paragraph} = frame
    const before = previous >= 0 ? this.drafts[previous] : undefined
    const said = previous >= 0 ? result[previous] : undefined
    const sameParagraph = before !== undefined && paragraph[before.unit] === paragraph[unit]
    // “I did not ask for this,” she said, “and …”
    const splits =
      sameParagraph &&
      before.attribution?.side === 'right' &&
      before.attribution.to <= unit &&
      [',', '—', '–'].includes(frame.norm(unit - 1)) &&
      frame.sentenceStart[unit] === frame.sentenceStart[unit - 1] &&
      before.unit >= frame.sentenceStart[unit]! - 1 &&
      unit - before.attribution.to <= 25
    if (splits && said && (!attribution || attribution.cue?.first === said.cue?.first))
      return {
        mark: own.mark,
        kind: own.kind === 'scare' ? 'speech' : own.kind,
        cue: said.cue,
        speaker: said.speaker,
        continues: previous
      }
    // A term or a title is nobody’s speech, whoever uses it.
    if (own.kind !== 'speech') return saidBy(own, null, null)
    if (attribution) return own
    if (own.continues !== null) {
      const first = result[own.continues]
      return saidBy(own, first?.cue ?? null, first?.speaker ?? null)
    }
    const opens = tokens.capital[own.mark.first] === 1 || tokens.kind[own.mark.first] !== 'word'
    const inherited = said && saidBy(own, said.cue, said.speaker)
    const start = frame.sentenceStart[unit]!
    if (!opens) return inherited && sameParagraph && unit - before.unit <= 60 ? inherited : own
    if (start > frame.paragraphStart[unit]!) {
      const from = frame.sentenceStart[start - 1]!
      const leads = sameParagraph && (before.unit >= from || (before.attribution?.to ?? 0) > from)
      const found = leads && said?.speaker ? undefined : this.subjectOf(from, start, sameParagraph)
      if (found) return saidBy(own, own.cue, found)
      return inherited && sameParagraph ? inherited : own
    }
    const after = this.afterParagraph(unit, own)
    if (after) return after
    const next = before && paragraph[before.unit] === paragraph[unit]! - 1
    if (own.mark.style === 'block') return own
    return inherited && next && this.onlyQuotations(unit) ? inherited : own
  }

  /** Who speaks in the paragraph before: “Roe put it bluntly:”, or “Roe argued that it had failed.” */
  private afterParagraph(unit: number, own: Attributed): Attributed | undefined {
    const {frame} = this
    const {paragraph} = frame
    const end = frame.paragraphStart[unit]!
    if (end === 0 || paragraph[end - 1] !== paragraph[unit]! - 1) return
    if (frame.norm(end - 1) === ':') {
      const found = this.attributions.leadingTo(end, frame.sentenceStart[end - 1]!)
      return found?.speaker ? saidBy(own, found.cue, found.speaker) : undefined
    }
    if (!this.onlyQuotations(unit) || own.mark.style === 'block') return
    const from = frame.sentenceStart[end - 1]!
    const speaker = this.hasQuotation(from, end) ? undefined : this.attributions.reporterOf(from, end)
    return speaker && saidBy(own, own.cue, speaker)
  }

  /** Who acts in the sentence before a quotation: who reports something there, or a person who is its subject. */
  private subjectOf(from: number, to: number, chained: boolean): Found | undefined {
    const reporter = this.attributions.reporterOf(from, to)
    if (reporter || this.hasQuotation(from, to)) return reporter
    const phrase = this.phrases.sentenceSubject(from, to)
    const found = phrase && this.phrases.toSpeaker(phrase)
    if (!found) return
    if (found.kind !== 'pronoun') return found.kind === 'name' && found.name !== null ? found : undefined
    // “Roe said. He did not smile. “…””: he is Roe.
    const word = this.frame.tokens.norm[found.first]
    return !chained && (word === 'he' || word === 'she') ? found : undefined
  }

  private hasQuotation(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.frame.isQuotation(at)) return true
    return false
  }

  private onlyQuotations(unit: number): boolean {
    const {frame} = this
    const {units, tokens, paragraphStart, paragraphEnd} = frame
    for (let at = paragraphStart[unit]!; at < paragraphEnd[unit]!; at++)
      if (!frame.isQuotation(at) && units[at]! >= 0 && tokens.kind[units[at]!] === 'word') return false
    return true
  }

  /** “…?” “…,” Roe said: a quotation without a speaker takes that of the one right after it. */
  private fillBackwards(): void {
    const {drafts, result} = this
    const {tokens, paragraph} = this.frame
    for (let index = result.length - 2; index >= 0; index--) {
      const here = drafts[index]!
      const next = drafts[index + 1]!
      const own = result[index]!
      const after = result[index + 1]!
      if (own.speaker || own.cue || own.kind !== 'speech' || here.unit < 0 || next.unit < 0 || !after.speaker)
        continue
      const multi = next.mark.continues === index
      const touching = next.unit === here.unit + 1 && paragraph[next.unit] === paragraph[here.unit]
      if (multi || (touching && lastSign(tokens, here.mark) !== ''))
        result[index] = saidBy(own, after.cue, after.speaker)
    }
  }
}

const saidBy = (
  {mark, kind, continues}: Attributed,
  cue: Attributed['cue'],
  speaker: Attributed['speaker']
): Attributed => ({mark, kind, cue, speaker, continues})
