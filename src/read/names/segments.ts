import type {Article, Sentence} from '../../article.ts'
import type {Entry, Hit} from '../../facts/fact-base.ts'
import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {
  givenNames,
  honorifics,
  labels,
  monthNames,
  nameHeads,
  nameOpeners,
  notNames,
  organizationHeads,
  particles,
  roleNouns,
  suffixes
} from '../../language/en/names.ts'
import {enlist, wordSet} from '../../language/words.ts'
import {firstFrom} from '../mentions.ts'
import {
  FormIs,
  afterLabel,
  isMonth,
  isTitleCase,
  nicknameMarks,
  openers,
  readForms,
  special,
  surnameTitles
} from './segment-words.ts'

/** What a capitalised piece of text is, before its neighbours are looked at. */
export type SegmentKind =
  | 'person'
  | 'surname'
  | 'given'
  | 'organization'
  | 'place'
  | 'demonym'
  | 'title'
  | 'label'
  | 'suffix'
  | 'word'

/** A piece of a run: tokens `[first, last)`. */
export interface Segment {
  readonly first: number
  readonly last: number
  readonly kind: SegmentKind
  readonly entries: readonly Entry[]
  /** Joined to the segment before by “of”, “and”, a particle, or “&”. */
  readonly joined: boolean
}

/** Capitalised pieces that stand side by side. */
export interface Run {
  readonly segments: readonly Segment[]
  /** Whether the run opens a sentence, where a capital says nothing. */
  readonly initial: boolean
  /** Whether nearly all words of the sentence have capitals, as in a headline. */
  readonly titleCase: boolean
  readonly sentence: Sentence
}

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
function kindOf({entries}: Hit): SegmentKind | undefined {
  let kind = kinds.get(entries)
  if (kind === undefined) {
    kind = strength.find(([, fits]) => entries.some(fits))?.[0] ?? 'none'
    kinds.set(entries, kind)
  }
  return kind === 'none' ? undefined : kind
}

const counties = wordSet('county counties parish')
const ampersand = enlist('&')
const none: readonly Entry[] = []

const mostSegments = 24

type Context = Pick<Article, 'tokens' | 'sentences' | 'blocks' | 'hits'>

