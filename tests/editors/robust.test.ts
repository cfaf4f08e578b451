import path from 'node:path'
import {existsSync, writeFileSync} from 'node:fs'
import {expect, test, vi} from 'vitest'
import type {PublishDiagnosticsParams} from 'vscode-languageserver/node'
import {uriOf} from './client.ts'
import {article, config, files, sheet} from './harbour.ts'
import {createStarter} from './starter.ts'

vi.setConfig({testTimeout: 60_000})

const start = createStarter()

const codes = (found: readonly {readonly code?: number | string}[]) => found.map(({code}) => code)

test('a sheet with errors keeps its last good state, and it is said once', async () => {
  const {client, folder} = await start(files)
  const uri = uriOf(folder, 'bridge.md')
  const sheetUri = uriOf(folder, 'facts/harbour.yaml')
  await client.open(uri, 'markdown', article)
  expect(codes(await client.diagnostics(uri))).toEqual(['event-date', 'speaker-known'])
  await client.open(sheetUri, 'yaml', sheet)
  await client.change(sheetUri, `${sheet}  broken: {name: [\n`)
  const broken = await client.diagnostics(sheetUri, ({diagnostics}) => diagnostics.length > 0)
  expect(broken[0]).toMatchObject({
    severity: 1,
    code: 'facts-check',
    message: expect.stringMatching(/^Unexpected .*, expected/)
  })
  expect(await client.next('window/showMessage')).toEqual({
    type: 2,
    message: 'Reportlint: errors in facts/harbour.yaml: articles are held against the last state without them'
  })
  await client.change(uri, `${article}\nMore.\n`)
  expect(codes(await client.diagnostics(uri, ({version}) => version === 2))).toEqual([
    'event-date',
    'speaker-known'
  ])
  await client.next<{facts: {stale: boolean}; version: number}>('reportlint/status', ({facts}) => facts.stale)
  await client.change(sheetUri, `${sheet}  broken: {name: [[\n`)
  await client.change(sheetUri, sheet.replace('2025-05-04', '2025-05-03'))
  expect(codes(await client.diagnostics(uri, ({diagnostics}) => diagnostics.length === 1))).toEqual([
    'speaker-known'
  ])
  expect(client.heard.filter(({method}) => method === 'window/showMessage')).toHaveLength(1)
})

test('with a sheet that never was right, only rules without facts speak', async () => {
  const {client, folder} = await start({...files, 'facts/harbour.yaml': 'title: [\n'})
  const uri = uriOf(folder, 'bridge.md')
  await client.open(uri, 'markdown', `${article}\nIt opened on Monday, May 4, 2025.\n`)
  expect(codes(await client.diagnostics(uri))).toEqual(['date-weekday'])
})

test('two workspace folders have configs of their own', async () => {
  const {client, folder} = await start(
    {
      'a/.reportrc.json': config,
      'a/facts/harbour.yaml': sheet,
      'a/bridge.md': article,
      'b/.reportrc.json': '{"facts": ["*.yaml"], "rules": {"speaker-known": "off"}}',
      'b/other.yaml': sheet.replace('2025-05-04', '2025-05-03'),
      'b/bridge.md': article
    },
    {folders: ['a', 'b']}
  )
  for (const name of ['a', 'b']) await client.open(uriOf(folder, name, 'bridge.md'), 'markdown', article)
  expect(codes(await client.diagnostics(uriOf(folder, 'a/bridge.md')))).toEqual([
    'event-date',
    'speaker-known'
  ])
  expect(codes(await client.diagnostics(uriOf(folder, 'b/bridge.md')))).toEqual([])
})

test('an untitled document is held against the first folder, and one without a folder against nothing', async () => {
  const {client} = await start(files)
  await client.open('untitled:Untitled-1', 'markdown', article)
  expect(codes(await client.diagnostics('untitled:Untitled-1'))).toEqual(['event-date', 'speaker-known'])
})

test('a buffer without a name is an untitled document too', async () => {
  const {client} = await start(files)
  await client.open('file://', 'markdown', article)
  expect(codes(await client.diagnostics('file://'))).toEqual(['event-date', 'speaker-known'])
})

