import type {Article, NameMention, Span} from '../article.ts'
import type {Entry} from '../facts/fact-base.ts'
import {honorifics, organizationHeads, suffixes} from '../language/en/names.ts'
import {wordSet} from '../language/words.ts'
import {describe} from './names/descriptions.ts'
import {idsOf} from './names/entries.ts'
import {isGivenOf, surnameOf} from './names/people.ts'
import {isOneName} from './names/one-names.ts'
import {isDoubtful, isOneOfTwo, isPersonLike, isVerbBefore, speaks} from './names/person-signs.ts'
import {findPieces, type Piece} from './names/pieces.ts'
import {readRuns} from './names/segments.ts'
import {shownElsewhere} from './names/shown.ts'
import {Introductions, type Identity} from './names/surnames.ts'

type Context = Pick<Article, 'text' | 'tokens' | 'sentences' | 'blocks' | 'hits' | 'facts'>

/**
 * Reads the names of persons, organizations and places, in text order, without overlaps.
 *
 * A name links to the fact sheet only where the article leaves no other reading: a surname alone needs the full name
 * somewhere in the article, a title, or to be rare; another given name is another person; a name inside a longer one
 * (“Bank of England”) is not linked.
 */
export const readNames = (context: Context): readonly NameMention[] => new NameReader(context).read()

class NameReader {
  private readonly context: Context
  private readonly tokens: Context['tokens']
  private readonly facts: Context['facts']
  private readonly places = new Set<string>()
  private readonly speaking = new Set<string>()
  private readonly inFull = new Set<string>()
  private readonly introductions: Introductions
  private readonly mentions: NameMention[] = []
  private readonly antecedents = new Antecedents()

  constructor(context: Context) {
    this.context = context
    this.tokens = context.tokens
    this.facts = context.facts
    this.introductions = new Introductions(context.facts, this.places)
  }

