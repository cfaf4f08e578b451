import {lintGutter, linter, setDiagnostics, type Diagnostic} from '@codemirror/lint'
import {syntaxHighlighting} from '@codemirror/language'
import {Compartment, EditorState, StateEffect, StateField, type Extension, type Text} from '@codemirror/state'
import {Decoration, EditorView, type DecorationSet} from '@codemirror/view'
import {classHighlighter} from '@lezer/highlight'
import {basicSetup} from 'codemirror'

/** A range of a text by lines and columns that count from 1, as findings have it. */
export interface Lines {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface Editor {
  readonly view: EditorView
  /** The text with the line ends of the file from which it came. */
  readonly text: () => string
  /** Puts another text in place of all. */
  readonly load: (text: string) => void
  readonly show: (diagnostics: readonly Diagnostic[]) => void
  /** Marks words without a diagnostic. */
  readonly mark: (ranges: readonly {readonly from: number; readonly to: number}[]) => void
}

const setMarks = StateEffect.define<readonly {readonly from: number; readonly to: number}[]>()

/** Words that hold; they move with the text until the next answer. */
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (before, transaction) => {
    const effect = transaction.effects.find((one) => one.is(setMarks))
    if (!effect) return before.map(transaction.changes)
    const ranges = effect.value.filter(({from, to}) => from < to)
    return Decoration.set(
      ranges.map(({from, to}) => Decoration.mark({class: 'holds'}).range(from, to)),
      true
    )
  },
  provide: (field) => EditorView.decorations.from(field)
})

/**
 * An editor with line numbers, marks under words, and the list of what is marked as a panel below.
 *
 * @param nonce of styles that the page allows
 */
export function createEditor(
  parent: HTMLElement,
  options: {
    readonly text: string
    readonly label: string
    readonly nonce: string
    readonly autoPanel: boolean
    readonly extensions: readonly Extension[]
    readonly changed: () => void
  }
): Editor {
  const lineEnds = new Compartment()
  const endsOf = (text: string) => EditorState.lineSeparator.of(lineEndOf(text))
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: toLines(options.text),
      extensions: [
        basicSetup,
        lineEnds.of(endsOf(options.text)),
        linter(null, {autoPanel: options.autoPanel}),
        lintGutter(),
        marks,
        syntaxHighlighting(classHighlighter),
        EditorView.lineWrapping,
        EditorView.cspNonce.of(options.nonce),
        EditorView.contentAttributes.of({'aria-label': options.label, spellcheck: 'true', tabindex: '0'}),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.changed()
        }),
        ...options.extensions
      ]
    })
  })
  return {
    view,
    text: () => view.state.sliceDoc(),
    load: (text) => {
      view.dispatch({effects: lineEnds.reconfigure(endsOf(text))})
      view.dispatch({
        changes: {from: 0, to: view.state.doc.length, insert: toLines(text)},
        selection: {anchor: 0},
        scrollIntoView: true
      })
    },
    show: (diagnostics) => {
      view.dispatch(setDiagnostics(view.state, diagnostics))
    },
    mark: (ranges) => {
      view.dispatch({effects: setMarks.of(ranges)})
    }
  }
}

/** A text in which all lines end alike keeps its line ends; offsets of the answer are those of the file then. */
function lineEndOf(text: string): string {
  const ends = new Set(text.match(/\r\n|\n|\r/g))
  const [only = '\n'] = ends
  return ends.size === 1 ? only : '\n'
}

const toLines = (text: string): Text => EditorState.create({doc: text.replaceAll(/\r\n|\r/g, '\n')}).doc

/** Offsets in the editor, which counts each line end as one. Ends of lines that are not there are those of the text. */
export function rangeOf(doc: Text, {line, column, endLine, endColumn}: Lines): {from: number; to: number} {
  const at = (number: number, place: number): number => {
    if (number > doc.lines) return doc.length
    const {from, to} = doc.line(Math.max(number, 1))
    return Math.min(from + place - 1, to)
  }
  const from = at(line, column)
  return {from, to: Math.max(from, at(endLine, endColumn))}
}

/** The word at a place, or to the end of its line: a problem of a sheet has a start only. */
export function wordAt(doc: Text, line: number, column: number): {from: number; to: number} {
  const {from} = rangeOf(doc, {line, column, endLine: line, endColumn: column})
  const rest = doc.sliceString(from, doc.lineAt(from).to)
  const [word = ''] = /^[\w./~-]+|^"[^"]*"|^'[^']*'|^\S+/.exec(rest) ?? []
  return {from, to: from + Math.max(word.length, Math.min(1, rest.length))}
}
