import type {Article, Clause, LengthMention} from '../article.ts'
import {grantingVerbs, holdingVerbs, lengthPhrases, postNouns, reignNouns} from '../language/en/tenure.ts'
import {wordSet} from '../language/words.ts'
import {firstFrom, lastBefore} from './mentions.ts'
import {personBefore, subjectsOf, type Subject} from './subjects.ts'
import {heldEnd, isIndefinite} from './tenure-holders.ts'
import {standsAt} from './word-runs.ts'

type Source = Omit<Article, 'lengths'>

const lengthUnits = wordSet(['day', 'week', 'month', 'year', 'decade'])

/** Stated lengths of tenures: “after nine years in power”, “held the job for eight years”, “six years as home secretary”. */
export function readLengths(article: Source): readonly LengthMention[] {
  const {times, tokens, syntax} = article
  const subjectOf = subjectsOf(article)
  const found: LengthMention[] = []
  for (const [time, {type, duration, first, last}] of times.entries()) {
    if (type !== 'DURATION' || !duration || !lengthUnits.has(duration.unit)) continue
    const clause = syntax.clauseOf[first] ?? -1
    if (clause < 0) continue
    const context = contextOf(article, clause, first, last)
    if (!context) continue
    const holder =
      context.possessor === undefined
        ? holderOf(article, subjectOf(clause), clause, subjectOf)
        : (context.possessor ?? (context.fronted ? subjectOf(clause).name : null))
    const person = holder === null || holder === undefined ? null : article.names[holder]!.id
    if (person === null || holder === null || holder === undefined) continue
    const held = [...new Set(article.facts.tenuresOf(person).map(({office}) => office))]
    const candidates = context.offices ? context.offices.filter((office) => held.includes(office)) : held
    if (candidates.length === 0) continue
    // “coached Lecco for four years”
    if (context.object !== undefined && heldEnd(article, context.object, candidates, first) === undefined)
      continue
    found.push({
      first,
      last: context.last,
      start: tokens.start[first]!,
      end: tokens.end[context.last - 1]!,
      time,
      holder,
      person,
      offices: candidates,
      clause,
      status: statusOf(syntax.clauses[clause]!, first, tokens.norm[first - 1] === ',')
    })
  }
  return found
}

/**
 * “After seven years as mayor she is not a stranger”, “Bell, nine years in the chair, will go”: what stands before the verb is
 * not negated with it, and an apposition not to come with it.
 */
const statusOf = ({status, verb}: Clause, first: number, isApposed: boolean) =>
  verb && first < verb.first && (status === 'negated' || (status === 'future' && isApposed))
    ? 'asserted'
    : status

interface Context {
  readonly last: number
  /** Undefined where the words name no office: any that the person has held may be meant. */
  readonly offices: readonly string[] | undefined
  /** Index into `names`; null where it is somebody unknown. */
  readonly possessor?: number | null
  /** It stands before the verb, so that “his” may be of the subject to come: “In his two-year tenure Lang wrote …”. */
  readonly fronted?: boolean
  /** The token at which what is led may stand: “led the court for ten years”. */
  readonly object?: number
}

