import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {listOf} from '../facts/problem.ts'
import {nearest} from '../facts/nearest.ts'
import type {Style} from '../report/report.ts'
import {reason} from './config-files.ts'
import {plainWidth} from './formats.ts'
import {UsageError, wantsColor, type Io} from './io.ts'
import {scoreFormats, type ScoreFormat} from './score-formats.ts'

/** A format of scores with the place to which it is written, whole. */
export interface ScoreSink {
  readonly format: ScoreFormat
  readonly style: Style
  readonly write: (text: string) => void
}

/**
 * The outputs of `--format NAME[=FILE]`.
 *
 * @throws UsageError where a name is unknown or two share a place.
 */
export async function openScoreSinks(
  specs: readonly string[],
  color: boolean | undefined,
  io: Io
): Promise<ScoreSink[]> {
  const names = Object.keys(scoreFormats)
  const taken = new Set<string>()
  const sinks: ScoreSink[] = []
  for (const spec of specs) {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(spec) ?? []
    if (!Object.hasOwn(scoreFormats, name)) {
      const near = nearest(name, names)
      throw new UsageError(
        `Unexpected format \`${name}\`, expected ${near === undefined ? listOf(names) : `\`${near}\``}`
      )
    }
    const place = file === undefined ? 'standard output' : path.resolve(io.cwd, file)
    if (taken.has(place)) {
      throw new UsageError(
        `Unexpected second format for ${place}, expected one: \`--format ${name}=FILE\` writes to a file`
      )
    }
    taken.add(place)
    const format = await scoreFormats[name]!()
    if (file === undefined) {
      const style = {color: wantsColor(color, io.stdout, io.env), width: io.stdout.columns ?? plainWidth}
      sinks.push({format, style, write: (text) => void io.stdout.write(text)})
    } else {
      sinks.push({
        format,
        style: {color: color ?? false, width: plainWidth},
        write: (text) => writeWhole(place, text)
      })
    }
  }
  return sinks
}

function writeWhole(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new UsageError(
      `Unexpected output file \`${file}\` that cannot be written, expected another: ${reason(error)}`
    )
  }
}
