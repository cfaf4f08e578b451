import {createHash} from 'node:crypto'
import type {AnyRule} from '../../define-corpus-rule.ts'
import type {Settings} from '../../lint/settings.ts'

/** A short hash of texts: 128 bits of SHA-256. */
export function hashOf(...texts: readonly string[]): string {
  const hash = createHash('sha256')
  // The length before each: no two lists run together into one.
  for (const text of texts) hash.update(`${text.length}\0`).update(text)
  return hash.digest('base64url').slice(0, 22)
}

const known = new WeakMap<Settings<AnyRule>, {readonly all: string; readonly article: string}>()

/** Hashes of what holds for an article: all of it, and what bears on the reading alone. */
export function settingsHash(settings: Settings<AnyRule>): {readonly all: string; readonly article: string} {
  const done = known.get(settings)
  if (done) return done
  const article = JSON.stringify([settings.article, [...settings.sources]])
  const rules = JSON.stringify(settings.rules.map(({rule, level, options}) => [rule.meta.id, level, options]))
  const hashes = {all: hashOf(article, rules), article: hashOf(article)}
  known.set(settings, hashes)
  return hashes
}
