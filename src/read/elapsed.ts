import type {Article, QuantityMention, Sentence, TimeMention} from '../article.ts'
import {ageToBirth, birthToAge} from '../language/en/ages.ts'
import {wordSet} from '../language/words.ts'
import type {Elapsed} from '../relations.ts'
import {firstFrom, lastBefore, sentenceAt} from './mentions.ts'
import {placesOf} from './places.ts'
import type {Tokens} from './tokens.ts'

type Source = Pick<Article, 'tokens' | 'times' | 'quantities' | 'sentences' | 'names' | 'syntax'>

/** How many tokens may stand between a length of time and its other end. */
const reach = 9
/** A sentence with more times relates them in more ways than are read here. */
const mostTimes = 8
/** Years in a unit of time. */
const years: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['decade', 10],
  ['century', 100]
])

/**
 * Reads lengths of time whose ends are named: ages with a birth (“45, born in 1942”), anniversaries (“20 years after
 * the attacks of 2001”), periods (“eight years, from 2010 to 2016”).
 */
export function readElapsed(article: Source): readonly Elapsed[] {
  const spans: Elapsed[] = []
  for (let index = 0; index < article.times.length; index++) {
    const span = readPeriod(article, index) ?? readAnniversary(article, index)
    if (span) spans.push(span)
  }
  return [...spans, ...readAges(article)].toSorted((a, b) => a.start - b.start)
}

const born = wordSet('born')

/** Ages beside a birth of the same person, in the same words or by the same name elsewhere. */
function readAges(article: Source): Elapsed[] {
  const {tokens, quantities} = article
  const births: Birth[] = []
  for (const at of placesOf(tokens, born)) {
    const birth = readBirth(article, at)
    if (birth) births.push(birth)
  }
  if (births.length === 0) return []
  const byName = new Map(births.map((birth) => [birth.name, birth]))
  const found: Elapsed[] = []
  for (const age of quantities) {
    if (age.upTo !== undefined || !(age.unit === 'age' || isApposed(tokens, age))) continue
    const holder = holderOf(article, age)
    const near = [births[lastBefore(births, age.first)], births[firstFrom(births, age.last)]]
    const birth =
      near.find((one) => one !== undefined && isBeside(article, age, one)) ??
      (holder === undefined ? undefined : byName.get(holder))
    if (!birth) continue
    const {value, bound, start, end} = age
    found.push({kind: 'age', amount: value, bound, step: 1, from: birth.time, to: null, start, end})
  }
  return found
}

interface Birth {
  /** Tokens from “born” to the end of its time. */
  readonly first: number
  readonly last: number
  /** Index into `times`. */
  readonly time: number
  /** First mention of the person by name, where the name stands right before. */
  readonly name: number | undefined
}

/** “born in Leeds on 3 May 1942”, with the name before it. */
function readBirth({tokens, times, names, sentences}: Source, at: number): Birth | undefined {
  const time = firstFrom(times, at)
  const mention = times[time]
  const sentence = sentences[sentenceAt(sentences, at)]
  if (!mention || !sentence || mention.first - at > reach || mention.first >= sentence.last) return
  if (mention.parts.year === undefined || mention.readings.length === 0 || mention.type !== 'DATE') return
  const before = lastBefore(names, at)
  const name = names[before]
  const near = name !== undefined && tokens.norm.slice(name.last, at).every((word) => ageToBirth.has(word))
  return {first: at, last: mention.last, time, name: near ? name.antecedent : undefined}
}

/** “the mayor, 59, graduated”: an age, where a birth stands beside it. */
const isApposed = ({norm}: Tokens, {unit, noun, bound, value, first, last}: QuantityMention) =>
  unit === null &&
  noun === null &&
  bound === 'exact' &&
  value > 15 &&
  value < 111 &&
  norm[first - 1] === ',' &&
  (norm[last] === ',' || (norm[last] === 'and' && norm[last + 1] === 'born'))

