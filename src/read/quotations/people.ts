import type {NameMention} from '../../article.ts'
import {coordinators, subordinators} from '../../language/en/clauses.ts'
import {cueAt, speechNouns} from '../../language/en/cues.ts'
import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {headSurnames, nameOpeners, notNames, organizationHeads} from '../../language/en/names.ts'
import {isPersonNounAt, personNouns} from '../../language/en/person-nouns.ts'
import {genderedNouns, nounPrepositions} from '../../language/en/speakers.ts'
import {be} from '../../language/en/verbs.ts'
import {wordSet} from '../../language/words.ts'
import {aroundOf} from './around.ts'
import type {Frame} from './frame.ts'
import {type Gender, LazySpot, type Part, type Spot} from './spots.ts'
import type {Words} from './words.ts'

/** No determiner stands farther before its noun. */
const longestNoun = 8

/** Words without a capital by which the text may speak of a person. */
const spotWords = wordSet(['he', 'she', 'another', 'one', ...personNouns])

/** The spots of an article in order. */
export function spotsOf(frame: Frame, words: Words, names: readonly NameMention[]): readonly Spot[] {
  const {units, norm, isQuotation, sentenceStart} = frame
  const {nameIndexOf, isNamedAt, isCapital, isAdverb, isNounish, isVerb, isFinite, isBetween} = words
  const {
    endsTale,
    resumesAt,
    withTitles,
    asideEnd,
    isNamed,
    isContracted,
    cueAfter,
    verbAfter,
    isInverted,
    isSource
  } = aroundOf(frame, words, names)
  const spots: Spot[] = []
  let called: Map<string, number> | undefined
  let surnames: Set<string> | undefined
  for (let unit = 0; unit < units.length; unit++) {
    const token = units[unit]!
    if (token < 0 || (!isCapital(unit) && !isNamedAt(token) && !spotWords.at(frame, unit))) continue
    const index = nameIndexOf(unit)
    if (index >= 0) {
      const {last, kind, antecedent} = names[index]!
      let to = unit + 1
      while (to < units.length && units[to]! >= 0 && units[to]! < last) to++
      // “Ada Fisher said”: who speaks is a person, or is treated so.
      const isPerson =
        kind === 'person' ||
        (kind === 'unknown' &&
          ((verbAfter(to) === 'cue' && !nameOpeners.at(frame, unit)) ||
            (to - unit > 1 && isSource(unit)) ||
            pronounOfGivenAt(frame, unit) !== undefined ||
            // “noted NBC’s Jane Roe”
            (to - unit > 1 && norm(unit - 1) === "'s" && isInverted(unit)) ||
            // “Tim Roe died. Zola Roe can be heard”
            (to - unit === 2 &&
              !nameOpeners.at(frame, unit) &&
              isSurname(norm(to - 1)) &&
              verbAfter(to) !== undefined)))
      if (isPerson && !isModifier(to)) push('name', unit, to, antecedent)
      unit = to - 1
      continue
    }
    if (frame.tokens.kind[token] !== 'word') continue
    // “Jane Roe won. Jane …”
    const called = isCapital(unit) && pronounOfGivenAt(frame, unit) ? calledBy(norm(unit)) : undefined
    if (called !== undefined) {
      if (!isModifier(unit + 1)) push('name', unit, unit + 1, called)
      continue
    }
    const word = norm(unit)
    if (isUnnamed(unit, word)) push('a', unit, unit + 1, -1)
    else if (word === 'he' || word === 'she') push('pronoun', unit, unit + 1, -1, word)
    else if (isPersonNounAt(frame, unit) && !isCapital(unit)) noun(unit)
  }
  return spots

  /** The one person of the article with a given name. */
  function calledBy(given: string): number | undefined {
    called ??= people().reduce((map, {first, antecedent}) => {
      const word = frame.tokens.norm[first]!
      const other = map.get(word)
      return map.set(word, other === undefined || other === antecedent ? antecedent : -1)
    }, new Map<string, number>())
    const found = called.get(given)
    return found === undefined || found < 0 ? undefined : found
  }

  function isSurname(word: string): boolean {
    surnames ??= new Set(people().map(({last}) => frame.tokens.norm[last - 1]!))
    return surnames.has(word)
  }

  /** People by given name and surname. */
  function people(): readonly NameMention[] {
    return names.filter(({kind, first, last}) => kind === 'person' && last - first > 1)
  }

  function push(kind: Spot['kind'], from: number, to: number, person: number, gender?: Gender): void {
    const fresh = kind === 'name' && names[person]!.first === units[from]
    spots.push(
      new LazySpot({kind, from, to, person, gender, fresh}, sentenceStart[from]!, spots.at(-1), partOf)
    )
  }

  /** The part that a spot has in its sentence. */
  function partOf({kind, from, to, sentence, previous}: LazySpot): Part {
    const opening = withTitles(from)
    const near = norm(opening - 1) === ',' ? asideEnd(to) : to
    const close = verbAfter(near)
    const aside = close === undefined ? resumesAt(opening, to) : near
    const after = aside === near ? close : verbAfter(aside)
    const inverted = after === undefined && isInverted(opening)
    // “As for Roe, he …”, “For Roe, the plan is …”
    const isTopic =
      topicOpeners.at(frame, opening - 1) &&
      (opening - 1 === sentence || (norm(opening - 2) === 'as' && opening - 2 === sentence)) &&
      norm(to) === ','
    const named =
      kind === 'pronoun' || (kind === 'name' && (isTopic || opens(opening, to) || isPresented(opening, to)))
    // “The rise of Roe gave Doe hope”, “Roe, Poe and Doe left”: not one of them.
    const isPart = kind === 'name' && !inverted && (isOwned(opening) || isJoined(opening, previous))
    const acts = kind === 'a' && norm(to) === 'who' && verbAfter(to + 1) !== undefined
    const unnamed = kind === 'a' && (from === sentence || acts)
    const cue = cueAfter(aside)
    const pauses = norm(opening - 1) === ',' || isQuotation(opening - 1)
    // “Roe’s letter attacked Doe. He …”
    const writes = kind === 'name' && opening === sentence && norm(to) === "'s" && isSpeechNoun(to + 1)
    return {
      subject: unnamed || named || inverted || writes || (after !== undefined && !isPart),
      // “Roe, who told the board: “…””
      speaks: inverted || (norm(to) === ',' && norm(to + 1) === 'who' ? cueAfter(to + 2) : cue) !== undefined,
      trails:
        after === 'cue' &&
        (norm(opening - 1) === ',' || endsTale(opening, sentence)) &&
        isTrailing(opening, aside),
      reports: inverted || (after === 'cue' && pauses),
      topic: isTopic,
      adds: kind === 'pronoun' && (cue?.lemma === 'add' || cue?.lemma === 'continue'),
      asked: kind === 'name' && cueAt(frame, opening - 1)?.lemma === 'ask',
      stated: norm(to) === "'s" || norm(opening - 1) === 'by'
    }
  }

  /** “the rise of Roe”; not “Secretary of State Jane Roe”. */
  function isOwned(opening: number): boolean {
    let at = opening - 1
    // “by talent manager Jane Roe”
    while (at > opening - 4 && isNounish(at) && !isCapital(at) && !isVerb(at)) at--
    if (!nounPrepositions.at(frame, at) || at <= sentenceStart[opening]!) return false
    // “owned by Roe earlier this year”
    if (norm(at) === 'by' && isVerb(at - 1)) return true
    return isNounish(at - 1) && !isCapital(at - 1) && !isVerb(at - 1)
  }

  /** “Roe, Poe and | Doe left” */
  function isJoined(opening: number, previous: Spot | undefined): boolean {
    return norm(opening - 1) === 'and' && previous?.to === opening - 1 && previous.kind === 'name'
  }

  function isSpeechNoun(unit: number): boolean {
    return speechNouns.at(frame, unit) || (isNounish(unit) && speechNouns.at(frame, unit + 1))
  }

  /** Whether “he said” ends its sentence, or is put into it, behind what was said and not behind an aside. */
  function isTrailing(opening: number, verb: number): boolean {
    const from = sentenceStart[opening]!
    // “Later, when I wrote to Roe, he said”
    const start = norm(from + 1) === ',' && from + 2 < opening ? from + 2 : from
    const first = norm(start)
    // “… led Roe on, and luckily, he said, “…””
    if (isAdverb(opening - 2) && coordinators.at(frame, opening - 3)) return false
    if (
      subordinators.at(frame, start) ||
      nounPrepositions.at(frame, start) ||
      first.endsWith('ing') ||
      first.endsWith('ed')
    )
      return false
    let at = verb
    while (at < verb + 4 && (isBetween(at) || cueAt(frame, at) !== undefined)) at++
    return ['.', ',', ':', ''].includes(norm(at))
  }

  /** “On stage was Jane Roe, a lawyer”, “from Jane Roe, who had left”. */
  function isPresented(opening: number, to: number): boolean {
    if (norm(to) !== ',') return false
    return be.at(frame, opening - 1) || (norm(to + 1) === 'who' && verbAfter(to + 2) !== undefined)
  }

  /** “One operative tried to …”, “Another said”, and a surname that is no name of the article: “Roe said”. */
  function isUnnamed(unit: number, word: string): boolean {
    const opening = sentenceStart[unit] === unit
    if (opening && (word === 'another' || (word === 'one' && norm(unit + 1) !== 'of')))
      return isSomebody(unit)
    if (
      !isCapital(unit) ||
      notNames.at(frame, unit) ||
      isPersonNounAt(frame, unit) ||
      genderedNouns.hasAt(frame, unit)
    )
      return false
    if (opening && norm(unit + 1) === ',' && norm(unit + 2) === 'who') return true
    const verb = verbAfter(unit + 1)
    // “in a Tumblr post”
    if (determiners.at(frame, unit - 1)) return false
    return verb === 'cue' && (opening ? !word.endsWith('s') : !isCapital(unit - 1))
  }

  /** “Another said”; not “One local voter, Jane Roe, …” or “Another great crowd, …”. */
  function isSomebody(unit: number): boolean {
    for (let at = unit + 1; at < unit + 5 && verbAfter(at) === undefined; at++)
      if (norm(at) === ',') return isPersonNounAt(frame, at - 1) && !isNamed(at + 1)
    return true
  }

  /** “the senator said”, “a narrator says”, “Roe’s wife is”: nouns that are the subject of a verb. */
  function noun(unit: number): void {
    const from = determinerBefore(unit)
    if (from === unit) return
    const determiner = norm(from)
    const next = norm(unit + 1)
    // “The nominee’s plan”: whose it is, he may be.
    if (next === "'s" && determiner === 'the') {
      push('the', from, unit + 1, -1, genderedNouns.at(frame, unit))
      return
    }
    if (next === ',' && isNamed(unit + 2)) return
    // “an architect who said he was stiffed”
    const acts = next === 'who' && articles.at(frame, from) && verbAfter(unit + 2) !== undefined
    if (!acts && next !== ',' && verbAfter(unit + 1) === undefined && !isInverted(from)) return
    // “Jane Roe, Doe’s friend, said”
    const owner = determiner === "'s" ? withTitles(from) : from
    if (next === ',' && (norm(owner - 1) === ',' || norm(owner - 1) === ')')) return
    const kind = determiner === 'the' || determiner === 'this' ? 'the' : 'a'
    push(kind, from, unit + 1, -1, genderedNouns.at(frame, unit))
  }

  /** The unit of the determiner with which the noun phrase that ends at a noun opens; the noun itself without one. */
  function determinerBefore(unit: number): number {
    for (let at = unit - 1; at >= Math.max(sentenceStart[unit]!, unit - longestNoun); at--) {
      if (determiners.at(frame, at)) return at
      if (isQuotation(at) || isVerb(at) || (!isNounish(at) && norm(at) !== '-' && norm(at) !== 'and'))
        return unit
    }
    return unit
  }

  /** “the Roe campaign said”, “Roe contracts”: no person. */
  function isModifier(after: number): boolean {
    if (isContracted(after) || norm(after) === "'s") return false
    // “the Roe Group’s director”
    if (isCapital(after) && organizationHeads.at(frame, after) && !headSurnames.at(frame, after)) return true
    // “Roe campaign chairman Paul Doe said”
    for (let at = after; at < after + 4 && isNounish(at) && nameIndexOf(at) < 0 && !isFinite(at); at++)
      if (isPersonNounAt(frame, at) && !isCapital(at) && nameIndexOf(at + 1) >= 0) return true
    if (isQuotation(after) || isCapital(after) || !isNounish(after) || notNames.at(frame, after)) return false
    if (isFinite(after) || isBetween(after) || cueAt(frame, after)) return false
    return verbAfter(after + 1) !== undefined || isCapital(after + 1)
  }

  /** Whether a name opens its sentence, or a clause before an aside; titles aside. */
  function opens(opening: number, to: number): boolean {
    if (norm(to) === "'s") return false
    const start = sentenceStart[opening]!
    const at = determiners.at(frame, opening - 1) && opening > start ? opening - 1 : opening
    // “And Roe, for all that, …”; not “For Roe, the plan …”
    return (
      at === start || (at === start + 1 && notNames.at(frame, start) && !nounPrepositions.at(frame, start))
    )
  }
}

const articles = wordSet('a an one another')
const topicOpeners = wordSet('for to')
const determiners = wordSet([...wordSet('the this a an one another some his her their my our your'), "'s"])
