import {expect, test, vi} from 'vitest'
import {uriOf, type Client, type ClientOptions} from './client.ts'
import {article, files, sheet} from './harbour.ts'
import {createStarter} from './starter.ts'

vi.setConfig({testTimeout: 60_000})

const start = createStarter()

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
    facts: {sheets: ['Harbour'], stale: false},
    config: {stale: false}
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

/** The place of some words in a text. */
function at(text: string, words: string, more = 1) {
  const before = text.slice(0, text.indexOf(words) + more).split('\n')
  return {line: before.length - 1, character: before.at(-1)!.length}
}

async function opened(name = 'bridge.md', text = article, options: Partial<ClientOptions> = {}) {
  const {client, folder} = await start(files, options)
  const uri = uriOf(folder, name)
  await client.open(uri, 'markdown', text)
  const ask = (method: string, words: string, more: object = {}) =>
    client.connection.sendRequest<never>(`textDocument/${method}`, {
      textDocument: {uri},
      position: at(text, words),
      ...more
    })
  return {client, folder, uri, ask}
}

const markdown = {textDocument: {hover: {contentFormat: ['markdown' as const, 'plaintext' as const]}}}
const mayor = article.replace('drew thousands.', 'drew thousands, Mayor Ann Bell said.')

test('a hover tells what the sheet knows on the article’s day, and over a finding its whole note', async () => {
  const {ask} = await opened('bridge.md', mayor)
  expect(await ask('hover', 'Ann Bell')).toEqual({
    range: {start: {line: 6, character: 65}, end: {line: 6, character: 73}},
    contents: {
      kind: 'plaintext',
      value: [
        'Fits the fact sheet',
        '  offices/mayor-of-port-ellery/ann-bell/2021-01-04: 2021-01-04/..',
        '',
        'Ann Bell',
        '  born February 1, 1960, 65 when the article was written',
        '  on May 20, 2025: Mayor of Port Ellery, since January 4, 2021',
        '  facts/harbour.yaml:6, verified 2025-06-01'
      ].join('\n')
    }
  })
  expect(await ask('hover', 'May 3')).toMatchObject({
    contents: {value: expect.stringContaining('Opening of the Harbour Bridge: May 4, 2025.')}
  })
  expect(await ask('hover', 'thousands')).toBeNull()
})

test('an editor that shows the messages of findings by itself gets the note alone', async () => {
  const capabilities = {experimental: {reportlint: {diagnosticsInHover: true}}}
  const {ask} = await opened('bridge.md', article, {capabilities})
  expect(await ask('hover', 'Jane Doe')).toMatchObject({
    contents: {value: expect.stringMatching(/^speaker-known\n  (?!Unverifiable)/)}
  })
  const {ask: other} = await opened()
  expect(await other('hover', 'Jane Doe')).toMatchObject({
    contents: {value: expect.stringMatching(/^Unverifiable speaker `Jane Doe`, .*\n[^]*\n  speaker-known$/)}
  })
})

test('a hover in Markdown links to the line of the sheet, and words of the sheet are no markup', async () => {
  const {client, folder} = await start(
    {
      ...files,
      'facts/harbour.yaml': sheet.replace('name: Ann Bell,', 'name: Ann Bell, aliases: ["[x](command:y)"],')
    },
    {capabilities: markdown}
  )
  const uri = uriOf(folder, 'bridge.md')
  await client.open(uri, 'markdown', mayor)
  const hover = await client.connection.sendRequest<{contents: {value: string}}>('textDocument/hover', {
    textDocument: {uri},
    position: at(mayor, 'Ann Bell')
  })
  expect(hover.contents.value).toContain(`[people/ann-bell](${uriOf(folder, 'facts/harbour.yaml')}#L6)`)
  expect(hover.contents.value).toContain('also: \\[x\\](command:y)')
})

interface Action {
  readonly title: string
  readonly isPreferred?: boolean
  readonly edit?: {
    readonly changes: Readonly<Record<string, readonly {readonly newText: string; readonly range: unknown}[]>>
  }
  readonly command?: {readonly command: string; readonly arguments: readonly unknown[]}
}

async function actionsAt(client: Client, uri: string, text: string, words: string): Promise<Action[]> {
  const position = at(text, words)
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: {uri},
    range: {start: position, end: position},
    context: {diagnostics: []}
  })
}

test('a finding can be mended, silenced with a reason, and looked up', async () => {
  const {client, uri} = await opened()
  const actions = await actionsAt(client, uri, article, 'May 3')
  expect(
    actions.map(({title, isPreferred, edit}) => [
      title,
      isPreferred ?? false,
      edit?.changes[uri]?.[0]?.newText
    ])
  ).toEqual([
    ['Replace with “May 4”', true, 'May 4'],
    [
      'Disable event-date here, with a reason',
      false,
      '<!-- reportlint-disable-next-line event-date -- say why this is right -->\n'
    ],
    ['Open the page of event-date', false, undefined]
  ])
  expect(actions[2]!.command).toMatchObject({
    command: 'reportlint.openPage',
    arguments: ['https://github.com/reportlint/reportlint/tree/main/rules/event-date']
  })
})

