import {isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type YAMLMap} from 'yaml'
import {type Place, type Problem, show} from './problem.ts'

/** Keys and indexes from the root of a sheet to a value. */
export type Path = readonly (string | number)[]

/** The data of a YAML text; maps are objects without a prototype, empty values of known keys are left out. */
export interface Yaml {
  readonly data: unknown
  readonly problems: readonly Omit<Problem, 'path'>[]
  /** Where the value of a path stands, or its key with `key`; for what is missing, where its parent stands. */
  readonly locate: (path: Path, key?: 'key') => Place
}

/** Longest sheet that is read, in characters: what is longer is no sheet that people keep. */
export const longestSheet = 16 * 1024 * 1024
const deepest = 12
const nesting = `at most ${deepest} levels`
/** Values that aliases may repeat: enough for any sheet, too few for “billion laughs”. */
const mostRepeated = 10_000
const mostProblems = 200

/** Reads one YAML 1.2 document with positions. Never throws. */
export function readYaml(source: string): Yaml {
  const problems: Omit<Problem, 'path'>[] = []
  const start = {line: 1, column: 1}
  const fail = (message: string): Yaml => ({
    data: undefined,
    problems: [{...start, level: 'error', message}],
    locate: () => start
  })
  if (source.length > longestSheet) {
    return fail(`Unexpected sheet of ${source.length} characters, expected at most ${longestSheet}`)
  }
  const lines = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(source, {
      lineCounter: lines,
      logLevel: 'silent',
      prettyErrors: false,
      stringKeys: true,
      // The parser compares each key with all others: quadratic. The walk below finds double keys by itself.
      uniqueKeys: false,
      version: '1.2'
    })
  } catch {
    // Thousands of nested brackets overflow the stack of the parser.
    return fail(`Unexpected nesting, expected ${nesting}`)
  }
  const placeAt = (offset: number): Place => {
    const {line, col} = lines.linePos(offset)
    return line === 0 ? start : {line, column: col}
  }
  const report = (offset: number, message: string) => {
    if (problems.length < mostProblems) problems.push({...placeAt(offset), level: 'error', message})
  }
  for (const error of document.errors.slice(0, mostProblems)) {
    const [at] = error.pos
    // A bracket that is never closed is told as bad indentation too.
    if (error.code === 'BAD_INDENT' && document.errors.some((other) => other !== error && other.pos[0] === at)) continue
    const found = source.slice(at, at + 80).split('\n', 1)[0]!.trim()
    // The parser catches the overflow of its own stack.
    const said = error.message.includes('call stack') ? nesting : error.message.slice(0, 100)
    const closing = /must end with a ([\]}])/.exec(said)?.[1]
    const expected = closing ? `\`${closing}\`` : syntax[error.code] ?? (said === nesting ? nesting : `other syntax (${said.replace(/[.\s]+$/, '')})`)
    report(at, `Unexpected ${found ? `\`${show(found)}\`` : 'end of line'}, expected ${expected}`)
  }

  // The parser would look through the whole document for each alias.
  const anchors = new Map<string, Node>()
  const targets = new Map<Node, Node>()
  const indexes = new Map<YAMLMap, Map<string, Entry>>()
  let repeated = 0
  const data = problems.length > 0 ? undefined : toData(document.contents, 0, false)
  return {data, problems, locate}

  function toData(node: Node | null, depth: number, inAlias: boolean): unknown {
    if (isAlias(node)) {
      const target = targets.get(node) ?? anchors.get(node.source)
      if (target === undefined) return null
      targets.set(node, target)
      return toData(target, depth, true)
    }
    if (node === null) return null
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    const offset = node.range?.[0] ?? 0
    if (inAlias && ++repeated > mostRepeated) {
      if (repeated === mostRepeated + 1) report(offset, `Unexpected aliases, expected at most ${mostRepeated} repeated values`)
      return null
    }
    if (isScalar(node)) {
      const {value} = node
      // A “%YAML 1.1” line makes dates of days.
      return value instanceof Date ? (node.source ?? null) : value
    }
    if (depth > deepest) {
      report(offset, `Unexpected nesting, expected ${nesting}`)
      return null
    }
    if (isSeq(node)) return node.items.map((item) => toData(nodeOf(item), depth + 1, inAlias))
    if (!isMap(node)) return null
    const entries: Record<string, unknown> = Object.create(null)
    for (const [key, {offset, value}] of entriesOf(node, report)) {
      const content = toData(value, depth + 1, inAlias)
      if (key === '__proto__') report(offset, 'Unexpected key `__proto__`, expected an id or a known key')
      // `died:` without a value is “not given”; an id without a value (`mark-carney:`) is left to the schema.
      else if (content !== null || depth === 1) entries[key] = content
    }
    return entries
  }

  /** Reports keys that are double or no text, for whoever first asks. */
  function entriesOf(map: YAMLMap, tell: (offset: number, message: string) => void): Map<string, Entry> {
    const known = indexes.get(map)
    if (known) return known
    const entries = new Map<string, Entry>()
    for (const pair of map.items) {
      const keyNode = nodeOf(pair.key)
      const offset = keyNode?.range?.[0] ?? map.range?.[0] ?? 0
      const key = isScalar(keyNode) ? keyNode.value : undefined
      if (typeof key !== 'string') {
        tell(offset, 'Unexpected key that is no text, expected an id or a known key')
        continue
      }
      const first = entries.get(key)
      if (first) {
        tell(offset, `Unexpected second \`${show(key)}\`, expected one (the first is in line ${placeAt(first.offset).line})`)
        continue
      }
      entries.set(key, {offset, value: nodeOf(pair.value)})
    }
    indexes.set(map, entries)
    return entries
  }

  function locate(path: Path, at?: 'key'): Place {
    let node: Node | null | undefined = document.contents
    let offset = node?.range?.[0] ?? 0
    let keyOffset = offset
    for (const step of path) {
      if (isAlias(node)) node = targets.get(node)
      let next: Node | null | undefined
      if (isMap(node)) {
        const entry = entriesOf(node, () => undefined).get(String(step))
        if (!entry) break
        next = entry.value
        keyOffset = entry.offset
      } else if (isSeq(node)) {
        next = nodeOf(node.items[Number(step)])
        keyOffset = next?.range?.[0] ?? offset
      } else break
      node = next
      offset = node?.range?.[0] ?? keyOffset
    }
    return placeAt(at === 'key' ? keyOffset : offset)
  }
}

interface Entry {
  /** Of the key. */
  readonly offset: number
  readonly value: Node | null
}

/** What the parser types as unknown. */
function nodeOf(value: unknown): Node | null {
  return isMap(value) || isSeq(value) || isScalar(value) || isAlias(value) ? value : null
}

/** What is expected where the parser gives this code. */
const syntax: Readonly<Partial<Record<string, string>>> = {
  BAD_INDENT: 'the indentation of the lines around it',
  BLOCK_IN_FLOW: 'quotation marks around text with a colon',
  TAB_AS_INDENT: 'spaces, not tabs, as indentation',
  BLOCK_AS_IMPLICIT_KEY: 'one `key: value` a line (put text with a colon in quotation marks)',
  MULTILINE_IMPLICIT_KEY: 'a colon after the key',
  MULTIPLE_DOCS: 'one document',
  BAD_ALIAS: 'an anchor of that name before it'
}
