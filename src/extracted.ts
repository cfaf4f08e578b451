import type {Interval} from './time/day.ts'

/** Half-open range of UTF-16 offsets into the article's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a block of an article is for. Rules read no `boilerplate`. */
export const roles = [
  'headline',
  'heading',
  'byline',
  'dateline',
  'caption',
  'body',
  'quotation',
  'item',
  'boilerplate'
] as const
export type Role = (typeof roles)[number]

/** A run of text with one role. Blocks do not overlap and stand in order; between them is nothing to read. */
export interface Block extends Span {
  readonly role: Role
}

/** How a day is known. */
export type Basis = 'configured' | 'stated' | 'implied'

/** When an article was published; an open end is infinite. */
export interface Published extends Interval {
  readonly basis: Basis
}

/** Who, when, where: the terms of schema.org `NewsArticle`, with the place in the text where there is one. */
export interface Metadata {
  readonly headline?: string
  readonly authors: readonly string[]
  /** The publisher: `Thames Valley Courier`. */
  readonly source?: string
  readonly published?: Published
  /** Every publication day that the file gives, in the order of the file: for `article-date`. */
  readonly dates: readonly StatedDate[]
  readonly modified?: Interval
  readonly url?: string
  readonly language?: string
  /** Agencies credited in the text or markup (“This report by The Canadian Press”). */
  readonly credits: readonly string[]
  /** The byline in the text: the author's words, not the “By”. */
  readonly byline?: Span & {readonly text: string}
  /** Where the source file names the author outside the text (front matter); offsets into the source file. */
  readonly bylineSource?: Span
}

/** A publication day as some part of the file states it. */
export interface StatedDate {
  readonly where: 'front matter' | 'structured data' | 'meta tag' | 'text' | 'dateline'
  readonly interval: Interval
  /** In the text, where it stands there. */
  readonly span?: Span
  /** In the source file, where it stands outside the text (front matter). */
  readonly source?: Span
}

/** `<!-- reportlint-disable-next-line event-date "March 9" -- reason -->` and its kin. */
export interface Directive {
  readonly kind: 'disable-next-line' | 'disable' | 'enable' | 'disable-file'
  readonly rules: readonly string[]
  /** In front matter, not in a comment. */
  readonly inFrontMatter?: true
  /** Only findings on these words; empty for all. */
  readonly words: readonly string[]
  readonly reason: string | undefined
  /** Offsets into the source file. */
  readonly source: Span
  /** Where in the extracted text it takes effect. */
  readonly at: number
}

/** A link: where its words stand in the text (nothing, for a linked picture) and where it leads. */
export interface Link extends Span {
  readonly url: string
}

/** What a file says: text, blocks, metadata, and the way back to the file's own offsets. */
export interface Extracted {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly metadata: Metadata
  /** Links of the markup, in order; an address written out in plain text is a token. */
  readonly links: readonly Link[]
  readonly directives: readonly Directive[]
  /** What the file says and cannot be read: front matter that is no YAML. Offsets into the source file. */
  readonly problems: readonly {readonly message: string; readonly source: Span}[]
  /** Turns a range of `text` into the range of the source file that spells it. */
  readonly toSource: (span: Span) => Span
}
