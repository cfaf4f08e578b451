import type {Bound} from '../../article.ts'
import {type WordMap, wordMap, wordSet} from '../words.ts'

/** Units, currencies and the words around amounts, in normal form. */

/** `normal form: ways to write it`, one line each; ways of several words are parted by commas. */
const table = (lines: string): readonly (readonly [string, string])[] =>
  lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [form, ways] = line.split(':') as [string, string]
      return ways.split(',').map((way) => [way.trim(), form.trim()] as const)
    })

/** Units of measure and time; compounds are looked up with single spaces for hyphens. Spelled forms are British. */
export const measures = wordMap<string>(
  table(`
    percent: %, percent, per cent, pct, pc
    percentage-points: percentage point, percentage points, % points, percent points, percent point
    basis-point: basis point, basis points, bps
    second: seconds, second, sec
    minute: minutes, minute, mins, min
    hour: hours, hour, hrs, hr
    day: days, day
    week: weeks, week
    month: months, month
    year: years, year, yrs, yr
    decade: decades, decade
    century: centuries, century
    millimetre: mm, millimetres, millimetre, millimeters, millimeter
    centimetre: cm, centimetres, centimetre, centimeters, centimeter
    metre: m, metres, metre, meters, meter
    kilometre: km, kms, kilometres, kilometre, kilometers, kilometer
    inch: inches, inch
    foot: feet, foot, ft
    yard: yards, yard
    mile: miles, mile, mi
    nautical-mile: nautical miles, nautical mile
    light-year: light years, light year
    square-metre: square metres, square metre, square meters, square meter, sq m
    square-kilometre: square kilometres, square kilometre, square kilometers, square kilometer, sq km
    square-foot: square feet, square foot, sq ft
    square-mile: square miles, square mile, sq mi
    cubic-metre: cubic metres, cubic metre, cubic meters, cubic meter
    cubic-foot: cubic feet, cubic foot
    acre: acres, acre
    hectare: hectares, hectare, ha
    milligram: mg, milligrams, milligram
    gram: g, grams, gram, grammes
    kilogram: kg, kgs, kilograms, kilogram, kilos, kilo
    ounce: oz, ounces, ounce
    pound: lb, lbs, pounds, pound
    stone: stone
    ton: tons, ton, short tons
    tonne: tonnes, tonne, metric tons, metric ton, metric tonnes
    millilitre: ml, millilitres, milliliters
    litre: litres, litre, liters, liter
    pint: pints, pint
    gallon: gallons, gallon
    barrel: barrels, barrel
    degree: degrees, degree, °
    degree-celsius: celsius, degrees celsius, degree celsius, °c, degrees c, ° celsius
    degree-fahrenheit: fahrenheit, degrees fahrenheit, degree fahrenheit, °f, degrees f
    mile-per-hour: mph, miles per hour, mile per hour, miles an hour, mile an hour
    kilometre-per-hour: kph, kmh, km/h, kilometres per hour, kilometre per hour, kilometers per hour, kilometer per hour, kilometres an hour, kilometers an hour
    knot: knots, knot
    watt: watts, watt
    kilowatt: kw, kilowatts, kilowatt
    megawatt: mw, megawatts, megawatt
    gigawatt: gw, gigawatts, gigawatt
    kilowatt-hour: kwh, kilowatt hours, kilowatt hour
    megawatt-hour: mwh, megawatt hours, megawatt hour
    terawatt-hour: twh, terawatt hours
    megabyte: mb, megabytes, megabyte
    gigabyte: gb, gigabytes, gigabyte
    terabyte: tb, terabytes, terabyte
    calorie: calories
    cent: cents, cent, ¢
    penny: pence, p
    USD: dollars, dollar, us dollars, us dollar, american dollars, usd
    CAD: canadian dollars, canadian dollar, cad
    AUD: australian dollars, australian dollar, aud
    NZD: new zealand dollars, nzd
    HKD: hong kong dollars, hkd
    SGD: singapore dollars, sgd
    EUR: euros, euro, eur, €
    GBP: pounds sterling, british pounds, sterling, gbp, quid
    JPY: yen, japanese yen, jpy
    CNY: yuan, renminbi, chinese yuan, cny, rmb
    INR: rupees, rupee, indian rupees, inr
    PKR: pakistani rupees, pkr
    RUB: rubles, roubles, ruble, rouble, russian rubles, rub
    CHF: swiss francs, chf
    SEK: swedish kronor, kronor, swedish krona, swedish crowns, sek
    NOK: norwegian kroner, norwegian crowns, nok
    DKK: danish kroner, kroner, danish krone, danish crowns, dkk
    PLN: zlotys, zloty, pln
    CZK: czech crowns, koruna, czk
    HUF: forints, forint, huf
    UAH: hryvnia, hryvnias, uah
    TRY: turkish lira, turkish liras
    ILS: shekels, israeli shekels, ils
    KRW: south korean won, korean won, krw
    ZAR: south african rand, zar
    MXN: mexican pesos, mxn
    BRL: brazilian reais, reais, brl
    ARS: argentine pesos
  `)
)
/** Most words that a unit has. */
export const longestUnit = 4
/** Single letters and words that are units only where they are written onto the digits: “25m”, “5p”. */
export const gluedOnly = wordSet('m g p mi ha pc sec min mb mw')
/** Money of several countries, or weight: the unit is a guess. */
export const guessed = wordSet('dollars dollar rupees rupee pounds pound ¥ $ yen cents cent kroner')

