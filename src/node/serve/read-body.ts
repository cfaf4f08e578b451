import type {IncomingMessage} from 'node:http'
import {RequestError} from './request-error.ts'

/**
 * The body of a request as text.
 *
 * @throws RequestError 413 where it is longer than allowed, 400 where it is not UTF-8. What is too long is not read on.
 */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<string> {
  const tooLong = () =>
    new RequestError(413, `Unexpected body of more than ${mostBytes} bytes, expected a shorter one`, {
      connection: 'close'
    })
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLong()
  const chunks: Buffer[] = []
  // No loop over the stream: leaving it would close the connection before the answer.
  await new Promise<void>((done, failed) => {
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= mostBytes) {
        chunks.push(chunk)
        return
      }
      request.pause()
      failed(tooLong())
    })
    request.once('end', done)
    request.once('error', failed)
  })
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(Buffer.concat(chunks))
  } catch {
    throw new RequestError(400, 'Unexpected bytes in the body, expected UTF-8')
  }
}
