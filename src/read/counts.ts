import type {Article, QuantityMention} from '../article.ts'
import {narrowing, narrowingBehind, pointingCounts} from '../language/en/counts.ts'
import {units} from '../language/en/number-words.ts'
import {singularOf} from '../language/en/number.ts'
import type {Count} from '../relations.ts'
import {sentenceAt} from './mentions.ts'
import type {Tokens} from './tokens.ts'

type Source = Pick<Article, 'tokens' | 'quantities' | 'sentences' | 'blocks' | 'syntax'>

/** Reads what the article counts, so that two counts of one thing can be held against each other. */
export function readCounts({tokens, quantities, sentences, blocks, syntax}: Source): readonly Count[] {
  const {norm} = tokens
  return quantities.flatMap((quantity, index): Count[] => {
    const {noun, first, upTo} = quantity
    if (!noun || upTo !== undefined || !counts(norm, quantity)) return []
    const sentence = sentences[sentenceAt(sentences, first)]!
    const inside = (at: number) => (at >= sentence.first && at < sentence.last ? norm[at]! : '')
    const words = norm.slice(noun.first, noun.last)
    const phrase = [...words.slice(0, -1), singularOf(words.at(-1)!)]
    const before = [inside(first - 1), inside(first - 2)]
    const narrowed = [...before, ...words].some((word) => narrowing.has(word))
      ? 'before'
      : narrowingBehind.has(inside(noun.last))
        ? 'behind'
        : null
    return [
      {
        quantity: index,
        noun: phrase,
        definite: pointingCounts.has(before[0]!),
        narrowed,
        headline: blocks[sentence.block]!.role === 'headline',
        verb: syntax.clauses[syntax.clauseOf[first] ?? -1]?.verb?.lemma
      }
    ]
  })
}

/** What stands further off than this, in tokens, tells nothing of a count. */
const farthest = 400

/** Whether a number is written between two tokens, in digits or words: “two closed”. */
export function isNumberBetween(tokens: Tokens, from: number, to: number, value: number): boolean {
  const {norm} = tokens
  for (let at = from; at < Math.min(to, from + farthest); at++) {
    if (norm[at] === String(value) || units.at(tokens, at) === value) return true
  }
  return false
}

/** Whether the noun is what is counted: not in “12-mile path” or “$5 million deal”. */
function counts(norm: readonly string[], {noun, last, unit}: QuantityMention): boolean {
  return noun!.first === last && unit !== null && singularOf(norm[noun!.last - 1]!) === singularOf(unit)
}