test('a person whom nobody can verify is written into the sheet, and is then known', async () => {
  const {client, folder, uri} = await opened()
  await client.diagnostics(uri)
  const sheetUri = uriOf(folder, 'facts/harbour.yaml')
  const actions = await actionsAt(client, uri, article, 'Jane Doe')
  const add = actions.find(({title}) => title === 'Add Jane Doe to facts/harbour.yaml')
  expect(add?.edit).toEqual({
    changes: {
      [sheetUri]: [
        {
          range: {start: {line: 6, character: 0}, end: {line: 6, character: 0}},
          newText: '  jane-doe: {name: Jane Doe}\n'
        }
      ]
    }
  })
  const lines = sheet.split('\n')
  lines.splice(6, 0, '  jane-doe: {name: Jane Doe}')
  await client.open(sheetUri, 'yaml', lines.join('\n'))
  const found = await client.diagnostics(uri, ({diagnostics}) => diagnostics.length === 1)
  expect(found.map(({code}) => code)).toEqual(['event-date'])
})

test('names and titles complete whatever the case, with who it is', async () => {
  const text = `${article}\nIt was mayor of po`
  const {client, uri} = await opened('bridge.md', text)
  const complete = (words: string) =>
    client.connection.sendRequest<{
      isIncomplete: boolean
      items: {label: string; detail: string; textEdit: unknown}[]
    }>('textDocument/completion', {textDocument: {uri}, position: at(text, words, words.length)})
  const {isIncomplete, items} = await complete('It was mayor of po')
  expect(isIncomplete).toBe(true)
  expect(items.map(({label, detail, textEdit}) => ({label, detail, textEdit}))).toEqual([
    {
      label: 'Mayor of Port Ellery',
      detail: 'on May 20, 2025: Ann Bell, since January 4, 2021',
      textEdit: {
        range: {start: {line: 10, character: 7}, end: {line: 10, character: 18}},
        newText: 'Mayor of Port Ellery'
      }
    }
  ])
  expect((await complete('drew thousands')).items).toEqual([])
})

test('a name leads to its line in the sheet, and the sheet to those who speak of it', async () => {
  const {client, folder, uri, ask} = await opened('bridge.md', mayor)
  const sheetUri = uriOf(folder, 'facts/harbour.yaml')
  const entry = {uri: sheetUri, range: {start: {line: 5, character: 2}, end: {line: 5, character: 10}}}
  expect(await ask('definition', 'Ann Bell')).toEqual([entry])
  await client.open(sheetUri, 'yaml', sheet)
  const found = await client.connection.sendRequest('textDocument/references', {
    textDocument: {uri: sheetUri},
    position: {line: 5, character: 4},
    context: {includeDeclaration: true}
  })
  expect(found).toEqual([
    entry,
    {uri: sheetUri, range: {start: {line: 11, character: 17}, end: {line: 11, character: 25}}},
    {uri, range: {start: {line: 6, character: 65}, end: {line: 6, character: 73}}}
  ])
})

test('the outline has headings, quotations with their speakers, and claims with their verdicts', async () => {
  const {ask} = await opened()
  const outline = await ask('documentSymbol', 'A bridge')
  const names = (symbols: readonly {name: string; detail: string; children?: never}[]): unknown[] =>
    symbols.map(({name, detail, children}) => [name, detail, ...(children ? names(children) : [])])
  expect(names(outline)).toEqual([
    [
      'A bridge at last',
      'headline',
      ['✗ May 3', 'contradicted, event-date'],
      ['“It is a fine bridge, and it will stand for a hundred years,”', 'Jane Doe'],
      ['? Jane Doe', 'unverifiable, speaker-known']
    ]
  ])
})

test('claims that hold are shown where the setting says so', async () => {
  const right = article.replace('May 3', 'May 4')
  const {client, uri} = await opened('bridge.md', right, {settings: {supportedClaims: 'both'}})
  expect(
    await client.connection.sendRequest('textDocument/semanticTokens/full', {textDocument: {uri}})
  ).toMatchObject({
    data: [6, 37, 5, 0, 1]
  })
  const range = {start: {line: 0, character: 0}, end: {line: 9, character: 0}}
  expect(
    await client.connection.sendRequest('textDocument/inlayHint', {textDocument: {uri}, range})
  ).toMatchObject([
    {position: {line: 6, character: 42}, label: [{value: '✓', tooltip: 'events/opening: 2025-05-04'}]}
  ])
})

test('claims that hold are not shown unless the setting says so', async () => {
  const {client, uri} = await opened('bridge.md', article.replace('May 3', 'May 4'))
  expect(
    await client.connection.sendRequest('textDocument/semanticTokens/full', {textDocument: {uri}})
  ).toEqual({data: []})
})
