import {cueAt} from '../../language/en/cues.ts'
import {pronounOfGivenAt, pronounOfNumber} from '../../language/en/given-names.ts'
import {
  givenNames,
  headSurnames,
  nameHeads,
  nameOpeners,
  notNames,
  ordinaryWords,
  personVerbs,
  speechVerbs
} from '../../language/en/names.ts'
import {beforeRoles, isPersonNoun} from '../../language/en/person-nouns.ts'
import {wordSet} from '../../language/words.ts'
import type {Tokens} from '../tokens.ts'
import {describe} from './descriptions.ts'
import type {Piece} from './pieces.ts'

const joining = wordSet('of for and &')

/** “Notice Roe”, “Paper Exploits Roe Supporter”: a word with the capital of a sentence or headline, and no given name. */
export function isVerbBefore(tokens: Tokens, piece: Piece): boolean {
  const {given, first, last, run, initial, address} = piece
  if (!(initial || run.titleCase) || given.length !== 1 || pronounOfGivenAt(tokens, first)) return false
  return (
    address === undefined &&
    !speaks(tokens, piece) &&
    !isAged(tokens, last) &&
    describe(tokens, piece) === undefined
  )
}

/** Two to four words without the head of an organization, and a sign that they name a person. */
export function isPersonLike(tokens: Tokens, piece: Piece, speaking: ReadonlySet<string>): boolean {
  const {given, givenWord, surname, surnameWord, first, last, address} = piece
  if (given.length > 3 || (nameHeads.is(surnameWord) && !isHeadSurname(tokens, piece))) return false
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
    isAged(tokens, last) ||
    speaks(tokens, piece) ||
    isRole(tokens, first) ||
    judges(tokens, last) ||
    // “Florent Roe is a pilot. … Roe said”
    speaking.has(surname) ||
    describe(tokens, piece) !== undefined
  )
}

/** “Michelle Fields said”, “Anita Hill, a lawyer,”: surnames that are words for places as well. */
function isHeadSurname(tokens: Tokens, piece: Piece): boolean {
  const {given, givenWord, surnameWord, address, last} = piece
  return (
    headSurnames.is(surnameWord) &&
    given.length === 1 &&
    pronounOfNumber(givenWord) !== undefined &&
    (address !== undefined ||
      isAged(tokens, last) ||
      speaks(tokens, piece) ||
      describe(tokens, piece) !== undefined)
  )
}

export function speaks(tokens: Tokens, {first, last}: Piece): boolean {
  // “Roe was quoted as saying”
  const quoted = tokens.norm[last + 1] === 'quoted' && tokens.norm[last + 2] === 'as'
  return quoted || speechVerbs.at(tokens, first - 1) || speechVerbs.at(tokens, last)
}

/** “His lawyer, Jorun Roe,” */
function isRole(tokens: Tokens, first: number): boolean {
  const {norm} = tokens
  if (norm[first - 1] !== ',') return false
  for (let at = first - 3; at >= first - 6; at--) {
    // “said the publican, Dougal Roe”
    if (beforeRoles.at(tokens, at))
      return isPersonNoun(norm[first - 2] ?? '') || speechVerbs.at(tokens, at - 1)
  }
  return false
}

/** “Jorun Roe called it ‘a headline’” */
function judges(tokens: Tokens, last: number): boolean {
  if (cueAt(tokens, last)?.takes !== 'label') return false
  for (let at = last + 1; at < last + 9; at++) if (/^["“‘]$/.test(tokens.norm[at] ?? '')) return true
  return false
}

/** “Jane Roe, 37,” */
function isAged(tokens: Tokens, last: number): boolean {
  const {norm} = tokens
  return norm[last] === ',' && /^\d\d$/.test(norm[last + 1] ?? '') && /^[,.;)]$/.test(norm[last + 2] ?? '')
}

/** “May I just say”, “Rich nations said”: a common word that opens a sentence, and no sign of a person after it. */
export function isDoubtful(tokens: Tokens, {initial, surnameWord, address, last}: Piece): boolean {
  if (!initial || address || !(notNames.is(surnameWord) || ordinaryWords.is(surnameWord))) return false
  const next = tokens.norm[last] ?? ''
  return !(next === ',' || next === "'s" || speechVerbs.at(tokens, last) || personVerbs.at(tokens, last))
}

/** “the younger Mr. Roe”, “the elder Doe”: which of them is not told here. */
export function isOneOfTwo(tokens: Tokens, {first, address}: Piece): boolean {
  for (let at = first - 1; at >= first - 2 - (address?.words.length ?? 0); at--)
    if (/^(?:younger|elder|older)$/.test(tokens.norm[at] ?? '') && tokens.norm[at - 1] === 'the') return true
  return false
}
