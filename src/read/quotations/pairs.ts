import {elisions} from '../../language/en/elisions.ts'

/** `double` is "…", “…” and „…“ in any mixture; `guillemet` «…», »…« and ‹…›; `block` has no marks. */
export type Style = 'double' | 'single' | 'guillemet' | 'block'

export interface Draft {
  readonly style: Style
  /** The opening mark as written, and its offset. */
  readonly opener: string
  readonly open: number
  /** Offset of the closing mark; -1 while there is none. */
  close: number
  /** Offset of a plural’s apostrophe that may be the closing mark: “the ‘leaders’ of the pack”. */
  weak: number
  /** Where its paragraph ends. */
  readonly limit: number
  goesOn: boolean
  continues: Draft | null
  /** Index among the marks that are kept; -1 before, and for one that is not. */
  index: number
}

const singles = new Set("'‘’‚‛")
const closers: Readonly<Record<string, string>> = {'«': '»', '»': '«', '‹': '›', '›': '‹'}

const isAscii = (char: string) => char < '\u0080'
const isSpace = (char: string) => char <= ' ' || (!isAscii(char) && !isMark(char) && /[\s\p{Cf}]/u.test(char))
const isWord = (char: string) => (isAscii(char) ? /[a-z0-9]/i.test(char) : /[\p{L}\p{N}]/u.test(char))
/** Dashes, quotation marks and an ellipsis: the commonest signs beyond ASCII, asked without an expression. */
const isMark = (char: string) => char >= '\u2010' && char <= '\u2026'
const openingContext = new Set('([{/—–―-“"‘«»„‹¿¡…|>*_')
/** “said:"Stay"”: a mark after these opens where none is open, and closes where one is. */
const eitherContext = new Set(':;,=')
const mayOpenAfter = (char: string) => isSpace(char) || openingContext.has(char)

const looksOpening = (previous: string, next: string) =>
  mayOpenAfter(previous) && !isSpace(next) && !',.;:!?)'.includes(next)

/** The pairs that the marks of one paragraph make, by their opening marks; those without an end have `close` -1. */
export function pairMarks(text: string, start: number, places: readonly number[], end: number): Draft[] {
  const pairs = new Pairs(text, start, end)
  for (const at of places) pairs.take(at)
  return pairs.close()
}

