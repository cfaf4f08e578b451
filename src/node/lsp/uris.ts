import {fileURLToPath, pathToFileURL} from 'node:url'

/** The absolute path of a file's URI; undefined for an untitled document, or one that lives elsewhere. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return
  try {
    return fileURLToPath(uri)
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
