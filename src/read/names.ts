import type {Article, NameMention, Span} from '../article.ts'
import type {Entry} from '../facts/fact-base.ts'
import {possessives} from '../language/en/speakers.ts'
import {cueAt} from '../language/en/cues.ts'
import {pronounOfGivenAt, pronounOfNumber} from '../language/en/given-names.ts'
import {
  givenNames,
  headSurnames,
  honorifics,
  nameHeads,
  nameOpeners,
  notNames,
  ordinaryWords,
  organizationHeads,
  personVerbs,
  speechVerbs,
  suffixes
} from '../language/en/names.ts'
import {isPersonNoun} from '../language/en/person-nouns.ts'
import {wordSet} from '../language/words.ts'
import {describe} from './names/descriptions.ts'
import {isGivenOf, surnameOf} from './names/people.ts'
import {isOneName} from './names/one-names.ts'
import {findPieces, type Piece} from './names/pieces.ts'
import {readRuns} from './names/segments.ts'
import {shownElsewhere} from './names/shown.ts'
import {introductionsOf, type Identity} from './names/surnames.ts'

type Context = Pick<Article, 'text' | 'tokens' | 'sentences' | 'blocks' | 'hits' | 'facts'>

const owners = wordSet([...possessives, "'s", 'the', 'a', 'an'])

/**
 * Reads the names of persons, organizations and places, in text order, without overlaps.
 *
 * A name links to the fact sheet only where the article leaves no other reading: a surname alone needs the full name
 * somewhere in the article, a title, or to be rare; another given name is another person; a name inside a longer one
 * (“Bank of England”) is not linked.
 */
