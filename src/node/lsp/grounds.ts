import {createHash} from 'node:crypto'
import path from 'node:path'
import picomatch from 'picomatch'
import {compileFacts, emptyFacts} from '../../facts/compile.ts'
import type {FactBase} from '../../facts/fact-base.ts'
import {parseFactSheet, type ParsedSheet} from '../../facts/parse-sheet.ts'
import type {Problem} from '../../facts/problem.ts'
import type {Extra} from '../../lint/lint-article.ts'
import type {LoadedConfig} from '../config-files.ts'
import {filesOfGlob} from '../find-articles.ts'
import {readSheet} from '../load-facts.ts'
import {displayPath, toPosix} from '../paths.ts'
import {loadPlugins} from '../plugins.ts'

/** A fact sheet of a ground, as it was last read. */
export interface SheetFile {
  readonly file: string
  /** As problems and evidence name it. */
  readonly shown: string
  readonly text: string
  /** Undefined where it has errors and never had none. */
  readonly parsed: ParsedSheet | undefined
  /** Whether `parsed` is older than the text. */
  readonly stale: boolean
}

/** The config that holds, and what is wrong with it now: where it is older than that, in its last state without errors. */
export interface HeldConfig {
  readonly config: LoadedConfig
  readonly problems: readonly Problem[]
}

/** A config with its facts and plugins, as the editor knows them now. */
export interface ConfigGround {
  readonly config: LoadedConfig
  /** Files of the config that have errors, as problems name them. */
  readonly broken: readonly string[]
  readonly cwd: string
  readonly facts: FactBase
  /** False where a sheet has errors and no earlier state of it is known. */
  readonly complete: boolean
  /** Whether the facts are older than the sheets. */
  readonly stale: boolean
  readonly sheets: readonly SheetFile[]
  readonly extras: readonly Extra[]
  /** Of config, sheets and plugins, by absolute path. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>
}

/** Where grounds get what is open in the editor, instead of what is on disk. */
export interface OpenSheets {
  readonly text: (file: string) => string | undefined
  /** Open YAML documents: a sheet that was never saved is on no disk. */
  readonly files: () => readonly string[]
}

/**
 * Makes a ground of a config, and makes it anew when something changed. What was read and has not changed is kept, and
 * what has errors keeps its last good state.
 */
export function createGrounds(open: OpenSheets) {
  const parsedSheets = new Map<
    string,
    {text: string; good: ParsedSheet | undefined; problems: readonly Problem[]}
  >()
  const plugins = new Map<string, {extras: readonly Extra[]; problems: readonly Problem[]}>()
  const goodFacts = new Map<
    string,
    {facts: FactBase; sheets: readonly ParsedSheet[]; problems: readonly Problem[]}
  >()

  return {load, sheetsOf}

  /** @param key of the config, the same before and after a change of it */
  async function load(
    key: string,
    {config, problems: configProblems}: HeldConfig,
    cwd: string,
    withPlugins: boolean
  ): Promise<ConfigGround> {
    const problems = new Map<string, Problem[]>()
    const tell = (problem: Problem) => {
      const file = path.resolve(cwd, problem.path)
      const known = problems.get(file)
      if (known) known.push(problem)
      else problems.set(file, [problem])
    }
    configProblems.forEach(tell)
    const broken = [...new Set(configProblems.map((problem) => problem.path))]
    const files = await sheetsOf(config, tell)
    const sheets: SheetFile[] = []
    for (const file of files) sheets.push(await readOne(file, cwd, tell))
    const base = compile(key, sheets, tell)
    const {extras, problems: pluginProblems} = withPlugins ? await pluginsOf(key, config) : noPlugins
    pluginProblems.forEach(tell)
    return {config, broken, cwd, ...base, sheets, extras, problems}
  }

  async function readOne(file: string, cwd: string, tell: (problem: Problem) => void): Promise<SheetFile> {
    const shown = displayPath(file, cwd)
    const buffer = open.text(file)
    const read =
      buffer === undefined ? await readSheet(shown, file) : {text: buffer, sha256: sha256Of(buffer)}
    const before = parsedSheets.get(file)
    if ('message' in read) {
      tell({path: shown, line: 1, column: 1, level: 'error', message: read.message})
      return {file, shown, text: '', parsed: before?.good, stale: true}
    }
    // The same sheet may be shown by another path in another workspace folder.
    if (before?.text === read.text && before.good?.sheet.path === shown) {
      before.problems.forEach(tell)
      return {file, shown, text: read.text, parsed: before.good, stale: hasErrors(before.problems)}
    }
    const {sheet, problems} = parseFactSheet(read.text, shown, read.sha256)
    const good = sheet ?? before?.good
    parsedSheets.set(file, {text: read.text, good, problems})
    problems.forEach(tell)
    return {file, shown, text: read.text, parsed: good, stale: sheet === undefined}
  }

  function compile(key: string, sheets: readonly SheetFile[], tell: (problem: Problem) => void) {
    const parsed = sheets.flatMap((sheet) => sheet.parsed ?? [])
    const isWhole = parsed.length === sheets.length
    const stale = sheets.some((sheet) => sheet.stale)
    const before = goodFacts.get(key)
    if (before && isWhole && sameItems(before.sheets, parsed)) {
      before.problems.forEach(tell)
      return {facts: before.facts, complete: true, stale}
    }
    const {facts, problems} = compileFacts(parsed)
    problems.forEach(tell)
    if (isWhole && !hasErrors(problems)) {
      goodFacts.set(key, {facts, sheets: parsed, problems})
      return {facts, complete: true, stale}
    }
    return before
      ? {facts: before.facts, complete: true, stale: true}
      : {facts: emptyFacts, complete: false, stale: true}
  }

  async function pluginsOf(key: string, config: LoadedConfig) {
    const named = JSON.stringify([key, config.plugins.map(({value, directory}) => [value, directory])])
    const known = plugins.get(named)
    if (known) return known
    const loaded = await loadPlugins(config.plugins)
    plugins.set(named, loaded)
    return loaded
  }

  /** Absolute paths of the sheets of a config: those on disk, and those that are only open. */
  async function sheetsOf(
    {facts}: LoadedConfig,
    tell: (problem: Problem) => void
  ): Promise<readonly string[]> {
    const files = new Set<string>()
    for (const {value, directory, problem} of facts) {
      const isFit = picomatch(value.replace(/^\.\//, ''), {dot: true})
      const unsaved = open.files().filter((file) => isFit(toPosix(path.relative(directory, file))))
      const found = [...(await filesOfGlob(value, directory)), ...unsaved]
      if (found.length === 0)
        tell(problem(`Unexpected glob \`${value}\` that matches nothing, expected fact sheets`))
      for (const file of found) files.add(file)
    }
    return [...files]
  }
}

export type Grounds = ReturnType<typeof createGrounds>

const noPlugins = {extras: [], problems: []}

const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({level}) => level === 'error')

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex')
