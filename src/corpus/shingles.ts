import type {Article, Sentence} from '../article.ts'
import {perArticle} from '../claims/per-article.ts'
import {isContent} from '../claims/quote-words.ts'
import {tokenStem} from '../read/stems.ts'

/** Content words in a shingle: runs of three stand in any two reports of one event, runs of five in few rewrites. */
export const shingleWords = 4

/** A sentence of the running text with what it is compared by. */
export interface SentenceShingles {
  readonly sentence: Sentence
  /** Numbers of its runs of content words, with repetitions. */
  readonly shingles: readonly number[]
}

/** A quotation of more words than this is the speaker's: whoever was in the room has it in the same words. */
const longQuotation = 7

/**
 * The shingles of an article (Broder, “On the resemblance and containment of documents”, 1997), sentence by sentence:
 * runs of content words by their stems, from the body alone, without quotations.
 */
export const findShingles = perArticle((article): readonly SentenceShingles[] => {
  const {blocks, sentences, tokens} = article
  const quoted = quotedTokens(article)
  return sentences.flatMap((sentence) => {
    const role = blocks[sentence.block]?.role
    if (role !== 'body' && role !== 'item') return []
    const words: number[] = []
    const shingles: number[] = []
    for (let at = sentence.first; at < sentence.last; at++) {
      const kind = tokens.kind[at]
      const word = tokens.norm[at]!
      if (quoted[at] === 1) words.length = 0
      else if (kind !== 'punctuation' && kind !== 'symbol' && isContent(word))
        words.push(hashOf(tokenStem(word)))
      else continue
      if (words.length > shingleWords) words.shift()
      if (words.length === shingleWords) shingles.push(words.reduce(mix, 0x811c9dc5))
    }
    return [{sentence, shingles}]
  })
})

/** 1 for tokens inside the marks of a long quotation. By the marks alone: the digest of an article has to be cheap. */
function quotedTokens({tokens, blocks}: Article): Uint8Array {
  const inside = new Uint8Array(tokens.length)
  let at = 0
  for (const {end} of blocks) {
    let open = -1
    for (; at < tokens.length && tokens.start[at]! < end; at++) {
      const mark = tokens.norm[at]!
      if (mark === '“' || (mark === '"' && open < 0)) open = at
      else if ((mark === '”' || mark === '"') && open >= 0) {
        if (at - open > longQuotation) inside.fill(1, open, at)
        open = -1
      }
    }
    // A quotation that goes on in the next paragraph has no mark at the end of this one.
    if (open >= 0 && at - open > longQuotation) inside.fill(1, open, at)
  }
  return inside
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

const mix = (hash: number, word: number): number => {
  const mixed = Math.imul(hash ^ word, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
