import type {Article, Status} from '../article.ts'
import type {Event, Hit, Period} from '../facts/fact-base.ts'
import {bareSubjects, determiners} from '../language/en/clauses.ts'
import {verbAt} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import {eventPhrase, isIntroduced, type EventPhrase} from './event-phrases.ts'
import {wordsOf} from './fact-words.ts'
import {firstFrom} from './mentions.ts'
import {subjectsOf, type Subject} from './subjects.ts'
import {findVerbAnchors} from './verb-anchors.ts'

type Source = Pick<
  Article,
  'tokens' | 'sentences' | 'blocks' | 'hits' | 'syntax' | 'names' | 'times' | 'titles' | 'facts'
>

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
  /** The noun phrase in which the words stand; the words themselves where they hold a verb. */
  readonly phrase: EventPhrase
  readonly status: Status
  readonly tense: 'past' | 'present' | 'future' | 'unknown'
}

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
  const subjectOf = subjectsOf(article)
  let last = -1
  for (const hit of article.hits) {
    if (hit.first < last) continue
    const anchor = anchorOf(article, hit, met, subjectOf)
    if (!anchor) continue
    found.push(anchor)
    met.add(anchor.fact.fact)
    last = hit.last
  }
  return [...found, ...findVerbAnchors(article, found)].sort((a, b) => a.first - b.first)
}

function anchorOf(
  article: Source,
  hit: Hit,
  met: ReadonlySet<string>,
  subjectOf: (clause: number) => Subject
): Anchor | undefined {
  const entries = hit.entries.filter(({kind}) => kind === 'event' || kind === 'period')
  if (entries.length === 0) return
  const clause = article.syntax.clauseOf[hit.first]!
  if (clause < 0) return
  const {sentence, status, tense} = article.syntax.clauses[clause]!
  const verbal = isVerbal(article, hit)
  const fitting = new Map<string, {fact: Event | Period; strong: boolean}>()
  for (const {kind, id, form} of entries) {
    const fact = kind === 'event' ? article.facts.events.get(id) : article.facts.periods.get(id)
    if (!fact || fitting.has(fact.fact)) continue
    const strong = form === 'name' || isSpecific(article, hit, fact)
    if (
      strong ||
      isAnchored(article, hit, fact, sentence, met, verbal) ||
      isDone(article, fact, subjectOf(clause))
    )
      fitting.set(fact.fact, {fact, strong})
  }
  if (fitting.size !== 1) return
  const [{fact, strong}] = [...fitting.values()] as [{fact: Event | Period; strong: boolean}]
  // “The statement calls the discussion …”: a noun of the sheet that is a verb here.
  if (!verbal && isOtherVerb(article, hit)) return
  // A period has one name: whatever noun follows it, it is meant.
  const phrase =
    verbal || fact.kind === 'period'
      ? {first: hit.first, last: hit.last, governor: -1}
      : eventPhrase(article, hit, fact, strong)
  if (!phrase) return
  return {first: hit.first, last: hit.last, fact, clause, sentence, verbal, strong, phrase, status, tense}
}

/** Whether the phrase itself holds a name (“Brexit vote”, “Apollo 17 landing”) or three words and more. */
function isSpecific({tokens}: Source, {first, last}: Hit, fact: Event | Period): boolean {
  if (fact.kind === 'period') return true
  const {proper} = wordsOf(fact)
  let words = 0
  for (let at = first; at < last; at++) {
    if (tokens.kind[at] !== 'punctuation' && !determiners.at(tokens, at)) words++
    if (proper.has(tokens.norm[at]!) && (tokens.capital[at] === 1 || tokens.kind[at] === 'mixed')) return true
  }
  return words >= 3
}

function isAnchored(
  article: Source,
  hit: Hit,
  fact: Event | Period,
  sentence: number,
  met: ReadonlySet<string>,
  verbal: boolean
): boolean {
  if (fact.kind === 'period') return true
  const {sentences} = article
  if (verbal) return isActor(article, hit, fact, met) || isWhole(article, hit, fact)
  if (met.has(fact.fact)) return true
  const {first, last} = sentences[sentence]!
  if (namesFact(article, fact, first, last)) return true
  if (fact.participants.length > 0)
    return participantsNear(article, fact, sentence) || isTheOne(article, hit, fact)
  // Nothing to ask for: the definite form has to do.
  return isDefinite(article, hit) || isIntroduced(article, hit, fact)
}

/** “She announced the discovery in July”: who does it took part in it. */
const isDone = ({names}: Source, fact: Event | Period, {name}: Subject): boolean =>
  name !== null && fact.kind === 'event' && fact.participants.includes(names[name]!.id ?? '')

/** Whether a participant, the place, or a proper word of the event’s name stands among the tokens. */
function namesFact(
  {names, tokens, titles, facts}: Source,
  fact: Event,
  first: number,
  last: number
): boolean {
  // “the queen marked her jubilee”: a title that only one who took part has held.
  for (let index = firstFrom(titles, first); index < titles.length && titles[index]!.first < last; index++) {
    const {holder, office: id} = titles[index]!
    const office = facts.offices.get(id ?? '')
    if (!office) continue
    // “the chief commissioner” of the board that reports
    if (fact.participants.includes(office.organization ?? '')) return true
    const held = holder === null ? office.tenures : []
    if (fact.participants.some((person) => held.some((tenure) => tenure.person === person))) return true
  }
  for (let index = firstFrom(names, first); index < names.length && names[index]!.first < last; index++) {
    const {id} = names[index]!
    if (id !== null && (fact.participants.includes(id) || fact.place === id)) return true
  }
  // A word of the event’s name that its phrase lacks: “the Orion spacecraft splashed down” for “splashdown of Orion”.
  const {named} = wordsOf(fact)
  for (let token = first; token < last; token++) {
    if (tokens.capital[token] === 1 && named.has(tokens.norm[token]!)) return true
  }
  return false
}

