import type {Article, Mention, NameMention} from '../../article.ts'
import {givenNames, monthNames, nameHeads, notNames, suffixes} from '../../language/en/names.ts'
import {normalize} from '../tokens.ts'

/** A name with given name and surname, each with its place; their words are normal forms. */
export interface FullName {
  /** Index into `names`. */
  readonly name: number
  readonly given: string
  readonly surname: string
  readonly givenAt: Mention
  readonly surnameAt: Mention
  /** Key of the person in the fact sheet, where known. */
  readonly id: string | null
}

type Context = Pick<Article, 'text' | 'tokens' | 'names'>

/** The names of two to four words that are, or may be, a person's. */
export function readFullNames(context: Context): readonly FullName[] {
  const known = read.get(context.names)
  if (known) return known
  const found = findFullNames(context)
  read.set(context.names, found)
  return found
}

/** Several readers and rules ask for the full names of one article. */
const read = new WeakMap<readonly NameMention[], readonly FullName[]>()

function findFullNames({text, tokens, names}: Context): readonly FullName[] {
  const {norm, start, end, kind, glued} = tokens
  const found: FullName[] = []
  for (let index = 0; index < names.length; index++) {
    const full = fullOf(names[index]!, index)
    if (full) found.push(full)
  }
  return found

  function fullOf(name: NameMention, index: number): FullName | undefined {
    if (name.last - name.first < 2 || (name.kind !== 'person' && name.kind !== 'unknown')) return
    const words = wordsOf(name)
    // “Defendant Philip Orde”
    const first = words.length === 3 && !isGiven(words[0]!) && isGiven(words[1]!) ? 1 : 0
    const givenAt = words[first]
    const surnameAt = words.at(-1)
    if (!givenAt || !surnameAt || words.length < 2 || words.length > 4) return
    if (kind[surnameAt.first] !== 'word' || kind[givenAt.first] !== 'word') return
    const given = normOf(givenAt)
    const surname = normOf(surnameAt)
    if (name.kind === 'unknown' && notNames.has(given) && !monthNames.has(given)) return
    if (name.kind === 'unknown' && (isThing(surname) || isThing(given) || words.length > 3)) return
    return {name: index, given, surname, givenAt, surnameAt, id: name.id}
  }

  /** The words of a name without “Jr.”; those joined by a dash are one. */
  function wordsOf(name: NameMention): Mention[] {
    const words: Mention[] = []
    for (let at = name.first; at < name.last; at++) {
      const before = words.at(-1)
      if (glued[at] === 1 && before) words[words.length - 1] = {...before, last: at + 1, end: end[at]!}
      else words.push({first: at, last: at + 1, start: start[at]!, end: end[at]!})
    }
    while (
      words.length > 0 &&
      (suffixes.at(tokens, words.at(-1)!.first) || norm[words.at(-1)!.first] === ',')
    )
      words.pop()
    return words
  }

  function isGiven({first}: Mention): boolean {
    return givenNames.at(tokens, first)
  }

  function normOf(word: Mention): string {
    if (word.last === word.first + 1) return norm[word.first]!
    return normalize(text.slice(word.start, word.end)).replace(/,$/, '')
  }
}

/** Whether a word is the head of an organization, a place or a thing. */
export const isThing = (word: string): boolean => nameHeads.has(word)
