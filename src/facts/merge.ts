import {normalize} from '../read/tokens.ts'
import type {ParsedSheet} from './parse-sheet.ts'
import {show, type Problem} from './problem.ts'
import type {Path} from './read-yaml.ts'

/** An entry of a sheet and where it stands. */
export interface Located<T> {
  readonly data: T
  readonly from: ParsedSheet
  readonly path: Path
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Takes the same id of several sheets for one fact if their names agree: what only one gives is added, lists are
 * joined, and a value that differs is a problem. The first sheet stays the one that is cited.
 */
export function mergeById<T extends {readonly name: string}>(
  found: readonly Located<T>[],
  id: string,
  ignored: ReadonlySet<string>,
  problems: Problem[]
): Located<T> {
  const first = found[0]!
  let data: T = first.data
  for (const other of found.slice(1)) {
    const added: Record<string, unknown> = {}
    const mine: Fields = data
    const theirs: Fields = other.data
    for (const key of Object.keys(theirs)) {
      // Each sheet cites in its own words.
      if (key === 'source' || ignored.has(key)) continue
      const a = mine[key]
      const b = theirs[key]
      if (a === undefined) added[key] = b
      else if (Array.isArray(a) && Array.isArray(b)) added[key] = union(a, b)
      else if (!agree(key, a, b)) {
        const path = [...other.path, key]
        const {line} = first.from.locate([...first.path, key])
        problems.push({
          path: other.from.sheet.path,
          ...other.from.locate(path),
          level: 'error',
          message: `Unexpected \`${key}\` \`${show(String(b))}\` of \`${id}\`, expected \`${show(String(a))}\` as in ${first.from.sheet.path}:${line}`
        })
        // Another fact under the same id: nothing else of it is to be trusted.
        if (key === 'name') break
      }
    }
    data = {...data, ...added}
  }
  return {...first, data}
}

function union(a: readonly unknown[], b: readonly unknown[]): unknown[] {
  const known = new Set(a.map((value) => JSON.stringify(value)))
  return [...a, ...b.filter((value) => !known.has(JSON.stringify(value)))]
}

function agree(key: string, a: unknown, b: unknown): boolean {
  if (key === 'name') return normalize(String(a)) === normalize(String(b))
  return String(a) === String(b)
}
