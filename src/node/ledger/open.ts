import {existsSync, readSync, openSync, closeSync, statSync} from 'node:fs'
import type {DatabaseSync} from 'node:sqlite'
import {reason} from '../config-files.ts'
import {UsageError} from '../io.ts'

/** “RPLT”, by which a file of ours is known among those of SQLite. */
const applicationId = 0x52504c54
/** Of the schema; a change of it comes with the statements that make the new one from the old one. */
export const schemaVersion = 1
/** How long a process waits for another that writes, in milliseconds. */
const patience = 30_000

const schema = `
CREATE TABLE ground (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  rules TEXT NOT NULL,
  sheets TEXT NOT NULL
) STRICT;
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,
  settings TEXT NOT NULL,
  ground INTEGER NOT NULL REFERENCES ground (id),
  judged TEXT NOT NULL,
  row TEXT NOT NULL,
  tallies TEXT NOT NULL,
  sketch BLOB NOT NULL
) STRICT;
CREATE INDEX article_content ON article (content);
CREATE TABLE claims (
  article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  about TEXT NOT NULL,
  keys TEXT NOT NULL,
  claims TEXT NOT NULL
) STRICT;
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL,
  content TEXT NOT NULL,
  ground INTEGER NOT NULL REFERENCES ground (id),
  judged TEXT NOT NULL,
  row TEXT NOT NULL,
  tallies TEXT NOT NULL
) STRICT;
CREATE INDEX history_path ON history (path);
PRAGMA application_id = ${applicationId};
PRAGMA user_version = ${schemaVersion};
`

/**
 * Opens the file of a ledger, and makes it where there is none.
 *
 * @param mustExist for commands that only look
 * @throws UsageError where the file is none of ours, of a later version, or damaged.
 */
export function openDatabase(file: string, mustExist = false): DatabaseSync {
  const exists = existsSync(file)
  if (!exists && mustExist) throw new UsageError(`Unexpected lack of the ledger \`${file}\`, expected a file`)
  if (exists) checkKind(file)
  let database: DatabaseSync
  try {
    database = new (sqlite().DatabaseSync)(file)
  } catch (error) {
    throw new UsageError(
      `Unexpected ledger \`${file}\` that cannot be opened, expected a file: ${reason(error)}`
    )
  }
  try {
    database.exec(`PRAGMA busy_timeout = ${patience}; PRAGMA foreign_keys = ON`)
    prepare(database, file)
    return database
  } catch (error) {
    database.close()
    if (error instanceof UsageError) throw error
    throw damaged(file, error)
  }
}

/** What is told of a file that SQLite cannot read. */
export const damaged = (file: string, error: unknown): UsageError =>
  new UsageError(`Unexpected damage of the ledger \`${file}\`, expected a whole file: ${reason(error)}`)

function checkKind(file: string): void {
  if (!statSync(file).isFile()) throw new UsageError(`Unexpected ledger \`${file}\`, expected a file`)
  const head = Buffer.alloc(16)
  const descriptor = openSync(file, 'r')
  const length = readSync(descriptor, head, 0, 16, 0)
  closeSync(descriptor)
  // An empty file is what SQLite itself leaves behind before the first write.
  if (length > 0 && head.toString('latin1') !== 'SQLite format 3\0') {
    throw new UsageError(
      `Unexpected file \`${file}\`, expected a ledger that \`reportlint score --ledger\` made`
    )
  }
}

function prepare(database: DatabaseSync, file: string): void {
  const first = (sql: string) => Object.values(database.prepare(sql).get() ?? {})[0]
  const isOurs = () => first('PRAGMA application_id') === applicationId
  if (!isOurs()) {
    database.exec('PRAGMA journal_mode = WAL; BEGIN IMMEDIATE')
    // Another process may have made the tables while this one waited.
    if (!isOurs()) {
      if (first('SELECT count(*) FROM sqlite_master') !== 0) {
        database.exec('ROLLBACK')
        throw new UsageError(
          `Unexpected database \`${file}\` of another program, expected a ledger that \`reportlint score --ledger\` made`
        )
      }
      database.exec(schema)
    }
    database.exec('COMMIT')
  }
  const version = first('PRAGMA user_version')
  if (version !== schemaVersion) {
    throw new UsageError(
      `Unexpected version ${String(version)} of the ledger \`${file}\`, expected ${schemaVersion}: a later reportlint made it`
    )
  }
  // In WAL mode a killed process leaves the file whole; without a sync for each write only power loss may cost the last.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
}

/** SQLite, loaded when it is needed. Node calls it experimental on each start, which is no news to users of a linter. */
function sqlite(): {readonly DatabaseSync: typeof DatabaseSync} {
  const {emitWarning} = process
  process.emitWarning = () => undefined
  try {
    return process.getBuiltinModule('node:sqlite')
  } finally {
    process.emitWarning = emitWarning
  }
}
