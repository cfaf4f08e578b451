/** One character as a terminal shows it, with its range in the line. */
export interface Cell {
  readonly text: string
  /** Columns that it takes: 0, 1 or 2; more for a tab. */
  readonly width: number
  readonly start: number
  readonly end: number
}

/** A flag, emoji with all that joins them, or a character with its marks. */
const graphemes =
  /\p{Regional_Indicator}{2}|\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*|[^][\p{M}\u200C\u200D\uFE0F]*/gu

/**
 * The characters of a line as a terminal may show them. Whatever could steer a terminal or turn the direction of the
 * text is replaced by a visible character, so that an article cannot forge a report.
 */
export function cellsOf(line: string): Cell[] {
  if (/^[\x20-\x7E]*$/.test(line)) {
    return Array.from(line, (text, start) => ({text, width: 1, start, end: start + 1}))
  }
  return Array.from(line.matchAll(graphemes), ({0: grapheme, index}) => {
    const text = printable(grapheme)
    return {text, width: widthOfGrapheme(text), start: index, end: index + grapheme.length}
  })
}

/** The text without anything that a terminal would obey. */
export function printable(text: string): string {
  return text.replace(hidden, visible)
}

/** Columns that a text takes. */
export const widthOf = (text: string): number => cellsOf(text).reduce((sum, {width}) => sum + width, 0)

// Controls, marks of direction, lone surrogates, and everything else without a shape of its own but what joins emoji.
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|(?![\u200C\u200D])\p{Cf}/gu

function visible(char: string): string {
  const code = char.codePointAt(0)!
  if (code === 9) return '  '
  // Unicode has pictures of the old controls: ␛ for an escape.
  if (code < 32) return String.fromCodePoint(0x2400 + code)
  if (code === 127) return '␡'
  if (code === 0xad || code === 0xfeff) return ''
  return '�'
}

const narrow = /^[\x20-\x7E]+$/
const wide =
  /^(?:[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}.*\uFE0F)/u
const unseen = /^[\p{M}\u200C\u200D\uFE0F]*$/u

/** Halfwidth katakana is of the script, but narrow. */
const half = /^[\uFF61-\uFFDC]/

function widthOfGrapheme(text: string): number {
  if (text === '' || narrow.test(text)) return text.length
  if (unseen.test(text)) return 0
  return wide.test(text) && !half.test(text) ? 2 : 1
}