test('that a config names sheets which are not there is said, for its file may be closed', async () => {
  const {client, folder} = await start({'.reportrc.json': config, 'bridge.md': article})
  const message = 'Unexpected glob `facts/*.yaml` that matches nothing, expected fact sheets'
  expect(await client.next('window/showMessage')).toEqual({
    type: 2,
    message: `Reportlint: .reportrc.json: ${message}`
  })
  expect(await client.diagnostics(uriOf(folder, '.reportrc.json'))).toMatchObject([{code: 'config', message}])
})

test('lines may end with CRLF, and places count UTF-16 units', async () => {
  const {client, folder} = await start(files)
  const uri = uriOf(folder, 'bridge.md')
  const text = article.replace('The opening', '🌉🌉 The opening').replaceAll('\n', '\r\n')
  await client.open(uri, 'markdown', text)
  expect((await client.diagnostics(uri))[0]).toMatchObject({
    code: 'event-date',
    range: {start: {line: 6, character: 42}, end: {line: 6, character: 47}}
  })
})

test('a rule that breaks is told once, and the others go on', async () => {
  const {client, folder} = await start({
    ...files,
    '.reportrc.json': JSON.stringify({facts: ['facts/*.yaml'], plugins: ['./broken.mjs']}),
    'broken.mjs': 'export default () => () => {\n  throw new Error("no such word")\n}\n'
  })
  const uri = uriOf(folder, 'bridge.md')
  await client.open(uri, 'markdown', article)
  expect(codes(await client.diagnostics(uri))).toEqual(['event-date', 'speaker-known'])
  await client.change(uri, `${article}\nMore.\n`)
  expect(codes(await client.diagnostics(uri, ({version}) => version === 2))).toEqual([
    'event-date',
    'speaker-known'
  ])
  const told = (method: string) =>
    client.heard.filter(
      (one) => one.method === method && /broken/.test((one.params as {readonly message: string}).message)
    )
  expect(told('window/showMessage')).toHaveLength(1)
  expect(told('window/logMessage')).toHaveLength(1)
})

test('a config with errors says so at their words, and a mended one holds again', async () => {
  const {client, folder} = await start({
    ...files,
    '.reportrc.json': '{"facts": ["facts/*.yaml"], "ruels": {}}\n'
  })
  const uri = uriOf(folder, 'bridge.md')
  const configUri = uriOf(folder, '.reportrc.json')
  await client.open(uri, 'markdown', article)
  expect(await client.diagnostics(configUri)).toMatchObject([
    {
      severity: 1,
      message: 'Unexpected key `ruels`, expected `rules`',
      range: {start: {line: 0, character: 28}}
    }
  ])
  writeFileSync(path.join(folder, '.reportrc.json'), config)
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{uri: configUri, type: 2}]
  })
  expect(codes(await client.diagnostics(uri, ({diagnostics}) => diagnostics.length > 0))).toEqual([
    'event-date',
    'speaker-known'
  ])
})

test('a config that breaks while it is typed keeps its last good state, and says so at its line', async () => {
  const {client, folder} = await start(files)
  const uri = uriOf(folder, 'bridge.md')
  const configUri = uriOf(folder, '.reportrc.json')
  await client.open(uri, 'markdown', article)
  expect(codes(await client.diagnostics(uri))).toEqual(['event-date', 'speaker-known'])
  await client.open(configUri, 'json', config)
  const half = config.replace(']}\n', '], "rules": {"speaker-known": "of"}}\n')
  await client.change(configUri, half)
  expect(await client.diagnostics(configUri, ({diagnostics}) => diagnostics.length > 0)).toMatchObject([
    {
      severity: 1,
      code: 'config',
      message: 'Unexpected level `of` for `speaker-known`, expected `off`, `info`, `warn`, or `error`',
      range: {start: {line: 0, character: half.indexOf('"of"')}}
    }
  ])
  expect(await client.next('window/showMessage')).toEqual({
    type: 2,
    message: 'Reportlint: errors in .reportrc.json: the last state without them holds'
  })
  await client.next<{config: {stale: boolean}}>('reportlint/status', ({config}) => config.stale)
  await client.change(uri, `${article}\nMore.\n`)
  expect(codes(await client.diagnostics(uri, ({version}) => version === 2))).toEqual([
    'event-date',
    'speaker-known'
  ])
  await client.change(configUri, half.replace('"of"', '"off"'))
  expect(codes(await client.diagnostics(uri, ({diagnostics}) => diagnostics.length === 1))).toEqual([
    'event-date'
  ])
  expect(await client.diagnostics(configUri)).toEqual([])
  await client.next<{config: {stale: boolean}}>('reportlint/status', ({config}) => !config.stale)
  // What was typed and never saved counts no more when the window is closed.
  await client.close(configUri)
  expect(codes(await client.diagnostics(uri, ({diagnostics}) => diagnostics.length === 2))).toEqual([
    'event-date',
    'speaker-known'
  ])
  expect(client.heard.filter(({method}) => method === 'window/showMessage')).toHaveLength(1)
})

