import {decodeHTML} from 'entities'
import type {StatedDate} from '../article.ts'
import type {Interval} from '../time/day.ts'
import type {Structured} from './metadata.ts'
import {readTimestamp} from './written-dates.ts'

/** What stands in the head of a page. Values are as the parser gives them. */
export interface PageHead {
  readonly title: string
  readonly language: string
  readonly canonical: string
  /** Contents of `<script type="application/ld+json">`. */
  readonly scripts: readonly string[]
  /** `name`, `property` or `itemprop` in lower case, and content. */
  readonly metas: readonly (readonly [string, string])[]
}

type Json = {readonly [key: string]: unknown}

/** Names of meta tags by what they say, the surest first. */
const metaNames = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline', 'title'],
  author: [
    'author',
    'article:author',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'parsely-author',
    'sailthru.author',
    'cxenseparse:author',
    'dc.contributor',
    'article:author_name'
  ],
  source: [
    'og:site_name',
    'publisher',
    'dc.publisher',
    'dcterms.publisher',
    'article:publisher',
    'application-name',
    'copyright'
  ],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'og:published_time',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dcterms.issued',
    'pubdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'published',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'article.published',
    'article:published',
    'displaydate',
    'ptime',
    'pdate',
    'last-published'
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'dcterms.modified',
    'last-modified',
    'lastmod',
    'article.updated',
    'utime'
  ],
  url: ['og:url', 'twitter:url']
} as const

/**
 * Reads what the head of a page says of its article: JSON-LD first (schema.org `NewsArticle` and its kin, also in
 * `@graph` and arrays), then meta tags, then the title.
 */
export function readStructuredData(
  head: PageHead,
  article: Json | undefined = head.scripts.flatMap((script) => articlesIn(script))[0]
): Structured {
  const meta = (kind: keyof typeof metaNames): string | undefined => {
    for (const name of metaNames[kind]) {
      const found = head.metas.find(
        ([key, value]) => key === name && value.trim() !== '' && !/^https?:/.test(value)
      )
      if (found) return clean(found[1])
    }
    return
  }
  const metaUrl = head.metas.find(([key]) => key === 'og:url')?.[1]
  const language = head.language || textOf(article?.['inLanguage'])
  const dates: StatedDate[] = []
  const day = (value: string | undefined): Interval | undefined =>
    value === undefined ? undefined : readTimestamp(value, language)
  const stated = day(textOf(article?.['datePublished']) ?? textOf(article?.['dateCreated']))
  if (stated) dates.push({where: 'structured data', interval: stated})
  const tagged = day(meta('published'))
  if (tagged) dates.push({where: 'meta tag', interval: tagged})
  const authors = namesOf(article?.['author'] ?? article?.['creator'])
  const tags = meta('author')
  const headline = textOf(article?.['headline']) ?? textOf(article?.['name']) ?? meta('title')
  const source =
    namesOf(article?.['publisher'])[0] ??
    namesOf(article?.['sourceOrganization'])[0] ??
    meta('source') ??
    siteOf(head.title, headline)
  const url = head.canonical || textOf(article?.['url']) || metaUrl
  const modified = day(textOf(article?.['dateModified']) ?? meta('modified'))
  const published = stated ?? tagged
  const title = headline ?? (head.title.trim() || undefined)
  return {
    authors: authors.length > 0 ? authors : tags === undefined ? [] : splitAuthors(tags),
    dates,
    titleFirst: false,
    ...(title !== undefined && {headline: title}),
    ...(source !== undefined && {source}),
    ...(published && {published}),
    ...(modified && {modified}),
    ...(url && {url}),
    ...(language && {language})
  }
}

/** Every object of a JSON-LD script that is an article. Nested deeper than schema.org goes, it is left alone. */
function articlesIn(script: string): Json[] {
  let data: unknown
  try {
    data = JSON.parse(
      script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, '')
    )
  } catch {
    // Pages carry broken JSON-LD: then the meta tags speak.
    return []
  }
  const found: Json[] = []
  let level: unknown[] = [data]
  for (let depth = 0; depth < 6 && level.length > 0; depth++) {
    const next: unknown[] = []
    for (const item of level) {
      if (Array.isArray(item)) next.push(...item.slice(0, 1000))
      else if (isJson(item)) {
        if (isArticleObject(item)) found.push(item)
        next.push(item['@graph'], item['mainEntity'])
      }
    }
    level = next
  }
  return found
}

/** Whether an object of JSON-LD is an article by its type. */
export const isArticleObject = (value: unknown): value is Json =>
  isJson(value) &&
  Object.hasOwn(value, '@type') &&
  [value['@type']]
    .flat()
    .some(
      (type) => typeof type === 'string' && /Article$|^BlogPosting$|^LiveBlogPosting$|^Report$/.test(type)
    )

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** White space folded, character references resolved. */
function clean(value: string): string {
  return decodeHTML(value).replace(/\s+/g, ' ').trim()
}

function textOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? (value[0] as unknown) : value
  if (typeof first !== 'string') return
  const text = clean(first)
  return text === '' ? undefined : text
}

/** `"Ann Roe"`, `{name: "Ann Roe"}`, or a list of them; a name may be a list too. */
function namesOf(value: unknown): string[] {
  const names: string[] = []
  for (const item of [value].flat(2)) {
    const name = isJson(item) ? item['name'] : item
    for (const one of [name].flat()) {
      const text = textOf(one)
      if (text === undefined || /^https?:/.test(text)) continue
      for (const author of splitAuthors(text)) if (!names.includes(author)) names.push(author)
    }
  }
  return names
}

/** “By Ann Roe and Bob Poe” is two people. */
function splitAuthors(text: string): string[] {
  return text
    .replace(/^by\s+/i, '')
    .split(/\s*(?:;|\|)\s*/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The site behind the headline in a title: “Pruitt takes over | The Ansel Packet”. */
function siteOf(title: string, headline: string | undefined): string | undefined {
  const parts = clean(title).split(/\s+[|–—·•»-]\s+/)
  const last = parts.at(-1)!
  if (parts.length < 2 || last.length > 50 || last.split(' ').length > 6) return
  return headline === undefined || !clean(headline).endsWith(last) ? last : undefined
}