/** Cuts the capitalised words of an article into runs of segments, in one pass. Boilerplate is left out. */
export function readRuns(context: Context): readonly Run[] {
  const {tokens, sentences, blocks, hits} = context
  const {norm, word, kind, capital, glued, form} = tokens
  const known = readForms(tokens)
  const runs: Run[] = []
  let pointer = 0

  let within: Sentence
  let titleCase = false
  let segments: Segment[] = []
  let initial = false
  for (const sentence of sentences) {
    if (blocks[sentence.block]?.role === 'boilerplate') continue
    within = sentence
    titleCase = isTitleCase(tokens, sentence)
    let opened = false

    for (let at = sentence.first; at < sentence.last;) {
      if (kind[at] !== 'word') {
        if (segments.length > 0) {
          const behind = segments.at(-1)!.last === at ? nicknameEnd(at, sentence.last) : undefined
          if (behind !== undefined) {
            at = behind
            continue
          }
          if (word[at] !== ampersand || capital[at + 1] !== 1) close()
        }
        // A mark that opens a sentence or a quotation: what follows has its capital anyway.
        if (capital[at + 1] === 1 && openers.at(tokens, at)) opened = false
        at++
        continue
      }
      const isInitial = !opened
      opened = true
      // Nearly all words: outside a run only a capital, or a particle before one, begins a name.
      if (capital[at] === 0 && segments.length === 0 && (known[form[at]!]! & FormIs.particle) === 0) {
        at++
        continue
      }
      const hit = hitAt(at, sentence.last)
      const length = segments.length
      if (hit) push(hit.first, hit.last, kindOf(hit)!, hit.entries, isInitial)
      else if (capital[at] === 1) {
        const last = compoundEnd(at, sentence.last)
        const soft = isSoft(at, last, isInitial)
        const kindHere = plainKind(at, last)
        if (kindHere === undefined || (soft && kindHere === 'word')) {
          if (!isJoint(at, sentence.last)) close()
        } else push(at, last, kindHere, none, isInitial)
      } else if (!isJoint(at, sentence.last)) close()
      // “Bashar al-Assad”: the dash belongs to the particle.
      else if (norm[at + 1] === '-' && glued[at + 1] === 1) at++
      at = segments.length > length ? segments.at(-1)!.last : at + 1
    }
    close()
  }
  return runs

  function close(): void {
    if (segments.length === 0) return
    runs.push({segments, initial, titleCase, sentence: within})
    segments = []
  }

  function push(first: number, last: number, what: SegmentKind, entries: readonly Entry[], opens: boolean) {
    // A longer run is no name but junk, or a list in capitals.
    if (segments.length === mostSegments) close()
    const before = segments.at(-1)
    if (!before) initial = opens
    const segment = {first, last, kind: what, entries, joined: before !== undefined && before.last < first}
    // Most runs are of one segment: an array that grows has room for many.
    if (before) segments.push(segment)
    else segments = [segment]
  }

  /** Whether the capital is the sentence's: “Bottom-placed Rheinau”, “Meanwhile Carney”, “Joining Rubio”. */
  function isSoft(at: number, last: number, opens: boolean): boolean {
    if (!opens && !titleCase) return false
    if (last > at + 1) return opens && capital[last - 1] === 0
    if (nameOpeners.at(tokens, at) && capital[at + 1] === 1) return false
    return (
      (known[form[at]!]! & FormIs.common) !== 0 ||
      (opens && norm[at]!.endsWith('ing') && !givenNames.at(tokens, at))
    )
  }

  function plainKind(at: number, last: number): SegmentKind | undefined {
    const word = norm[at]!
    const before = segments.at(-1)
    if (last > at + 1 || (!special.at(tokens, at) && !word.includes("'"))) return 'word'
    if (suffixes.at(tokens, at) && before) return 'suffix'
    // “Crown Prince Faisal”
    const titles = capital[at + 1] === 1 && pronounOfGivenAt(tokens, at + 1) !== undefined
    if (surnameTitles.at(tokens, at) && (before?.kind === 'word' || before?.kind === 'given') && !titles)
      return 'word'
    if (honorifics.hasAt(tokens, at) || roleNouns.at(tokens, at)) return 'title'
    // “Jennifer Green”
    const named =
      before?.last === at && before.kind === 'word' && pronounOfGivenAt(tokens, at - 1) !== undefined
    if (labels.at(tokens, at) && named) return 'word'
    if (labels.at(tokens, at)) return isGivenLabel(at) ? 'word' : 'label'
    // “April Ryan” and “Jan Roe” are names, “April”, “April 4” and “Sat Roe” are none.
    if (
      (monthNames.at(tokens, at) || word === 'jan') &&
      capital[at + 1] === 1 &&
      !notNames.at(tokens, at + 1) &&
      !isMonth(tokens, at)
    )
      return 'word'
    // “Yin Myint May, 60,”
    if (monthNames.at(tokens, at) && before?.last === at && before.kind === 'word' && !isMonth(tokens, at))
      return 'word'
    // “Jill A. Roe”, “David I. Doe”: an initial between names, not the article.
    const isInitial = tokens.end[at]! - tokens.start[at]! === 2 && word.length === 1
    if (isInitial && before?.last === at && capital[at + 1] === 1) return 'word'
    const clitic = word.indexOf("'")
    if (clitic > 0 && notNames.has(word.slice(0, clitic))) return
    return notNames.at(tokens, at) || monthNames.at(tokens, at) ? undefined : 'word'
  }

  /** “Christian Roe” is a person, “Christian Democrats” and “Christian Science” are none. */
  function isGivenLabel(at: number): boolean {
    const next = norm[at + 1] ?? ''
    return (
      givenNames.at(tokens, at) &&
      capital[at + 1] === 1 &&
      capital[at + 2] !== 1 &&
      !special.at(tokens, at + 1) &&
      !nameHeads.at(tokens, at + 1) &&
      !afterLabel.at(tokens, at + 1) &&
      !next.endsWith('s')
    )
  }

  /** “Bank of England”, but not “Ann Bell of Ohio”: the head of an organization stands before “of”. */
  function hasHead(): boolean {
    for (let index = segments.length - 1; index >= 0; index--) {
      const {kind, last} = segments[index]!
      if (kind !== 'word') return false
      if (organizationHeads.at(tokens, last - 1)) return true
    }
    return false
  }

  /** “Bank of England”, “Ursula von der Leyen”, “Energy and Climate Change”: lower-case words inside a name. */
  function isJoint(at: number, end: number): boolean {
    const before = segments.at(-1)
    if (!before || before.last < at - 2) return false
    let next = at + 1
    const word = norm[at]!
    if (particles.at(tokens, at) && norm[next] === '-' && glued[next] === 1) next++
    if (word === 'of' || word === 'for') {
      if (before.last !== at) return false
      // “Secretary of State Ann Bell”, but “President of France”: the place is a name.
      if (before.kind === 'title' ? word !== 'of' || hitAt(next, end) : !hasHead()) return false
      if (norm[next] === 'the') next++
    } else if (word === 'the') {
      if (before.last !== at - 1 || (norm[at - 1] !== 'of' && norm[at - 1] !== 'for')) return false
    } else if (word === 'and') {
      // “Luiz da Roe and Aung San Doe” are two people.
      const byOf = ({first, joined}: Segment) =>
        joined && /^(?:of|for|&)$/.test(norm[first - 1] === 'the' ? norm[first - 2]! : norm[first - 1]!)
      if (before.last !== at || !segments.some(byOf)) return false
      if (hitAt(next, end)) return false
    } else if (!particles.at(tokens, at)) return false
    else if (particles.at(tokens, next) && capital[next] === 0) next++
    return next < end && capital[next] === 1 && !notNames.at(tokens, next)
  }

  /** The token behind a nickname between marks inside a name: “John “Jack” Roe”, “Robert (Bob) Roe”. */
  function nicknameEnd(at: number, end: number): number | undefined {
    const closing = nicknameMarks.at(tokens, at)
    if (closing === undefined || capital[at + 1] !== 1 || norm[at + 2] !== closing) return
    if (at + 3 >= end || capital[at + 3] !== 1 || glued[at + 1] !== 1) return
    return givenNames.at(tokens, at - 1) || pronounOfGivenAt(tokens, at - 1) !== undefined
      ? at + 3
      : undefined
  }

  /** The longest form of the fact base that starts here and is written as a name. */
  function hitAt(at: number, end: number): Hit | undefined {
    while (pointer > 0 && (hits[pointer - 1]?.first ?? -1) >= at) pointer--
    while (pointer < hits.length && hits[pointer]!.first < at) pointer++
    let best: Hit | undefined
    for (let index = pointer; hits[index]?.first === at; index++) {
      const hit = hits[index]!
      if (hit.last > end || !kindOf(hit) || (best && best.last >= hit.last)) continue
      if (isWrittenAsName(hit) && isWhole(hit, end)) best = hit
    }
    return best
  }

  function isWrittenAsName(hit: Hit): boolean {
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
    return hit.last - hit.first === 1 || hasCapitalAfter(hit)
  }

  /** “Police Chief” and “Ban Ki-moon”, but not “Mark carved” or “Head coach” at the start of a sentence. */
  function hasCapitalAfter(hit: Hit): boolean {
    for (let at = hit.first + 1; at < hit.last; at++)
      if (capital[at] === 1 || kind[at] === 'number') return true
    return false
  }

  /** “Biden-Trump transition” and “Canadian-made” hold names; “Johnson-Sirleaf” and “African-American” are others. */
  function isWhole(hit: Hit, end: number): boolean {
    const last = compoundEnd(hit.last - 1, end)
    if (last <= hit.last) return true
    for (let at = hit.last + 1; at < last; at += 2) {
      if (capital[at] === 1 && !isForm(at)) return false
    }
    return true
  }

  function isForm(at: number): boolean {
    return hits[firstFrom(hits, at)]?.first === at
  }

  /** The end of words joined by dashes without a space. */
  function compoundEnd(at: number, end: number): number {
    let last = at + 1
    while (
      last + 1 < end &&
      last < at + mostSegments &&
      norm[last] === '-' &&
      glued[last] === 1 &&
      glued[last + 1] === 1 &&
      kind[last + 1] === 'word'
    )
      last += 2
    return last
  }
}
