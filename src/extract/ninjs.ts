import type {Extracted, Link, Role, Span, StatedDate} from '../article.ts'
import {splitNames} from './byline.ts'
import {draftHtml} from './html.ts'
import {locateStrings, readJsonString, type JsonString} from './json-strings.ts'
import type {Structured} from './metadata.ts'
import type {Draft} from './pieces.ts'
import {draftPlainText} from './plain-text.ts'
import {readTimestamp} from './written-dates.ts'

export interface NinjsDraft {
  readonly drafts: readonly Draft[]
  readonly links?: readonly Link[]
  readonly structured?: Structured
  readonly problems?: Extracted['problems']
}

type Json = Readonly<Record<string, unknown>>

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Whether a value is a news item in IPTC's ninjs (https://iptc.org/standards/ninjs/): an object with a `uri`, the one key
 * that all versions require, and a key that only news items have.
 */
export function isNinjs(value: unknown): value is Json {
  if (!isJson(value) || typeof value['uri'] !== 'string') return false
  return Object.keys(value).some((key) => /^(?:headlines?|bodies|version_?created|body_\w+)$/i.test(key))
}

/** A text of an item, with the media type that its key or `contenttype` says. */
export interface Text {
  readonly string: JsonString
  readonly isMarkup: boolean
  /** `main`, `subtitle` …, from 2.0 on. */
  readonly role: string
}

/**
 * Cuts a news item in ninjs 1.x, 2.x or 3.x into blocks: the headline and one of its bodies, that with markup before the
 * plain one. Offsets are those of the JSON text.
 *
 * @param from offset at which reading starts: 1 behind a byte order mark
 */
export function draftNinjs(source: string, from = 0): NinjsDraft {
  let item: unknown
  try {
    item = JSON.parse(from > 0 ? source.slice(from) : source)
  } catch {
    return failed('Unexpected text that is no JSON, expected a news item in ninjs or a `NewsArticle`')
  }
  if (!isNinjs(item))
    return failed(
      'Unexpected JSON without `uri` and `headlines`, expected a news item in ninjs or a `NewsArticle`'
    )
  const places = locateStrings(source, from)
  const stringAt = (path: string): JsonString | undefined => {
    const place = places.get(path)
    return place && readJsonString(source, place)
  }
  const textsOf = (plural: string, singular: RegExp): Text[] => [
    ...listed(item, plural).flatMap((entry, index) => toText(stringAt(`${plural}/${index}/value`), entry)),
    ...Object.keys(item)
      .filter((key) => singular.test(key))
      .flatMap((key) => toText(stringAt(key), {contenttype: /html/i.test(key) ? 'text/html' : 'text/plain'}))
  ]
  const headlines = textsOf('headlines', /^headline$/)
  const main = headlines.find(({role}) => role === 'main') ?? headlines[0]
  const bodies = textsOf('bodies', /^body_\w+$/)
  const body = bodies.find(({isMarkup}) => isMarkup) ?? bodies[0]
  const about = body ? [] : textsOf('descriptions', /^description_\w+$/).slice(0, 1)
  // What describes a picture or a film is its caption; of a text it is the lede.
  const isPicture = /^(?:picture|photo|graphic|video|audio)$/.test(stringAt('type')?.value ?? '')

  const drafts: Draft[] = []
  const links: Link[] = []
  const add = (text: Text, role?: Role) => {
    const made = draftText(text)
    const group = drafts.length * 1e6
    for (const draft of made.drafts)
      drafts.push({...draft, group: group + draft.group, role: role ?? draft.role})
    links.push(...made.links)
  }
  if (main) add(main, 'headline')
  if (body) add(body)
  for (const text of about) add(text, isPicture ? 'caption' : undefined)
  return {drafts, links, structured: readStructured(item, stringAt, places, main)}
}

const failed = (message: string): NinjsDraft => ({
  drafts: [],
  problems: [{message, source: {start: 0, end: 0}}]
})

function listed(item: Json, key: string): readonly Json[] {
  const value = item[key]
  return Array.isArray(value) ? value.map((entry: unknown) => (isJson(entry) ? entry : {})) : []
}

export function toText(string: JsonString | undefined, entry: Json): Text[] {
  if (!string || string.value.trim() === '') return []
  const type = String(entry['contenttype'] ?? entry['contentType'] ?? '')
  const isMarkup = type === '' ? /<\/?(?:p|div|body|br)\b/i.test(string.value) : /html|xml/i.test(type)
  return [{string, isMarkup, role: String(entry['role'] ?? '')}]
}

/** The blocks of one text, with their places in the JSON text. */
export function draftText({string, isMarkup}: Text): {drafts: Draft[]; links: Link[]} {
  const {drafts, links = []}: {drafts: readonly Draft[]; links?: readonly Link[]} = isMarkup
    ? draftHtml(string.value)
    : {drafts: draftPlainText(string.value)}
  return {
    drafts: drafts.map((draft) => ({...draft, pieces: draft.pieces.flatMap(string.toPieces)})),
    links: links.map((link) => ({...link, ...string.toSource(link)}))
  }
}

function readStructured(
  item: Json,
  stringAt: (path: string) => JsonString | undefined,
  places: ReadonlyMap<string, Span>,
  headline: Text | undefined
): Structured {
  const said = (...keys: readonly string[]): string | undefined => {
    for (const key of keys) {
      const value = stringAt(key)?.value.trim()
      if (value !== undefined && value !== '') return value
    }
    return
  }
  const language = said('language')
  const day = (text: string | undefined) =>
    text === undefined ? undefined : readTimestamp(text, language ?? '')
  const first = day(said('firstcreated', 'firstCreated', 'contentcreated', 'contentCreated'))
  const version = day(said('versioncreated', 'versionCreated'))
  const published = first ?? version
  const dates: StatedDate[] = published ? [{where: 'structured data', interval: published}] : []
  const by = said('by', 'byline')
  const bylineSource = places.get(said('by') === undefined ? 'byline' : 'by')
  const {authors, organization} = by === undefined ? {authors: []} : splitNames(by.replace(/^by\s+/i, ''))
  const agency = listed(item, 'infosources').length > 0 ? 'infosources/0/name' : 'infoSources/0/name'
  const source = said('copyrightholder', 'copyrightHolder', agency) ?? organization
  const uri = said('uri')
  const title = headline && !headline.isMarkup ? headline.string.value.trim() : undefined
  return {
    authors,
    dates,
    ...(title !== undefined && {headline: title}),
    ...(source !== undefined && {source}),
    ...(published && {published}),
    ...(first && version && {modified: version}),
    ...(uri !== undefined && /^https?:/.test(uri) && {url: uri}),
    ...(language !== undefined && {language}),
    ...(by !== undefined && bylineSource && {bylineSource})
  }
}
