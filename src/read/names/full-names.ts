import type {Article, Mention, NameMention} from '../../article.ts'
import {givenNames, monthNames, nameHeads, notNames, suffixes} from '../../language/en/names.ts'
import {normalize, type Tokens} from '../tokens.ts'

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

function findFullNames(context: Context): readonly FullName[] {
  const {names} = context
  const found: FullName[] = []
  for (let index = 0; index < names.length; index++) {
    const full = fullOf(context, names[index]!, index)
    if (full) found.push(full)
  }
  return found
}

function fullOf({text, tokens}: Context, name: NameMention, index: number): FullName | undefined {
  if (name.last - name.first < 2 || (name.kind !== 'person' && name.kind !== 'unknown')) return
  const {kind} = tokens
  const words = wordsOf(tokens, name)
  // “Defendant Philip Orde”
  const first =
    words.length === 3 && !givenNames.at(tokens, words[0]!.first) && givenNames.at(tokens, words[1]!.first)
      ? 1
      : 0
  const givenAt = words[first]
  const surnameAt = words.at(-1)
  if (!givenAt || !surnameAt || words.length < 2 || words.length > 4) return
  if (kind[surnameAt.first] !== 'word' || kind[givenAt.first] !== 'word') return
  const given = normOf(text, tokens, givenAt)
  const surname = normOf(text, tokens, surnameAt)
  if (name.kind === 'unknown' && notNames.has(given) && !monthNames.has(given)) return
  if (name.kind === 'unknown' && (isThing(surname) || isThing(given) || words.length > 3)) return
  return {name: index, given, surname, givenAt, surnameAt, id: name.id}
}

/** The words of a name without “Jr.”; those joined by a dash are one. */
function wordsOf(tokens: Tokens, name: NameMention): Mention[] {
  const {norm, start, end, glued} = tokens
  const words: Mention[] = []
  for (let at = name.first; at < name.last; at++) {
    const before = words.at(-1)
    if (glued[at] === 1 && before)
      words[words.length - 1] = {first: before.first, last: at + 1, start: before.start, end: end[at]!}
    else words.push({first: at, last: at + 1, start: start[at]!, end: end[at]!})
  }
  while (words.length > 0 && (suffixes.at(tokens, words.at(-1)!.first) || norm[words.at(-1)!.first] === ','))
    words.pop()
  return words
}

function normOf(text: string, tokens: Tokens, word: Mention): string {
  if (word.last === word.first + 1) return tokens.norm[word.first]!
  return normalize(text.slice(word.start, word.end)).replace(/,$/, '')
}

/** Whether a word is the head of an organization, a place or a thing. */
export const isThing = (word: string): boolean => nameHeads.has(word)
