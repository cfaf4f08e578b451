import {smallWords} from '../language/en/boilerplate.ts'
import {countWords, isCaption, isFurniture, isPublisherLine, isSection, readImprint} from './furniture.ts'
import type {Draft} from './pieces.ts'

/**
 * Index of the headline; -1 where there is none. Markup decides; else it is the line above the first prose that
 * reads most like one: some words, no name of a section or publisher, first of its lines.
 */
export function chooseHeadline(drafts: readonly Draft[], bodyStart: number, language?: string): number {
  const marked = drafts.findIndex((draft) => draft.role === 'headline')
  if (marked >= 0) return marked
  let best = -1
  let bestScore = 0
  let group = -1
  let rank = 0
  for (let index = 0; index < Math.min(bodyStart, 24); index++) {
    const draft = drafts[index]!
    if (draft.role !== undefined && draft.role !== 'heading') continue
    if (draft.group === group || !isCandidate(draft.text, language)) continue
    group = draft.group
    const lines = drafts.slice(0, bodyStart).filter((other) => other.group === draft.group)
    const value =
      score(draft.text) + (draft.role === 'heading' ? 1 : 0) - 0.3 * rank - mastheadPenalty(lines, language)
    rank++
    if (value > bestScore) {
      best = index
      bestScore = value
    }
  }
  return best
}

function isCandidate(text: string, language: string | undefined): boolean {
  return !(
    text.length > 220 ||
    !/\p{L}{2}/u.test(text) ||
    isFurniture(text) ||
    isSection(text) ||
    isCaption(text) ||
    readImprint(text, language) ||
    /^(?:contact|page \d|.{0,30}, page \d+$)/i.test(text) ||
    /@[\w-]+\./.test(text)
  )
}

function score(text: string): number {
  const words = text.split(/\s+/)
  const count = countWords(text)
  let value = count <= 1 ? 0.2 : count <= 3 ? 1 : count <= 22 ? 3 : 1
  if (words.slice(1).some((word) => smallWords.has(word.toLowerCase()))) value++
  // “The Long Goodbye” may be either.
  if (isPublisherLine(text)) value = words[0] === 'The' ? 0.5 : 0
  return value
}

/** Lines that share their group with a date but no byline below them, or an address, are a masthead. */
function mastheadPenalty(lines: readonly Draft[], language: string | undefined): number {
  const first = lines.map((line) => readImprint(line.text, language))
  if (lines.some(({text}) => /^\d+\s+\p{Lu}[\p{L} ]*\b(?:Street|St|Avenue|Ave|Road|Rd)\b/u.test(text)))
    return 3
  return first.some((imprint) => imprint && imprint.dates.length > 0) && countWords(lines[0]!.text) <= 5
    ? 1.5
    : 0
}
