import {pronounOfGivenAt} from '../../language/en/given-names.ts'
import {
  commonSurnames,
  kinNouns,
  nameHeads,
  nameOpeners,
  notNames,
  ordinaryWords,
  roleNouns,
  rolesOfFirms,
  speechVerbs
} from '../../language/en/names.ts'
import {beforeKin, isPersonNounAt} from '../../language/en/person-nouns.ts'
import {regions} from '../../language/en/regions.ts'
import {wordSet} from '../../language/words.ts'
import {isUpper} from '../capitals.ts'
import type {Tokens} from '../tokens.ts'
import {describe} from './descriptions.ts'
import type {Piece} from './pieces.ts'

/** Before a name they make it a place: “In Paris, a teacher …”. */
const placing = wordSet(
  'in at from near of outside across around through via to into toward after before since beyond'
)

/**
 * Whether a single word with a capital names a person by what stands beside it: “the singer Adele”, “Rihanna, who was”,
 * “his wife, Jane,”, “Suharto, 67,”, “said Kamala”.
 */
export function isOneName(tokens: Tokens, piece: Piece): boolean {
  const {norm} = tokens
  const {first, last, surname, address, run} = piece
  if (run.titleCase || last !== first + 1 || surname.length < 3 || taken.at(tokens, first)) return false
  if (isUpper(tokens, first)) return false
  if (isKin(tokens, first)) return true
  // “a resident named Caroline”
  const before = norm[first - 1] ?? ''
  if ((before === 'named' || before === 'called') && isPersonNounAt(tokens, first - 2)) return true
  const role = address?.words.at(-1) ?? ''
  if (
    roleNouns.has(role) &&
    !rolesOfFirms.has(role) &&
    first > run.sentence.first &&
    tokens.capital[first - 1] === 0
  )
    return true
  if (placing.at(tokens, first - 1) && first > run.sentence.first) return false
  const given =
    pronounOfGivenAt(tokens, first) !== undefined &&
    !ordinaryWords.at(tokens, first) &&
    !commonSurnames.at(tokens, first)
  if (given && (speechVerbs.at(tokens, first - 1) || speechVerbs.at(tokens, last))) return true
  // “Tommy — who goes by his first name — left”
  if (given && norm[last + 1] === 'who' && /^[,–—-]$/.test(norm[last] ?? '')) return true
  if (norm[last] !== ',') return false
  if (/^\d\d$/.test(norm[last + 1] ?? '') && /^[,.;)]$/.test(norm[last + 2] ?? '')) return true
  // “Arsenal, who were”, and maybe “Arsenal, who lost”, is a team.
  if (norm[last + 1] === 'who') return /^(?:is|was|has)$/.test(norm[last + 2] ?? '')
  if (!/^(?:an?|the)$/.test(norm[last + 1] ?? '')) return false
  return describe(tokens, piece) !== undefined && !opensWithFirm(tokens, last + 2)
}

/** “Comcast, the owner of”, “Reuters, the news agency”: no role of a person before the first preposition. */
function opensWithFirm(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 8 && tokens.kind[at] === 'word' && !notNames.at(tokens, at); at++)
    if (roleNouns.at(tokens, at)) return rolesOfFirms.at(tokens, at)
  return true
}

const taken = wordSet([...notNames, ...nameOpeners, ...nameHeads, ...roleNouns, ...regions])

/** “his wife, Jane”, “Roe’s brother Bill”, “son Barron”. */
function isKin(tokens: Tokens, first: number): boolean {
  if (kinNouns.at(tokens, first - 1)) return true
  if (tokens.norm[first - 1] !== ',' || !kinNouns.at(tokens, first - 2)) return false
  for (let at = first - 3; at >= first - 6; at--) if (beforeKin.at(tokens, at)) return true
  return false
}
