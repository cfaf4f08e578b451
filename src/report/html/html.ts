/** Markup that may stand in the page as it is. Only `markup` and `raw` make it, so that text of an article is never taken for it. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: text, which is escaped, markup, lists of both, or nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[]

/** Markup with all that is put into it escaped, in text as in quoted attributes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = strings[0]!
  for (const [index, part] of parts.entries()) text += spell(part) + strings[index + 1]!
  return new Html(text)
}

/** Takes a text for markup: for what this project wrote itself. */
export const raw = (text: string): Html => new Html(text)

function spell(part: Part): string {
  if (part instanceof Html) return part.text
  if (part === undefined || part === false) return ''
  if (typeof part === 'object') return part.map(spell).join('')
  return escapeHtml(String(part))
}

/** Text as HTML shows it: no markup comes through, and what steers the direction of lines is shown in place of being obeyed. */
export function escapeHtml(text: string): string {
  // As the parser of HTML reads ends of lines.
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return special.test(lines) ? lines.replace(specials, escapeOne) : lines
}

// Lone surrogates cannot be written as UTF-8; the controls are no characters of HTML, but for tab and line ends.
const special = /[&<>"'`\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u
const specials = new RegExp(special, 'gu')

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;'
}

function escapeOne(char: string): string {
  const reference = references[char]
  if (reference !== undefined) return reference
  const code = char.codePointAt(0)!
  // Unicode has pictures of the old controls: ␛ for an escape.
  if (code < 32) return String.fromCodePoint(0x2400 + code)
  if (code === 127) return '␡'
  if (code < 0xa0 || (code >= 0xd800 && code <= 0xdfff)) return '�'
  return `[U+${code.toString(16).toUpperCase()}]`
}

/** An address that a link may lead to: `https` and `http` only, so that no article can have a link run something. */
export function safeUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[^\s"'<>`\\]+$/i.test(url) ? url : undefined
}

/** Words that link to an address; the words alone where the address is none. */
export function link(url: string | undefined, words: Part, label?: string): Html {
  const safe = safeUrl(url)
  if (safe === undefined) return markup`${words}`
  return markup`<a class="out" href="${safe}" rel="noopener noreferrer"${label !== undefined && markup` aria-label="${label}"`}>${words}</a>`
}

/** A path as the id of an element and as its address in the page. */
export const idOf = (path: string): string =>
  `a:${encodeURIComponent(path.toWellFormed()).replace(/[~!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)}`

/** Where a fact stands in the page. */
export const factId = (fact: string): string => `fact${idOf(fact).slice(1)}`
