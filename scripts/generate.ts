import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {AnyRule} from '../src/define-corpus-rule.ts'
import {generateConfigSchema} from './generate-config-schema.ts'
import {generatePicture} from './generate-picture.ts'
import {type JudgedRule, withGeneratedParts, withRuleList} from './generate-pages.ts'
import {generateReportAssets} from './generate-report-assets.ts'
import {generateRules, root} from './generate-rules.ts'
import {generateSchemas} from './generate-schemas.ts'

/** A file that is made in part or wholly, as it is and as it has to be. */
interface Made {
  readonly path: string
  readonly now: string
  readonly then: string
}

/**
 * Brings all that is generated up to date. With `check` nothing that is committed is written.
 *
 * @returns paths of the committed files that are, or were, out of date
 */
export async function generate({check}: {check: boolean}): Promise<string[]> {
  generateRules()
  await generateReportAssets()
  const {allRules: rules}: {allRules: readonly AnyRule[]} = await import('../src/generated/rules.ts')
  // Written by `bench/judged-rules.ts`, which needs the corpus.
  const judged = JSON.parse(
    readFileSync(join(root, 'bench/judged/rules.json'), 'utf8')
  ) as readonly JudgedRule[]
  const stale = [
    ...rules.map((rule) => edit(`rules/${rule.meta.id}/readme.md`, (page) => withGeneratedParts(page, rule))),
    edit('README.md', (text) => withRuleList(text, rules, 'rules/')),
    edit('docs/rules.md', (text) => withRuleList(text, rules, '../rules/', judged))
  ].filter((made) => made !== undefined && made.now !== made.then) as Made[]
  if (!check) for (const {path, then} of stale) writeFileSync(join(root, path), then)
  const wholes = [
    await generateSchemas({check}),
    await generateConfigSchema({check}),
    await generatePicture({check})
  ]
  return [...stale.map(({path}) => path), ...wholes.flatMap(({outdated}) => outdated)]
}

function edit(path: string, change: (text: string) => string): Made | undefined {
  const file = join(root, path)
  if (!existsSync(file)) return
  const now = readFileSync(file, 'utf8')
  return {path, now, then: change(now)}
}

if (import.meta.main) {
  const check = process.argv.includes('--check')
  const stale = await generate({check})
  for (const path of stale) {
    console.error(check ? `Unexpected old \`${path}\`, expected it as \`npm run generate\` writes it` : path)
  }
  if (check && stale.length > 0) process.exitCode = 1
}
