import type {Entry} from '../../facts/fact-base.ts'
import {familyNames, isFamilyFirst} from '../../language/en/family-first.ts'
import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {givenNames, nameHeads, particles, retinue} from '../../language/en/names.ts'
import {numberOf} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import {surnameTitles} from './segment-words.ts'
import {addressOf, joinAddresses, lowerAddress, type Address} from './addresses.ts'
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

const isName = ({kind}: Segment) => kind !== 'title' && kind !== 'label'

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
    while (end < segments.length && isName(segments[end]!)) end++
    const group = segments.slice(index, end)
    // “Secretary of State Ann Bell”, “Minister of Public Works”: what the title is of.
    if (address && index > 0 && segments[index - 1]!.kind === 'title' && segment.joined) {
      const name = group.findIndex((one) => isPersonStart(tokens, one))
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

/** Reads the groups of segments of one run, between its titles, into pieces. */
class PieceReader {
  readonly tokens: Tokens
  readonly run: Run
  readonly pieces: Piece[]

  constructor(tokens: Tokens, run: Run, pieces: Piece[]) {
    this.tokens = tokens
    this.run = run
    this.pieces = pieces
  }

  /** `introduces`: a title follows, so that loose words belong to it (“Trade Minister Dominic LeBlanc”). */
  readGroup(group: readonly Segment[], title: Address | undefined, introduces: boolean): void {
    const {tokens, run} = this
    if (group.length === 0) return
    const person = group.findIndex(({kind}) => kind === 'person')
    if (person >= 0) {
      const rest = group.slice(person + 1)
      const suffix = rest[0]?.kind === 'suffix' ? rest[0] : undefined
      const tail = suffix ? rest.slice(1) : rest
      if (this.goesOn(tail)) {
        this.add('words', group)
        return
      }
      this.readGroup(group.slice(0, person), undefined, true)
      const own = suffix ? [group[person]!, suffix] : [group[person]!]
      this.add('full', own, title, suffix && tokens.norm[suffix.first]!)
      this.readGroup(tail, undefined, false)
      return
    }
    const loose = group.findIndex(({kind}) => kind === 'word' || kind === 'given' || kind === 'suffix')
    if (loose < 0) {
      // Known names side by side: “Ottawa Canada”, “Canadian Carney”.
      const surname = group.findLastIndex(({kind}) => kind === 'surname')
      const before = group[surname - 1]
      // “Scott Brown” beside a sheet with a Tim Scott and a Sherrod Brown.
      const isOther = before?.kind === 'surname' && !givenNames.at(tokens, before.first)
      if (before && before.kind !== 'demonym' && !isOther) this.add('words', group)
      else for (const segment of group) this.addKnown(segment, title)
      return
    }
    const last = group.length - 1
    const suffix = group[last]!.kind === 'suffix' ? group[last]! : undefined
    const core = suffix ? group.slice(0, last) : group
    if (core.length === 0) return
    const surname = core.findIndex(({kind}, index) => kind === 'surname' && index > 0)
    const follows = surname >= 0 ? core.slice(surname + 1) : []
    if (
      core.length > 1 &&
      surname > 0 &&
      !this.goesOn(follows) &&
      core.slice(0, surname).every(isGivenLike)
    ) {
      const demonyms = core.findIndex(({kind}) => kind !== 'demonym')
      for (const segment of core.slice(0, demonyms)) this.addKnown(segment, undefined)
      const own = core.slice(demonyms, surname + 1)
      const ownSuffix = follows.length === 0 ? suffix : undefined
      this.add(
        own.length > 1 ? 'partial' : 'surname',
        ownSuffix ? [...own, ownSuffix] : own,
        title,
        ownSuffix && tokens.norm[ownSuffix.first]!
      )
      this.readGroup(follows, undefined, false)
      return
    }
    if (core.length === 1 || (core[0]!.kind === 'surname' && !this.goesOn(core.slice(1)))) {
      this.addKnown(core[0]!, title)
      this.readGroup(core.slice(1), undefined, introduces)
      return
    }
    // “US Commerce Secretary”, “Florida Voters Reject Plan”: known names stand for themselves.
    if (introduces || (run.titleCase && !core.some((one) => isHead(tokens, one)))) {
      // “Minister Ida Holm Resigns”: a title or a given name shows where the name begins, two words are taken.
      const isPerson = !introduces && (title !== undefined || givenNames.at(tokens, core[0]!.first))
      if (isPerson && core.length > 1 && core.length <= 3) this.add('words', core.slice(0, 2), title)
      else for (const segment of core) if (isPlaceLike(segment)) this.addKnown(segment, undefined)
      return
    }
    // “Canadian Jane Doe”: the demonym is no part of her name; “Canadian Chamber of Commerce” is one name.
    const first = core[0]!
    const rest = core.slice(1)
    if (first.kind === 'demonym' && !core.some((one) => isHead(tokens, one)) && rest.length === 2) {
      this.addKnown(first, undefined)
      this.add('words', rest, title)
      return
    }
    this.add('words', group, title, suffix && tokens.norm[suffix.first]!)
  }

  /** Whether words after a name make it a longer, other name: “Johnson Space Center”. */
  goesOn(tail: readonly Segment[]): boolean {
    const {tokens, run} = this
    const next = tail[0]
    if (!next || next.joined) return false
    if (retinue.at(tokens, next.first)) return false
    if (run.titleCase) return tail.some((one) => isHead(tokens, one))
    return next.kind !== 'demonym'
  }

  addKnown(segment: Segment, title: Address | undefined): void {
    const {kind} = segment
    const what =
      kind === 'demonym'
        ? 'place'
        : kind === 'word' || kind === 'suffix' || kind === 'title' || kind === 'label'
          ? 'words'
          : kind === 'person'
            ? 'full'
            : kind
    this.add(what, [segment], title)
  }

  add(kind: Piece['kind'], own: readonly Segment[], address?: Address, suffix?: string): void {
    const {tokens, pieces, run} = this
    const {norm, word} = tokens
    const first = own[0]
    const last = own[own.length - 1]
    if (!first || !last) return
    const to = suffix === undefined ? last.last : last.first
    const lastName = last.kind === 'suffix' ? (own.findLast(({kind}) => kind !== 'suffix') ?? last) : last
    let given = none
    let givenAt = first.first
    for (let at = first.first; at < lastName.first; at++) {
      if (!this.isWordOfName(at, at === first.first)) continue
      if (given.length === 0) givenAt = at
      given = withWord(given, norm[at]!)
    }
    let surname = none
    let surnameAt = lastName.first
    for (let at = lastName.first; at < Math.min(to, lastName.last); at++) {
      if (!this.isWordOfName(at, false)) continue
      surnameAt = at
      surname = withWord(surname, norm[at]!)
    }
    const lastWord = surname.length === 1 ? surname[0]! : surname.join(' ')
    const piece = {
      first: first.first,
      last: last.last,
      kind,
      entries: kind === 'words' ? noEntries : lastName.entries,
      given,
      givenWord: given.length === 0 ? 0 : word[givenAt]!,
      surname: lastWord,
      surnameWord: surname.length === 1 ? word[surnameAt]! : numberOf(lastWord),
      familyFirst: false,
      suffix,
      address,
      run,
      initial: run.initial && first === run.segments[0]
    }
    // “Xi Jinping … Xi said”
    const turned =
      kind === 'words' &&
      given.length > 0 &&
      familyNames.at(tokens, givenAt) &&
      isFamilyFirst([...given, surname.join('-')])
    pieces.push(turned ? turn(piece, [...given.slice(1), ...surname], given[0]!) : piece)
  }

  /** No particle; “Ben Roe” is no son of Roe. */
  isWordOfName(at: number, opens: boolean): boolean {
    const {tokens} = this
    if (tokens.kind[at] !== 'word') return false
    if (!particles.at(tokens, at)) return true
    return opens && tokens.capital[at] === 1 && pronounOfGivenAt(tokens, at) !== undefined
  }
}

/** The piece with the family name in front. */
const turn = (piece: Piece, given: readonly string[], surname: string): Piece => ({
  ...piece,
  given,
  givenWord: numberOf(given[0] ?? ''),
  surname,
  surnameWord: numberOf(surname),
  familyFirst: true
})

/** Most names have few words: an array that grows has room for many. */
const withWord = (words: readonly string[], word: string): readonly string[] =>
  words.length === 0 ? [word] : words.length === 1 ? [words[0]!, word] : [...words, word]

const none: readonly string[] = []
const noEntries: readonly Entry[] = []

function isPlaceLike({kind}: Segment): boolean {
  return kind === 'place' || kind === 'demonym' || kind === 'organization'
}

function isGivenLike(segment: Segment): boolean {
  const {kind} = segment
  return kind === 'word' || kind === 'given' || kind === 'demonym' || kind === 'place' || kind === 'surname'
}

function isHead(tokens: Tokens, {first, last, kind}: Segment): boolean {
  return kind === 'word' && first < last && nameHeads.at(tokens, last - 1)
}

const isPersonStart = (tokens: Tokens, {first, kind}: Segment) =>
  kind === 'person' ||
  kind === 'given' ||
  kind === 'surname' ||
  givenNames.at(tokens, first) ||
  pronounOfGivenAt(tokens, first) !== undefined

/** “Conservative Party”, “Executive Committee”: a title or label before the head of a name is part of the name. */
function withHeads(tokens: Tokens, segments: readonly Segment[]): readonly Segment[] {
  if (!segments.some(({kind}) => kind === 'label' || kind === 'title')) return segments
  return segments.map((segment, index) => {
    const next = segments[index + 1]
    const single = segment.last === segment.first + 1 && segment.entries.length === 0
    const loose = segment.kind === 'label' || (segment.kind === 'title' && single)
    // “Lord & Taylor”
    if (loose && next?.joined && tokens.norm[segment.last] === '&') return {...segment, kind: 'word' as const}
    if (!loose || !next || next.kind !== 'word') return segment
    let end = index + 1
    while (segments[end + 1]?.kind === 'word') end++
    const head = segments[end]!.last - 1
    return nameHeads.at(tokens, head) ? {...segment, kind: 'word' as const} : segment
  })
}
