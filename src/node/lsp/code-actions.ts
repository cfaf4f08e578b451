import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Command,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver'
import {addPerson, idFor, unknownPerson} from '../../editor/add-person.ts'
import {disabling, replacements, type Edit} from '../../editor/fixes.ts'
import {findingsAt} from '../../editor/hover.ts'
import {pointAt} from '../../editor/sheet-words.ts'
import type {Finding} from '../../finding.ts'
import {rangeOf, toDiagnostic} from './diagnostics.ts'
import type {SheetFile} from './grounds.ts'
import type {Report} from './reports.ts'

/** The command that opens a rule’s page. */
export const openPageCommand = 'reportlint.openPage'

/** Most sheets to which a person can be added by an action of its own. */
const mostSheets = 3
/** Most findings for which fixes are tried out at once: a whole file may be selected. */
const mostFindings = 10

export interface ActionContext {
  readonly report: Report
  /** The URI and version by which the editor knows a file. */
  readonly documentAt: (file: string) => {readonly uri: string; readonly version: number | null}
  readonly hasDocumentChanges: boolean
}

const tried = new WeakMap<Finding, readonly CodeAction[]>()

/** What can be done about the findings in a range. */
export function codeActions(
  {range, context: {only}}: CodeActionParams,
  context: ActionContext
): CodeAction[] {
  if (only && !only.some((kind) => kind === CodeActionKind.QuickFix || kind === CodeActionKind.Empty))
    return []
  const {document, linted} = context.report
  const span = {start: document.offsetAt(range.start), end: document.offsetAt(range.end)}
  return findingsAt(linted, span)
    .slice(0, mostFindings)
    .flatMap((finding) => {
      const known = tried.get(finding)
      if (known) return known
      const actions = actionsFor(finding, context)
      tried.set(finding, actions)
      return actions
    })
}

function actionsFor(finding: Finding, context: ActionContext): CodeAction[] {
  const {document, linted, relint, ground} = context.report
  const diagnostics = [toDiagnostic(document, linted, ground, true, finding)]
  const base = {kind: CodeActionKind.QuickFix, diagnostics}
  const own = (edit: Edit): WorkspaceEdit =>
    toWorkspaceEdit(
      context,
      {uri: document.uri, version: document.version},
      {
        range: rangeOf(document, edit.span),
        newText: edit.text
      }
    )
  const actions: CodeAction[] = replacements(linted, finding, relint).map(({title, edit, isSafe}) => ({
    ...base,
    title,
    edit: own(edit),
    ...(isSafe && {isPreferred: true})
  }))
  const name = unknownPerson(linted, finding)
  if (name !== undefined) {
    const id = idFor(name, (taken) => ground.facts.people.has(taken))
    for (const sheet of likeliest(ground.sheets)) {
      const edit = id === undefined ? undefined : addPerson(sheet.text, name, id)
      if (!edit) continue
      const range = {start: pointAt(sheet.text, edit.span.start), end: pointAt(sheet.text, edit.span.end)}
      const written = toWorkspaceEdit(context, context.documentAt(sheet.file), {range, newText: edit.text})
      actions.push({...base, title: `Add ${name} to ${sheet.shown}`, edit: written})
    }
  }
  const disable = disabling(linted, finding, relint)
  if (disable) actions.push({...base, title: disable.title, edit: own(disable.edit)})
  if (finding.url !== '') {
    const title = `Open the page of ${finding.rule}`
    const command: Command = {title, command: openPageCommand, arguments: [finding.url]}
    actions.push({...base, title, command})
  }
  return actions
}

/** The sheets that hold the most people, without those that have errors. */
const likeliest = (sheets: readonly SheetFile[]): SheetFile[] => {
  const size = ({parsed}: SheetFile) => Object.keys(parsed?.data.people ?? {}).length
  return sheets
    .filter(({stale}) => !stale)
    .toSorted((a, b) => size(b) - size(a))
    .slice(0, mostSheets)
}

function toWorkspaceEdit(
  {hasDocumentChanges}: ActionContext,
  {uri, version}: {readonly uri: string; readonly version: number | null},
  edit: TextEdit
): WorkspaceEdit {
  return hasDocumentChanges
    ? {documentChanges: [{textDocument: {uri, version}, edits: [edit]}]}
    : {changes: {[uri]: [edit]}}
}
