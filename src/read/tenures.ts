import type {Article, EventMention, TitleMention} from '../article.ts'
import {determiners} from '../language/en/clauses.ts'
import {isCue} from '../language/en/cues.ts'
import {relatingWords} from '../language/en/events.ts'
import {organizationNouns, placeNouns} from '../language/en/offices.ts'
import {
  announcedNouns,
  leavingVerbs,
  offeringVerbs,
  postNouns,
  tenureNouns,
  tenureVerbs,
  termNouns,
  termVerbs,
  type TenureVerb
} from '../language/en/tenure.ts'
import {wordMap, wordSet} from '../language/words.ts'
import {isCompound} from './event-phrases.ts'
import {firstFrom, lastBefore} from './mentions.ts'
import {placesOf} from './places.ts'
import {antecedentOf, personBefore, subjectsOf, titledFrom, type Subject} from './subjects.ts'
import {hasOffice, heldEnd, holdingOf, isIndefinite, officesOf} from './tenure-holders.ts'
import {findTenureSpans} from './tenure-spans.ts'
import {isOccurrence, timeOfVerb, timesWithin} from './time-links.ts'

type Source = Pick<
  Article,
  'tokens' | 'sentences' | 'syntax' | 'names' | 'titles' | 'times' | 'facts' | 'quotations' | 'published'
>

/** A change of office, before its quotation and offsets are known. */
export type TenureDraft = Omit<EventMention, 'quotation' | 'place' | 'start' | 'end'>

/** A verb of tenure, with the words that it needs parted. */
interface Trigger extends TenureVerb {
  readonly runs: readonly (readonly string[])[] | undefined
}

const byLemma = wordMap(
  Map.groupBy(
    tenureVerbs.map((entry): Trigger => ({...entry, runs: entry.with?.map((words) => words.split(' '))})),
    ({lemma}) => lemma
  )
)

/** Statements that somebody took, left or has held an office, with the time that belongs to each. */
export function findTenures(article: Source): readonly TenureDraft[] {
  const subjectOf = subjectsOf(article)
  const found: TenureDraft[] = []
  const {clauses} = article.syntax
  for (let index = 0; index < clauses.length; index++) {
    const tenure = fromVerb(article, index, subjectOf)
    if (tenure) found.push(tenure)
  }
  found.push(...findTenureSpans(article, subjectOf), ...fromNouns(article))
  return found
}

function fromVerb(
  article: Source,
  index: number,
  subjectOf: (clause: number) => Subject
): TenureDraft | undefined {
  const {syntax} = article
  const {verb, status, tense, last} = syntax.clauses[index]!
  if (!verb) return
  const term = termVerbs.of(verb.number) && fromTerm(article, index)
  if (term) return term
  const entries = byLemma.of(verb.number)
  if (!entries) return
  for (const entry of entries) {
    const end = triggerEnd(article, entry, index, last)
    if (end === undefined) continue
    const title = titleOf(article, index, verb.last)
    if (title === 'unknown') return
    if (entry.title !== undefined && !title) continue
    const subject = holderOf(article, entry, index, subjectOf)
    if (!subject) continue
    const holding = holdingOf(article, entry.edge, subject, title, entry.oath === true)
    if (!holding || !isTheirs(article, entry, end, holding.candidates)) continue
    // “took over the union”: of whoever holds an office of one.
    const takesOver = syntax.clauses[index]!.verb!.lemma === 'take' && article.tokens.norm[end - 1] === 'over'
    if (
      takesOver &&
      determiners.at(article.tokens, end) &&
      heldEnd(article, end, holding.candidates, end + 3) === undefined
    )
      continue
    const body = entry.body ? heldEnd(article, verb.last, holding.candidates, verb.last + 3) : undefined
    // “left the house”
    if (entry.body && (body === undefined || body === verb.last || isHouse(article, body - 1))) continue
    return {
      kind: 'tenure',
      fact: null,
      first: verb.first,
      last: end,
      tenure: {
        edge: entry.edge,
        ...holding,
        ...(entry.announces ? {announced: true} : {}),
        ...(entry.body ? {loose: true} : {})
      },
      clause: index,
      status,
      tense,
      time: timeOfVerb(article, verb.first, end, (from, to) => isRelated(article, from, to))
    }
  }
  return
}

/** The token behind the words that make the verb a change of office; undefined where they are missing. */
function triggerEnd(article: Source, entry: Trigger, clause: number, to: number): number | undefined {
  const {tokens, syntax} = article
  const {norm} = tokens
  const {last: from, lemma} = syntax.clauses[clause]!.verb!
  if (leavingVerbs.has(lemma) && leavesAnother(article, from)) return
  if (entry.runs === undefined) return from
  for (const run of entry.runs) {
    const [words] = run
    // “took on Friday the oath”, “took the Canadian oath”: up to three words may stand between.
    for (let at = from; at <= Math.min(from + 3, to - 1); at++) {
      if (norm[at] !== words || !standsAt(norm, at, run)) continue
      const last = at + run.length
      // “forced out of the harbour”
      if (words === 'out' && run.length === 1 && norm[last] === 'of') return
      // “took over a restaurant”: what is taken over is no office.
      const bare = words === 'over' && run.length === 1 && determiners.at(tokens, last)
      if (bare && (/^an?$/.test(norm[last]!) || !isBody(article, last))) return
      // “took charge of his fifth match”; not “took charge of the team”.
      if (words === 'charge' && run.length === 1 && norm[last] === 'of' && !isBody(article, last + 1)) return
      // “took office space”.
      if (words === 'office' && run.length === 1 && isCompound(article, last, clause)) return
      return last
    }
  }
}

