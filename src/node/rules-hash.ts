import {createHash} from 'node:crypto'
import type {AnyRule} from '../define-corpus-rule.ts'
import type {ActiveRule} from '../lint/settings.ts'

/**
 * What judgements depend on beside the fact sheets: the version of the package, and the rules that are on with their
 * levels and options. SHA-256 in hexadecimal.
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
