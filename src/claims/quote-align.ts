import type {Quote} from '../facts/fact-base.ts'
import type {Tokens} from '../read/tokens.ts'
import {tokenStem} from '../read/stems.ts'
import {isContent, isSameWord, type Words} from './quote-words.ts'
import {wordSet} from '../language/words.ts'

/** A recorded quotation, or one of its other accepted wordings. */
export interface Record extends Words {
  readonly quote: Quote
  readonly tokens: Tokens
  /** 1 where a sentence begins before the word. */
  readonly opens: Uint8Array
}

/** A run that differs: token range of the quotation (empty for words left out) and the record’s words. */
export interface Difference {
  readonly first: number
  readonly last: number
  /** What the record has there, as written; empty for words that it lacks. */
  readonly recorded: string
  /** Whether what was left out turns the sense: “not”, “never”. */
  readonly negates: boolean
}

/** How the words of a quotation stand to a record. */
export interface Alignment {
  readonly quote: Quote
  /** Words of the quotation in all, without those in brackets. */
  readonly words: number
  /** Of these, what stands in the record, in its order. */
  readonly matched: number
  /** Of the matched and of the changed words, those that carry meaning. */
  readonly content: number
  readonly changed: number
  readonly differences: readonly Difference[]
}

/** Longest quotation and record that are compared word by word; longer ones are cut. */
export const longest = 600
/** What it costs to go on behind a sentence of the record that was left out. */
const jump = 1
const step = 2
const negating = wordSet(['not', 'never', 'no', 'neither', 'nor', 'nobody', 'nothing', 'without', 'hardly'])

const joints = wordSet(['and', 'but', 'so', 'well', 'now', 'yes', 'because'])

/** Words in square brackets and ellipses stand for any words of the record. */
function freeWords(words: readonly string[]): boolean[] {
  let inside = false
  const free: boolean[] = []
  for (const word of words) {
    if (word === '[') inside = true
    free.push(inside || word === '…')
    if (word === ']') inside = false
  }
  return free
}

/**
 * Finds the words inside the record, at the least cost.
 *
 * An approximate search (Sellers, “The theory and computation of evolutionary distances”, 1980): words left out at
 * either end, at an ellipsis and in brackets cost nothing, and whole sentences of the record next to nothing.
 */
export function align(record: Record, {words, at}: Words): Alignment {
  const theirs = record.words.slice(0, longest)
  const free = freeWords(words)
  const rows = words.length + 1
  const columns = theirs.length + 1
  const cost = new Int32Array(rows * columns)
  for (let row = 1; row < rows; row++) {
    const skip = free[row - 1]!
    // After an ellipsis the record may go on anywhere further on, at no cost.
    let least = Infinity
    let sentence = Infinity
    for (let column = 0; column < columns; column++) {
      const above = cost[(row - 1) * columns + column]!
      if (skip) {
        least = Math.min(least, above)
        cost[row * columns + column] = least
        continue
      }
      let value = above + step
      if (column > 0) {
        const same = isSameWord(words[row - 1]!, theirs[column - 1]!)
        value = Math.min(
          value,
          cost[(row - 1) * columns + column - 1]! + (same ? 0 : step),
          cost[row * columns + column - 1]! + step
        )
      }
      if (record.opens[column] === 1) {
        value = Math.min(value, sentence + jump)
        sentence = Math.min(sentence, value)
      }
      cost[row * columns + column] = value
    }
  }
  let end = 0
  for (let column = 1; column < columns; column++) {
    // Of equal ends the last: a changed tail then stands against the record’s own words.
    if (cost[(rows - 1) * columns + column]! <= cost[(rows - 1) * columns + end]!) end = column
  }
  return new Tracer(record, {words, at}, free, cost).trace(end)
}

/** A run of changed words, built from its end. */
interface Run {
  from: number
  readonly to: number
  readonly theirs: number[]
}

class Tracer {
  private readonly record: Record
  private readonly theirs: readonly string[]
  private readonly words: readonly string[]
  private readonly at: readonly number[]
  private readonly free: readonly boolean[]
  private readonly cost: Int32Array
  private readonly columns: number
  private readonly runs: Run[]
  private open: Run | undefined

  constructor(record: Record, {words, at}: Words, free: readonly boolean[], cost: Int32Array) {
    this.record = record
    this.theirs = record.words
    this.words = words
    this.at = at
    this.free = free
    this.cost = cost
    this.columns = cost.length / (words.length + 1)
    this.runs = []
    this.open = undefined
  }

