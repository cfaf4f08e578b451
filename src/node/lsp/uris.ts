import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

/** The absolute path of a file's URI; undefined for an untitled document, or one that lives elsewhere. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return
  try {
    const file = fileURLToPath(uri)
    // So Neovim calls a buffer without a name.
    return file === path.parse(file).root ? undefined : file
  } catch {
    // A share of another machine, or characters that no path has.
    return
  }
}

export const uriOfPath = (file: string): string => pathToFileURL(file).href

export const isYaml = ({uri, languageId}: {readonly uri: string; readonly languageId: string}): boolean =>
  languageId === 'yaml' || /\.ya?ml$/i.test(uri)

/** Whether a file may hold a config. */
export const isConfig = (file: string): boolean => /[/\\](?:\.reportrc(?:\.\w+)?|package\.json)$/.test(file)
