import {pronounOfGiven} from '../../language/en/given-names.ts'
import {
  commonSurnames,
  kinNouns,
  nameOpeners,
  notNames,
  ordinaryWords,
  organizationHeads,
  roleNouns,
  rolesOfFirms,
  speechVerbs,
  thingHeads
} from '../../language/en/names.ts'
import {isPersonNoun} from '../../language/en/person-nouns.ts'
import {regions} from '../../language/en/regions.ts'
import type {Tokens} from '../tokens.ts'
import {describe} from './descriptions.ts'
import type {Piece} from './pieces.ts'

const owners: ReadonlySet<string> = new Set(['his', 'her', 'their', 'my', 'our', 'your', "'s"])

/** Before a name they make it a place: “In Paris, a teacher …”. */
const placing: ReadonlySet<string> = new Set(
  'in at from near of outside across around through via to into toward after before since beyond'.split(' ')
)

/**
 * Whether a single word with a capital names a person by what stands beside it: “the singer Adele”, “Rihanna, who was”,
 * “his wife, Jane,”, “Suharto, 67,”, “said Kamala”.
 */
export function isOneName(tokens: Tokens, piece: Piece): boolean {
  const {norm} = tokens
  const {first, last, surname, address, run} = piece
  if (run.titleCase || last !== first + 1 || surname.length < 3 || isTaken(surname)) return false
  const written = tokens.text.slice(tokens.start[first], tokens.end[first])
  if (written === written.toUpperCase()) return false
  if (isKin(tokens, first)) return true
  // “a resident named Caroline”
  if (/^(?:named|called)$/.test(norm[first - 1] ?? '') && isPersonNoun(norm[first - 2] ?? '')) return true
  const role = address?.words.at(-1) ?? ''
  if (roleNouns.has(role) && !rolesOfFirms.has(role) && isLower(first - 1)) return true
  const before = norm[first - 1] ?? ''
  if (placing.has(before) && first > run.sentence.first) return false
  const given =
    pronounOfGiven(surname) !== undefined && !ordinaryWords.has(surname) && !commonSurnames.has(surname)
  if (given && (speechVerbs.has(before) || speechVerbs.has(norm[last] ?? ''))) return true
  if (norm[last] !== ',') return false
  if (/^\d\d$/.test(norm[last + 1] ?? '') && /^[,.;)]$/.test(norm[last + 2] ?? '')) return true
  // “Arsenal, who were”, and maybe “Arsenal, who lost”, is a team.
  if (norm[last + 1] === 'who') return /^(?:is|was|has)$/.test(norm[last + 2] ?? '')
  if (!/^(?:an?|the)$/.test(norm[last + 1] ?? '')) return false
  return describe(tokens, piece) !== undefined && !opensWithFirm(last + 2)

  function isLower(at: number): boolean {
    return at >= run.sentence.first && tokens.capital[at] === 0
  }

  /** “Comcast, the owner of”, “Reuters, the news agency”: no role of a person before the first preposition. */
  function opensWithFirm(from: number): boolean {
    for (let at = from; at < from + 8 && tokens.kind[at] === 'word' && !notNames.has(norm[at]!); at++)
      if (roleNouns.has(norm[at]!)) return rolesOfFirms.has(norm[at]!)
    return true
  }
}

function isTaken(word: string): boolean {
  return (
    notNames.has(word) ||
    nameOpeners.has(word) ||
    organizationHeads.has(word) ||
    thingHeads.has(word) ||
    roleNouns.has(word) ||
    regions.has(word)
  )
}

/** “his wife, Jane”, “Roe’s brother Bill”, “son Barron”. */
function isKin({norm}: Tokens, first: number): boolean {
  if (kinNouns.has(norm[first - 1] ?? '')) return true
  if (norm[first - 1] !== ',' || !kinNouns.has(norm[first - 2] ?? '')) return false
  for (let at = first - 3; at >= first - 6; at--) if (owners.has(norm[at] ?? '')) return true
  return false
}
