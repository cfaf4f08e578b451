import type {Bound} from '../../article.ts'
import {wordMap, wordSet} from '../words.ts'

const index = (words: string, first: number): [string, number][] =>
  words.split(' ').map((word, position) => [word, first + position])
/** Months, 1–12, with the abbreviations that news uses. */
export const months = wordMap<number>([
  ...index('january february march april may june july august september october november december', 1),
  ...index('jan feb mar apr', 1),
  ['jun', 6],
  ['jul', 7],
  ['aug', 8],
  ['sept', 9],
  ['sep', 9],
  ...index('oct nov dec', 10)
])

/** Months that are names of people, verbs or other words too: alone, they need a word that shows the month. */
export const doubtfulMonths = wordSet(
  'march april may june august jan mar apr jun jul aug sep sept oct nov dec feb'
)

/** Weekdays, 0 is Sunday. */
export const weekdays = wordMap<number>(index('sunday monday tuesday wednesday thursday friday saturday', 0))
/** “Sat.”, “Sun.”, “Wed.” are other words too: read only beside a date. */
export const shortWeekdays = wordMap<number>([
  ...index('sun mon tue wed thu fri sat', 0),
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4]
])

/** Words before a weekday that make a name of it: “Super Tuesday”, “Sheffield Wednesday”. */
export const nameBeforeWeekday = wordSet(
  'black super bloody cyber giving ruby sheffield news taco casual maundy shrove holy whit stir fat spy mad ' +
    'freaky bad orange throwback'
)
/** Words after a weekday that make a name of it: “Sunday Times”, “Wednesday Addams”, “Friday Night Lights”. */
export const nameAfterWeekday = wordSet(
  'times telegraph express mirror herald independent post mail addams business sport world star people agreement ' +
    'massacre society group'
)

const unitNames = [
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade'
] as const
export type Unit = (typeof unitNames)[number] | 'second' | 'century' | 'season' | 'half'

export interface UnitWord {
  readonly unit: Unit
  readonly plural: boolean
}

/** Units of time. “second” is none: it counts more often than it measures. */
export const timeUnits = wordMap<UnitWord>([
  ...unitNames.flatMap((unit): [string, UnitWord][] => [
    [unit, {unit, plural: false}],
    [`${unit}s`, {unit, plural: true}]
  ]),
  ['seconds', {unit: 'second', plural: true}],
  ['century', {unit: 'century', plural: false}],
  ['centuries', {unit: 'century', plural: true}],
  ['min', {unit: 'minute', plural: true}],
  ['mins', {unit: 'minute', plural: true}],
  ['hrs', {unit: 'hour', plural: true}],
  ['yr', {unit: 'year', plural: false}],
  ['yrs', {unit: 'year', plural: true}]
])

/** Words before a plural that make a span of it: “for years”. */
export const beforePlurals = wordSet(
  'for in over after within take took taken lasted last spent spend spends just'
)

