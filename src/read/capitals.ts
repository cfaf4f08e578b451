import type {Tokens} from './token-room.ts'

/** Whether a word of two letters or more has capitals only: “NASA”, “U.S.”. */
export function isUpper({text, start, end, norm, capital}: Tokens, at: number): boolean {
  if (capital[at] === 0) return false
  const from = start[at]!
  // Most words with a capital go on with a small letter of ASCII: no string is made of them.
  const next = text.charCodeAt(from + 1)
  if (next >= 97 && next <= 122) return false
  if (norm[at]!.length < 2) return false
  const written = text.slice(from, end[at])
  return written === written.toUpperCase()
}
