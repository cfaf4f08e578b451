import type {Article, Mention} from '../article.ts'
import {
  hearsay,
  identifying,
  spreadAdverbs,
  spreadParticiples,
  vaguePronouns,
  vagueSources,
  vagueVerbs
} from '../language/en/vague.ts'
import {be} from '../language/en/verbs.ts'
import {quotationAt} from './mentions.ts'
import type {Tokens} from './tokens.ts'

/** Statements hung on nobody: “analysts suggest”, “is widely viewed”, “is understood to be”; not inside quotations. */
export function readVague({
  tokens,
  sentences,
  quotations
}: Pick<Article, 'tokens' | 'sentences' | 'quotations'>): readonly Mention[] {
  const found: Mention[] = []
  for (const {first, last} of sentences) {
    for (let at = first; at < last; at++) {
      const end = sourceEnd(tokens, at, first, last) ?? passiveEnd(tokens, at, last)
      if (end === undefined) continue
      const from = vagueSources.has(tokens.norm[at]!) ? adjectivesBefore(tokens, at, first) : at
      if (quotationAt(quotations, tokens.start[from]!) === null) {
        found.push({first: from, last: end, start: tokens.start[from]!, end: tokens.end[end - 1]!})
      }
      at = end - 1
    }
  }
  return found
}

const adverbs = new Set([
  'also',
  'widely',
  'now',
  'still',
  'often',
  'generally',
  'largely',
  'have',
  'long',
  'already',
  'alike'
])

function sourceEnd({norm, capital}: Tokens, at: number, first: number, last: number): number | undefined {
  const noun = vagueSources.has(norm[at]!)
  // “Some said”, “Many observers feel”: a pronoun only where it is the subject itself.
  if (!noun && !(vaguePronouns.has(norm[at]!) && (at === first || norm[at - 1] === ','))) return
  // “Goldman analysts”, “the experts”: some are named, or were named before.
  if (
    noun &&
    at > first &&
    ((capital[at - 1] === 1 && at - 1 > first) ||
      /^(?:the|these|those|his|her|their|our|two|three|'s)$/.test(norm[at - 1]!))
  )
    return
  let verb = at + 1
  while (verb < last && adverbs.has(norm[verb]!)) verb++
  if (verb >= last || !vagueVerbs.has(norm[verb]!)) return
  if (identifying.has(norm[at + 1]!)) return
  if (norm[verb] === 'point' && norm[verb + 1] !== 'out' && norm[verb + 1] !== 'to') return
  return verb + 1
}

function passiveEnd({norm}: Tokens, at: number, last: number): number | undefined {
  if (!be.has(norm[at]!)) return
  const adverb = spreadAdverbs.has(norm[at + 1] ?? '')
  const participle = adverb ? at + 2 : at + 1
  if (participle >= last) return
  const word = norm[participle]!
  // “is understood by the court”: somebody does.
  if (norm[participle + 1] === 'by') return
  if (adverb && spreadParticiples.has(word)) return participle + 1
  if (!adverb && hearsay.has(word) && norm[participle + 1] === 'to') return participle + 2
}

/** “Industry analysts”, “many diplomatic observers”: the adjectives belong to them. */
function adjectivesBefore({norm, kind}: Tokens, at: number, first: number): number {
  let from = at
  while (
    from > first &&
    at - from < 3 &&
    kind[from - 1] === 'word' &&
    !/^(?:and|but|that|as|while|though|if|because|of|by|to|for|from|with|,)$/.test(norm[from - 1]!)
  )
    from--
  return from
}
