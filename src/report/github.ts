import {printable} from './cells.ts'
import {counted} from './counts.ts'
import {fileOfReport, findingCounts, type ArticleReport, type Format, type PlacedFinding} from './report.ts'

/**
 * Annotations of GitHub Actions: commands on standard output that mark the words in a pull request
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).
 */
export const githubFormat = (): Format => ({
  open: () => '',
  article: (article) => article.findings.map((finding) => commandOf(finding, article)).join(''),
  close: (summary) => {
    const problems = summary.problems.map((text) => `::error title=reportlint::${escapeData(text)}\n`)
    return `${problems.join('')}${findingCounts(summary)} in ${counted(summary.articles, 'article')}\n`
  }
})

function commandOf(finding: PlacedFinding, article: ArticleReport): string {
  const {level, place, message, note, rule} = finding
  const command = {error: 'error', warn: 'warning', info: 'notice'}[level]
  const isLine = place.line === place.endLine
  const properties = {
    file: fileOfReport(article),
    line: place.line,
    endLine: place.endLine,
    // Columns over several lines are refused.
    ...(isLine && {col: place.column, endColumn: place.endColumn}),
    title: rule
  }
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`
  )
  return `::${command} ${written.join(',')}::${escapeData([message, note].filter(Boolean).join('\n'))}\n`
}

/** What the runner decodes again; nothing else in the data has a meaning to it, or to a terminal. */
const escapeData = (text: string): string =>
  text
    .split(/\r\n|\n|\r/)
    .map(printable)
    .join('\n')
    .replaceAll('%', '%25')
    .replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
