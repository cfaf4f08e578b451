import type {Article, Mention, NameMention} from '../article.ts'
import {
  beforeAdjectives,
  hearsay,
  identifying,
  namelessBehind,
  ownerWords,
  spreadAdverbs,
  spreadParticiples,
  vaguePronouns,
  vagueSources,
  vagueVerbs
} from '../language/en/vague.ts'
import {be} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import {firstFrom, quotationAt} from './mentions.ts'
import type {Tokens} from './tokens.ts'

/** Statements hung on nobody: “analysts suggest”, “is widely viewed”, “is understood to be”; not inside quotations. */
export function readVague({
  tokens,
  sentences,
  names,
  quotations
}: Pick<Article, 'tokens' | 'sentences' | 'names' | 'quotations'>): readonly Mention[] {
  const found: Mention[] = []
  for (const {first, last} of sentences) {
    for (let at = first; at < last; at++) {
      if (!openings.at(tokens, at)) continue
      const end = sourceEnd(tokens, at, first, last) ?? passiveEnd(tokens, at, last)
      if (end === undefined) continue
      const noun = vagueSources.at(tokens, at) || tokens.norm[at] === 'people'
      const from = noun ? adjectivesFrom(tokens, at, first) : at
      // “Roe supporters”, “his own supporters”: at least whose they are is said.
      if (noun && isOwned(tokens, from, at, names)) continue
      if (quotationAt(quotations, tokens.start[from]!) === null) {
        found.push({first: from, last: end, start: tokens.start[from]!, end: tokens.end[end - 1]!})
      }
      at = end - 1
    }
  }
  return found
}

/** The words by which what is looked for begins. */
const openings = wordSet([...vagueSources, ...vaguePronouns, ...namelessBehind.keys(), ...be])

const adverbs = wordSet([
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

function sourceEnd(tokens: Tokens, at: number, first: number, last: number): number | undefined {
  const {norm, capital} = tokens
  const noun = vagueSources.at(tokens, at)
  const behind = norm[at + 1] ?? ''
  if (namelessBehind.at(tokens, at)?.has(behind) && at + 2 < last) {
    if (behind !== 'familiar' || norm[at + 2] === 'with') return at + 2
  }
  // “Some said”, “Many observers feel”: a pronoun only where it is the subject itself.
  if (!noun && !(vaguePronouns.at(tokens, at) && (at === first || norm[at - 1] === ','))) return
  // “Goldman analysts”, “the experts”: some are named, or were named before.
  if (
    noun &&
    at > first &&
    ((capital[at - 1] === 1 && at - 1 > first) ||
      /^(?:the|these|those|his|her|their|our|two|three|'s)$/.test(norm[at - 1]!))
  )
    return
  // “according to industry insiders”
  const to = noun ? adjectivesFrom(tokens, at, first) : at
  if (noun && norm[to - 1] === 'to' && norm[to - 2] === 'according' && !identifying.at(tokens, at + 1))
    return at + 1
  let verb = at + 1
  while (verb < last && adverbs.at(tokens, verb)) verb++
  if (verb >= last || !vagueVerbs.at(tokens, verb)) return
  if (identifying.at(tokens, at + 1)) return
  return verb + 1
}

function passiveEnd(tokens: Tokens, at: number, last: number): number | undefined {
  const {norm} = tokens
  if (!be.at(tokens, at)) return
  const adverb = spreadAdverbs.at(tokens, at + 1)
  const participle = adverb ? at + 2 : at + 1
  if (participle >= last) return
  // “is understood by the court”: somebody does.
  if (norm[participle + 1] === 'by') return
  if (adverb && spreadParticiples.at(tokens, participle)) return participle + 1
  if (!adverb && hearsay.at(tokens, participle) && norm[participle + 1] === 'to') return participle + 2
  if (!adverb && hearsay.at(tokens, participle) && norm[at - 1] === 'it' && norm[participle + 1] === 'that')
    return participle + 1
}

function isOwned(tokens: Tokens, from: number, at: number, names: readonly NameMention[]): boolean {
  const {norm} = tokens
  const named = names[firstFrom(names, from)]
  if (named && named.first < at) return true
  return ownerWords.at(tokens, from - 1) || norm.slice(from, at).some((word) => ownerWords.has(word))
}

/** “Industry analysts”, “labor-policy experts”, “many diplomatic observers”: the adjectives belong to them. */
function adjectivesFrom(tokens: Tokens, at: number, first: number): number {
  const {norm} = tokens
  let from = at
  while (from > first && at - from < 4) {
    const word = norm[from - 1]!
    if (word !== '-' && (beforeAdjectives.at(tokens, from - 1) || !/^[a-z]/.test(word))) break
    from--
  }
  return norm[from] === '-' ? from + 1 : from
}
