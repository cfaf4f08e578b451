import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileOf} from '../extract/records.ts'
import {entryOf, formatBaseline, parseBaseline, partFindings, type BaselineEntry} from '../lint/baseline.ts'
import {counted} from '../report/counts.ts'
import {withParts, type ArticleReport} from '../report/report.ts'
import {reason} from './config-files.ts'
import {UsageError} from './io.ts'
import {formatProblem} from './lint-files.ts'
import {displayPath, toPosix} from './paths.ts'
import {writeWhole} from './write-whole.ts'

export interface BaselineOptions {
  readonly baseline?: string
  readonly updateBaseline?: boolean
}

/** The baseline of a run: takes known findings out of reports, and tells at the end what became of its entries. */
export interface BaselineRun {
  /** The report with new findings only; the entries of an article that could not be checked in full are kept. */
  readonly take: (report: ArticleReport, isWhole: boolean) => ArticleReport
  /** How many findings were known. */
  readonly known: () => number
  /** Writes the file where that was asked for; gives what is to be told. */
  readonly finish: () => readonly string[]
}

/**
 * Opens the baseline of `--baseline FILE`; undefined without one.
 *
 * @throws UsageError where the file is missing, or no baseline: its place is named.
 */
export function openBaseline(
  {baseline: named, updateBaseline: update = false}: BaselineOptions,
  cwd: string
): BaselineRun | undefined {
  if (named === undefined) {
    if (update) throw new UsageError('Unexpected `--update-baseline`, expected `--baseline FILE` with it')
    return
  }
  const file = path.resolve(cwd, named)
  const name = displayPath(file, cwd)
  const folder = path.dirname(file)
  const old = readBaseline(file, name, update)
  const next = new Map(old)
  const unused: string[] = []
  let known = 0
  let added = 0
  let pruned = 0
  /** Relative to the baseline, so that it holds wherever the run starts. */
  const keyOf = (article: string) => toPosix(path.relative(folder, path.resolve(cwd, article)))
  const seen = new Set<string>()
  return {
    take: (report, isWhole) => {
      const key = keyOf(report.path)
      seen.add(key)
      const parted = partFindings(report.findings, old.get(key) ?? [])
      if (!isWhole || !update) known += parted.known.length
      if (!isWhole) return withParts(report, {findings: parted.fresh})
      unused.push(...parted.unused.map((entry) => describe(key, entry)))
      if (!update) return withParts(report, {findings: parted.fresh})
      known += report.findings.length
      added += parted.fresh.length
      pruned += parted.unused.length
      next.set(key, report.findings.map(entryOf))
      return withParts(report, {findings: []})
    },
    known: () => known,
    finish: () => {
      for (const [key, entries] of old) {
        // An article that this run did not look at keeps its entries; one that is gone does not.
        if (seen.has(key) || existsSync(path.resolve(folder, fileOf(key)))) continue
        next.delete(key)
        pruned += entries.length
        unused.push(...entries.map((entry) => describe(key, entry)))
      }
      if (!update) return unused.length > 0 ? unusedNote(name, unused) : []
      try {
        writeWhole(file, formatBaseline(next))
      } catch (error) {
        throw new UsageError(
          `Unexpected baseline \`${name}\` that cannot be written, expected another: ${reason(error)}`
        )
      }
      const total = [...next.values()].reduce((sum, entries) => sum + entries.length, 0)
      return [`${name}: ${counted(total, 'known finding')} (${added} added, ${pruned} taken out)`]
    }
  }
}

function readBaseline(
  file: string,
  name: string,
  mayLack: boolean
): ReturnType<typeof parseBaseline>['baseline'] {
  if (mayLack && !existsSync(file)) return new Map()
  let source: string
  try {
    source = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(
      `Unexpected baseline \`${name}\` that cannot be read (${reason(error)}), expected a file; \`--update-baseline\` makes one`
    )
  }
  const {baseline, problems} = parseBaseline(source, name)
  if (problems.length > 0) throw new UsageError(problems.map(formatProblem).join('\n'))
  return baseline
}

const describe = (key: string, {rule, words}: BaselineEntry): string =>
  `  ${key}: ${rule}${words === '' ? '' : ` \`${words}\``}`

const mostNamed = 10

function unusedNote(name: string, unused: readonly string[]): string[] {
  const count = unused.length === 1 ? 'An entry' : `${unused.length} entries`
  const more = unused.length > mostNamed ? [`  and ${unused.length - mostNamed} more`] : []
  return [
    `${count} of ${name} found nothing any more: \`--update-baseline\` takes ${unused.length === 1 ? 'it' : 'them'} out`,
    ...unused.slice(0, mostNamed),
    ...more
  ]
}
