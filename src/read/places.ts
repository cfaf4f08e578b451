import type {WordSet} from '../language/words.ts'
import type {Tokens} from './token-room.ts'

const none: readonly number[] = []
/** 1 for each form that is looked for, while it is. */
let wanted = new Uint8Array(1 << 10)

/**
 * The tokens that a list holds, in order. The list is asked once for each normal form of the text; where it has none of
 * them, as most lists have, no token is looked at.
 *
 * @param also whether a form that no list has is looked for, too
 */
export function placesOf(
  {form, forms: spelled, numbers, length}: Tokens,
  list: Pick<WordSet, 'is'>,
  also?: (form: string) => boolean
): readonly number[] {
  const forms = numbers.length
  if (forms > wanted.length) wanted = new Uint8Array(forms * 2)
  let last = -1
  for (let own = 0; own < forms; own++) {
    const number = numbers[own]!
    if (number === 0 ? !also?.(spelled[own]!) : !list.is(number)) continue
    wanted[own] = 1
    last = own
  }
  if (last < 0) return none
  const places: number[] = []
  for (let at = 0; at < length; at++) if (wanted[form[at]!] === 1) places.push(at)
  wanted.fill(0, 0, last + 1)
  return places
}
