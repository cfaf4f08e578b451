import {fileOfReport, type Format} from './report.ts'
import {toolName, type Tool} from './tool.ts'
import {tag} from './xml.ts'

/** XML of Checkstyle, which many servers of CI read. */
export const checkstyleFormat = ({version}: Tool): Format => ({
  open: () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${tag('checkstyle', {version: `${toolName} ${version}`})}\n`,
  article: (article) => {
    const errors = article.findings.map(({place, level, message, note, rule}) =>
      tag(
        'error',
        {
          line: place.line,
          column: place.column,
          severity: level === 'warn' ? 'warning' : level,
          message: [message, note].filter(Boolean).join('\n'),
          source: `${toolName}.${rule}`
        },
        '/'
      )
    )
    return [
      `  ${tag('file', {name: fileOfReport(article)})}`,
      ...errors.map((error) => `    ${error}`),
      '  </file>\n'
    ].join('\n')
  },
  close: ({problems}) => {
    const errors = problems.map((message) =>
      tag('error', {line: 1, severity: 'error', message, source: toolName}, '/')
    )
    const unread =
      errors.length > 0
        ? [
            `  ${tag('file', {name: toolName})}`,
            ...errors.map((error) => `    ${error}`),
            '  </file>\n'
          ].join('\n')
        : ''
    return `${unread}</checkstyle>\n`
  }
})
