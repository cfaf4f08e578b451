import {createHash} from 'node:crypto'
import {readFile, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {compileFacts} from '../facts/compile.ts'
import type {FactBase} from '../facts/fact-base.ts'
import {parseFactSheet, type ParsedSheet} from '../facts/parse-sheet.ts'
import type {Problem} from '../facts/problem.ts'
import {longestSheet} from '../facts/read-yaml.ts'

/**
 * Reads fact sheets from files and makes one fact base of those that are right. Whatever keeps a file from being
 * read is a problem at its first line; never rejects.
 *
 * @param paths as they are shown to people, relative to `cwd` or absolute
 */
export async function loadFacts(
  paths: readonly string[],
  cwd = '.'
): Promise<{facts: FactBase; problems: Problem[]}> {
  const sheets: ParsedSheet[] = []
  const problems: Problem[] = []
  for (const path of new Set(paths)) {
    const read = await readSheet(path, resolve(cwd, path))
    if ('message' in read) {
      problems.push({path, line: 1, column: 1, level: 'error', message: read.message})
      continue
    }
    const parsed = parseFactSheet(read.text, path, read.sha256)
    problems.push(...parsed.problems)
    if (parsed.sheet) sheets.push(parsed.sheet)
  }
  const compiled = compileFacts(sheets)
  return {facts: compiled.facts, problems: [...problems, ...compiled.problems]}
}

/** The text of a fact sheet in UTF-8, or why there is none; never rejects. */
export async function readSheet(
  path: string,
  file: string
): Promise<{text: string; sha256: string} | {message: string}> {
  let bytes: Buffer
  try {
    const {size} = await stat(file)
    if (size > longestSheet) {
      return {
        message: `Unexpected fact sheet of ${megabytes(size)}, expected at most ${megabytes(longestSheet)}`
      }
    }
    bytes = await readFile(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const what = unreadable.get(code) ?? `unreadable file (${code})`
    return {message: `Unexpected ${what} \`${path}\`, expected a fact sheet`}
  }
  if (bytes.includes(0)) return {message: 'Unexpected binary file, expected a fact sheet in YAML'}
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return {text, sha256: createHash('sha256').update(bytes).digest('hex')}
  } catch {
    return {message: 'Unexpected bytes that are not UTF-8, expected a fact sheet in UTF-8'}
  }
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`

const unreadable: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'missing file'],
  ['EISDIR', 'folder'],
  ['EACCES', 'file without permission']
])
