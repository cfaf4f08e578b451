import type {SQLOutputValue} from 'node:sqlite'
import type {Published} from '../../article.ts'
import type {ScoredArticle, ScoredClaim, Verdicts} from '../../score/types.ts'

/** An article as a row of the ledger: without path, sketch and claims, which have places of their own. */
interface Row {
  readonly url?: string
  readonly headline?: string
  /** An open end is `null`. */
  readonly published?: {
    readonly from: number | null
    readonly to: number | null
    readonly basis: Published['basis']
  }
  readonly source?: string
  readonly origins: readonly string[]
  readonly profile: Omit<ScoredArticle['profile'], 'sketch'>
  /** By rule: supported, contradicted, unverifiable. */
  readonly tallies: Readonly<Record<string, readonly [number, number, number]>>
  readonly leftOut: ScoredArticle['leftOut']
}

export function toRow({
  url,
  headline,
  published,
  source,
  origins,
  profile,
  tallies,
  leftOut
}: ScoredArticle): string {
  const {sketch: _, ...rest} = profile
  const row: Row = {
    ...(url !== undefined && {url}),
    ...(headline !== undefined && {headline}),
    ...(published && {
      published: {from: finite(published.from), to: finite(published.to), basis: published.basis}
    }),
    ...(source !== undefined && {source}),
    origins,
    profile: rest,
    tallies: Object.fromEntries(
      Object.entries(tallies).map(([rule, {supported, contradicted, unverifiable}]) => [
        rule,
        [supported, contradicted, unverifiable]
      ])
    ),
    leftOut
  }
  return JSON.stringify(row)
}

const finite = (day: number): number | null => (Number.isFinite(day) ? day : null)

/** The article of a row that `toRow` wrote. */
export function rowOf(
  path: string,
  row: string,
  sketch: readonly number[],
  claims: string | undefined
): ScoredArticle {
  const {url, headline, published, source, origins, profile, tallies, leftOut} = JSON.parse(row) as Row
  const byRule: Record<string, Verdicts> = {}
  for (const rule in tallies) {
    const [supported, contradicted, unverifiable] = tallies[rule]!
    byRule[rule] = {supported, contradicted, unverifiable}
  }
  return {
    path,
    url,
    headline,
    published: published && {
      from: published.from ?? -Infinity,
      to: published.to ?? Infinity,
      basis: published.basis
    },
    source,
    origins,
    profile: {...profile, sketch},
    tallies: byRule,
    leftOut,
    claims: claims === undefined ? undefined : (JSON.parse(claims) as ScoredClaim[]),
    isStale: false
  }
}

export const toSketch = (sketch: readonly number[]): Uint8Array =>
  new Uint8Array(Uint32Array.from(sketch).buffer)

/** Little-endian on every machine that Node runs on. */
export function sketchOf(blob: SQLOutputValue | undefined): number[] {
  if (!(blob instanceof Uint8Array)) return []
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  return Array.from({length: blob.byteLength / 4}, (_, index) => view.getUint32(index * 4, true))
}
