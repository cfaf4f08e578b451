import type {AnyRule} from '../../define-corpus-rule.ts'
import {printable} from '../../report/cells.ts'
import {readingJson} from '../../report/reading.ts'
import {pretty} from '../../report/json.ts'
import {articlesOf} from '../articles-of.ts'
import {prepareRun} from '../lint-files.ts'
import type {ExitCode, Io} from '../io.ts'
import type {ArticleOptions} from './options.ts'
import {toRunOptions} from './run-options.ts'

/** Prints what was read in articles, as JSON. Undefined where nothing was named, by paths or config. */
export async function read(
  paths: readonly string[],
  options: ArticleOptions,
  rules: readonly AnyRule[],
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
  let failed = found.problems.length > 0
  let separator = '\n    '
  io.stdout.write('{\n  "version": 1,\n  "articles": [')
  for (const file of found.files) {
    const done = await run.read(file)
    if ('failure' in done) {
      failed = true
      tell(done.failure)
      continue
    }
    io.stdout.write(separator + pretty(readingJson(done.article), '    '))
    separator = ',\n    '
  }
  io.stdout.write(separator.startsWith(',') ? '\n  ]\n}\n' : ']\n}\n')
  return failed ? 2 : 0
}
