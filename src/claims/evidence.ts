import type {Fact} from '../facts/fact-base.ts'
import type {Evidence} from '../finding.ts'
import {civilOf, formatDay, type Interval} from '../time/day.ts'

/** The fact as evidence, with the value that settles the claim. */
export function evidenceOf({fact, source}: Fact, value: string | number): Evidence {
  return source ? {fact, value: String(value), source} : {fact, value: String(value)}
}

/** An interval as the sheet would write it: `2025-03-14`, `2025-03`, `2025`, `2021-10-31/2021-11-13` (EDTF). */
export function formatInterval({from, to}: Interval): string {
  if (from === to) return formatDay(from)
  if (from === -Infinity) return to === Infinity ? '..' : `../${formatDay(to)}`
  if (to === Infinity) return `${formatDay(from)}/..`
  const a = civilOf(from)
  const next = civilOf(to + 1)
  if (a.day === 1 && next.day === 1) {
    if (a.month === 1 && next.month === 1 && next.year === a.year + 1) return formatDay(from).slice(0, 4)
    if (next.year * 12 + next.month === a.year * 12 + a.month + 1) return formatDay(from).slice(0, 7)
  }
  return `${formatDay(from)}/${formatDay(to)}`
}
