import {findDayOfMonth} from './written-dates.ts'

const place = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ -](?:\p{Lu}[\p{Lu}.'’-]*|DE|of|de|la|am))*`
const region = String.raw`(?:(?:,\s|\sand\s|/)[\p{L}\d][\p{L}\d. ’'-]{1,28}){0,3}`
const agency = String.raw`\s*\([\p{L}\d/. ]{2,30}\)`
const dash = String.raw`\s*(?:—|–|--|-)\s+(?=["“'‘\p{Lu}\d])`
/** “OTTAWA — ”, “CAPE CANAVERAL, Fla. — ”, “GLASGOW, England, Nov 1 (Agency) - ” */
const upper = new RegExp(`^(${place}${region}(?:${agency})?)${dash}`, 'u')
/** “Rheinau (rsp) – ”, “Paris, France (AFP) - ”: an agency shows that the name is a place of writing. */
const credited = new RegExp(
  String.raw`^(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}${region}${agency})${dash}`,
  'u'
)
/** “Berlin, 3 March – ” */
const dated = new RegExp(String.raw`^(\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,2}${region})${dash}`, 'u')
/** “(Reuters) - ” */
const bare = new RegExp(String.raw`^(\(\p{Lu}[\p{L} ]{1,20}\))${dash}`, 'u')
/** “RHEINAU. Steffen Kaul is …” */
const stopped = /^(\p{Lu}{4,}(?:[ -]\p{Lu}{2,}){0,3})\.\s+(?=["“\p{Lu}]\p{Ll}|["“]?\p{Lu}\s)/u

/** The dateline that opens a paragraph: where it ends, and where the text behind it starts. */
export function readDateline(paragraph: string): {end: number; rest: number} | undefined {
  const head = paragraph.slice(0, 120)
  // All but one need a dash, two an agency in brackets: most paragraphs have neither.
  const dashed = /[—–-]\s/.test(head)
  const agency = dashed && head.includes('(')
  const match =
    (dashed ? upper.exec(head) : null) ??
    (agency ? (credited.exec(head) ?? bare.exec(head)) : null) ??
    stopped.exec(head) ??
    (dashed ? datedIn(head) : undefined)
  if (!match || match[0].length > 100) return
  // “IOWA POLLS NOT WRONG, JUST TOO EARLY — ” is a heading in the line.
  if (match[1]!.split(' ').length > 5 && !/[\d(]/.test(match[1]!)) return
  return {end: match[1]!.trimEnd().length, rest: match[0].length}
}

function datedIn(head: string): RegExpExecArray | undefined {
  const match = dated.exec(head)
  return match && findDayOfMonth(match[1]!) ? match : undefined
}
