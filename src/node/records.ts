import {isAscii} from 'node:buffer'
import {closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'

/** A line of a file that is not empty. */
export interface RecordPlace {
  /** Counts from 1. */
  readonly line: number
  /** In bytes, without the end of the line. */
  readonly from: number
  readonly length: number
  /** Where it starts in the text of the file, in UTF-16 units. */
  readonly start: number
}

/** A file of records: its path, or the descriptor of one that is open, so that threads may share it. */
export type RecordFile = string | number

/** Finds and reads the records of a file; in memory are only their places. */
export interface Records {
  readonly places: readonly RecordPlace[]
  readonly at: (line: number) => RecordPlace | undefined
  readonly read: (place: RecordPlace) => Buffer
}

/** @throws where the file cannot be read. */
export function openRecords(file: RecordFile): Records {
  const places = [...placesOf(file)]
  return {
    places,
    at: (line) => {
      let low = 0
      let high = places.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if (places[middle]!.line < line) low = middle + 1
        else high = middle
      }
      return places[low]?.line === line ? places[low] : undefined
    },
    read: (place) => readRecord(file, place)
  }
}

export const readRecord = (file: RecordFile, {from, length}: RecordPlace): Buffer =>
  withDescriptor(file, (descriptor) => {
    const bytes = Buffer.alloc(length)
    let read = 0
    while (read < length) {
      const more = readSync(descriptor, bytes, read, length - read, from + read)
      // It was cut since: what is left is judged as it is.
      if (more === 0) break
      read += more
    }
    return bytes.subarray(0, read)
  })

function withDescriptor<T>(file: RecordFile, use: (descriptor: number) => T): T {
  if (typeof file === 'number') return use(file)
  const descriptor = openSync(file, 'r')
  try {
    return use(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

const blockSize = 1 << 20
const [lineFeed, carriageReturn] = [10, 13]
const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13)

/** UTF-16 units of some bytes of UTF-8: what takes four bytes takes two, all other characters one. */
function unitsOf(bytes: Uint8Array): number {
  if (isAscii(bytes)) return bytes.length
  let units = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}

/** The places of the records of a file, found block by block. */
export function* placesOf(file: RecordFile): Generator<RecordPlace> {
  const descriptor = typeof file === 'number' ? file : openSync(file, 'r')
  try {
    const block = Buffer.allocUnsafe(blockSize)
    let [line, from, start, units, position, last] = [1, 0, 0, 0, 0, 0]
    let isEmpty = true
    const place = (end: number): RecordPlace => ({
      line,
      from,
      length: end - from - (last === carriageReturn ? 1 : 0),
      start
    })
    for (;;) {
      const size = readSync(descriptor, block, 0, blockSize, position)
      if (size === 0) break
      const read = block.subarray(0, size)
      for (let at = 0; at < size;) {
        const feed = read.indexOf(lineFeed, at)
        const end = feed < 0 ? size : feed
        const part = read.subarray(at, end)
        if (part.length > 0) last = part[part.length - 1]!
        isEmpty &&= part.every(isSpace)
        units += unitsOf(part)
        at = end
        if (feed < 0) break
        if (!isEmpty) yield place(position + feed)
        at++
        units++
        line++
        from = position + at
        start = units
        last = 0
        isEmpty = true
      }
      position += size
    }
    if (!isEmpty) yield place(position)
  } finally {
    if (typeof file !== 'number') closeSync(descriptor)
  }
}

/**
 * Puts what comes in on a disk, so that any length of it needs no memory. The file has no name any more when this is
 * done: it goes with the process, however that ends.
 */
export async function spool(chunks: AsyncIterable<unknown> | Iterable<unknown>): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'reportlint-'))
  try {
    const descriptor = openSync(path.join(folder, 'records'), 'wx+', 0o600)
    for await (const chunk of chunks)
      writeFileSync(descriptor, chunk instanceof Uint8Array ? chunk : String(chunk))
    return descriptor
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}
