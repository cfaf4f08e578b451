import type {Article, Mention, NameMention} from '../article.ts'
import {singularOf} from '../language/en/number.ts'
import {
  amongWords,
  beforeAdjectives,
  beforeVagueVerbs,
  crowdVerbs,
  hearsay,
  identifying,
  impersonal,
  namelessBehind,
  oneOf,
  oneSourceVerbs,
  ownerWords,
  spreadAdverbs,
  spreadParticiples,
  talkNouns,
  vaguePronouns,
  vagueSource,
  vagueSources,
  vagueVerbs
} from '../language/en/vague.ts'
import {be} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import {firstFrom, lastBefore, quotationAt} from './mentions.ts'
import {placesOf} from './places.ts'
import type {Tokens} from './tokens.ts'

/** Statements hung on nobody: “analysts suggest”, “is widely viewed”, “is understood to be”; not inside quotations. */
export function readVague({
  tokens,
  sentences,
  names,
  quotations
}: Pick<Article, 'tokens' | 'sentences' | 'names' | 'quotations'>): readonly Mention[] {
  const found: Mention[] = []
  const places = placesOf(tokens, openings)
  let place = 0
  for (let index = 0; index < sentences.length; index++) {
    const {first, last} = sentences[index]!
    let behind = first
    for (; place < places.length && places[place]! < last; place++) {
      const at = places[place]!
      if (at < behind) continue
      const end =
        sourceEnd(tokens, at, first, last) ?? passiveEnd(tokens, at, last) ?? talkEnd(tokens, at, last)
      if (end === undefined) continue
      const noun = vagueSources.at(tokens, at) || vagueSource.at(tokens, at) || isPerson(tokens, at)
      const from = noun ? adjectivesFrom(tokens, at, first) : at
      // “Roe supporters”, “his own supporters”: at least whose they are is said.
      if (noun && (isOwned(tokens, from, at, names) || isJoined(tokens, from, names))) continue
      const next = sentences[index + 2] ?? sentences[index + 1]
      if (noun && next && isNamedNext(tokens, at, last, next.last, names)) continue
      if (quotationAt(quotations, tokens.start[from]!) === null) {
        found.push({first: from, last: end, start: tokens.start[from]!, end: tokens.end[end - 1]!})
      }
      behind = end
    }
  }
  return found
}

/** The words by which what is looked for begins. */
const openings = wordSet([
  ...vagueSources,
  ...vagueSource,
  ...vaguePronouns,
  ...namelessBehind.keys(),
  ...talkNouns,
  ...be
])

function sourceEnd(tokens: Tokens, at: number, first: number, last: number): number | undefined {
  const {norm, capital} = tokens
  const one = vagueSource.at(tokens, at) && isOne(tokens, at, first)
  const noun = vagueSources.at(tokens, at) || one
  const behind = norm[at + 1] ?? ''
  if (norm[at] === 'those' && behind === 'in' && norm[at + 2] === 'the' && norm[at + 3] === 'know')
    return at + 4
  if (namelessBehind.at(tokens, at)?.has(behind) && at + 2 < last) {
    const next = norm[at + 2]!
    if (
      behind === 'familiar'
        ? next === 'with'
        : behind === 'briefed'
          ? next === 'on'
          : !isPerson(tokens, at) || next === 'to'
    )
      return at + 2
  }
  const crowd = crowdEnd(tokens, at, first, last)
  if (crowd !== undefined) return crowd
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
  // “Some in the party say”
  const group = !noun && amongWords.at(tokens, verb)
  if (group) while (verb < last && verb < at + 5 && !vagueVerbs.at(tokens, verb)) verb++
  while (verb < last && beforeVagueVerbs.at(tokens, verb)) verb++
  if (verb >= last || !(vagueVerbs.at(tokens, verb) || (one && oneSourceVerbs.at(tokens, verb)))) return
  if (group && norm.slice(at, verb).some((word) => word === ',' || word === 'and')) return
  if (!group && identifying.at(tokens, at + 1)) return
  return verb + 1
}

function isOne(tokens: Tokens, at: number, first: number): boolean {
  const from = adjectivesFrom(tokens, at, first)
  return oneOf.at(tokens, from) || oneOf.at(tokens, from - 1)
}

const isPerson = ({norm}: Tokens, at: number) => /^(?:people|those|person)$/.test(norm[at]!)

