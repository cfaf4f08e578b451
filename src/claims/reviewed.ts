import type {Article, NameMention, Sentence} from '../article.ts'
import type {FactBase, ReviewedClaim} from '../facts/fact-base.ts'
import {determiners, doubtWords, prepositions, subordinators} from '../language/en/clauses.ts'
import {cueAt} from '../language/en/cues.ts'
import {honorifics, notNames, roleNouns} from '../language/en/names.ts'
import {units} from '../language/en/number-words.ts'
import {
  be,
  doWords,
  futureModals,
  have,
  negations,
  openModals,
  presentAuxiliaries,
  verbOf
} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import {readArticle} from '../read/article.ts'
import {firstFrom, quotationAt} from '../read/mentions.ts'
import {tokenStem} from '../read/stems.ts'

/** A word that carries meaning, or a name; tokens `[first, last)`. */
interface Item {
  readonly first: number
  readonly last: number
  /** Its stem, inflection apart; of a name, that of its last word. */
  readonly key: string
  readonly name: NameMention | undefined
  /** The preposition before it. */
  readonly preposition: string | undefined
  /** Says when or how, and may be left out: “quietly”, “in 2022”. */
  readonly loose: boolean
}

/** One order of a reviewed claim’s words. */
interface Pattern {
  readonly claim: ReviewedClaim
  /** Its words in order, without those that say when or how. */
  readonly items: readonly Item[]
  /** Stems of those, which may stand anywhere in the sentence. */
  readonly loose: readonly string[]
  readonly negated: boolean
  /** Tense of its form of “be”: “is” and “was” are two claims. */
  readonly present: boolean | undefined
  /** Whether it is turned round: “was closed by her” for “she closed”. */
  readonly turned: boolean
}

/** A statement of the article that repeats a reviewed claim; tokens `[first, last)`. */
export interface Repeat {
  readonly claim: ReviewedClaim
  readonly first: number
  readonly last: number
}

const known = new WeakMap<FactBase, ReadonlyMap<string, readonly (readonly [Pattern, number])[]>>()

/** The patterns of all claims by the last word that is no name, with its place. */
function patternsOf(facts: FactBase) {
  const made = known.get(facts)
  if (made) return made
  const patterns = new Map<string, (readonly [Pattern, number])[]>()
  for (const claim of facts.claims) {
    for (const pattern of readPatterns(claim, facts)) {
      const anchor = pattern.items.findLastIndex(({name}) => !name)
      if (anchor < 0) continue
      const {key} = pattern.items[anchor]!
      patterns.set(key, [...(patterns.get(key) ?? []), [pattern, anchor]])
    }
  }
  known.set(facts, patterns)
  return patterns
}

/** Reads the text of a claim as an article of one sentence; one of several sentences is not looked for. */
function readPatterns(claim: ReviewedClaim, facts: FactBase): Pattern[] {
  const {text} = claim
  const blocks = [{role: 'body' as const, start: 0, end: text.length}]
  const metadata = {authors: [], dates: [], credits: []}
  const article = readArticle(
    claim.fact,
    {text, blocks, metadata, links: [], directives: [], problems: [], toSource: (span) => span},
    facts
  )
  const [sentence, more] = article.sentences
  if (!sentence || more) return []
  const all = itemsOf(article, sentence)
  const items = all.filter(({loose}) => !loose)
  if (items.length < 2 || sentence.last - sentence.first < 3) return []
  const verb = article.clauses.find((clause) => clause.verb)?.verb
  const straight: Pattern = {
    claim,
    items,
    loose: all.filter(({loose}) => loose).map(({key}) => key),
    negated: isNegated(article, sentence.first, sentence.last),
    present: tenseOf(article, sentence.first, sentence.last),
    turned: false
  }
  const at = verb ? items.findIndex(({first}) => first === verb.head) : -1
  const object = items.slice(at + 1)
  if (at < 1 || object.length === 0 || verb!.passive || object.some(({preposition}) => preposition))
    return [straight]
  const agent = items.slice(0, at).map((item, index) => (index === 0 ? {...item, preposition: 'by'} : item))
  return [straight, {...straight, items: [...object, items[at]!, ...agent], present: undefined, turned: true}]
}

