import {compileFacts, emptyFacts} from '../facts/compile.ts'
import type {FactBase} from '../facts/fact-base.ts'
import {parseFactSheet} from '../facts/parse-sheet.ts'

/** Examples of a page share one sheet; a fact base does not change. */
const compiled = new Map<string, FactBase>([['', emptyFacts]])

/**
 * The fact base of one sheet, given as YAML; that of an empty text knows nothing.
 *
 * @throws RangeError naming line, column and what was expected, where the sheet has an error.
 */
export function factsOf(yaml: string): FactBase {
  const known = compiled.get(yaml)
  if (known) return known
  const {sheet, problems} = parseFactSheet(yaml, 'facts.yaml')
  const {facts, problems: between} = compileFacts(sheet ? [sheet] : [])
  const errors = [...problems, ...between].filter(({level}) => level === 'error')
  if (errors.length > 0) {
    const lines = errors.map(({line, column, message}) => `${line}:${column}: ${message}`)
    throw new RangeError(`Unexpected fact sheet:\n${lines.join('\n')}`)
  }
  compiled.set(yaml, facts)
  return facts
}
