import {createHash} from 'node:crypto'
import {readFileSync, readdirSync} from 'node:fs'
import {findPackageJSON} from 'node:module'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

let known: string | undefined

/**
 * A hash of all that decides what is said of an article beside the article, its settings and its facts: our modules as they
 * run, sources or build, the versions of the packages that they use, and Node.
 */
export function programIdentity(): string {
  known ??= identify()
  return known
}

function identify(): string {
  const hash = createHash('sha256').update(process.version)
  const root = fileURLToPath(new URL('../../../', import.meta.url))
  const ending = path.extname(import.meta.url)
  for (const folder of ['src', 'rules']) {
    const files = readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
    for (const file of files.toSorted()) {
      if (!file.endsWith(ending) || /\.(?:test|d)\.[jt]s$/.test(file)) continue
      hash.update(`\0${folder}/${file}\0`).update(readFileSync(path.join(root, folder, file)))
    }
  }
  const own = findPackageJSON(import.meta.url)
  if (own === undefined) return hash.digest('base64url')
  for (const name of Object.keys(manifestOf(own).dependencies ?? {}).toSorted()) {
    const manifest = findPackageJSON(name, import.meta.url)
    hash.update(`\0${name}@${manifest === undefined ? '' : manifestOf(manifest).version}`)
  }
  return hash.digest('base64url')
}

interface Manifest {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

const manifestOf = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest
