import type {Article, EventMention, Status} from '../article.ts'
import {determiners} from '../language/en/clauses.ts'
import {heldWords} from '../language/en/events.ts'
import {findAnchors, type Anchor} from './anchors.ts'
import {isOwnVerb} from './fact-words.ts'
import {firstFrom, quotationAt} from './mentions.ts'
import {findTenures} from './tenures.ts'
import {isOccurrence, timeOfNoun, timeOfVerb} from './time-links.ts'
import {wordSet} from '../language/words.ts'

/**
 * What the article says happened, of what the fact base knows: its events and periods, and changes of office, each
 * with the time and the place that belong to it.
 */
export function readEvents(article: Omit<Article, 'events' | 'orders'>): readonly EventMention[] {
  const anchors = findAnchors(article)
  const drafts = [
    ...anchors.map((anchor) => ({
      kind: anchor.fact.kind,
      fact: anchor.fact.fact,
      first: anchor.first,
      last: anchor.last,
      clause: anchor.clause,
      status: statusOf(article, anchor),
      tense: anchor.tense,
      ...linkOf(article, anchor, anchors),
      place: placeOf(article, anchor)
    })),
    // “his resignation from Parliament” is the event of that name, and no end of an office.
    ...findTenures(article)
      .filter((tenure) => !isHeld(anchors[firstFrom(anchors, tenure.first + 1) - 1], tenure))
      .map((tenure) => ({...tenure, place: null}))
  ]
  return drafts
    .map((draft) => ({
      ...draft,
      start: article.tokens.start[draft.first]!,
      end: article.tokens.end[draft.last - 1]!,
      quotation: quotationAt(article.quotations, article.tokens.start[draft.first]!)
    }))
    .sort((a, b) => a.first - b.first || a.last - b.last)
}

/**
 * “The invasion in Leeds in January may have cost him the job”: what is only possible, or denied, is what the verb says of
 * an event that took place. Not where the verb says that it takes place.
 */
function statusOf({tokens, syntax, metadata}: Omit<Article, 'events' | 'orders'>, anchor: Anchor): Status {
  const {status, verbal, phrase, fact, clause} = anchor
  const {published} = metadata
  if (verbal || status === 'asserted' || status === 'question' || fact.kind !== 'event' || !published)
    return status
  const {verb, kind} = syntax.clauses[clause]!
  if (!verb || kind !== 'main' || (verb.modal === undefined && !verb.negated)) return status
  if (phrase.governor >= 0 || verb.first < phrase.last || fact.during.to >= published.from) return status
  if (isOccurrence(verb.lemma) || isOwnVerb(fact, verb.lemma)) return status
  return pointing.at(tokens, phrase.first) ? 'asserted' : status
}

const pointing = wordSet(['the', 'its', 'his', 'her', 'their'])

const isHeld = (anchor: Anchor | undefined, {first, last}: {readonly first: number; readonly last: number}) =>
  anchor?.fact.kind === 'event' && anchor.last >= last && anchor.last - anchor.first > last - first

/** The time of an event and which end of it that is. */
function linkOf(
  article: Omit<Article, 'events' | 'orders'>,
  anchor: Anchor,
  anchors: readonly Anchor[]
): {time: number | null; edge?: 'start' | 'end'} {
  if (!anchor.verbal) return timeOfNoun(article, anchor) ?? {time: null}
  const other = (from: number, to: number) => {
    for (
      let index = firstFrom(anchors, from);
      index < anchors.length && anchors[index]!.first < to;
      index++
    ) {
      if (anchors[index] !== anchor) return true
    }
    return false
  }
  return {time: timeOfVerb(article, anchor.first, anchor.last, other)}
}

/**
 * “lifted off from the Kennedy Space Center”, “the summit in Rome”, “the summit was held in Rome”: a place right behind,
 * with its preposition.
 */
function placeOf(article: Omit<Article, 'events' | 'orders'>, anchor: Anchor): number | null {
  const {syntax} = article
  const {last, clause, verbal} = anchor
  const beside = placeBehind(article, last, clause, 12)
  if (beside !== null || verbal) return beside
  // “At Sunday’s memorial, held in Rome, she spoke”: no clause of its own.
  const {norm} = article.tokens
  if (norm[last] === ',' && heldWords.at(article.tokens, last + 1)) {
    const place = placeBehind(article, last + 2, syntax.clauseOf[last + 1]!, 10)
    if (place !== null) return place
  }
  // Its verb may be that of a participle: “the meeting, held in Rome,”.
  const following = syntax.clauseOf[last + 1] ?? -1
  for (const index of following === clause ? [clause] : [following, clause]) {
    const verb = syntax.clauses[index]?.verb
    if (!verb || verb.first < last || verb.first > last + (index === clause ? 3 : 1)) continue
    if (!isOccurrence(verb.lemma) && !verb.passive) continue
    if (!isOccurrence(verb.lemma) && !isOwnVerb(anchor.fact, verb.lemma)) continue
    const from = verb.lemma === 'take' && norm[verb.last] === 'place' ? verb.last + 1 : verb.last
    const place = placeBehind(article, from, index, 8)
    if (place !== null) return place
  }
  return null
}

function placeBehind(
  {names, tokens, syntax, times}: Omit<Article, 'events' | 'orders'>,
  last: number,
  clause: number,
  reach: number
): number | null {
  for (let index = firstFrom(names, last); index < names.length; index++) {
    const name = names[index]!
    if (name.first > last + reach || syntax.clauseOf[name.first] !== clause) break
    if (name.kind !== 'place' || name.id === null || name.form === 'demonym') continue
    if (tokens.norm[name.last] === "'s") break
    const before = tokens.norm[name.first - 1] === 'the' ? name.first - 2 : name.first - 1
    if (placing.at(tokens, before) && plain(tokens, last, before, times)) return index
    break
  }
  return null
}

const placing = wordSet(['in', 'at', 'from'])
const venues = wordSet(['on', 'at', 'in', 'inside', 'outside', 'near', 'by', 'before'])
const passing = wordSet([',', 'on', 'in', 'at', 'late', 'early'])

/** Whether only a time or nothing stands between the event and its place. */
function plain(tokens: Article['tokens'], from: number, to: number, times: Article['times']): boolean {
  for (let at = from; at < to; at++) {
    // “held on the courthouse lawn in Marlow”
    if (venues.at(tokens, at) && determiners.at(tokens, at + 1)) {
      const end = Math.min(to, at + 6)
      while (at + 1 < end && tokens.kind[at + 1] === 'word' && !passing.at(tokens, at + 1)) at++
      continue
    }
    if (passing.at(tokens, at)) continue
    const time = times[firstFrom(times, at)]
    if (time?.first === at) {
      at = time.last - 1
      continue
    }
    return false
  }
  return true
}
