import pc from 'picocolors'
import {formatDay} from '../time/day.ts'
import type {Published} from '../article.ts'
import type {Dispute} from '../lint/disputes.ts'
import type {Sheet} from '../facts/fact-base.ts'
import {printable, widthOf} from './cells.ts'
import {counted} from './counts.ts'
import {frameLines, type FrameLine} from './frame.ts'
import {lineStarts} from './lines.ts'
import {
  fileOfReport,
  placeInContent,
  type ArticleReport,
  type Format,
  type PlacedFinding,
  type PlacedRelated,
  type Style,
  type Summary
} from './report.ts'

type Paint = (text: string) => string
type Colors = ReturnType<typeof pc.createColors>

/** For people at a terminal: each finding with its words in the article and the evidence below. */
export function textFormat({color, width}: Style): Format {
  const colors = pc.createColors(color)
  let sheets: readonly Sheet[] = []
  return {
    open: ({facts}) => {
      sheets = facts
      return ''
    },
    article: (article) => (article.findings.length > 0 ? articleText(article, colors, width) : ''),
    close: (summary) => summaryText(summary, sheets, colors)
  }
}

const margin = '  '

function articleText(article: ArticleReport, colors: Colors, width: number): string {
  const starts = lineStarts(article.content)
  const about = [article.source, publishedText(article.published)].filter((part) => part !== undefined)
  const heading = colors.underline(printable(article.path))
  const lines = [about.length > 0 ? `${heading}  ${colors.dim(printable(about.join(', ')))}` : heading, '']
  for (const finding of article.findings) {
    lines.push(...findingLines(finding, article, starts, colors, width), '')
  }
  return `${lines.join('\n')}\n`
}

function findingLines(
  finding: PlacedFinding,
  {content, record}: ArticleReport,
  starts: readonly number[],
  colors: Colors,
  width: number
): string[] {
  const paint = {error: colors.red, warn: colors.yellow, info: colors.blue}[finding.level]
  const {place, related} = finding
  // Nothing is marked where an article lacks something and has no headline.
  const framed: readonly PlacedRelated[] =
    place.end > place.start ? [{message: '', place}, ...related] : related
  const digits = Math.max(3, ...framed.map((part) => String(part.place.endLine).length))
  const gutter = (number?: number) => `${margin}${colors.dim(`${String(number ?? '').padStart(digits)} │`)} `
  const room = Math.max(width - margin.length - digits - 3, 20)
  const lines = headLines(finding, paint, colors, width)
  if (framed.length > 0 || finding.note !== '') lines.push(gutter().trimEnd())
  for (const {message, place: at, file} of framed) {
    // The place in another article: named first, so that the lines below are not taken for this one’s.
    if (file) lines.push(gutter() + colors.dim(printable(`${fileOfReport(file)}:${at.line}:${at.column}`)))
    const from = file ? lineStarts(file.content) : starts
    const origin = file ? file.record : record
    const before = (origin?.line ?? 1) - 1
    for (const line of frameLines(file?.content ?? content, from, placeInContent(at, origin), room)) {
      lines.push(
        gutter(line.number === undefined ? undefined : line.number + before) +
          spell(line, at === place ? paint : colors.cyan, colors)
      )
      if (line.carets === 0) continue
      const isLast = line.number !== undefined && at.endLine === line.number + before
      const label = isLast && message ? ` ${printable(message)}` : ''
      const caret = ' '.repeat(line.indent) + '^'.repeat(line.carets) + label
      lines.push(gutter() + ' '.repeat(line.indent) + (at === place ? paint : colors.cyan)(caret.trimStart()))
    }
  }
  for (const note of finding.note.split('\n').filter((part) => part !== '')) {
    const source = note.startsWith('Source: ')
    const wrapped = wrap(printable(note), room)
    const dressed = source ? wrapped.map((line) => colors.dim(line)) : dress(wrapped, colors)
    for (const line of dressed) lines.push(gutter() + line)
  }
  if (finding.disputed) {
    for (const line of wrap(printable(disputedText(finding.disputed)), room)) {
      lines.push(gutter() + colors.magenta(line))
    }
  }
  return lines
}

/** One line on who disputes a finding, and what became of that. */
function disputedText({who, when, why, resolution, note, resolved}: Dispute): string {
  const outcome = `${resolution}${resolved === undefined ? '' : ` on ${resolved}`}${note === undefined ? '' : `: ${note}`}`
  return `Disputed by ${who} on ${when}: ${why.trim()} (${outcome.trim()})`
}

