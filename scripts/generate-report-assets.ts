import {createHash} from 'node:crypto'
import {existsSync, globSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {root} from './generate-rules.ts'

const folder = join(root, 'src/report/html/client')
/** In the order in which later ones win. */
const styles = ['page', 'lists', 'article', 'narrow', 'print']
const target = join(root, 'src/generated/report-assets.ts')

/**
 * Writes `src/generated/report-assets.ts`: script and style of the HTML report, each as one text, with the hash by which the
 * page allows it. Bundles only where something changed.
 */
export async function generateReportAssets(): Promise<void> {
  const files = globSync('*.{ts,css}', {cwd: folder}).toSorted()
  const sources = createHash('sha256')
  for (const file of [
    join(folder, '../../../../scripts/generate-report-assets.ts'),
    ...files.map((name) => join(folder, name))
  ]) {
    sources.update(readFileSync(file))
  }
  const mark = `// From sources ${sources.digest('hex')}`
  if (existsSync(target) && readFileSync(target, 'utf8').startsWith(mark)) return
  const script = await bundle(join(folder, 'main.ts'))
  const style = styles
    .map((name) => readFileSync(join(folder, `${name}.css`), 'utf8'))
    .join('')
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\n\s*/g, '\n')
    .trim()
  for (const [name, text] of Object.entries({script, style})) {
    if (/<\/|<!--/.test(text))
      throw new Error(`Unexpected end of an element in the ${name} of the report, expected none`)
  }
  const lines = Object.entries({script, style}).flatMap(([name, text]) => [
    `export const ${name} = ${JSON.stringify(text)}`,
    `export const ${name}Hash = 'sha256-${createHash('sha256').update(text).digest('base64')}'`
  ])
  mkdirSync(dirname(target), {recursive: true})
  writeFileSync(
    target,
    [mark, '// Made by `npm run generate` from src/report/html/client/.', ...lines, ''].join('\n')
  )
}

async function bundle(entry: string): Promise<string> {
  const {build} = await import('vite')
  const built = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    root: folder,
    build: {
      write: false,
      target: 'es2022',
      lib: {entry, formats: ['iife'], name: 'report', fileName: 'report'}
    }
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !('output' in output)) throw new Error('Unexpected watcher, expected a bundle')
  return output.output[0].code.trim()
}

if (import.meta.main) await generateReportAssets()
