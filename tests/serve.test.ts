import {writeFileSync} from 'node:fs'
import {createConnection} from 'node:net'
import path from 'node:path'
import {once} from 'node:events'
import {spawn} from 'node:child_process'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {root} from '../scripts/generate-rules.ts'
import {workplace} from './cli/run.ts'

const {folder, write, call, remove} = workplace()
const sheet = (day: string) => `title: Bridges
verified: 2025-06-01
events:
  opening: {name: opening of the bridge, date: ${day}, source: "https://example.org/opening"}
`
write({
  '.reportrc.json':
    '{"facts": ["facts/*.yaml"], "overrides": [{"files": ["wire/**"], "article": {"source": "The Wire"}, "rules": {"event-date": "warn"}}]}',
  'facts/bridges.yaml': sheet('2025-05-04'),
  'secret.md': 'The bridge opened on Monday, May 4, 2025.\n',
  'wire/.reportrc.json': '{"rules": {"event-date": "off"}}'
})

const args = [
  'serve',
  '--http',
  '--port',
  '0',
  '--most-bytes',
  '20000',
  '--patience',
  '1',
  '--concurrency',
  '1'
]
const server = spawn(process.execPath, [path.join(root, 'src/node/bin.ts'), ...args], {cwd: folder})
let url = ''
let told = ''
server.stderr.on('data', (text) => (told += String(text)))
beforeAll(async () => {
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))![0]
})
afterAll(() => {
  server.kill('SIGKILL')
  remove()
})

const text = 'The opening of the bridge on May 3 drew thousands.'
const post = (body: unknown, more: {headers?: Record<string, string>; method?: string; path?: string} = {}) =>
  fetch(url + (more.path ?? '/lint'), {
    method: more.method ?? 'POST',
    headers: {'content-type': 'application/json', ...more.headers},
    ...(more.method !== 'GET' && {body: typeof body === 'string' ? body : JSON.stringify(body)})
  })
interface Answer {
  readonly articles: readonly {
    path: string
    source: string
    findings: {rule: string; level: string; start: number; text: string}[]
  }[]
  readonly facts: readonly {path: string}[]
}
const lint = async (body: unknown) => (await (await post(body)).json()) as Answer
const refused = async (answer: Promise<Response>) => {
  const {status, headers, json} = await answer.then(async (one) => ({
    status: one.status,
    headers: one.headers,
    json: (await one.json()) as {error: string}
  }))
  return {status, error: json.error, allow: headers.get('allow')}
}

test('an article in JSON gets what `--format json` says of the file', async () => {
  write({'a.txt': text})
  const {stdout} = await call(['a.txt', '--published', '2025-05-20', '--format', 'json'])
  const answer = await post({text, filename: 'a.txt', published: '2025-05-20'})
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(answer.headers.get('access-control-allow-origin')).toBe(null)
  expect(JSON.parse(await answer.text())).toEqual(JSON.parse(stdout))
  expect(stdout).toContain('"rule": "event-date"')
})

test('an article in ninjs has its findings in the JSON that was sent', async () => {
  const item = JSON.stringify({
    uri: 'urn:x:1',
    versioncreated: '2025-05-20',
    headline: 'A "bridge"',
    body_html: `<p>${text}</p>`
  })
  const {articles} = await lint(item)
  expect(articles[0]!.findings).toMatchObject([
    {rule: 'event-date', level: 'error', text: 'May 3', start: item.indexOf('May 3')}
  ])
})

test('the name chooses overrides of the config, and is never looked for', async () => {
  // A config beside such a file would switch the rule off.
  const {articles} = await lint({markdown: text, filename: 'wire/bridge', published: '2025-05-20'})
  expect(articles).toMatchObject([
    {path: 'wire/bridge.md', source: 'The Wire', findings: [{rule: 'event-date', level: 'warn'}]}
  ])
  const {articles: other} = await lint({text: 'It rained.', filename: 'secret.md'})
  expect(other).toMatchObject([{path: 'secret.md.txt', findings: []}])
  for (const filename of ['../secret.md', '/etc/passwd', 'a/../../b.md', 'C:\\x.md', 'a//b', 'x\u0000.md']) {
    expect((await refused(post({text, filename}))).error).toMatch(/^Unexpected `filename`/)
  }
})

test.each([
  ['', 400],
  ['{"text": "x"', 400],
  ['[]', 400],
  ['null', 400],
  ['{"text": 1}', 400],
  ['{"text": "a", "html": "b"}', 400],
  ['{"text": " "}', 400],
  ['{"text": "a", "published": "soon"}', 400],
  ['{"text": "a", "file": "/etc/passwd"}', 400],
  ['{"__proto__": {"text": "a"}}', 400],
  [`{"text": "${'a'.repeat(30_000)}"}`, 413]
])('the body %j is answered with %i', async (body, status) => {
  const answer = await refused(post(body))
  expect(answer.status).toBe(status)
  expect(answer.error).toMatch(/^Unexpected .*, expected /)
})

