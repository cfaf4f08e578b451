import type {Article, NameMention, Span} from '../article.ts'
import type {Entry} from '../facts/fact-base.ts'
import {possessives} from '../language/en/speakers.ts'
import {cueAt} from '../language/en/cues.ts'
import {pronounOfGiven} from '../language/en/given-names.ts'
import {
  givenNames,
  headSurnames,
  honorifics,
  nameOpeners,
  notNames,
  ordinaryWords,
  organizationHeads,
  personVerbs,
  speechVerbs,
  suffixes,
  thingHeads
} from '../language/en/names.ts'
import {isPersonNoun} from '../language/en/person-nouns.ts'
import {wordSet} from '../language/words.ts'
import {describe} from './names/descriptions.ts'
import {isGivenOf, surnameOf} from './names/people.ts'
import {isOneName} from './names/one-names.ts'
import {findPieces, type Piece} from './names/pieces.ts'
import {readRuns} from './names/segments.ts'
import {introductionsOf, type Identity, type Introductions} from './names/surnames.ts'

type Context = Pick<Article, 'text' | 'tokens' | 'sentences' | 'blocks' | 'hits' | 'facts'>

const owners = wordSet([...possessives, "'s", 'the', 'a', 'an'])
type Known = Omit<NameMention, 'antecedent' | 'description'> & {
  readonly key: string
  readonly description: Span | undefined
}

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
  for (const run of readRuns(context)) for (const piece of findPieces(tokens, run)) pieces.push(piece)
  const places = new Set<string>()
  for (const {kind, surname} of pieces) if (kind === 'place' || kind === 'organization') places.add(surname)

  const speaking = new Set<string>()
  for (const piece of pieces) if (piece.given.length === 0 && speaks(piece)) speaking.add(piece.surname)
  const introductions = introductionsOf(facts, (surname) => places.has(surname))
  const identities = new Map<Piece, Identity>()
  for (const piece of pieces) {
    const identity = identityOfFull(piece)
    if (!identity) continue
    identities.set(piece, identity)
    const person = identity.candidates.length > 0 ? facts.people.get(identity.candidates[0]!) : undefined
    introductions.add(person ? {...piece, surname: surnameOf(person)} : piece, identity)
  }
  for (const piece of pieces) {
    if (piece.kind !== 'surname' || !introductions.isRival(piece)) continue
    introductions.add(piece, {
      key: `${piece.address?.words.join(' ')} ${piece.surname}`,
      id: null,
      candidates: []
    })
  }
  const mentions: Known[] = []
  for (const piece of pieces) {
    const mention = mentionOf(piece, introductions)
    if (mention) mentions.push(mention)
  }
  return withAntecedents(mentions)

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
      if (ids.length === 0) return unknown(piece)
      return ids.length === 1
        ? {key: ids[0]!, id: ids[0]!, candidates: ids}
        : {key: `?${ids.join(' ')}`, id: null, candidates: ids}
    }
    if (kind !== 'words') return
    return (given.length > 0 ? isPersonLike(piece) : isOneName(tokens, piece)) ? unknown(piece) : undefined
  }

  function unknown({given, surname}: Piece): Identity {
    return {key: `${given[0] ?? ''} ${surname}`, id: null, candidates: []}
  }

  function nameEndsWith(id: string, suffix: string): boolean {
    const person = facts.people.get(id)
    const names = person ? [person.name, ...person.aliases] : []
    return names.some((name) => name.toLowerCase().replaceAll('.', '').endsWith(` ${suffix}`))
  }

  /** Two to four words without the head of an organization, and a sign that they name a person. */
  function isPersonLike(piece: Piece): boolean {
    const {given, surname, first, last, address} = piece
    if (given.length > 3 || (isHead(surname) && !isHeadSurname(piece))) return false
    // “Stacy Baker of Columbia, South Carolina, says”
    if (given.length === 1 && nameOpeners.has(given[0]!) && !givenNames.has(given[0]!)) return false
    for (let at = first; at < last; at++) if (joining.at(tokens, at)) return false
    return (
      address !== undefined ||
      piece.familyFirst ||
      givenNames.has(given[0]!) ||
      (pronounOfGiven(given[0]!) !== undefined && !ordinaryWords.has(given[0]!)) ||
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
    const {given, surname, address, last} = piece
    return (
      headSurnames.has(surname) &&
      given.length === 1 &&
      pronounOfGiven(given[0]!) !== undefined &&
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

  function mentionOf(piece: Piece, introduced: Introductions): Known | undefined {
    const {kind, first, entries} = piece
    const identity = identities.get(piece)
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
        return isDoubtful(piece) ? undefined : surnameMention(piece, introduced)
      case 'given': {
        const ids = idsOf(entries, 'person').filter((id) => introduced.isKnownBefore(id, first))
        const [id] = ids
        // “Warren said”, beside a sheet with a Warren Roe, in an article about Ann Warren.
        const other = id === undefined ? introduced.bearerOf({...piece, entries: []}) : undefined
        if (other) return known(piece, 'person', other, 'surname')
        if (id === undefined || ids.length > 1 || piece.initial) return
        return known(piece, 'person', {key: id, id, candidates: [id]}, 'given')
      }
      case 'organization':
      case 'place':
        return thingMention(piece)
      default:
        return wordsMention(piece, introduced, identity)
    }
  }

  /** All mentions are of one shape. */
  function known(
    {first, last}: Piece,
    kind: Known['kind'],
    {key, id, candidates}: Identity,
    form: Known['form'],
    description?: Span
  ): Known {
    const [start, end] = [tokens.start[first]!, tokens.end[last - 1]!]
    return {first, last, start, end, kind, key, id, candidates, form, description}
  }

  /** “May I just say”, “Rich nations said”: a common word that opens a sentence, and no sign of a person after it. */
  function isDoubtful({initial, surname, address, last}: Piece): boolean {
    if (!initial || address || !(notNames.has(surname) || ordinaryWords.has(surname))) return false
    const next = tokens.norm[last] ?? ''
    return !(next === ',' || next === "'s" || speechVerbs.at(tokens, last) || personVerbs.at(tokens, last))
  }

  function surnameMention(piece: Piece, introduced: Introductions): Known | undefined {
    const found = introduced.bearerOf(piece)
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

  function thingMention(piece: Piece): Known | undefined {
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

  function wordsMention(
    piece: Piece,
    introduced: Introductions,
    identity: Identity | undefined
  ): Known | undefined {
    const {given, surname, address, initial} = piece
    if (given.length === 0) {
      // The surname of someone whom only the article names.
      const found = suffixes.has(surname) ? undefined : introduced.bearerOf(piece)
      if (found && identity?.key === found.key)
        return known(piece, 'person', found, 'unknown', described(piece, found))
      if (found) return known(piece, 'person', found, 'surname')
      if (!address || initial || !honorifics.has(address.words.at(-1)!)) return
      return known(piece, 'person', nameless(surname), 'unknown', described(piece, undefined))
    }
    if (identity) return known(piece, 'person', identity, 'unknown', described(piece, identity))
    const isFirm = organizationHeads.has(surname) || organizationHeads.has(given[0]!)
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

/** Somebody whom only the article names. */
const nameless = (key: string): Identity => ({key, id: null, candidates: none})
const none: readonly string[] = []

const joining = wordSet('of for and &')

const heads = wordSet([...organizationHeads, ...thingHeads])
const isHead = (word: string) => heads.has(word)

const idsOf = (entries: readonly Entry[], kind: Entry['kind']): readonly string[] => [
  ...new Set(entries.filter((entry) => entry.kind === kind).map(({id}) => id))
]

/** Gives each mention the index of the first mention of the same name. */
function withAntecedents(mentions: readonly Known[]): readonly NameMention[] {
  const people = new Map<string, number>()
  const firstsOf = {
    person: people,
    unknown: people,
    organization: new Map<string, number>(),
    place: new Map<string, number>()
  }
  return mentions.map((mention, index) => {
    const {first, last, start, end, kind, id, candidates, form, description} = mention
    const firsts = firstsOf[kind]
    const antecedent = firsts.get(mention.key) ?? index
    if (antecedent === index) firsts.set(mention.key, index)
    const name = {first, last, start, end, kind, id, candidates, form, antecedent}
    return description ? {...name, description} : name
  })
}
