import {compareText} from '../compare.ts'
import type {Span} from '../article.ts'
import type {AnyFact, FactBase} from '../facts/fact-base.ts'
import {normalize} from '../read/tokens.ts'
import type {Interval} from '../time/day.ts'
import {describe} from './describe.ts'

/** Words of the fact base that may be meant by what is being typed. */
export interface Completion {
  readonly label: string
  readonly text: string
  readonly kind: 'name' | 'title' | 'quotation'
  /** Who or what it is, in a few words. */
  readonly detail: string
  readonly fact: AnyFact
  /** What it stands in place of, in the source. */
  readonly span: Span
}

export interface Completions {
  readonly items: readonly Completion[]
  /** There are more than are given. */
  readonly isCut: boolean
}

interface Entry {
  readonly text: string
  readonly kind: Completion['kind']
  readonly fact: AnyFact
}

/** Keys in order, each the normal form of a text from one of its words on. */
interface Index {
  readonly keys: readonly {readonly key: string; readonly rank: number; readonly entry: Entry}[]
}

const indexes = new WeakMap<FactBase, Index>()

/** Most words of a text from which it is found: “Carney” finds “Mark Carney”, a quotation is found by its head. */
const mostWords = 6
const mostItems = 50
/** Most words before the cursor that are taken together. */
const mostTyped = 6
const longestTyped = 200

function indexOf(facts: FactBase): Index {
  const known = indexes.get(facts)
  if (known) return known
  const keys: {key: string; rank: number; entry: Entry}[] = []
  const add = (fact: AnyFact, kind: Entry['kind'], texts: Iterable<string>) => {
    for (const text of new Set(texts)) {
      const entry = {text, kind, fact}
      const words = fold(text).split(' ')
      const starts = kind === 'quotation' ? 1 : Math.min(words.length, mostWords)
      for (let rank = 0; rank < starts; rank++) keys.push({key: words.slice(rank).join(' '), rank, entry})
    }
  }
  for (const fact of facts.people.values()) add(fact, 'name', [fact.name, ...fact.aliases])
  for (const fact of facts.organizations.values())
    add(fact, 'name', [fact.name, ...fact.aliases, ...(fact.acronym === undefined ? [] : [fact.acronym])])
  for (const fact of facts.places.values()) add(fact, 'name', [fact.name, ...fact.aliases])
  for (const fact of facts.offices.values()) add(fact, 'title', [fact.name, ...fact.titles])
  for (const fact of [...facts.events.values(), ...facts.periods.values()]) add(fact, 'name', [fact.name])
  for (const fact of facts.quotes) add(fact, 'quotation', [fact.text.trim().replace(/\s+/g, ' ')])
  keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank))
  const index = {keys}
  indexes.set(facts, index)
  return index
}

/** Case, diacritics, quotation marks and runs of space do not count. */
const fold = (text: string): string =>
  normalize(text)
    .replace(/[“”„«»"]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Completions for what stands before an offset of a source: of the last words that begin something of the fact base the
 * most, so that “prime minister of ca” is taken whole.
 */
export function completionsAt(source: string, offset: number, facts: FactBase, on?: Interval): Completions {
  const line = source.slice(Math.max(0, offset - longestTyped), offset).replace(/^[^]*[\r\n]/, '')
  const words = [...line.matchAll(/[\p{L}\p{N}][^\s“”„«»"<>()[\]{}#*_|]*/gu)]
  for (const word of words.slice(-mostTyped)) {
    const typed = line.slice(word.index)
    const prefix = fold(typed)
    // What ends in a space is no word that is being typed, unless it goes on with another.
    if ([...prefix].length < 2) continue
    const found = lookUp(facts, /\s$/.test(typed) ? `${prefix} ` : prefix)
    if (found.length === 0) continue
    const span = {start: offset - typed.length, end: offset}
    const items = found.slice(0, mostItems).map(({text, kind, fact}): Completion => {
      const short = text.length > 80 ? `${text.slice(0, 79)}…` : text
      return {label: short, text, kind, fact, span, detail: detailOf(fact, facts, on)}
    })
    return {items, isCut: found.length > mostItems}
  }
  return {items: [], isCut: false}
}

/** The entries that begin with the prefix at some word; those that begin with it at their first come first. */
function lookUp(facts: FactBase, prefix: string): Entry[] {
  const {keys} = indexOf(facts)
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]!.key < prefix) low = middle + 1
    else high = middle
  }
  const found = new Map<Entry, number>()
  for (let at = low; at < keys.length && keys[at]!.key.startsWith(prefix); at++) {
    const {entry, rank} = keys[at]!
    if (found.size > mostItems * 20) break
    if (fold(entry.text) === prefix) continue
    found.set(entry, Math.min(rank, found.get(entry) ?? rank))
  }
  return [...found].sort((a, b) => a[1] - b[1] || compareText(a[0].text, b[0].text)).map(([entry]) => entry)
}

/** The first line that says what it is: the office held when the article was written, the day of an event. */
function detailOf(fact: AnyFact, facts: FactBase, on: Interval | undefined): string {
  const {heading, lines} = describe(fact, facts, on)
  if (fact.kind === 'quote') return heading
  const telling = lines.filter((line) => !/^(?:also|Source):? /.test(line))
  const held = telling.find((line) => line.startsWith('on '))
  return held ?? telling[0] ?? ''
}

/** The ids of rules where a directive is being typed: `<!-- reportlint-disable-next-line ev`. */
export function directiveWordAt(source: string, offset: number): Span | undefined {
  const line = source.slice(Math.max(0, offset - longestTyped), offset).replace(/^[^]*[\r\n]/, '')
  const typed =
    /<!--\s*reportlint-(?:disable-next-line|disable-file|disable|enable)\s+(?:[\w-]+[\s,]+)*([\w-]*)$/.exec(
      line
    )
  if (!typed || / --\s/.test(line)) return
  return {start: offset - typed[1]!.length, end: offset}
}