test('bytes, methods, types, paths and hosts that are not meant are refused', async () => {
  expect((await refused(post({text}, {headers: {'content-type': 'text/plain'}}))).status).toBe(415)
  expect((await refused(post({text}, {headers: {'content-encoding': 'gzip'}}))).status).toBe(415)
  expect(await refused(post({text}, {method: 'PUT'}))).toMatchObject({status: 405, allow: 'POST'})
  expect(await refused(post({text}, {path: '/health'}))).toMatchObject({status: 405, allow: 'GET, HEAD'})
  expect((await refused(post({text}, {path: '/../secret.md'}))).status).toBe(404)
  expect((await refused(post({text}, {path: '/secret.md', method: 'GET'}))).status).toBe(404)
  const latin = await fetch(`${url}/lint`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: new Uint8Array([0x22, 0xe9, 0x22])
  })
  expect(latin.status).toBe(400)
  expect(
    await raw(
      'POST /lint HTTP/1.1\r\nhost: evil.example\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}'
    )
  ).toMatch(/^HTTP\/1\.1 421 /)
})

/** What comes back for bytes on a connection of its own. */
async function raw(bytes: string): Promise<string> {
  const socket = createConnection(Number(new URL(url).port), '127.0.0.1')
  let back = ''
  socket.on('data', (data) => {
    back += String(data)
    // An answer with a length is over with its body; the connection may stay open.
    if (back.includes('\n', back.indexOf('\r\n\r\n') + 4)) socket.end()
  })
  socket.write(bytes)
  await once(socket, 'close')
  return back
}

test('slow, endless and broken requests are answered and cut off', async () => {
  const head = 'POST /lint HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n'
  expect(await raw(`${head}content-length: 100\r\n\r\n{"text"`)).toMatch(/^HTTP\/1\.1 408 /)
  expect(await raw(head)).toMatch(/^HTTP\/1\.1 408 /)
  expect(await raw('HELO there\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
  expect(await raw(`${head}x: ${'a'.repeat(40_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /)
  expect(await raw(`${head}transfer-encoding: chunked\r\n\r\n7531\r\n${'a'.repeat(30_001)}\r\n`)).toMatch(
    /^HTTP\/1\.1 413 /
  )
  expect(await raw(`${head}content-length: 99999999\r\n\r\n`)).toMatch(/^HTTP\/1\.1 413 /)
})

test('many clients at once each get the answer to their own article', async () => {
  const days = Array.from({length: 60}, (_, index) => index % 28)
  const answers = await Promise.all(
    days.map((day) => lint({text: text.replace('May 3', `March ${day + 1}`), published: '2025-05-20'}))
  )
  expect(
    answers.map(({articles}) => articles[0]!.findings.find(({rule}) => rule === 'event-date')?.text)
  ).toEqual(days.map((day) => `March ${day + 1}`))
})

test('sheets that change are loaded anew, and broken ones are told and not taken', async () => {
  const health = async () =>
    (await (await fetch(`${url}/health`)).json()) as {status: string; facts: {sha256: string}[]}
  const before = await health()
  expect(before).toMatchObject({status: 'ok', facts: [{path: 'facts/bridges.yaml', title: 'Bridges'}]})
  const findings = async () => (await lint({text, published: '2025-05-20'})).articles[0]!.findings.length
  expect(await findings()).toBe(1)
  writeFileSync(path.join(folder, 'facts/bridges.yaml'), sheet('2025-05-03'))
  await new Promise((done) => setTimeout(done, 1100))
  expect(await findings()).toBe(0)
  expect((await health()).facts[0]!.sha256).not.toBe(before.facts[0]!.sha256)
  writeFileSync(path.join(folder, 'facts/bridges.yaml'), 'title: [')
  server.kill('SIGHUP')
  await new Promise((done) => setTimeout(done, 500))
  expect(await findings()).toBe(0)
  expect(told).toContain('facts/bridges.yaml:1:')
  expect(told).toContain('The former fact sheets hold on')
})

test('a signal ends it when what is under way is answered', async () => {
  const last = post({text})
  await new Promise((done) => setTimeout(done, 50))
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  expect((await last).status).toBe(200)
  expect(await ended).toEqual([0, null])
})

test('what cannot be served is told', async () => {
  expect(await call(['serve'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('expected it') as unknown
  })
  write({'facts/bridges.yaml': 'title: ['})
  expect((await call(['serve', '--http', '--port', '0'])).code).toBe(2)
})
