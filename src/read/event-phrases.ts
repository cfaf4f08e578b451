import type {Article} from '../article.ts'
import type {Event, Period} from '../facts/fact-base.ts'
import {
  bareSubjects,
  coordinators,
  determiners,
  prepositions,
  relatives,
  subordinators
} from '../language/en/clauses.ts'
import {
  attendingVerbs,
  behindNouns,
  lightNouns,
  openingVerbs,
  openToOthers,
  otherOfKind,
  placingPrepositions,
  recurringNouns,
  sameEvent,
  tellingPrepositions
} from '../language/en/events.ts'
import {insideVerbGroup, verbAt} from '../language/en/verbs.ts'
import {overlaps} from '../time/day.ts'
import {isOwnVerb, wordsOf} from './fact-words.ts'
import {firstFrom} from './mentions.ts'
import {tokenStem} from './stems.ts'

type Source = Pick<Article, 'tokens' | 'syntax' | 'names' | 'times' | 'titles' | 'facts'>

/** The noun phrase around words for an event: “the October 28 derby against St Brannock”. */
export interface EventPhrase {
  readonly first: number
  readonly last: number
  /** The preposition or connective before it (“after”, “for”); -1 where there is none. */
  readonly governor: number
}

const longest = 9

/**
 * The noun phrase in which words for an event stand; undefined where it speaks of another event of the kind (“the next
 * derby”, “the vote on the budget”), or of another thing (“the launch window”).
 */
export function eventPhrase(
  article: Source,
  hit: {readonly first: number; readonly last: number},
  fact: Event | Period,
  strong: boolean
): EventPhrase | undefined {
  const clause = article.syntax.clauseOf[hit.first]!
  const first = phraseStart(article, hit.first, clause)
  if (isOther(article, first, hit, fact, strong)) return
  const last = phraseEnd(article, hit.last, clause, fact, strong)
  if (last === undefined) return
  const before = article.tokens.norm[first - 1]
  const governed =
    before !== undefined && prepositions.has(before) && article.syntax.clauseOf[first - 1]! >= 0
  return {first, last, governor: governed ? first - 1 : -1}
}

/** Back over determiners, adjectives, times and owners. */
function phraseStart({tokens, syntax}: Source, from: number, clause: number): number {
  const {norm, kind} = tokens
  const verb = syntax.clauses[clause]?.verb
  let at = from
  while (at > 0 && at > from - longest) {
    const word = norm[at - 1]!
    if (syntax.clauseOf[at - 1] !== clause) break
    if (kind[at - 1] === 'punctuation' && word !== "'s" && word !== '-' && word !== '’') break
    if (
      prepositions.at(tokens, at - 1) ||
      coordinators.at(tokens, at - 1) ||
      subordinators.at(tokens, at - 1)
    )
      break
    if (bareSubjects.at(tokens, at - 1) && word !== 'this' && word !== 'that') break
    if (verb && at - 1 >= verb.first && at - 1 < verb.last) break
    at--
  }
  return at
}

/** “another call”, “the previous derby”, “last year’s march”; not where the event is named so. */
function isOther(
  article: Source,
  first: number,
  hit: {readonly first: number; readonly last: number},
  fact: Event | Period,
  strong: boolean
): boolean {
  const {tokens, times} = article
  const {all} = wordsOf(fact)
  for (let at = first; at < hit.first; at++) {
    const time = times[firstFrom(times, at)]
    if (time && time.first === at && time.last <= hit.first) {
      const coarse =
        time.granularity === 'year' || time.granularity === 'decade' || time.granularity === 'season'
      const deictic = time.parts.year === undefined
      if (coarse && time.readings.length > 0 && (deictic || recurringNouns.at(tokens, hit.last - 1))) {
        if (!time.readings.some((reading) => overlaps(reading, fact.during))) return true
      }
      at = time.last - 1
      continue
    }
    const word = tokens.norm[at]!
    if (all.has(word)) continue
    if (otherOfKind.at(tokens, at)) return true
    if (strong) continue
    if (openToOthers.at(tokens, at)) return true
    // “a call”; but “Horvat won a confidence vote”, where all who took part are named.
    if (
      (word === 'a' || word === 'an') &&
      at === first &&
      !(hit.last - hit.first > 1 && (namesAll(article, hit, fact) || isOfNobody(fact))) &&
      !isIntroduced(article, hit, fact)
    )
      return true
  }
  return false
}

/**
 * “An audit released on January 10 found …”, “a mediation that began on 18 July”: how news first tells of an event, where the
 * noun is none for what comes again and again.
 */
export function isIntroduced(
  {tokens, syntax}: Pick<Source, 'tokens' | 'syntax'>,
  {last}: {readonly last: number},
  fact: Event | Period
): boolean {
  if (fact.kind !== 'event' || recurringNouns.at(tokens, last - 1) || lightNouns.at(tokens, last - 1))
    return false
  const isRelative = tokens.norm[last] === 'that' || tokens.norm[last] === 'which'
  const at = isRelative ? last + 1 : last
  const verb = verbAt(tokens, at)
  if (!verb) return false
  if (isRelative) return verb.forms.past && (openingVerbs.has(verb.lemma) || isOwnVerb(fact, verb.lemma))
  // “a strike ended the talks”
  const main = syntax.clauses[syntax.clauseOf[last - 1] ?? -1]?.verb
  const isBare = prepositions.at(tokens, at + 1)
  return (
    verb.forms.participle &&
    (main?.first !== at || isBare) &&
    (attendingVerbs.has(verb.lemma) || isOwnVerb(fact, verb.lemma))
  )
}

