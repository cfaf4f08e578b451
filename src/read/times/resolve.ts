import {famousDays, holidays} from '../../language/en/times.ts'
import type {HolidayRule, Season, Unit} from '../../language/en/times.ts'
import type {Granularity, TimeMention} from '../../article.ts'
import {easterOf, halfOf, monthsOf, nthWeekday, quarterOf, weekendOf, yearsOf} from '../../time/calendar.ts'
import {
  addMonths,
  civilOf,
  dayOf,
  formatDay,
  isCivil,
  isoWeek,
  monthOf,
  oneDay,
  weekOf,
  weekdayOf,
  yearOf
} from '../../time/day.ts'
import type {Day, Interval} from '../../time/day.ts'
import {period} from './duration-phrases.ts'
import type {Meaning} from './phrase.ts'
import type {Tense} from './tense.ts'

/** What a time is read against. */
export interface Setting {
  /** The day on which the words were written; undefined where unknown. */
  readonly day: Day | undefined
  readonly tense: () => Tense
  /** The time named last, where it stands in this sentence or the one before. */
  readonly recent: TimeMention | undefined
  /** The day named last, and how many sentences ago. */
  readonly recentDay: {readonly day: Day; readonly away: number} | undefined
  /** The year written last: in this sentence, or earlier in the block. */
  readonly year: {readonly year: number; readonly near: boolean} | undefined
}

/** A phrase placed in the calendar. */
export type Resolved = Pick<TimeMention, 'type' | 'value' | 'readings' | 'basis' | 'granularity' | 'parts'>

const two = (value: number) => String(value).padStart(2, '0')
const year4 = (year: number) => String(year).padStart(4, '0')

const time = (
  value: string,
  readings: readonly Interval[],
  granularity: Granularity,
  rest: Partial<Resolved> = {}
): Resolved => ({
  type: 'DATE',
  value,
  readings,
  basis: 'implied',
  granularity,
  parts: {},
  ...rest
})

/** Places what the words say in the calendar, against the day they were written on. */
export function resolve(meaning: Meaning, setting: Setting): Resolved {
  switch (meaning.kind) {
    case 'date':
      return resolveDate(meaning, setting)
    case 'day':
      return resolveDay(meaning, setting)
    case 'unit':
      return resolveUnit(meaning, setting)
    case 'same':
      return resolveSame(meaning, setting)
    case 'shift':
      return resolveShift(meaning, setting)
    case 'part':
      return resolvePart(meaning, setting)
    case 'holiday':
      return resolveHoliday(meaning, setting)
    case 'years':
      return time(
        meaning.value,
        [yearsOf(meaning.from, meaning.to)],
        meaning.unit === 'decade' ? 'decade' : meaning.unit === 'century' ? 'century' : 'other',
        {basis: 'stated'}
      )
    case 'fiscal':
      // Fiscal years begin in any month, in the year named or the one before.
      return time(`FY${meaning.year}`, [yearsOf(meaning.year - 1, meaning.year + 1)], 'other', {
        basis: 'stated',
        parts: {year: meaning.year}
      })
    case 'duration':
      return time(period(meaning.amount ?? meaning.upTo, meaning.unit), [], 'other', {
        type: 'DURATION',
        basis: 'stated'
      })
    case 'set':
      return time(meaning.value, [], 'other', {
        type: 'SET',
        basis: 'stated',
        parts: meaning.weekday === undefined ? {} : {weekday: meaning.weekday}
      })
    case 'clock': {
      const named = meaning.day && resolve(meaning.day, setting)
      if (named) return {...named, type: 'TIME', value: named.value + meaning.clock, parts: {}}
      // “On Tuesday … at 18:00”: the day of the sentence, else the article's, which is not certain.
      const {day, recentDay} = setting
      const known = recentDay?.away === 0 ? recentDay.day : day
      return time((known === undefined ? 'XXXX-XX-XX' : formatDay(known)) + meaning.clock, [], 'day', {
        type: 'TIME'
      })
    }
    case 'reference':
      return time(meaning.value, [], 'other')
  }
}

type DateMeaning = Extract<Meaning, {kind: 'date'}>

