import type {Unit} from '../../language/en/times.ts'
import {quarterOf, weekendOf, yearsOf} from '../../time/calendar.ts'
import {
  addMonths,
  civilOf,
  dayOf,
  formatDay,
  isoWeek,
  monthOf,
  oneDay,
  weekOf,
  weekdayOf,
  yearOf
} from '../../time/day.ts'
import type {Day, Interval} from '../../time/day.ts'
import type {Meaning} from './phrase.ts'
import {granularities, time, two, withTime, year4} from './setting.ts'
import type {Resolved, Setting} from './setting.ts'

export function resolveUnit(meaning: Extract<Meaning, {kind: 'unit'}>, setting: Setting): Resolved {
  const {day, recent, recentDay, tense} = setting
  const {unit, anchor, side} = meaning
  const step = closedYear(meaning, setting) ? meaning.step - 1 : meaning.step
  const granularity = granularities[unit] ?? 'other'
  const blank = step < 0 ? 'PAST_REF' : step > 0 ? 'FUTURE_REF' : 'PRESENT_REF'
  if (unit === 'day' && anchor === 'mention') {
    // “that day” far from any date, “the day” of a market report: likely, not certain.
    const known = recentDay?.day ?? (step === 0 ? day : undefined)
    if (known === undefined) return time(blank, [], 'day')
    const certain = recentDay !== undefined && recentDay.away <= 1
    return withTime([known + step], meaning, blank, {...(!certain && {readings: []})})
  }
  const named = recent?.readings[0]?.from
  // “the previous quarter”, “earlier in the week”, with no time named before: the article's, most likely.
  const isGuess = anchor === 'mention' && named === undefined && (side !== undefined || step < 0)
  const start = anchor === 'article' || isGuess ? day : named
  const found = start === undefined ? undefined : unitAround(unit, start, step)
  if (start === undefined || !found) return time(blank, [], granularity)
  const {interval, value} = found
  if (meaning.vague || isGuess) return time(value, [], granularity)
  if (meaning.part !== undefined)
    return time(`${value}T${meaning.part}`, [interval], granularity, {type: 'TIME'})
  if (anchor === 'mention') return time(value, [loosened(unit, interval)], granularity)
  if (side !== undefined && day !== undefined) {
    return time(
      value,
      [
        side < 0
          ? {from: loosened(unit, interval).from, to: day}
          : {from: day, to: Math.max(day, interval.to)}
      ],
      granularity
    )
  }
  const readings = [loosened(unit, interval)]
  if (unit === 'weekend' && step === 0) {
    // On a Monday “the weekend” is mostly the one just over.
    const before = unitAround(unit, start, -1)!
    const past = (weekdayOf(start) + 6) % 7 < 5 && tense() !== 'future'
    return past
      ? time(before.value, [loosened(unit, before.interval), ...readings], granularity)
      : time(value, [...readings, loosened(unit, before.interval)], granularity)
  }
  // On a weekend “last week” is mostly, and “next week” never, the week that is ending.
  if (unit === 'week' && step === -1 && (weekdayOf(start) + 6) % 7 >= 5)
    readings.push({from: interval.to, to: start})
  // On a Sunday that starts a week, “next week” begins in seven days.
  if (unit === 'week' && step >= 0 && weekdayOf(start) === 0)
    readings.push({from: interval.from + 7, to: interval.to + 7})
  return time(value, readings, granularity)
}

/** “Debt was lower at year-end”, written in March. */
const closedYear = ({closing, unit}: Extract<Meaning, {kind: 'unit'}>, {day, tense}: Setting): boolean =>
  closing === true && unit === 'year' && day !== undefined && civilOf(day).month <= 6 && tense() === 'past'

/** “the same period last year”: the time named last, so many years away. */
export function resolveSame(meaning: Extract<Meaning, {kind: 'same'}>, {recent, day}: Setting): Resolved {
  const named = recent?.readings[0]
  const digits = recent && /^(\d{4})(?!\/)(.*)$/.exec(recent.value)
  const {unit} = meaning
  // “On Monday it said that sales fell from the same quarter last year”: Monday is no quarter.
  const isOther = unit !== undefined && unit !== 'day' && recent?.granularity !== granularities[unit]
  if (named === undefined || !digits || recent.granularity === 'week' || isOther) {
    const year = day === undefined ? undefined : civilOf(day).year + meaning.years
    const around =
      unit && day !== undefined ? unitAround(unit, addMonths(day, 12 * meaning.years), 0) : undefined
    return time(around?.value ?? (year === undefined ? 'PAST_REF' : year4(year)), [], 'other')
  }
  const shift = (to: Day) => addMonths(to, 12 * meaning.years)
  const value = year4(Number(digits[1]) + meaning.years) + digits[2]!
  return time(value, [{from: shift(named.from), to: shift(named.to + 1) - 1}], recent.granularity)
}

