import type {Published} from '../article.ts'
import type {Sheet} from '../facts/fact-base.ts'
import type {Evidence} from '../finding.ts'
import type {Dispute} from '../lint/disputes.ts'
import {formatDay, type Day} from '../time/day.ts'
import type {ArticleReport, Format, PlacedFinding} from './report.ts'

/** JSON for other programs: fields are added, never renamed. Unknown is `null`. */
export function jsonFormat(): Format {
  let separator = '\n    '
  return {
    open: ({facts}) => `{\n  "version": 1,\n  "facts": ${pretty(sheetsJson(facts), '  ')},\n  "articles": [`,
    article: (article) => {
      const piece = separator + pretty(articleJson(article), '    ')
      separator = ',\n    '
      return piece
    },
    close: ({articles, errors, warnings, infos}) => {
      const end = separator.startsWith(',') ? '\n  ]' : ']'
      return `${end},\n  "summary": ${pretty({articles, errors, warnings, infos}, '  ')}\n}\n`
    }
  }
}

/** As `JSON.stringify(…, null, 2)` has it at that depth; what could steer a terminal is escaped. */
export function pretty(value: unknown, indent = ''): string {
  return JSON.stringify(value, wellFormed, 2).replaceAll('\n', `\n${indent}`).replace(steering, escaped)
}

/** The same in one line. */
export const compact = (value: unknown): string =>
  JSON.stringify(value, wellFormed).replace(steering, escaped)

// Half a character, which JSON would spell `\\ud83d`: strict readers refuse it.
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value

// JSON itself escapes the controls below U+0020 only.
const steering = /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g
const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`

const dayOrNull = (day: Day): string | null => (Number.isFinite(day) ? formatDay(day) : null)

/** The fact sheets of a run, by name and content. */
export const sheetsJson = (facts: readonly Sheet[]) =>
  facts.map(({path, title, verified, sha256}) => ({path, title, verified: dayOrNull(verified), sha256}))

/** First and last day and how they are known; an open end is `null`. */
export const publishedJson = (published: Published | undefined) =>
  published ? {from: dayOrNull(published.from), to: dayOrNull(published.to), basis: published.basis} : null

export const articleJson = ({
  path,
  headline,
  source,
  authors,
  published,
  findings,
  claims
}: ArticleReport) => ({
  path,
  headline: headline ?? null,
  source: source ?? null,
  authors,
  published: publishedJson(published),
  findings: findings.map(findingJson),
  claims: {
    supported: claims.supported,
    contradicted: claims.contradicted,
    unverifiable: claims.unverifiable
  }
})

const findingJson = (finding: PlacedFinding) => ({
  rule: finding.rule,
  level: finding.level,
  verdict: finding.verdict,
  message: finding.message,
  note: finding.note,
  url: finding.url,
  text: finding.text,
  ...finding.place,
  expected: finding.expected,
  fingerprint: finding.fingerprint,
  evidence: finding.evidence.map(evidenceJson),
  ...(finding.related.length > 0 && {
    related: finding.related.map(({message, place, file}) => ({
      message,
      ...(file && {path: file.path}),
      ...place
    }))
  }),
  ...(finding.disputed && {disputed: disputedJson(finding.disputed)})
})

const disputedJson = ({who, when, why, resolution, note, resolved}: Dispute) => ({
  who,
  when,
  why,
  resolution,
  note: note ?? null,
  resolved: resolved ?? null
})

export const evidenceJson = ({fact, value, source}: Evidence) => ({
  fact,
  value,
  source: source
    ? {
        title: source.title ?? null,
        publisher: source.publisher ?? null,
        url: source.url ?? null,
        date: source.date ?? null
      }
    : null
})
