import type {Article, Clause, NameMention} from '../article.ts'
import {insideVerbGroup} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import {firstFrom, lastBefore} from './mentions.ts'

type Source = Pick<Article, 'tokens' | 'sentences' | 'syntax' | 'names' | 'times' | 'facts' | 'titles'>

/** Who a clause is about: a name of the article, or a bare title; nothing where that is not certain. */
export interface Subject {
  /** Index into `names`. */
  readonly name: number | null
  /** Index into `titles`, where only a title stands there (“the prime minister took office”). */
  readonly title: number | null
}

const nobody: Subject = {name: null, title: null}

/** Several readers and rules ask for the subjects of one article. */
const made = new WeakMap<Source['syntax'], (clause: number) => Subject>()

/** Subjects of clauses, each found once. */
export function subjectsOf(article: Source): (clause: number) => Subject {
  let subjectOf = made.get(article.syntax)
  if (!subjectOf) made.set(article.syntax, (subjectOf = readerOf(article)))
  return subjectOf
}

function readerOf(article: Source): (clause: number) => Subject {
  const known: (Subject | undefined)[] = []
  const at = (clause: number, depth: number): Subject => {
    const found = known[clause]
    if (found) return found
    // A chain of clauses without subjects is no longer than a sentence; hostile text must not recurse deeply.
    const subject = depth > 8 ? nobody : find(article, clause, (other) => at(other, depth + 1))
    known[clause] = subject
    return subject
  }
  return (clause) => at(clause, 0)
}

function find(article: Source, index: number, subjectOf: (clause: number) => Subject): Subject {
  const clause = article.syntax.clauses[index]!
  const verb = clause.verb
  if (clause.kind === 'relative' && clause.opener !== 'that' && clause.opener !== 'which') {
    if (clause.opener === 'who') return antecedent(article, clause)
    // “who had led the bank since 1994 and is to retire”
    const before = article.syntax.clauses[index - 1]
    const goesOn = clause.opener === 'and' || clause.opener === 'but'
    return goesOn &&
      before?.kind === 'relative' &&
      before.sentence === clause.sentence &&
      startsWithVerb(article, index)
      ? subjectOf(index - 1)
      : nobody
  }
  if (!verb) return nobody
  const own = before(article, index, verb.first)
  if (own) return own
  if (clause.kind === 'participle') {
    // “…, said Bill Nelson, sworn in on March 3”: the name right before; else who the main clause is about.
    const near = antecedent(article, clause)
    if (near.name !== null && verb.passive) return near
    if (clause.parent !== null) return subjectOf(clause.parent)
    // “Since taking office in May, Bell has met …”
    const next = article.syntax.clauses[index + 1]
    return next?.sentence === clause.sentence && next.kind === 'main' ? subjectOf(index + 1) : nobody
  }
  // “Carney won in March and was sworn in on Friday”.
  const previous = article.syntax.clauses[index - 1]
  const joined =
    clause.opener === 'and' || clause.opener === 'but' || clause.opener === 'then' || clause.kind === 'main'
  if (joined && previous?.sentence === clause.sentence && verb.first - clause.first <= 2)
    return subjectOf(index - 1)
  return nobody
}

/** Whether a clause has no words before its verb but the one that opens it. */
function startsWithVerb({syntax}: Source, index: number): boolean {
  const {verb, first} = syntax.clauses[index]!
  return verb !== null && verb.first - first <= 1
}

/** The name or title that a “who” or a participle follows: “Mark Carney, 60, the former governor, who …”. */
function antecedent({tokens, names, titles, sentences}: Source, clause: Clause): Subject {
  const start = sentences[clause.sentence]!.first
  const name = lastBefore(names, clause.first)
  const title = lastBefore(titles, clause.first)
  const mention = name >= 0 ? names[name]! : undefined
  const bare = title >= 0 ? titles[title]! : undefined
  if (bare && bare.holder !== null && (!mention || bare.last > mention.last)) {
    // “Bill Nelson, the 14th NASA administrator, sworn in …”.
    return gap(tokens, bare.last, clause.first) ? {name: bare.holder, title: null} : nobody
  }
  if (
    bare &&
    bare.first >= start &&
    (!mention || bare.last > mention.last) &&
    gap(tokens, bare.last, clause.first)
  )
    return {name: null, title}
  if (!mention || mention.first < start || mention.kind === 'organization' || mention.kind === 'place')
    return nobody
  return gap(tokens, mention.last, clause.first) ? {name, title: null} : nobody
}

/** Index into `names` of the person whom a relative clause describes: “Novak, whose term ended”; null where unknown. */
export function antecedentOf(article: Source, clause: number): number | null {
  return antecedent(article, article.syntax.clauses[clause]!).name
}

/** The one person that “he” or “she” at a token can be, as index into `names`; null where that is not certain. */
export function personBefore(article: Source, at: number, word: 'he' | 'she'): number | null {
  const clause = article.syntax.clauses[article.syntax.clauseOf[at] ?? -1]
  return clause ? pronoun(article, at, clause.sentence, word) : null
}

/** Whether only an age, marks or nothing stands between: “Carney, 60, who”. */
function gap({norm, kind}: Source['tokens'], from: number, to: number): boolean {
  if (to - from > 6) return false
  for (let at = from; at < to; at++) {
    if (kind[at] === 'word' && norm[at] !== 'jr' && norm[at] !== 'sr' && norm[at] !== 'and') return false
  }
  return true
}

