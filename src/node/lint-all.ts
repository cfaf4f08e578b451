import path from 'node:path'
import {isRecords} from '../extract/records.ts'
import {allRules} from '../generated/rules.ts'
import {addArticle, emptySummary, type ArticleReport, type Summary} from '../report/report.ts'
import {articlesOf} from './articles-of.ts'
import {prepareRun, type Pace, type RunOptions} from './lint-files.ts'
import {spool} from './records.ts'

/** All articles of a run at once, for programs; the command line takes them one by one. */
export interface LintedFiles {
  readonly articles: readonly ArticleReport[]
  readonly summary: Summary
  /** What could not be done: configs, fact sheets, files, rules that broke. */
  readonly problems: readonly string[]
}

/**
 * Lints what paths, folders and globs name; without any, the `articles` of the config.
 *
 * @param pace threads and cache; by default neither
 */
export async function lintFiles(
  paths: readonly string[],
  {cwd = '.', rules = allRules, last = {rules: new Map(), article: {}}, ...options}: Partial<RunOptions> = {},
  pace: Pace = {}
): Promise<LintedFiles> {
  const whole: RunOptions = await withRecordsIn({...options, cwd, rules, last})
  const found = await articlesOf(paths, whole)
  if (!found)
    return {articles: [], summary: emptySummary, problems: ['Unexpected lack of articles, expected paths']}
  const {run, problems} = await prepareRun(found.files, whole, found.loader)
  if (!run) return {articles: [], summary: emptySummary, problems: [...found.problems, ...problems]}
  const articles: ArticleReport[] = []
  const failed = [...found.problems]
  for await (const {report, failures} of run.lintAll(found.files, pace)) {
    if (report) articles.push(report)
    failed.push(...failures)
  }
  const summary = {...articles.reduce(addArticle, emptySummary), failures: failed.length, problems: failed}
  return {articles, summary, problems: failed}
}

/** Standard input that holds an article in each line is a file of records by its name. */
async function withRecordsIn(options: RunOptions): Promise<RunOptions> {
  const {stdin, cwd} = options
  if (!stdin || !isRecords(stdin.name) || 'problem' in stdin.content) return options
  const file = path.resolve(cwd, stdin.name)
  return {...options, spooled: new Map(options.spooled).set(file, await spool([stdin.content.source]))}
}
