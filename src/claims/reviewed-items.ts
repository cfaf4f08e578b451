import type {Article, NameMention, Sentence} from '../article.ts'
import {prepositions, subordinators} from '../language/en/clauses.ts'
import {honorifics, notNames, roleNouns} from '../language/en/names.ts'
import {units} from '../language/en/number-words.ts'
import {be, doWords, futureModals, have, negations, openModals, verbOf} from '../language/en/verbs.ts'
import {wordSet} from '../language/words.ts'
import {firstFrom} from '../read/mentions.ts'
import {tokenStem} from '../read/stems.ts'
import type {Tokens} from '../read/tokens.ts'

/** A word that carries meaning, or a name; tokens `[first, last)`. */
export interface Item {
  readonly first: number
  readonly last: number
  /** Its stem, inflection apart; of a name, that of its last word. */
  readonly key: string
  readonly name: NameMention | undefined
  /** The preposition before it. */
  readonly preposition: string | undefined
  /** Says when or how, and may be left out: “quietly”, “in 2022”. */
  readonly loose: boolean
}

const auxiliary = (tokens: Tokens, at: number) =>
  be.at(tokens, at) || have.at(tokens, at) || doWords.at(tokens, at)
const modal = (tokens: Tokens, at: number) => futureModals.at(tokens, at) || openModals.at(tokens, at)

/** The words that carry meaning and the names of a sentence, in order. */
export const itemsOf = (article: Article, {first, last}: Sentence): Item[] =>
  new ItemReader(article).read(first, last)

class ItemReader {
  private readonly article: Article
  private readonly items: Item[]
  private preposition: string | undefined

  constructor(article: Article) {
    this.article = article
    this.items = []
    this.preposition = undefined
  }

  read(first: number, last: number): Item[] {
    const {items} = this
    const {tokens, names, times} = this.article
    const {norm, kind} = tokens
    let nextName = firstFrom(names, first)
    let nextTime = firstFrom(times, first)
    for (let at = first; at < last; at++) {
      while (names[nextName] && names[nextName]!.last <= at) nextName++
      while (times[nextTime] && times[nextTime]!.last <= at) nextTime++
      const name = names[nextName]
      const time = times[nextTime]
      const word = norm[at]!
      if (name && name.first === at && (name.id !== null || name.candidates.length > 0)) {
        // “Mayor Roe” and “Roe” are one person: titles before a known name go without saying.
        while (items.length > 0 && items.at(-1)!.last === at && isTitle(tokens, items.at(-1)!.first)) {
          this.preposition = items.pop()!.preposition
        }
        this.add(at, name.last, keyOf(norm[name.last - 1]!), name, false)
        at = name.last - 1
      } else if (subordinators.at(tokens, at)) this.preposition = undefined
      else if (prepositions.at(tokens, at)) this.preposition = word
      else if (kind[at] !== 'word' && kind[at] !== 'number' && kind[at] !== 'mixed') {
        if (kind[at] !== 'symbol') this.preposition = undefined
        else this.add(at, at + 1, word, undefined, false)
      } else if (units.hasAt(tokens, at))
        this.add(at, at + 1, keyOf(word), undefined, time !== undefined && time.first <= at)
      else if (
        negations.at(tokens, at) ||
        auxiliary(tokens, at) ||
        (notNames.at(tokens, at) && !modal(tokens, at) && !degrees.at(tokens, at)) ||
        word === "'s"
      )
        continue
      else {
        const loose = (time !== undefined && time.first <= at) || (word.length > 4 && word.endsWith('ly'))
        this.add(at, at + 1, keyOf(word), undefined, loose)
      }
    }
    return items
  }

  private add(from: number, to: number, key: string, name: NameMention | undefined, loose: boolean): void {
    this.items.push({first: from, last: to, key, name, preposition: this.preposition, loose})
    this.preposition = undefined
  }
}

/** “Twice as much as planned” is not “less than planned”: words of degree are what is claimed. */
const degrees = wordSet(
  'twice half double triple more less fewer most least much many few all some only same first last enough every each both'
)

export const isTitle = (tokens: Tokens, at: number) =>
  honorifics.hasAt(tokens, at) || roleNouns.at(tokens, at)

function keyOf(norm: string): string {
  const number = units.get(norm)
  if (number !== undefined) return String(number)
  if (/^\d/.test(norm)) return norm.replaceAll(',', '')
  return tokenStem(verbOf(norm)?.lemma ?? norm)
}