function contextOf(article: Source, clause: number, first: number, last: number): Context | undefined {
  const {tokens, titles, syntax} = article
  const {norm} = tokens
  const verb = syntax.clauses[clause]!.verb
  // “was given four years in office by the voters”
  if (verb && verb.last <= first && grantingVerbs.has(verb.lemma) && norm[first - 1] !== 'after') return
  for (const phrase of lengthPhrases) {
    if (standsAt(norm, last, phrase)) {
      // “in government”, “in charge of the harbour”: of something of its own.
      if (norm[last + phrase.length] === 'of') return
      return {last: last + phrase.length, offices: undefined}
    }
  }
  if (norm[last] === 'as') {
    const title = titles[firstFrom(titles, last)]
    if (!title || title.first > last + 4 || (title.office === null && title.candidates.length === 0)) return
    return {
      last: title.last,
      offices: title.office === null ? title.candidates : [title.office],
      ...possessorOf(article, first)
    }
  }
  const noun = norm[last] === '-' ? last + 1 : last
  if (reignNouns.at(tokens, noun)) {
    const title = titles[firstFrom(titles, noun)]
    const named = title && title.first <= noun + 3 && norm[noun + 1] === 'as' ? title : undefined
    return {
      last: noun + 1,
      offices: named ? (named.office === null ? named.candidates : [named.office]) : undefined,
      ...possessorOf(article, first),
      fronted: verb !== null && first < verb.first && (norm[first - 1] === 'his' || norm[first - 1] === 'her')
    }
  }
  const apposed = titleFor(article, first)
  if (apposed) return {last, ...apposed}
  if (!verb || norm[first - 1] === undefined) return
  // “his predecessor, Joe Cole, lasted five years”
  if (verb.lemma === 'last' && !verb.passive && first >= verb.last && first - verb.last < 3)
    return {last, offices: undefined}
  const withFor = leadOf(tokens, first)
  if (withFor === undefined || withFor < verb.last) return
  // “has been at the head of the government for six years”.
  if (
    verb.lemma === 'be' &&
    (norm[verb.last] === 'at' || norm[verb.last] === 'in' || norm[verb.last] === 'on') &&
    norm
      .slice(verb.last, verb.last + 3)
      .some((word) => postNouns.has(word) || word === 'charge' || word === 'head')
  ) {
    // “in charge of the museum for ten years”: of something that is none of the offices on the sheet, as far as is known.
    const of = norm.indexOf('of', verb.last)
    return of >= 0 && of < withFor && !namesAnOffice(article, of + 1, withFor)
      ? undefined
      : {last, offices: undefined}
  }
  if (verb.lemma === 'be' || verb.lemma === 'serve' || verb.lemma === 'remain') {
    const title = titles[firstFrom(titles, verb.last)]
    if (!title || title.last > withFor || title.form === 'before') return
    // “has been provost and now, for eight days, interim president”
    if (norm.slice(title.last, withFor).includes('and')) return
    if (title.modifier !== undefined && title.modifier !== 'acting' && title.modifier !== 'interim') return
    if (title.office === null && title.candidates.length === 0) return
    return {last, offices: title.office === null ? title.candidates : [title.office]}
  }
  const does = /^(?:do|does|did|occupy|fill)$/.test(verb.lemma)
  if (verb.lemma !== 'serve' && !does && !holdingVerbs.has(verb.lemma)) return
  if ((verb.lemma === 'hold' || does) && !norm.slice(verb.last, withFor).some((word) => postNouns.has(word)))
    return
  return {last, offices: undefined, object: verb.last}
}

/** “Lars Veit’s six-year reign”, “her six-year reign”: whose it is, where the text says so. */
function possessorOf(article: Source, first: number): Pick<Context, 'possessor'> {
  const {tokens, names} = article
  const before = tokens.norm[first - 1]
  // “Pell, whose sixteen years as owner ended”
  if (before === 'whose') {
    const name = lastBefore(names, first - 1)
    const {last} = names[name] ?? {last: -1}
    return {possessor: last === first - 1 || (last === first - 2 && tokens.norm[last] === ',') ? name : null}
  }
  if (before === 'his' || before === 'her')
    return {possessor: personBefore(article, first - 1, before === 'his' ? 'he' : 'she')}
  if (before !== "'s" && before !== '’') return {}
  const name = lastBefore(names, first)
  return {possessor: names[name]?.last === first - 1 ? name : null}
}

/** “Horvat, mayor of Brod for nine years,”: a title in apposition right before. */
function titleFor(
  {tokens, titles}: Source,
  first: number
): Pick<Context, 'offices' | 'possessor'> | undefined {
  const lead = leadOf(tokens, first)
  if (lead === undefined) return
  const title = titles[lastBefore(titles, lead)]
  if (!title || title.form !== 'apposition' || title.holder === null || lead - title.last > 3) return
  // “Veit, a coach for thirty years”: of anything.
  if (isIndefinite(tokens, title.first)) return
  if (title.last < lead && tokens.norm[title.last] !== 'of') return
  const offices = title.office === null ? title.candidates : [title.office]
  return offices.length === 0 ? undefined : {offices, possessor: title.holder}
}

/** “at the head of the Barbados government”: a place or organization that has an office on the sheet. */
function namesAnOffice({names, facts}: Source, first: number, last: number): boolean {
  for (let index = firstFrom(names, first); index < names.length && names[index]!.first < last; index++) {
    const {id} = names[index]!
    if (id === null) continue
    for (const {place, organization} of facts.offices.values())
      if (place === id || organization === id) return true
  }
  return false
}

const leadWords = wordSet('more than almost nearly over about just at least under around some the past last')

/** The token of the “for” that governs a duration: “for more than nine years”. */
function leadOf(tokens: Article['tokens'], first: number): number | undefined {
  for (let at = first - 1; at >= first - 4 && at >= 0; at--) {
    if (tokens.norm[at] === 'for') return at
    if (!leadWords.at(tokens, at)) return
  }
}

/** The subject of the clause; “Her predecessor left after six years in office” is nobody we know. */
function holderOf(
  {syntax}: Source,
  subject: Subject,
  clause: number,
  subjectOf: (clause: number) => Subject
): number | null {
  if (subject.name !== null) return subject.name
  const {parent, kind} = syntax.clauses[clause]!
  return kind === 'participle' && parent !== null ? subjectOf(parent).name : null
}