  /** How the words stand to the record, from the column at which they end in it. */
  trace(end: number): Alignment {
    const {record, theirs, words, at, free, cost, columns, runs} = this
    let row = words.length
    let column = end
    let matched = 0
    let content = 0
    while (row > 0) {
      const here = cost[row * columns + column]!
      const left = column > 0 ? cost[row * columns + column - 1]! : Infinity
      const corner = column > 0 ? cost[(row - 1) * columns + column - 1]! : Infinity
      const same = column > 0 && isSameWord(words[row - 1]!, theirs[column - 1]!)
      if (free[row - 1]) {
        this.open = undefined
        while (column > 0 && cost[(row - 1) * columns + column]! !== here) column--
        row--
      } else if (same && corner === here) {
        this.open = undefined
        matched++
        if (isContent(words[row - 1]!)) content++
        row--
        column--
      } else if (!same && corner + step === here) {
        this.note(row - 1, row, column - 1)
        row--
        column--
      } else if (record.opens[column] === 1 && this.sentenceBefore(row, column, here) >= 0) {
        this.open = undefined
        column = this.sentenceBefore(row, column, here)
      } else if (left + step === here) {
        this.note(row, row, column - 1)
        column--
      } else {
        this.note(row - 1, row, undefined)
        row--
      }
    }
    const differing = runs.filter((run) => !this.isSpacing(run) && !this.isJoint(run))
    let changed = 0
    // Words that only moved, or took another ending, are the record’s.
    const stems = new Set(differing.flatMap((run) => run.theirs.map((word) => tokenStem(theirs[word]!))))
    for (const {from, to} of differing) {
      for (const word of words.slice(from, to)) if (isContent(word) && !stems.has(tokenStem(word))) changed++
    }
    return {
      quote: record.quote,
      matched,
      words: free.filter((skip) => !skip).length,
      content,
      changed,
      differences: differing.map(({from, to, theirs: recorded}) => ({
        first: this.behind(from),
        last: to > from ? at[to - 1]! + 1 : this.behind(from),
        recorded: spell(
          record,
          to === words.length && isRewritten(from, to, recorded) ? withTail(record, recorded) : recorded
        ),
        negates: recorded.some((word) => negating.has(theirs[word]!))
      }))
    }
  }

  private note(from: number, to: number, word: number | undefined): void {
    this.open ??= this.opened(from, to)
    this.open.from = from
    if (word !== undefined) this.open.theirs.unshift(word)
  }

  private opened(from: number, to: number): Run {
    const run: Run = {from, to, theirs: []}
    this.runs.unshift(run)
    return run
  }

  private behind(word: number): number {
    const {at} = this
    return word < at.length ? at[word]! : at.at(-1)! + 1
  }

  /** “And I keep my promises”: the word that joins two sentences comes and goes where they are parted. */
  private isJoint({from, to, theirs: recorded}: Run): boolean {
    const {record, words, free, theirs} = this
    if (from === to)
      return recorded.length === 1 && joints.has(theirs[recorded[0]!]!) && record.opens[recorded[0]!] === 1
    return (
      recorded.length <= 1 &&
      to === from + 1 &&
      joints.has(words[from]!) &&
      (from === 0 || free[from - 1] === true)
    )
  }

  /** The column of an earlier sentence from which the record was left out up to here; -1 for none. */
  private sentenceBefore(at: number, to: number, here: number): number {
    const {record, cost, columns} = this
    for (let from = to - 1; from >= 0; from--) {
      if (record.opens[from] === 1 && cost[at * columns + from]! + jump === here) return from
    }
    return -1
  }

  /** “E-mail” for “email”, “any more” for “anymore”. */
  private isSpacing({from, to, theirs: recorded}: Run): boolean {
    const {words, theirs} = this
    const ours = words.slice(from, to).join('')
    return ours !== '' && ours === recorded.map((word) => theirs[word]).join('')
  }
}

/** Whether more than one word at the end is another: then the record’s sentence shows what was to follow. */
const isRewritten = (from: number, to: number, recorded: readonly number[]) =>
  recorded.length > 0 && (to - from > 1 || recorded.length > 1)

/** Words changed at the end of a quotation: the record’s own end of the sentence tells what was said. */
function withTail({at, opens}: Record, words: readonly number[]): readonly number[] {
  const longer = [...words]
  for (let word = words.at(-1)! + 1; word < at.length && longer.length < 20 && opens[word] !== 1; word++)
    longer.push(word)
  return longer
}

function spell({tokens, at}: Record, words: readonly number[]): string {
  if (words.length === 0) return ''
  return tokens.text.slice(tokens.start[at[words[0]!]!]!, tokens.end[at[words.at(-1)!]!]!)
}
