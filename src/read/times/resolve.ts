import {yearsOf} from '../../time/calendar.ts'
import {civilOf, formatDay} from '../../time/day.ts'
import {period} from './duration-phrases.ts'
import type {Meaning} from './phrase.ts'
import {resolveDate} from './resolve-date.ts'
import {resolveSame, resolveShift, resolveUnit} from './resolve-unit.ts'
import {resolveHoliday, resolvePart} from './resolve-year-part.ts'
import {noSetting, time, withTime} from './setting.ts'
import type {Resolved, Setting} from './setting.ts'

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
      return resolveFiscal(meaning, setting)
    case 'ancient':
      return time(meaning.value, [], meaning.unit, {basis: 'stated'})
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
      if (named) return {...named, type: 'TIME', value: named.value.slice(0, 10) + meaning.clock, parts: {}}
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

/** Fiscal years begin in any month, in the year named or the one before: only a stated one is somewhere for certain. */
function resolveFiscal({year, quarter}: Extract<Meaning, {kind: 'fiscal'}>, {day}: Setting): Resolved {
  const suffix = quarter === undefined ? '' : `-Q${quarter}`
  if ('stated' in year) {
    const {stated} = year
    return time(`FY${stated}${suffix}`, [yearsOf(stated - 1, stated + 1)], 'other', {
      basis: 'stated',
      parts: {year: stated}
    })
  }
  const step = 'step' in year ? year.step : 0
  return time(day === undefined ? 'FYXXXX' : `FY${civilOf(day).year + step}${suffix}`, [], 'other')
}

function resolveDay(meaning: Extract<Meaning, {kind: 'day'}>, {day, tense}: Setting): Resolved {
  if (meaning.vague) {
    const step = tense() === 'future' ? 0 : meaning.step
    return {
      ...resolveDay({kind: 'day', step, ...(meaning.part && {part: meaning.part})}, {...noSetting, day}),
      readings: []
    }
  }
  const days = day === undefined ? [] : [day + meaning.step]
  // “last night” in a paper of the morning, “tonight” after midnight: a night has two days.
  if (day !== undefined && meaning.part === 'NI' && meaning.step === -1) days.push(day)
  const reference = {'-1': 'PAST_REF', '0': 'PRESENT_REF', '1': 'FUTURE_REF'}[String(meaning.step)]
  return withTime(days, meaning, reference ?? 'XXXX-XX-XX', {})
}
