import type {Article, Sentence} from '../../article.ts'
import type {Entry} from '../../facts/fact-base.ts'
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
import {enlist} from '../../language/words.ts'
import {SegmentHits, kindOf} from './segment-hits.ts'
import {
  FormIs,
  afterLabel,
  compoundEnd,
  isMonth,
  isTitleCase,
  mostSegments,
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

const ampersand = enlist('&')
const none: readonly Entry[] = []

type Context = Pick<Article, 'tokens' | 'sentences' | 'blocks' | 'hits'>

/** Cuts the capitalised words of an article into runs of segments, in one pass. Boilerplate is left out. */
export const readRuns = (context: Context): readonly Run[] => new Segmenter(context).read()

class Segmenter {
  private readonly tokens: Context['tokens']
  private readonly sentences: Context['sentences']
  private readonly blocks: Context['blocks']
  private readonly hits: SegmentHits
  private readonly known: Uint8Array
  private readonly runs: Run[] = []
  private within: Sentence | undefined
  private titleCase: boolean
  private segments: Segment[]
  private initial: boolean

  constructor(context: Context) {
    this.tokens = context.tokens
    this.sentences = context.sentences
    this.blocks = context.blocks
    this.hits = new SegmentHits(context)
    this.known = readForms(context.tokens)
    this.within = undefined
    this.titleCase = false
    this.segments = []
    this.initial = false
  }

  read(): readonly Run[] {
    for (const sentence of this.sentences)
      if (this.blocks[sentence.block]?.role !== 'boilerplate') this.readSentence(sentence)
    return this.runs
  }

  private readSentence(sentence: Sentence): void {
    const {tokens, known} = this
    const {norm, word, kind, capital, glued, form} = tokens
    this.within = sentence
    this.titleCase = isTitleCase(tokens, sentence)
    let opened = false

    for (let at = sentence.first; at < sentence.last;) {
      if (kind[at] !== 'word') {
        if (this.segments.length > 0) {
          const behind = this.segments.at(-1)!.last === at ? this.nicknameEnd(at, sentence.last) : undefined
          if (behind !== undefined) {
            at = behind
            continue
          }
          if (word[at] !== ampersand || capital[at + 1] !== 1) this.close()
        }
        // A mark that opens a sentence or a quotation: what follows has its capital anyway.
        if (capital[at + 1] === 1 && openers.at(tokens, at)) opened = false
        at++
        continue
      }
      const isInitial = !opened
      opened = true
      // Nearly all words: outside a run only a capital, or a particle before one, begins a name.
      if (capital[at] === 0 && this.segments.length === 0 && (known[form[at]!]! & FormIs.particle) === 0) {
        at++
        continue
      }
      const hit = this.hits.longestAt(at, sentence.last)
      const length = this.segments.length
      if (hit) this.push(hit.first, hit.last, kindOf(hit)!, hit.entries, isInitial)
      else if (capital[at] === 1) {
        const last = compoundEnd(tokens, at, sentence.last)
        const soft = this.isSoft(at, last, isInitial)
        const kindHere = this.plainKind(at, last)
        if (kindHere === undefined || (soft && kindHere === 'word')) {
          if (!this.isJoint(at, sentence.last)) this.close()
        } else this.push(at, last, kindHere, none, isInitial)
      } else if (!this.isJoint(at, sentence.last)) this.close()
      // “Bashar al-Assad”: the dash belongs to the particle.
      else if (norm[at + 1] === '-' && glued[at + 1] === 1) at++
      at = this.segments.length > length ? this.segments.at(-1)!.last : at + 1
    }
    this.close()
  }

  private close(): void {
    const {segments, initial, titleCase} = this
    if (segments.length === 0) return
    this.runs.push({segments, initial, titleCase, sentence: this.within!})
    this.segments = []
  }

  private push(first: number, last: number, what: SegmentKind, entries: readonly Entry[], opens: boolean) {
    // A longer run is no name but junk, or a list in capitals.
    if (this.segments.length === mostSegments) this.close()
    const before = this.segments.at(-1)
    if (!before) this.initial = opens
    const segment = {first, last, kind: what, entries, joined: before !== undefined && before.last < first}
    // Most runs are of one segment: an array that grows has room for many.
    if (before) this.segments.push(segment)
    else this.segments = [segment]
  }

  /** Whether the capital is the sentence's: “Bottom-placed Rheinau”, “Meanwhile Carney”, “Joining Rubio”. */
  private isSoft(at: number, last: number, opens: boolean): boolean {
    const {tokens, known} = this
    const {norm, capital, form} = tokens
    if (!opens && !this.titleCase) return false
    if (last > at + 1) return opens && capital[last - 1] === 0
    if (nameOpeners.at(tokens, at) && capital[at + 1] === 1) return false
    return (
      (known[form[at]!]! & FormIs.common) !== 0 ||
      (opens && norm[at]!.endsWith('ing') && !givenNames.at(tokens, at))
    )
  }

  private plainKind(at: number, last: number): SegmentKind | undefined {
    const {tokens} = this
    const {norm, capital} = tokens
    const word = norm[at]!
    const before = this.segments.at(-1)
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
    if (labels.at(tokens, at)) return this.isGivenLabel(at) ? 'word' : 'label'
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
  private isGivenLabel(at: number): boolean {
    const {tokens} = this
    const {norm, capital} = tokens
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
  private hasHead(): boolean {
    const {tokens, segments} = this
    for (let index = segments.length - 1; index >= 0; index--) {
      const {kind, last} = segments[index]!
      if (kind !== 'word') return false
      if (organizationHeads.at(tokens, last - 1)) return true
    }
    return false
  }

  /** “Bank of England”, “Ursula von der Leyen”, “Energy and Climate Change”: lower-case words inside a name. */
  private isJoint(at: number, end: number): boolean {
    const {tokens} = this
    const {norm, capital, glued} = tokens
    const before = this.segments.at(-1)
    if (!before || before.last < at - 2) return false
    let next = at + 1
    const word = norm[at]!
    if (particles.at(tokens, at) && norm[next] === '-' && glued[next] === 1) next++
    if (word === 'of' || word === 'for') {
      if (before.last !== at) return false
      // “Secretary of State Ann Bell”, but “President of France”: the place is a name.
      if (before.kind === 'title' ? word !== 'of' || this.hits.longestAt(next, end) : !this.hasHead())
        return false
      if (norm[next] === 'the') next++
    } else if (word === 'the') {
      if (before.last !== at - 1 || (norm[at - 1] !== 'of' && norm[at - 1] !== 'for')) return false
    } else if (word === 'and') {
      // “Luiz da Roe and Aung San Doe” are two people.
      if (before.last !== at || !this.isByOf()) return false
      if (this.hits.longestAt(next, end)) return false
    } else if (!particles.at(tokens, at)) return false
    else if (particles.at(tokens, next) && capital[next] === 0) next++
    return next < end && capital[next] === 1 && !notNames.at(tokens, next)
  }

  private isByOf(): boolean {
    const {norm} = this.tokens
    for (const {first, joined} of this.segments) {
      if (!joined) continue
      if (/^(?:of|for|&)$/.test(norm[first - 1] === 'the' ? norm[first - 2]! : norm[first - 1]!)) return true
    }
    return false
  }

  /** The token behind a nickname between marks inside a name: “John “Jack” Roe”, “Robert (Bob) Roe”. */
  private nicknameEnd(at: number, end: number): number | undefined {
    const {tokens} = this
    const {norm, capital, glued} = tokens
    const closing = nicknameMarks.at(tokens, at)
    if (closing === undefined || capital[at + 1] !== 1 || norm[at + 2] !== closing) return
    if (at + 3 >= end || capital[at + 3] !== 1 || glued[at + 1] !== 1) return
    return givenNames.at(tokens, at - 1) || pronounOfGivenAt(tokens, at - 1) !== undefined
      ? at + 3
      : undefined
  }
}
