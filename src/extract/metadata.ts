import type {Block, Metadata, Published, Span, StatedDate} from '../article.ts'
import {agencyNames} from '../language/en/agencies.ts'
import type {Interval} from '../time/day.ts'
import {dayOf, isCivil, oneDay, civilOf} from '../time/day.ts'
import {isJob, isOrganization, isPersonName, splitNames} from './byline.ts'
import {readImprint} from './furniture.ts'
import type {Ruled} from './roles.ts'
import {findDayOfMonth, findWrittenDates} from './written-dates.ts'

/** What markup outside the text says: front matter, JSON-LD, meta tags. */
export interface Structured {
  readonly headline?: string
  /** False where the headline in the text comes first: titles of pages carry the name of the site. */
  readonly titleFirst?: boolean
  readonly authors?: readonly string[]
  readonly source?: string
  readonly published?: Interval
  readonly dates?: readonly StatedDate[]
  readonly modified?: Interval
  readonly url?: string
  readonly language?: string
  readonly credits?: readonly string[]
  /** Where the source file names the author. */
  readonly bylineSource?: Span
}

/**
 * Reads the metadata of an article: what markup states comes first, then what the text says (“Posted March 28,
 * 2025”, “By Maria Lopez, Coast News”, “© 2025 Coast News”).
 */
export function readMetadata(
  ruled: readonly Ruled[],
  blocks: readonly Block[],
  structured: Structured
): Metadata {
  const authors: string[] = []
  const credits: string[] = [...(structured.credits ?? [])]
  const dates: StatedDate[] = [...(structured.dates ?? [])]
  let modified = structured.modified
  let byline: Metadata['byline']
  let headline: string | undefined
  let publisher: string | undefined
  let organization: string | undefined
  let owner: string | undefined
  let dateline: (Span & {text: string}) | undefined
  const {language} = structured

  for (const [index, draft] of ruled.entries()) {
    const {text, role, says} = draft
    const {start} = blocks[index]!
    if (role === 'headline') headline ??= text
    if (role === 'dateline') {
      dateline ??= {text, start, end: start + text.length}
      // “OTTAWA (Reuters)”
      const named = /\(([^()]{2,40})\)\s*$/.exec(text)?.[1]
      if (named !== undefined && agencies.has(named.toLowerCase())) credits.push(named)
    }
    if (says === 'publisher') publisher ??= publisherOf(text)
    if (says === 'rights') owner ??= ownerOf(text)
    if (says === 'credit') {
      for (const name of creditsOf(text)) if (!credits.includes(name)) credits.push(name)
      for (const date of findWrittenDates(text, language)) dates.push(inText(date, start))
    }
    if (role !== 'byline') continue
    const imprint = readImprint(text, language)
    const by = imprint?.byline ?? (says === 'imprint' ? nameAlone(text) : undefined)
    if (imprint?.publisher !== undefined) organization ??= imprint.publisher
    // “Additional reporting by Ann Roe” is no byline.
    if (by && !/^\W*additional\b/i.test(text)) {
      if (by.organization !== undefined) organization ??= by.organization
      if (!byline) {
        byline = {start: start + by.start, end: start + by.end, text: text.slice(by.start, by.end)}
        authors.push(...by.authors)
      }
    }
    for (const date of imprint?.dates ?? []) {
      if (date.update) modified ??= date.interval
      else dates.push(inText(date, start))
    }
  }

  const stated = dates.filter((date) => date.where !== 'dateline')[0]?.interval
  // “GENEVA, July 4, 2012 (Agency)”: the day of writing stands for that of publication where no other does.
  const written = dateline && findWrittenDates(dateline.text)[0]?.interval
  const published = publishedOf(structured.published ?? stated ?? written, modified)
  if (dateline) {
    const day = datelineDay(dateline, published)
    if (day) dates.push(day)
  }
  const source = structured.source ?? publisher ?? organization ?? owner
  const title =
    structured.titleFirst === false ? (headline ?? structured.headline) : (structured.headline ?? headline)
  if (organization !== undefined && organization !== source && !credits.includes(organization))
    credits.push(organization)
  return {
    authors: structured.authors?.length ? structured.authors : authors,
    dates,
    credits,
    ...(title !== undefined && {headline: title}),
    ...(source !== undefined && {source}),
    ...(published && {published}),
    ...(modified && {modified}),
    ...(structured.url !== undefined && {url: structured.url}),
    ...(language !== undefined && {language}),
    ...(byline && {byline}),
    ...(structured.bylineSource && {bylineSource: structured.bylineSource})
  }
}

