import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo, Socket} from 'node:net'
import {sheetsJson} from '../../report/json.ts'
import type {Office} from './office.ts'
import {readBody} from './read-body.ts'
import {RequestError} from './request-error.ts'
import {readSubmission} from './submission.ts'

export interface ServerOptions {
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  /** Longest body, in bytes. */
  readonly mostBytes: number
  /** Milliseconds in which a request has to be there as a whole. */
  readonly patience: number
}

export interface Server {
  readonly url: string
  /** Takes no more requests, and ends when those under way are answered. */
  readonly close: () => Promise<void>
}

/** Milliseconds that requests under way are waited for. */
const farewell = 10_000

/**
 * Answers requests: `POST /lint` takes an article and gives its findings, `GET /health` says that it is there.
 *
 * @throws Error where the port is taken or the host is not of this machine.
 */
export async function startServer(
  office: Office,
  {host, port, mostBytes, patience}: ServerOptions
): Promise<Server> {
  const answer = async (request: IncomingMessage): Promise<string> => {
    checkHost(request, host)
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === '/health') {
      allow(request, ['GET', 'HEAD'])
      return `${JSON.stringify({status: 'ok', facts: sheetsJson(office.sheets())})}\n`
    }
    if (pathname !== '/lint' && pathname !== '/') {
      throw new RequestError(404, 'Unexpected path, expected `/lint` or `/health`')
    }
    allow(request, ['POST'])
    const type = request.headers['content-type'] ?? ''
    if (!/^application\/(?:json|[\w.-]+\+json)\s*(?:;|$)/i.test(type)) {
      throw new RequestError(415, 'Unexpected content type, expected `application/json`')
    }
    if (!/^(?:identity)?$/.test(request.headers['content-encoding'] ?? '')) {
      throw new RequestError(415, 'Unexpected content encoding, expected none')
    }
    return office.lint(readSubmission(await readBody(request, mostBytes)))
  }
  const server = createServer({
    requestTimeout: patience,
    headersTimeout: patience,
    // How often the limits are looked at; by default half a minute.
    connectionsCheckingInterval: Math.min(1000, patience)
  })
  server.on('request', (request, response) => {
    answer(request).then(
      (body) => send(response, 200, body),
      (error: unknown) => refuse(request, response, error)
    )
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (socket.writable && error.code !== 'ECONNRESET') socket.end(rawAnswer(error.code))
    else socket.destroy()
  })
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, () => done())
  })
  const address = server.address() as AddressInfo
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${shown}:${address.port}`,
    close: () =>
      new Promise((done) => {
        const timer = setTimeout(() => server.closeAllConnections(), farewell)
        server.close(() => {
          clearTimeout(timer)
          done()
        })
        server.closeIdleConnections()
      })
  }
}

function allow({method = ''}: IncomingMessage, methods: readonly string[]): void {
  if (methods.includes(method)) return
  throw new RequestError(405, `Unexpected method, expected ${methods[0]}`, {allow: methods.join(', ')})
}

/**
 * A page on the web may let its own name point to this machine, and then send requests from a browser here: on loopback
 * only the names of loopback are answered.
 */
function checkHost({headers}: IncomingMessage, host: string): void {
  if (!isLoopback(host)) return
  const named = (headers.host ?? '').replace(/:\d+$/, '')
  if (!isLoopback(named)) throw new RequestError(421, 'Unexpected host, expected that of this machine')
}
const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/i.test(host)

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {}
) {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...headers
  })
  response.end(body)
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  // The client went away, or was sent away for being slow.
  if (response.destroyed || request.errored) {
    response.destroy()
    return
  }
  const {status, message, headers} =
    error instanceof RequestError
      ? error
      : new RequestError(500, `Unexpected failure, expected findings: ${String(error)}`)
  send(response, status, `${JSON.stringify({error: message})}\n`, headers)
  // What is too long is not taken in, nor waited for.
  if (status === 413) response.once('finish', () => request.destroy())
}

/** For what is no request: nothing has been parsed, so the answer is written as it is. */
function rawAnswer(code: string | undefined): string {
  const [status, message] =
    code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? ['408 Request Timeout', 'Unexpected slow request, expected all of it sooner']
      : code === 'HPE_HEADER_OVERFLOW'
        ? ['431 Request Header Fields Too Large', 'Unexpected length of the headers, expected less']
        : ['400 Bad Request', 'Unexpected bytes, expected a request of HTTP']
  const body = `${JSON.stringify({error: message})}\n`
  return [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
    '',
    body
  ].join('\r\n')
}
