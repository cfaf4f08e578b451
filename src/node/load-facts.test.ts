import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {loadFacts} from './load-facts.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reportlint-facts-'))
})
afterAll(() => rm(folder, {recursive: true}))

async function load(name: string, bytes: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const {facts, problems} = await loadFacts([path])
  return {sheets: facts.sheets, problems: problems.map(({line, message}) => `${line} ${message}`)}
}

test('a sheet keeps the hash of its bytes, with or without a byte order mark', async () => {
  const {sheets, problems} = await load('bom.yaml', '\uFEFFtitle: T\nverified: 2025-05-01\n')
  expect(problems).toEqual([])
  expect(sheets.map(({title, sha256}) => [title, sha256])).toEqual([
    ['T', 'cd2d0e82c2043bef956c00477a7144d6009c419fd5db5969c8bd5d1fd9531ebb']
  ])
})

test.each<[string, string | Uint8Array, string]>([
  ['empty', '', 'Unexpected empty sheet, expected a map with `title` and `verified`'],
  ['binary', new Uint8Array([116, 0, 1]), 'Unexpected binary file, expected a fact sheet in YAML'],
  [
    'latin',
    new Uint8Array([116, 0xe9, 10]),
    'Unexpected bytes that are not UTF-8, expected a fact sheet in UTF-8'
  ],
  ['large', new Uint8Array(17 * 1024 * 1024), 'Unexpected fact sheet of 17 MB, expected at most 16 MB']
])('a file that is no sheet is told: %s', async (name, bytes, message) => {
  expect(await load(name, bytes)).toEqual({sheets: [], problems: [`1 ${message}`]})
})

test('a missing file is told, and the others are read', async () => {
  const good = join(folder, 'good.yaml')
  const missing = join(folder, 'missing.yaml')
  await writeFile(good, 'title: T\nverified: 2025-05-01\n')
  const {facts, problems} = await loadFacts([missing, good])
  expect(facts.sheets.map(({path}) => path)).toEqual([good])
  expect(problems.map(({message}) => message)).toEqual([
    `Unexpected missing file \`${missing}\`, expected a fact sheet`
  ])
})
