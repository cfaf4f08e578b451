import type {Block, Role, Span} from '../../article.ts'
import {noSpeakerLabels} from '../../language/en/speakers.ts'

/** No name at the start of a line of a transcript is longer, and no signature. */
const longestLabel = 40
const longestSignature = 120

const spoken: ReadonlySet<Role> = new Set(['body', 'quotation', 'item', 'heading'])

/** “SEN. ROE:”, “Q.”, “A:” at the start of a line. */
const capitalLabel = /^(?:\p{Lu}[\p{Lu}.’'-]*(?: \p{Lu}[\p{Lu}.’'-]*){0,3}:|[QA][.:]) +(?=\S)/u
/** “Ada Roe:”, where somebody of that name is in the article. */
const nameLabel = /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*){0,3}: +(?=\S)/u

/** Words that somebody says and no quotation mark shows: a block set off, or a line of a transcript. */
export interface SetOff extends Span {
  /** Whether it goes on from the one before. */
  readonly continues: boolean
}

/** Of each paragraph the words in it that are set off as somebody's; undefined where there are none in any. */
export function setOffIn(
  text: string,
  paragraphs: readonly Block[]
): readonly (SetOff | undefined)[] | undefined {
  const lines = transcriptIn(text, paragraphs)
  // A page that stands in one block quotation is no quotation.
  const hasProse = hasRole(paragraphs, 'body')
  if (!lines && !(hasProse && hasRole(paragraphs, 'quotation'))) return
  const found: (SetOff | undefined)[] = []
  for (const [index, {role, start, end}] of paragraphs.entries()) {
    const label = lines?.[index]
    if (label !== undefined && label > 0) {
      found.push({start: start + label, end: trimmedEnd(text, start, end), continues: false})
      continue
    }
    if (!hasProse || role !== 'quotation') {
      found.push(undefined)
      continue
    }
    const before = paragraphs[index - 1]?.role === 'quotation' ? found[index - 1] : undefined
    const stop = signatureIn(text, start, end, before !== undefined)
    const isEnded =
      before !== undefined &&
      before.end < trimmedEnd(text, paragraphs[index - 1]!.start, paragraphs[index - 1]!.end)
    found.push(stop > start ? {start, end: stop, continues: before !== undefined && !isEnded} : undefined)
  }
  return found
}

function hasRole(paragraphs: readonly Block[], role: Role): boolean {
  for (const paragraph of paragraphs) if (paragraph.role === role) return true
  return false
}

/**
 * Where the signature of a block begins: “— Ada Roe”, “— Ada Roe (@roe) March 28, 2025”, or a line without a sentence
 * behind a block; the end of the block where there is none.
 */
function signatureIn(text: string, start: number, end: number, follows: boolean): number {
  const last = trimmedEnd(text, start, end)
  const from = Math.max(start, last - longestSignature)
  const tail = text.slice(from, last)
  if (from === start && /^[—–―-]{1,2} ?[\p{Lu}@]/u.test(tail)) return start
  if (follows && from === start && /^\p{Lu}[^.?!…]*$/u.test(tail) && tail.length < 80) return start
  const signed = /(?:\n|[.!?…]['’"”]?)[^\S\n]*[—–―-]{1,2} ?\p{Lu}[^.!?…]*$/u.exec(tail)
  if (!signed) return last
  const dash = signed[0].search(/[—–―-]/)
  return trimmedEnd(text, start, from + signed.index + dash)
}

/**
 * The length of the label of each line, where the article holds a transcript: questions and answers, or at least four
 * lines of at least two people, each of them more than once.
 */
function transcriptIn(text: string, paragraphs: readonly Block[]): readonly number[] | undefined {
  const counts = new Map<string, number>()
  const labels: (string | undefined)[] = []
  for (const paragraph of paragraphs) {
    const label = labelOf(text, paragraph)
    const name = label === undefined ? undefined : keyOf(label)
    const isSpeaker = name !== undefined && !noSpeakerLabels.has(name)
    if (isSpeaker) counts.set(name, (counts.get(name) ?? 0) + 1)
    labels.push(isSpeaker ? label : undefined)
  }
  if (counts.size === 0) return
  const speakers = [...counts].filter(([, count]) => count > 1)
  const lines = speakers.reduce((sum, [, count]) => sum + count, 0)
  const isInterview = counts.has('q') && counts.has('a')
  if (!isInterview && (speakers.length < 2 || lines < 4)) return
  // “Pros: …”, “Cons: …”: names in small letters need a question among their lines.
  const asks = paragraphs.some(
    ({start, end}, index) => labels[index] !== undefined && text[trimmedEnd(text, start, end) - 1] === '?'
  )
  if (!asks && !labels.some((label) => label !== undefined && label === label.toUpperCase())) return
  return labels.map((label) => {
    if (label === undefined) return 0
    const name = keyOf(label)
    // “(SEN. ROE: …)” said once among the others.
    const isOwn =
      isInterview && !(speakers.length > 1)
        ? name === 'q' || name === 'a'
        : label === label.toUpperCase() || (asks && counts.get(name)! > 1)
    return isOwn ? label.length : 0
  })
}

/** The words with which a line opens as those of a transcript do. */
function labelOf(text: string, {role, start, end}: Block): string | undefined {
  // A short question looks like a heading.
  if (!spoken.has(role)) return
  if (!mayBeLabelled(text, start, Math.min(end, start + longestLabel))) return
  const opening = text.slice(start, Math.min(end, start + longestLabel))
  return capitalLabel.exec(opening)?.[0] ?? nameLabel.exec(opening)?.[0]
}

/** Whether “Q.” or a colon stands where a label would end: few lines have either. */
function mayBeLabelled(text: string, start: number, end: number): boolean {
  if (text[start + 1] === '.') return true
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === colon) return true
  return false
}
const colon = 58

const keyOf = (label: string) =>
  label
    .trim()
    .replace(/[.:]+$/, '')
    .toLowerCase()

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end
  while (last > start && /\s/.test(text[last - 1]!)) last--
  return last
}

/** Whether a line of a transcript begins at an offset. */
export const isLabelled = (text: string, at: number): boolean =>
  capitalLabel.test(text.slice(at, at + longestLabel))
