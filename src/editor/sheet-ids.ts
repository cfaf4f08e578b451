import {isMap, isNode, isScalar, isSeq, parseDocument, type Node} from 'yaml'
import type {Span} from '../article.ts'

/** A place of a sheet where a fact is defined, or named by its id. */
export interface IdPlace {
  /** Path of the fact: `people/ann-bell`, `sources/minutes`, `offices/mayor/ann-bell`; of an id that may be of several parts, each. */
  readonly facts: readonly string[]
  readonly isDefinition: boolean
  readonly span: Span
  /** Of a definition: the key with all that stands under it. */
  readonly entry?: Span
}

/** Parts whose keys are ids of facts. */
const parts = [
  'sources',
  'people',
  'organizations',
  'offices',
  'places',
  'events',
  'periods',
  'figures'
] as const
/** Keys whose values are ids, with the parts in which they are looked up. */
const references: Readonly<Record<string, readonly string[]>> = {
  source: ['sources'],
  person: ['people'],
  party: ['organizations'],
  organization: ['organizations'],
  place: ['places'],
  capital: ['places'],
  country: ['places'],
  within: ['places'],
  participants: ['people', 'organizations', 'places'],
  speaker: ['people', 'organizations'],
  about: parts.slice(1)
}

/** The parts of a sheet in which the values of a key are looked up; undefined for a key whose values are no ids. */
export const partsOfKey = (key: string): readonly string[] | undefined =>
  Object.hasOwn(references, key) ? references[key] : undefined

const remembered = new Map<string, readonly IdPlace[]>()

/** Where the ids of a sheet stand, in order. A sheet with errors gives what can be read of it. */
export function idPlaces(sheet: string): readonly IdPlace[] {
  const known = remembered.get(sheet)
  if (known) return known
  if (remembered.size >= 16) remembered.clear()
  const places = readIdPlaces(sheet)
  remembered.set(sheet, places)
  return places
}

function readIdPlaces(sheet: string): IdPlace[] {
  const found: IdPlace[] = []
  const spanOf = (node: Node): Span => ({start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0})
  let root: unknown
  try {
    root = parseDocument(sheet, {uniqueKeys: false, logLevel: 'silent', stringKeys: true}).contents
  } catch {
    // Nesting that overflows the parser is told as a problem of the sheet.
    return []
  }
  if (!isMap(root)) return []
  const refer = (node: unknown, lookUp: readonly string[]) => {
    if (isSeq(node)) for (const item of node.items) refer(item, lookUp)
    else if (isScalar(node) && typeof node.value === 'string')
      found.push({
        facts: lookUp.map((part) => `${part}/${String(node.value)}`),
        isDefinition: false,
        span: spanOf(node)
      })
  }
  const walk = (node: unknown, depth: number) => {
    if (depth > 8) return
    if (isSeq(node)) for (const item of node.items) walk(item, depth + 1)
    if (!isMap(node)) return
    for (const {key, value} of node.items) {
      const lookUp = isScalar(key) ? partsOfKey(String(key.value)) : undefined
      if (lookUp) refer(value, lookUp)
      walk(value, depth + 1)
    }
  }
  for (const {key, value} of root.items) {
    const part = isScalar(key) ? String(key.value) : ''
    if (!parts.some((known) => known === part) || !isMap(value)) {
      walk(value, 0)
      continue
    }
    for (const entry of value.items) {
      if (isScalar(entry.key)) {
        const span = spanOf(entry.key)
        const end = isNode(entry.value) ? spanOf(entry.value).end : span.end
        found.push({
          facts: [`${part}/${String(entry.key.value)}`],
          isDefinition: true,
          span,
          entry: {start: span.start, end: Math.max(end, span.end)}
        })
      }
      walk(entry.value, 0)
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** The id at an offset of a sheet. */
export const idAt = (sheet: string, offset: number): IdPlace | undefined =>
  idPlaces(sheet).find(({span}) => span.start <= offset && offset <= span.end)
