import type {Directive, Span} from '../article.ts'

type Found = Omit<Directive, 'at'>

const comment = /<!--\s*reportlint-(disable-next-line|disable-file|disable|enable)(?![\w-])/g

/**
 * Finds `<!-- reportlint-disable-next-line event-date -- reason -->` and its kin. Rules are parted by spaces or
 * commas; none means all. Words in quotation marks narrow it to findings on them.
 */
export function findDirectives(source: string): Found[] {
  const found: Found[] = []
  if (!source.includes('<!--')) return found
  for (const match of source.matchAll(comment)) {
    const open = match.index + match[0].length
    const close = source.indexOf('-->', open)
    if (close < 0) break
    found.push({
      kind: kindOf(match[1]!),
      ...readBody(source.slice(open, close)),
      source: {start: match.index, end: close + 3}
    })
  }
  return found
}

const part = /--\s+(?<reason>[^]*)|--$|"(?<straight>[^"]*)"|“(?<curly>[^”]*)”|(?<rule>[^\s,]+)/y

/** The rules, words and reason of a directive, in that order of precedence. */
function readBody(body: string): Pick<Found, 'rules' | 'words' | 'reason'> {
  const rules: string[] = []
  const words: string[] = []
  let reason = ''
  for (let at = 0; at < body.length;) {
    part.lastIndex = at
    const found = part.exec(body)
    if (!found) {
      at++
      continue
    }
    const {straight, curly, rule, reason: why} = found.groups!
    const quoted = straight ?? curly
    if (quoted !== undefined) words.push(quoted)
    else if (rule !== undefined) rules.push(rule)
    else reason = (why ?? '').trim()
    at += found[0].length
  }
  return {rules, words, reason: reason === '' ? undefined : reason}
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
