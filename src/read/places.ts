import type {WordSet} from '../language/words.ts'
import type {Tokens} from './token-room.ts'

const none: readonly number[] = []
/** 1 for each form that is looked for, while it is. */
let wanted = new Uint8Array(1 << 10)

/**
 * The tokens that a list holds, in order. Each word of the list is looked for among those of the text; where none is there,
 * which is so for most lists, no token is looked at.
 *
 * @param also whether a form that no list has is looked for, too
 */
export function placesOf(
  tokens: Tokens,
  list: Pick<WordSet, 'is' | 'numbers'>,
  also?: (form: string) => boolean
): readonly number[] {
  if (!also && !holdsAny(tokens, list)) return none
  const {form, forms, numbers, length} = tokens
  if (forms.length > wanted.length) wanted = new Uint8Array(forms.length * 2)
  let last = -1
  for (let own = 0; own < numbers.length; own++) {
    const number = numbers[own]!
    if (number === 0 ? !also?.(forms[own]!) : !list.is(number)) continue
    wanted[own] = 1
    last = own
  }
  if (last < 0) return none
  const places: number[] = []
  for (let at = 0; at < length; at++) if (wanted[form[at]!] === 1) places.push(at)
  wanted.fill(0, 0, last + 1)
  return places
}

function holdsAny({present}: Tokens, {numbers}: Pick<WordSet, 'numbers'>): boolean {
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!
    if (number >> 5 < present.length && (present[number >> 5]! & (1 << (number & 31))) !== 0) return true
  }
  return false
}
