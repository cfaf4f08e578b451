import {existsSync, statSync} from 'node:fs'
import path from 'node:path'

const name = 'cache.sqlite'

/** Where the cache of a run lies. */
export interface CacheLocation {
  readonly file: string
  /** By its name nobody else's: what lies there may be replaced if it is broken. */
  readonly isOurs: boolean
}

/**
 * The place of a cache: as named (a folder, where it is one or ends in a slash), else `node_modules/.cache/reportlint` beside
 * the nearest package.json, as tools of this kind have it, else `.reportlintcache` in the working directory.
 */
export function cacheLocation(named: string | undefined, cwd: string): CacheLocation {
  if (named !== undefined) {
    const place = path.resolve(cwd, named)
    const isFolder = /[/\\]$/.test(named) || statSync(place, {throwIfNoEntry: false})?.isDirectory() === true
    return {file: isFolder ? path.join(place, 'reportlint', name) : place, isOurs: isFolder}
  }
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) {
      if (!existsSync(path.join(folder, 'node_modules'))) break
      return {file: path.join(folder, 'node_modules/.cache/reportlint', name), isOurs: true}
    }
    if (path.dirname(folder) === folder) break
  }
  return {file: path.resolve(cwd, '.reportlintcache'), isOurs: true}
}
