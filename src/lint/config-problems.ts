import type {z} from 'zod'
import type {AnyRule} from '../define-corpus-rule.ts'
import {nearest} from '../facts/nearest.ts'
import {listOf, show, type Problem} from '../facts/problem.ts'
import type {Path} from '../facts/read-yaml.ts'
import {levels} from '../finding.ts'
import {resolveOptions} from '../options.ts'
import {configSchema} from './config-schema.ts'

/** Makes a problem of what stands at those keys. */
export type ProblemAt = (keys: Path, message: string, part?: 'key') => Problem

/** The value at those keys; undefined where the config does not hold them. */
export function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  let inner = value
  for (const key of keys) {
    if (typeof inner !== 'object' || inner === null) return
    inner = Object.getOwnPropertyDescriptor(inner, key)?.value
  }
  return inner
}

const spell = (value: unknown): string => show(JSON.stringify(value) ?? 'nothing')

/** What stands after “expected”: the near miss where there is one. */
export const expected = (word: string, known: readonly string[], otherwise = listOf(known)): string => {
  const near = nearest(word, known)
  return near === undefined ? otherwise : `\`${near}\``
}

const nameOf = (keys: readonly PropertyKey[]): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '')

const knownKeys = (keys: readonly PropertyKey[]): readonly string[] =>
  keys[0] !== 'overrides'
    ? Object.keys(configSchema.shape)
    : keys[2] === 'article'
      ? ['source', 'published', 'author']
      : ['files', 'article', 'rules']

/** An issue of the schema in the grammar of messages. */
export function issueProblems(issue: z.core.$ZodIssue, raw: unknown, at: ProblemAt): Problem[] {
  const keys = issue.path.filter((key) => typeof key !== 'symbol')
  // Single rules get words of their own: see `ruleProblems`.
  if (keys.includes('rules') && keys.at(-1) !== 'rules') return []
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      at([...keys, key], `Unexpected key \`${show(key)}\`, expected ${expected(key, knownKeys(keys))}`, 'key')
    )
  }
  const value = valueAt(raw, keys)
  if (value === undefined && keys.length > 0) {
    return [at(keys.slice(0, -1), `Unexpected lack of \`${nameOf(keys)}\`, expected ${issue.message}`)]
  }
  const where = keys.length > 0 ? ` for \`${nameOf(keys)}\`` : ''
  return [at(keys, `Unexpected value \`${spell(value)}\`${where}, expected ${issue.message}`)]
}

/** Unknown rules, levels and options, in the rules of the config and in those of its overrides. */
export function ruleProblems(raw: unknown, rules: readonly AnyRule[], at: ProblemAt): Problem[] {
  const overrides = valueAt(raw, ['overrides'])
  const places: Path[] = [['rules']]
  if (Array.isArray(overrides)) places.push(...overrides.map((_, index) => ['overrides', index, 'rules']))
  const weights = valueAt(raw, ['score', 'weights'])
  const ids = rules.map(({meta}) => meta.id)
  const weighed = typeof weights === 'object' && weights !== null ? Object.keys(weights) : []
  const unknown = weighed
    .filter((id) => !ids.includes(id))
    .map((id) => at(['score', 'weights', id], unknownRule(id, ids), 'key'))
  return [
    ...unknown,
    ...places.flatMap((place) => {
      const settings = valueAt(raw, place)
      if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return []
      return Object.entries(settings).flatMap(([id, setting]) =>
        settingProblems(id, setting, rules, (keys, message, part) =>
          at([...place, id, ...keys], message, part)
        )
      )
    })
  ]
}

/** The words for a rule that does not exist, with the one that was probably meant. */
export const unknownRule = (id: string, ids: readonly string[]): string =>
  `Unexpected rule \`${show(id)}\`, expected ${expected(id, ids, 'the id of a rule')}`

/** The words for a level that does not exist. */
export const unknownLevel = (level: string, id: string): string =>
  `Unexpected level \`${show(level)}\` for \`${id}\`, expected ${listOf(levels)}`

function settingProblems(id: string, setting: unknown, rules: readonly AnyRule[], at: ProblemAt): Problem[] {
  const rule = rules.find(({meta}) => meta.id === id)
  if (!rule) {
    const ids = rules.map(({meta}) => meta.id)
    return [at([], unknownRule(id, ids), 'key')]
  }
  const listed: readonly unknown[] = Array.isArray(setting) ? setting : [setting]
  const [level, options, ...rest] = listed
  const problems: Problem[] = []
  if (!levels.some((known) => known === level)) {
    const message = unknownLevel(typeof level === 'string' ? level : spell(level), id)
    problems.push(at(Array.isArray(setting) ? [0] : [], message))
  }
  if (rest.length > 0) {
    problems.push(
      at([2], `Unexpected value \`${spell(rest[0])}\` for \`${id}\`, expected a level and options`)
    )
  }
  return options === undefined ? problems : [...problems, ...optionProblems(rule, options, at)]
}

/** The rule judges its options itself; one at a time, so that each problem has its own place. */
function optionProblems({meta}: AnyRule, options: unknown, at: ProblemAt): Problem[] {
  const isMap = typeof options === 'object' && options !== null && !Array.isArray(options)
  const parts = isMap ? Object.entries(options).map(([name, value]) => ({name, given: {[name]: value}})) : []
  return (isMap ? parts : [{name: undefined, given: options}]).flatMap(({name, given}) => {
    try {
      resolveOptions(meta.id, meta.options ?? {}, given)
      return []
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return [name === undefined ? at([1], error.message) : at([1, name], error.message, 'key')]
    }
  })
}
