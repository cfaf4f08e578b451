import type {Article, NameMention} from '../article.ts'
import type {FactBase, ReviewedClaim} from '../facts/fact-base.ts'
import {wordSet} from '../language/words.ts'
import {readArticle} from '../read/article.ts'
import {isTitle, itemsOf, type Item} from './reviewed-items.ts'
import {isNegated, isSaid, tenseOf} from './reviewed-statements.ts'

/** One order of a reviewed claim’s words. */
export interface Pattern {
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
  for (let index = 0; index < article.sentences.length; index++) {
    const sentence = article.sentences[index]!
    const items = itemsOf(article, sentence)
    for (let at = 0; at < items.length; at++) {
      const {key, name} = items[at]!
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
  while (from > least && tokens.capital[from - 1] === 1 && isTitle(tokens, from - 1)) from--
  return from
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
