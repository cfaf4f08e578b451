import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Rule} from '../src/define-rule.ts'
import {withGeneratedParts} from './generate-pages.ts'
import {exportOf, generateRules, root} from './generate-rules.ts'

/** A rule that finds nothing yet. */
const code = (id: string) => `import {defineRule} from '../../src/define-rule.ts'
import {contradicted, type Judgement} from '../../src/finding.ts'

const messages = {
  thing: (written: string, expected: string) => \`Unexpected thing \\\`\${written}\\\`, expected \\\`\${expected}\\\`\`
}

export const ${exportOf(id)} = defineRule(
  {
    id: '${id}',
    description: 'What it checks, in one line without a final period',
    subject: 'article',
    level: 'error',
    preset: 'strict',
    needs: [],
    messages
  },
  function* ({times, text}): Generator<Judgement> {
    for (const {start, end} of times) {
      const written = text.slice(start, end)
      if (written !== 'a time that does not fit') continue
      const evidence = [{fact: 'reckoning/${id}', value: 'the right one'}]
      yield contradicted({span: {start, end}, message: messages.thing(written, 'the right one'), evidence})
    }
  }
)
`

/** Its first example fails: the first thing to change. */
const page = (id: string) => `# ${id}

Why a reader is misled where this does not fit.

## Problems

\`\`\`text problem published=2025-03-28
The bridge opened on May 3.
                     ^^^^^ Unexpected thing \`May 3\`, expected \`May 4\`
\`\`\`

## Fine

One sentence for each exception.

\`\`\`text fine published=2025-03-28
The bridge opened on May 4.
\`\`\`

## Limits

What the rule does not know, and where it therefore stays silent.
`

const [id = ''] = process.argv.slice(2)
const folder = join(root, 'rules', id)
if (!/^[a-z]+(-[a-z]+)+$/.test(id)) {
  console.error(
    `Unexpected id \`${id}\`, expected the thing first and what is compared: \`npm run new-rule date-order\``
  )
  process.exitCode = 2
} else if (existsSync(folder)) {
  console.error(`Unexpected id \`${id}\`, expected one that no folder in rules/ has`)
  process.exitCode = 2
} else {
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.ts'), code(id))
  generateRules()
  const module = (await import(pathToFileURL(join(folder, 'index.ts')).href)) as Readonly<
    Record<string, Rule>
  >
  writeFileSync(join(folder, 'readme.md'), withGeneratedParts(page(id), module[exportOf(id)]!))
  console.log(
    `rules/${id}/ is there. Write its page first, then: npx vitest run tests/rules.test.ts -t ${id}`
  )
}
