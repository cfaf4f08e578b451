import type {Level} from '../finding.ts'
import {compact, evidenceJson} from './json.ts'
import type {Place} from './lines.ts'
import {
  fileOfReport,
  type ArticleReport,
  type Format,
  type PlacedFinding,
  type PlacedRelated,
  type Summary
} from './report.ts'
import {toolName, toolUrl, type Tool} from './tool.ts'
import {uriOf} from './uri.ts'

/**
 * SARIF 2.1.0, which code hosts and editors read (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Results are written
 * as articles are done; the tool and its rules follow, since plugins are known when they have found something.
 */
export function sarifFormat({version, rules}: Tool): Format {
  const indexes = new Map(rules.map(({meta}, index) => [meta.id, index]))
  /** Ids that are no rules of ours, with the address that they give: plugins, directives. */
  const others: {readonly id: string; readonly url: string}[] = []
  const indexOf = ({rule, url}: PlacedFinding): number => {
    const known = indexes.get(rule)
    if (known !== undefined) return known
    indexes.set(rule, indexes.size)
    others.push({id: rule, url})
    return indexes.size - 1
  }
  let separator = '\n'
  return {
    open: () =>
      `{"$schema": ${compact(schema)}, "version": "2.1.0", "runs": [{"columnKind": "utf16CodeUnits", "results": [`,
    article: (article) =>
      article.findings
        .map((finding) => {
          const piece = separator + compact(resultOf(finding, indexOf(finding), article))
          separator = ',\n'
          return piece
        })
        .join(''),
    close: (summary) => {
      const driver = {
        name: toolName,
        semanticVersion: version,
        informationUri: toolUrl,
        rules: [
          ...rules.map(({meta}) => ({
            id: meta.id,
            shortDescription: {text: escapeLinks(meta.description)},
            help: {text: helpOf(meta.description, meta.needs)},
            helpUri: `${toolUrl}/tree/main/rules/${meta.id}`,
            defaultConfiguration: {level: levelOf(meta.level)},
            properties: {tags: [meta.subject, meta.preset], needs: meta.needs}
          })),
          ...others.map(({id, url}) => ({id, ...(isUrl(url) && {helpUri: url})}))
        ]
      }
      const rest = {
        tool: {driver},
        invocations: [invocationOf(summary)],
        originalUriBaseIds: {
          [base]: {
            description: {text: 'The folder in which the linter ran: the root of the repository in CI.'}
          }
        }
      }
      return `\n], ${compact(rest).slice(1, -1)}}]}\n`
    }
  }
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const base = '%SRCROOT%'
/** The version is part of the name: a viewer compares only fingerprints that were made alike. */
const fingerprintName = 'reportlintFinding/v1'

// What a plugin gives as its address may be anything; a log with one that is no URI is refused as a whole.
const isUrl = (url: string): boolean =>
  /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?](?:[\w.~:/?@!$&'()*+,;=-]|%[\dA-Fa-f]{2})*)?(?:#[\w.~/-]*)?$/.test(url)

const levelOf = (level: Level): string =>
  ({error: 'error', warn: 'warning', info: 'note', off: 'none'})[level]

function helpOf(description: string, needs: readonly string[]): string {
  const ground =
    needs.length > 0
      ? `It compares with ${needs.join(', ')} of the fact sheet, and is silent where those say nothing.`
      : 'It needs no fact sheet.'
  return escapeLinks(
    `${description}. ${ground} The page of the rule shows what it finds and what it lets be.`
  )
}

/** In a message `[words](1)` is a link, also in plain text (§3.11.6): the words of an article make none. */
const escapeLinks = (text: string): string =>
  text.includes('](') ? text.replace(/[\\[\]]/g, (char) => `\\${char}`) : text

function resultOf(finding: PlacedFinding, ruleIndex: number, article: ArticleReport) {
  const {rule, level, message, note, fingerprint, verdict, expected, evidence, related, text} = finding
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(level),
    message: {text: escapeLinks([`${message}.`, note].filter(Boolean).join('\n'))},
    locations: [{physicalLocation: physicalLocation(fileOfReport(article), finding.place, text)}],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, id) => relatedOf(other, id + 1, article))
    }),
    partialFingerprints: {[fingerprintName]: fingerprint},
    properties: {
      ...(verdict && {verdict}),
      ...(expected.length > 0 && {expected}),
      ...(evidence.length > 0 && {evidence: evidence.map(evidenceJson)})
    }
  }
}

const relatedOf = ({message, place, file}: PlacedRelated, id: number, article: ArticleReport) => ({
  id,
  message: {text: escapeLinks(message)},
  physicalLocation: physicalLocation(fileOfReport(file ?? article), place)
})

function physicalLocation(path: string, place: Place, words?: string) {
  const uri = uriOf(path)
  return {
    artifactLocation: {uri, ...(!uri.startsWith('file:') && {uriBaseId: base})},
    region: {
      startLine: place.line,
      startColumn: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
      charOffset: place.start,
      charLength: place.end - place.start,
      ...(words && {snippet: {text: words}})
    }
  }
}

const invocationOf = ({failures, problems}: Summary) => ({
  executionSuccessful: failures === 0,
  ...(problems.length > 0 && {
    toolExecutionNotifications: problems.map((text) => ({level: 'error', message: {text: escapeLinks(text)}}))
  })
})
