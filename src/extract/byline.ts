import type {Span} from '../article.ts'
import {
  bylineOpenings,
  bylineTails,
  jobWords,
  namelessWords,
  publisherWords,
  smallWords
} from '../language/en/boilerplate.ts'
import {normalize} from '../read/tokens.ts'

/** Who wrote an article, as its byline says. Offsets are those of the line. */
export interface Byline extends Span {
  readonly authors: readonly string[]
  /** Publisher or agency behind the name: “By Dylan Roberts, The Canadian Press”. */
  readonly organization?: string
}

const opening = /^[\s(*_[–—-]*((?:[\p{L}]+\s+){0,3}?)by:?\s+/iu
const label = /^[\s(*_[]*((?:[\p{L}]+\s+){0,2}?[\p{L}]+)\s*:\s*(?:by\s+)?/iu
/** Words inside a name or between names that need no capital. */
const lowWords = new Set(
  'and of the for in at on with von van der den de del della da di dos du la le el bin ibn al ap y e und to from'.split(
    ' '
  )
)

/**
 * Reads a line as a byline: “By Maria Lopez, Coast News”, “EXCLUSIVE by Kit Shaw”, “Text: Ann Storz”, “(Reporting by
 * A. Roe; editing by B. Poe)”. Undefined where the line is anything else: “By Tuesday the water had risen.”
 */
export function readByline(line: string): Byline | undefined {
  // Nothing opens a byline without either, and this is one look.
  if (line.length > 200 || !/by|:/i.test(line)) return
  const match = opening.exec(line)
  if (match && opens(match[1]!)) return names(line, match[0].length)
  const labelled = label.exec(line)
  if (labelled && opens(labelled[1]!)) return names(line, labelled[0].length)
  return
}

/** “Exclusive”, “Words and pictures”, “Additional reporting”: only words that open a byline. */
function opens(words: string): boolean {
  const parts = words.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return parts.every(
    (word) => bylineOpenings.has(word) || word === 'additional' || word === 'and' || word === 'an'
  )
}

/** Reads “Maria Lopez and John Roe, Coast News” from an offset on. */
function names(line: string, from: number): Byline | undefined {
  const rest = line.slice(from)
  // “; editing by B. Poe)” names no author.
  const stop = /\s*(?:;|\s[|·•]\s|\)\s*$|\.?\s*[*_\]]+\s*$|,?\s+(?:in|from)\s+\p{Lu}[\p{L} .,]*$)/u.exec(rest)
  const written = (stop ? rest.slice(0, stop.index) : rest).trimEnd()
  if (written === '' || written.length > 140 || !isNameList(written)) return
  const {authors, organization} = splitNames(written)
  const last = authors.at(-1)
  const end = last === undefined ? written.length : written.lastIndexOf(last) + last.length
  return {
    // “By Desk Staff” names nobody, and is a byline all the same.
    authors: authors.length > 0 ? authors : [organization ?? written],
    ...(organization !== undefined && {organization}),
    start: from,
    end: from + end
  }
}

/** Whether every word may belong to names, jobs or organizations, as no sentence does. */
function isNameList(text: string): boolean {
  const words = text.split(/[\s,&/]+/).filter(Boolean)
  if (words.length > 24) return false
  if (/[!?]$|\p{Ll}{3}\.$/u.test(text)) return false
  // “by campusbuzz admin”
  const isDesk = words.length < 4 && words.some((word) => namelessWords.has(word.toLowerCase()))
  return words.every(
    (word) =>
      /^[^\p{L}]*\p{Lu}/u.test(word) ||
      lowWords.has(word.toLowerCase()) ||
      jobWords.has(word.toLowerCase()) ||
      bylineTails.has(word.toLowerCase()) ||
      // A single handle: “by scibuzz”.
      ((words.length === 1 || isDesk) && /^[\p{L}\d_.@-]+$/u.test(word) && !smallWords.has(word))
  )
}

/**
 * Splits “Maria Lopez, John Roe and Ann Poe, Coast News” into people and the organization. After a comma stands an
 * organization, unless a further name follows it or the words are a job.
 */
export function splitNames(text: string): {authors: string[]; organization?: string} {
  const parts = text
    .split(/\s*,\s*|\s+and\s+|\s*&\s*|\s+with\s+|\s*\/\s*/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const authors: string[] = []
  let organization: string | undefined
  // “Coast News & Weather” and “Ledger and Mail” stay whole.
  if (parts.every((part) => !isPersonName(part)) && isOrganization(text))
    return {authors: [], organization: text}
  for (const [index, part] of parts.entries()) {
    if (/^(?:jr|sr|ii|iii|phd|md)\.?$/i.test(part) && authors.length > 0) continue
    if (isJob(part) || bylineTails.has(part.toLowerCase())) continue
    const afterComma = index > 0 && /,\s*$/.test(text.slice(0, text.indexOf(part)))
    const lastPart = index === parts.length - 1
    if (index > 0 && (isOrganization(part) || (afterComma && lastPart && !part.includes(' ')))) {
      organization ??= part
    } else authors.push(part.replace(/^(?:the\s+)?by\s+/i, ''))
  }
  return organization === undefined ? {authors} : {authors, organization}
}

/** “Environment correspondent”, “staff writer”. */
export function isJob(text: string): boolean {
  const words = text.toLowerCase().split(/\s+/)
  return jobWords.has(words.at(-1)!) || (words.length > 1 && jobWords.has(words[0]!))
}

/** Whether the words name a publisher: “The Canadian Press”, “Particle.news”, “Eire Business Wire”. */
export function isOrganization(text: string): boolean {
  if (/[:?!“"]/.test(text)) return false
  const words = text.replace(/\s*\([^)]*\)$/, '').split(/[\s–-]+/)
  if (/^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}$/i.test(text)) return true
  if (words.length === 1) return /^[A-Z]{2,6}$/.test(words[0]!) || publisherWords.has(normalize(words[0]!))
  return (
    (words[0] === 'The' && words.length > 1) ||
    words.some((word, index) => index > 0 && publisherWords.has(normalize(word))) ||
    (words.length > 1 && words[0] === 'Agence')
  )
}

/** Two to four words with capitals and no word of an organization: “Ana Luz Ferreira”, “R. Voss”. */
export function isPersonName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 5 || isOrganization(text) || isJob(text)) return false
  return words.every((word, index) =>
    index > 0 && lowWords.has(word) && index < words.length - 1
      ? true
      : /^(?:\p{Lu}\.|(?:[\p{Lu}][\p{L}’'.-]*))$/u.test(word) && !smallWords.has(word.toLowerCase())
  )
}
