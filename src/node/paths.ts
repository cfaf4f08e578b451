import path from 'node:path'

/** The path as people name it: relative to the working directory where it lies in there, always with `/`. */
export function displayPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, file))
  const inside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
  return toPosix(inside ? relative : path.resolve(cwd, file))
}

/** Globs and reports have `/` on every system. */
export const toPosix = (file: string): string => (path.sep === '\\' ? file.replaceAll('\\', '/') : file)
