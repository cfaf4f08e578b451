import {closeSync, openSync, writeSync} from 'node:fs'
import path from 'node:path'
import {listOf} from '../facts/problem.ts'
import {nearest} from '../facts/nearest.ts'
import type {Format, Style} from '../report/report.ts'
import type {Tool} from '../report/tool.ts'
import {reason} from './config-files.ts'
import {UsageError, wantsColor, type Io} from './io.ts'
import {versionOf} from './version.ts'

/** Formats by name, each loaded when it is asked for. */
const formats: Readonly<Record<string, () => Promise<(style: Style) => Format>>> = {
  checkstyle: async () => withTool((await import('../report/checkstyle.ts')).checkstyleFormat),
  claimreview: async () => (await import('../report/claimreview.ts')).claimReviewFormat,
  github: async () => (await import('../report/github.ts')).githubFormat,
  gitlab: async () => (await import('../report/gitlab.ts')).gitlabFormat,
  html: async () => {
    const {htmlFormat} = await import('../report/html/format.ts')
    return () => htmlFormat(versionOf())
  },
  json: async () => (await import('../report/json.ts')).jsonFormat,
  junit: async () => (await import('../report/junit.ts')).junitFormat,
  markdown: async () => (await import('../report/markdown.ts')).markdownFormat,
  ndjson: async () => (await import('../report/ndjson.ts')).ndjsonFormat,
  rdjson: async () => (await import('../report/rdjson.ts')).rdjsonFormat,
  sarif: async () => withTool((await import('../report/sarif.ts')).sarifFormat),
  text: async () => (await import('../report/text.ts')).textFormat
}

async function withTool(make: (tool: Tool) => Format): Promise<() => Format> {
  const {allRules} = await import('../generated/rules.ts')
  return () => make({version: versionOf(), rules: allRules})
}

export const formatNames: readonly string[] = Object.keys(formats)

/** Columns of a line where no terminal says how many it has: a log of CI is wide, an eye is not. */
export const plainWidth = 100

/** A format with the place to which it is written. */
export interface Sink {
  readonly format: Format
  readonly write: (text: string) => void
  readonly close: () => void
}

/**
 * Opens the outputs of `--format NAME[=FILE]`.
 *
 * @throws UsageError where a name is unknown, two share a place, or a file cannot be written.
 */
export async function openSinks(
  specs: readonly string[],
  color: boolean | undefined,
  io: Io
): Promise<Sink[]> {
  const asked = specs.map((spec) => {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(spec) ?? []
    return {name, file: file === undefined ? undefined : path.resolve(io.cwd, file)}
  })
  for (const {name, file} of asked) {
    if (!Object.hasOwn(formats, name)) {
      const near = nearest(name, formatNames)
      throw new UsageError(
        `Unexpected format \`${name}\`, expected ${near === undefined ? listOf(formatNames) : `\`${near}\``}`
      )
    }
    if (asked.filter((other) => other.file === file).length > 1) {
      const place = file === undefined ? 'standard output' : `\`${file}\``
      throw new UsageError(
        `Unexpected second format for ${place}, expected one: \`--format ${name}=FILE\` writes to a file`
      )
    }
  }
  const sinks: Sink[] = []
  for (const {name, file} of asked) {
    const make = await formats[name]!()
    if (file === undefined) {
      const style = {color: wantsColor(color, io.stdout, io.env), width: io.stdout.columns ?? plainWidth}
      sinks.push({format: make(style), write: (text) => io.stdout.write(text), close: () => undefined})
    } else sinks.push(openFile(file, make({color: color ?? false, width: plainWidth})))
  }
  return sinks
}

function openFile(file: string, format: Format): Sink {
  try {
    const descriptor = openSync(file, 'w')
    return {
      format,
      write: (text) => void writeSync(descriptor, text),
      close: () => closeSync(descriptor)
    }
  } catch (error) {
    throw new UsageError(
      `Unexpected output file \`${file}\` that cannot be written, expected another: ${reason(error)}`
    )
  }
}
