import {spawnSync} from 'node:child_process'
import {cpSync, globSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, describe, expect, test, vi} from 'vitest'
import {root} from '../scripts/generate-rules.ts'
import {workplace} from './cli/run.ts'

vi.setConfig({testTimeout: 60_000})

/**
 * The guides run. A fence with a second word is a file (“```yaml facts/town.yaml”), a fence “console” holds commands after
 * `$` and all that they say. Each page has a folder of its own, with the sample articles. `--update` writes what is said.
 */
const guides = ['README.md', ...globSync('docs/*.md', {cwd: root}).sort()]

const fence = /^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm

describe.each(guides)('%s', (name) => {
  const page = readFileSync(join(root, name), 'utf8')
  const fences = [...page.matchAll(fence)].filter(([, language, file]) => language === 'console' || file)
  test.skipIf(fences.length === 0)('says what happens', async () => {
    const place = workplace()
    afterAll(place.remove)
    for (const folder of ['seeds', 'facts', '.reportrc.json']) {
      cpSync(join(root, folder), join(place.folder, folder), {recursive: true})
    }
    symlinkSync(join(root, 'node_modules'), join(place.folder, 'node_modules'))
    const parts: string[] = []
    let at = 0
    for (const {0: whole, 1: language, 2: file, 3: content = '', index} of fences) {
      if (file !== undefined) place.write({[file]: withSources(content)})
      if (language !== 'console') continue
      const said: string[] = []
      for (const command of content.split('\n').filter((line) => line.startsWith('$ '))) {
        said.push(command, await answer(place, command.slice(2)))
      }
      parts.push(page.slice(at, index), `\`\`\`console\n${said.filter(Boolean).join('\n')}\n\`\`\``)
      at = index + whole.length
    }
    await expect([...parts, page.slice(at)].join('')).toMatchFileSnapshot(join(root, name))
  })
})

/** What a command says, without empty lines at its end: `reportlint …`, `node file`, `cat file | reportlint …`. */
async function answer({folder, call, run}: ReturnType<typeof workplace>, command: string): Promise<string> {
  const [, piped, line = ''] = /^(?:cat (\S+) \| )?(.*)$/.exec(command)!
  const [program, ...args] = line.split(' ')
  if (program === 'node') {
    const {stdout, stderr} = spawnSync(process.execPath, args, {cwd: folder, encoding: 'utf8'})
    return `${stderr}${stdout}`.trimEnd()
  }
  if (program !== 'reportlint') throw new Error(`Unexpected program \`${program}\`, expected \`reportlint\``)
  const {stdout, stderr} =
    piped === undefined
      ? await call(args)
      : run(args, {input: readFileSync(join(folder, piped), 'utf8'), env: {NO_COLOR: '1'}})
  return `${stderr}${stdout}`.trimEnd()
}

/** A program that imports the package, made to import its sources: they need no build. */
function withSources(content: string): string {
  return content.replace(/'reportlint(?:\/([\w/-]+))?'/g, (_, entry: string | undefined) => {
    const path =
      entry === undefined
        ? 'src/index.ts'
        : entry.startsWith('rules/')
          ? `${entry}/index.ts`
          : `src/${entry}/index.ts`
    return `'${pathToFileURL(join(root, path)).href}'`
  })
}
