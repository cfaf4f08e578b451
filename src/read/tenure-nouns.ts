import {isCue} from '../language/en/cues.ts'
import {relatingWords} from '../language/en/events.ts'
import {announcedNouns, offeringVerbs, tenureNouns, termNouns, termVerbs} from '../language/en/tenure.ts'
import {wordSet} from '../language/words.ts'
import {firstFrom, lastBefore} from './mentions.ts'
import {placesOf} from './places.ts'
import {antecedentOf, personBefore} from './subjects.ts'
import {officesOf} from './tenure-holders.ts'
import type {TenureDraft, TenureSource as Source} from './tenures.ts'
import {isOccurrence, timeOfVerb, timesWithin} from './time-links.ts'

/** Another connective between the verb and a time, which then has the time: “took office after the vote on June 23”. */
export function isRelated({tokens}: Source, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = tokens.norm[at]!
    if (
      relatingWords.at(tokens, at) ||
      word === 'amid' ||
      word === 'despite' ||
      word === 'when' ||
      word === 'while'
    )
      return true
  }
  return false
}

/** “Novak’s term ended in 2021”, “whose nine years in power ended in June”. */
export function fromTerm(article: Source, index: number): TenureDraft | undefined {
  const {syntax, tokens, facts, names} = article
  const {verb, status, tense, first, opener} = syntax.clauses[index]!
  const edge = termVerbs.of(verb!.number)
  if (!edge || verb!.passive || verb!.first - first > 8) return
  let noun = -1
  for (let at = verb!.first - 1; at >= first && noun < 0; at--) {
    const word = tokens.norm[at]!
    const before = tokens.norm[at - 1]
    if (termNouns.at(tokens, at) || ((word === 'office' || word === 'power') && before === 'in')) noun = at
    else if (before !== 'of') return
  }
  if (noun < 0) return
  const holder =
    opener === 'whose' ? antecedentOf(article, index) : (ownerBefore(article, noun, first) ?? null)
  const person = holder === null ? null : names[holder]!.id
  if (holder === null || person === null) return
  const candidates = officesOf(facts, person)
  if (candidates.length === 0) return
  return {
    kind: 'tenure',
    fact: null,
    first: noun,
    last: verb!.last,
    tenure: {edge, person, holder, office: candidates.length === 1 ? candidates[0]! : null, candidates},
    clause: index,
    status,
    tense,
    time: timeOfVerb(article, verb!.first, verb!.last, (from, to) => isRelated(article, from, to))
  }
}

/** “Carney’s March 14 swearing-in”, “the resignation of David Cameron on June 24”, “her swearing-in on 3 May”. */
export function fromNouns(article: Source): TenureDraft[] {
  const {tokens, names, syntax, facts} = article
  const found: TenureDraft[] = []
  for (const at of placesOf(tokens, tenureNouns)) {
    const edge = tenureNouns.at(tokens, at)!
    const clause = syntax.clauseOf[at]!
    if (clause < 0) continue
    const last = tokens.norm[at] === 'swearing' && tokens.norm[at + 2] === 'in' ? at + 3 : at + 1
    if (tokens.norm[at] === 'swearing' && last === at + 1) continue
    const of = ownerBehind(article, last)
    const holder = of ?? ownerBefore(article, at, at - 6)
    if (holder === undefined) continue
    const person = names[holder]!.id
    if (person === null || names[holder]!.kind !== 'person') continue
    const candidates = officesOf(facts, person)
    if (candidates.length === 0) continue
    const {status, tense} = syntax.clauses[clause]!
    found.push({
      kind: 'tenure',
      fact: null,
      first: at,
      last,
      tenure: {
        edge,
        person,
        holder,
        office: candidates.length === 1 ? candidates[0]! : null,
        candidates,
        ...(announcedNouns.at(tokens, at) ? {announced: true} : {})
      },
      clause,
      status,
      tense,
      time: timeOfChange(article, at, of === undefined ? last : names[of]!.last, clause)
    })
  }
  return found
}

/** Words that may stand between a noun of change and its time. */
const leading = wordSet(['on', 'in', ',', 'of', 'late', 'early', '('])

/** “the March 14 swearing-in”, “the swearing-in on March 14”, “the swearing-in, held on March 14”, “took place on …”. */
function timeOfChange(article: Source, first: number, last: number, clause: number): number | null {
  const {tokens, times, syntax} = article
  const before = times[lastBefore(times, first)]
  if (before && first - before.last <= 1 && before.preposition === undefined && before.type === 'DATE')
    return lastBefore(times, first)
  const own = syntax.clauses[clause]!.verb
  // “announced his resignation on 5 June”
  if (own && own.last <= first && (offeringVerbs.has(own.lemma) || isCue(own.lemma))) return null
  for (const index of timesWithin(times, last, last + 6)) {
    const lead = tokens.norm.slice(last, times[index]!.first)
    if (times[index]!.type === 'DATE' && lead.every((word) => leading.has(word))) return index
    break
  }
  // A verb of its own, in the clause or in a participle right behind.
  const behind = syntax.clauses[syntax.clauseOf[last + 1] ?? -1]
  const described = behind?.kind === 'participle' && behind.parent === clause && behind.first <= last + 1
  const verb = described ? behind.verb : syntax.clauses[clause]!.verb
  if (!verb || verb.first < last || verb.first > last + 2 || !isOccurrence(verb.lemma)) return null
  if (verb.lemma === 'be' && !verb.passive && times[firstFrom(times, verb.last)]?.first !== verb.last + 1)
    return null
  return timeOfVerb(article, verb.first, verb.last, (from, to) => isRelated(article, from, to))
}

/** “the swearing-in of Mark Carney”. */
function ownerBehind({names, tokens}: Source, last: number): number | undefined {
  const index = firstFrom(names, last)
  return tokens.norm[last] === 'of' && names[index] && names[index].first <= last + 3 ? index : undefined
}

/** “Carney’s (March 14) swearing-in”, “her swearing-in”. */
function ownerBefore(article: Source, first: number, stop: number): number | undefined {
  const {names, tokens, times} = article
  const time = times[lastBefore(times, first)]
  const at = time && time.last === first && time.first > stop ? time.first : first
  const ahead = lastBefore(names, at)
  for (let back = at - 1; back >= stop && back >= at - 3 && back >= 0; back--) {
    const word = tokens.norm[back]!
    if (word === "'s" || word === '’') return names[ahead]?.last === back ? ahead : undefined
    if (word === 'his' || word === 'her')
      return personBefore(article, back, word === 'his' ? 'he' : 'she') ?? undefined
    if (tokens.kind[back] !== 'word') return
  }
}
