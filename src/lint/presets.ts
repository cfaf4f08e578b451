import type {AnyRule} from '../define-corpus-rule.ts'
import type {Level} from '../finding.ts'

/** From the narrowest to the widest: each holds the ones before it. */
export const presetNames = ['recommended', 'newsroom', 'strict'] as const
export type PresetName = (typeof presetNames)[number]

export const isPreset = (name: string): name is PresetName => presetNames.some((preset) => preset === name)

/** Rules that a preset has on, with their levels: `recommended` is precise, `newsroom` editorial too, `strict` everything. */
export function presetRules(
  name: PresetName,
  rules: readonly AnyRule[]
): ReadonlyMap<string, Exclude<Level, 'off'>> {
  const width = presetNames.indexOf(name)
  const on = rules.filter(({meta}) => presetNames.indexOf(meta.preset) <= width)
  return new Map(on.map(({meta}) => [meta.id, meta.level]))
}
