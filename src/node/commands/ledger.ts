import {printable} from '../../report/cells.ts'
import {publishedJson} from '../../report/json.ts'
import {plural, thousands} from '../../report/counts.ts'
import {noClaims} from '../../score/scored-article.ts'
import type {ScoredArticle, Verdicts} from '../../score/types.ts'
import {UsageError, type ExitCode, type Io} from '../io.ts'
import {openLedger, type Ledger} from '../ledger/ledger.ts'
import {verifyLedger} from '../ledger/verify.ts'

/** Opens the ledger for one command and closes it again. */
function withLedger(file: string, io: Io, work: (ledger: Ledger) => ExitCode): ExitCode {
  const ledger = openLedger(file, io.cwd, true)
  try {
    return work(ledger)
  } finally {
    ledger.close()
  }
}

/** Prints the articles, one in a line. */
export const listLedger = (file: string, io: Io): ExitCode =>
  withLedger(file, io, (ledger) => {
    const {articles} = ledger.articles(false)
    for (const article of articles.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      const {supported, contradicted, unverifiable} = totalOf(article)
      const claims = `${supported} supported, ${contradicted} contradicted, ${unverifiable} unverifiable`
      io.stdout.write(
        `${printable(article.path)}  ${printable(article.source ?? 'unknown source')}  ${claims}\n`
      )
    }
    return 0
  })

/** Prints one article with its claims and its history. */
export const showLedger = (file: string, name: string, io: Io): ExitCode =>
  withLedger(file, io, (ledger) => {
    const claims = ledger.claimsOf(name)
    if (!claims)
      throw new UsageError(`Unexpected article \`${name}\`, expected one that \`ledger list\` shows`)
    for (const {rule, verdict, text, place, message, evidence, leftOut} of claims) {
      const facts = evidence.map(({fact}) => fact).join(', ')
      const about = [
        `${place.line}:${place.column}`,
        verdict,
        rule,
        `“${text}”`,
        message,
        facts,
        leftOut && `(${leftOut})`
      ]
      io.stdout.write(`${printable(about.filter(Boolean).join('  '))}\n`)
    }
    for (const {judged, content, article} of ledger.historyOf(name)) {
      const {supported, contradicted, unverifiable} = totalOf(article)
      const before = `${supported} supported, ${contradicted} contradicted, ${unverifiable} unverifiable`
      io.stdout.write(`before ${judged}  ${content.slice(0, 12)}  ${before}\n`)
    }
    return 0
  })

/** Forgets articles with their history. */
export const forgetLedger = (file: string, names: readonly string[], io: Io): ExitCode =>
  withLedger(file, io, (ledger) => {
    let code: ExitCode = 0
    for (const name of names) {
      if (ledger.forget(name)) io.stdout.write(`Forgot ${printable(name)}\n`)
      else {
        io.stderr.write(
          `reportlint: Unexpected article \`${printable(name)}\`, expected one that \`ledger list\` shows\n`
        )
        code = 2
      }
    }
    return code
  })

/** Prints all claims: one JSON object in a line, or one line of CSV. */
export const exportLedger = (file: string, format: 'ndjson' | 'csv', io: Io): ExitCode =>
  withLedger(file, io, (ledger) => {
    if (format === 'csv') io.stdout.write(csvLine(columns))
    for (const article of ledger.articles(true).articles) {
      const {path, source, origins, published, profile, claims = []} = article
      if (format === 'ndjson') {
        const line = {
          path,
          url: article.url ?? null,
          headline: article.headline ?? null,
          source: source ?? null,
          origins,
          published: publishedJson(published),
          words: profile.words,
          claims
        }
        io.stdout.write(`${JSON.stringify(line)}\n`)
        continue
      }
      for (const {rule, verdict, text, place, evidence, leftOut} of claims) {
        const days = publishedJson(published)
        const facts = evidence.map(({fact}) => fact).join(' ')
        io.stdout.write(
          csvLine([
            path,
            source ?? '',
            days?.from ?? '',
            days?.to ?? '',
            rule,
            verdict,
            text,
            String(place.line),
            String(place.column),
            facts,
            leftOut ?? ''
          ])
        )
      }
    }
    return 0
  })

const columns = [
  'path',
  'source',
  'published_from',
  'published_to',
  'rule',
  'verdict',
  'text',
  'line',
  'column',
  'facts',
  'left_out'
]

const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`

/** Checks that the file is whole; exit 2 where it is not. */
export const verifyCommand = (file: string, io: Io): ExitCode =>
  withLedger(file, io, ({database}) => {
    const {contents, problems} = verifyLedger(database)
    for (const problem of problems) io.stdout.write(`${printable(problem)}\n`)
    if (problems.length > 0) return 2
    const {articles, states, claims} = contents
    io.stdout.write(
      `✓ ${plural(articles, 'article')} with ${plural(claims, 'claim')}, and ${thousands(states - articles)} earlier states\n`
    )
    return 0
  })

const totalOf = ({tallies}: ScoredArticle): Verdicts =>
  Object.values(tallies).reduce(
    (sum, one) => ({
      supported: sum.supported + one.supported,
      contradicted: sum.contradicted + one.contradicted,
      unverifiable: sum.unverifiable + one.unverifiable
    }),
    noClaims
  )
