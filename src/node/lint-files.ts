import path from 'node:path'
import {isCorpusRule, type AnyRule, type CorpusRule} from '../define-corpus-rule.ts'
import {toFinding} from '../define-rule.ts'
import {extract, formatOf} from '../extract/index.ts'
import type {FactBase, Sheet} from '../facts/fact-base.ts'
import type {Problem} from '../facts/problem.ts'
import type {ArticleSettings, RuleSettings} from '../lint/config.ts'
import {lintArticle, type Extra} from '../lint/lint-article.ts'
import {withMetadata} from '../lint/metadata.ts'
import {settingsOf, type ActiveRule, type Settings} from '../lint/settings.ts'
import {readArticle} from '../read/article.ts'
import {reportArticle, type ArticleReport, type ReadFile} from '../report/report.ts'
import type {Article} from '../article.ts'
import {readArticleSource, type ArticleSource} from './article-source.ts'
import {createConfigLoader, type ConfigLoader, type LoadedConfig} from './config-files.ts'
import {filesOfGlob} from './find-articles.ts'
import {loadFacts} from './load-facts.ts'
import {displayPath} from './paths.ts'
import {loadPlugins} from './plugins.ts'
import {keepRead, surveyFiles} from './survey.ts'

/** What a run is asked for, beside the files. */
export interface RunOptions {
  readonly rules: readonly AnyRule[]
  readonly cwd: string
  /** One config for all files, in place of the nearest to each. */
  readonly config?: string
  /** Globs of fact sheets, relative to the working directory, in place of those of the configs. */
  readonly facts?: readonly string[]
  /** The last word: rules and metadata of the command line. */
  readonly last: {readonly rules: RuleSettings; readonly article: ArticleSettings}
  /** Content of `-`, with the name by which it goes. */
  readonly stdin?: {readonly name: string; readonly content: ArticleSource}
}

/** A config with its facts and plugins, ready for articles. */
interface Ground {
  readonly config: LoadedConfig
  readonly facts: FactBase
  readonly extras: readonly Extra[]
}

/** An article of the run with what holds for it. */
interface Opened extends ReadFile {
  readonly settings: Settings<AnyRule>
  readonly extras: readonly Extra[]
}

/** A run that can be done: configs, fact sheets and plugins are right. */
export interface Run {
  readonly sheets: readonly Sheet[]
  /** Warnings about fact sheets, which stop nothing. */
  readonly warnings: readonly Problem[]
  /** How a file is named to people. */
  readonly nameOf: (file: string) => string
  /** Reads one file as an article against the facts of its config. */
  readonly read: (file: string) => Promise<{article: Article} | {failure: string}>
  /** Lints one file: a report if it could be read, and a line for all that failed. */
  readonly lint: (file: string) => Promise<{report: ArticleReport | undefined; failures: readonly string[]}>
}

