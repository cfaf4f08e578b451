import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {AnyRule} from '../../define-corpus-rule.ts'
import {citation} from '../../define-rule.ts'
import {nearest} from '../../facts/nearest.ts'
import type {AnyFact} from '../../facts/fact-base.ts'
import {printable} from '../../report/cells.ts'
import {createConfigLoader} from '../config-files.ts'
import {formatProblem, loadSheets} from '../lint-files.ts'
import {UsageError, type ExitCode, type Io} from '../io.ts'
import {describeFact} from '../../report/fact.ts'
import type {GroundOptions} from './options.ts'

/** Prints the page of a rule, or a fact with its source. */
export async function explain(
  id: string,
  options: GroundOptions,
  rules: readonly AnyRule[],
  io: Io
): Promise<ExitCode> {
  const ids = rules.map(({meta}) => meta.id)
  if (ids.includes(id)) {
    // The marks of generated parts are for those who edit the page.
    io.stdout.write(readFileSync(pageOf(id), 'utf8').replace(/^<!--.*-->\n\n?/gm, ''))
    return 0
  }
  const config = createConfigLoader(rules, io.cwd, options.config).configFor(path.join(io.cwd, 'article'))
  const {facts, problems} = await loadSheets(config, {
    cwd: io.cwd,
    ...(options.facts && {facts: options.facts})
  })
  const broken = [...config.problems.map(formatProblem), ...problems]
  const fact = facts.find(id)
  if (fact) {
    io.stdout.write(`${factText(fact)}\n`)
    return 0
  }
  // A fact may be missing because its sheet is broken.
  for (const problem of broken) io.stderr.write(`${printable(problem)}\n`)
  const near = nearest(id, [...ids, ...facts.people.keys(), ...facts.offices.keys(), ...facts.events.keys()])
  throw new UsageError(
    `Unexpected id \`${id}\`, expected ${near === undefined ? 'that of a rule or a fact' : `\`${near}\``}`
  )
}

function factText(fact: AnyFact): string {
  const {sheet, line, column, source} = fact
  return [
    fact.fact,
    ...describeFact(fact).map(([name, value]) => `  ${name}: ${value}`),
    `  source: ${source ? citation(source) : 'none given'}`,
    `  sheet: ${sheet.path}:${line}:${column}`
  ]
    .map(printable)
    .join('\n')
}

/** Pages stand beside the rules: in the sources two folders up, in the package beside the compiled ones. */
function pageOf(id: string): string {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const page = path.resolve(here, '../../../rules', id, 'readme.md')
  if (!existsSync(page))
    throw new UsageError(`Unexpected lack of the page \`${page}\`, expected it in the package`)
  return page
}
