import type {Article, NameMention, QuotationMention, TitleMention} from '../article.ts'
import {Attributions} from './quotations/attributions.ts'
import {type Draft, withChains} from './quotations/chains.ts'
import {frameOf} from './quotations/frame.ts'
import {contentWordsOf, kindOf} from './quotations/kinds.ts'
import {readMarks} from './quotations/marks.ts'
import {paragraphsOf} from './quotations/paragraphs.ts'
import {Phrases} from './quotations/phrases.ts'
import {Referents} from './quotations/referents.ts'
import {Words} from './quotations/words.ts'

export {type Mark, readMarks} from './quotations/marks.ts'

export type QuotationContext = Pick<Article, 'text' | 'tokens' | 'blocks' | 'facts'> & {
  readonly names: readonly NameMention[]
  readonly titles?: readonly TitleMention[]
  readonly metadata?: Article['metadata']
}

/**
 * Reads the words in quotation marks, with the cue and the speaker of each where the text gives them.
 *
 * A speaker is linked to a name only where the article leaves no other reading.
 */
export function readQuotations({
  text,
  tokens,
  blocks,
  names,
  titles,
  metadata,
  facts
}: QuotationContext): readonly QuotationMention[] {
  const paragraphs = paragraphsOf(text, blocks)
  const marks = readMarks({text, tokens, blocks}, paragraphs)
  if (marks.length === 0) return []
  const frame = frameOf(tokens, marks, paragraphs)
  const wordsHere = new Words(frame, names)
  const phrases = new Phrases(frame, wordsHere)
  const attributions = new Attributions(frame, wordsHere, phrases)
  const drafts: Draft[] = []
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!
    const unit = frame.unitOf[index]!
    const attribution = unit < 0 || mark.first === mark.last ? undefined : attributions.attributionOf(unit)
    const kind = kindOf(frame, mark, unit, attribution)
    drafts.push({mark, unit, kind, attribution: kind === 'work' ? undefined : attribution})
  }
  const contentWords = contentWordsOf(tokens, marks)
  const referents = new Referents(frame, wordsHere, {
    names,
    titles: titles ?? [],
    facts,
    published: metadata?.published
  })
  const attributed = withChains(frame, phrases, attributions, drafts)
  const quotations: QuotationMention[] = []
  for (let index = 0; index < attributed.length; index++) {
    const {mark, kind, cue, speaker, continues} = attributed[index]!
    const {first, last, start, end, outer, closed, inside} = mark
    quotations.push({
      first,
      last,
      start,
      end,
      outer,
      kind,
      closed,
      continues,
      inside,
      cue,
      speaker: speaker && referents.link(speaker),
      words: contentWords[index]!
    })
  }
  return quotations
}
