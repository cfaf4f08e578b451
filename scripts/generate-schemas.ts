import {readFile, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {format} from 'prettier'
import {z} from 'zod'
import {factSheetSchema} from '../src/facts/schema.ts'
import {disputesSchema} from '../src/lint/disputes.ts'

type Json = Record<string, unknown>
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Writes the JSON Schemas from which editors complete; with `check`, only tells which files are out of date.
 * Draft 7 is what editors of YAML know.
 */
export async function generateSchemas({check}: {check: boolean}): Promise<{outdated: string[]}> {
  const schemas = [
    {file: 'schema/fact-sheet.schema.json', schema: factSheetSchema, title: 'Reportlint fact sheet'},
    {file: 'schema/disputes.schema.json', schema: disputesSchema, title: 'Reportlint disputes'}
  ]
  const outdated: string[] = []
  for (const {file, schema, title} of schemas) {
    const json: Json = z.toJSONSchema(schema, {target: 'draft-7', io: 'input'})
    allowEmpty(json)
    const text = await format(JSON.stringify({...json, title}), {parser: 'json', printWidth: 110})
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url))
    const old = await readFile(path, 'utf8').catch(() => '')
    if (old === text) continue
    outdated.push(file)
    if (!check) await writeFile(path, text)
  }
  return {outdated}
}

/** `died:` without a value is “not given”: every key that may be missing may be empty. */
function allowEmpty(schema: unknown) {
  if (Array.isArray(schema)) schema.forEach(allowEmpty)
  if (!isJson(schema)) return
  Object.values(schema).forEach(allowEmpty)
  if (!isJson(schema.properties)) return
  const required = Array.isArray(schema.required) ? schema.required : []
  for (const [key, property] of Object.entries(schema.properties)) {
    if (required.includes(key) || !isJson(property)) continue
    if (typeof property.type === 'string') property.type = [property.type, 'null']
    if (Array.isArray(property.enum)) property.enum = [...property.enum, null]
    if (Array.isArray(property.anyOf)) property.anyOf = [...property.anyOf, {type: 'null'}]
  }
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const {outdated} = await generateSchemas({check})
  for (const file of outdated)
    console.log(check ? `Unexpected old \`${file}\`, expected a new one` : `wrote ${file}`)
  if (check && outdated.length > 0) process.exitCode = 1
}
