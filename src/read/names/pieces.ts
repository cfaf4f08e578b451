import type {Entry} from '../../facts/fact-base.ts'
import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {givenNames, nameHeads} from '../../language/en/names.ts'
import type {Tokens} from '../tokens.ts'
import {surnameTitles} from './segment-words.ts'
import {addressOf, joinAddresses, lowerAddress, type Address} from './addresses.ts'
import {PieceReader} from './piece-reader.ts'
import type {Run, Segment} from './segments.ts'

/** A name as written, before it is known whose it is. */
export interface Piece {
  readonly first: number
  readonly last: number
  /**
   * `full` is a name on the sheet, `partial` other given names before a known surname, `surname` and `given` one
   * of them alone, `words` anything else with capitals.
   */
  readonly kind: 'full' | 'partial' | 'surname' | 'given' | 'organization' | 'place' | 'words'
  readonly entries: readonly Entry[]
  /** Normal forms of the words before the surname. */
  readonly given: readonly string[]
  /** The number of the first of them among the words of the lists; 0 without one. */
  readonly givenWord: number
  /** Normal form of the last name. */
  readonly surname: string
  /** Its number among the words of the lists. */
  readonly surnameWord: number
  /** “Xi Jinping” */
  readonly familyFirst: boolean
  readonly suffix: string | undefined
  readonly address: Address | undefined
  readonly run: Run
  /** Whether it opens a sentence. */
  readonly initial: boolean
}

const isNoName = ({kind}: Segment) => kind === 'title' || kind === 'label'

/** Cuts a run into names, which are put into `pieces`: what belongs together, without titles, honorifics and party labels. */
export function findPieces(tokens: Tokens, run: Run, pieces: Piece[]): void {
  const reader = new PieceReader(tokens, run, pieces)
  // Most runs are of one segment, or of plain words.
  const [only] = run.segments
  if (only && run.segments.length === 1) {
    // “Howard Dean … Dean said”
    const isSurname = only.kind === 'title' && surnameTitles.at(tokens, only.first)
    if (isSurname || (only.kind !== 'title' && only.kind !== 'label' && only.kind !== 'suffix'))
      reader.addKnown(only, lowerAddress(tokens, only.first, run.sentence))
    return
  }
  if (!run.titleCase && only && run.segments.every(isPlain)) {
    reader.add('words', run.segments, lowerAddress(tokens, only.first, run.sentence))
    return
  }
  const segments = withHeads(tokens, run.segments)
  let address: Address | undefined
  for (let index = 0; index < segments.length;) {
    const segment = segments[index]!
    if (segment.kind === 'title') {
      address = joinAddresses(address, addressOf(tokens, segment.first, segment.last))
      index++
      continue
    }
    if (segment.kind === 'label') {
      index++
      continue
    }
    let end = index + 1
    while (end < segments.length && !isNoName(segments[end]!)) end++
    const group = segments.slice(index, end)
    // “Secretary of State Ann Bell”, “Minister of Public Works”: what the title is of.
    if (address && index > 0 && segments[index - 1]!.kind === 'title' && segment.joined) {
      const name = personStart(tokens, group)
      if (name < 0) {
        index = end
        continue
      }
      group.splice(0, name)
    }
    const introduces = segments[end]?.kind === 'title' && end < segments.length
    reader.readGroup(
      group,
      index === 0 ? (lowerAddress(tokens, group[0]!.first, run.sentence) ?? address) : address,
      introduces
    )
    address = undefined
    index = end
  }
}

const isPlain = ({kind}: Segment) => kind === 'word'

function personStart(tokens: Tokens, group: readonly Segment[]): number {
  for (let index = 0; index < group.length; index++) {
    const {first, kind} = group[index]!
    if (kind === 'person' || kind === 'given' || kind === 'surname') return index
    if (givenNames.at(tokens, first) || pronounOfGivenAt(tokens, first) !== undefined) return index
  }
  return -1
}

/** “Conservative Party”, “Executive Committee”: a title or label before the head of a name is part of the name. */
function withHeads(tokens: Tokens, segments: readonly Segment[]): readonly Segment[] {
  if (!segments.some(isNoName)) return segments
  const all: Segment[] = []
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index]!
    all.push(isOfName(tokens, segments, index) ? asWord(segment) : segment)
  }
  return all
}

function isOfName(tokens: Tokens, segments: readonly Segment[], index: number): boolean {
  const segment = segments[index]!
  const next = segments[index + 1]
  const single = segment.last === segment.first + 1 && segment.entries.length === 0
  const loose = segment.kind === 'label' || (segment.kind === 'title' && single)
  // “Lord & Taylor”
  if (loose && next?.joined && tokens.norm[segment.last] === '&') return true
  if (!loose || !next || next.kind !== 'word') return false
  let end = index + 1
  while (segments[end + 1]?.kind === 'word') end++
  const head = segments[end]!.last - 1
  return nameHeads.at(tokens, head)
}

const asWord = ({first, last, entries, joined}: Segment): Segment => ({
  first,
  last,
  kind: 'word',
  entries,
  joined
})
