import path from 'node:path'
import {stat} from 'node:fs/promises'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {formatOf} from '../../extract/index.ts'
import {isRecords} from '../../extract/records.ts'
import {readArticleSource} from '../article-source.ts'
import {filesOfGlob} from '../find-articles.ts'
import {uriOfPath} from './uris.ts'
import type {Workspace} from './workspace.ts'

export interface ArticleFiles {
  /** Absolute paths in order. */
  readonly files: readonly string[]
  /** Whether there are files of many articles too, which are linted on the command line only. */
  readonly hasRecords: boolean
}

/** The articles that the configs of the workspace folders name. */
export async function articleFiles(workspace: Workspace): Promise<ArticleFiles> {
  const files = new Set<string>()
  let hasRecords = false
  for (const folder of workspace.folders()) {
    for (const {value, directory} of workspace.configFor(path.join(folder, 'article')).articles) {
      for (const file of await filesOfGlob(value, directory)) {
        if (isRecords(file)) hasRecords = true
        else if (formatOf(file) !== undefined) files.add(file)
      }
    }
  }
  return {files: [...files].sort(), hasRecords}
}

/**
 * The documents of files that are not open, each with the version of its state on disk: what was made of one holds until
 * that changes. A file that cannot be read gives none.
 */
export function createClosedDocuments() {
  const known = new Map<string, {readonly state: string; readonly document: TextDocument}>()
  let version = 0
  return async (file: string): Promise<TextDocument | undefined> => {
    const stats = await stat(file).catch(() => undefined)
    if (!stats) return
    const state = `${stats.mtimeMs} ${stats.size}`
    const before = known.get(file)
    if (before?.state === state) return before.document
    const read = await readArticleSource(file)
    if ('problem' in read) return
    // Versions of closed files are below those of editors, which count from 0.
    const document = TextDocument.create(uriOfPath(file), '', --version, read.source)
    known.set(file, {state, document})
    return document
  }
}
