import {nameHeads} from '../../language/en/names.ts'
import {wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import type {Piece} from './pieces.ts'
import type {Identity} from './surnames.ts'

const joints = wordSet([',', 'and'])

/**
 * Names of which nothing beside them says that they are persons, and which others of the article show to be some, by
 * index: “Suu Kyi, who won, … Suu Kyi left”, “Ann Bell, Jorun Roe and Tim Poe left”.
 */
export function shownElsewhere(
  tokens: Tokens,
  pieces: readonly Piece[],
  identities: readonly (Identity | undefined)[]
): readonly number[] {
  if (!pieces.some((piece, index) => isLoose(piece) && !identities[index])) return none
  const told = new Set<string>()
  for (let index = 0; index < pieces.length; index++)
    if (identities[index] && isLoose(pieces[index]!)) told.add(nameOf(pieces[index]!))
  const found: number[] = []
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!
    if (identities[index] || !isLoose(piece)) continue
    if (told.has(nameOf(piece)) || isListed(tokens, pieces, identities, index)) found.push(index)
  }
  return found
}

function isListed(
  tokens: Tokens,
  pieces: readonly Piece[],
  identities: readonly (Identity | undefined)[],
  index: number
): boolean {
  const before = pieces[index - 1]
  const after = pieces[index + 1]
  const {first, last, given, surnameWord} = pieces[index]!
  if (!before || !after || given.length !== 1 || nameHeads.is(surnameWord)) return false
  if (before.last !== first - 1 || tokens.norm[before.last] !== ',') return false
  if (after.first !== last + 1 || !joints.at(tokens, last)) return false
  return isNamed(before, identities[index - 1]) && isNamed(after, identities[index + 1])
}

/** Whether a person is named by given name and surname. */
const isNamed = ({given}: Piece, identity: Identity | undefined) => identity !== undefined && given.length > 0

const none: readonly number[] = []
const isLoose = ({kind, given}: Piece) => kind === 'words' && given.length > 0
const nameOf = ({given, surname}: Piece) => `${given.join(' ')} ${surname}`
