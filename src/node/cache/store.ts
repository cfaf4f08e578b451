import {closeSync, existsSync, mkdirSync, openSync, readSync, rmSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import {deserialize, serialize} from 'node:v8'
import {crc32} from 'node:zlib'
import type * as sqlite from 'node:sqlite'
import {reason} from '../config-files.ts'

/** What is kept of a file, each with the key under which it holds. */
export type Kind = 'digests' | 'report'

/** Keeps what was made of files, by their paths; each holds only under the key under which it was put. */
export interface Store {
  /** Undefined where there is none of that key, or it cannot be read. */
  readonly get: (file: string, kind: Kind, key: string) => unknown
  /** Plain data, as `structuredClone` takes it. */
  readonly put: (file: string, kind: Kind, key: string, value: unknown) => void
  /** Forgets the files that are gone. */
  readonly prune: (isGone: (file: string) => boolean) => void
  readonly close: () => void
}

/** Our mark in the header of the database, so that nobody else's is ever taken for ours: "RLc1". */
const applicationId = 0x524c6331
/** Values wait in memory and are written together: a lock is held for a moment only, and another process gets its turn. */
const mostWaiting = 64

/**
 * Opens the store in a file, or a private one that goes with the process. Whatever is wrong with it costs time only:
 * it is told once, and the run goes on without.
 *
 * @param file undefined for a private store
 * @param isOurs whether the place is ours by its name: then anything in it may be replaced
 */
export async function openStore(
  file: string | undefined,
  isOurs: boolean,
  tell: (note: string) => void
): Promise<Store | undefined> {
  const {DatabaseSync: Database} = await loadSqlite()
  if (file === undefined) return storeIn(prepare(new Database('')), tell)
  try {
    mkdirSync(path.dirname(file), {recursive: true})
  } catch (error) {
    tell(`Unexpected folder of the cache \`${file}\` that cannot be made, expected another: ${reason(error)}`)
    return
  }
  const owner = ownerOf(file)
  if (owner === 'another' && !isOurs) {
    tell(`Unexpected file \`${file}\` that is no cache, expected another place: it was left alone`)
    return
  }
  if (owner === 'another') clear(file)
  for (const isLast of [false, true]) {
    try {
      return storeIn(prepare(new Database(file)), tell)
    } catch (error) {
      if (isLast || !isBroken(error)) {
        tell(`Unexpected cache \`${file}\` that cannot be opened, expected another place: ${reasonOf(error)}`)
        return
      }
      tell(`Unexpected damage of the cache \`${file}\`, expected none: it is made anew`)
      clear(file)
    }
  }
  return
}

/** Node before 24 warns that the module may change; that is our business, and not the user's. */
async function loadSqlite(): Promise<typeof sqlite> {
  const emit = process.emitWarning
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes('SQLite')) Reflect.apply(emit, process, [warning, ...rest])
  }) as typeof emit
  try {
    return await import('node:sqlite')
  } finally {
    process.emitWarning = emit
  }
}

/** Whose a file is, by the header of its database. */
function ownerOf(file: string): 'nobody' | 'we' | 'another' {
  if (!existsSync(file)) return 'nobody'
  const header = Buffer.alloc(72)
  let length = 0
  try {
    const descriptor = openSync(file, 'r')
    length = readSync(descriptor, header, 0, header.length, 0)
    closeSync(descriptor)
  } catch {
    // A folder, or no permission: opening it will say so.
    return 'we'
  }
  if (length === 0) return 'nobody'
  const isDatabase = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  return isDatabase && length === 72 && header.readUInt32BE(68) === applicationId ? 'we' : 'another'
}

function clear(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, {force: true})
}

/** SQLITE_CORRUPT and SQLITE_NOTADB, or a table that is not as we made it. */
const isBroken = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && [1, 11, 26].includes(Number(error.errcode) & 0xff)

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

function prepare(database: sqlite.DatabaseSync): sqlite.DatabaseSync {
  try {
    database.exec(`
      PRAGMA busy_timeout = 5000;
      PRAGMA application_id = ${applicationId};
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      CREATE TABLE IF NOT EXISTS kept (
        file TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL, sum INTEGER NOT NULL, value BLOB NOT NULL,
        PRIMARY KEY (file, kind)
      ) WITHOUT ROWID;
      SELECT file, kind, key, sum, value FROM kept LIMIT 1;
    `)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

interface Waiting {
  readonly file: string
  readonly kind: Kind
  readonly key: string
  readonly bytes: Uint8Array
}

function storeIn(database: sqlite.DatabaseSync, tell: (note: string) => void): Store {
  const select = database.prepare('SELECT key, sum, value FROM kept WHERE file = ? AND kind = ?')
  const upsert = database.prepare(
    'INSERT OR REPLACE INTO kept (file, kind, key, sum, value) VALUES (?, ?, ?, ?, ?)'
  )
  const waiting = new Map<string, Waiting>()
  let isUsable = true
  /** A cache that fails is no cache any more; the run does not need it. */
  const guard = <T>(use: () => T): T | undefined => {
    if (!isUsable) return
    try {
      return use()
    } catch (error) {
      isUsable = false
      tell(`Unexpected failure of the cache, expected none: the run goes on without (${reasonOf(error)})`)
      return
    }
  }
  const flush = () => {
    if (waiting.size === 0) return
    guard(() => writeAll(database, upsert, [...waiting.values()]))
    waiting.clear()
  }
  return {
    get(file, kind, key) {
      const fresh = waiting.get(`${kind} ${file}`)
      if (fresh) return fresh.key === key ? revive(fresh.bytes) : undefined
      const row = guard(() => select.get(file, kind))
      if (row?.key !== key || !(row.value instanceof Uint8Array)) return
      return row.sum === sumOf(key, row.value) ? revive(row.value) : undefined
    },
    put(file, kind, key, value) {
      waiting.set(`${kind} ${file}`, {file, kind, key, bytes: serialize(value)})
      if (waiting.size >= mostWaiting) flush()
    },
    prune(isGone) {
      flush()
      guard(() => {
        const files = database.prepare('SELECT DISTINCT file FROM kept').all()
        const remove = database.prepare('DELETE FROM kept WHERE file = ?')
        database.exec('BEGIN IMMEDIATE')
        for (const {file} of files) if (typeof file === 'string' && isGone(file)) remove.run(file)
        database.exec('COMMIT')
      })
    },
    close() {
      flush()
      try {
        database.close()
      } catch {
        // What was written is written; what was not is made again.
      }
    }
  }
}

function writeAll(
  database: sqlite.DatabaseSync,
  upsert: sqlite.StatementSync,
  all: readonly Waiting[]
): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const {file, kind, key, bytes} of all) upsert.run(file, kind, key, sumOf(key, bytes), bytes)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/** The database notices a damaged page, not a damaged value in it. */
const sumOf = (key: string, bytes: Uint8Array): number => crc32(bytes, crc32(key))

function revive(bytes: Uint8Array): unknown {
  try {
    return deserialize(bytes)
  } catch {
    // Written by a later Node: as good as not there.
    return
  }
}
