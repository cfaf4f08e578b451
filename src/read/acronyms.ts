import type {AcronymMention, Article, Mention} from '../article.ts'
import {particles} from '../language/en/names.ts'
import {wordSet} from '../language/words.ts'
import {sentenceAt} from './mentions.ts'
import {placesOf} from './places.ts'

type Context = Pick<Article, 'text' | 'tokens' | 'sentences' | 'blocks'>

/** Words of an expansion that need no letter: “Federal Bureau of Investigation”. */
const small = wordSet([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'to',
  'at',
  'a',
  'an',
  'with',
  'by',
  '&',
  '-',
  // “Supporters’ Trust”, “King’s College”
  "'",
  '’',
  "'s",
  ...particles
])

const opening = wordSet('(')

const mostLetters = 7

/**
 * Reads acronyms beside what they stand for, one of the two in brackets: “the Federal Bureau of Investigation (FBI)”, “the FBI
 * (Federal Bureau of Investigation)”. An expansion has a word for each letter (after Schwartz and Hearst 2003, “A simple
 * algorithm for identifying abbreviation definitions”); one that has not must be a run of capitals of as many words.
 */
export function readAcronyms({text, tokens, sentences, blocks}: Context): readonly AcronymMention[] {
  const {norm, kind, start, end, capital} = tokens
  const found: AcronymMention[] = []
  for (const at of placesOf(tokens, opening)) {
    const sentence = sentences[sentenceAt(sentences, at)]
    if (!sentence || at <= sentence.first || at + 2 >= sentence.last) continue
    const {first, last, block} = sentence
    if (blocks[block]?.role === 'boilerplate') continue
    if (isAcronym(at + 1) && norm[at + 2] === ')') {
      const expansion = expansionTo(at, norm[at + 1]!, first) ?? capitalsTo(at, norm[at + 1]!.length, first)
      if (expansion) add(at + 1, expansion.span, expansion.exact)
    } else if (isAcronym(at - 1)) {
      const close = closeOf(at, last)
      const expansion = close === undefined ? undefined : expansionTo(close, norm[at - 1]!, at + 1)
      if (expansion && expansion.span.first <= skipThe(at + 1)) add(at - 1, expansion.span, true)
    }
  }
  return found

  function skipThe(at: number): number {
    return norm[at] === 'the' ? at + 1 : at
  }

  function closeOf(at: number, last: number): number | undefined {
    for (let to = at + 2; to < last && to < at + 16; to++) if (norm[to] === ')') return to
    return
  }

  function isAcronym(at: number): boolean {
    if (kind[at] !== 'word') return false
    const written = text.slice(start[at], end[at]).replaceAll('.', '')
    return written.length >= 2 && written.length <= mostLetters && /^\p{Lu}+$/u.test(written)
  }

  /** The words before a token whose first letters are the acronym's. */
  function expansionTo(to: number, acronym: string, from: number): Expansion | undefined {
    return spell(to, acronym, from, false) ?? spell(to, acronym, from, true)
  }

  /** `whole`: small words have their letters too (“DOD”). */
  function spell(to: number, acronym: string, from: number, whole: boolean): Expansion | undefined {
    let letter = acronym.length - 1
    let at = to - 1
    for (; at >= from && letter >= 0; at--) {
      const word = norm[at]!
      if (small.at(tokens, at) && !(whole && word.startsWith(acronym[letter]!))) continue
      if (kind[at] !== 'word' || !word.startsWith(acronym[letter]!)) return
      letter--
    }
    return letter < 0 && !small.at(tokens, to - 1) ? {span: spanOf(at + 1, to), exact: true} : undefined
  }

  /** As many words with capitals as the acronym has letters: “World Health Agency (WHO)”. */
  function capitalsTo(to: number, letters: number, from: number): Expansion | undefined {
    let words = 0
    let at = to - 1
    for (; at >= from && words < letters; at--) {
      if (capital[at] === 1) words++
      else if (!small.at(tokens, at)) return
    }
    return words === letters && letters > 2 && capital[at + 1] === 1
      ? {span: spanOf(at + 1, to), exact: false}
      : undefined
  }

  function spanOf(first: number, last: number): Mention {
    return {first, last, start: start[first]!, end: end[last - 1]!}
  }

  function add(at: number, {first, last, start, end}: Mention, exact: boolean): void {
    const words: number[] = []
    for (let word = first; word < last; word++)
      if (!small.at(tokens, word) && kind[word] === 'word') words.push(word)
    found.push({first, last, start, end, acronym: norm[at]!, words, exact})
  }
}

interface Expansion {
  readonly span: Mention
  readonly exact: boolean
}

/** Whether a word of a name is small, and so has no letter in its acronym. */
export const isSmall = (word: string): boolean => small.has(word)
