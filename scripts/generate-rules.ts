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
  const made = ruleIds().flatMap((id) => {
    const file = join(root, 'rules', id, 'index.ts')
    const [, maker] =
      RegExp(`export const ${exportOf(id)} = (define(?:Corpus)?Rule)\\(`).exec(
        existsSync(file) ? readFileSync(file, 'utf8') : ''
      ) ?? []
    return maker === undefined ? [] : [{id, isCorpus: maker === 'defineCorpusRule'}]
  })
  const list = (isCorpus: boolean) =>
    made
      .filter((rule) => rule.isCorpus === isCorpus)
      .map(({id}) => `\n  ${exportOf(id)}`)
      .join(',')
  const content = [
    '// Made by `npm run generate` from the folders in rules/. Not committed: two new rules would always conflict.',
    ...made.map(({id}) => `import {${exportOf(id)}} from '../../rules/${id}/index.ts'`),
    "import type {AnyRule, CorpusRule} from '../define-corpus-rule.ts'",
    "import type {Rule} from '../define-rule.ts'",
    '',
    '/** Rules that look at one article. */',
    `export const rules: readonly Rule[] = [${list(false)}\n]`,
    '',
    '/** Rules that look at all articles of a run. */',
    `export const corpusRules: readonly CorpusRule[] = [${list(true)}\n]`,
    '',
    'export const allRules: readonly AnyRule[] = [...rules, ...corpusRules]',
    ''
  ].join('\n')
  const file = join(root, 'src/generated/rules.ts')
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, content)
}

if (import.meta.main) generateRules()
