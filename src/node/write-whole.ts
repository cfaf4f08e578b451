import {chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import process from 'node:process'

/**
 * Writes a file as a whole or not at all: beside it first, then in its place. A link stays a link, and the mode of the file
 * is kept.
 *
 * @throws where it cannot be written; what was there is untouched then.
 */
export function writeWhole(file: string, content: string): void {
  const target = realOf(file)
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
  try {
    writeFileSync(beside, content, {flag: 'wx'})
    const mode = modeOf(target)
    if (mode !== undefined) chmodSync(beside, mode)
    renameSync(beside, target)
  } catch (error) {
    rmSync(beside, {force: true})
    throw error
  }
}

function realOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

const modeOf = (file: string): number | undefined => statSync(file, {throwIfNoEntry: false})?.mode
