import {afterEach, expect, test, vi} from 'vitest'
import {workplace, type Workplace} from '../cli/run.ts'
import {startClient, uriOf, type Client, type ClientOptions} from './client.ts'
import {article, files, sheet} from './harbour.ts'

vi.setConfig({testTimeout: 60_000})

let place: Workplace | undefined
let client: Client | undefined

async function start(files: Readonly<Record<string, string>>, options: Partial<ClientOptions> = {}) {
  place = workplace()
  place.write(files)
  client = await startClient({folders: [place.folder], ...options})
  return {client, folder: place.folder}
}

afterEach(async () => {
  await client?.stop()
  place?.remove()
  client = undefined
  place = undefined
})

test('a finding has its rule, its page, and the line of the fact in the sheet', async () => {
  const {client, folder} = await start(files)
  const uri = uriOf(folder, 'bridge.md')
  await client.open(uri, 'markdown', article)
  const [date, speaker] = await client.diagnostics(uri)
  expect(date).toEqual({
    range: {start: {line: 6, character: 37}, end: {line: 6, character: 42}},
    severity: 1,
    code: 'event-date',
    codeDescription: {href: 'https://github.com/reportlint/reportlint/tree/main/rules/event-date'},
    source: 'reportlint',
    message: 'Unexpected time `May 3` of `opening of the Harbour Bridge`, expected `May 4`',
    relatedInformation: [
      {
        location: {
          uri: uriOf(folder, 'facts/harbour.yaml'),
          range: {start: {line: 13, character: 2}, end: {line: 13, character: 9}}
        },
        message:
          'events/opening: 2025-05-04 · “Minutes of the council”, Port Ellery, 2025-05-05, https://example.org/minutes'
      }
    ],
    data: {
      rule: 'event-date',
      verdict: 'contradicted',
      note: 'Opening of the Harbour Bridge: May 4, 2025.\nSource: “Minutes of the council”, Port Ellery, 2025-05-05, https://example.org/minutes',
      expected: ['May 4'],
      facts: ['events/opening']
    }
  })
  expect(speaker).toMatchObject({code: 'speaker-known', severity: 2})
  expect(await client.next('reportlint/status')).toEqual({
    uri,
    version: 1,
    claims: {supported: 0, contradicted: 1, unverifiable: 1},
    findings: {errors: 1, warnings: 1, infos: 0},
    facts: {sheets: ['Harbour'], stale: false}
  })
})

test('an edited fact sheet changes the findings of open articles before it is saved', async () => {
  const {client, folder} = await start(files)
  const uri = uriOf(folder, 'bridge.md')
  const sheetUri = uriOf(folder, 'facts/harbour.yaml')
  await client.open(uri, 'markdown', article)
  expect((await client.diagnostics(uri)).map(({code}) => code)).toEqual(['event-date', 'speaker-known'])
  await client.open(sheetUri, 'yaml', sheet)
  await client.change(sheetUri, sheet.replace('date: 2025-05-04', 'date: 2025-05-03'))
  const found = await client.diagnostics(uri, ({diagnostics}) => diagnostics.length === 1)
  expect(found.map(({code}) => code)).toEqual(['speaker-known'])
})
