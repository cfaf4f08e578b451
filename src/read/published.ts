import type {Article, Published} from '../article.ts'
import {findAnchors, type Anchor} from './anchors.ts'
import {planningVerbs} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'

/** Connectives that put what they govern before the sentence’s own time. */
const afterWords = wordSet(['after', 'following', 'since', 'wake', 'heels', 'aftermath'])

/**
 * When the article was written: as its metadata say, else on or after the latest dated event of the fact base that
 * it reports as past. No clock, ever.
 */
export function readPublished(article: Omit<Article, 'published' | 'times'>): Published | undefined {
  if (article.metadata.published) return article.metadata.published
  let from = -Infinity
  const {tokens, sentences, blocks, hits, syntax, names, titles, facts} = article
  // Times rest on the day that is sought.
  const anchors = findAnchors({tokens, sentences, blocks, hits, syntax, names, titles, facts, times: []})
  for (const anchor of anchors) {
    if (anchor.fact.kind !== 'event' || anchor.fact.during.from <= from) continue
    if (isReported(article, anchor) || followsPast(article, anchor.first)) from = anchor.fact.during.from
  }
  return from === -Infinity ? undefined : {from, to: Infinity, basis: 'implied'}
}

/** “Orion splashed down”, “The conversation marked a start”: the event is, or is the subject of, a past verb. */
function isReported(
  {syntax, tokens}: Omit<Article, 'published' | 'times'>,
  {clause, status, tense, verbal, last}: Anchor
): boolean {
  if (status !== 'asserted' || tense !== 'past') return false
  const {verb, kind} = syntax.clauses[clause]!
  if (verbal) return true
  // “The election, framed as a referendum, …”: what follows a comma may be a participle.
  if (verb === null || tokens.norm[verb.first - 1] === ',') return false
  return kind === 'main' && verb.first >= last && verb.first <= last + 2 && !planningVerbs.has(verb.lemma)
}

/** “In the wake of President Trump’s 90-day pause, …”, at the head of a sentence about the past or present. */
function followsPast(
  {tokens, sentences, syntax}: Omit<Article, 'published' | 'times'>,
  first: number
): boolean {
  const clause = syntax.clauses[syntax.clauseOf[first]!]
  if (!clause || clause.status !== 'asserted' || clause.tense === 'future') return false
  const start = sentences[clause.sentence]!.first
  for (let at = start; at < start + 4 && at < first; at++) {
    if (afterWords.at(tokens, at)) return first - at < 9
  }
  return false
}