export type Season = 'SP' | 'SU' | 'FA' | 'WI'
export const seasons = wordMap<Season>([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['autumn', 'FA'],
  ['fall', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI']
])

export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI'
/** Parts of the day, in the codes of TIMEX3. */
export const dayParts = wordMap<DayPart>([
  ['morning', 'MO'],
  ['mornings', 'MO'],
  ['midday', 'MI'],
  ['noon', 'MI'],
  ['lunchtime', 'MI'],
  ['afternoon', 'AF'],
  ['afternoons', 'AF'],
  ['evening', 'EV'],
  ['evenings', 'EV'],
  ['night', 'NI'],
  ['nights', 'NI'],
  ['overnight', 'NI']
])

/** Words that say which side of the article's day: -1 before, 0 the current one, 1 after. */
export const directions = wordMap<-1 | 0 | 1>([
  ['last', -1],
  ['past', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1]
])
/** The same, counted from a time named before. */
export const sequences = wordMap<-1 | 0 | 1>([
  ['previous', -1],
  ['preceding', -1],
  ['prior', -1],
  ['same', 0],
  ['following', 1],
  ['ensuing', 1]
])

export type Modifier = 'early' | 'mid' | 'late'
export const modifiers = wordMap<Modifier>([
  ['early', 'early'],
  ['mid', 'mid'],
  ['late', 'late'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['middle', 'mid'],
  ['end', 'late']
])

/** Words before an amount that say how exactly it is meant; longer phrases first. */
export const bounds: readonly (readonly [readonly string[], Bound])[] = (
  [
    ['more than', 'over'],
    ['upwards of', 'over'],
    ['well over', 'over'],
    ['over', 'over'],
    ['less than', 'under'],
    ['fewer than', 'under'],
    ['nearly', 'under'],
    ['almost', 'under'],
    ['under', 'under'],
    ['close to', 'about'],
    ['at least', 'at-least'],
    ['a minimum of', 'at-least'],
    ['at most', 'at-most'],
    ['up to', 'at-most'],
    ['no more than', 'at-most'],
    ['a maximum of', 'at-most'],
    ['about', 'about'],
    ['around', 'about'],
    ['some', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about']
  ] as const
).map(([phrase, bound]) => [phrase.split(' ').reverse(), bound])

/** Words that govern a time. */
export const timePrepositions = wordSet(
  'on in at since until till by from before after during for over within through throughout between to of ' +
    'around about following into as per'
)
/** Prepositions that show a doubtful month to be a month: “in May”, but not “by May”, a person’s doing. */
export const monthPrepositions = wordSet(
  'in since until till during through between early mid late last next this'
)

/** Words that make a public walk of “March”. */
export const afterMarch = wordSet('for on of against to madness in through')

/** Words before a number that may be a year: “in 2013”. */
export const yearPrepositions = wordSet(
  'in since by until till of during before after from through early late mid circa for between'
)
/** The same for years before 1900, where numbers are mostly counts. */
export const ancientYearPrepositions = wordSet('in since by until during before after from early late circa')
/** Words before a number that counts or names: “about 2000”, “Route 1998”. */
export const beforeCounts = wordSet(
  'no number room flight route highway section article page chapter channel gate model lot apartment suite exit runway about than nearly almost some'
)

/** Nouns counted after a number that looks like a year: “in 1500 homes”. */
export const countedNouns = wordSet(
  'people persons men women children students workers jobs employees votes voters homes houses miles meters metres ' +
    'kilometers kilometres km feet ft yards acres square pounds dollars euros percent per tons tonnes troops soldiers ' +
    'words members delegates points units cars vehicles seats pages copies calories degrees mg kg gmt utc est edt pst ' +
    'cet bst hours local block meter metre others additional more times'
)

/** Names that end in a number like a year: “Russell 2000”. */
export const numberedNames = wordSet(
  'russell windows nikkei ftse office fortune peugeot forbes interstate flight'
)
export const currencies = wordSet('$ € £ ¥ # us$')

/** Famous days that are called by month and day alone. */
export const famousDays = wordMap<number>([
  ['9-11', 2001],
  ['1-6', 2021],
  ['10-7', 2023]
])

/** Adverbs of days, counted from the article’s. */
export const dayAdverbs = wordMap<number>([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1]
])

/** Words whose time is only present, past or future. */
export const references = wordMap<'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'>([
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['soon', 'FUTURE_REF'],
  ['shortly', 'FUTURE_REF']
])

/** Adjectives and adverbs of recurring times. */
export const recurring = wordMap<string>([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P1Q'],
  ['annual', 'P1Y'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['biennial', 'P2Y']
])

/** When a holiday falls; several rules where countries differ. */
export type HolidayRule =
  | {readonly month: number; readonly day: number; readonly spread?: number}
  | {readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number}
  | {readonly easter: number}

export const holidays: readonly (readonly [string, ...HolidayRule[]])[] = [
  ["new year's day", {month: 1, day: 1}],
  ["new year's eve", {month: 12, day: 31}],
  ['christmas day', {month: 12, day: 25}],
  ['christmas eve', {month: 12, day: 24}],
  ['christmas', {month: 12, day: 25, spread: 2}],
  ['boxing day', {month: 12, day: 26}],
  ["valentine's day", {month: 2, day: 14}],
  ["st patrick's day", {month: 3, day: 17}],
  ['halloween', {month: 10, day: 31}],
  ['groundhog day', {month: 2, day: 2}],
  ['earth day', {month: 4, day: 22}],
  ['may day', {month: 5, day: 1}],
  ["international women's day", {month: 3, day: 8}],
  ['anzac day', {month: 4, day: 25}],
  ['australia day', {month: 1, day: 26}],
  ['canada day', {month: 7, day: 1}],
  ['bastille day', {month: 7, day: 14}],
  ['juneteenth', {month: 6, day: 19}],
  ['veterans day', {month: 11, day: 11}],
  ['armistice day', {month: 11, day: 11}],
  ['inauguration day', {month: 1, day: 20}],
  ['martin luther king jr day', {month: 1, weekday: 1, nth: 3}],
  ['martin luther king day', {month: 1, weekday: 1, nth: 3}],
  ['mlk day', {month: 1, weekday: 1, nth: 3}],
  ["presidents' day", {month: 2, weekday: 1, nth: 3}],
  ['presidents day', {month: 2, weekday: 1, nth: 3}],
  ['memorial day', {month: 5, weekday: 1, nth: -1}],
  // United States and Canada; elsewhere the first of May.
  ['labor day', {month: 9, weekday: 1, nth: 1}, {month: 5, day: 1}],
  ['labour day', {month: 9, weekday: 1, nth: 1}, {month: 5, day: 1}],
  ['columbus day', {month: 10, weekday: 1, nth: 2}],
  // United States, then Canada.
  ['thanksgiving', {month: 11, weekday: 4, nth: 4}, {month: 10, weekday: 1, nth: 2}],
  ['thanksgiving day', {month: 11, weekday: 4, nth: 4}, {month: 10, weekday: 1, nth: 2}],
  // The Tuesday after the first Monday of November (United States).
  ['election day', {month: 11, weekday: 1, nth: 1, plus: 1}],
  ['shrove tuesday', {easter: -47}],
  ['ash wednesday', {easter: -46}],
  ['palm sunday', {easter: -7}],
  ['maundy thursday', {easter: -3}],
  ['good friday', {easter: -2}],
  ['easter sunday', {easter: 0}],
  ['easter monday', {easter: 1}],
  ['whit monday', {easter: 50}]
]

/** Verbs and auxiliaries that show whether a weekday lies behind or ahead; regular pasts end in -ed. */
export const futureCues = wordSet(
  "will would shall won't wouldn't 'll plans plan expects expect due hopes intends aims scheduled expected set slated " +
    'planned likely poised gonna forecast'
)
export const pastCues = wordSet(
  'said told was were had did went came took gave made held won lost became began left fell rose spoke wrote met saw got ' +
    'found led sent kept put set struck shot drew grew knew flew broke chose brought bought caught taught thought fought ' +
    'sold built felt heard paid ran sat stood swore died lay read cut hit shut quit sought stole threw wore woke ' +
    "didn't wasn't weren't hadn't been"
)
/** Verbs whose present tense dates what is to come: “the hearing begins Monday”. */
export const scheduledVerbs = wordSet(
  'begins begin starts start expires expire resumes resume reopens opens takes ends closes'
)
/** Before “in the 70s” they make degrees of it. */
export const weatherWords = wordSet(
  'high highs low lows temperature temperatures mercury degrees thermometer'
)
/** Words in -ed that are no past. */
export const notPast = wordSet(
  'need speed feed seed weed deed breed bleed indeed exceed proceed succeed agreed-upon red bed hundred sacred wed united ' +
    'so-called embed shed sped'
)
