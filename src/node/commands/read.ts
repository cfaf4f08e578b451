import type {Rule} from '../../define-rule.ts'
import {printable} from '../../report/cells.ts'
import {readingJson} from '../../report/reading.ts'
import {pretty} from '../../report/json.ts'
import {articlesOf} from '../articles-of.ts'
import {reason} from '../config-files.ts'
import {prepareRun} from '../lint-files.ts'
import type {ExitCode, Io} from '../io.ts'
import {toRunOptions, type ArticleOptions} from './options.ts'

/** Prints what was read in articles, as JSON. Undefined where nothing was named, by paths or config. */
export async function read(
  paths: readonly string[],
  options: ArticleOptions,
  rules: readonly Rule[],
  io: Io
): Promise<ExitCode | undefined> {
  const tell = (line: string) => io.stderr.write(`${printable(line)}\n`)
  const runOptions = await toRunOptions(paths, options, rules, new Map(), io)
  const found = await articlesOf(paths, runOptions)
  if (!found) return
  found.problems.forEach(tell)
  const {run, problems} = await prepareRun(found.files, runOptions, found.loader)
  if (!run) {
    problems.forEach(tell)
    return 2
  }
  found.notes.forEach(tell)
  let failed = found.problems.length > 0
  let separator = '\n    '
  io.stdout.write('{\n  "version": 1,\n  "articles": [')
  for (const file of found.files) {
    try {
      const {article} = await run.read(file)
      io.stdout.write(separator + pretty(readingJson(article), '    '))
      separator = ',\n    '
    } catch (error) {
      failed = true
      tell(`${run.nameOf(file)}: Unexpected file that cannot be read, expected an article: ${reason(error)}`)
    }
  }
  io.stdout.write(separator.startsWith(',') ? '\n  ]\n}\n' : ']\n}\n')
  return failed ? 2 : 0
}
