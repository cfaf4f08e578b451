import type {Article, VerbGroup} from '../article.ts'
import type {Event, FactBase} from '../facts/fact-base.ts'
import {verbOfNoun} from '../language/en/deverbal.ts'
import {lightNouns, recurringNouns} from '../language/en/events.ts'
import {tenureVerbs} from '../language/en/tenure.ts'
import {wordSet} from '../language/words.ts'
import type {Anchor} from './anchors.ts'
import {wordsOf} from './fact-words.ts'
import {firstFrom} from './mentions.ts'
import {tokenStem} from './stems.ts'

type Source = Pick<Article, 'tokens' | 'syntax' | 'names' | 'facts'>

const tenureStems = wordSet([...tenureVerbs.map(({lemma}) => tokenStem(lemma)), 'elect', 'appoint', 'nam'])

interface ByVerb {
  readonly byStem: ReadonlyMap<string, readonly Event[]>
  /** The events of the lemmas that were asked for, by their numbers: most have none. */
  readonly byNumber: (readonly Event[] | undefined)[]
}

const known = new WeakMap<FactBase, ByVerb>()

/** “Carney called Trump on Friday”: what comes again and again needs more than its verb, and some verbs mean all sorts of things. */
const isTelling = (head: string): boolean =>
  head.length >= 4 && !recurringNouns.has(head) && !lightNouns.has(head)

/** Events by the stem of the nouns that say what they are: `open` for “opening of the North Stand”. */
function eventsByStem(facts: FactBase): ByVerb {
  const before = known.get(facts)
  if (before) return before
  const byStem = new Map<string, Event[]>()
  for (const event of facts.events.values()) {
    const {heads, complement} = wordsOf(event)
    if (complement.length === 0) continue
    const stems = new Set(heads.filter(isTelling).map((head) => tokenStem(verbOfNoun(head) ?? head)))
    for (const stem of stems) {
      if (tenureStems.has(stem)) continue
      const list = byStem.get(stem)
      if (list) list.push(event)
      else byStem.set(stem, [event])
    }
  }
  const found = {byStem, byNumber: []}
  known.set(facts, found)
  return found
}

/**
 * Events told by the verb of their noun with all proper words of their name beside it: “The North Stand opened on
 * Saturday” for the “opening of the North Stand”. Clauses in which the event was found already are left out.
 */
export function findVerbAnchors(article: Source, anchors: readonly Anchor[]): readonly Anchor[] {
  const byVerb = eventsByStem(article.facts)
  if (byVerb.byStem.size === 0) return []
  const found: Anchor[] = []
  const {clauses} = article.syntax
  for (let index = 0; index < clauses.length; index++) {
    const {verb, sentence, status, tense} = clauses[index]!
    const events = verb ? eventsOf(byVerb, verb) : undefined
    if (!verb || !events) continue
    if (anchors[firstFrom(anchors, verb.first)]?.first === verb.first) continue
    if (overlapping(anchors, verb.first, verb.last)) continue
    const told = events.filter((event) => isTold(article, index, event))
    if (told.length !== 1) continue
    const [fact] = told as [Event]
    found.push({
      first: verb.first,
      last: verb.last,
      fact,
      clause: index,
      sentence,
      verbal: true,
      strong: true,
      phrase: {first: verb.first, last: verb.last, governor: -1},
      status,
      tense
    })
  }
  return found
}

const none: readonly Event[] = []

function eventsOf({byStem, byNumber}: ByVerb, {lemma, number}: VerbGroup): readonly Event[] | undefined {
  if (number === 0) return byStem.get(tokenStem(lemma))
  while (byNumber.length <= number) byNumber.push(undefined)
  const events = (byNumber[number] ??= byStem.get(tokenStem(lemma)) ?? none)
  return events === none ? undefined : events
}

function overlapping(anchors: readonly Anchor[], first: number, last: number): boolean {
  const next = firstFrom(anchors, first)
  const before = anchors[next - 1]
  const after = anchors[next]
  return (before !== undefined && before.last > first) || (after !== undefined && after.first < last)
}

/** Whether each proper word of the event’s name stands in the clause, by itself or in the name of a participant. */
function isTold({tokens, syntax, names, facts}: Source, index: number, event: Event): boolean {
  const {first, last} = syntax.clauses[index]!
  const present = new Set<string>()
  for (let at = first; at < last && at < first + 60; at++) {
    if (syntax.clauseOf[at] === index && (tokens.capital[at] === 1 || tokens.kind[at] !== 'word'))
      present.add(tokens.norm[at]!)
  }
  for (let name = firstFrom(names, first); name < names.length && names[name]!.first < last; name++) {
    const {id} = names[name]!
    if (id === null || !event.participants.includes(id)) continue
    // “Halden” speaks of Halden Robotics.
    const full = facts.organizations.get(id)?.name ?? facts.people.get(id)?.name ?? ''
    for (const word of full.toLowerCase().split(' ')) present.add(word)
  }
  return wordsOf(event).complement.every((word) => present.has(word))
}
