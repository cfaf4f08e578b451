import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Root of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Ids of the rules: the folders in `rules/`, sorted. */
export function ruleIds(): string[] {
  return readdirSync(join(root, 'rules'), {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .map(({name}) => name)
    .sort()
}

/** Name under which a rule is exported: `tenureDate` for `tenure-date`. */
export function exportOf(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

/**
 * Writes `src/generated/rules.ts`, the list of all rules.
 *
 * A folder that exports no rule yet is left out, so that one unfinished rule does not stop all others; the gate
 * test names it.
 */
export function generateRules(): void {
  const ids = ruleIds().filter((id) => {
    const file = join(root, 'rules', id, 'index.ts')
    return existsSync(file) && readFileSync(file, 'utf8').includes(`export const ${exportOf(id)} = `)
  })
  const content = [
    '// Made by `npm run generate` from the folders in rules/. Not committed: two new rules would always conflict.',
    ...ids.map((id) => `import {${exportOf(id)}} from '../../rules/${id}/index.ts'`),
    "import type {Rule} from '../define-rule.ts'",
    '',
    `export const rules: readonly Rule[] = [${ids.map((id) => `\n  ${exportOf(id)}`).join(',')}\n]`,
    ''
  ].join('\n')
  const file = join(root, 'src/generated/rules.ts')
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, content)
}

if (import.meta.main) generateRules()