/** Statements that repeat a reviewed claim in the article’s own voice: its words, in its order, in its polarity. */
export function findRepeats(article: Article): readonly Repeat[] {
  if (article.facts.claims.length === 0) return []
  const patterns = patternsOf(article.facts)
  const found: Repeat[] = []
  for (const [index, sentence] of article.sentences.entries()) {
    const items = itemsOf(article, sentence)
    for (const [at, {key, name}] of items.entries()) {
      if (name) continue
      for (const [pattern, anchor] of patterns.get(key) ?? []) {
        const span = match(pattern, anchor, items, at)
        const whole = pattern.loose.every((word) => items.some((item) => item.key === word))
        if (span && whole && isSaid(article, index, pattern, span)) {
          found.push({
            claim: pattern.claim,
            first: withTitles(article, span.first, sentence.first),
            last: span.last
          })
        }
      }
    }
  }
  return found
}

/** The first token of the titles before a name: “Mayor Roe”. */
function withTitles({tokens}: Article, first: number, least: number): number {
  let from = first
  while (from > least && tokens.capital[from - 1] === 1 && isTitle(tokens.norm[from - 1]!)) from--
  return from
}

const auxiliary = (norm: string) => be.has(norm) || have.has(norm) || doWords.has(norm)
const modal = (norm: string) => futureModals.has(norm) || openModals.has(norm)

function itemsOf({tokens, names, times}: Article, {first, last}: Sentence): Item[] {
  const {norm, kind} = tokens
  const items: Item[] = []
  let nextName = firstFrom(names, first)
  let nextTime = firstFrom(times, first)
  let preposition: string | undefined
  const add = (from: number, to: number, key: string, name: NameMention | undefined, loose: boolean) => {
    items.push({first: from, last: to, key, name, preposition, loose})
    preposition = undefined
  }
  for (let at = first; at < last; at++) {
    while (names[nextName] && names[nextName]!.last <= at) nextName++
    while (times[nextTime] && times[nextTime]!.last <= at) nextTime++
    const name = names[nextName]
    const time = times[nextTime]
    const word = norm[at]!
    if (name && name.first === at && (name.id !== null || name.candidates.length > 0)) {
      // “Mayor Roe” and “Roe” are one person: titles before a known name go without saying.
      while (items.length > 0 && items.at(-1)!.last === at && isTitle(norm[items.at(-1)!.first]!)) {
        preposition = items.pop()!.preposition
      }
      add(at, name.last, keyOf(norm[name.last - 1]!), name, false)
      at = name.last - 1
    } else if (subordinators.has(word)) preposition = undefined
    else if (prepositions.has(word)) preposition = word
    else if (kind[at] !== 'word' && kind[at] !== 'number' && kind[at] !== 'mixed') {
      if (kind[at] !== 'symbol') preposition = undefined
      else add(at, at + 1, word, undefined, false)
    } else if (units.has(word))
      add(at, at + 1, keyOf(word), undefined, time !== undefined && time.first <= at)
    else if (
      negations.has(word) ||
      auxiliary(word) ||
      (notNames.has(word) && !modal(word) && !degrees.has(word)) ||
      word === "'s"
    )
      continue
    else {
      const loose = (time !== undefined && time.first <= at) || (word.length > 4 && word.endsWith('ly'))
      add(at, at + 1, keyOf(word), undefined, loose)
    }
  }
  return items
}

/** “Twice as much as planned” is not “less than planned”: words of degree are what is claimed. */
const degrees = wordSet(
  'twice half double triple more less fewer most least much many few all some only same first last enough every each both'
)

const isTitle = (norm: string) => honorifics.has(norm) || roleNouns.has(norm)

function keyOf(norm: string): string {
  const number = units.get(norm)
  if (number !== undefined) return String(number)
  if (/^\d/.test(norm)) return norm.replaceAll(',', '')
  return tokenStem(verbOf(norm)?.lemma ?? norm)
}

/** The tokens of the article’s items that agree with the pattern’s around the anchor, word for word. */
function match(
  {items: wanted}: Pattern,
  anchor: number,
  items: readonly Item[],
  at: number
): {first: number; last: number} | undefined {
  let from = at
  let to = at
  for (let index = anchor - 1; index >= 0; index--) {
    do from--
    while (items[from]?.loose)
    if (!items[from] || !agrees(wanted[index]!, items[from]!)) return
  }
  for (let index = anchor + 1; index < wanted.length; index++) {
    do to++
    while (items[to]?.loose)
    if (!items[to] || !agrees(wanted[index]!, items[to]!)) return
  }
  if (!fits(wanted[anchor]!, items[at]!)) return
  return {first: items[from]!.first, last: items[to]!.last}
}

