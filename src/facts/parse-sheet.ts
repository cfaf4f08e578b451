import type {z} from 'zod'
import type {Sheet} from './fact-base.ts'
import {checkSheet} from './check-sheet.ts'
import {nearest} from './nearest.ts'
import {listOf, type Problem, show} from './problem.ts'
import {parseEdtf} from '../time/day.ts'
import {readYaml, type Path, type Yaml} from './read-yaml.ts'
import {factSheetSchema, type FactSheet} from './schema.ts'

/** A sheet that is right in itself; whether its references lead anywhere is seen when sheets are compiled. */
export interface ParsedSheet {
  readonly sheet: Sheet
  readonly data: FactSheet
  readonly locate: Yaml['locate']
}

/** Most problems that are told of one sheet. */
const mostProblems = 200

/**
 * Reads a fact sheet and tells all that does not fit the format. There is no sheet where there is an error.
 * Never throws. Take the hash of the file's bytes into `sheet.sha256` where there is a file.
 */
export function parseFactSheet(
  source: string,
  path: string,
  sha256 = ''
): {sheet: ParsedSheet | undefined; problems: Problem[]} {
  const {data, problems: syntax, locate} = readYaml(source)
  const problems: Problem[] = syntax.map((problem) => ({path, ...problem}))
  if (data === undefined) return {sheet: undefined, problems}
  if (data === null) {
    const message = 'Unexpected empty sheet, expected a map with `title` and `verified`'
    return {sheet: undefined, problems: [{path, line: 1, column: 1, level: 'error', message}]}
  }
  const report = (at: Path, message: string, level: Problem['level'] = 'error', key?: 'key') => {
    if (problems.length < mostProblems) problems.push({path, ...locate(at, key), level, message})
  }

  const result = factSheetSchema.safeParse(data)
  if (result.success) checkSheet(result.data, report)
  else {
    const told = new Set<string>()
    for (const issue of result.error.issues) {
      if (problems.length >= mostProblems) break
      const where = JSON.stringify(issue.path)
      if (issue.code !== 'unrecognized_keys' && told.has(where)) continue
      told.add(where)
      tellIssue(issue, data, report)
    }
    // The rest is checked too, so that all problems are told at once.
    const rest = factSheetSchema.safeParse(without(data, result.error.issues))
    if (rest.success) checkSheet(rest.data, report)
  }
  problems.sort((a, b) => a.line - b.line || a.column - b.column)
  if (!result.success || problems.some(({level}) => level === 'error')) return {sheet: undefined, problems}
  const {title, verified} = result.data
  const sheet = {path, title, verified: parseEdtf(verified)!.interval.from, sha256}
  return {sheet: {sheet, data: result.data, locate}, problems}
}

/** Tells a problem at a path of the sheet: at its value, or at its key. */
export type Report = (at: Path, message: string, level?: Problem['level'], key?: 'key') => void

function tellIssue(issue: z.core.$ZodIssue, data: unknown, report: Report) {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  const where = path.length > 0 ? ` in \`${show(path.join('/'))}\`` : ''
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ')
    for (const key of issue.keys.slice(0, mostProblems)) {
      const near = synonyms.get(key.toLowerCase())
      const meant = near && known.includes(near) ? near : nearest(key, known)
      const expected = meant ? `\`${meant}\`` : listOf(known)
      report([...path, key], `Unexpected key \`${show(key)}\`${where}, expected ${expected}`, 'error', 'key')
    }
    return
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? 'an id'
    report(path, `Unexpected key \`${show(String(path.at(-1)))}\`, expected ${expected}`, 'error', 'key')
    return
  }
  const value = valueAt(data, path)
  if (value === undefined) {
    const parent = path.slice(0, -1)
    const inside = parent.length > 0 ? ` in \`${show(parent.join('/'))}\`` : ''
    report(parent, `Unexpected lack of \`${String(path.at(-1) ?? '')}\`${inside}, expected ${issue.message}`, 'error', 'key')
    return
  }
  const day = typeof value === 'number' && /^(\d{4})(\d\d)(\d\d)$/.exec(String(value))
  const hint = day && issue.message.startsWith('a day') ? `\`${day.slice(1).join('-')}\`` : issue.message
  report(path, `Unexpected ${found(value)}${where}, expected ${hint}`)
}

/** Keys that other formats use for the same. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['start', 'from'],
  ['begin', 'from'],
  ['since', 'from'],
  ['end', 'to'],
  ['until', 'to'],
  ['till', 'to'],
  ['day', 'date'],
  ['holder', 'person'],
  ['location', 'place'],
  ['label', 'name'],
  ['abbreviation', 'acronym'],
  ['birth', 'born'],
  ['death', 'died'],
  ['amount', 'value']
])

/** The sheet without the facts that do not fit the format. */
function without(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  const rest = new Map<string, unknown>(Object.entries(data))
  const dropped = new Map<string, Set<string>>()
  for (const issue of issues) {
    const [key, id] = issue.path.map(String)
    if (key === undefined) {
      if (issue.code === 'unrecognized_keys') for (const unknown of issue.keys) rest.delete(unknown)
    } else if (key === 'title') rest.set(key, 'untitled')
    else if (key === 'verified') rest.set(key, '9999-12-31')
    else if (id === undefined || Array.isArray(rest.get(key))) rest.delete(key)
    else dropped.set(key, (dropped.get(key) ?? new Set()).add(id))
  }
  for (const [key, ids] of dropped) {
    const entries: [string, unknown][] = Object.entries(Object(rest.get(key)))
    if (rest.has(key)) rest.set(key, Object.fromEntries(entries.filter(([id]) => !ids.has(id))))
  }
  return Object.fromEntries(rest)
}

function found(value: unknown): string {
  if (value === null) return 'empty value'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'object') return 'map'
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : `text \`${show(value)}\``
  return `${typeof value} \`${show(String(value))}\``
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