/** “Many fans believe”: a crowd of which nobody is named. */
function crowdEnd(
  {norm, capital, kind}: Tokens,
  at: number,
  first: number,
  last: number
): number | undefined {
  if (!/^(?:many|some)$/.test(norm[at]!) || !(at === first || norm[at - 1] === ',')) return
  for (let noun = at + 1; noun < at + 4 && noun + 1 < last; noun++) {
    if (kind[noun] !== 'word' || capital[noun] === 1 || /^(?:of|in|who|that|and)$/.test(norm[noun]!)) return
    if (crowdVerbs.has(norm[noun + 1]!))
      return norm[noun]!.endsWith('s') || norm[noun] === 'people' ? noun + 2 : undefined
  }
  return
}

/** “There is speculation that”, “speculation is rife that”, “rumour has it”. */
function talkEnd({norm}: Tokens, at: number, last: number): number | undefined {
  if (!talkNouns.has(norm[at]!)) return
  const next = norm[at + 1] ?? ''
  if (/^(?:has|had)$/.test(next) && norm[at + 2] === 'it' && at + 2 < last) return at + 3
  if (!/^(?:is|was|are|were|been|of|amid)$/.test(norm[at - 1] ?? '') || at + 1 >= last) return
  if (next === 'that') return at + 1
  // “There is talk in the coffee houses that”
  if (amongWords.has(next)) {
    for (let that = at + 2; that < at + 7 && that < last; that++) if (norm[that] === 'that') return at + 1
  }
  return
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
  if (adverb || norm[at - (norm[at] === 'been' ? 2 : 1)] !== 'it') return
  if (!hearsay.at(tokens, participle) && !impersonal.at(tokens, participle)) return
  // “It is believed in art circles that …”
  if (norm[participle + 1] !== 'that' && !amongWords.at(tokens, participle + 1)) return
  for (let that = participle + 1; that < participle + 7 && that < last; that++) {
    if (norm[that] === 'that') return participle + 1
    if (norm[that] === ',') return
  }
  return
}

function isOwned(tokens: Tokens, from: number, at: number, names: readonly NameMention[]): boolean {
  const {norm} = tokens
  const named = names[firstFrom(names, from)]
  if (named && named.first < at) return true
  return ownerWords.at(tokens, from - 1) || norm.slice(from, at).some((word) => ownerWords.has(word))
}

/** “Ward and other security experts”: one of them has a name. */
function isJoined({norm}: Tokens, from: number, names: readonly NameMention[]): boolean {
  if (norm[from - 1] !== 'and') return false
  const end = norm[from - 2] === ',' ? from - 2 : from - 1
  return names[lastBefore(names, end)]?.last === end
}

/** Tokens between a name and the noun that says what its bearer is: “Ann Lee, a senior analyst”. */
const reach = 7
/** Tokens behind a statement in which one of its sources may speak; two sentences of news are shorter. */
const soon = 90

/** “Analysts said … “It will fall,” said Ann Lee, an analyst at …”: the reader is told of one of them in the next two sentences. */
function isNamedNext(
  {norm}: Tokens,
  noun: number,
  from: number,
  to: number,
  names: readonly NameMention[]
): boolean {
  const singular = singularOf(norm[noun]!)
  if (singular === norm[noun]) return false
  for (let at = from; at < Math.min(to, from + soon); at++) {
    if (norm[at] !== singular) continue
    const before = names[lastBefore(names, at)]
    const behind = names[firstFrom(names, at)]
    if (before && isNamed(before) && before.last >= Math.max(from, at - reach)) return true
    if (behind && isNamed(behind) && behind.first <= at + reach) return true
  }
  return false
}

const isNamed = ({kind}: NameMention) => kind === 'person' || kind === 'unknown'

/** “Industry analysts”, “labor-policy experts”, “many diplomatic observers”: the adjectives belong to them. */
function adjectivesFrom(tokens: Tokens, at: number, first: number): number {
  const {norm} = tokens
  let from = at
  while (from > first && at - from < 4) {
    const word = norm[from - 1]!
    if (word !== '-' && (beforeAdjectives.at(tokens, from - 1) || !/^[a-z]/.test(word))) break
    from--
    if (oneOf.at(tokens, from)) break
  }
  return norm[from] === '-' ? from + 1 : from
}
