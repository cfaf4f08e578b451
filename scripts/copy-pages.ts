import {copyFileSync} from 'node:fs'
import {join} from 'node:path'
import {root, ruleIds} from './generate-rules.ts'

// `reportlint explain` shows the page beside the rule, in the sources as in the package.
for (const id of ruleIds()) {
  copyFileSync(join(root, 'rules', id, 'readme.md'), join(root, 'dist/rules', id, 'readme.md'))
}
