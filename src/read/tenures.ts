import type {Article, EventMention, TitleMention} from '../article.ts'
import {determiners} from '../language/en/clauses.ts'
import {organizationNouns, placeNouns} from '../language/en/offices.ts'
import {leavingVerbs, postNouns, tenureVerbs, termVerbs, type TenureVerb} from '../language/en/tenure.ts'
import {wordMap, wordSet} from '../language/words.ts'
import {isCompound} from './event-phrases.ts'
import {firstFrom} from './mentions.ts'
import {subjectsOf, titledFrom, type Subject} from './subjects.ts'
import {hasOffice, heldEnd, holdingOf, isIndefinite} from './tenure-holders.ts'
import {fromNouns, fromTerm, isRelated} from './tenure-nouns.ts'
import {findTenureSpans} from './tenure-spans.ts'
import {timeOfVerb} from './time-links.ts'
import {standsAt} from './word-runs.ts'

/** What changes of office are read from. */
export type TenureSource = Pick<
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
export function findTenures(article: TenureSource): readonly TenureDraft[] {
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
  article: TenureSource,
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
function triggerEnd(article: TenureSource, entry: Trigger, clause: number, to: number): number | undefined {
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

/** “quit the party”, “resigned from the board”: something else than the office. */
function leavesAnother({tokens, titles}: TenureSource, last: number): boolean {
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
function isBody({tokens, names}: TenureSource, at: number): boolean {
  return (
    organizationNouns.at(tokens, determiners.at(tokens, at) ? at + 1 : at) ||
    placeNouns.at(tokens, determiners.at(tokens, at) ? at + 1 : at) ||
    names[firstFrom(names, at)]?.first === at
  )
}

const isHouse = ({tokens}: TenureSource, at: number) =>
  /^(?:house|place|job|post|chair|top)$/.test(tokens.norm[at]!)

/** “took over Volt in 2011” is no matter of the chief executive of Halden. */
function isTheirs(
  {tokens, names, facts}: TenureSource,
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
  {titles, tokens, syntax}: TenureSource,
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
  {syntax, names, titles, tokens}: TenureSource,
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
