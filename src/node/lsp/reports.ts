import path from 'node:path'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {lintSource, type LintedSource} from '../../editor/lint-source.ts'
import {endingOf, formatOf, isArticleJson, type ExtractMemo, type Format} from '../../extract/index.ts'
import {createMemo} from '../../extract/memo.ts'
import {displayPath} from '../paths.ts'
import type {ConfigGround} from './grounds.ts'
import {isConfig, pathOfUri} from './uris.ts'
import type {Workspace} from './workspace.ts'

/** An open article with its findings, all of one version. */
export interface Report {
  readonly document: TextDocument
  readonly version: number
  readonly linted: LintedSource
  /** Lints another text in its place. */
  readonly relint: (source: string) => LintedSource
  readonly ground: ConfigGround
  /** How long linting took, in milliseconds. */
  readonly duration: number
}

const languages: Readonly<Record<string, Format>> = {
  plaintext: 'text',
  text: 'text',
  markdown: 'markdown',
  html: 'html'
}

/** What an article is written in: as the editor calls it, for an author may have chosen it, else by its name. */
export function documentFormat(document: TextDocument): Format | undefined {
  const {uri, languageId} = document
  // `.reportrc` has no ending, and is plain text to an editor.
  if (isConfig(uri)) return
  const named = Object.hasOwn(languages, languageId) ? languages[languageId] : undefined
  const format = (uri.startsWith('file:') ? formatOf(uri) : undefined) ?? named
  // JSON of all kinds is open in an editor.
  return format === 'ninjs' && !isArticleJson(document.getText()) ? undefined : format
}

/** The path under which configs and reports know a document; an untitled one counts as a file of the first folder. */
export function documentFile(document: TextDocument, workspace: Workspace): string {
  const file = pathOfUri(document.uri)
  if (file !== undefined) return file
  const words = document.uri.slice(document.uri.indexOf(':') + 1).match(/[\w.-]+/g)
  const name = words?.join('-') ?? 'untitled'
  const format = documentFormat(document) ?? 'text'
  const folder = workspace.folders()[0] ?? process.cwd()
  return path.join(folder, formatOf(name) === undefined ? `${name}.${endingOf[format]}` : name)
}

/** Longest text that is linted while it is written, in UTF-16 units; as on the command line, what is longer is no article. */
const longest = 16 * 1024 * 1024

/** Keeps the report of each open article until its text, or what it is held against, changes. */
export function createReports(workspace: Workspace, onLint: (report: Report) => void) {
  const memos = new Map<string, ExtractMemo>()
  const reports = new Map<
    string,
    {version: number; generation: number; report: Promise<Report | undefined>}
  >()

  return {
    /** The report of a document; undefined where it is no article. */
    of(document: TextDocument): Promise<Report | undefined> {
      const {uri, version} = document
      const generation = workspace.generation()
      const known = reports.get(uri)
      if (known?.version === version && known.generation === generation) return known.report
      const report = lint(document)
      reports.set(uri, {version, generation, report})
      return report
    },
    /** The report of a file that is not open: not kept, for there may be thousands. */
    once: (document: TextDocument): Promise<Report | undefined> => lint(document, true),
    forget(uri: string) {
      reports.delete(uri)
      memos.delete(uri)
    }
  }

  function memoOf(uri: string): ExtractMemo {
    let memo = memos.get(uri)
    if (!memo) memos.set(uri, (memo = createMemo()))
    return memo
  }

  async function lint(document: TextDocument, isClosed = false): Promise<Report | undefined> {
    const format = documentFormat(document)
    if (format === undefined) return
    const file = documentFile(document, workspace)
    if (pathOfUri(document.uri) !== undefined && !workspace.isArticle(file)) return
    const ground = await workspace.groundFor(file)
    // What the text is now: a newer one may have come while the facts were read.
    const {version} = document
    const text = document.getText()
    if (ground.config.problems.length > 0 || text.length > longest) return
    const held = workspace.groundOf(ground, file)
    const shown = displayPath(file, ground.cwd)
    const memo = isClosed ? undefined : memoOf(document.uri)
    const relint = (source: string) => lintSource(shown, source, format, held, memo)
    const started = performance.now()
    const linted = relint(text)
    const report = {document, version, linted, relint, ground, duration: performance.now() - started}
    if (!isClosed) onLint(report)
    return report
  }
}

export type Reports = ReturnType<typeof createReports>
