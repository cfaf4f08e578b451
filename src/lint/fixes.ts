import type {Article, Span} from '../article.ts'
import {extract, type Format} from '../extract/index.ts'
import {quotationAt} from '../read/mentions.ts'
import type {PlacedFinding} from '../report/report.ts'

/** Words to put in place of a range of the source file. */
export interface Fix extends Span {
  readonly text: string
}

interface Planned extends Fix {
  /** The same in the extracted text. */
  readonly span: Span
  readonly wanted: string
}

/**
 * The fixes that can be written without a person: of findings whose rule is `fixable` and which name one spelling, outside
 * quotations, whose words are the speaker’s or the writer’s. They do not overlap, and stand in the order of the source. Each
 * was tried: with them the file reads as before but for those words.
 *
 * @param fixable ids of the rules whose `expected` is the one canonical spelling
 */
export function fixesOf(
  article: Article,
  source: string,
  format: Format,
  findings: readonly PlacedFinding[],
  fixable: ReadonlySet<string>
): readonly Fix[] {
  const planned: Planned[] = []
  for (const finding of findings) {
    const fix = fixable.has(finding.rule) ? planOf(article, source, format, finding) : undefined
    const before = planned.at(-1)
    if (fix && (!before || before.end <= fix.start)) planned.push(fix)
  }
  if (holds(article, source, format, planned)) return planned
  // One of them is not what it seems: markup between the letters, a character that means something here.
  return planned.slice(0, mostTried).filter((fix) => holds(article, source, format, [fix]))
}

/** Every try reads the whole file; what is left over is for the next run. */
const mostTried = 50

/** The source with the words of fixes, which do not overlap and stand in order, in place. */
export function applyFixes(source: string, fixes: readonly Fix[]): string {
  let result = ''
  let at = 0
  for (const {start, end, text} of fixes) {
    result += source.slice(at, start) + text
    at = end
  }
  return result + source.slice(at)
}

function planOf(
  article: Article,
  source: string,
  format: Format,
  {span, place, text, expected}: PlacedFinding
): Planned | undefined {
  const [wanted] = expected
  if (wanted === undefined || expected.length > 1 || text === '') return
  const {start, end} = article.toSource(span)
  // Words of front matter stand in no text.
  if (start !== place.start || end !== place.end) return
  if (quotationAt(article.quotations, span.start) !== null || isQuoted(article, span)) return
  const spelt = inStyleOf(text, wanted)
  if (spelt === text) return
  const written = source.slice(start, end)
  // A tag between the letters, or the words of two lines of a list or a quotation.
  if (/[<>]|\n\s*[>*+-]/.test(written)) return
  return {start, end, text: encode(keepSpaces(written, spelt), format), span, wanted: keepSpaces(text, spelt)}
}

const isQuoted = ({blocks}: Article, {start}: Span): boolean =>
  blocks.some((block) => block.role === 'quotation' && block.start <= start && start < block.end)

/** `LINDQIST` becomes `LINDQVIST`, and an apostrophe stays of the kind that the article has. */
function inStyleOf(text: string, wanted: string): string {
  const isCapitals = /\p{Lu}.*\p{Lu}/su.test(text) && text === text.toUpperCase()
  const cased = isCapitals ? wanted.toUpperCase() : wanted
  return text.includes('’') ? cased.replaceAll("'", '’') : cased
}

/** The words of `wanted` with the spaces and line ends between those of `written`. */
function keepSpaces(written: string, wanted: string): string {
  const gaps = written.match(/\s+/g) ?? []
  const words = wanted.split(/\s+/)
  if (gaps.length !== words.length - 1) return wanted
  return words.map((word, index) => word + (gaps[index] ?? '')).join('')
}

const encode = (text: string, format: Format): string =>
  format === 'html' ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text

/** Whether the fixed file reads as the article did, but for the words of the fixes. */
function holds({text}: Article, source: string, format: Format, fixes: readonly Planned[]): boolean {
  const read = extract(applyFixes(source, fixes), format).text
  return (
    read ===
    applyFixes(
      text,
      fixes.map(({span, wanted}) => ({...span, text: wanted}))
    )
  )
}