/** What else money of that name may be, where no country is named: “$250 million” of Canada, kroner of Norway. */
export const namesakes = wordMap<readonly string[]>([
  ['USD', ['AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'TWD']],
  ['INR', ['PKR', 'LKR', 'NPR']],
  ['DKK', ['NOK']],
  ['GBP', ['EGP', 'LBP']]
])

/** What stands before an amount of money. */
export const currencySigns = wordMap<string>(
  table(`
    USD: $, us$, usd$, usd
    CAD: c$, ca$, can$, cdn$, cad
    AUD: a$, au$, aud
    NZD: nz$, nzd
    HKD: hk$, hkd
    SGD: s$, sg$, sgd
    TWD: nt$, twd
    BRL: r$, brl
    MXN: mx$, mxn
    EUR: €, eur
    GBP: £, gbp
    JPY: ¥, jpy
    CNY: cny, rmb
    INR: ₹, rs, inr
    RUB: ₽, rub
    KRW: ₩, krw
    ILS: ₪, nis, ils
    TRY: ₺
    UAH: ₴, uah
    CHF: chf
    SEK: sek
    NOK: nok
    DKK: dkk
    PLN: pln
    ZAR: zar
  `)
)
/** “$5 million Canadian”, “$50 US”: whose dollars, behind the amount. */
export const dollarsOf = wordMap<string>(
  table(`
    USD: us, usd, american
    CAD: canadian, cad, cdn
    AUD: australian, aud
    NZD: nzd
    HKD: hkd
    SGD: sgd
  `)
)

export const scaleWords = wordMap<number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['lakh', 1e5],
  ['crore', 1e7]
])
/** Scales in one letter, which stand for metres or for nothing where it is no money. */
export const scaleLetters = wordMap<number>([
  ['k', 1e3],
  ['m', 1e6],
  ['mm', 1e6],
  ['b', 1e9],
  ['t', 1e12]
])
export const fractions = wordMap<number>([
  ['½', 1 / 2],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3]
])
/** “two-thirds” is no two of anything. */
export const parts = wordSet(
  'half halves third thirds quarter quarters fifth fifths sixth sixths seventh eighth eighths tenth tenths'
)

/** A phrase that says how exactly an amount is meant, word by word away from the amount. */
type BoundPhrase = readonly [words: readonly string[], bound: Bound]

/** The phrases by the word next to the amount, the longest first. */
function byNearest(phrases: readonly BoundPhrase[]): WordMap<readonly BoundPhrase[]> {
  return wordMap(Map.groupBy(phrases, ([words]) => words[0]!))
}

