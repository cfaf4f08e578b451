import type {Entry} from '../../facts/fact-base.ts'
import {familyNames, isFamilyFirst} from '../../language/en/family-first.ts'
import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {givenNames, nameHeads, particles, retinue} from '../../language/en/names.ts'
import {numberOf} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import type {Address} from './addresses.ts'
import type {Piece} from './pieces.ts'
import type {Run, Segment} from './segments.ts'

/** Reads the groups of segments of one run, between its titles, into pieces. */
export class PieceReader {
  private readonly tokens: Tokens
  private readonly run: Run
  private readonly pieces: Piece[]

  constructor(tokens: Tokens, run: Run, pieces: Piece[]) {
    this.tokens = tokens
    this.run = run
    this.pieces = pieces
  }

  /** `introduces`: a title follows, so that loose words belong to it (“Trade Minister Dominic LeBlanc”). */
  readGroup(group: readonly Segment[], title: Address | undefined, introduces: boolean): void {
    const {tokens, run} = this
    if (group.length === 0) return
    const person = group.findIndex(isPerson)
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
    const loose = group.findIndex(isLoose)
    if (loose < 0) {
      // Known names side by side: “Ottawa Canada”, “Canadian Carney”.
      const surname = group.findLastIndex(isSurname)
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
    const surname = surnameBehind(core)
    const follows = surname >= 0 ? core.slice(surname + 1) : []
    if (
      core.length > 1 &&
      surname > 0 &&
      !this.goesOn(follows) &&
      core.slice(0, surname).every(isGivenLike)
    ) {
      const demonyms = core.findIndex(isNoDemonym)
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
    if (introduces || (run.titleCase && !hasHead(tokens, core))) {
      // “Minister Ida Holm Resigns”: a title or a given name shows where the name begins, two words are taken.
      const isPerson = !introduces && (title !== undefined || givenNames.at(tokens, core[0]!.first))
      if (isPerson && core.length > 1 && core.length <= 3) this.add('words', core.slice(0, 2), title)
      else for (const segment of core) if (isPlaceLike(segment)) this.addKnown(segment, undefined)
      return
    }
    // “Canadian Jane Doe”: the demonym is no part of her name; “Canadian Chamber of Commerce” is one name.
    const first = core[0]!
    const rest = core.slice(1)
    if (first.kind === 'demonym' && !hasHead(tokens, core) && rest.length === 2) {
      this.addKnown(first, undefined)
      this.add('words', rest, title)
      return
    }
    this.add('words', group, title, suffix && tokens.norm[suffix.first]!)
  }

  /** Whether words after a name make it a longer, other name: “Johnson Space Center”. */
  private goesOn(tail: readonly Segment[]): boolean {
    const {tokens, run} = this
    const next = tail[0]
    if (!next || next.joined) return false
    if (retinue.at(tokens, next.first)) return false
    if (run.titleCase) return hasHead(tokens, tail)
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
    const lastName = last.kind === 'suffix' ? (own.findLast(isNoSuffix) ?? last) : last
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
    // “Xi Jinping … Xi said”: the family name stands in front.
    const familyFirst =
      kind === 'words' &&
      given.length > 0 &&
      familyNames.at(tokens, givenAt) &&
      isFamilyFirst([...given, surname.join('-')])
    const turned = familyFirst ? [...given.slice(1), ...surname] : given
    pieces.push({
      first: first.first,
      last: last.last,
      kind,
      entries: kind === 'words' ? noEntries : lastName.entries,
      given: turned,
      givenWord: familyFirst ? numberOf(turned[0] ?? '') : given.length === 0 ? 0 : word[givenAt]!,
      surname: familyFirst ? given[0]! : lastWord,
      surnameWord: familyFirst
        ? word[givenAt]!
        : surname.length === 1
          ? word[surnameAt]!
          : numberOf(lastWord),
      familyFirst,
      suffix,
      address,
      run,
      initial: run.initial && first === run.segments[0]
    })
  }

  /** No particle; “Ben Roe” is no son of Roe. */
  private isWordOfName(at: number, opens: boolean): boolean {
    const {tokens} = this
    if (tokens.kind[at] !== 'word') return false
    if (!particles.at(tokens, at)) return true
    return opens && tokens.capital[at] === 1 && pronounOfGivenAt(tokens, at) !== undefined
  }
}

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

const isPerson = ({kind}: Segment) => kind === 'person'
const isLoose = ({kind}: Segment) => kind === 'word' || kind === 'given' || kind === 'suffix'
const isSurname = ({kind}: Segment) => kind === 'surname'
const isNoDemonym = ({kind}: Segment) => kind !== 'demonym'
const isNoSuffix = ({kind}: Segment) => kind !== 'suffix'

/** Index of the first surname behind another segment; -1 without one. */
function surnameBehind(core: readonly Segment[]): number {
  for (let index = 1; index < core.length; index++) if (isSurname(core[index]!)) return index
  return -1
}

function hasHead(tokens: Tokens, segments: readonly Segment[]): boolean {
  for (const {first, last, kind} of segments)
    if (kind === 'word' && first < last && nameHeads.at(tokens, last - 1)) return true
  return false
}