  read(): readonly NameMention[] {
    const {context, tokens, facts, places, speaking, inFull, introductions, mentions} = this
    const pieces: Piece[] = []
    for (const run of readRuns(context)) findPieces(tokens, run, pieces)
    for (const piece of pieces) {
      if (piece.kind === 'place' || piece.kind === 'organization') places.add(piece.surname)
      if (piece.given.length === 0 && speaks(tokens, piece)) speaking.add(piece.surname)
      if (piece.kind === 'full') for (const {id} of piece.entries) inFull.add(id)
    }
    const identities: (Identity | undefined)[] = []
    for (const piece of pieces) {
      const identity = this.identityOfFull(piece)
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
    for (let index = 0; index < pieces.length; index++) {
      const mention = this.mentionOf(pieces[index]!, identities[index])
      if (mention) mentions.push(mention)
    }
    return mentions
  }

  /** Who is named in full: by a name of the sheet, or by given names and surname. */
  private identityOfFull(piece: Piece): Identity | undefined {
    const {tokens} = this
    const {kind, given, suffix, entries} = piece
    if (kind === 'full') {
      const ids = idsOf(entries, 'person')
      if (suffix !== undefined && !ids.some((id) => this.nameEndsWith(id, suffix))) return unknown(piece)
      return identityOf(ids)
    }
    if (kind === 'partial') {
      const ids = this.idsOfGiven(piece)
      if (ids.length === 0) return isVerbBefore(tokens, piece) ? undefined : unknown(piece)
      return identityOf(ids)
    }
    if (this.isRoyal(piece)) return unknown(piece)
    if (kind !== 'words') return
    const isPerson = given.length > 0 ? isPersonLike(tokens, piece, this.speaking) : isOneName(tokens, piece)
    return isPerson ? unknown(piece) : undefined
  }

  /** Those of the sheet with the surname whose given name it may be. */
  private idsOfGiven({given, suffix, entries}: Piece): readonly string[] {
    const ids: string[] = []
    for (const id of idsOf(entries, 'person'))
      if (isGivenOf(this.facts.people.get(id)!, given, suffix)) ids.push(id)
    return ids
  }

  /** “Prince Andrew … Andrew said”; not a king whom the sheet may mean. */
  private isRoyal({kind, given, address, entries}: Piece): boolean {
    if (given.length > 0 || address === undefined || (kind !== 'words' && kind !== 'given')) return false
    return singleNamed.has(address.words.at(-1) ?? '') && !entries.some(({id}) => this.inFull.has(id))
  }

  private nameEndsWith(id: string, suffix: string): boolean {
    const person = this.facts.people.get(id)
    const names = person ? [person.name, ...person.aliases] : []
    return names.some((name) => name.toLowerCase().replaceAll('.', '').endsWith(` ${suffix}`))
  }

  private mentionOf(piece: Piece, identity: Identity | undefined): NameMention | undefined {
    const {kind, entries} = piece
    if (identity && kind !== 'words') {
      const alias = kind === 'full' && !hasName(entries)
      const isUnknown = identity.id === null && identity.candidates.length === 0
      return this.known(
        piece,
        'person',
        identity,
        isUnknown ? 'unknown' : alias ? 'alias' : 'full',
        this.described(piece, identity)
      )
    }
    switch (kind) {
      case 'surname':
        return isDoubtful(this.tokens, piece) ? undefined : this.surnameMention(piece)
      case 'given':
        return this.givenMention(piece)
      case 'organization':
      case 'place':
        return this.thingMention(piece)
      default:
        return this.wordsMention(piece, identity)
    }
  }

  private givenMention(piece: Piece): NameMention | undefined {
    const {introductions} = this
    let id: string | undefined
    let isOne = true
    for (const one of idsOf(piece.entries, 'person')) {
      if (!introductions.isKnownBefore(one, piece.first)) continue
      if (id === undefined) id = one
      else isOne = false
    }
    // “Warren said”, beside a sheet with a Warren Roe, in an article about Ann Warren.
    const other = id === undefined ? introductions.bearerOf(piece, noEntries) : undefined
    if (other) return this.known(piece, 'person', other, 'surname')
    if (id === undefined || !isOne || piece.initial) return
    return this.known(piece, 'person', {key: id, id, candidates: [id]}, 'given')
  }

  private known(
    {first, last}: Piece,
    kind: NameMention['kind'],
    {key, id, candidates}: Identity,
    form: NameMention['form'],
    description?: Span
  ): NameMention {
    const {tokens} = this
    const start = tokens.start[first]!
    const end = tokens.end[last - 1]!
    const antecedent = this.antecedents.of(kind, key, this.mentions.length)
    return description
      ? {first, last, start, end, kind, id, candidates, form, antecedent, description}
      : {first, last, start, end, kind, id, candidates, form, antecedent}
  }

  private surnameMention(piece: Piece): NameMention | undefined {
    const found = this.introductions.bearerOf(piece, piece.entries)
    if (found && isOneOfTwo(this.tokens, piece))
      return this.known(
        piece,
        'person',
        {key: `?${piece.surname}`, id: null, candidates: found.candidates},
        'surname'
      )
    if (found) return this.known(piece, 'person', found, 'surname')
    return piece.address ? this.known(piece, 'person', nameless(piece.surname), 'unknown') : undefined
  }

  private thingMention(piece: Piece): NameMention | undefined {
    const {kind, entries, surname} = piece
    const what = kind === 'organization' ? 'organization' : 'place'
    const ids = idsOf(entries, what)
    const [id] = ids
    const form = formOf(entries, what)
    return this.known(
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

  private wordsMention(piece: Piece, identity: Identity | undefined): NameMention | undefined {
    const {given, givenWord, surname, surnameWord, address, initial} = piece
    if (given.length === 0) {
      // The surname of someone whom only the article names.
      const found = suffixes.is(surnameWord) ? undefined : this.introductions.bearerOf(piece, piece.entries)
      if (found && identity?.key === found.key)
        return this.known(piece, 'person', found, 'unknown', this.described(piece, found))
      if (found) return this.known(piece, 'person', found, 'surname')
      if (!address || initial || !honorifics.has(address.words.at(-1)!)) return
      return this.known(piece, 'person', nameless(surname), 'unknown', this.described(piece, undefined))
    }
    if (identity) return this.known(piece, 'person', identity, 'unknown', this.described(piece, identity))
    const isFirm = organizationHeads.is(surnameWord) || organizationHeads.is(givenWord)
    return this.known(
      piece,
      isFirm ? 'organization' : 'unknown',
      nameless(given.length === 1 ? `${given[0]!} ${surname}` : `${given.join(' ')} ${surname}`),
      'unknown'
    )
  }

  private described(piece: Piece, identity: Identity | undefined): Span | undefined {
    return identity && identity.candidates.length > 0 ? undefined : describe(this.tokens, piece)
  }
}

/** Titles before a given name alone. */
const singleNamed = wordSet('prince princess king queen pope sultan emir emperor empress')

/** Somebody whom only the article names. */
const nameless = (key: string): Identity => ({key, id: null, candidates: none})
const none: readonly string[] = []
const noEntries: readonly Entry[] = []

const unknown = ({given, surname}: Piece): Identity => nameless(`${given[0] ?? ''} ${surname}`)

const identityOf = (ids: readonly string[]): Identity =>
  ids.length === 1
    ? {key: ids[0]!, id: ids[0]!, candidates: ids}
    : {key: `?${ids.join(' ')}`, id: null, candidates: ids}

function hasName(entries: readonly Entry[]): boolean {
  for (const {form} of entries) if (form === 'name') return true
  return false
}

/** The form of the first entry of a kind. */
function formOf(entries: readonly Entry[], what: Entry['kind']): Entry['form'] | undefined {
  for (const {kind, form} of entries) if (kind === what) return form
  return
}

/** The first mentions of the names of an article, by what two mentions of one name share. */
class Antecedents {
  private readonly people = new Map<string, number>()
  private readonly organizations = new Map<string, number>()
  private readonly places = new Map<string, number>()

  /** Index of the first mention of a name, which is the one at `index` where there was none before. */
  of(kind: NameMention['kind'], key: string, index: number): number {
    const firsts = kind === 'organization' ? this.organizations : kind === 'place' ? this.places : this.people
    const first = firsts.get(key)
    if (first !== undefined) return first
    firsts.set(key, index)
    return index
  }
}
