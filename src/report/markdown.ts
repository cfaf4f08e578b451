import {printable} from './cells.ts'
import {counted} from './counts.ts'
import {fileOfReport, findingCounts, type ArticleReport, type Format, type PlacedFinding} from './report.ts'

/**
 * A summary in Markdown for the page of a job. It starts with the counts, so rows are kept; a page of a job holds one
 * megabyte, so a report that is longer names what it leaves out.
 */
export function markdownFormat(): Format {
  const rows: string[] = []
  let size = 0
  let left = 0
  return {
    open: () => '',
    article: (article) => {
      for (const finding of article.findings) {
        const row = rowOf(finding, article)
        size += row.length
        if (size > mostCharacters) left++
        else rows.push(row)
      }
      return ''
    },
    close: (summary) => {
      const mark = summary.errors > 0 || summary.failures > 0 ? '❌' : summary.warnings > 0 ? '⚠️' : '✅'
      const counts = findingCounts(summary)
      const {supported, contradicted, unverifiable} = summary.claims
      const lines = [
        `## ${mark} Reportlint: ${counts} in ${counted(summary.articles, 'article')}`,
        '',
        `Claims held against fact sheets: ${supported} supported, ${contradicted} contradicted, ${unverifiable} unverifiable.`,
        ''
      ]
      if (rows.length > 0)
        lines.push('| | place | finding | evidence |', '| --- | --- | --- | --- |', ...rows, '')
      if (left > 0) lines.push(`${counted(left, 'more finding')} not shown here.`, '')
      if (summary.problems.length > 0) {
        lines.push('### Could not be checked', '')
        lines.push(
          ...summary.problems.slice(0, mostProblems).map((problem) => `- ${escapeMarkdown(problem)}`)
        )
        if (summary.problems.length > mostProblems)
          lines.push(`- and ${summary.problems.length - mostProblems} more`)
        lines.push('')
      }
      return lines.join('\n')
    }
  }
}

/** Half of what GitHub takes for a step; each character may need three bytes or more. */
const mostCharacters = 250_000
const mostProblems = 100

function rowOf({level, place, message, note, rule, url}: PlacedFinding, article: ArticleReport): string {
  const where = escapeMarkdown(`${fileOfReport(article)}:${place.line}:${place.column}`)
  const id = /^https?:\/\/[\w./~-]+$/.test(url) ? `[${escapeMarkdown(rule)}](${url})` : escapeMarkdown(rule)
  const notes = note.split('\n').filter(Boolean).map(escapeMarkdown).join('<br>')
  return `| ${level} | ${where} | ${dress(message)}<br>${id} | ${notes} |`
}

/** What stands in backticks is data: code in which nothing is a sign. */
const dress = (message: string): string =>
  message
    .split('`')
    .map((part, index) =>
      index % 2 === 1 && part !== '' ? `<code>${escapeMarkdown(part)}</code>` : escapeMarkdown(part)
    )
    .join('')

/** Words that stay words in a table of GitHub’s Markdown: no markup, link, mention or address of theirs is one. */
export const escapeMarkdown = (text: string): string =>
  printable(text).replace(/[^\p{L}\p{M}\p{N} ,;?“”‘’–—…]/gu, (char) =>
    /^[\x21-\x7E]$/.test(char) ? `&#${char.charCodeAt(0)};` : char
  )
