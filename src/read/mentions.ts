import type {QuotationMention} from '../article.ts'

/** Index of the first mention that begins at or after the token; mentions stand in order. */
export function firstFrom(mentions: readonly {readonly first: number}[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.first < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Index of the last mention that ends at or before the token; -1 where there is none. */
export function lastBefore(mentions: readonly {readonly last: number}[], token: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.last <= token) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Index of the innermost speech in which the offset lies; null outside all. */
export function quotationAt(quotations: readonly QuotationMention[], offset: number): number | null {
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  // Nested quotations stand behind the one that holds them; depth is small.
  for (let index = low - 1; index >= 0 && index >= low - 8; index--) {
    const {end, kind} = quotations[index]!
    if (offset < end && kind === 'speech') return index
  }
  return null
}

/** Index of the sentence that holds the token. */
export function sentenceAt(sentences: readonly {readonly last: number}[], token: number): number {
  return Math.min(lastBefore(sentences, token) + 1, sentences.length - 1)
}

/** Tokens to either side of one that are looked at: sentences of news are shorter, those of hostile text are not. */
const reach = 150

/** The tokens of a sentence, or of another range, near one of its tokens. */
export function nearby(
  {first, last}: {readonly first: number; readonly last: number},
  token: number
): {readonly first: number; readonly last: number} {
  return {first: Math.max(first, token - reach), last: Math.min(last, token + reach)}
}
