import type {Span} from '../article.ts'
import {
  captionOpenings,
  dateWords,
  furnitureLines,
  furnitureOpenings,
  sectionNames,
  smallWords,
  updateWords
} from '../language/en/boilerplate.ts'
import {readByline, isOrganization, type Byline} from './byline.ts'
import {findWrittenDates, type WrittenDate} from './written-dates.ts'

/** A line is read as furniture only below this length; what is longer is prose. */
const longest = 240
/** As much of a line as tells whether it opens like furniture. */
const headLength = 60

/** A line in the form in which furniture is listed: lower case, straight apostrophes, bare ends. */
export function furnitureForm(line: string): string {
  const head = line.slice(0, longest).toLowerCase()
  const lower = isEven(head) ? head : head.replace(/[‘’]/g, "'").replace(unevenSpace, ' ')
  let start = 0
  let end = lower.length
  // By hand: a regular expression for the end would start anew at every mark inside the line.
  while (start < end && !isWordChar(lower[start]!) && !/[©-]/.test(lower[start]!)) start++
  while (end > start && !isWordChar(lower[end - 1]!) && !/[:?(-]/.test(lower[end - 1]!)) end--
  return lower.slice(start, end)
}

/** The line that was asked for last and the form of its head: one line is asked several things. */
let headed = {line: '', form: ''}

function headForm(line: string): string {
  if (headed.line !== line) headed = {line, form: furnitureForm(line.slice(0, headLength))}
  return headed.form
}
/** Whether a line has ASCII and single spaces only: then nothing in it is spelt in several ways. */
function isEven(line: string): boolean {
  let before = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code > 127 || code < 32 || (code === 32 && before === 32)) return false
    before = code
  }
  return true
}
const unevenSpace = /[^\S ]\s*| \s+/g
const isWordChar = (char: string) =>
  (char >= 'a' && char <= 'z') || (char >= '0' && char <= '9') || /[\p{L}\p{N}]/u.test(char)

/** Whether a line is page furniture by its words: “Leave a Reply”, “Share this 214 shares”, “© 2016 Coast News”. */
export function isFurniture(line: string): boolean {
  if (line.length > longest) return false
  if (!/[\p{L}\p{N}]/u.test(line)) return true
  // Every phrase of the lists is shorter than its head.
  const form = headForm(line)
  if (startsWithAny(form, furnitureIndex) || form.startsWith('©') || /^\(c\) ?\d{4}/.test(form)) return true
  if (/all rights reserved\W*$/i.test(line.slice(-30))) return true
  if (line.length > headLength && !/\s[»›>|·•/]\s/.test(line)) return false
  // “Comments: 12”, “214 shares”, “5 min read”
  if (furnitureLines.has(form) || furnitureLines.has(form.replace(/[\s:]{0,3}\d{0,9}$/, ''))) return true
  if (/^[\d.,]+k?\s+(?:shares?|comments?|likes?|views?|replies|min(?:utes?)? read)$/.test(form)) return true
  // “Home » Tech » Leadership”, “Sign up · Advertise with us · Contact”
  const parts = line.split(/\s+[»›>|·•/]\s+/)
  return (
    parts.length > 1 &&
    parts.some((part) => isFurniture(part)) &&
    parts.every((part) => countWords(part) <= 6)
  )
}

/** Phrases by their first two letters. */
function indexOpenings(openings: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(openings, (opening) => opening.slice(0, 2))
}
const furnitureIndex = indexOpenings(furnitureOpenings)
const captionIndex = indexOpenings(captionOpenings)
const captionLetters: ReadonlySet<string> = new Set(captionOpenings.map((opening) => opening[0]!))

/** The first letter or digit of a line, in lower case: with what its {@link furnitureForm} begins, but for “©” and “-”. */
function firstOf(line: string): string {
  const end = Math.min(line.length, headLength)
  let at = 0
  while (at < end && !isWordChar(line[at]!.toLowerCase()[0]!) && !/[©-]/.test(line[at]!)) at++
  return at < end ? line[at]!.toLowerCase()[0]! : ''
}

/** Whether the words begin with one of the phrases, up to the end of a word. */
function startsWithAny(form: string, openings: ReadonlyMap<string, readonly string[]>): boolean {
  const near = openings.get(form.slice(0, 2)) ?? []
  return near.some(
    (opening) =>
      form.startsWith(opening) &&
      !/^[\p{L}\p{N}]{2}/u.test(form.slice(opening.length - 1, opening.length + 1))
  )
}

