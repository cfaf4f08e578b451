import type {Article, Clause, QuantityMention} from '../article.ts'
import type {FactBase, Figure} from '../facts/fact-base.ts'
import {prepositions} from '../language/en/clauses.ts'
import {monthNames, notNames} from '../language/en/names.ts'
import {mootedVerbs, otherVerbs, unlikeValues, wholes} from '../language/en/measures.ts'
import {firstFrom, lastBefore, nearby} from '../read/mentions.ts'
import {timesWithin} from '../read/time-links.ts'
import {civilOf, overlaps} from '../time/day.ts'
import {fitsFigure, hasMovedPoint, isDistinctSlip, isOtherScale, isSlip} from './figure-fit.ts'
import {figurePhrasesOf, figureStem, stemsOf} from './figure-phrases.ts'
import {figureTies} from './figure-ties.ts'
import {perArticle} from './per-article.ts'

/** A quantity of the text that states the value of a known figure. */
export interface FigureClaim {
  readonly figure: Figure
  /** Index into `quantities`. */
  readonly quantity: number
  /** `value` where it does not fit, `scale` where its digits do at another thousand, million or billion. */
  readonly outcome: 'right' | 'value' | 'scale'
}

/** The figures of the sheet that the article states, each with how its value fits. */
export const findFigures = perArticle(readFigures)

function readFigures(article: Article): readonly FigureClaim[] {
  const {facts, quantities, syntax} = article
  if (facts.figures.size === 0) return []
  const found: FigureClaim[] = []
  /** Figures that a sentence states rightly: what else it says is of something else. */
  const stated = new Set<string>()
  const wrong: (FigureClaim & {readonly key: string})[] = []
  for (const [index, quantity] of quantities.entries()) {
    const clause = syntax.clauses[syntax.clauseOf[quantity.first] ?? -1]
    if (!clause || quantity.unit === 'age') continue
    if (clause.status === 'hypothetical' || clause.status === 'question') continue
    const ties = figureTies(article, quantity, clause).filter(({figure}) =>
      isNamed(article, quantity, clause, figure)
    )
    const right = ties.find(({figure}) => fitsFigure(quantity, figure))
    if (right) {
      stated.add(`${clause.sentence} ${right.figure.fact}`)
      if (isInTime(article, quantity, clause, right.figure))
        found.push({figure: right.figure, quantity: index, outcome: 'right'})
      continue
    }
    const [tie] = ties
    // Two figures that the words may mean, or a value that another of the same unit has: nothing is claimed.
    if (ties.length !== 1 || !tie || tie.isOther || isOfAnother(facts, quantity, tie.figure)) continue
    const {figure} = tie
    // “A new bridge will cost $86 billion”: the digits of $86 million, whatever is to come.
    const isTold =
      (clause.status === 'future' &&
        /^(?:will|would)$/.test(clause.verb?.modal ?? '') &&
        isDistinctSlip(quantity, figure)) ||
      isStated(article, quantity, clause, figure)
    if (!isTold || !isInTime(article, quantity, clause, figure)) continue
    if (isOfOthers(article, quantity, clause, figure)) continue
    const key = `${clause.sentence} ${figure.fact}`
    if (isOtherScale(quantity, figure)) wrong.push({figure, quantity: index, outcome: 'scale', key})
    else if (
      tie.isLoose ||
      hasMovedPoint(quantity.value, figure.value) ||
      (isSlip(quantity.value, figure.value) &&
        (tie.isSpecific ||
          (!tie.isCount && quantity.step < quantity.value / 40) ||
          isDistinctSlip(quantity, figure)))
    )
      wrong.push({figure, quantity: index, outcome: 'value', key})
  }
  for (const {key, ...claim} of wrong) if (!stated.has(key)) found.push(claim)
  return found.sort((a, b) => a.quantity - b.quantity)
}

/** Whether what the figure must be named with stands in the sentence, or in the one before it in the paragraph. */
function isNamed(
  {names, sentences}: Article,
  {first: token}: QuantityMention,
  {sentence}: Clause,
  figure: Figure
): boolean {
  if (figure.about.length === 0) return true
  const own = sentences[sentence]!
  const before = sentences[sentence - 1]
  const from = before?.block === own.block ? before.first : own.first
  const {first, last} = nearby({first: from, last: own.last}, token)
  const named = new Set<string>()
  for (let index = firstFrom(names, first); index < names.length && names[index]!.first < last; index++) {
    const {id} = names[index]!
    if (id !== null) named.add(id)
  }
  return figure.about.every((id) => named.has(id))
}

/** Whether the sentence speaks of days on which the figure holds, or of the year in its name. */
function isInTime(
  {times, sentences, published, facts}: Article,
  {first: token}: QuantityMention,
  {sentence}: Clause,
  figure: Figure
): boolean {
  const {first, last} = nearby(sentences[sentence]!, token)
  const dates = timesWithin(times, first, last).filter(
    // “starting April 2” in an article without a date: no day is known that could be another.
    (time) =>
      times[time]!.type === 'DATE' && times[time]!.readings.length > 0 && times[time]!.preposition !== 'since'
  )
  if (dates.length === 0) return !published || overlaps(published, figure.during)
  const words = figurePhrasesOf(facts).words.get(figure)!
  const {from, to} = figure.during
  return dates.some((time) => {
    const {readings, parts, granularity} = times[time]!
    const about = granularity === 'day' ? {from: from - leeway, to} : figure.during
    return readings.some(
      (reading) =>
        overlaps(reading, about) ||
        ((parts.year !== undefined || granularity === 'year') && words.has(String(civilOf(reading.to).year)))
    )
  })
}

