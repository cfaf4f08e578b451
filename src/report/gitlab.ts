import {hashOf} from './fingerprint.ts'
import {compact} from './json.ts'
import {fileOfReport, type Format} from './report.ts'

/** Code Quality of GitLab: an array of issues (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). */
export function gitlabFormat(): Format {
  let separator = '\n'
  return {
    open: () => '[',
    article: (article) =>
      article.findings
        .map(({rule, level, message, note, place, fingerprint}) => {
          const issue = {
            description: [message, note.replaceAll('\n', ' ')].filter(Boolean).join('. '),
            check_name: rule,
            // One finding in two files is two issues.
            fingerprint: hashOf([article.path, fingerprint]),
            severity: {error: 'major', warn: 'minor', info: 'info'}[level],
            location: {path: fileOfReport(article), lines: {begin: place.line, end: place.endLine}}
          }
          const piece = separator + compact(issue)
          separator = ',\n'
          return piece
        })
        .join(''),
    close: () => '\n]\n'
  }
}