/** `13:76  error  Unexpected day …  tenure-date` */
function headLines(finding: PlacedFinding, paint: Paint, colors: Colors, width: number): string[] {
  const {place, level, message, rule} = finding
  const position = `${place.line}:${place.column}`
  const head = `${margin}${position}  ${level}  `
  const parts = wrap(printable(message), Math.max(width - head.length, 20))
  const last = parts.at(-1) ?? ''
  const fits = head.length + widthOf(last) + 2 + rule.length <= width
  const dressed = dress(parts, colors, colors.bold)
  return [
    ...dressed.map((part, index) => {
      const start =
        index === 0
          ? `${margin}${colors.dim(position)}  ${paint(colors.bold(level))}  `
          : ' '.repeat(head.length)
      const end = fits && index === parts.length - 1 ? `  ${colors.dim(printable(rule))}` : ''
      return start + part + end
    }),
    ...(fits ? [] : [' '.repeat(head.length) + colors.dim(printable(rule))])
  ]
}

const spell = ({before, marked, after}: FrameLine, paint: Paint, colors: Colors): string =>
  before + (marked === '' ? '' : paint(colors.bold(marked))) + after

/** What stands in backticks is data: it gets a colour of its own, also where it goes on in the next line. */
function dress(lines: readonly string[], colors: Colors, rest: Paint = (part) => part): string[] {
  let isData = false
  return lines.map((line) =>
    line
      .split(/(`)/)
      .map((part) => {
        if (part === '`') {
          isData = !isData
          return colors.cyan(part)
        }
        if (part === '') return part
        return isData ? colors.cyan(part) : rest(part)
      })
      .join('')
  )
}

/** Breaks a text at spaces; an address longer than a line stays whole, to be opened with a click. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** `2025-03-28`, or what is known of it. */
function publishedText(published: Published | undefined): string | undefined {
  if (!published) return
  const {from, to} = published
  if (from === to) return formatDay(from)
  if (to === Infinity) return `${formatDay(from)} or later`
  return from === -Infinity ? `${formatDay(to)} or earlier` : `${formatDay(from)} to ${formatDay(to)}`
}

function summaryText(summary: Summary, sheets: readonly Sheet[], colors: Colors): string {
  const {errors, warnings, infos, claims, failures, hidden, known} = summary
  const parts = [
    errors > 0 && colors.red(counted(errors, 'error')),
    warnings > 0 && colors.yellow(counted(warnings, 'warning')),
    infos > 0 && colors.blue(counted(infos, 'note'))
  ].filter((part) => part !== false)
  const where = `in ${counted(summary.articles, 'article')}`
  const mark = errors > 0 ? colors.red('✗') : parts.length > 0 ? colors.yellow('!') : colors.green('✓')
  const found = parts.length > 0 ? parts.join(', ') : colors.green(hidden > 0 ? 'No errors' : 'No findings')
  const unseen = [
    hidden > 0 && `${counted(hidden, 'finding')} not shown`,
    known > 0 && `${counted(known, 'finding')} known to the baseline`
  ].filter((part) => part !== false)
  const more = unseen.length > 0 ? colors.dim(` (and ${unseen.join(', ')})`) : ''
  const lines = [`${mark} ${colors.bold(found)} ${where}${more}`]
  if (failures > 0) lines.push(colors.red(`✗ ${counted(failures, 'file')} could not be checked in full`))
  lines.push(`${margin}${claimsText(claims, sheets, colors)}`)
  return `${lines.join('\n')}\n`
}

function claimsText(claims: Summary['claims'], sheets: readonly Sheet[], colors: Colors): string {
  if (sheets.length === 0)
    return colors.dim('No fact sheet given: articles were checked against themselves only')
  const parts = [
    colors.green(`${counted(claims.supported, 'claim')} supported`),
    claims.contradicted > 0 && colors.red(`${claims.contradicted} contradicted`),
    claims.unverifiable > 0 && colors.yellow(`${claims.unverifiable} unverifiable`)
  ].filter((part) => part !== false)
  const oldest = Math.min(...sheets.map(({verified}) => verified))
  const since = Number.isFinite(oldest) ? `, last verified ${formatDay(oldest)}` : ''
  return `${parts.join(', ')} ${colors.dim(`by ${counted(sheets.length, 'fact sheet')}${since}`)}`
}
