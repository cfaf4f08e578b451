import type {Article, TitleMention} from '../../article.ts'
import type {Office, Tenure} from '../../facts/fact-base.ts'
import {titleModifiers} from '../../language/en/offices.ts'
import {particles} from '../../language/en/names.ts'
import type {Tokens} from '../tokens.ts'
import {titleWordsOf} from './words.ts'

type Context = Pick<Article, 'tokens' | 'names' | 'sentences' | 'facts'>

/**
 * Finds titles that are those of an office which the person holds, but for words put in between, before a name or
 * after “as”: “Alina Habba as US Attorney General for New Jersey”.
 */
export function findNear(context: Context): readonly TitleMention[] {
  const {tokens, names, sentences, facts} = context
  const {norm} = tokens
  const found: TitleMention[] = []
  let index = 0
  for (let holder = 0; holder < names.length; holder++) {
    const name = names[holder]!
    while (index < sentences.length && sentences[index]!.last <= name.first) index++
    const sentence = sentences[index]
    if (!sentence || name.kind !== 'person' || name.id === null) continue
    const tenures = facts.tenuresOf(name.id)
    if (tenures.length === 0) continue
    const before = {
      first: titleStart(tokens, name.first, sentence.first),
      last: name.first,
      form: 'before' as const
    }
    let near = titleIn(context, before, tenures, holder)
    if (!near && (norm[name.last] === 'as' || norm[name.last] === ',')) {
      const form = norm[name.last] === 'as' ? 'as' : 'apposition'
      const after = {
        first: name.last + 1,
        last: titleEnd(tokens, name.last + 1, sentence.last),
        form
      } as const
      near = titleIn(context, after, tenures, holder)
    }
    if (near) found.push(near)
  }
  return found
}

interface Range {
  readonly first: number
  readonly last: number
}

/** The first of the offices of a person whose title the phrase is, but for words put in between. */
function titleIn(
  {tokens, names, facts}: Context,
  phrase: Range & Pick<TitleMention, 'form'>,
  tenures: readonly Tenure[],
  holder: number
): TitleMention | undefined {
  if (phrase.last - phrase.first < 3) return
  const name = names[holder]!
  for (const {office} of tenures) {
    const span = nearTitle(tokens, phrase, facts.offices.get(office))
    if (!span) continue
    const start = tokens.start[span.first]!
    const end = tokens.end[span.last - 1]!
    return {
      first: span.first,
      last: span.last,
      start,
      end,
      office: null,
      candidates: [],
      holder,
      form: phrase.form,
      claim: {start: Math.min(start, name.start), end: Math.max(end, name.end)},
      near: office
    }
  }
  return
}

/** Capitalised words and “of”, “for”, “the” between them, before a name. */
function titleStart(tokens: Tokens, at: number, stop: number): number {
  let first = at
  while (first > stop && first > at - 14 && isTitleWord(tokens, first - 1)) first--
  while (first < at && tokens.capital[first] === 0) first++
  return first
}

function titleEnd(tokens: Tokens, at: number, stop: number): number {
  let last = at
  while (last < stop && last < at + 14 && isTitleWord(tokens, last)) last++
  while (last > at && tokens.capital[last - 1] === 0) last--
  return last
}

function isTitleWord(tokens: Tokens, at: number): boolean {
  if (tokens.kind[at] !== 'word') return false
  return tokens.capital[at] === 1 || particles.at(tokens, at) || /^(?:of|for|the|and)$/.test(tokens.norm[at]!)
}

/** The words from the first to the last of an office's title, where other words stand in between. */
function nearTitle({norm}: Tokens, phrase: Range, office: Office | undefined): Range | undefined {
  if (!office) return
  for (const title of titleWordsOf(office)) {
    const words = title.slice(title.findIndex((word) => !titleModifiers.has(word)))
    if (words.length < 3) continue
    let next = 0
    let first = -1
    for (let at = phrase.first; at < phrase.last; at++) {
      if (norm[at] !== words[next]) continue
      if (next === 0) first = at
      next++
      if (next < words.length) continue
      const extra = at + 1 - first - words.length
      if (extra > 0 && extra <= 2) return {first, last: at + 1}
      break
    }
  }
  return
}