function resolveDate(meaning: DateMeaning, setting: Setting): Resolved {
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
  if (month === undefined) {
    const days =
      day === undefined ? weekdayReadings(weekday!, meaning.toward, setting) : dayOnlyReadings(day, setting)
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
  const blank = `${year === undefined ? 'XXXX' : year4(year)}-${two(month)}-${two(day)}`
  return withTime(days, meaning, blank, {basis, parts})
}

/** The years that the words allow; undefined where they name none. */
function yearsFor(meaning: DateMeaning, setting: Setting): number[] | undefined {
  if (!meaning.year) return
  if ('stated' in meaning.year) return [meaning.year.stated]
  if (setting.day === undefined) return []
  return [civilOf(setting.day).year + meaning.year.step]
}

function withTime(
  days: readonly Day[],
  meaning: {part?: string; clock?: string},
  blank: string,
  rest: Partial<Resolved>
): Resolved {
  const first = days[0]
  const value = first === undefined ? blank : formatDay(first)
  const suffix = meaning.clock ?? (meaning.part === undefined ? '' : `T${meaning.part}`)
  return time(value + suffix, days.map(oneDay), 'day', {...rest, type: suffix === '' ? 'DATE' : 'TIME'})
}

/** “Friday”: the day itself first, as news of the same day, then the one before; ahead where the verb is. */
function weekdayReadings(weekday: number, toward: -1 | 0 | 1 | undefined, {day, tense}: Setting): Day[] {
  if (day === undefined) return []
  const back = (weekdayOf(day) - weekday + 7) % 7
  const before = day - back
  const past = back === 0 ? [day, day - 7] : [before]
  const ahead = back === 0 ? [day, day + 7] : [before + 7]
  if (toward === -1) return back === 0 ? [day - 7, day] : [before, before - 7]
  if (toward === 1) return back === 0 ? [day + 7] : [before + 7, before + 14]
  const when = tense()
  if (when === 'past') return toward === 0 ? [...new Set([...past, ...ahead])] : past
  if (when === 'future') return ahead
  return [...new Set(toward === 0 ? [...ahead, ...past] : [...past, ...ahead])]
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
  if (tense() === 'past') {
    add(day, ahead ? -1 : 0)
    add(day, ahead ? 0 : 1)
  } else {
    add(day, 0)
    add(day, ahead ? -1 : 1)
  }
  return found
}

/** A year off by more than this many days is likelier the neighbouring one. */
const far = 300
const near = 62

/** Orders the last occurrence of a yearless date and the next one by likelihood. */
function order<T>(past: T, next: T, since: number, until: number, when: Tense): T[] {
  const futureFirst =
    when === 'past'
      ? since > far && until < near
      : when === 'future'
        ? !(until > far && since < near)
        : until < since
  return futureFirst ? [next, past] : [past, next]
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
    starts = order(a!, b!, day - a!, b! - day, setting.tense())
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

function resolveDay(meaning: Extract<Meaning, {kind: 'day'}>, {day}: Setting): Resolved {
  const days = day === undefined ? [] : [day + meaning.step]
  // “last night” in a paper of the morning, “tonight” after midnight: a night has two days.
  if (day !== undefined && meaning.part === 'NI' && meaning.step === -1) days.push(day)
  const reference = {'-1': 'PAST_REF', '0': 'PRESENT_REF', '1': 'FUTURE_REF'}[String(meaning.step)]
  return withTime(days, meaning, reference ?? 'XXXX-XX-XX', {})
}

const granularities: Readonly<Partial<Record<Unit, Granularity>>> = {
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century'
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

/** “the same period last year”: the time named last, so many years away. */
function resolveSame(meaning: Extract<Meaning, {kind: 'same'}>, {recent, day}: Setting): Resolved {
  const named = recent?.readings[0]
  const digits = recent && /^(\d{4})(?!\/)(.*)$/.exec(recent.value)
  if (named === undefined || !digits || recent.granularity === 'week') {
    const year = day === undefined ? undefined : civilOf(day).year + meaning.years
    return time(year === undefined ? 'PAST_REF' : year4(year), [], 'other')
  }
  const shift = (to: Day) => addMonths(to, 12 * meaning.years)
  const value = year4(Number(digits[1]) + meaning.years) + digits[2]!
  return time(value, [{from: shift(named.from), to: shift(named.to + 1) - 1}], recent.granularity)
}

function resolveUnit(meaning: Extract<Meaning, {kind: 'unit'}>, setting: Setting): Resolved {
  const {day, recent, recentDay, tense} = setting
  const {unit, step, anchor, side} = meaning
  const granularity = granularities[unit] ?? 'other'
  const blank = step < 0 ? 'PAST_REF' : step > 0 ? 'FUTURE_REF' : 'PRESENT_REF'
  if (unit === 'day' && anchor === 'mention') {
    // “that day” far from any date, “the day” of a market report: likely, not certain.
    const known = recentDay?.day ?? (step === 0 ? day : undefined)
    if (known === undefined) return time(blank, [], 'day')
    const certain = recentDay !== undefined && recentDay.away <= 1
    return withTime([known + step], meaning, blank, {...(!certain && {readings: []})})
  }
  const start = anchor === 'article' ? day : recent?.readings[0]?.from
  const found = start === undefined ? undefined : unitAround(unit, start, step)
  if (start === undefined || !found) return time(blank, [], granularity)
  const {interval, value} = found
  if (meaning.part !== undefined)
    return time(`${value}T${meaning.part}`, [interval], granularity, {type: 'TIME'})
  if (anchor === 'mention') return time(value, [loosened(unit, interval)], granularity)
  if (side !== undefined && day !== undefined) {
    return time(
      value,
      [side < 0 ? {from: interval.from, to: Math.max(interval.from, day)} : {from: day, to: interval.to}],
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
  return time(value, readings, granularity)
}

/** Weeks start on Sunday for some: the reading holds both. */
const loosened = (unit: Unit, interval: Interval): Interval =>
  unit === 'week' ? {from: interval.from - 1, to: interval.to} : interval

function resolveShift(meaning: Extract<Meaning, {kind: 'shift'}>, {day, recent}: Setting): Resolved {
  const {amount, unit, direction, anchor, exact} = meaning
  const start = anchor === 'article' ? day : recent?.readings[0]?.from
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

/** First month of a season and how many it may take, north and south. */
const seasonMonths: Readonly<Record<Season, readonly [number, number]>> = {
  SP: [3, 9],
  SU: [6, 12],
  FA: [9, 3],
  WI: [12, 6]
}

function seasonReadings(season: Season, year: number): Interval[] {
  const [north, south] = seasonMonths[season]
  const readings = [north, south].map((month) => monthsOf(year, month, 4))
  // The winter of 2007 is that which began or that which ended in it.
  return [
    ...readings,
    ...[north, south].filter((month) => month === 12).map((month) => monthsOf(year - 1, month, 4))
  ]
}

function resolvePart(meaning: Extract<Meaning, {kind: 'part'}>, setting: Setting): Resolved {
  const {part, which, year, toward} = meaning
  const {day} = setting
  const stated = year && 'stated' in year ? year.stated : undefined
  const code = typeof which === 'string' ? which : `${part === 'quarter' ? 'Q' : 'H'}${which}`
  const rest: Partial<Resolved> = {
    basis: stated === undefined ? 'implied' : 'stated',
    parts: stated === undefined ? {} : {year: stated}
  }
  const at = (y: number) =>
    typeof which === 'string'
      ? seasonReadings(which, y)
      : [part === 'quarter' ? quarterOf(y, which) : halfOf(y, which)]
  let years: number[]
  if (stated !== undefined) years = [stated]
  else if (day === undefined) years = []
  else {
    const now = civilOf(day).year
    if (year && 'step' in year) years = [now + year.step]
    else {
      const begun = at(now)[0]!.from <= day
      const ended = at(now)[0]!.to < day
      if (toward === 0) years = [now]
      else if (toward === -1) years = ended ? [now, now - 1] : [now - 1, now]
      else if (toward === 1) years = begun ? [now + 1] : [now, now + 1]
      else if (setting.tense() === 'future') years = ended ? [now + 1, now] : [now, now + 1]
      else if (begun) years = [now, now - 1]
      else {
        const next = at(now)[0]!
        const past = at(now - 1)[0]!
        years = order(now - 1, now, day - past.to, next.from - day, setting.tense())
      }
    }
  }
  const value = `${years[0] === undefined ? 'XXXX' : year4(years[0])}-${code}`
  return time(value, years.flatMap(at), part, rest)
}

function holidayIn(rule: HolidayRule, year: number): Interval {
  if ('easter' in rule) return oneDay(easterOf(year) + rule.easter)
  if ('nth' in rule) return oneDay(nthWeekday(year, rule.month, rule.weekday, rule.nth) + (rule.plus ?? 0))
  const day = dayOf(year, rule.month, rule.day)
  return {from: day - (rule.spread ?? 0), to: day + (rule.spread ?? 0)}
}

function resolveHoliday(meaning: Extract<Meaning, {kind: 'holiday'}>, setting: Setting): Resolved {
  const [, ...rules] = holidays[meaning.holiday]!
  const {day} = setting
  const stated = meaning.year && 'stated' in meaning.year ? meaning.year.stated : undefined
  const rest: Partial<Resolved> = {
    basis: stated === undefined ? 'implied' : 'stated',
    parts: stated === undefined ? {} : {year: stated}
  }
  let readings: Interval[] = []
  if (stated !== undefined) readings = rules.map((rule) => holidayIn(rule, stated))
  else if (day !== undefined) {
    const now = civilOf(day).year
    const years = meaning.year && 'step' in meaning.year ? [now + meaning.year.step] : [now - 1, now, now + 1]
    readings = rules.flatMap((rule) => {
      const all = years.map((y) => holidayIn(rule, y))
      if (all.length === 1) return all
      const past = all.filter((i) => i.from <= day).at(-1)!
      const next = all.find((i) => i.from > day)!
      if (meaning.toward === -1) return [past]
      if (meaning.toward === 1) return [next]
      return order(past, next, day - past.from, next.from - day, setting.tense())
    })
  }
  const first = readings[0]
  const value = first ? formatDay(Math.round((first.from + first.to) / 2)) : 'XXXX-XX-XX'
  return time(value, readings, 'day', rest)
}