test('a config in a package.json, and one that it extends, are held to their last good state too', async () => {
  const manifest = '{"name": "desk", "reportrc": {"extends": ["recommended", "./base.json"]}}\n'
  const {client, folder} = await start({
    'package.json': manifest,
    'base.json': '{"facts": ["facts/*.yaml"]}\n',
    'facts/harbour.yaml': sheet,
    'bridge.md': article
  })
  const uri = uriOf(folder, 'bridge.md')
  await client.open(uri, 'markdown', article)
  expect(codes(await client.diagnostics(uri))).toEqual(['event-date', 'speaker-known'])
  const both = {'package.json': manifest, 'base.json': '{"facts": ["facts/*.yaml"]}\n'}
  for (const [name, text] of Object.entries(both)) {
    const broken = uriOf(folder, name)
    await client.open(broken, 'json', text)
    await client.change(broken, text.replace('}\n', '\n'))
    const [problem] = await client.diagnostics(broken, ({diagnostics}) => diagnostics.length > 0)
    expect(problem).toMatchObject({severity: 1, message: expect.stringMatching(/^Unexpected .*, expected/)})
    await client.next<{config: {stale: boolean}; findings: {errors: number}}>(
      'reportlint/status',
      ({config, findings}) => config.stale && findings.errors === 1
    )
    await client.change(broken, text)
    expect(await client.diagnostics(broken, ({diagnostics}) => diagnostics.length === 0)).toEqual([])
  }
  const base = uriOf(folder, 'base.json')
  await client.change(base, '{"facts": ["facts/*.yaml"], "rules": {"event-date": "off"}}\n')
  expect(codes(await client.diagnostics(uri, ({diagnostics}) => diagnostics.length === 1))).toEqual([
    'speaker-known'
  ])
})

test('a plugin whose name is being typed is not run before the config is saved', async () => {
  const {client, folder} = await start({
    ...files,
    'run.mjs':
      'import {writeFileSync} from "node:fs"\nwriteFileSync("ran", "")\nexport default () => () => {}\n'
  })
  const uri = uriOf(folder, 'bridge.md')
  const configUri = uriOf(folder, '.reportrc.json')
  const named = config.replace(']}\n', '], "plugins": ["./run.mjs"], "rules": {"speaker-known": "off"}}\n')
  await client.open(uri, 'markdown', article)
  await client.open(configUri, 'json', named)
  expect(codes(await client.diagnostics(uri, ({diagnostics}) => diagnostics.length === 1))).toEqual([
    'event-date'
  ])
  expect(existsSync(path.join(folder, 'ran'))).toBe(false)
  writeFileSync(path.join(folder, '.reportrc.json'), named)
  await client.close(configUri)
  await client.change(uri, `${article}\nMore.\n`)
  await client.diagnostics(uri, ({version}) => version === 2)
  expect(existsSync(path.join(folder, 'ran'))).toBe(true)
})

test('JSON is an article where it is a news item, and a config or anything else is none', async () => {
  const {client, folder} = await start(files)
  const item = {
    uri: 'https://example.org/1',
    headline: 'A bridge',
    body_text: 'It opened on Monday, May 6, 2025.'
  }
  const open = (name: string, language: string, text: string) =>
    client.open(uriOf(folder, name), language, text)
  await open('other.json', 'json', JSON.stringify({...item, uri: 7}))
  await open('.reportrc', 'plaintext', 'facts: []\n# It opened on Monday, May 6, 2025.\n')
  await open('item.json', 'json', JSON.stringify(item))
  expect(codes(await client.diagnostics(uriOf(folder, 'item.json')))).toEqual(['date-weekday'])
  expect(await client.diagnostics(uriOf(folder, 'other.json'))).toEqual([])
  const statuses = client.heard.filter(({method}) => method === 'reportlint/status')
  expect(statuses.map(({params}) => (params as {readonly uri: string}).uri)).toEqual([
    uriOf(folder, 'item.json')
  ])
})

