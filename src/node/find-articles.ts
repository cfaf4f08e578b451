import {lstatSync, statSync} from 'node:fs'
import path from 'node:path'
import {glob, isDynamicPattern} from 'tinyglobby'
import {formatOf, isArticleJson} from '../extract/index.ts'
import {readArticleSourceSync} from './article-source.ts'
import {displayPath, toPosix} from './paths.ts'

/** The files that some paths and globs name. */
export interface Found {
  /** Absolute, each once, in the order in which they were named; `-` is standard input. */
  readonly files: readonly string[]
  /** What was named and cannot be linted. */
  readonly problems: readonly string[]
  /** Files of a named folder or glob that are of no format that is read. */
  readonly passedOver: readonly string[]
}

/** What stands beside articles and is none, though its name could be one's. */
const notArticles = /^(?:\.reportrc.*|package(?:-lock)?\.json|tsconfig.*\.json)$/

/** Finds the articles that paths name: files, folders, globs, and `-` for standard input. */
export async function findArticles(named: readonly string[], cwd: string): Promise<Found> {
  const files = new Set<string>()
  const problems: string[] = []
  const passedOver = new Set<string>()
  for (const name of named) {
    if (name === '-') {
      files.add(name)
      continue
    }
    const file = path.resolve(cwd, name)
    const stats = statSync(file, {throwIfNoEntry: false})
    if (stats && !stats.isDirectory()) {
      if (formatOf(file) === undefined) problems.push(unknownFormat(displayPath(file, cwd)))
      else files.add(file)
      continue
    }
    const inside = await filesOf(stats ? undefined : name, stats ? file : cwd, cwd)
    const known = inside.filter(isArticle)
    for (const one of known) files.add(one)
    for (const one of inside) if (!files.has(one)) passedOver.add(one)
    if (known.length === 0) problems.push(nothingFound(name, stats !== undefined, inside.length))
  }
  return {files: [...files], problems, passedOver: [...passedOver]}
}

/** By its name; JSON also by what it holds, since a folder has JSON of all kinds. */
function isArticle(file: string): boolean {
  const format = formatOf(file)
  if (format !== 'ninjs') return format !== undefined
  const found = readArticleSourceSync(file)
  return 'source' in found && isArticleJson(found.source)
}

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