export function resolveShift(meaning: Extract<Meaning, {kind: 'shift'}>, setting: Setting): Resolved {
  const {day, recent} = setting
  const {amount, unit, direction, anchor, exact} = meaning
  const named = recent?.readings[0]?.from
  // “a year earlier” with no time named before: of the article's, most likely.
  const isGuess =
    anchor === 'mention' && named === undefined && direction < 0 && (unit === 'year' || unit === 'month')
  if (isGuess && day !== undefined)
    return {...resolveShift({...meaning, anchor: 'article'}, setting), readings: []}
  const start = anchor === 'article' ? day : named
  if (start === undefined)
    return time(direction < 0 ? 'PAST_REF' : 'FUTURE_REF', [], granularities[unit] ?? 'other')
  const months =
    unit === 'month'
      ? 1
      : unit === 'quarter'
        ? 3
        : unit === 'year'
          ? 12
          : unit === 'decade'
            ? 120
            : unit === 'century'
              ? 1200
              : undefined
  if (meaning.weekday !== undefined) return resolveWeekdayShift(meaning, start, meaning.weekday)
  if (months !== undefined) {
    const count = direction * amount * months
    const target = addMonths(start, Math.round(count))
    if (exact === 'day') return time(formatDay(target), [oneDay(target)], 'day')
    const same = exact && unitAround(exact, target, 0)
    if (same) return time(same.value, [loosened(exact, same.interval)], granularities[exact] ?? 'other')
    // Rounded as people round: to the unit, more loosely far away.
    const slack = Math.max(1, Math.ceil(Math.max(months / 2, (amount * months) / 10)))
    const from = addMonths(start, Math.round(count) - slack)
    const to = addMonths(start, Math.round(count) + slack)
    const c = civilOf(target)
    const whole = months >= 12 ? yearOf(c.year) : monthOf(c.year, c.month)
    const value =
      months >= 120
        ? String(Math.floor(c.year / 10))
        : months >= 12
          ? year4(c.year)
          : formatDay(target).slice(0, 7)
    return time(
      value,
      [{from: Math.min(from, whole.from), to: Math.max(to, whole.to)}],
      granularities[unit] ?? 'other'
    )
  }
  const days =
    unit === 'week' ? 7 : unit === 'fortnight' ? 14 : unit === 'day' ? 1 : unit === 'hour' ? 1 / 24 : 0
  const target = start + Math.round(direction * amount * days)
  const slack = exact
    ? 0
    : days >= 7
      ? Math.max(4, Math.ceil(amount * days * 0.15))
      : days < 1
        ? 1
        : amount > 6
          ? Math.ceil(amount * 0.1)
          : 0
  return time(formatDay(target), [{from: target - slack, to: target + slack}], days >= 7 ? 'week' : 'day')
}

/**
 * “two weeks ago Tuesday”: of the Tuesday before, or the Tuesday of that week; “a week from Monday”: of the Monday ahead;
 * “ten years ago Sunday”: of the nearest Sunday.
 */
function resolveWeekdayShift(
  {amount, unit, direction}: Extract<Meaning, {kind: 'shift'}>,
  start: Day,
  weekday: number
): Resolved {
  const back = start - ((weekdayOf(start) - weekday + 7) % 7)
  const ahead = back + 7
  let days: Day[]
  if (unit === 'week' || unit === 'fortnight') {
    const away = amount * (unit === 'week' ? 7 : 14)
    const inWeek = weekOf(start - away).from + ((weekday + 6) % 7)
    // On a Friday, “two Fridays ago” may or may not count that day.
    const before = back === start ? [back - away - 7] : []
    days =
      direction < 0
        ? [back - away, inWeek, ...before]
        : [ahead + away, ...(back === start ? [back + away] : [])]
  } else {
    const near = start - back <= ahead - start ? [back, ahead] : [ahead, back]
    days = near.map((day) => addMonths(day, direction * amount * (unit === 'month' ? 1 : 12)))
  }
  const readings = [...new Set(days)].map(oneDay)
  return time(formatDay(days[0]!), readings, 'day')
}

/** The interval of a unit that holds a day, `step` units away, with its TIMEX3 value. */
function unitAround(unit: Unit, day: Day, step: number): {interval: Interval; value: string} | undefined {
  const now = civilOf(day)
  switch (unit) {
    case 'day':
      return {interval: oneDay(day + step), value: formatDay(day + step)}
    case 'week': {
      const week = weekOf(day + 7 * step)
      const {year, week: number} = isoWeek(week.from)
      return {interval: week, value: `${year}-W${two(number)}`}
    }
    case 'weekend': {
      const weekend = weekendOf(day + 7 * step)
      const {year, week} = isoWeek(weekend.from)
      // “the weekend” takes in its Friday evening.
      return {interval: {from: weekend.from - 1, to: weekend.to}, value: `${year}-W${two(week)}-WE`}
    }
    case 'month': {
      const from = addMonths(dayOf(now.year, now.month, 1), step)
      return {interval: {from, to: addMonths(from, 1) - 1}, value: formatDay(from).slice(0, 7)}
    }
    case 'quarter': {
      const index = now.year * 4 + Math.floor((now.month - 1) / 3) + step
      const [year, quarter] = [Math.floor(index / 4), (index % 4) + 1]
      return {interval: quarterOf(year, quarter), value: `${year}-Q${quarter}`}
    }
    case 'year':
      return {interval: yearOf(now.year + step), value: year4(now.year + step)}
    case 'decade': {
      const from = Math.floor(now.year / 10) * 10 + 10 * step
      return {interval: yearsOf(from, from + 9), value: String(from / 10)}
    }
    case 'century': {
      const from = Math.floor(now.year / 100) * 100 + 100 * step
      return {interval: yearsOf(from, from + 100), value: String(from / 100)}
    }
    default:
      return
  }
}

/** Weeks start on Sunday for some: the reading holds both. */
const loosened = (unit: Unit, interval: Interval): Interval =>
  unit === 'week' ? {from: interval.from - 1, to: interval.to} : interval
