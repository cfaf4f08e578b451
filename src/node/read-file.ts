import {open, stat} from 'node:fs/promises'

/** A file's text, or why it cannot be read: what was found, and what was expected. */
export type ReadResult = {readonly source: string} | {readonly problem: string}

/** Largest file that is read, in bytes. */
export const largestFile = 16 * 1024 * 1024

/**
 * Reads an article or a fact sheet: UTF-8, with or without byte order mark (kept in the source: offsets are those of
 * the file). `-` is standard input. Never throws.
 */
export async function readSource(path: string): Promise<ReadResult> {
  try {
    if (path === '-') return decodeSource(await readStream(process.stdin))
    const found = await stat(path)
    if (found.isDirectory()) return {problem: 'Unexpected directory, expected a file'}
    if (found.size > largestFile) return {problem: tooLarge(found.size)}
    const file = await open(path)
    try {
      return decodeSource(await readStream(file.createReadStream({autoClose: false})))
    } finally {
      await file.close()
    }
  } catch (error) {
    return {problem: problemOf(error)}
  }
}

/** The text of bytes that should be UTF-8. */
export function decodeSource(bytes: Uint8Array): ReadResult {
  if (bytes.length > largestFile) return {problem: tooLarge(bytes.length)}
  if (bytes.length === 0) return {problem: 'Unexpected empty file, expected an article'}
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe)
    return {problem: 'Unexpected encoding UTF-16 (little-endian), expected UTF-8'}
  if (first === 0xfe && second === 0xff)
    return {problem: 'Unexpected encoding UTF-16 (big-endian), expected UTF-8'}
  const nul = bytes.indexOf(0)
  if (nul >= 0)
    return {problem: `Unexpected binary file (a null byte at byte ${nul + 1}), expected text in UTF-8`}
  try {
    const source = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
    if (source.trim() === '') return {problem: 'Unexpected blank file, expected an article'}
    return {source}
  } catch {
    const at = firstInvalid(bytes)
    const line = bytes.subarray(0, at).reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1)
    const value = bytes[at]!.toString(16).toUpperCase().padStart(2, '0')
    return {problem: `Unexpected byte 0x${value} at byte ${at + 1} in line ${line}, expected text in UTF-8`}
  }
}

/** Index of the first byte of what is not UTF-8: by halving, since a decoder does not say where it stopped. */
function firstInvalid(bytes: Uint8Array): number {
  // `stream` lets a character be cut in two at the end of the part.
  const decodes = (end: number, stream: boolean) => {
    try {
      new TextDecoder('utf-8', {fatal: true}).decode(bytes.subarray(0, end), {stream})
      return true
    } catch {
      return false
    }
  }
  let valid = 0
  let invalid = bytes.length
  while (valid < invalid) {
    const middle = (valid + invalid + 1) >> 1
    if (decodes(middle, true)) valid = middle
    else invalid = middle - 1
  }
  // Back to the start of the character that was cut: a Latin-1 “é” begins one in UTF-8.
  while (!decodes(valid, false)) valid--
  return valid
}

/** All bytes of a stream, up to one more than is read of a file. */
async function readStream(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    if (!(bytes instanceof Uint8Array)) continue
    chunks.push(bytes)
    size += bytes.length
    if (size > largestFile) break
  }
  return Buffer.concat(chunks)
}

const tooLarge = (size: number): string =>
  `Unexpected size of ${(size / 1024 / 1024).toFixed(1)} MB, expected at most ${largestFile / 1024 / 1024} MB`

function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'Missing file, expected an article'
  if (code === 'EACCES' || code === 'EPERM') return 'Unreadable file, expected permission to read it'
  return `Unreadable file: ${error instanceof Error ? error.message : String(error)}`
}
