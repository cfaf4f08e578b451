import type {Diagnostic} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {touchedFacts} from '../../editor/touched-facts.ts'
import type {Day} from '../../time/day.ts'
import type {createClosedDocuments} from './article-files.ts'
import {toDiagnostics} from './diagnostics.ts'
import type {Report, Reports} from './reports.ts'
import type {Workspace} from './workspace.ts'

/** Of what an article speaks, in short: there may be thousands. */
export interface Reading {
  /** The config by which it was linted. */
  readonly config: string | undefined
  /** Paths of the facts of which it may speak. */
  readonly touched: ReadonlySet<string>
  /** The last day on which it may have been written; undefined where that is not known. */
  readonly day: Day | undefined
}

export interface ClosedArticle {
  readonly document: TextDocument
  /** Of its file and of what it was held against. */
  readonly resultId: string
  readonly items: readonly Diagnostic[]
  /** Undefined where it is no article after all. */
  readonly reading: Reading | undefined
}

export function readingOf({linted, ground}: Report): Reading {
  const day = linted.article.published?.to
  return {
    config: ground.config.path,
    touched: touchedFacts(linted),
    day: day !== undefined && Number.isFinite(day) ? day : undefined
  }
}

export type ClosedArticles = ReturnType<typeof createClosedArticles>

/** Lints files that are not open, each again only when it, or what it is held against, has changed. */
export function createClosedArticles(
  workspace: Workspace,
  reports: Reports,
  closed: ReturnType<typeof createClosedDocuments>
) {
  const known = new Map<string, ClosedArticle>()
  return async (file: string): Promise<ClosedArticle | undefined> => {
    const document = await closed(file)
    if (!document) return
    const resultId = `${document.version} ${workspace.generation()}`
    const before = known.get(file)
    if (before?.resultId === resultId) return before
    const report = await reports.once(document)
    const items = report ? toDiagnostics(document, report.linted, report.ground, true) : []
    const article = {document, resultId, items, reading: report && readingOf(report)}
    known.set(file, article)
    // What the editor asks meanwhile is answered first.
    await new Promise((resolve) => setImmediate(resolve))
    return article
  }
}
