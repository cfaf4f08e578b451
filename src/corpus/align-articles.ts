import type {Article, Sentence} from '../article.ts'
import {isContent, isSameWord, quoteWords, type Words} from '../claims/quote-words.ts'
import {tokenStem} from '../read/stems.ts'

/** A run of words that stands in place of another: token ranges `[first, last)` of the copy and of its original. */
export interface Change {
  readonly first: number
  readonly last: number
  readonly theirFirst: number
  readonly theirLast: number
}

/** A sentence of a copy with the one that it was made from, and the words that were put in place of others. */
export interface SentencePair {
  readonly copy: Sentence
  readonly original: Sentence
  readonly changes: readonly Change[]
}

/** Least share of their content words that two sentences have in common (Dice). */
const leastAlike = 0.5
/** Shorter sentences are alike by chance. */
const leastWords = 4
/** Longer sentences are lists and tables; they are cut. */
const longestSentence = 80
/** Words that stand in so many sentences of the original tell none of them. */
const mostSentences = 12

interface Line extends Words {
  readonly sentence: Sentence
  readonly stems: ReadonlySet<string>
}

/** Finds for each sentence of a copy the likest one of its original; where two of the copy share one, the liker. */
export function alignArticles(copy: Article, original: Article): SentencePair[] {
  const theirs = linesOf(original)
  const byStem = new Map<string, number[]>()
  for (const [index, {stems}] of theirs.entries()) {
    for (const stem of stems) {
      const known = byStem.get(stem)
      if (known) known.push(index)
      else byStem.set(stem, [index])
    }
  }
  const best = new Map<number, {readonly line: Line; readonly alike: number}>()
  for (const line of linesOf(copy)) {
    const likest = likestOf(line, theirs, byStem)
    if (likest && likest.alike > (best.get(likest.index)?.alike ?? 0)) {
      best.set(likest.index, {line, alike: likest.alike})
    }
  }
  return [...best].map(([index, {line}]) => ({
    copy: line.sentence,
    original: theirs[index]!.sentence,
    changes: changesOf(line, theirs[index]!)
  }))
}

function linesOf(article: Article): Line[] {
  const {blocks, sentences, tokens} = article
  return sentences.flatMap((sentence) => {
    const role = blocks[sentence.block]?.role
    if (role !== 'body' && role !== 'item' && role !== 'quotation') return []
    const words = quoteWords(
      tokens,
      sentence.first,
      Math.min(sentence.last, sentence.first + longestSentence)
    )
    const stems = new Set(words.words.filter((word) => isContent(word) && /\w/.test(word)).map(tokenStem))
    return stems.size < leastWords ? [] : [{...words, sentence, stems}]
  })
}

function likestOf(
  {stems}: Line,
  theirs: readonly Line[],
  byStem: ReadonlyMap<string, readonly number[]>
): {index: number; alike: number} | undefined {
  const shared = new Map<number, number>()
  for (const stem of stems) {
    const found = byStem.get(stem) ?? []
    if (found.length > mostSentences) continue
    for (const index of found) shared.set(index, (shared.get(index) ?? 0) + 1)
  }
  let likest: {index: number; alike: number} | undefined
  for (const index of shared.keys()) {
    const other = theirs[index]!.stems
    const common = [...stems].filter((stem) => other.has(stem)).length
    const alike = (2 * common) / (stems.size + other.size)
    if (alike >= leastAlike && alike > (likest?.alike ?? 0)) likest = {index, alike}
  }
  return likest
}

/** The runs between words that both have, in the longest common subsequence, where neither side is empty. */
function changesOf(copy: Line, original: Line): Change[] {
  const rows = copy.words.length
  const columns = original.words.length
  const width = columns + 1
  const same = (row: number, column: number) => isSameWord(copy.words[row]!, original.words[column]!)
  // Length of the longest common subsequence of what is left from a row and a column on.
  const length = new Uint16Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      length[row * width + column] = same(row, column)
        ? length[(row + 1) * width + column + 1]! + 1
        : Math.max(length[(row + 1) * width + column]!, length[row * width + column + 1]!)
    }
  }
  const changes: Change[] = []
  let row = 0
  let column = 0
  let [fromRow, fromColumn] = [0, 0]
  const close = () => {
    if (row > fromRow && column > fromColumn) {
      changes.push({
        first: copy.at[fromRow]!,
        last: copy.at[row - 1]! + 1,
        theirFirst: original.at[fromColumn]!,
        theirLast: original.at[column - 1]! + 1
      })
    }
  }
  while (row < rows && column < columns) {
    if (same(row, column)) {
      close()
      ;[fromRow, fromColumn] = [++row, ++column]
    } else if (length[(row + 1) * width + column]! >= length[row * width + column + 1]!) row++
    else column++
  }
  ;[row, column] = [rows, columns]
  close()
  return changes
}
