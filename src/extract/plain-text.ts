import {readByline} from './byline.ts'
import {countWords, endsSentence, isProse, readImprint} from './furniture.ts'
import {trimDraft, type Draft, type Piece} from './pieces.ts'

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly group: number
}

/** A bullet, a picture used as one, or a number before an item of a list. */
const bullet =
  /^(?:[•◦▪▫●○■□‣⁃∙·►▶➤→✓✔☑➡*+–—-]|(?![©®™])\p{Extended_Pictographic}\uFE0F?|\(?\d{1,2}[.)])\s+(?=\S)/u
/** Longest line that a text broken by hand or by a mail program has. */
const widest = 110

/**
 * Cuts plain text into blocks. Empty lines part them; a line end does where the lines are paragraphs, while prose
 * broken at 60 to 110 columns is put together again.
 *
 * @param unit `paragraphs` where every line is known to be one
 */
export function draftPlainText(source: string, from = 0, unit: 'lines' | 'paragraphs' = 'lines'): Draft[] {
  const read = splitLines(source, from)
  const lines = unit === 'lines' ? read : read.map((line, group) => ({...line, group}))
  const width = wrapWidth(lines)
  const drafts: Draft[] = []
  let index = 0
  while (index < lines.length) {
    const first = lines[index]!
    const run = [first]
    while (index + 1 < lines.length && goesOn(lines[index]!, lines[index + 1]!, width))
      run.push(lines[++index]!)
    index++
    for (const draft of toDrafts(run, lines[index])) drafts.push(draft)
  }
  return markLists(drafts)
}

function splitLines(source: string, from: number): Line[] {
  const lines: Line[] = []
  let group = 0
  let empty = true
  let at = from
  while (at <= source.length) {
    let end = source.indexOf('\n', at)
    if (end < 0) end = source.length
    let start = at
    let stop = end
    while (start < stop && isSpace(source.charCodeAt(start))) start++
    while (stop > start && isSpace(source.charCodeAt(stop - 1))) stop--
    if (start === stop) empty = true
    else {
      if (empty) group++
      empty = false
      lines.push({start, end: stop, text: source.slice(start, stop), group})
    }
    at = end + 1
  }
  return lines
}

const isSpace = (code: number): boolean =>
  code <= 32 || code === 0xa0 || code === 0xfeff || (code >= 0x2000 && code <= 0x200b) || code === 0x3000

/** The column at which the text is broken by hand; 0 where its lines are paragraphs. */
function wrapWidth(lines: readonly Line[]): number {
  let width = 0
  let broken = 0
  let whole = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const {text, group} = lines[index]!
    if (text.length > widest) return 0
    width = Math.max(width, text.length)
    if (lines[index + 1]!.group !== group || text.length < 45) continue
    if (endsSentence(text)) whole++
    else if (/^\p{Ll}/u.test(lines[index + 1]!.text)) broken++
  }
  return broken > 1 && broken > whole ? width : 0
}

/** Whether the next line goes on with the sentence or paragraph of this one. */
function goesOn(line: Line, next: Line, width: number): boolean {
  if (line.group !== next.group || line.text.length < 40) return false
  const space = next.text.indexOf(' ')
  const wrapped = width > 0 && line.text.length + 1 + (space < 0 ? next.text.length : space) > width
  const midSentence = /^\p{Ll}/u.test(next.text) && line.text.length <= 2 * widest && !endsSentence(line.text)
  if (!(wrapped || midSentence) || bullet.test(next.text)) return false
  return !(readByline(next.text) || readImprint(next.text) || readImprint(line.text))
}

/** One block of the lines, without its bullet; a stamp “date 2025-03-28” before a headline is a block of its own. */
function toDrafts(run: readonly Line[], next: Line | undefined): Draft[] {
  const first = run[0]!
  const stamp = /^date:?\s+\d{4}-\d\d-\d\d(?:T\S+)?\s+(?=\S)/i.exec(first.text)?.[0]
  if (stamp) {
    const whole = toDraft(run, stamp.length)
    const date = trimDraft({text: stamp, pieces: [pieceOf(first, 0, stamp.length)], group: first.group})
    return [...(date ? [date] : []), ...(whole ? [{...whole, role: 'headline' as const}] : [])]
  }
  const mark = bullet.exec(first.text)?.[0]
  const draft = toDraft(run, mark?.length ?? 0)
  if (!draft) return []
  if (!mark) return [draft]
  // “1. New coach, new luck” above a paragraph is a heading.
  const heading =
    /\d/.test(mark) &&
    !endsSentence(draft.text) &&
    countWords(draft.text) <= 12 &&
    next !== undefined &&
    !bullet.test(next.text) &&
    isProse(next.text)
  return [{...draft, role: heading ? 'heading' : 'item'}]
}

const pieceOf = (line: Line, from: number, to: number): Piece => ({
  text: line.text.slice(from, to),
  start: line.start + from,
  end: line.start + to
})

function toDraft(run: readonly Line[], skip: number): Draft | undefined {
  const [first] = run as readonly [Line]
  const piece = pieceOf(first, skip, first.text.length)
  // Most blocks are one line.
  if (run.length === 1) return trimDraft({text: piece.text, pieces: [piece], group: first.group})
  const pieces = [piece]
  for (let index = 1; index < run.length; index++) {
    const line = run[index]!
    pieces.push({text: ' ', start: run[index - 1]!.end, end: line.start}, pieceOf(line, 0, line.text.length))
  }
  return trimDraft({text: pieces.map(({text}) => text).join(''), pieces, group: first.group})
}

/** Short lines right below one that ends in a colon are a list without bullets. */
function markLists(drafts: Draft[]): Draft[] {
  let list = -1
  return drafts.map((draft) => {
    const {text, group} = draft
    if (draft.role === undefined && group === list && countWords(text) <= 8 && !endsSentence(text)) {
      return {...draft, role: 'item'}
    }
    list = draft.role === undefined && text.endsWith(':') && text.length > 30 ? group : -1
    return draft
  })
}
