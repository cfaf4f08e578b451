import type {Article, QuotationMention, Sentence, Speaker} from '../../src/article.ts'
import {evidenceOf} from '../../src/claims/evidence.ts'
import {isVerbatim, quoteMatches} from '../../src/claims/quote-match.ts'
import {defineRule} from '../../src/define-rule.ts'
import type {FactBase} from '../../src/facts/fact-base.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {repeatingWords} from '../../src/language/en/cues.ts'
import {firstFrom, lastBefore} from '../../src/read/mentions.ts'

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
    const told = new Set<number>()
    for (let index = 0; index < quotations.length; index++) {
      const match = matches[index]
      if (!match) continue
      const {speaker, kind, first, last} = quotations[index]!
      if (kind !== 'speech' || !speaker) continue
      const {quote, words, content} = match
      if (!isVerbatim(match) || words < fewestWords || content < fewestContentWords) continue
      const recorded = speakersOf(facts, quote.speakers)
      const evidence = [evidenceOf(quote, recorded)]
      if (speaker.id !== null && quote.speakers.includes(speaker.id)) {
        yield supported(speaker, evidence)
        continue
      }
      // The parts of one quotation share their speaker.
      if (told.has(speaker.first) || !isAnother(article, speaker, quote.speakers)) continue
      const sentences = sentencesOf(article, Math.min(first, speaker.first), Math.max(last, speaker.last))
      if (!isSaid(article, quotations[index]!) || isShared(article, sentences, quote.speakers)) continue
      told.add(speaker.first)
      yield contradicted({
        span: speaker,
        message: messages.other(text.slice(speaker.start, speaker.end), recorded),
        note: `On record as said by ${recorded}: “${quote.text.trim()}”`,
        evidence
      })
    }
  }
)

const speakersOf = (facts: FactBase, ids: readonly string[]) =>
  ids.map((id) => facts.people.get(id)?.name ?? facts.organizations.get(id)?.name ?? id).join(' or ')

/** Whether the speaker is somebody else for certain: on the sheet, by office, or an unknown person named in full. */
function isAnother(article: Article, speaker: Speaker, ids: readonly string[]): boolean {
  // Whom a pronoun means is read, not said: too little for an accusation.
  if (speaker.kind === 'pronoun') return false
  if (speaker.kind === 'description') return isAnotherHolder(article, speaker, ids)
  if (speaker.id !== null) return true
  const name = speaker.name === null ? undefined : article.names[speaker.name]
  return name?.kind === 'person' && name.candidates.length === 0 && name.last - name.first >= 2
}

/** “The British prime minister”: an office with known holders, none of whom is on record. */
function isAnotherHolder({facts, names, titles, tokens}: Article, speaker: Speaker, ids: readonly string[]) {
  const title = titles[firstFrom(titles, speaker.first)]
  if (!title || title.last !== speaker.last || title.holder !== null || title.office === null) return false
  for (let at = speaker.first; at < title.first; at++) {
    const named = names.some((name) => name.kind === 'place' && name.first <= at && at < name.last)
    if (!named && !/^(?:the|'s|current|new)$/.test(tokens.norm[at]!)) return false
  }
  return title.candidates.every((id) => {
    const {tenures = []} = facts.offices.get(id) ?? {}
    return tenures.length > 0 && tenures.every(({person}) => !ids.includes(person))
  })
}

/** Whether it is stated that the words were spoken: not denied, not asked, not supposed. */
function isSaid({clauses, syntax}: Article, {cue}: QuotationMention): boolean {
  const clause = cue ? clauses[syntax.clauseOf[cue.first]!] : undefined
  return clause === undefined || clause.status === 'asserted'
}

function sentencesOf({sentences}: Article, first: number, last: number): readonly Sentence[] {
  return sentences.slice(lastBefore(sentences, first) + 1, firstFrom(sentences, last))
}

/** “Quoting Brückner, Wehner said”: who is on record is named there, or the words are said again. */
function isShared(
  {names, quotations, tokens}: Article,
  around: readonly Sentence[],
  ids: readonly string[]
): boolean {
  for (const {first, last} of around) {
    for (let at = firstFrom(names, first); at < names.length && names[at]!.first < last; at++) {
      const {id, candidates} = names[at]!
      if (ids.some((one) => one === id || candidates.includes(one)) && !isQuoted(names[at]!.first))
        return true
    }
    for (let at = first; at < last; at++) {
      // “Bell was quoted as saying”: she said it herself.
      const own = tokens.norm[at] === 'quoted' && tokens.norm[at + 1] === 'as'
      if (repeatingWords.at(tokens, at) && !own && !isQuoted(at)) return true
    }
  }
  return false

  function isQuoted(token: number): boolean {
    const before = firstFrom(quotations, token + 1) - 1
    return before >= 0 && token < quotations[before]!.last
  }
}
