import {isMap, isScalar, parseDocument, stringify, type Pair, type YAMLMap} from 'yaml'
import {parseFactSheet} from '../facts/parse-sheet.ts'
import type {LintedSource} from './lint-source.ts'
import type {Finding} from '../finding.ts'
import type {Edit} from './fixes.ts'

/** The full name of a person whom no sheet knows, where the words of a finding are one. */
export function unknownPerson({article}: LintedSource, {verdict, span}: Finding): string | undefined {
  if (verdict !== 'unverifiable') return
  const {names, text} = article
  const name = names.find(({start, end}) => start === span.start && end === span.end)
  if (name?.kind !== 'person' || name.id !== null || name.candidates.length > 0) return
  const first = names[name.antecedent] ?? name
  const words = [first, name].map(({start, end}) => text.slice(start, end).replace(/\s+/g, ' '))
  // A surname alone names nobody on a sheet.
  return words.find((word) => word.includes(' '))
}

/** The id of a new entry: `jane-doe`, `jane-doe-2`. */
export function idFor(name: string, taken: (id: string) => boolean): string | undefined {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (slug === '') return
  let id = slug
  for (let n = 2; taken(id); n++) id = `${slug}-${n}`
  return id
}

/**
 * The edit that writes a person into a fact sheet, in the style of the entries around it, comments untouched. Undefined
 * where the sheet has errors, or would have one.
 */
export function addPerson(sheet: string, name: string, id: string): Edit | undefined {
  if (!parseFactSheet(sheet, 'sheet').sheet) return
  for (const edit of editsFor(sheet, name, id)) {
    const {sheet: changed} = parseFactSheet(
      sheet.slice(0, edit.span.start) + edit.text + sheet.slice(edit.span.end),
      'sheet'
    )
    if (changed?.data.people?.[id]?.name === name) return edit
  }
  return
}

function* editsFor(sheet: string, name: string, id: string): Iterable<Edit> {
  const eol = /\r\n|\n|\r/.exec(sheet)?.[0] ?? '\n'
  const {contents} = parseDocument(sheet, {keepSourceTokens: true, uniqueKeys: false})
  const at = (offset: number, text: string): Edit => ({span: {start: offset, end: offset}, text})
  if (!isMap(contents)) return
  const people = pairOf(contents, 'people')
  const map = people?.value
  if (isMap(map) && map.items.length > 0) {
    const inFlow = `${id}: {name: ${scalar(name, true)}}`
    if (map.flow) {
      const end = map.items.at(-1)!
      yield at(rangeEnd(end), `, ${inFlow}`)
      return
    }
    const before = neighbour(map, id)
    const keyStart = startOf(before.pair)
    const indent = sheet.slice(lineStart(sheet, keyStart), keyStart)
    const value = before.pair.value
    const inner = isMap(value) && !value.flow && value.items[0] ? startOf(value.items[0] as Pair) : undefined
    const step = inner === undefined ? '' : sheet.slice(lineStart(sheet, inner), inner)
    const entry =
      inner === undefined ? `${indent}${inFlow}` : `${indent}${id}:${eol}${step}name: ${scalar(name, false)}`
    if (before.isAfter) yield at(lineStart(sheet, keyStart), `${entry}${eol}`)
    else {
      const end = lineEnd(sheet, rangeEnd(before.pair))
      yield end === sheet.length && !/[\r\n]$/.test(sheet)
        ? at(end, `${eol}${entry}`)
        : at(end, `${entry}${eol}`)
    }
    return
  }
  const block = `  ${id}:${eol}    name: ${scalar(name, false)}${eol}`
  if (people) {
    // `people:` without entries, or `people: {}`.
    const start = startOf(people)
    const end = isMap(map) ? (map.range?.[1] ?? start) : start + 'people:'.length
    yield {span: {start: start + 'people:'.length, end}, text: `${eol}${block.trimEnd()}`}
    return
  }
  const gap = sheet === '' || /[\r\n]$/.test(sheet) ? '' : eol
  yield at(sheet.length, `${gap}people:${eol}${block}`)
}

/** The entry after which the new one stands: the last, or where the ids are in order the one before it. */
function neighbour(map: YAMLMap, id: string): {readonly pair: Pair; readonly isAfter: boolean} {
  const pairs = map.items as Pair[]
  const ids = pairs.map(({key}) => (isScalar(key) ? String(key.value) : ''))
  const isSorted = ids.length > 2 && ids.every((one, index) => index === 0 || ids[index - 1]! < one)
  const next = isSorted ? ids.findIndex((one) => one > id) : -1
  if (next === 0) return {pair: pairs[0]!, isAfter: true}
  return {pair: next > 0 ? pairs[next - 1]! : pairs.at(-1)!, isAfter: false}
}

const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  (map.items as Pair[]).find((pair) => isScalar(pair.key) && pair.key.value === key)

type Ranged = {readonly range?: readonly [number, number, number] | null}
const startOf = ({key}: Pair): number => (key as Ranged).range?.[0] ?? 0
/** The end of what the entry says, without the comments and blank lines behind it. */
const rangeEnd = ({key, value}: Pair): number => ((value ?? key) as Ranged).range?.[1] ?? 0

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
/** Behind the end of the line. */
function lineEnd(text: string, at: number): number {
  // The value of a block map ends where the next line begins.
  if (at > 0 && text[at - 1] === '\n') return at
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** The name as a value of YAML, in quotation marks where it needs them. */
function scalar(name: string, inFlow: boolean): string {
  const plain = stringify(name, {lineWidth: 0}).trimEnd()
  return inFlow && /[,[\]{}]/.test(plain) && !/^["']/.test(plain) ? JSON.stringify(name) : plain
}