/** Phrases before an amount, by their last word. */
export const boundsBefore = byNearest(
  (
    [
      ['no more than', 'at-most'],
      ['not more than', 'at-most'],
      ['no fewer than', 'at-least'],
      ['no less than', 'at-least'],
      ['not less than', 'at-least'],
      ['a minimum of', 'at-least'],
      ['a maximum of', 'at-most'],
      ['as many as', 'at-most'],
      ['as much as', 'at-most'],
      ['in excess of', 'over'],
      ['just short of', 'under'],
      ['short of', 'under'],
      ['more than', 'over'],
      ['greater than', 'over'],
      ['higher than', 'over'],
      ['upwards of', 'over'],
      ['upward of', 'over'],
      ['north of', 'over'],
      ['less than', 'under'],
      ['fewer than', 'under'],
      ['lower than', 'under'],
      ['close to', 'about'],
      ['an estimated', 'about'],
      ['at least', 'at-least'],
      ['at most', 'at-most'],
      ['up to', 'at-most'],
      ['not quite', 'under'],
      ['estimated', 'about'],
      ['over', 'over'],
      ['above', 'over'],
      ['exceeding', 'over'],
      ['topping', 'over'],
      ['nearly', 'under'],
      ['almost', 'under'],
      ['nearing', 'under'],
      ['approaching', 'under'],
      ['under', 'under'],
      ['below', 'under'],
      ['about', 'about'],
      ['around', 'about'],
      ['some', 'about'],
      ['roughly', 'about'],
      ['approximately', 'about'],
      ['approx', 'about'],
      ['circa', 'about'],
      ['~', 'about']
    ] as const
  ).map(([phrase, bound]) => [phrase.split(' ').reverse(), bound])
)
/** Phrases behind it, by their first word: “4,000 or more”. */
export const boundsAfter = byNearest(
  (
    [
      ['or more', 'at-least'],
      ['or so', 'about'],
      ['or less', 'at-most'],
      ['or fewer', 'at-most'],
      ['- plus', 'at-least'],
      ['- odd', 'about'],
      ['+', 'at-least']
    ] as const
  ).map(([phrase, bound]) => [phrase.split(' '), bound])
)

/** The number after these names a thing of a series: “page 5”, “No. 10”, “day 3”. */
export const labels = wordSet(
  `no nos number numbers page pages pp chapter section article rule line lines day week year grade phase step level round
  game lap stage type category tier episode season version part volume room gate channel route highway interstate flight
  unit district ward precinct bill proposition measure amendment count seed class group paragraph clause item figure fig
  table exhibit block lot apartment suite floor act scene verse psalm question size model series mile kilometre kilometer
  pier bus train track platform zone area sector world formula sub-section issue ranked hole stop tower boeing airbus`
)
/** Words before a number that make no name with it, though a capital may begin them: “The 25 senators”, “Some 300”. */
export const beforeCounts = wordSet(
  `the a an about some at in of only nearly almost over under more than with for after all these those his her its their our
  my your another and but or between from to by up least most as around roughly approximately when while if since until
  on that which who this both every each no any just exactly even other last next first past previous remaining same
  additional were was are is be been has have had there where because though although so then now into against during
  before despite including plus minus among nor yet not he she they we it you i will would can could may might including
  what how whether one two three four five six seven eight nine ten per within through below above without`
)
/** They end a noun phrase, or never stand in one. */
export const nounStops = wordSet(
  `and or but nor than as if when while because that which who whom whose where why how what this these those the a an his
  her its their our my your some any no every each all both not n't never also only just even still yet already now then
  ago later earlier before after so too very much away apart long wide high tall deep old thick north south east west
  more less fewer higher lower further together altogether each apiece annually daily yesterday today tomorrow tonight
  again alone here there i he she it they we you them him us me himself herself themselves itself am is are was were be been being
  has have had do does did will would shall should can could may might must cannot 'll 'd 've 're 's back up down off out
  last next compared versus vs else it'll ahead overall instead either neither respectively total times time plus odd minus another worth
  offshore onshore such`
)
/** Plurals that stand before the noun that is counted: “six sports teams”. */
export const modifyingPlurals = wordSet(
  'police staff crew fish aircraft cattle sports arms weapons drugs goods sales news women men special-operations operations communications systems human-rights rights savings customs parks gas'
)
/** Participles that describe what is counted more often than they say what it did. */
export const describing = wordSet(
  `registered injured wounded armed elected detained unnamed masked confirmed reported convicted retired displaced estimated
  required unidentified uninsured undocumented scheduled proposed affected endangered abandoned licensed deployed
  hospitalized hospitalised enrolled combined related missing suspected alleged added contested disputed completed
  used designated selected trained married planned unsold unpaid recorded known lost stolen leaked`
)
/** Before “over”, they make it a bound of a length of time: “for over 10 years”. */
export const beforeOver = wordSet('for well just after in lasted lasting took takes taken spent spanning of')
/** “turned 60”: the number is an age. */
export const birthdays = wordSet('turns turned turning')
