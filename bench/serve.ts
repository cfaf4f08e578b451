/**
 * The server under load: 200 clients at once for a minute, each with articles of its own, and beside them requests that are broken,
 * too long or slow. Every answer is compared with what belongs to the article.
 *
 * npm run build && node bench/serve.ts [seconds, 60] [clients, 200]
 */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {Agent, request} from 'node:http'
import {createConnection} from 'node:net'
import {loadavg} from 'node:os'
import path from 'node:path'
import {bin, scratch} from './many-articles.ts'

const [seconds = '60', clients = '200'] = process.argv.slice(2)
const folder = scratch()
mkdirSync(path.join(folder, 'facts'))
writeFileSync(
  path.join(folder, 'facts/bridges.yaml'),
  'title: Bridges\nverified: 2025-06-01\nevents:\n  opening: {name: opening of the bridge, date: 2025-05-04, source: "https://example.org/"}\n'
)
writeFileSync(path.join(folder, '.reportrc.json'), '{"facts": ["facts/*.yaml"]}')
const server = spawn(process.execPath, [bin, 'serve', '--http', '--port', '0', '--patience', '5'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit']
})
process.on('exit', () => server.kill('SIGKILL'))
const [line] = (await once(server.stdout, 'data')) as [Buffer]
const port = Number(/:(\d+)\s*$/.exec(String(line))![1])
const resident = () =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))![1]) / 1024

const agent = new Agent({keepAlive: true, maxSockets: Infinity})
interface Answer {
  readonly status: number
  readonly body: string
}
const post = (body: string): Promise<Answer> =>
  new Promise((done, failed) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        path: '/lint',
        method: 'POST',
        agent,
        headers: {'content-type': 'application/json'}
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
        response.once('end', () => done({status: response.statusCode ?? 0, body: text}))
        response.once('error', failed)
      }
    )
    sent.once('error', failed)
    sent.end(body)
  })

/** First line of what comes back for bytes on a connection of its own. */
const raw = async (bytes: string): Promise<string> => {
  const socket = createConnection(port, '127.0.0.1')
  let back = ''
  socket.on('data', (data) => (back += String(data)))
  socket.on('error', () => undefined)
  socket.write(bytes)
  await once(socket, 'close')
  return back.split('\r\n')[0]!
}

const padding = 'The river was calm and the ferry ran as it always had. '.repeat(40)
const counts = {right: 0, wrong: 0, lost: 0, refused: 0, notRefused: 0}
const waits: number[] = []
const end = performance.now() + Number(seconds) * 1000

async function client(id: number): Promise<void> {
  for (let turn = 0; performance.now() < end; turn++) {
    const day = 1 + ((id * 31 + turn * 7) % 28)
    const filename = `client/${id}-${turn}.txt`
    const text = `${padding}\n\nThe opening of the bridge on March ${day} drew thousands.\n\n${padding}`
    const start = performance.now()
    try {
      const {status, body} = await post(JSON.stringify({text, filename, published: '2025-05-20'}))
      waits.push(performance.now() - start)
      const {articles} = JSON.parse(body) as {
        articles?: {path: string; findings: {rule: string; text: string}[]}[]
      }
      const found = articles?.[0]?.findings.find(({rule}) => rule === 'event-date')
      if (status === 200 && articles?.[0]?.path === filename && found?.text === `March ${day}`) counts.right++
      else counts.wrong++
    } catch {
      counts.lost++
    }
  }
}

/** Requests that are to be answered with 4xx, one after the other. */
async function troublemaker(): Promise<void> {
  const head = 'POST /lint HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n'
  const tries: (() => Promise<boolean>)[] = [
    async () => (await post('{"text": ')).status === 400,
    async () => (await post('{"words": "x"}')).status === 400,
    async () => (await raw(`${head}content-length: 99999999\r\n\r\n`)).startsWith('HTTP/1.1 413'),
    async () => (await raw(`${head}content-length: 10\r\n\r\n{`)).startsWith('HTTP/1.1 408'),
    async () => (await raw('GARBAGE\r\n\r\n')).startsWith('HTTP/1.1 400')
  ]
  for (let turn = 0; performance.now() < end; turn++) {
    const isRefused = await tries[turn % tries.length]!().catch(() => false)
    counts[isRefused ? 'refused' : 'notRefused']++
  }
}

const sizes: number[] = []
const watch = setInterval(() => sizes.push(resident()), (Number(seconds) * 1000) / 12)
await Promise.all([
  ...Array.from({length: Number(clients)}, (_, id) => client(id)),
  ...Array.from({length: 4}, () => troublemaker())
])
clearInterval(watch)
const sorted = waits.toSorted((a, b) => a - b)
const part = (share: number) => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)} ms`
console.log(`${clients} clients for ${seconds} s, load ${loadavg()[0]!.toFixed(1)}`)
console.log(
  `answers: ${counts.right} right, ${counts.wrong} wrong, ${counts.lost} lost; ${Math.round(counts.right / Number(seconds))} a second`
)
console.log(`to be refused: ${counts.refused} were, ${counts.notRefused} were not`)
console.log(`waits: half within ${part(0.5)}, 99 of 100 within ${part(0.99)}`)
console.log(`memory, every twelfth of the time: ${sizes.map((size) => Math.round(size)).join(' ')} MB`)
server.kill('SIGTERM')
console.log(`ended by a signal with ${JSON.stringify(await once(server, 'exit'))}`)
agent.destroy()
