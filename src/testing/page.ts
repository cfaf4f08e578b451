/** What stands behind the language and the kind of an example: ```` ```text problem published=2025-03-28 ````. */
export const attributeNames = [
  'article',
  'published',
  'source',
  'author',
  'format',
  'options',
  'supported'
] as const
export type AttributeName = (typeof attributeNames)[number]

/** An example of a rule's page. */
export interface Example {
  readonly kind: 'problem' | 'fine'
  /** The text to check, without its annotations. */
  readonly text: string
  /** YAML of the fact sheet that holds for it; empty where the page has given none so far. */
  readonly facts: string
  readonly attributes: ReadonlyMap<AttributeName, string>
  /** What the annotations say, in order: `1:53-1:60: Unexpected day …`. */
  readonly findings: readonly string[]
  /** Name of the section in which it stands: `Problems`. */
  readonly section: string
  /** Line of the page on which its fence opens. */
  readonly line: number
  /** Number of the run to which it belongs: blocks with `article=` and only blank lines between them are read together. */
  readonly run: number
}

/** A part of the page under a second-level heading. */
export interface Section {
  readonly name: string
  readonly text: string
  readonly line: number
}

/** A rule's page, `readme.md`. */
export interface Page {
  /** The first-level heading: the rule's id. */
  readonly title: string
  /** What stands between the title and the first section. */
  readonly why: string
  readonly sections: readonly Section[]
  readonly examples: readonly Example[]
}

/** A mistake in a page, with its line. */
export class PageError extends Error {
  override readonly name = 'PageError'
  readonly line: number

  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`)
    this.line = line
  }
}

/** A fenced code block: its info string, its lines, the line on which it opens (from 1). */
interface Fence {
  readonly info: string
  readonly lines: readonly string[]
  readonly line: number
}

/**
 * Reads a rule's page: title, sections, and the fenced blocks that run as tests.
 *
 * @throws PageError where an example cannot be read.
 */
export function readPage(source: string): Page {
  const lines = source.split(/\r\n|\n/)
  const sections: {name: string; line: number; text: string[]}[] = []
  const why: string[] = []
  const examples: Example[] = []
  let title = ''
  let facts = ''
  // The line behind the last block of a run that may go on.
  let open = -1
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const fence = fenceAt(lines, index)
    const part = sections.at(-1)
    if (fence) {
      index += fence.lines.length + 1
      const kind = /^text (problem|fine)\b/.exec(fence.info)?.[1]
      if (fence.info === 'yaml facts') facts = fence.lines.join('\n') + '\n'
      else if (kind === 'problem' || kind === 'fine') {
        const last = examples.at(-1)
        const example = readExample(fence, kind, facts, part?.name ?? '')
        const isJoined = example.attributes.has('article') && open === fence.line - 1
        const name = example.attributes.get('article')
        const run = examples.filter((one) => isJoined && one.run === last?.run)
        if (run.some(({attributes}) => attributes.get('article') === name)) {
          throw new PageError(
            fence.line,
            `Unexpected second article \`${name}\`, expected words between two examples`
          )
        }
        examples.push({...example, run: last === undefined ? 0 : isJoined ? last.run : last.run + 1})
        open = example.attributes.has('article') ? index + 1 : -1
      }
      ;(part?.text ?? why).push(...lines.slice(fence.line - 1, index + 1))
      continue
    }
    if (open === index && line.trim() === '') open++
    const heading = /^(##?) (.*)$/.exec(line)
    if (heading?.[1] === '#') title ||= heading[2]!.trim()
    else if (heading) sections.push({name: heading[2]!.trim(), line: index + 1, text: []})
    else (part?.text ?? why).push(line)
  }
  return {
    title,
    why: why.join('\n').trim(),
    sections: sections.map(({name, line, text}) => ({name, line, text: text.join('\n').trim()})),
    examples
  }
}

/** The fenced block that opens on the line, undefined where none does. */
function fenceAt(lines: readonly string[], index: number): Fence | undefined {
  const [, mark, info] = /^(`{3,}|~{3,})([^`]*)$/.exec(lines[index]!) ?? []
  if (mark === undefined || info === undefined) return
  const isEnd = (line: string) =>
    line.startsWith(mark) && line.trimEnd() === mark.charAt(0).repeat(line.trimEnd().length)
  let end = index + 1
  while (end < lines.length && !isEnd(lines[end]!)) end++
  if (end === lines.length) throw new PageError(index + 1, 'Unexpected fence without an end, expected one')
  return {info: info.trim(), lines: lines.slice(index + 1, end), line: index + 1}
}

