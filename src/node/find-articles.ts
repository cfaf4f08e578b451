import {lstatSync, statSync} from 'node:fs'
import path from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {formatOf, isArticleJson, isReadable, jsonFault} from '../extract/index.ts'
import {isRecords} from '../extract/records.ts'
import {decodeArticleSource, readArticleSourceSync, type ArticleSource} from './article-source.ts'
import {displayPath, toPosix} from './paths.ts'
import {placesOf, readRecord} from './records.ts'

/** The files that some paths and globs name. */
export interface Found {
  /** Absolute, each once, in the order in which they were named; `-` is standard input. */
  readonly files: readonly string[]
  /** What was named and cannot be linted. */
  readonly problems: readonly string[]
  /** Files of a named folder or glob that are no articles. */
  readonly passedOver: readonly PassedOver[]
}

/** A file that was not read, and why. */
export interface PassedOver {
  readonly file: string
  readonly why: string
}

/** What stands beside articles and is none, though its name could be one's. */
const notArticles = /^(?:\.reportrc.*|package(?:-lock)?\.json|tsconfig.*\.json)$/

/** Finds the articles that paths name: files, folders, globs, and `-` for standard input. */
export async function findArticles(named: readonly string[], cwd: string): Promise<Found> {
  const files = new Set<string>()
  const problems: string[] = []
  const passedOver = new Map<string, string>()
  for (const name of named) {
    if (name === '-') {
      files.add(name)
      continue
    }
    const file = path.resolve(cwd, name)
    const stats = statSync(file, {throwIfNoEntry: false})
    if (stats && !stats.isDirectory()) {
      if (!isReadable(file)) problems.push(unknownFormat(displayPath(file, cwd)))
      else files.add(file)
      continue
    }
    const inside = await filesOf(stats ? undefined : name, stats ? file : cwd, cwd)
    let known = 0
    for (const one of inside) {
      const why = whyNoArticle(one)
      if (why !== undefined) passedOver.set(one, why)
      else {
        files.add(one)
        known++
      }
    }
    if (known === 0) problems.push(nothingFound(name, stats !== undefined, inside.length))
  }
  const left = [...passedOver].filter(([file]) => !files.has(file))
  return {files: [...files], problems, passedOver: left.map(([file, why]) => ({file, why}))}
}

/** By its name; JSON also by what it holds, since a folder has JSON of all kinds. */
function whyNoArticle(file: string): string | undefined {
  if (isRecords(file)) return whyNoRecords(file)
  const format = formatOf(file)
  if (format === undefined) return 'of no format that is read'
  return format === 'ninjs' ? whyNoNews(readArticleSourceSync(file)) : undefined
}

function whyNoNews(found: ArticleSource): string | undefined {
  if ('problem' in found || jsonFault(found.source)) return 'JSON that cannot be read'
  return isArticleJson(found.source) ? undefined : 'JSON without a news item'
}

/** A file of records is one of articles if there is one among the first; the others are told when they are read. */
function whyNoRecords(file: string): string | undefined {
  try {
    let why = 'JSON that cannot be read'
    let looked = 0
    for (const place of placesOf(file)) {
      const none = whyNoNews(decodeArticleSource(readRecord(file, place)))
      if (none === undefined) return
      why = none
      if (++looked === mostLooked) break
    }
    return why
  } catch {
    return 'JSON that cannot be read'
  }
}
const mostLooked = 20

const unknownFormat = (file: string): string =>
  `${file}: Unexpected extension \`${path.extname(file)}\`, expected a text, Markdown, HTML, JSON or Word file`

function nothingFound(name: string, isFolder: boolean, others: number): string {
  const what = isFolder ? 'folder' : isDynamicPattern(name) ? 'glob' : 'path'
  if (others > 0)
    return `${name}: Unexpected ${what} without articles, expected text, Markdown, HTML, JSON or Word files`
  return isFolder
    ? `${name}: Unexpected empty folder, expected articles`
    : `${name}: Unexpected ${what} that matches nothing, expected a file, folder or glob`
}

/** Files of a glob, or of a folder, in a fixed order; what is hidden or installed is not looked at. */
async function filesOf(pattern: string | undefined, directory: string, cwd: string): Promise<string[]> {
  if (pattern !== undefined && !isDynamicPattern(pattern)) return []
  const found = await glob(pattern === undefined ? '**' : toPosix(pattern), {
    cwd: directory,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**']
  })
  return found
    .map((file) => path.resolve(cwd, file))
    .filter((file) => !notArticles.test(path.basename(file)) && lstatSync(file, {throwIfNoEntry: false}))
    .toSorted((a, b) => (a < b ? -1 : 1))
}

/** The files of a glob, relative to a folder, as a config names them. */
export async function filesOfGlob(pattern: string, directory: string): Promise<string[]> {
  const file = path.resolve(directory, pattern)
  if (statSync(file, {throwIfNoEntry: false})?.isFile()) return [file]
  return filesOf(pattern, directory, directory)
}
