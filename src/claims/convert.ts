import {unitSizes} from '../language/en/conversions.ts'

/** What a value in one unit may be in another, undefined where the units do not measure the same; at sea a mile may be a nautical one. */
export function convert(
  value: number,
  from: string,
  to: string,
  {atSea = false}: {readonly atSea?: boolean} = {}
): readonly number[] | undefined {
  const temperature = convertDegrees(value, from, to)
  if (temperature) return temperature
  const [a, b] = [unitSizes.get(from), unitSizes.get(to)]
  if (!a || !b || a.dimension !== b.dimension || from === to) return
  const sizesOf = (unit: string, {sizes}: {readonly sizes: readonly number[]}) =>
    unit === 'mile' && !atSea ? sizes.slice(0, 1) : sizes
  return sizesOf(from, a).flatMap((size) => sizesOf(to, b).map((other) => (value * size) / other))
}

/** A temperature, or a difference of two: “warming of 1.5 degrees Celsius (2.7 degrees Fahrenheit)”. */
function convertDegrees(value: number, from: string, to: string): readonly number[] | undefined {
  const [celsius, fahrenheit] = ['degree-celsius', 'degree-fahrenheit']
  const plain = 'degree'
  if ((from === fahrenheit && (to === celsius || to === plain)) || (from === plain && to === celsius)) {
    return [((value - 32) * 5) / 9, (value * 5) / 9]
  }
  if ((from === celsius && (to === fahrenheit || to === plain)) || (from === plain && to === fahrenheit)) {
    return [(value * 9) / 5 + 32, (value * 9) / 5]
  }
  return
}
