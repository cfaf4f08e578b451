import {ordinals} from '../../language/en/number-words.ts'
import {directions, holidays, months, seasons, sequences, weatherWords} from '../../language/en/times.ts'
import {century, digitsAt, isApostrophe, isCapital, isDash, isInitial, wordAt, yearAt} from './phrase.ts'
import {beforeChrist, readYear} from './year-phrases.ts'
import type {Meaning, Phrase, Scan, Year} from './phrase.ts'

const withYear = (first: number, last: number, meaning: Meaning): Phrase => ({first, last, meaning})

/** The year after a part of it: “of 2009”, “2007”, “of last year”. */
const yearAfter = (scan: Scan, at: number): {year?: Year; last: number} =>
  readYear(scan, at, false) ?? {last: at}

/** “Q1 2025”, “first quarter of 2009”, “third-quarter”, “first half of 2016”, “the fourth quarter”. */
export function readQuarter(scan: Scan, at: number): Phrase | undefined {
  const code = /^(?:([qh])([1-4])|([1-4])([qh]))$/.exec(wordAt(scan, at))
  if (code) {
    const part = (code[1] ?? code[4]) === 'q' ? 'quarter' : 'half'
    const which = Number(code[2] ?? code[3])
    const {year, last} = yearAfter(scan, at + 1)
    if (part === 'half' && (which > 2 || year === undefined)) return
    return withYear(at, last, {kind: 'part', part, which, ...(year && {year})})
  }
  const word = wordAt(scan, at)
  // “its first fiscal quarter”.
  if (wordAt(scan, at + 1) === 'fiscal' && wordAt(scan, at + 2) === 'quarter') {
    const number = ordinals.get(word) ?? ordinalAt(scan, at)
    return number !== undefined && number <= 4 ? fiscalQuarter(at, at + 3, {step: 0}, number) : undefined
  }
  const which = word === 'final' ? 4 : (ordinals.get(word) ?? ordinalAt(scan, at))
  if (which === undefined || which > 4) return
  const index = isDash(wordAt(scan, at + 1)) ? at + 2 : at + 1
  const part = wordAt(scan, index)
  if (part !== 'quarter' && part !== 'half') return
  // “the first quarter of fiscal 2019”, “third-quarter fiscal 2019”.
  const of = wordAt(scan, index + 1) === 'of' ? index + 2 : index + 1
  const the = wordAt(scan, of) === 'the' || wordAt(scan, of) === 'its' ? of + 1 : of
  const fiscal = part === 'quarter' ? (readFiscalYear(scan, the) ?? readFiscal(scan, the)) : undefined
  if (fiscal?.meaning.kind === 'fiscal') return fiscalQuarter(at, fiscal.last, fiscal.meaning.year, which)
  const {year, last} = ofTheYear(scan, index + 1) ?? yearAfter(scan, index + 1)
  // “the first half” of a match, “the first quarter” of a game: only a year makes a half of it.
  if (part === 'half' && (year === undefined || which > 2)) return
  return withYear(at, last, {kind: 'part', part, which, ...(year && {year})})
}

/** “the April–June quarter”, “the January to March quarter of 2024”. */
export function readMonthQuarter(scan: Scan, at: number): Phrase | undefined {
  const join = wordAt(scan, at + 1)
  if (!isDash(join) && join !== 'to' && join !== 'through') return
  if (wordAt(scan, at + 3) !== 'quarter') return
  const from = months.get(wordAt(scan, at))
  const to = months.get(wordAt(scan, at + 2))
  if (from === undefined || to !== from + 2 || from % 3 !== 1) return
  const {year, last} = ofTheYear(scan, at + 4) ?? yearAfter(scan, at + 4)
  return withYear(at, last, {kind: 'part', part: 'quarter', which: (from + 2) / 3, ...(year && {year})})
}

const fiscalQuarter = (first: number, last: number, year: Year, quarter: number): Phrase =>
  withYear(first, last, {kind: 'fiscal', year, quarter})

const toFiscal = (meaning: Meaning): Meaning =>
  meaning.kind === 'part' && typeof meaning.which === 'number'
    ? {kind: 'fiscal', year: meaning.year ?? {step: 0}, quarter: meaning.which}
    : meaning

/** “fiscal year”, “last financial year”, “this fiscal year”: counted from the article's. */
export function readFiscalYear(scan: Scan, at: number): Phrase | undefined {
  const step = directions.get(wordAt(scan, at)) ?? sequences.get(wordAt(scan, at))
  const index = step === undefined ? at : at + 1
  if (!/^(?:fiscal|financial)$/.test(wordAt(scan, index)) || wordAt(scan, index + 1) !== 'year') return
  const year = yearAt(scan, index + 2)
  if (year !== undefined && step === undefined) return readFiscal(scan, at)
  return withYear(at, index + 2, {kind: 'fiscal', year: {step: step ?? 0}})
}