/** “In a strike ballot on 23 May”: nobody who took part could be named. */
const isOfNobody = (fact: Event | Period) => fact.kind === 'event' && fact.participants.length === 0

/** Whether all who took part are named in the clause. */
function namesAll({names, syntax}: Source, {first}: {readonly first: number}, fact: Event | Period): boolean {
  if (fact.kind === 'period' || fact.participants.length === 0) return false
  const {first: from, last} = syntax.clauses[syntax.clauseOf[first]!]!
  const named = new Set<string | null>()
  for (let index = firstFrom(names, from); index < names.length && names[index]!.first < last; index++)
    named.add(names[index]!.id)
  return fact.participants.every((id) => named.has(id))
}

/** Behind the complements that say of what; undefined where they say: of something else. */
function phraseEnd(
  article: Source,
  from: number,
  clause: number,
  fact: Event | Period,
  strong: boolean
): number | undefined {
  const {tokens, syntax} = article
  if (isCompound(article, from, clause)) return
  let last = from
  while (last < from + 14 && syntax.clauseOf[last] === clause) {
    const telling = tellingPrepositions.at(tokens, last)
    if (!telling && !placingPrepositions.at(tokens, last)) break
    const end = complementEnd(article, last + 1, clause)
    if (end === last + 1) break
    const kind = complementKind(article, last + 1, end, fact)
    if (kind === 'another' || (kind === 'other' && telling && !strong)) return
    if (kind !== 'own') break
    last = end
  }
  return last
}

/** “the launch window”, “merger talks”: the words only describe another noun. */
export function isCompound(
  {tokens, syntax, times}: Pick<Source, 'tokens' | 'syntax' | 'times'>,
  at: number,
  clause: number
): boolean {
  const {norm, kind, capital} = tokens
  if (syntax.clauseOf[at] !== clause || kind[at] !== 'word' || capital[at] === 1) return false
  const word = norm[at]!
  if (
    prepositions.at(tokens, at) ||
    coordinators.at(tokens, at) ||
    subordinators.at(tokens, at) ||
    relatives.at(tokens, at)
  )
    return false
  if (
    determiners.at(tokens, at) ||
    bareSubjects.at(tokens, at) ||
    insideVerbGroup.at(tokens, at) ||
    word.endsWith('ly')
  )
    return false
  if (behindNouns.at(tokens, at) || sameEvent.at(tokens, at)) return false
  const verb = syntax.clauses[clause]?.verb
  if (verb && at >= verb.first && at < verb.last) return false
  const time = times[firstFrom(times, at)]
  if (time && time.first <= at + 1) return false
  const form = verbAt(tokens, at)?.forms
  return form === undefined || (!form.past && !form.participle && !form.ing)
}

/** Behind the noun phrase that begins at the token; the token itself where none does, or a time. */
function complementEnd({tokens, syntax, times}: Source, from: number, clause: number): number {
  const {norm, kind} = tokens
  const verb = syntax.clauses[clause]?.verb
  let at = from
  while (at < from + longest && syntax.clauseOf[at] === clause) {
    const word = norm[at]!
    const mark = kind[at] === 'punctuation' && word !== "'s" && word !== '-' && word !== '’'
    if (mark || prepositions.at(tokens, at) || subordinators.at(tokens, at) || relatives.at(tokens, at)) break
    if (verb && at >= verb.first && at < verb.last) break
    const time = times[firstFrom(times, at)]
    if (time && time.first <= (determiners.at(tokens, at) ? at + 1 : at)) break
    if (coordinators.at(tokens, at) && tokens.capital[at + 1] !== 1 && !determiners.at(tokens, at + 1)) break
    at++
  }
  return at
}

/** Whether a complement is the event’s own, that of something else, or of another of the kind (“in another case”). */
function complementKind(
  {tokens, names, titles, facts}: Source,
  from: number,
  to: number,
  fact: Event | Period
): 'own' | 'other' | 'another' {
  const {stems, all} = wordsOf(fact)
  const participants = fact.kind === 'event' ? fact.participants : []
  for (let index = firstFrom(names, from); index < names.length && names[index]!.first < to; index++) {
    const {id} = names[index]!
    if (id !== null && (participants.includes(id) || (fact.kind === 'event' && fact.place === id)))
      return 'own'
  }
  // “the call with the president”
  for (let index = firstFrom(titles, from); index < titles.length && titles[index]!.first < to; index++) {
    const held = facts.offices.get(titles[index]!.office ?? '')?.tenures
    if (held?.some(({person}) => participants.includes(person))) return 'own'
  }
  let kind: 'own' | 'other' | 'another' = 'other'
  for (let at = from; at < to; at++) {
    const word = tokens.norm[at]!
    if (otherOfKind.at(tokens, at) && !all.has(word)) return 'another'
    if (tokens.kind[at] === 'punctuation' || determiners.at(tokens, at)) continue
    if (all.has(word) ? word.length > 2 : word.length >= 4 && stems.has(tokenStem(word))) kind = 'own'
  }
  return kind
}
