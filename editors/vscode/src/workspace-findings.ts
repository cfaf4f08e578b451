/** A finding as `--format json` gives it, as far as a list of problems needs it. */
export interface Finding {
  readonly rule: string
  readonly level: 'error' | 'warn' | 'info'
  readonly message: string
  readonly note: string
  readonly url: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface ArticleFindings {
  readonly path: string
  readonly findings: readonly Finding[]
}

/** Rules that hold articles against each other: a run tells of them, the server, which sees one at a time, does not. */
export const acrossArticles: ReadonlySet<string> = new Set([
  'reports-conflict',
  'rewrite-drift',
  'rewrite-uncredited'
])

/** The articles of a report in JSON; undefined for what is none: then the run said why. */
export function readReport(json: string): readonly ArticleFindings[] | undefined {
  try {
    const report: unknown = JSON.parse(json)
    const isReport = typeof report === 'object' && report !== null && 'articles' in report
    return isReport && Array.isArray(report.articles) ? (report.articles as ArticleFindings[]) : undefined
  } catch {
    return undefined
  }
}

/** “2 errors and 1 warning in 3 articles”. */
export function summaryOf(articles: readonly ArticleFindings[]): string {
  const all = articles.flatMap(({findings}) => findings)
  const count = (level: Finding['level'], noun: string): string[] => {
    const number = all.filter((finding) => finding.level === level).length
    return number === 0 ? [] : [`${number} ${noun}${number === 1 ? '' : 's'}`]
  }
  const found = [...count('error', 'error'), ...count('warn', 'warning'), ...count('info', 'note')]
  const where = `${articles.length} article${articles.length === 1 ? '' : 's'}`
  return `${found.length === 0 ? 'Nothing to report' : found.join(', ')} in ${where}`
}
