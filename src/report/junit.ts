import {fileOfReport, type ArticleReport, type Format, type PlacedFinding} from './report.ts'
import {toolName} from './tool.ts'
import {escapeXml, tag} from './xml.ts'

/**
 * JUnit XML: an article is a suite, a finding a test in it. Only findings at level `error` are failures, as for the exit
 * code; the others pass and say what they are. An article without findings is one test that passes.
 */
export const junitFormat = (): Format => ({
  open: () => `<?xml version="1.0" encoding="UTF-8"?>\n${tag('testsuites', {name: toolName})}\n`,
  article: (article) => {
    const {path, findings} = article
    const cases =
      findings.length > 0
        ? findings.map((finding) => caseOf(finding, article))
        : [tag('testcase', {name: 'no findings', classname: path}, '/')]
    return suite(path, cases, findings.filter(({level}) => level === 'error').length, 0)
  },
  close: ({problems}) => {
    const cases = problems.map((message) => {
      const open = tag('testcase', {name: message, classname: toolName})
      return `${open}${tag('error', {type: 'unchecked', message}, '/')}</testcase>`
    })
    return `${cases.length > 0 ? suite(toolName, cases, 0, cases.length) : ''}</testsuites>\n`
  }
})

function suite(name: string, cases: readonly string[], failures: number, errors: number): string {
  const open = tag('testsuite', {name, tests: cases.length, failures, errors, skipped: 0})
  return [`  ${open}`, ...cases.map((one) => `    ${one}`), '  </testsuite>\n'].join('\n')
}

function caseOf({rule, level, message, note, place, text}: PlacedFinding, article: ArticleReport): string {
  const file = fileOfReport(article)
  const where = `${file}:${place.line}:${place.column}`
  const open = tag('testcase', {
    name: `${rule} at ${place.line}:${place.column}${text === '' ? '' : `: ${text}`}`,
    classname: article.path,
    file,
    line: place.line
  })
  const body = escapeXml([where, `${level}: ${message}`, note].filter(Boolean).join('\n'))
  const inner =
    level === 'error'
      ? `${tag('failure', {type: rule, message})}${body}</failure>`
      : `<system-out>${body}</system-out>`
  return `${open}${inner}</testcase>`
}
