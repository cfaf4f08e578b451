import {wordMap} from '../words.ts'

/** What units measure: by dimension, in its base unit. Several sizes where one word names several units. */
type Sizes = readonly number[]

const table: Readonly<Record<string, Readonly<Record<string, Sizes>>>> = {
  /** Metres. */
  length: {
    millimetre: [1e-3],
    centimetre: [1e-2],
    metre: [1],
    kilometre: [1e3],
    inch: [0.0254],
    foot: [0.3048],
    yard: [0.9144],
    mile: [1609.344, 1852],
    'nautical-mile': [1852]
  },
  /** Square metres. */
  area: {
    'square-metre': [1],
    'square-kilometre': [1e6],
    'square-foot': [0.09290304],
    'square-mile': [2589988.110336],
    acre: [4046.8564224],
    hectare: [1e4]
  },
  /** Kilograms; a ton is short, long or metric. */
  mass: {
    milligram: [1e-6],
    gram: [1e-3],
    kilogram: [1],
    ounce: [0.028349523125, 0.0311034768],
    pound: [0.45359237],
    stone: [6.35029318],
    ton: [907.18474, 1016.0469088, 1000],
    tonne: [1000]
  },
  /** Litres; pints and gallons are of the United States or imperial. */
  volume: {
    millilitre: [1e-3],
    litre: [1],
    pint: [0.473176473, 0.56826125],
    gallon: [3.785411784, 4.54609],
    barrel: [158.987294928],
    'cubic-metre': [1e3],
    'cubic-foot': [28.316846592]
  },
  /** Metres a second. */
  speed: {
    'mile-per-hour': [0.44704],
    'kilometre-per-hour': [1 / 3.6],
    knot: [1852 / 3600]
  },
  /** Watts. */
  power: {watt: [1], kilowatt: [1e3], megawatt: [1e6], gigawatt: [1e9]}
}

/** A unit as dimension and sizes; undefined for what no fixed factor converts: money, time, counts. */
export const unitSizes = wordMap<{readonly dimension: string; readonly sizes: Sizes}>(
  Object.entries(table).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, sizes]) => [unit, {dimension, sizes}] as const)
  )
)

/** In an article with one of these a mile may be a nautical one. */
export const seaWords: ReadonlySet<string> = new Set(
  (
    'nautical knots sea seas ocean offshore coast coastal coastguard ship ships vessel vessels boat boats yacht yachts ferry ferries ' +
    'tanker tankers submarine submarines frigate navy naval sail sailed sailor sailors sailing strait gulf island islands harbour harbor port aircraft plane planes pilot pilots flight airspace'
  ).split(' ')
)
