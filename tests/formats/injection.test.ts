import fc from 'fast-check'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import type {Nodes} from 'mdast'
import {allRules} from '../../src/generated/rules.ts'
import {checkstyleFormat} from '../../src/report/checkstyle.ts'
import {claimReviewFormat} from '../../src/report/claimreview.ts'
import {githubFormat} from '../../src/report/github.ts'
import {gitlabFormat} from '../../src/report/gitlab.ts'
import {jsonFormat} from '../../src/report/json.ts'
import {junitFormat} from '../../src/report/junit.ts'
import {indexLines} from '../../src/report/lines.ts'
import {markdownFormat} from '../../src/report/markdown.ts'
import {ndjsonFormat} from '../../src/report/ndjson.ts'
import {rdjsonFormat} from '../../src/report/rdjson.ts'
import {emptySummary, addArticle, type ArticleReport, type Format} from '../../src/report/report.ts'
import {sarifFormat} from '../../src/report/sarif.ts'
import {textFormat} from '../../src/report/text.ts'
import {breaches, isCodeQuality, isDiagnosticResult, isSarif, parseCommand, parseXml} from './shapes.ts'

const pieces = [
  '\u001B[31m',
  '\u009B2J',
  '\u0007',
  '\u0000',
  '\u202E',
  '\u2066',
  '\uD83D',
  '\uDC4D',
  '\uFFFE',
  '\uFEFF',
  '\u2028',
  '\r\n',
  '\n',
  '\r',
  '::error::',
  '::set-output name=x::',
  '%0A',
  '%',
  ',',
  ':',
  '<script>',
  ']]>',
  '&amp;',
  '"',
  "'",
  '`',
  '|',
  '[a](https://example.org)',
  '![a](b)',
  '](1)',
  '@team',
  'https://example.org/x',
  'www.example.org',
  '<!--',
  '\\',
  '{0}',
  '__proto__',
  '📌',
  'é',
  'A bridge'
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({unit: 'binary', maxLength: 4})), {maxLength: 6})
  .map((parts) => parts.join(''))

const report: fc.Arbitrary<ArticleReport> = fc
  .record({
    path: hostile.filter((path) => path !== ''),
    headline: hostile,
    source: hostile,
    lead: hostile,
    message: hostile.filter((message) => message !== ''),
    note: hostile,
    words: hostile,
    fact: hostile,
    title: hostile,
    url: hostile,
    level: fc.constantFrom('error', 'warn', 'info'),
    verdict: fc.constantFrom('contradicted', 'unverifiable', null),
    rule: fc.oneof(
      fc.constant('date-weekday'),
      hostile.filter((rule) => rule !== '')
    )
  })
  .map(({path, headline, source, lead, message, note, words, fact, title, url, level, verdict, rule}) => {
    const content = `${lead}${words}\n${lead}`
    const span = {start: lead.length, end: lead.length + words.length}
    const place = indexLines(content)(span)
    const evidence = [{fact, value: title, source: {title, publisher: source, url, date: '2025-03-14'}}]
    const common = {rule, span, text: words, sentence: content, place, evidence}
    return {
      path,
      headline,
      source,
      authors: [source],
      url,
      credits: [source],
      profile: {
        words: 2,
        isSigned: true,
        isDated: true,
        quotations: 0,
        named: 0,
        vague: 0,
        isCorrected: false,
        sketch: []
      },
      published: {from: 20175, to: 20175, basis: 'stated'},
      content,
      text: content,
      blocks: [],
      findings: [
        {
          ...common,
          level,
          verdict,
          message,
          note,
          url,
          expected: [title],
          related: [{message: title, place, file: {path: `other ${path}`, content}}],
          fingerprint: '0123456789abcdef0123456789abcdef'
        }
      ],
      supported: [common],
      claims: {supported: 1, contradicted: 1, unverifiable: 0}
    } satisfies ArticleReport
  })

const tool = {version: '1.0.0', rules: allRules}
const sheet = (name: string) => ({path: name, title: name, verified: 20175, sha256: 'ab'})

/** All of a report, with a file that could not be read. */
function written(format: Format, articles: readonly ArticleReport[], problem: string): string {
  const summary = {
    ...articles.reduce(addArticle, emptySummary),
    failures: 1,
    problems: [`a.md:1:1: ${problem}`]
  }
  return [
    format.open({facts: [sheet(problem)]}),
    ...articles.map((article) => format.article(article)),
    format.close(summary)
  ].join('')
}

/** All strings of a JSON value, keys too. */
const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)])
      : []

const json = (text: string): unknown => {
  const value: unknown = JSON.parse(text)
  expect(stringsIn(value).filter((one) => !one.isWellFormed())).toEqual([])
  return value
}

