import type {DatabaseSync, SQLOutputValue} from 'node:sqlite'
import type {Published} from '../../article.ts'
import {sketchSize} from '../../score/copies.ts'
import type {ClaimKey} from '../../score/pools.ts'
import type {ArticleProfile, ScoredArticle, ScoredClaim, Verdicts} from '../../score/types.ts'

/** What the score needs of an article, short: a hundred thousand of them are read at once. */
export type Row = readonly [
  source: string | null,
  origins: readonly string[],
  published: readonly [from: number | null, to: number | null, basis: Published['basis']] | null,
  profile: readonly number[],
  leftOut: ScoredArticle['leftOut']
]

export function toRow({source, origins, published, profile, leftOut}: ScoredArticle): string {
  const {words, isSigned, isDated, quotations, named, vague, isCorrected} = profile
  const row: Row = [
    source ?? null,
    origins,
    published ? [finite(published.from), finite(published.to), published.basis] : null,
    [words, Number(isSigned), Number(isDated), quotations, named, vague, Number(isCorrected)],
    leftOut
  ]
  return JSON.stringify(row)
}

/** Of our own writing. */
export const parseRow = (row: string): Row => JSON.parse(row) as Row

const finite = (day: number): number | null => (Number.isFinite(day) ? day : null)

/** By rule: supported, contradicted, unverifiable. */
export const toTallies = ({tallies}: ScoredArticle): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(tallies).map(([rule, {supported, contradicted, unverifiable}]) => [
        rule,
        [supported, contradicted, unverifiable]
      ])
    )
  )

export const toAbout = ({url, headline}: ScoredArticle): string =>
  JSON.stringify([url ?? null, headline ?? null])

/** Turns rows into articles; what many have in common is held once. */
export function createReader(): (path: string, row: Row, tallies: string) => ScoredArticle {
  const known = new Map<string, ScoredArticle['tallies']>()
  const names = new Map<string, string>()
  const once = (name: string): string => {
    const same = names.get(name)
    if (same !== undefined) return same
    names.set(name, name)
    return name
  }
  return (path, row, tallies) => {
    const [source, origins, published, profile, leftOut] = row
    let byRule = known.get(tallies)
    if (!byRule) known.set(tallies, (byRule = talliesOfRow(tallies)))
    return {
      path,
      url: undefined,
      headline: undefined,
      published: published
        ? {from: published[0] ?? -Infinity, to: published[1] ?? Infinity, basis: published[2]}
        : undefined,
      source: source === null ? undefined : once(source),
      origins: origins.length === 0 ? nobody : origins.map(once),
      profile: profileOfRow(profile),
      tallies: byRule,
      leftOut: Object.keys(leftOut).length === 0 ? nothing : leftOut,
      claims: undefined,
      isStale: false
    }
  }
}
const nobody: readonly string[] = []
const nothing: ScoredArticle['leftOut'] = {}

function talliesOfRow(tallies: string): ScoredArticle['tallies'] {
  const byRule: Record<string, Verdicts> = {}
  const rows = JSON.parse(tallies) as Record<string, readonly [number, number, number]>
  for (const [rule, [supported, contradicted, unverifiable]] of Object.entries(rows)) {
    byRule[rule] = {supported, contradicted, unverifiable}
  }
  return byRule
}

/** It is with those of the others, as one array. */
const noSketch: readonly number[] = []

function profileOfRow(row: readonly number[]): ArticleProfile {
  const [words = 0, isSigned, isDated, quotations = 0, named = 0, vague = 0, isCorrected] = row
  return {
    words,
    isSigned: isSigned === 1,
    isDated: isDated === 1,
    quotations,
    named,
    vague,
    isCorrected: isCorrected === 1,
    sketch: noSketch
  }
}

/** The article with what only reports of single articles show. */
export function withDetails(article: ScoredArticle, about: string, claims: string): ScoredArticle {
  const [url, headline] = JSON.parse(about) as [string | null, string | null]
  return {
    ...article,
    url: url ?? undefined,
    headline: headline ?? undefined,
    claims: JSON.parse(claims) as ScoredClaim[]
  }
}

/** Keys of claims in their order: rule, verdict, whether it is left out, what is claimed. */
export const toKeys = (claims: readonly ScoredClaim[]): string =>
  JSON.stringify(claims.map(({rule, verdict, leftOut, key}) => [rule, verdict, leftOut ?? null, key]))

export function keysOf(keys: string): ClaimKey[] {
  const rows = JSON.parse(keys) as [string, ClaimKey['verdict'], ClaimKey['leftOut'] | null, string][]
  return rows.map(([rule, verdict, leftOut, key]) =>
    leftOut ? {rule, verdict, key, leftOut} : {rule, verdict, key}
  )
}

export const toSketch = (sketch: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(sketch.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [index, value] of sketch.entries()) view.setUint32(index * 4, value, true)
  return bytes
}

/** Puts a sketch of the ledger into its place among many. */
export function readSketch(blob: SQLOutputValue | undefined, flat: Uint32Array, index: number): void {
  if (blob instanceof Uint8Array) readSketches(blob.subarray(0, sketchSize * 4), flat, index)
}

/** The same of some sketches, one behind the other. */
export function readSketches(bytes: Uint8Array, flat: Uint32Array, index: number): void {
  const to = index * sketchSize
  for (let at = 0, from = 0; from + 4 <= bytes.length; at++, from += 4) {
    flat[to + at] =
      bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16) | (bytes[from + 3]! << 24)
  }
}

/** Rows of the table of articles that are asked for at once: each value that crosses over costs more than reading it. */
const mostAtOnce = 100

const inBulk = `
  SELECT
    count(*), max(id), group_concat(id, ','), group_concat(json_quote(path), ','), group_concat(row, ','),
    group_concat(tallies, char(10)),
    group_concat(substr(hex(sketch) || '${'0'.repeat(sketchSize * 8)}', 1, ${sketchSize * 8}), '')
  FROM (SELECT id, path, row, tallies, sketch FROM article WHERE id > ? ORDER BY id LIMIT ?)`

/** Some rows of the table of articles, in its order. */
export interface Rows {
  readonly ids: readonly number[]
  readonly paths: readonly string[]
  readonly rows: readonly Row[]
  readonly tallies: readonly string[]
  /** One behind the other, with zeros where there is none. */
  readonly sketches: Uint8Array
}

/** Goes through the table of articles in pieces, up to a number of rows. */
export function* rowsInBulk(database: DatabaseSync, most: number): Generator<Rows> {
  const select = database.prepare(inBulk)
  select.setReturnArrays(true)
  for (let last = 0, left = most; left > 0;) {
    const [count, highest, ids, paths, rows, tallies, sketches] = Object.values(
      select.get(last, Math.min(left, mostAtOnce)) ?? {}
    )
    if (!count) return
    // `row` is JSON, and so are ids with commas between them.
    const list = (value: SQLOutputValue | undefined): unknown => JSON.parse(`[${String(value)}]`)
    yield {
      ids: list(ids) as number[],
      paths: list(paths) as string[],
      rows: list(rows) as Row[],
      tallies: String(tallies).split('\n'),
      sketches: Buffer.from(String(sketches), 'hex')
    }
    last = Number(highest)
    left -= Number(count)
  }
}
