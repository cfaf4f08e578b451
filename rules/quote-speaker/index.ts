import type {Article, QuotationMention} from '../../src/article.ts'
import {evidenceOf} from '../../src/claims/evidence.ts'
import {isVerbatim, quoteMatches} from '../../src/claims/quote-match.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {FactBase} from '../../src/facts/fact-base.ts'
import {contradicted, supported} from '../../src/finding.ts'

const messages = {
  other: (speaker: string, recorded: string) =>
    `Unexpected speaker \`${speaker}\` of a recorded quotation, expected \`${recorded}\``
}

/** Fewer words that carry meaning may be anybody’s. */
const fewestContentWords = 2
const fewestWords = 5

export const quoteSpeaker = defineRule(
  {
    id: 'quote-speaker',
    description: 'Checks that a recorded quotation is given to the person who said it',
    subject: 'quotations',
    level: 'error',
    preset: 'recommended',
    needs: ['quotes'],
    messages
  },
  function* (article) {
    const {facts, quotations, text} = article
    const matches = quoteMatches(article)
    for (const [index, quotation] of quotations.entries()) {
      const {speaker, kind} = quotation
      if (kind !== 'speech' || !speaker) continue
      const match = matches[index]
      if (!match || !isVerbatim(match) || match.words < fewestWords || match.content < fewestContentWords)
        continue
      const evidence = [evidenceOf(match.quote, speakersOf(facts, match.quote.speakers))]
      if (speaker.id !== null && match.quote.speakers.includes(speaker.id)) {
        yield supported(speaker, evidence)
        continue
      }
      // Whom a pronoun means is read, not said: too little for an accusation.
      if (speaker.kind === 'pronoun') continue
      if (!isNamedPerson(article, quotation) || mentionsSpeaker(article, quotation, match.quote.speakers))
        continue
      const recorded = speakersOf(facts, match.quote.speakers)
      yield contradicted({
        span: speaker,
        message: messages.other(text.slice(speaker.start, speaker.end), recorded),
        note: `On record as said by ${recorded}: “${match.quote.text.trim()}”`,
        evidence
      })
    }
  }
)

const speakersOf = (facts: FactBase, ids: readonly string[]) =>
  ids.map((id) => facts.people.get(id)?.name ?? facts.organizations.get(id)?.name ?? id).join(' or ')

/** A person for certain: on the sheet, or an unknown one named in full. */
function isNamedPerson({names}: Article, {speaker}: QuotationMention): boolean {
  if (speaker!.id !== null) return true
  const name = speaker!.name === null ? undefined : names[speaker!.name]
  return name?.kind === 'person' && name.candidates.length === 0 && name.last - name.first >= 2
}

/** “Quoting Brückner, Wehner said”: who is on record stands in the same sentence. */
function mentionsSpeaker(
  {names, sentences}: Article,
  {speaker, first, last}: QuotationMention,
  ids: readonly string[]
): boolean {
  const from = Math.min(first, speaker!.first)
  const to = Math.max(last, speaker!.last)
  for (const sentence of sentences) {
    if (sentence.last <= from) continue
    if (sentence.first >= to) break
    for (const name of names) {
      if (
        name.first < sentence.first ||
        name.first >= sentence.last ||
        (name.first >= first && name.first < last)
      )
        continue
      if (name.id !== null && ids.includes(name.id)) return true
    }
  }
  return false
}
