import {LineCounter, isMap, isScalar, parseDocument, type Document} from 'yaml'

/** Where something stands in a config: keys of maps and indexes of lists, from the outside in. */
export type Keys = readonly PropertyKey[]

/** The value of a JSON or YAML text, with the way back to lines and columns. */
export interface ConfigSource {
  readonly value: unknown
  /** A syntax error; `value` is undefined then. */
  readonly error: {readonly line: number; readonly column: number; readonly message: string} | undefined
  /** Where the value at those keys stands, or its key, or the innermost of them that is there. Counts from 1. */
  readonly positionOf: (keys: Keys, part: 'key' | 'value') => {line: number; column: number}
}

/** More than any config needs; a list nested a hundred thousand deep would take the parser minutes. */
const maximumLength = 1e6

/** Reads JSON or YAML 1.2; never throws. */
export function readConfigSource(source: string): ConfigSource {
  const lines = new LineCounter()
  const fail = (offset: number, why: string): ConfigSource => {
    const {line, col} = lines.linePos(offset)
    const position = {line: Math.max(line, 1), column: Math.max(col, 1)}
    const error = {...position, message: `Unexpected syntax, expected JSON or YAML: ${why}`}
    return {value: undefined, error, positionOf: () => position}
  }
  if (source.length > maximumLength) return fail(0, 'the text is longer than 1 MB')
  try {
    const document = parseDocument(source, {lineCounter: lines, prettyErrors: false})
    const [first] = document.errors
    if (first) return fail(first.pos[0], first.message)
    const value: unknown = document.toJS({maxAliasCount: 100})
    const positionOf = (keys: Keys, part: 'key' | 'value') => {
      const {line, col} = lines.linePos(offsetOf(document, keys, part))
      return {line: Math.max(line, 1), column: Math.max(col, 1)}
    }
    return {value, error: undefined, positionOf}
  } catch (error) {
    return fail(0, error instanceof Error ? error.message : String(error))
  }
}

function offsetOf(document: Document, keys: Keys, part: 'key' | 'value'): number {
  const nodeAt = (depth: number): unknown =>
    depth === 0 ? document.contents : document.getIn(keys.slice(0, depth), true)
  if (part === 'key' && keys.length > 0) {
    const map = nodeAt(keys.length - 1)
    const pair = isMap(map)
      ? map.items.find(({key}) => isScalar(key) && String(key.value) === String(keys.at(-1)))
      : undefined
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0]
  }
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = nodeAt(depth)
    if (hasRange(node)) return node.range[0]
  }
  return 0
}

const hasRange = (node: unknown): node is {range: [number, number, number]} =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)

/** The value at those keys; only what the text itself holds, so `__proto__` is a key like any other. */
export function valueAt(value: unknown, keys: Keys): unknown {
  let inner = value
  for (const key of keys) {
    if (typeof inner !== 'object' || inner === null) return
    inner = Object.getOwnPropertyDescriptor(inner, key)?.value
  }
  return inner
}