/** “the first half of the year” */
function ofTheYear(scan: Scan, at: number): {year: Year; last: number} | undefined {
  const words = [wordAt(scan, at), wordAt(scan, at + 1), wordAt(scan, at + 2)].join(' ')
  return words === 'of the year' ? {year: {step: 0}, last: at + 3} : undefined
}

function ordinalAt(scan: Scan, at: number): number | undefined {
  return at < scan.end && scan.tokens.kind[at] === 'ordinal'
    ? Number.parseInt(scan.tokens.norm[at]!, 10)
    : undefined
}

/** “summer of 2007”, “spring 2025”, “next summer”; alone only after “in the”, “during the”, “by”. */
export function readSeason(scan: Scan, at: number): Phrase | undefined {
  const season = seasons.get(wordAt(scan, at))
  if (season === undefined) return
  const {year, last} = yearAfter(scan, at + 1)
  const double = readDoubleYear(scan, last - 1)
  if (year) return withYear(at, double?.last ?? last, {kind: 'part', part: 'season', which: season, year})
  // “fall” and “spring” are verbs.
  const before = wordAt(scan, at - 1)
  const two = wordAt(scan, at - 2)
  const governed =
    (before === 'the' &&
      ['in', 'during', 'by', 'until', 'since', 'over', 'of', 'through', 'for'].includes(two)) ||
    (before === 'in' && !isCapital(scan, at) && wordAt(scan, at) !== 'fall')
  if (!governed || wordAt(scan, at + 1) === 'of' || isCapital(scan, at)) return
  return withYear(at, at + 1, {kind: 'part', part: 'season', which: season})
}

/** “fiscal 2024”, “fiscal year 2024”, “FY2024”. */
export function readFiscal(scan: Scan, at: number): Phrase | undefined {
  const word = wordAt(scan, at)
  const glued = /^fy(\d{4}|\d\d)$/.exec(word)
  if (glued) return withYear(at, at + 1, {kind: 'fiscal', year: {stated: yearOfDigits(glued[1]!)}})
  let index = at + 1
  if ((word === 'fiscal' || word === 'financial') && wordAt(scan, index) === 'year') index++
  else if (word !== 'fiscal' && word !== 'fy') return
  const year = yearAt(scan, index)
  // “FY 2021-22” ends in the second.
  const double = readDoubleYear(scan, index)
  if (double && year !== undefined)
    return withYear(at, double.last, {kind: 'fiscal', year: {stated: year + 1}})
  if (year !== undefined) return withYear(at, index + 1, {kind: 'fiscal', year: {stated: year}})
  // “the fiscal first quarter”.
  const quarter = word === 'fiscal' ? readQuarter(scan, at + 1) : undefined
  return quarter && {...quarter, first: at, meaning: toFiscal(quarter.meaning)}
}
const yearOfDigits = (digits: string) => (digits.length === 2 ? century(Number(digits)) : Number(digits))

const decades: ReadonlyMap<string, number> = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, index) => [word, 1920 + index * 10] as const)
)

/** “the 1960s”, “’60s”, “the eighties”, “the 21st century”, “the 1900s”. */
export function readDecade(scan: Scan, at: number): Phrase | undefined {
  const {tokens} = scan
  if (at >= scan.end) return
  const word = wordAt(scan, at)
  const named = decades.get(word)
  if (named !== undefined) {
    // “in her sixties” is an age.
    return ['the', 'early', 'mid', 'late'].includes(wordAt(scan, at - 1)) || isDash(wordAt(scan, at - 1))
      ? decade(at, at + 1, named)
      : undefined
  }
  const index = isApostrophe(word) && tokens.glued[at + 1] === 1 ? at + 1 : at
  const last = decadeEnd(scan, index)
  if (last !== undefined) {
    const year = Number(wordAt(scan, index))
    if (year >= 1500) return decade(at, last, year)
    // “in his 40s”, “highs in the 80s” are none; “the ’80s” and “of the 70s” are.
    const before = wordAt(scan, at - 1)
    const two = wordAt(scan, at - 2)
    const listed = before === 'the' || (before === 'and' && wordAt(scan, at - 2) === 's')
    const modified = two === 'the' && (before === 'early' || before === 'late')
    if (index === at && (year < 50 || !(listed || modified) || isWeather(scan, at))) return
    return decade(at, last, year >= 20 ? 1900 + year : 2000 + year)
  }
  if (index > at || tokens.kind[at] === 'number') return
  const which = ordinals.get(word) ?? ordinalAt(scan, at)
  if (which === undefined) {
    // “twenty-first century”.
    if (word !== 'twenty' || !isDash(wordAt(scan, at + 1)) || wordAt(scan, at + 2) !== 'first') return
    return wordAt(scan, at + 3) === 'century' ? centuryPhrase(at, at + 4, 21) : undefined
  }
  const gap = isDash(wordAt(scan, at + 1)) ? 2 : 1
  // “21st Century Fox” is a company.
  if (wordAt(scan, at + gap) !== 'century' || which > 21) return
  if (isCapital(scan, at + gap) && isCapital(scan, at + gap + 1)) return
  const end = at + gap + 1
  if (beforeChrist.has(wordAt(scan, end)))
    return withYear(at, end + 1, {
      kind: 'ancient',
      value: `BC${String(which - 1).padStart(2, '0')}`,
      unit: 'century'
    })
  return centuryPhrase(at, end, which)
}

