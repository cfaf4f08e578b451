import {accessSync, constants} from 'node:fs'
import path from 'node:path'
import {test} from 'vitest'

/** Programs that some tests drive, from the packages of Debian. */
export type Program = 'chromium' | 'nvim'

/** Where `.ci/run` installed them, tests must not pass for want of them. */
const required = process.env['REPORTLINT_PROGRAMS'] === 'required'

/** The path of a program; undefined where it is not installed. */
export function programPath(name: Program): string | undefined {
  const found = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find(isExecutable)
  if (found === undefined && required)
    throw new Error(`Unexpected lack of \`${name}\`, expected it on the path`)
  return found
}

/** `test` for what needs a program: skipped, with the reason in its name, where that is not installed. */
export function testWith(name: Program): (title: string, run: (program: string) => Promise<void>) => void {
  const program = programPath(name)
  const absent = program === undefined
  return (title, run) =>
    test.skipIf(absent)(
      absent ? `${title} (skipped: ${name} is not installed)` : title,
      {timeout: 120_000},
      () => run(program!)
    )
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
