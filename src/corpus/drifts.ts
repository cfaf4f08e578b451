import type {
  Article,
  Mention,
  QuantityMention,
  Sentence,
  Span,
  TimeMention,
  TitleMention
} from '../article.ts'
import {isContent} from '../claims/quote-words.ts'
import {isSlip} from '../read/near-words.ts'
import {firstFrom, quotationAt} from '../read/mentions.ts'
import {tokenStem} from '../read/stems.ts'
import {overlaps} from '../time/day.ts'
import {alignArticles, type Change, type SentencePair} from './align-articles.ts'
import {numbersOf} from './stated-claims.ts'

/** Something that a near copy has otherwise than the sentence from which it was made. */
export interface Drift {
  readonly kind: 'date' | 'moved' | 'number' | 'name' | 'title' | 'quotation'
  /** In the copy. */
  readonly span: Span
  /** In the original. */
  readonly theirs: Span
}

/** What changed on the way from an original to its copy; what was left out, added, or said in other words is no drift. */
export function findDrifts(copy: Article, original: Article): Drift[] {
  return alignArticles(copy, original).flatMap((pair) => [
    ...changedDates(copy, original, pair),
    ...movedDates(copy, original, pair),
    ...changedNumbers(copy, original, pair),
    ...changedNames(copy, original, pair),
    ...changedTitles(copy, original, pair),
    ...changedQuotations(copy, original, pair)
  ])
}

function within<T extends Mention>(mentions: readonly T[], {first, last}: Sentence): T[] {
  const found: T[] = []
  for (
    let index = firstFrom(mentions, first);
    index < mentions.length && mentions[index]!.first < last;
    index++
  ) {
    found.push(mentions[index]!)
  }
  return found
}

/** The one mention of a sentence that the other article lacks, beside the one of its original that the sentence lacks. */
function exchanged<T extends Mention>(
  mine: readonly T[],
  theirs: readonly T[],
  elsewhere: readonly T[],
  isSame: (a: T, b: T) => boolean
): readonly [T, T] | undefined {
  const [added, more] = mine.filter((one) => !elsewhere.some((other) => isSame(one, other)))
  const [lost, other] = theirs.filter((one) => !mine.some((own) => isSame(own, one)))
  return added && lost && !more && !other ? [added, lost] : undefined
}

/** Longer runs of words are another name, another quotation. */
const longestChange = 4

/** Dates by day, month or year, not “Tuesday” or “last week”. */
const isWritten = ({type, parts}: TimeMention) => type === 'DATE' && (parts.month ?? parts.year) !== undefined

function isSameTime(a: TimeMention, b: TimeMention): boolean {
  if (a.readings.length > 0 && b.readings.length > 0) {
    return a.readings.some((one) => b.readings.some((other) => overlaps(one, other)))
  }
  // A day without a year, in an article without a date.
  return (['year', 'month', 'day'] as const).every(
    (part) => a.parts[part] === undefined || b.parts[part] === undefined || a.parts[part] === b.parts[part]
  )
}

function changedDates(copy: Article, original: Article, pair: SentencePair): Drift[] {
  const mine = within(copy.times, pair.copy).filter(isWritten)
  const theirs = within(original.times, pair.original).filter(isWritten)
  const all = original.times.filter(
    (time) => isWritten(time) && mine.some((own) => own.granularity === time.granularity)
  )
  const [added, lost] = exchanged(mine, theirs, all, isSameTime) ?? []
  if (!added || !lost || added.granularity !== lost.granularity) return []
  return [{kind: 'date', span: spanOf(added), theirs: spanOf(lost)}]
}

/** “The March 9 call was the first since he took office”, of “The call was the first since he was sworn in on March 9”. */
function movedDates(copy: Article, original: Article, pair: SentencePair): Drift[] {
  const dated = within(original.times, pair.original).filter(isWritten)
  return within(copy.times, pair.copy)
    .filter(isWritten)
    .flatMap((time): Drift[] => {
      const source = dated.find((other) => isSameTime(time, other))
      const from = source && clauseOf(original, source)
      if (!from?.opener || from.kind !== 'subordinate' || !ordering.has(from.opener)) return []
      const opener = from.opener
      const to = clauseOf(copy, time)
      const bare = within(copy.clauses, pair.copy).find(
        (clause) => clause.opener === opener && within(copy.times, {...pair.copy, ...clause}).length === 0
      )
      // The clause is there, and its date stands outside of it.
      if (!to || !bare || to === bare || to.opener === opener || to.parent === copy.clauses.indexOf(bare))
        return []
      return [{kind: 'moved', span: spanOf(time), theirs: wordsOf(original, from)}]
    })
}
const ordering = new Set(['since', 'after', 'before', 'until', 'till', 'when', 'once', 'while'])
/** The clause without the mark that ends it. */
function wordsOf({tokens}: Article, {start, last}: Mention): Span {
  let end = last
  while (end > 0 && tokens.kind[end - 1] === 'punctuation') end--
  return {start, end: tokens.end[end - 1] ?? start}
}
const clauseOf = ({clauses, syntax}: Article, {first}: Mention) => clauses[syntax.clauseOf[first] ?? -1]

function isSameNumber(a: QuantityMention, b: QuantityMention): boolean {
  const [x, y] = [numbersOf(a), numbersOf(b)]
  return a.unit !== b.unit || overlaps(x, y)
}