/** Loads everything that the files of a run need, or says what is wrong with it. */
export async function prepareRun(
  files: readonly string[],
  options: RunOptions,
  loader: ConfigLoader = createConfigLoader(options.rules, options.cwd, options.config)
): Promise<{run: Run; problems: undefined} | {run: undefined; problems: readonly string[]}> {
  const configs = new Set(files.map((file) => loader.configFor(pathOf(file, options))))
  const grounds = new Map<LoadedConfig, Ground>()
  const problems: string[] = []
  const sheets = new Map<string, Sheet>()
  const warnings = new Map<string, Problem>()
  const isOn = (file: string) =>
    settingsOf(loader.configFor(file).layersFor(file), options.rules, options.last).rules.length > 0
  for (const config of configs) {
    if (config.problems.length > 0) {
      problems.push(...config.problems.map(formatProblem))
      continue
    }
    const loaded = await loadSheets(config, options)
    const plugins = await loadPlugins(config.plugins)
    problems.push(...loaded.problems, ...plugins.problems.map(formatProblem))
    const own = files.map((file) => pathOf(file, options)).filter((file) => loader.configFor(file) === config)
    if (config.path !== undefined && config.plugins.length === 0 && !own.some(isOn)) {
      problems.push(`${displayPath(config.path, options.cwd)}:1:1: ${nothingOn}`)
    }
    for (const sheet of loaded.facts.sheets) sheets.set(sheet.path, sheet)
    for (const warning of loaded.warnings) warnings.set(formatProblem(warning), warning)
    grounds.set(config, {config, facts: loaded.facts, extras: plugins.extras})
  }
  if (problems.length > 0) return {run: undefined, problems: [...new Set(problems)]}

  const nameOf = (file: string) =>
    file === '-' ? options.stdin!.name : displayPath(pathOf(file, options), options.cwd)
  const open = async (file: string): Promise<Opened | {readonly failure: string}> => {
    const full = pathOf(file, options)
    const {config, facts, extras} = grounds.get(loader.configFor(full))!
    const settings = settingsOf(config.layersFor(full), options.rules, options.last)
    const found = file === '-' ? options.stdin!.content : await readArticleSource(full)
    if ('problem' in found) return {failure: `${nameOf(file)}:${found.problem}`}
    const {source: content} = found
    const extracted = extract(content, formatOf(full) ?? 'text')
    const known = withMetadata(extracted, settings.article, settings.sources)
    return {article: readArticle(nameOf(file), known, facts), content, settings, extras}
  }
  const read = keepRead(open, (done) => ('failure' in done ? 0 : done.content.length))
  let surveyed: ReturnType<typeof surveyFiles> | undefined
  /** The survey of all files, made when the first is linted: a run without rules across articles reads each once. */
  const survey = () => (surveyed ??= surveyFiles(files, corpusRulesOn(), read))
  const corpusRulesOn = () => {
    const on = files.flatMap((file) => {
      const full = pathOf(file, options)
      return settingsOf(loader.configFor(full).layersFor(full), options.rules, options.last).rules
    })
    return files.length < 2 ? [] : [...new Set(on.map(({rule}) => rule))].filter(isCorpusRule)
  }
  const openAll = async (named: readonly string[]): Promise<Opened[]> => {
    const done: Opened[] = []
    for (const file of named) {
      const other = await read(file)
      if (!('failure' in other)) done.push(other)
    }
    return done
  }
  const ids = options.rules.map(({meta}) => meta.id)
  const lint = async (file: string) => {
    const done = await read(file)
    if ('failure' in done) return {report: undefined, failures: [done.failure]}
    const {article, content, settings, extras} = done
    const {beside, failures: broken} = await survey()
    const others = new Map<string, ReadFile>()
    const across: Extra[] = []
    for (const active of settings.rules.filter(isAcross)) {
      const companions = await openAll(beside.get(file)?.get(active.rule) ?? [])
      for (const other of companions) others.set(other.article.path, other)
      across.push(
        toExtra(
          active,
          companions.map((other) => other.article)
        )
      )
    }
    const own = settings.rules.filter(isOwn)
    const {failures, ...linted} = lintArticle(article, own, ids, [...extras, ...across])
    return {
      report: reportArticle(article, content, linted, others),
      failures: [...(broken.get(file) ?? []), ...failures].map(
        ({rule, error}) =>
          `${article.path}: Unexpected failure of rule \`${rule}\`, expected findings: ${String(error)}`
      )
    }
  }
  return {
    run: {sheets: [...sheets.values()], warnings: [...warnings.values()], nameOf, read, lint},
    problems: undefined
  }
}

const isOwn = (active: ActiveRule<AnyRule>): active is ActiveRule => !isCorpusRule(active.rule)
const isAcross = (active: ActiveRule<AnyRule>): active is ActiveRule<CorpusRule> => isCorpusRule(active.rule)

/** A rule across articles, bound to the others of the run, looks at an article as a plugin does. */
const toExtra = ({rule, level, options}: ActiveRule<CorpusRule>, others: readonly Article[]): Extra => ({
  id: rule.meta.id,
  isCorpus: true,
  findings: (article) =>
    [...rule.judge(article, others, options)].flatMap(
      (judgement) => toFinding(rule.meta, level, article, judgement) ?? []
    )
})

/** A run that looks at nothing would pass as a clean one. */
const nothingOn = 'Unexpected config with no rule on, expected a preset in `extends`, or levels in `rules`'

const pathOf = (file: string, {cwd, stdin}: RunOptions): string =>
  path.resolve(cwd, file === '-' ? (stdin?.name ?? 'stdin.txt') : file)

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