/** A class, as the many functions that share the pairs would be made anew for each paragraph. */
class Pairs {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly drafts: Draft[] = []
  readonly stack: Draft[] = []
  /** Those of the stack of each style. */
  readonly open: Readonly<Record<Style, Draft[]>> = {double: [], single: [], guillemet: [], block: []}
  /** Straight marks that another straight mark opened over. */
  readonly lost: Draft[] = []

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.start = start
    this.end = end
  }

  take(at: number): void {
    const {text, start, end} = this
    const mark = text[at]!
    const previous = at > start ? text[at - 1]! : ''
    const next = at + 1 < end ? text[at + 1]! : ''
    if (singles.has(mark)) this.single(at, mark, previous, next)
    else if (closers[mark]) {
      const open = this.topOf('guillemet')
      if (open && closers[open.opener] === mark) this.pop(open, at)
      // “Home » News » Local” is a path.
      else if (mark !== '»' || !isSpace(next)) this.push('guillemet', mark, at)
    } else this.double(at, mark, previous, next)
  }

  close(): Draft[] {
    for (const draft of this.stack) if (draft.style === 'single' && draft.weak >= 0) draft.close = draft.weak
    return this.drafts
  }

  topOf(style: Style): Draft | undefined {
    return this.open[style].at(-1)
  }

  push(style: Style, opener: string, open: number): void {
    const draft: Draft = {
      style,
      opener,
      open,
      close: -1,
      weak: -1,
      limit: this.end,
      goesOn: false,
      continues: null,
      index: -1
    }
    this.drafts.push(draft)
    this.stack.push(draft)
    this.open[style].push(draft)
  }

  /** Takes the draft from the stack, with all that was opened inside it and never closed. */
  pop(draft: Draft, close: number): void {
    for (;;) {
      const top = this.stack.pop()!
      this.open[top.style].pop()
      if (top === draft) break
      top.close = top.weak
      if (top.opener === '"') this.lost.push(top)
    }
    draft.close = close
  }

  double(at: number, mark: string, previous: string, next: string): void {
    const open = this.topOf('double')
    if (!open) {
      const opens =
        (eitherContext.has(previous) && !isSpace(next)) ||
        mark === '“' ||
        mark === '„' ||
        ((mayOpenAfter(previous) || previous === "'") && next !== '')
      // “"I said "no" and left,"”: the mark that closes what was opened before the inner pair.
      const outer = mark === '"' && !opens ? this.lost.pop() : undefined
      if (outer) outer.close = at
      // “<post date="March 9, 2016">”: a tag that was left in the text, or the end of one.
      if (mark === '"' && (next === '>' || (previous === '=' && this.isInTag(at)))) return
      if (opens && (mark !== '”' || looksOpening(previous, next))) this.push('double', mark, at)
      return
    }
    if (mark === '„') this.push('double', mark, at)
    else if (mark === '“') {
      // „…“ is German; “…“ a slip.
      if (open.opener === '„' || (!isSpace(previous) && (isSpace(next) || '<,.;:!?)'.includes(next))))
        this.pop(open, at)
      else this.push('double', mark, at)
    } else if (mark === '”' || !looksOpening(previous, next)) {
      // “6'2" tall” inside a quotation.
      if (
        previous >= '0' &&
        previous <= '9' &&
        /\d['’]\s?\d{1,2}$/.test(this.text.slice(Math.max(this.start, at - 5), at))
      )
        return
      this.pop(open, at)
    } else {
      // A straight mark inside straight marks: the first was never closed.
      if (open.opener === '"') {
        this.pop(open, -1)
        this.lost.push(open)
      }
      this.push('double', mark, at)
    }
  }

  isInTag(at: number): boolean {
    return /<[a-z][^<>]*$/i.test(this.text.slice(Math.max(this.start, at - 200), at))
  }

  single(at: number, mark: string, previous: string, next: string): void {
    // “don’t”
    if (isWord(previous) && isWord(next)) return
    const open = this.topOf('single')
    if (open && this.stack.at(-1) === open && !isSpace(previous) && !isWord(next) && at > open.open + 1) {
      if (!this.mayBeApostrophe(at, previous, next)) this.pop(open, at)
      else if (open.weak < 0) open.weak = at
      return
    }
    if (mark === '‚' && !isWord(next)) return
    const opens =
      (mayOpenAfter(previous) || previous === '"') && (isWord(next) || '"“[$…'.includes(next || ' '))
    if (!opens || this.isElision(at)) return
    // A second opening mark: the first was an apostrophe, or ended at one.
    if (open && this.stack.at(-1) === open) this.pop(open, open.weak)
    this.push('single', mark, at)
  }

  /** “leaders’ summit”, “goin’ home”: a plural or a dropped g, with the sentence going on. */
  mayBeApostrophe(at: number, previous: string, next: string): boolean {
    if (!isSpace(next) || next === '') return false
    if (!/[a-z0-9]/i.test(this.text[at + 2] ?? '')) return false
    return /[sxz]/i.test(previous) || /in$/i.test(this.text.slice(at - 2, at))
  }

  /** “’24”, “’90s”, “’tis”. */
  isElision(at: number): boolean {
    const word = /^(?:\d\d(?:['’]?s)?(?![\d%$,.]\d|\d|%)|[a-z]{1,5}(?![a-z]))/i.exec(
      this.text.slice(at + 1, Math.min(this.end, at + 9))
    )
    return word !== null && (/^\d/.test(word[0]) || elisions.has(word[0].toLowerCase()))
  }
}
