import {readFileSync} from 'node:fs'
import {findPackageJSON} from 'node:module'
import type {Versions} from '../report/html/method.ts'

/** What this program is made of. */
export function versions(): Versions {
  const file = findPackageJSON('..', import.meta.url)
  const manifest: unknown = file === undefined ? {} : JSON.parse(readFileSync(file, 'utf8'))
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return {version: isManifest ? String(manifest.version) : 'unknown', rules: new Map()}
}
