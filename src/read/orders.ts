import type {Article, OrderMention} from '../article.ts'
import {prepositions} from '../language/en/clauses.ts'
import {standsAt} from './word-runs.ts'

/** Connectives with the events’ order: what they govern is earlier, or later, than what they hang on. */
const connectives: readonly {readonly words: readonly string[]; readonly governs: 'earlier' | 'later'}[] = [
  {words: ['in', 'the', 'wake', 'of'], governs: 'earlier'},
  {words: ['on', 'the', 'heels', 'of'], governs: 'earlier'},
  {words: ['in', 'the', 'aftermath', 'of'], governs: 'earlier'},
  {words: ['in', 'response', 'to'], governs: 'earlier'},
  {words: ['subsequent', 'to'], governs: 'earlier'},
  {words: ['after'], governs: 'earlier'},
  {words: ['following'], governs: 'earlier'},
  {words: ['since'], governs: 'earlier'},
  {words: ['ahead', 'of'], governs: 'later'},
  {words: ['prior', 'to'], governs: 'later'},
  {words: ['in', 'the', 'run-up', 'to'], governs: 'later'},
  {words: ['before'], governs: 'later'}
]

/** Verbs with the order of their subject and object. */
const orderVerbs: ReadonlyMap<string, 'earlier' | 'later'> = new Map([
  ['precede', 'later'],
  ['predate', 'later'],
  ['follow', 'earlier']
])

/** Pairs of events of one sentence that the text puts in an order. */
export function readOrders(article: Omit<Article, 'orders'>): readonly OrderMention[] {
  const {tokens, sentences, syntax, events} = article
  const found: OrderMention[] = []
  let index = 0
  for (const sentence of sentences) {
    while (index < events.length && events[index]!.first < sentence.first) index++
    const from = index
    while (index < events.length && events[index]!.first < sentence.last) index++
    if (index - from < 2) continue
    const inside = Array.from({length: index - from}, (_, offset) => from + offset)
    found.push(...ordersByVerb(article, inside))
    for (let at = sentence.first; at < sentence.last; at++) {
      const connective = connectives.find(({words}) => standsAt(tokens.norm, at, words))
      if (!connective) continue
      const last = at + connective.words.length
      const governed = inside.find((event) => events[event]!.first >= last)
      // The governed event stands right behind: “after the referendum”, “before Carney was sworn in”.
      if (governed === undefined || events[governed]!.first > last + 8) continue
      if (inside.some((event) => events[event]!.first < at && events[event]!.last > at)) continue
      const anchor = anchorOf(article, inside, at, governed, sentence.first)
      if (
        anchor === undefined ||
        (events[anchor]!.fact === events[governed]!.fact && events[anchor]!.fact !== null)
      )
        continue
      const {status} = syntax.clauses[events[anchor]!.clause]!
      found.push({
        first: at,
        last: events[governed]!.last,
        start: tokens.start[at]!,
        end: tokens.end[events[governed]!.last - 1]!,
        earlier: connective.governs === 'earlier' ? governed : anchor,
        later: connective.governs === 'earlier' ? anchor : governed,
        status
      })
      at = last - 1
    }
  }
  return found
}

/** “The vote preceded the summit by two days”, “The summit was followed by the vote”: subject and object are events. */
function ordersByVerb(
  {tokens, syntax, events}: Omit<Article, 'orders'>,
  inside: readonly number[]
): readonly OrderMention[] {
  return inside.slice(1).flatMap((object, index): OrderMention[] => {
    const subject = inside[index]!
    const [one, two] = [events[subject]!, events[object]!]
    // “the conclave that followed his election”
    const {kind, opener, first} = syntax.clauses[two.clause]!
    const isDescribed =
      kind === 'relative' &&
      (opener === 'that' || opener === 'which') &&
      syntax.clauses[two.clause]!.parent === one.clause &&
      first - one.last <= 1
    const {verb, status} = syntax.clauses[isDescribed ? two.clause : one.clause]!
    const order = orderVerbs.get(verb?.lemma ?? '')
    if (!verb || !order || (two.clause !== one.clause && !isDescribed)) return []
    if (one.fact === null || one.fact === two.fact) return []
    // “the vote in May preceded”: only what tells more of the event stands between it and its verb.
    if (verb.first < one.last || verb.first > one.last + 6 || two.first < verb.last) return []
    if (verb.passive && tokens.norm[verb.last] !== 'by') return []
    // “followed a pattern of the vote”
    const from = verb.passive ? verb.last + 1 : verb.last
    if (two.first > from + 3) return []
    for (let at = from; at < two.first; at++) if (prepositions.at(tokens, at)) return []
    const objectIs = verb.passive === (order === 'earlier') ? 'later' : 'earlier'
    return [
      {
        first: verb.first,
        last: two.last,
        start: tokens.start[verb.first]!,
        end: tokens.end[two.last - 1]!,
        earlier: objectIs === 'earlier' ? object : subject,
        later: objectIs === 'earlier' ? subject : object,
        status
      }
    ]
  })
}

/**
 * The event on which the connective hangs: the nearest before it in the same clause, or in the clause on which the
 * connective’s own hangs; for a fronted one the first of the clause that follows.
 */
function anchorOf(
  {events, syntax}: Omit<Article, 'orders'>,
  inside: readonly number[],
  at: number,
  governed: number,
  start: number
): number | undefined {
  const clause = syntax.clauseOf[at]!
  // “…, after Carney was sworn in”: the connective opens a clause of its own, which hangs on another.
  const {first, parent, kind, verb} = syntax.clauses[clause]!
  const hung = at === first ? parent : clause
  const before = inside.findLast((event) => {
    const {last, clause: own} = events[event]!
    // “the report, published in the wake of the summit”: the participle is about the noun right before it.
    const described = kind === 'participle' && verb?.passive === true && own === parent && last >= first - 1
    return last <= at && (own === hung || described)
  })
  if (before !== undefined || at > start + 2) return before
  return inside.find((event) => event > governed)
}
