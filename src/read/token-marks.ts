import {keyOf, type Key} from '../language/word-keys.ts'
import {kinds} from './token-room.ts'

const dashes: Readonly<Record<string, string>> = {'‐': '-', '‑': '-', '‒': '–', '−': '–', '―': '—'}

interface Mark extends Readonly<Key> {
  readonly kind: number
  readonly norm: string
}

/** Marks by their code points; those of ASCII, nearly all, in an array. */
const marks = new Map<number, Mark>()
const asciiMarks: (Mark | undefined)[] = Array.from({length: 128}, () => undefined)

/** What a mark is, by its code point. */
export function markOf(code: number): Mark {
  const known = code < 128 ? asciiMarks[code] : marks.get(code)
  if (known) return known
  const written = String.fromCodePoint(code)
  const norm = dashes[written] ?? written
  const kind = /\p{P}/u.test(written) ? kinds.punctuation : kinds.symbol
  const key: Key = {low: 0, high: 0}
  keyOf(norm, key)
  const mark: Mark = {low: key.low, high: key.high, kind, norm}
  if (code < 128) asciiMarks[code] = mark
  else marks.set(code, mark)
  return mark
}
