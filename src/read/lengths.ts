import type {Article, Clause, LengthMention} from '../article.ts'
import {firstFrom} from './mentions.ts'
import {subjectsOf, type Subject} from './subjects.ts'

type Source = Omit<Article, 'lengths'>

/** What may follow a length of time in office: “nine years in power”. */
const officePhrases: readonly (readonly string[])[] = [
  'in power',
  'in office',
  'in charge',
  'in government',
  'in the job',
  'in the post',
  'in the role',
  'in the top job',
  'in the chair',
  'at the helm',
  'at the top',
  'on the throne',
  'on the job',
  'as leader'
].map((phrase) => phrase.split(' '))

/** “his nine-year tenure”, “her six-year reign”. */
const tenureNouns = new Set([
  'tenure',
  'reign',
  'rule',
  'premiership',
  'presidency',
  'stint',
  'spell',
  'chancellorship',
  'mayoralty',
  'papacy'
])

/** What may stand before “for nine years” so that the years are those of an office. */
const holdingVerbs = new Set([
  'hold',
  'lead',
  'run',
  'head',
  'chair',
  'govern',
  'rule',
  'reign',
  'serve',
  'coach',
  'manage',
  'captain'
])
const heldThings = new Set([
  'office',
  'post',
  'job',
  'position',
  'role',
  'title',
  'presidency',
  'premiership',
  'chair'
])

const heads = new Set(['head', 'helm', 'charge', 'power', 'office', 'top', 'chair'])

const lengthUnits = new Set(['day', 'week', 'month', 'year', 'decade'])

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
    const holder = context.possessor ?? holderOf(article, subjectOf(clause), clause, subjectOf)
    const person = holder === null || holder === undefined ? null : article.names[holder]!.id
    if (person === null || holder === null || holder === undefined) continue
    const held = [...new Set(article.facts.tenuresOf(person).map(({office}) => office))]
    const candidates = context.offices ? context.offices.filter((office) => held.includes(office)) : held
    if (candidates.length === 0) continue
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
      status: statusOf(syntax.clauses[clause]!, first)
    })
  }
  return found
}

/** “After seven years as mayor she is not a stranger”: what stands before the verb is not negated with it. */
const statusOf = ({status, verb}: Clause, first: number) =>
  status === 'negated' && verb && first < verb.first ? 'asserted' : status

interface Context {
  readonly last: number
  /** Undefined where the words name no office: any that the person has held may be meant. */
  readonly offices: readonly string[] | undefined
  /** Index into `names`. */
  readonly possessor?: number | null
}

function contextOf(article: Source, clause: number, first: number, last: number): Context | undefined {
  const {tokens, titles, syntax} = article
  const {norm} = tokens
  for (const phrase of officePhrases) {
    if (phrase.every((word, offset) => norm[last + offset] === word)) {
      // “in government”, “in charge of the harbour”: of something of its own.
      if (norm[last + phrase.length] === 'of') return
      return {last: last + phrase.length, offices: undefined}
    }
  }
  if (norm[last] === 'as') {
    const title = titles[firstFrom(titles, last)]
    if (!title || title.first > last + 4 || (title.office === null && title.candidates.length === 0)) return
    return {last: title.last, offices: title.office === null ? title.candidates : [title.office]}
  }
  const noun = norm[last] === '-' ? last + 1 : last
  if (tenureNouns.has(norm[noun] ?? '')) {
    const title = titles[firstFrom(titles, noun)]
    const named = title && title.first <= noun + 3 && norm[noun + 1] === 'as' ? title : undefined
    return {
      last: noun + 1,
      offices: named ? (named.office === null ? named.candidates : [named.office]) : undefined
    }
  }
  const verb = syntax.clauses[clause]!.verb
  if (!verb || norm[first - 1] === undefined) return
  const withFor = leadOf(norm, first)
  if (withFor === undefined || withFor < verb.last) return
  // “has been at the head of the government for six years”.
  if (
    verb.lemma === 'be' &&
    /^(?:at|in)$/.test(norm[verb.last]!) &&
    norm.slice(verb.last, verb.last + 3).some((word) => heads.has(word))
  ) {
    // “in charge of the museum for ten years”: of something that is none of the offices on the sheet, as far as is known.
    const of = norm.indexOf('of', verb.last)
    return of >= 0 && of < withFor && !namesAnOffice(article, of + 1, withFor)
      ? undefined
      : {last, offices: undefined}
  }
  if (verb.lemma === 'be' || verb.lemma === 'serve' || verb.lemma === 'remain') {
    const title = titles[firstFrom(titles, verb.last)]
    if (!title || title.last > withFor || title.modifier !== undefined || title.form === 'before') return
    if (title.office === null && title.candidates.length === 0) return
    return {last, offices: title.office === null ? title.candidates : [title.office]}
  }
  if (!holdingVerbs.has(verb.lemma)) return
  if (verb.lemma === 'hold' && !norm.slice(verb.last, withFor).some((word) => heldThings.has(word))) return
  return {last, offices: undefined}
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

/** The token of the “for” that governs a duration: “for more than nine years”. */
function leadOf(norm: readonly string[], first: number): number | undefined {
  for (let at = first - 1; at >= first - 4 && at >= 0; at--) {
    if (norm[at] === 'for') return at
    if (
      !/^(?:more|than|almost|nearly|over|about|just|at|least|under|around|some|the|past|last)$/.test(
        norm[at]!
      )
    )
      return
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
