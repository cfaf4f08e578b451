import path from 'node:path'
import type {AnyRule} from '../../define-corpus-rule.ts'
import {printable} from '../../report/cells.ts'
import {createConfigLoader} from '../config-files.ts'
import {formatProblem, loadSheets} from '../lint-files.ts'
import {UsageError, type ExitCode, type Io} from '../io.ts'
import type {GroundOptions} from './options.ts'

/** Checks the named fact sheets, or those of the config, and prints what is to mend. */
export async function checkFacts(
  paths: readonly string[],
  options: GroundOptions,
  rules: readonly AnyRule[],
  io: Io
): Promise<ExitCode> {
  const config = createConfigLoader(rules, io.cwd, options.config).configFor(path.join(io.cwd, 'article'))
  const globs = [...paths, ...(options.facts ?? [])]
  if (globs.length === 0 && config.problems.length === 0 && config.facts.length === 0) {
    throw new UsageError('Unexpected lack of fact sheets, expected `facts` in the config, or paths')
  }
  const {facts, problems, warnings} = await loadSheets(config, {
    cwd: io.cwd,
    ...(globs.length > 0 && {facts: globs})
  })
  const told = globs.length > 0 ? problems : [...config.problems.map(formatProblem), ...problems]
  for (const problem of told) io.stdout.write(`${printable(problem)}\n`)
  for (const warning of warnings) io.stdout.write(`${printable(formatProblem(warning))} (warning)\n`)
  if (told.length > 0) return 2
  const {sheets, people, organizations, places, offices, events, periods, quotes, figures, claims} = facts
  const counts = [
    [people.size, people.size === 1 ? 'person' : 'people'],
    [organizations.size, 'organizations'],
    [offices.size, 'offices'],
    [places.size, 'places'],
    [events.size, 'events'],
    [periods.size, 'periods'],
    [quotes.length, 'quotes'],
    [figures.size, 'figures'],
    [claims.length, 'claims']
  ] as const
  const parts = counts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => `${number} ${number === 1 ? noun.replace(/s$/, '') : noun}`)
  const sheetsText = `${sheets.length} fact sheet${sheets.length === 1 ? '' : 's'}`
  io.stdout.write(`✓ ${sheetsText}: ${parts.join(', ') || 'no facts'}\n`)
  return 0
}
