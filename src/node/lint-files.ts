import type {Article} from '../article.ts'
import type {Sheet} from '../facts/fact-base.ts'
import type {AnyRule} from '../define-corpus-rule.ts'
import type {Problem} from '../facts/problem.ts'
import type {Settings} from '../lint/settings.ts'
import type {ArticleReport} from '../report/report.ts'
import {createConfigLoader, type ConfigLoader, type LoadedConfig} from './config-files.ts'
import {createDesk} from './desk.ts'
import {createGrounds, prepareGrounds} from './grounds.ts'
import {runAll, type FileResult, type Pace} from './run-all.ts'
import {pathOf, type RunOptions} from './run-options.ts'
import {groupKin, rulesOn, surveyHere, type Beside} from './survey.ts'

export {formatProblem, loadSheets} from './grounds.ts'
export type {FileResult, Pace} from './run-all.ts'
export type {RunOptions} from './run-options.ts'

/** A run that can be done: configs, fact sheets and plugins are right. */
export interface Run {
  readonly sheets: readonly Sheet[]
  /** Warnings about fact sheets, which stop nothing. */
  readonly warnings: readonly Problem[]
  /** What a file is judged with. */
  readonly groundOf: (file: string) => {
    readonly sheets: readonly Sheet[]
    readonly settings: Settings<AnyRule>
  }
  /** How a file is named to people. */
  readonly nameOf: (file: string) => string
  /** Reads one file as an article against the facts of its config. */
  readonly read: (file: string) => Promise<{article: Article} | {failure: string}>
  /** Lints one file: a report if it could be read, and a line for all that failed. */
  readonly lint: (file: string) => Promise<{report: ArticleReport | undefined; failures: readonly string[]}>
  /**
   * Lints files of the run and gives the results in their order; many need no more memory than one. Rules across
   * articles see those files alone.
   */
  readonly lintAll: (files: readonly string[], pace?: Pace) => AsyncGenerator<FileResult>
}

/** Loads everything that the files of a run need, or says what is wrong with it. */
export async function prepareRun(
  files: readonly string[],
  options: RunOptions,
  loader: ConfigLoader = createConfigLoader(options.rules, options.cwd, options.config)
): Promise<{run: Run; problems: undefined} | {run: undefined; problems: readonly string[]}> {
  const grounds = createGrounds(options, loader)
  const full = files.map((file) => pathOf(file, options))
  const {sheets, warnings, problems} = await prepareGrounds(full, grounds, options.cwd)
  if (problems.length > 0) return {run: undefined, problems}
  const sheetsOf = new Map<LoadedConfig, readonly Sheet[]>()
  for (const config of new Set(full.map(grounds.configFor))) {
    sheetsOf.set(config, (await grounds.groundOf(config)).facts.sheets)
  }
  const desk = createDesk(options, grounds)
  const team = {options, grounds, desk}
  let surveyed: Promise<Beside> | undefined
  let groups: readonly string[] | undefined
  const digests = () =>
    (groups ??= files.length < 2 ? [] : groupKin(rulesOn(files, team)).map(([{meta}]) => meta.id))
  return {
    run: {
      sheets,
      warnings,
      groundOf(file) {
        const name = pathOf(file, options)
        return {
          sheets: sheetsOf.get(grounds.configFor(name)) ?? [],
          settings: grounds.settingsFor(name)
        }
      },
      nameOf: desk.nameOf,
      read: desk.open,
      async lint(file) {
        // The survey of all files is made when the first is linted: a run without rules across articles reads each once.
        const beside = await (surveyed ??= surveyHere(files, team))
        const task = {file, beside: beside.get(file) ?? [], digests: digests(), timed: false}
        const {report, failures} = await desk.look(task)
        return {report, failures}
      },
      lintAll: (some, pace) => runAll(some, team, pace)
    },
    problems: undefined
  }
}
