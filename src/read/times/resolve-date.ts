import {famousDays} from '../../language/en/times.ts'
import {
  addMonths,
  civilOf,
  dayOf,
  formatDay,
  isCivil,
  isoWeek,
  monthOf,
  weekOf,
  weekdayOf,
  yearOf
} from '../../time/day.ts'
import type {Day, Interval} from '../../time/day.ts'
import type {DateMeaning, Year} from './phrase.ts'
import {order, time, two, withTime, year4} from './setting.ts'
import type {Resolved, Setting} from './setting.ts'

export function resolveDate(meaning: DateMeaning, setting: Setting): Resolved {
  const {month, day, weekday} = meaning
  const year = meaning.year && 'stated' in meaning.year ? meaning.year.stated : undefined
  const parts = {
    ...(year !== undefined && {year}),
    ...(month !== undefined && {month}),
    ...(day !== undefined && {day}),
    ...(weekday !== undefined && {weekday})
  }
  const years = yearsFor(meaning, setting)
  const basis = year === undefined ? 'implied' : 'stated'
  if (month === undefined && day === undefined && weekday === undefined) {
    const only = years?.[0]
    if (only === undefined) return time('XXXX', [], 'year', {basis, parts})
    return time(year4(only), [yearOf(only)], 'year', {basis, parts})
  }
  if (meaning.monthStep !== undefined && day !== undefined)
    return withTime(dayInMonth(day, meaning.monthStep, setting), meaning, `XXXX-XX-${two(day)}`, {
      basis,
      parts
    })
  if (meaning.weekStep !== undefined && weekday !== undefined)
    return withTime(dayInWeek(weekday, meaning.weekStep, setting), meaning, 'XXXX-WXX', {basis, parts})
  if (month === undefined) {
    const days =
      day === undefined ? weekdayReadings(weekday!, meaning, setting) : dayOnlyReadings(day, setting)
    return withTime(
      days,
      meaning,
      day === undefined ? `XXXX-WXX-${weekday === 0 ? 7 : weekday}` : `XXXX-XX-${two(day)}`,
      {basis, parts}
    )
  }
  if (day === undefined) {
    const readings = years
      ? years.map((y) => monthOf(y, month))
      : monthReadings(month, meaning.toward, setting)
    const first = readings[0]
    if (meaning.nth !== undefined) return resolveNth(meaning, readings, {basis, parts})
    return time(first ? formatDay(first.from).slice(0, 7) : `XXXX-${two(month)}`, readings, 'month', {
      basis,
      parts
    })
  }
  let days: Day[]
  if (years) {
    days = years.filter((y) => isCivil(y, month, day)).map((y) => dayOf(y, month, day))
    if (meaning.swapped) days.push(...years.map((y) => dayOf(y, day, month)))
  } else days = monthDayReadings(month, day, setting)
  const famous = famousDays.get(`${month}-${day}`)
  if (year === undefined && famous !== undefined) {
    const known = dayOf(famous, month, day)
    if (!days.includes(known)) days.push(known)
  }
  if (meaning.week) {
    const weeks = days.map((first) => ({from: weekOf(first).from - 1, to: first + 6}))
    return time(days[0] === undefined ? 'XXXX-WXX' : weekValue(days[0]), weeks, 'week', {basis, parts})
  }
  const blank = `${year === undefined ? 'XXXX' : year4(year)}-${two(month)}-${two(day)}`
  return withTime(days, meaning, blank, {basis, parts})
}

/** “the 15th of next month”: none where that month is too short. */
function dayInMonth(dayOfMonth: number, step: number, {day}: Setting): Day[] {
  if (day === undefined) return []
  const now = civilOf(day)
  const {year, month} = civilOf(addMonths(dayOf(now.year, now.month, 1), step))
  return isCivil(year, month, dayOfMonth) ? [dayOf(year, month, dayOfMonth)] : []
}

/** “Tuesday of last week”; weeks start on Sunday for some. */
function dayInWeek(weekday: number, step: number, {day}: Setting): Day[] {
  if (day === undefined) return []
  const monday = weekOf(day + 7 * step).from
  return weekday === 0 ? [monday + 6, monday - 1] : [monday + weekday - 1]
}

/** “the second Tuesday of November”, “the last weekend of March”, in each month that may be meant. */
function resolveNth(
  meaning: DateMeaning,
  months: readonly Interval[],
  more: Parameters<typeof withTime>[3]
): Resolved {
  const {nth = 1, weekday = 6, nthUnit} = meaning
  const days = months.flatMap(({from, to}) => {
    const first = from + ((weekday - weekdayOf(from) + 7) % 7)
    const found = nth > 0 ? first + 7 * (nth - 1) : to - ((weekdayOf(to) - weekday + 7) % 7)
    return found <= to ? [found] : []
  })
  const [first] = days
  if (nthUnit === undefined) return withTime(days, meaning, 'XXXX-XX-XX', more)
  // “the weekend” takes in its Friday evening.
  const weekends = days.map((saturday) => ({from: saturday - 1, to: saturday + 1}))
  return time(first === undefined ? 'XXXX-WXX-WE' : `${weekValue(first)}-WE`, weekends, 'weekend', more)
}

function weekValue(day: Day): string {
  const {year, week} = isoWeek(day)
  return `${year4(year)}-W${two(week)}`
}

/** The years that the words allow; undefined where they name none. */
function yearsFor(meaning: DateMeaning, setting: Setting): number[] | undefined {
  if (!meaning.year) return
  if ('stated' in meaning.year) return [meaning.year.stated]
  return yearFrom(meaning.year, setting)
}

