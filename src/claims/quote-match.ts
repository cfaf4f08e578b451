import type {Article, QuotationMention} from '../article.ts'
import type {FactBase} from '../facts/fact-base.ts'
import {perArticle} from './per-article.ts'
import {align, longest, type Alignment} from './quote-align.ts'
import {LikenessReader, pairsOf, quoteIndexOf, type Likeness} from './quote-index.ts'
import {quoteWords, type Words} from './quote-words.ts'

/** How a quotation stands to a record; for a part of one that its cue splits, counts are those of the whole. */
export interface QuoteMatch extends Alignment {
  /** Whether the record is of the speaker; undefined where the speaker is not known. */
  readonly own: boolean | undefined
  /** It goes on with a quotation right before it that is the record’s word for word. */
  readonly follows?: true
}

/** So many records, those that share most with the words, are compared word by word. */
const mostCompared = 6

/**
 * The record that the words quote, word for word or nearly; undefined where none is like them. Of several the closest,
 * and of equally close ones that of the speaker. The records to compare are found by shared pairs of words, so that
 * the time does not grow with their number.
 */
function closest(facts: FactBase, words: Words, speaker: string | null): QuoteMatch | undefined {
  const {records, vocabulary, pairs} = quoteIndexOf(facts)
  let votes: Map<number, number> | undefined
  for (const pair of pairsOf(words.words, vocabulary)) {
    for (const id of pairs.get(pair) ?? []) {
      votes ??= new Map()
      votes.set(id, (votes.get(id) ?? 0) + 1)
    }
  }
  if (!votes) return
  const isOwn = (id: number) => speaker !== null && records[id]!.quote.speakers.includes(speaker)
  const fewest = fewestPairs(words.words.length)
  const likely = [...votes]
    .filter(([, count]) => count >= fewest)
    .sort((a, b) => b[1] - a[1] || Number(isOwn(b[0])) - Number(isOwn(a[0])) || a[0] - b[0])
    .slice(0, mostCompared)
  let best: QuoteMatch | undefined
  for (const [id] of likely) {
    const match = {...align(records[id]!, words), own: speaker === null ? undefined : isOwn(id)}
    if (!best || closeness(match) > closeness(best)) best = match
  }
  return best
}

/** Three words in five are the record’s where it is quoted at all, so that a fifth of the pairs is. */
const fewestPairs = (words: number) => Math.max(1, Math.floor((words - 1) / 5))

const closeness = ({matched, differences, own}: QuoteMatch) => matched - differences.length + (own ? 0.5 : 0)

/** Whether nothing but ends, ellipses, brackets and whole sentences sets the quotation apart from the record. */
export const isVerbatim = ({differences}: QuoteMatch): boolean => differences.length === 0

/**
 * Whether the words are the record’s, altered: most of them, in its order, and enough that carry meaning. More is
 * asked where the speaker is not known, and most where somebody else is said to have spoken.
 */
export function isAltered(match: QuoteMatch): boolean {
  const {quote, matched, words, content, changed, differences, own, follows} = match
  if (differences.length === 0 || words < 4) return false
  const share = matched / words
  if (own === true) {
    // “The voters have opened nothing,” she said. “They have closed a door.”
    if (follows && differences.length === 1 && share >= 0.6 && matched >= 3) return true
    // “The bird is now free” of a record that says no more than “the bird is now freed”.
    if (differences.length === 1 && share >= 0.8 && matched >= 4 && isWhole(quote, words)) return true
    if (share < 0.65 || content < 2 || matched < 3) return false
    return changed * 2 <= content || (share >= 0.75 && matched >= 6)
  }
  if (own === undefined) return share >= 0.8 && content >= 3 && matched >= 8 && changed * 3 <= content
  return share >= 0.85 && content >= 5 && matched >= 9 && changed * 3 <= content
}

const isWhole = ({text}: QuoteMatch['quote'], words: number) =>
  Math.abs(text.trim().split(/\s+/).length - words) <= 1

