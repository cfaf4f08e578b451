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
export const readAcronyms = (context: Context): readonly AcronymMention[] => new AcronymReader(context).read()

class AcronymReader {
  private readonly text: string
  private readonly tokens: Context['tokens']
  private readonly sentences: Context['sentences']
  private readonly blocks: Context['blocks']
  private readonly found: AcronymMention[] = []

  constructor({text, tokens, sentences, blocks}: Context) {
    this.text = text
    this.tokens = tokens
    this.sentences = sentences
    this.blocks = blocks
  }

  read(): readonly AcronymMention[] {
    const {tokens, sentences, blocks} = this
    const {norm} = tokens
    for (const at of placesOf(tokens, opening)) {
      const sentence = sentences[sentenceAt(sentences, at)]
      if (!sentence || at <= sentence.first || at + 2 >= sentence.last) continue
      const {first, last, block} = sentence
      if (blocks[block]?.role === 'boilerplate') continue
      if (this.isAcronym(at + 1) && norm[at + 2] === ')') {
        const expansion =
          this.expansionTo(at, norm[at + 1]!, first) ?? this.capitalsTo(at, norm[at + 1]!.length, first)
        if (expansion) this.add(at + 1, expansion.span, expansion.exact)
      } else if (this.isAcronym(at - 1)) {
        const close = this.closeOf(at, last)
        const expansion = close === undefined ? undefined : this.expansionTo(close, norm[at - 1]!, at + 1)
        if (expansion && expansion.span.first <= this.skipThe(at + 1)) this.add(at - 1, expansion.span, true)
      }
    }
    return this.found
  }

  private skipThe(at: number): number {
    return this.tokens.norm[at] === 'the' ? at + 1 : at
  }

  private closeOf(at: number, last: number): number | undefined {
    const {norm} = this.tokens
    for (let to = at + 2; to < last && to < at + 16; to++) if (norm[to] === ')') return to
    return
  }

  private isAcronym(at: number): boolean {
    const {kind, start, end} = this.tokens
    if (kind[at] !== 'word') return false
    const written = this.text.slice(start[at], end[at]).replaceAll('.', '')
    return written.length >= 2 && written.length <= mostLetters && /^\p{Lu}+$/u.test(written)
  }

  /** The words before a token whose first letters are the acronym's. */
  private expansionTo(to: number, acronym: string, from: number): Expansion | undefined {
    return this.spell(to, acronym, from, false) ?? this.spell(to, acronym, from, true)
  }

  /** `whole`: small words have their letters too (“DOD”). */
  private spell(to: number, acronym: string, from: number, whole: boolean): Expansion | undefined {
    const {tokens} = this
    const {norm, kind} = tokens
    let letter = acronym.length - 1
    let at = to - 1
    for (; at >= from && letter >= 0; at--) {
      const word = norm[at]!
      if (small.at(tokens, at) && !(whole && word.startsWith(acronym[letter]!))) continue
      if (kind[at] !== 'word' || !word.startsWith(acronym[letter]!)) return
      letter--
    }
    return letter < 0 && !small.at(tokens, to - 1) ? {span: this.spanOf(at + 1, to), exact: true} : undefined
  }

  /** As many words with capitals as the acronym has letters: “World Health Agency (WHO)”. */
  private capitalsTo(to: number, letters: number, from: number): Expansion | undefined {
    const {tokens} = this
    const {capital} = tokens
    let words = 0
    let at = to - 1
    for (; at >= from && words < letters; at--) {
      if (capital[at] === 1) words++
      else if (!small.at(tokens, at)) return
    }
    return words === letters && letters > 2 && capital[at + 1] === 1
      ? {span: this.spanOf(at + 1, to), exact: false}
      : undefined
  }

  private spanOf(first: number, last: number): Mention {
    const {start, end} = this.tokens
    return {first, last, start: start[first]!, end: end[last - 1]!}
  }

  private add(at: number, {first, last, start, end}: Mention, exact: boolean): void {
    const {tokens} = this
    const {norm, kind} = tokens
    const words: number[] = []
    for (let word = first; word < last; word++)
      if (!small.at(tokens, word) && kind[word] === 'word') words.push(word)
    this.found.push({first, last, start, end, acronym: norm[at]!, words, exact})
  }
}

interface Expansion {
  readonly span: Mention
  readonly exact: boolean
}

/** Whether a word of a name is small, and so has no letter in its acronym. */
export const isSmall = (word: string): boolean => small.has(word)
