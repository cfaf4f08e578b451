import type {QuantityMention} from '../article.ts'
import type {Interval} from '../time/day.ts'

type Written = Pick<QuantityMention, 'value' | 'step' | 'bound'>

/** How far a rounded number may stand from what it rounds: “about 160”, “nearly 300”. */
const loose = 0.1

/**
 * The values that a written number may stand for: half a step around it, as “12 miles” may be 11.5 or 12.5; more
 * where the words round it.
 */
export function rangeOf({value, step, bound}: Written, exact = false): Interval {
  const half = exact && step <= 1 ? 0 : step / 2
  const more = Math.abs(value) * loose
  // “some 18,204 people”: nobody rounds to the last of so many digits.
  const written = bound === 'about' && exact && step <= 1 && Math.abs(value) >= 1000 ? 'exact' : bound
  switch (written) {
    case 'exact':
      return {from: value - half, to: value + half}
    case 'about':
      return {from: value - half - more, to: value + half + more}
    case 'over':
    case 'at-least':
      return {from: value - half, to: value + half + more}
    case 'under':
    case 'at-most':
      return {from: value - half - more, to: value + half}
  }
}

/** A number for a message, without the noise of binary fractions: `12.5`, `2,883`. */
export function spellNumber(value: number, digits = 3): string {
  const size = Math.abs(value)
  const places = size >= 10 ** (digits - 1) ? 0 : size >= 10 ** (digits - 2) ? 1 : 2
  const [whole, part] = Math.abs(value).toFixed(places).split('.')
  const grouped = whole!.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const rest = part?.replace(/0+$/, '')
  return `${value < 0 ? '-' : ''}${grouped}${rest ? `.${rest}` : ''}`
}
