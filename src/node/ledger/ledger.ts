import {existsSync} from 'node:fs'
import path from 'node:path'
import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import {fileOf as containerOf} from '../../extract/records.ts'
import {sketchSize} from '../../score/copies.ts'
import type {ClaimKey} from '../../score/pools.ts'
import type {ScoredArticle, ScoredClaim, SheetVersion} from '../../score/types.ts'
import {displayPath, toPosix} from '../paths.ts'
import {damaged, openDatabase} from './open.ts'
import {
  createReader,
  keysOf,
  parseRow,
  readSketch,
  readSketches,
  rowsInBulk,
  toAbout,
  toKeys,
  toRow,
  toSketch,
  toTallies,
  withDetails
} from './rows.ts'

/** What an article was judged with. */
export interface Ground {
  /** Of the version of the package and the rules that were on. */
  readonly rules: string
  readonly sheets: readonly SheetVersion[]
  /** Of both. */
  readonly hash: string
}

/** The state of an article that is to be recorded. */
export interface Judged {
  /** Absolute, or the name of standard input. */
  readonly file: string
  /** SHA-256 of the file. */
  readonly content: string
  /** Hash of what the config says of it: publisher, day. */
  readonly settings: string
  readonly ground: Ground
  readonly article: ScoredArticle
}

/** What is known of an article without its judgements. */
export interface Known {
  readonly content: string
  readonly settings: string
  /** Hash of its ground. */
  readonly ground: string
}

/** An earlier state of an article. */
export interface Past {
  readonly content: string
  readonly judged: string
  readonly article: ScoredArticle
}

/** The articles of a ledger, with what the score needs of them. */
export interface LedgerArticles {
  readonly articles: readonly ScoredArticle[]
  /** One behind the other. */
  readonly sketches: Uint32Array
  /** What has to be known of the claims of an article to count each once. */
  readonly keysOf: (article: number) => readonly ClaimKey[]
}

/** A file that keeps the judgements of many runs. */
export interface Ledger {
  /** By absolute path. */
  readonly known: () => Map<string, Known>
  /** Records states of articles, all or none of them. An article that changed replaces its state, which becomes history. */
  readonly record: (judged: readonly Judged[], at: string) => void
  /** All articles: with their claims by path, or without them in the order of the file. */
  readonly articles: (needsClaims: boolean) => LedgerArticles
  /** The claims of an article; undefined where it is not known. */
  readonly claimsOf: (file: string) => readonly ScoredClaim[] | undefined
  readonly historyOf: (file: string) => readonly Past[]
  /** Forgets an article with its history; whether there was one. */
  readonly forget: (file: string) => boolean
  readonly database: DatabaseSync
  readonly close: () => void
}

/**
 * Opens a ledger. Paths in it are relative to its folder, so that folder and ledger may move together.
 *
 * @throws UsageError where the file is no ledger.
 */
