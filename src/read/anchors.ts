import type {Article, Status} from '../article.ts'
import type {Event, Hit, Period} from '../facts/fact-base.ts'
import {determiners} from '../language/en/clauses.ts'
import {verbOf} from '../language/en/verbs.ts'
import {firstFrom} from './mentions.ts'
import {tokenStem} from './stems.ts'
import {readTokens} from './tokens.ts'

type Source = Pick<Article, 'tokens' | 'sentences' | 'blocks' | 'hits' | 'syntax' | 'names' | 'facts'>

/** A run of tokens that speaks of one event or period of the fact base. */
export interface Anchor {
  readonly first: number
  readonly last: number
  readonly fact: Event | Period
  readonly clause: number
  readonly sentence: number
  /** The words hold a verb (“splashed down”), so that times of its clause are its own. */
  readonly verbal: boolean
  /** The words name the event in full, or by more than a common noun. */
  readonly strong: boolean
  readonly status: Status
  readonly tense: 'past' | 'present' | 'future' | 'unknown'
}

/** Words before an event noun that make it another event of its kind: “the last derby”, “a second summit”. */
const others = new Set(
  `another other next previous last earlier later new second third fourth fifth subsequent future further similar possible
  potential any every each no annual regular recent first final upcoming planned proposed separate own different
  last-minute old early usual such`
    .split(/\s+/)
    .filter(Boolean)
)

/**
 * The events and periods of the fact base that the text speaks of.
 *
 * A phrase alone may mean another event of its kind. It counts only where the event’s own name stands, or one of
 * its participants or its place stands in the sentence, or it was anchored so before; an event that has neither
 * participants nor place is meant by its phrase with “the” or a possessive. Where two events fit, none is meant.
 */
export function findAnchors(article: Source): readonly Anchor[] {
  const found: Anchor[] = []
  const met = new Set<string>()
  let last = -1
  for (const hit of article.hits) {
    if (hit.first < last) continue
    const anchor = anchorOf(article, hit, met)
    if (!anchor) continue
    found.push(anchor)
    met.add(anchor.fact.fact)
    last = hit.last
  }
  return found
}

function anchorOf(article: Source, hit: Hit, met: ReadonlySet<string>): Anchor | undefined {
  const entries = hit.entries.filter(({kind}) => kind === 'event' || kind === 'period')
  if (entries.length === 0) return
  const clause = article.syntax.clauseOf[hit.first]!
  if (clause < 0) return
  const {sentence, status, tense} = article.syntax.clauses[clause]!
  const fitting = new Map<string, {fact: Event | Period; strong: boolean}>()
  for (const {kind, id, form} of entries) {
    const fact = kind === 'event' ? article.facts.events.get(id) : article.facts.periods.get(id)
    if (!fact || fitting.has(fact.fact)) continue
    const strong = form === 'name' || isSpecific(article, hit, fact)
    if (strong || isAnchored(article, hit, fact, sentence, met)) fitting.set(fact.fact, {fact, strong})
  }
  if (fitting.size !== 1) return
  const [{fact, strong}] = [...fitting.values()] as [{fact: Event | Period; strong: boolean}]
  const verbal = isVerbal(article, hit)
  // “The statement calls the discussion …”: a noun of the sheet that is a verb here.
  if (!verbal && isOtherVerb(article, hit)) return
  if (!verbal && !strong && otherOfItsKind(article, hit, fact)) return
  return {first: hit.first, last: hit.last, fact, clause, sentence, verbal, strong, status, tense}
}

/** Whether the phrase itself holds a name (“Brexit vote”, “Apollo 17 landing”) or three words and more. */
function isSpecific({tokens}: Source, {first, last}: Hit, fact: Event | Period): boolean {
  if (fact.kind === 'period') return true
  const proper = new Set<string>()
  for (const written of [fact.name, ...fact.phrases]) {
    const own = readTokens(written)
    for (let at = 0; at < own.length; at++)
      if (own.capital[at] === 1 || own.kind[at] === 'mixed') proper.add(own.norm[at]!)
  }
  let words = 0
  for (let at = first; at < last; at++) {
    if (tokens.kind[at] !== 'punctuation' && !determiners.has(tokens.norm[at]!)) words++
    if (proper.has(tokens.norm[at]!) && (tokens.capital[at] === 1 || tokens.kind[at] === 'mixed')) return true
  }
  return words >= 3
}

