import type {Root} from 'mdast'
import type {Directive, Extracted, Link} from '../article.ts'
import {blank, findDirectives} from './directives.ts'
import {draftHtml} from './html.ts'
import {draftMarkdown} from './markdown.ts'
import {draftNewsJson, isNewsJson} from './json-ld.ts'
import type {Memo} from './memo.ts'
import {readMetadata, type Structured} from './metadata.ts'
import {assemble, type Draft} from './pieces.ts'
import {draftPlainText} from './plain-text.ts'
import {isRecords, recordOf} from './records.ts'
import {assignRoles} from './roles.ts'

/** What an article may be written in; `paragraphs` is text with one on each line, as a `.docx` is read. */
export const formats = ['text', 'markdown', 'html', 'ninjs', 'paragraphs'] as const
export type Format = (typeof formats)[number]

/** The ending of a file in each of them. */
export const endingOf: Readonly<Record<Format, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  ninjs: 'json',
  paragraphs: 'docx'
}

const endings: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  json: 'ninjs',
  jsonld: 'ninjs',
  docx: 'paragraphs'
}

/** The format that a file's name shows; undefined for any other file, and for one of many articles. */
export function formatOf(path: string): Format | undefined {
  if (recordOf(path)) return 'ninjs'
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase()
  return ending !== undefined && Object.hasOwn(endings, ending) ? endings[ending] : undefined
}

/** Whether articles of that name are read, one or many in a file. */
export const isReadable = (path: string): boolean => formatOf(path) !== undefined || isRecords(path)

/** Whether a file that is JSON by its name is an article: many are data of other tools. */
export function isArticleJson(source: string): boolean {
  try {
    return isNewsJson(JSON.parse(source.replace(/^\uFEFF/, '')))
  } catch {
    return false
  }
}

/** Where and why a text in one line is no JSON; undefined where it is. */
export function jsonFault(source: string): {readonly message: string; readonly column: number} | undefined {
  const from = source.charCodeAt(0) === 0xfeff ? 1 : 0
  try {
    JSON.parse(source.slice(from))
    return
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error)
    const at = /\bposition (\d+)/.exec(told)?.[1]
    // What follows the position says no more than it, and may repeat the text.
    const message = told
      .replace(/ in JSON at position[^]*| at position[^]*|, (?:\.{3})?"[^]*/, '')
      .slice(0, 80)
    return {message, column: from + Number(at ?? 0) + 1}
  }
}

/** What is kept of a document between two edits. */
export type ExtractMemo = Memo<Root>

/** What one format's reader makes of a source, before roles are given. */
interface Drafted {
  readonly drafts: readonly Draft[]
  readonly structured?: Structured
  /** Links with their places in the source. */
  readonly links?: readonly Link[]
  readonly directives?: readonly Omit<Directive, 'at'>[]
  readonly problems?: Extracted['problems']
}

/**
 * Reads an article: its text in blocks with roles, its metadata, its directives, and the way back to the source's
 * own UTF-16 offsets. Never throws, whatever the source holds.
 *
 * @param memo of a document that is being edited: parts that did not change are not parsed again
 */
export function extract(source: string, format: Format, memo?: ExtractMemo): Extracted {
  const comments = findDirectives(source)
  const bare = blank(
    source,
    comments.map((comment) => comment.source)
  )
  const from = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const {
    drafts,
    structured = {},
    links = [],
    directives = [],
    problems = []
  } = draftOf[format](bare, from, memo)
  const ruled = assignRoles(drafts, structured.language)
  const {toText, ...assembled} = assemble(ruled)
  return {
    ...assembled,
    metadata: readMetadata(ruled, assembled.blocks, structured),
    links: links.map(({start, end, url}) => ({
      ...wordsBetween(assembled.text, toText(start), toText(end)),
      url
    })),
    directives: [...directives, ...comments].map((found) => ({...found, at: toText(found.source.start)})),
    problems
  }
}

/** The range without the white space behind it. */
const wordsBetween = (text: string, start: number, end: number) => ({
  start,
  end: start + text.slice(start, end).trimEnd().length
})

const draftOf: Readonly<Record<Format, (source: string, from: number, memo?: ExtractMemo) => Drafted>> = {
  text: (source, from) => ({drafts: draftPlainText(source, from)}),
  markdown: draftMarkdown,
  html: (source, from) => draftHtml(source, from),
  ninjs: (source, from) => draftNewsJson(source, from),
  paragraphs: (source, from) => ({drafts: draftPlainText(source, from, 'paragraphs')})
}
