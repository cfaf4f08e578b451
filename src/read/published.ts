import type {Article, Published} from '../article.ts'
import {findAnchors} from './anchors.ts'

/** Connectives that put what they govern before the sentence’s own time. */
const afterWords = new Set(['after', 'following', 'since', 'wake', 'heels', 'aftermath'])

/**
 * When the article was written: as its metadata say, else on or after the latest dated event of the fact base that
 * it reports as past. No clock, ever.
 */
export function readPublished(article: Omit<Article, 'published'>): Published | undefined {
  if (article.metadata.published) return article.metadata.published
  let from = -Infinity
  for (const anchor of findAnchors(article as Article)) {
    const {fact, status, tense, verbal, first} = anchor
    if (fact.kind !== 'event' || fact.during.from === -Infinity) continue
    const past = (status === 'asserted' && tense === 'past' && verbal) || followsPast(article, first)
    if (past) from = Math.max(from, fact.during.from)
  }
  return from === -Infinity ? undefined : {from, to: Infinity, basis: 'implied'}
}

/** “In the wake of President Trump’s 90-day pause”, “after the referendum”. */
function followsPast({tokens, sentences, syntax}: Omit<Article, 'published'>, first: number): boolean {
  const clause = syntax.clauses[syntax.clauseOf[first]!]
  if (!clause || clause.status !== 'asserted' || clause.tense === 'future') return false
  const start = sentences[clause.sentence]!.first
  for (let at = first - 1; at >= start && at >= first - 8; at--) {
    const word = tokens.norm[at]!
    if (afterWords.has(word)) return true
    if (tokens.kind[at] === 'punctuation' && word !== '-' && word !== ',') return false
  }
  return false
}
