import {createHash} from 'node:crypto'
import type {AnyRule} from '../define-corpus-rule.ts'
import type {ActiveRule, Settings} from '../lint/settings.ts'

/**
 * What judgements depend on beside the fact sheets: the version of the package, which stands for the code of its rules,
 * and the rules that are on with their levels and options. SHA-256 in hexadecimal.
 */
export function rulesHash(version: string, rules: readonly ActiveRule<AnyRule>[]): string {
  const on = rules.map(({rule, level, options}) => [rule.meta.id, level, sorted(options)])
  on.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([version, on]))
    .digest('hex')
}

const sorted = (options: Readonly<Record<string, unknown>>) =>
  Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))

/** The same of a run, whose articles may be judged under several settings. */
export function runHash(version: string, settings: Iterable<Settings<AnyRule>>): string {
  const hashes = [...new Set(settings)].map(({rules}) => rulesHash(version, rules))
  const [only, ...others] = [...new Set(hashes)].sort()
  return others.length === 0
    ? (only ?? rulesHash(version, []))
    : createHash('sha256')
        .update([only, ...others].join('\n'))
        .digest('hex')
}
