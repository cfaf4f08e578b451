import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {decodeSource, readSource} from './read-file.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

test('text in UTF-8 is read as it stands, with its byte order mark', () => {
  expect(decodeSource(utf8('\uFEFFOstervik – naïve 🚀\r\n'))).toEqual({
    source: '\uFEFFOstervik – naïve 🚀\r\n'
  })
})

test('other encodings are named', () => {
  expect(decodeSource(bytes(0xff, 0xfe, 0x41, 0))).toEqual({
    problem: 'Unexpected encoding UTF-16 (little-endian), expected UTF-8'
  })
  expect(decodeSource(bytes(0xfe, 0xff, 0, 0x41))).toEqual({
    problem: 'Unexpected encoding UTF-16 (big-endian), expected UTF-8'
  })
})

test('an invalid byte is named with its place', () => {
  expect(decodeSource(bytes(0x41, 10, 0x63, 0x61, 0x66, 0xe9, 0x20, 0x41))).toEqual({
    problem: 'Unexpected byte 0xE9 at byte 6 in line 2, expected text in UTF-8'
  })
  expect(decodeSource(bytes(0x41, 0xc3))).toEqual({
    problem: 'Unexpected byte 0xC3 at byte 2 in line 1, expected text in UTF-8'
  })
})

test('binary, empty and blank files are named', () => {
  expect(decodeSource(bytes(0x50, 0x4b, 0, 1))).toEqual({
    problem: 'Unexpected binary file (a null byte at byte 3), expected text in UTF-8'
  })
  expect(decodeSource(bytes())).toEqual({problem: 'Unexpected empty file, expected an article'})
  expect(decodeSource(utf8(' \r\n\t'))).toEqual({problem: 'Unexpected blank file, expected an article'})
})

test('a directory, a missing file and a huge file are problems, never errors', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reportlint-'))
  try {
    writeFileSync(join(folder, 'a.txt'), 'Fine.')
    writeFileSync(join(folder, 'huge.txt'), Buffer.alloc(17 * 1024 * 1024, 97))
    expect(await readSource(join(folder, 'a.txt'))).toEqual({source: 'Fine.'})
    expect(await readSource(folder)).toEqual({problem: 'Unexpected directory, expected a file'})
    expect(await readSource(join(folder, 'no.txt'))).toEqual({problem: 'Missing file, expected an article'})
    expect(await readSource(join(folder, 'huge.txt'))).toEqual({
      problem: 'Unexpected size of 17.0 MB, expected at most 16 MB'
    })
  } finally {
    rmSync(folder, {recursive: true})
  }
})
