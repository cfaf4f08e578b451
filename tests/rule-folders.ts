import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {exportOf, root, ruleIds} from '../scripts/generate-rules.ts'
import type {AnyRule} from '../src/define-corpus-rule.ts'
import {allRules} from '../src/generated/rules.ts'
import {readPage, type Page} from '../src/testing/page.ts'

/** A folder in `rules/`. */
export interface RuleFolder {
  readonly id: string
  readonly rule: AnyRule
  /** Text of `readme.md`. */
  readonly source: string
  readonly page: Page
  /** Source of `index.test.ts`, empty where there is none. */
  readonly tests: string
}

/** @throws Error saying what is missing. */
function readFolder(id: string): RuleFolder {
  const read = (name: string) => {
    const file = join(root, 'rules', id, name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  const rule = allRules.find(({meta}) => meta.id === id)
  if (!rule) throw new Error(`no index.ts that exports \`const ${exportOf(id)}\` with \`id: '${id}'\``)
  const source = read('readme.md')
  if (source === '') throw new Error('no readme.md')
  return {id, rule, source, page: readPage(source), tests: read('index.test.ts')}
}

/** The folders that hold a rule with its page. */
export const folders: RuleFolder[] = []

/** What the others lack: `event-date: no readme.md`. */
export const unfinished: string[] = []

for (const id of ruleIds()) {
  try {
    folders.push(readFolder(id))
  } catch (error) {
    unfinished.push(`${id}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/**
 * Patterns of the messages of a rule, each with its name: every place where a word goes in stands for any words.
 *
 * A message may take any number of words (a list), so each is built with one to four.
 */
export function templates({meta}: AnyRule): {name: string; pattern: RegExp}[] {
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
