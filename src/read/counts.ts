import type {Article, QuantityMention} from '../article.ts'
import {narrowing, narrowingBehind, pointingCounts} from '../language/en/counts.ts'
import {units} from '../language/en/number-words.ts'
import {singularOf} from '../language/en/number.ts'
import type {WordSet} from '../language/words.ts'
import type {Count} from '../relations.ts'
import {sentenceAt} from './mentions.ts'
import type {Tokens} from './tokens.ts'

type Source = Pick<Article, 'tokens' | 'quantities' | 'sentences' | 'blocks' | 'syntax'>

/** Reads what the article counts, so that two counts of one thing can be held against each other. */
export function readCounts({tokens, quantities, sentences, blocks, syntax}: Source): readonly Count[] {
  const {norm} = tokens
  const found: Count[] = []
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!
    const {noun, first, upTo} = quantity
    if (!noun || upTo !== undefined || !counts(norm, quantity)) continue
    const sentence = sentences[sentenceAt(sentences, first)]!
    const phrase = norm.slice(noun.first, noun.last)
    phrase.push(singularOf(phrase.pop()!))
    const inside = first > sentence.first
    const narrowed =
      (inside && narrowing.at(tokens, first - 1)) ||
      (first - 1 > sentence.first && narrowing.at(tokens, first - 2)) ||
      hasAny(tokens, noun.first, noun.last, narrowing)
        ? 'before'
        : noun.last < sentence.last && narrowingBehind.at(tokens, noun.last)
          ? 'behind'
          : null
    found.push({
      quantity: index,
      noun: phrase,
      definite: inside && pointingCounts.at(tokens, first - 1),
      narrowed,
      headline: blocks[sentence.block]!.role === 'headline',
      verb: syntax.clauses[syntax.clauseOf[first] ?? -1]?.verb?.lemma
    })
  }
  return found
}

function hasAny(tokens: Tokens, from: number, to: number, words: WordSet): boolean {
  for (let at = from; at < to; at++) if (words.at(tokens, at)) return true
  return false
}

/** What stands further off than this, in tokens, tells nothing of a count. */
const farthest = 400

/** Whether a number is written between two tokens, in digits or words: “two closed”. */
export function isNumberBetween(tokens: Tokens, from: number, to: number, value: number): boolean {
  const {norm} = tokens
  const digits = String(value)
  for (let at = from; at < Math.min(to, from + farthest); at++) {
    if (norm[at] === digits || units.at(tokens, at) === value) return true
  }
  return false
}

/** Whether the noun is what is counted: not in “12-mile path” or “$5 million deal”. */
function counts(norm: readonly string[], {noun, last, unit}: QuantityMention): boolean {
  return noun!.first === last && unit !== null && singularOf(norm[noun!.last - 1]!) === singularOf(unit)
}
