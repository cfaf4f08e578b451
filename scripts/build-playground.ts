import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {build, type Rolldown} from 'vite'
import {generateRules, root} from './generate-rules.ts'

/** What the page shows at first: a sample of ours, with errors planted in it. */
const sample = {article: 'seeds/canada/banker-profile.md', sheet: 'facts/canada-us-2025.yaml'}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64')

/** One script of a module and all that it imports. */
async function bundle(entry: string, conditions: readonly string[]): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: {conditions: [...conditions]},
    build: {
      write: false,
      target: 'es2024',
      rolldownOptions: {input: join(root, entry), output: {format: 'iife', codeSplitting: false}}
    }
  })
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  const chunks = output!.output.filter((one) => one.type === 'chunk')
  if (chunks.length !== 1) throw new Error(`Unexpected ${chunks.length} parts of ${entry}, expected one`)
  return chunks[0]!.code.trim()
}

/** The playground as one page that loads nothing: its policy allows this script, these styles and the worker only. */
export async function playgroundPage(): Promise<string> {
  generateRules()
  // Packages have a way of their own for browsers that needs a document; a worker has none.
  const worker = await bundle('playground/worker.ts', ['worker', 'module', 'production'])
  const script = inScript(await bundle('playground/main.ts', ['browser', 'module', 'production']))
  const style = read('playground/style.css')
  const {version} = JSON.parse(read('package.json')) as {version: string}
  // Styles that the editor makes. The page is the same for all: the nonce keeps out what came by mistake only.
  const nonce = sha256(version + script).slice(0, 16)
  const data = {
    worker,
    nonce,
    sample: {
      article: {path: sample.article, text: read(sample.article)},
      sheet: {path: sample.sheet, text: read(sample.sheet)}
    }
  }
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(script)}'`,
    `style-src 'sha256-${sha256(style)}' 'nonce-${nonce}'`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
  const parts: Readonly<Record<string, string>> = {
    policy,
    version,
    style: `<style>${style}</style>`,
    data: `<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
    script: `<script>${script}</script>`
  }
  return read('playground/page.html').replace(
    /<!-- (\w+) -->|\{\{(\w+)\}\}/g,
    (_, element: string | undefined, value: string | undefined) => parts[element ?? value ?? '']!
  )
}

/** A script as it may stand in a page, or an error where it cannot. */
function inScript(code: string): string {
  const safe = code.replaceAll('</script', '<\\/script')
  if (/<!--|<script/i.test(safe)) throw new Error('Unexpected mark of HTML in the script, expected none')
  return safe
}

export async function buildPlayground(file: string): Promise<void> {
  const page = await playgroundPage()
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, page)
}

if (import.meta.main)
  await buildPlayground(resolve(process.argv[2] ?? join(root, 'dist/playground/playground.html')))
