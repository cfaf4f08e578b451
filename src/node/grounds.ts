import {createHash} from 'node:crypto'
import type {AnyRule} from '../define-corpus-rule.ts'
import type {FactBase, Sheet} from '../facts/fact-base.ts'
import type {Problem} from '../facts/problem.ts'
import type {Extra} from '../lint/lint-article.ts'
import {settingsOf, type Settings} from '../lint/settings.ts'
import type {ConfigLoader, LoadedConfig} from './config-files.ts'
import {filesOfGlob} from './find-articles.ts'
import {loadFacts} from './load-facts.ts'
import {displayPath} from './paths.ts'
import {loadPlugins} from './plugins.ts'
import type {RunOptions} from './run-options.ts'

/** A config with its facts and plugins, ready for articles. */
export interface Ground {
  readonly config: LoadedConfig
  readonly facts: FactBase
  readonly extras: readonly Extra[]
  readonly warnings: readonly Problem[]
  /** What keeps articles from being held against it, as lines; where there are any, the rest is not to be used. */
  readonly problems: readonly string[]
  /** A hash of sheets and plugins: two grounds of one identity say the same of an article under the same settings. */
  readonly identity: string
}

/** What holds for each file of a run; every config, with its sheets and plugins, is loaded once. */
export interface Grounds {
  readonly configFor: (file: string) => LoadedConfig
  readonly groundOf: (config: LoadedConfig) => Promise<Ground>
  /** The same object for all files for which the same holds. Of the file only the path is looked at. */
  readonly settingsFor: (file: string, config?: LoadedConfig) => Settings<AnyRule>
}

/** @param loader finds the config of a file by its absolute path */
export function createGrounds(options: RunOptions, {configFor}: ConfigLoader): Grounds {
  const grounds = new Map<LoadedConfig, Promise<Ground>>()
  const settings = new Map<LoadedConfig, Map<string, Settings<AnyRule>>>()
  return {
    configFor,
    groundOf(config) {
      const known = grounds.get(config)
      if (known) return known
      const ground = loadGround(config, options)
      grounds.set(config, ground)
      return ground
    },
    settingsFor(file, config = configFor(file)) {
      const layers = config.layersFor(file)
      // Which overrides fit says it all: in a large run thousands of files have the same.
      const fitting = layers
        .flatMap((layer) =>
          'preset' in layer ? [] : layer.config.overrides.map(({files}) => layer.matches(files))
        )
        .map(Number)
        .join('')
      const ofConfig = settings.get(config) ?? new Map<string, Settings<AnyRule>>()
      settings.set(config, ofConfig)
      const known = ofConfig.get(fitting) ?? settingsOf(layers, options.rules, options.last)
      ofConfig.set(fitting, known)
      return known
    }
  }
}

async function loadGround(config: LoadedConfig, options: RunOptions): Promise<Ground> {
  const {facts, problems, warnings} = await loadSheets(config, options)
  const plugins = await loadPlugins(config.plugins)
  const sheets = facts.sheets.map(({path, sha256}) => [path, sha256])
  return {
    config,
    facts,
    extras: plugins.extras,
    warnings,
    problems: [...problems, ...plugins.problems.map(formatProblem)],
    identity: createHash('sha256')
      .update(JSON.stringify([sheets, plugins.identities]))
      .digest('base64url')
  }
}

/** All that the files of a run need, or what is wrong with it. */
export async function prepareGrounds(
  files: readonly string[],
  grounds: Grounds,
  cwd: string
): Promise<{
  readonly sheets: readonly Sheet[]
  readonly warnings: readonly Problem[]
  readonly problems: readonly string[]
}> {
  const byConfig = Map.groupBy(files, grounds.configFor)
  const problems: string[] = []
  const sheets = new Map<string, Sheet>()
  const warnings = new Map<string, Problem>()
  for (const [config, own] of byConfig) {
    if (config.problems.length > 0) {
      problems.push(...config.problems.map(formatProblem))
      continue
    }
    const ground = await grounds.groundOf(config)
    problems.push(...ground.problems)
    const isOn = (file: string) => grounds.settingsFor(file).rules.length > 0
    if (config.path !== undefined && config.plugins.length === 0 && !own.some(isOn)) {
      problems.push(`${displayPath(config.path, cwd)}:1:1: ${nothingOn}`)
    }
    for (const sheet of ground.facts.sheets) sheets.set(sheet.path, sheet)
    for (const warning of ground.warnings) warnings.set(formatProblem(warning), warning)
  }
  return {sheets: [...sheets.values()], warnings: [...warnings.values()], problems: [...new Set(problems)]}
}

/** A run that looks at nothing would pass as a clean one. */
const nothingOn = 'Unexpected config with no rule on, expected a preset in `extends`, or levels in `rules`'

/** `path:line:column: message`, the form that terminals and editors make a link of. */
export const formatProblem = ({path: file, line, column, message}: Problem): string =>
  `${file}:${line}:${column}: ${message}`

/** The fact sheets that a config or the command line names. */
export async function loadSheets(
  config: LoadedConfig,
  {facts: globs, cwd}: Pick<RunOptions, 'facts' | 'cwd'>
): Promise<{facts: FactBase; problems: string[]; warnings: readonly Problem[]}> {
  const named = globs?.map((value) => ({
    value,
    directory: cwd,
    complain: (message: string) => `${value}: ${message}`
  }))
  const fromConfig = config.facts.map(({value, directory, problem}) => ({
    value,
    directory,
    complain: (message: string) => formatProblem(problem(message))
  }))
  const problems: string[] = []
  const files = new Set<string>()
  for (const {value, directory, complain} of named ?? fromConfig) {
    const found = await filesOfGlob(value, directory)
    if (found.length === 0)
      problems.push(complain(`Unexpected glob \`${value}\` that matches nothing, expected fact sheets`))
    for (const file of found) files.add(file)
  }
  const loaded = await loadFacts(
    [...files].map((file) => displayPath(file, cwd)),
    cwd
  )
  return {
    facts: loaded.facts,
    problems: [...problems, ...loaded.problems.filter(({level}) => level === 'error').map(formatProblem)],
    warnings: loaded.problems.filter(({level}) => level === 'warning')
  }
}
