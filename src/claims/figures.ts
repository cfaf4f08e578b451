import type {Article, QuantityMention} from '../article.ts'
import type {FactBase, Figure} from '../facts/fact-base.ts'
import {measures} from '../language/en/units.ts'
import {prepositions, determiners} from '../language/en/clauses.ts'
import {singularOf} from '../language/en/number.ts'
import {firstFrom} from '../read/mentions.ts'
import {tokenStem} from '../read/stems.ts'
import {timesWithin} from '../read/time-links.ts'
import {readTokens, type Tokens} from '../read/tokens.ts'
import {overlaps} from '../time/day.ts'
import {perArticle} from './per-article.ts'

/** A quantity of the text that states the value of a known figure. */
export interface FigureClaim {
  readonly figure: Figure
  /** Index into `quantities`. */
  readonly quantity: number
  /** `value` where it fits, `scale` where its digits do at another thousand, million or billion. */
  readonly outcome: 'right' | 'value' | 'scale'
}

interface Phrase {
  readonly figure: Figure
  readonly stems: readonly string[]
}

interface Index {
  /** Phrases under their rarest word, so that a common one does not call them all up. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  readonly words: ReadonlyMap<Figure, ReadonlySet<string>>
}

const indexes = new WeakMap<FactBase, Index>()

function indexOf(facts: FactBase): Index {
  const known = indexes.get(facts)
  if (known) return known
  const all: Phrase[] = []
  const words = new Map<Figure, ReadonlySet<string>>()
  const counts = new Map<string, number>()
  for (const figure of facts.figures.values()) {
    words.set(figure, new Set(stemsOf(`${figure.name} ${figure.phrases.join(' ')}`)))
    for (const text of [figure.name, ...figure.phrases]) {
      const stems = [...new Set(stemsOf(text))]
      if (stems.length === 0) continue
      all.push({figure, stems})
      for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    }
  }
  const phrases = Map.groupBy(all, ({stems}) =>
    stems.reduce((a, b) => (counts.get(b)! < counts.get(a)! ? b : a))
  )
  const index = {phrases, words}
  indexes.set(facts, index)
  return index
}

const isEmpty = (word: string) =>
  prepositions.has(word) || determiners.has(word) || word === 'and' || word === "'s"
const stemOf = (word: string) => tokenStem(singularOf(word))

function stemsOf(text: string): string[] {
  const {norm, kind, length} = readTokens(text)
  return Array.from({length}, (_, at) => at)
    .filter((at) => kind[at] !== 'punctuation' && !isEmpty(norm[at]!))
    .map((at) => stemOf(norm[at]!))
}

/** The figures of the sheet that the article states, each with how its value fits. */
export const findFigures = perArticle(readFigures)

function readFigures(article: Article): readonly FigureClaim[] {
  const {facts, quantities, syntax} = article
  if (facts.figures.size === 0) return []
  const found: FigureClaim[] = []
  for (const [index, quantity] of quantities.entries()) {
    const clause = syntax.clauses[syntax.clauseOf[quantity.first] ?? -1]
    if (
      !clause ||
      quantity.unit === 'age' ||
      clause.status === 'hypothetical' ||
      clause.status === 'question'
    )
      continue
    const figures = candidates(article, quantity).filter((figure) => isMeant(article, quantity, figure))
    const right = figures.find((figure) => fitsFigure(quantity, figure))
    if (right) {
      found.push({figure: right, quantity: index, outcome: 'right'})
      continue
    }
    const [figure] = figures
    // Two figures that the words may mean, or a value that another of the same unit has: nothing is claimed.
    if (figures.length !== 1 || !figure || isOfAnother(facts, quantity, figure)) continue
    if (clause.status !== 'asserted') continue
    found.push({figure, quantity: index, outcome: isOtherScale(quantity, figure) ? 'scale' : 'value'})
  }
  return found
}

/** Figures one of whose phrases stands with the quantity, in its unit. */
function candidates({facts, tokens, sentences, syntax}: Article, quantity: QuantityMention): Figure[] {
  const {phrases, words} = indexOf(facts)
  const sentence = sentences[syntax.clauses[syntax.clauseOf[quantity.first]!]!.sentence]!
  const from = Math.max(sentence.first, quantity.first - 20)
  const to = Math.min(sentence.last, quantity.last + 16)
  const places = new Map<string, number[]>()
  for (let at = from; at < to; at++) {
    const stem = stemOf(tokens.norm[at]!)
    const known = places.get(stem)
    if (known) known.push(at)
    else places.set(stem, [at])
  }
  const found = new Set<Figure>()
  for (const stem of places.keys()) {
    for (const {figure, stems} of phrases.get(stem) ?? []) {
      if (found.has(figure) || !stems.every((word) => places.has(word))) continue
      const tie = tieOf(tokens, quantity, stems, syntax.clauses[syntax.clauseOf[quantity.first]!]!.verb?.head)
      if (!tie || !unitFits(quantity, figure, stems)) continue
      // “179 parties”: the counted noun alone says little; another word of the figure has to stand by.
      const near = [...words.get(figure)!].filter((word) => places.has(word)).length
      if (tie === 'noun' && stems.length < 2 && near < 2) continue
      found.add(figure)
    }
  }
  return [...found]
}

/** Words that may stand between a measure and its value: “turnout was about 47.8 percent”. */
const links = new Set(
  `of was is were are be been at to reached hit stood stands totalled totaled came comes a an the about around roughly some nearly
  almost just over under than more less fewer only with has had and at least up : , — – worth now remains remained around`.split(
    /\s+/
  )
)
/** Verbs that give a subject its measure: “the mission lasted 25.5 days”. */
const measuring = new Set(
  'be last measure weigh stand reach total amount cost take number exceed run span cover carry employ have seat hold fly travel'.split(
    ' '
  )
)
const changing = new Set(
  'by up down rose fell rise fall increase increased decrease decreased drop dropped grew gained lost climbed jumped from another extra further additional'.split(
    ' '
  )
)

/** How the words of a phrase hang on the quantity; undefined where they only stand near. */
function tieOf(
  tokens: Tokens,
  {first, last, noun}: QuantityMention,
  stems: readonly string[],
  verb: number | undefined
): 'noun' | 'measure' | undefined {
  const {norm} = tokens
  const isWord = (at: number) => at >= 0 && at < tokens.length && stems.includes(stemOf(norm[at]!))
  const cut = stems.some((stem) => /^(?:cut|reduc|rise|increas|ris|declin|drop|growth|grow)/.test(stem))
  // “$12.6 billion gap”, “8.8 million pounds of thrust”, “322 feet tall”.
  const end = noun?.last ?? last
  for (let at = last - 1; at < end; at++) {
    if (isWord(at)) return isChange(norm, first - 1, end) && !cut ? undefined : 'noun'
  }
  const head = norm[end] === '-' ? end + 1 : end
  if (isWord(head) && noun === null) return 'noun'
  if (norm[end] === 'of' && (isWord(end + 1) || isWord(end + 2))) return 'noun'
  // “$100 million a year in climate finance”.
  for (let at = end; at < end + 5 && at < tokens.length; at++) {
    if (norm[at] === 'in' && (isWord(at + 1) || isWord(at + 2))) return 'measure'
    if (!/^(?:a|per|each|every|year|month|annually|yearly)$/.test(norm[at]!) && at > end) break
  }
  // “a capacity of 51,400”, “turnout was 74.8 percent”.
  for (let at = first - 1; at >= 0 && at >= first - 7; at--) {
    const word = norm[at]!
    if (isWord(at)) return 'measure'
    if (isChange(norm, at, end) && !cut) return
    if (
      !links.has(word) &&
      !(cut && word === 'by') &&
      !tokens.norm[at]!.endsWith('ly') &&
      tokens.kind[at] !== 'symbol'
    )
      break
  }
  // “The mission lasted 35.5 days”: the subject of a measuring verb right before.
  if (verb !== undefined && verb < first && first - verb <= 4 && measuring.has(lemmaAt(norm[verb]!))) {
    for (let at = verb - 1; at >= 0 && at >= verb - 5; at--) {
      if (isWord(at)) return 'measure'
      if (tokens.kind[at] === 'punctuation') break
    }
  }
}

/** “rose 3 percent”, “by 20”; “from 40” only where a second value follows. */
const isChange = (norm: readonly string[], at: number, end: number) =>
  changing.has(norm[at] ?? '') && (norm[at] !== 'from' || norm[end] === 'to')

const lemmas: Readonly<Record<string, string>> = {
  lasted: 'last',
  lasts: 'last',
  is: 'be',
  was: 'be',
  were: 'be',
  are: 'be',
  measured: 'measure',
  measures: 'measure',
  weighed: 'weigh',
  weighs: 'weigh',
  stood: 'stand',
  stands: 'stand',
  cost: 'cost',
  costs: 'cost',
  took: 'take',
  takes: 'take',
  flew: 'fly',
  flown: 'fly',
  travelled: 'travel',
  traveled: 'travel',
  employs: 'employ',
  employed: 'employ',
  has: 'have',
  had: 'have',
  seats: 'seat',
  holds: 'hold',
  reached: 'reach',
  totalled: 'total',
  totaled: 'total',
  numbered: 'number',
  spanned: 'span',
  covered: 'cover',
  ran: 'run',
  carried: 'carry'
}
const lemmaAt = (norm: string) => lemmas[norm] ?? norm

const normalUnit = (unit: string) => measures.get(unit.toLowerCase()) ?? singularOf(unit.toLowerCase())

function unitFits({unit}: QuantityMention, figure: Figure, stems: readonly string[]): boolean {
  if (figure.unit === undefined) return true
  if (unit === null) return !/^(?:percent|percentage-points|[A-Z]{3})$/.test(figure.unit)
  if (/^[A-Z]{3}$/.test(figure.unit)) return unit === figure.unit
  const theirs = normalUnit(figure.unit)
  // “8.8 million pounds of thrust”: pounds are money only where the sheet has money.
  if (unit === 'GBP' && theirs === 'pound') return true
  // “4,200 employees” where the sheet counts people: the counted noun is the measure itself.
  return (
    normalUnit(unit) === theirs ||
    (!measures.has(unit) && !measures.has(figure.unit) && unit !== 'percent' && stems.includes(stemOf(unit)))
  )
}

/** Whether the sentence speaks of the figure at a time and about the things for which the sheet gives it. */
function isMeant(
  {names, times, sentences, syntax, published}: Article,
  {first}: QuantityMention,
  figure: Figure
): boolean {
  const clause = syntax.clauses[syntax.clauseOf[first]!]!
  const sentence = sentences[clause.sentence]!
  const spoken = timesWithin(times, sentence.first, sentence.last).flatMap((index) =>
    times[index]!.type === 'DATE' ? times[index]!.readings : []
  )
  if (
    spoken.length > 0 &&
    !spoken.some((reading) => overlaps(reading, figure.during)) &&
    published &&
    !overlaps(published, figure.during)
  )
    return false
  if (spoken.length === 0 && published && !overlaps(published, figure.during)) return false
  if (figure.about.length === 0) return true
  const named = new Set<string>()
  for (
    let index = firstFrom(names, sentence.first);
    index < names.length && names[index]!.first < sentence.last;
    index++
  ) {
    const {id} = names[index]!
    if (id !== null) named.add(id)
  }
  return figure.about.every((id) => named.has(id))
}

/** Whether the quantity, as rounded as it is written, and by its bound, fits the figure. */
export function fitsFigure(
  {value, upTo, step, bound}: QuantityMention,
  {value: right, tolerance}: Figure
): boolean {
  if (upTo !== undefined) return right >= value - tolerance && right <= upTo + tolerance
  const slack = Math.max(tolerance, step / 2) * (1 + 1e-9)
  switch (bound) {
    case 'over':
    case 'at-least':
      return right >= value - slack && right <= value * 2
    case 'under':
    case 'at-most':
      return right <= value + slack && right >= value / 2
    case 'about':
      return Math.abs(value - right) <= Math.max(slack, Math.abs(right) * 0.1)
    case 'exact':
      return Math.abs(value - right) <= slack
  }
}

function isOfAnother({figures}: FactBase, quantity: QuantityMention, {fact, unit}: Figure): boolean {
  for (const other of figures.values()) {
    if (other.fact !== fact && other.unit === unit && fitsFigure({...quantity, bound: 'exact'}, other))
      return true
  }
  return false
}

/** “€612 billion” for 612 million: the same digits a thousand, or a million, times off. */
function isOtherScale(quantity: QuantityMention, figure: Figure): boolean {
  return [1e3, 1e6, 1e-3, 1e-6].some((factor) =>
    fitsFigure({...quantity, value: quantity.value * factor, step: quantity.step * factor}, figure)
  )
}

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million']
] as const
const symbols: Readonly<Record<string, string>> = {USD: '$', EUR: '€', GBP: '£', JPY: '¥'}

/** The figure in words like those of the text: `25%`, `$12.6 million`, `15,400 seats`. */
export function spellFigure({value, unit}: Figure): string {
  if (unit === 'percent') return `${value}%`
  if (unit === 'percentage-points') return `${value} percentage points`
  const scale = scales.find(([size]) => Math.abs(value) >= size && Number.isInteger((value / size) * 100))
  const number = scale ? `${value / scale[0]} ${scale[1]}` : grouped(value)
  if (unit === undefined) return number
  if (/^[A-Z]{3}$/.test(unit))
    return symbols[unit] === undefined ? `${unit} ${number}` : `${symbols[unit]}${number}`
  return `${number} ${unit}`
}

/** `15,400`; no locale. */
function grouped(value: number): string {
  const [whole, fraction] = String(value).split('.') as [string, string?]
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
}