function changedNumbers(copy: Article, original: Article, pair: SentencePair): Drift[] {
  const mine = within(copy.quantities, pair.copy)
  const theirs = within(original.quantities, pair.original)
  const units = new Set(mine.map(({unit}) => unit))
  return [...units].flatMap((unit): Drift[] => {
    const ofUnit = (one: QuantityMention) => one.unit === unit
    const all = original.quantities.filter(ofUnit)
    const [added, lost] = exchanged(mine.filter(ofUnit), theirs.filter(ofUnit), all, isSameNumber) ?? []
    if (!added || !lost || added.guessed !== lost.guessed) return []
    // A bare number, or one of things that are told apart by more words: only where it stands in the other’s place.
    if (unit === null && !pair.changes.some((change) => replaces(change, added, lost))) return []
    return [{kind: 'number', span: spanOf(added), theirs: spanOf(lost)}]
  })
}

const replaces = ({first, last, theirFirst, theirLast}: Change, mine: Mention, theirs: Mention) =>
  first < mine.last && mine.first < last && theirFirst < theirs.last && theirs.first < theirLast

/** A word of a name in the place of one that is a slip away, or another surname behind the same given name. */
function changedNames(copy: Article, original: Article, pair: SentencePair): Drift[] {
  return pair.changes.flatMap(({first, last, theirFirst, theirLast}) => {
    const found: Drift[] = []
    for (let token = first; token < Math.min(last, first + longestChange); token++) {
      for (let their = theirFirst; their < Math.min(theirLast, theirFirst + longestChange); their++) {
        if (!isOtherName(copy, token, original, their)) continue
        const [span, theirs] = [rangeOf(copy, token, token + 1), rangeOf(original, their, their + 1)]
        found.push({kind: 'name', span, theirs})
      }
    }
    return found
  })
}

function isOtherName(copy: Article, token: number, original: Article, their: number): boolean {
  const [word, source] = [copy.tokens.norm[token]!, original.tokens.norm[their]!]
  const name = nameAt(copy, token)
  const theirName = nameAt(original, their)
  // A spelling that either has elsewhere is another person, or a matter for `name-consistency`.
  if (!name || !theirName || original.tokens.norm.includes(word) || copy.tokens.norm.includes(source))
    return false
  const isSurname =
    token === name.last - 1 &&
    token > name.first &&
    their === theirName.last - 1 &&
    their > theirName.first &&
    copy.tokens.norm[name.first] === original.tokens.norm[theirName.first]
  return isSurname || isSlip(word, source)
}

function nameAt({names, tokens}: Article, token: number) {
  if (tokens.capital[token] !== 1) return
  // The name that begins at the token, or the last one before it.
  const index = firstFrom(names, token + 1) - 1
  const name = names[index]
  return name && name.last > token && (name.kind === 'person' || name.kind === 'unknown') ? name : undefined
}

/** Another office for the same person, where both are known. */
function changedTitles(copy: Article, original: Article, pair: SentencePair): Drift[] {
  const personOf = ({names}: Article, {holder}: TitleMention) =>
    holder === null ? null : (names[holder]?.id ?? null)
  const theirs = within(original.titles, pair.original)
  return within(copy.titles, pair.copy).flatMap((title): Drift[] => {
    const person = personOf(copy, title)
    if (title.office === null || person === null) return []
    const given = original.titles.filter((one) => personOf(original, one) === person)
    if (given.some(({office, candidates}) => office === title.office || candidates.includes(title.office!)))
      return []
    const source = theirs.find(
      (one) => personOf(original, one) === person && one.office !== null && one.modifier === title.modifier
    )
    return source ? [{kind: 'title', span: title.claim, theirs: source.claim}] : []
  })
}

/** Words of a quotation in the place of others; what is left out, or put in brackets, is the writer’s right. */
function changedQuotations(copy: Article, original: Article, pair: SentencePair): Drift[] {
  return pair.changes.flatMap(({first, last, theirFirst, theirLast}): Drift[] => {
    if (last - first > longestChange || theirLast - theirFirst > longestChange) return []
    if (!isQuoted(copy, first, last) || !isQuoted(original, theirFirst, theirLast)) return []
    const mine = contentOf(copy, first, last)
    const theirs = contentOf(original, theirFirst, theirLast)
    if (mine.length === 0 || theirs.length === 0 || mine.join(' ') === theirs.join(' ')) return []
    if (copy.tokens.norm.slice(first, last).some((word) => word === '[' || word === '…')) return []
    return [
      {kind: 'quotation', span: rangeOf(copy, first, last), theirs: rangeOf(original, theirFirst, theirLast)}
    ]
  })
}

function isQuoted({quotations, tokens}: Article, first: number, last: number): boolean {
  const index = quotationAt(quotations, tokens.start[first]!)
  return index !== null && quotationAt(quotations, tokens.start[last - 1]!) === index
}

const contentOf = ({tokens}: Article, first: number, last: number) =>
  tokens.norm
    .slice(first, last)
    .filter((word) => isContent(word) && /[a-z\d]/.test(word))
    .map(tokenStem)

const rangeOf = ({tokens}: Article, first: number, last: number): Span => ({
  start: tokens.start[first]!,
  end: tokens.end[last - 1]!
})
const spanOf = ({start, end}: Span): Span => ({start, end})