const standsAt = (norm: readonly string[], at: number, run: readonly string[]): boolean =>
  run.every((word, offset) => norm[at + offset] === word)

/** “quit the party”, “resigned from the board”: something else than the office. */
function leavesAnother({tokens, titles}: Source, last: number): boolean {
  const {norm} = tokens
  const at = norm[last] === 'down' || norm[last] === 'aside' || norm[last] === 'out' ? last + 1 : last
  const from = norm[at] === 'from' ? at + 1 : determiners.at(tokens, at) ? at : undefined
  if (from === undefined) return false
  const title = titles[firstFrom(titles, from)]
  if (title && title.first <= from + 2) return false
  for (let word = from; word < from + 4; word++) if (postNouns.at(tokens, word)) return false
  // “resigned the next day”
  return (
    norm[at] === 'from' ||
    (norm[from + 1] !== 'same' && norm[from + 1] !== 'next' && norm[from + 1] !== 'following')
  )
}

/** “the team”, “Halden”: what has a head. */
function isBody({tokens, names}: Source, at: number): boolean {
  return (
    organizationNouns.at(tokens, determiners.at(tokens, at) ? at + 1 : at) ||
    placeNouns.at(tokens, determiners.at(tokens, at) ? at + 1 : at) ||
    names[firstFrom(names, at)]?.first === at
  )
}

const isHouse = ({tokens}: Source, at: number) =>
  /^(?:house|place|job|post|chair|top)$/.test(tokens.norm[at]!)

/** “took over Volt in 2011” is no matter of the chief executive of Halden. */
function isTheirs(
  {tokens, names, facts}: Source,
  entry: TenureVerb,
  end: number,
  offices: readonly string[]
): boolean {
  if (entry.lemma !== 'take' || tokens.capital[end] !== 1) return true
  const name = names[firstFrom(names, end)]
  return name?.first !== end || (name.id !== null && hasOffice(facts, name.id, offices))
}

/** The title that the verb takes; `unknown` where words stand in its place that are no office of the sheet. */
function titleOf(
  {titles, tokens, syntax}: Source,
  clause: number,
  from: number
): TitleMention | 'unknown' | undefined {
  const {norm} = tokens
  const {last} = syntax.clauses[clause]!
  for (let index = firstFrom(titles, from); index < titles.length; index++) {
    const title = titles[index]!
    if (title.first >= last || title.first > from + 10) break
    if (syntax.clauseOf[title.first] !== clause) continue
    if (title.form === 'before' || title.form === 'apposition') continue
    // “became a coach”: of anything.
    if (isIndefinite(tokens, title.first)) return 'unknown'
    return title.candidates.length === 0 && title.office === null ? 'unknown' : title
  }
  // “sworn in as a senator”: an office that the sheet does not know; not “as the first woman to hold it”.
  for (let at = from; at < Math.min(last, from + 8); at++) {
    if (norm[at] !== 'as' || syntax.clauseOf[at] !== clause) continue
    return norm[at + 1] === 'the' && (persons.at(tokens, at + 2) || persons.at(tokens, at + 3))
      ? undefined
      : 'unknown'
  }
}
const persons = wordSet('woman man person youngest oldest first')

function holderOf(
  {syntax, names, titles, tokens}: Source,
  entry: TenureVerb,
  clause: number,
  subjectOf: (clause: number) => Subject
): Subject | undefined {
  const verb = syntax.clauses[clause]!.verb!
  if (entry.holder === 'subject') return verb.passive ? undefined : subjectOf(clause)
  if (verb.passive || tokens.norm[verb.head] === 'sworn') return subjectOf(clause)
  // “The club sacked (its coach) Brückner on Monday”, “swore in Horvat”: the object itself.
  const index = firstFrom(names, verb.last)
  const name = names[index]
  if (name?.kind !== 'person' || tokens.norm[name.last] === "'s") return
  const from = titledFrom(titles, index, name.first)
  const last = verb.lemma === 'swear' ? verb.last + 1 : verb.last
  // Not “dismissed Obama’s actions”, “fired back at”.
  return from === last || (from === last + 1 && determiners.at(tokens, last))
    ? {name: index, title: null}
    : undefined
}

/** Another connective between the verb and a time, which then has the time: “took office after the vote on June 23”. */
function isRelated({tokens}: Source, from: number, to: number): boolean {
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
function fromTerm(article: Source, index: number): TenureDraft | undefined {
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
function fromNouns(article: Source): TenureDraft[] {
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