/** The day of a sentence may itself be off. */
const leeway = 7

/** Whether the words state the value as so, now: nobody expects it, and it is not what it was before. */
function isStated(
  {tokens, syntax, facts}: Article,
  quantity: QuantityMention,
  clause: Clause,
  figure: Figure
): boolean {
  const {first, last, unit} = quantity
  const {verb, status} = clause
  if (status !== 'asserted' && !(status === 'open' && verb?.modal === 'must')) return false
  if (verb && unit !== 'percent' && otherVerbs.has(verb.lemma) && verb.last <= first && first - verb.last < 5)
    return false
  if (verb?.passive && mootedVerbs.has(verb.lemma)) return false
  // “had worked for 75 hours” of 57: what came before, unless the digits tell.
  if (verb?.perfect && tokens.norm[verb.first] === 'had' && !isDistinctSlip(quantity, figure)) return false
  const index = syntax.clauseOf[first]
  const words = [...figurePhrasesOf(facts).words.get(figure)!]
  // “costs $18 a month” of a monthly price.
  const isOwn = (word: string) => words.some((own) => own.startsWith(word.slice(0, 5)))
  for (let at = Math.max(clause.first, first - 10); at < Math.min(clause.last, last + 6); at++) {
    if (syntax.clauseOf[at] === index && unlikeValues.at(tokens, at) && !isOwn(tokens.norm[at]!)) return false
  }
  return true
}

/** “Turnout in Pellas”, “Solvane’s revenue”, “among the young”, “of the vote in the old town”: of a part, or of another. */
function isOfOthers(
  {names, tokens, facts, syntax}: Article,
  quantity: QuantityMention,
  clause: Clause,
  figure: Figure
): boolean {
  const {first, last} = quantity
  const {norm} = tokens
  const words = figurePhrasesOf(facts).words.get(figure)!
  const index = syntax.clauseOf[first]
  const near = nearby(clause, first)
  for (let at = near.first; at < Math.min(near.last, last + 12); at++) {
    if (syntax.clauseOf[at] !== index) continue
    if (norm[at] === 'among' || norm[at] === 'amongst') return true
    // “the stadium of Solvane”: a name that nobody knows.
    const isOwned = prepositions.at(tokens, at - 1) || norm[at + 1] === "'s"
    if (
      tokens.capital[at] === 1 &&
      isOwned &&
      (at > clause.first || norm[at + 1] === "'s") &&
      !notNames.at(tokens, at) &&
      !monthNames.at(tokens, at) &&
      !isCovered(names, at)
    ) {
      if (!words.has(figureStem(norm[at]!))) return true
    }
    if (at < last || norm[at] !== 'in' || norm[at + 1] !== 'the') continue
    let head = at + 2
    while (
      tokens.kind[head + 1] === 'word' &&
      head < at + 4 &&
      !/^(?:of|and|on|in|was|is|for)$/.test(norm[head + 1]!)
    )
      head++
    const isWhole = [...range(at + 2, head + 1)].some(
      (word) => wholes.at(tokens, word) || words.has(figureStem(norm[word]!))
    )
    if (!isWhole && tokens.capital[at + 2] === 0) return true
  }
  for (
    let name = firstFrom(names, near.first);
    name < names.length && names[name]!.first < near.last;
    name++
  ) {
    const mention = names[name]!
    if (mention.kind === 'person' || syntax.clauseOf[mention.first] !== index) continue
    if (mention.id !== null && (figure.about.includes(mention.id) || isHome(facts, mention.id, words)))
      continue
    // “all from the Holmgaard Collection”: beside such digits only “in Solvane” is another’s.
    const isPlaced = /^(?:in|at|of|for)$/.test(norm[mention.first - 1] ?? '') || norm[mention.last] === "'s"
    if (!isPlaced && mention.form !== 'demonym' && isDistinctSlip(quantity, figure)) continue
    let isOwn = false
    for (let at = mention.first; at < mention.last; at++) if (words.has(figureStem(norm[at]!))) isOwn = true
    if (!isOwn) return true
  }
  return false
}

/** Whether a name holds the token. */
function isCovered(names: Article['names'], token: number): boolean {
  const before = names[lastBefore(names, token) + 1]
  return before !== undefined && before.first <= token
}

function* range(from: number, to: number): Generator<number> {
  for (let at = from; at < to; at++) yield at
}

/** The place with whose offices the sheet deals, or in which an event of the figure was: “turnout in Port Ansel”. */
function isHome(
  {places, offices, events, organizations}: FactBase,
  id: string,
  words: ReadonlySet<string>
): boolean {
  const organization = organizations.get(id)
  if (organization)
    return stemsOf([organization.name, ...organization.aliases].join(' ')).some((stem) => words.has(stem))
  if (!places.has(id)) return false
  for (const office of offices.values()) if (office.place === id) return true
  for (const place of places.values())
    if (place.country === id && words.size > 0 && isHomeOf(offices, place.id)) return true
  for (const {place, name, phrases} of events.values()) {
    if (place === id && stemsOf([name, ...phrases].join(' ')).some((stem) => words.has(stem))) return true
  }
  return false
}

function isHomeOf(offices: FactBase['offices'], id: string): boolean {
  for (const office of offices.values()) if (office.place === id) return true
  return false
}

function isOfAnother({figures}: FactBase, quantity: QuantityMention, {fact, unit}: Figure): boolean {
  for (const other of figures.values()) {
    if (other.fact !== fact && other.unit === unit && fitsFigure({...quantity, bound: 'exact'}, other))
      return true
  }
  return false
}
