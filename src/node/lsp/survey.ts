import path from 'node:path'
import type {TextDocuments} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {namedFacts, unusedFacts} from '../../editor/sheet-hints.ts'
import type {Day} from '../../time/day.ts'
import {articleFiles} from './article-files.ts'
import {readingOf, type ClosedArticles, type Reading} from './closed-articles.ts'
import type {ConfigGround} from './grounds.ts'
import type {Reports} from './reports.ts'
import {pathOfUri} from './uris.ts'
import type {Workspace} from './workspace.ts'

/** Of what all articles of the workspace spoke when they were last all read. */
export interface Survey {
  /** Reads what has changed; true where what it knows of sheets is other than before. */
  readonly take: () => Promise<boolean>
  /** Counts up whenever that is so. */
  readonly revision: () => number
  /** Entries of a sheet that no article names, as they were written. */
  readonly unusedOf: (file: string) => ReadonlySet<string>
  /** The last day of an article of a config. */
  readonly latestOf: (config: string | undefined) => Day | undefined
}

/** Most articles that are read for the sake of hints. */
const mostArticles = 1000

interface Known {
  readonly workspace: Workspace
  readonly documents: TextDocuments<TextDocument>
  readonly reports: Reports
  readonly closedArticles: ClosedArticles
  readonly isGround: (document: TextDocument) => boolean
}

export function createSurvey({workspace, documents, reports, closedArticles, isGround}: Known): Survey {
  let unused: ReadonlyMap<string, ReadonlySet<string>> = new Map()
  let latest: ReadonlyMap<string | undefined, Day> = new Map()
  let revision = 0
  let state = ''

  return {
    take,
    revision: () => revision,
    unusedOf: (file) => unused.get(file) ?? none,
    latestOf: (config) => latest.get(config)
  }

  async function take(): Promise<boolean> {
    const generation = workspace.generation()
    const readings = await readAll(generation)
    const grounds = await workspace.grounds()
    if (workspace.generation() !== generation) return false
    const now = grounds.flatMap((ground) => unusedIn(ground, readings))
    unused = intersected(now)
    latest = new Map(
      grounds.map(({config}) => {
        const days = readings.flatMap((one) => (one.config === config.path ? (one.day ?? []) : []))
        return [config.path, days.reduce((a, b) => Math.max(a, b), -Infinity)]
      })
    )
    const before = state
    state = JSON.stringify([[...unused].map(([file, entries]) => [file, ...entries]), [...latest]])
    if (state === before) return false
    revision++
    return true
  }

  /** Of all articles, open and closed; of none where not all can be read. */
  async function readAll(generation: number): Promise<readonly Reading[]> {
    const readings: Reading[] = []
    const open = new Set<string | undefined>()
    for (const document of documents.all()) {
      open.add(pathOfUri(document.uri))
      const report = isGround(document) ? undefined : await reports.of(document)
      if (report) readings.push(readingOf(report))
    }
    const {files, hasRecords} = await articleFiles(workspace)
    if (hasRecords || files.length > mostArticles) return []
    for (const file of files) {
      if (workspace.generation() !== generation) break
      const article = open.has(file) ? undefined : await closedArticles(file)
      if (article?.reading) readings.push(article.reading)
    }
    return readings
  }

  function unusedIn(
    ground: ConfigGround,
    readings: readonly Reading[]
  ): (readonly [string, ReadonlySet<string>])[] {
    const {config, sheets, stale, complete} = ground
    // Only where a config names its articles are all of them known; those of folders below have their own.
    const isWhole =
      config.articles.length > 0 &&
      workspace
        .folders()
        .some((folder) => workspace.configFor(path.join(folder, 'article')).path === config.path)
    if (!isWhole || stale || !complete) return sheets.map(({file}) => [file, none] as const)
    const own = readings.filter((reading) => reading.config === config.path)
    if (own.length === 0) return sheets.map(({file}) => [file, none] as const)
    const touched = new Set(own.flatMap((reading) => [...reading.touched]))
    const named = namedFacts(sheets.map(({text}) => text))
    return sheets.map(({file, text}) => [file, new Set(unusedFacts(text, touched, named))] as const)
  }
}

const none: ReadonlySet<string> = new Set()

/** A sheet of several configs: an entry is unused where it is in all of them. */
function intersected(
  found: readonly (readonly [string, ReadonlySet<string>])[]
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, ReadonlySet<string>>()
  for (const [file, entries] of found) {
    const before = all.get(file)
    all.set(file, before ? new Set([...before].filter((entry) => entries.has(entry))) : entries)
  }
  return all
}
