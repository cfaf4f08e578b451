import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {createTwoFilesPatch} from 'diff'
import type {AnyRule} from '../define-corpus-rule.ts'
import {formatOf} from '../extract/index.ts'
import type {RuleSetting} from '../lint/config.ts'
import {applyFixes, fixesOf} from '../lint/fixes.ts'
import {printable} from '../report/cells.ts'
import {counted} from '../report/counts.ts'
import {decodeArticleSource, type ArticleSource} from './article-source.ts'
import {reason, type ConfigLoader} from './config-files.ts'
import type {Output} from './io.ts'
import {prepareRun, type RunOptions} from './lint-files.ts'
import {writeWhole} from './write-whole.ts'

/** What fixing makes of one file. */
export interface FixedFile {
  readonly path: string
  readonly file: string
  readonly before: string
  readonly after: string
  /** How many words were put in place. */
  readonly fixes: number
}

/** A fix may show what another rule can fix; more passes than this, and two rules fix each other’s words. */
const mostPasses = 10

/**
 * Fixes files in memory, pass by pass until nothing is left to fix. Only rules that are safe to fix by run, so that this
 * costs little beside the run itself; what keeps them from running is told by that.
 */
export async function fixFiles(
  files: readonly string[],
  options: RunOptions,
  loader: ConfigLoader
): Promise<FixedFile[]> {
  const fixable = new Set(options.rules.filter(isFixable).map(({meta}) => meta.id))
  const off = options.rules
    .filter((rule) => !isFixable(rule))
    .map(({meta}): [string, RuleSetting] => [meta.id, {level: 'off'}])
  const last = {...options.last, rules: new Map([...options.last.rules, ...off])}
  const fixed = new Map<string, FixedFile>()
  let open = files.filter((file) => file !== '-' && isRewritable(file))
  for (let pass = 0; pass < mostPasses && open.length > 0; pass++) {
    const done = new Map<string, ArticleSource>(
      [...fixed.values()].map(({file, after}) => [path.resolve(options.cwd, file), {source: after}])
    )
    const contents = {get: (file: string) => done.get(file) ?? options.contents?.get(file)}
    const {run} = await prepareRun(open, {...options, last, contents}, loader)
    if (!run) break
    const changed: string[] = []
    for (const file of open) {
      const read = await run.read(file)
      const format = formatOf(file)
      if ('failure' in read || format === undefined) continue
      const {report} = await run.lint(file)
      if (!report) continue
      const fixes = fixesOf(read.article, report.content, format, report.findings, fixable)
      if (fixes.length === 0) continue
      const before = fixed.get(file)
      fixed.set(file, {
        path: run.nameOf(file),
        file,
        before: before?.before ?? report.content,
        after: applyFixes(report.content, fixes),
        fixes: (before?.fixes ?? 0) + fixes.length
      })
      changed.push(file)
    }
    open = changed
  }
  return [...fixed.values()].filter(({before, after}) => before !== after)
}

/** Strings of JSON and documents of Word spell words their own way: a fix in them would have to be spelt so, too. */
function isRewritable(file: string): boolean {
  const format = formatOf(file)
  return format === 'text' || format === 'markdown' || format === 'html'
}

const isFixable = ({meta}: AnyRule): boolean => meta.fixable === true

/** Writes fixed files, each as a whole; gives what went wrong, and what is to be told. */
export async function writeFixes(
  fixed: readonly FixedFile[],
  cwd: string
): Promise<{problems: string[]; notes: string[]}> {
  const problems: string[] = []
  let words = 0
  for (const {path: name, file, before, after, fixes} of fixed) {
    const full = path.resolve(cwd, file)
    try {
      const now = decodeArticleSource(await readFile(full))
      if (!('source' in now) || now.source !== before) {
        problems.push(
          `${name}:1:1: Unexpected change of the file while it was fixed, expected none: it was left alone`
        )
        continue
      }
      writeWhole(full, after)
      words += fixes
    } catch (error) {
      problems.push(
        `${name}:1:1: Unexpected file that cannot be written (${reason(error)}), expected a fix of it`
      )
    }
  }
  const count = fixed.length - problems.length
  return {problems, notes: count > 0 ? [`Fixed ${counted(words, 'word')} in ${counted(count, 'file')}`] : []}
}

/** What fixing would change, as a unified diff: whole for `patch` and `git apply`, made harmless for a terminal. */
export function printFixes(fixed: readonly FixedFile[], stdout: Output): void {
  for (const {path: name, before, after} of fixed) {
    const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
      headerOptions: {includeIndex: false, includeUnderline: false, includeFileHeaders: true}
    })
    stdout.write(stdout.isTTY === true ? patch.split('\n').map(printable).join('\n') : patch)
  }
}
