import type {Article, VitalMention} from '../article.ts'
import {prepositions} from '../language/en/clauses.ts'
import {depictions, gatherings, kin, leadingVerbs, livingVerbs, namedThings} from '../language/en/life.ts'
import {verbAt} from '../language/en/verbs.ts'
import {firstFrom, lastBefore, nearby} from './mentions.ts'
import {partOf} from './parts.ts'
import {subjectsOf} from './subjects.ts'

type Source = Omit<Article, 'vitals'>

/** What the article says of the being alive of people on the fact sheet, in text order. */
export function readVitals(article: Source): readonly VitalMention[] {
  const {names, syntax} = article
  const subjectOf = subjectsOf(article)
  const found: VitalMention[] = []
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!
    if (name.kind !== 'person' || name.id === null) continue
    const late = findLate(article, index)
    if (late) found.push(late)
    const clause = syntax.clauseOf[name.first] ?? -1
    if (
      clause >= 0 &&
      !isThing(article, name.first) &&
      partOf(article, subjectOf, index, titleStart(article, index)) === 'subject'
    ) {
      readActs(article, index, clause, found)
    }
  }
  for (let index = 0; index < syntax.clauses.length; index++) {
    if (syntax.clauses[index]!.kind !== 'relative') continue
    const {name} = subjectOf(index)
    if (name !== null && names[name]!.kind === 'person' && names[name]!.id !== null) {
      readActs(article, name, index, found)
    }
  }
  return found.sort((a, b) => a.first - b.first)
}

/** Where the title before a name begins, or the name. */
function titleStart({names, titles}: Source, index: number): number {
  const {first} = names[index]!
  const title = titles[lastBefore(titles, first)]
  return title?.holder === index && title.form === 'before' && title.last === first ? title.first : first
}

/** “the late Ann Bell”, “her late husband, Joe Bell,”; not “the late Bell header”, “of late Bell has …”. */
function findLate(article: Source, index: number): VitalMention | undefined {
  const {names, tokens} = article
  const {norm, kind, start, end, capital} = tokens
  const name = names[index]!
  // A title between: “the late Mayor Ann Bell”.
  const begin = titleStart(article, index)
  const isTitled = begin < name.first
  const late = lateBefore(tokens, begin)
  if (norm[late] !== 'late' || capital[late] === 1) return
  if (!/^(?:the|his|her|their|our|its|and|to|of|with|by|for|,)$/.test(norm[late - 1] ?? '')) return
  if (norm[late - 1] === 'of' || norm[late - 1] === 'and') return
  const next = name.last
  const verb = verbAt(tokens, next)
  const isNoun = kind[next] === 'word' && capital[next] === 0 && !verb && !isClosed(norm[next]!)
  // “the late Bell header”: a goal; one name alone needs a mark or verb behind it that tells.
  if (isNoun || (name.form === 'surname' && !isTitled && verb?.forms.base)) return
  return {
    kind: 'dead',
    name: index,
    head: late,
    first: late,
    last: next,
    start: start[late]!,
    end: end[next - 1]!
  }
}

/** “the late Ann Bell”; “her late husband, Joe Bell”. */
function lateBefore(tokens: Source['tokens'], first: number): number {
  const {norm} = tokens
  const at = norm[first - 1] === ',' ? first - 2 : first - 1
  return kin.at(tokens, at) && norm[at - 1] === 'late' ? at - 1 : first - 1
}

const isClosed = (word: string) =>
  prepositions.has(word) ||
  /^(?:and|or|but|who|whose|whom|that|as|if|is|was|were|had|has|did|would|could)$/.test(word)

/** What the subject of a clause does, where only the living do it. */
function readActs(article: Source, name: number, index: number, found: VitalMention[]): void {
  const {syntax, tokens, names, sentences} = article
  const {norm, start, end} = tokens
  const {verb, sentence} = syntax.clauses[index]!
  if (!verb || verb.passive || (verb.perfect && norm[verb.first] === 'had')) return
  let {last} = verb
  let head = verb.head
  if (leadingVerbs.has(verb.lemma) && norm[last] === 'to') {
    head = last + 1
    last = head + 1
  }
  // “continues to lecture”: behind “to” a noun’s look-alike is a verb.
  const lemma = head === verb.head ? verb.lemma : (verbAt(tokens, head)?.lemma ?? norm[head] ?? '')
  // “will take the stand”
  const takes =
    lemma === 'take' && norm[last] === 'the' && /^(?:stand|floor|stage|podium)$/.test(norm[last + 1] ?? '')
  // “was in the room last week”
  const isThere =
    lemma === 'be' &&
    /^(?:in|among)$/.test(norm[last] ?? '') &&
    norm[last + 1] === 'the' &&
    gatherings.at(tokens, last + 2)
  if ((!livingVerbs.has(lemma) && !takes && !isThere) || isFigurative(article, lemma, last)) {
    if (lemma !== 'work' && lemma !== 'serve' && lemma !== 'appear') return
    if (norm[last] !== 'as') return
  }
  const near = nearby(sentences[sentence]!, verb.head)
  for (let at = near.first; at < near.last; at++) {
    if (depictions.at(tokens, at)) return
  }
  const first = names[name]!.last === verb.first ? names[name]!.first : verb.first
  found.push({kind: 'alive', name, head, first, last, start: start[first]!, end: end[last - 1]!})
}

/** “the research ship Ann Bell”, “the Ann Bell”. */
function isThing({tokens}: Source, first: number): boolean {
  const before = tokens.norm[first - 1] ?? ''
  return before === 'the' || namedThings.at(tokens, first - 1)
}

/** “lives on”, “stands for”, “speaks for the north”, “acts as”; not “said on Friday”. */
function isFigurative({tokens, times}: Source, lemma: string, last: number): boolean {
  const word = tokens.norm[last]
  if (word === 'for' || word === 'as') return true
  if (word !== 'on' || lemma === 'say') return false
  // “lives on Cutler Street”: in a place, not in memory.
  if (
    lemma === 'live' &&
    (tokens.capital[last + 1] === 1 || /^(?:the|a|an)$/.test(tokens.norm[last + 1] ?? ''))
  )
    return false
  const time = times[firstFrom(times, last)]
  return time === undefined || time.first > last + 1
}
