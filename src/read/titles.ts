import type {Article, Sentence, TitleMention} from '../article.ts'
import type {Entry, FactBase, Hit} from '../facts/fact-base.ts'
import {findCounted} from './titles/counted.ts'
import {holderOf} from './titles/holders.ts'
import {findNear} from './titles/near.ts'
import {officesOf} from './titles/offices.ts'
import {normalize} from './tokens.ts'
import {PhraseReader} from './titles/phrase-reader.ts'
import {indexNames} from './titles/phrases.ts'

type Context = Pick<Article, 'text' | 'tokens' | 'sentences' | 'blocks' | 'hits' | 'facts' | 'names'>

/**
 * Reads the titles of offices of the fact sheet, in text order, each with the person to whom the text gives it.
 *
 * A title beside words that make it another (“vice”, “French”, “of the Boston Fed”) has no office. One that several
 * offices share is settled by a place or organization beside it, or by what its holder has held, or stays open.
 */
export function readTitles(context: Context): readonly TitleMention[] {
  const {tokens, sentences, blocks, facts, names} = context
  const byToken = indexNames(names)
  const inner = {tokens, names, byToken}
  const found: TitleMention[] = []
  let index = 0

  for (const hit of findTitles(context)) {
    while (index < sentences.length && sentences[index]!.last <= hit.first) index++
    const sentence: Sentence | undefined = sentences[index]
    if (!sentence || hit.last > sentence.last || hit.first < sentence.first) continue
    if (blocks[sentence.block]?.role === 'boilerplate') continue
    const phrase = new PhraseReader(inner, hit, sentence).read()
    const {holder, form} = holderOf(inner, phrase)
    const person = holder === null ? undefined : names[holder]
    const {ordinal} = phrase
    const start = tokens.start[hit.first]!
    const end = tokens.end[hit.last - 1]!
    found.push({
      first: hit.first,
      last: hit.last,
      start,
      end,
      ...officesOf(facts, phrase, person),
      holder,
      form,
      ...(phrase.modifier !== undefined && {modifier: phrase.modifier}),
      ...(ordinal &&
        isOrdinal(ordinal, form) &&
        !countsOthers(tokens, phrase.to) && {ordinal: {value: ordinal.value, span: ordinal.span}}),
      claim:
        person && form !== 'bare' && form !== 'predicate' && form !== 'as'
          ? {start: Math.min(start, person.start), end: Math.max(end, person.end)}
          : {start, end}
    })
  }
  const counted = findCounted({tokens, names, sentences, byToken}, found)
  return withOthers(found, [...counted, ...findNear(context)])
}

/** The longest titles of the text, in order, none inside another. */
function findTitles(context: Context): readonly Hit[] {
  const {tokens, hits, names} = context
  const covered = coverOf(tokens.length, names)
  const found: Hit[] = []
  let end = 0
  for (const hit of hits) {
    if (hit.first < end || !hasOffice(hit) || !isTitle(context, covered, hit)) continue
    if (tokens.kind[hit.first] !== 'word') continue
    found.push(hit)
    end = hit.last
  }
  return found
}

function hasOffice({entries}: Hit): boolean {
  for (const {kind} of entries) if (kind === 'office') return true
  return false
}

/** Not inside a name (“Captain America”), and no plural that the lexicon took for the singular. */
function isTitle({tokens, names, facts}: Context, covered: Int32Array, {first, last, entries}: Hit): boolean {
  // “London mayor” holds a name; “Captain America” is inside one.
  for (let at = first; at < last; at++) {
    const index = covered[at]!
    const name = index < 0 ? undefined : names[index]
    if (name && (name.kind === 'person' || name.first < first || name.last > last)) return false
  }
  const word = tokens.norm[last - 1]!
  // “9 pm” is no prime minister: an acronym stands in capitals.
  if (
    last === first + 1 &&
    word.length <= 4 &&
    tokens.capital[first] === 0 &&
    isAcronym(facts, entries, word)
  )
    return false
  if (!word.endsWith('s')) return true
  return titlesOf(facts, entries).some((title) => title.toLowerCase().endsWith(word))
}

function isAcronym(facts: FactBase, entries: readonly Entry[], word: string): boolean {
  return titlesOf(facts, entries).some((title) => title === title.toUpperCase() && normalize(title) === word)
}

function titlesOf(facts: FactBase, entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({kind, id}) => {
    const office = kind === 'office' ? facts.offices.get(id) : undefined
    return office ? [office.name, ...office.titles] : []
  })
}

/** “the first president to resign” counts something else; “the 46th president” and “Bell, the third mayor,” the holders. */
function isOrdinal({spelled, value}: {spelled: boolean; value: number}, form: TitleMention['form']): boolean {
  return !spelled || value > 3 || form === 'apposition' || form === 'before'
}

/** “the fourth mayor to visit”, “the fifth coach in ten years”; not “the 41st mayor in the city’s history”. */
function countsOthers({norm, kind}: Context['tokens'], at: number): boolean {
  const next = norm[at] ?? ''
  // “since its founding”: of all.
  const isWhole = /^(?:founding|foundation|creation|inception|beginning)$/.test(norm[at + 2] ?? '')
  if (next === 'since' && isWhole) return false
  if (/^(?:to|from|since|who|whose|with|under|within|during|over)$/.test(next)) return true
  if (next !== 'in' || /^\d{4}$/.test(norm[at + 1] ?? '')) return false
  for (let word = at + 1; word < at + 5; word++) {
    if (
      kind[word] === 'number' ||
      /^(?:years?|decades?|months?|seasons?|row|century)$/.test(norm[word] ?? '')
    )
      return true
  }
  return false
}

/** For each token the index of the name that holds it, or -1. */
function coverOf(
  length: number,
  names: readonly {readonly first: number; readonly last: number}[]
): Int32Array {
  const covered = new Int32Array(length).fill(-1)
  for (let index = 0; index < names.length; index++)
    covered.fill(index, names[index]!.first, names[index]!.last)
  return covered
}

/** Puts the titles found otherwise in their places; shorter titles inside them are not meant. */
function withOthers(
  titles: readonly TitleMention[],
  others: readonly TitleMention[]
): readonly TitleMention[] {
  if (others.length === 0) return titles
  const rest = titles.filter(({first, last}) =>
    others.every((other) => last <= other.first || first >= other.last)
  )
  return [...rest, ...others].sort((a, b) => a.first - b.first)
}
