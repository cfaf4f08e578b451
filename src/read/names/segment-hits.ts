import type {Article} from '../../article.ts'
import type {Entry, Hit} from '../../facts/fact-base.ts'
import {monthNames, particles} from '../../language/en/names.ts'
import {wordSet} from '../../language/words.ts'
import {firstFrom} from '../mentions.ts'
import {compoundEnd, isMonth} from './segment-words.ts'
import type {SegmentKind} from './segments.ts'

const strength: readonly (readonly [SegmentKind, (entry: Entry) => boolean])[] = [
  ['title', ({kind}) => kind === 'office'],
  ['person', ({kind, form}) => kind === 'person' && (form === 'name' || form === 'alias')],
  ['organization', ({kind}) => kind === 'organization'],
  ['place', ({kind, form}) => kind === 'place' && form !== 'demonym'],
  ['demonym', ({kind, form}) => kind === 'place' && form === 'demonym'],
  ['surname', ({form}) => form === 'surname'],
  ['given', ({form}) => form === 'given']
]

const kinds = new WeakMap<readonly Entry[], SegmentKind | 'none'>()

/** The strongest kind of the entries of a hit; the lexicon gives the same array for the same words. */
export function kindOf({entries}: Hit): SegmentKind | undefined {
  let kind = kinds.get(entries)
  if (kind === undefined) {
    kind = strength.find(([, fits]) => entries.some(fits))?.[0] ?? 'none'
    kinds.set(entries, kind)
  }
  return kind === 'none' ? undefined : kind
}

const counties = wordSet('county counties parish')

/** The forms of the fact base in an article, asked for in text order. */
export class SegmentHits {
  private readonly tokens: Article['tokens']
  private readonly hits: readonly Hit[]
  private pointer: number

  constructor({tokens, hits}: Pick<Article, 'tokens' | 'hits'>) {
    this.tokens = tokens
    this.hits = hits
    this.pointer = 0
  }

  /** The longest form of the fact base that starts here and is written as a name. */
  longestAt(at: number, end: number): Hit | undefined {
    const {hits} = this
    let {pointer} = this
    while (pointer > 0 && (hits[pointer - 1]?.first ?? -1) >= at) pointer--
    while (pointer < hits.length && hits[pointer]!.first < at) pointer++
    this.pointer = pointer
    let best: Hit | undefined
    for (let index = pointer; hits[index]?.first === at; index++) {
      const hit = hits[index]!
      if (hit.last > end || !kindOf(hit) || (best && best.last >= hit.last)) continue
      if (this.isWrittenAsName(hit) && this.isWhole(hit, end)) best = hit
    }
    return best
  }

  private isWrittenAsName(hit: Hit): boolean {
    const {tokens} = this
    const {norm, capital} = tokens
    if (capital[hit.first] !== 1 && !(particles.at(tokens, hit.first) && capital[hit.last - 1] === 1))
      return false
    const word = norm[hit.first]!
    if (hit.last === hit.first + 1) {
      if (capital[hit.first] !== 1) return false
      // “May 3”, “since May”, “4 May”: a month. “March” and “August” are surnames too.
      if (monthNames.at(tokens, hit.first) && isMonth(tokens, hit.first)) return false
      // “US” is a place, “us” and “Us” are not.
      // “Van Buren and Polk counties” are no presidents.
      if (counties.at(tokens, hit.last)) return false
      if (word.length <= 2 && tokens.text[tokens.end[hit.first]! - 1]?.toLowerCase() === word.at(-1)) {
        const written = tokens.text.slice(tokens.start[hit.first]!, tokens.end[hit.first]!)
        if (written !== written.toUpperCase()) return false
      }
    }
    return hit.last - hit.first === 1 || this.hasCapitalAfter(hit)
  }

  /** “Police Chief” and “Ban Ki-moon”, but not “Mark carved” or “Head coach” at the start of a sentence. */
  private hasCapitalAfter(hit: Hit): boolean {
    const {kind, capital} = this.tokens
    for (let at = hit.first + 1; at < hit.last; at++)
      if (capital[at] === 1 || kind[at] === 'number') return true
    return false
  }

  /** “Biden-Trump transition” and “Canadian-made” hold names; “Johnson-Sirleaf” and “African-American” are others. */
  private isWhole(hit: Hit, end: number): boolean {
    const {capital} = this.tokens
    const last = compoundEnd(this.tokens, hit.last - 1, end)
    if (last <= hit.last) return true
    for (let at = hit.last + 1; at < last; at += 2) {
      if (capital[at] === 1 && !this.isForm(at)) return false
    }
    return true
  }

  private isForm(at: number): boolean {
    return this.hits[firstFrom(this.hits, at)]?.first === at
  }
}
