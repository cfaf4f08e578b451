import type {Span} from '../article.ts'

/** Where in the structure of a sheet an offset stands, as far as its lines tell: the sheet is being written. */
export interface SheetPlace {
  /** Keys from the root down to the map in which it stands; lists have none. */
  readonly parents: readonly string[]
  /** The key whose value stands there; undefined where a key does. */
  readonly key: string | undefined
  /** The word up to and around the offset. */
  readonly word: Span
}

const keyOf = /^(?:-\s+)*("[^"]*"|'[^']*'|[^\s:#,{}[\]"'][^:#,{}[\]]*?)\s*:(?:\s|$)/

const unquoted = (key: string): string => key.replace(/^["']|["']$/g, '')

/** The place of an offset in a sheet in YAML, from its line and the less indented ones above. */
export function sheetPlaceAt(text: string, offset: number): SheetPlace {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(start, offset)
  const rest = /^[\w~.-]*/.exec(text.slice(offset, offset + 200))![0]
  const typed = /[\w~.:/-]*$/.exec(before)![0].replace(/^[^]*:(?!\/\/)/, '')
  const word = {start: offset - typed.length, end: offset + rest.length}
  const {keys, key} = inLine(before)
  const indent = /^ */.exec(before)![0].length
  return {parents: [...parentsOf(text, start, indent, before), ...keys], key, word}
}

/** The keys that the line opens up to the offset: braces on it that are not closed, and the key before a value. */
function inLine(before: string): {keys: string[]; key: string | undefined} {
  const keys: string[] = []
  let line = before.trimStart()
  for (;;) {
    const found = keyOf.exec(line)
    const dash = /^(?:-\s+)+/.exec(line)?.[0].length ?? 0
    if (found) {
      const key = unquoted(found[1]!)
      const value = line.slice(found[0].length).trimStart()
      const inner = openFlow(value)
      if (inner === undefined) return {keys, key}
      keys.push(key)
      if (inner.isList && !inner.inner.includes('{')) return {keys: keys.slice(0, -1), key}
      line = inner.inner
      continue
    }
    const inner = openFlow(line.slice(dash))
    if (inner === undefined) return {keys, key: undefined}
    line = inner.inner
  }
}

/** What stands in the last bracket of a value that is not closed, behind its last comma. */
function openFlow(value: string): {inner: string; isList: boolean} | undefined {
  if (!/^[[{]/.test(value)) return
  let depth = 0
  let from = 1
  let quote = ''
  for (let at = 0; at < value.length; at++) {
    const char = value[at]!
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '"' || (char === "'" && /[\s,[{:]/.test(value[at - 1] ?? ' '))) quote = char
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
    else if (char === ',' && depth === 1) from = at + 1
  }
  if (depth <= 0) return
  return {inner: value.slice(from).trimStart(), isList: value.startsWith('[')}
}

/** Keys of the lines above that are less indented, outermost first. */
function parentsOf(text: string, lineStart: number, indent: number, before: string): string[] {
  const parents: string[] = []
  // In an item of a list the keys stand behind the dash.
  let least = indent
  if (/^\s*-(\s|$)/.test(before)) least++
  let end = lineStart - 1
  while (end > 0 && least > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, end).replace(/\r$/, '')
    end = start - 1
    const trimmed = line.trimStart()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    const own = line.length - trimmed.length
    const dash = /^(?:-\s+)+/.exec(trimmed)?.[0].length ?? 0
    // “- person: x” opens an item whose keys stand at its column.
    if (own + dash < least || (dash > 0 && own < least)) {
      const key = keyOf.exec(trimmed.slice(dash))
      if (own + dash < least && key) parents.unshift(unquoted(key[1]!))
      least = dash > 0 ? own + 1 : own
    }
  }
  return parents
}
