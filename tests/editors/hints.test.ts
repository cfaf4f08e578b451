import {expect, test, vi} from 'vitest'
import {DiagnosticSeverity, type Diagnostic, type PublishDiagnosticsParams} from 'vscode-languageserver/node'
import {uriOf} from './client.ts'
import {config} from './harbour.ts'
import {createStarter} from './starter.ts'

vi.setConfig({testTimeout: 60_000})

const start = createStarter()

const council = `title: Council
verified: 2024-01-15
sources:
  minutes: {title: Minutes, url: https://example.org/minutes}
people:
  ann-bell: {name: Ann Bell}
  tom-reed: {name: Tom Reed}
  joe-park: {name: Joe Park}
organizations:
  harbour-board: {name: Harbour Board}
  net-menders: {name: Guild of Net Menders}
offices:
  mayor-of-port-ellery: {name: Mayor of Port Ellery, titles: [Mayor], holders: [{person: ann-bell, from: 2021-01-04, source: minutes}]}
events:
  opening: {name: opening of the Harbour Bridge, date: 2025-05-04, participants: [harbour-board], source: minutes}
figures:
  berths: {name: number of berths, phrases: [berths], value: 40, from: 2020-01-01, source: minutes}
`
const articles = '{"facts": ["facts/*.yaml"], "articles": ["*.md"]}\n'
const hints = (found: readonly Diagnostic[]) =>
  found
    .filter(({severity}) => severity === DiagnosticSeverity.Hint)
    .map(({code, message}) => `${code}: ${typeof message === 'string' ? message : message.value}`)

const unused = (id: string) => `unused-fact: Fact \`${id}\` that no article of the workspace names`
const stale = [
  'stale-fact: Open-ended tenure `ann-bell` of `Mayor of Port Ellery`, known up to 2024-01-15; an article is of 2025-05-20',
  'stale-fact: Open-ended figure `number of berths`, known up to 2024-01-15; an article is of 2025-05-20'
]
const mayor = '---\npublished: 2025-05-20\n---\n\nMayor Bell welcomed Tom Reed. The port has 40 berths.\n'

test('facts that no article names and those known up to a day long past are hints, once all were read', async () => {
  const {client, folder} = await start({
    '.reportrc.json': articles,
    'facts/council.yaml': council,
    'closed.md': mayor
  })
  const sheetUri = uriOf(folder, 'facts/council.yaml')
  const uri = uriOf(folder, 'open.md')
  await client.open(sheetUri, 'yaml', council)
  // The harbour board is named by an event of the sheet, the event by no article.
  const first = await client.diagnostics(sheetUri, ({diagnostics}) => hints(diagnostics).length > 0)
  expect(hints(first)).toEqual([
    unused('people/joe-park'),
    unused('organizations/net-menders'),
    unused('events/opening'),
    ...stale
  ])
  expect(first[0]).toMatchObject({
    tags: [1],
    range: {start: {line: 7, character: 2}, end: {line: 7, character: 10}}
  })
  await client.open(uri, 'markdown', 'The opening of the Harbour Bridge drew the Guild of Net Menders.\n')
  const second = await client.diagnostics(sheetUri, ({diagnostics}) => hints(diagnostics).length === 3)
  expect(hints(second)).toEqual([unused('people/joe-park'), ...stale])
  // An entry that is being changed may be named under its new name.
  await client.change(sheetUri, council.replace('name: Joe Park', 'name: Tom Reed, aliases: [Joe]'))
  expect(hints(await client.diagnostics(sheetUri, ({diagnostics}) => diagnostics.length === 2))).toEqual(
    stale
  )
})

test('a sheet of which most is named nowhere is a work of reference, and its facts are no hints', async () => {
  const {client, folder} = await start({
    '.reportrc.json': articles,
    'facts/council.yaml': council,
    'closed.md': '---\npublished: 2025-05-20\n---\n\nTom Reed spoke.\n'
  })
  const sheetUri = uriOf(folder, 'facts/council.yaml')
  await client.open(sheetUri, 'yaml', council)
  // That it is known up to a day long past shows that the article was read.
  const found = await client.diagnostics(sheetUri, ({diagnostics}) => hints(diagnostics).length > 0)
  expect(hints(found)).toEqual(stale)
})

test('where a config does not name its articles, nobody knows what none of them names', async () => {
  const {client, folder} = await start({
    '.reportrc.json': config,
    'facts/council.yaml': council,
    'open.md': mayor
  })
  const sheetUri = uriOf(folder, 'facts/council.yaml')
  await client.open(uriOf(folder, 'open.md'), 'markdown', mayor)
  await client.open(sheetUri, 'yaml', council)
  const found = await client.diagnostics(sheetUri, ({diagnostics}) => hints(diagnostics).length > 0)
  expect(hints(found)).toEqual(stale)
  // A survey would have been taken by then.
  await new Promise((resolve) => setTimeout(resolve, 2500))
  const last = client.heard.filter(
    ({method, params}) =>
      method === 'textDocument/publishDiagnostics' && (params as PublishDiagnosticsParams).uri === sheetUri
  )
  expect(hints((last.at(-1)!.params as PublishDiagnosticsParams).diagnostics)).toEqual(stale)
})

test('an editor that asks is told to ask again when all articles were read', async () => {
  const capabilities = {textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}}
  const {client, folder} = await start(
    {'.reportrc.json': articles, 'facts/council.yaml': council, 'closed.md': mayor},
    {capabilities}
  )
  const sheetUri = uriOf(folder, 'facts/council.yaml')
  await client.open(sheetUri, 'yaml', council)
  let previousResultId: string | undefined
  const ask = async () => {
    const answer = await client.connection.sendRequest<{
      kind: string
      resultId: string
      items?: Diagnostic[]
    }>('textDocument/diagnostic', {textDocument: {uri: sheetUri}, previousResultId})
    previousResultId = answer.resultId
    return answer
  }
  let answer = await ask()
  for (let asked = 0; asked < 5 && !hints(answer.items ?? []).some((one) => /joe-park/.test(one)); asked++) {
    await client.next('workspace/diagnostic/refresh')
    answer = await ask()
  }
  expect(hints(answer.items ?? [])).toContain(unused('people/joe-park'))
  expect((await ask()).kind).toBe('unchanged')
})
