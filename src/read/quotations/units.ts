import type {Frame} from './frame.ts'

/** Whether a token stands inside a quotation. */
export function isQuoted(frame: Frame, token: number): boolean {
  const {units, marks} = frame
  const before = unitAt(frame, token) - 1
  return before >= 0 && units[before]! < 0 && marks[~units[before]!]!.last > token
}

/** The unit at or after a token; the token stands outside quotations. */
export function unitAt({units, marks}: Frame, token: number): number {
  let low = 0
  let high = units.length
  while (low < high) {
    const middle = (low + high) >> 1
    const unit = units[middle]!
    if ((unit < 0 ? marks[~unit]!.first : unit) < token) low = middle + 1
    else high = middle
  }
  return low
}