export function openLedger(file: string, cwd: string, mustExist = false): Ledger {
  const full = path.resolve(cwd, file)
  const folder = path.dirname(full)
  const database = openDatabase(full, mustExist)
  const keyOf = (name: string) => toPosix(path.relative(folder, path.resolve(cwd, name)))
  const fileOf = (key: string) => path.resolve(folder, key)
  const above = toPosix(path.relative(cwd, folder))
  const isOutside = (key: string) => key.startsWith('..') || above.startsWith('..')
  const shown = (key: string) =>
    isOutside(key) ? displayPath(fileOf(key), cwd) : above === '' ? key : `${above}/${key}`
  const guarded = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      // SQLite finds damage of a page; that of a value shows when it is read.
      if (error instanceof SyntaxError || (error instanceof Error && 'errcode' in error))
        throw damaged(file, error)
      throw error
    }
  }
  return {
    known: () =>
      guarded(() => {
        const rows = database
          .prepare(
            'SELECT path, content, settings, hash FROM article JOIN ground ON ground.id = article.ground'
          )
          .iterate()
        const known = new Map<string, Known>()
        for (const {path: key, content, settings, hash} of rows) {
          known.set(fileOf(text(key)), {content: text(content), settings: text(settings), ground: text(hash)})
        }
        return known
      }),
    record: (judged, at) =>
      guarded(() => {
        database.exec('BEGIN IMMEDIATE')
        try {
          write(database, judged, at, keyOf, fileOf)
          database.exec('COMMIT')
        } catch (error) {
          database.exec('ROLLBACK')
          throw error
        }
      }),
    articles: (needsClaims) =>
      guarded(() => {
        const read = createReader()
        // Another process may record more in between: they wait for the next run.
        const count = Number(Object.values(database.prepare('SELECT count(*) FROM article').get() ?? {})[0])
        const sketches = new Uint32Array(count * sketchSize)
        const ids: SQLOutputValue[] = []
        const articles: ScoredArticle[] = []
        // For people and programs by path; for sums as they lie in the file, which is faster.
        if (needsClaims) {
          const rows = database.prepare(
            'SELECT id, path, row, tallies, sketch, about, claims FROM article JOIN claims ON claims.article = article.id ORDER BY path LIMIT ?'
          )
          for (const {id, path: key, row, tallies, sketch, about, claims} of rows.iterate(count)) {
            readSketch(sketch, sketches, articles.length)
            const article = read(shown(text(key)), parseRow(text(row)), text(tallies))
            articles.push(withDetails(article, text(about), text(claims)))
            ids.push(id!)
          }
        } else {
          for (const some of rowsInBulk(database, count)) {
            readSketches(some.sketches, sketches, articles.length)
            for (const [index, row] of some.rows.entries()) {
              articles.push(read(shown(some.paths[index]!), row, some.tallies[index]!))
              ids.push(some.ids[index]!)
            }
          }
        }
        const findKeys = database.prepare('SELECT keys FROM claims WHERE article = ?')
        return {
          articles,
          sketches: sketches.subarray(0, articles.length * sketchSize),
          keysOf: (index: number) => {
            const found = findKeys.get(ids[index]!)
            return found ? keysOf(text(found.keys)) : []
          }
        }
      }),
    claimsOf: (name) =>
      guarded(() => {
        const found = database
          .prepare('SELECT claims FROM claims JOIN article ON article.id = claims.article WHERE path = ?')
          .get(keyOf(name))
        // Our own writing: `record` put it there.
        return found && (JSON.parse(text(found.claims)) as ScoredClaim[])
      }),
    historyOf: (name) =>
      guarded(() =>
        database
          .prepare('SELECT content, judged, row, tallies FROM history WHERE path = ? ORDER BY id')
          .all(keyOf(name))
          .map(({content, judged, row, tallies}) => ({
            content: text(content),
            judged: text(judged),
            article: createReader()(name, parseRow(text(row)), text(tallies))
          }))
      ),
    forget: (name) =>
      guarded(() => {
        database.exec('BEGIN IMMEDIATE')
        database.prepare('DELETE FROM history WHERE path = ?').run(keyOf(name))
        const {changes} = database.prepare('DELETE FROM article WHERE path = ?').run(keyOf(name))
        database.exec('COMMIT')
        return Number(changes) > 0
      }),
    database,
    close: () => {
      database.close()
    }
  }
}

const text = (value: SQLOutputValue | undefined): string => String(value)

function write(
  database: DatabaseSync,
  judged: readonly Judged[],
  at: string,
  keyOf: (file: string) => string,
  fileOf: (key: string) => string
): void {
  const addGround = database.prepare(
    'INSERT INTO ground (hash, rules, sheets) VALUES (?, ?, ?) ON CONFLICT DO NOTHING'
  )
  const findGround = database.prepare('SELECT id FROM ground WHERE hash = ?')
  const find = database.prepare('SELECT id, content, settings, ground FROM article WHERE path = ?')
  const findContent = database.prepare('SELECT id, path FROM article WHERE content = ?')
  const move = database.prepare('UPDATE article SET path = ? WHERE id = ?')
  const moveHistory = database.prepare('UPDATE history SET path = ? WHERE path = ?')
  const keep = database.prepare(
    'INSERT INTO history (path, content, ground, judged, row, tallies) SELECT path, content, ground, judged, row, tallies FROM article WHERE id = ?'
  )
  const put = database.prepare(
    `INSERT INTO article (path, content, settings, ground, judged, row, tallies, sketch) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (path) DO UPDATE SET content = excluded.content, settings = excluded.settings, ground = excluded.ground,
       judged = excluded.judged, row = excluded.row, tallies = excluded.tallies, sketch = excluded.sketch
     RETURNING id`
  )
  const putClaims = database.prepare(
    'INSERT OR REPLACE INTO claims (article, about, keys, claims) VALUES (?, ?, ?, ?)'
  )
  const grounds = new Map<string, number>()
  for (const {file, content, settings, ground, article} of judged) {
    let groundId = grounds.get(ground.hash)
    if (groundId === undefined) {
      addGround.run(ground.hash, ground.rules, JSON.stringify(ground.sheets))
      groundId = Number(findGround.get(ground.hash)!.id)
      grounds.set(ground.hash, groundId)
    }
    const key = keyOf(file)
    const before = find.get(key)
    if (before) {
      // Another process may have recorded the same state: it is no change.
      if (before.content === content && before.settings === settings && before.ground === groundId) continue
      keep.run(before.id!)
    } else {
      // The same file under another name, where the old name is gone: it moved, and must not count twice.
      const moved = findContent.all(content).find((one) => !existsSync(containerOf(fileOf(text(one.path)))))
      if (moved) {
        moveHistory.run(key, moved.path!)
        move.run(key, moved.id!)
      }
    }
    const saved = put.get(
      key,
      content,
      settings,
      groundId,
      at,
      toRow(article),
      toTallies(article),
      toSketch(article.profile.sketch)
    )!
    const {claims = []} = article
    putClaims.run(saved.id!, toAbout(article), toKeys(claims), JSON.stringify(claims))
  }
}