test('an editor that asks gets the findings of a document, and of all articles of the workspace', async () => {
  const {client, folder} = await start(
    {...files, '.reportrc.json': config.replace('}', ', "articles": ["*.md"]}'), 'closed.md': article},
    {capabilities: {textDocument: {diagnostic: {}}}}
  )
  const uri = uriOf(folder, 'bridge.md')
  await client.open(uri, 'markdown', article)
  const one = await client.connection.sendRequest<{resultId: string; items: {code: string}[]}>(
    'textDocument/diagnostic',
    {
      textDocument: {uri}
    }
  )
  expect(codes(one.items)).toEqual(['event-date', 'speaker-known'])
  expect(
    await client.connection.sendRequest('textDocument/diagnostic', {
      textDocument: {uri},
      previousResultId: one.resultId
    })
  ).toEqual({kind: 'unchanged', resultId: one.resultId})
  const all = await client.connection.sendRequest<{
    items: {uri: string; kind: string; items: {code: string}[]}[]
  }>('workspace/diagnostic', {previousResultIds: []})
  expect(all.items.map((found) => [found.uri, codes(found.items)])).toEqual([
    [uri, ['event-date', 'speaker-known']],
    [uriOf(folder, 'closed.md'), ['event-date', 'speaker-known']]
  ])
  expect(client.heard.filter(({method}) => method === 'textDocument/publishDiagnostics')).toEqual([])
})

test('the server outlives what is no request, and ends when its editor is gone', async () => {
  const {client, folder} = await start(files)
  const uri = uriOf(folder, 'bridge.md')
  await expect(client.connection.sendRequest('textDocument/hover', {textDocument: 7})).rejects.toThrow()
  await expect(client.connection.sendRequest('no/such', {})).rejects.toThrow()
  await client.open(uri, 'markdown', `\0\uD800${article}`)
  await client.diagnostics(uri, ({version}: PublishDiagnosticsParams) => version === 1)
  const gone = new Promise((resolve) => client.process.once('exit', resolve))
  client.process.stdin!.end()
  expect(await gone).toBe(1)
})

test('a fact sheet completes keys and ids, tells what they mean, and shows what nobody cites', async () => {
  const {client, folder} = await start(files)
  const uri = uriOf(folder, 'facts/harbour.yaml')
  const text = sheet
    .replace('people:', '  spare: {title: Spare}\npeople:')
    .replace(
      '    holders:\n',
      '    holders:\n      - {person: ann-bell, to: 2021-01-04, source: minutes, a}\n'
    )
  await client.open(uri, 'yaml', text)
  const lines = text.split('\n')
  const ask = (method: string, line: number, character: number) =>
    client.connection.sendRequest<never>(`textDocument/${method}`, {
      textDocument: {uri},
      position: {line, character}
    })
  const labels = (found: readonly {readonly label: string}[]) => found.map(({label}) => label)
  const holder = lines.findIndex((line) => line.includes(', a}'))
  expect(labels(await ask('completion', holder, lines[holder]!.indexOf(', a}') + 3))).toEqual(['acting'])
  expect(labels(await ask('completion', holder, lines[holder]!.indexOf('ann-bell') + 2))).toEqual([
    'ann-bell'
  ])
  expect(labels(await ask('completion', holder, lines[holder]!.indexOf('minutes') + 1))).toEqual(['minutes'])
  expect(await ask('hover', holder, lines[holder]!.indexOf('to:') + 1)).toMatchObject({
    contents: {value: expect.stringContaining('Last day in office')}
  })
  const fixed = text.replace(', a}', '}')
  await client.change(uri, fixed)
  expect(
    await client.diagnostics(uri, ({diagnostics}) => diagnostics.some(({severity}) => severity === 4))
  ).toMatchObject([
    {code: 'unused-fact', tags: [1], message: 'Unexpected source `spare` that no fact cites, expected one'}
  ])
})
