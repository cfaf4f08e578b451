import type {Article, NameMention, Sentence, Span} from '../../article.ts'
import type {Hit} from '../../facts/fact-base.ts'

/** A title with the words around it that tell which office it is: tokens `[from, to)` around `[first, last)`. */
export interface Phrase {
  readonly hit: Hit
  readonly first: number
  readonly last: number
  readonly from: number
  readonly to: number
  readonly sentence: Sentence
  readonly modifier: string | undefined
  readonly ordinal: {readonly value: number; readonly span: Span; readonly spelled: boolean} | undefined
  /** Names of places and organizations that qualify it. */
  readonly qualifiers: readonly NameMention[]
  /** Whether words beside it make it an office that is not on the sheet. */
  readonly other: boolean
  /** A common noun that says what it is of: “president of the company”. */
  readonly domain: string | undefined
  /** Whether an article or a possessive stands before it. */
  readonly definite: boolean
}

/** Where names begin and end: index into `names` by token. */
export interface NamesByToken {
  readonly from: Pick<ReadonlyMap<number, number>, 'get' | 'has'>
  readonly to: Pick<ReadonlyMap<number, number>, 'get' | 'has'>
}

class ByToken {
  readonly #names: Int32Array

  constructor(length: number) {
    this.#names = new Int32Array(length)
  }

  set(token: number, name: number): void {
    this.#names[token] = name + 1
  }

  get(token: number): number | undefined {
    return this.has(token) ? this.#names[token]! - 1 : undefined
  }

  has(token: number): boolean {
    return token >= 0 && token < this.#names.length && this.#names[token] !== 0
  }
}

const indexes = new WeakMap<readonly NameMention[], NamesByToken>()

/** Where names begin and end, found once for the names of an article. */
export function indexNames(names: readonly NameMention[]): NamesByToken {
  const known = indexes.get(names)
  if (known) return known
  const length = (names.at(-1)?.last ?? 0) + 1
  const [from, to] = [new ByToken(length), new ByToken(length)]
  for (let index = 0; index < names.length; index++) {
    from.set(names[index]!.first, index)
    to.set(names[index]!.last, index)
  }
  const found = {from, to}
  indexes.set(names, found)
  return found
}

/** What a title is read from. */
export type PhraseContext = Pick<Article, 'tokens' | 'names'> & {readonly byToken: NamesByToken}
