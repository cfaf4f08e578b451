import type {Article, Clause, QuantityMention} from '../article.ts'
import type {Figure} from '../facts/fact-base.ts'
import {determiners, prepositions} from '../language/en/clauses.ts'
import {
  changeTails,
  changeWords,
  measureLinks,
  measuringVerbs,
  plainMeasures
} from '../language/en/measures.ts'
import {be, verbAt} from '../language/en/verbs.ts'
import type {Tokens} from '../read/tokens.ts'
import {isDistinctSlip} from './figure-fit.ts'
import {figurePhrasesOf, figureStem, formStems} from './figure-phrases.ts'
import {anyUnitFits, unitFits} from './figure-units.ts'

/** A figure that the words around a quantity name. */
export interface FigureTie {
  readonly figure: Figure
  /** Whether the words name it by more than one common noun. */
  readonly isSpecific: boolean
  /** Whether another word makes it the measure of something else: “cloud revenue”, “300 more staff”. */
  readonly isOther: boolean
  /** The quantity counts the words: “41 planes” may be a part of them. */
  readonly isCount: boolean
  /** The words only stand in the sentence: enough for digits that can hardly be by chance. */
  readonly isLoose?: true
}

interface Tie {
  /** The quantity counts the words (“8,036 valid signatures”), or they are its measure (“turnout of 47.8 percent”). */
  readonly kind: 'noun' | 'measure'
  /** First token of the words that name it. */
  readonly at: number
}

/** Figures one of whose phrases stands with the quantity, in its unit. */
export function figureTies(article: Article, quantity: QuantityMention, clause: Clause): FigureTie[] {
  const {facts, tokens, sentences} = article
  if (!anyUnitFits(quantity, facts)) return []
  const {phrases, words} = figurePhrasesOf(facts)
  const {stem, calls} = formStems(article)
  const sentence = sentences[clause.sentence]!
  const from = Math.max(sentence.first, quantity.first - 20)
  const to = Math.min(sentence.last, quantity.last + 16)
  let isCalled = false
  for (let at = from; at < to && !isCalled; at++) isCalled = calls(at)
  if (!isCalled) return []
  const near = new Set<string>()
  for (let at = from; at < to; at++) near.add(stem(tokens.form[at]!))
  const found = new Map<Figure, FigureTie>()
  for (const word of near) {
    for (const {figure, stems} of phrases.get(word) ?? []) {
      if (found.get(figure)?.isLoose === undefined && found.has(figure)) continue
      if (!stems.every((word) => near.has(word)) || !unitFits(quantity, figure, stems)) continue
      const all = words.get(figure)!
      const isSpecific = stems.length > 1 || [...all].filter((word) => near.has(word)).length > 1
      const tie = tieOf(tokens, quantity, stems, clause)
      if (tie)
        found.set(figure, {
          figure,
          isSpecific,
          isOther: isOther(tokens, quantity, tie, all),
          isCount: tie.kind === 'noun'
        })
      else if (isDistinctSlip(quantity, figure, isRightBefore(tokens, quantity, stems) ? 2 : 3))
        found.set(figure, {figure, isSpecific, isOther: false, isCount: false, isLoose: true})
    }
  }
  return [...found.values()]
}

/** “defrauded investors of $140 million”: all words of the phrase within a few tokens before. */
function isRightBefore({norm}: Tokens, {first}: QuantityMention, stems: readonly string[]): boolean {
  if (stems.length < 2) return false
  const words = norm.slice(Math.max(0, first - 5), first)
  return !words.includes('and') && stems.every((stem) => words.some((word) => figureStem(word) === stem))
}

