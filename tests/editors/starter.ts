import path from 'node:path'
import {afterEach} from 'vitest'
import {workplace, type Workplace} from '../cli/run.ts'
import {startClient, type Client, type ClientOptions} from './client.ts'

/** Starts servers for the tests of a file, each over files of its own; after each test its server and files go. */
export function createStarter() {
  let place: Workplace | undefined
  let client: Client | undefined
  afterEach(async () => {
    await client?.stop()
    place?.remove()
    client = undefined
    place = undefined
  })
  return async (
    files: Readonly<Record<string, string>>,
    {folders = ['.'], ...options}: Partial<ClientOptions> = {}
  ) => {
    place = workplace()
    place.write(files)
    const {folder} = place
    client = await startClient({folders: folders.map((one) => path.join(folder, one)), ...options})
    return {client, folder}
  }
}
