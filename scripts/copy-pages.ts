import {cpSync, globSync} from 'node:fs'
import {join} from 'node:path'
import {root} from './generate-rules.ts'

// `reportlint explain` shows the page beside the rule, in the sources as in the package.
for (const page of globSync('rules/*/readme.md', {cwd: root}))
  cpSync(join(root, page), join(root, 'dist', page))