/**
 * Whether a verb that is a phrase of the event has it for its meaning: what it is of stands in its clause, or refers
 * back (“the spacecraft landed on Monday”); not “the engineer who built Orion landed in Malindi on Monday”.
 */
function isActor(article: Source, {first}: Hit, fact: Event, met: ReadonlySet<string>): boolean {
  const {syntax, sentences, names, tokens} = article
  const index = syntax.clauseOf[first]!
  const clause = syntax.clauses[index]!
  const sentence = sentences[clause.sentence]!
  for (let at = clause.first; at < clause.last; at++) {
    if (syntax.clauseOf[at] === index && namesFact(article, fact, at, at + 1)) return true
  }
  if (clause.kind === 'relative' || clause.kind === 'participle') {
    return namesFact(article, fact, Math.max(sentence.first, clause.first - 8), clause.first)
  }
  // Somebody else is the subject: “Raman landed in Malindi”.
  for (let name = firstFrom(names, clause.first); name < names.length && names[name]!.first < first; name++) {
    if (syntax.clauseOf[names[name]!.first] === index) return false
  }
  // “when the trial began”
  const head = clause.opener === tokens.norm[clause.first] ? clause.first + 1 : clause.first
  const refersBack =
    bareSubjects.at(tokens, head) || determiners.at(tokens, head) || clause.verb?.first === clause.first
  const known = met.has(fact.fact) || (fact.participants.length === 0 && clause.verb?.passive === true)
  if (!refersBack) return false
  return (
    known ||
    namesFact(article, fact, sentence.first, clause.first) ||
    (fact.participants.length > 1 && participantsNear(article, fact, clause.sentence))
  )
}

/** “Her committee filed the petition” after a sentence about its organiser: nobody else is named in the two. */
function participantsNear({names, sentences}: Source, fact: Event, sentence: number): boolean {
  const current = sentences[sentence]!
  // “The two were married in May”, a heading later.
  let back = sentence - 1
  while (back > sentence - 3 && back >= 0 && !hasPerson(names, sentences[back]!)) back--
  const previous = sentences[back]
  if (!previous || previous.block < current.block - (sentence - back)) return false
  const people = new Set<string | null>()
  for (
    let index = firstFrom(names, previous.first);
    index < names.length && names[index]!.first < current.last;
    index++
  ) {
    const {kind, id} = names[index]!
    if (kind !== 'place') people.add(id)
  }
  return people.size > 0 && [...people].every((id) => id !== null && fact.participants.includes(id))
}

/** “abandoned the peg”: a verb with its object says enough of an event of nobody. */
function isWhole({tokens}: Source, {first, last}: Hit, {participants}: Event): boolean {
  if (participants.length > 0 || last - first < 3) return false
  for (let at = first + 1; at < last; at++) if (tokens.norm[at] === 'the') return true
  return false
}

/** “After the verdict the paintings were found”: who took part was named before, all of two, most of more. */
function isTheOne(article: Source, hit: Hit, {participants}: Event): boolean {
  if (participants.length > mostNamed || !isDefinite(article, hit)) return false
  const {names} = article
  const {first} = hit
  const enough = participants.length > 2 ? participants.length - 1 : participants.length
  const named = new Set<string>()
  for (let index = 0; index < names.length && names[index]!.first < first && index < farthest; index++) {
    const {id} = names[index]!
    if (id !== null && participants.includes(id)) named.add(id)
    if (named.size === enough) return true
  }
  return false
}

const mostNamed = 6
/** So many names from the start of the article on are looked at. */
const farthest = 60

function hasPerson(names: Source['names'], {first, last}: Source['sentences'][number]): boolean {
  for (let index = firstFrom(names, first); index < names.length && names[index]!.first < last; index++)
    if (names[index]!.kind === 'person') return true
  return false
}

const definite = wordSet(['the', "'s", 'its', 'their', 'his', 'her', 'this', 'that'])

function isDefinite({tokens}: Source, {first}: Hit): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 4; at--) {
    const word = tokens.norm[at]!
    if (definite.at(tokens, at)) return true
    if (tokens.kind[at] === 'punctuation' && word !== '-') return false
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
    (last - first > 1 || verb.passive || verbAt(tokens, first)?.forms.past)
  )
    return true
  const opening = verbAt(tokens, first)
  return (
    opening !== undefined && opening.forms.past && !opening.forms.base && !determiners.at(tokens, first - 1)
  )
}

function isOtherVerb({syntax}: Source, {first, last}: Hit): boolean {
  const verb = syntax.clauses[syntax.clauseOf[first]!]?.verb
  return verb !== null && verb !== undefined && verb.head === last - 1 && verb.head === first
}