/** How the words of a phrase hang on the quantity; undefined where they only stand near. */
function tieOf(
  tokens: Tokens,
  {first, last, noun, unit}: QuantityMention,
  stems: readonly string[],
  clause: Clause
): Tie | undefined {
  const {norm, kind} = tokens
  let verb = clause.verb?.head
  const isWord = (at: number) => at >= 0 && at < tokens.length && stems.includes(figureStem(norm[at]!))
  const cut = stems.some((stem) => /^(?:cut|reduc|rise|increas|ris|declin|drop|growth|grow)/.test(stem))
  // “$12.6 billion gap”, “8.8 million pounds of thrust”, “322 feet tall”, “a 16,800-seat stadium”.
  const end = noun?.last ?? last
  for (let at = last - 1; at < end; at++) {
    if (isWord(at))
      return isChange(tokens, first - 1, end) && !cut && !isAgent(tokens, first - 1)
        ? undefined
        : {kind: 'noun', at}
  }
  const head = norm[end] === '-' ? end + 1 : end
  if (isWord(head) && (noun === null || head > end)) return {kind: 'noun', at: head}
  if (norm[end] === 'of') {
    for (const at of [end + 1, end + 2]) if (isWord(at)) return {kind: 'noun', at}
  }
  // “$100 million a year in climate finance”, “$482 million in revenue”.
  for (let at = end; at < end + 5 && at < tokens.length; at++) {
    if (norm[at] === 'in') {
      for (const word of [at + 1, at + 2]) if (isWord(word)) return {kind: 'measure', at: word}
    }
    if (!/^(?:a|per|each|every|year|month|annually|yearly)$/.test(norm[at]!) && at > end) break
  }
  // “75 hours on its main battery”: all words of the phrase right behind.
  if (stems.length > 1 && /^(?:on|of|for|from|with)$/.test(norm[end] ?? '')) {
    const behind = norm.slice(end + 1, end + 3 + stems.length).map(figureStem)
    if (stems.every((stem) => behind.includes(stem))) return {kind: 'measure', at: end + 1}
  }
  // “81 per cent of us voted in favour”: what they do is the phrase.
  if (unit === 'percent' && norm[end] === 'of' && verb !== undefined && verb > end && verb <= end + 5) {
    const isPart =
      kind.slice(end, verb).includes('number') ||
      norm.slice(end + 1, verb).some((word) => prepositions.has(word))
    if (stems.length > 1 && isWord(verb) && !isPart) return {kind: 'noun', at: verb}
  }
  // “found that $6.3 million in grants from the fund was misspent”: the subject of its passive.
  const opens = first - clause.first < 3 || norm[first - 1] === 'that'
  if (clause.verb?.passive && verb !== undefined && verb > end && verb - first < 16 && isWord(verb) && opens)
    return {kind: 'measure', at: verb}
  // “At 4.75 percent, the key rate”
  if (norm[first - 1] === 'at' && norm[end] === ',') {
    for (let at = end + 1; at < end + 5; at++) if (isWord(at)) return {kind: 'measure', at}
  }
  // “a capacity of 51,400”, “turnout was 74.8 percent”.
  for (let at = first - 1; at >= 0 && at >= first - 7; at--) {
    const word = norm[at]!
    if (isWord(at)) return {kind: 'measure', at}
    if (isChange(tokens, at, end) && !cut) return
    const passes =
      measureLinks.at(tokens, at) || (cut && word === 'by') || word.endsWith('ly') || kind[at] === 'symbol'
    if (!passes) break
  }
  // “The mission lasted 35.5 days”, “The key rate now stands at”: the subject of a measuring verb right before.
  verb ??= measuringVerbs.has(verbAt(tokens, first - 1)?.lemma ?? '') ? first - 1 : undefined
  if (verb === undefined || verb >= first || first - verb > 4) return
  if (!measuringVerbs.has(verbAt(tokens, verb)?.lemma ?? '') && norm[verb] !== 'is' && norm[verb] !== 'was')
    return
  for (let at = verb; at >= 0 && at >= verb - 7; at--) {
    if (isWord(at)) return {kind: 'measure', at}
    // “Loomdesk Plus, which costs $18”
    if (kind[at] === 'punctuation' && !/^(?:which|that)$/.test(norm[at + 1]!)) return
  }
  return
}

/** “watched by 41,250 spectators” */
const isAgent = (tokens: Tokens, at: number) =>
  tokens.norm[at] === 'by' &&
  verbAt(tokens, at - 1)?.forms.participle === true &&
  !changeWords.at(tokens, at - 1)

/** “rose 3 percent”, “by 20”; “from 40” only where a second value follows. */
const isChange = (tokens: Tokens, at: number, end: number) =>
  // “passed by 184 votes to 8”
  !(tokens.norm[at] === 'by' && tokens.norm[end] === 'to' && tokens.kind[end + 1] === 'number') &&
  changeWords.at(tokens, at) &&
  (tokens.norm[at] !== 'from' || tokens.norm[end] === 'to')

/** A capital that is not the sentence’s: whose name it is, is asked elsewhere. */
const isNameAt = ({capital, kind}: Tokens, at: number) =>
  capital[at] === 1 && at > 0 && kind[at - 1] !== 'punctuation'

/** “cloud revenue”, “900 box seats”, “1,200 of them”, “$300 million more”. */
function isOther(
  tokens: Tokens,
  {first, last, noun}: QuantityMention,
  {kind: tie, at}: Tie,
  words: ReadonlySet<string>
): boolean {
  const {norm, kind} = tokens
  const end = Math.max(noun?.last ?? last, tie === 'noun' ? at + 1 : 0)
  if (changeTails.at(tokens, end) || changeTails.at(tokens, last)) return true
  if (norm[end] === 'of' && /^(?:them|whom|which|those|these)$/.test(norm[end + 1] ?? '')) return true
  const isForeign = (token: number) => {
    const word = norm[token] ?? ''
    return (
      kind[token] === 'word' &&
      !words.has(figureStem(word)) &&
      !plainMeasures.at(tokens, token) &&
      !determiners.at(tokens, token) &&
      !prepositions.at(tokens, token) &&
      !isNameAt(tokens, token) &&
      !/^(?:and|but|or|when|while|whose|that|which|where|said|says|if|as|us|those|who|all)$/.test(word) &&
      word !== "'s" &&
      !verbAt(tokens, token) &&
      !be.at(tokens, token) &&
      !word.endsWith('ly')
    )
  }
  if (tie === 'noun' && at > last) {
    for (let token = last; token < at; token++) if (isForeign(token)) return true
    return false
  }
  if (at >= first) return false
  let start = at
  while (start > 0 && words.has(figureStem(norm[start - 1]!))) start--
  // “Kessler defrauded investors of $140 million”: a subject before its verb.
  if (start < at && norm[start]!.endsWith('ed')) return false
  return isForeign(start - 1)
}