/** How many runs between white space hold a letter or digit. */
export function countWords(line: string): number {
  let words = 0
  let isCounted = false
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === 32) isCounted = false
    else if (!isCounted && isLetterOrDigit(code)) {
      words++
      isCounted = true
    } else if (code < 32 || (code > 127 && !isDashOrQuote(code)))
      return line.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
  }
  return words
}

/** Dashes, quotation marks, bullets and the ellipsis: neither white space nor letters. */
const isDashOrQuote = (code: number) => code >= 0x2010 && code <= 0x2027
/** Of ASCII. */
const isLetterOrDigit = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)

/** Whether a line ends as a sentence does. */
export const endsSentence = (line: string): boolean => /[.!?…][”’"')\]*_]*\s*$/.test(line)

/** Whether a line is prose: too long for a headline, or a sentence of some words. */
export function isProse(line: string): boolean {
  if (line.length > 200) return true
  const words = countWords(line)
  if (words < 6 || isTitleCase(line)) return false
  return words >= 28 || (words >= 9 && endsSentence(line)) || /[.”"]\s*$/.test(line)
}

/** Whether a line is a section name above a headline: “Business”, “SPORT / FOOTBALL”, “World | Europe”. */
export function isSection(line: string): boolean {
  if (line.length > 60) return false
  const parts = furnitureForm(line).split(/\s*[/|»›>·&,]\s*|\s+and\s+|\s+/)
  return (
    parts.length <= 4 &&
    sectionNames.has(parts[0]!) &&
    parts.every(
      (part) =>
        sectionNames.has(part) ||
        (parts.length === 2 && /^desk|news|section$/.test(part)) ||
        (parts.length > 1 && !smallWords.has(part) && /[/|»›>]/.test(line))
    )
  )
}

/** What a line of dates and names says. Offsets are those of the line. */
export interface Imprint {
  readonly byline?: Byline
  /** The publisher, where the line names it beside the date. */
  readonly publisher?: string
  readonly dates: readonly (WrittenDate & {readonly update: boolean})[]
}

/**
 * Reads a line that holds nothing but a byline, dates, or both: “Posted on March 28, 2025 11:09 am by Ann Roe”,
 * “No. 27 · 18 November 2016 · Text: Annika Storz”. Undefined for anything else.
 */
export const readImprint = (line: string, language?: string): Imprint | undefined =>
  readParts(line, language) ?? readNamedDate(line, language)

function readParts(line: string, language?: string): Imprint | undefined {
  // No date and no name can be introduced without one of these.
  if (line.length > longest || !/\d{4}|\bby\b|:/i.test(line)) return
  const dates: (WrittenDate & {update: boolean})[] = []
  let byline: Byline | undefined
  let update = false
  for (const part of partsOf(line)) {
    const text = line.slice(part.start, part.end)
    const found = findWrittenDates(text, language)
    const behind = found.at(-1)?.end ?? 0
    const by = found.length > 0 ? bylineInside(text, behind) : readByline(text)
    if (by) {
      byline ??= {...by, start: by.start + part.start, end: by.end + part.start}
    } else if (found.length === 0 && !isImprintPart(text)) return
    if (found.length === 0) continue
    if (!isDateLine(text, found, by ? behind + text.slice(behind).search(/\S*\bby\b/i) : text.length)) return
    for (const date of found) {
      const before = text
        .slice(0, date.start)
        .toLowerCase()
        .split(/[^a-z]+/)
      update ||= before.some((word) => updateWords.has(word))
      dates.push({...date, start: date.start + part.start, end: date.end + part.start, update})
    }
  }
  if (!byline && dates.length === 0) return
  return {...(byline && {byline}), dates}
}

/** “Northern Clinical News, 24 January 2024”: a name and a date, and nothing else. */
function readNamedDate(line: string, language?: string): Imprint | undefined {
  if (line.length > 100 || !/\d{4}\W*$/.test(line)) return
  const [date, other] = findWrittenDates(line, language)
  if (!date || other || /[\p{L}\p{N}]/u.test(line.slice(date.end))) return
  const name = line
    .slice(0, date.start)
    .replace(/[\s,|·•–—-]+$/u, '')
    .trim()
  if (!/^(?:\p{Lu}[\p{L}\d.&’'-]*|of|the|and|&)(?: (?:\p{Lu}[\p{L}\d.&’'-]*|of|the|and|&))*$/u.test(name))
    return
  return isOrganization(name) ? {dates: [{...date, update: false}], publisher: name} : undefined
}

/** “by scibuzz” behind a date. */
function bylineInside(text: string, from: number): Byline | undefined {
  const at = text.slice(from).search(/\bby\b/i)
  if (at < 0) return
  const by = readByline(text.slice(from + at))
  return by && {...by, start: by.start + from + at, end: by.end + from + at}
}

/** The parts of a line between “·”, “|” and the like. */
function partsOf(line: string): Span[] {
  const parts: Span[] = []
  let start = 0
  for (const match of line.matchAll(/\s+[·|•»/–—-]\s+|\s*[|·•]\s*/g)) {
    parts.push({start, end: match.index})
    start = match.index + match[0].length
  }
  parts.push({start, end: line.length})
  return parts.filter((part) => line.slice(part.start, part.end).trim() !== '')
}

/** Small parts beside a date: “No. 27”, “00:10”, “5 min read”, “Page 4”, a place, a publisher. */
function isImprintPart(text: string): boolean {
  const form = furnitureForm(text)
  return (
    /^(?:no|vol|issue|page|nr|edition)\.?\s*\d+/.test(form) ||
    /^[\d:.h\s]+(?:[ap]\.?m\.?)?(?:\s+[a-z]{2,5})?$/.test(form) ||
    /^\d+ min/.test(form) ||
    isFurniture(text) ||
    (countWords(text) <= 4 && !/\b\p{Ll}{4,}/u.test(text))
  )
}

/** Whether nothing but dates, times and words such as “Posted” stand before the offset. */
function isDateLine(text: string, dates: readonly WrittenDate[], end: number): boolean {
  let rest = ''
  let at = 0
  for (const date of dates) {
    rest += `${text.slice(at, date.start)} `
    at = date.end
  }
  rest += text.slice(at, Math.max(at, end))
  return rest
    .toLowerCase()
    .split(/[\s,()|]+/)
    .every((word) => {
      const bare = word.replace(/^[^\p{L}\d]+|[^\p{L}\d.]+$/gu, '').replace(/(?<!\b\w)\.$/, '')
      return (
        bare === '' ||
        dateWords.has(bare) ||
        /^t?\d{1,2}([:.h]\d\d){0,2}(?:[ap]\.?m\.?|z|h)?(?:[+-]\d\d:?\d\d)?$/.test(bare)
      )
    })
}

/** Whether a line describes a picture: “LONDON, ENGLAND – MARCH 17: … (Photo by X)”, “Pictured: …”. */
export function isCaption(line: string): boolean {
  if (line.length > 900) return false
  if (captionLetters.has(firstOf(line)) && startsWithAny(headForm(line), captionIndex)) return true
  const end = line.slice(-160)
  return (
    (end.includes('(') &&
      /\((?:photos?|picture|image|illustration|credit|file photo)\b[^()]*\)\s*\.?$/i.test(end)) ||
    ((end.includes(':') || end.includes('by')) &&
      /\b(?:Photo|Picture|Image|Credit|Photograph|Photos|Illustration)\s*(?::|by\b)[^.]{2,80}\.?\s*$/.test(
        end
      )) ||
    (end.includes('/') &&
      /(?:^|[.!?”"’)]\s+)[A-Z]{2,}(?:\/\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}){1,3}\.?\s*$/u.test(
        end
      )) ||
    /\b(?:Getty Images|File Photo|AFP Photo|AP Photo|Shutterstock|handout photo)\)?\.?\s*$/i.test(
      end.trimEnd().slice(-20)
    )
  )
}

/** Whether a line is a bare name of a publisher or site. */
export function isPublisherLine(line: string): boolean {
  return (
    line.length <= 60 &&
    countWords(line) <= 6 &&
    !endsSentence(line.replace(/\.[a-z]{2,}$/i, '')) &&
    isTitleCase(line) &&
    isOrganization(line.trim())
  )
}

/** Whether every word but small ones starts with a capital. */
export function isTitleCase(line: string): boolean {
  return line
    .split(/\s+/)
    .every((word) => !/^\p{Ll}/u.test(word) || smallWords.has(word) || /\.[a-z]{2,}$/.test(word))
}
