import {stat} from 'node:fs/promises'
import {readSource} from './read-file.ts'

/** The text of an article's file, or why there is none. */
export type ArticleSource = {readonly source: string} | {readonly problem: string}

/** A long novel; what is longer is no article, and would keep the linter busy for minutes. */
const mostBytes = 16 * 1024 * 1024

/** Reads an article from a file; never rejects. */
export async function readArticleSource(file: string): Promise<ArticleSource> {
  const {size} = await stat(file).catch(() => ({size: 0}))
  return size > mostBytes ? tooLong(size) : checked(await readSource(file))
}

/** Takes an article from standard input. */
export function decodeArticleSource(bytes: Uint8Array): ArticleSource {
  if (bytes.length > mostBytes) return tooLong(bytes.length)
  try {
    return checked({source: new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)})
  } catch {
    return {problem: 'Unexpected bytes that are not UTF-8, expected text in UTF-8'}
  }
}

function checked(found: ArticleSource): ArticleSource {
  if ('problem' in found) return found
  if (found.source.includes('\0')) return {problem: 'Unexpected binary file, expected text'}
  if (found.source.trim() === '') return {problem: 'Unexpected empty file, expected an article'}
  return found
}

const tooLong = (bytes: number): ArticleSource => ({
  problem: `Unexpected file of ${Math.ceil(bytes / 1024 / 1024)} MB, expected an article of at most ${mostBytes / 1024 / 1024} MB`
})
