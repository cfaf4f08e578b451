import type {Article} from '../article.ts'
import {determiners, prepositions} from '../language/en/clauses.ts'
import {isCue} from '../language/en/cues.ts'
import {plainAdjectives, titleModifiers} from '../language/en/offices.ts'
import {wordSet} from '../language/words.ts'
import type {Subject} from './subjects.ts'

type Source = Pick<Article, 'tokens' | 'sentences' | 'syntax' | 'names' | 'titles'>

/**
 * What a person does in a clause: is its subject (“Bell said”, “said Bell”), the agent of its passive (“signed by
 * Bell”), or the object of its verb (“met Bell”, “spoke with Bell”). `other` is all else: “a clerk of Bell”.
 */
export type Part = 'subject' | 'agent' | 'object' | 'other'

const joining = wordSet('with to against alongside')

/** The part of a name that with its title begins at the token `first`. */
export function partOf(
  article: Source,
  subjectOf: (clause: number) => Subject,
  name: number,
  first: number
): Part {
  const {tokens, syntax, names, sentences} = article
  const mention = names[name]!
  const index = syntax.clauseOf[mention.first] ?? -1
  const clause = syntax.clauses[index]
  const {norm} = tokens
  if (!clause || norm[mention.last] === "'s" || norm[mention.last] === '’') return 'other'
  const {verb} = clause
  if (subjectOf(index).name === name) {
    const stop = sentences[clause.sentence]!.first
    const before = phraseStart(article, Math.min(first, mention.first), stop) - 1
    // “a street named after Mayor Bell was opened”; not “after Bell opened”.
    const depends =
      before > stop &&
      verb &&
      before < verb.first &&
      prepositions.at(tokens, before) &&
      clause.opener !== norm[before]
    return depends ? 'other' : 'subject'
  }
  if (verb && mention.last < verb.first && isJoined(article, name, first, index)) return 'subject'
  if (!verb || mention.first < verb.last) return 'other'
  const start = phraseStart(article, Math.min(first, mention.first), verb.last)
  if (start === verb.last)
    return isCue(verb.lemma)?.takes === 'speech' && isInverted(article, verb.first, index)
      ? 'subject'
      : 'object'
  const before = norm[start - 1]!
  if (start - 1 !== verb.last)
    return before === 'by' && verb.passive && isPlain(article, verb.last, start - 1) ? 'agent' : 'other'
  if (before === 'by' && verb.passive) return 'agent'
  return joining.at(tokens, start - 1) ? 'object' : 'other'
}

/** “Owner Gordon Pell and his family watched”: the first of two who do it, and the clause begins with them. */
function isJoined({tokens, syntax, names}: Source, name: number, first: number, index: number): boolean {
  const {norm, kind} = tokens
  const {last} = names[name]!
  const clause = syntax.clauses[index]!
  if (norm[last] !== 'and' || clause.verb!.first - last > farthestJoined) return false
  const start = phraseStart({tokens}, Math.min(first, names[name]!.first), clause.first)
  if (start !== clause.first) return false
  for (let at = last + 1; at < clause.verb!.first; at++) {
    if (syntax.clauseOf[at] !== index || kind[at] === 'punctuation' || prepositions.at(tokens, at))
      return false
  }
  return true
}

/** Most tokens from a subject’s first name to its verb. */
const farthestJoined = 8

/** Back over the words of the phrase: “the city’s former police chief Ann Bell”. */
function phraseStart({tokens}: Pick<Source, 'tokens'>, from: number, stop: number): number {
  const {norm, capital, kind} = tokens
  let at = from
  while (at > stop) {
    const word = norm[at - 1]!
    const belongs =
      determiners.at(tokens, at - 1) ||
      titleModifiers.has(word) ||
      plainAdjectives.at(tokens, at - 1) ||
      word === '-' ||
      word === "'s" ||
      (norm[at] === "'s" && kind[at - 1] === 'word') ||
      (capital[at - 1] === 1 && kind[at - 1] === 'word')
    if (!belongs) break
    at--
  }
  return at
}

/** “said Bell”: a mark, or nothing but adverbs before the verb in its clause. */
function isInverted({tokens, syntax}: Source, verb: number, clause: number): boolean {
  const {first} = syntax.clauses[clause]!
  if (tokens.kind[verb - 1] === 'punctuation') return true
  for (let at = first; at < verb; at++) {
    if (syntax.clauseOf[at] !== clause || tokens.kind[at] === 'punctuation') continue
    if (!tokens.norm[at]!.endsWith('ly')) return false
  }
  return true
}

/** “signed on Monday by”: a time or an adverb between the verb and its agent, no second noun. */
function isPlain({tokens}: Source, from: number, to: number): boolean {
  if (to - from > 4) return false
  for (let at = from; at < to; at++) if (determiners.at(tokens, at)) return false
  return true
}