/** “Highs will be in the 70s.” */
function isWeather(scan: Scan, at: number): boolean {
  for (let before = at - 2; before >= at - 10; before--)
    if (weatherWords.has(wordAt(scan, before))) return true
  return false
}

/** The token after “1960s”, “60s”, “1960’s”, whose number stands at a token. */
function decadeEnd(scan: Scan, at: number): number | undefined {
  const number = digitsAt(scan, at)
  if (number === undefined || number % 10 > 0 || (number > 90 && number < 1500) || number > 2090) return
  const {glued} = scan.tokens
  if (glued[at + 1] !== 1) return
  if (wordAt(scan, at + 1) === 's' || wordAt(scan, at + 1) === "'s") return at + 2
  return isApostrophe(wordAt(scan, at + 1)) && wordAt(scan, at + 2) === 's' && glued[at + 2] === 1
    ? at + 3
    : undefined
}

const decade = (first: number, last: number, year: number): Phrase =>
  withYear(first, last, {
    kind: 'years',
    from: year,
    to: year + 9,
    unit: 'decade',
    value: String(Math.floor(year / 10))
  })
const centuryPhrase = (first: number, last: number, which: number): Phrase =>
  withYear(first, last, {
    kind: 'years',
    from: (which - 1) * 100,
    to: which * 100,
    unit: 'century',
    value: String(which - 1).padStart(2, '0')
  })

/** “2012/13”, “2012-13”: a season or a year of two calendar years. */
export function readDoubleYear(scan: Scan, at: number): Phrase | undefined {
  const year = yearAt(scan, at)
  const mark = wordAt(scan, at + 1)
  const glued = at + 2 < scan.end && scan.tokens.glued[at + 1] === 1 && scan.tokens.glued[at + 2] === 1
  if (year === undefined || !glued || !(mark === '/' || isDash(mark))) return
  const next = digitsAt(scan, at + 2)
  if (next !== (year + 1) % 100 || wordAt(scan, at + 2).length !== 2) return
  if (wordAt(scan, at + 3) === mark) return
  return withYear(at, at + 3, {
    kind: 'years',
    from: year,
    to: year + 1,
    unit: 'year',
    value: `${year}/${year + 1}`
  })
}

/** Holidays by their first word, longest first. */
const holidayWords = new Map<string, {words: readonly string[]; holiday: number}[]>()
for (const [holiday, [name]] of holidays.entries()) {
  const words = name
    .split(' ')
    .flatMap((word) =>
      word.endsWith("'s") ? [word.slice(0, -2), "'s"] : word.endsWith("'") ? [word.slice(0, -1), "'"] : [word]
    )
  const list = holidayWords.get(words[0]!) ?? []
  list.push({words, holiday})
  list.sort((a, b) => b.words.length - a.words.length)
  holidayWords.set(words[0]!, list)
}
export const holidayStarts: readonly string[] = [...holidayWords.keys()]

/** Holidays with a fixed rule: “New Year's Eve”, “last Thanksgiving”, “Good Friday 2019”. */
export function readHoliday(scan: Scan, at: number): Phrase | undefined {
  if (!isCapital(scan, at)) return
  for (const {words, holiday} of holidayWords.get(wordAt(scan, at)) ?? []) {
    if (
      !words.every(
        (word, index) =>
          wordAt(scan, at + index) === word || (word === "'" && isApostrophe(wordAt(scan, at + index)))
      )
    )
      continue
    const last = at + words.length
    const before = wordAt(scan, at - 1)
    const toward = directions.get(before)
    // “Christmas trees”: alone it needs a word that makes a time of it.
    const bare = words.length === 1
    const {year, last: end} = yearAfter(
      scan,
      wordAt(scan, last) === ',' && yearAt(scan, last + 1) ? last + 1 : last
    )
    if (
      bare &&
      !year &&
      toward === undefined &&
      ![
        'at',
        'on',
        'by',
        'since',
        'before',
        'after',
        'until',
        'over',
        'around',
        'for',
        'during',
        'of'
      ].includes(before) &&
      !isInitial(scan, at)
    )
      return
    return {
      first: toward === undefined ? at : at - 1,
      last: end,
      meaning: {kind: 'holiday', holiday, ...(year && {year}), ...(toward !== undefined && {toward})}
    }
  }
  return
}
