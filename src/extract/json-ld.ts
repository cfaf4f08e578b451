import type {Link, Role} from '../article.ts'
import {locateStrings, readJsonString} from './json-strings.ts'
import {draftNinjs, draftText, isNinjs, toText, type NinjsDraft} from './ninjs.ts'
import type {Draft} from './pieces.ts'
import {isArticleObject, readStructuredData} from './structured-data.ts'

/** Whether JSON is an article that we read: a news item in ninjs, or a schema.org `NewsArticle` with its `articleBody`. */
export const isNewsJson = (value: unknown): boolean => isNinjs(value) || findArticle(value) !== undefined

/** Reads news in JSON by what it holds: ninjs or JSON-LD. Offsets are those of the JSON text. */
export function draftNewsJson(source: string, from = 0): NinjsDraft {
  let data: unknown
  try {
    data = JSON.parse(source.slice(from))
  } catch {
    return draftNinjs(source, from)
  }
  const found = isNinjs(data) ? undefined : findArticle(data)
  return found ? draftArticle(source, from, found) : draftNinjs(source, from)
}

interface Found {
  readonly path: string
  readonly item: Readonly<Record<string, unknown>>
  /** How many more articles there are beside it. */
  readonly others: number
}

/** The first article with its path: of the whole, of an entry of a list or of `@graph`, or of `mainEntity` of a page. */
function findArticle(data: unknown): Found | undefined {
  if (hasBody(data)) return {path: '', item: data, others: 0}
  if (Array.isArray(data)) return firstOf(data, '')
  if (typeof data !== 'object' || data === null) return
  const graph: unknown = Object.hasOwn(data, '@graph') ? Reflect.get(data, '@graph') : undefined
  if (Array.isArray(graph)) return firstOf(graph, '@graph/')
  const entity: unknown = Object.hasOwn(data, 'mainEntity') ? Reflect.get(data, 'mainEntity') : undefined
  return hasBody(entity) ? {path: 'mainEntity/', item: entity, others: 0} : undefined
}

function firstOf(list: readonly unknown[], path: string): Found | undefined {
  const index = list.findIndex(hasBody)
  const item = list[index]
  if (!hasBody(item)) return
  return {path: `${path}${index}/`, item, others: list.filter(hasBody).length - 1}
}

function hasBody(value: unknown): value is Found['item'] {
  if (!isArticleObject(value) || !Object.hasOwn(value, 'articleBody')) return false
  return typeof value['articleBody'] === 'string' && value['articleBody'].trim() !== ''
}

function draftArticle(source: string, from: number, {path, item, others}: Found): NinjsDraft {
  const places = locateStrings(source, from)
  const drafts: Draft[] = []
  const links: Link[] = []
  const add = (key: string, role?: Role) => {
    const place = places.get(path + key)
    for (const text of toText(place && readJsonString(source, place), {})) {
      const made = draftText(text)
      const group = drafts.length * 1e6
      for (const draft of made.drafts)
        drafts.push({...draft, group: group + draft.group, role: role ?? draft.role})
      links.push(...made.links)
    }
  }
  add('headline', 'headline')
  add('articleBody')
  const structured = readStructuredData(
    {title: '', language: '', canonical: '', scripts: [], metas: []},
    item
  )
  const [bylineSource] = ['author/name', 'author/0/name', 'author', 'author/0'].flatMap(
    (key) => places.get(path + key) ?? []
  )
  const message = `Unexpected ${others === 1 ? 'second article' : `${others} more articles`} in one text, expected one, or each in a line of \`.ndjson\``
  return {
    drafts,
    links,
    structured: {...structured, ...(bylineSource && {bylineSource})},
    ...(others > 0 && {problems: [{message, source: {start: from, end: from}}]})
  }
}