/** The subject among the clause's own words before its verb; undefined where it has none of its own. */
function before(article: Source, index: number, verb: number): Subject | undefined {
  const {tokens, syntax, names, titles} = article
  const {first, sentence} = syntax.clauses[index]!
  const mine = (token: number) => syntax.clauseOf[token] === index
  for (let name = lastBefore(names, verb); name >= 0; name--) {
    const mention = names[name]!
    if (mention.first < first) break
    if (!mine(mention.first) || mention.kind === 'place' || mention.kind === 'organization') continue
    if (inPrepositionalPhrase(tokens, titledFrom(titles, name, mention.first), first)) continue
    if (!headsSubject(article, mention, verb, index)) return nobody
    return {name, title: null}
  }
  for (let at = verb - 1; at >= first && at >= verb - 12; at--) {
    if (!mine(at)) continue
    const word = tokens.norm[at]!
    if (word === 'he' || word === 'she') return {name: pronoun(article, at, sentence, word), title: null}
    if (word === 'latter' && tokens.norm[at - 1] === 'the') {
      const name = lastBefore(names, at - 1)
      return name >= 0 && names[name]!.kind === 'person' ? {name, title: null} : nobody
    }
    if (
      word === 'it' ||
      word === 'they' ||
      word === 'we' ||
      word === 'i' ||
      word === 'you' ||
      word === 'there'
    )
      return nobody
  }
  if (isAgeOnly(tokens, first, verb)) return {name: pronoun(article, first, sentence, undefined), title: null}
  for (let title = lastBefore(titles, verb); title >= 0; title--) {
    const mention = titles[title]!
    if (mention.first < first) break
    if (!mine(mention.first)) continue
    if (mention.holder !== null || inPrepositionalPhrase(tokens, mention.first, first)) continue
    return {name: null, title}
  }
  // Any other noun in subject position is nobody we know.
  return verb - first > 2 ? nobody : undefined
}

/** “The 52-year-old has been at the helm”: the one who was named before. */
const isAgeOnly = ({norm, kind}: Source['tokens'], first: number, verb: number): boolean =>
  norm[first] === 'the' &&
  kind[first + 1] === 'number' &&
  norm[first + 3] === 'year' &&
  norm[first + 5] === 'old' &&
  verb === first + 6

/** “Governor of the Bank of England Mark Carney”: the name begins with its title. */
export function titledFrom(titles: Source['titles'], name: number, first: number): number {
  const title = titles[lastBefore(titles, first)]
  return title?.form === 'before' && title.holder === name && title.last === first ? title.first : first
}

/** Prepositions behind which a name is no subject. */
const subordinating = wordSet(
  'of with by to for from under against between about over than including like unlike'
)
const closing = wordSet(['and', 'that', 'who', 'which'])

/** “the father of Justin Trudeau”, “talks with Trump”. */
function inPrepositionalPhrase(tokens: Source['tokens'], at: number, first: number): boolean {
  const {norm} = tokens
  for (let back = at - 1; back >= first && back >= at - 5; back--) {
    if (subordinating.at(tokens, back)) return true
    if (norm[back] === ',' || closing.at(tokens, back)) return false
  }
  return false
}

/** “Carney’s office said”, “Holloway supporters left”: the name is not the head of the subject. */
function headsSubject(
  {tokens, syntax, titles, times}: Source,
  {last}: NameMention,
  verb: number,
  clause: number
): boolean {
  let at = last
  while (at < verb) {
    if (syntax.clauseOf[at] !== clause) {
      at++
      continue
    }
    const word = tokens.norm[at]!
    // “President Bell on Thursday named”
    const time = times[firstFrom(times, at)]
    if (time && time.last <= verb && (time.first === at || (time.first === at + 1 && word === 'on'))) {
      at = time.last
      continue
    }
    // A title in apposition, an age, an insertion between commas: the name still is the subject.
    if (
      tokens.kind[at] === 'word' &&
      !insideVerbGroup.at(tokens, at) &&
      !word.endsWith('ly') &&
      tokens.norm[at - 1] !== ','
    ) {
      const title = titles[lastBefore(titles, at + 1)]
      const inTitle = title !== undefined && title.first <= at && at < title.last
      if (!inTitle) return at > last && commaBetween(tokens, last, at) && commaBetween(tokens, at, verb)
    }
    at++
  }
  return true
}

function commaBetween({norm}: Source['tokens'], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (norm[at] === ',') return true
  return false
}

/** How many sentences back a pronoun looks: those between name nobody, and go on about the same person. */
const pronounReach = 4

/**
 * The one person that “he” or “she” can be: of the people named earlier in the sentence, or in the nearest one before
 * that names any, the only one whose pronoun fits. Null where two fit, or one of unknown pronoun stands between.
 */
function pronoun(
  {names, facts, sentences}: Source,
  at: number,
  sentence: number,
  word: 'he' | 'she' | undefined
): number | null {
  const block = sentences[sentence]!.block
  for (let back = sentence; back >= 0 && back >= sentence - pronounReach; back--) {
    const {first, last, block: other} = sentences[back]!
    // A pronoun seldom reaches over more than one paragraph.
    if (other < block - 1) return null
    const people = new Map<string, number>()
    for (let name = lastBefore(names, Math.min(at, last)); name >= 0; name--) {
      const mention = names[name]!
      if (mention.first < first) break
      if (mention.kind !== 'person' && mention.kind !== 'unknown') continue
      if (mention.kind === 'unknown') continue
      const known = mention.id === null ? undefined : facts.people.get(mention.id)
      if (word !== undefined && known?.pronoun !== undefined && known.pronoun !== word) continue
      const key = mention.id ?? `#${mention.antecedent}`
      if (!people.has(key)) people.set(key, name)
    }
    if (people.size > 1) return null
    for (const name of people.values()) return name
  }
  return null
}