const markdownNodes = (node: Nodes): string[] => [
  node.type,
  ...('children' in node ? node.children.flatMap(markdownNodes) : [])
]
const htmlOf = (node: Nodes): string[] =>
  node.type === 'html' ? [node.value] : 'children' in node ? node.children.flatMap(htmlOf) : []

const formats: Readonly<Record<string, [() => Format, (text: string, articles: number) => void]>> = {
  text: [() => textFormat({color: false, width: 80}), () => undefined],
  json: [jsonFormat, (text) => void json(text)],
  ndjson: [
    ndjsonFormat,
    (text, articles) => {
      const lines = text.trimEnd().split('\n')
      expect(lines).toHaveLength(articles + 1)
      lines.forEach(json)
    }
  ],
  sarif: [() => sarifFormat(tool), (text) => expect(breaches(isSarif, json(text))).toEqual([])],
  gitlab: [gitlabFormat, (text) => expect(breaches(isCodeQuality, json(text))).toEqual([])],
  rdjson: [rdjsonFormat, (text) => expect(breaches(isDiagnosticResult, json(text))).toEqual([])],
  claimreview: [
    claimReviewFormat,
    (text) => {
      const {'@graph': graph} = json(text) as {'@graph': Record<string, unknown>[]}
      for (const review of graph) {
        expect(Object.keys(review)).not.toContain('reviewRating')
        expect(review['creativeWorkStatus']).toBe('Draft')
      }
    }
  ],
  junit: [
    junitFormat,
    (text, articles) => {
      const suites = parseXml(text)
      expect(suites.children.map(({name}) => name)).toEqual(Array(articles + 1).fill('testsuite'))
      for (const suite of suites.children) {
        expect(suite.children.map(({name}) => name)).toEqual(['testcase'])
      }
    }
  ],
  checkstyle: [
    () => checkstyleFormat(tool),
    (text, articles) => {
      const files = parseXml(text).children
      expect(files.map(({name, children}) => [name, children.map((one) => one.name)])).toEqual(
        Array(articles + 1).fill(['file', ['error']])
      )
    }
  ],
  github: [
    githubFormat,
    (text, articles) => {
      const lines = text.trimEnd().split('\n')
      // One for each finding, one for the file that could not be read, and the count.
      expect(lines).toHaveLength(articles + 2)
      for (const line of lines.slice(0, -1)) expect(line).toMatch(/^::(?:error|warning|notice) /)
      expect(lines.at(-1)).not.toMatch(/^::/)
    }
  ],
  markdown: [
    markdownFormat,
    (text, articles) => {
      const tree = fromMarkdown(text, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
      const nodes = markdownNodes(tree)
      expect(nodes.filter((type) => type === 'tableRow')).toHaveLength(articles + 1)
      expect(nodes.filter((type) => /image|footnote|definition|break|code/.test(type))).toEqual([])
      for (const html of htmlOf(tree)) expect(html).toMatch(/^<(?:br|\/?code)>$/)
    }
  ]
}

test.each(Object.entries(formats))(
  'nothing of an article gets out of its place in %s',
  (_, [make, holds]) => {
    fc.assert(
      fc.property(fc.array(report, {minLength: 1, maxLength: 3}), hostile, (articles, problem) => {
        const text = written(make(), articles, problem)
        expect(text.isWellFormed()).toBe(true)
        // Line ends are the only controls, and no text turns its direction.
        expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u)
        holds(text, articles.length)
      }),
      {numRuns: 60}
    )
  }
)

test('a report without articles is whole in each format', () => {
  for (const [make, holds] of Object.values(formats)) {
    const format = make()
    const text = format.open({facts: []}) + format.close(emptySummary)
    if (make === jsonFormat || make === ndjsonFormat) holds(text, 0)
  }
  expect(json(written(gitlabFormat(), [], ''))).toEqual([])
  expect(breaches(isSarif, json(written(sarifFormat(tool), [], 'x')))).toEqual([])
  expect(parseXml(junitFormat().open({facts: []}) + junitFormat().close(emptySummary)).children).toEqual([])
})

test('annotations survive per cent signs, line ends and double colons', () => {
  fc.assert(
    fc.property(report, (article) => {
      const line = githubFormat().article(article).trimEnd()
      const {command, properties, data} = parseCommand(line)
      const [finding] = article.findings
      expect(command).toBe({error: 'error', warn: 'warning', info: 'notice'}[finding!.level])
      const plain = (text: string) => text.replace(/[^\x20-\x7E]/g, '')
      if (plain(article.path) === article.path) expect(properties['file']).toBe(article.path)
      if (plain(finding!.message) === finding!.message) expect(data.split('\n')[0]).toBe(finding!.message)
      expect(properties['line']).toBe(String(finding!.place.line))
    })
  )
})
