import {createRequire} from 'node:module'
import {Ajv, type ValidateFunction} from 'ajv'
import addFormatsModule from 'ajv-formats'
import {SaxesParser} from 'saxes'

const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false})
// The package is CommonJS whose default export is a property of the default import.
const addFormats = addFormatsModule as unknown as (instance: Ajv) => Ajv
addFormats(ajv)

const require = createRequire(import.meta.url)

const {
  $schema: _,
  id: __,
  ...sarif
} = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>

/** The official schema of SARIF 2.1.0, as Microsoft ships it; of draft 04, but with nothing that draft 07 reads otherwise. */
export const isSarif = ajv.compile(sarif)

/** The fields that GitLab asks for: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const isCodeQuality = ajv.compile({
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: {type: 'string', minLength: 1},
      check_name: {type: 'string', minLength: 1},
      fingerprint: {type: 'string', minLength: 1},
      severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
      location: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'lines'],
        properties: {
          path: {type: 'string', pattern: '^(?!\\./)'},
          lines: {
            type: 'object',
            required: ['begin'],
            properties: {begin: {type: 'integer', minimum: 1}, end: {type: 'integer', minimum: 1}}
          }
        }
      }
    }
  }
})

const position = {
  type: 'object',
  additionalProperties: false,
  required: ['line', 'column'],
  properties: {line: {type: 'integer', minimum: 1}, column: {type: 'integer', minimum: 1}}
}
const range = {
  type: 'object',
  additionalProperties: false,
  required: ['start', 'end'],
  properties: {start: position, end: position}
}
const location = {
  type: 'object',
  additionalProperties: false,
  required: ['path', 'range'],
  properties: {path: {type: 'string'}, range}
}

/** DiagnosticResult of https://github.com/reviewdog/reviewdog/blob/master/proto/rdf/reviewdog.proto */
export const isDiagnosticResult = ajv.compile({
  type: 'object',
  additionalProperties: false,
  required: ['source', 'diagnostics'],
  properties: {
    source: {
      type: 'object',
      additionalProperties: false,
      properties: {name: {type: 'string'}, url: {type: 'string'}}
    },
    diagnostics: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['message', 'location', 'severity'],
        properties: {
          message: {type: 'string', minLength: 1},
          location,
          severity: {enum: ['ERROR', 'WARNING', 'INFO']},
          code: {
            type: 'object',
            additionalProperties: false,
            properties: {value: {type: 'string'}, url: {type: 'string'}}
          },
          suggestions: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['range', 'text'],
              properties: {range, text: {type: 'string'}}
            }
          },
          related_locations: {
            type: 'array',
            items: {
              type: 'object',
              additionalProperties: false,
              properties: {message: {type: 'string'}, location}
            }
          }
        }
      }
    }
  }
})

/** What a value breaks of a schema; empty where it is valid. */
export function breaches(isValid: ValidateFunction, value: unknown): string[] {
  return isValid(value)
    ? []
    : (isValid.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`)
}

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Elements of an XML 1.0 document, read by a parser that forgives nothing. */
export function parseXml(source: string): Element {
  const parser = new SaxesParser()
  const root: Element = {name: '', attributes: {}, children: [], text: ''}
  const open = [root]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => {
    const element: Element = {
      name,
      attributes: {...attributes} as Record<string, string>,
      children: [],
      text: ''
    }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(source).close()
  return root.children[0]!
}

/** A command of a workflow as the runner of GitHub Actions decodes it. */
export function parseCommand(line: string): {
  command: string
  properties: Record<string, string>
  data: string
} {
  const [, command = '', list = '', data = ''] = /^::([a-z]+) ([^]*?)::([^]*)$/.exec(line) ?? []
  const decode = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  const decodeProperty = (text: string) => decode(text).replaceAll('%3A', ':').replaceAll('%2C', ',')
  const properties = list.split(',').map((part): [string, string] => {
    const at = part.indexOf('=')
    return [part.slice(0, at), decodeProperty(part.slice(at + 1)).replaceAll('%25', '%')]
  })
  return {command, properties: Object.fromEntries(properties), data: decode(data).replaceAll('%25', '%')}
}
