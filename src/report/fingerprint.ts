import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import type {Article, Sentence, Span} from '../article.ts'
import type {PlacedFinding} from './report.ts'

/** What of a finding stays the same when other parts of the article change. */
export type Mark = Pick<PlacedFinding, 'rule' | 'text' | 'sentence'>

/**
 * A fingerprint for each of the findings of one article, by which the next run knows them again: 32 hexadecimal
 * digits, the first half of a SHA-256 over rule, words, sentence, and which of several equal ones it is. Neither lines nor
 * offsets count, so that edits elsewhere leave it; nor does the path, which users keep beside it. No two are equal.
 */
export function fingerprintsOf(marks: readonly Mark[]): string[] {
  const seen = new Map<string, number>()
  return marks.map(({rule, text, sentence}) => {
    const key = JSON.stringify([rule, sameWords(text), sameWords(sentence)])
    const occurrence = seen.get(key) ?? 0
    seen.set(key, occurrence + 1)
    return hashOf([key, occurrence])
  })
}

/** 32 hexadecimal digits that stand for a value of JSON. */
export const hashOf = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(value)))).slice(0, 32)

/** A text as it is after quotes, dashes and spaces were set otherwise: what a system for publishing does on the way. */
export function sameWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B\uFEFF]/g, '')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The sentences that hold any of a range of the text, as one text; empty where it is in none. */
export function sentenceAt({text, sentences}: Pick<Article, 'text' | 'sentences'>): (span: Span) => string {
  return ({start, end}) => {
    const first = sentences[lastBefore(sentences, start)]
    if (!first || start >= first.end) return ''
    const last = sentences[lastBefore(sentences, Math.max(start, end - 1))]!
    return text.slice(first.start, last.end)
  }
}

/** Index of the last sentence that starts at an offset or before it; -1 where none does. */
function lastBefore(sentences: readonly Sentence[], offset: number): number {
  let low = -1
  let high = sentences.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (sentences[middle]!.start <= offset) low = middle
    else high = middle - 1
  }
  return low
}