function isAnchored(
  article: Source,
  hit: Hit,
  fact: Event | Period,
  sentence: number,
  met: ReadonlySet<string>
): boolean {
  if (fact.kind === 'period' || met.has(fact.fact)) return true
  const {names, sentences, tokens} = article
  const {first, last} = sentences[sentence]!
  const wanted = new Set(fact.place === undefined ? fact.participants : [...fact.participants, fact.place])
  for (let index = firstFrom(names, first); index < names.length && names[index]!.first < last; index++) {
    const name = names[index]!
    if (name.id !== null && wanted.has(name.id)) return true
  }
  // A word of the event’s name that its phrase lacks: “the Orion spacecraft splashed down” for “splashdown of Orion”.
  const {named} = wordsOf(fact)
  for (let token = first; token < last; token++) {
    if (tokens.capital[token] === 1 && named.has(tokens.norm[token]!)) return true
  }
  if (fact.participants.length > 0) return participantsNear(article, fact, sentence)
  if (isVerbal(article, hit)) return true
  // Nothing to ask for: the definite form has to do, where the phrase is more than one common noun, or has “the”.
  return isDefinite(article, hit)
}

/** “Her committee filed the petition” after a sentence about its organiser: nobody else was named since. */
function participantsNear({names, sentences, blocks}: Source, fact: Event, sentence: number): boolean {
  const previous = sentences[sentence - 1]
  const current = sentences[sentence]!
  if (!previous || blocks[previous.block] === undefined || previous.block < current.block - 1) return false
  const people = new Set<string | null>()
  for (
    let index = firstFrom(names, previous.first);
    index < names.length && names[index]!.first < current.last;
    index++
  ) {
    const name = names[index]!
    if (name.kind === 'person') people.add(name.id)
  }
  return people.size === 1 && fact.participants.some((id) => people.has(id))
}

function isDefinite({tokens}: Source, {first}: Hit): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const word = tokens.norm[at]!
    if (
      word === 'the' ||
      word === "'s" ||
      word === 'its' ||
      word === 'their' ||
      word === 'his' ||
      word === 'her' ||
      word === 'this' ||
      word === 'that'
    )
      return true
    if (tokens.kind[at] === 'punctuation' && word !== '-') return false
  }
  return false
}

/** “a derby”, “the last derby”, “another call”, unless the event is named so. */
function otherOfItsKind({tokens}: Source, {first}: Hit, fact: Event | Period): boolean {
  const own = wordsOf(fact).all
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const word = tokens.norm[at]!
    if (others.has(word)) return !own.has(word)
    if (word === 'a' || word === 'an') return true
    if (word === 'the' || tokens.kind[at] === 'punctuation') return false
  }
  return false
}

/** “splashed down”, “voted to renew Trident”; not “launch of Artemis I”. */
function isVerbal({tokens, syntax}: Source, {first, last}: Hit): boolean {
  const verb = syntax.clauses[syntax.clauseOf[first]!]?.verb
  if (
    verb &&
    verb.head >= first &&
    verb.head < last &&
    (last - first > 1 || verb.passive || verbOf(tokens.norm[first]!)?.forms.has('past'))
  )
    return true
  const opening = verbOf(tokens.norm[first]!)
  return (
    opening !== undefined &&
    opening.forms.has('past') &&
    !opening.forms.has('base') &&
    !determiners.has(tokens.norm[first - 1] ?? '')
  )
}

function isOtherVerb({syntax}: Source, {first, last}: Hit): boolean {
  const verb = syntax.clauses[syntax.clauseOf[first]!]?.verb
  return verb !== null && verb !== undefined && verb.head === last - 1 && verb.head === first
}

/** Whether a verb is the event’s own: “adopted” of the “adoption of the pact”, “launched” of a launch. */
export function isOwnVerb(fact: Event | Period, lemma: string): boolean {
  return fact.kind === 'event' && lemma.length >= 4 && wordsOf(fact).stems.has(tokenStem(lemma))
}

interface FactWords {
  /** Normal forms of all words of its name and phrases. */
  readonly all: ReadonlySet<string>
  /** Those that are written with a capital, or with digits. */
  readonly proper: ReadonlySet<string>
  /** The proper ones of its name. */
  readonly named: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
}

const words = new WeakMap<Event | Period, FactWords>()

function wordsOf(fact: Event | Period): FactWords {
  const known = words.get(fact)
  if (known) return known
  const all = new Set<string>()
  const proper = new Set<string>()
  const named = new Set<string>()
  const stems = new Set<string>()
  for (const written of [fact.name, ...fact.phrases]) {
    const {length, norm, capital, kind} = readTokens(written)
    for (let at = 0; at < length; at++) {
      const word = norm[at]!
      all.add(word)
      if (word.length >= 4) stems.add(tokenStem(word))
      if (capital[at] !== 1 && kind[at] !== 'mixed') continue
      proper.add(word)
      if (written === fact.name && word.length > 2) named.add(word)
    }
  }
  const found = {all, proper, named, stems}
  words.set(fact, found)
  return found
}
