import type {TimeMention} from '../article.ts'
import {civilOf, monthNames, spellDay, type Interval} from '../time/day.ts'

/** The interval in words: `March 14, 2025`, `May 2010`, `2013`, `September 26–27, 2022`. */
export function spellInterval({from, to}: Interval, year = true): string {
  if (from === to) return spellDay(from, year)
  if (from === -Infinity || to === Infinity) {
    return from === -Infinity ? `until ${spellDay(to, year)}` : `since ${spellDay(from, year)}`
  }
  const a = civilOf(from)
  const b = civilOf(to)
  const after = civilOf(to + 1)
  if (a.day === 1 && after.day === 1) {
    if (a.month === 1 && after.month === 1 && a.year === b.year) return String(a.year)
    if (a.month === b.month && a.year === b.year) return `${monthNames[a.month - 1]} ${a.year}`
  }
  if (a.year === b.year && a.month === b.month) {
    return `${monthNames[a.month - 1]} ${a.day}–${b.day}${year ? `, ${a.year}` : ''}`
  }
  return `${spellDay(from, a.year !== b.year || year)} to ${spellDay(to, year)}`
}

/**
 * The interval in the form in which the text writes a time: “9 March” asks for `14 March`, “January 2014” for
 * `January 2013`. Undefined where the form cannot hold it: “last week”, “Friday”.
 */
export function respell(time: TimeMention, text: string, interval: Interval): string | undefined {
  const form = spellLike(time, text, interval)
  // “in July” of another year: the same words would say nothing.
  return form === text.slice(time.start, time.end) ? undefined : form
}

function spellLike(time: TimeMention, text: string, {from, to}: Interval): string | undefined {
  if (from === -Infinity || to === Infinity) return
  const {parts, granularity, start, end} = time
  const {year, month, day} = civilOf(from)
  if (granularity === 'year' && parts.year !== undefined)
    return civilOf(to).year === year ? String(year) : undefined
  if (granularity === 'month' && parts.month !== undefined) {
    if (civilOf(to).month !== month || civilOf(to).year !== year) return
    return parts.year === undefined ? monthNames[month - 1] : `${monthNames[month - 1]} ${year}`
  }
  if (granularity !== 'day' || parts.day === undefined || parts.month === undefined || from !== to) return
  // “Sunday, 19 November”: the weekday would have to change as well.
  if (parts.weekday !== undefined) return
  const written = text.slice(start, end)
  const name = monthNames[month - 1]!
  if (/^\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{L}+/u.test(written))
    return parts.year === undefined ? `${day} ${name}` : `${day} ${name} ${year}`
  if (/^\p{L}+\.? \d/u.test(written))
    return parts.year === undefined ? `${name} ${day}` : `${name} ${day}, ${year}`
}

/** “The signing: March 9, 2025.” begins with a capital, whatever case the sheet has. */
export const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