/** Whether the age and the birth stand side by side: “Keane, 45, born in 1942”, “Born in 1942, Keane, 45, …”. */
function isBeside({tokens, names}: Source, age: QuantityMention, birth: Birth): boolean {
  if (age.last <= birth.first) {
    return (
      birth.first - age.last <= 4 &&
      tokens.norm.slice(age.last, birth.first).every((word) => ageToBirth.has(word))
    )
  }
  if (age.first < birth.last || age.first - birth.last > reach) return false
  // “Born in 1974, the mayor, 59, …”
  const role =
    tokens.norm[birth.last] === ',' && tokens.norm[birth.last + 1] === 'the' && age.first - birth.last <= 5
  for (let at = birth.last; at < age.first; at++) {
    if (tokens.capital[at] !== 1 && !birthToAge.at(tokens, at) && !(role && tokens.kind[at] === 'word'))
      return false
  }
  const between = firstFrom(names, age.first) - firstFrom(names, birth.last)
  return between <= 1
}

/** Whose age it is, by the name right before it: the first mention of that name. */
function holderOf({tokens, names}: Source, {first}: QuantityMention): number | undefined {
  const name = names[lastBefore(names, first)]
  return name && name.kind !== 'place' && first - name.last === 1 && tokens.norm[name.last] === ','
    ? name.antecedent
    : undefined
}

/** “20 years after the attacks of 2001”, “in 2019, ten years after it opened in 2009”. */
function readAnniversary({tokens, times, sentences}: Source, index: number): Elapsed | undefined {
  const length = times[index]!
  const scale = years.get(length.duration?.unit ?? '')
  const origin = times[index + 1]
  if (scale === undefined || !origin) return
  // “for ten years after the war”, “in the five years after it”: not up to now.
  if (length.preposition !== undefined) return
  const side = tokens.norm[length.last]
  if (side !== 'after' && side !== 'before' && side !== 'since') return
  const sentence = sentences[sentenceAt(sentences, length.first)]!
  if (origin.first >= sentence.last || origin.first - length.last > reach || !isDated(origin)) return
  for (let at = length.last; at < origin.first; at++)
    if (tokens.norm[at] === ',' || tokens.norm[at] === 'and') return
  const before = times[index - 1]
  const own = before && isDated(before) && besides(tokens.norm, before.last, length.first) ? index - 1 : null
  if (firstFrom(times, sentence.last) - firstFrom(times, sentence.first) > mostTimes) return
  // Any other time of the sentence may be the end that is meant.
  const others = timesOf(times, sentence).filter(
    (time) => time !== length && time !== origin && (own === null || time !== before)
  )
  if (others.some(({type}) => type !== 'DURATION') || origin.through !== undefined) return
  if (side === 'before' && own === null) return
  const {amount, bound} = length.duration!
  const {start, end} = length
  const span = {
    kind: 'anniversary' as const,
    amount: amount * scale,
    bound,
    step: scale,
    start,
    end,
    from: index + 1,
    to: own
  }
  return side === 'before' ? {...span, backwards: true} : span
}

/** “eight years, from 2010 to 2016”, “eight years (2010–2016)”. */
function readPeriod({tokens, times, sentences}: Source, index: number): Elapsed | undefined {
  const length = times[index]!
  const scale = years.get(length.duration?.unit ?? '')
  const [from, to] = [times[index + 1], times[index + 2]]
  if (scale !== 1 || !from || !to || from.through !== index + 2) return
  if (from.first >= sentences[sentenceAt(sentences, length.first)]!.last) return
  const lead = tokens.norm.slice(length.last, from.first)
  if (lead.length === 0 || lead.length > 3 || !lead.every((word) => periodLeads.has(word))) return
  if (from.parts.year === undefined || to.parts.year === undefined) return
  if (from.preposition !== 'from' && from.preposition !== 'between' && lead[0] !== '(') return
  const {amount, bound} = length.duration!
  return {
    kind: 'period',
    amount,
    bound,
    step: 1,
    start: length.start,
    end: length.end,
    from: index + 1,
    to: index + 2
  }
}
const periodLeads = wordSet([',', '(', '—', '–', ':', 'from', 'between'])

const isDated = ({type, parts, readings}: TimeMention) =>
  type === 'DATE' && parts.year !== undefined && readings.length === 1

const timesOf = (times: readonly TimeMention[], {first, last}: Sentence): readonly TimeMention[] =>
  times.slice(firstFrom(times, first), firstFrom(times, last))

/** Only a comma or dash between: “In 2019, ten years after”. */
const besides = (norm: readonly string[], from: number, to: number) =>
  to - from <= 2 && norm.slice(from, to).every((word) => [',', '—', '–', 'just', 'only'].includes(word))
