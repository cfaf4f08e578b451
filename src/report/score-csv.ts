import type {Counted, ScoreReport} from '../score/types.ts'

const heads = [
  'source',
  'period',
  'articles',
  'words',
  'supported',
  'contradicted',
  'unverifiable',
  'effective_claims',
  'score',
  'low',
  'high',
  'why'
]

/** RFC 4180: a line for each source, and for each of its periods. Shares from 0 to 1; empty where there is none. */
export function scoreCsv({sources}: ScoreReport): string {
  const rows = sources.flatMap((source) => [
    row(source.name, '', source.words, source),
    ...source.periods.map((period) => row(source.name, period.period, '', period))
  ])
  return [heads, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')
}

function row(
  name: string,
  period: string,
  words: number | '',
  {articles, claims, effective, score, why}: Counted
) {
  const share = (value: number | undefined) => (value === undefined ? '' : value.toFixed(4))
  return [
    name,
    period,
    articles,
    words,
    claims.supported,
    claims.contradicted,
    claims.unverifiable,
    (effective.supported + effective.contradicted).toFixed(1),
    share(score?.mean),
    share(score?.low),
    share(score?.high),
    why ?? ''
  ]
}

function cell(value: string | number): string {
  // A spreadsheet would run a name that begins like a formula.
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
