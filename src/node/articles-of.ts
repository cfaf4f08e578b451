import path from 'node:path'
import {isRecords, recordName} from '../extract/records.ts'
import {createConfigLoader, reason, type ConfigLoader} from './config-files.ts'
import {filesOfGlob, findArticles, type Found} from './find-articles.ts'
import {formatProblem, type RunOptions} from './lint-files.ts'
import {displayPath} from './paths.ts'
import {placesOf} from './records.ts'
import {pathOf} from './run-options.ts'

/** The articles of a run, with the configs that were read to find them. */
export interface Articles extends Found {
  readonly loader: ConfigLoader
}

/** The articles that paths name, or without any the `articles` of the config; undefined where neither names any. */
export async function articlesOf(
  paths: readonly string[],
  options: RunOptions
): Promise<Articles | undefined> {
  const found = await filesOf(paths, options)
  return found && withRecords(found, options)
}

/** The same with a file of records as one file. */
export async function filesOf(
  paths: readonly string[],
  {rules, cwd, config}: RunOptions
): Promise<Articles | undefined> {
  const loader = createConfigLoader(rules, cwd, config)
  if (paths.length > 0) {
    const {files, problems, passedOver} = await findArticles(paths, cwd)
    const shown = passedOver.map(({file, why}) => ({file: displayPath(file, cwd), why}))
    return {files, problems, passedOver: shown, loader}
  }
  const {articles, problems} = loader.configFor(path.join(cwd, 'article'))
  if (problems.length > 0) return {files: [], problems: problems.map(formatProblem), passedOver: [], loader}
  if (articles.length === 0) return
  const files = new Set<string>()
  const missing: string[] = []
  for (const {value, directory, problem} of articles) {
    const found = await filesOfGlob(value, directory)
    if (found.length === 0) {
      missing.push(
        formatProblem(problem(`Unexpected glob \`${value}\` that matches nothing, expected articles`))
      )
    }
    for (const file of found) files.add(file)
  }
  const named = await findArticles([...files], cwd)
  return {files: named.files, problems: [...missing, ...named.problems], passedOver: [], loader}
}

/** Puts the records of a file in its place, each an article. In memory are their names alone. */
export function withRecords(found: Articles, options: RunOptions): Articles {
  const files: string[] = []
  const problems = [...found.problems]
  for (const file of found.files) {
    const full = pathOf(file, options)
    if (!isRecords(full)) {
      files.push(file)
      continue
    }
    const shown = file === '-' ? options.stdin!.name : displayPath(full, options.cwd)
    const before = files.length
    try {
      for (const {line} of placesOf(options.spooled?.get(full) ?? full)) files.push(recordName(full, line))
      if (files.length === before)
        problems.push(`${shown}:1:1: Unexpected empty file, expected an article in each line`)
    } catch (error) {
      problems.push(
        `${shown}:1:1: Unexpected file that cannot be read (${reason(error)}), expected an article in each line`
      )
    }
  }
  return {...found, files, problems}
}

/** The files that were passed over, if any, in a line for each reason: nothing is skipped in silence. */
export function passedOverNote(
  all: Articles['passedOver'],
  sheets: ReadonlySet<string> = new Set()
): string[] {
  const byReason = Map.groupBy(
    all.filter(({file}) => !sheets.has(file)),
    ({why}) => why
  )
  return [...byReason].map(([why, files]) => {
    const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : ''
    const named = files.slice(0, mostNamed).map(({file}) => file)
    return `Passed over, ${why}: ${named.join(', ')}${more}`
  })
}
const mostNamed = 5
