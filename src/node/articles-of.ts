import path from 'node:path'
import {createConfigLoader, type ConfigLoader} from './config-files.ts'
import {filesOfGlob, findArticles, type Found} from './find-articles.ts'
import {formatProblem, type RunOptions} from './lint-files.ts'
import {displayPath} from './paths.ts'

/** The articles of a run, with the configs that were read to find them. */
export interface Articles extends Pick<Found, 'files' | 'problems'> {
  /** Files in a named folder or glob that are of no format that is read, as they are shown. */
  readonly passedOver: readonly string[]
  readonly loader: ConfigLoader
}

/** The articles that paths name, or without any the `articles` of the config; undefined where neither names any. */
export async function articlesOf(
  paths: readonly string[],
  {rules, cwd, config}: RunOptions
): Promise<Articles | undefined> {
  const loader = createConfigLoader(rules, cwd, config)
  if (paths.length > 0) {
    const {files, problems, passedOver} = await findArticles(paths, cwd)
    return {files, problems, passedOver: passedOver.map((file) => displayPath(file, cwd)), loader}
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

/** The files that were passed over in one line, if any: nothing is skipped in silence. */
export function passedOverNote(files: readonly string[]): string[] {
  if (files.length === 0) return []
  const more = files.length > mostNamed ? ` and ${files.length - mostNamed} more` : ''
  return [`Passed over, of no format that is read: ${files.slice(0, mostNamed).join(', ')}${more}`]
}
const mostNamed = 5
