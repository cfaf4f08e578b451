import type {QuantityMention} from '../article.ts'
import type {Figure} from '../facts/fact-base.ts'

/** Whether the quantity, as rounded as it is written, and by its bound, fits the figure. */
export function fitsFigure(
  {value, upTo, step, bound}: Pick<QuantityMention, 'value' | 'upTo' | 'step' | 'bound'>,
  {value: right, tolerance}: Pick<Figure, 'value' | 'tolerance'>
): boolean {
  if (upTo !== undefined) return right >= value - tolerance && right <= upTo + tolerance
  const slack = Math.max(tolerance, step / 2) * (1 + 1e-9)
  switch (bound) {
    case 'over':
    case 'at-least':
      return right >= value - slack && right <= value * 2
    case 'under':
    case 'at-most':
      return right <= value + slack && right >= value / 2
    case 'about':
      return Math.abs(value - right) <= Math.max(slack, roundness(value, right))
    case 'exact':
      return Math.abs(value - right) <= slack
  }
}

/** How far “about” reaches: “about 40,000” by thousands, “some 45,120” by tens; never over a tenth. */
function roundness(value: number, right: number): number {
  let unit = 1e-3
  while (unit < 1e15 && Number.isInteger(Number((value / (unit * 10)).toFixed(9)))) unit *= 10
  return Math.min(Math.abs(right) * 0.1, Math.max(unit, value >= 100 ? 0 : Math.abs(right) * 0.05))
}

/** “€612 billion” for 612 million: the same digits a thousand, or a million, times off. */
export function isOtherScale(quantity: QuantityMention, figure: Figure): boolean {
  return [1e3, 1e6, 1e-3, 1e-6].some((factor) =>
    fitsFigure({...quantity, value: quantity.value * factor, step: quantity.step * factor}, figure)
  )
}

/** Whether one value may be a slip for the other: of one size, or its digits changed about. */
export function isSlip(value: number, right: number): boolean {
  const ratio = value / right
  if (ratio > 1 / 3 && ratio < 3) return true
  const [a, b] = [digitsOf(value), digitsOf(right)]
  return a.length > 1 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

/**
 * Whether the digits are those of the other value, at another thousand or changed about: “$32 million” for 23 million,
 * “1,410 feet” for 1,140. A chance of one in a hundred, so that the words need not say as much. `fewest`: how many digits that takes.
 */
export function isDistinctSlip({value}: QuantityMention, {value: right}: Figure, fewest = 2): boolean {
  if (value <= 0 || right <= 0 || value === right) return false
  const [a, b] = [significantOf(value), significantOf(right)]
  const ratio = value / right
  if (a === b) return b.length >= fewest && (ratio >= 1e3 || ratio <= 1e-3)
  if (ratio > 10 || ratio < 0.1 || a.length !== b.length || b.length < fewest) return false
  return [...a].sort().join('') === [...b].sort().join('')
}

/** “1.84 million” for 18.4 million: the same three digits or more, the point moved by one place or two. */
export function hasMovedPoint(value: number, right: number): boolean {
  const ratio = value > right ? value / right : right / value
  return (
    ratio < 1e3 &&
    ratio > 9 &&
    significantOf(value) === significantOf(right) &&
    significantOf(right).length >= 3
  )
}

const significantOf = (value: number) => digitsOf(value).replace(/^0+|0+$/g, '')

const digitsOf = (value: number) => String(Math.abs(value)).replaceAll(/\D/g, '')

const scales = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million']
] as const
const symbols: Readonly<Record<string, string>> = {USD: '$', EUR: '€', GBP: '£', JPY: '¥'}

/** The figure in words like those of the text: `25%`, `$12.6 million`, `15,400 seats`. */
export function spellFigure({value, unit}: Figure): string {
  if (unit === 'percent') return `${value}%`
  if (unit === 'percentage-points') return `${value} percentage points`
  const scale = scales.find(([size]) => Math.abs(value) >= size && isTwoPlaced(value / size))
  const number = scale ? `${value / scale[0]} ${scale[1]}` : grouped(value)
  if (unit === undefined) return number
  if (/^[A-Z]{3}$/.test(unit))
    return symbols[unit] === undefined ? `${unit} ${number}` : `${symbols[unit]}${number}`
  return `${number} ${unit}`
}

/** “2.3 billion”, “12.65 million”: as exactly as two places can say it, however floats fall. */
const isTwoPlaced = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6

/** `15,400`; no locale. */
function grouped(value: number): string {
  const [whole, fraction] = String(value).split('.') as [string, string?]
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`)
}
