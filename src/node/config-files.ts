import {readFileSync, readdirSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import picomatch from 'picomatch'
import type {AnyRule} from '../define-corpus-rule.ts'
import {fileOf} from '../extract/records.ts'
import {nearest as nearestName} from '../facts/nearest.ts'
import type {Problem} from '../facts/problem.ts'
import {parseConfig, type Config, type PluginSetting} from '../lint/config.ts'
import {isPreset, presetNames} from '../lint/presets.ts'
import type {Layer} from '../lint/settings.ts'
import {displayPath, toPosix} from './paths.ts'

/** Something that a config names, relative to its folder, with the way to complain about it. */
export interface Named<T> {
  readonly value: T
  readonly directory: string
  readonly problem: (message: string) => Problem
}

/** A config with all that it extends. */
export interface LoadedConfig {
  /** Undefined where there is no file: then `recommended` holds. */
  readonly path: string | undefined
  readonly facts: readonly Named<string>[]
  readonly articles: readonly Named<string>[]
  /** Files of disputes. */
  readonly disputes: readonly Named<string>[]
  readonly plugins: readonly Named<PluginSetting>[]
  /** Every file that was read for it: its own, and those that it extends. */
  readonly files: readonly string[]
  /** Presets and files in order, for an article at that absolute path. */
  readonly layersFor: (article: string) => Layer[]
  /** Where there are any, the rest is empty. */
  readonly problems: readonly Problem[]
}

export interface ConfigLoader {
  /** The config that counts for a file: the one named for the run, or the nearest upwards. */
  readonly configFor: (file: string) => LoadedConfig
}

const fileNames = ['.reportrc', '.reportrc.json', '.reportrc.yaml', '.reportrc.yml']

/** The text of a file; throws where it cannot be read. */
export type ReadText = (file: string) => string

/**
 * Finds and reads configs, each once. Problems are values: nothing here throws because of a config.
 *
 * @param read gives an editor's own text of a file that is open there
 */
export function createConfigLoader(
  rules: readonly AnyRule[],
  cwd: string,
  named?: string,
  read: ReadText = (file) => readFileSync(file, 'utf8')
): ConfigLoader {
  const byDirectory = new Map<string, LoadedConfig>()
  const byFile = new Map<string, LoadedConfig>()

  const load = (file: string): LoadedConfig => {
    const known = byFile.get(file)
    if (known) return known
    const loaded = loadConfig(file, rules, cwd, read)
    byFile.set(file, loaded)
    return loaded
  }
  const nearest = (directory: string): LoadedConfig => {
    const known = byDirectory.get(directory)
    if (known) return known
    const found = findConfigs(directory, read)
    const parent = path.dirname(directory)
    const config =
      found.length > 1
        ? failed(found[1]!, [ambiguous(found, cwd)])
        : found[0] !== undefined
          ? load(found[0])
          : parent === directory
            ? withoutFile
            : nearest(parent)
    byDirectory.set(directory, config)
    return config
  }
  return {
    configFor: (file) =>
      named === undefined ? nearest(path.dirname(path.resolve(cwd, file))) : load(path.resolve(cwd, named))
  }
}

const withoutFile: LoadedConfig = {
  path: undefined,
  facts: [],
  articles: [],
  disputes: [],
  plugins: [],
  files: [],
  layersFor: () => [{preset: 'recommended'}],
  problems: []
}

const failed = (
  file: string,
  problems: readonly Problem[],
  files: readonly string[] = [file]
): LoadedConfig => ({
  ...withoutFile,
  path: file,
  files,
  layersFor: () => [],
  problems
})

function findConfigs(directory: string, read: ReadText): string[] {
  let names: string[]
  try {
    names = readdirSync(directory)
  } catch {
    // A folder that may be passed through but not listed holds no config for us.
    return []
  }
  const found = fileNames.filter((name) => names.includes(name)).map((name) => path.join(directory, name))
  const manifest = path.join(directory, 'package.json')
  if (names.includes('package.json') && fieldOf(manifest, read) !== undefined) found.push(manifest)
  return found
}

const ambiguous = (found: readonly string[], cwd: string): Problem => ({
  path: displayPath(found[1]!, cwd),
  line: 1,
  column: 1,
  level: 'error',
  message: `Unexpected second config beside \`${path.basename(found[0]!)}\`, expected one in a folder`
})

/** The key of a package.json that holds a config; undefined where it holds none. */
function fieldOf(file: string, read: ReadText): string | undefined {
  if (path.basename(file) !== 'package.json') return
  let text = ''
  try {
    text = read(file)
    const manifest: unknown = JSON.parse(text)
    const isMap = typeof manifest === 'object' && manifest !== null
    return isMap && Object.hasOwn(manifest, 'reportrc') ? 'reportrc' : undefined
  } catch {
    // A broken package.json is the package manager's to report, unless a config is lost with it.
    return /"reportrc"\s*:/.test(text) ? 'reportrc' : undefined
  }
}

interface File {
  readonly file: string
  readonly config: Config
  readonly problemAt: ReturnType<typeof parseConfig>['problemAt']
}

function loadConfig(root: string, rules: readonly AnyRule[], cwd: string, read: ReadText): LoadedConfig {
  const steps: (File | {readonly preset: (typeof presetNames)[number]})[] = []
  const problems: Problem[] = []
  const seen = new Set<string>()

  const visit = (file: string, above: readonly string[], from?: (message: string) => Problem) => {
    const shown = displayPath(file, cwd)
    if (above.includes(file)) {
      problems.push(from!(`Unexpected \`extends\` of \`${shown}\` by itself, expected no circle`))
      return
    }
    seen.add(file)
    let source: string
    try {
      source = read(file)
    } catch (error) {
      const message = `Unexpected config that cannot be read, expected a file: ${reason(error)}`
      problems.push(from?.(message) ?? {path: shown, line: 1, column: 1, level: 'error', message})
      return
    }
    const parsed = parseConfig(source, shown, rules, fieldOf(file, read))
    problems.push(...parsed.problems)
    const {config, problemAt} = parsed
    if (!config) return
    // Only the outermost file starts from the default: an extended one adds to what it is listed with.
    const names = config.extends ?? (above.length === 0 ? ['recommended'] : [])
    for (const [index, name] of names.entries()) {
      const complain = (message: string) => problemAt(['extends', index], message)
      if (isPreset(name)) {
        steps.push({preset: name})
        continue
      }
      const next = resolveExtends(name, file)
      if (typeof next === 'string') visit(next, [...above, file], complain)
      else problems.push(complain(next.message))
    }
    steps.push({file, config, problemAt})
  }
  visit(root, [])
  if (problems.length > 0) return failed(root, problems, [...seen])

  const files = steps.filter((step) => 'config' in step)
  const collect = <T>(
    key: 'facts' | 'articles' | 'disputes' | 'plugins',
    of: (config: Config) => readonly T[]
  ): Named<T>[] =>
    files.flatMap(({file, config, problemAt}) =>
      of(config).map((value, index) => ({
        value,
        directory: path.dirname(file),
        problem: (message: string) => problemAt([key, index], message)
      }))
    )
  return {
    path: root,
    facts: collect('facts', ({facts}) => facts),
    articles: collect('articles', ({articles}) => articles),
    disputes: collect('disputes', ({disputes}) => disputes),
    plugins: collect('plugins', ({plugins}) => plugins),
    files: [...seen],
    layersFor: (article) =>
      steps.map((step): Layer => {
        if ('preset' in step) return step
        const relative = toPosix(path.relative(path.dirname(step.file), fileOf(article)))
        return {config: step.config, matches: (globs) => globs.some((glob) => matches(glob, relative))}
      }),
    problems
  }
}

const matchers = new Map<string, (file: string) => boolean>()

/** A leading `./` is allowed in globs; picomatch itself drops it from neither side. */
function matches(glob: string, file: string): boolean {
  let match = matchers.get(glob)
  if (!match) {
    match = picomatch(glob.replace(/^\.\//, ''), {dot: true})
    matchers.set(glob, match)
  }
  return match(file)
}

/** The file of a path or of an installed package, or what is wrong with the name. */
function resolveExtends(name: string, from: string): string | {message: string} {
  if (/^\.{0,2}[/\\]|^[A-Za-z]:[/\\]/.test(name)) return path.resolve(path.dirname(from), name)
  try {
    return createRequire(from).resolve(name)
  } catch {
    const preset = nearestName(name, presetNames)
    const wanted =
      preset === undefined
        ? 'a preset, an installed package, or a path that starts with `./`'
        : `\`${preset}\``
    return {message: `Unexpected name \`${name}\` in \`extends\`, expected ${wanted}`}
  }
}

/** `no such file or directory`, of an error of the file system. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return /^[A-Z]+: ([^,]+)/.exec(error.message)?.[1] ?? error.message
}
