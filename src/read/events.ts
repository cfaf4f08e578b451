import type {Article, EventMention} from '../article.ts'
import {findAnchors, type Anchor} from './anchors.ts'
import {firstFrom, quotationAt} from './mentions.ts'
import {findTenures} from './tenures.ts'
import {timeOfNoun, timeOfVerb} from './time-links.ts'

/**
 * What the article says happened, of what the fact base knows: its events and periods, and changes of office, each
 * with the time and the place that belong to it.
 */
export function readEvents(article: Omit<Article, 'events' | 'orders'>): readonly EventMention[] {
  const anchors = findAnchors(article)
  const starts = anchors.map(({first}) => first)
  const drafts = [
    ...anchors.map((anchor) => ({
      kind: anchor.fact.kind,
      fact: anchor.fact.fact,
      first: anchor.first,
      last: anchor.last,
      clause: anchor.clause,
      status: anchor.status,
      tense: anchor.tense,
      time: timeOf(article, anchor, starts),
      place: placeOf(article, anchor)
    })),
    ...findTenures(article).map((tenure) => ({...tenure, place: null}))
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

function timeOf(
  article: Omit<Article, 'events' | 'orders'>,
  anchor: Anchor,
  starts: readonly number[]
): number | null {
  const other = (from: number, to: number) =>
    starts.some((first) => first !== anchor.first && first >= from && first < to)
  return anchor.verbal ? timeOfVerb(article, anchor.first, anchor.last, other) : timeOfNoun(article, anchor)
}

/** “lifted off from the Kennedy Space Center”, “the summit in Rome”: a place right behind, with its preposition. */
function placeOf(
  {names, tokens, syntax, times}: Omit<Article, 'events' | 'orders'>,
  {first, last, clause, verbal}: Anchor
): number | null {
  for (let index = firstFrom(names, last); index < names.length; index++) {
    const name = names[index]!
    if (name.first > last + (verbal ? 12 : 5) || syntax.clauseOf[name.first] !== clause) break
    if (name.kind !== 'place' || name.id === null || name.form === 'demonym') continue
    const before = tokens.norm[name.first - 1] === 'the' ? name.first - 2 : name.first - 1
    if (/^(?:in|at|from|near|outside)$/.test(tokens.norm[before]!) && plain(tokens.norm, last, before, times))
      return index
    break
  }
  void first
  return null
}

/** Whether only a time or nothing stands between the event and its place. */
function plain(norm: readonly string[], from: number, to: number, times: Article['times']): boolean {
  for (let at = from; at < to; at++) {
    if (/^(?:,|on|in|late|early)$/.test(norm[at]!)) continue
    if (times.some(({first, last}) => at >= first && at < last)) continue
    return false
  }
  return true
}