/** For each quotation of the article, by index, the record that it quotes. */
export const quoteMatches = perArticle((article): readonly (QuoteMatch | undefined)[] => {
  const {facts, quotations} = article
  const matches: (QuoteMatch | undefined)[] = quotations.map(() => undefined)
  if (facts.quotes.length === 0) return matches
  const likeness = new LikenessReader(quoteIndexOf(facts), article.tokens)
  for (const parts of wholesOf(quotations)) {
    const likenesses: (Likeness | undefined)[] = []
    for (const part of parts) {
      const {first, last} = quotations[part]!
      const own = likeness.read(first, lastRead(first, last))
      likenesses.push(own)
      if (mayMatch(own)) matches[part] = matchParts(article, [part])
    }
    // “It was,” he said, “the best of nights”: what is too short by itself, or differs, is read with the rest.
    if (parts.length < 2 || parts.every((part) => matches[part] && isVerbatim(matches[part]))) continue
    const whole = mayMatch(joinedLikeness(likenesses)) ? matchParts(article, parts) : undefined
    if (!whole || !(isVerbatim(whole) || isAltered(whole))) continue
    for (const part of parts) {
      const alone = matches[part]
      if (alone && isVerbatim(alone) && alone.quote !== whole.quote) continue
      const {first, last} = quotations[part]!
      const differences = whole.differences.filter(
        (one) => one.first >= first && one.first <= last && one.last <= last
      )
      const changed = differences.reduce((sum, one) => sum + one.last - one.first, 0)
      // A part that is quite another’s belongs to no record here.
      if (changed * 2 <= last - first) matches[part] = {...whole, differences}
    }
  }
  for (let index = 1; index < matches.length; index++) {
    const match = matches[index]
    const before = matches[index - 1]
    if (!match || !before || match.quote !== before.quote || !before.own || !match.own) continue
    const gap = quotations[index]!.first - quotations[index - 1]!.last
    if (isVerbatim(before) && !isVerbatim(match) && gap < farthest) matches[index] = {...match, follows: true}
  }
  return matches
})

/** Whether words may be found among the records at all; those that have to be read one by one may. */
const mayMatch = (likeness: Likeness | undefined) =>
  !likeness ||
  likeness.words > longest ||
  (likeness.words > 1 && likeness.pairs >= fewestPairs(likeness.words))

/** That of several parts, with an ellipsis, which pairs with the word on either side, between each two. */
function joinedLikeness(parts: readonly (Likeness | undefined)[]): Likeness | undefined {
  let words = -1
  let pairs = -2
  for (const part of parts) {
    if (!part) return
    words += part.words + 1
    pairs += part.pairs + 2
  }
  return {words, pairs}
}

/** Tokens between two parts of what was said: “…,” she told the hall on Monday. “…” */
const farthest = 16

/** Indexes of the parts of each quotation that its cue or the end of a paragraph splits. */
function wholesOf(quotations: readonly QuotationMention[]): readonly (readonly number[])[] {
  const wholes = new Map<number, number[]>()
  const headOf: number[] = []
  for (let index = 0; index < quotations.length; index++) {
    const {kind, words, continues, inside} = quotations[index]!
    const head = continues === null ? index : (headOf[continues] ?? index)
    headOf[index] = head
    // The words of a third person inside a quotation are too few to tell, and titles are nobody’s.
    if (kind === 'work' || inside !== null || (words < 1 && continues === null)) continue
    const parts = wholes.get(head)
    if (parts) parts.push(index)
    else wholes.set(head, [index])
  }
  return [...wholes.values()]
}

function matchParts(
  {facts, tokens, quotations, blocks}: Article,
  parts: readonly number[]
): QuoteMatch | undefined {
  const {words, at} =
    parts.length === 1 ? wordsOf(tokens, quotations[parts[0]!]!) : joined(tokens, quotations, parts)
  if (words.length < 2) return
  const {speaker, start} = quotations[parts[0]!]!
  const match = closest(
    facts,
    words.length <= longest ? {words, at} : {words: words.slice(0, longest), at: at.slice(0, longest)},
    speaker?.id ?? null
  )
  const short =
    match && blocks.some((block) => block.role === 'headline' && block.start <= start && start < block.end)
  if (!match || !short) return match
  // A headline has no room for every word, and begins anew: “The bridge must …” for “It must …”. It has room for “not”.
  return {
    ...match,
    differences: match.differences.filter(
      ({first, last, negates}) => negates || (last > first && first > at[0]!)
    )
  }
}

function joined(
  tokens: Article['tokens'],
  quotations: readonly QuotationMention[],
  parts: readonly number[]
): Words {
  const words: string[] = []
  const at: number[] = []
  for (const part of parts) {
    // Behind its cue a quotation may go on later in the record.
    if (words.length > 0) {
      words.push('…')
      at.push(quotations[part]!.first)
    }
    const own = wordsOf(tokens, quotations[part]!)
    for (const [index, word] of own.words.entries()) {
      words.push(word)
      at.push(own.at[index]!)
    }
  }
  return {words, at}
}

const wordsOf = (tokens: Article['tokens'], {first, last}: QuotationMention): Words =>
  quoteWords(tokens, first, lastRead(first, last))

/** Where reading ends. */
const lastRead = (first: number, last: number) => Math.min(last, first + 2 * longest)
