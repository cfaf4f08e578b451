import {readFileSync} from 'node:fs'
import {findPackageJSON} from 'node:module'

/** The version of this package, as its manifest has it. */
export function versionOf(): string {
  const file = findPackageJSON('..', import.meta.url)
  const manifest: unknown = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'))
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return isManifest ? String(manifest.version) : 'unknown'
}
