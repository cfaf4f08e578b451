import type {z} from 'zod'
import type {AnyRule} from '../define-corpus-rule.ts'
import type {Problem} from '../facts/problem.ts'
import {readYaml} from '../facts/read-yaml.ts'
import type {Level} from '../finding.ts'
import {issueProblems, ruleProblems, valueAt, type ProblemAt} from './config-problems.ts'
import {configSchema} from './config-schema.ts'

/** Level of a rule, and its options where they are given. */
export interface RuleSetting {
  readonly level: Level
  readonly options?: Readonly<Record<string, unknown>>
}
export type RuleSettings = ReadonlyMap<string, RuleSetting>

/** A plugin by package name or path, as the config names it. */
export interface PluginSetting {
  readonly name: string
  readonly options?: unknown
}

/** What a config says of an article, in place of what the article says itself. */
export interface ArticleSettings {
  readonly source?: string
  /** `2025-03-28`, `2025-03`, `2025` */
  readonly published?: string
  readonly authors?: readonly string[]
}

export interface Override {
  readonly files: readonly string[]
  readonly article: ArticleSettings
  readonly rules: RuleSettings
}

/** One `.reportrc`, checked; globs and paths are still relative to its folder. */
export interface Config {
  /** Undefined where the file does not say: then `recommended` holds. */
  readonly extends: readonly string[] | undefined
  readonly facts: readonly string[]
  readonly articles: readonly string[]
  readonly disputes: readonly string[]
  readonly rules: RuleSettings
  readonly plugins: readonly PluginSetting[]
  readonly overrides: readonly Override[]
  /** Other name or host of a publisher, in lower case → its name. */
  readonly sources: ReadonlyMap<string, string>
  readonly score: ScoreSettings
}

/** How `reportlint score` counts. */
export interface ScoreSettings {
  readonly minimumClaims?: number
  /** By rule. */
  readonly weights?: Readonly<Record<string, number>>
}

export interface ParsedConfig {
  /** Undefined where there are problems. */
  readonly config: Config | undefined
  readonly problems: readonly Problem[]
  /** For problems that show only when the config is used: a package that is not there, a glob that fits nothing. */
  readonly problemAt: ProblemAt
}

/**
 * Reads a config from JSON or YAML; never throws.
 *
 * @param field the key under which it stands: `reportrc` in a package.json
 */
export function parseConfig(
  source: string,
  path: string,
  rules: readonly AnyRule[],
  field?: string
): ParsedConfig {
  const yaml = readYaml(source)
  const prefix = field === undefined ? [] : [field]
  const problemAt: ProblemAt = (keys, message, part) => ({
    path,
    ...yaml.locate([...prefix, ...keys], part),
    level: 'error',
    message
  })
  const syntax = yaml.problems.map((problem) => ({path, ...problem}))
  if (yaml.data === undefined) return {config: undefined, problems: syntax, problemAt}
  const raw = valueAt(yaml.data, prefix) ?? {}
  const parsed = configSchema.safeParse(raw)
  const problems = [
    ...syntax,
    ...(parsed.success ? [] : parsed.error.issues.flatMap((issue) => issueProblems(issue, raw, problemAt))),
    ...ruleProblems(raw, rules, problemAt)
  ].toSorted((a, b) => a.line - b.line || a.column - b.column)
  const config = parsed.success && problems.length === 0 ? toConfig(parsed.data) : undefined
  return {config, problems, problemAt}
}

const many = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

type RawSources = NonNullable<z.output<typeof configSchema>['sources']>

const namesOf = (others: RawSources[string]): readonly string[] =>
  Array.isArray(others)
    ? others
    : [...(others.aliases ?? []), ...(others.hosts ?? []).map((host) => host.replace(/^www\./i, ''))]

type RawRules = z.output<typeof configSchema>['rules']

function toConfig(data: z.output<typeof configSchema>): Config {
  return {
    extends: data.extends === undefined ? undefined : many(data.extends),
    facts: many(data.facts),
    articles: many(data.articles),
    disputes: many(data.disputes),
    rules: toRules(data.rules),
    plugins: (data.plugins ?? []).map((plugin) =>
      typeof plugin === 'string' ? {name: plugin} : {name: plugin[0], options: plugin[1]}
    ),
    overrides: (data.overrides ?? []).map(({files, article = {}, rules}) => ({
      files: many(files),
      article: {
        ...(article.source !== undefined && {source: article.source}),
        ...(article.published !== undefined && {published: String(article.published)}),
        ...(article.author !== undefined && {authors: many(article.author)})
      },
      rules: toRules(rules)
    })),
    sources: new Map(
      Object.entries(data.sources ?? {}).flatMap(([name, others]) =>
        [name, ...namesOf(others)].map((other) => [other.toLowerCase(), name] as const)
      )
    ),
    score: {
      ...(data.score?.minimumClaims !== undefined && {minimumClaims: data.score.minimumClaims}),
      ...(data.score?.weights && {weights: data.score.weights})
    }
  }
}

const toRules = (rules: RawRules): RuleSettings =>
  new Map(
    Object.entries(rules ?? {}).map(([id, setting]) => {
      if (typeof setting === 'string') return [id, {level: setting}]
      const [level, options] = setting
      return [id, {level, ...(options !== undefined && {options})}]
    })
  )
