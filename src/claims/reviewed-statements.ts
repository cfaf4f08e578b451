import type {Article, Sentence} from '../article.ts'
import {determiners, doubtWords, subordinators} from '../language/en/clauses.ts'
import {cueAt, speechNouns} from '../language/en/cues.ts'
import {be, negations, presentAuxiliaries} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import {firstFrom, quotationAt} from '../read/mentions.ts'
import type {Pattern} from './reviewed.ts'
import {isTitle} from './reviewed-items.ts'

export function isNegated({tokens}: Article, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const word = tokens.norm[at]!
    if (negations.at(tokens, at) || word.endsWith("n't")) return true
  }
  return false
}

export function tenseOf({tokens}: Article, first: number, last: number): boolean | undefined {
  for (let at = first; at < last; at++) if (be.at(tokens, at)) return presentAuxiliaries.at(tokens, at)
  return
}

const clauseStarts = wordSet(', ; : — – ( " “ and but')
const clauseEnds = wordSet(', ; : . ! ? — – ) ” " … and but or so yet too again')
/** Behind these another statement begins. */
const joins = wordSet('and but or so while although though because as when where who which ; : — –')
const inTime = wordSet('in on at during since until by')
const withOwner = wordSet('her his its their our my')

/** Whether the article says it itself: no doubt, no report, no question, and nothing that narrows it. */
export function isSaid(
  article: Article,
  index: number,
  {negated, present, turned}: Pattern,
  {first, last}: {first: number; last: number}
): boolean {
  const {tokens, clauses, syntax, quotations} = article
  const {start} = tokens
  if (isNegated(article, first, last) !== negated) return false
  const tense = tenseOf(article, first, last)
  if (turned ? tense === undefined : present !== undefined && tense !== undefined && tense !== present)
    return false
  if (quotationAt(quotations, start[first]!) !== null || quotationAt(quotations, start[last - 1]!) !== null)
    return false
  for (let at = first; at < last; at++) {
    const status = clauses[syntax.clauseOf[at]!]?.status
    if (status !== undefined && status !== 'asserted' && status !== 'negated') return false
  }
  return new Statement(article, index, first, last).stands()
}

/** The words of a sentence that repeat a claim: tokens `[first, last)`. */
class Statement {
  private readonly article: Article
  private readonly index: number
  private readonly sentence: Sentence
  private readonly first: number
  private readonly last: number

  constructor(article: Article, index: number, first: number, last: number) {
    this.article = article
    this.index = index
    this.sentence = article.sentences[index]!
    this.first = first
    this.last = last
  }

  stands(): boolean {
    return this.startsClause() && this.endsStatement() && !this.isReported() && !this.isDoubted()
  }

  private startsClause(): boolean {
    const {sentence, first} = this
    const {tokens} = this.article
    const {norm} = tokens
    let at = first - 1
    while (at >= sentence.first && (determiners.at(tokens, at) || isTitle(tokens, at))) at--
    if (at < sentence.first) return true
    const opener = norm[at]!
    if (opener === 'if' || opener === 'whether' || opener === 'how' || opener === 'why' || opener === 'what')
      return false
    return clauseStarts.at(tokens, at) || subordinators.at(tokens, at)
  }

  private endsStatement(): boolean {
    const {sentence, last} = this
    const {tokens, times} = this.article
    const {norm} = tokens
    if (last >= sentence.last) return true
    const next = norm[last]!
    if (tokens.glued[last] === 1 && tokens.kind[last] !== 'punctuation') return false
    if (clauseEnds.at(tokens, last)) return true
    const time = times[firstFrom(times, last)]
    if (time?.first === last || (next.length > 4 && next.endsWith('ly'))) return true
    if (inTime.at(tokens, last)) {
      const from = determiners.at(tokens, last + 1) ? last + 2 : last + 1
      return time?.first === last + 1 || time?.first === from || withOwner.at(tokens, last + 1)
    }
    return subordinators.at(tokens, last) && next !== 'than' && next !== 'if' && next !== 'unless'
  }

  /** “According to”, “He said that”; “…, Pruitt said”, but not “…, and he said”. */
  private isReported(): boolean {
    const {sentence, first, last} = this
    const {tokens} = this.article
    for (let at = sentence.first; at < first; at++) if (this.reports(at)) return true
    for (let at = last; at < sentence.last && !joins.at(tokens, at); at++) if (this.reports(at)) return true
    return false
  }

  private reports(at: number): boolean {
    const {tokens} = this.article
    const {norm} = tokens
    const word = norm[at]!
    if (word === 'according' || word === 'per') return true
    // “At its lowest point, …”: a noun, and none of what is said.
    const isNoun = determiners.at(tokens, at - 1) || (norm[at - 1] ?? '').endsWith('est')
    return cueAt(tokens, at)?.takes === 'speech' && !(isNoun && !speechNouns.at(tokens, at))
  }

  private isDoubted(): boolean {
    const {index, sentence} = this
    const {tokens, sentences} = this.article
    const {norm} = tokens
    const before = sentences[index - 1]
    const after = sentences[index + 1]
    const to = after?.last ?? sentence.last
    for (let at = before?.first ?? sentence.first; at < to; at++) {
      if (doubtWords.at(tokens, at)) return true
      if (norm[at] === '?' && at >= sentence.first && at <= sentence.last) return true
    }
    return false
  }
}
