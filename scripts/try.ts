import {existsSync, readFileSync} from 'node:fs'
import type {Rule} from '../src/define-rule.ts'
import {annotate, readPage} from '../src/testing/page.ts'
import {settingOf} from '../src/testing/page-tester.ts'
import {check} from '../src/testing/rule-tester.ts'
import {generateRules} from './generate-rules.ts'

// npm run try event-date 'published=2025-03-28' 'The call on March 9 was short.' facts/some.yaml
const [id = '', info = '', text = '', sheet = ''] = process.argv.slice(2)
generateRules()
const {rules}: {rules: readonly Rule[]} = await import('../src/generated/rules.ts')
const rule = rules.find(({meta}) => meta.id === id)
if (!rule) {
  console.error(`Unexpected rule \`${id}\`, expected one of ${rules.map(({meta}) => meta.id).join(', ')}`)
  process.exit(2)
}
const facts = existsSync(sheet) ? readFileSync(sheet, 'utf8') : ''
const {examples} = readPage(`\`\`\`\`text fine ${info}\n${text}\n\`\`\`\``)
console.log(annotate(text, check(rule, text, {...settingOf(examples[0]!), facts})))
