import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {format} from 'prettier'
import {z} from 'zod'
import type {AnyRule} from '../src/define-corpus-rule.ts'
import {levels} from '../src/finding.ts'
import {configSchema} from '../src/lint/config-schema.ts'
import type {Option} from '../src/options.ts'
import {generateRules, root} from './generate-rules.ts'

type Schema = z.core.JSONSchema.BaseSchema

/** The JSON Schema of `.reportrc`, with every rule and its options, for completion and checks in editors. */
export function configJsonSchema(rules: readonly AnyRule[]): object {
  const schema = z.toJSONSchema(configSchema, {
    target: 'draft-7',
    io: 'input',
    override: ({jsonSchema, path}) => {
      if (path.at(-1) !== 'rules') return
      delete jsonSchema.propertyNames
      jsonSchema.properties = Object.fromEntries(rules.map((rule) => [rule.meta.id, ruleSchema(rule)]))
      jsonSchema.additionalProperties = false
    }
  })
  return {...schema, title: 'Reportlint config'}
}

/** A level, or a list of level and options. */
function ruleSchema({meta}: AnyRule): Schema {
  const options = Object.entries(meta.options ?? {}).map(([name, option]) => [name, optionSchema(option)])
  const level: Schema = {enum: [...levels]}
  const settings: Schema = {
    type: 'object',
    properties: Object.fromEntries(options),
    additionalProperties: false
  }
  const pair: Schema = {type: 'array', items: [level, settings], additionalItems: false, minItems: 1}
  return {description: meta.description, anyOf: [level, pair]}
}

const types: Readonly<Record<Option<unknown>['type'], Schema>> = {
  count: {type: 'number', minimum: 0},
  flag: {type: 'boolean'},
  words: {type: 'array', items: {type: 'string'}}
}

const optionSchema = ({type, description, default: value}: Option<unknown>): object => ({
  description,
  ...types[type],
  default: value
})

/** Writes the schema; with `check`, only tells whether it is out of date. */
export async function generateConfigSchema({check}: {check: boolean}): Promise<{outdated: string[]}> {
  generateRules()
  const {allRules: rules}: {allRules: readonly AnyRule[]} = await import('../src/generated/rules.ts')
  const file = 'schema/reportrc.schema.json'
  const text = await format(JSON.stringify(configJsonSchema(rules)), {parser: 'json', printWidth: 110})
  const old = await readFile(join(root, file), 'utf8').catch(() => '')
  if (old === text) return {outdated: []}
  if (!check) await writeFile(join(root, file), text)
  return {outdated: [file]}
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const {outdated} = await generateConfigSchema({check})
  for (const file of outdated) {
    console.log(
      check ? `Unexpected old \`${file}\`, expected it as \`npm run generate\` writes it` : `wrote ${file}`
    )
  }
  if (check && outdated.length > 0) process.exitCode = 1
}