export function readNames(context: Context): readonly NameMention[] {
  const {tokens, facts} = context
  const pieces: Piece[] = []
  for (const run of readRuns(context)) findPieces(tokens, run, pieces)
  const places = new Set<string>()
  const speaking = new Set<string>()
  const inFull = new Set<string>()
  for (const piece of pieces) {
    if (piece.kind === 'place' || piece.kind === 'organization') places.add(piece.surname)
    if (piece.given.length === 0 && speaks(piece)) speaking.add(piece.surname)
    if (piece.kind === 'full') for (const {id} of piece.entries) inFull.add(id)
  }
  const introductions = introductionsOf(facts, (surname) => places.has(surname))
  const identities: (Identity | undefined)[] = []
  for (const piece of pieces) {
    const identity = identityOfFull(piece)
    identities.push(identity)
    if (!identity) continue
    const person = identity.candidates.length > 0 ? facts.people.get(identity.candidates[0]!) : undefined
    introductions.add(piece, identity, person ? surnameOf(person) : piece.surname)
  }
  for (const index of shownElsewhere(tokens, pieces, identities)) {
    const piece = pieces[index]!
    const identity = unknown(piece)
    identities[index] = identity
    introductions.add(piece, identity, piece.surname)
  }
  for (const piece of pieces) {
    if (piece.kind !== 'surname' || !introductions.isRival(piece)) continue
    const key = `${piece.address?.words.join(' ')} ${piece.surname}`
    introductions.add(piece, {key, id: null, candidates: none}, piece.surname)
  }
  const mentions: NameMention[] = []
  const antecedents = new Antecedents()
  for (let index = 0; index < pieces.length; index++) {
    const mention = mentionOf(pieces[index]!, identities[index])
    if (mention) mentions.push(mention)
  }
  return mentions

  /** Who is named in full: by a name of the sheet, or by given names and surname. */
  function identityOfFull(piece: Piece): Identity | undefined {
    const {kind, given, suffix, entries} = piece
    if (kind === 'full') {
      const ids = idsOf(entries, 'person')
      if (suffix !== undefined && !ids.some((id) => nameEndsWith(id, suffix))) return unknown(piece)
      return ids.length === 1
        ? {key: ids[0]!, id: ids[0]!, candidates: ids}
        : {key: `?${ids.join(' ')}`, id: null, candidates: ids}
    }
    if (kind === 'partial') {
      const ids = idsOf(entries, 'person').filter((id) => isGivenOf(facts.people.get(id)!, given, suffix))
      if (ids.length === 0) return isVerbBefore(piece) ? undefined : unknown(piece)
      return ids.length === 1
        ? {key: ids[0]!, id: ids[0]!, candidates: ids}
        : {key: `?${ids.join(' ')}`, id: null, candidates: ids}
    }
    if (isRoyal(piece)) return unknown(piece)
    if (kind !== 'words') return
    return (given.length > 0 ? isPersonLike(piece) : isOneName(tokens, piece)) ? unknown(piece) : undefined
  }

  function unknown({given, surname}: Piece): Identity {
    return {key: `${given[0] ?? ''} ${surname}`, id: null, candidates: none}
  }

  /** “Prince Andrew … Andrew said”; not a king whom the sheet may mean. */
  function isRoyal({kind, given, address, entries}: Piece): boolean {
    if (given.length > 0 || address === undefined || (kind !== 'words' && kind !== 'given')) return false
    return singleNamed.has(address.words.at(-1) ?? '') && !entries.some(({id}) => inFull.has(id))
  }

  /** “Notice Roe”, “Paper Exploits Roe Supporter”: a word with the capital of a sentence or headline, and no given name. */
  function isVerbBefore(piece: Piece): boolean {
    const {given, first, last, run, initial, address} = piece
    if (!(initial || run.titleCase) || given.length !== 1 || pronounOfGivenAt(tokens, first)) return false
    return address === undefined && !speaks(piece) && !isAged(last) && describe(tokens, piece) === undefined
  }

  function nameEndsWith(id: string, suffix: string): boolean {
    const person = facts.people.get(id)
    const names = person ? [person.name, ...person.aliases] : []
    return names.some((name) => name.toLowerCase().replaceAll('.', '').endsWith(` ${suffix}`))
  }

  /** Two to four words without the head of an organization, and a sign that they name a person. */
  function isPersonLike(piece: Piece): boolean {
    const {given, givenWord, surname, surnameWord, first, last, address} = piece
    if (given.length > 3 || (nameHeads.is(surnameWord) && !isHeadSurname(piece))) return false
    // “Stacy Baker of Columbia, South Carolina, says”
    if (given.length === 1 && nameOpeners.is(givenWord) && !givenNames.is(givenWord)) return false
    for (let at = first; at < last; at++) if (joining.at(tokens, at)) return false
    return (
      address !== undefined ||
      piece.familyFirst ||
      // “Luther Pate Jr.”, “Luther Stan Pate IV”; “Rocky IV” is a film.
      piece.suffix === 'jr' ||
      piece.suffix === 'sr' ||
      (piece.suffix !== undefined && given.length > 1) ||
      givenNames.is(givenWord) ||
      (pronounOfNumber(givenWord) !== undefined && !ordinaryWords.is(givenWord)) ||
      isAged(last) ||
      speaks(piece) ||
      isRole(first) ||
      judges(last) ||
      // “Florent Roe is a pilot. … Roe said”
      speaking.has(surname) ||
      describe(tokens, piece) !== undefined
    )
  }

  /** “Michelle Fields said”, “Anita Hill, a lawyer,”: surnames that are words for places as well. */
  function isHeadSurname(piece: Piece): boolean {
    const {given, givenWord, surnameWord, address, last} = piece
    return (
      headSurnames.is(surnameWord) &&
      given.length === 1 &&
      pronounOfNumber(givenWord) !== undefined &&
      (address !== undefined || isAged(last) || speaks(piece) || describe(tokens, piece) !== undefined)
    )
  }

  function speaks({first, last}: Piece): boolean {
    // “Roe was quoted as saying”
    const quoted = tokens.norm[last + 1] === 'quoted' && tokens.norm[last + 2] === 'as'
    return quoted || speechVerbs.at(tokens, first - 1) || speechVerbs.at(tokens, last)
  }

  /** “His lawyer, Jorun Roe,” */
  function isRole(first: number): boolean {
    const {norm} = tokens
    if (norm[first - 1] !== ',') return false
    for (let at = first - 3; at >= first - 6; at--) {
      // “said the publican, Dougal Roe”
      if (owners.at(tokens, at)) return isPersonNoun(norm[first - 2] ?? '') || speechVerbs.at(tokens, at - 1)
    }
    return false
  }

  /** “Jorun Roe called it ‘a headline’” */
  function judges(last: number): boolean {
    if (cueAt(tokens, last)?.takes !== 'label') return false
    for (let at = last + 1; at < last + 9; at++) if (/^["“‘]$/.test(tokens.norm[at] ?? '')) return true
    return false
  }

  /** “Jane Roe, 37,” */
  function isAged(last: number): boolean {
    const {norm} = tokens
    return norm[last] === ',' && /^\d\d$/.test(norm[last + 1] ?? '') && /^[,.;)]$/.test(norm[last + 2] ?? '')
  }

  function mentionOf(piece: Piece, identity: Identity | undefined): NameMention | undefined {
    const {kind, first, entries} = piece
    if (identity && kind !== 'words') {
      const alias = kind === 'full' && entries.every(({form}) => form !== 'name')
      const isUnknown = identity.id === null && identity.candidates.length === 0
      return known(
        piece,
        'person',
        identity,
        isUnknown ? 'unknown' : alias ? 'alias' : 'full',
        described(piece, identity)
      )
    }
    switch (kind) {
      case 'surname':
        return isDoubtful(piece) ? undefined : surnameMention(piece)
      case 'given': {
        const ids = idsOf(entries, 'person').filter((id) => introductions.isKnownBefore(id, first))
        const [id] = ids
        // “Warren said”, beside a sheet with a Warren Roe, in an article about Ann Warren.
        const other = id === undefined ? introductions.bearerOf({...piece, entries: []}) : undefined
        if (other) return known(piece, 'person', other, 'surname')
        if (id === undefined || ids.length > 1 || piece.initial) return
        return known(piece, 'person', {key: id, id, candidates: [id]}, 'given')
      }
      case 'organization':
      case 'place':
        return thingMention(piece)
      default:
        return wordsMention(piece, identity)
    }
  }

  function known(
    {first, last}: Piece,
    kind: NameMention['kind'],
    {key, id, candidates}: Identity,
    form: NameMention['form'],
    description?: Span
  ): NameMention {
    const start = tokens.start[first]!
    const end = tokens.end[last - 1]!
    const antecedent = antecedents.of(kind, key, mentions.length)
    return description
      ? {first, last, start, end, kind, id, candidates, form, antecedent, description}
      : {first, last, start, end, kind, id, candidates, form, antecedent}
  }

  /** “May I just say”, “Rich nations said”: a common word that opens a sentence, and no sign of a person after it. */
  function isDoubtful({initial, surnameWord, address, last}: Piece): boolean {
    if (!initial || address || !(notNames.is(surnameWord) || ordinaryWords.is(surnameWord))) return false
    const next = tokens.norm[last] ?? ''
    return !(next === ',' || next === "'s" || speechVerbs.at(tokens, last) || personVerbs.at(tokens, last))
  }

  function surnameMention(piece: Piece): NameMention | undefined {
    const found = introductions.bearerOf(piece)
    if (found && isOneOfTwo(piece))
      return known(
        piece,
        'person',
        {key: `?${piece.surname}`, id: null, candidates: found.candidates},
        'surname'
      )
    if (found) return known(piece, 'person', found, 'surname')
    return piece.address ? known(piece, 'person', nameless(piece.surname), 'unknown') : undefined
  }

  /** “the younger Mr. Roe”, “the elder Doe”: which of them is not told here. */
  function isOneOfTwo({first, address}: Piece): boolean {
    for (let at = first - 1; at >= first - 2 - (address?.words.length ?? 0); at--)
      if (/^(?:younger|elder|older)$/.test(tokens.norm[at] ?? '') && tokens.norm[at - 1] === 'the')
        return true
    return false
  }

  function thingMention(piece: Piece): NameMention | undefined {
    const {kind, entries, surname} = piece
    const what = kind === 'organization' ? 'organization' : 'place'
    const own = entries.filter((entry) => entry.kind === what)
    const ids = idsOf(own, what)
    const [id] = ids
    const form = own[0]?.form
    return known(
      piece,
      what,
      {key: id ?? surname, id: ids.length === 1 ? id! : null, candidates: ids},
      form === 'name'
        ? 'full'
        : form === 'alias' || form === 'acronym' || form === 'demonym' || form === 'former'
          ? form
          : 'alias'
    )
  }

  function wordsMention(piece: Piece, identity: Identity | undefined): NameMention | undefined {
    const {given, givenWord, surname, surnameWord, address, initial} = piece
    if (given.length === 0) {
      // The surname of someone whom only the article names.
      const found = suffixes.is(surnameWord) ? undefined : introductions.bearerOf(piece)
      if (found && identity?.key === found.key)
        return known(piece, 'person', found, 'unknown', described(piece, found))
      if (found) return known(piece, 'person', found, 'surname')
      if (!address || initial || !honorifics.has(address.words.at(-1)!)) return
      return known(piece, 'person', nameless(surname), 'unknown', described(piece, undefined))
    }
    if (identity) return known(piece, 'person', identity, 'unknown', described(piece, identity))
    const isFirm = organizationHeads.is(surnameWord) || organizationHeads.is(givenWord)
    return known(
      piece,
      isFirm ? 'organization' : 'unknown',
      nameless(given.length === 1 ? `${given[0]!} ${surname}` : `${given.join(' ')} ${surname}`),
      'unknown'
    )
  }

  function described(piece: Piece, identity: Identity | undefined): Span | undefined {
    return identity && identity.candidates.length > 0 ? undefined : describe(tokens, piece)
  }
}

/** Titles before a given name alone. */
const singleNamed = wordSet('prince princess king queen pope sultan emir emperor empress')

/** Somebody whom only the article names. */
const nameless = (key: string): Identity => ({key, id: null, candidates: none})
const none: readonly string[] = []

const joining = wordSet('of for and &')

const idsOf = (entries: readonly Entry[], kind: Entry['kind']): readonly string[] => [
  ...new Set(entries.filter((entry) => entry.kind === kind).map(({id}) => id))
]

/** The first mentions of the names of an article, by what two mentions of one name share. */
class Antecedents {
  readonly #people = new Map<string, number>()
  readonly #organizations = new Map<string, number>()
  readonly #places = new Map<string, number>()

  /** Index of the first mention of a name, which is the one at `index` where there was none before. */
  of(kind: NameMention['kind'], key: string, index: number): number {
    const firsts =
      kind === 'organization' ? this.#organizations : kind === 'place' ? this.#places : this.#people
    const first = firsts.get(key)
    if (first !== undefined) return first
    firsts.set(key, index)
    return index
  }
}
