import {wordAt, writtenAt} from './phrase.ts'
import type {Scan} from './phrase.ts'
import {wordSet} from '../../language/words.ts'

const clockPrepositions = wordSet('at until by around about from since before after')
const zones = wordSet('utc gmt est edt cst cdt mst mdt pst pdt bst cet cest ist jst aest aedt')
/** “9 p.m. ET”; alone they are other words. */
const shortZones = wordSet('et ct mt pt')
const halves: ReadonlyMap<string, number> = new Map([
  ['am', 0],
  ['pm', 12]
])
/** Midnight ends the day, as TIMEX3 has it. */
const namedHours: ReadonlyMap<string, string> = new Map([
  ['noon', 'T12:00'],
  ['midday', 'T12:00'],
  ['midnight', 'T24:00']
])
const two = (value: number) => String(value).padStart(2, '0')

/**
 * Reads a time of day: “1:47 a.m.”, “18:00 UTC”, “0800 GMT”, “5 pm ET”, “3 o'clock”. The value is `T13:05`, as
 * written: zones are left alone.
 */
export function readClock(scan: Scan, at: number): {last: number; clock: string} | undefined {
  const {tokens} = scan
  const named = namedHours.get(wordAt(scan, at))
  // “at noon”; “a noon rally” and “the midnight train” name no day.
  if (named !== undefined && isTimeContext(scan, at)) {
    const last = zones.has(wordAt(scan, at + 1)) || shortZones.has(wordAt(scan, at + 1)) ? at + 2 : at + 1
    return {last, clock: named}
  }
  if (at >= scan.end || tokens.kind[at] !== 'number') return
  let last = at + 1
  const next = wordAt(scan, last)
  const width = tokens.end[at]! - tokens.start[at]!
  if (width > 5 || !(next === ':' || next === "o'clock" || halves.has(next) || zones.has(next))) return
  const written = writtenAt(scan, at)
  let hour = Number(written)
  let minute = 0
  const colon = wordAt(scan, last) === ':' && tokens.glued[last] === 1 && tokens.glued[last + 1] === 1
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(written)
  if (colon) {
    // “1:144” is a scale, “1:02:33” a finishing time.
    if (!/^\d\d$/.test(wordAt(scan, last + 1)) || written.length > 2) return
    minute = Number(wordAt(scan, last + 1))
    last += 2
    if (wordAt(scan, last) === ':' && tokens.glued[last] === 1) return
  } else if (dotted) {
    hour = Number(dotted[1])
    minute = Number(dotted[2])
  } else if (written.length === 4 && zones.has(wordAt(scan, last))) {
    hour = Math.floor(Number(written) / 100)
    minute = Number(written) % 100
  } else if (!/^\d{1,2}$/.test(written)) return
  const half = halves.get(wordAt(scan, last))
  const oclock = wordAt(scan, last) === "o'clock"
  if (half !== undefined) {
    // “5 am” not “Pm” of a name.
    if (hour > 12) return
    hour = (hour % 12) + half
    last++
  } else if (oclock) last++
  else if (!zones.has(wordAt(scan, last)) && !(colon && isTimeContext(scan, at))) return
  if (hour > 24 || minute > 59) return
  if (wordAt(scan, last) === 'local' && wordAt(scan, last + 1) === 'time') last += 2
  else if (zones.has(wordAt(scan, last)) || shortZones.has(wordAt(scan, last))) last++
  return {last, clock: `T${two(hour)}:${two(minute)}`}
}

/** “at 18:00” is a time of day, “won 10:15” none. */
const isTimeContext = (scan: Scan, at: number): boolean =>
  clockPrepositions.has(wordAt(scan, at - 1)) ||
  // “from 6 a.m. to midnight”
  (wordAt(scan, at - 1) === 'to' && halves.has(wordAt(scan, at - 2)))