/** The year that is counted from the article's or from the one named before, where that is known. */
export function yearFrom(year: Exclude<Year, {readonly stated: number}>, setting: Setting): number[] {
  if ('since' in year) return setting.year ? [setting.year.year + year.since] : []
  return setting.day === undefined ? [] : [civilOf(setting.day).year + year.step]
}

/** “Friday”: the day itself first, as news of the same day, then the one before; ahead where the verb is. */
function weekdayReadings(weekday: number, {toward, sequence}: DateMeaning, setting: Setting): Day[] {
  const {day, recentDay, tense} = setting
  if (sequence !== undefined) {
    if (!recentDay || recentDay.away > 1) return []
    const next = recentDay.day + ((weekday - weekdayOf(recentDay.day) + 6) % 7) + 1
    const same = next - 7 === recentDay.day
    if (sequence > 0) return [next]
    if (sequence < 0) return [same ? next - 14 : next - 7]
    return same ? [recentDay.day] : [next, next - 7]
  }
  // “from Thursday through Saturday”.
  if (setting.after !== undefined) return [setting.after + ((weekday - weekdayOf(setting.after) + 7) % 7)]
  if (day === undefined) return []
  const back = (weekdayOf(day) - weekday + 7) % 7
  const before = day - back
  const past = back === 0 ? [day, day - 7] : [before]
  const ahead = back === 0 ? [day, day + 7] : [before + 7]
  if (toward === -1) return back === 0 ? [day - 7, day] : [before, before - 7]
  if (toward === 1) return back === 0 ? [day + 7] : [before + 7, before + 14]
  const when = tense()
  if (when === 'past' || when === 'gone') return toward === 0 ? [...new Set([...past, ...ahead])] : past
  if (when === 'future') return ahead
  return [...new Set(toward === 0 || when === 'ahead' ? [...ahead, ...past] : [...past, ...ahead])]
}

/** “the 29th”: of the month named last, else the nearest. */
function dayOnlyReadings(dayOfMonth: number, {day, recent, tense}: Setting): Day[] {
  const found: Day[] = []
  const add = (anchor: Day, months: number) => {
    const {year, month} = civilOf(addMonths(anchor, months))
    if (!isCivil(year, month, dayOfMonth)) return
    const candidate = dayOf(year, month, dayOfMonth)
    if (!found.includes(candidate)) found.push(candidate)
  }
  const named = recent?.readings[0]
  if (named) add(named.from, 0)
  if (day === undefined) return found
  const ahead = civilOf(day).day < dayOfMonth
  if (tense() === 'past' || tense() === 'gone') {
    add(day, ahead ? -1 : 0)
    add(day, ahead ? 0 : 1)
  } else {
    add(day, 0)
    add(day, ahead ? -1 : 1)
  }
  return found
}

function monthDayReadings(month: number, dayOfMonth: number, setting: Setting): Day[] {
  const {day, year} = setting
  const dayIn = (y: number) => (isCivil(y, month, dayOfMonth) ? dayOf(y, month, dayOfMonth) : undefined)
  const context = year && dayIn(year.year)
  if (day === undefined) return context === undefined ? [] : [context]
  const now = civilOf(day).year
  let past: Day | undefined
  let next: Day | undefined
  for (let y = now - 4; y <= now + 4; y++) {
    const candidate = dayIn(y)
    if (candidate === undefined) continue
    if (candidate <= day) past = candidate
    else next ??= candidate
  }
  if (past === undefined || next === undefined) return []
  const readings = past === day ? [past] : order(past, next, day - past, next - day, setting.tense())
  return withContext(readings, context, year?.near === true)
}

/** A year named shortly before is a reading too: “Elected in 2015, she took office on November 4”. */
function withContext(readings: Day[], context: Day | undefined, first: boolean): Day[] {
  if (context === undefined || readings.includes(context)) return readings
  return first ? [context, ...readings] : [...readings, context]
}

function monthReadings(month: number, toward: -1 | 0 | 1 | undefined, setting: Setting): Interval[] {
  const {day, year} = setting
  const context = year && dayOf(year.year, month, 1)
  if (day === undefined) return context === undefined ? [] : [monthOf(year!.year, month)]
  const now = civilOf(day)
  const past = month <= now.month ? now.year : now.year - 1
  const firsts = (years: number[]) => years.map((y) => dayOf(y, month, 1))
  let starts: Day[]
  if (toward === -1) {
    const latest = month < now.month ? now.year : now.year - 1
    starts = firsts([latest, latest === now.year ? latest - 1 : latest])
  } else if (toward === 1) {
    const soonest = month > now.month ? now.year : now.year + 1
    starts = firsts([soonest, soonest === now.year ? soonest + 1 : soonest])
  } else if (toward === 0) starts = firsts([now.year])
  else if (month === now.month) starts = firsts([now.year])
  else {
    const [a, b] = firsts([past, past + 1])
    const when = setting.tense()
    // “In May she resigned”, written in March: a month so far back is still the last one.
    starts = order(a!, b!, when === 'past' ? 0 : day - a!, b! - day, when)
  }
  return toMonths(
    toward === undefined ? withContext(starts, context, year?.near === true) : [...new Set(starts)]
  )
}

const toMonths = (starts: readonly Day[]): Interval[] =>
  starts.map((start) => {
    const {year, month} = civilOf(start)
    return monthOf(year, month)
  })