function readExample(
  fence: Fence,
  kind: Example['kind'],
  facts: string,
  section: string
): Omit<Example, 'run'> {
  const attributes = readAttributes(fence.info.slice(`text ${kind}`.length), fence.line)
  const text: string[] = []
  const findings: string[] = []
  for (const [index, line] of fence.lines.entries()) {
    const finding = annotation(line, text.length)
    if (finding === undefined) text.push(line)
    else if (text.length === 0) {
      throw new PageError(fence.line + 1 + index, 'Unexpected annotation, expected a line of text above it')
    } else findings.push(finding)
  }
  const fits = kind === 'problem' ? findings.length > 0 : findings.length === 0
  if (!fits) {
    throw new PageError(
      fence.line,
      `Unexpected \`${findings.length}\` annotations in a \`${kind}\` block, expected ${kind === 'fine' ? 'none' : 'some'}`
    )
  }
  if (attributes.has('supported') && kind === 'problem') {
    throw new PageError(
      fence.line,
      'Unexpected `supported` on a `problem` block, expected it on a `fine` one'
    )
  }
  return {kind, text: text.join('\n'), facts, attributes, findings, section, line: fence.line}
}

/**
 * The finding that an annotation states, undefined for a line of text. Three ways to write one, under line `row`:
 *
 *     ^^^^^^^ Unexpected …         the words above the carets
 *     | Unexpected …               no words of its own: the place before the column of the bar
 *     1:5-2:3: Unexpected …        words that go on in another line
 */
function annotation(line: string, row: number): string | undefined {
  if (/^\d+:\d+-\d+:\d+: /.test(line)) return line.trimEnd()
  const [, indent, mark, message] = /^( *)(\^+|\|) (Un.*)$/.exec(line) ?? []
  if (indent === undefined || mark === undefined || message === undefined) return
  const from = indent.length + 1
  const to = mark === '|' ? from : from + mark.length
  return `${row}:${from}-${row}:${to}: ${message.trimEnd()}`
}

const isAttribute = (name: string): name is AttributeName =>
  attributeNames.some((attribute) => attribute === name)

/** Reads `published=2025-03-28 source="The Wire" options={"minimumWords": 4}`. */
function readAttributes(info: string, line: number): Map<AttributeName, string> {
  const attributes = new Map<AttributeName, string>()
  let rest = info.trim()
  while (rest !== '') {
    const [all, name, quoted, object, plain] =
      /^([a-z]+)=(?:"([^"]*)"|(\{.*\})(?= [a-z]+=|$)|([^\s"{]\S*))(?= |$) */.exec(rest) ?? []
    const value = quoted ?? object ?? plain
    if (all === undefined || name === undefined || value === undefined || !isAttribute(name)) {
      const known = attributeNames.map((attribute) => `\`${attribute}=\``).join(', ')
      throw new PageError(line, `Unexpected attribute \`${rest}\`, expected ${known}`)
    }
    if (attributes.has(name)) {
      throw new PageError(line, `Unexpected second attribute \`${name}\`, expected one`)
    }
    attributes.set(name, value)
    rest = rest.slice(all.length)
  }
  return attributes
}

/** The example as its page would have to show it for these findings: to be pasted where they differ. */
export function annotate(text: string, findings: readonly string[]): string {
  const under = new Map<number, string[]>()
  for (const finding of findings) {
    const [, row, from, endRow, to, message] = /^(\d+):(\d+)-(\d+):(\d+): (.*)$/.exec(finding) ?? []
    const indent = Number(from) - 1
    const width = Number(to) - Number(from)
    const shown =
      row !== endRow ? finding : `${' '.repeat(indent)}${width === 0 ? '|' : '^'.repeat(width)} ${message}`
    const known = under.get(Number(row)) ?? []
    under.set(Number(row), [...known, shown])
  }
  return text
    .split('\n')
    .flatMap((line, index) => [line, ...(under.get(index + 1) ?? [])])
    .join('\n')
}
