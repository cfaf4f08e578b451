import type {Article, EventMention} from '../article.ts'
import {determiners} from '../language/en/clauses.ts'
import {organizationNouns, placeNouns} from '../language/en/offices.ts'
import {holdingPhrases, holdingVerbs, postNouns, stateVerbs} from '../language/en/tenure.ts'
import {wordSet} from '../language/words.ts'
import {firstFrom, lastBefore} from './mentions.ts'
import type {Subject} from './subjects.ts'
import {heldEnd, holdingOf, isIndefinite, officesOf, type Holding} from './tenure-holders.ts'
import type {TenureDraft} from './tenures.ts'
import {timesWithin} from './time-links.ts'
import type {Tokens} from './tokens.ts'
import {standsAt} from './word-runs.ts'

type Source = Pick<
  Article,
  'tokens' | 'sentences' | 'syntax' | 'names' | 'titles' | 'times' | 'facts' | 'published'
>

/**
 * The ends that stand behind words for holding an office: “chief justice from 2005 to 2013”, “has led the court since
 * 2016”, “in charge since May”.
 */
export function findTenureSpans(
  article: Source,
  subjectOf: (clause: number) => Subject
): readonly TenureDraft[] {
  const found = [...fromTitles(article), ...fromPhrases(article, subjectOf)]
  const {clauses} = article.syntax
  for (let index = 0; index < clauses.length; index++) {
    const spans = fromVerb(article, index, subjectOf)
    if (spans !== none) found.push(...spans)
  }
  return found
}

const none: readonly TenureDraft[] = []

/** “has been council president since 2019”, “held the post until May”, “ran the company from 2009 to 2018”. */
function fromVerb(
  article: Source,
  index: number,
  subjectOf: (clause: number) => Subject
): readonly TenureDraft[] {
  const {syntax, titles, tokens} = article
  const {verb} = syntax.clauses[index]!
  if (!verb || verb.passive) return none
  if (stateVerbs.is(verb.number)) {
    const title = titles[firstFrom(titles, verb.last)]
    if (!title || title.first > verb.last + 4 || syntax.clauseOf[title.first] !== index) return none
    if (title.form === 'before' || title.modifier !== undefined) return none
    const holding = holdingOf(article, 'end', subjectOf(index), title)
    return holding ? spans(article, title.first, title.last, holding, index) : none
  }
  if (!holdingVerbs.is(verb.number)) return none
  const holding = holdingOf(article, 'end', subjectOf(index), undefined)
  if (!holding?.person) return none
  // “led the court”, “ran Halden”, “held the office”.
  if (verb.lemma === 'hold' && !postNouns.at(tokens, verb.last) && !postNouns.at(tokens, verb.last + 1))
    return none
  const last = heldEnd(article, verb.last, holding.candidates, verb.last + 8)
  if (last === undefined) return none
  return spans(article, verb.first, last, holding, index)
}

/** “Boris Johnson, mayor of London until two months ago,”: the ends that stand behind a title. */
function fromTitles(article: Source): TenureDraft[] {
  const {titles, tokens, syntax, facts} = article
  const found: TenureDraft[] = []
  for (const title of titles) {
    if (title.form !== 'apposition' || title.holder === null || title.modifier === 'former') continue
    if (isIndefinite(tokens, title.first)) continue
    const offices = title.office === null ? title.candidates : [title.office]
    const holding = holdingOf(article, 'end', {name: title.holder, title: null}, title)
    if (!holding?.person || !officesOf(facts, holding.person).some((id) => offices.includes(id))) continue
    found.push(...spans(article, title.first, title.last, holding, syntax.clauseOf[title.first]!))
  }
  return found
}

/** “Menotti, in charge since October,”, “has been at the helm since 2016”. */
function fromPhrases(article: Source, subjectOf: (clause: number) => Subject): TenureDraft[] {
  const {tokens, times, names, syntax} = article
  const found: TenureDraft[] = []
  for (const time of times) {
    const preposition = time.first - (tokens.norm[time.first - 1] === time.preposition ? 1 : 0)
    if (preposition === time.first) continue
    const phrase = phraseBefore(tokens, preposition)
    if (!phrase) continue
    const first = preposition - phrase.length
    const clause = syntax.clauseOf[first] ?? -1
    const own = syntax.clauses[clause]
    if (!own) continue
    const name = lastBefore(names, first)
    const apposed = tokens.norm[first - 1] === ',' && names[name]?.last === first - 1
    const predicate = own.verb?.lemma === 'be' && own.verb.last === first
    const subject = apposed ? {name, title: null} : predicate ? subjectOf(clause) : undefined
    const holding = subject && holdingOf(article, 'end', subject, undefined)
    if (holding?.person) found.push(...spans(article, first, preposition, holding, clause))
  }
  return found
}

function phraseBefore({norm}: Tokens, end: number): readonly string[] | undefined {
  for (const words of holdingPhrases) if (standsAt(norm, end - words.length, words)) return words
  return
}

const starts = wordSet(['since', 'from'])
const ends = wordSet(['until', 'till', 'to', 'through'])
const joins = wordSet(['–', '-', 'and'])

/** The times right behind `[first, last)`: “since May 2018”, “from 2005 to 2013”, “until two months ago”. */
function spans(
  article: Source,
  first: number,
  last: number,
  holding: Holding,
  clause: number
): TenureDraft[] {
  const {times, tokens, syntax} = article
  const found: TenureDraft[] = []
  const from = behindComplement(article, last, clause)
  let end = from
  for (const index of timesWithin(times, from, from + 14)) {
    const time = times[index]!
    if (time.first > end + 3 || time.type === 'DURATION' || time.type === 'SET') break
    const word = time.preposition ?? tokens.norm[time.first - 1]!
    const edge: 'start' | 'end' | undefined = starts.has(word)
      ? 'start'
      : ends.has(word) || (found.length === 1 && joins.has(word))
        ? 'end'
        : undefined
    if (!edge) break
    const {status, tense} = syntax.clauses[clause]!
    found.push({
      kind: 'tenure',
      fact: null,
      first,
      last: time.last,
      tenure: {edge, ...holding},
      clause,
      status: statusOf(article, clause, first, status),
      tense,
      time: index
    })
    end = time.last
  }
  return found
}

/** “Okafor, chair of the club since 2013, did not attend”: what stands before the verb is not denied with it. */
function statusOf({syntax}: Source, clause: number, first: number, status: EventMention['status']) {
  const {verb} = syntax.clauses[clause]!
  return status !== 'asserted' && verb && first < verb.first ? 'asserted' : status
}

/** Behind “of the club”, “of England”. */
function behindComplement({tokens, names, syntax}: Source, last: number, clause: number): number {
  const {norm} = tokens
  if (norm[last] !== 'of' || syntax.clauseOf[last] !== clause) return last
  const noun = determiners.at(tokens, last + 1) ? last + 2 : last + 1
  const name = names[firstFrom(names, last + 1)]
  if (name && name.first <= noun) return name.last
  return organizationNouns.at(tokens, noun) || placeNouns.at(tokens, noun) ? noun + 1 : last
}