function agrees(wanted: Item, item: Item): boolean {
  if (wanted.name && item.name) {
    const ids = idsOf(wanted.name)
    // “Holloway”, of whom the sheet knows two: only the bare name is the same one.
    const same =
      ids.length === 1 ? item.name.id === ids[0] : item.key === wanted.key && item.last - item.first === 1
    return same && fits(wanted, item)
  }
  return wanted.key === item.key && fits(wanted, item)
}

const idsOf = ({id, candidates}: NameMention) => (id === null ? candidates : [id])
const inPlace = wordSet(['in', 'at', 'on', 'within', 'inside'])

/** “From Paris” is not “to Paris”. */
function fits({preposition: a}: Item, {preposition: b}: Item): boolean {
  return a === b || (a !== undefined && b !== undefined && inPlace.has(a) && inPlace.has(b))
}

function isNegated({tokens}: Article, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const word = tokens.norm[at]!
    if (negations.at(tokens, at) || word.endsWith("n't")) return true
  }
  return false
}

function tenseOf({tokens}: Article, first: number, last: number): boolean | undefined {
  for (let at = first; at < last; at++) if (be.at(tokens, at)) return presentAuxiliaries.at(tokens, at)
  return
}

const clauseStarts = wordSet(', ; : — – ( " “ and but')
const clauseEnds = wordSet(', ; : . ! ? — – ) ” " … and but or so yet too again')
/** Behind these another statement begins. */
const joins = wordSet('and but or so while although though because as when where who which ; : — –')
const inTime = wordSet('in on at during since until by')
const withOwner = wordSet('her his its their our my')

/** Whether the article says it itself: no doubt, no report, no question, and nothing that narrows it. */
function isSaid(
  article: Article,
  index: number,
  {negated, present, turned}: Pattern,
  {first, last}: {first: number; last: number}
): boolean {
  const {tokens, sentences, times, clauses, syntax, quotations} = article
  const {norm, start} = tokens
  const sentence = sentences[index]!
  if (isNegated(article, first, last) !== negated) return false
  const tense = tenseOf(article, first, last)
  if (turned ? tense === undefined : present !== undefined && tense !== undefined && tense !== present)
    return false
  if (quotationAt(quotations, start[first]!) !== null || quotationAt(quotations, start[last - 1]!) !== null)
    return false
  for (let at = first; at < last; at++) {
    const status = clauses[syntax.clauseOf[at]!]?.status
    if (status !== undefined && status !== 'asserted' && status !== 'negated') return false
  }
  return startsClause() && endsStatement() && !isReported() && !isDoubted()

  function startsClause(): boolean {
    let at = first - 1
    while (at >= sentence.first && (determiners.at(tokens, at) || isTitle(norm[at]!))) at--
    if (at < sentence.first) return true
    const opener = norm[at]!
    if (opener === 'if' || opener === 'whether' || opener === 'how' || opener === 'why' || opener === 'what')
      return false
    return clauseStarts.at(tokens, at) || subordinators.at(tokens, at)
  }
  function endsStatement(): boolean {
    if (last >= sentence.last) return true
    const next = norm[last]!
    if (tokens.glued[last] === 1 && tokens.kind[last] !== 'punctuation') return false
    if (clauseEnds.at(tokens, last)) return true
    const time = times[firstFrom(times, last)]
    if (time?.first === last || (next.length > 4 && next.endsWith('ly'))) return true
    if (inTime.at(tokens, last)) {
      const from = determiners.at(tokens, last + 1) ? last + 2 : last + 1
      return time?.first === last + 1 || time?.first === from || withOwner.at(tokens, last + 1)
    }
    return subordinators.at(tokens, last) && next !== 'than' && next !== 'if' && next !== 'unless'
  }
  /** “According to”, “He said that”; “…, Pruitt said”, but not “…, and he said”. */
  function isReported(): boolean {
    for (let at = sentence.first; at < first; at++) if (reports(at)) return true
    for (let at = last; at < sentence.last && !joins.at(tokens, at); at++) if (reports(at)) return true
    return false
  }
  function reports(at: number): boolean {
    const word = norm[at]!
    return word === 'according' || word === 'per' || cueAt(tokens, at)?.takes === 'speech'
  }
  function isDoubted(): boolean {
    const before = sentences[index - 1]
    const after = sentences[index + 1]
    const to = after?.last ?? sentence.last
    for (let at = before?.first ?? sentence.first; at < to; at++) {
      if (doubtWords.at(tokens, at)) return true
      if (norm[at] === '?' && at >= sentence.first && at <= sentence.last) return true
    }
    return false
  }
}