const agencies: ReadonlySet<string> = new Set(agencyNames.map((words) => words.join(' ')))

const inText = (date: Span & {interval: Interval}, start: number): StatedDate => ({
  where: 'text',
  interval: date.interval,
  span: {start: start + date.start, end: start + date.end}
})

/** A stated day; else that of the last update, for an article that gives no other. */
function publishedOf(stated: Interval | undefined, modified: Interval | undefined): Published | undefined {
  if (stated) return {...stated, basis: 'stated'}
  return modified && {...modified, basis: 'implied'}
}

/** “Dominic Hale, Coast News” without “By”. */
function nameAlone(text: string) {
  const {authors, organization} = splitNames(text)
  const named = authors.filter((name) => isPersonName(name))
  if (named.length === 0) return
  const last = named.at(-1)!
  return {
    authors: named,
    start: 0,
    end: text.indexOf(last) + last.length,
    ...(organization !== undefined && {organization})
  }
}

/** “The Sunday Ledger (Dublin)” without the place. */
const publisherOf = (text: string): string => text.replace(/\s*\([^()]*\)\s*$/, '').trim()

/** “© 2016 Coast News Agency. All rights reserved.” */
function ownerOf(text: string): string | undefined {
  const owner = text
    .replace(/^\W*(?:copyright|\(c\)|©|\s)+/i, '')
    .replace(/\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\b,?/g, '')
    .replace(/\.?\s*all rights reserved.*$/i, '')
    .replace(/^\s*(?:by|-|–)\s+/i, '')
    .split(/\.\s/)[0]!
    .replace(/[.,\s]+$/, '')
    .trim()
  return owner !== '' && owner.length <= 60 ? owner : undefined
}

/** “This report by The Canadian Press”, “first published by Coast News” */
function creditsOf(text: string): string[] {
  const names: string[] = []
  for (const match of text.matchAll(
    /\b(?:[Bb]y|[Ff]rom|[Ii]n|[Oo]n)\s+((?:[Tt]he\s+)?\p{Lu}[\p{L}\d.&’'-]*(?:\s+(?:of\s+|and\s+|&\s+)?\p{Lu}[\p{L}\d.&’'-]*)*)/gu
  )) {
    const name = match[1]!.replace(/\.$/, '')
    if (/^\p{Lu}/u.test(name) && isOrganization(name) && !isJob(name)) names.push(name)
  }
  return names
}

/** The day in a dateline (“GLASGOW, England, Nov 1 (Agency)”), in the year nearest to that of publication. */
function datelineDay(
  dateline: Span & {text: string},
  published: Published | undefined
): StatedDate | undefined {
  const full = findWrittenDates(dateline.text)[0]
  if (full) return {...inText(full, dateline.start), where: 'dateline'}
  const found = findDayOfMonth(dateline.text)
  if (!found || !published || !Number.isFinite(published.from)) return
  const {year} = civilOf(published.from)
  const days = [year - 1, year, year + 1]
    .filter((candidate) => isCivil(candidate, found.month, found.day))
    .map((candidate) => dayOf(candidate, found.month, found.day))
    .sort((a, b) => Math.abs(a - published.from) - Math.abs(b - published.from))
  if (days[0] === undefined) return
  return {...inText({...found, interval: oneDay(days[0])}, dateline.start), where: 'dateline'}
}
