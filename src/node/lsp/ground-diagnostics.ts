import {readFile} from 'node:fs/promises'
import {MessageType, type Diagnostic, type TextDocuments} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {hintDiagnostics, problemDiagnostics} from './diagnostics.ts'
import type {ConfigGround} from './grounds.ts'
import type {Reports} from './reports.ts'
import type {Survey} from './survey.ts'
import type {Teller} from './teller.ts'
import {pathOfUri} from './uris.ts'
import type {Workspace} from './workspace.ts'

export interface GroundDiagnostics {
  /** Of a fact sheet or config that is open. */
  readonly of: (document: TextDocument, file: string) => Promise<Diagnostic[]>
  /** Of all configs and sheets, by absolute path: they are told whether the file is open or not. */
  readonly all: () => Promise<ReadonlyMap<string, Diagnostic[]>>
}

interface Known {
  readonly workspace: Workspace
  readonly documents: TextDocuments<TextDocument>
  readonly reports: Reports
  readonly survey: Survey
  readonly teller: Teller
  readonly openAt: (file: string) => TextDocument | undefined
  readonly isGround: (document: TextDocument) => boolean
}

/** What does not fit in configs and fact sheets, and what their keepers may want to know. */
export function createGroundDiagnostics({
  workspace,
  documents,
  reports,
  survey,
  teller,
  openAt,
  isGround
}: Known): GroundDiagnostics {
  return {of, all}

  async function of(document: TextDocument, file: string): Promise<Diagnostic[]> {
    const ground = await workspace.groundFor(file)
    const text = document.getText()
    const sheet = ground.sheets.find((one) => one.file === file)
    const hints =
      sheet && !sheet.stale
        ? hintDiagnostics(text, sheet.shown, ground.facts, survey.unusedOf(file), await latestDay(ground))
        : []
    return [...problemDiagnostics(ground.problems.get(file) ?? [], text, codeOf(sheet)), ...hints]
  }

  async function all(): Promise<ReadonlyMap<string, Diagnostic[]>> {
    const found = new Map<string, Diagnostic[]>()
    for (const ground of await workspace.grounds()) {
      for (const [file, problems] of ground.problems) {
        const sheet = ground.sheets.find((one) => one.file === file)
        const text = openAt(file)?.getText() ?? sheet?.text ?? (await textOf(file))
        found.set(file, problemDiagnostics(problems, text, codeOf(sheet)))
      }
      tellErrors(ground)
    }
    for (const document of documents.all()) {
      const file = isGround(document) ? pathOfUri(document.uri) : undefined
      if (file !== undefined) found.set(file, await of(document, file))
    }
    return found
  }

  /** Tells of files that have errors, once until they are mended. */
  function tellErrors({config, cwd, broken, sheets, complete, problems}: ConfigGround): void {
    const tell = (kind: string, words: string | undefined) => {
      const key = JSON.stringify([kind, cwd, config.path])
      if (words === undefined) teller.forget(key)
      else teller.once(key, () => teller.show(MessageType.Warning, `Reportlint: ${words}`))
    }
    const errorsIn = (files: readonly string[], what: string) =>
      files.length === 0 ? undefined : `errors in ${files.join(', ')}: ${what}`
    tell(
      'config',
      errorsIn(
        broken,
        config.problems.length > 0
          ? 'nothing is linted until they are mended'
          : 'the last state without them holds'
      )
    )
    tell(
      'sheets',
      errorsIn(
        sheets.filter(({stale}) => stale).map(({shown}) => shown),
        complete
          ? 'articles are held against the last state without them'
          : 'rules that need facts wait until they are mended'
      )
    )
    // A right config may name what is not there: sheets, plugins. Not every editor shows problems of files that are closed.
    const [missing] = broken.length > 0 ? [] : [...problems].filter(([file]) => config.files.includes(file))
    const [first] = missing?.[1] ?? []
    tell('missing', first && `${first.path}: ${first.message}`)
  }

  /** The last day on which an article of the ground was written, as far as that is known. */
  async function latestDay({config}: ConfigGround): Promise<number | undefined> {
    let latest = survey.latestOf(config.path)
    for (const document of documents.all()) {
      if (isGround(document)) continue
      const report = await reports.of(document)
      const day = report?.ground.config === config ? report.linted.article.published?.to : undefined
      if (day !== undefined && Number.isFinite(day) && (latest === undefined || day > latest)) latest = day
    }
    return latest
  }
}

const codeOf = (sheet: unknown) => (sheet ? 'facts-check' : 'config')

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')
