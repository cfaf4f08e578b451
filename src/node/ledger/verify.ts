import type {DatabaseSync} from 'node:sqlite'
import {talliesOf} from '../../score/scored-article.ts'
import type {ScoredClaim} from '../../score/types.ts'
import {createReader, parseRow} from './rows.ts'

/** What a ledger holds. */
export interface Contents {
  readonly articles: number
  readonly states: number
  readonly claims: number
}

/**
 * Checks that a ledger is whole: the file as SQLite sees it, references between tables, and for each article that what is
 * counted is what its claims come to. Gives one line for each thing that is not so.
 */
export function verifyLedger(database: DatabaseSync): {
  readonly contents: Contents
  readonly problems: readonly string[]
} {
  const problems: string[] = []
  for (const row of database.prepare('PRAGMA integrity_check').all()) {
    const said = String(Object.values(row)[0])
    if (said !== 'ok') problems.push(`Unexpected damage of the file: ${said}`)
  }
  for (const {table} of database.prepare('PRAGMA foreign_key_check').all()) {
    problems.push(`Unexpected reference in \`${String(table)}\` that leads nowhere`)
  }
  let articles = 0
  let claims = 0
  const rows = database
    .prepare(
      'SELECT path, row, tallies, claims FROM article LEFT JOIN claims ON claims.article = article.id ORDER BY path'
    )
    .iterate()
  const read = createReader()
  for (const {path, row, tallies: counted, claims: json} of rows) {
    articles++
    const name = String(path)
    if (json === null) {
      problems.push(`Unexpected lack of the claims of \`${name}\``)
      continue
    }
    try {
      const own = JSON.parse(String(json)) as ScoredClaim[]
      claims += own.length
      const {tallies, leftOut} = read(name, parseRow(String(row)), String(counted))
      const expected = talliesOf(own)
      if (sorted(tallies) !== sorted(expected.tallies) || sorted(leftOut) !== sorted(expected.leftOut)) {
        problems.push(`Unexpected numbers of \`${name}\`, expected those of its ${own.length} claims`)
      }
    } catch (error) {
      problems.push(`Unexpected state of \`${name}\` that cannot be read: ${String(error)}`)
    }
  }
  const past = Number(Object.values(database.prepare('SELECT count(*) FROM history').get() ?? {})[0])
  return {contents: {articles, states: articles + past, claims}, problems}
}

const sorted = (counts: Readonly<Record<string, unknown>>): string =>
  JSON.stringify(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)))
