import type {Article, NameMention, Sentence, Span} from '../../article.ts'
import type {Hit} from '../../facts/fact-base.ts'
import {labels, notNames, particles} from '../../language/en/names.ts'
import {
  becoming,
  beforeGeneral,
  naming,
  otherOffices,
  otherPrefixes,
  otherTails,
  plainAdjectives,
  plainDomains,
  spelledOrdinals,
  timeNouns,
  titleModifiers,
  titleTails
} from '../../language/en/offices.ts'
import type {Tokens} from '../tokens.ts'

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

type Context = Pick<Article, 'tokens' | 'names'> & {readonly byToken: NamesByToken}

/** Reads what stands around a title. */
export function readPhrase(context: Context, hit: Hit, sentence: Sentence): Phrase {
  const {tokens, names, byToken} = context
  const {norm, kind, capital} = tokens
  const qualifiers: NameMention[] = []
  let modifier: string | undefined
  let ordinal: Phrase['ordinal']
  let other = false
  let definite = false
  let plain = true
  let domain: string | undefined

  let from = hit.first
  for (let step = 0; step < 12 && from > sentence.first; step++) {
    const at = from - 1
    const word = norm[at]!
    if (word === '-' && at > sentence.first && tokens.glued[at] === 1) {
      from = at
      continue
    }
    const name = nameTo(from)
    if (name) {
      if (name.kind === 'person') break
      // “Rheinau, coach of …”: only what touches the title qualifies it.
      if (name.kind === 'unknown' || name.id === null) other = true
      qualifiers.push(name)
      from = name.first
      plain = false
      continue
    }
    const plural = /^['’]$/.test(word) && tokens.glued[at] === 1 && norm[at - 1]!.endsWith('s')
    if (word === "'s" || plural) {
      const owner = nameTo(at)
      definite = true
      if (owner) {
        if (owner.kind !== 'person') {
          qualifiers.push(owner)
          if (owner.id === null) other = true
        }
        from = owner.first
      } else {
        if (capital[at - 1] === 1 && at - 1 > sentence.first && !notNames.at(tokens, at - 1)) other = true
        // “the company's”, “the retailer's”; “the lawyers'” is another's.
        if (plural) other = true
        else if (!notNames.at(tokens, at - 1) && !timeNouns.at(tokens, at - 1)) domain = norm[at - 1]!
        from = /^(?:the|a|an|this|that|his|her|their|its|our)$/.test(norm[at - 2] ?? '') ? at - 2 : at - 1
      }
      break
    }
    if (kind[at] === 'ordinal' || spelledOrdinals.has(word)) {
      const value = spelledOrdinals.at(tokens, at) ?? Number.parseInt(word, 10)
      const span = {start: tokens.start[at]!, end: tokens.end[at]!}
      if (plain || kind[at] === 'ordinal' || qualifiers.length > 0)
        ordinal ??= {value, span, spelled: kind[at] !== 'ordinal'}
      from = at
      continue
    }
    if (kind[at] !== 'word') break
    if (/^(?:the|a|an|his|her|their|its|our|my|your|this|that|whose)$/.test(word)) {
      definite = true
      from = at
      break
    }
    if (word === 'then' && capital[at] === 1 && at === sentence.first) break
    const time = titleModifiers.at(tokens, at)
    if (time !== undefined) {
      modifier = time
      from = at
      continue
    }
    if (word === 'time' && norm[at - 1] === '-' && norm[at - 2] === 'one') {
      modifier = 'former'
      from = at - 2
      continue
    }
    if (otherOffices.at(tokens, at) || (otherPrefixes.at(tokens, at) && norm[at + 1] === '-')) {
      other = true
      from = at
      continue
    }
    if (plainAdjectives.at(tokens, at) || labels.at(tokens, at)) {
      plain = false
      from = at
      continue
    }
    // “French President”, “CNN President”, “Trade Minister”: a capital that nobody knows is another office.
    if (
      capital[at] === 1 &&
      !notNames.at(tokens, at) &&
      (at !== sentence.first || !/(?:ed|ing|ly)$/.test(word))
    )
      other = true
    else if (capital[at] === 0 && from === hit.first && isCompound(at)) other = true
    break
  }

  let to = hit.last
  const tail = norm[to] === '-' ? to + 1 : to
  const tailWord = norm[tail] ?? ''
  if (titleTails.has(tailWord)) {
    modifier = titleTails.at(tokens, tail)
    to = tail + 1
  } else if (
    tail === to &&
    (tailWord === 'general' ? beforeGeneral.at(tokens, to - 1) : otherTails.at(tokens, tail))
  ) {
    other = true
  }
  if (/^(?:of|for|at|in|to)$/.test(norm[to] ?? '')) readDomain(norm[to]!)
  else if (norm[to] === 'and' && !byToken.from.has(to + 1)) {
    // “president and chief executive of the host committee”
    let of = to + 1
    while (of < to + 6 && norm[of] !== 'of') of++
    if (norm[of] === 'of' && of < sentence.last) {
      const end = to
      to = of
      readDomain('of')
      to = end
    }
  }
  return {
    hit,
    first: hit.first,
    last: hit.last,
    from,
    to,
    sentence,
    modifier,
    ordinal,
    qualifiers,
    other,
    domain,
    definite
  }

  function nameTo(at: number): NameMention | undefined {
    const index = byToken.to.get(at)
    return index === undefined ? undefined : names[index]
  }

  /** “union president”, “police captain”: a noun before a title of one word makes it another. */
  function isCompound(at: number): boolean {
    const word = norm[at]!
    if (hit.last - hit.first > 1 || capital[hit.first] === 1) return false
    return !(
      notNames.at(tokens, at) ||
      particles.at(tokens, at) ||
      naming.at(tokens, at) ||
      becoming.at(tokens, at) ||
      /(?:ed|ing|ly)$/.test(word)
    )
  }

  /** “of Barbados”, “for New Jersey”, “at Boeing”: what the office is of. */
  function readDomain(preposition: string): void {
    let at = to + 1
    if (norm[at] === 'the' || norm[at] === 'a' || norm[at] === 'an') at++
    const index = byToken.from.get(at)
    const name = index === undefined ? undefined : names[index]
    if (name && name.kind !== 'person') {
      // “coach in Germany” says where, not of what.
      if (preposition === 'in') return
      qualifiers.push(name)
      if (name.id === null) other = true
      to = name.last
      return
    }
    if (kind[at] !== 'word') return
    if (capital[at] === 1 && preposition !== 'in' && !notNames.at(tokens, at) && !name) {
      other = true
      return
    }
    if (preposition === 'in' || name) return
    const hasArticle = at > to + 1
    if (preposition === 'to' || preposition === 'for' || preposition === 'at') {
      if (preposition === 'to' && hasArticle) other = true
      return
    }
    let noun = at
    while (
      noun < at + 3 &&
      kind[noun + 1] === 'word' &&
      !notNames.at(tokens, noun + 1) &&
      capital[noun + 1] === 0
    )
      noun++
    if (!hasArticle && notNames.at(tokens, at)) return
    for (let word = at; word < noun; word++) if (!plainAdjectives.at(tokens, word)) other = true
    if (plainDomains.at(tokens, noun)) domain = norm[noun]!
    else if (!timeNouns.at(tokens, noun)) other = true
  }
}

/** The longest titles of the text, in order, none inside another. */
export function findTitles(
  tokens: Tokens,
  hits: readonly Hit[],
  isTitle: (hit: Hit) => boolean
): readonly Hit[] {
  const found: Hit[] = []
  let end = 0
  for (const hit of hits) {
    if (hit.first < end || !hit.entries.some(({kind}) => kind === 'office') || !isTitle(hit)) continue
    if (tokens.kind[hit.first] !== 'word') continue
    found.push(hit)
    end = hit.last
  }
  return found
}
