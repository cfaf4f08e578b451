import type {Published} from '../article.ts'
import {civilOf, isoWeek} from '../time/day.ts'

/** The ISO week (`2025-W13`) or month (`2025-03`) of an article; undefined where it may be of two. */
export function periodOf(published: Published | undefined, by: 'week' | 'month'): string | undefined {
  if (!published || !Number.isFinite(published.from) || !Number.isFinite(published.to)) return
  const nameOf = by === 'week' ? weekName : monthName
  const first = nameOf(published.from)
  return nameOf(published.to) === first ? first : undefined
}

function weekName(day: number): string {
  const {year, week} = isoWeek(day)
  return `${year}-W${String(week).padStart(2, '0')}`
}

function monthName(day: number): string {
  const {year, month} = civilOf(day)
  return `${year}-${String(month).padStart(2, '0')}`
}
