import {z} from 'zod'
import type {Span} from '../article.ts'
import type {FactBase} from '../facts/fact-base.ts'
import {factSheetSchema} from '../facts/schema.ts'
import {describe, headingOf, type Note} from './describe.ts'
import {idAt, partsOfKey} from './sheet-ids.ts'
import {sheetPlaceAt} from './sheet-place.ts'

/** A key or value that may be written at a place of a sheet. */
export interface SheetCompletion {
  readonly label: string
  readonly text: string
  readonly kind: 'key' | 'value' | 'id'
  readonly detail: string
  readonly span: Span
}

/** As far as it is looked at here. */
interface Schema {
  readonly type?: string | undefined
  readonly description?: string | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly additionalProperties?: Schema | boolean | undefined
  readonly items?: Schema | undefined
  readonly anyOf?: readonly Schema[] | undefined
}

let made: Schema | undefined
const root = (): Schema =>
  (made ??= z.toJSONSchema(factSheetSchema, {io: 'input', unrepresentable: 'any'}) as Schema)

/** The schema of what stands at those keys; lists are passed through. */
function schemaAt(keys: readonly string[]): Schema | undefined {
  let schema: Schema | undefined = root()
  for (const key of keys) {
    schema = innerOf(schema)
    const {properties, additionalProperties}: Schema = schema ?? {}
    if (properties && Object.hasOwn(properties, key)) schema = properties[key]
    else if (typeof additionalProperties === 'object') schema = additionalProperties
    else return
  }
  return innerOf(schema)
}

const innerOf = (schema: Schema | undefined): Schema | undefined => (schema?.items ? schema.items : schema)

const mostItems = 100

/** Keys and values that fit a place: by the schema, and the ids that the sheets have. */
export function sheetCompletions(text: string, offset: number, facts: FactBase): SheetCompletion[] {
  const {parents, key, word} = sheetPlaceAt(text, offset)
  const span = {start: word.start, end: word.end}
  const typed = text.slice(word.start, offset).toLowerCase()
  const schema = schemaAt(parents)
  if (key === undefined) {
    return Object.entries(schema?.properties ?? {})
      .filter(([name]) => name.startsWith(typed))
      .map(([name, {description = ''}]) => ({
        label: name,
        text: `${name}: `,
        kind: 'key',
        detail: description,
        span
      }))
  }
  const lookUp = partsOfKey(key)
  if (lookUp) {
    const ids = lookUp.flatMap((part) => idsOf(part, text, facts))
    return ids
      .filter(({id, detail}) => id.includes(typed) || detail.toLowerCase().includes(typed))
      .slice(0, mostItems)
      .map(({id, detail}) => ({label: id, text: id, kind: 'id', detail, span}))
  }
  const value = schemaAt([...parents, key])
  const values = value?.type === 'boolean' ? [true, false] : (value?.enum ?? [])
  const units = key === 'unit' ? ['percent', 'percentage-points', 'USD', 'EUR', 'GBP', 'CAD'] : []
  return [...values, ...units]
    .map(String)
    .filter((one) => one.toLowerCase().startsWith(typed))
    .map((one) => ({label: one, text: one, kind: 'value', detail: value?.description ?? '', span}))
}

/** The ids of a part with what they stand for; sources are those of the sheet itself. */
function idsOf(part: string, text: string, facts: FactBase): {id: string; detail: string}[] {
  if (part === 'sources') {
    const block = /^sources:[^\S\n]*\n((?:(?:[ \t].*|#.*|)\r?\n)*)/m.exec(`${text}\n`)?.[1] ?? ''
    return [...block.matchAll(/^ {1,4}([a-z0-9-]+):(.*)$/gm)].map(([, id, rest]) => ({
      id: id!,
      detail: rest!.trim()
    }))
  }
  const known: Readonly<
    Record<
      string,
      FactBase['people' | 'organizations' | 'places' | 'offices' | 'events' | 'periods' | 'figures']
    >
  > = {
    people: facts.people,
    organizations: facts.organizations,
    places: facts.places,
    offices: facts.offices,
    events: facts.events,
    periods: facts.periods,
    figures: facts.figures
  }
  return [...(known[part] ?? [])].map(([id, fact]) => ({id, detail: headingOf(fact, facts)}))
}

/** What a key means by the schema, or what the sheets know of an id. */
export function sheetHover(
  text: string,
  offset: number,
  facts: FactBase
): {span: Span; notes: readonly Note[]} | undefined {
  const place = idAt(text, offset)
  const known = place?.facts.map((fact) => facts.find(fact)).filter((fact) => fact !== undefined) ?? []
  if (place && known.length > 0) return {span: place.span, notes: known.map((fact) => describe(fact, facts))}
  const {parents, key, word} = sheetPlaceAt(text, offset)
  const name = key ?? text.slice(word.start, word.end)
  const description = schemaAt([...parents, name])?.description
  if (description === undefined || name === '') return
  return {span: word, notes: [{heading: name, lines: [description]}]}
}
