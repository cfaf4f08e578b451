import type {Directive, Span} from '../article.ts'

type Found = Omit<Directive, 'at'>

const comment = /<!--\s*reportlint-(disable-next-line|disable-file|disable|enable)(?![\w-])/g

/**
 * Finds `<!-- reportlint-disable-next-line event-date -- reason -->` and its kin. Rules are parted by spaces or
 * commas; none means all.
 */
export function findDirectives(source: string): Found[] {
  const found: Found[] = []
  for (const match of source.matchAll(comment)) {
    const open = match.index + match[0].length
    const close = source.indexOf('-->', open)
    if (close < 0) break
    const [rules, reason] = splitReason(source.slice(open, close))
    found.push({
      kind: kindOf(match[1]!),
      rules: rules.split(/[\s,]+/).filter((rule) => rule !== ''),
      reason: reason === '' ? undefined : reason,
      source: {start: match.index, end: close + 3}
    })
  }
  return found
}

function splitReason(words: string): [string, string | undefined] {
  const at = words.search(/(?:^|\s)--\s/)
  return at < 0
    ? [words, undefined]
    : [
        words.slice(0, at),
        words
          .slice(at)
          .replace(/^\s*--\s+/, '')
          .trim()
      ]
}

function kindOf(word: string): Directive['kind'] {
  return word === 'disable' || word === 'enable' || word === 'disable-file' ? word : 'disable-next-line'
}

/** The source with the given ranges as spaces: offsets stay, the words go. */
export function blank(source: string, spans: readonly Span[]): string {
  if (spans.length === 0) return source
  let result = ''
  let at = 0
  for (const {start, end} of spans) {
    if (start < at) continue
    result += source.slice(at, start) + source.slice(start, end).replace(/[^\r\n]/g, ' ')
    at = end
  }
  return result + source.slice(at)
}
