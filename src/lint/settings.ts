import type {AnyRule} from '../define-corpus-rule.ts'
import type {Rule} from '../define-rule.ts'
import type {Level} from '../finding.ts'
import type {ArticleSettings, Config, RuleSetting, RuleSettings, ScoreSettings} from './config.ts'
import {presetRules, type PresetName} from './presets.ts'

/** One step of a config: a preset, or a file with the test whether a glob of it fits the article. */
export type Layer =
  | {readonly preset: PresetName}
  | {
      readonly config: Pick<Config, 'rules' | 'overrides' | 'sources'> & Partial<Pick<Config, 'score'>>
      readonly matches: (files: readonly string[]) => boolean
    }

/** A rule that is on, at its level, with its options. */
export interface ActiveRule<R extends AnyRule = Rule> {
  readonly rule: R
  readonly level: Exclude<Level, 'off'>
  readonly options: Readonly<Record<string, unknown>>
}

/** What holds for one article. */
export interface Settings<R extends AnyRule = Rule> {
  readonly rules: readonly ActiveRule<R>[]
  readonly article: ArticleSettings
  readonly sources: ReadonlyMap<string, string>
  readonly score: ScoreSettings
}

/**
 * What holds for an article: the layers in order, each with its overrides, then the command line. The later one
 * wins; a level alone keeps the options that were given before.
 */
export function settingsOf<R extends AnyRule>(
  layers: readonly Layer[],
  rules: readonly R[],
  last: {readonly rules: RuleSettings; readonly article: ArticleSettings} = {rules: new Map(), article: {}}
): Settings<R> {
  const chosen = new Map<string, RuleSetting>()
  const sources = new Map<string, string>()
  let article: ArticleSettings = {}
  let score: ScoreSettings = {}
  const choose = (settings: Iterable<readonly [string, RuleSetting]>) => {
    for (const [id, setting] of settings) chosen.set(id, {...chosen.get(id), ...setting})
  }
  for (const layer of layers) {
    if ('preset' in layer) {
      for (const [id, level] of presetRules(layer.preset, rules)) choose([[id, {level}]])
      continue
    }
    choose(layer.config.rules)
    for (const [other, name] of layer.config.sources) sources.set(other, name)
    const weights = {...score.weights, ...layer.config.score?.weights}
    score = {...score, ...layer.config.score, ...(Object.keys(weights).length > 0 && {weights})}
    for (const override of layer.config.overrides) {
      if (!layer.matches(override.files)) continue
      choose(override.rules)
      article = {...article, ...override.article}
    }
  }
  choose(last.rules)
  const active = rules.flatMap((rule): ActiveRule<R>[] => {
    const {level = 'off', options = {}} = chosen.get(rule.meta.id) ?? {}
    return level === 'off' ? [] : [{rule, level, options}]
  })
  return {rules: active, article: {...article, ...last.article}, sources, score}
}
