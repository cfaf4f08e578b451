import type {AnyFact} from '../facts/fact-base.ts'
import {formatDay, type Interval} from '../time/day.ts'

/** The parts of a fact that say something, as names and words, in the order of the sheet. */
export function describeFact(fact: AnyFact): [string, string][] {
  return Object.entries(fact).flatMap(([name, value]: [string, unknown]) => {
    const words = own.has(name) ? '' : spell(value)
    return words === '' ? [] : [[name, words] satisfies [string, string]]
  })
}

/** What every fact has, and is told apart. */
const own = new Set(['fact', 'sheet', 'source', 'line', 'column', 'id', 'tenures'])

function spell(value: unknown): string {
  if (isInterval(value)) return spellInterval(value)
  if (Array.isArray(value)) return value.map(spell).join('; ')
  if (typeof value === 'object' && value !== null) return Object.values(value).map(spell).join(', ')
  return value === undefined || value === null || value === false ? '' : String(value)
}

const isInterval = (value: unknown): value is Interval =>
  typeof value === 'object' &&
  value !== null &&
  'from' in value &&
  'to' in value &&
  typeof value.from === 'number'

function spellInterval({from, to}: Interval): string {
  if (from === to) return formatDay(from)
  const ends = [from, to].map((day) => (Number.isFinite(day) ? formatDay(day) : ''))
  return `${ends[0]}–${ends[1]}`
}
