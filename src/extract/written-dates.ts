import type {Span} from '../article.ts'
import {months} from '../language/en/times.ts'
import {dayOf, isCivil, oneDay, type Interval} from '../time/day.ts'

/** A calendar day written in a text. */
export interface WrittenDate extends Span {
  readonly interval: Interval
}

const month = [...months.keys()].sort((a, b) => b.length - a.length).join('|')
const day = '(\\d{1,2})(?:st|nd|rd|th)?'
const pattern = new RegExp(
  [
    // 2025-03-28, 2025/3/28, with or without a time of day
    '(?<!\\d)(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)',
    // March 28, 2025; Sept. 3 2022
    `\\b(${month})\\.?\\s+${day},?\\s+(\\d{4})\\b`,
    // 28 March 2025; 3rd of Sept., 2022; 28-Mar-2025
    `(?<!\\d)${day}(?:\\s+of)?[\\s-]+(${month})\\.?,?[\\s-]+(\\d{4})\\b`,
    // 24.10.2016; 24/10/2016
    '(?<!\\d)(\\d{1,2})([./])(\\d{1,2})\\12(\\d{4})(?!\\d)'
  ].join('|'),
  'giu'
)

/** Languages whose numeric dates start with the month. */
const monthFirst = /^en-us\b/i
/** Languages whose numeric dates start with the day. */
const dayFirst = /^(?:en-(?:gb|ie|au|nz|in|za)|de|fr|es|it|nl|pt)\b/i

/**
 * Every full calendar day (day, month, year) written in a text. “24.10.2016” starts with the day; “9/3/2025” is read
 * only where one number can be no month, or the language of the article says which comes first.
 */
export function findWrittenDates(text: string, language = ''): WrittenDate[] {
  if (!/\d{4}/.test(text)) return []
  const found: WrittenDate[] = []
  for (const match of text.matchAll(pattern)) {
    const civil = civilOf(match, language)
    if (!civil || !isCivil(...civil)) continue
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      interval: oneDay(dayOf(...civil))
    })
  }
  return found
}

function civilOf(match: RegExpMatchArray, language: string): [number, number, number] | undefined {
  const number = (group: number) => Number(match[group])
  const named = (group: number) => months.get(match[group]!.toLowerCase())!
  if (match[1]) return [number(1), number(3), number(4)]
  if (match[5]) return [number(7), named(5), number(6)]
  if (match[9]) return [number(10), named(9), number(8)]
  const [first, second, year] = [number(11), number(13), number(14)]
  if (match[12] === '.' || first > 12) return [year, second, first]
  if (second > 12 || monthFirst.test(language)) return [year, first, second]
  if (first === second || dayFirst.test(language)) return [year, second, first]
  return
}

/** The day of a time stamp of structured data: `2025-03-28T11:09:00-04:00` is 28 March, as written there. */
export function readTimestamp(value: string, language = ''): Interval | undefined {
  const compact = /^\s*(\d{4})(\d\d)(\d\d)(?:T|\s*$)/.exec(value)
  if (compact) {
    const civil = [Number(compact[1]), Number(compact[2]), Number(compact[3])] as const
    return isCivil(...civil) ? oneDay(dayOf(...civil)) : undefined
  }
  return findWrittenDates(value.slice(0, 200), language)[0]?.interval
}

/** Day and month without a year (“Nov 1”, “14 November”), for datelines. */
export function findDayOfMonth(text: string): (Span & {month: number; day: number}) | undefined {
  const match = dayMonth.exec(text)
  if (!match) return
  const name = match[1] ?? match[4]!
  return {
    start: match.index,
    end: match.index + match[0].length,
    month: months.get(name.toLowerCase())!,
    day: Number(match[2] ?? match[3])
  }
}
const dayMonth = new RegExp(`\\b(${month})\\.?\\s+${day}\\b(?!,?\\s*\\d)|\\b${day}\\s+(${month})\\b`, 'iu')
