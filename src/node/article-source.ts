import {readFileSync, statSync} from 'node:fs'
import {readFile, stat} from 'node:fs/promises'
import {reason} from './config-files.ts'
import {isDocx, readDocx} from './docx.ts'

/** The text of an article's file, or where and why there is none: `1:5: Unexpected …`. */
export type ArticleSource =
  | {
      readonly source: string
      /** Where it starts in its file, if it is a line of one. */
      readonly record?: {readonly line: number; readonly start: number}
    }
  | {readonly problem: string}

/** A long novel; what is longer is no article, and would keep the linter busy for minutes. */
export const mostBytes = 16 * 1024 * 1024

/** Reads an article from a file; never rejects. */
export async function readArticleSource(file: string): Promise<ArticleSource> {
  try {
    const {size} = await stat(file)
    return size > mostBytes ? tooLong(size) : await decodeArticle(file, await readFile(file))
  } catch (error) {
    return atStart(`Unexpected file that cannot be read (${reason(error)}), expected an article`)
  }
}

/** The text of an article of any format, by the name of its file. */
export function decodeArticle(file: string, bytes: Uint8Array): Promise<ArticleSource> {
  if (!isDocx(file)) return Promise.resolve(decodeArticleSource(bytes))
  return bytes.length > mostBytes ? Promise.resolve(tooLong(bytes.length)) : readDocx(bytes)
}

/** The same at once, of a file that is text: for looking a file up, where waiting for each costs more than reading it. */
export function readArticleSourceSync(file: string): ArticleSource {
  try {
    const {size} = statSync(file)
    return size > mostBytes ? tooLong(size) : decodeArticleSource(readFileSync(file))
  } catch (error) {
    return atStart(`Unexpected file that cannot be read (${reason(error)}), expected an article`)
  }
}

/** The text of an article in UTF-8; a byte order mark stays part of it, since offsets are those of the file. */
export function decodeArticleSource(bytes: Uint8Array): ArticleSource {
  if (bytes.length > mostBytes) return tooLong(bytes.length)
  if (isUtf16(bytes)) return atStart('Unexpected text in UTF-16, expected UTF-8')
  const source = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  const binary = source.indexOf('\0')
  if (binary >= 0) return at(source, binary, 'Unexpected binary data, expected text')
  if (source.replace('\uFEFF', '').trim() === '') return atStart('Unexpected empty file, expected an article')
  // Bytes that are no text become U+FFFD, which a text may hold too: only a strict decoder knows.
  if (!source.includes('\uFFFD') || isValid(bytes)) return {source}
  return at(source, source.indexOf('\uFFFD'), 'Unexpected bytes, expected text in UTF-8')
}

/** By its byte order mark. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}

function at(source: string, offset: number, message: string): ArticleSource {
  const lines = source.slice(0, offset).split(/\r\n|\n|\r/)
  return {problem: `${lines.length}:${lines.at(-1)!.length + 1}: ${message}`}
}

const atStart = (message: string): ArticleSource => ({problem: `1:1: ${message}`})

export const tooLong = (bytes: number, what: 'file' | 'line' = 'file'): ArticleSource =>
  atStart(
    `Unexpected ${what} of ${Math.ceil(bytes / 1024 / 1024)} MB, expected an article of at most ${mostBytes / 1024 / 1024} MB`
  )
