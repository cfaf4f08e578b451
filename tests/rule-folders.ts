import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {exportOf, root, ruleIds} from '../scripts/generate-rules.ts'
import type {Rule} from '../src/define-rule.ts'
import {rules} from '../src/generated/rules.ts'
import {readPage, type Page} from '../src/testing/page.ts'

/** A folder in `rules/`, as far as it is there. */
export interface RuleFolder {
  readonly id: string
  /** The name under which `index.ts` has to export the rule. */
  readonly exported: string
  readonly rule: Rule | undefined
  /** Text of `readme.md`, empty where there is none. */
  readonly source: string
  /** Source of `index.test.ts`, empty where there is none. */
  readonly tests: string
}

export const folders: readonly RuleFolder[] = ruleIds().map((id) => ({
  id,
  exported: exportOf(id),
  rule: rules.find(({meta}) => meta.id === id),
  source: read(id, 'readme.md'),
  tests: read(id, 'index.test.ts')
}))

function read(id: string, name: string): string {
  const file = join(root, 'rules', id, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** A finished rule with its page. */
export interface FinishedRule extends RuleFolder {
  readonly rule: Rule
  readonly page: Page
}

/** @throws Error naming what is missing. */
export function finished(folder: RuleFolder): FinishedRule {
  const {id, exported, rule, source} = folder
  if (!rule) {
    throw new Error(
      `Unexpected folder \`rules/${id}\`, expected \`index.ts\` with \`export const ${exported} = defineRule(\` and \`id: '${id}'\``
    )
  }
  if (source === '') throw new Error(`Unexpected folder \`rules/${id}\`, expected \`readme.md\` in it`)
  return {...folder, rule, page: readPage(source)}
}

/**
 * Patterns of the messages of a rule, each with its name: every place where a word goes in stands for any words.
 *
 * A message may take any number of words (a list), so each is built with one to four.
 */
export function templates({meta}: Rule): {name: string; pattern: RegExp}[] {
  return Object.entries(meta.messages).map(([name, message]) => {
    const counts = message.length > 0 ? [message.length] : [1, 2, 3, 4]
    const patterns = counts.map((count) =>
      message(...Array.from({length: count}, () => '\uE000'))
        .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
        .replaceAll('\uE000', '.+?')
    )
    return {name, pattern: new RegExp(patterns.join('|'))}
  })
}
