import {formatOf} from '../../extract/index.ts'
import {isNinjs} from '../../extract/ninjs.ts'
import type {ArticleSettings} from '../../lint/config.ts'
import {parseEdtf} from '../../time/day.ts'
import {RequestError} from './request-error.ts'

/** An article as it was sent in. */
export interface Submission {
  /** A name that the config's overrides may fit; its ending says the format. No file of that name is looked at. */
  readonly name: string
  readonly content: string
  readonly article: ArticleSettings
}

const contents = {text: '.txt', markdown: '.md', html: '.html'} as const
type Content = keyof typeof contents
const keys = [...Object.keys(contents), 'filename', 'published', 'source', 'author']

/**
 * Reads the body of a request: a news item in ninjs, or `{"text" | "markdown" | "html": …}` with `filename`, `published`,
 * `source` and `author` where they are known. The offsets of findings are those of the body in ninjs, else of the text.
 *
 * @throws RequestError 400 for anything else.
 */
export function readSubmission(body: string): Submission {
  let data: unknown
  try {
    data = JSON.parse(body)
  } catch (error) {
    throw new RequestError(400, `Unexpected body that is no JSON, expected an article: ${String(error)}`)
  }
  if (isNinjs(data)) return {name: 'item.json', content: body, article: {}}
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw new RequestError(
      400,
      'Unexpected JSON, expected an object: a news item in ninjs, or one with `text`'
    )
  }
  const unknown = Object.keys(data).find((key) => !keys.includes(key))
  if (unknown !== undefined) {
    throw new RequestError(
      400,
      `Unexpected key \`${unknown}\`, expected ${keys.map((key) => `\`${key}\``).join(', ')}`
    )
  }
  const said = (key: string): string | undefined => {
    const value: unknown = Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined
    if (value === undefined || value === null || typeof value === 'string') return value ?? undefined
    throw new RequestError(400, `Unexpected value of \`${key}\`, expected a string`)
  }
  const given = (['text', 'markdown', 'html'] as const).flatMap((format) => {
    const content = said(format)
    return content === undefined ? [] : [{content, format}]
  })
  const [first, second] = given
  if (!first || second)
    throw new RequestError(400, 'Unexpected content, expected one of `text`, `markdown`, `html`')
  if (first.content.trim() === '') throw new RequestError(400, 'Unexpected empty article, expected text')
  const [published, source, author] = [said('published'), said('source'), said('author')]
  if (published !== undefined && !parseEdtf(published)) {
    throw new RequestError(
      400,
      `Unexpected day \`${published}\` in \`published\`, expected one such as \`2025-03-28\``
    )
  }
  return {
    name: nameOf(said('filename'), first.format),
    content: first.content,
    article: {
      ...(published !== undefined && {published}),
      ...(source !== undefined && {source}),
      ...(author !== undefined && {authors: [author]})
    }
  }
}

/** The name that was given, if it is one of a file below a folder, with an ending that says the format of the content. */
function nameOf(given: string | undefined, format: Content): string {
  if (given === undefined) return `article${contents[format]}`
  const parts = given.split('/')
  const isBelow = parts.every((part) => part !== '' && part !== '.' && part !== '..')
  if (!isBelow || given.length > 500 || /[\\\u0000-\u001F\u007F]|^[A-Za-z]:/.test(given)) {
    throw new RequestError(400, 'Unexpected `filename`, expected a relative path such as `news/bridge.md`')
  }
  return formatOf(given) === format ? given : given + contents[format]
}
