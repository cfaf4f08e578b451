import {isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap} from 'yaml'
import type {Directive, Extracted, Span, StatedDate} from '../article.ts'
import {oneDay, type Interval} from '../time/day.ts'
import type {Structured} from './metadata.ts'
import {readTimestamp} from './written-dates.ts'

/** What the front matter of an article says. */
export interface FrontMatter {
  readonly structured: Structured
  readonly directives: readonly Omit<Directive, 'at'>[]
  readonly problems: Extracted['problems']
}

/** Longer front matter is none. */
const largest = 20_000

/**
 * Reads the YAML at the head of an article: `title`, `source`, `published`, `author` or `authors`, and
 * `reportlint: {disable: [rule], reason: …}`; in place of two of them `headline`, and `date` as site generators have it. Other keys are other tools'. Only scalars are read, aliases never
 * followed. What is no YAML is a problem, and no metadata.
 *
 * @param start offset of the YAML in the source file
 */
export function readFrontMatter(yaml: string, start: number): FrontMatter {
  // Nesting costs the parser the square of its depth, and front matter has none to speak of.
  if (yaml.length > largest || /[[{]{20}|(?:[-?:][ \t]+){20}/.test(yaml)) {
    const message = 'Unexpected front matter, expected a few keys such as `title` and `published`'
    return {structured: {}, directives: [], problems: [{message, source: {start, end: start + yaml.length}}]}
  }
  const document = parseDocument(yaml, {prettyErrors: false, stringKeys: true, logLevel: 'silent'})
  const [error] = document.errors
  if (error) {
    const source = {start: start + error.pos[0], end: start + Math.max(error.pos[0], error.pos[1])}
    const message = `Unexpected front matter, expected YAML: ${error.message.split('\n')[0]!.replace(/[.:]$/, '')}`
    return {structured: {}, directives: [], problems: [{message, source}]}
  }
  if (!isMap(document.contents)) {
    if (document.contents === null) return {structured: {}, directives: [], problems: []}
    const message = 'Unexpected front matter, expected keys such as `title` and `published`'
    return {structured: {}, directives: [], problems: [{message, source: {start, end: start + yaml.length}}]}
  }
  const map = document.contents
  const problems: Extracted['problems'][number][] = []
  const title = stringOf(map, 'title') ?? stringOf(map, 'headline')
  const source = stringOf(map, 'source')
  const {authors, at} = authorsOf(map, start)
  const date = stringOf(map, 'published')
  const dateAt = spanOf(pairOf(map, 'published')?.value, start)
  const day = date === undefined ? dayOfSite(map) : readTimestamp(date)
  if (date !== undefined && !day && dateAt) {
    problems.push({
      message: `Unexpected \`published\` value \`${date.slice(0, 40)}\`, expected \`YYYY-MM-DD\``,
      source: dateAt
    })
  }
  const dates: StatedDate[] = day
    ? [{where: 'front matter', interval: oneDay(day.from), ...(dateAt && {source: dateAt})}]
    : []
  return {
    structured: {
      authors,
      dates,
      ...(title !== undefined && {headline: title}),
      ...(source !== undefined && {source}),
      ...(day && {published: day}),
      ...(at && {bylineSource: at})
    },
    directives: directivesOf(map, start),
    problems: [...problems, ...unknownIn(map, start)]
  }
}

/** What stands under `reportlint` and is none of its keys: elsewhere a key may be another tool's, here it is a slip. */
function unknownIn(map: YAMLMap, start: number): Extracted['problems'][number][] {
  const pair = pairOf(map, 'reportlint')
  if (!pair) return []
  const source = spanOf(pair.value, start) ?? spanOf(pair.key, start)!
  const expected = 'expected `disable`, `words`, or `reason`'
  if (!isMap(pair.value)) return [{message: `Unexpected value of \`reportlint\`, ${expected}`, source}]
  const unknown = pair.value.items.flatMap(({key}) => {
    const name = textOf(key)
    if (name !== undefined && ownKeys.has(name)) return []
    const message = `Unexpected key \`${(name ?? '').slice(0, 40)}\` in \`reportlint\`, ${expected}`
    return [{message, source: spanOf(key, start) ?? source}]
  })
  if (unknown.length > 0 || directivesOf(map, start).length > 0) return unknown
  return [{message: 'Unexpected lack of rules in `reportlint`, expected them in `disable`', source}]
}
const ownKeys = new Set(['disable', 'words', 'reason'])

/** The key under which site generators have the day; what it holds is theirs, and no problem where it is no day. */
function dayOfSite(map: YAMLMap): Interval | undefined {
  for (const key of ['datePublished', 'date', 'publishDate', 'pubDate']) {
    const day = readTimestamp(stringOf(map, key) ?? '')
    if (day) return day
  }
  return
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)

/** A scalar as text, trimmed; undefined where it is missing, empty or no scalar. */
function textOf(node: unknown): string | undefined {
  if (!isScalar(node) || node.value === null) return
  const text = (node.source ?? String(node.value)).trim()
  return text === '' ? undefined : text
}

const stringOf = (map: YAMLMap, key: string): string | undefined => textOf(pairOf(map, key)?.value)

function spanOf(node: unknown, start: number): Span | undefined {
  if (!(isScalar(node) || isSeq(node) || isMap(node)) || !node.range) return
  return {start: start + node.range[0], end: start + node.range[1]}
}

/** `author: Ann Roe`, `authors: [Ann Roe, Bob Poe]`, `author: {name: Ann Roe}` */
function authorsOf(map: YAMLMap, start: number): {authors: string[]; at: Span | undefined} {
  const node = (pairOf(map, 'author') ?? pairOf(map, 'authors'))?.value
  const items = isSeq(node) ? node.items : [node]
  const authors = items
    .map((item) => (isMap(item) ? stringOf(item, 'name') : textOf(item)))
    .filter((name) => name !== undefined)
  return {authors, at: authors.length > 0 ? spanOf(node, start) : undefined}
}

function directivesOf(map: YAMLMap, start: number): Omit<Directive, 'at'>[] {
  const pair = pairOf(map, 'reportlint')
  if (!pair || !isMap(pair.value)) return []
  const disable = pairOf(pair.value, 'disable')?.value
  const rules = (isSeq(disable) ? disable.items : [disable]).map(textOf).filter((rule) => rule !== undefined)
  const source = spanOf(pair.value, start)
  if (rules.length === 0 || !source) return []
  const only = pairOf(pair.value, 'words')?.value
  const words = (isSeq(only) ? only.items : [only]).map(textOf).filter((word) => word !== undefined)
  return [
    {kind: 'disable-file', inFrontMatter: true, rules, words, reason: stringOf(pair.value, 'reason'), source}
  ]
}
